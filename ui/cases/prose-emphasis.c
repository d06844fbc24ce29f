/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/prose-emphasis.h"

#include <string.h>

#include "codebook/report/prose.h"

static const struct
{
  const char *tag;
  CodebookSpanStyle style;
} looks[] = {
  { "bold", CODEBOOK_SPAN_BOLD },
  { "italic", CODEBOOK_SPAN_ITALIC },
};

/* Showing ------------------------------------------------------------------------------------- */

static void
ensure_tags (GtkTextBuffer *buffer, const GdkRGBA *dim)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);

  if (gtk_text_tag_table_lookup (tags, "sign") == NULL)
    {
      gtk_text_buffer_create_tag (buffer, "bold", "weight", PANGO_WEIGHT_BOLD, NULL);
      gtk_text_buffer_create_tag (buffer, "italic", "style", PANGO_STYLE_ITALIC, NULL);
      gtk_text_buffer_create_tag (buffer, "sign", NULL);
    }
  g_object_set (gtk_text_tag_table_lookup (tags, "sign"), "foreground-rgba", dim, NULL);
}

static void
show_line (GtkTextBuffer *buffer, int line, const char *text)
{
  g_autoptr (GArray) runs = codebook_prose_list_runs (text);

  for (guint i = 0; i < runs->len; i++)
    {
      const CodebookProseRun *run = &g_array_index (runs, CodebookProseRun, i);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_line_index (buffer, &start, line, (int) run->start_byte);
      gtk_text_buffer_get_iter_at_line_index (buffer, &end, line, (int) run->end_byte);
      for (guint k = 0; k < G_N_ELEMENTS (looks); k++)
        if ((run->style & looks[k].style) != 0)
          gtk_text_buffer_apply_tag_by_name (buffer, looks[k].tag, &start, &end);
      if (run->sign)
        gtk_text_buffer_apply_tag_by_name (buffer, "sign", &start, &end);
    }
}

void
ui_prose_emphasis_show (GtkTextBuffer *buffer, const GdkRGBA *dim)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  ensure_tags (buffer, dim);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    show_line (buffer, i, lines[i]);
}

PangoAttrList *
ui_prose_emphasis_list_attributes (const char *line)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (GArray) runs = codebook_prose_list_runs (line);

  for (guint i = 0; i < runs->len; i++)
    {
      const CodebookProseRun *run = &g_array_index (runs, CodebookProseRun, i);
      PangoAttribute *made[2] = { NULL };

      if ((run->style & CODEBOOK_SPAN_BOLD) != 0)
        made[0] = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      if ((run->style & CODEBOOK_SPAN_ITALIC) != 0)
        made[1] = pango_attr_style_new (PANGO_STYLE_ITALIC);
      for (guint k = 0; k < G_N_ELEMENTS (made); k++)
        if (made[k] != NULL)
          {
            made[k]->start_index = (guint) run->start_byte;
            made[k]->end_index = (guint) run->end_byte;
            pango_attr_list_insert (attributes, made[k]);
          }
    }
  return attributes;
}

/* Changing ------------------------------------------------------------------------------------ */

static gboolean
is_star (const GtkTextIter *iter)
{
  return gtk_text_iter_get_char (iter) == '*';
}

static gboolean
is_before_space (const GtkTextIter *iter)
{
  return g_unichar_isspace (gtk_text_iter_get_char (iter));
}

/* Shrinks [start, end) to its words: what stands around them are spaces and stars, and what begins
 * a heading or an item. FALSE: there are none. */
static gboolean
find_words (GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter line = *start;
  g_autofree char *text = NULL;
  g_autoptr (GArray) runs = NULL;

  gtk_text_iter_set_line_offset (&line, 0);
  text = gtk_text_iter_get_text (&line, end);
  runs = codebook_prose_list_runs (text);
  if (runs->len > 0 && g_array_index (runs, CodebookProseRun, 0).sign && *text != '\\')
    {
      gtk_text_iter_set_line_index (&line,
                                    (int) g_array_index (runs, CodebookProseRun, 0).end_byte);
      if (gtk_text_iter_compare (start, &line) < 0)
        *start = line;
    }
  while (gtk_text_iter_compare (start, end) < 0 && (is_star (start) || is_before_space (start)))
    gtk_text_iter_forward_char (start);
  while (gtk_text_iter_compare (start, end) < 0)
    {
      GtkTextIter last = *end;

      gtk_text_iter_backward_char (&last);
      if (!is_star (&last) && !is_before_space (&last))
        return TRUE;
      *end = last;
    }
  return FALSE;
}

/* Stars right before @start, and right behind @end; the fewer of both. */
static guint
count_around (const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter before = *start, behind = *end;
  guint n = 0;

  while (gtk_text_iter_backward_char (&before) && is_star (&before) && is_star (&behind))
    {
      n++;
      gtk_text_iter_forward_char (&behind);
    }
  return n;
}

static void
put_around (GtkTextBuffer *buffer, int start, int end, guint n_stars)
{
  static const char stars[] = "**";
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, end);
  gtk_text_buffer_insert (buffer, &at, stars, (int) n_stars);
  gtk_text_buffer_get_iter_at_offset (buffer, &at, start);
  gtk_text_buffer_insert (buffer, &at, stars, (int) n_stars);
}

static void
take_around (GtkTextBuffer *buffer, int start, int end, guint n_stars)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, end);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end + (int) n_stars);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start - (int) n_stars);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, start);
  gtk_text_buffer_delete (buffer, &from, &to);
}

/* What of a line is selected, or the word at the caret, and leaves its words selected. */
static void
toggle_line (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, guint n_stars)
{
  guint around;
  int from, to, moved = (int) n_stars;

  if (!find_words (start, end))
    return;
  around = count_around (start, end);
  from = gtk_text_iter_get_offset (start);
  to = gtk_text_iter_get_offset (end);
  if (around == 3 || around == n_stars)
    {
      take_around (buffer, from, to, n_stars);
      moved = -moved;
    }
  else
    put_around (buffer, from, to, n_stars);
  gtk_text_buffer_get_iter_at_offset (buffer, start, from + moved);
  gtk_text_buffer_get_iter_at_offset (buffer, end, to + moved);
  gtk_text_buffer_select_range (buffer, end, start);
}

static gboolean
find_word (GtkTextIter *start, GtkTextIter *end)
{
  if (!gtk_text_iter_inside_word (start) && !gtk_text_iter_ends_word (start))
    return FALSE;
  if (!gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  if (!gtk_text_iter_ends_word (end) || gtk_text_iter_equal (start, end))
    gtk_text_iter_forward_word_end (end);
  return TRUE;
}

void
ui_prose_emphasis_toggle (GtkTextBuffer *buffer, guint n_stars)
{
  GtkTextIter start, end;
  int first, last, from;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) && !find_word (&start, &end))
    return;
  from = gtk_text_iter_get_offset (&start);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);
  gtk_text_buffer_begin_user_action (buffer);
  for (int line = last; line >= first; line--)
    {
      if (line < last)
        {
          gtk_text_buffer_get_iter_at_line (buffer, &end, line);
          if (!gtk_text_iter_ends_line (&end))
            gtk_text_iter_forward_to_line_end (&end);
        }
      gtk_text_buffer_get_iter_at_line (buffer, &start, line);
      if (line == first)
        gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
      toggle_line (buffer, &start, &end, n_stars);
    }
  gtk_text_buffer_end_user_action (buffer);
}
