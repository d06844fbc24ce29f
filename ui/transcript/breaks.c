/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/breaks.h"

GArray *
ui_breaks_find (const char *text,
                gsize len_bytes,
                const UiBreaksRange *hidden,
                gsize n_hidden,
                int measure,
                UiBreaksAdvance advance,
                gpointer user_data)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint cp = 0, chance_cp = 0; /* a chance to break: the start of a line, if it is taken */
  int x = 0, chance_x = 0;     /* where it stands in this line */
  gsize h = 0;

  g_array_append_val (starts, cp);
  for (const char *p = text; p < text + len_bytes; p = g_utf8_next_char (p), cp++)
    {
      gunichar c = g_utf8_get_char (p);
      guint line_start = g_array_index (starts, guint, starts->len - 1), next = cp + 1;

      while (h < n_hidden && hidden[h].end_cp <= cp)
        h++;
      if (c == '\n')
        {
          g_array_append_val (starts, next);
          x = 0;
          continue;
        }
      if (h < n_hidden && hidden[h].start_cp <= cp)
        continue;
      x += advance (c, user_data);
      if (g_unichar_isspace (c) || c == '-')
        {
          chance_cp = next;
          chance_x = x;
        }
      if (x <= measure || g_unichar_isspace (c))
        continue;
      if (chance_cp > line_start && chance_cp <= cp)
        {
          g_array_append_val (starts, chance_cp);
          x -= chance_x;
        }
      else if (cp > line_start)
        {
          g_array_append_val (starts, cp);
          x = advance (c, user_data);
        }
    }
  return starts;
}

guint
ui_breaks_line_at (const GArray *starts, guint cp)
{
  guint low = 0, high = starts->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (starts, guint, middle) <= cp)
        low = middle;
      else
        high = middle;
    }
  return low;
}
