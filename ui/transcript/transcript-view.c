/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/transcript-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/style.h"
#include "ui/transcript/transcript-view-private.h"

#define LEFT_PX 126
#define LEFT_NARROW_PX 108
#define LEAST_MEASURE_PX 240
#define JUMP_TRIES 120

G_DEFINE_TYPE (UiTranscriptView, ui_transcript_view, UI_TYPE_TEXT_VIEW)

enum
{
  CODING_CHOSEN,
  CODING_DRAGGED,
  CODE_DROPPED,
  CARET_MOVED,
  RELEASED,
  MORE_LANES,
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
redraw_all (UiTranscriptView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self->margin));
  gtk_widget_queue_draw (GTK_WIDGET (self->stripes));
}

static gboolean
redraw_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  redraw_all (UI_TRANSCRIPT_VIEW (widget));
  return G_SOURCE_REMOVE;
}

void
ui_transcript_view_redraw_margins (UiTranscriptView *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), redraw_cb, NULL, NULL);
}

static void
get_cps (UiTranscriptView *self, guint *insert_cp, guint *bound_cp)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  *insert_cp = (guint) gtk_text_iter_get_offset (&iter);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_selection_bound (buffer));
  *bound_cp = (guint) gtk_text_iter_get_offset (&iter);
}

static void
place_marks (UiTranscriptView *self, guint insert_cp, guint bound_cp)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter insert, bound;

  gtk_text_buffer_get_iter_at_offset (buffer, &insert, (int) insert_cp);
  gtk_text_buffer_get_iter_at_offset (buffer, &bound, (int) bound_cp);
  gtk_text_buffer_select_range (buffer, &insert, &bound);
}

/* The caret -------------------------------------------------------------------------------------
 */

/* A caret never stands in what is hidden: there it would be seen where the words start, and yet be
 * elsewhere. */
static void
mark_set_cb (GtkTextBuffer *buffer, GtkTextIter *iter, GtkTextMark *mark, UiTranscriptView *self)
{
  guint cp = (guint) gtk_text_iter_get_offset (iter), snapped;

  if (self->content == NULL || self->keep_marks || self->dirty.end_cp > 0
      || (mark != gtk_text_buffer_get_insert (buffer)
          && mark != gtk_text_buffer_get_selection_bound (buffer)))
    return;
  snapped = ui_transcript_content_snap (self->content, cp, G_MAXUINT);
  if (snapped != cp)
    {
      GtkTextIter words;

      gtk_text_buffer_get_iter_at_offset (buffer, &words, (int) snapped);
      gtk_text_buffer_move_mark (buffer, mark, &words); /* comes here again */
      return;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self->margin));
  g_signal_emit (self, signals[CARET_MOVED], 0);
}

/* Out of the words a letter or a word goes over what is hidden, to the words of the next paragraph.
 */
static void
ui_transcript_view_move_cursor (GtkTextView *view, GtkMovementStep step, int count, gboolean extend)
{
  UiTranscriptView *self = UI_TRANSCRIPT_VIEW (view);
  gboolean steps = step == GTK_MOVEMENT_LOGICAL_POSITIONS || step == GTK_MOVEMENT_VISUAL_POSITIONS
                   || step == GTK_MOVEMENT_WORDS;
  guint before, insert, bound;

  get_cps (self, &before, &bound);
  self->keep_marks = TRUE;
  GTK_TEXT_VIEW_CLASS (ui_transcript_view_parent_class)->move_cursor (view, step, count, extend);
  self->keep_marks = FALSE;
  if (self->content == NULL)
    return;
  get_cps (self, &insert, &bound);
  insert = ui_transcript_content_snap (self->content, insert, steps ? before : G_MAXUINT);
  place_marks (self, insert, extend ? bound : insert);
}

static void
ui_transcript_view_copy_clipboard (GtkTextView *view)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "transcript.copy", NULL);
}

/* Layout ----------------------------------------------------------------------------------------
 */

/* The text keeps its measure; what is left goes to the names, up to what is useful, and then to
 * both margins. */
static void
share_width (UiTranscriptView *self, int width)
{
  int measure = ui_transcript_view_get_measure (self), text;
  gboolean narrow = width < UI_TRANSCRIPT_VIEW_WIDE_PX;
  int left = (int) ((narrow ? LEFT_NARROW_PX : LEFT_PX) * ui_style_get_text_scale ())
             - UI_TRANSCRIPT_VIEW_PAD_PX;
  int least = ui_stripes_get_least_width (self->stripes, narrow);
  int most = ui_stripes_get_most_width (self->stripes, narrow);
  int right = width - left - measure - 2 * UI_TRANSCRIPT_VIEW_PAD_PX;
  int over = MAX (right - most, 0);

  right = MAX (right, least);
  ui_margin_set_width (self->margin, left + over / 2, left);
  ui_stripes_set_width (self->stripes, right - over / 2, over - over / 2, narrow);
  text = MAX (width - left - right - 2 * UI_TRANSCRIPT_VIEW_PAD_PX, LEAST_MEASURE_PX);
  text = MIN (text, measure);
  if (width == self->width && text == self->text_px)
    return;
  self->width = width;
  ui_paragraphs_clear (self->paragraphs);
  if (text == self->text_px)
    return;
  self->text_px = text;
  ui_stripes_clear (self->stripes);
}

/* Not while it is given its size: text-view.h. */
static void
ui_transcript_view_settled (UiTextView *view, int width_px)
{
  share_width (UI_TRANSCRIPT_VIEW (view), width_px);
}

static void
ui_transcript_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  GTK_WIDGET_CLASS (ui_transcript_view_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  /* The margins follow from the width; they must not hold it. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEFT_NARROW_PX + LEAST_MEASURE_PX;
}

static void
ui_transcript_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  UiTranscriptView *self = UI_TRANSCRIPT_VIEW (view);

  if (self->content == NULL)
    return;
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    ui_transcript_view_draw_below (self, snapshot);
  else
    ui_transcript_view_draw_above (self, snapshot);
}

static void
scrolled_cb (UiTranscriptView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->margin));
  gtk_widget_queue_draw (GTK_WIDGET (self->stripes));
}

static void
vadjustment_cb (UiTranscriptView *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
dark_cb (UiTranscriptView *self)
{
  GdkRGBA quiet;

  self->dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  ui_hue_lookup (NULL, self->dark, UI_HUE_LABEL, &quiet);
  g_object_set (self->quiet, "foreground-rgba", &quiet, NULL);
  if (self->dark)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
  ui_transcript_view_restyle (self);
}

static void
face_cb (UiTranscriptView *self)
{
  ui_transcript_view_set_face (self);
  self->width = 0; /* measure and margins anew */
  self->text_px = 0;
  ui_paragraphs_clear (self->paragraphs);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The class --------------------------------------------------------------------------------------
 */

static void
ui_transcript_view_dispose (GObject *object)
{
  UiTranscriptView *self = UI_TRANSCRIPT_VIEW (object);

  self->content = NULL;
  g_clear_pointer (&self->session, codebook_edit_session_free);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->fresh, g_array_unref);
  G_OBJECT_CLASS (ui_transcript_view_parent_class)->dispose (object);
}

static void
ui_transcript_view_finalize (GObject *object)
{
  g_clear_pointer (&UI_TRANSCRIPT_VIEW (object)->paragraphs, ui_paragraphs_free);
  G_OBJECT_CLASS (ui_transcript_view_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[CODING_CHOSEN] = g_signal_new ("coding-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CODING_DRAGGED] =
      g_signal_new ("coding-dragged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                    G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);
  signals[CODE_DROPPED] = g_signal_new ("code-dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CARET_MOVED] =
      g_signal_new ("caret-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RELEASED] =
      g_signal_new ("released", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MORE_LANES] =
      g_signal_new ("more-lanes", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TYPED] =
      g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ui_transcript_view_class_init (UiTranscriptViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->dispose = ui_transcript_view_dispose;
  object_class->finalize = ui_transcript_view_finalize;
  widget_class->measure = ui_transcript_view_measure;
  UI_TEXT_VIEW_CLASS (klass)->settled = ui_transcript_view_settled;
  view_class->snapshot_layer = ui_transcript_view_snapshot_layer;
  view_class->move_cursor = ui_transcript_view_move_cursor;
  view_class->copy_clipboard = ui_transcript_view_copy_clipboard;
  view_class->cut_clipboard = ui_transcript_view_cut_clipboard;
  view_class->paste_clipboard = ui_transcript_view_paste_clipboard;
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
init_buffer (UiTranscriptView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  self->page = gtk_text_buffer_create_tag (buffer, "page", NULL);
  self->quiet = gtk_text_buffer_create_tag (buffer, "quiet", NULL);
  self->hidden = gtk_text_buffer_create_tag (buffer, "hidden", "invisible", TRUE, NULL);
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (mark_set_cb), self, 0);
}

static void
ui_transcript_view_init (UiTranscriptView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->size_pt = UI_TRANSCRIPT_VIEW_DEFAULT_PT;
  self->paragraphs = ui_paragraphs_new (view);
  self->margin = ui_margin_new (self);
  self->stripes = ui_stripes_new (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "transcript");
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (view, UI_TRANSCRIPT_VIEW_PAD_PX);
  gtk_text_view_set_right_margin (view, UI_TRANSCRIPT_VIEW_PAD_PX);
  gtk_text_view_set_gutter (view, GTK_TEXT_WINDOW_LEFT, GTK_WIDGET (self->margin));
  gtk_text_view_set_gutter (view, GTK_TEXT_WINDOW_RIGHT, GTK_WIDGET (self->stripes));
  init_buffer (self);
  ui_transcript_view_init_pointer (self);
  ui_transcript_view_init_keys (self);
  ui_transcript_view_init_editing (self);
  ui_transcript_view_init_marks (self);
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (vadjustment_cb), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (face_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-font-name",
                           G_CALLBACK (ui_transcript_view_restyle), self, G_CONNECT_SWAPPED);
  ui_transcript_view_set_face (self);
  dark_cb (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Transcript"), -1);
}

/* What is shown ----------------------------------------------------------------------------------
 */

void
ui_transcript_view_set_content (UiTranscriptView *self, UiTranscriptContent *content)
{
  guint first_cp;

  g_return_if_fail (UI_IS_TRANSCRIPT_VIEW (self));
  ui_transcript_view_set_editing (self, FALSE);
  self->content = content;
  self->selected = self->hovered = 0;
  self->drag_end_cp = 0;
  self->ring_since_us = 0;
  self->pointed = (UiBreaksRange){ 0, 0 };
  if (self->jump_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->jump_tick);
  self->jump_tick = 0;
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->fresh, g_array_unref);
  ui_paragraphs_clear (self->paragraphs);
  ui_transcript_view_fill (self);
  ui_paragraphs_clear (self->paragraphs);
  ui_stripes_clear (self->stripes);
  if (content != NULL)
    {
      first_cp = ui_transcript_content_snap (content, 0, G_MAXUINT);
      place_marks (self, first_cp, first_cp);
    }
  if (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)) != NULL)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)), 0);
  redraw_all (self);
}

static int
compare_codings (const CodebookCoding *a, const CodebookCoding *b)
{
  if (a->start_cp != b->start_cp)
    return a->start_cp < b->start_cp ? -1 : 1;
  if (a->end_cp != b->end_cp)
    return a->end_cp > b->end_cp ? -1 : 1;
  return a->id < b->id ? -1 : a->id > b->id;
}

static void
touch (UiTranscriptView *self, const CodebookCoding *coding)
{
  ui_paragraphs_redraw (self->paragraphs, coding->start_cp, coding->end_cp);
  ui_transcript_view_quiet_turns (self, coding->start_cp, coding->end_cp);
}

void
ui_transcript_view_update_codings (UiTranscriptView *self, CodebookCodingSet *before)
{
  CodebookCodingSet *after = self->content->codings;
  guint n_before = codebook_coding_set_get_count (before), i = 0;
  guint n_after = codebook_coding_set_get_count (after), j = 0;
  GArray *fresh = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (i < n_before || j < n_after)
    {
      const CodebookCoding *was = i < n_before ? codebook_coding_set_get (before, i) : NULL;
      const CodebookCoding *is = j < n_after ? codebook_coding_set_get (after, j) : NULL;
      int order = was == NULL ? 1 : is == NULL ? -1 : compare_codings (was, is);

      if (order == 0 && (was->code != is->code || was->coder != is->coder))
        touch (self, is);
      if (order < 0)
        touch (self, was);
      if (order > 0)
        touch (self, is);
      if (order > 0 && codebook_coding_set_find (before, is->id) == NULL)
        g_array_append_val (fresh, is->id);
      i += order <= 0;
      j += order >= 0;
    }
  if (codebook_coding_set_find (after, self->selected) == NULL)
    self->selected = 0;
  if (codebook_coding_set_find (after, self->hovered) == NULL)
    self->hovered = 0;
  ui_stripes_assign (self->stripes);
  ui_transcript_view_fade_in (self, fresh);
  redraw_all (self);
}

void
ui_transcript_view_restyle (UiTranscriptView *self)
{
  g_return_if_fail (UI_IS_TRANSCRIPT_VIEW (self));
  ui_stripes_restyle (self->stripes);
  if (self->content != NULL)
    {
      ui_paragraphs_redraw (self->paragraphs, 0, G_MAXINT);
      ui_transcript_view_quiet_turns (self, 0, G_MAXUINT);
    }
  redraw_all (self);
}

void
ui_transcript_view_set_size_pt (UiTranscriptView *self, guint size_pt)
{
  g_return_if_fail (UI_IS_TRANSCRIPT_VIEW (self));
  size_pt = CLAMP (size_pt, UI_TRANSCRIPT_VIEW_MIN_PT, UI_TRANSCRIPT_VIEW_MAX_PT);
  if (size_pt == self->size_pt)
    return;
  self->size_pt = size_pt;
  face_cb (self);
}

guint
ui_transcript_view_get_size_pt (UiTranscriptView *self)
{
  return self->size_pt;
}

void
ui_transcript_view_set_all_lanes (UiTranscriptView *self, gboolean all_lanes)
{
  ui_stripes_set_all_lanes (self->stripes, all_lanes);
}

gboolean
ui_transcript_view_get_all_lanes (UiTranscriptView *self)
{
  return ui_stripes_get_all_lanes (self->stripes);
}

/* Places -----------------------------------------------------------------------------------------
 */

gboolean
ui_transcript_view_get_selection (UiTranscriptView *self, guint *start_cp, guint *end_cp)
{
  const UiBreaksRange *hidden = NULL;
  guint insert, bound;

  g_return_val_if_fail (UI_IS_TRANSCRIPT_VIEW (self), FALSE);
  get_cps (self, &insert, &bound);
  *start_cp = MIN (insert, bound);
  *end_cp = MAX (insert, bound);
  if (self->content == NULL)
    return FALSE;
  *start_cp = ui_transcript_content_snap (self->content, *start_cp, G_MAXUINT);
  /* An end right behind a label selects none of the words after it. */
  if (*end_cp > *start_cp
      && (hidden = ui_transcript_content_hidden_at (self->content, *end_cp - 1)) != NULL)
    *end_cp = ui_transcript_content_snap (self->content, *end_cp, hidden->end_cp);
  if (hidden != NULL && *end_cp == hidden->end_cp)
    *end_cp = ui_transcript_content_snap (self->content, hidden->start_cp, hidden->end_cp);
  if (*end_cp > *start_cp)
    return TRUE;
  *end_cp = *start_cp;
  return FALSE;
}

guint
ui_transcript_view_get_caret (UiTranscriptView *self)
{
  guint insert, bound;

  get_cps (self, &insert, &bound);
  return insert;
}

void
ui_transcript_view_select (UiTranscriptView *self, guint start_cp, guint end_cp)
{
  g_return_if_fail (UI_IS_TRANSCRIPT_VIEW (self));
  if (self->content == NULL)
    return;
  place_marks (self, end_cp, start_cp);
}

/* One scroll soon after loading never arrives, since lines above are laid out later: again, until
 * the target is in view. */
static gboolean
jump_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UiTranscriptView *self = UI_TRANSCRIPT_VIEW (widget);
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  GdkRectangle visible, place;
  GtkTextIter iter;
  gboolean there;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                      (int) self->target.start_cp);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_cursor_locations (view, &iter, &place, NULL);
  if (self->to_top)
    {
      double value = gtk_adjustment_get_value (scroll);
      double wanted = CLAMP (value + place.y + self->below_px - visible.y, 0,
                             MAX (gtk_adjustment_get_upper (scroll) - visible.height, 0));

      there = fabs (wanted - value) < 1;
      if (!there && fabs (wanted - value) < visible.height)
        gtk_adjustment_set_value (scroll, wanted);
      else if (!there)
        gtk_text_view_scroll_to_iter (view, &iter, 0, TRUE, 0, 0);
    }
  else
    {
      there = place.y >= visible.y && place.y + place.height <= visible.y + visible.height;
      if (!there)
        gtk_text_view_scroll_to_iter (view, &iter, 0, TRUE, 0, 0.3);
    }
  if (!there && ++self->jump_tries < JUMP_TRIES)
    return G_SOURCE_CONTINUE;
  self->jump_tick = 0;
  if (self->rings)
    ui_transcript_view_ring (self, self->target.start_cp, self->target.end_cp);
  return G_SOURCE_REMOVE;
}

static void
jump (UiTranscriptView *self, guint start_cp, guint end_cp, gboolean to_top, gboolean rings)
{
  guint length = codebook_document_text_get_length_cp (self->content->text);

  self->target = (UiBreaksRange){ MIN (start_cp, length), MIN (MAX (start_cp, end_cp), length) };
  self->to_top = to_top;
  self->rings = rings;
  self->jump_tries = 0;
  if (self->jump_tick == 0)
    self->jump_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), jump_cb, NULL, NULL);
}

void
ui_transcript_view_go_to (UiTranscriptView *self, guint start_cp, guint end_cp, gboolean select)
{
  g_return_if_fail (UI_IS_TRANSCRIPT_VIEW (self));
  if (self->content == NULL)
    return;
  jump (self, start_cp, end_cp, FALSE, TRUE);
  place_marks (self, self->target.start_cp, select ? self->target.end_cp : self->target.start_cp);
}

void
ui_transcript_view_reveal (UiTranscriptView *self, guint start_cp, guint end_cp)
{
  g_return_if_fail (UI_IS_TRANSCRIPT_VIEW (self));
  if (self->content != NULL)
    jump (self, start_cp, end_cp, FALSE, FALSE);
}

guint
ui_transcript_view_get_top (UiTranscriptView *self, int *below_px)
{
  GdkRectangle visible, place;
  GtkTextIter iter;

  g_return_val_if_fail (UI_IS_TRANSCRIPT_VIEW (self), 0);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, UI_TRANSCRIPT_VIEW_PAD_PX,
                                      visible.y + 2);
  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self), &iter, &place, NULL);
  *below_px = visible.y - place.y;
  return (guint) gtk_text_iter_get_offset (&iter);
}

void
ui_transcript_view_set_top (UiTranscriptView *self, guint cp, int below_px)
{
  g_return_if_fail (UI_IS_TRANSCRIPT_VIEW (self));
  if (self->content == NULL)
    return;
  self->below_px = below_px;
  jump (self, cp, cp, TRUE, FALSE);
}

void
ui_transcript_view_set_selected_coding (UiTranscriptView *self, gint64 id)
{
  gint64 before;

  g_return_if_fail (UI_IS_TRANSCRIPT_VIEW (self));
  if (self->content == NULL || codebook_coding_set_find (self->content->codings, id) == NULL)
    id = 0;
  if (id == self->selected)
    return;
  before = self->selected;
  self->selected = id;
  self->drag_end_cp = 0;
  ui_transcript_view_redraw_coding (self, before);
  ui_transcript_view_redraw_coding (self, id);
  g_signal_emit (self, signals[CARET_MOVED], 0);
}

gint64
ui_transcript_view_get_selected_coding (UiTranscriptView *self)
{
  return self->selected;
}

void
ui_transcript_view_set_hovered_coding (UiTranscriptView *self, gint64 id)
{
  gint64 before = self->hovered;

  if (id == before)
    return;
  self->hovered = id;
  ui_transcript_view_redraw_coding (self, before);
  ui_transcript_view_redraw_coding (self, id);
}

gint64
ui_transcript_view_get_hovered_coding (UiTranscriptView *self)
{
  return self->hovered;
}

void
ui_transcript_view_take_found (UiTranscriptView *self, GArray *ranges)
{
  g_clear_pointer (&self->found, g_array_unref);
  self->found = ranges;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ui_transcript_view_point_at (UiTranscriptView *self, guint start_cp, guint end_cp)
{
  self->pointed = (UiBreaksRange){ start_cp, end_cp > start_cp ? end_cp : 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
ui_transcript_view_get_pointed (UiTranscriptView *self, guint *start_cp, guint *end_cp)
{
  *start_cp = self->pointed.start_cp;
  *end_cp = self->pointed.end_cp;
  return self->pointed.end_cp > 0;
}

void
ui_transcript_view_get_rectangle (UiTranscriptView *self,
                                  guint start_cp,
                                  guint end_cp,
                                  GdkRectangle *rectangle)
{
  const UiParagraphsLine *first, *last;
  int first_top, last_top, x, y, bottom;

  first = ui_paragraphs_line_at (self->paragraphs, start_cp, &first_top);
  last = ui_paragraphs_line_at (self->paragraphs, MAX (end_cp, start_cp + 1) - 1, &last_top);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         MIN (first->x, last->x), first_top + first->y, &x, &y);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, 0,
                                         last_top + last->y + last->height, NULL, &bottom);
  *rectangle =
      (GdkRectangle){ x, y, MAX (first->right, last->right) - MIN (first->x, last->x), bottom - y };
}
