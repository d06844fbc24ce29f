/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/breaks.h"

static inline int
width_of (UiBreaksText *text, gunichar c)
{
  int *width = c < G_N_ELEMENTS (text->common) ? &text->common[c] : &text->other;

  if (*width == 0)
    *width = text->advance (c, text->user_data);
  return *width;
}

static inline gboolean
is_space (gunichar c)
{
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : g_unichar_isspace (c);
}

/* Appends the starts of lines within bytes that begin with a paragraph, at @cp; with the start
 * itself. Returns the place of their end. */
static guint
break_lines (UiBreaksText *text, GArray *starts, gsize from_byte, gsize to_byte, guint cp)
{
  guint line_cp = cp, chance_cp = cp; /* a chance to break: a line's start, if it is taken */
  int x = 0, chance_x = 0;            /* where it stands in this line */
  const char *end = text->text + to_byte;
  gsize h = 0;

  g_array_append_val (starts, cp);
  for (const char *p = text->text + from_byte; p < end; p = g_utf8_next_char (p), cp++)
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
      gboolean space = is_space (c);

      while (h < text->n_hidden && text->hidden[h].end_cp <= cp)
        h++;
      if (c == '\n')
        {
          line_cp = cp + 1;
          g_array_append_val (starts, line_cp);
          x = 0;
          continue;
        }
      if (h < text->n_hidden && text->hidden[h].start_cp <= cp)
        continue;
      x += width_of (text, c);
      if (space || c == '-')
        {
          chance_cp = cp + 1;
          chance_x = x;
        }
      if (x <= text->measure || space)
        continue;
      if (chance_cp > line_cp && chance_cp <= cp)
        {
          line_cp = chance_cp;
          g_array_append_val (starts, line_cp);
          x -= chance_x;
        }
      else if (cp > line_cp)
        {
          line_cp = cp;
          g_array_append_val (starts, line_cp);
          x = width_of (text, c);
        }
    }
  return cp;
}

GArray *
ui_breaks_find (UiBreaksText *text)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));

  break_lines (text, starts, 0, text->len_bytes, 0);
  return starts;
}

void
ui_breaks_follow (
    GArray *starts, UiBreaksText *text, guint from_cp, gsize from_byte, gsize to_byte, int moved)
{
  g_autoptr (GArray) fresh = g_array_new (FALSE, FALSE, sizeof (guint));
  guint to_cp = break_lines (text, fresh, from_byte, to_byte, from_cp);
  guint first = ui_breaks_line_at (starts, from_cp);
  guint after = first + 1;

  while (after < starts->len
         && (gint64) g_array_index (starts, guint, after) + moved <= (gint64) to_cp)
    after++;
  for (guint i = after; i < starts->len; i++)
    g_array_index (starts, guint, i) += (guint) moved;
  g_array_remove_range (starts, first, after - first);
  g_array_insert_vals (starts, first, fresh->data, fresh->len);
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
