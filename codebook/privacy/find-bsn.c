/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

/* The 11-test: nine digits weighed 9, 8 … 2 and −1 add up to a multiple of 11; eight have a 0
 * before them. All the same is none. */
static gboolean
passes (const char *matched)
{
  int digits[9] = { 0 };
  int n = 0, sum = 0;
  gboolean same = TRUE;

  for (const char *at = matched; *at != '\0'; at++)
    if (g_ascii_isdigit (*at) && n < 9)
      digits[n++] = *at - '0';
  if (n == 8)
    {
      for (int i = 8; i > 0; i--)
        digits[i] = digits[i - 1];
      digits[0] = 0;
    }
  else if (n != 9)
    return FALSE;
  for (int i = 0; i < 9; i++)
    {
      sum += digits[i] * (i == 8 ? -1 : 9 - i);
      same &= digits[i] == digits[0];
    }
  return !same && sum % 11 == 0;
}

void
codebook_find_bsn (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?<![\\d.,\\-+]) \\d{2,4} (?: [.\\ \\-]? \\d{2,3} ){2,3} (?! \\d | [.,\\-]\\d )",
      CODEBOOK_IDENTIFIER_BSN, 1, passes);
  /* Said to be one, however mistyped. */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: bsn | burgerservicenummer | sofinummer ) "
                                  "[^\\d\\n]{0,20} (?<it> \\d (?: [.\\ \\-]? \\d ){7,8} ) (?!\\d)",
                                  CODEBOOK_IDENTIFIER_BSN, 1, NULL);
}
