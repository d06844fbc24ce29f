/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook/text/collation.h"
#include "codebook/text/dates.h"
#include "codebook/text/find.h"
#include "codebook/text/fold.h"
#include "codebook/text/normalize.h"
#include "codebook/text/numbers.h"
#include "codebook/text/phrases.h"
#include "codebook/text/segments.h"

/* dutch/text-vectors.tsv: an operation, a locale, an input, an argument and what must come out. */

/* The pieces apart by a bar; @segments is taken. */
static char *
join (const char *text, GArray *segments)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < segments->len; i++)
    {
      const CodebookSegment *segment = &g_array_index (segments, CodebookSegment, i);

      if (i > 0)
        g_string_append_c (out, '|');
      g_string_append_len (out, text + segment->start_byte,
                           (gssize) (segment->end_byte - segment->start_byte));
    }
  g_array_unref (segments);
  return g_string_free (out, FALSE);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return codebook_collation_compare (user_data, *(const char *const *) a, *(const char *const *) b);
}

static char *
sort (const char *language, const char *input)
{
  g_autoptr (CodebookCollation) collation = codebook_collation_new (language);
  g_auto (GStrv) names = g_strsplit (input, "|", -1);

  g_qsort_with_data (names, (int) g_strv_length (names), sizeof *names, compare_cb, collation);
  return g_strjoinv ("|", names);
}

static char *
format_date (const char *language, const char *input, const char *style)
{
  int year, month, day, hour, minute, second;
  g_autoptr (GDateTime) when = NULL;
  g_autoptr (GDate) date = NULL;

  g_assert_cmpint (
      sscanf (input, "%d-%d-%d %d:%d:%d", &year, &month, &day, &hour, &minute, &second), ==, 6);
  when = g_date_time_new_local (year, month, day, hour, minute, second);
  date = g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
  if (strcmp (style, "t3") == 0)
    return codebook_dates_format_fields (when, "Hm", language);
  if (g_ascii_isdigit (*style))
    return codebook_dates_format (date, (CodebookDateStyle) (*style - '0'), language);
  return codebook_dates_format_fields (when, style, language);
}

static char *
parse_date (const char *input)
{
  GDate date;

  if (!codebook_dates_parse (input, &date))
    return g_strdup ("ERROR");
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

static char *
format_number (const char *language, const char *input, const char *style)
{
  static const char *const styles[] = { "", "percent", "ordinal", "spellout" };
  double value = g_ascii_strtod (input, NULL);

  if (strcmp (style, "duration") == 0)
    return codebook_numbers_format_duration ((gint64) value);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strcmp (styles[i], style) == 0)
      return codebook_numbers_format (value, (CodebookNumberStyle) i, -1, language);
  return NULL;
}

static char *
parse_number (const char *input)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double value;

  if (!codebook_numbers_parse (input, &value))
    return g_strdup ("ERROR");
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.12g", value));
}

static char *
relative (const char *language, const char *input, const char *unit)
{
  return codebook_phrases_relative (
      atoi (input), strcmp (unit, "day") == 0 ? CODEBOOK_TIME_DAY : CODEBOOK_TIME_MINUTE, language);
}

static char *
join_list (const char *language, const char *input)
{
  g_auto (GStrv) items = g_strsplit (input, "|", -1);

  return codebook_phrases_join ((const char *const *) items, language);
}

static char *
run_text (const char *op, const char *language, const char *input, const char *argument)
{
  gsize len = strlen (input);

  if (strcmp (op, "title") == 0)
    return codebook_fold_title (input, language);
  if (strcmp (op, "titlefirst") == 0)
    return codebook_fold_title_first (input, language);
  if (strcmp (op, "upper") == 0)
    return codebook_fold_upper (input, language);
  if (strcmp (op, "foldcase") == 0)
    return codebook_fold_case (input, len);
  if (strcmp (op, "foldsearch") == 0)
    return codebook_fold_text (input, len);
  if (strcmp (op, "nfc") == 0)
    return codebook_normalize_text (input, len, NULL);
  if (strcmp (op, "nfkc") == 0)
    return codebook_normalize_compatible (input, len);
  if (strcmp (op, "search") == 0)
    return join (input, codebook_find_all (input, len, argument, CODEBOOK_FIND_FOLDED, language));
  if (strcmp (op, "searchword") == 0)
    return join (input,
                 codebook_find_all (input, len, argument, CODEBOOK_FIND_WHOLE_WORDS, language));
  if (strcmp (op, "sent") == 0)
    return join (input, codebook_segments_sentences (input, len, language));
  if (strcmp (op, "word") == 0)
    return join (input, codebook_segments_words (input, len, language));
  return NULL;
}

/* NULL for an operation that is not known. */
static char *
run (const char *op, const char *language, const char *input, const char *argument)
{
  if (strcmp (op, "sort") == 0)
    return sort (language, input);
  if (strcmp (op, "date") == 0)
    return format_date (language, input, argument);
  if (strcmp (op, "parsedate") == 0)
    return parse_date (input);
  if (strcmp (op, "num") == 0)
    return format_number (language, input, argument);
  if (strcmp (op, "parsenum") == 0)
    return parse_number (input);
  if (strcmp (op, "rel") == 0)
    return relative (language, input, argument);
  if (strcmp (op, "list") == 0)
    return join_list (language, input);
  return run_text (op, language, input, argument);
}

static void
test_shared (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("SHARED_DIR") != NULL ? g_getenv ("SHARED_DIR") : "/nowhere",
                        "dutch", "text-vectors.tsv", NULL);
  g_autofree char *file = NULL;
  g_auto (GStrv) lines = NULL;
  guint failed = 0, passed = 0;

  if (!g_file_get_contents (path, &file, NULL, NULL))
    {
      g_test_skip ("…/shared is absent");
      return;
    }
  lines = g_strsplit (file, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      g_autofree char *out = NULL;

      g_assert_cmpuint (g_strv_length (fields), >=, 5);
      out = run (fields[0], fields[1], fields[2], fields[3]);
      passed += g_strcmp0 (out, fields[4]) == 0;
      failed += g_strcmp0 (out, fields[4]) != 0;
      if (g_strcmp0 (out, fields[4]) != 0)
        g_test_message ("line %u, %s: ‘%s’, not ‘%s’", i + 1, fields[0], out, fields[4]);
    }
  g_test_message ("%u as they should be", passed);
  g_assert_cmpuint (failed, ==, 0);
  g_assert_cmpuint (passed, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vectors/shared", test_shared);
  return g_test_run ();
}
