/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-lists.h"

#define WOMEN                                                                                      \
  "aafke aagje aaltje adriana agnes agnieszka aicha aisha aleksandra aleyna alicia alida alina "   \
  "amal amber amelie amina amira amy ana anastasia anastasiia andrada aneta angela angelique "     \
  "anique anissa anita anja anke ann anna annefleur anneke annelieke annelies annelotte "          \
  "annemarie annemiek annet annette annick annie anniek anouk anouschka ans antje antoinette "     \
  "anuschka anya arianne arzu asli asma assia astrid asya aukelien aukje aylin aynur ayse azra "   \
  "babette babs bahar barbara barbora basma bea beata beatrijs belinda bente bep berdien "         \
  "berfin berna bernadette betty bianca birgit bodil bouchra boukje bozena brechje brechtje "      \
  "brenda brigitte britt busra cansu carin carina carla carlijn carmen carola carolien "           \
  "caroline cathelijne catherine cathy cato cecile celeste celia celine ceren chantal charissa "   \
  "charlene charlotte chayenne chloe christa christel christina christine cindy claire clara "     \
  "claudia colette conny coosje cora corine corinne corrie cynthia dagmar daisy dalila daniela "   \
  "danielle danique danuta daphne daria daryna debbie debby debora deborah delphine demi "         \
  "denise derya desiree devi devika dian diana dieuwke dilara dilek dina dineke djamila djenna "   \
  "dolores doortje dora dorien doris dorota dorothea dounia dounya duygu ebony ebru ece edda "     \
  "edina edith edyta eefje ekaterina elena elif elin eline elisa elisabeth elise elizabeth "       \
  "elke ella ellemieke ellen ellie ellis elly elma els elsa elsbeth elvira emel emilia emilie "    \
  "emily emine emma emmely emmy enya erica erna esma esmee esmeralda estelle esther eugenie "      \
  "eva evelien eveline evi evy ewa ewelina ezgi fabienne fabiola fadila fadoua faiza farida "      \
  "fatiha fatima fatma fatna fatou feline femke fenna fenne fennie feyza fieke fien filiz "        \
  "fleur floor floortje florence francien francisca franka fransje frederique frieda froukje "     \
  "gabriella gabrielle gaby gea geertje geertruida geesje georgina geraldine gerda gerdien "       \
  "ghizlane gina ginny gita gitta glenda gonda gonny grace graziella grazyna greet greetje "       \
  "greta gretha grietje gulsen gulsum gwen habiba hafida hafsa hailey hajar halima halina "        \
  "hanan hanane hanka hanna hannah hanneke hannelore hannie harriet hatice hava hayat hedwig "     \
  "heidi heleen helen helena helga helma hendrika hennie henriette hermien hester hetty hiba "     \
  "hilal hilda hilde hilke hilly hiltje hind hinke houda houria ida ifrah ikram ikrame ilham "     \
  "ilona ilse iman imane imke ina indira indra ineke ines inez inge ingeborg inger ingrid inna "   \
  "ipek irene iris irma iryna isa isabeau isabel isabella isabelle ivana ivanka ivonne iwona "     \
  "izabela jacoba jacobien jacoline jacqueline jaleesa jamila jana janet janine janke janna "      \
  "jannetje jannie janny jantje jasmijn jasmina jasmine jeanette jeanine jeannette jelena "        \
  "jenna jennifer jenny jente jessica jesslyn jet jette jikke jill jiska jitske joan joanna "      \
  "johanna jolanda jolande jolanthe jolien jolijn jorien jorine josefien josephine josje "         \
  "joukje joy joyce judith julia juliana julie juliet juliette justyna jytte kaatje kadriye "      \
  "kamila karen karima karin karina karlien karlijn katarina katarzyna kate katelijne kateryna "   \
  "katharina kathleen kathy katinka katja katrien kawtar kayleigh khadija khadijah kiki "          \
  "kirsten klara klaske klazien klazina kristel krystyna kubra lamyae lana lara larissa latifa "   \
  "latoya laura lauren laurien lea leentje leila lena lenie leonie leontien leontine leyla "       \
  "lian lianne lidia liduina lieke lien lies liesbeth liesje lieve lieze lilian liliana lilly "    \
  "lina linda linde lindsay lindsey line linsey lisa lisanne lisbeth lise lisette livia liza "     \
  "lizzy lobke loekie loes lonneke loretta lotje lotta lotte loubna louisa louise loulou lucia "   \
  "lucie lucinda lucy ludmila luna lut lydia lynn maaike maartje machteld maddy madeleine "        \
  "madelief madelon magda maja malak malgorzata malika maloes malou mandy manon mara marcella "    \
  "margo margot margreet margriet maria mariam marian mariana mariann marianne marieke "           \
  "marielle mariette mariia marije marijke marika marina mariska marissa marit mariya marja "      \
  "marjan marjo marjolein marjolijn marleen marlene marlies marlinde marloek marloes marlou "      \
  "maroua marsha marta martha martina martine marwa mary maryam maryse marzena maud maureen "      \
  "maya mayke mechteld mehtap meike meintje melanie melda melek melike melisa melissa meltem "     \
  "merel merve meryem mia michaela michele michelle mieke mieneke miep miet mila milena milica "   \
  "milou mina minke minoesh mira miranda mirella miriam mirjam mirjana mirte mirthe mona monia "   \
  "monica moniek monika monique monisha myra myrna myrthe nadia nadine nadja naima najat nancy "   \
  "naomi naoual narda natacha natalia natalie natasja nathalie nawal neeltje nel nele nelleke "    \
  "nellie nermin nesrin nevin nicole nicolette nicoline nienke nihal nika nikki nikkie nilgun "    \
  "nina nisa noelle noor noortje nora norah nouhaila nour nouria nuray nurcan nursel nynke "       \
  "oksana oleksandra olesya olga olivia ouafa ouarda paola patrice patricia patty paula "          \
  "paulien paulina pauline peggy pelin petra petronella phaedra philippa phyllis pien pietje "     \
  "pleun polina priscilla puck quinty quirine rabia rachel rachelle rachida rajae ramona rania "   \
  "raquel rasha rebecca rebekka regina reinou reinskje rena renate renee renske reyhan ria "       \
  "riana rianna rianne richelle riet rika rina rinske rita rixt roberta rochelle roelie "          \
  "roelien romana romee ronja roos rosa rosalie rosalina rosalinde rosanne roseline rosemarie "    \
  "roshni rowena roxana roxanne rukiye ruth saar sabina sabine sabrina sacha safa safae safiya "   \
  "sahar saida saliha salima salma saloua samantha samia samira samiya sanae sandra sandrine "     \
  "sanita sanna sanne santusha sara sarah sarita saskia savannah seda selena selin selma semra "   \
  "senay senna serena serpil sevda sevgi sevil shaima shakira shanaya shania shanice shanna "      \
  "shannon shanti sharda sharon sharona shayenne sheila sherida sherry shirin shirley sibel "      \
  "sieneke sietske sigrid siham sija silke silvana silvia simone sira sita sjaan sjan sjanie "     \
  "sjannie sjoukje soesja sofia sofie sofieke sonja sophie soraya souad soukaina stefanie "        \
  "stella stephanie sterre stien stijntje sumeyra sumeyye susan susanna susanne suus suzan "       \
  "suzanne suze svetlana svitlana swaantje sybil sylvana sylvia sylvie sylwia tahira tamar "       \
  "tamara tania tanja tara tatiana tatjana tatyana taymara teresa tess tessa tetiana thea "        \
  "thera theresa thirza tiana tilly timea tine tineke tinka tirza titia tjitske toke tonnie "      \
  "toos tosca trees trijn trijntje trudy truike truus tugba ulla ulrike ulyana ursula urszula "    \
  "valentina valeria valerie vanesa vanessa veerle vera verena veronica veronique victoria "       \
  "viktoria viktoriia viola virginia vivian vivianne wanda wendy wieke wies wiesje wieteke "       \
  "wijke wilhelmina wiljo willeke willemien willemijn wilma wioletta wytske xandra xenia "         \
  "yamina yara yaren yasmin yasmina yasmine yeliz yesim ylva ymke yoanna yoka yoke yolanda "       \
  "youssra yuliia yuliya yvette yvonne zahra zainab zeliha zeynab zeynep zineb zoe zoey zofia "    \
  "zohra zuhal zuzanna"

#define MEN                                                                                        \
  "aad aaron aart abdel abdelaziz abdelhak abdelilah abdelkader abdellah abdou abdoul abdul "      \
  "abdulkadir abdullah abdulrahman abe abel achim achmed achraf adam adil adnan adnane adri "      \
  "adriaan adriaen ahmed ahmet aime akram alain alan albert albertus alec aleksander aleksandr "   \
  "alessandro alexander alexandre alexandru alfons alfred ali alper alwin amin amine amir anas "   \
  "anass anders andre andreas andrei andrej andrey andries andrii andrzej andy angelo anil "       \
  "anis anouar ansgar antal anthony anton antonie antonio antoon anwar appie arash arda arend "    \
  "arie aris arjan arjen arjun arman armand armin arnaud arno arnold arnoud arnout aron "          \
  "arsenio artem arthur artsiom artur arvid arwin ashraf ashwien ashwin atilla auke aurel "        \
  "awais axel ayhan aykut ayoub aziz badr barend baris barry bart bartel bartlomiej bartosz "      \
  "bas bashar bastiaan bastian bauke bayram bekir ben benjamin benno berat berend berkan "         \
  "bernard bernardus bernd bert bilal bjarne bjorn bob bobbie bobby bogdan boris boudewijn "       \
  "bouke bouwe brahim bram brandon brecht brendan brent brian bruno bryan bulent burak caner "     \
  "carel carlo carlos cas casper cees cem cemal cemil cengiz cengizhan cevdet chaim chakir "       \
  "chander charif charles charley chiel christiaan christian christoph cihan claude claudio "      \
  "clemens clinton clyde coen coenraad colin collin constantijn cor cordell cornel cornelis "      \
  "cory craig cristian curtis cyriel daan damian dan daniel danny dario darius dariusz daryl "     \
  "dave davey david davy dawid denis deniz dennis deon derek derk detlef dewi dick diederick "     \
  "diederik diego dieter dilano dimitri dinand dion dirk dirkjan djamel djordy dmytro dominik "    \
  "donald donny doruk douwe dragan dries driss duco duncan dwight dylan dyon eddie eddy edgar "    \
  "edo edson eduard edwin eelco eelke efe egbert egon eise eize ekrem eldar elias elmar eloy "     \
  "emanuel emiel emil emile emir emrah emre enes engin enrico erdal erdem erdogan eric erik "      \
  "erkan ernst erol ertan ervin erwin esat eugene eugenio evan everardus evert ewoud ezra "        \
  "fabian fabio fadi fahd fahim faisal farid faris fatih fedde fedor feike felipe felix fenno "    \
  "ferdi ferdinand ferhat ferry fethi fikri filip finn firat floris fokke folkert fons fouad "     \
  "fouzi francesco franciscus francois frank franklin franky frans fred freddy frederick "         \
  "frederik freek frits fuat furkan gabriel gaetan garry geert geoffrey george gerald gerard "     \
  "gerardus gerben gerbrand gerhard gerhardus gerlof germain germaine gerrit gerrit-jan "          \
  "gerrold gert gertjan gideon giel gijs gijsbert gilles gillis gino giovanni glenn gokhan "       \
  "goran gosse govert gregory grzegorz guido guillaume guillermo gunther gurbuz guus guy gyan "    \
  "habib hadi haitam hakan halil haluk hamdi hamed hameed hamid hamit hamza hanno hans haris "     \
  "harm harmen harold haroun harrie harry hasan hassan hatim haye hayo heerke hein heino "         \
  "hendrik hendrikus henk henkjan henri henry henryk herbert herman hessel hicham hidayet "        \
  "hidde hielke hilbert hocine houssam hubert hugo huib husein huseyin hussein huub ian ibo "      \
  "ibrahim idris iede igor ihor ilhan ilias ilker ilyas imad immanuel imran ine ioan irfan "       \
  "isaac ishaan ishak ismail issam ivan ivar ivo iwan jaap jaap-jan jacco jack jaco jacob "        \
  "jacques jadon jaimy jair jairo jakob jakub jalal jamal james jamil jan jandino jandirk "        \
  "janek jannes janus jared jarek jari jarno jaron jason jasper javier jay jayden jaydon jean "    \
  "jean-pierre jef jeff jeffrey jelle jelmer jelte jenno jens jeremiah jeremie jeremy jermaine "   \
  "jeroen jerome jerry jesaja jesper jesse jetze jibbe jimmy joachim joao joas job jochem "        \
  "jochen jochum joel joep joeri joey johan johannes john johnny johnson jon jonah jonas "         \
  "jonathan jonne joop joost joran jordan jordi jorg jorge jorik joris jorn jorne jorrit jose "    \
  "joseph joshua jouke jozef juan julian julien junior jur jurgen juriaan jurjen jurre jurrien "   \
  "justin justus juup kaan kacper kadir kai kamal kamil karel karim karst karsten kas kasper "     \
  "kees keimpe keith kelvin kemal ken kenan kenneth kenny kerem kerim kevin khaled khalid kian "   \
  "kiran kjeld klaas klaus koen koenraad koert koos koray korneel krijn kris kristof krystian "    \
  "krzysztof kubilay kurt kyan kyano lambert lamine lars lasse laszlo laurens laurent leander "    \
  "leendert leif lennard lennart lenny leo leon leonard leroy leszek levi lex liam lieuwe "        \
  "lieven linus livio lodewijk loek logan lorenz lorenzo lou louis lowie lubbert luc lucas "       \
  "luciano lucien ludo luis luitzen lukas lukasz luke luuk lyes maarten maciej mahdi mahir "       \
  "mahmoud malik manfred manuel marc marcel marcelo marciano marcin marco marcus marek marinus "   \
  "mario marius mariusz mark marko markus marlon marnix mart marten martijn martin marvin "        \
  "massimo mateusz mathieu mathijs mats matteo matthew matthias matthijs maurice maurits max "     \
  "maxim maxime maximiliaan mees mehdi mehmed mehmet meindert meine melih melle melvin menno "     \
  "menso merijn mert mesut metin micah michael michal michel michiel mick miguel mikael mikail "   \
  "mike mikolaj milad milan milo mink minne miro mitch mitchell mo mohamed mohammad "              \
  "mohammadreza mohammed mohand mohsin morad moreno morris morten mounir mourad moussa "           \
  "muhammad muhammed muhammet muharrem mukesh murat mustafa mustapha muzaffer mykhailo mykola "    \
  "nabil nadim naim najib nando narsingh nasser nataniel nathan nawid necati nelis nelson nick "   \
  "nico nicolaas nicolae nicolas niek niels nigel niki nikolai nils niyazi nizar noah nordin "     \
  "noud nour-eddine noureddine oene oguz okan oktay olaf olav oleg oleh oleks oleksandr "          \
  "oleksii oliver olivier olle omar omer omid onno onur orhan orlando orville osama oscar "        \
  "osman otto ouassim ozan ozgur pascal patrick paul pawel pedro peer pepe pepijn petar peter "    \
  "petrus philip pierre piers piet pieter pieter-jan pieterjan pim piotr pjer pjotr popke "        \
  "quincy quint quinten quirijn rachid radoslaw raf rafael rafal rafik rahim raimon rajan "        \
  "rajesh rajiv ralf ralph ramazan ramin ramiro ramon ramses randolf randy raoul rasmus ravi "     \
  "ray raymon raymond redouan reginald reijer reinder reinhard reinier reinoud reint remco "       \
  "remi remko remon renaldo rens renzo reza ricardo richard rick rico ridouan rienk rik rinse "    \
  "rinus rinze riza rob robbert robbie robert robert-jan roberto robin-jan roderick rodney "       \
  "rodrigo roel roelof roger rogier roland rolf romano romario romeo romke ron ronald ronnie "     \
  "ronny roshan rowan roy ruben rudi rudie rudolf rudy ruslan rutger ruud ruurd ryan ryszard "     \
  "saban sabri sadik saeed safouan said salah salim samet sami samir samuel sander sandor "        \
  "sandro sanjay santino satish savio sebas sebastiaan sebastian sef sefa seger selim sem "        \
  "semih seppe serdar serge sergei sergio serhat serhii serkan seth sezer shahid shane sharif "    \
  "shawn shivan sicco siebe siebrand siebren siemen siep siert sietse sijbren sikko silvan "       \
  "silvester silvio simon simon-jan sinan sipke sjaak sjakie sjef sjoerd sjon sjors slawomir "     \
  "soner soufian soufiane soufyan soulaiman stan stanislav stanislaw stanley steef stef stefan "   \
  "steffan steffen sten stephan stephen steve steven stijn storm suleyman sunil suriya sven "      \
  "swen syb sybe sybren sytse sytze szymon taeke taha talha taner taoufik taras tarik tariq "      \
  "taylan ted temel tengiz teun teunis thei theo theodoor theodorus theun thibaud thibault "       \
  "thierry thijmen thijs thimo thom thomas tibor tiemen tiemo ties tijmen tijn tiko tim timo "     \
  "timon timothy timur tinco tinus titus tjalling tjeerd tjerk tobi tobias toine tolga tom "       \
  "tomas tomasz tommy ton tonko tony torben tristan tristen tunahan tuncay turan twan tygo "       \
  "tyler tymen tymon ufuk ugur ulas umberto umut uriel vadim valentijn valentin vasile vasyl "     \
  "vedat victor viktor vincent viresh vitalii vito vladimir volkan volodymyr wahid waldo walid "   \
  "walter ward wasim wasyl wendel werner wesley wessel wiebe wiebren wieger wietse wijnand "       \
  "wijnandus wiktor wilco wilfred wilfried wilhelmus willem willem-jan william willibrord wim "    \
  "wim-jan winfred winston wisse wojciech woody wout wouter wubbo wybe wybren xander xandro "      \
  "xavi xavier yannic yannick yannis yaroslav yaseen yasin yasir yassin yassine yassir yavuz "     \
  "yaya yigit yoran yordi yordy younes youness youri yousef youssef yunus yuri yurii yusef "       \
  "yusuf yves zafer zakaria zakariya zbigniew zeger zeki zinedine ziyad zoltan zouhair"

#define BOTH                                                                                       \
  "ab abdi abdirahman ad alex alexis alie amanuel andrea ank anne antsje ayaan benny bertha "      \
  "bertus bets bloeme bo bobbi boy charlie chris co dani dien dominique dorus durk ed elia "       \
  "engel esra fadumo femkje gerrie gerry gre henkie henny hermine hiwot hodan hoite ijsbrand "     \
  "jaapje jade jamie jantien jessy jip jitse jo joe joke jona jopie joppe jordy jos jules kay "    \
  "kelly kim klaasje lan lau lennert lot luca marijn meinte micha mien mies mika mimoun mulu "     \
  "nicky noa noel nol nore oebele pat pleuntje quinn rein rene rie riek riekie roan robin romy "   \
  "roosje rozemarijn sam sascha sasha selam sidney siem sien sil sjirk sky sulaiman suleiman "     \
  "tesfay tijl tinie tiny tjibbe toni tonny toon trix trudie tsjerk wannes wietske wil willie "    \
  "willy wimke wobbe wytse yael yonas ysbrand"

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

static const char rather_given[] =
    "aad aart abel adam amber anita anke axel babs bas benjamin bente bob bobby bram cas chris "
    "daisy demi dirk dries eddy els erica erna eva ferry fleur frank hans hendrik henry iris jaap "
    "jack jan janet janus joe joel joep jonas jonathan joop jozef kaatje karst kees kelly kelvin "
    "kim klaas koen kris lex lou margriet marjolein mark mary maxim merel mia miep mila mirte nel "
    "nick omer pascal peter piet rachel raf ria rico rik rob rosa sara sem serge sharon sjaak "
    "steef steven thomas tjerk tommy valentijn viola wies wim wouter";

const char *
codebook_name_lists_get_rather_given (void)
{
  return rather_given;
}
