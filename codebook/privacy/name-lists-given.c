/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-lists.h"

#define WOMEN                                                                                      \
  "aafke aagje aaliyah aaltje aarti aartje abena abida abigael abigail abir abrehet ada adama "    \
  "adele adelheid adelina adila adile adinda adjoa adolfina adomina adriaantje adriana adwoa "     \
  "afaf afia afke afra afua agata agatha agnes agnieszka agnieta agustina ahlam ahlem aicha "      \
  "aida aimee aisha aissata aissatou ajda ajla akberet akke akosua akua alanis alara alberdina "   \
  "albertine albertje aldona aleida aleksandra aletta alette alev alexandra alexandrina alexia "   \
  "aleyna alganesh alice alicia alicja alida alina alisha aliya alma almaz almina almut alwine "   \
  "alya alyona amal amalia amanda amani amber amela amelie ami amina aminah aminata amira amke "   \
  "amma amna amra amy ana anahita anais anaisa anastasia anastasiia anastazja anca ancuta "        \
  "andrada andreea andreia aneta anfal angela angelien angelika angeline angelique anh "           \
  "anhelina ania anica aniela anique anissa anita anja anjali anje anjela anjo anke ann anna "     \
  "annabel annabelle annalies annamarie annechien annefien annefleur annegien anneke anneleen "    \
  "annelieke annelien annelies anneloes annelotte annemarie annemarijn annemie annemiek "          \
  "annemieke annemijn annerie annerieke anneroos annet annette anni annick annie anniek "          \
  "annigje annika annouk anny anouk anouschka anoushka ans anske antje antoinette antonella "      \
  "antonetta antonia antonietta anuschka anya anzhela apollonia araba aradhna arezou arezu "       \
  "ariadne ariana ariane arianne arife arjanne arletta arlette arlina arti arwa arzu asha "        \
  "ashley asia asiya askalu asli aslihan asma asmaa asmae asmeret assa assia assmae assunta "      \
  "astra astria astrid astrida asude asuman asya athena aukelien aukje ava awa awatif aya ayah "   \
  "ayda ayfer aygul ayla aylin aynur aysa ayse aysegul aysel aysen aysenur aysu aysun ayten "      \
  "aytul azadeh azar azeb azieb azita aziza azize azra azza babette babs badia badra bahar "       \
  "bahareh bahija bahja baida banafsheh banu baraka barbara barbora barwaqo basak basia basima "   \
  "basma bastienne batoul baukje bayan bayda bea beata beatrice beatrijs beatrix bedia bedriye "   \
  "begum behiye behnaz belgin belinda belkis bella belma bente bep berdien berdina berekti "       \
  "berendina berfin beril berit berivan berna bernadet bernadetta bernadette bernardina "          \
  "bertine besa bethlehem betsy bettie bettina betty betul beyhan beyza bianca bich "              \
  "bidjaiwatie bieke bilge bilyana binta bintou bionca bionda birgit birgitta birgul birsen "      \
  "bisrat bita blanche blerta bochra bodil bogna bogumila bogusia boguslawa bohdana bojana "       \
  "bonita bonnie boryana bouchra boukje boutaina bouwina bozena branka brechje brechtje brenda "   \
  "brigida brigitta brigitte britney britt britta bronislawa bronwyn burcu bushra busra caasha "   \
  "caitlin caitlyn camilla camille canan cansel cansu capucine carien carin carina carla "         \
  "carlien carlijn carline carlita carly carmelita carmen carmina caro carola carolien "           \
  "caroline carrie cassandra catalina catarina catharina cathelijn cathelijne catherine "          \
  "cathleen cathrien cathy cato catootje caya cecile cecilia celeste celia celien celina "         \
  "celine cemile cemre cennet ceren ceylan chadia chahinez chahrazad chaima chaimae chama "        \
  "chanderdewie chandra chandrawatie chandrika chanel channa chantal chantalle chantel charda "    \
  "charissa charisse charita charlene charlotta charlotte charmaine chayenne chayma cherifa "      \
  "cherilyn cheryl chiara chinyere chioma chloe christa christel christianne christien "           \
  "christina christine christy cigdem cilia cindy ciska claire clara clare clarissa clasina "      \
  "claudette claudia claudine cleo codruta colette colinda conchita connie conny constance "       \
  "consuelo coosje cora cordelia corien corina corine corinne cornelia cornelie cornelly "         \
  "corrie corrien corrina corry corryn cosette crina cristel cristina cunera cynthia czeslawa "    \
  "daantje dafne dagmar dagmara dahabo daisy dalal dalia dalila damla dana danait dania "          \
  "daniela daniella danielle danique danitsja danja danuta daphna daphne daria dariia darina "     \
  "darlyne darshana daryna davina dayenne deanne debbie debby debora deborah decy deeqa defne "    \
  "deirdre delfine delia delilah delphine demet demi denisa denise denitsa deqa derkje derya "     \
  "desi desiree desislava desley despina devi devika devikadewi diahann dian diana diane "         \
  "diantha dicky didem dieke diem dienke dieuwertje dieuwke diewertje dijana dilan dilara "        \
  "dilber dilek dimphy dina dinah dineke dini dinie dinja ditta ditte ditty djamila djenaba "      \
  "djeneba djenna djoeke djoke doenja doha doina dolly dolores dominica dominika donia donja "     \
  "donna donya doortje dora dorette dorien dorinda dorine doris dorit dorota dorothea dorrie "     \
  "dorry dorthe douae dounia dounya dragana drieka drika drita drupatie duaa dudu dunya "          \
  "durdane dusica duyen duygu dymph dymphna dymphy dzenana ebony ebrar ebru ebyan ece ecrin "      \
  "eda edda edina edith edmee edyta eefje eelkje efua egberdina ekatarina ekaterina eke ekua "     \
  "ela elaheh elanur elena eleonora elfi elfrieda elfriede elham eliana elianne elif elin "        \
  "eline elinor elisa elisabeth elise elitsa elizabet elizabeth elke elkie ella elleke "           \
  "ellemieke ellemijn ellen elles elli ellie ellis elly elma elnaz elodie eloise els elsa "        \
  "elsabe elsbeth elselien elselina elsie elske eltje elvie elvira elzbieta ema emel emelie "      \
  "emely emilia emilie emiliia emily emina emine emke emma emmelie emmelien emmeline emmely "      \
  "emmie emmy endang enisa enise enna enrica enya erica erika ermina erna ernestine esi esin "     \
  "esma esmee esmeralda esperanza estefania estella estelle esther ethel eugenia eugenie "         \
  "eulalia eunice eva evelien evelijn evelina eveline evelyn evelyne evertine evertje evi "        \
  "evita evy ewa ewelina eylul ezgi fabienne fabiola fadila fadimana fadime fadma fadoua "         \
  "fahima fahma fahriye faida fairouz faiza fang fanny faouzia farahnaz faranak fardau "           \
  "fardowsa farhiya fariba farida fariha farzaneh fatana fatema fatemeh fatiha fatima fatimah "    \
  "fatma fatmanur fatmire fatna fatou fatoumata fatun fawzia fawziya faye fayrouz feikje "         \
  "felice felicia felicitas feline femke femmetje femmie femmy fen fenja fenna fenne "             \
  "fennechien fenneke fennie fenny ferdou fereshta fereshteh ferewoini feride fernanda feven "     \
  "feyza fida fidan fie fieke fien fiene fieneke fientje fietje figen fikreta fikriye filiz "      \
  "filomena filou fiona firdaous firdaws fiyori flavia fleur floor floortje florence "             \
  "florentina florien flortje flutura fokje folake forough forouzan fowsiya franca francesca "     \
  "francien francina francine francisca franka fransien fransina fransisca fransje frederieke "    \
  "frederika frederique freshta freweini frida frieda friederike froukje frouwke frozan ftouma "   \
  "fulya funda funmi gabriela gabriella gabrielle gaby gaitri galina galya gamze gea geertje "     \
  "geertruda geertrui geertruida geesje geeske geeta geke genowefa georgeta georgette "            \
  "georgiana georgina geralda geraldien geraldine gerarda gerardina gerbrecht gerbrich gerda "     \
  "gerdie gerdien gerdina gergana gerharda gerie gerlinde gerrianne gerritje gertie gertruda "     \
  "gertrude gertrudis gerty ghada ghania ghazal ghazaleh ghizlane gianna gifty gijsberta gilda "   \
  "gina ginny giny giovanca giovanna gisela giselle gita githa gitta gizem gladys glenda "         \
  "gloria godelieve goedele golda golnar golnaz golshan gonca gonda gonnie gonny gonul gordana "   \
  "gosia goverdina grace grada graziella grazyna greet greetje greta gretel gretha griet "         \
  "grieta grietha grietina grietje griselda guda gudrun guillermina gulay gulbahar gulcan "        \
  "gulistan gulizar gullu gulnaz gulnur gulperi gulsah gulsen gulseren gulsum gulsun gulten "      \
  "guurtje guusta gwen gwenda gwendeline gwendolien gwendolyn gwenn gwennie gwenny habiba "        \
  "habibe habibo hacer hadia hadija hadil hafida hafize hafsa hagar hailey haimanot hajar "        \
  "hajiba hajra hakima hala halide halima halimo halina halla halwo halyna hamide hana hanaa "     \
  "hanae hanan hanane handan haneen hanh hania hanife hanim hanin hanka hanna hannah hannane "     \
  "hanneke hannelien hanneloes hannelore hannie hanny hansje harma harmanna harmien harmina "      \
  "harriet hasibe hasna hasnaa hasnae hasret hassania hassiba hatice haticenur hatidza hatty "     \
  "hatun hava havva hawa hayam hayat hayriye hayrunnisa hazal heabele heba hedda hediye hedwig "   \
  "hedy heidi heidy heiltje heintje heleen heleentje helen helena helga hella helma helmi "        \
  "helmy hemwati hendriekje hendrien hendrika hendrikje hendrina henja henneke hennie henrica "    \
  "henrietta henriette henrike hepke hermanna hermien hermina hester hetteke hettie hetty hiam "   \
  "hiba hibo hieke hielkje hika hikmat hilal hilda hilde hildegard hildegonde hilje hilke "        \
  "hillechien hilleke hillie hilligje hilly hiltje hind hinda hinderika hinke hinnie hirut "       \
  "hiske hoa hoda hodo homa honorata hortence hosna hotske houda houkje houria houyam hristina "   \
  "huberta hubertien hubertina huda hulya humeyra huong huriye hurrem hurriyet husna hyacinth "    \
  "hyacintha iboya ibtihal ibtissam ida idil idske iefje iefke ietje ietske ifeoma ifrah "         \
  "ignatia ihsane ihssane ikram ikrame ikran ilayda ileana ilham ilknur ilona ilonka ilse iman "   \
  "imane imca imelda imen imke ina inas inci indah indira indra indrawatie ineke inekee ines "     \
  "inessa inez inge ingeborg ingemar inger ingetje ingrid inie inna inneke inssaf intissar iny "   \
  "ioana ipek irem irena irene irina iris irma irmak irmgard irmina irmingard iryna isa "          \
  "isabeau isabel isabela isabella isabelle isadora isaura iselinde iskra ismahan isolde israa "   \
  "israe istar itidal itske iuliana ivana ivanka ivette ivon ivonka ivonne ivy iwona iza "         \
  "izabela izabella izzy jacintha jacoba jacobien jacobje jacoliene jacoline jacomijn jacomina "   \
  "jacorien jacquelien jacqueline jadwiga jagoda jaike jaimie jaleesa jalila jamela jamila "       \
  "jamileh jana janet janetta janice janie janien janina janine janique janita janka janke "       \
  "jankie janna jannah janneke jannemieke jannet jannetje jannetta jannette jannicke jannie "      \
  "jannigje jannine jannita janny janou jansje jantina jantine jantje jaqueline jara jaromira "    \
  "jasmijn jasmina jasmine jasna jasodra jayda jeanelle jeanette jeanine jeanne jeannet "          \
  "jeannette jeannie jeannine jelena jella jelleke jelske jeltje jenna jenneke jennifer jenny "    \
  "jenske jente jessica jessie jesslyn jet jetske jette jetteke jettie jetty jia jie jihan "       \
  "jihane jikke jildou jill jinan jinthe jiska jitske jiyan joan joana joann joanna joanne "       \
  "joceline jocelyn jodie joella joelle johanna joka jolanda jolande jolanta jolanthe jolein "     \
  "jolet jolette jolie jolien jolijn jolijne jolinde joline jolynn jonna jonneke jorieke "         \
  "jorien jorina jorinde jorine joriska josefa josefien josefina josefine joselien joselyn "       \
  "josepha josephien josephina josephine josette josiane josien josina josine josje josta joud "   \
  "jouhaina jouk joukje joumana jovana jowita joy joyce jozefa jozefien jozefina jozien judit "    \
  "judith judy julia juliana julianne julide julie juliet juliette june jurmala justine "          \
  "justyna jutta juultje jytte kaat kaatje kadiatou kadriye kaja kalina kaltun kalyna kamar "      \
  "kamila kamini kamla kaoutar kaoutare karen karianne karien karijn karima karin karina "         \
  "karine karla karlien karlijn karlijne karlotta karna karola karolien karolina karoline "        \
  "kartika kartini kasia katarina katarzyna kate katelijn katelijne kateryna katharina "           \
  "kathelijn kathelijne kathinka kathleen kathrin kathy katia katie katinka katja katleen "        \
  "katlijn kato katoo katrien katrijn katty kavita kawtar kayla kaylee kayleigh kazimiera "        \
  "keesje keetje kelsey kenza kerstin kevser kezban keziban khadidja khadija khadijah khadouj "    \
  "khadra khaoula khawla kheira khoula khrystyna kiara kibra kidist kiena kiki kimberley "         \
  "kimberly kinga kiona kira kirsten kirsty kirti kisanet kitty kiymet klara klaske klaudia "      \
  "klazien klazina kobra kokob kornelia krista kristel kristiana kristie kristien kristin "        \
  "kristina kristine kristy krysia krystyna kseniia kseniya kubra kumari kyara kyla kyra "         \
  "lacramioara ladan laetitia laila lailuma lakshmi laleh lalita lamar lamia lamiae lamya "        \
  "lamyae lana lara larisa larissa larysa lastri latifa latifah latoya lauke laura laurance "      \
  "laureen lauren laurence lauretta lauriane laurianne laurie laurien laury lavinia laxmi "        \
  "layal layan layla lea leandra leane leanne leatitia leena leentje leida leidy leila leile "     \
  "lejla lemlem lena leni lenie lenneke leokadia leona leonarda leonie leonne leonneke leonora "   \
  "leontien leontina leontine leony lesia lestari lesya letebrhan letekidan letitia lettensea "    \
  "letty leyla leyli leylo lia lian lianda liane lianna lianne libby liddy lidewei lidewij "       \
  "lidia lidiia liduina lidy lidya lieke lien liene lieneke lienke lientje lies liesa liesanne "   \
  "liesbet liesbeth liesel lieselot lieselotte liesje lieske liesl lieve lieveke lievine lieze "   \
  "lihua lijda lijsbeth lili lilia lilian liliana lilianne liliia lilith lilli lilly lily "        \
  "limke limoni lin lina linda linde lindsay lindsey line lineke linette ling linh linn linnea "   \
  "linsey lis lisa lisan lisanna lisanne lisbet lisbeth lise lisenka lisette lissa lissy lital "   \
  "liubov liudmyla liva livia liza lizan lize lizelot lizet lizette lizzie lizzy ljiljana "        \
  "ljubica loan lobke lobna loekie loes lola lolita lolkje lonneke lore loredana loreen lorena "   \
  "loretta lori lorraine lotje lotta lotte lotteke lotti lottie loubna louisa louise louisette "   \
  "louiza loujain loulou lourdes lousje lowina luam lucette lucia lucie lucienne lucile "          \
  "lucilla lucille lucinda lucja lucretia lucy lucyna ludmila ludovica ludwika luisa lujain "      \
  "luminita luna lusanne lut lutgarde lutgardis luwam lydia lydie lygia lyn lynda lyne lynette "   \
  "lynn lynne lysbeth lyuba lyubov lyudmyla maaijke maaike maame maartje mabel macha machteld "    \
  "madalina maddie maddy madelaine madeleine madelief madelijn madelinde madelon madhuri maeve "   \
  "magali magalie magda magdalena maggie magreet magriet magrieta maha mahin mahjouba mahnaz "     \
  "mahsa mahtab maida maike maj maja majda majida majorie makbule mala malaika malak malalai "     \
  "malgorzata malika malin malinda malini malissa maloes malou maltie malwina manal manar "        \
  "mandana mandie mandy manel manisha manizha manon maoike mara maral maram marcelina marcella "   \
  "marcelle marcelline marchien marchje marcia mareike margareta margarete margaretha "            \
  "margarita margaux margie margien margit margje margo margot margreet margriet margrietha "      \
  "margrit margrite marharyta mari maria mariam mariama marian mariana mariangela marianka "       \
  "mariann marianne marianneke maribel maricel mariebelle mariek marieke mariekje mariella "       \
  "marielle mariem mariet marieta mariette mariia marijana marije marijke marijne marijse "        \
  "marijtje marika marike marilou marilva marilyn marina marinella marisa marisca mariska "        \
  "marissa marit marita marith mariya mariyana marja marjan marjanne marjanneke marjel marjet "    \
  "marjeta marjo marjoke marjolein marjoleine marjolien marjolijn marjon marjorie marjory "        \
  "markje marla marleen marleentje marleine marlena marlene marlies marlijn marlina marlinda "     \
  "marlinde marline marlis marlise marloek marloes marlou marloucke marlous marly marlyn "         \
  "maroua marretje marrie marrigje marrit marsha marta martha martiene martijne martina "          \
  "martine martita martje martyna marwa mary marya maryam maryan maryanne maryke maryla "          \
  "marylene marylin marylou maryna maryon maryse marzanna marzena marzia marziyeh mascha masha "   \
  "masoumeh mastoora masuma mathea mathilda mathilde matthea maud maura maureen mavis maxine "     \
  "maya mayke maymouna maymun mayra mayssa mebarka mechelina mechteld mechtild medhanit medhin "   \
  "mediha medine meggie meggy mehret mehtap meike meiling meintje meintsje meiying melahat "       \
  "melaine melania melanie melati melda melek meliha melike melina melinda melinde melisa "        \
  "melissa mellanie mellisa meltem melva mena mercedes merel meret merette meriam meribel "        \
  "merieke meriem merima merle merlinde merly merlyne meron mersiha merte merve meryem "           \
  "merzouka mette mia micaela michaela michalina michele michella michelle miek mieke miekje "     \
  "miemie miena mieneke mienie mientje miep mieps miet mieta mietje mihaela mihret mihriban "      \
  "mijke mila mildred milena milene milica milly milou milouda mimi mimouna mimount mimoza "       \
  "mina minakshi minca mindy mineke minette minke minnat minnie minoesh miny mira miranda "        \
  "miray mireille mirela mirella mirelle mireya miriam mirja mirjam mirjan mirjana mirka mirla "   \
  "mirna miroslawa mirre mirsada mirte mirtha mirthe mirtill mizan moira mojgan mona monette "     \
  "monia monica moniek monika moniqua monique monisha monja montana morena mouna mounia "          \
  "mozhgan mualla muazzez muge mujgan mukaddes mulki muna munevver munira muno muriel muserref "   \
  "muzeyyen mya myla mylene myra myranda myriam myrle myrna myrra myrte myrthe myrtle naana "      \
  "naatje nabila naciye nadege nadeschka nadezhda nadi nadia nadieh nadieke nadiia nadine "        \
  "nadira nadiya nadja nagat nagehan naghmeh nagihan nahla naila naile naima najah najat najia "   \
  "najiba najima najlaa najma najoua nalan nalini namaa namita nancy nanda nandi nanette "         \
  "nanine nanke nannet nannette nanou nanske naomi naoual naraya narda nardje nardos narges "      \
  "nargis nariman nasiba nasira nasra nasrin nassima nassira nasteho nastia nastya natacha "       \
  "natalia natalie nataliia nataliya natalka natasa natascha natasja natasza nathalia nathalie "   \
  "nathalja nathaly natsnet nawal nazan nazanin nazha nazife nazila nazli nazmiye necla neele "    \
  "neelie neelke neeltje neeta nefise negar negin neha nel nela nelda nele nelia nelie nelleke "   \
  "nellianne nellie nelline nelly nelya nergis neriman nerissa nermin nermina nesibe neslihan "    \
  "nesrin nesrine nettie netty nevena nevenka nevin nevriye nezahat nezha nezihe nga ngatinah "    \
  "ngoc ngozi nguyet nhung niamh nicci nicole nicolet nicoleta nicolette nicolien nicolina "       \
  "nicoline nienke niesje nigar nigisti nihal nihan nika nikki nikkie nikky nilay nilgun "         \
  "nilofar niloofar niloufar nilufer nimco nimet nimo nina ninette ningsih ninke ninon nirmala "   \
  "nisa nisanur nisha nisrin nisrine nneka noami noeki noelle noemi noemie noha nola nomi nona "   \
  "noni noor noortje nora norah norma nouchka nouha nouhaila nouhayla noukie noukje nour noura "   \
  "nouran nouria noussaiba nur nuran nuray nurcan nurdan nurgul nurhan nurhayat nuriye nursel "    \
  "nurten nurul nurullah nyke nyncke nynke oana octavia odette odile odilia oetami oksana "        \
  "oktavia oleksandra olena olesya olga olha olivera olivia oliwia oliwka olli olympia omaima "    \
  "ondine oneng oona ophelia orla orlanda orpa orsolya otilia otje ottilie ottoline ouafa "        \
  "ouarda ouiam ouissal oukje oum oumaima oumaya oumayma oumou ozge ozgul ozlem oznur paini "      \
  "paloma pam pamela paola parastoo parisa parvaneh parvin parwana parwin patrice patricia "       \
  "patries patrizia patrycja patty paula paulette paulien paulijn paulina pauline pauwlien "       \
  "pebbles pegah peggy pelin pembe penelope penny perihan perle persis petie petra petronela "     \
  "petronelia petronella petya phaedra phebe phemia phileine philine philippa philomeen "          \
  "philomena phily phoebe phuong phyllis pien pienie pieternel pieternella pietertje pietje "      \
  "pietronella pinar pippa pippi pleun pleuni ploni plonie pola polina pooja prabha pratima "      \
  "precious preity premila priscilla priska priya prudence puck puk punam qadra qian qing "        \
  "quinta quinty quirien quirina quirine quyen quynh rabha rabia rabiaa rabiye rachel rachelle "   \
  "rachida rada radha radhika radia radka radmila radost raghad rahel rahima rahime rahma "        \
  "rahmouna rahsan rahwa raisa raissa raja rajaa rajae rajni rakhi ralitsa raluca ramatoulaye "    \
  "ramia ramize ramona rana randa raneem rania ranim raquel rasha rashmi ratna rawan raya "        \
  "razan raziye rebecca rebekka reem reena refija refika regina regine regula reina reineke "      \
  "reini reinie reinou reinskje reiny rejane rekha remke remzija remziye rena renata renate "      \
  "renay renee renette renilde renske renskje reshma resi resy retno reyhan rhea rhianna "         \
  "rhianne rhimou ria riana rianka rianke rianna rianne ricarda richarda richelle riejet rieka "   \
  "rieke riekje riena rieneke rienie rientje riet rieta rieteke rietta riette rigat rihab "        \
  "rijanne rika rikie rilana rima rina rineke rini rinie rinnie rinske rinskje rita ritsa ritu "   \
  "rivka rixt rixte rkia roberta robertina robine rochelle roda roelfien roelfina roelfke "        \
  "roelie roelien roelina roelinda roelke roely roelyn roja rojda rojin rokaya rokia roksana "     \
  "roksolana rolanda rolien rolina romaine romana romee romi romina ronahi ronja roos roosanne "   \
  "roosmarie roosmarijn rosa rosalba rosalia rosalie rosalien rosalin rosalina rosalind "          \
  "rosalinda rosalinde rosaly rosana rosani rosann rosanna rosanne rosanneke roselie roselien "    \
  "roselinde roseline rosella rosemarie rosemary rosetta rosette roshni roshnie rosi rosie "       \
  "rosina rosita rositsa roslyn rosmarie roswitha rosy rouaida rouba roukia rowena roxana "        \
  "roxane roxanna roxanne roxy roya rozalia rozalie rozanne rozemarie rozemie rubia ruby "         \
  "rudolfina rukiye rulanda rumyana rupa ruqiyo ruslana ruth ruthie ruthline ruthmila "            \
  "ruthsella ruurdtje ruveyda ruxandra ruya ruza saadia saakje saar saara saartje saba sabah "     \
  "sabien sabiha sabina sabine sabitrie sabrina sabriye sacha sadaf sade sadeta sadhana sadia "    \
  "sadie sadiye safa safae saffira saffron safia safira safiya safiye safouana sagal sahar "       \
  "sahra saida sakina sakine salha saliha salima sallie sally salma saloua salwa samah samaneh "   \
  "samanta samantha samar samara samera samia samiha saminah samira samiya samuela sana sanaa "    \
  "sanae sanda sanders sandhia sandhya sandie sandra sandrien sandrina sandrine sanela "           \
  "sangeeta sangita sanita saniye sanja sanna sanne sanneke sanny santina santoesha santoshi "     \
  "santusha sara sarah sarai saredo sari sarina sarissa sarita sarojini sarra sartini saska "      \
  "saskia saskja satiye satu satya savanna savannah savita savitri sawsan sawssan sebina seda "    \
  "sedef seeta seher seija selamawit selda selena selfina selin selina seline selma semhar "       \
  "semiha semira semra sena senada senait senay senayt sendy senem seniha senka senna senol "      \
  "sepideh serafina seraja serap seraphine seray serena serife sermin serpil sesen setareh "       \
  "seval sevcan sevda sevgi sevgul sevil sevilay sevim sevinc seyhan seyma shabnam shaghayegh "    \
  "shahad shahaira shahd shahla shahnaz shahrzad shaima shaimaa shaira shaista shakiba shakila "   \
  "shakira shakuntala shalini shamira shamso shana shanaya shani shania shanice shanna "           \
  "shannelle shannen shannon shanta shanti sharda shareen sharella shari sharifa sharita "         \
  "sharlene sharmaine sharmila sharon sharona shayenne shaza sheela sheena sheila shekiba "        \
  "shelby shelley shelly shenna shereen sherida sherilyn sherin sherlyn sheron sherry sheryl "     \
  "shilan shima shira shirel shirin shirine shirley shiva shivani shivanie shobha shohreh "        \
  "shokria shona shoshana shpresa shu shudeska shukria shuraika shurandy shurendy shyama siba "    \
  "sibel sibylle sidika sidonia sieb siebrigje siegje siegrid siena sieneke sienie sientje "       \
  "siepie siepke sietje sietske sigmara sigrid sigrun sihaam siham sihem sija sijbrig sijke "      \
  "sijtje sijtske sila silja siljan silke silvana silvia silviya simge simin simona simone "       \
  "simonne simoon simret sinde sindy sineke sinem sinie sinit sintia siny sira sirine siska "      \
  "sissi sissy sita siti sitie sivan siwar sjaan sjaantje sjakelien sjan sjanie sjannie sjarda "   \
  "sjarlotte sjenkie sjifra sjoeke sjoerdtje sjoke sjoukje sjoukjen skye slavica slobodanka "      \
  "sneha snezana snezhana snizhana soad soelastri soemiati soenita soenitha soerdjpatie soesja "   \
  "soetinah sofia sofie sofieke sofietje sofiia sofiya soha soheila solange solmaz solomiia "      \
  "solveig solyana sonali songul sonia sonja sonneke sonnie sophia sophie sophieke soraja "        \
  "soraya sorina sosina souad souhad souhaila souhayla soukaina soukayna soumaya soumia stacey "   \
  "stacy stanimira stanislawa stannie stans stefana stefania stefanie stefany steffie stefka "     \
  "steliana stella steluta stepanie stephania stephanie stephannie sterre stien stieneke "         \
  "stijna stijntje stina stine stineke stinie stoffelina stoyanka styntsje suada sudha "           \
  "suehaily suellen suhair suheyla sujata sukarni sukran sukriye sulafa sulaika sulastri sule "    \
  "sumaiya suman sumaya sumeyra sumeyye suna sunita susan susanna susanne susanneke susette "      \
  "sushma susie suus suusje suzan suzanna suzanne suze suzette suzie suzy svenja svetla "          \
  "svetlana svitlana svjetlana swaan swaantje swanny swantje swasti sybil sybille sybrecht syl "   \
  "sylke sylvana sylvia sylvianne sylvie sylwia syta sytske taatske tabe tabita tabitha "          \
  "taetske taghrid tahani tahereh tahira tahisa tala talia talisa talita talitha tallulah "        \
  "tamana tamar tamara tamira tamisha tammie tammy tamou tanaquil tania tanja tanneke tannetje "   \
  "tanya tara taraneh tarawatie tarja taryn tasnim tatiana tatjana tatyana tayma taymara "         \
  "teatske teetske tekla telma temitope teodora teresa teresia tess tessa tessel tessie tessy "    \
  "tetiana tetske tetyana teuta thaisa thalia thamar thao thea thekla thelma theodora theone "     \
  "thera theresa therese theresia thessa thijna thirsa thirza thuy tiana tieke tiena tieneke "     \
  "tietske tiffanie tiffany tigist tijana tilda tildy tilla tillie tilly timea tina tine "         \
  "tineke tini tinka tirhas tirsa tirza tita titia tity tjaaktje tjallie tjaltje tjamkje "         \
  "tjarda tjitske tjorven tlaitmas tobia toke tolu tonia tonie tonja tonnie toos toosie toosje "   \
  "tooske topsy tosca toska touria tove tracey tracy trees treesje trientje trijn trijneke "       \
  "trijnet trijnie trijntje trina trine trinette trinh trinie trinke triny trudi trudy truida "    \
  "truike truke truska truuj truus truusje tryntsje tsega tsegereda tsehay tsigereda tsion "       \
  "tsvetana tsvetelina tugba tugce tulay tulin turkan tuti tuyet tyra tytsje ubah ubax uliana "    \
  "ulku ulla ulrica ulrika ulrike ulyana ummu ummuhan urbanie urmila ursel urselita ursula "       \
  "urszula urvashi uschi usha ushi ute uyen vahide valbona valentina valentine valentyna "         \
  "valeria valerie valeriia valeska vanda vanesa vanessa vanja vanya varsha varvara vasilica "     \
  "vasiliki vasylyna vedrana veerle velda velichka vena venetia vera verena verona veronica "      \
  "veronie veronika veronique vesela vesna vicki vicky victoria victorine vida vidya vika viki "   \
  "viktoria viktoriia viktorine viktoriya vildan vilma vimla vina vinca vineeta viola violeta "    \
  "violetta violette viorica vira virgenie virgine virginia virginie vita vivi vivian viviane "    \
  "vivianne vivien vivienne vivika vjosa vloor vreni vrouke vrouwkje wadou wafa wafaa wafae "      \
  "wagina wahiba wajiha walburga wallie wanda wapke warda wassima wegahta weia wejdan wencke "     \
  "wendela wendelien wendelijn wendelina wendeline wendie wendy wenneke werna weronika wiam "      \
  "widad wiebke wieke wiekie wieneke wiep wiepkje wies wiesje wieslawa wieteke wija wijbrigje "    \
  "wijdan wijke wijnanda wiktoria wilhelmien wilhelmiena wilhelmina wilhelmine wiljo willeke "     \
  "willekein willemien willemijn willemijntje willemina willemtje willianne wilma wilmie wilmy "   \
  "wilna wiltrud wina winanda wineke winifred winny winta wioletta wissal wladyslawa wobke "       \
  "wouda wouterina wulan wya wybrich wyke wypkje wytske xaawo xandra xandrine xaviera xena "       \
  "xenia xiaoling xiaomei xin xiomara xiu xuan xue yagmur yakout yalda yamina yamna yana "         \
  "yanina yanka yanling yanna yanne yanti yara yaren yaroslava yasaman yasemin yasmin yasmina "    \
  "yasmine yelena yeliz yelyzaveta yente yentel yesim yessica yeter yetunde yeva yevheniia "       \
  "yfke yildau yildiz ying yinthe yke yldau yldou ylva ymke ymkje yoanna yohana yoka yoke "        \
  "yolanda yolande yolanthe yolien yonca yordanka yordanos yorien yorinde yoshi yosra youkje "     \
  "yousra youssra yrsa ysa ysabel ysanne yteke ytje ytsje ytske yttje yue yulia yuliana yuliia "   \
  "yuliya yun yuni yurdagul yusra yuting yuxin yvanka yve yvet yvette yvonne yvonneke zahara "     \
  "zahia zahida zahide zahira zahra zahraa zaina zainab zakia zamzam zaneta zanna zarghona "       \
  "zarghuna zarife zarmina zaynab zaynap zaza zdzislawa zebib zehra zehranur zeinab zeineb "       \
  "zejneba zekiye zelda zeliha zelma zewdi zeynab zeynep zhanna zhen zhina zhor zhour ziba "       \
  "zilla zina zinaida zineb zinzi zita zlata zlatka zoe zoey zofia zohra zohreh zoja zorica "      \
  "zornitsa zosia zoubida zoulaykha zoulikha zoya zozan zsuzsa zubeyde zufan zuhal zuhra "         \
  "zulaika zulaikha zulay zuleyha zulfiye zumrut zuzanna zuzia zwaantina zwaantje zwanet"

#define MEN                                                                                        \
  "aad aalbert aaldert aalt aarjen aaron aart abbas abbe abbes abdel abdelali abdelaziz "          \
  "abdelfattah abdelghani abdelhadi abdelhafid abdelhak abdelhakim abdelhalim abdelhamid "         \
  "abdelilah abdelillah abdeljalil abdelkader abdelkarim abdelkrim abdellah abdellatif "           \
  "abdelmajid abdelmalek abdelmoula abdelmoumen abdelmounim abdelouafi abdelouahab abdelouahed "   \
  "abdelouahid abdelwahid abderrahim abderrahman abderrahmane abderrazak abderrazzak abdeslam "    \
  "abdessadek abdessalam abdessamad abdesslam abdiaziz abdifatah abdihakim abdikadir abdikarim "   \
  "abdinasir abdirashid abdirizak abdisalam abdou abdoul abdoulaye abdoullah abdu abdul "          \
  "abdulaziz abdulhakim abdulkadir abdulkerim abdullah abdullahi abdullatif abdulle abdulrahim "   \
  "abdulrahman abdulwahid abdurrahman abe abebe abel abid abidin abiel ablaye aboubacar "          \
  "abraham abram abrham abshir achim achmed achraf adam adan adelbert adham adhemar adib adil "    \
  "adilson admir adnan adnane adolf adri adriaan adriaen adrian aedan afewerki afif afshin "       \
  "agim agus agyei ahmad ahmadshah ahmed ahmednur ahmet aime aimen aissa ajai ajay ajdin ajmal "   \
  "akash ake akif akil akim akram akwasi alaattin aladin alaeddine alain alal alan alard "         \
  "alards alassane albano albert albertus albin alborz albrecht aldert aldo alec alejandro "       \
  "aleksandar aleksander aleksandr aleksy alemu alessandro alewijn alexander alexandre "           \
  "alexandros alexandru alfie alfons alfred alfredo algert ali alihan alim alin alireza aljay "    \
  "allal allan allard allert almir alois alojzy aloys alparslan alpaslan alper alpha alphons "     \
  "alphonse alphonsus altan alvin alwin alwyn amadou amanollah amanullah amar amaury ambroos "     \
  "ambrosius amer amin amine amir amit amjad ammar amos amr amrane amro anand anas anass "         \
  "anatole anatolii anatoliy anatoly anco anders andom andor andre andreas andrei andrej "         \
  "andrew andrey andries andrii andriy andrzej andy anes ange angelino angelo aniel anil anir "    \
  "anis anko annejan annouar anouar anselm anselmo ansfried ansgar ant antal anthonie "            \
  "anthonius anthony anton antoni antonie antonij antonin antonio antoon antwan anup anwar "       \
  "apollinaris appie arafat aram aras arash arben ard arda ardit ardjan aref arend arent "         \
  "ariaan arie arien arif arijan ario aris arjan arjen arjo arjun arkadiusz arkadiy arlen "        \
  "arman armand armando armin arnaud arnaut arndt arne arno arnold arnoldus arnoud arnout "        \
  "aroen aron arsalan arsen arsene arsenio arslan artan artem arthur artsiom artur arturo "        \
  "artuur arvid arvin arvind arwin ary arya asad asadullah asef asger ashish ashkan ashok "        \
  "ashraf ashref ashwien ashwin asim aslan asmerom asmir assuerus atakan ataullah atef atif "      \
  "atilla atze august augustijn augustinus augustyn auke aurel aurelian auryn avdo avinash "       \
  "avni awais awale awet awil axel axmed ayad ayanle ayden aydin aydogan ayhan aykut ayman "       \
  "aymane aymen ayoub aytac azad azat azeddine azedine azim aziz azzeddine azzedine azzouz "       \
  "babacar babatunde bachir badr badreddine baha bahaa bahadir bahaeddine bahattin bahman "        \
  "bahram bahri bahtiyar bajro bakr balthazar bambang bardhyl bareld barend baris barry bart "     \
  "bartek bartel bartelt bartho barthold bartholomeus bartlomiej bartold bartolomiej bartosz "     \
  "barzan bas basem bashar bashir bashkim basil basim basir bassam bastiaan bastian bastien "      \
  "bauke bauwe bavo bayazit bayram beau beb bedirhan beert behnam behrouz behzad bekele bekim "    \
  "bekir belaid ben benaissa benedict benedictus benediktus benito benjamin bennet bennie "        \
  "benno benoni benthe berat berdo bereket berend berent berhan berhane berjan berk berkan "       \
  "berkant berkay bernard bernardo bernardus bernd bernhard bernie bernt berry bert bertho "       \
  "berthold bertil bertin bertjan bertje bertram bertrand besnik beytullah bhagwan bharat "        \
  "bijan bilal bilel bilgin binh biniam binyam birol bisnoe bjarne bjarni bjorn blagoi blazej "    \
  "blerim boaz bob boban bobbie bobby bodhi bodi boedi boele boelo bogdan bogumil boguslaw "       \
  "bohdan boj bojan bola boleslaw bonifatius bonno bono borhan boris borre borys bouabid "         \
  "boubacar bouchaib boudewijn boujemaa bouk bouke boumedienne boutaib bouwe boyan boyd boyke "    \
  "bradley brady brahim bram brandan brandon branislav branko brayden brecht brendan brendon "     \
  "brent brett brhane brian brice bronek bronislaw broos bruce bruno bryan bryce bucher budi "     \
  "bulent bunyamin burak burchard burhaan burhan burim byron cabdi cafer cahit caj cal cali "      \
  "calin calvin cameron camiel can caner carel carey carles carlito carlo carlos carlston cas "    \
  "casimir caspar casper castor cavit cebo cecil cedric cees celal celalettin celil celso cem "    \
  "cemal cemalettin cemil cengiz cengizhan cenk ceriel cesare cevat cevdet ceyhun cezary "         \
  "chaabane chad chael chafik chaib chaim chakib chakir chan chander chandrikapersad chao "        \
  "charaf charel charif charles charley charlot chavdar chawki cheikh chen cheng cherif "          \
  "chester chidi chiel chiem chihab chinedu chouaib chrisje christ christiaan christian "          \
  "christianus christoffel christoph christophe christopher christos chrit chukwuma churandy "     \
  "ciaran cihad cihan cihangir cile ciprian cjarl claas clarence claude claudio claudiu "          \
  "claudius claus cleem clemens clement clif cliff clifford clifton clinton clive clyde cody "     \
  "coen coenraad coentje colin collin conrad constantijn constantin coos cor corbin cordell "      \
  "corjan corne corneel corneille cornel corneles cornelis corneliu cornelius corno corstiaan "    \
  "cory coskun cosmin cosmo costas costel costin craig crispijn cristi cristian cristiano cuma "   \
  "cumar cuneyt cuno cuong curd curtis curtley cyprian cyriel cyril cyrille czeslaw daaf daan "    \
  "dado dago dagobert dahir dahmane dajo dale damiaan damian damiano damien damir damy dan "       \
  "daniel daniele danil danilo dannie danny dante danut danyel danyl danylo daoud dara darcy "     \
  "dardan darek darif darijn darin dario darius dariush dariusz darko darryl darsono daryl "       \
  "daryush daud dave davey david davide davied davin davino davo davor davut davy dawid dawit "    \
  "dawitt dawud dayib daylon dean declan dedi deepak dejan delano delshad delvin demba demian "    \
  "demir denis deniz dennis denny denys denzel denzil deon dereje derek derk desbele desiderio "   \
  "desmond detlef devon dewanand dewdath dewi dex dexter dharm dhiraj diako dick dico didi "       \
  "didier diede dieder diederick diederik diego diemer dierick dieter diether dietmar "            \
  "dieudonne digno dilano dilshad dima dimi dimitar dimitri dimitrios dimphen dinand dinesh "      \
  "dink dino diogo dion dionysius dirck dirk dirkjan ditmar diyar djai djaienti djaimy djalil "    \
  "djamal djamel djenaba djilali djim djimmy djoko djordi djordy djurre dmitri dmitry dmytro "     \
  "dobri doede doeke doekele dogan dogukan dolf dolph domien dominggus domingo dominic "           \
  "dominicus dominiek dominik donald donatus donny donovan dorian doru doruk douwe dragan "        \
  "drago dragos dreekes drees driek driekes driekske dries driko drikus drishan driss driton "     \
  "duc duco dumitru duncan durkje durmus dursun dusan dusko duuk duy dwight dyami dylan dylano "   \
  "dyllan dyon dzemal eabe ebel ebenezer eberhard ebubekir eddie eddo eddy edgar edgard edin "     \
  "edmond edmund edo edouard edsart edsel edser edsko edson edu eduard eduardo edward edwin "      \
  "edy edzard edzo eef eelco eelke eelse eeltje eeltsje efe egas egbert ege eggie egidius egon "   \
  "ehsan ehsanullah eibert eimert eise eize ekin ekke ekko ekrem el-houssain elbert elco eldar "   \
  "eldon elhassan elhoussaine eliah eliam elias elie elijah eliot eliza elko ellert elmar "        \
  "elmer elmi elmiloud elmostafa eloy elroy elso elson eltho eltjo elton elvan elvin elvir "       \
  "elvis emanuel emeka emerson emiel emil emile emilio emille emin emincan emir emirhan "          \
  "emmanuel emme emmo emrah emre enayat enayatullah endre enes engbert engelbert engelbertus "     \
  "engin enno enny enrico enrique ensar ephraim eppie eppo ercan erdal erdem erdinc erdogan "      \
  "ergin erhan eric erich erick erik erikjan erkan erkut ermias ernest ernesto ernie erno "        \
  "ernst erol erris errol ersan ersin ertan ertug ertugrul ervin erwan erwin eryk esad esat "      \
  "eser esger esgo eshwar esmaeil esmond esteban ethan etienne etty euan eugeen eugen eugene "     \
  "eugenio eugeniusz eustache evan evander evangelos everard everardus evert evertjan evgeni "     \
  "evgeny ewald ewan ewoud ewout eyasu eyob eyup eyyup ezana ezechiel ezra faarah fabian fabio "   \
  "fabrice fabricio fabrizio fadel fadi fadil fahad fahd fahim fahrettin fahri faical faik "       \
  "faisal faissal faiz faizal fakhri fanuel faramarz faraz fardin fardo fares faress farhad "      \
  "farhan fariborz farid fariduddin faris farouk farouq farshad farshid faruk farzad farzin "      \
  "fathi fatih fatmir faton fatos fawad faycal fayez fazil fazli fedde feddo fedir fedor feike "   \
  "feitse felician feliciano felicio feliks felipe felix femi fenix fenno feodor feras ferco "     \
  "ferdi ferdie ferdinand ferdinando ferenc fereydoun fergus ferhat feridun fernand fernando "     \
  "ferre ferry fethi fevzi feyzullah fiebe fiede fiel fiifi fikkert fikret fikri fil filemon "     \
  "filibert filip filippe filips filmon finlay finn finnian fionn firas firat firmin firouz "      \
  "fisehaye fitsum flor floran florens florent florentijn florian floribert florimond florin "     \
  "floris florus flynn focke foeke fokke fokko folef folkert folmer fonger fons foort fopke "      \
  "foppe fouad fouzi francesco francisco franciscus franciskus franciszek franck francois "        \
  "frank frankie franklin franko frankwin franky frans fransiscus franz fred freddie freddo "      \
  "freddy frederic frederick frederico frederik frederikus fredrik freek freerik freerk frenk "    \
  "frenkie frens friedrich friso frits fritz frode fryderyk fuad fuat fulco fulgence fulko "       \
  "furkan futsum gabe gabor gabriel gael gaetan gait galip ganesh gangaram garaad garmt "          \
  "garrelt garrit garry gaspard gauke gautam gavin gazi geart gebke geedi geerard geerd geert "    \
  "geerten geertjan geko gelein gennadiy gennady geoff geoffrey geoffry georg george georges "     \
  "georgi georgios gerald geraldo geralt gerard gerardjan gerardo gerardus gerben gerbert "        \
  "gerbrand gerd gerdus geremy gerhard gerhardt gerhardus gerjan gerko gerlach gerlacus gerlof "   \
  "germain germaine gerno gero gerold gerolf gerrit gerrit-jan gerritjan gerrold gert gertjan "    \
  "gerton gerwin gery getachew geurt gezim gezinus ghafour ghaith ghali ghassan ghebre "           \
  "gheorghe ghirmay ghislain ghulam gian giancarlo gianluca gianni gideon giel gielis gielke "     \
  "gijs gijsbert gijsbertus gijsbrecht gijsje gilbert gilberto gilian gilius gilles gillis "       \
  "gilmore ginio gino gio giorgio giorgos giovani giovanni girma girmay giuliano giuseppe "        \
  "givanni gjalt gjis glenn gloeke goaitsen godard godefridus godert godfried godwin goeffrey "    \
  "goert goffert goitom gokay gokhan gokmen gommaar gommert gonzalo goossen gopal goran gordie "   \
  "gordon gosse goswin gotfried gottfried govaart govard govert govind graad gradje gradus "       \
  "graham granit granville gratianus greg gregor gregorio gregorius gregory gretus grieto "        \
  "grzegorz grzesiek gualtherus guang guido guilherme guillaume guillermo guilliam guled "         \
  "gultekin gungor gunnar gunter gunther gurbuz gurkan gus gust gustaaf gustav gustave gustavo "   \
  "guuleed guus guven guy guyon gyan gyanendra gyo gys haben habib habibollah habibullah "         \
  "habtemariam habtom haci haddou hadi hafid hafiz hafizullah hagos haidar haider haije haiko "    \
  "haile hailemichael haitam haite haitham hajo hakan hakim hakki halbe halbo haldun halil "       \
  "halim halis halit haluk hamad hamada hamdan hamdi hamed hameed hamid hamido hamidou "           \
  "hamidreza hamidullah hamish hamit hammad hammou hamou hamoudi hamza han hanafi haneke hanke "   \
  "hannes hanno hans hanspeter hanzo harald haralt hardeo hari harie harinarain haris harish "     \
  "harith harke harley harm harm-jan harman harmannus harmanus harmen harmjan haro harold "        \
  "haroon haroun harrie harrij harrinarain harris harro harrold harry hartger hartmut hartog "     \
  "hartono harun hasan hashmatullah hasib hasim hassan hassani hatem hatim hauke hayati haydar "   \
  "hayden haye hayke hayo hayrettin hayri haytham hazem hazim hector hedayat heerco heerke "       \
  "heiko heime hein heine heiner heino heinrich helge hellmuth helmar helmer helmert helmig "      \
  "helmut heman hemant hendericus henderik henderikus hendrick hendrik hendrikes hendrikjan "      \
  "hendrikus hendro heneric henerik hengki henjo henk henkjan hennadii henno henok henri "         \
  "henricus henry henryk hensley henze heorhii heppe herald heraldo herbert hergen heri herman "   \
  "hermann hermannus hermanus hermen hermon hersi heru herwig herwin hesdy hessel hette hettel "   \
  "heye hicham hichem hidayet hidde hidir hielke hielko hieronymus hieu hikmet hilaire hilario "   \
  "hilarius hilbert hilbrand hilco hilderd hilko hillebrand hillebrecht hilmar hilmer hilmi "      \
  "hindrik hinne hinrik hisham hisse hiwa hizir hlib hmidou hoang hocine hoeb holger homayoun "    \
  "hommo honore hooman horatio horatiu hormoz hosain hosni hossam hossein hotse hotze houcein "    \
  "houcine houdaifa houke houshang houssain houssam houssein howard hristo hryhorii hub hubert "   \
  "huberto hubertus hubrecht hugh hugo hugues huib huibert huig huigje huite huko hulusi humam "   \
  "humphrey hung hursit husain husamettin husein huseyin husnu hussain hussam hussein hussien "    \
  "huub huubke huug huy hylco iacob ian ibe ibo ibraahim ibrahim ibrahima ichie idris idrissa "    \
  "idsard idse idsert idwer iebe iede ief ieme iepe ievgen ifeanyi ignaas ignace ignacio "         \
  "ignacy ignas ignatius igo igor ihab ihor ihsan ikbal ikechukwu iko ilco ilhami ilhan ilias "    \
  "iliass ilie ilies ilir iliya ilkay ilker illia illya ilya ilyaas ilyas ilyass ilyes imad "      \
  "imaddine ime immanuel imme imran imrane imre inan indar indy ine ingelbert ingmar ingo "        \
  "ingvar ioan ioannis ionel ionut ipe iraj irenee ireneusz irfan irving irwin isaac isaak "       \
  "isaias isaja isak ischa isebrand ishaan ishak ishaq isidoor isidore isidorus ising iskander "   \
  "iskender ismaaciil ismael ismail ismaila ismet issa issak issam iths itte iulian ivan "         \
  "ivanildo ivar ivaylo ivelin ivica ivo ivor iwan iwein iyad izaak izai izak izzet izzettin "     \
  "jaafar jaak jaamac jaap jaap-jan jaapjan jabbar jaber jabir jacco jace jacek jack jackie "      \
  "jacko jackson jaco jacob jacobus jacomo jacov jacques jad jaden jadon jafar jagdish "           \
  "jaggernath jago jagroep jai jaimy jainarain jair jairaj jairo jairzinho jakko jakob jakobus "   \
  "jakub jalal jalel jama jamaal jamai jamal jamaldine jamel james jamil jamshid jan janco "       \
  "jandino jandirk janek janhein janhendrik janjaap jankees janko janmaarten janneman jannes "     \
  "jannick jannik janosh janpaul janpeter janpieter janroel janus janusz janwillem jaouad "        \
  "jared jarek jari jarl jarmo jarne jarnick jarno jaro jaroen jaromir jaron jaroslaw jarreth "    \
  "jarri jarrick jarry jarvis jasem jasha jasim jasin jasmin jason jasper jasperjan jassim "       \
  "jatno javad javan javi javid javier jawad jawed jawhar jay jayant jayce jayden jaydon "         \
  "jaylano jaylen jayson jean jean-pierre jeandro jeannot jechiel jed jef jeff jefferson "         \
  "jeffrey jeffry jefta jehan jehudi jelco jelger jelle jellis jelmar jelmer jelmert jelte jem "   \
  "jemy jendrik jenning jenno jeno jens jentsje jep jephta jeppe jerald jerco jeremia jeremiah "   \
  "jeremie jeremy jerke jerko jermain jermaine jermey jero jeroen jeroentje jerom jerome jeron "   \
  "jeronimus jeroom jerre jerrel jerrit jerrold jerry jerzy jesaja jeske jesko jesper jesse "      \
  "jetro jetse jetson jetze jeu jevi jhon jhonny jian jianguo jibbe jilali jildert jilke jille "   \
  "jilles jillis jimi jimme jimmie jimmy jinke jippe jitendra jitze joachim joao joas job "        \
  "jobbe jobert jobke jochem jochen jochum joderick jody joel joep joeri joesoef joey jogchum "    \
  "johan johanis johannes johannis john johnatan johnathan johnnie johnny johnson johny jokke "    \
  "joko jolle jon jonah jonan jonas jonatan jonathan jonne jonnie jonny joop joost joran "         \
  "jordan jorden jordi jordie jordin jordon jore joren jorg jorge jori jorian jorick jorijn "      \
  "jorik joris joriz jorl jorma jorn jorne joron jorre jorrit jorryt jort jory jose joseph "       \
  "josephus josha joshka joshua joshuah josiah josian josip jossy jost josua joszef jotie "        \
  "joubert joufke jouke jouri jouwert jovan jowan jowi jozef jozua juan jubbe juda judah jude "    \
  "julian juliano julien julio julius juliusz julot jun junior juno junus jur jurek jurgen "       \
  "juri juriaan jurian juriel jurien jurjan jurjen jurn jurre jurriaan jurrien jurry justijn "     \
  "justin justinus justus juup jyri kaan kabongo kacem kacper kaddour kadir kadri kahsay kai "     \
  "kais kaj kajan kajetan kaleb kaloyan kamal kamber kambiz kamiel kamil kamlesh kamran kamron "   \
  "kamyar kanhai kapil karam karan karel karelke karim karl karlo karlos karol karsjen karst "     \
  "karstein karsten karto karwan kas kasim kasimir kasjan kaspar kasper kassem kassim kasto "      \
  "kaveh kawa kaya kaylan kaywan kazik kazim kazimierz keano kebede kees keesjan keimpe keith "    \
  "kelan kelechi kelvin kelvyn kemal kemalettin kemi ken kenan kenji kenneth kenny kenrick "       \
  "kenzo kerem kerim kerstan kerstiaan kerwin kester kevin kewal keyano keyvan khadar khaibar "    \
  "khaldoun khaldun khaled khalid khalifa khalil khalilullah khanh khoa khosro kian kianoush "     \
  "kibreab kibrom kidane kieran kiflom kijan kiran kiril kirill kirk kishan kishen kitto kjel "    \
  "kjeld klaas klaasjan klaus knelis koba kobe kobie kobus koen koenie koenraad koenraed koert "   \
  "kofi kojo koksal kolya konrad konstantin konstiantyn koo koorosh koos kor koray kordian "       \
  "korjan korne korneel kornelis korstiaan kostas kostiantyn kostja kourosh krasimir krelis "      \
  "krijn krijnie kris krishan krishna krisjan kristiaan kristian kristjan kristof kristofer "      \
  "kristoff kristoffel kromo krystian krzysiek krzysztof kuba kubilay kubrom kumar kuno kursat "   \
  "kurt kushtrim kutay kwabena kwadwo kwaku kwame kwasi kwesi kwinten kyan kyano kyell kyle "      \
  "kylian kyriakos kyrill kyron kyrylo laas lachman ladislav lahbib lahcen lahoucine laike "       \
  "laith lakhan lalit lambaer lambert lambertus lamine lammert lammie landelin lander landert "    \
  "landus lanny larbi larry lars lassana lasse laszlo latif laure laurends laurens laurensius "    \
  "laurent laurentiu laurentius lauri lauris laurus lavrans lawrence layth leander leandro "       \
  "leendert leendertjan lefert leffert legiman leguan leib leicester leif leike lemmy lenn "       \
  "lennard lennart lenny leo leon leonard leonardo leonardus leone leonid leopold leopoldo "       \
  "leroy lester leszek letay lev levent levi levinus lewie lewis lex liam liang liban libbe "      \
  "lieuwe lieuwke lieven linford linus lio lionel lipke lirim liubomyr livinus livio liviu "       \
  "ljoebe ljubo ljubomir lloyd lode lodewijk lodewikus loed loek loeki loet lofti logan loic "     \
  "loiek lolke loran lorand lorenz lorenzo lorin loris lotfi lou louay loucas louie louis "        \
  "louison loukman lounis lourens lourentius loutje lovis lowell lowi lowick lowie luan "          \
  "lubbert lubbertus lubomir luc lucan lucas lucian luciano lucica lucien lucio lucjan luco "      \
  "ludde ludger ludi ludo ludolf ludovic ludovicus ludwig ludwik luigi luis luit luite luitjen "   \
  "luitzen luka lukas lukasz luke lukie lulzim luqman lutfi lutfu lutger lutgerus lutz luuc "      \
  "luuk luukas luut luutsen luutzen lyam lyes lykle lysander lyuben lyubomir maad maaik "          \
  "maarten maartenjan maccie maciej maciek maddox mads mae magchiel magiel magnus mahad "          \
  "mahamed mahamud mahboob mahdi maher mahesh mahfoud mahfoudh mahinder mahir mahjoub mahmood "    \
  "mahmoud mahmud mahmut mahsun mahyar maic maico maik maikel maiko mainard majd majed majid "     \
  "makar maksim maksym maksymilian malachi malcolm maleek malek malik mamadou mamdouh mandus "     \
  "manfred manish mannes manno mano manoj manolito manolo mansour mansur manu manuel manus "       \
  "marc marcel marcelijn marcelinho marcelino marcelinus marcelis marcellino marcello "            \
  "marcellus marcelo marciaan marcial marciano marcin marck marco marcos marcus marek mareno "     \
  "mariano marijnus marin marinko marino marinos marinus mario marius mariusz mark markiet "       \
  "markjan marko markus marles marlo marlon marnick marnik marnix marouan marouane mart marten "   \
  "martenjan marthen marthin martijn martin martinho martinie martinius martinus martyn marv "     \
  "marvin marvyn marwan marwin masih mason masood masoud massimiliano massimo massin massoud "     \
  "mateusz math mathe matheos mathew mathi mathias mathieu mathijn mathijs mathis mathjeu "        \
  "mathys matijs matios mats matt matteo matthew matthias matthieu matthijs mattias mattieu "      \
  "mattijn mattijs matz mauke maukje maup maurice mauricio maurico maurik maurits maurizio "       \
  "mauro maurus max maxamed maxamuud maxim maxime maximiliaan maximilian maximo maxwell maxym "    \
  "mayk maykel mazhar mazin mbarek mebrahtom mecit medard medardus medhanie meerten mees "         \
  "meeuwis meharena mehdi mehmed mehmet mehran mehrdad meijert meile mein meinderd meindert "      \
  "meine meino meint mekonnen melchers melchert melchior melih melkianus melle mello melvin "      \
  "melvyn melwin memduh memet memis menco mendel mendelt mendert menke menno menso mensur "        \
  "merhawi merijn mert merwin mesfin mesut metehan metin meus mevludin mevlut mewael meyer "       \
  "meziane micah michael michai michail michaja michal michel michelangelo michiel michon mick "   \
  "mickey mico midas midhat mido mieczyslaw miel miguel mihai mihail mijndert mikael mikail "      \
  "mikal mike mikel mikey mikhail miki mikias miko mikolaj milad milan milen milenko miljan "      \
  "milko millan milo milorad milos miloud milouska milton mimon minco minguel mink minne "         \
  "minnert minze miodrag mirac mircea mirco mirek mirko miro miron miroslav miroslaw mirsad "      \
  "mirwais mirza mischa mitch mitchel mitchell mithat mladen mo moaad moaz mobarak modou mogos "   \
  "moh mohamad mohamadou mohamed mohammad mohammadali mohammadreza mohammed mohamud mohan "        \
  "mohanad mohand mohanlal mohannad mohcine mohsen mohsin mohssin moises mojtaba mokhtar "         \
  "momchil momir momodou monir monsef montasser morad mordechai moreno morits moritz morris "      \
  "morten morteza mory mosa moses moshe mostafa mouaad mouad mouaz moubarak moudi mouhamed "       \
  "mouhcine moulay mouloud moumen mounim mounir mountasser mourad mousa moussa moussaab "          \
  "moustafa mozes muamer muammer muath muayad mubarak mubashir mufid mugur muhamed muhammad "      \
  "muhammed muhammer muhammet muhanad muharem muharrem muhittin muhlis muhsin mukesh mukhtar "     \
  "mukremin mulugeta munib munir munther murat musa musab muslum musluman mussie mustafa "         \
  "mustafe mustapha mutaz mutlu muus muuse muzaffer myke mykhailo mykola mykyta myles myron "      \
  "myroslav nabil naci nadhir nadim naeem nael nafi nahom naim najib najibullah najim naldo "      \
  "nana nanco nand nando nanne nanning nanno naoufal naoufel naphtali naqib naqibullah nard "      \
  "narend narendra naresh narsingh naser nasir nasr nasrat nasser nassim nassir nataniel "         \
  "nathan nathanael nathaniel natnael naushad naveen navid navin nawaf nawfal nawid nazar "        \
  "nazarii nazario nazih nazim nazir nazmi neal neale nebay nebojsa necati necdet necip "          \
  "necmettin necmi nedim nedyalko nedzad negash negasi nehemia neil neill nejat neldis nelis "     \
  "nelke nelson nelu nelvin nematullah nemo nenad nestor netanel nevio nevzat newroz neyo "        \
  "ngadiman nghia nicandro niccolo nichlas nicholas nick nickey nickolas niclaes nico nicodeem "   \
  "nicodemus nicolaas nicolae nicolaes nicolai nicolaj nicolas nicolau nicolaus nicolo nicu "      \
  "nidal niecolaas niek niel niels nielsen niene niesco nigel nihat nijaz nijs nik niki nikko "    \
  "niklaas niklas niko nikodem nikolai nikolay nikos nilo nils nima ninian nino niraj nirav "      \
  "nishtiman nitin niyazi nizamettin nizar njal nnamdi noach noah noaman nolan nonno norbert "     \
  "norbertus nordin norman nosrat noud noufel nouh nour-eddine noureddin noureddine nouredine "    \
  "noureldin novak nuh nuno nureddin nurettin nuri nusret nuur nyls obaida obaidullah obbe obe "   \
  "obinna octavian octovianus odai odiel odilon odin odulf odulphus oeds oege oeke oene oepke "    \
  "oetse oetze ogden ogier ognjen ognyan oguz oguzhan ojan okan okbay okechukwu okke okko "        \
  "oktay olaaf olaf olav olcay oldrik oleg oleh oleks oleksandr oleksii oleksiy olev olf olger "   \
  "oliver olivier olle olof olphert olsen oltman olumide omar omari omer omid omidreza omke "      \
  "omprakash omran onnes onno onur oosse oras orazio orcun orest orhan orlando orlin orry "        \
  "orson orville osaias osama osbert oscar osei oskar osman ostap oswald oswin othman othmane "    \
  "othmar otis otman otmar otte ottis otto oualid ouassim ouke oumar ousama ousmane oussam "       \
  "oussama ovide ovidiu owen ozan ozay ozcan ozer ozgun ozgur ozkan paavo pablo paddy padraig "    \
  "paidi paiman pairan pancras pankaj pankras paolo parham parmanand parsa parviz pascal "         \
  "pascalle paschal pasqual pasquale patric patricio patrick patrik patryck patryk paul paulin "   \
  "paulinus pauljan paulo paulus pauwel pavel pavlo pavlos pawel payam payton pedro peer "         \
  "peerke peet peiman pejman pelle pencho peng pepe pepijn peppijn percival percy perica petar "   \
  "peter peterjan peterpaul petre petrik petrit petro petros petru petrus petter peyman phat "     \
  "phil philbert phileas philemon philibert philip philipp philippe philippus philo phong "        \
  "phons phuc pidder piebe pier pierke pierlo piero pierre piers piet pieter pieter-jan "          \
  "pieterbas pieterjan pieterpaul pietro pim pini piotr piotrek pius pjer pjotr pjotre plamen "    \
  "plato ploon polat polydoor poncke ponidi pooya popke poppe porfirio poul pouria pouya "         \
  "prakash pramod prashant predrag prem preston prithvi prosper przemek przemyslaw pyotr "         \
  "pytrik qais qasem qasim qiang quang qudrat quico quido quincy quinlan quint quinten quinton "   \
  "quintus quirijn quirin quirinus quoc qusai rabie rabii rachad rachid rachman rachmat "          \
  "radboud radbout radek radislav radj radjen radjesh radjin radko radoslav radoslaw radouan "     \
  "radouane radovan radu radulf raf rafael rafal rafat raffaele rafid rafik rafiq raghav "         \
  "raghid raghoe rahim rahimullah rahman rahmat rahmatullah rahoel rahul raif raimon raimond "     \
  "raimund raine rainer rainier raj rajan rajesh rajinder rajiv rajko rajmund rakesh ralf "        \
  "ralph ramazan ramdas ramesh ramez rami ramin ramiro ramis ramiz ramon ramses ramy ramzi "       \
  "randall randjit randolf randolph randy ranjit ranko raouf raoul raph rapha raphael rasheed "    \
  "rashid rasim rasit rasmus rasool rastin rasul ratger rauke ravi ravin ravindra ravish "         \
  "rawand ray rayen raymon raymond raymund raymundo raynard raynold raynor razvan rebin rebwar "   \
  "recai recep redha redmar redmer redouan redouane reduan reduane reemer reemt refik reggy "      \
  "regi reginald reginaldo regis regnerus reidar reijer reinaart reinaert reinald reinaldo "       \
  "reinard reinco reinder reindert reinhard reinhardt reinhart reinhold reinier reinjan reink "    \
  "reino reinold reinoud reint reintjan reintsje reitze relus rembert remco remi remigius "        \
  "remigiusz remij remko remmelt remmert remmie remo remon remy remzi renaat renald renaldo "      \
  "renato renatus renaud rendell rendert rendy renier renko renno renny renout rens rense "        \
  "rensley renso renze renzo reoel resit resul reuben reuven rewish reyer reyes reyn reynaldo "    \
  "reyndert reynier reza rezan rhett rhys riaan riad riadh rian riaz ric ricardo ricco richard "   \
  "richardus richeal richie rick ricky rico ridha ridley ridouan ridvan ridwan riemer rien "       \
  "rienk rienko rienold rients rienus riewert rifat rignald rigo rigoberto rijkent rijklof "       \
  "rijnder rijndert rijnhard rijnie rik rikkert riko rikus riley rimko rinald rinaldo rincho "     \
  "rinder rindert ringo rink rinke rinko rinnert rino rinse rintje rinus riny rinze rinzo rish "   \
  "rishi rishon risto ritchie ritz rivaldo riyad riyadh riza roald rob robbe robbert "             \
  "robbertjan robberto robbie robel robert robert-jan robertjan roberto robertus robiel "          \
  "robin-jan roble robrecht rocco rochdi roche rochus rocky roderick roderik rodger rodney "       \
  "rodolf rodolfo rodrick rodrigo roef roeff roel roeland roelant roelf roelfje roelof "           \
  "roelofje rogelio roger rogerius rogery rogier rohan rohit rohullah roie rojan roland "          \
  "rolando rolant rolf rolinus rollo romain romano romanus romario romed romeijn romeo romke "     \
  "rommert romuald romulus ron ronal ronald ronaldo ronan ronano ronnie ronny rony rooplal "       \
  "roque rorik rosario roshan ross rostam rostyslav rouke rouven rouzbeh rowan rowin roy royce "   \
  "royston rub ruben rubert ruddy rudger rudi rudie rudmer rudolf rudolph rudolpho rudolphus "     \
  "rudsel rudy ruensley ruerd rufin rufus ruhi ruhollah rumold rumoldus runaldo runar rupert "     \
  "rurik ruslan russell rustem rutger rutgerus ruud ruurd ruurt ruut ruwan ryan ryck ryk rykel "   \
  "rykle ryno ryszard saad saadeddine sabahattin saban sabar saber sabir sabri sachin saciid "     \
  "saco sadek sadettin sadi sadik sadiq sadrach sadullah saeed saeid saffet safouan safouane "     \
  "safwan sahal sahand sahil sahin sahir said saif saifallah saifeddine saimin sait sakib "        \
  "salah salahdin salaheddine salco saleebaan saleem saleh salih salim saliou sallam salman "      \
  "salomon salvador salvatore salvino saman samatar samer samet sami samih samim samin samir "     \
  "sammy samson samu samuel sanad sandeep sander sandiep sandino sandor sandrino sandro sanjai "   \
  "sanjay sanjeev sanjin sanjiv santi santiago santino santos santosh sardar sarmo sasa sasan "    \
  "sasco sasja satish satoshi satyendra saul sauli savas saverio savio sayed scato schelto "       \
  "scipio scott sead sean seare seb sebald sebas sebastiaan sebastian sebastiano sebastien "       \
  "sebastijn sebbe sebghatullah seckin sedat sediq seerp sef sefa sefer sefke seger segher "       \
  "segun seif seifeddine seije seimen seino seip sejad selahattin selami selcuk selim selman "     \
  "selmar selomon selwin selwyn sem semere semih semir semmie semmy semuel senad senne seno "      \
  "senzo seppe serafijn seraphin serdal serdar serge sergei sergey sergio sergius sergiy "         \
  "serhan serhat serhii serhiy serkan sero sertac servaas servaes servatius seth sethe "           \
  "severijn severin seves sevrien seweryn sewradj seydou seyfettin seyfi seyit seymour sezai "     \
  "sezer sezgin shafi shafici shafiq shahab shahid shahin shahram shahriar shahrokh shahrouz "     \
  "shailendra shain shamier shandro shane shaquille sharif sharwin shawn shayan sheilesh "         \
  "sheldon sheng sherif sherko shermaine shervin sherwin sherzad shewit shiam shirzad shiv "       \
  "shivam shivan shkelzen shon shpend shuceyb shurendy shurwin shwan shyam siamak siavash "        \
  "sicco sicko siebe siebold siebolt siebout siebrand siebren siebrich sieds siegbert sieger "     \
  "siegfried siegmund siemen siemon siep siepe sierd sierk siert sies siese sietse sietze "        \
  "siewert sigert sigismund sigiswald sigurd sijbe sijbert sijbold sijbolt sijbrand sijbrandus "   \
  "sijbren sijmen sijmon sijo sijtze sikke sikko silas silvain silvan silvano silver silvere "     \
  "silverio silverster silvertje silvester silvio silviu sim simcha simen simeon simion simko "    \
  "simmie simo simon simon-jan simonis sinan sinisa sipco sipke siraj sirak siralco sirwan "       \
  "sixten sixtus siyad sjaak sjaard sjack sjaco sjak sjakie sjang sjarel sjarl sjef sjefke "       \
  "sjeng sjenk sjerp sjeu sjieuwe sjim sjir sjoek sjoerd sjolle sjon sjoris sjors sjra sjraar "    \
  "sjuk sjurd sjuulke skelte slamet slavi slavko slawek slawomir sliman slimane slobodan "         \
  "snorri soebhas soegiman soekiman soemardi soenil soeparno soeren soeresh soerin soerono "       \
  "soewarto sofian sofiane sofyan sohaib sohail soheil sohrab solko solomon soner sooi soran "     \
  "soren sorin soufian soufiane soufyan souhaib souhail soulaiman soulaimane soulayman "           \
  "souleyman souleymane spiros srdjan stan stanimir stanislas stanislaus stanislav stanislaw "     \
  "stanley steef stef stefaan stefan stefano stefanos steff steffan steffen stelian sten "         \
  "stepan stephaan stephan stephane stephano stephanus stephen stevan steve steven stevie "        \
  "stewart stijn stoffel stoffie storm stoyan stuart styn suat subhas sudesh sugeng suhaib "       \
  "suhail sukru sulayman sulejman suleyman suljo sumarno sumer sunay sunil suraj surendra "        \
  "suresh suriya surono sus sushil suske sutrisno suwarno sven svend svetoslav sviatoslav "        \
  "svyatoslav sweder swen swier swip syb sybe sybold sybolt sybout sybrand sybrandus sybrant "     \
  "sybren sydney syds sylvain sylvano sylvere sylvester sylvio sylwester symen symon syp sypke "   \
  "sytse sytze szczepan szymen szymon tacettin taco tadek tadesse tadeusz taede taeke taekele "    \
  "taha tahar taher tahir tahsin tai taib taj talal talha tamas tamim tamme tammo tancred "        \
  "taner tanju tanno tansel taoufik taoufiq taran taras tarek tarik tariq tarkan tarno tate "      \
  "tavis tawfik tayeb tayfun taylan taylor taymour tayyip teake teatse tebbe ted teddie tedje "    \
  "tedros teije teike teite tejo tekin tekle telesphore temel temesgen tengiz tenno teo teodor "   \
  "teoman tesfalem tesfamichael tesfaye tesfu teun teunie teunis teus tevfik tewelde tewis "       \
  "tewodros thadde thaddeus thaer thang thawan thei theije theike theo theodoor theodore "         \
  "theodoricus theodorik theodorus theofiel theofilus theophile theowald theun thian thibaud "     \
  "thibault thibeau thibo thie thiebout thiemo thien thierno thierry thieu thijmen thijn thijs "   \
  "thijske thilo thim thimo thimotheus thimotius thimoty thjies thobias thoby thom thomas "        \
  "thomaz thommy thony thor thoralf thorben thore thorsten thorwald thoymas thurstan thymen "      \
  "tiago tibbo tiberiu tibo tibor tico tiddo tido tiebe tiede tiek tielke tielman tieme tiemen "   \
  "tiemo tiemon tienes tiennot tienus ties tiestie tijani tijmen tijmon tijn tijs tiko tillman "   \
  "tillo tilman tim timme timmen timmie timmo timmy timo timofey timon timothe timotheus "         \
  "timothy timour timur tinco tino tinus tist titiaan tito titus tjaard tjaart tjakko tjalf "      \
  "tjalle tjalling tjang tjapko tjarco tjard tjark tjasse tjebbe tjebbo tjeerd tjepke tjerco "     \
  "tjerk tjesse tjeu tjeuke tjibbele tjibe tjidde tjipke tjitte tjitze tjodolf tjomme tjong "      \
  "toan tobe tobi tobias toby todor toine tolga tolgahan tollie tom tomas tomaso tomasso "         \
  "tomasz tomek tomi tomislav tommaso tommi tommie tommy tomson ton tonko tonnis tonno tony "      \
  "toof torben toribio torsten tosh touko trent trevor tristan tristen truuke trygve tsegay "      \
  "tsegezab tsjalle tsjalling tsjeard tsjibbe tsjikke tsjipke tsjitse tsvetan tuan tudor tufan "   \
  "tugay tugrul tukiman tulsi tunahan tunc tuncay tuncer tung turan turgay turgut turhan twan "    \
  "twannie tycho tyge tygo tyl tyler tymen tymme tymo tymofiy tymon tymoteusz tyrell tyrese "      \
  "tyron tyrone tyson ubbe ubbo ubel uche udo ueli uffe ufuk ugur uke uko ulas ulbe ulco "         \
  "uldrik ulf ulfert uli ulph ulrich ulrik ulvi umberto umesh umit umut umutcan urbain urbanus "   \
  "urias uriel urs urvin usain usama uthman utku uzziel vadim vadym vahap vahid vahit valdo "      \
  "valeer valentijn valentin valentino valentinus valeri valerii valerio valerius valeriy "        \
  "valery vali valon vance vannes varun vasco vasil vasile vasilij vasily vasyl vaughn vedad "     \
  "vedat vedran vehbi veli velimir veljko venancio venelin ventsislav vernon veselin vester "      \
  "veysel viacheslav vic vicente vico victor victorien vidjai viggo vigo vijai vijay vik "         \
  "vikash vikram viktor vilmar vilmos vinay vince vincent vincentius vincenzo vinesh vinh "        \
  "vinko vinnie vinny vinod vinzent viorel viresh virgil virgilio virgilius visar vishaal "        \
  "vishal vishnu vital vitali vitalii vitaliy vitaly vito vivaldi vivek vlad vladan vladi "        \
  "vladimir vladislav vlado vladyslav voldemar volkan volkmar volkmer volko volodymyr vova "       \
  "vrans vsevolod vuk vyacheslav wacek waclaw waco wadih wael wagiman wahid wahidullah wahyu "     \
  "wail wais wajdi walaa waldek waldemar waldert waldo waleed walenty walid walt walter "          \
  "walterus walther waluyo ward wardje warner warre warren warrick warsame wasim wassim wasyl "    \
  "waylon weijert weldu wenceslas wendel wendelin wendert wensley werede werend werenfried "       \
  "werner wernert wesley wessel wessie wessley weyert wibe wibo wibout wibran wichard wicher "     \
  "wichert widjai widmer wiebe wiebo wiebolt wiebout wiebrand wiebren wieger wiegert wiel "        \
  "wieland wielie wielke wieno wierd wierish wiert wieslaw wietse wietze wigbold wigboldus "       \
  "wiggert wigle wijbe wijbrand wijbren wijger wijnald wijnand wijnandus wijno wijtse wijtze "     \
  "wikkert wiktor wilbert wilbertus wilbrand wilbur wilco wildrik wiley wilfred wilfrid "          \
  "wilfried wilgo wilhelm wilhelmus wiljan wilko willard willem willem-jan willemjan willempie "   \
  "willempje willi william willibald willibert willibrord willibrordus willis wilmar wilmer "      \
  "wilmo wim wim-jan wimjan wimpie win winand winandus winant winfred winfried winston wiresh "    \
  "wiro wissam wisse witek witold wladimir wladyslaw wlodek wlodzimierz wojciech wojtek "          \
  "wolfert wolff wolfgang wolfram wolmar wolter wolterus woody wopke woplke worku woudrich "       \
  "wout wouter woutert wouterus wubbe wubbo wulfert wullem wum wyb wybe wybo wybrand wybrant "     \
  "wybren wyger wynand wyncke wynolt wyt wytze xander xandro xasan xaveer xaver xaverius xavi "    \
  "xavier xelian xem xhavit xiang xiaoming ximme xirsi xuseen yaakoub yaakov yaasiin yacine "      \
  "yacoub yacquub yafet yahia yahya yair yakiv yakoub yakup yalin yama yaman yamin yanick "        \
  "yaniek yaniv yanko yanni yannic yannick yannik yannis yanto yaqoub yared yari yaro yaron "      \
  "yaroslav yasar yaseen yaser yashar yasin yasine yasir yassin yassine yassir yavuz yawar "       \
  "yaya yazan yazid ydo yeb yegor yehor yehuda yehya yelle yelmer yemane yemi yener yenthe "       \
  "yeroen yetkin yevgen yevhen yevhenii yezid yge ygo yigit yigitcan yildirim yilmaz yme ymte "    \
  "yno yohannes yonatan yonathan yong yoni yonis yoop yoost yop yopi yoram yoran yordan yordi "    \
  "yordin yordy yoren yoric yorick yorn yorrick yorrit yos yosef yoshua yosief youcef younes "     \
  "youness younis younnes younus youp youri yousef youssef youwe ype ypke yucel yudi yuki "        \
  "yuksel yul yule yulian yunes yunus yuran yuri yurii yurij yuriy yusef yusri yusuf yvan yvar "   \
  "yves yvo ywe zabihullah zach zacharias zachary zack zafer zagros zaher zakaria zakariae "       \
  "zakarie zakariya zakariyae zakarya zakhar zaki zaman zander zane zarif zayd zayn zbigniew "     \
  "zbyszek zdenko zdravko zdzislaw zebulon zef zefanja zeff zeger zegert zekai zekarias "          \
  "zekeriya zeki zeljko zeno zenon zenzo zerai zeray zeth zev zhenya zhi zhivko zhiwei zia "       \
  "ziad ziaullah zico ziggy zihni zijad zilan zinedine zino zion ziya ziyad zjaak zjang zjef "     \
  "zjos zjuul zlatan zlatko zoheir zois zoltan zoran zoubir zouhair zubair zuhair zulfikar "       \
  "zulkuf zwier zyad zygmunt"

#define BOTH                                                                                       \
  "ab abdi abdirahman ad alaa alex alexis alie amanuel amara amel andrea ank anne antsje arij "    \
  "ayaan bartje benny bertha bertus bets bloeme bo bobbi boy charlie chris cis co dani dien "      \
  "dirkje dominique dorus doutzen durk ed eefke elia engel esra fadumo farah fay febe femkje "     \
  "foekje francis gerke gerrie gerry ghita gre gunay gursel guusje hani harmke heike henkie "      \
  "henny hermie hermine hiwot hodan hoite hong hylke ijsbrand ilja ite jaapje jade jamie jans "    \
  "jantien jellie jenne jessy jip jitse jo joe joeke joke jona jopie joppe jordy jorke jos "       \
  "jules juul kay kelly kim klaasje lan lau lennert lesley leslie lois lot luca marijn marinka "   \
  "martien matty meinte merlijn merlin micha mien mies mika mimoun ming minh misha mulu mursal "   \
  "nahid nasim neel nicky nicol nicola nihad nikita nikola noa noel nol nordine nore oebele "      \
  "pat pleuntje quinn rayan rayane reggie rein reintje reitse rene rie riek riekie ritske roan "   \
  "robin romy roosje roza rozemarijn ruurdje salem sam sammie sandy sascha sasha schelte selam "   \
  "shadi shailesh shukri sidney siem sien sigi sil sina sjirk sjoerdje sjouke sjuul sky sonny "    \
  "stanny suad sulaiman suleiman sybrich teddy tesfay thanh tijl tinie tiny tjibbe tjits toni "    \
  "tonke tonny toon trix trudie tsjerk tuur wally wannes wietske wil willemke willie willy "       \
  "wimke winnie wobbe wouke wytse yael yan yentl yonas ysbrand yvon zaid zana"

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
    "aad aagje aalt aart abel abraham adam alma amanda amber amine anita anke arend august "
    "augustijn axel aya babs bas beau beb benjamin bente beril bilge blanche bob bobby bola bono "
    "bram cas chester chris claus clement daisy demi dino dirk dolf dolly donna dries eddy elco "
    "els emir erica eva ferry fleur flor franca frank fransje gerold gloria gradje griet "
    "gunter gus gust han hannes hans hendrik henkie henry herwin hub huig imme iris jaap jack jan "
    "janet janus jasmijn joe joel joep jon jonas jonathan joop jozef juan kaan kaatje karst kees "
    "kelly kelvin kim klaas koen kor krijn kris laas lander lev lex liane lio loet lolita lori "
    "lorraine lou macha madeleine mandie mara margriet marjolein mark marlijn mary mats maxim "
    "maxime maxwell mendelt merel mia miep mies miet mila mimi mina mirte naatje nel nelson "
    "nestor nick nik noel nol nona omer paddy pascal penny peter pier piet puck rachel raf ramin "
    "ria rico riek rien rik rob romeo rosa rosalin rowan ruby russell sara sem serge sharon siena "
    "sierd sissy sjaak sjirk steef sten steven stoffel tabe taco teddy thomas tiffany tjerk tommy "
    "tuur valentijn viola vishaal vishal warren wiep wies willie wim wolfram wout wouter yoni "
    "zander zwaantje zwier";

const char *
codebook_name_lists_get_rather_given (void)
{
  return rather_given;
}
