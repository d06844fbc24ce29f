/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#define SPOKEN                                                                                     \
  "(?: tien | elf | twaalf | dertien | veertien | vijftien | zestien | zeventien | achttien "      \
  "| negentien | (?: (?:een|één|eene|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n )? "        \
  "(?: twintig | dertig | veertig | vijftig | zestig | zeventig | tachtig | negentig ) )"
#define FIGURES "(?: [1-9]\\d )"
#define SMALL "(?: één | een | twee | drie | vier | vijf | zes | zeven | acht | negen | [1-9] )"
#define AGE                                                                                        \
  "(?: " FIGURES " | " SPOKEN " ) (?! \\p{L} | \\d | [.,:]\\d | \\ ?% | \\ "                       \
  "?(?:uur|euro|cent|dag|week|weken|maand|minu|second|keer|mens|man\\b|mannen|vrouwen|person|"     \
  "leden"                                                                                          \
  "|collega|client|cliënt|klant|kinderen|stuk|procent|kilo|km|meter|graden|plekken|kamers"        \
  "|jaar\\ (?:ouder|jonger|geleden|lang|later|ervaring)) )"

/* What stands where a possessive has been: zestiende, 16e; below ten only where no noun comes. */
#define ORDINAL                                                                                    \
  "(?: " SPOKEN "(?:de|ste) \\b | " FIGURES "(?:e|de|ste) \\b "                                    \
  "| (?:derde|vierde|vijfde|zesde|zevende|achtste|negende|[3-9]e) \\b (?= " STOPS " ) )"
#define POSSESSIVE "(?: mijn|m'n|zijn|z'n|haar|d'r|je|jouw|uw|hun|onze|ons )"
#define JUST                                                                                       \
  "(?: nu\\ |toen\\ |net\\ |pas\\ |al\\ |bijna\\ |inmiddels\\ |ook\\ |nog\\ |maar\\ ){0,2}"
/* What a number is no age before: nothing that is counted comes. */
#define STOPS                                                                                      \
  "\\s* (?: [.,;:?!)\n] | $ ) "                                                                    \
  "| \\ (?:en|of|in|op|maar|dus|want|die|toen|nu|als|geworden|al|pas|ging|was|werd|kwam|jaar)\\b"
/* een broer is no age */
#define YOUNG "(?: één | twee | drie | vier | vijf | zes | zeven | acht | negen | [1-9] )"
/* A capital, and none of the words that sentences start with. */
#define NAME                                                                                       \
  "(?! "                                                                                           \
  "(?:Dat|Dit|Het|Er|Wat|Alles|Daar|Hier|Nu|Toen|Dan|Vandaag|Morgen|Gisteren|Alleen|De|Die|Nee"    \
  "|Nou|Dus|Maar|Zeg|Ongeveer|Ruim|Bijna|Nog|Ook|Samen|Totaal) \\b ) \\p{Lu}\\p{Ll}{2,}"
#define KIN                                                                                        \
  "(?: (?:klein|stief|schoon|pleeg|half)? (?: zoon | zoontje | dochter | dochtertje | broer "      \
  "| broertje | zus | zusje | moeder | ma | mama | vader | pa | papa | kind | ouders ) | opa "     \
  "| oma | oom | tante | neef | neefje | nicht | nichtje | man | vrouw | vriend | vriendin "       \
  "| partner | ex | jongste | oudste | middelste | kleine )"

/* The age of somebody else: mijn zusje is twaalf, mijn dochter Fleur werd vier, Kyra was toen
 * twintig. */
static void
find_of_others (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b " POSSESSIVE " \\ (?: (?:jongste|oudste|kleine|grote|middelste) \\ )? " KIN
      " ,? (?: \\ (?-i: \\p{Lu}\\p{L}+ ) ,? )? (?: \\ (?:die|en\\ die) )? "
      "\\ (?:is|was|wordt|werd) \\ " JUST "(?<it> " AGE " | " YOUNG " (?= " STOPS " ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?: " AGE " | " YOUNG " ) \\ en \\ (?: " POSSESSIVE "|de) \\ " KIN
      " (?: \\ (?:is|was|wordt|werd) )? \\ (?<it> (?: " AGE " | " YOUNG " ) (?= " STOPS " ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "\\b " NAME " \\ (?i: (?:is|was|wordt|werd) \\ " JUST
                                  "(?<it> (?: " AGE " | " YOUNG " ) (?= " STOPS " ) ) )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings, "\\b " NAME " (?: ,\\ | \\ \\( ) (?i: (?<it> " AGE " ) ) (?= [,)] )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* mijn zoontje van vier, een jongen van twintig */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: " KIN
      " | jongen | meisje | meid | iemand | die ) (?: \\ (?-i: \\p{Lu}\\p{L}+ ) )? "
      ",? \\ (?: die \\ )? van \\ (?<it> " AGE " | " YOUNG " (?= " STOPS
      " | \\ (?:heeft|had|is|zit|gaat|weet|kan|wil|snap|slaap) ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* The better of an age: Je bent nu 24? Vijfentwintig. Zeventien jaar, nee, achttien. */
static void
find_better (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?: (?:ben|bent|is|was|werd) \\ (?: (?:ik|je|u|hij|ze|zij) \\ )? " JUST " " AGE
      " | " AGE
      " \\ jaar ) (?: [.,]? (?: \\ (?:nee|of|wacht|sorry|eh|ehm|nou|bijna) [.,]? ){1,4} \\ "
      "| \\ ?\\? \\s* (?: [\\p{L}\\d]{1,20} : \\s+ )? (?: (?:ja|nee|nou|eh|bijna|net) [.,]? \\ "
      "){0,3} ) "
      "(?<it> " AGE " )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

/* 24 jaar, een negentienjarige, twintiger. */
static void
find_in_years (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d,.]) (?: " FIGURES " | " SPOKEN
      " ) (?: \\ en \\ een \\ half | ½ )? \\ (?: jaar (?: \\ (?: oud | jong ) )? | jr ) "
      "(?!\\p{L}|\\ (?: geleden | lang | later | gewerkt | ervaring | bij | in \\ dienst | "
      "getrouwd | samen | terug | na | durend | contract | ziek | thuis | les | ouder | jonger "
      "| verschil ))",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings, "(?i) (?<![\\p{L}\\d]) (?: " SMALL " ) \\ jaar \\ (?:oud|jong) \\b",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?: een \\ )? (?: " FIGURES " | " SPOKEN
      " ) [-\\x{2011}\\ ]? (?: jarige? | plusser | er | minner ) n? \\b (?<!\\der)",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

static void
find_of_self (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: (?:ik|hij|zij|ze|die|we|jij|je|u) \\ (?:ben|bent|is|was|werd|word|wordt|waren) "
      "| (?:ben|bent|was|werd|word|wordt) \\ (?:ik|je|jij|hij|ze|zij|u) ) \\ " JUST "(?<it> " AGE
      " | " YOUNG " (?= " STOPS " ) )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: toen|sinds|vanaf|voor|rond|op|tot|na|tegen|met ) "
                                  "\\ (?: ik|hij|ze|zij|" POSSESSIVE " ) \\ (?<it> (?: " AGE
                                  " ) (?= " STOPS " ) | " ORDINAL " | " YOUNG
                                  " (?= \\ (?:was|werd)\\b ) )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b leeftijd (?: \\ (?:van|is) | : ) \\ (?<it> " AGE " )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: mijn|m'n ) \\ (?<it> " SPOKEN
                                  "(?:de|ste) | " FIGURES "(?:e|de|ste) ) (?= " STOPS
                                  " | \\ vierd? )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?<![\\p{L}\\d]) (?<it> " SPOKEN "(?:de|ste) | " FIGURES
                                  "(?:e|de|ste) ) \\ verjaardag",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  /* The answer to: Hoe oud was je toen? And the better of it: Nee, 18. */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?: hoe \\ oud | (?:welke|je|uw|jouw) \\ leeftijd ) "
                                  "[^?]{0,40} \\? [^?]{0,60}? (?<![\\p{L}\\d]) (?<it> " AGE " )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?: hoe \\ oud | (?:welke|je|uw|jouw) \\ leeftijd ) "
                                  "[^?]{0,40} \\? [^?]{0,40}? (?<![\\p{L}\\d]) " AGE
                                  " [^?\\d]{1,20} (?<![\\p{L}\\d]) (?<it> " AGE " )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
}

void
codebook_find_age (const CodebookNameText *text, GArray *findings)
{
  find_in_years (text, findings);
  find_of_self (text, findings);
  find_better (text, findings);
  find_of_others (text, findings);
}
