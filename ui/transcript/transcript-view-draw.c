/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/tints.h"
#include "ui/transcript/transcript-view-private.h"

/* What is drawn behind and before the words. Behind them: a render node per paragraph, made when it
 * comes into view and kept until a coding of it changes; a frame of scrolling only places nodes. */

#define UNDERLINE_PX 2
#define FADE_US (150 * 1000)
#define RING_US (600 * 1000)
#define RING_PAD_PX 4

UiBreaksRange
ui_transcript_view_range_of (UiTranscriptView *self, const CodebookCoding *coding)
{
  UiBreaksRange range = { coding->start_cp, coding->end_cp };

  if (self->drag_end_cp > 0 && coding->id == self->selected)
    range = (UiBreaksRange){ self->drag_start_cp, self->drag_end_cp };
  return range;
}

void
ui_transcript_view_get_visible (UiTranscriptView *self, guint *first, guint *last)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  *first = (guint) gtk_text_iter_get_line (&iter);
  gtk_text_view_get_line_at_y (view, &iter, visible.y + visible.height, NULL);
  *last = (guint) gtk_text_iter_get_line (&iter);
}

/* How far a coding has faded in, 0 to 1. */
static float
strength_of (UiTranscriptView *self, gint64 id)
{
  gint64 passed_us;

  if (self->fresh == NULL)
    return 1;
  passed_us = g_get_monotonic_time () - self->fresh_since_us;
  for (guint i = 0; i < self->fresh->len; i++)
    if (g_array_index (self->fresh, gint64, i) == id)
      return CLAMP ((float) passed_us / FADE_US, 0.0f, 1.0f);
  return 1;
}

typedef struct
{
  UiTranscriptView *self;
  GArray *spans; /* UiTintsSpan */
} Collection;

static gboolean
collect (const CodebookCoding *coding, gpointer user_data)
{
  Collection *collection = user_data;
  UiTranscriptView *self = collection->self;
  const UiTranscriptCode *code = ui_transcript_content_get_code (self->content, coding->code);
  UiBreaksRange range = ui_transcript_view_range_of (self, coding);
  UiTintsSpan span = { range.start_cp, range.end_cp };

  if (code == NULL || !ui_transcript_content_shows (self->content, coding))
    return TRUE;
  span.tint = code->colors[self->dark][UI_HUE_TINT];
  span.strength = strength_of (self, coding->id);
  span.lifted = coding->id == self->selected || coding->id == self->hovered;
  g_array_append_val (collection->spans, span);
  return TRUE;
}

/* The coding being dragged may reach where it is not stored. */
static void
collect_dragged (Collection *collection, guint start_cp, guint end_cp)
{
  UiTranscriptView *self = collection->self;
  const CodebookCoding *coding =
      self->drag_end_cp > 0 ? codebook_coding_set_find (self->content->codings, self->selected)
                            : NULL;

  if (coding != NULL && (coding->start_cp >= end_cp || coding->end_cp <= start_cp))
    collect (coding, collection);
}

static void
draw_selected (UiTranscriptView *self, GtkSnapshot *snapshot, const UiParagraph *paragraph)
{
  const CodebookCoding *coding = codebook_coding_set_find (self->content->codings, self->selected);
  const UiTranscriptCode *code =
      coding != NULL ? ui_transcript_content_get_code (self->content, coding->code) : NULL;
  UiBreaksRange range;
  int left, right;

  if (code == NULL || !ui_transcript_content_shows (self->content, coding))
    return;
  range = ui_transcript_view_range_of (self, coding);
  for (guint i = 0; i < paragraph->lines->len; i++)
    {
      const UiParagraphsLine *line = &g_array_index (paragraph->lines, UiParagraphsLine, i);

      if (ui_paragraphs_extent (self->paragraphs, paragraph, line, range.start_cp, range.end_cp,
                                &left, &right))
        gtk_snapshot_append_color (
            snapshot, &code->colors[self->dark][UI_HUE_STRIPE],
            &GRAPHENE_RECT_INIT ((float) left, (float) (line->y + line->height - UNDERLINE_PX - 1),
                                 (float) (right - left), UNDERLINE_PX));
    }
}

static GskRenderNode *
make_node (UiTranscriptView *self, const UiParagraph *paragraph)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (UiTintsSpan));
  g_autoptr (GArray) runs = NULL;
  Collection collection = { self, spans };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int left, right;

  codebook_coding_set_each_overlapping (self->content->codings, paragraph->start_cp,
                                        paragraph->end_cp, collect, &collection);
  collect_dragged (&collection, paragraph->start_cp, paragraph->end_cp);
  runs = ui_tints_sweep ((UiTintsSpan *) (void *) spans->data, spans->len, paragraph->start_cp,
                         paragraph->end_cp);
  for (guint i = 0, first = 0; i < paragraph->lines->len; i++)
    {
      const UiParagraphsLine *line = &g_array_index (paragraph->lines, UiParagraphsLine, i);

      for (guint r = first; r < runs->len; r++)
        {
          const UiTintsRun *run = &g_array_index (runs, UiTintsRun, r);

          if (run->start_cp >= line->end_cp)
            break;
          if (run->end_cp <= line->end_cp)
            first = r + 1;
          if (ui_paragraphs_extent (self->paragraphs, paragraph, line, run->start_cp, run->end_cp,
                                    &left, &right))
            gtk_snapshot_append_color (snapshot, &run->color,
                                       &GRAPHENE_RECT_INIT ((float) left, (float) line->y,
                                                            (float) (right - left),
                                                            (float) line->height));
        }
    }
  if (self->selected != 0)
    draw_selected (self, snapshot, paragraph);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
draw_paragraph (UiTranscriptView *self, GtkSnapshot *snapshot, guint number)
{
  UiParagraph *paragraph = ui_paragraphs_get (self->paragraphs, number);

  if (!paragraph->drawn)
    {
      paragraph->node = make_node (self, paragraph);
      paragraph->drawn = TRUE;
    }
  if (paragraph->node == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (0, (float) ui_paragraphs_get_top (self->paragraphs, number)));
  gtk_snapshot_append_node (snapshot, paragraph->node);
  gtk_snapshot_restore (snapshot);
}

static void
append_outline (GtkSnapshot *snapshot,
                const graphene_rect_t *bounds,
                float width,
                const GdkRGBA *color)
{
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/* Outlined, as it may go over several lines: a colour would mean a code. */
static void
draw_outlined (UiTranscriptView *self, GtkSnapshot *snapshot, const UiBreaksRange *range)
{
  guint cp = range->start_cp;
  GdkRGBA color;

  ui_hue_lookup (NULL, self->dark, UI_HUE_LABEL, &color);
  while (cp < range->end_cp)
    {
      GtkTextIter iter;
      const UiParagraph *paragraph;
      const UiParagraphsLine *line;
      int top, left, right;

      gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                          (int) cp);
      paragraph = ui_paragraphs_get (self->paragraphs, (guint) gtk_text_iter_get_line (&iter));
      line = ui_paragraphs_line_at (self->paragraphs, cp, &top);
      if (ui_paragraphs_extent (self->paragraphs, paragraph, line, range->start_cp, range->end_cp,
                                &left, &right))
        append_outline (snapshot,
                        &GRAPHENE_RECT_INIT ((float) left - 1, (float) (top + line->y + 1),
                                             (float) (right - left + 2), (float) line->height - 2),
                        1, &color);
      cp = MAX (line->end_cp, cp + 1);
    }
}

/* What was found, and the place that is pointed at. */
static void
draw_found (UiTranscriptView *self, GtkSnapshot *snapshot, guint first, guint last)
{
  guint from = ui_paragraphs_get (self->paragraphs, first)->start_cp;
  guint to = ui_paragraphs_get (self->paragraphs, last)->end_cp;

  for (guint i = 0; self->found != NULL && i < self->found->len; i++)
    {
      const UiBreaksRange *range = &g_array_index (self->found, UiBreaksRange, i);

      if (range->start_cp >= to)
        break;
      if (range->end_cp > from)
        draw_outlined (self, snapshot, range);
    }
  if (self->pointed.start_cp < to && self->pointed.end_cp > from)
    draw_outlined (self, snapshot, &self->pointed);
}

/* Ours, behind the words. The text view lays its own over them and then draws the words once more,
 * which makes them look bold where the colour is not opaque; style.css makes that invisible. */
static void
draw_selection (UiTranscriptView *self, GtkSnapshot *snapshot, guint first, guint last)
{
  guint start, end;
  GdkRGBA color;

  if (!ui_transcript_view_get_selection (self, &start, &end)
      || !gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                          "accent_bg_color", &color))
    return;
  color.alpha = self->dark ? 0.45f : 0.30f;
  for (guint i = first; i <= last; i++)
    {
      const UiParagraph *paragraph = ui_paragraphs_get (self->paragraphs, i);
      int top = ui_paragraphs_get_top (self->paragraphs, i), left, right;

      for (guint l = 0; l < paragraph->lines->len; l++)
        {
          const UiParagraphsLine *line = &g_array_index (paragraph->lines, UiParagraphsLine, l);

          if (ui_paragraphs_extent (self->paragraphs, paragraph, line, start, end, &left, &right))
            gtk_snapshot_append_color (snapshot, &color,
                                       &GRAPHENE_RECT_INIT ((float) left, (float) (top + line->y),
                                                            (float) (right - left),
                                                            (float) line->height));
        }
    }
}

void
ui_transcript_view_draw_below (UiTranscriptView *self, GtkSnapshot *snapshot)
{
  guint first, last;

  ui_transcript_view_get_visible (self, &first, &last);
  /* The margins were drawn with what was not laid out yet, too. */
  if (ui_paragraphs_settle (self->paragraphs, first, last))
    ui_transcript_view_redraw_margins (self);
  for (guint i = first; i <= last; i++)
    draw_paragraph (self, snapshot, i);
  draw_selection (self, snapshot, first, last);
  ui_transcript_view_draw_marks (self, snapshot, first, last);
  draw_found (self, snapshot, first, last);
}

/* Before the words ------------------------------------------------------------------------------
 */

static void
draw_ring (UiTranscriptView *self, GtkSnapshot *snapshot)
{
  double passed = (double) (g_get_monotonic_time () - self->ring_since_us) / RING_US;
  graphene_rect_t bounds, other;
  const UiParagraphsLine *line;
  GdkRGBA color;
  int top;

  if (passed >= 1
      || !gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                          "accent_bg_color", &color))
    return;
  color.alpha = (float) (1 - passed);
  line = ui_paragraphs_line_at (self->paragraphs, self->ring.start_cp, &top);
  graphene_rect_init (&bounds, (float) line->x, (float) (top + line->y),
                      (float) (line->right - line->x), (float) line->height);
  line = ui_paragraphs_line_at (self->paragraphs, MAX (self->ring.end_cp, 1) - 1, &top);
  graphene_rect_init (&other, (float) line->x, (float) (top + line->y),
                      (float) (line->right - line->x), (float) line->height);
  graphene_rect_union (&bounds, &other, &bounds);
  graphene_rect_inset (&bounds, -RING_PAD_PX, -RING_PAD_PX);
  append_outline (snapshot, &bounds, 2, &color);
}

static void
draw_handle (UiTranscriptView *self, GtkSnapshot *snapshot, gboolean start, const GdkRGBA *color)
{
  GdkRectangle bar;
  GskRoundedRect dot;
  GdkRGBA page;
  float y;

  if (!ui_transcript_view_get_handle (self, start, &bar))
    return;
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                       "view_bg_color", &page))
    page = (GdkRGBA){ 1, 1, 1, 1 };
  gtk_snapshot_append_color (
      snapshot, color,
      &GRAPHENE_RECT_INIT ((float) bar.x, (float) bar.y, (float) bar.width, (float) bar.height));
  y = (float) (start ? bar.y : bar.y + bar.height);
  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT ((float) bar.x - 4, y - 5, 10, 10), 5);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, &page, &dot.bounds);
  gtk_snapshot_pop (snapshot);
  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT ((float) bar.x - 2, y - 3, 6, 6), 3);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, color, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}

void
ui_transcript_view_draw_above (UiTranscriptView *self, GtkSnapshot *snapshot)
{
  const CodebookCoding *coding =
      self->selected != 0 ? codebook_coding_set_find (self->content->codings, self->selected)
                          : NULL;
  const UiTranscriptCode *code =
      coding != NULL ? ui_transcript_content_get_code (self->content, coding->code) : NULL;

  if (code != NULL)
    {
      draw_handle (self, snapshot, TRUE, &code->colors[self->dark][UI_HUE_STRIPE]);
      draw_handle (self, snapshot, FALSE, &code->colors[self->dark][UI_HUE_STRIPE]);
    }
  if (self->ring_since_us != 0)
    draw_ring (self, snapshot);
}

/* What fades ------------------------------------------------------------------------------------
 */

void
ui_transcript_view_redraw_coding (UiTranscriptView *self, gint64 id)
{
  const CodebookCoding *coding = self->content != NULL && id != 0
                                     ? codebook_coding_set_find (self->content->codings, id)
                                     : NULL;
  UiBreaksRange range;

  if (coding != NULL)
    {
      range = ui_transcript_view_range_of (self, coding);
      ui_paragraphs_redraw (self->paragraphs, MIN (range.start_cp, coding->start_cp),
                            MAX (range.end_cp, coding->end_cp));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self->stripes));
}

static gboolean
fade_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UiTranscriptView *self = UI_TRANSCRIPT_VIEW (widget);
  gint64 now = g_get_monotonic_time ();

  for (guint i = 0; self->fresh != NULL && i < self->fresh->len; i++)
    ui_transcript_view_redraw_coding (self, g_array_index (self->fresh, gint64, i));
  if (self->fresh != NULL && now - self->fresh_since_us >= FADE_US)
    g_clear_pointer (&self->fresh, g_array_unref);
  if (self->ring_since_us != 0 && now - self->ring_since_us >= RING_US)
    self->ring_since_us = 0;
  gtk_widget_queue_draw (widget);
  if (self->fresh != NULL || self->ring_since_us != 0)
    return G_SOURCE_CONTINUE;
  self->fade_tick = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
animates (UiTranscriptView *self)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled,
                NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
start_fading (UiTranscriptView *self)
{
  if (self->fade_tick == 0)
    self->fade_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fade_cb, NULL, NULL);
}

/* Takes @ids (gint64). */
void
ui_transcript_view_fade_in (UiTranscriptView *self, GArray *ids)
{
  g_clear_pointer (&self->fresh, g_array_unref);
  if (ids->len == 0 || !animates (self))
    {
      g_array_unref (ids);
      return;
    }
  self->fresh = ids;
  self->fresh_since_us = g_get_monotonic_time ();
  start_fading (self);
}

void
ui_transcript_view_ring (UiTranscriptView *self, guint start_cp, guint end_cp)
{
  if (!animates (self) || end_cp <= start_cp)
    return;
  self->ring = (UiBreaksRange){ start_cp, end_cp };
  self->ring_since_us = g_get_monotonic_time ();
  start_fading (self);
}
