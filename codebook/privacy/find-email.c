/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#define WORD "[\\p{L}\\d_.+\\-]{0,63} [\\p{L}\\d_]"
#define TAIL "(?: apenstaart(?:je)? | apestaart(?:je)? )"
#define AT "(?: " TAIL " | at )"
#define SIGN "(?: punt | dot | (?:(?:laag|liggend)\\ )? streepje | underscore | koppelteken )"
#define DOMAIN "(?: [\\p{L}\\d\\-]+ \\. )+ [\\p{L}]{2,}"
#define NUMBER                                                                                     \
  "(?: \\d+ | "                                                                                    \
  "(?:[\\p{L}]*(?:tien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"           \
  "|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|nul|elf|twaalf) (?!\\p{L}) )"

void
codebook_find_email (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?<![\\p{L}\\d._%+\\-]) [\\p{L}\\d._%+\\-]{1,64} @ (?: [\\p{L}\\d\\-]+ \\. )+ [\\p{L}]{2,}",
      CODEBOOK_IDENTIFIER_EMAIL, 1, NULL);
  /* kevin (at) hotmail.com, kevin @ hotmail.com */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d._%+\\-]) [\\p{L}\\d._%+\\-]{1,64} \\ ? "
      "(?: [(\\[] \\ ? (?:at|@|apenstaartje) \\ ? [)\\]] | @ ) \\ ? (?: " DOMAIN
      " | [\\p{L}\\d\\-]+ (?: \\ ? [(\\[] (?:punt|dot) [)\\]] \\ ? [\\p{L}\\d\\-]+ )+ )",
      CODEBOOK_IDENTIFIER_EMAIL, 1, NULL);
  /* As it is said: kevin punt de vries apenstaartje hotmail punt com; kevin achtentachtig at
   * hotmail.com. */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d_.+\\-]) (?: " WORD " \\ (?= " NUMBER " \\ " AT "\\b ) )? " WORD
      " (?: \\ " SIGN " \\ " WORD " (?: \\ " WORD " )? ){0,4} \\ " AT " \\ (?: " WORD
      " (?: \\ (?! punt | dot ) " WORD " )? (?: \\ " SIGN " \\ " WORD
      " ){0,3} \\ (?:punt|dot) \\ (?! (?:uit|en|dat|die|maar|dus|is|toen) \\b ) [\\p{L}]{2,} (?: "
      "\\ punt \\ (?:nl|be|uk|eu|com) )? | " DOMAIN " )",
      CODEBOOK_IDENTIFIER_EMAIL, 1, NULL);
  /* … info apenstaartje de hoge stoep punt nl */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?<![\\p{L}\\d_.+\\-]) " WORD " \\ " TAIL " \\ (?: " WORD
                                  " \\ ){1,4} (?:punt|dot) \\ "
                                  "(?:nl|com|be|org|eu|net|frl) \\b",
                                  CODEBOOK_IDENTIFIER_EMAIL, 1, NULL);
}
