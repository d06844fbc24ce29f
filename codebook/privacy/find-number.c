/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#include <string.h>

#include "codebook/privacy/number-run.h"

/* Written in small letters, only a plate of today's six. */
static gboolean
is_plate (const char *matched)
{
  return strlen (matched) == 8;
}

/* Five and more said in a row, or with letters among them: nul nul vier vier een zeven, k d acht
 * twee vijf. What counts and what is counted is none. */
static void
find_spoken (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len; i++)
    {
      CodebookNumberRun run;
      gboolean counted;

      if (!codebook_number_run_read (&run, text, i, TRUE))
        continue;
      counted = codebook_number_run_is_counted (text, run.after);
      if (run.numbers - counted + MIN (run.letters, 2) >= 5 && run.said - counted >= 3
          && !codebook_number_run_is_series (&run, text))
        codebook_name_text_add (text, findings, i, run.after - counted, CODEBOOK_IDENTIFIER_NUMBER,
                                1);
      i = run.after - 1;
    }
}

void
codebook_find_number (const CodebookNameText *text, GArray *findings)
{
  /* Number plates: three groups of letters or figures, of both kinds. */
  codebook_name_text_add_matches (text, findings,
                                  "(?<![\\p{L}\\d\\-]) (?= [A-Z\\-]*\\d ) (?= [\\d\\-]*[A-Z] ) (?: "
                                  "[A-Z]{1,3} | \\d{1,3} ) - (?: [A-Z]{1,3} | \\d{1,3} ) - "
                                  "(?: [A-Z]{1,3} | \\d{1,3} ) (?![\\p{L}\\d\\-])",
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b \\p{L}* (?: nummer | kenteken | code | wachtwoord | nr\\.? ) \\ (?: is \\ | was \\ "
      "| : \\ ? )? (?: (?:toen|nu|altijd|gewoon) \\ )? "
      "(?<it> \\d{2,4} (?: [\\ .\\-] \\d{2,4} ){1,4} \\b | (?= [\\p{L}\\-.]*\\d ) [\\p{L}\\d] "
      "[\\p{L}\\d.\\-]{2,} [\\p{L}\\d] )",
      CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d\\-]) (?= [a-z\\-]*\\d ) (?= [\\d\\-]*[a-z] ) (?: "
      "[a-z]{1,3} | \\d{1,3} ) - (?: [a-z]{1,3} | \\d{1,3} ) - "
      "(?: [a-z]{1,3} | \\d{1,3} ) (?![\\p{L}\\d\\-])",
      CODEBOOK_IDENTIFIER_NUMBER, 1, is_plate);
  /* C-558213 */
  codebook_name_text_add_matches (text, findings,
                                  "(?<![\\p{L}\\d\\-]) [A-Z]{1,3} - \\d{4,} (?![\\p{L}\\d\\-])",
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  /* kim_vd_berg, and not SPEAKER_01; NightWolf03 */
  codebook_name_text_add_matches (text, findings,
                                  "(?<![\\p{L}\\d@./_\\-]) (?! (?i:speaker|spreker|spk|s) _ \\d ) "
                                  "[\\p{L}\\d]+ (?: _+ [\\p{L}\\d]+ )+ (?![\\p{L}\\d@_:])",
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?<![\\p{L}\\d@./_\\-]) (?= \\p{L}* \\p{Ll} ) \\p{L}{3,} \\d{2,4} "
      "(?![\\p{L}\\d@_:/\\-])",
      CODEBOOK_IDENTIFIER_NUMBER, 2, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?<! [\\p{L}\\d.,:€] ) (?<!€\\ ) \\d{5,} (?! \\d | [.,:]\\d | "
                                  "\\ ?(?:euro|mensen|inwoners) )",
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?<! [\\p{L}\\d.,:€\\-] ) \\d{2,4} (?: [.\\-] \\d{2,4} ){2,4} "
                                  "(?! [\\p{L}\\d] | [.,:\\-]\\d )",
                                  CODEBOOK_IDENTIFIER_NUMBER, 2, NULL);
  find_spoken (text, findings);
}
