/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/transcript-view-private.h"

/* The round handles at both ends of the selected coding, and dragging them. */

#define BAR_PX 2
#define GRAB_PX 7 /* round the middle of a handle: 12 px and a little */

gboolean
ui_transcript_view_get_handle (UiTranscriptView *self, gboolean start, GdkRectangle *bar)
{
  const CodebookCoding *coding =
      self->content != NULL && self->selected != 0
          ? codebook_coding_set_find (self->content->codings, self->selected)
          : NULL;
  const UiParagraphsLine *line;
  const UiParagraph *paragraph;
  UiBreaksRange range;
  GtkTextIter iter;
  int top, left, right;
  guint cp;

  if (coding == NULL || !ui_transcript_content_shows (self->content, coding))
    return FALSE;
  range = ui_transcript_view_range_of (self, coding);
  cp = start ? range.start_cp : range.end_cp - 1;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      (int) cp);
  line = ui_paragraphs_line_at (self->paragraphs, cp, &top);
  paragraph = ui_paragraphs_get (self->paragraphs, (guint) gtk_text_iter_get_line (&iter));
  if (!ui_paragraphs_extent (self->paragraphs, paragraph, line, range.start_cp, range.end_cp, &left,
                             &right))
    left = right = line->x;
  *bar = (GdkRectangle){ (start ? left : right) - 1, top + line->y, BAR_PX, line->height };
  return TRUE;
}

static gboolean
meets_handle (UiTranscriptView *self, double x, double y, gboolean start)
{
  GdkRectangle bar;
  int bx, by;

  if (!ui_transcript_view_get_handle (self, start, &bar))
    return FALSE;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &bx, &by);
  return ABS (bx - bar.x - 1) <= GRAB_PX && by >= bar.y - GRAB_PX
         && by <= bar.y + bar.height + GRAB_PX
         && ABS (by - (start ? bar.y : bar.y + bar.height)) <= GRAB_PX + BAR_PX;
}

static void
begin_cb (GtkGestureDrag *drag, double x, double y, UiTranscriptView *self)
{
  gboolean start = meets_handle (self, x, y, TRUE);
  const CodebookCoding *coding;

  if (!start && !meets_handle (self, x, y, FALSE))
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  coding = codebook_coding_set_find (self->content->codings, self->selected);
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  self->drags_start = start;
  self->drag_start_cp = coding->start_cp;
  self->drag_end_cp = coding->end_cp;
}

static guint
place_at (UiTranscriptView *self, double x, double y)
{
  GtkTextIter iter;
  int bx, by, trailing;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &bx, &by);
  gtk_text_view_get_iter_at_position (GTK_TEXT_VIEW (self), &iter, &trailing, bx, by);
  /* The edge that is nearest: letters may begin between two pixels. */
  gtk_text_iter_forward_chars (&iter, trailing);
  return ui_transcript_content_snap (self->content, (guint) gtk_text_iter_get_offset (&iter),
                                     G_MAXUINT);
}

static void
update_cb (GtkGestureDrag *drag, double dx, double dy, UiTranscriptView *self)
{
  double x, y;
  guint cp, *edge = self->drags_start ? &self->drag_start_cp : &self->drag_end_cp;
  guint before = *edge;

  if (self->drag_end_cp == 0)
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  /* The dot hangs outside its line: what counts is the line it belongs to. */
  cp = place_at (self, x + dx, y + dy + (self->drags_start ? GRAB_PX : -GRAB_PX));
  *edge = self->drags_start ? MIN (cp, self->drag_end_cp - 1) : MAX (cp, self->drag_start_cp + 1);
  if (*edge == before)
    return;
  ui_paragraphs_redraw (self->paragraphs, MIN (before, *edge), MAX (before, *edge));
  ui_transcript_view_redraw_coding (self, self->selected);
}

static void
finish (UiTranscriptView *self)
{
  guint start = self->drag_start_cp, end = self->drag_end_cp;

  self->drag_end_cp = 0;
  if (self->content == NULL || end == 0)
    return;
  ui_paragraphs_redraw (self->paragraphs, start, end);
  ui_transcript_view_redraw_coding (self, self->selected);
}

static void
end_cb (GtkGestureDrag *drag, double dx, double dy, UiTranscriptView *self)
{
  guint start = self->drag_start_cp, end = self->drag_end_cp;
  const CodebookCoding *coding;

  if (end == 0)
    return;
  finish (self);
  coding = codebook_coding_set_find (self->content->codings, self->selected);
  if (coding != NULL && (coding->start_cp != start || coding->end_cp != end))
    g_signal_emit_by_name (self, "coding-dragged", self->selected, start, end);
}

static void
cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, UiTranscriptView *self)
{
  finish (self);
}

static void
pointer_moved_cb (GtkEventControllerMotion *motion, double x, double y, UiTranscriptView *self)
{
  gboolean over =
      self->selected != 0 && (meets_handle (self, x, y, TRUE) || meets_handle (self, x, y, FALSE));

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), over ? "ew-resize" : "text");
}

void
ui_transcript_view_init_handles (UiTranscriptView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  /* Before the text view itself, which would start a selection. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
