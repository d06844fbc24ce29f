/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#include <string.h>

#include "codebook/privacy/number-run.h"

/* Of three groups of these are number plates put together; today's have no vowels. */
#define L1 "[B-DF-HJ-NP-TV-XZ]"
#define L2 L1 "{2}"
#define L3 L1 "{3}"
/* Those that no measure looks like: f 482 kd, and not 20 km 15. */
#define PLATE_OUTER(between)                                                                       \
  "\\d\\d" between L3 between "\\d | \\d" between L3 between "\\d\\d | " L2 between                \
  "\\d{3}" between L1 " | " L1 between "\\d{3}" between L2 " | " L3 between "\\d\\d" between L1    \
  " | " L1 between "\\d\\d" between L3
/* Those that show their groups where nothing is between: TL18VB, and not CP1252. */
#define PLATE_CLEAR(between)                                                                       \
  L2 between "\\d\\d" between L2 " | \\d" between L2 between "\\d{3} | \\d{3}" between L2 between  \
             "\\d | " PLATE_OUTER (between)
#define PLATE(between)                                                                             \
  L2 between "\\d\\d" between "\\d\\d | \\d\\d" between "\\d\\d" between L2                        \
             " | \\d\\d" between L2 between "\\d\\d | " L2 between L2 between                      \
             "\\d\\d | \\d\\d" between L2 between L2 " | " PLATE_CLEAR (between)
#define BEFORE "(?<![\\p{L}\\d@./_\\-])"
#define BEHIND "(?! [\\p{L}\\d@_] | [/\\-]\\d )"
/* Three figures and more, and signs between. */
#define SIGN "[\\-/.]"
#define THREE "(?= (?: [\\p{L}/.\\-]* \\d ){3} )"
#define FOUR "(?= (?: [\\p{L}/.\\-]* \\d ){4} )"
/* Standards and viruses have numbers too. */
#define NORM                                                                                       \
  "(?: ISO | NEN | DIN | EN | BRL | IEC | COVID | SARS | VCA | RTL | NPO | SPEAKER | SPK )"

/* Written in small letters, only a plate of today's six. */
static gboolean
is_plate (const char *matched)
{
  return strlen (matched) == 8;
}

/* Three figures behind two signs, or four: T-800 is a model, R-17-043 somebody's. */
static gboolean
has_figures (const char *matched)
{
  guint figures = 0, signs = 0;

  for (const char *at = matched; *at != '\0'; at++)
    {
      figures += g_ascii_isdigit (*at);
      signs += strchr ("-/.", *at) != NULL;
    }
  return figures >= (signs > 1 ? 3 : 4);
}

/* KL/2021/0087, J-2208-51, 2021-4478-B, NW4K7R182, AWB 21/1763. */
static void
find_codes (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (text, findings,
                                  BEFORE "(?! " NORM "\\b ) " THREE " [A-Z]{1,5} \\d{0,8} (?: " SIGN
                                         " [\\p{L}\\d]{1,10} ){1,5} " BEHIND,
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, has_figures);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) " BEFORE FOUR " [a-z]{1,5} \\d{0,8} (?: " SIGN
                                  " [a-z\\d]{1,10} ){2,5} (?<= \\d | \\d [a-z] ) " BEHIND,
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, has_figures);
  codebook_name_text_add_matches (text, findings,
                                  BEFORE FOUR " \\d{1,8} (?: " SIGN " [A-Z\\d]{1,10} ){1,5} "
                                              "(?<= [A-Z] | [A-Z] " SIGN " \\d{2} | [A-Z] " SIGN
                                              " \\d{3} ) " BEHIND,
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  BEFORE "(?! " NORM " | \\d+ [A-Z]{1,3}\\b ) (?= \\d* [A-Z] ) "
                                         "(?= (?: [A-Z]* \\d ){3} ) [A-Z\\d]{6,14} " BEHIND,
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) " BEFORE "[a-z]{2,4} \\ \\d{2} / (?! (?:19|20)\\d\\d \\b ) "
                                  "\\d{3,6} " BEHIND,
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  /* Of courts. */
  codebook_name_text_add_matches (text, findings,
                                  BEFORE "(?: \\d{2} [\\-/.] \\d{6} [\\-/.] \\d{2} | ECLI (?: : "
                                         "[A-Z\\d]+ ){4} ) " BEHIND,
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
}

/* GB123X, GB 123 X, f 482 kd; Belgian: 1-ABC-123, 1ABC123, ABC-123. */
static void
find_plates (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (text, findings,
                                  BEFORE
                                  "(?! \\d+ \\ (?:KM|KG|CM|MM|MG|ML) \\b ) (?: (?i: " PLATE_CLEAR (
                                      "") " ) | " PLATE ("\\ ") " ) " BEHIND,
                                  CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) " BEFORE "(?! \\d+ \\ (?:mrt|gld|pst) ) (?: " PLATE_OUTER ("\\ ") " ) " BEHIND,
      CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      BEFORE "(?: [1-9] -? [A-Z]{3} -? \\d{3} | [1-9] - [a-z]{3} - \\d{3} ) " BEHIND,
      CODEBOOK_IDENTIFIER_NUMBER, 1, NULL);
  /* Old ones of Belgium are as many a model is called. */
  codebook_name_text_add_matches (
      text, findings, BEFORE "(?! " NORM " ) (?: [A-Z]{3} - \\d{3} | \\d{3} - [A-Z]{3} ) " BEHIND,
      CODEBOOK_IDENTIFIER_NUMBER, 2, NULL);
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
  find_codes (text, findings);
  find_plates (text, findings);
  find_spoken (text, findings);
}
