/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/stripes.h"

#include "ui/style.h"
#include "ui/transcript/lanes.h"
#include "ui/transcript/transcript-view-private.h"

#define LANE_PX 11
#define LANES_SHOWN 4
#define LANES_LEAST 2 /* labels start at the same place in most documents */
#define BRACKET_PX 3
#define BRACKET_STRONG_PX 4
#define FOOT_PX 7
#define MORE_PX 18 /* the column of “+3” */
#define LABEL_PX 12.5
#define ROW_PX 18 /* of a label */
#define LABEL_PAD_PX 3
#define LABELS_LEAST_PX 108
#define LABELS_MOST_PX 240
#define LABELS_SQUEEZED_PX 60 /* when all lanes are shown */
#define NOT_SHOWN G_MAXUINT

struct _UiStripes
{
  GtkWidget parent_instance;
  UiTranscriptView *view; /* borrowed */
  int width_px, rest_px;
  int row_px; /* ROW_PX where the desktop's text is of the usual size */
  gboolean narrow, all_lanes;
  GArray *breaks; /* guint: starts of display lines; NULL: to be found */
  guint *lanes;   /* per coding of the set; NOT_SHOWN */
  guint n_lanes;
  GHashTable *labels; /* gint64 * code → PangoLayout */
  GArray *drawn;      /* Stripe: what the pointer can meet */
};

/* A coding in view. */
typedef struct
{
  gint64 id; /* 0: the collapsed ones */
  gint64 code;
  gint64 coder; /* 0: the one who acts */
  guint lane;
  int top, bottom; /* of the bracket, in the widget */
  int label_y;
  GdkRectangle bracket, label;
  guint count; /* of collapsed ones */
} Stripe;

typedef struct
{
  UiStripes *self;
  UiTranscriptView *view;
  guint first_cp, last_cp; /* in view */
  int offset_y, height;
  guint n_columns;
  int labels_x;
} Drawing;

G_DEFINE_TYPE (UiStripes, ui_stripes, GTK_TYPE_WIDGET)

static int
gap_px (UiStripes *self)
{
  return self->narrow ? 0 : UI_TRANSCRIPT_VIEW_PAD_PX;
}

static int
lead_px (gboolean narrow)
{
  return narrow ? 6 : 12;
}

/* Lanes that are drawn as such; the others collapse. */
static guint
columns (UiStripes *self)
{
  int room = self->width_px - self->rest_px - gap_px (self) - lead_px (self->narrow) - MORE_PX
             - LABELS_SQUEEZED_PX;
  guint most = self->all_lanes ? (guint) MAX (room / LANE_PX, LANES_SHOWN) : LANES_SHOWN;

  return CLAMP (self->n_lanes, LANES_LEAST, most);
}

static int
lanes_px (UiStripes *self)
{
  return (int) columns (self) * LANE_PX + (self->n_lanes > columns (self) ? MORE_PX : 0);
}

static void
ui_stripes_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? UI_STRIPES (widget)->width_px : 0;
}

/* Lanes ---------------------------------------------------------------------------------------- */

static void
assign (UiStripes *self)
{
  UiTranscriptContent *content = self->view->content;
  guint n = codebook_coding_set_get_count (content->codings), n_items = 0;
  g_autofree UiLanesItem *items = g_new (UiLanesItem, n);
  g_autofree guint *which = g_new (guint, n);
  g_autofree guint *lanes = NULL;

  if (self->breaks == NULL)
    self->breaks = ui_transcript_view_find_breaks (self->view);
  self->lanes = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      const CodebookCoding *coding = codebook_coding_set_get (content->codings, i);

      self->lanes[i] = NOT_SHOWN;
      if (!ui_transcript_content_shows (content, coding))
        continue;
      items[n_items].first_line = ui_breaks_line_at (self->breaks, coding->start_cp);
      items[n_items].last_line = ui_breaks_line_at (self->breaks, coding->end_cp - 1);
      which[n_items++] = i;
    }
  lanes = ui_lanes_assign (items, n_items, &self->n_lanes);
  for (guint i = 0; i < n_items; i++)
    self->lanes[which[i]] = lanes[i];
}

void
ui_stripes_assign (UiStripes *self)
{
  g_clear_pointer (&self->lanes, g_free);
  self->n_lanes = 0;
  if (self->view->content != NULL)
    assign (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ui_stripes_restyle (UiStripes *self)
{
  g_hash_table_remove_all (self->labels);
  ui_stripes_assign (self);
}

void
ui_stripes_clear (UiStripes *self)
{
  g_clear_pointer (&self->breaks, g_array_unref);
  ui_stripes_restyle (self);
}

void
ui_stripes_follow (UiStripes *self, const UiBreaksRange *changed, int moved)
{
  if (self->breaks != NULL)
    ui_transcript_view_follow_breaks (self->view, self->breaks, changed, moved);
  ui_stripes_assign (self);
}

/* Places --------------------------------------------------------------------------------------- */

static void
append_more (Drawing *drawing, const Stripe *stripe)
{
  GArray *drawn = drawing->self->drawn;
  Stripe more = *stripe;

  for (guint i = 0; i < drawn->len; i++)
    {
      Stripe *other = &g_array_index (drawn, Stripe, i);

      if (other->id == 0 && other->bottom >= stripe->top)
        {
          other->bottom = MAX (other->bottom, stripe->bottom);
          other->count++;
          return;
        }
    }
  more.id = 0;
  more.lane = drawing->n_columns;
  more.count = 1;
  g_array_append_val (drawn, more);
}

static gboolean
place_stripe (const CodebookCoding *coding, gpointer user_data)
{
  Drawing *drawing = user_data;
  UiTranscriptView *view = drawing->view;
  const CodebookCoding *first = codebook_coding_set_get (view->content->codings, 0);
  guint lane = drawing->self->lanes[coding - first];
  UiBreaksRange range = ui_transcript_view_range_of (view, coding);
  Stripe stripe = { .id = coding->id, .code = coding->code, .lane = lane };
  const UiParagraphsLine *line;
  int top;

  if (lane == NOT_SHOWN)
    return TRUE;
  stripe.coder = coding->coder != view->content->coder ? coding->coder : 0;
  stripe.top = -drawing->height;
  stripe.bottom = 2 * drawing->height;
  if (range.start_cp >= drawing->first_cp)
    {
      line = ui_paragraphs_line_at (view->paragraphs, range.start_cp, &top);
      stripe.top = top + line->y + drawing->offset_y + 3;
    }
  if (range.end_cp <= drawing->last_cp)
    {
      line = ui_paragraphs_line_at (view->paragraphs, range.end_cp - 1, &top);
      stripe.bottom = top + line->y + line->height + drawing->offset_y - 3;
    }
  if (stripe.bottom < 0 || stripe.top > drawing->height)
    return TRUE;
  if (lane >= drawing->n_columns)
    append_more (drawing, &stripe);
  else
    g_array_append_val (drawing->self->drawn, stripe);
  return TRUE;
}

/* Where the estimate of display lines was wrong, two brackets of a lane may share a line: the later
 * one starts below the earlier one. */
static void
keep_apart (Drawing *drawing)
{
  GArray *drawn = drawing->self->drawn;
  g_autofree int *bottoms = g_new (int, drawing->n_columns + 1);

  for (guint i = 0; i <= drawing->n_columns; i++)
    bottoms[i] = G_MININT;
  for (guint i = 0; i < drawn->len; i++)
    {
      Stripe *stripe = &g_array_index (drawn, Stripe, i);

      if (stripe->top < bottoms[stripe->lane] + 2)
        stripe->top = MIN (bottoms[stripe->lane] + 2, stripe->bottom - FOOT_PX);
      bottoms[stripe->lane] = MAX (bottoms[stripe->lane], stripe->bottom);
    }
}

static void
place_labels (Drawing *drawing)
{
  UiStripes *self = drawing->self;
  UiLanesRows rows;

  ui_lanes_rows_init (&rows, self->row_px);
  for (guint i = 0; i < self->drawn->len; i++)
    {
      Stripe *stripe = &g_array_index (self->drawn, Stripe, i);
      int x = gap_px (self) + (int) stripe->lane * LANE_PX;
      /* Sticks to the top while its bracket is in view, and leaves with it. */
      int y = MAX (stripe->top, MIN (3, stripe->bottom - self->row_px));

      stripe->bracket = (GdkRectangle){ x, stripe->top, FOOT_PX, stripe->bottom - stripe->top };
      stripe->label_y = stripe->id != 0
                            ? ui_lanes_rows_take (&rows, y, MIN (stripe->bottom, drawing->height))
                            : y;
    }
  ui_lanes_rows_release (&rows);
}

static gboolean
place_all (UiStripes *self, Drawing *drawing)
{
  UiTranscriptView *view = self->view;
  guint first, last;
  int x;

  g_array_set_size (self->drawn, 0);
  self->row_px = (int) (ROW_PX * ui_style_get_text_scale () + 0.5);
  if (view->content == NULL || self->lanes == NULL)
    return FALSE;
  *drawing = (Drawing){ .self = self,
                        .view = view,
                        .height = gtk_widget_get_height (GTK_WIDGET (self)),
                        .n_columns = columns (self) };
  drawing->labels_x = gap_px (self) + lanes_px (self) + lead_px (self->narrow) + LABEL_PAD_PX;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_RIGHT, 0, 0, &x,
                                         &drawing->offset_y);
  ui_transcript_view_get_visible (view, &first, &last);
  drawing->first_cp = ui_paragraphs_get (view->paragraphs, first)->start_cp;
  drawing->last_cp = ui_paragraphs_get (view->paragraphs, last)->end_cp;
  codebook_coding_set_each_overlapping (view->content->codings, drawing->first_cp,
                                        drawing->last_cp + 1, place_stripe, drawing);
  keep_apart (drawing);
  place_labels (drawing);
  return TRUE;
}

/* Drawing -------------------------------------------------------------------------------------- */

static void
draw_bracket (GtkSnapshot *snapshot, const Stripe *stripe, gboolean strong, const GdkRGBA *color)
{
  float width = strong ? BRACKET_STRONG_PX : BRACKET_PX;
  float x = (float) stripe->bracket.x, y = (float) stripe->top;
  float height = (float) (stripe->bottom - stripe->top);
  const float widths[4] = { 2, width, 2, 0 };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  if (stripe->coder == 0)
    {
      gsk_rounded_rect_init (&outline, &GRAPHENE_RECT_INIT (x, y, FOOT_PX, height),
                             &GRAPHENE_SIZE_INIT (0, 0), &GRAPHENE_SIZE_INIT (3, 3),
                             &GRAPHENE_SIZE_INIT (3, 3), &GRAPHENE_SIZE_INIT (0, 0));
      gtk_snapshot_append_border (snapshot, &outline, widths, colors);
      return;
    }
  /* Somebody else's: the same, dashed. */
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, FOOT_PX, 2));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y + height - 2, FOOT_PX, 2));
  for (float dash = MAX (y, -6.0f + fmodf (y, 6.0f)); dash < MIN (y + height, 4000.0f); dash += 6)
    gtk_snapshot_append_color (
        snapshot, color,
        &GRAPHENE_RECT_INIT (x + FOOT_PX - width, dash, width, MIN (4, y + height - dash)));
}

static void
draw_leader (Drawing *drawing, GtkSnapshot *snapshot, const Stripe *stripe, const GdkRGBA *color)
{
  int middle = stripe->label_y + drawing->self->row_px / 2;
  int from_y = CLAMP (middle, stripe->top + 2, MAX (stripe->top + 2, stripe->bottom - 2));
  int from = stripe->bracket.x + FOOT_PX, to = drawing->labels_x - LABEL_PAD_PX - 3;
  int bend = gap_px (drawing->self) + lanes_px (drawing->self);
  graphene_rect_t area;
  cairo_t *cr;

  if (from_y == middle)
    {
      gtk_snapshot_append_color (
          snapshot, color,
          &GRAPHENE_RECT_INIT ((float) from, (float) middle, (float) MAX (to - from, 0), 1));
      return;
    }
  graphene_rect_init (&area, (float) from, (float) MIN (from_y, middle), (float) (to - from),
                      (float) ABS (middle - from_y) + 1);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, from, from_y + 0.5);
  cairo_line_to (cr, MIN (bend, to), from_y + 0.5);
  cairo_line_to (cr, to, middle + 0.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static PangoLayout *
label_of (UiStripes *self, const UiTranscriptCode *code)
{
  PangoLayout *layout = g_hash_table_lookup (self->labels, &code->id);

  if (layout == NULL)
    {
      layout = ui_transcript_view_create_label (self->view, LABEL_PX, FALSE);
      pango_layout_set_text (layout, code->name, -1);
      pango_layout_set_single_paragraph_mode (layout, TRUE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      g_hash_table_insert (self->labels, g_memdup2 (&code->id, sizeof code->id), layout);
    }
  return layout;
}

static int
append_text (
    UiStripes *self, GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, const GdkRGBA *color)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) (y + (self->row_px - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
  return width;
}

static void
draw_outline (GtkSnapshot *snapshot,
              const GdkRectangle *label,
              const UiTranscriptCode *code,
              gboolean dark)
{
  const GdkRGBA *stripe = &code->colors[dark][UI_HUE_STRIPE];
  GdkRGBA tint = code->colors[dark][UI_HUE_TINT];
  const float widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA colors[4] = { *stripe, *stripe, *stripe, *stripe };
  GskRoundedRect outline;

  tint.alpha = 0.22f;
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) label->x, (float) label->y,
                                                        (float) label->width,
                                                        (float) label->height),
                                   4);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &tint, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
draw_label (Drawing *drawing, GtkSnapshot *snapshot, Stripe *stripe, const UiTranscriptCode *code)
{
  UiStripes *self = drawing->self;
  gboolean dark = drawing->view->dark;
  CodebookCoder *coder = stripe->coder != 0
                             ? g_hash_table_lookup (drawing->view->content->coders, &stripe->coder)
                             : NULL;
  g_autoptr (PangoLayout) initials = NULL;
  PangoLayout *name = label_of (self, code);
  int room = self->width_px - self->rest_px - drawing->labels_x - 2 * LABEL_PAD_PX;
  int width = 0, after = 0;
  GdkRGBA dim;

  if (coder != NULL)
    {
      initials = ui_transcript_view_create_label (drawing->view, LABEL_PX, FALSE);
      pango_layout_set_text (initials, coder->initials, -1);
      pango_layout_get_pixel_size (initials, &after, NULL);
      after += 4;
    }
  pango_layout_set_width (name, MAX (room - after, 12) * PANGO_SCALE);
  pango_layout_get_pixel_size (name, &width, NULL);
  stripe->label = (GdkRectangle){ drawing->labels_x - LABEL_PAD_PX, stripe->label_y,
                                  width + after + 2 * LABEL_PAD_PX, self->row_px };
  if (stripe->id == drawing->view->selected)
    draw_outline (snapshot, &stripe->label, code, dark);
  append_text (self, snapshot, name, drawing->labels_x, stripe->label_y,
               &code->colors[dark][UI_HUE_LABEL]);
  if (initials == NULL)
    return;
  ui_hue_lookup (NULL, dark, UI_HUE_LABEL, &dim);
  append_text (self, snapshot, initials, drawing->labels_x + width + 4, stripe->label_y, &dim);
}

static void
draw_more (Drawing *drawing, GtkSnapshot *snapshot, Stripe *stripe)
{
  g_autoptr (PangoLayout) layout =
      ui_transcript_view_create_label (drawing->view, LABEL_PX - 1.5, TRUE);
  g_autofree char *text = g_strdup_printf ("+%u", stripe->count);
  int x = stripe->bracket.x, row_px = drawing->self->row_px, width, height;
  GdkRGBA dim, line, page;

  ui_hue_lookup (NULL, drawing->view->dark, UI_HUE_LABEL, &dim);
  line = dim;
  line.alpha = 0.45f;
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (drawing->view)),
                                      "view_bg_color", &page))
    gtk_snapshot_append_color (snapshot, &page,
                               &GRAPHENE_RECT_INIT ((float) x - 1, (float) stripe->label_y,
                                                    (float) width + 2, (float) row_px));
  append_text (drawing->self, snapshot, layout, x, stripe->label_y, &dim);
  gtk_snapshot_append_color (
      snapshot, &line,
      &GRAPHENE_RECT_INIT ((float) (x + FOOT_PX), (float) (stripe->label_y + row_px), 1,
                           (float) MAX (stripe->bottom - stripe->label_y - row_px, 0)));
  stripe->label = (GdkRectangle){ x, stripe->label_y, width, row_px };
}

static void
draw_stripe (Drawing *drawing, GtkSnapshot *snapshot, Stripe *stripe)
{
  UiTranscriptView *view = drawing->view;
  const UiTranscriptCode *code = ui_transcript_content_get_code (view->content, stripe->code);
  gboolean strong = stripe->id == view->selected || stripe->id == view->hovered;
  gboolean fades = view->hovered != 0 && !strong;
  GdkRGBA leader;

  if (stripe->id == 0)
    {
      draw_more (drawing, snapshot, stripe);
      return;
    }
  if (code == NULL)
    return;
  leader = code->colors[view->dark][UI_HUE_STRIPE];
  leader.alpha = strong ? 1.0f : 0.5f;
  if (fades)
    gtk_snapshot_push_opacity (snapshot, 0.45);
  draw_leader (drawing, snapshot, stripe, &leader);
  draw_bracket (snapshot, stripe, strong, &code->colors[view->dark][UI_HUE_STRIPE]);
  if (fades)
    gtk_snapshot_pop (snapshot);
  draw_label (drawing, snapshot, stripe, code);
}

static void
ui_stripes_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiStripes *self = UI_STRIPES (widget);
  Drawing drawing;

  if (!place_all (self, &drawing))
    return;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget)));
  /* “+3” last: no leader runs through it. */
  for (int more = 0; more <= 1; more++)
    for (guint i = 0; i < self->drawn->len; i++)
      if ((g_array_index (self->drawn, Stripe, i).id == 0) == more)
        draw_stripe (&drawing, snapshot, &g_array_index (self->drawn, Stripe, i));
  gtk_snapshot_pop (snapshot);
}

/* The pointer ---------------------------------------------------------------------------------- */

static const Stripe *
stripe_at (UiStripes *self, double x, double y)
{
  const Stripe *found = NULL;

  for (guint i = 0; i < self->drawn->len; i++)
    {
      const Stripe *stripe = &g_array_index (self->drawn, Stripe, i);
      GdkRectangle bracket = stripe->bracket;

      bracket.x -= (LANE_PX - FOOT_PX) / 2;
      bracket.width = LANE_PX;
      if (gdk_rectangle_contains_point (&stripe->label, (int) x, (int) y))
        return stripe;
      if (gdk_rectangle_contains_point (&bracket, (int) x, (int) y))
        found = stripe;
    }
  return found;
}

static void
pointer_moved_cb (GtkEventControllerMotion *motion, double x, double y, UiStripes *self)
{
  const Stripe *stripe = stripe_at (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), stripe != NULL ? "pointer" : "default");
  ui_transcript_view_set_hovered_coding (self->view, stripe != NULL ? stripe->id : 0);
}

static void
pointer_left_cb (GtkEventControllerMotion *motion, UiStripes *self)
{
  ui_transcript_view_set_hovered_coding (self->view, 0);
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, UiStripes *self)
{
  const Stripe *stripe = stripe_at (self, x, y);

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (stripe != NULL && stripe->id == 0)
    g_signal_emit_by_name (self->view, "more-lanes");
  else
    g_signal_emit_by_name (self->view, "coding-chosen", stripe != NULL ? stripe->id : (gint64) 0);
}

static gboolean
ui_stripes_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  UiStripes *self = UI_STRIPES (widget);
  const Stripe *stripe = keyboard ? NULL : stripe_at (self, x, y);
  const UiTranscriptCode *code;
  CodebookCoder *coder;
  g_autofree char *text = NULL;

  if (stripe == NULL || stripe->id == 0)
    return FALSE;
  code = ui_transcript_content_get_code (self->view->content, stripe->code);
  coder = g_hash_table_lookup (self->view->content->coders,
                               stripe->coder != 0 ? &stripe->coder : &self->view->content->coder);
  if (code == NULL)
    return FALSE;
  text =
      coder != NULL ? g_strdup_printf ("%s\n%s", code->path, coder->name) : g_strdup (code->path);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* ---------------------------------------------------------------------------------------------- */

static void
ui_stripes_finalize (GObject *object)
{
  UiStripes *self = UI_STRIPES (object);

  g_clear_pointer (&self->breaks, g_array_unref);
  g_clear_pointer (&self->lanes, g_free);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->drawn, g_array_unref);
  G_OBJECT_CLASS (ui_stripes_parent_class)->finalize (object);
}

static void
ui_stripes_class_init (UiStripesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ui_stripes_finalize;
  widget_class->measure = ui_stripes_measure;
  widget_class->snapshot = ui_stripes_snapshot;
  widget_class->query_tooltip = ui_stripes_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "transcript-margin");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ui_stripes_init (UiStripes *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->drawn = g_array_new (FALSE, FALSE, sizeof (Stripe));
  g_signal_connect (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

UiStripes *
ui_stripes_new (UiTranscriptView *view)
{
  UiStripes *self = g_object_new (UI_TYPE_STRIPES, NULL);

  self->view = view;
  return self;
}

void
ui_stripes_set_width (UiStripes *self, int width_px, int rest_px, gboolean narrow)
{
  if (self->width_px == width_px && self->rest_px == rest_px && self->narrow == narrow)
    return;
  self->width_px = width_px;
  self->rest_px = rest_px;
  self->narrow = narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
width_for (UiStripes *self, gboolean narrow, int labels)
{
  /* As for four lanes, whatever this document has, so that the page stands at one place. */
  return (narrow ? 0 : UI_TRANSCRIPT_VIEW_PAD_PX) + LANES_SHOWN * LANE_PX + lead_px (narrow)
         + (int) (labels * ui_style_get_text_scale ());
}

int
ui_stripes_get_least_width (UiStripes *self, gboolean narrow)
{
  return width_for (self, narrow, LABELS_LEAST_PX) - (LANES_SHOWN - LANES_LEAST) * LANE_PX;
}

int
ui_stripes_get_most_width (UiStripes *self, gboolean narrow)
{
  return width_for (self, narrow, LABELS_MOST_PX);
}

void
ui_stripes_set_all_lanes (UiStripes *self, gboolean all_lanes)
{
  self->all_lanes = all_lanes;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
ui_stripes_get_all_lanes (UiStripes *self)
{
  return self->all_lanes;
}

gboolean
ui_stripes_get_place (UiStripes *self, gint64 coding, GdkRectangle *bracket, GdkRectangle *label)
{
  for (guint i = 0; i < self->drawn->len; i++)
    {
      const Stripe *stripe = &g_array_index (self->drawn, Stripe, i);

      if (stripe->id != coding)
        continue;
      *bracket = stripe->bracket;
      *label = stripe->label;
      return TRUE;
    }
  return FALSE;
}

gint64
ui_stripes_get_coding_at (UiStripes *self, double x, double y)
{
  const Stripe *stripe;

  g_return_val_if_fail (UI_IS_STRIPES (self), 0);

  stripe = stripe_at (self, x, y);
  return stripe != NULL ? stripe->id : 0;
}
