/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#include <string.h>

/* Ten digits, or eleven and more with the number of a country; dates and amounts have fewer. */
static gboolean
is_number (const char *matched)
{
  guint digits = 0;

  for (const char *at = matched; *at != '\0'; at++)
    digits += g_ascii_isdigit (*at);
  return matched[0] == '+' || g_str_has_prefix (matched, "00") ? digits >= 10 && digits <= 14
                                                               : digits == 10;
}

/* How many figures a word of a spoken number stands for; 0 if it is none. */
static guint
count_figures (const char *folded)
{
  static const char *const ones[] = { "nul", "een",   "twee", "drie",  "vier", "vijf",
                                      "zes", "zeven", "acht", "negen", NULL };
  static const char *const tens[] = { "tien",     "elf",     "twaalf",    "dertien",  "veertien",
                                      "vijftien", "zestien", "zeventien", "achttien", "negentien",
                                      "twintig",  "dertig",  "veertig",   "vijftig",  "zestig",
                                      "zeventig", "tachtig", "negentig",  NULL };

  if (codebook_name_text_is_one_of (folded, ones))
    return 1;
  for (guint i = 0; tens[i] != NULL; i++)
    {
      gsize len = strlen (folded), end = strlen (tens[i]);

      if (g_str_equal (folded, tens[i]))
        return 2;
      if (i < 10 || len < end + 4 || !g_str_has_suffix (folded, tens[i]))
        continue;
      for (guint k = 1; ones[k] != NULL; k++)
        if (g_str_has_prefix (folded, ones[k]) && len == strlen (ones[k]) + 2 + end
            && strncmp (folded + strlen (ones[k]), "en", 2) == 0)
          return 2;
    }
  if (g_str_equal (folded, "honderd"))
    return 3;
  for (const char *at = folded; *at != '\0'; at++)
    if (!g_ascii_isdigit (*at))
      return 0;
  return (guint) strlen (folded);
}

/* nul zes twaalf vierendertig … : at least eight figures in a row, some of them in words. */
static void
find_spoken (const CodebookNameText *text, GArray *findings)
{
  static const char *const starts[] = { "nul", "nulzes", "plus", NULL };

  for (guint i = 0; i < text->tokens->len; i++)
    {
      guint figures = 0, after = i;
      const CodebookToken *token = codebook_name_text_get (text, i);

      if (!codebook_name_text_is_one_of (token->folded, starts))
        continue;
      figures = g_str_equal (token->folded, "nulzes") ? 2
                : g_str_equal (token->folded, "nul")  ? 1
                                                      : 0;
      token = codebook_name_text_get (text, (gint64) ++after);
      while (token != NULL && count_figures (token->folded) > 0
             && token->start_cp <= codebook_name_text_get (text, (gint64) after - 1)->end_cp + 3)
        {
          figures += count_figures (token->folded);
          token = codebook_name_text_get (text, (gint64) ++after);
        }
      if (figures >= 8)
        {
          codebook_name_text_add (text, findings, i, after, CODEBOOK_IDENTIFIER_TELEPHONE, 1);
          i = after - 1;
        }
    }
}

void
codebook_find_telephone (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?<![\\d\\p{L}+]) (?: (?: \\+ | 00 ) [1-9]\\d{0,2} [\\ .\\-]? (?: \\(0\\) )? "
      "| \\( ? 0 ) (?: [\\ .\\-/()]{0,3} \\d ){8,11} (?!\\d)",
      CODEBOOK_IDENTIFIER_TELEPHONE, 1, is_number);
  find_spoken (text, findings);
}
