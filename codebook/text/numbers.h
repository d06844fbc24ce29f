/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A number as a Dutch hand or another program writes it: 1,5 and 1.5; 1.234,56 and 1,234.56; 1234;
 * 10 000; -5; 1.5e-3. A point before exactly three digits at the end sets thousands apart, as in
 * 1.234, unless the number starts with 0. White space around it is left out. FALSE, and *@value
 * untouched, if it is anything else. */
gboolean codebook_numbers_parse (const char *text, double *value);

/* The same where it is known whether the decimal sign is a point or a comma; the other one, a space
 * or an apostrophe may set thousands apart. */
gboolean codebook_numbers_parse_as (const char *text, char decimal_sign, double *value);
/* As few digits as say the same number, with a decimal point, for machines: 0.1, 1234.5, 1e+30. */
char *codebook_numbers_print (double value) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  CODEBOOK_NUMBER_DECIMAL,           /* 1.234.567,891 */
  CODEBOOK_NUMBER_PERCENT,           /* 0.1234 → 12% */
  CODEBOOK_NUMBER_ORDINAL,           /* 1e */
  CODEBOOK_NUMBER_SPELL_OUT,         /* tweeëntwintig */
  CODEBOOK_NUMBER_SPELL_OUT_ORDINAL, /* tweeëntwintigste; as SPELL_OUT in languages of two genders
                                      */
} CodebookNumberStyle;

/* @decimals: as many, always; -1 = as many as needed, at most three (none for percent). */
char *codebook_numbers_format (double value,
                               CodebookNumberStyle style,
                               int decimals,
                               const char *language) G_GNUC_WARN_UNUSED_RESULT;
/* Hours, minutes, seconds: 1:23:45, 0:00:05. */
char *codebook_numbers_format_duration (gint64 seconds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
