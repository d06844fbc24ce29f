/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#include "codebook/privacy/number-run.h"

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

/* The token at @index, or "" beyond the end. */
static const char *
get_word (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);

  return token != NULL ? token->folded : "";
}

/* nul zes, nul tien, nul vijf een; nul nul only before the number of a country. */
static gboolean
starts_telephone (const CodebookNameText *text, guint index)
{
  static const char *const countries[] = { "eenendertig", "tweeendertig", "31", "32", NULL };
  const char *first = get_word (text, index), *second = get_word (text, index + 1);

  if (g_str_equal (first, "plus") || g_str_equal (first, "nulzes"))
    return TRUE;
  if (!g_str_equal (first, "nul"))
    return FALSE;
  return !g_str_equal (second, "nul")
         || codebook_name_text_is_one_of (get_word (text, index + 2), countries)
         || (g_str_equal (get_word (text, index + 2), "drie")
             && g_str_equal (get_word (text, index + 3), "een"));
}

/* nul zes twaalf vierendertig … : at least eight figures in a row, some of them in words. */
static void
find_spoken (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len; i++)
    {
      gboolean plus = g_str_equal (get_word (text, i), "plus");
      CodebookNumberRun run;

      if (!starts_telephone (text, i)
          || !codebook_number_run_read (&run, text, plus ? i + 1 : i, FALSE) || run.figures < 8
          || run.figures > 14)
        continue;
      codebook_name_text_add (text, findings, i, run.after, CODEBOOK_IDENTIFIER_TELEPHONE, 1);
      i = run.after - 1;
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
  /* 0800 2000, 0900-8844, 14 050; 112 is everybody's. */
  codebook_name_text_add_matches (
      text, findings,
      "(?<![\\d\\p{L}.,\\-]) (?: 0[89]0\\d [\\ .\\-]? (?: \\d{4} (?: "
      "[\\ ]? \\d{3} )? | \\d\\d (?: \\ \\d\\d "
      "){1,3} ) | 14 [\\ \\-]? 0[1-9]\\d{1,2} (?! \\ ?euro ) ) (?! \\d | [.,\\-]\\d )",
      CODEBOOK_IDENTIFIER_TELEPHONE, 1, NULL);
  /* Belgian: 02 234 56 78, 014/23.45.67 */
  codebook_name_text_add_matches (
      text, findings,
      "(?<![\\d\\p{L}.,\\-]) 0\\d (?: [\\ /] \\d{3} | \\d [\\ /] \\d\\d ) (?: [\\ .] \\d\\d "
      "){2} (?! \\d | [.,\\-]\\d )",
      CODEBOOK_IDENTIFIER_TELEPHONE, 1, NULL);
  /* veertien nul vijftig */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) veertien \\ nul \\ (?: tien | vijftien | dertien | (?:\\p{L}+en)? "
      "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig) "
      "| (?: (?:twee|drie|vier|vijf|zeven|een|één)\\ ? ){2,3} ) (?!\\p{L})",
      CODEBOOK_IDENTIFIER_TELEPHONE, 1, NULL);
  find_spoken (text, findings);
}
