/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-lists.h"

/* Months stand here too: a date has more than its month. */
const char *
codebook_name_lists_get_common (void)
{
  return "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april "
         "mei juni juli augustus september oktober november december kerst kerstmis pasen "
         "pinksteren pasen smorgens smiddags savonds snachts s'morgens s'middags s'avonds s'nachts "
         "digid eritreeer eritreeers fact-team fact-teams sranan papiamento papiaments tigrinya "
         "farsi dari koerdisch koerdische "
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
         "hebben worden erbij erop eraan ermee eruit ertussen ervan erin erover erachter erdoor "
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
         "hond kat vriendje vriendinnetje oppas pleegmoeder pleegvader stiefmoeder stiefvader "
         "stiefbroer stiefzus schoonmoeder schoonvader schoonbroer halfbroer halfzus buurjongen "
         "buurmeisje huisgenoot huisgenote verloofde tandarts bedrijfsarts bedrijfsleider "
         "bedrijfsleidster teamleidster afdelingsleider ploegleider ploegbaas uitvoerder "
         "voorvrouw trainer trainster coordinator projectleider wethouder contactpersoon "
         "ervaringsdeskundige vrijwilliger vrijwilligster buddy kameraad werkcoach loopbaancoach "
         "reintegratiecoach herstelcoach budgetcoach leefstijlcoach zorgcoordinator "
         "regiebehandelaar praktijkondersteuner wijkverpleegkundige schuldhulpverlener "
         "arbeidsdeskundige ergotherapeut fysiotherapeut leermeester praktijkbegeleider "
         "groepsleider groepsleidster studiebegeleider decaan rector conrector adviseur "
         "accountmanager jeugdwerker jongerenwerker straatcoach wijkagent reclasseringswerker "
         "gezinsvoogd voogd mentrix kleindochter kleinzoon petekind peetoom peettante";
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
codebook_name_lists_get_frequent (void)
{
  return "anna anne annelies annemiek anouk astrid amina aisha bianca britt barbara bouchra carla "
         "carolien chantal charlotte cindy daisy daphne debbie denise dilara ellen els emma esther "
         "eva elif fatima femke fleur floor froukje gerda greet gwen hanna hanneke heleen hilde "
         "ilse inge ingrid iris imane janneke jessica johanna judith julia karin kim kirsten "
         "khadija laura linda lisa lotte lieke maria marieke marloes monique mirjam meryem nadia "
         "naomi nicole nienke noor olga olivia patricia petra paula quinty renate rianne ria rosa "
         "romy sandra sanne saskia simone samira sara tamara tessa tineke truus ursula vera "
         "veronique wendy wilma willemijn xandra yvonne yasmine zoe zeynep zara adam alex ahmed "
         "arjan anton bas bart bram bilal cees casper chris daan dennis dirk driss erik edwin emre "
         "frank floris fatih farid gerrit gijs gert hans henk hassan harm ivo ibrahim imran jan "
         "jeroen jasper johan jelle kees koen karim kevin lars luuk leo mark martijn mohamed "
         "maarten niels nico nick omar oscar olaf peter pieter paul quinten robert rob ruud rachid "
         "stefan sander sven said thomas tim tom tariq umut victor vincent willem wouter wim "
         "xander youssef yannick zakaria";
}
