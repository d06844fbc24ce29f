/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file-name.h"

#include <string.h>

/* File systems take 255 bytes; this leaves room for a suffix and for what a writer puts around the
 * name while it writes. */
#define LONGEST 200

static char *
make_safe (const char *name)
{
  GString *safe = g_string_new (NULL);

  for (const char *p = name; *p != '\0' && safe->len < LONGEST; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean refused = g_unichar_iscntrl (c) || (c < 128 && strchr ("/\\:*?\"<>|", (int) c));

      g_string_append_unichar (safe, refused || (c == '.' && safe->len == 0) ? '-' : c);
    }
  while (safe->len > 0 && strchr (" .", safe->str[safe->len - 1]) != NULL)
    g_string_truncate (safe, safe->len - 1);
  if (safe->len == 0)
    g_string_append_c (safe, '-');
  return g_string_free (safe, FALSE);
}

char *
app_file_name_in (const char *folder, const char *name, const char *suffix)
{
  g_autofree char *safe = make_safe (name);
  g_autofree char *file = g_strconcat (safe, ".", suffix, NULL);

  return g_build_filename (folder, file, NULL);
}
