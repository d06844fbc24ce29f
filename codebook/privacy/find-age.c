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
  "?(?:uur|euro|dagen|weken|maanden|minuten|keer|mensen|procent|kilo|km) )"

void
codebook_find_age (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d,.]) (?: " FIGURES " | " SPOKEN
      " ) (?: \\ en \\ een \\ half | ½ )? \\ (?: jaar (?: \\ (?: oud | jong ) )? | jr ) "
      "(?!\\p{L}|\\ (?: geleden | lang | later | gewerkt | ervaring | bij | in \\ dienst | "
      "getrouwd | samen | terug | na | durend | contract | ziek | thuis | les ))",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings, "(?i) (?<![\\p{L}\\d]) (?: " SMALL " ) \\ jaar \\ (?:oud|jong) \\b",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?: een \\ )? (?: " FIGURES " | " SPOKEN
      " ) [-\\x{2011}\\ ]? (?: jarige? | plusser | er | minner ) n? \\b (?<!\\der)",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: (?:ik|hij|zij|ze|die|we|jij|je|u) \\ (?:ben|bent|is|was|werd|word|wordt|waren) "
      "| (?:ben|bent|was|werd|word|wordt) \\ (?:ik|je|jij|hij|ze|zij|u) ) \\ (?:nu\\ |toen\\ "
      "|net\\ |pas\\ |al\\ |bijna\\ |inmiddels\\ |ook\\ |nog\\ |maar\\ ){0,2} (?<it> " AGE " )",
      CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: toen|sinds|vanaf|voor|rond|op) \\ "
                                  "(?:ik|hij|ze|zij|mijn|haar|zijn|m'n|z'n|d'r) \\ (?<it> (?: " AGE
                                  " | " SPOKEN "(?:de|ste) | " FIGURES "(?:e|de|ste) \\b ) )",
                                  CODEBOOK_IDENTIFIER_AGE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: leeftijd \\ (?:van|is) | leeftijd: | op \\ "
                                  "(?:m'n|mijn|zijn|haar|d'r|z'n) ) \\ (?<it> (?: " AGE " | " SPOKEN
                                  " (?:de|ste) | " FIGURES " (?:e|de|ste) \\b ) )",
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
