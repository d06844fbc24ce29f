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
  "yolanda youssra yvette yvonne zahra zeynep zineb zoe zohra zoey "                               \
  "aafke aagje adriana agnes agnieszka aleksandra aleyna alida amal amelie ana "                   \
  "anastasiia andrada aneta anissa anneke annefleur annelieke annelotte anouschka "                \
  "anuschka arianne arzu asli assia aukje aukelien aynur azra babs barbora basma "                 \
  "beata belinda berdien berfin bodil bozena brechtje brechje busra cansu cathelijne "             \
  "cato catherine celeste celia ceren charissa charlene claire colette conny coosje "              \
  "dagmar dalila danique danuta daria daryna debora deborah delphine derya desiree "               \
  "devika devi dieuwke dilek dineke djamila djenna dolores doortje dorota dorothea "               \
  "dounya duygu ece edda edina edyta ellemieke eline ellis elvira emel emilia emilie "             \
  "emmely enya esmeralda estelle eugenie ewa ewelina ezgi fabiola fadila faiza fatna "             \
  "fatou fenne fennie feyza filiz florence floortje fransje frederique frieda gaby "               \
  "gabrielle gea geesje georgina geraldine gerry ghizlane gitta gita glenda "                      \
  "gonny grace graziella grazyna gretha grietje gulsen gulsum habiba halima halina "               \
  "hanane hanka hannelore harriet hatice hava hayat hedwig heleen hendrika hennie "                \
  "hester hiba hilal hilke hiltje hinke houria iman ikrame indra inger inna iryna "                \
  "isabeau ivanka iwona izabela jacoba jacobien jacoline jaleesa jannetje jasmine "                \
  "jelena jeannette jente jesslyn jitske jiska johanna jolien jolanthe jolande jorien "            \
  "jorine josefien josje joukje juliana juliet justyna kamila kadriye karina karlien "             \
  "katarina katarzyna katelijne kateryna kawtar kayleigh khadijah klara klazien "                  \
  "klazina krystyna kubra lamyae lan larissa latoya leentje leontine liduina liesje "              \
  "liliana lilly lindsay lisbeth livia liza lobke loekie loretta lotje lotta "                     \
  "loubna loulou lucinda ludmila lut machteld maddy madeleine maja malak malgorzata "              \
  "maloes mariana mariann mariette mariia mariska mariya marlene marlinde marloek "                \
  "maroua marta martina marwa maryse marzena maya mayke meintje melda meltem "                     \
  "michaela michele mieneke milena milica mimoun mina minke minoesh miep miet "                    \
  "mira mirjana mona monia monisha naoual narda natacha nawal neeltje nele nermin "                \
  "nesrin nevin nicoline nihal nikkie nilgun nisa nour nouhaila nuray nurcan nursel "              \
  "oksana oleksandra olesya ouafa ouarda patrice paulien paulina peggy pelin phaedra "             \
  "phyllis pietje pleun polina puck quirine rabia rachelle rajae ramona rasha "                    \
  "reinou reinskje rebekka reyhan riana richelle rianna rinske roberta rochelle "                  \
  "roelien roelie romana romee ronja rosalinde rosalina roseline roshni rowena roxana "            \
  "rukiye sabina sacha safa sahar saliha salima salma samia samiya sanae sandrine "                \
  "sanita santusha sarita savannah seda semra senay serpil sevgi sevil shaima "                    \
  "shakira shanaya shania shanice shanti sharda sharona shayenne sherida sherry shirin "           \
  "sibel sien sieneke siham sija silvana sira sita sjanie sjannie sjan sofieke soraya "            \
  "souad soukaina stien stijntje sumeyra sumeyye susanna suze svitlana swaantje sybil "            \
  "sylwia tahira tania tatiana tatyana taymara tetiana tiana tilly timea "                         \
  "tine tirza titia tjitske toke trijn truike tugba ulrike ulyana ulla "                           \
  "urszula valentina valeria vanesa veerle viktoria viktoriia virginia vivianne wanda "            \
  "wiesje wijke wilhelmina wiljo wioletta wieke wytske xenia yamina yaren yeliz yesim "            \
  "yoanna yoka yoke ymke yuliia yuliya zainab zeliha zeynab zofia zuhal zuzanna"

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
  "yusuf yves zakaria zeger zouhair "                                                              \
  "abdelilah abdou abdoul abdulkadir abdulrahman achim adnane adriaen aleksander "                 \
  "aleksandr alexandru alexandre alec alessandro alper amine anas andrei andrej andrey "           \
  "andrii andrzej anouar antal anwar arda armand aron arash artem arjun arsenio "                  \
  "artsiom arvid ashwin ashwien atilla aurel awais ayhan aykut badr barend bartosz "               \
  "bartlomiej bashar bayram bekir benno berat berkan bernardus bobbie bogdan "                     \
  "bouwe brecht brent brendan bryan bulent cem cemal cemil cengizhan cevdet "                      \
  "chaim chander chakir charif charley cihan claude claudio clinton clyde "                        \
  "cordell cornel cory craig cristian dariusz daryl davey dawid deniz deon derk detlef "           \
  "diederick dieter dilano dinand dirkjan djordy dmytro dominik donald doruk dragan "              \
  "dries dwight dyon edo edson efe egon eise eize ekrem eldar elmar eloy emanuel "                 \
  "emile emrah erdem erdal erdogan erol ertan ervin esat eugenio evan everardus "                  \
  "ezra fadi fahd fahim fatih fedor felipe fenno feike fikri firat fouzi franciscus "              \
  "francois francesco franklin franky frederick fuat gaetan garry gerald gerhardus "               \
  "germaine gerrold gerbrand gerlof germain gerry geoffrey gerrit-jan gideon gino giel "           \
  "gillis glenn goran gosse gregory grzegorz guillaume guillermo gurbuz gyan habib "               \
  "hadi haitam haluk hamdi hameed hamit hamed hanno haris haroun hatim haye heerke "               \
  "henkjan henryk hilbert hidayet hocine houssam huseyin ibo iede ihor ilhan ilias "               \
  "ilker immanuel ine ioan irfan ishaan ishak ivar iwan jaco jacco jadon jair jairo "              \
  "jakub jalal jamil jandino jandirk janek jannes jared jarek jari jaron jason "                   \
  "jaap-jan javier jayden jaydon jean-pierre jeffrey jelte jenno jeremiah jeremie "                \
  "jermaine jesaja jetze jibbe joachim joao joas jochum joey johnson jonah jonne joran "           \
  "jorge jorik jorne jozef juan juriaan jurjen juup jurrien justus kaan kacper kadir "             \
  "kamal kamil karst kay keimpe keith kenan kerim kerem khaled kian kiran kjeld koray "            \
  "korneel krystian krzysztof kubilay kyan kyano lamine laszlo lasse leif lenny leroy "            \
  "leszek lieven linus livio logan lorenz lubbert luciën lukas lukasz luke lyes maciej "          \
  "mahdi mahir malik manfred marciano marcin marek mariusz marko markus marlon marten "            \
  "massimo mateusz matteo matthew maxime maximiliaan meine mehmed melih menso "                    \
  "mert metin micah michal mikail mikolaj milad mimoun minne miro mohammad mohand "                \
  "mohsin morris mourad mohammadreza moreno morten muhammad muhammet muharrem mukesh "             \
  "muzaffer mykola mykhailo nadim naim najib nando narsingh nataniel nawid necati "                \
  "nelis nelson nicolae niki niyazi nizar nordin nour-eddine oene oguz oleg oleh oleks "           \
  "oleksandr oleksii olle onur orlando orville osama oktay ozgur pawel pedro pepe "                \
  "petar petrus piers pieter-jan pieterjan pjotr piotr pjer popke quint quirijn "                  \
  "radoslaw rafal rafik rahim raimon rajesh rajiv rajan ramin ramiro randolf rasmus "              \
  "raymon reginald reijer remon renaldo reint rens reinhard renzo ridouan rinse rinze "            \
  "riza robert-jan robin-jan roderick rodrigo romario romeo romke ronny roshan "                   \
  "rudie ruslan rutger ryszard sabri sadik saban saeed safouan salim samet samir "                 \
  "sandor sanjay satish savio sebas sefa seger sergei serhat serhii serkan seppe "                 \
  "shahid sharif shawn shivan sicco siebrand siert sietse siep sijbren sikko silvan "              \
  "silvester silvio simon-jan sipke sjakie sjon slawomir soner soufyan soulaiman "                 \
  "stanislav stanislaw stanley steef steffan stephen sunil suleyman suriya swen syb "              \
  "sybe sytze szymon taeke taha talha taner taoufik taras taylan temel tengiz "                    \
  "thei theodorus theun thibaud thibault thimo tibor tiemo tiko timur tinco titus "                \
  "tjalling tjeerd tjerk tobi tolga tomasz tonko toon torben tristen tunahan turan "               \
  "tyler tymon ufuk ulas umberto uriel vadim valentin vasile vasyl vedat viktor viresh "           \
  "vito vitalii vladimir volodymyr wahid waldo wasim wasyl wiebren wieger wietse "                 \
  "wijnandus wilfried wilhelmus willem-jan willibrord wim-jan wybe wybren wiktor "                 \
  "winfred wojciech woody wout wubbo xavi xavier yannic yannis yaroslav yaseen yasir "             \
  "yassir yaya yigit youness younes yousef yuri yurii yusef zafer zakariya zbigniew "              \
  "zeki zinedine ziyad zoltan"

#define BOTH                                                                                       \
  "alex andrea anne benny bo charlie chris dominique elia esra gerrie henny jamie jessy jip joe "  \
  "jona jordy jos kelly kim luca marijn micha mika nicky noa pat rene robin romy sam sascha "      \
  "sasha sidney sil toni tonny willy yaël yael jade engel toon rein ed boy sien lan roan sky "    \
  "quinn jules alexis noel noël kay dani bobbi wil lot "                                          \
  "joke ank riek mies co rie bets jopie tiny gre gré riekie tinie dien mien trix trudie hermine " \
  "alie jo nol ad siem lau dorus ab henkie lennert tijl wannes nore joppe hoite roosje pleuntje "  \
  "jantien bertus bertha willie wimke jaapje rozemarijn bloeme ysbrand ijsbrand tjibbe wobbe "     \
  "wietske femkje jitse klaasje antsje durk meinte oebele sjirk tsjerk wytse abdi abdirahman "     \
  "ayaan hodan fadumo tesfay yonas selam hiwot amanuel mulu suleiman sulaiman"

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
         "nowak silva rodrigues fernandes pinas zwart wolf haas valk snoek baars specht kraai raaf "
         "timmerman snijder wever kuijper ridder keizer stuurman "
         "vliet ploeg berkel dalen doorn dijken duin eijk gils hage hemert hoof kamp kolk kuik "
         "laar lith mierlo noort oort osch oudheusden raaij rhee riel rijn sande schaik straaten "
         "strien tuijl velzen vugt wetering wier wijngaarden zanten zwol eck eijnden ewijk baaren "
         "beusekom bemmel bokhoven driel eeden essen horssen oers schie spronsen steenbergen "
         "buuren asselt brakel bussel dijkman akkerman biesheuvel boersma boomsma bouma bouwman "
         "braam brandsma bruins bruinsma buijs busch cornelissen damen dekkers dijkhuizen douma "
         "drost eikelenboom elzinga engelen faber feenstra fokkema fransen gijsbers goossen haak "
         "hagen heijmans heinen hendriksen hoeks hofstede hofstra holtrop hoogland huijbregts "
         "janse jaspers jonker jonkman kessels klaassen klomp kolkman kooistra kootstra krijgsman "
         "kroon kruijt lammers langeveld leenders lemmens linders meijers meertens michielsen "
         "minnema mooij mous nieboer nijboer nijhuis noordhuis offringa olthof oosterhuis otten "
         "pasman piek pijpers poelman polman prinsen reinders reitsma rietveld roelofs rozendaal "
         "rutten scheepers schaaf schepers schilder schreurs schreuder sijbrandij sikkema sluiter "
         "stoffels swart tabak teunissen theunissen thijssen tiemersma tuinstra uitterlinden "
         "veldman verhagen verkerk vermeer versteeg verwey visscher vonk vroom wagenaar weijers "
         "welling wessels westra wiersma wijnen wilbers winters zandstra zegers zuidema zwiers "
         "ramdin bouterse soekhai ramautar burleson kromosoeto biharie jagroep mahabier autar "
         "oemrawsingh tjon ouali benali haddad azzouzi idrissi bennani alaoui khattabi achahbar "
         "boukhari bouhali ozdemir koc polat aksoy aslan ozkan kurt simsek";
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
  "'s-hertogenbosch bijlmer kanaleneiland overvecht feijenoord charlois kralingen "                \
  "aa_en_hunze achtkarspelen alblasserdam albrandswaard altena asten baarle "                      \
  "beekdaelen beesel bergeijk bergum bernheze bernisse beuningen binnenmaas boekel "               \
  "borsele breukelen brunssum buren burgum buitenpost bergschenhoek berkel "                       \
  "cranendonck damwoude dantumadeel dantumadiel de_fryske_marren de_rips "                         \
  "de_ronde_venen de_wolden dinkelland dinteloord drimmelen echt-susteren "                        \
  "edam-volendam eemnes eemsdelta eersel eijsden eijsden-margraten eibergen "                      \
  "gaanderen geertruidenberg gemert gemert-bakel genemuiden gilze gilze_en_rijen "                 \
  "goeree-overflakkee giethoorn gulpen haarlemmerliede halderberge hardinxveld "                   \
  "heerjansdam heeze-leende hendrik-ido-ambacht het_hogeland het_bildt heino "                     \
  "hollands_kroon hoeksche_waard hof_van_twente holten hoogeloon hoogkarspel "                     \
  "horst_aan_de_maas hurdegaryp kaag_en_braassem kapelle krimpenerwaard "                          \
  "krimpen_aan_den_ijssel kollum landerd lansingerland leersum leeuwarderadeel "                   \
  "leudal lingewaard lingewaal lichtenvoorde lopik maasdriel maasgouw meierijstad "                \
  "meerssen midden-delfland midden-drenthe midden-groningen midwolda molenlanden "                 \
  "montferland mook muiden neder-betuwe nederweert nieuwkoop nissewaard "                          \
  "noardeast-fryslan noordoostpolder noordenveld nuenen nieuwleusen oirschot "                     \
  "oisterwijk oldambt oldebroek olst-wijhe ooststellingwerf opmeer opsterland "                    \
  "oost_gelre oude_ijsselstreek ouder-amstel oudkarspel overbetuwe peel_en_maas "                  \
  "pekela pijnacker-nootdorp prinsenbeek raamsdonksveer reimerswaal renkum "                       \
  "renswoude reusel-de_mierden rheden rhenen rijssen-holten roerdalen rozendaal "                  \
  "schoonhoven schouwen-duiveland simpelveld sint_anthonis sint-michielsgestel "                   \
  "sint_michielsgestel sluis son_en_breugel staphorst stede_broec steenbergen "                    \
  "steenwijkerland stichtse_vecht sudwest-fryslan surhuisterveen teylingen tholen "                \
  "tietjerksteradeel tytsjerksteradiel twenterand tynaarlo ter_apel ulft urmond "                  \
  "utrechtse_heuvelrug vaassen varsseveld veere vijfheerenlanden voerendaal "                      \
  "vriezenveen waadhoeke wapenveld west_betuwe west_maas_en_waal westerkwartier "                  \
  "westerveld westervoort westerwolde westland weststellingwerf westvoorne "                       \
  "wieringen wijdemeren woensdrecht wormerland woudenberg woudrichem zelhem "                      \
  "zevenbergen zoeterwoude zoutkamp zuidlaren zuidplas zundert zwartewaterland "                   \
  "zwartsluis zwaagwesteinde de_westereen aarschot aartselaar beringen beveren "                   \
  "bilzen blankenberge bornem brasschaat bree damme deinze dendermonde diest "                     \
  "diksmuide dilbeek eeklo evergem geel genk geraardsbergen harelbeke "                            \
  "heist-op-den-berg herentals heusden-zolder hoboken houthalen ieper izegem knokke "              \
  "koksijde kontich kortrijk lanaken lier lokeren lommel lubbeek maaseik maldegem "                \
  "melle merelbeke merksem mortsel ninove nieuwpoort ostend oudenaarde overijse "                  \
  "poperinge roeselare ronse schoten sint-truiden temse tervuren tielt tienen "                    \
  "tongeren torhout turnhout vilvoorde waregem wetteren wevelgem willebroek "                      \
  "zaventem zelzate zottegem zwevegem charleroi luik doornik overtoom "                            \
  "amsterdam-noord amsterdam-west nieuw-west buitenveldert watergraafsmeer "                       \
  "slotervaart osdorp geuzenveld ijburg moerwijk laakkwartier escamp leidschenveen "               \
  "ypenburg delfshaven crooswijk lombardijen zuidwijk pendrecht hoograven lunetten "               \
  "zuilen leidsche_rijn vleuten malburgen presikhaaf lindenholt dukenburg woensel "                \
  "strijp tongelre stratum selwerd paddepoel beijum lewenborg vinkhuizen pathmos "                 \
  "wesselerbrink stroinkslanden deppenbroek casablanca marrakesh fes meknes oujda "                \
  "al_hoceima berkane tetouan izmir adana antalya konya kayseri trabzon bursa "                    \
  "gaziantep diyarbakir nickerie lelydorp moengo albina willemstad oranjestad "                    \
  "kralendijk philipsburg krakau warschau katowice gdansk poznan lublin lodz "                     \
  "wroclaw szczecin kiev kyiv lviv charkiv kharkiv odessa odesa dnipro zaporizja "                 \
  "marioepol cherson sofia boekarest belgrado sarajevo zagreb tirana pristina "                    \
  "mogadishu asmara addis_abeba khartoem accra lagos homs aleppo damascus erbil "                  \
  "mosoel kandahar"

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

/* Employers, chains, care, schools and offices. */
#define ORGANISATIONS                                                                              \
  "abn_amro achmea action ahold aegon albert_heijn aldi altrecht amarant arkin asml "              \
  "aveleijn bol.com blokker brijder bruna c&a capgemini coop cordaan coolblue daf decathlon "      \
  "dela dhl dimence dirk_van_den_broek dsm eneco essent etos fedex gamma gak gasunie ggd "         \
  "ggz_centraal ggz_drenthe ggz_ingeest ggz_noord-holland-noord heineken hema humanitas "          \
  "hornbach ikea indigo ing intratuin jumbo karwei kamer_van_koophandel klm kpn kruidvat "         \
  "kwantum leger_des_heils lentis lidl lister mcdonald's mcdonalds mediamarkt mediant "            \
  "menzis movir mondriaan myler ns nationale-nederlanden novadic ohra pantar parnassia "           \
  "philips picnic plus_supermarkt post_nl postnl praxis prorail praktijkschool primark "           \
  "pluryn pro_persona rabobank radboudumc randstad_uitzendbureau reinier_van_arkel "               \
  "rivierduinen rijkswaterstaat rijnstate rivas robeco saxion scalabor shell siza "                \
  "slachtofferhulp stedin svb tempo-team tno tracé trajectum trimbos-instituut uwv umc umcu "     \
  "umcg unilever vanderlande vitens vodafone vluchtelingenwerk volkswagen "                        \
  "vu_medisch_centrum werkse werkgeversservicepunt windesheim xenos yarden ymere zara "            \
  "zeeman ziggo zilveren_kruis zozijn zuidzorg zorgbelang ah uva vu hva hu lumc amc vumc "         \
  "vgct isala burger_king kfc starbucks bijenkorf wibra perry scapino hunkemoller douglas "        \
  "rituals pathe ups gls sligro hanos vion plus exodus horizon delta prisma surplus terra "        \
  "impact timing spar stork makro deen boni gilde amstel yacht philadelphia "                      \
  "philadelphia_zorg zonnebloem nedcar frion van_der_valk getir thuisbezorgd deliveroo uber "      \
  "gorillas nettorama vomar poiesz jan_linders kaufland carrefour delhaize colruyt "               \
  "hunkemöller c1000 big_bazar big_l trekpleister ici_paris_xl intertoys formido welkoop "        \
  "boerenbond gall_&_gall gall_en_gall vanharen van_haren manfield h&m bershka "                   \
  "pull_and_bear jd_sports foot_locker intersport media_markt bcc kwik_fit euromaster "            \
  "halfords anwb roompot center_parcs landal efteling walibi attero renewi van_gansewinkel "       \
  "dpd dhl_express tnt wehkamp zalando amazon fletcher bastion hampshire_hotel la_place "          \
  "subway domino's dominos new_york_pizza febo bagels_&_beans bakker_bart bidfood hutten "         \
  "albron sodexo vermaat hago asito csu vebego facilicom csi trigion securitas g4s arriva "        \
  "keolis connexxion qbuzz ebs gvb ret htm transavia tui corendon menzies swissport "              \
  "randstad manpower adecco start_people luba otto_workforce youngcapital young_capital "          \
  "usg_people brunel driessen_hrm abiant inretail ucn nuon vattenfall greenchoice enexis "         \
  "liander brabant_water tata_steel akzonobel akzo_nobel vdl vdl_nedcar daf_trucks damen "         \
  "thales nxp signify vanmoof batavus koninklijke_gazelle campina frieslandcampina "               \
  "friesland_campina unox heinz nutricia danone verkade douwe_egberts coca-cola grolsch "          \
  "bavaria philips_lighting volkerwessels heijmans dura_vermeer ballast_nedam strukton "           \
  "ten_cate ten_brinke rabo sns_bank sns asn_bank regiobank triodos knab ing_bank asr "            \
  "centraal_beheer interpolis univé vgz dsw zorg_en_zekerheid anderzorg fbto "                    \
  "belastingdienst uwv_werkbedrijf cak ciz kvk raad_voor_de_kinderbescherming "                    \
  "jeugdbescherming_west jeugdbescherming_noord veilig_thuis humanitas_dmh cello lunet "           \
  "lunet_zorg severinus amarant_groep asvz pameijer ipse_de_bruggen gemiva middin "                \
  "esdége-reigersdaal cosis noorderbrug vanboeijen alliade talant maeykehiem "                    \
  "jp_van_den_bent jp_van_den_bent_stichting baalderborg 's_heerenloo estinea driestroom "         \
  "dichterbij oro daelzicht pergamijn gors tragel zuidwester amerpoort abrona reinaerde "          \
  "bartiméus bartimeus kentalis adelante heliomare roessingh klimmendaal ggnet "                  \
  "ggz_friesland ggz_oost_brabant ggz_eindhoven ggz_breburg ggz_delfland ggz_rivierduinen "        \
  "ggz_westelijk_noord-brabant ggz_noord_holland_noord ggz_e vnn "                                 \
  "verslavingszorg_noord_nederland tactus jellinek bavo bavo-europoort fivoor mentrum "            \
  "novadic-kentron vincent_van_gogh mondriaan_zorggroep mutsaersstichting mutsaers emergis "       \
  "eleos de_hoop vitalis accare curium yulius triversum de_bascule altra lijn5 enver youke "       \
  "jarabee ambiq intermetzo entrea lindenhout rubicon xonar koraal via_jeugd sterk_huis "          \
  "combinatie_jeugdzorg oosterpoort kwintes ribw ribw_brabant leviaan riwis iriszorg moveoo "      \
  "hvo-querido amsta heeren_loo ons_tweede_thuis raphaelstichting odion de_hartekamp "             \
  "prodeba buurtzorg tsn thuiszorg_noord aafje careyn evean carinova careander icare "             \
  "meriant liberein livio trivium_meulenbelt carint carint_reggeland sutfene sensire "             \
  "zonnehuisgroep beweging_3.0 brentano vivium quarijn warande axioncontinu warmande allévo "     \
  "svrz wvo_zorg thebe mijzo tante_louise avoord vivent van_neynsel brabantzorg pantein "          \
  "vitalis_woonzorg zorgboog savant sevagram envida zuyderland viecuri maxima_mc mmc "             \
  "jeroen_bosch amphia bravis maasstad ikazia erasmus_mc haga hagaziekenhuis hmc "                 \
  "diakonessenhuis meander_mc gelre_ziekenhuizen deventer_ziekenhuis mst zgt slingeland cwz "      \
  "treant wza martini_ziekenhuis nij_smellinghe tjongerschans antonius_sneek "                     \
  "flevoziekenhuis olvg bovenij zaans_medisch_centrum spaarne_gasthuis dijklander alrijne "        \
  "groene_hart reinier_de_graaf werkplein_twente larcom soweco dcw wezo tiem reestmond "           \
  "stroomopwaarts promen drechtwerk werkzaak avres wsd ibn weener_xl ergon wvs "                   \
  "diamant-groep diamantgroep senzer atlant_de_peel risse wsp mtb wsd-groep licom vixia "          \
  "westrom nlw ndw presikhaaf felua laborijn delta_zutphen hameland zaanstreek baanstede "         \
  "paswerk pasmatch spaarne_werkt werkom wnk_personeelsdiensten noorderkwartier empatec "          \
  "caparis pento wedeka iederz fermwerk novatec alescon menso emco wezo_groep tomingroep "         \
  "tomin_groep amfors rwa biga ufw bevr ufgo concern_voor_werk calder_werkt agens refrisk "        \
  "restart_re-integratie usg_restart staatvandienst margolin emma_at_work ctalents "               \
  "specialisterren onbeperkt_aan_de_slag de_normaalste_zaak start_foundation jinc giro555 "        \
  "buzinezzclub refugee_talent_hub coa ind nidos fnv cnv vcp de_unie mhp abvakabo vdab ocmw "      \
  "gtb actiris forem emino groep_maatwerk compaan ntmb vaph rva acv abvv aclvb bpost nmbs "        \
  "mivb proximus telenet kbc belfius argenta fontys avans inholland hanze hanzehogeschool "        \
  "nhl_stenden stenden nhl hogeschool_utrecht hogeschool_rotterdam haagse_hogeschool "             \
  "hogeschool_leiden aeres has_hogeschool van_hall_larenstein roc_van_twente deltion cibap "       \
  "landstede graafschap_college aventus rijn_ijssel roc_nijmegen koning_willem_i_college "         \
  "summa summa_college ter_aa roc_tilburg yonder gilde_opleidingen vista_college "                 \
  "leeuwenborgh arcus scalda albeda zadkine techniek_college_rotterdam mondriaan_college "         \
  "lentiz id_college mborijnland mbo_rijnland nova_college horizon_college regio_college "         \
  "roc_van_amsterdam roc_midden_nederland mbo_amersfoort mbo_utrecht hoornbeeck_college "          \
  "horizoncollege friese_poort noorderpoort alfa-college alfa_college drenthe_college "            \
  "aeres_mbo yuverta helicon citaverde wellant clusius nordwin zone.college zone_college "         \
  "politieacademie tu_delft tu_eindhoven universiteit_twente erasmus_universiteit "                \
  "radboud_universiteit vrije_universiteit wageningen_universiteit ku_leuven ugent vub "           \
  "uantwerpen uhasselt 's_heeren_loo"

const char *
codebook_name_lists_get_organisations (void)
{
  return ORGANISATIONS;
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
         "i2 insta microsoft sertraline ritalin concerta citalopram escitalopram oxazepam diazepam "
         "temazepam lorazepam quetiapine olanzapine risperidon aripiprazol abilify seroquel prozac "
         "fluoxetine paroxetine venlafaxine mirtazapine lithium methylfenidaat dexamfetamine "
         "medikinet strattera elvanse paracetamol ibuprofen p&o valium xtc ghb lsd pokemon "
         "fortnite minecraft roblox facetime discord twitch photoshop duitstalig franstalig "
         "nederlandstalig halloween moederdag vaderdag valentijnsdag prinsjesdag oudjaar divali "
         "diwali ooit vip wc cd dvd dna wk ek nk tbs ots jip rj avg wet dsm-5 dsm dsm-iv fte ipt";
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
         "fanfare harmonie apotheek theater praktijk fonds salon landgoed kasteel huize eetcafe "
         "cafetaria snackbar pizzeria lunchroom hoveniersbedrijf zwembad sportschool "
         "kinderdagverblijf kdv bso mavo gymnasium atheneum pabo vakbond zorgcentrum woongroep "
         "woonvorm dagbesteding filiaal peuterspeelzaal fact-team wijkcentrum buurthuis "
         "ggz-instelling thuiszorg re-integratiebedrijf jeugdzorg drogisterij bouwmarkt slijterij "
         "coffeeshop rechtbank";
}

const char *
codebook_name_lists_get_tails (void)
{
  return "college lyceum groep zorg academie school bedrijven fonds bv nv zorggroep centrum "
         "zorgcentra ziekenhuis instituut bank services group nederland logistics techniek bouw "
         "transport catering schoonmaak logistiek advies coaching consultancy welzijn thuiszorg "
         "support solutions systems media design studio events recruitment installaties montage "
         "infra uitzendbureau werkt foundation";
}

const char *
codebook_name_lists_get_rather_given (void)
{
  return "aad aart abel adam anita anke axel bas bobby bram chris daisy demi dirk eddy els erica "
         "eva ferry frank hans babs peter bob jack erna bente benjamin cas margriet merel "
         "fleur amber dries jozef karst miep tjerk steef hendrik henry iris jaap jan "
         "janet janus joe joel joep jonas "
         "jonathan joop kaatje kees kelly kelvin kim klaas koen kris lex lou marjolein mark mary "
         "maxim mia mila mirte nel nick omer pascal piet rachel raf ria rico rik rob rosa sara sem "
         "serge sharon sjaak steven thomas tommy valentijn viola wies wim wouter";
}
