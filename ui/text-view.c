/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/text-view.h"

typedef struct
{
  int given_px;     /* the width given in this layout; 0 = none was */
  gboolean grew;    /* it asked for another size while it was given one */
  gboolean changed; /* its words did since it was given its size */
} UiTextViewPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (UiTextView, ui_text_view, GTK_TYPE_TEXT_VIEW)

/* From the window down: a widget that GTK lost hands on no request from below. */
static void
lay_out (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_queue_allocate (widget);
}

/* After GTK's own handler, which is connected before a view is in the window. */
static void
surface_layout_cb (GdkSurface *surface, int width, int height, UiTextView *self)
{
  UiTextViewPrivate *priv = ui_text_view_get_instance_private (self);
  int given_px = priv->given_px;

  priv->given_px = 0;
  if (priv->grew)
    lay_out (GTK_WIDGET (self));
  priv->grew = FALSE;
  if (given_px > 0 && UI_TEXT_VIEW_GET_CLASS (self)->settled != NULL)
    UI_TEXT_VIEW_GET_CLASS (self)->settled (self, given_px);
}

/* GTK keeps what it measured until another size is asked for. */
static int
get_height (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
ui_text_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiTextViewPrivate *priv = ui_text_view_get_instance_private (UI_TEXT_VIEW (widget));
  int height_px = get_height (widget);

  GTK_WIDGET_CLASS (ui_text_view_parent_class)->size_allocate (widget, width, height, baseline);
  priv->given_px = width;
  priv->changed = FALSE;
  priv->grew = priv->grew || get_height (widget) != height_px;
}

/* GTK lays out in an idle of its own before a frame. But a frame that follows on the pointer may
 * come sooner, and the lines are left to the drawing: too late for the bar of scrolling. */
static void
before_paint_cb (GdkFrameClock *clock, UiTextView *self)
{
  GSource *first = g_main_context_find_source_by_user_data (NULL, self);

  if (first != NULL && g_source_get_priority (first) < GDK_PRIORITY_REDRAW)
    lay_out (GTK_WIDGET (self));
}

static void
ui_text_view_map (GtkWidget *widget)
{
  g_signal_connect (gtk_widget_get_frame_clock (widget), "before-paint",
                    G_CALLBACK (before_paint_cb), widget);
  g_signal_connect (gtk_native_get_surface (gtk_widget_get_native (widget)), "layout",
                    G_CALLBACK (surface_layout_cb), widget);
  GTK_WIDGET_CLASS (ui_text_view_parent_class)->map (widget);
}

static void
ui_text_view_unmap (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (widget), before_paint_cb,
                                        widget);
  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)),
                                        surface_layout_cb, widget);
  GTK_WIDGET_CLASS (ui_text_view_parent_class)->unmap (widget);
}

/* Changed words are measured with the next size at the latest, so before they are drawn. */
static void
changed_cb (UiTextView *self)
{
  UiTextViewPrivate *priv = ui_text_view_get_instance_private (self);

  if (!priv->changed)
    lay_out (GTK_WIDGET (self));
  priv->changed = TRUE;
}

static void
watch_buffer (UiTextView *self)
{
  static const char *const signals[] = { "changed", "apply-tag", "remove-tag" };
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (buffer, signals[i], G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
ui_text_view_class_init (UiTextViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->size_allocate = ui_text_view_size_allocate;
  widget_class->map = ui_text_view_map;
  widget_class->unmap = ui_text_view_unmap;
}

static void
ui_text_view_init (UiTextView *self)
{
  watch_buffer (self);
}

GtkWidget *
ui_text_view_new (void)
{
  return g_object_new (UI_TYPE_TEXT_VIEW, NULL);
}
