/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

/* Numbers. All of it is case-insensitive, but for NAME. */
#define HALF "(?: [eë]n(?:een)?half | \\ en\\ een\\ half\\b | ½ )?+"
#define SPOKEN                                                                                     \
  "(?: tien | elf | twaalf | dertien | veertien | vijftien | zestien | zeventien | achttien "      \
  "| negentien | (?: (?:een|één|eene|twee|drie|vier|vijf|zes|zeven|acht|negen) "                 \
  "(?: [eë]n | \\ en\\  ) )? "                                                                    \
  "(?: twintig | dertig | veertig | vijftig | zestig | zeventig | tachtig | negentig ) )"
#define FIGURES "(?: [1-9]\\d )"
/* een broer is no age */
#define YOUNG                                                                                      \
  "(?: (?: één | twee | drie | vier | vijf | zes | zeven | acht | negen | [1-9] ) " HALF           \
  " | anderhalf )"
#define SMALL "(?: een | " YOUNG " )"
/* What is counted is no age. */
#define AGE                                                                                        \
  "(?: " FIGURES " | " SPOKEN " ) " HALF " (?! \\p{L} | \\d | [.,:]\\d | \\ ?% | \\ "              \
  "?(?:uur|euro|cent|dag|week|weken|maand|minu|second|keer|mens|man\\b|mannen|vrouwen|person|"     \
  "leden"                                                                                          \
  "|collega|client|cliënt|klant|kinderen|stuk|procent|kilo|km|meter|graden|plekken|kamers"        \
  "|jaar\\ (?:ouder|jonger|geleden|lang|later|ervaring)) )"
#define DECADE                                                                                     \
  "(?: twintig | dertig | veertig | vijftig | zestig | zeventig | tachtig | negentig | [2-9]0 ) "  \
  "(?! \\p{L} | \\d )"
/* Where a number that is no age would have what it counts. */
#define STOPS                                                                                      \
  "\\s* (?: [.,;:?!)\n] | $ ) "                                                                    \
  "| \\ (?:en|of|in|op|maar|dus|want|die|toen|nu|als|geworden|al|pas|ging|was|werd|kwam|jaar)\\b"
#define END                                                                                        \
  "\\s* (?: [.,;:?!)\n] | $ ) | \\ "                                                               \
  "(?:en|of|was|ben|is|waren|geworden|toen|denk|geloof|dus|dat|mijn)\\b"
/* acht jaar, and not acht jaar geleden */
#define YEARS                                                                                      \
  "(?: \\ jaar (?: \\ oud )? (?! \\p{L} | \\ (?:geleden|lang|later|bij|weg|thuis|ouder|jonger) ) " \
  ")"
#define ANY                                                                                        \
  "(?: (?: (?:" SPOKEN "|" FIGURES ") \\ of \\ )? " AGE " " YEARS "? | " YOUNG " (?: " YEARS       \
  " | (?! \\ jaar ) (?= " STOPS " ) ) )"
/* What stands where a possessive has been: zestiende, 16e; below ten only where no noun comes. */
#define LATE "(?: " SPOKEN "(?:de|ste) \\b | " FIGURES "(?:e|de|ste) \\b )"
#define EARLY                                                                                      \
  "(?: (?:derde|vierde|vijfde|zesde|zevende|achtste|negende|[3-9]e) \\b (?= " STOPS " ) )"

/* op mijn achtste met mama: what no noun starts with, or it would be the eighth of something */
#define GOES_ON                                                                                    \
  "(?: met | naar | uit | door | bij | aan | over | voor | na | tot | om | zelf | nog | ben | is " \
  "| heb | had | heeft | hebben | ging | gingen | kwam | werd | begon | kreeg | moest | mocht "    \
  "| kon | wilde | woonde | zat | stond | deed | liep | zei | dacht | begonnen | gestopt "         \
  "| gekomen | gegaan | verhuisd | opgenomen | zijn | zonder | weg ) \\b"

/* People. */
#define POSSESSIVE "(?: mijn|m'n|zijn|z'n|haar|d'r|je|jouw|uw|hun|onze|ons )"
#define KIN                                                                                        \
  "(?: (?:klein|stief|schoon|pleeg|half)? (?: zoon | zoontje | dochter | dochtertje | broer "      \
  "| broertje | zus | zusje | moeder | ma | mam | mama | vader | pa | pap | papa | kind "          \
  "| ouders ) | opa "                                                                              \
  "| oma | oom | tante | neef | neefje | nicht | nichtje | man | vrouw | vriend | vriendin "       \
  "| partner | ex | jongste | oudste | middelste | kleine )"
#define KINS                                                                                       \
  "(?: (?:klein|stief|schoon|pleeg|half)? (?: zoons | zonen | dochters | broers | broertjes "      \
  "| zussen | zusjes | kinderen | ouders ) | kids | jongens | meiden | meisjes | neven | neefjes " \
  "| nichten | nichtjes | mannen | vrouwen | tweeling )"
#define PERSON                                                                                     \
  "(?: " KIN " | " KINS " | jongen | jongetje | meisje | meid | iemand | die | degene | kerel "    \
  "| vent | gast | gozer | knul | knaap | puber | kleuter | peuter | baby | dame | heer "          \
  "| leerling | student | studente | collega | cliënte? | patiënte? | bewoner | bewoonster "     \
  "| buurman | buurvrouw | verdachte | slachtoffer "                                               \
  "| jochie | ventje | gastje | jongeman | jongere | deelnemer | deelneemster "                    \
  "| huisgenoot | medewerker | kandidaat | werknemer | stagiaire? | kleindochter )"
#define PRONOUN "(?: ik | hij | zij | ze | die | we | wij | jij | je | u )"
#define BE "(?: ben | bent | is | was | werd | word | wordt | waren | zijn | worden )"
/* A capital, and none of the words that sentences start with. */
#define NAME                                                                                       \
  "(?! "                                                                                           \
  "(?:Dat|Dit|Het|Er|Wat|Alles|Daar|Hier|Nu|Toen|Dan|Vandaag|Morgen|Gisteren|Alleen|De|Die|Nee"    \
  "|Nou|Dus|Maar|Zeg|Ongeveer|Ruim|Bijna|Nog|Ook|Samen|Totaal) \\b ) (?-i: \\p{Lu}\\p{Ll}{2,} )"
/* What may stand before the number: nu, bijna, volgend jaar, in mei. */
#define MONTH                                                                                      \
  "(?: januari | februari | maart | april | mei | juni | juli | augustus | september | oktober "   \
  "| november | december )"
#define JUST                                                                                       \
  "(?: (?: nu | nou | toen | net | pas | al | bijna | inmiddels | intussen | ondertussen | ook | " \
  "nog "                                                                                           \
  "| maar | dan | alweer | weer | ongeveer | ruim | dik | misschien | gewoon | eindelijk | eh "    \
  "| ehm | zelf | dus | eigenlijk | krap | nog\\ geen | amper | nauwelijks | intussen | om\\ "     \
  "en\\ nabij | iets\\ "                                                                           \
  "van | zeg\\ "                                                                                   \
  "maar | denk\\ ik | geloof\\ ik | volgens\\ mij | zo'n | rond\\ de | straks "                    \
  "| morgen | gisteren | vandaag | binnenkort | (?:volgende?|vorige?|dit|deze) \\ "                \
  "(?:jaar|maand|week) | in \\ " MONTH " | over\\ \\p{L}{1,12}\\ (?:dagen|weken|maanden) "         \
  "| een\\ jaar(?:tje)?\\ of | ineens | opeens | plotseling | hooguit | hoogstens | minstens "     \
  "| zeker | er | d'r | nou\\ ja | ja | toch ) ,? \\ ){0,3}"
/* What somebody says who takes a number back. */
#define AGAIN                                                                                      \
  "(?: nee | of | wacht | sorry | eh | ehm | nou | ja | bijna | net | even\\ denken | ik\\ "       \
  "bedoel | eigenlijk | toch | al | pas | toen | misschien )"

/* The age of somebody else: mijn zusje is twaalf, mijn dochter Fleur werd vier, Kyra was toen
 * twintig. */
static void
find_of_others (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: " POSSESSIVE
      " \\ (?: (?:jongste|oudste|kleine|grote|middelste|twee|drie|vier) \\ )? (?: " KIN " | " KINS
      " ) | de \\ (?: jongste | oudste | middelste | kleinste | kinderen | kids | meiden | "
      "tweeling | kleintjes ) ) "
      " ,? (?: \\ (?-i: \\p{Lu}\\p{L}+ ) ,? | \\ \\p{L}{3,} (?= \\ die\\ ) )? (?: \\ (?:die|en\\ "
      "die) )? \\ " BE " \\ " JUST "(?<it> " ANY " )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?: " AGE " | " YOUNG " ) (?: \\ jaar )? (?: ,? \\ en | , ) \\ "
      "(?: " POSSESSIVE " | de ) \\ " KIN " (?: \\ (?:is|was|wordt|werd) )? \\ (?<it> (?: " AGE
      " | " YOUNG " ) (?= " STOPS " ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b " NAME " \\ (?:is|was|wordt|werd) \\ (?: van \\ )? " JUST "(?<it> " ANY " )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* Kevin, 23, … ; Kevin (9); de man (56) */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: " NAME " | " PERSON
                                  " | betrokkene | [mv] | m/v ) (?| ,\\ (?<it> " AGE
                                  " ) (?= , ) | \\ \\( (?<it> " AGE " | " YOUNG " ) (?= [,)] ) )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* mijn zoontje van vier, een jongen van twintig, iemand van begin dertig; a mother of three has
   * children */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?<parent> (?: moeder | vader | ma | mama | pa | papa | ouders | opa | oma ) \\b "
      ")?+ "
      "(?(parent) | " PERSON " ) (?: \\ (?-i: \\p{Lu}\\p{L}+ ) )? "
      ",? \\ (?: (?:die|is|was) \\ )? van \\ (?: (?:nu|net|pas|bijna|ongeveer|rond\\ de|een\\ "
      "jaar\\ of) \\ )? (?<it> " AGE " | (?(parent) (?!) | " YOUNG
      " (?! \\ \\p{L}+(?:en|s)\\b | \\ (?:jaar|maart) ) ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* Without a year or a word of kin: de jongste in onze groep was nog maar vijftien; jongens van
 * achttien en negentien; meneer Kuipers, 71; hij is met pensioen, 71 of zo. */
static void
find_bare (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b de \\ (?: jongste | oudste | middelste | kleinste ) "
                                  "(?: \\ \\p{L}+ ){1,5}? \\ (?:is|was|werd|wordt) \\ " JUST
                                  "(?<it> " ANY " )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<!\\bhet\\ ) (?<!\\ber\\ ) (?<!\\bdat\\ ) (?<!\\bdit\\ ) (?<!\\bwat\\ ) "
      "(?<!cijfer\\ ) \\b (?:is|was|werd|wordt|ben|bent|waren) \\ (?: (?:toen|nu) \\ )? "
      "(?: nog\\ maar | net | pas | amper | nauwelijks ) \\ (?<it> " AGE " (?= " STOPS " ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b " PERSON " \\ van \\ (?: " AGE " | " YOUNG " ) (?: ,? \\ (?:en|of|à) \\ | , \\ ) "
      "(?<it> (?: " AGE " | " YOUNG " ) (?= " STOPS " | \\ " GOES_ON " ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: meneer | mevrouw | dhr\\.? | mevr\\.? | mw\\.? | de\\ heer | juf | meester | "
      "dokter "
      "| oom | tante | opa | oma ) (?: \\ [\\p{L}.\\-]+ ){1,4} ,\\ (?<it> " AGE
      " ) (?= \\s* [.,;)] | $ | \\ (?:en|of|uit|maar) \\b )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b " NAME " (?: \\ (?:van|de|der|den|ten|ter|el|'t) ){0,2} \\ (?-i: "
      "\\p{Lu}[\\p{L}\\-]+ ) ,\\ (?<it> " AGE " ) (?= \\s* [.,;] | \\ (?:uit|en|of) \\b )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: hij | zij | ze | die | (?:meneer|mevrouw) \\ [\\p{L}\\-]+ ) \\ (?:is|was) \\b "
      "[^.?!\\n]{0,60}? , \\ (?<it> " AGE
      " ) (?= \\ (?: of\\ zo(?:iets)? | ofzo | schat\\ ik ) \\b )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* Where a comma or a word like net stands for the verb: een vriendin van me, ook 32; mijn man 45;
 * net achttien, … */
static void
find_without_verb (const CodebookNameText *text, GArray *findings)
{
  /* een vriendin van me, ook 32, … ; met zeventien had ik al een kamer */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b " PERSON " \\b [^.?!,\\n]{0,30} ,\\ (?: ook | nu | nog\\ geen | toen | inmiddels | "
      "intussen | pas | net | bijna | al ) \\ "
      "(?<it> " AGE " ) (?= [,.] )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b met \\ (?<it> " AGE
      " ) \\ (?: had|was|ging|kwam|kreeg|begon|werd|woonde|zat|moest|mocht|stond ) "
      "\\ (?:ik|hij|ze|zij) \\b",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b " POSSESSIVE " \\ " KIN " \\ (?<it> " AGE
                                  " ) (?= \\s* [,.;)] | \\ en \\ (?:ik|mijn|haar|zijn) \\b )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?<!is\\ ) (?<!was\\ ) \\b net \\ (?<it> " AGE
                                  " ) (?= , | \\ (?:toen|dus) \\b )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* tussen mijn vijftiende en twintigste */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b " POSSESSIVE " \\ " LATE
                                  " \\ (?:en|tot|of|à) \\ (?<it> " LATE " ) (?= " STOPS
                                  " | \\ " GOES_ON " )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* By a person who is neither kin nor named, or whose verb comes late: die man is tweeënzestig; mijn
 * oom, die met de boot, is 71; R. is 23; Betr. (27); lft 34. */
static void
find_of_anyone (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: die | deze | dat | dit | de | het | een | onze ) \\ (?: \\p{L}+e \\ )? (?! die "
      "| "
      "degene | iemand ) " PERSON " \\ (?: die \\ )? " BE " \\ " JUST "(?<it> " AGE " (?= " STOPS
      " | \\ (?:jaar|woonde|woont|werkte|werkt|heeft|had|zei|kan|kon) \\b ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b " POSSESSIVE " \\ (?: " KIN " | " PERSON
                                  " ) , [^.?!:\\n]{2,60} , \\ " BE " \\ " JUST "(?<it> " AGE
                                  " (?= " STOPS " ) )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?-i: (?<![\\p{L}\\d.]) \\p{Lu}\\. ) \\ (?:is|was|wordt|werd) "
                                  "\\ (?i) " JUST "(?<it> " AGE " (?= " STOPS " ) )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: betr | cl | kand | pat | ct | dln | mw | dhr | mevr ) \\. \\ \\( (?<it> " AGE
      " ) (?= [,)] )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings, "(?i) \\b (?: lft | lftd ) \\.? :? \\ (?<it> " AGE " | " YOUNG " )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings, "(?i) \\( (?: [mvx] | man | vrouw ) [,/]? \\ ? (?<it> " AGE " ) (?= [,)] )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings, "(?i) \\( (?<it> " AGE " ) (?= ,\\ (?: [mvx] | man | vrouw ) \\b [,)] )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* twee kinderen van vier en zeven, een tweeling (6); ik was toen, even kijken, negentien. */
static void
find_of_some (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b " KINS
                                  " (?: \\ van (?: \\ (?:nu|bijna|net))? \\ | ,\\ | "
                                  "\\ \\( ) (?<it> " AGE " | " YOUNG " ) (?= \\ en\\ | [,.)] | $ )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: " PRONOUN " \\ " BE
      " | (?:was|ben|is) \\ (?:ik|hij|ie|ze) ) (?: \\ (?:toen|nu|pas))? "
      ",? \\ (?: even\\ (?:kijken|denken|rekenen) | eens\\ kijken | wat\\ (?:was|zal)\\ het(?:\\ "
      "zijn)? | "
      "laat\\ (?:me|eens)\\ (?:denken|kijken|zien) | hoe\\ oud\\ was\\ (?:ik|hij|ze) | wat\\ zal\\ "
      "ik\\ zeggen "
      ") [,?]? \\ " JUST "(?<it> " AGE " (?= " STOPS " ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* dertien toen ik voor het eerst ging, and no hour: om drie toen ik; mijn zoontje, Levi, van drie.
 */
static void
find_in_passing (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?<!om\\ ) (?<!half\\ ) (?<!na\\ ) (?<!voor\\ ) (?<!over\\ ) "
      "(?<!tegen\\ ) (?<!rond\\ ) (?<!tot\\ ) (?<!vanaf\\ ) (?<!bij\\ ) (?<!met\\ ) (?<!de\\ ) "
      "(?<!het\\ ) (?<!in\\ ) (?<!nummer\\ ) (?<!lijn\\ ) (?<!kamer\\ ) (?<!groep\\ ) (?<it> " AGE
      " | " YOUNG " ) \\ toen \\ (?: " PRONOUN " | " POSSESSIVE " ) \\b",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b " KIN " ,? \\ " NAME " ,? \\ van \\ (?<it> " AGE
                                  " | " YOUNG " (?= \\s* [.,;)] | $ | \\ die\\b ) )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* hoe oud was u toen R: eenendertig */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b hoe \\ oud \\b [^?:\\n]{0,70} \\s [\\p{L}\\d]{1,14} : "
                                  "\\s+ (?: \\p{L}{1,10} [.,]? \\ "
                                  "){0,3}? (?<it> " AGE " | " YOUNG " ) (?= " END " | " STOPS " )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* mijn zusje sara van elf, where nothing has a capital. */
static void
find_behind_small (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b " POSSESSIVE " \\ " KIN
      " \\ (?! (?:die|is|was|houdt|hield|komt|kwam|ging|gaat|leeft|"
      "droomt|had|heeft|werd|deed|maakte|kreeg|wordt|en|of) \\b ) \\p{L}{3,} \\ van \\ "
      "(?<it> " AGE " (?= " STOPS " | \\ \\p{Ll}+t\\b ) | " YOUNG " (?= " STOPS " ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* Not said by years: begin dertig, in de vijftig, over de tachtig, acht maanden oud. */
static void
find_about (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: begin | midden | medio | halverwege | eind ) \\ "
                                  "(?: (?:in\\ )? de \\ )? " DECADE,
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: (?: voor | achter | ver | diep | dik | ruim | ergens | al | goed ) \\ )? "
      "(?: in | over | tegen | boven | rond | richting | naar | voorbij ) \\ de \\ " DECADE
      " (?= " STOPS " | \\ (?:is|heeft|had|kan|ben|bent|zijn|aan|zit|zat) \\b )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b de \\ (?<it> " DECADE
      " ) \\ (?: (?:al|ruim) \\ )? (?: gepasseerd | voorbij | gehaald )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?<![\\p{L}\\d,.]) (?: " FIGURES " | " SPOKEN " | " SMALL
                                  " ) \\ (?:maanden|weken) \\ (?:oud|jong) \\b",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b " PERSON " (?: \\ (?-i: \\p{Lu}\\p{L}+ ) )? \\ van \\ "
                                  "(?<it> (?: " FIGURES " | " SPOKEN " | " SMALL
                                  " ) \\ (?:maanden|weken) )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* 24 jaar, een negentienjarige, twintiger. */
static void
find_in_years (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d,.]) (?<!\\bal\\ ) (?<!\\ber\\ ) (?<!\\bruim\\ ) (?<!\\bdan\\ ) "
      "(?<!\\bvoor\\ ) (?<!\\bover\\ ) (?<!\\bna\\ ) (?<!\\bin\\ ) (?<!\\bbinnen\\ ) "
      "(?<!\\blaatste\\ ) (?<!\\bkomende\\ ) (?<!\\bafgelopen\\ ) (?<!\\belke\\ ) (?<!\\bsinds\\ ) "
      "(?: " FIGURES " | " SPOKEN " ) " HALF
      " \\ ? (?: (?<=\\ ) jaar (?: \\ (?: oud | jong ) )? | jr ) "
      "(?!\\p{L}|\\ (?: geleden | lang | later | gewerkt | ervaring | bij | in \\ dienst | "
      "getrouwd | samen | terug | na | durend | contract | ziek | thuis | les | ouder | jonger "
      "| verschil | cel | celstraf | gevangenis | tbs | voorzitter | lid ))",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?<![\\p{L}\\d]) " SMALL " \\ jaar \\ (?:oud|jong) \\b",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?: een \\ )? (?! tiener | elfer ) (?: " FIGURES " | " SPOKEN
      " ) [-\\x{2011}\\ ]? (?: jarige? | plusser | plus | er | minner ) [ns]? \\b (?<!\\der)",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?<![\\p{L}\\d]) " YOUNG " [-\\x{2011}\\ ]? jarige? n? \\b",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

static void
find_of_self (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: " PRONOUN " \\ " BE
      " | (?:ben|bent|was|werd|word|wordt) \\ (?:ik|je|jij|hij|ie|ze|zij"
      "|u) ) \\ " JUST "(?<it> " ANY " )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* toen ik nog maar zes was, toen mijn zoon drie werd */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: toen | als | sinds | vanaf | dat ) \\ (?: " PRONOUN " | " POSSESSIVE " \\ (?: "
      "" KIN " | " KINS " ) | " NAME " ) \\ " JUST "(?<it> " AGE " | " YOUNG
      " ) (?= \\ (?:was|werd|waren|ben|bent|is|word|wordt)\\b )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: toen | sinds | vanaf | voor | rond | op | tot | na "
                                  "| tegen | met | tussen | en ) "
                                  "\\ (?: ik|hij|ze|zij|" POSSESSIVE " ) \\ (?<it> (?: " AGE
                                  " ) (?= " STOPS " ) | " LATE " | " EARLY " )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: op | sinds | vanaf | tot | rond | tussen | van ) \\ " POSSESSIVE
      " \\ (?<it> (?: " LATE
      " ) | (?:derde|vierde|vijfde|zesde|zevende|achtste|negende|[3-9]e) (?= \\ " GOES_ON " ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b leeftijd (?: \\ (?:van|is|was) | : | \\? \\s* [\\p{L}\\d]{1,20} : )? \\ (?<it> " AGE
      " | (?<=van\\ ) " YOUNG " )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings, "(?i) \\b (?: mijn|m'n ) \\ (?<it> " LATE " ) (?= " STOPS " | \\ vierd? )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?<![\\p{L}\\d]) (?<it> " LATE " ) \\ verjaardag",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* net achttien geworden; zestien was ik, and not om acht was ik */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?<!\\ber\\ ) (?<it> (?: " AGE " | " YOUNG
      " ) ) \\ (?: jaar \\ )? (?: geworden | (?:moeten\\ )? worden ) \\b",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?<!om\\ ) (?<!half\\ ) (?<!na\\ ) (?<!voor\\ ) (?<!over\\ ) "
      "(?<!tegen\\ ) (?<!rond\\ ) (?<!tot\\ ) (?<!vanaf\\ ) (?<!bij\\ ) (?<!met\\ ) (?<it> " AGE
      " | " YOUNG " ) \\ (?:was|ben|is|waren) \\ (?:ik|hij|ie|ze|zij|je|we) \\b",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* The answer to: Hoe oud was je toen? And the better of it: Nee, 18. */
static void
find_answer (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?: hoe \\ oud | (?:welke|je|uw|jouw) \\ leeftijd ) "
                                  "[^?]{0,40} \\? [^?]{0,60}? (?<![\\p{L}\\d]) (?<it> " AGE " )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?: hoe \\ oud | (?:welke|je|uw|jouw) \\ leeftijd ) "
                                  "[^?]{0,40} \\? [^?]{0,40}? (?<![\\p{L}\\d]) " AGE
                                  " [^?\\d]{1,20} (?<![\\p{L}\\d]) (?<it> " AGE " )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?: hoe \\ oud | (?:welke|je|uw|jouw) \\ leeftijd ) [^?]{0,40} \\? \\s* "
      "(?: [\\p{L}\\d]{1,20} : \\s+ )? (?: \\p{L}{1,10} [.,]? \\ ){0,3}? (?<it> " YOUNG
      " ) (?= " END " )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* En je dochter is nu? R: Vijf. */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b " POSSESSIVE " \\ (?: " KIN " | " KINS " ) \\ (?:is|was|zijn|waren) "
      "(?: \\ (?:nu|toen|inmiddels) )? \\? \\s* (?: [\\p{L}\\d]{1,20} : \\s+ )? " JUST "(?<it> " AGE
      " | " YOUNG " ) (?= " END " )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* Negentien. Nee, 20: whatever was asked. */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?: ^ | \n | [.?!:] ) \\s* (?<it> " AGE " ) [.,] \\ nee [.,]? "
      "\\ (?: (?:wacht|sorry|toch) [.,]? \\ ){0,2} " AGE " (?= " END " )",
      CODEBOOK_IDENTIFIER_AGE, 2, NULL);
}

/* en samira was zestien, where nothing has a capital */
static void
find_of_small (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len; i++)
    {
      const CodebookToken *token = codebook_name_text_get (text, i);
      guint named;

      if ((token->flags & CODEBOOK_TOKEN_SMALL) == 0
          || (token->known & CODEBOOK_LEXICON_GIVEN) == 0)
        continue;
      named = findings->len;
      codebook_name_text_add (text, findings, i, i + 1, CODEBOOK_IDENTIFIER_AGE, 1);
      codebook_name_text_add_match_behind (text, findings, named,
                                           "(?i) (?| \\ (?: is | was | wordt | werd ) \\ " JUST
                                           "(?<it> " ANY " ) | (?: \\ \\p{L}{2,} ){0,3} \\ \\( "
                                           "(?<it> " AGE " | " YOUNG " ) (?= [,)] ) )");
      g_array_remove_index (findings, named);
    }
}

/* What goes on an age is one too: zeven, negen en dertien; 17, nee, 18; Je bent nu 24? R: 25. */
static void
find_more (const CodebookNameText *text, GArray *findings)
{
  /* Each end once: in a row of many each would find all that come behind it. */
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    if (g_hash_table_add (seen,
                          GSIZE_TO_POINTER (g_array_index (findings, CodebookFinding, i).end_byte)))
      codebook_name_text_add_match_behind (
          text, findings, i,
          "(?i) (?: \\ jaar )? (?: \\ (?:was|ben|is) \\ (?:ik|ze|hij) )? "
          "(?: ,? (?: \\ (?:en|maar) )? \\ (?: " PRONOUN " | " POSSESSIVE " \\ " KIN " | " NAME
          " | de\\ (?:oudste|jongste|middelste|kleinste|ander|andere) ) (?: \\ (?:is|was|van) )? "
          "\\ | ,? \\ (?:en|of|à) \\ | ,\\ | [.,?]? (?: \\s+ "
          "[\\p{L}\\d]{1,20} : )? (?: \\s+ " AGAIN
          " [.,]? ){1,5} \\ | \\? \\s* (?: [\\p{L}\\d]{1,20} : )? \\s+ ) " JUST "(?<it> " AGE
          " | " YOUNG " ) (?= " END " | \\ volgende )");
}

void
codebook_find_age (const CodebookNameText *text, GArray *findings)
{
  g_autoptr (GArray) ages = g_array_new (FALSE, FALSE, sizeof (CodebookFinding));

  find_in_years (text, ages);
  find_of_self (text, ages);
  find_answer (text, ages);
  find_of_others (text, ages);
  find_bare (text, ages);
  find_without_verb (text, ages);
  find_behind_small (text, ages);
  find_of_anyone (text, ages);
  find_in_passing (text, ages);
  find_of_some (text, ages);
  find_about (text, ages);
  find_of_small (text, ages);
  find_more (text, ages);
  g_array_append_vals (findings, ages->data, ages->len);
}
