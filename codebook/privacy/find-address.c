/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#define CAPITALS "\\p{Lu}[\\p{L}'’.\\-]+ (?: \\ (?:van|de|der|den|het|ten|ter|te|op|aan)){0,2}"
/* What is counted, and no number of a house: in de kerkstraat twaalf huizen. */
#define COUNTED                                                                                    \
  "(?: uur | euro | cent | jaar | dag | week | weken | maand | minu | keer | mensen | man \\b "    \
  "| mannen | vrouwen | person | kinderen | huizen | woningen | winkels | stuk | procent | kilo "  \
  "| km | meter | graden | collega | % )"
#define HOUSE                                                                                      \
  "\\d{1,4} (?: [\\ \\-]?[a-zA-Z] | -\\d{1,3} | [\\ \\-]? (?:bis|hs) | \\ bus \\ \\d{1,3} )? \\b " \
  "(?! \\ " COUNTED " )"
#define ONE "(?: twee | drie | vier | vijf | zes | zeven | acht | negen )"
#define TENS                                                                                       \
  "(?: tien | elf | twaalf | (?:der|veer|vijf|zes|zeven|acht|negen)tien | (?: (?: " ONE            \
  " | [eé][eé]n ) [eë]n )? (?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig) )"
#define HUNDREDS ONE "? honderd (?:en)? (?: " TENS " | " ONE " | [eé][eé]n )?"
/* a, bis, bus drie; vijf a zes are two numbers */
#define ADDED                                                                                      \
  "(?: [\\ \\-]? (?: [a-h] (?! \\ (?: " ONE " | " TENS " ) ) | bis | hs | huis | rood | zwart "    \
  "| bus \\ (?: \\d{1,3} | " ONE " | [eé][eé]n ) ) (?! \\p{L} ) )"
/* Where a number of the house, and not of what follows, comes to its end. */
#define ENDS                                                                                       \
  "\\s* (?: [.,;:?!)\n] | $ ) | \\ (?: en | of | in | te | op | bij | boven | naast | tegenover "  \
  "| achter | daar | dat | die | is | was | woon | woont | woonde | woonden | wonen | zit | zat "  \
  "| maar | dus | waar | ik | hij | ze | we | tot | van | hoor | ja | hier | toen ) \\b"
#define SAID_HOUSE                                                                                 \
  "(?: (?: " HUNDREDS " | " TENS " | " ONE " | [eé][eé]n ) " ADDED " | (?: " HUNDREDS " | " TENS   \
  " ) (?! \\p{L} | \\ " COUNTED " ) | (?: " ONE " | één ) (?= " ENDS " ) )"
/* Kerkstraat, korte molenweg, laan van meerdervoort, rijksweg noord; and what else ends so. */
#define STREET                                                                                     \
  "\\b (?i: (?! (?: onder|om|uit|snel|auto|fiets|spoor )weg \\b | (?: "                            \
  "bij|loop|droom|rij|start|land )baan \\b "                                                       \
  "| (?: super|arbeids|huizen|banen|woning|rommel|kerst|week )markt \\b | (?: school|speel "       \
  ")plein \\b "                                                                                    \
  "| (?: pret|wagen|vakantie|dieren )park \\b | (?: fiets|voet|levens|ruiter )pad \\b | "          \
  "gerechtshof | kerkhof ) "                                                                       \
  "(?: (?: korte | lange | nieuwe | oude | grote | kleine | (?-i: \\p{Lu}\\p{Ll}+ ) ) "            \
  "[\\ ] )? [\\p{L}\\-]{3,} "                                                                      \
  "(?:straat|weg|laan|plein|kade|gracht|singel|dijk|hof|steeg|dreef|pad|plantsoen|markt|park"      \
  "|baan|brink|boulevard|passage|allee|wal|straatje|laantje|pleintje|steegje) "                    \
  "(?: [\\ \\-] (?:oost|west|noord|zuid) (?:zijde)? )? "                                           \
  "| (?:laan|plein|straat|weg) [\\ ] (?:van|naar|aan) (?:[\\ ] \\p{L}+){1,3} "                     \
  "| plein [\\ ] (?:19|20)\\d\\d | \\b (?:hoge|lage|korte|lange|nieuwe|oude|grote|kleine|eerste"   \
  "|tweede|derde|verlengde|achter|voor|noorder|zuider|ooster|wester) [\\ ] "                       \
  "(?:straat|weg|laan|kade|gracht|singel|dijk|hof|steeg|dreef|pad|markt|baan|wal) ) [\\ ] "        \
  "(?i: nummer [\\ ] )?"
#define POSTCODE "[1-9]\\d{3} [\\ \\x{a0}]? (?!SA|SD|SS)[A-Z]{2} \\b"

void
codebook_find_address (const CodebookNameText *text, GArray *findings)
{
  /* De Flechtreed 2, 3527 BC Maasbree */
  codebook_name_text_add_matches (
      text, findings,
      "\\b (?: " CAPITALS " \\ ){1,4} " HOUSE " , \\s* " POSTCODE
      " (?: ,? [\\ ]{1,2} \\p{Lu}[\\p{L}\\-]+ (?: \\ \\p{Lu}[\\p{L}\\-]+)? )?",
      CODEBOOK_IDENTIFIER_ADDRESS, 1, NULL);
  /* Kerkstraat 12, korte molenweg 3a, havenkade vijf a */
  codebook_name_text_add_matches (text, findings, STREET HOUSE, CODEBOOK_IDENTIFIER_ADDRESS, 1,
                                  NULL);
  codebook_name_text_add_matches (text, findings, STREET "(?i) " SAID_HOUSE,
                                  CODEBOOK_IDENTIFIER_ADDRESS, 1, NULL);
  /* aan de Kuiperij 12, ik; op De Hoef 3a. */
  codebook_name_text_add_matches (
      text, findings,
      "(?i: \\b (?: aan | adres (?: \\ is | \\ was )? ) \\ ) (?: (?:de|het|'t) \\ )? "
      "(?<it> (?: " CAPITALS " \\ ){1,3} (?: " HOUSE " | (?i: " SAID_HOUSE
      " ) ) ) (?= \\s* (?: [.,;:?!)\n] | $ ) | \\ "
      "(?:en|in|te|boven|naast|tegenover|woon|zit) \\b )",
      CODEBOOK_IDENTIFIER_ADDRESS, 1, NULL);
  /* Postbus 4410 */
  codebook_name_text_add_matches (text, findings, "\\b (?i: postbus ) \\ \\d{1,5} \\b",
                                  CODEBOOK_IDENTIFIER_ADDRESS, 1, NULL);
  codebook_name_text_add_matches (text, findings, "\\b " POSTCODE, CODEBOOK_IDENTIFIER_POSTCODE, 1,
                                  NULL);
  codebook_name_text_add_matches (
      text, findings, "(?i: postcode \\ (?:is\\ )?) (?<it> [1-9]\\d{3} (?: \\ ?[a-zA-Z]{2})? \\b)",
      CODEBOOK_IDENTIFIER_POSTCODE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i: huisnummer \\ (?: is \\ | was \\ )? ) (?<it> " HOUSE
                                  " | (?i: (?: " HUNDREDS " | " TENS " | " ONE
                                  " | één ) (?! \\p{L} ) " ADDED "? ) )",
                                  CODEBOOK_IDENTIFIER_ADDRESS, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i: \\b op \\ nummer \\ ) (?<it> " HOUSE " | (?i: (?: " HUNDREDS
                                  " | " TENS " ) (?! \\p{L} | \\ " COUNTED " ) " ADDED "? ) )",
                                  CODEBOOK_IDENTIFIER_ADDRESS, 2, NULL);
}
