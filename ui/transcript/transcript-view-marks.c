/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/format.h"
#include "ui/transcript/transcript-view-private.h"

/* Where the text was corrected: dots under new words, a tick where words went. Grey, since a colour
 * would mean a code. What was there before is told when the pointer rests on it. */

#define DOT_PX 2
#define DOT_STEP_PX 4
#define DOT_RISE_PX 2 /* above the foot of the line */
#define TICK_PX 2
#define MOST_CP 240

static void
draw_dots (GtkSnapshot *snapshot, int left, int right, int y, const GdkRGBA *color)
{
  for (int x = left; x < right; x += DOT_STEP_PX)
    gtk_snapshot_append_color (
        snapshot, color,
        &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) MIN (DOT_PX, right - x), 1));
}

static void
draw_tick (UiTranscriptView *self, GtkSnapshot *snapshot, guint cp, const GdkRGBA *color)
{
  GtkTextIter iter;
  GdkRectangle caret;
  const UiParagraphsLine *line;
  int top;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      (int) cp);
  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self), &iter, &caret, NULL);
  line = ui_paragraphs_line_at (self->paragraphs, cp, &top);
  if (line->height > 0)
    gtk_snapshot_append_color (
        snapshot, color,
        &GRAPHENE_RECT_INIT ((float) caret.x - 1, (float) (top + line->y + line->height * 2 / 3),
                             TICK_PX, (float) (line->height / 3 - DOT_RISE_PX)));
}

static void
draw_patch (UiTranscriptView *self,
            GtkSnapshot *snapshot,
            const CodebookPatch *patch,
            const GdkRGBA *color)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  guint start = patch->current_start, end = start + patch->length_cp;
  GtkTextIter from, to;

  if (ui_transcript_content_hidden_at (self->content, start) != NULL)
    return;
  if (start == end)
    {
      draw_tick (self, snapshot, start, color);
      return;
    }
  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  for (int i = gtk_text_iter_get_line (&from); i <= gtk_text_iter_get_line (&to); i++)
    {
      const UiParagraph *paragraph = ui_paragraphs_get (self->paragraphs, (guint) i);
      int top = ui_paragraphs_get_top (self->paragraphs, (guint) i), left, right;

      for (guint l = 0; l < paragraph->lines->len; l++)
        {
          const UiParagraphsLine *line = &g_array_index (paragraph->lines, UiParagraphsLine, l);

          if (ui_paragraphs_extent (self->paragraphs, paragraph, line, start, end, &left, &right))
            draw_dots (snapshot, left, right, top + line->y + line->height - DOT_RISE_PX - 1,
                       color);
        }
    }
}

void
ui_transcript_view_draw_marks (UiTranscriptView *self,
                               GtkSnapshot *snapshot,
                               guint first,
                               guint last)
{
  guint n = codebook_document_text_get_patch_count (self->content->text);
  guint from, to, low = 0, high = n;
  GdkRGBA color;

  if (n == 0 || self->dirty.end_cp > 0)
    return;
  from = ui_paragraphs_get (self->paragraphs, first)->start_cp;
  to = ui_paragraphs_get (self->paragraphs, last)->end_cp;
  ui_hue_lookup (NULL, self->dark, UI_HUE_LABEL, &color);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const CodebookPatch *patch = codebook_document_text_get_patch (self->content->text, middle);

      if (patch->current_start + patch->length_cp < from)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < n; low++)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (self->content->text, low);

      if (patch->current_start > to)
        break;
      draw_patch (self, snapshot, patch, &color);
    }
}

/* What was there --------------------------------------------------------------------------------
 */

/* From @cp on the letters of a word, or those before it; none if it is not at one. */
static char *
dup_letters (CodebookDocumentText *text, guint cp, gboolean before)
{
  const char *current = codebook_document_text_get_current (text, NULL);
  const char *at = current + codebook_document_text_byte_from_cp (text, cp), *end = at;

  if (before)
    {
      while (at > current && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
        at = g_utf8_prev_char (at);
      return g_strndup (at, (gsize) (end - at));
    }
  while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return g_strndup (at, (gsize) (end - at));
}

static char *
dup_original (CodebookDocumentText *text, const CodebookPatch *patch)
{
  const char *base = codebook_document_text_get_base (text, NULL);
  gsize from = codebook_document_text_base_byte_from_cp (text, patch->base_start);
  gsize to = codebook_document_text_base_byte_from_cp (
      text, MIN (patch->base_end, patch->base_start + MOST_CP));
  g_autofree char *words = g_strndup (base + from, to - from);

  g_strdelimit (words, "\n", ' ');
  return g_strconcat (words, patch->base_end > patch->base_start + MOST_CP ? "…" : "", NULL);
}

/* Who, when; NULL for what is not kept yet. */
static char *
make_byline (UiTranscriptView *self, const CodebookPatch *patch)
{
  const CodebookCorrectionRow *row =
      ui_transcript_content_find_correction (self->content, patch->id);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *iso = NULL;
  g_autofree char *date = NULL;

  if (row == NULL)
    return NULL;
  time = g_date_time_new_from_unix_local (row->made_at_ms / 1000);
  iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("");
  date = ui_format_date (iso);
  /* Translators: who, when */
  return row->from_file ? g_strdup_printf (_ ("From the file · %s, %s"), row->coder, date)
                        : g_strdup_printf ("%s, %s", row->coder, date);
}

static char *
describe (UiTranscriptView *self, const CodebookPatch *patch)
{
  CodebookDocumentText *text = self->content->text;
  const CodebookCorrectionRow *row =
      ui_transcript_content_find_correction (self->content, patch->id);
  g_autofree char *original = dup_original (text, patch);
  /* A correction is cut to the letters that differ; people know words. */
  g_autofree char *before = dup_letters (text, patch->current_start, TRUE);
  g_autofree char *after = dup_letters (text, patch->current_start + patch->length_cp, FALSE);
  g_autofree char *byline = make_byline (self, patch);
  g_autofree char *what = NULL;

  /* The name is what is to be out of sight; where it is shown, what stands for it is told. */
  if (row != NULL && row->pseudonym)
    what = self->content->reveals ? g_strdup_printf (_ ("Pseudonym: ‘%s’"), row->text)
                                  : g_strdup (_ ("Pseudonym"));
  /* Translators: the three parts make up one word, or some. */
  else if (*before != '\0' || *after != '\0')
    what = g_strdup_printf (_ ("Was: ‘%s%s%s’"), before, original, after);
  else if (patch->base_start == patch->base_end)
    what = g_strdup (_ ("Added"));
  else if (patch->length_cp == 0)
    what = g_strdup_printf (_ ("Taken out: ‘%s’"), original);
  else
    what = g_strdup_printf (_ ("Was: ‘%s%s%s’"), "", original, "");
  return byline != NULL ? g_strconcat (what, "\n", byline, NULL) : g_steal_pointer (&what);
}

static gboolean
query_tooltip_cb (
    GtkWidget *widget, int x, int y, gboolean by_key, GtkTooltip *tooltip, gpointer user_data)
{
  UiTranscriptView *self = UI_TRANSCRIPT_VIEW (widget);
  const CodebookPatch *patch;
  g_autofree char *text = NULL;
  GtkTextIter iter;
  int bx, by;

  if (self->content == NULL)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, x, y, &bx,
                                         &by);
  if (by_key)
    gtk_text_buffer_get_iter_at_mark (
        gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
        gtk_text_buffer_get_insert (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))));
  else if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, bx, by))
    return FALSE;
  patch = ui_transcript_content_patch_at (self->content, (guint) gtk_text_iter_get_offset (&iter));
  if (patch == NULL)
    return FALSE;
  text = describe (self, patch);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
ui_transcript_view_init_marks (UiTranscriptView *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
