/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/phrases.h"

#include <unicode/ulistformatter.h>
#include <unicode/ureldatefmt.h>

#include "codebook/text/icu.h"

char *
codebook_phrases_join (const char *const *items, const char *language)
{
  guint n = g_strv_length ((char **) items);
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (g_free);
  g_autofree int32_t *lengths = g_new (int32_t, n + 1);
  char locale[CODEBOOK_ICU_LOCALE_SIZE];
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *format = ulistfmt_open (codebook_icu_locale (language, locale), &status);
  int32_t room = 1, len = 0;
  g_autofree UChar *out = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (units, codebook_icu_from_utf8 (items[i], -1, &lengths[i]));
      room += lengths[i] + 16; /* more than any language puts between two */
    }
  out = g_new (UChar, room);
  if (U_SUCCESS (status) && n > 0)
    len = ulistfmt_format (format, (const UChar *const *) units->pdata, lengths, (int32_t) n, out,
                           room, &status);
  if (format != NULL)
    ulistfmt_close (format);
  return U_FAILURE (status) ? g_strjoinv (", ", (char **) items) : codebook_icu_to_utf8 (out, len);
}

char *
codebook_phrases_relative (int amount, CodebookTimeUnit unit, const char *language)
{
  static const URelativeDateTimeUnit units[] = { UDAT_REL_UNIT_SECOND, UDAT_REL_UNIT_MINUTE,
                                                 UDAT_REL_UNIT_HOUR,   UDAT_REL_UNIT_DAY,
                                                 UDAT_REL_UNIT_WEEK,   UDAT_REL_UNIT_MONTH,
                                                 UDAT_REL_UNIT_YEAR };
  char locale[CODEBOOK_ICU_LOCALE_SIZE];
  UErrorCode status = U_ZERO_ERROR;
  URelativeDateTimeFormatter *format =
      ureldatefmt_open (codebook_icu_locale (language, locale), NULL, UDAT_STYLE_LONG,
                        UDISPCTX_CAPITALIZATION_NONE, &status);
  UChar out[200];
  int32_t len = 0;

  if (U_SUCCESS (status))
    len = ureldatefmt_format (format, amount, units[unit], out, G_N_ELEMENTS (out), &status);
  if (format != NULL)
    ureldatefmt_close (format);
  return U_FAILURE (status) ? g_strdup_printf ("%+d", amount) : codebook_icu_to_utf8 (out, len);
}
