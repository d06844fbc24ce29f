/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-lists.h"

#define WOMEN                                                                                      \
  "aaltje aicha aisha alicia alina amber amina amira amy anastasia andrea angela angelique "       \
  "anique "                                                                                        \
  "anita anja anke ann anna anne annelies annemarie annemiek annet annette annick annie anniek "   \
  "anouk ans antje antoinette anya asma astrid asya aylin ayse babette bahar barbara beatrijs "    \
  "bea "                                                                                           \
  "bente bep berna bernadette betty bianca birgit boukje bouchra brenda britt brigitte carin "     \
  "carina carla carlijn carmen carola carolien caroline cathy cecile celine chantal charlotte "    \
  "chayenne chloe christa christel christina christine cindy clara claudia cora corine corinne "   \
  "corrie cynthia daisy daniela danielle daphne debbie debby demi denise diana dian dina dilara "  \
  "dina dominique dora doris dorien dounia ebru ebony edith eefje ekaterina elena elif elin "      \
  "elisa "                                                                                         \
  "elisabeth elise elizabeth elke ella ellen ellie elly elma els elsa elsbeth emily emine emma "   \
  "emmy erica erna esmee esma esra esther eva evelien eveline evi evy fabienne fadoua farida "     \
  "fatima fatiha fatma feline femke fenna fien fieke fleur floor fleur francien francisca "        \
  "franka froukje gabriella geertje geertruida gerda gerdien gerrie gina ginny gonda greet "       \
  "greetje "                                                                                       \
  "greta gwen hafida hafsa hailey hajar hanan hanna hannah hanneke hannie heidi helen helena "     \
  "helga helma henny henriette hermien hetty hilda hilde hilly hind houda ida ifrah ikram ilona "  \
  "ilse ilham imane imke ina indira ineke ines inge ingeborg ingrid inez ipek irene iris irma "    \
  "isa isabel isabella isabelle ivana ivonne jacqueline jamila jana janet janine janke janna "     \
  "jannie janny jantje jasmijn jasmina jeanette jeanine jenna jennifer jenny jessica jet jette "   \
  "jikke jill joan joanna jolanda jolijn josephine joy joyce judith julia julie juliette "         \
  "jytte kaatje karen karima karin karlijn katja kate katharina kathleen kathy katinka katrien "   \
  "khadija kiki kim kirsten klaske kristel lana lara latifa laura lauren laurien lea lena leila "  \
  "lenie leonie leontien leyla lian lianne lidia lies liesbeth lieke lien lieve lieze lilian "     \
  "lina "                                                                                          \
  "linda linde lindsey line linsey lisa lisanne lise lisette lizzy loes lonneke lotte louisa "     \
  "louise lucia lucie lucy luna lydia lynn maaike maartje madelon madelief magda malika malou "    \
  "mandy manon mara marcella margo margot margreet margriet maria mariam marian marianne marieke " \
  "marielle marije marijke marika marina marissa marit marja marjan marjo marjolein marjolijn "    \
  "marleen marlies marloes marlou marsha martha martine mary maryam maud maureen mechteld mehtap " \
  "meike melanie melek melike melissa melisa merel meryem merve mia michelle mieke mila milou "    \
  "mirella miranda miriam mirjam mirte mirthe moniek monica monika monique myra myrna myrthe "     \
  "nadia nadine nadja naima najat nancy naomi natalia natalie natasja nathalie nel nelleke "       \
  "nellie "                                                                                        \
  "nicole nicolette nienke nika nikki nina noa noelle noor noortje nora norah nouria nynke olga "  \
  "olivia paola patricia patty paula pauline petra petronella philippa pien priscilla quinty "     \
  "rachel rachida rania raquel rebecca regina rena renate renee renske ria rianne riet rika "      \
  "rina rita rixt romy roos rosa rosalie rosanne rosemarie roxanne ruth saar sabine sabrina "      \
  "safae safiya saida saloua samantha samira sandra sanne sanna sara sarah saskia selin selma "    \
  "selena senna serena sevda shanna shannon sharon sheila shirley sietske sigrid silke silvia "    \
  "simone sjaan sjoukje soesja sofia sofie sonja sophie stefanie stella stephanie sterre suus "    \
  "susan susanne suzan suzanne svetlana sylvana sylvia sylvie tamar tamara tanja tara tatjana "    \
  "teresa tess tessa thea thera theresa thirza tineke tinka tonnie tosca toos trees trijntje "     \
  "trudy truus ursula valerie vanessa vera verena veronica veronique victoria vivian viola wendy " \
  "wies wieteke willemien willemijn willeke wilma xandra yara yasmin yasmina yasmine ylva "        \
  "yolanda youssra yvette yvonne zahra zeynep zineb zoe zohra zoey"

#define MEN                                                                                        \
  "aad aart aaron abdel abdelaziz abdelhak abdelkader abdellah abdul abdullah abe abel achmed "    \
  "achraf adam adil adnan adri adriaan aime ahmed ahmet akram alain alan albert albertus alex "    \
  "alexander alfons alfred ali alwin amin amir anass anders andre andreas andries andy angelo "    \
  "anis anil ansgar anthony anton antonio antoon antonie appie arend arie aris arjan arjen arman " \
  "armin arnaud arnold arno arnoud arnout arthur artur arwin ashraf auke axel ayoub aziz baris "   \
  "barry bart bartel bas bastiaan bastian bauke ben benjamin benny berend bernard bernd bert "     \
  "bilal bjarne bjorn bob bobby boris boudewijn bouke bram brahim brandon brian bruno burak "      \
  "caner "                                                                                         \
  "carel carlo carlos casper cas cees cengiz charles chiel chris christiaan christian christoph "  \
  "clemens coen collin colin coenraad constantijn cor cornelis curtis cyriel daan damian dan "     \
  "daniel danny dario darius dave david davy denis dennis derek dewi dick diederik diego dimitri " \
  "dion dirk djamel donny douwe driss duco duncan dylan eddie eddy edgar eduard edwin eelco "      \
  "eelke "                                                                                         \
  "egbert elias emiel emil emir emre enes engin enrico eric erik erkan ernst erwin eugene evert "  \
  "ewoud fabian fabio faisal faris farid fedde felix ferdinand ferdi ferhat ferry fethi filip "    \
  "finn floris fokke folkert fons fouad frank frans fred freddy frederik freek frits furkan "      \
  "gabriel "                                                                                       \
  "geert george gerard gerardus gerben gerhard gerrit gert gertjan gijs gijsbert gilles giovanni " \
  "gokhan govert guido guus gunther guy hakan halil hamid hamza hans harm harmen harold harrie "   \
  "harry hasan hassan hayo hein heino hendrik hendrikus henk henny henri henry herbert herman "    \
  "hessel hicham hidde hielke hubert hugo huib huub husein hussein ian ibrahim idris igor ilyas "  \
  "imad imran isaac ismail issam ivan ivo jaap jack jacob jacques jaimy jakob jamal james jamie "  \
  "jan janus jarno jasper jay jean jeff jef jelle jelmer jens jeremy jeroen jerome jerry jesper "  \
  "jesse jimmy jip job jochem jochen joel joep joeri johan johannes john johnny jon jonas "        \
  "jonathan joop joost jordan jordi jordy jorg joris jorn jorrit jos jose joseph joshua jouke "    \
  "julian julien junior jur jurgen jurre justin kai karel karim karsten kas kasper kees kelvin "   \
  "kemal ken kenneth kenny kevin khalid klaas klaus koen koenraad koert koos kris krijn kristof "  \
  "kurt lambert lars laurens laurent leander leendert lennard lennart leo leon leonard lex levi "  \
  "liam lieuwe lodewijk lorenzo lou louis loek lowie luc luca lucas luciano ludo luis luitzen "    \
  "luuk maarten mahmoud manuel marc marcel marcelo marco marcus marijn marinus mario marius mark " \
  "marnix mart martijn martin marvin mats mathijs mathieu matthijs matthias maurice maurits max "  \
  "maxim mees mehdi mehmet melle melvin menno merijn mesut meindert michael michel michiel mick "  \
  "miguel mike mikael milan milo mink mitch mitchell mo mohamed mohammed morad moussa mounir "     \
  "muhammed mustafa mustapha murat nabil nasser nathan nick nicky nico nicolas nicolaas niek "     \
  "niels nigel nikolai nils noah noud noureddine okan olaf olav oliver olivier omar omer omid "    \
  "onno orhan oscar osman otto ouassim ozan patrick paul peer pepijn peter philip pierre piet "    \
  "pieter pim pascal quincy quinten rachid rafael raf ralf ralph ramazan ramon ramses randy "      \
  "raoul "                                                                                         \
  "ravi ray raymond redouan reinder reinier reinoud remco remi remko rene reza rick ricardo "      \
  "richard rico rienk rik rinus rob robbert robbie robert roberto robin rodney roel roelof roger " \
  "rogier roland rolf romano ron ronald ronnie rowan roy ruben rudi rudolf rudy ruud ruurd ryan "  \
  "said salah sam sami samuel sander sandro santino sascha sebastiaan sebastian sef selim semih "  \
  "sem serdar serge sergio seth sezer shane siebe siebren siemen simon sinan sjaak sjef sjoerd "   \
  "sjors soufiane soufian stan stef stefan steffen sten stephan steve steven stijn storm sven "    \
  "sybren sytse tarik tariq ted teun teunis thierry theo theodoor thijmen thijs thomas thom ties " \
  "tiemen tijmen tijn tim timo timon timothy tinus tobias tom tomas tommy ton toine tony tristan " \
  "tuncay twan tygo tymen ugur umut valentijn victor vincent volkan walid walter ward wendel "     \
  "werner wessel wesley wiebe wijnand wilco wilfred willem william willy wim winston wisse "       \
  "wouter xander xandro yannick yasin yassin yassine yavuz yoran yordi yordy youri youssef yunus " \
  "yusuf yves zakaria zeger zouhair"

#define BOTH                                                                                       \
  "alex andrea anne benny bo charlie chris dominique elia esra gerrie henny jamie jessy jip joe "  \
  "jona jordy jos kelly kim luca marijn micha mika nicky noa pat rene robin romy sam sascha "      \
  "sasha sidney sil toni tonny willy yaël yael"

const char *
codebook_name_lists_get_given (void)
{
  return WOMEN " " MEN " " BOTH;
}

const char *
codebook_name_lists_get_women (void)
{
  return WOMEN " " BOTH;
}

const char *
codebook_name_lists_get_men (void)
{
  return MEN " " BOTH;
}

const char *
codebook_name_lists_get_surnames (void)
{
  return "jansen janssen jong vries bakker visser smit meijer meyer mulder boer groot bos vos "
         "peters hendriks leeuwen dekker brouwer wit dijkstra smits graaf hoekstra koster prins "
         "huisman postma kuipers kuiper veenstra kramer scholten wal blom maas mol vink willems "
         "jacobs evers groen willemsen timmermans vermeulen verhoeven hermans schouten koning "
         "martens driessen kok peeters gerritsen klein bosch schipper hofman haan bosman jonge "
         "roos sanders wolters sloot veen dongen kooij mulders bergen hermsen koopman veldhuis "
         "verbeek arts gerrits verhoef haverkamp molenaar pieters postma zijlstra hoek beek ruiter "
         "konings keijzer berg heuvel dijk hof linden wijk dam meer meulen velde brink horst "
         "broek heijden laan wilde bruin bruijn ridder nijs wit claes goossens maes mertens "
         "wouters desmet lambert dubois yilmaz kaya demir sahin celik ozturk aydin arslan dogan "
         "kilic yildiz yildirim amrani bouazza haddou elmas mohammed singh nguyen chen kowalski "
         "nowak silva rodrigues fernandes pinas";
}

/* Towns and regions that people who work in the Netherlands speak of. */
#define TOWNS                                                                                      \
  "aalsmeer aalst aalten achterhoek alkmaar almelo almere alphen_aan_den_rijn amersfoort "         \
  "amstelveen amsterdam antwerpen apeldoorn appingedam arnhem assen baarle-nassau baarn "          \
  "barendrecht "                                                                                   \
  "barneveld bergen_op_zoom berkelland beverwijk bilthoven bladel blaricum bloemendaal "           \
  "bodegraven "                                                                                    \
  "borne borger boskoop boxmeer boxtel breda breskens brielle brugge brummen brussel bunnik "      \
  "bunschoten bussum capelle castricum coevorden culemborg cuijk dalfsen deventer delft delfzijl " \
  "de_bilt de_pijp de_meern den_bosch den_haag den_helder den_oever denekamp deurne diemen "       \
  "dinxperlo dokkum doesburg doetinchem dongen doorn dordrecht drachten driebergen dronten "       \
  "druten duiven edam ede eindhoven elburg elst emmeloord emmen enkhuizen enschede epe epse "      \
  "ermelo etten-leur franeker geldermalsen geldrop geleen gendt gennep gent goes "                 \
  "goirle goor gorinchem gorredijk gouda grave groenlo groesbeek groningen grubbenvorst "          \
  "haaksbergen "                                                                                   \
  "haarlem haarlemmermeer harderwijk hardenberg haren harlingen hasselt hattem heemskerk "         \
  "heemstede "                                                                                     \
  "heerde heerenveen heerhugowaard heerlen heesch heeze heiloo hellendoorn hellevoetsluis "        \
  "helmond "                                                                                       \
  "hengelo heusden hillegom hilvarenbeek hilversum hoensbroek hoek_van_holland hoevelaken "        \
  "hoofddorp "                                                                                     \
  "hoogeveen hoogezand hoogvliet hoorn horst houten huizen hulst ijmuiden ijsselstein joure "      \
  "kampen "                                                                                        \
  "katwijk kerkrade koog krimpen landgraaf laren leek leerdam leeuwarden leiden leiderdorp "       \
  "leidschendam lelystad leuven leusden lisse lochem losser lonneker maarssen maassluis "          \
  "maastricht "                                                                                    \
  "markelo mechelen medemblik meppel middelburg mijdrecht moerdijk montfoort naaldwijk naarden "   \
  "neede nieuw-vennep nieuwegein nijkerk nijmegen nijverdal noordwijk nunspeet oegstgeest "        \
  "oldenzaal olst ommen oosterhout oostende oosterbeek oss oud-beijerland "                        \
  "oudewater papendrecht pijnacker purmerend putten raalte ridderkerk rijen rijnmond rijssen "     \
  "rijswijk roermond rolde roosendaal rotterdam rucphen ruurlo sassenheim schagen scherpenzeel "   \
  "scheveningen schiedam schiphol schijndel schilderswijk sint-niklaas sittard slagharen "         \
  "sliedrecht "                                                                                    \
  "sneek soest someren spakenburg spijkenisse stadskanaal steenwijk stein terneuzen tegelen "      \
  "texel "                                                                                         \
  "tiel tilburg tubbergen twello uden uitgeest uithoorn urk utrecht vaals valkenburg "             \
  "valkenswaard "                                                                                  \
  "veendam veenendaal veghel veldhoven velp velsen venlo venray vianen vlaardingen vlieland "      \
  "vlissingen volendam voorburg voorhout voorschoten voorst vorden vroomshoop vught waalre "       \
  "waalwijk waddinxveen wageningen warmond wassenaar weert weesp wierden wijchen wijhe "           \
  "wijk_bij_duurstede "                                                                            \
  "winschoten winsum winterswijk woerden wolvega workum yerseke zaandam zaanstad zaltbommel "      \
  "zandvoort zeewolde zeist zevenaar zierikzee zoetermeer zutphen zwijndrecht zwolle "             \
  "'s-gravenhage "                                                                                 \
  "'s-hertogenbosch bijlmer kanaleneiland overvecht feijenoord charlois kralingen"

#define REGIONS                                                                                    \
  "drenthe flevoland friesland fryslan gelderland limburg noord-brabant brabant noord-holland "    \
  "zuid-holland holland overijssel zeeland twente salland veluwe betuwe randstad waddeneilanden "  \
  "ameland terschelling schiermonnikoog zeeuws-vlaanderen vlaanderen wallonie nederland belgie "   \
  "duitsland frankrijk engeland schotland ierland spanje portugal italie griekenland turkije "     \
  "marokko algerije tunesie egypte syrie irak iran afghanistan pakistan india china japan "        \
  "indonesie java sumatra suriname paramaribo curacao aruba bonaire antillen rusland oekraine "    \
  "polen roemenie bulgarije hongarije tsjechie slowakije kroatie servie bosnie kosovo albanie "    \
  "noorwegen zweden denemarken finland ijsland oostenrijk zwitserland luxemburg amerika canada "   \
  "mexico brazilie argentinie colombia venezuela chili peru australie nieuw-zeeland zuid-afrika "  \
  "kenia somalie ethiopie eritrea soedan nigeria ghana congo kaapverdie angola israel palestina "  \
  "libanon jordanie saoedi-arabie koeweit dubai thailand vietnam filipijnen maleisie singapore "   \
  "londen parijs berlijn keulen munchen hamburg wenen rome milaan madrid barcelona lissabon "      \
  "istanbul ankara casablanca rabat tanger nador agadir damascus aleppo bagdad kabul teheran "     \
  "europa afrika vs moskou kiev warschau boekarest new_york verenigde_staten"

const char *
codebook_name_lists_get_places (void)
{
  return TOWNS " " REGIONS;
}

const char *
codebook_name_lists_get_organisations (void)
{
  return "abn_amro achmea action ahold aegon albert_heijn aldi altrecht amarant arkin asml "
         "aveleijn "
         "bol.com blokker brijder bruna c&a capgemini coop cordaan coolblue daf decathlon "
         "dela dhl dimence dirk_van_den_broek dsm eneco essent etos fedex gamma gak "
         "gasunie ggd ggz_centraal ggz_drenthe ggz_ingeest ggz_noord-holland-noord heineken hema "
         "humanitas hornbach ikea indigo ing intratuin jumbo karwei kamer_van_koophandel karwei "
         "klm "
         "kpn kruidvat kwantum leger_des_heils lentis lidl lister mcdonald's mcdonalds mediamarkt "
         "mediant menzis movir mondriaan myler ns nationale-nederlanden novadic ohra "
         "pantar parnassia philips picnic plus_supermarkt post_nl postnl praxis prorail "
         "praktijkschool primark pluryn pro_persona rabobank radboudumc randstad_uitzendbureau "
         "reinier_van_arkel rivierduinen rijkswaterstaat rijnstate rivas robeco saxion scalabor "
         "shell siza slachtofferhulp stedin svb tempo-team tno tracé trajectum trimbos-instituut "
         "uwv umc umcu umcg unilever vanderlande vitens vodafone vluchtelingenwerk volkswagen "
         "vu_medisch_centrum werkse werkgeversservicepunt windesheim xenos yarden ymere zara "
         "zeeman "
         "ziggo zilveren_kruis zozijn zuidzorg zorgbelang ah uva vu hva hu lumc amc vumc vgct "
         "isala "
         "burger_king kfc starbucks bijenkorf wibra perry scapino hunkemoller douglas rituals "
         "pathe ups gls sligro hanos vion";
}

/* Months stand here too: a date has more than its month. */
const char *
codebook_name_lists_get_common (void)
{
  return "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april "
         "mei juni juli augustus september oktober november december kerst kerstmis pasen "
         "pinksteren "
         "hemelvaart sinterklaas koningsdag bevrijdingsdag ramadan suikerfeest nieuwjaar carnaval "
         "god allah jezus bijbel koran islam corona covid nederlands nederlandse nederlander "
         "nederlanders engels engelse duits duitse duitser duitsers frans franse turks turkse turk "
         "turken marokkaans marokkaanse marokkaan marokkanen surinaams surinaamse belg belgen "
         "belgisch belgische spaans spaanse italiaans italiaanse arabisch arabische berbers pools "
         "poolse polen russisch russische chinees chinese europees europese "
         "afrikaans afrikaanse amerikaans amerikaanse amerikanen fries friese vlaams vlaamse "
         "latijn grieks griekse syrisch syrische syrier syriers oekraiens oekraiense antilliaans "
         "antilliaanse brits britse israelisch israelische portugees portugese zweeds zweedse "
         "deens deense noors noorse japans japanse indisch indische indonesisch indonesische "
         "iraans iraanse iraaks iraakse afghaans afghaanse hindoestaans hindoestaanse joods joodse "
         "word excel outlook teams zoom skype google whatsapp facebook instagram tiktok youtube "
         "netflix linkedin twitter snapchat windows office powerpoint internet ios android iphone "
         "ipad playstation xbox spotify tinder app apps email e-mail mail sms gps cv vog pdf usb "
         "tv "
         "pc ict it hr hrm ok nl eu bv nv vof zzp zzp'er zzp'ers btw bsn iban kvk cao ov "
         "ov-chipkaart "
         "ptss ptsd adhd add asd pdd-nos pdd odd ocd dis bps borderline hsp lvb nah ms cvs als hiv "
         "aids soa ggz gz gz-psycholoog spv emdr cgt act dgt vert rt mri eeg ic ehbo bhv iq eq ivf "
         "apk ww wia wao wajong wajonger wajongers wwb bijstand wmo wlz zvw pgb iva wga ziektewet "
         "participatiewet wsw wsw'er aow anw ioaw lkv ips pa pa's sw jc hbo mbo wo vmbo havo vwo "
         "atheneum gymnasium mavo lts mts heao meao hts pabo bbl bol vso rec lwoo pro isk nt2 cito "
         "t0 t1 t2 t3 t4 p1 m1 a b c d e f g h i j k l m n o p q r s t u v w x y z ja nee r1 r2 i1 "
         "i2 ooit vip wc cd dvd dna wk ek nk tbs ots jip rj avg wet dsm-5 dsm dsm-iv fte ipt";
}

const char *
codebook_name_lists_get_stop (void)
{
  return "ik jij je u hij zij ze wij we jullie het 't de een 'n dat dit die deze daar hier er "
         "mijn m'n jouw uw zijn z'n haar ons onze hun hen hem me mij mezelf zelf en of maar want "
         "dus als toen dan nu nog al ook niet geen wel ja nee nou oke okay ok goed gewoon heel erg "
         "even eens weer zo zoals hoe wat wie waar waarom wanneer welke welk hoeveel om te van "
         "voor "
         "met bij in op aan uit door over onder tegen naar tot zonder tussen na sinds omdat "
         "doordat hoewel terwijl totdat nadat voordat zodat mits tenzij is was ben bent waren "
         "geweest heb hebt heeft had hadden gehad word wordt werd werden kan kun kunt kon konden "
         "mag mocht moet moest moesten wil wilde wou willen zal zou zouden zullen ga gaat ging "
         "gingen gaan kom komt kwam kwamen komen doe doet deed deden doen zeg zegt zei zeiden "
         "zeggen denk denkt dacht dachten vind vindt vond vonden weet wist wisten zie ziet zag "
         "alles iets niets niks iemand niemand iedereen elke elk iedere ieder alle andere anders "
         "eerst eigenlijk misschien soms altijd nooit vaak meestal natuurlijk precies inderdaad "
         "jawel hoor toch echt best bijna eh uh uhm ehm euh euhm hm hmm mm mhm hé he hè ah oh o "
         "ach tja "
         "joh gaaf leuk mooi fijn prima klopt volgens daarna daarom daarbij daardoor daarvoor "
         "dankje dank bedankt hoi hallo dag kijk luister stel zeker juist vooral vooral toch zowel "
         "joh ofzo enzo effe ff jeweetwel toentertijd hiero daaro yes yep nope sorry anyway uhh "
         "hmmm ehh "
         "vanaf vanuit via per tijdens ondanks behalve rond rondom langs achter naast boven "
         "beneden";
}

const char *
codebook_name_lists_get_titles (void)
{
  return "mevrouw meneer mw mevr mvr mej dhr hr heer dr drs prof juf juffrouw oom ome tante opa "
         "oma zuster "
         "broeder dokter dominee mr ing ir ds familie fam pastoor imam professor meester";
}

const char *
codebook_name_lists_get_roles (void)
{
  return "interviewer respondent geinterviewde deelnemer client moderator spreker vriendin "
         "vriend broer broertje zus zusje moeder vader mama papa dochter zoon zoontje "
         "dochtertje man vrouw neef nicht partner ex buurvrouw buurman begeleider "
         "begeleidster klantmanager jobcoach coach collega collega's chef baas leidinggevende "
         "casemanager psycholoog psychologe consulent consulente werkgever therapeut "
         "therapeute behandelaar psychiater huisarts arts mentor docent docente leraar "
         "lerares manager teamleider stagebegeleider maatje verpleegkundige verzorgende "
         "werkbegeleider trajectbegeleider woonbegeleider afdelingshoofd directeur directrice "
         "eigenaar eigenaresse voorman stagiair stagiaire kok zwager schoonzus tweelingbroer "
         "tweelingzus bewindvoerder hulpverlener hulpverleenster kinderen meisje jongen kind "
         "hond kat vriendje vriendinnetje oppas";
}

const char *
codebook_name_lists_get_heads (void)
{
  return "stichting hogeschool universiteit basisschool ziekenhuis bakkerij restaurant cafe "
         "garage hotel gemeente roc mbo supermarkt firma school zorggroep uitzendbureau "
         "vereniging college kwekerij slagerij brasserie kringloopwinkel kringloop boerderij "
         "zorgboerderij kapsalon drukkerij aannemersbedrijf loonbedrijf instituut bureau "
         "ministerie provincie waterschap bedrijf praktijkschool lyceum woonzorgcentrum "
         "verpleeghuis ggz club voetbalclub manege museum bibliotheek moskee kerk afdeling bv "
         "autobedrijf tuincentrum camping politie fabriek winkel fc vv sv azc csg obs scouting "
         "dienst wijkteam "
         "werkplein "
         "fanfare harmonie apotheek theater praktijk fonds salon";
}

const char *
codebook_name_lists_get_tails (void)
{
  return "college lyceum groep zorg academie school bedrijven fonds bv nv zorggroep centrum "
         "zorgcentra ziekenhuis instituut bank services group nederland logistics";
}

const char *
codebook_name_lists_get_rather_given (void)
{
  return "aad aart abel adam anita anke axel bas bobby bram chris daisy demi dirk eddy els erica "
         "eva ferry frank hans hendrik henry iris jaap jan janet janus joe joel joep jonas "
         "jonathan joop kaatje kees kelly kelvin kim klaas koen kris lex lou marjolein mark mary "
         "maxim mia mila mirte nel nick omer pascal piet rachel raf ria rico rik rob rosa sara sem "
         "serge sharon sjaak steven thomas tommy valentijn viola wies wim wouter";
}
