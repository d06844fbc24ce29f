/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/format.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

char *
ui_format_count (guint64 count)
{
  char digits[24];
  int n = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, count);
  GString *out = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    {
      /* Translators: what stands between thousands. */
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (out, _ (","));
      g_string_append_c (out, digits[i]);
    }
  return g_string_free (out, FALSE);
}

char *
ui_format_time (gint64 ms)
{
  gint64 seconds = ms / 1000;

  return g_strdup_printf ("%02d:%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60),
                          (int) (seconds % 60));
}

char *
ui_format_date (const char *date)
{
  static const char *const months[] = { N_ ("January"), N_ ("February"), N_ ("March"),
                                        N_ ("April"),   N_ ("May"),      N_ ("June"),
                                        N_ ("July"),    N_ ("August"),   N_ ("September"),
                                        N_ ("October"), N_ ("November"), N_ ("December") };
  int year, month, day;

  if (date == NULL || sscanf (date, "%d-%d-%d", &year, &month, &day) != 3 || month < 1
      || month > 12)
    return g_strdup (date != NULL ? date : "");
  /* Translators: day, month in words, year. */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"), day, _ (months[month - 1]), year);
}
