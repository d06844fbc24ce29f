/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#define CAPITALS "\\p{Lu}[\\p{L}'’.\\-]+ (?: \\ (?:van|de|der|den|het|ten|ter|te|op|aan)){0,2}"
#define HOUSE "\\d{1,4} (?: [\\ \\-]?[a-zA-Z] | -\\d{1,3} | \\ ?bis | \\ ?hs)? \\b"
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
  /* Kerkstraat 12, korte molenweg 3a */
  codebook_name_text_add_matches (
      text, findings,
      "\\b (?i: (?: (?: korte | lange | nieuwe | oude | grote | kleine | (?-i: \\p{Lu}\\p{Ll}+ ) ) "
      "[\\ ] )? [\\p{L}\\-]{3,} "
      "(?:straat|weg|laan|plein|kade|gracht|singel|dijk|hof|steeg|dreef|pad|plantsoen|markt|park"
      "|baan|brink|boulevard|passage|allee|wal) (?:-(?:oost|west|noord|zuid))? "
      "| (?:laan|plein|straat|weg) [\\ ] (?:van|naar|aan) (?:[\\ ] \\p{L}+){1,3} "
      "| plein [\\ ] (?:19|20)\\d\\d | \\b (?:hoge|lage|korte|lange|nieuwe|oude|grote|kleine|eerste"
      "|tweede|derde|verlengde|achter|voor|noorder|zuider|ooster|wester) [\\ ] "
      "(?:straat|weg|laan|kade|gracht|singel|dijk|hof|steeg|dreef|pad|markt|baan|wal) ) [\\ ] "
      "(?:nummer [\\ "
      "])? " HOUSE,
      CODEBOOK_IDENTIFIER_ADDRESS, 1, NULL);
  /* aan de Kuiperij 12, ik; op De Hoef 3a. */
  codebook_name_text_add_matches (
      text, findings,
      "(?i: \\b (?: aan | adres (?: \\ is | \\ was )? ) \\ ) (?: (?:de|het|'t) \\ )? "
      "(?<it> (?: " CAPITALS " \\ ){1,3} " HOUSE " ) (?= \\s* (?: [.,;:?!)\n] | $ ) | \\ "
      "(?:en|in|te|boven|naast|tegenover|woon|zit) \\b )",
      CODEBOOK_IDENTIFIER_ADDRESS, 1, NULL);
  codebook_name_text_add_matches (text, findings, "\\b " POSTCODE, CODEBOOK_IDENTIFIER_POSTCODE, 1,
                                  NULL);
  codebook_name_text_add_matches (
      text, findings, "(?i: postcode \\ (?:is\\ )?) (?<it> [1-9]\\d{3} (?: \\ ?[a-zA-Z]{2})? \\b)",
      CODEBOOK_IDENTIFIER_POSTCODE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i: huisnummer \\ (?: is \\ | was \\ )? ) (?<it> " HOUSE " )",
                                  CODEBOOK_IDENTIFIER_ADDRESS, 1, NULL);
  codebook_name_text_add_matches (text, findings, "(?i: \\b op \\ nummer \\ ) (?<it> " HOUSE " )",
                                  CODEBOOK_IDENTIFIER_ADDRESS, 2, NULL);
}
