/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/heading-name.h"

#include <string.h>

guint
codebook_heading_name_get_level (const char *name)
{
  static const char *const words[] = { "heading", "kop",    "überschrift", "titre",
                                       "título",  "titolo", "rubrik",      "overskrift" };
  g_autofree char *lower = g_utf8_strdown (name, -1);

  if (strcmp (lower, "title") == 0 || strcmp (lower, "titel") == 0)
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (lower, words[i]))
      {
        const char *rest = lower + strlen (words[i]);

        rest += *rest == ' ';
        if (*rest >= '1' && *rest <= '9' && rest[1] == '\0')
          return (guint) (*rest - '0');
      }
  return 0;
}
