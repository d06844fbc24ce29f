/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#include <string.h>

#include "codebook/privacy/number-run.h"

/* ISO 13616: with the first four at the end and letters as 10 … 35, the remainder by 97 is 1. */
static gboolean
passes (const char *matched)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  guint remainder = 0;

  for (const char *at = matched; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (plain, g_ascii_toupper (*at));
  if (plain->len < 15 || plain->len > 34)
    return FALSE;
  for (guint i = 0; i < plain->len; i++)
    {
      char c = plain->str[(i + 4) % plain->len];

      remainder = g_ascii_isdigit (c) ? (remainder * 10 + (guint) (c - '0')) % 97
                                      : (remainder * 100 + (guint) (c - 'A') + 10) % 97;
    }
  return remainder == 1;
}

/* The end of the four letters of a bank, said as a word or letter by letter: rabo, i n g b. */
static guint
skip_bank (const CodebookNameText *text, guint index)
{
  gsize letters = 0;

  for (; letters < 4; index++)
    {
      const CodebookToken *token = codebook_name_text_get (text, index);

      if (token == NULL || (token->flags & (CODEBOOK_TOKEN_DIGIT | CODEBOOK_TOKEN_START)) != 0)
        return 0;
      letters += strlen (token->folded);
    }
  return letters == 4 ? index : 0;
}

/* nl vierennegentig knab nul nul twaalf … ; Belgian ones are figures alone. */
static void
find_spoken (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len; i++)
    {
      const char *country = codebook_name_text_get (text, i)->folded;
      gboolean dutch = g_str_equal (country, "nl");
      CodebookNumberRun check, account;
      guint bank;

      if ((!dutch && !g_str_equal (country, "be"))
          || !codebook_number_run_read (&check, text, i + 1, FALSE))
        continue;
      if (!dutch && check.figures >= 12 && check.figures <= 16)
        codebook_name_text_add (text, findings, i, check.after, CODEBOOK_IDENTIFIER_IBAN, 1);
      bank = dutch && check.figures == 2 ? skip_bank (text, check.after) : 0;
      if (bank > 0 && codebook_number_run_read (&account, text, bank, FALSE)
          && account.figures >= 6)
        codebook_name_text_add (text, findings, i, account.after, CODEBOOK_IDENTIFIER_IBAN, 1);
    }
}

void
codebook_find_iban (const CodebookNameText *text, GArray *findings)
{
  static const char any[] = "(?<![\\p{L}\\d]) [A-Z]{2} \\d{2} (?: [\\ \\-.]? [A-Z\\d]{4} ){2,7} "
                            "(?: [\\ \\-.]? (?= [A-Z]*\\d ) [A-Z\\d]{1,3} )? (?![\\p{L}\\d])";
  static const char dutch[] =
      "(?i) (?<![\\p{L}\\d]) NL [\\ ]? \\d{2} [\\ \\-.]? [A-Z]{4} (?: [\\ \\-.]? \\d ){10} (?!\\d)";

  codebook_name_text_add_matches (text, findings, any, CODEBOOK_IDENTIFIER_IBAN, 1, passes);
  /* Mistyped or misheard, it still points to somebody. */
  codebook_name_text_add_matches (text, findings, dutch, CODEBOOK_IDENTIFIER_IBAN, 1, NULL);
  find_spoken (text, findings);
}
