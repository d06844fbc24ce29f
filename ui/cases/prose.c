/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/prose.h"

#include <math.h>

#include "ui/cases/prose-emphasis.h"

#define CARET_PX 1 /* that a text view keeps at the end of a full line */
#define GAP_PX 9
#define PARAGRAPH_PX 9
#define SCROLL_MARGIN_PX 12

struct _UiProse
{
  UiTextView parent_instance;

  char *placeholder;
  int leading_px;
  guint scroll_tick;
  GdkRGBA dim;
  gboolean filling, gap;
};

G_DEFINE_FINAL_TYPE (UiProse, ui_prose, UI_TYPE_TEXT_VIEW)

enum
{
  EDITED,
  COMMIT,
  STEP,
  BEYOND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (UiProse *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* As it stands in the buffer. */
static char *
get_text (UiProse *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static gboolean
is_closed_gap (UiProse *self)
{
  return self->gap && ui_prose_is_empty (self) && !gtk_widget_has_focus (GTK_WIDGET (self));
}

/* The caret in view ---------------------------------------------------------------------------- */

/* A text view that is as high as its text does not scroll; what it stands in must. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UiProse *self = UI_PROSE (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  GdkRectangle caret;
  double y, at;
  int window_y;

  self->scroll_tick = 0;
  if (scroller == NULL || !gtk_widget_has_focus (widget))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self), NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, 0, caret.y,
                                         NULL, &window_y);
  if (gtk_widget_translate_coordinates (widget, scroller, 0, window_y, NULL, &y))
    {
      at = gtk_adjustment_get_value (adjustment) + y;
      gtk_adjustment_clamp_page (adjustment, at - SCROLL_MARGIN_PX,
                                 at + caret.height + SCROLL_MARGIN_PX);
    }
  return G_SOURCE_REMOVE;
}

static void
caret_moved_cb (UiProse *self)
{
  if (!self->filling && self->scroll_tick == 0 && gtk_widget_has_focus (GTK_WIDGET (self)))
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/* Keys ----------------------------------------------------------------------------------------- */

static gboolean
is_on_edge_line (UiProse *self, const GtkTextIter *caret, int direction)
{
  GtkTextIter edge;
  GdkRectangle here, there;

  if (direction < 0)
    gtk_text_buffer_get_start_iter (get_buffer (self), &edge);
  else
    gtk_text_buffer_get_end_iter (get_buffer (self), &edge);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), caret, &here);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &edge, &there);
  return here.y == there.y;
}

/* Stars for Ctrl+B and Ctrl+I; 0: another key. */
static guint
find_emphasis (guint key, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != GDK_CONTROL_MASK)
    return 0;
  key = gdk_keyval_to_lower (key); /* Caps Lock */
  return key == GDK_KEY_b ? 2 : key == GDK_KEY_i ? 1 : 0;
}

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, UiProse *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  if ((state & GDK_CONTROL_MASK) != 0 && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    g_signal_emit (self, signals[COMMIT], 0);
  else if (find_emphasis (key, state) > 0)
    ui_prose_emphasis_toggle (buffer, find_emphasis (key, state));
  else if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0
           || gtk_text_buffer_get_has_selection (buffer))
    return FALSE;
  else if (key == GDK_KEY_Up && is_on_edge_line (self, &caret, -1))
    g_signal_emit (self, signals[STEP], 0, -1);
  else if (key == GDK_KEY_Down && is_on_edge_line (self, &caret, 1))
    g_signal_emit (self, signals[STEP], 0, 1);
  else if (key == GDK_KEY_BackSpace && gtk_text_iter_is_start (&caret))
    g_signal_emit (self, signals[BEYOND], 0, -1);
  else if (key == GDK_KEY_Delete && gtk_text_iter_is_end (&caret))
    g_signal_emit (self, signals[BEYOND], 0, 1);
  else
    return FALSE;
  return TRUE;
}

static void
show_emphasis (UiProse *self)
{
  ui_prose_emphasis_show (get_buffer (self), &self->dim);
}

static void
changed_cb (UiProse *self)
{
  show_emphasis (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!self->filling)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
focus_cb (UiProse *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Looks ---------------------------------------------------------------------------------------- */

/* Of the placeholder, and of signs. */
static void
find_dim (UiProse *self)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA dim;

  if (!gtk_style_context_lookup_color (context, "dim_text", &dim))
    gtk_style_context_get_color (context, &dim);
  if (gdk_rgba_equal (&dim, &self->dim))
    return;
  self->dim = dim;
  show_emphasis (self);
}

static void
ui_prose_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  UiProse *self = UI_PROSE (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  PangoFontMetrics *metrics;
  int height, extra;

  GTK_WIDGET_CLASS (ui_prose_parent_class)->css_changed (widget, change);
  find_dim (self);
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  height = (int) ceil ((double) pango_font_metrics_get_height (metrics) / PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  extra = MAX (0, self->leading_px - height);
  if (gtk_text_view_get_pixels_inside_wrap (view) == extra)
    return;
  gtk_text_view_set_pixels_inside_wrap (view, extra);
  gtk_text_view_set_pixels_above_lines (view, extra / 2);
  gtk_text_view_set_pixels_below_lines (view, extra - extra / 2 + PARAGRAPH_PX);
}

/* A text view only knows its height some frames after it has its width, and a page would jump. The
 * height follows from the words, as the text view will lay them out. */
static int
get_height_px (UiProse *self, int width_px)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autofree char *text = get_text (self);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int height, total = 0;

  pango_layout_set_width (layout, width_px > CARET_PX ? (width_px - CARET_PX) * PANGO_SCALE : -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, gtk_text_view_get_pixels_inside_wrap (view) * PANGO_SCALE);
  /* No lines at all are one empty line. */
  for (guint i = 0; i == 0 || lines[i] != NULL; i++)
    {
      g_autoptr (PangoAttrList) attributes =
          ui_prose_emphasis_list_attributes (lines[i] != NULL ? lines[i] : "");

      pango_layout_set_text (layout, lines[i] != NULL ? lines[i] : "", -1);
      pango_layout_set_attributes (layout, attributes);
      pango_layout_get_pixel_size (layout, NULL, &height);
      total += height + gtk_text_view_get_pixels_above_lines (view)
               + gtk_text_view_get_pixels_below_lines (view);
      if (lines[i] == NULL)
        break;
    }
  return total;
}

static void
ui_prose_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  UiProse *self = UI_PROSE (widget);

  /* Also where the result is not used: the text view makes its layout here. */
  GTK_WIDGET_CLASS (ui_prose_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*natural, *minimum);
  else if (is_closed_gap (self))
    *minimum = *natural = GAP_PX;
  else
    *minimum = *natural = get_height_px (self, for_size);
}

static GtkSizeRequestMode
ui_prose_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_prose_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiProse *self = UI_PROSE (widget);
  g_autoptr (PangoLayout) layout = NULL;

  if (is_closed_gap (self))
    return;
  GTK_WIDGET_CLASS (ui_prose_parent_class)->snapshot (widget, snapshot);
  if (self->placeholder == NULL || !ui_prose_is_empty (self))
    return;
  layout = gtk_widget_create_pango_layout (widget, self->placeholder);
  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (
                    0, (float) gtk_text_view_get_pixels_above_lines (GTK_TEXT_VIEW (self))));
  gtk_snapshot_append_layout (snapshot, layout, &self->dim);
  gtk_snapshot_restore (snapshot);
}

static void
ui_prose_finalize (GObject *object)
{
  g_free (UI_PROSE (object)->placeholder);
  G_OBJECT_CLASS (ui_prose_parent_class)->finalize (object);
}

static void
ui_prose_class_init (UiProseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ui_prose_finalize;
  widget_class->css_changed = ui_prose_css_changed;
  widget_class->measure = ui_prose_measure;
  widget_class->get_request_mode = ui_prose_get_request_mode;
  widget_class->snapshot = ui_prose_snapshot;

  signals[EDITED] = g_signal_new ("edited", UI_TYPE_PROSE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[COMMIT] = g_signal_new ("commit", UI_TYPE_PROSE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", UI_TYPE_PROSE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  signals[BEYOND] = g_signal_new ("beyond", UI_TYPE_PROSE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ui_prose_init (UiProse *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->leading_px = 24;
  gtk_widget_add_css_class (GTK_WIDGET (self), "prose");
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  g_signal_connect_swapped (get_buffer (self), "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (get_buffer (self), "notify::cursor-position",
                            G_CALLBACK (caret_moved_cb), self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_cb), NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
ui_prose_new (int leading_px)
{
  UiProse *self = g_object_new (UI_TYPE_PROSE, NULL);

  self->leading_px = leading_px;
  return GTK_WIDGET (self);
}

/* Paragraphs between @ends, joined by @between, without empty ones. */
static char *
join_paragraphs (const char *text, const char *between)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strchomp (lines[i]) != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? between : "", lines[i]);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

void
ui_prose_set_text (UiProse *self, const char *text)
{
  g_autofree char *lines = NULL, *now = NULL;
  GtkTextBuffer *buffer;

  g_return_if_fail (UI_IS_PROSE (self));

  now = ui_prose_dup_text (self);
  if (g_str_equal (now, text))
    return;
  buffer = get_buffer (self);
  lines = join_paragraphs (text, "\n");
  self->filling = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, lines, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->filling = FALSE;
}

void
ui_prose_forget_typed (UiProse *self)
{
  g_return_if_fail (UI_IS_PROSE (self));

  gtk_text_buffer_begin_irreversible_action (get_buffer (self));
  gtk_text_buffer_end_irreversible_action (get_buffer (self));
}

char *
ui_prose_dup_text (UiProse *self)
{
  g_autofree char *lines = NULL;

  g_return_val_if_fail (UI_IS_PROSE (self), NULL);

  lines = get_text (self);
  return join_paragraphs (lines, "\n\n");
}

gboolean
ui_prose_is_empty (UiProse *self)
{
  g_return_val_if_fail (UI_IS_PROSE (self), TRUE);

  return gtk_text_buffer_get_char_count (get_buffer (self)) == 0;
}

void
ui_prose_set_placeholder (UiProse *self, const char *placeholder)
{
  g_return_if_fail (UI_IS_PROSE (self));

  if (g_strcmp0 (placeholder, self->placeholder) == 0)
    return;
  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  placeholder != NULL ? placeholder : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ui_prose_set_gap (UiProse *self, gboolean gap)
{
  g_return_if_fail (UI_IS_PROSE (self));

  self->gap = gap;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ui_prose_enter (UiProse *self, gboolean at_end)
{
  GtkTextIter iter;

  g_return_if_fail (UI_IS_PROSE (self));

  if (at_end)
    gtk_text_buffer_get_end_iter (get_buffer (self), &iter);
  else
    gtk_text_buffer_get_start_iter (get_buffer (self), &iter);
  gtk_text_buffer_place_cursor (get_buffer (self), &iter);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
