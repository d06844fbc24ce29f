/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

void
codebook_find_url (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings, "(?i) \\b (?: https?:// | www\\. ) [^\\s<>\"'‘’“”()\\[\\]]* [\\p{L}\\d/]",
      CODEBOOK_IDENTIFIER_URL, 1, NULL);
  /* jobcoachbureau.nl, facebook.com/kevin */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d@.\\-/]) [\\p{L}\\d\\-]{2,} (?: \\. [\\p{L}\\d\\-]+ )* \\. (?: nl | com "
      "| be | org | net | eu | de | info ) "
      "(?: / [^\\s<>\"'()\\[\\]]* [\\p{L}\\d] )? (?![\\p{L}\\d@])",
      CODEBOOK_IDENTIFIER_URL, 1, NULL);
  /* @kevin98 */
  codebook_name_text_add_matches (text, findings,
                                  "(?<![\\p{L}\\d.@/]) @ [\\p{L}\\d_][\\p{L}\\d_.]{2,} \\b",
                                  CODEBOOK_IDENTIFIER_URL, 1, NULL);
}
