/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/numbers.h"

#include <math.h>
#include <string.h>
#include <unicode/unum.h>

#include "codebook/text/icu.h"

/* Digits of @text, groups of three apart by @group ('\0' = none are), to @out; past them, or NULL
 * if a group is not whole. */
static const char *
take_digits (const char *text, char group, GString *out)
{
  gsize n = strspn (text, "0123456789");

  g_string_append_len (out, text, (gssize) n);
  text += n;
  if (group == '\0' || *text != group)
    return n > 0 ? text : NULL;
  if (n == 0 || n > 3)
    return NULL;
  while (*text == group)
    {
      if (strspn (text + 1, "0123456789") != 3)
        return NULL;
      g_string_append_len (out, text + 1, 3);
      text += 4;
    }
  return text;
}

/* One reading of @text, to a number for g_ascii_strtod. */
static gboolean
read_as (const char *text, char group, char point, GString *out)
{
  if (*text == '-' || *text == '+')
    g_string_append_c (out, *text++);
  if (*text != point || point == '\0')
    {
      text = take_digits (text, group, out);
      if (text == NULL)
        return FALSE;
    }
  if (point != '\0' && *text == point)
    {
      gsize n = strspn (text + 1, "0123456789");

      if (n == 0)
        return FALSE;
      g_string_append_c (out, '.');
      g_string_append_len (out, text + 1, (gssize) n);
      text += 1 + n;
    }
  if (*text == 'e' || *text == 'E')
    {
      gsize sign = text[1] == '-' || text[1] == '+', n = strspn (text + 1 + sign, "0123456789");

      if (n == 0)
        return FALSE;
      g_string_append_len (out, text, (gssize) (1 + sign + n));
      text += 1 + sign + n;
    }
  return *text == '\0';
}

/* White space gone at both ends, the spaces of typographers made plain, the minus sign a hyphen. */
static char *
simplify (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0xA0 || c == 0x2009 || c == 0x202F)
        c = ' ';
      if (c == 0x2212)
        c = '-';
      g_string_append_unichar (out, c);
    }
  return g_strstrip (g_string_free (out, FALSE));
}

/* What may stand between plain figures, before the ways of writing are tried. */
static gboolean
is_figures (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

gboolean
codebook_numbers_parse_as (const char *text, char decimal_sign, double *value)
{
  const char groups[] = { decimal_sign == ',' ? '.' : ',', ' ', '\'', '\0' };
  g_autofree char *simple = NULL;

  if (is_figures (text) && strlen (text) <= 15)
    {
      *value = g_ascii_strtod (text, NULL);
      return TRUE;
    }
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  simple = simplify (text);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GString) number = g_string_new (NULL);
      double parsed;

      if (!read_as (simple, groups[i], decimal_sign, number))
        continue;
      parsed = g_ascii_strtod (number->str, NULL);
      if (!isfinite (parsed))
        return FALSE;
      *value = parsed;
      return TRUE;
    }
  return FALSE;
}

char *
codebook_numbers_print (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  return g_strdup (text);
}

gboolean
codebook_numbers_parse (const char *text, double *value)
{
  /* The group and the decimal sign of each reading; the first that fits holds. */
  static const char readings[][2] = { { '.', ',' }, { '\0', '.' }, { ',', '.' }, { ' ', ',' } };
  g_autofree char *simple = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  simple = simplify (text);
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (GString) number = g_string_new (NULL);
      const char *digits = simple + (*simple == '-' || *simple == '+');
      double parsed;

      if (readings[i][0] == '.' && g_str_has_prefix (digits, "0."))
        continue;
      if (!read_as (simple, readings[i][0], readings[i][1], number))
        continue;
      parsed = g_ascii_strtod (number->str, NULL);
      if (!isfinite (parsed))
        return FALSE;
      *value = parsed;
      return TRUE;
    }
  return FALSE;
}

/* Spelled numbers come with soft hyphens. */
static void
drop_soft_hyphens (char *text)
{
  char *out = text;

  for (const char *at = text; *at != '\0';)
    if (g_str_has_prefix (at, "\xC2\xAD"))
      at += 2;
    else
      *out++ = *at++;
  *out = '\0';
}

char *
codebook_numbers_format (double value,
                         CodebookNumberStyle style,
                         int decimals,
                         const char *language)
{
  static const UNumberFormatStyle styles[] = { UNUM_DECIMAL, UNUM_PERCENT, UNUM_ORDINAL,
                                               UNUM_SPELLOUT, UNUM_SPELLOUT };
  char locale[CODEBOOK_ICU_LOCALE_SIZE];
  int32_t len;
  UErrorCode status = U_ZERO_ERROR, ignored = U_ZERO_ERROR;
  g_autofree UChar *ordinals = codebook_icu_from_utf8 ("%spellout-ordinal", -1, &len);
  UNumberFormat *format;
  UChar units[400];
  char *out;

  format =
      unum_open (styles[style], NULL, 0, codebook_icu_locale (language, locale), NULL, &status);
  if (U_FAILURE (status))
    return g_strdup_printf ("%g", value);
  if (decimals >= 0)
    {
      unum_setAttribute (format, UNUM_MIN_FRACTION_DIGITS, decimals);
      unum_setAttribute (format, UNUM_MAX_FRACTION_DIGITS, decimals);
    }
  unum_setAttribute (format, UNUM_ROUNDING_MODE, UNUM_ROUND_HALFUP);
  if (style == CODEBOOK_NUMBER_SPELL_OUT_ORDINAL)
    unum_setTextAttribute (format, UNUM_DEFAULT_RULESET, ordinals, -1, &ignored);
  len = unum_formatDouble (format, value, units, G_N_ELEMENTS (units), NULL, &status);
  unum_close (format);
  if (U_FAILURE (status))
    return g_strdup_printf ("%g", value);
  out = codebook_icu_to_utf8 (units, len);
  drop_soft_hyphens (out);
  return out;
}

char *
codebook_numbers_format_duration (gint64 seconds)
{
  gint64 size = ABS (seconds);

  return g_strdup_printf ("%s%d:%02d:%02d", seconds < 0 ? "-" : "", (int) (size / 3600),
                          (int) (size / 60 % 60), (int) (size % 60));
}
