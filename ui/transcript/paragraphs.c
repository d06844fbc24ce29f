/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/paragraphs.h"

#define MOST_CHANGED 100 /* paragraphs: of more the whole is measured anew */

struct _UiParagraphs
{
  GtkTextView *view;
  GPtrArray *items; /* UiParagraph *, NULL for one that was never asked for; by buffer line */
};

static void
paragraph_free (gpointer data)
{
  UiParagraph *paragraph = data;

  if (paragraph == NULL)
    return;
  g_clear_pointer (&paragraph->lines, g_array_unref);
  g_clear_pointer (&paragraph->node, gsk_render_node_unref);
  g_free (paragraph);
}

UiParagraphs *
ui_paragraphs_new (GtkTextView *view)
{
  UiParagraphs *self = g_new0 (UiParagraphs, 1);

  self->view = view;
  self->items = g_ptr_array_new_with_free_func (paragraph_free);
  return self;
}

void
ui_paragraphs_free (UiParagraphs *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

void
ui_paragraphs_clear (UiParagraphs *self)
{
  g_ptr_array_set_size (self->items, 0);
}

static void
move_paragraph (UiParagraph *paragraph, int by)
{
  paragraph->start_cp += (guint) by;
  paragraph->end_cp += (guint) by;
  for (guint i = 0; i < paragraph->lines->len; i++)
    {
      UiParagraphsLine *line = &g_array_index (paragraph->lines, UiParagraphsLine, i);

      line->start_cp += (guint) by;
      line->end_cp += (guint) by;
      line->words_end_cp += (guint) by;
    }
}

void
ui_paragraphs_follow (UiParagraphs *self, guint start_cp, guint end_cp, int moved)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter from, to;
  int first, now, before;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start_cp);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end_cp);
  first = gtk_text_iter_get_line (&from);
  now = gtk_text_iter_get_line (&to) - first;
  /* The last paragraph of all has no end of its own. */
  if (end_cp == start_cp || !gtk_text_iter_starts_line (&to))
    now++;
  before = now + (int) self->items->len - gtk_text_buffer_get_line_count (buffer);
  if (now > MOST_CHANGED || before < 0 || first + before > (int) self->items->len)
    {
      ui_paragraphs_clear (self);
      return;
    }
  for (int i = first + before; i < (int) self->items->len; i++)
    if (g_ptr_array_index (self->items, i) != NULL)
      move_paragraph (g_ptr_array_index (self->items, i), moved);
  if (before > 0)
    g_ptr_array_remove_range (self->items, (guint) first, (guint) before);
  for (int i = 0; i < now; i++)
    g_ptr_array_insert (self->items, first, NULL);
}

void
ui_paragraphs_redraw (UiParagraphs *self, guint start_cp, guint end_cp)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start_cp);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) MIN (end_cp, G_MAXINT));
  for (int i = gtk_text_iter_get_line (&from);
       i <= gtk_text_iter_get_line (&to) && i < (int) self->items->len; i++)
    {
      UiParagraph *paragraph = g_ptr_array_index (self->items, i);

      if (paragraph != NULL)
        {
          g_clear_pointer (&paragraph->node, gsk_render_node_unref);
          paragraph->drawn = FALSE;
        }
    }
}

static gboolean
holds_rtl (const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter iter = *start;

  for (; gtk_text_iter_compare (&iter, end) < 0; gtk_text_iter_forward_char (&iter))
    {
      gunichar c = gtk_text_iter_get_char (&iter);

      if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff)
          || (c >= 0xfe70 && c <= 0xfeff))
        return TRUE;
    }
  return FALSE;
}

/* Where a caret before @cp stands. Not gtk_text_view_get_iter_location (): in a paragraph with
 * invisible text that answers for another character, as many further on as are hidden (GTK 4.8). */
static void
place_of (UiParagraphs *self, guint cp, GdkRectangle *place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, (int) cp);
  gtk_text_view_get_cursor_locations (self->view, &iter, place, NULL);
}

static int
x_of (UiParagraphs *self, guint cp)
{
  GdkRectangle place;

  place_of (self, cp, &place);
  return place.x;
}

/* Of a letter at the end of a line that was broken within a word, where a caret behind it would
 * stand on the next line. */
static int
width_of (UiParagraphs *self, guint cp)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  g_autoptr (PangoFontDescription) face = NULL;
  g_autofree char *text = NULL;
  GtkTextIter iter, next;
  GtkTextTag *page = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "page");
  int width;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) cp);
  next = iter;
  gtk_text_iter_forward_char (&next);
  text = gtk_text_buffer_get_text (buffer, &iter, &next, FALSE);
  g_object_get (page, "font-desc", &face, NULL);
  pango_layout_set_font_description (layout, face);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
trim (UiParagraphs *self, UiParagraphsLine *line)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter,
                                      (int) line->end_cp);
  line->words_end_cp = line->end_cp;
  while (line->words_end_cp > line->start_cp && gtk_text_iter_backward_char (&iter)
         && g_unichar_isspace (gtk_text_iter_get_char (&iter)))
    line->words_end_cp--;
}

static void
unite (UiParagraphs *self, guint start_cp, guint end_cp, int *left, int *right)
{
  *left = G_MAXINT;
  *right = G_MININT;
  for (guint cp = start_cp; cp <= end_cp; cp++)
    {
      int x = x_of (self, cp);

      *left = MIN (*left, x);
      *right = MAX (*right, x);
    }
}

static void
measure_line (UiParagraphs *self, const UiParagraph *paragraph, UiParagraphsLine *line)
{
  GdkRectangle first;

  trim (self, line);
  place_of (self, line->start_cp, &first);
  line->y = first.y;
  line->height = first.height;
  line->x = line->right = first.x;
  if (line->words_end_cp == line->start_cp)
    return;
  if (paragraph->has_rtl)
    unite (self, line->start_cp, line->words_end_cp, &line->x, &line->right);
  else if (line->words_end_cp < line->end_cp || line->end_cp == paragraph->end_cp)
    line->right = x_of (self, line->words_end_cp);
  else
    line->right = x_of (self, line->words_end_cp - 1) + width_of (self, line->words_end_cp - 1);
}

/* From carets, which are as high as the face, to lines, which are as high as the leading and join.
 */
static void
join_lines (UiParagraph *paragraph, int top, int height)
{
  guint n = paragraph->lines->len;
  UiParagraphsLine *lines = (UiParagraphsLine *) (void *) paragraph->lines->data;
  gboolean even = TRUE;
  int y = 0;

  for (guint i = 1; i < n; i++)
    even = even && lines[i].height == lines[0].height;
  for (guint i = 0; i < n; i++)
    {
      int next = height;

      if (i + 1 < n)
        next = even ? (int) ((i + 1) * (guint) height / n)
                    : (lines[i].y + lines[i].height + lines[i + 1].y + 1) / 2 - top;
      lines[i].y = y;
      lines[i].height = next - y;
      y = next;
    }
}

/* From the first line's top to the last one's bottom, without the gap above. */
static void
get_yrange (UiParagraphs *self, const GtkTextIter *iter, int *top, int *height)
{
  int gap = gtk_text_view_get_pixels_above_lines (self->view);

  gtk_text_view_get_line_yrange (self->view, iter, top, height);
  *top += gap;
  *height = MAX (*height - gap, 0);
}

static void
measure (UiParagraphs *self, UiParagraph *paragraph, guint number)
{
  GtkTextIter iter, end;
  int top, height;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (self->view), &iter, (int) number);
  end = iter;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  get_yrange (self, &iter, &top, &height);
  paragraph->start_cp = (guint) gtk_text_iter_get_offset (&iter);
  paragraph->end_cp = (guint) gtk_text_iter_get_offset (&end);
  paragraph->height = height;
  paragraph->has_rtl = holds_rtl (&iter, &end);
  paragraph->lines = g_array_new (FALSE, TRUE, sizeof (UiParagraphsLine));
  for (gboolean more = TRUE; more;)
    {
      UiParagraphsLine line = { .start_cp = (guint) gtk_text_iter_get_offset (&iter) };

      more = gtk_text_view_forward_display_line (self->view, &iter)
             && gtk_text_iter_compare (&iter, &end) < 0
             && (guint) gtk_text_iter_get_offset (&iter) > line.start_cp;
      line.end_cp = more ? (guint) gtk_text_iter_get_offset (&iter) : paragraph->end_cp;
      measure_line (self, paragraph, &line);
      g_array_append_val (paragraph->lines, line);
    }
  join_lines (paragraph, top, height);
}

gboolean
ui_paragraphs_settle (UiParagraphs *self, guint first, guint last)
{
  gboolean settled = FALSE;

  for (guint i = first; i <= last && i < self->items->len; i++)
    {
      UiParagraph *paragraph = g_ptr_array_index (self->items, i);
      GtkTextIter iter;
      int top, height;

      if (paragraph == NULL)
        continue;
      gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (self->view), &iter, (int) i);
      get_yrange (self, &iter, &top, &height);
      if (height == paragraph->height)
        continue;
      paragraph_free (paragraph);
      g_ptr_array_index (self->items, i) = NULL;
      settled = TRUE;
    }
  return settled;
}

UiParagraph *
ui_paragraphs_get (UiParagraphs *self, guint number)
{
  UiParagraph *paragraph;

  if (number >= self->items->len)
    g_ptr_array_set_size (
        self->items, MAX ((int) number + 1,
                          gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (self->view))));
  paragraph = g_ptr_array_index (self->items, number);
  if (paragraph == NULL)
    {
      paragraph = g_new0 (UiParagraph, 1);
      g_ptr_array_index (self->items, number) = paragraph;
      measure (self, paragraph, number);
    }
  return paragraph;
}

int
ui_paragraphs_get_top (UiParagraphs *self, guint number)
{
  GtkTextIter iter;
  int top, height;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (self->view), &iter, (int) number);
  get_yrange (self, &iter, &top, &height);
  return top;
}

const UiParagraphsLine *
ui_paragraphs_line_at (UiParagraphs *self, guint cp, int *paragraph_y)
{
  GtkTextIter iter;
  UiParagraph *paragraph;
  guint i;
  int height;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, (int) cp);
  get_yrange (self, &iter, paragraph_y, &height);
  paragraph = ui_paragraphs_get (self, (guint) gtk_text_iter_get_line (&iter));
  for (i = 0; i + 1 < paragraph->lines->len; i++)
    if (cp < g_array_index (paragraph->lines, UiParagraphsLine, i).end_cp)
      break;
  return &g_array_index (paragraph->lines, UiParagraphsLine, i);
}

gboolean
ui_paragraphs_extent (UiParagraphs *self,
                      const UiParagraph *paragraph,
                      const UiParagraphsLine *line,
                      guint start_cp,
                      guint end_cp,
                      int *left,
                      int *right)
{
  start_cp = MAX (start_cp, line->start_cp);
  end_cp = MIN (end_cp, line->words_end_cp);
  if (start_cp >= end_cp)
    return FALSE;
  *left = line->x;
  *right = line->right;
  if (paragraph->has_rtl)
    {
      unite (self, start_cp, end_cp, left, right);
      return *right > *left;
    }
  if (start_cp > line->start_cp)
    *left = x_of (self, start_cp);
  if (end_cp < line->words_end_cp)
    *right = x_of (self, end_cp);
  return *right > *left;
}
