/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/list-number.h"

static void
append_letters (GString *out, gint64 number, char first)
{
  for (gint64 n = (number - 1) / 26; n >= 0; n--)
    g_string_append_c (out, (char) (first + (number - 1) % 26));
}

static void
append_roman (GString *out, gint64 number, gboolean upper)
{
  static const struct
  {
    gint64 value;
    const char *lower, *upper;
  } signs[] = {
    { 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" }, { 400, "cd", "CD" },
    { 100, "c", "C" },  { 90, "xc", "XC" },  { 50, "l", "L" },  { 40, "xl", "XL" },
    { 10, "x", "X" },   { 9, "ix", "IX" },   { 5, "v", "V" },   { 4, "iv", "IV" },
    { 1, "i", "I" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (; number >= signs[i].value; number -= signs[i].value)
      g_string_append (out, upper ? signs[i].upper : signs[i].lower);
}

void
codebook_list_number_append (GString *out, CodebookListNumber format, gint64 number)
{
  gboolean has_letters = number > 0 && number <= 26 * 20;
  gboolean has_roman = number > 0 && number < 5000;

  if (format == CODEBOOK_LIST_NUMBER_NONE || format == CODEBOOK_LIST_NUMBER_BULLET)
    return;
  if (has_letters && format == CODEBOOK_LIST_NUMBER_LOWER_LETTER)
    append_letters (out, number, 'a');
  else if (has_letters && format == CODEBOOK_LIST_NUMBER_UPPER_LETTER)
    append_letters (out, number, 'A');
  else if (has_roman && format == CODEBOOK_LIST_NUMBER_LOWER_ROMAN)
    append_roman (out, number, FALSE);
  else if (has_roman && format == CODEBOOK_LIST_NUMBER_UPPER_ROMAN)
    append_roman (out, number, TRUE);
  else if (format >= CODEBOOK_LIST_NUMBER_PADDED && format <= CODEBOOK_LIST_NUMBER_PADDED_5)
    g_string_append_printf (out, "%0*" G_GINT64_FORMAT,
                            2 + (int) (format - CODEBOOK_LIST_NUMBER_PADDED), number);
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, number);
}

void
codebook_list_number_append_bullet (GString *out, const char *bullet, gsize len_bytes)
{
  gunichar c = len_bytes > 0 ? g_utf8_get_char_validated (bullet, (gssize) len_bytes) : 0;
  gboolean readable = c < 0x110000 && g_unichar_isprint (c) && !g_unichar_isspace (c)
                      && !g_unichar_isalnum (c) && g_unichar_type (c) != G_UNICODE_PRIVATE_USE;

  if (readable)
    g_string_append_unichar (out, c);
  else
    g_string_append (out, "•");
}
