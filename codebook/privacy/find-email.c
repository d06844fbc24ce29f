/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

void
codebook_find_email (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?<![\\p{L}\\d._%+\\-]) [\\p{L}\\d._%+\\-]{1,64} @ (?: [\\p{L}\\d\\-]+ \\. )+ [\\p{L}]{2,}",
      CODEBOOK_IDENTIFIER_EMAIL, 1, NULL);
  /* As it is said: kevin punt de vries apenstaartje hotmail punt com. */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) [\\p{L}\\d]+ (?: \\ (?: punt | (?:liggend\\ )? streepje | "
                                  "underscore ) \\ [\\p{L}\\d]+ (?: \\ "
                                  "[\\p{L}\\d]+ )? ){0,3} "
                                  "\\ (?: apenstaart(?:je)? | apestaart(?:je)? | at ) \\ "
                                  "[\\p{L}\\d]+ (?: \\ (?!punt) [\\p{L}\\d]+ )? "
                                  "(?: \\ punt \\ [\\p{L}\\d]+ ){1,3}",
                                  CODEBOOK_IDENTIFIER_EMAIL, 1, NULL);
}
