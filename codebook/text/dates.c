/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/dates.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ustring.h>

#include "codebook/text/fold.h"
#include "codebook/text/icu.h"

/* Own tables: ICU knows no sept., no English in a Dutch project, and parses leniently. */
static const char *const months[][12] = {
  { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december" },
  { "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec" },
  { "jan", "febr", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov", "dec" },
  { "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december" },
  { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" },
};
static const char *const weekdays[] = { "maandag",  "dinsdag", "woensdag", "donderdag", "vrijdag",
                                        "zaterdag", "zondag",  "ma",       "di",        "wo",
                                        "do",       "vr",      "za",       "zo" };

static guint
month_from_name (const char *name)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (months); kind++)
    for (guint i = 0; i < 12; i++)
      if (strcmp (months[kind][i], name) == 0)
        return i + 1;
  return 0;
}

/* @text as a number of @least to @most digits; 0 if it is none. */
static guint
number_from (const char *text, gsize least, gsize most)
{
  gsize len = strlen (text);

  if (len < least || len > most || strspn (text, "0123456789") != len)
    return 0;
  return (guint) g_ascii_strtoull (text, NULL, 10);
}

static gboolean
set_date (GDate *date, guint day, guint month, guint year)
{
  if (!g_date_valid_dmy ((GDateDay) MIN (day, 99), (GDateMonth) MIN (month, 99), (GDateYear) year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/* 14-3-2024 and 2024-03-14. */
static gboolean
parse_digits (const char *text, GDate *date)
{
  static const char *const signs[] = { "-", "/", "." };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_auto (GStrv) parts = g_strsplit (text, signs[i], -1);

      if (g_strv_length (parts) != 3)
        continue;
      if (strlen (parts[0]) == 4)
        return set_date (date, number_from (parts[2], 1, 2), number_from (parts[1], 1, 2),
                         number_from (parts[0], 4, 4));
      return set_date (date, number_from (parts[0], 1, 2), number_from (parts[1], 1, 2),
                       number_from (parts[2], 4, 4));
    }
  return FALSE;
}

/* 14 maart 2024, with or without the day of the week; spaces and hyphens may stand between. */
static gboolean
parse_words (const char *text, GDate *date)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t-", -1);
  const char *words[4];
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize len = strlen (parts[i]);

      if (len == 0)
        continue;
      if (n == G_N_ELEMENTS (words))
        return FALSE;
      if (strchr (".,", parts[i][len - 1]) != NULL)
        parts[i][len - 1] = '\0';
      words[n++] = parts[i];
    }
  if (n == 4)
    {
      guint i = 0;

      while (i < G_N_ELEMENTS (weekdays) && strcmp (weekdays[i], words[0]) != 0)
        i++;
      if (i == G_N_ELEMENTS (weekdays))
        return FALSE;
    }
  if (n < 3)
    return FALSE;
  return set_date (date, number_from (words[n - 3], 1, 2), month_from_name (words[n - 2]),
                   number_from (words[n - 1], 4, 4));
}

gboolean
codebook_dates_parse (const char *text, GDate *date)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return FALSE;
  folded = g_strstrip (codebook_fold_text (text, strlen (text)));
  return parse_digits (folded, date) || parse_words (folded, date);
}

/* @pattern: NULL, or what udat_open () takes with UDAT_PATTERN. */
static char *
format_ms (UDate ms, UDateFormatStyle style, const UChar *pattern, const char *locale)
{
  static const UChar utc[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  UChar units[200];
  UDateFormat *format;
  int32_t len = 0;

  format = udat_open (pattern != NULL ? UDAT_PATTERN : UDAT_NONE, style, locale, utc, -1, pattern,
                      -1, &status);
  if (U_SUCCESS (status))
    len = udat_format (format, ms, units, G_N_ELEMENTS (units), NULL, &status);
  if (format != NULL)
    udat_close (format);
  return U_FAILURE (status) ? NULL : codebook_icu_to_utf8 (units, len);
}

char *
codebook_dates_format (const GDate *date, CodebookDateStyle style, const char *language)
{
  static const UDateFormatStyle styles[] = { UDAT_FULL, UDAT_LONG, UDAT_MEDIUM, UDAT_SHORT };
  char locale[CODEBOOK_ICU_LOCALE_SIZE];
  g_autoptr (GDateTime) when = NULL;
  char *out;

  g_return_val_if_fail (g_date_valid (date), NULL);
  when = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date),
                              g_date_get_day (date), 12, 0, 0);
  out = format_ms ((UDate) g_date_time_to_unix (when) * 1000, styles[style], NULL,
                   codebook_icu_locale (language, locale));
  return out != NULL ? out : g_date_time_format (when, "%Y-%m-%d");
}

char *
codebook_dates_format_fields (GDateTime *when, const char *skeleton, const char *language)
{
  char name[CODEBOOK_ICU_LOCALE_SIZE];
  const char *locale = codebook_icu_locale (language, name);
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (locale, &status);
  int32_t skeleton_len;
  g_autofree UChar *wanted = codebook_icu_from_utf8 (skeleton, -1, &skeleton_len);
  UChar pattern[100] = { 0 };
  char *out = NULL;
  /* As the clock on @when's wall says, whatever its zone. */
  UDate ms =
      (UDate) (g_date_time_to_unix (when) + g_date_time_get_utc_offset (when) / G_USEC_PER_SEC)
      * 1000;

  if (U_SUCCESS (status))
    udatpg_getBestPattern (generator, wanted, skeleton_len, pattern, G_N_ELEMENTS (pattern) - 1,
                           &status);
  if (generator != NULL)
    udatpg_close (generator);
  if (U_SUCCESS (status))
    out = format_ms (ms, UDAT_PATTERN, pattern, locale);
  return out != NULL ? out : g_date_time_format (when, "%Y-%m-%d %H:%M");
}
