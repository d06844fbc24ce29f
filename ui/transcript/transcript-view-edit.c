/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing in a transcript. What the view shows (which turn, when, whose code) hangs on the text, so
 * after each change the content is made anew by who owns it, and the paragraphs that changed are
 * set anew here.
 *
 * What the margin shows is in the text, but not in view: labels and times. Nobody means to type in
 * them, or to delete what can't be seen. So nothing is inserted there, and of what is deleted they
 * are left out, with the end of the paragraph that keeps them apart from the turn before; unless
 * all that was said in the turn goes too. */

#include <string.h>

#include "codebook/model/correction-acts.h"
#include "ui/transcript/transcript-view-private.h"

/* What may not be deleted -----------------------------------------------------------------------
 */

static gboolean
starts_paragraph (UiTranscriptView *self, guint cp)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      (int) cp);
  return gtk_text_iter_starts_line (&iter);
}

/* What is hidden at @hidden, with the end of paragraph before a label. */
static UiBreaksRange
guarded_by (UiTranscriptView *self, const UiBreaksRange *hidden)
{
  UiBreaksRange guarded = *hidden;

  if (guarded.start_cp > 0 && starts_paragraph (self, guarded.start_cp))
    guarded.start_cp--;
  return guarded;
}

/* Whether the turn that @hidden is of goes as a whole. */
static gboolean
goes_with_its_turn (UiTranscriptView *self, const UiBreaksRange *hidden, guint start, guint end)
{
  const CodebookTurn *turn = codebook_turn_at (self->content->turns, hidden->start_cp);

  return turn != NULL && start <= turn->start_cp && end >= turn->end_cp;
}

/* [start, end) without what may not be deleted; by place. (element-type UiBreaksRange) */
static GArray *
find_deletable (UiTranscriptView *self, guint start, guint end)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (UiBreaksRange));
  guint done = start;

  for (guint i = 0; i < self->content->hidden->len; i++)
    {
      const UiBreaksRange *hidden = &g_array_index (self->content->hidden, UiBreaksRange, i);
      UiBreaksRange guarded = guarded_by (self, hidden);
      UiBreaksRange before = { done, MIN (guarded.start_cp, end) };

      if (guarded.end_cp <= start || guarded.start_cp >= end
          || goes_with_its_turn (self, hidden, start, end))
        continue;
      if (before.end_cp > before.start_cp)
        g_array_append_val (ranges, before);
      done = MAX (done, guarded.end_cp);
    }
  if (done < end)
    {
      UiBreaksRange rest = { done, end };

      g_array_append_val (ranges, rest);
    }
  return ranges;
}

/* The buffer ------------------------------------------------------------------------------------
 */

static void
note_change (UiTranscriptView *self, guint start, guint removed, guint inserted)
{
  codebook_edit_session_replace (self->session, start, removed, inserted);
  self->moved += (int) inserted - (int) removed;
  if (self->dirty.end_cp == 0)
    self->dirty = (UiBreaksRange){ start, start + removed };
  self->dirty.start_cp = MIN (self->dirty.start_cp, start);
  self->dirty.end_cp = MAX (self->dirty.end_cp, start + removed) - removed + inserted;
  /* 0 means that nothing changed. */
  self->dirty.end_cp = MAX (self->dirty.end_cp, 1);
}

static void
delete_parts (UiTranscriptView *self, GtkTextBuffer *buffer, const GArray *parts)
{
  self->raw = TRUE;
  for (guint i = parts->len; i > 0; i--)
    {
      const UiBreaksRange *part = &g_array_index (parts, UiBreaksRange, i - 1);
      GtkTextIter from, to;

      gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) part->start_cp);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) part->end_cp);
      gtk_text_buffer_delete (buffer, &from, &to);
    }
  self->raw = FALSE;
}

static void
delete_range_cb (GtkTextBuffer *buffer, GtkTextIter *from, GtkTextIter *to, UiTranscriptView *self)
{
  guint start = (guint) gtk_text_iter_get_offset (from);
  guint end = (guint) gtk_text_iter_get_offset (to);
  g_autoptr (GArray) parts = NULL;

  if (self->session == NULL)
    return;
  if (!self->raw)
    {
      parts = find_deletable (self, start, end);
      if (parts->len != 1 || g_array_index (parts, UiBreaksRange, 0).start_cp != start
          || g_array_index (parts, UiBreaksRange, 0).end_cp != end)
        {
          g_signal_stop_emission_by_name (buffer, "delete-range");
          if (parts->len == 0)
            gtk_widget_error_bell (GTK_WIDGET (self));
          delete_parts (self, buffer, parts);
          gtk_text_buffer_get_iter_at_offset (buffer, from, (int) start);
          *to = *from;
          return;
        }
    }
  note_change (self, start, end - start, 0);
}

/* An end of paragraph right behind a label would leave a label without words. */
static gboolean
may_insert (UiTranscriptView *self, guint cp, const char *text)
{
  const UiBreaksRange *hidden =
      cp > 0 ? ui_transcript_content_hidden_at (self->content, cp - 1) : NULL;

  return hidden == NULL || strchr (text, '\n') == NULL;
}

static void
insert_text_cb (
    GtkTextBuffer *buffer, GtkTextIter *location, char *text, int len, UiTranscriptView *self)
{
  guint cp = (guint) gtk_text_iter_get_offset (location), snapped;
  g_autofree char *typed = NULL;
  g_autofree char *clean = NULL;

  if (self->session == NULL)
    return;
  typed = g_strndup (text, len >= 0 ? (gsize) len : strlen (text));
  if (!self->raw)
    {
      clean = codebook_correction_clean_text (typed);
      snapped = ui_transcript_content_snap (self->content, cp, G_MAXUINT);
      if (snapped != cp || !may_insert (self, cp, clean) || strcmp (clean, typed) != 0)
        {
          g_signal_stop_emission_by_name (buffer, "insert-text");
          gtk_text_buffer_get_iter_at_offset (buffer, location, (int) snapped);
          if (!may_insert (self, snapped, clean))
            {
              gtk_widget_error_bell (GTK_WIDGET (self));
              return;
            }
          self->raw = TRUE;
          gtk_text_buffer_insert (buffer, location, clean, -1);
          self->raw = FALSE;
          return;
        }
    }
  note_change (self, cp, 0, (guint) g_utf8_strlen (typed, -1));
}

static void
changed_cb (GtkTextBuffer *buffer, UiTranscriptView *self)
{
  if (self->session != NULL)
    g_signal_emit_by_name (self, "typed");
}

void
ui_transcript_view_init_editing (UiTranscriptView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (delete_range_cb), self, 0);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_text_cb), self, 0);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, 0);
}

/* The mode --------------------------------------------------------------------------------------
 */

void
ui_transcript_view_set_editing (UiTranscriptView *self, gboolean editing)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  g_return_if_fail (UI_IS_TRANSCRIPT_VIEW (self));
  if (editing == (self->session != NULL) || (editing && self->content == NULL))
    return;
  self->dirty = (UiBreaksRange){ 0, 0 };
  self->moved = 0;
  gtk_text_view_set_editable (view, editing);
  /* Anew each time, so that what was typed before can't be undone into another text. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), editing);
  ui_transcript_view_set_editing_keys (self, editing);
  if (editing)
    {
      ui_transcript_view_set_selected_coding (self, 0);
      self->session = codebook_edit_session_new (self->content->text);
      gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
    }
  else
    {
      g_clear_pointer (&self->session, codebook_edit_session_free);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
    }
}

CodebookEditSession *
ui_transcript_view_get_session (UiTranscriptView *self)
{
  return self->session;
}

char *
ui_transcript_view_dup_text (UiTranscriptView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

void
ui_transcript_view_retype (UiTranscriptView *self, gboolean again)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  if (self->session == NULL
      || !(again ? gtk_text_buffer_get_can_redo (buffer) : gtk_text_buffer_get_can_undo (buffer)))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  self->raw = TRUE;
  if (again)
    gtk_text_buffer_redo (buffer);
  else
    gtk_text_buffer_undo (buffer);
  self->raw = FALSE;
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

void
ui_transcript_view_show_typed (UiTranscriptView *self)
{
  UiBreaksRange dirty = self->dirty, changed;

  self->hovered = 0;
  if (dirty.end_cp == 0)
    {
      /* Only the codings are others. */
      ui_transcript_view_restyle (self);
      return;
    }
  self->dirty = (UiBreaksRange){ 0, 0 };
  changed = ui_transcript_view_dress (self, dirty.start_cp, dirty.end_cp);
  ui_paragraphs_follow (self->paragraphs, changed.start_cp, changed.end_cp, self->moved);
  ui_stripes_follow (self->stripes, &changed, self->moved);
  self->moved = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self->margin));
}

/* The clipboard: words alone, whatever else is on it. ---------------------------------------------
 */

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UiTranscriptView) self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL || self->session == NULL)
    return;
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

void
ui_transcript_view_paste_clipboard (GtkTextView *view)
{
  if (UI_TRANSCRIPT_VIEW (view)->session != NULL)
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL, pasted_cb,
                                   g_object_ref (view));
}

void
ui_transcript_view_cut_clipboard (GtkTextView *view)
{
  if (UI_TRANSCRIPT_VIEW (view)->session == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (view), "transcript.copy", NULL);
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE, TRUE);
}
