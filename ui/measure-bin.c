/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/measure-bin.h"

struct _UiMeasureBin
{
  GtkWidget parent_instance;
  int measure_px; /* 0 = no limit */
};

G_DEFINE_FINAL_TYPE (UiMeasureBin, ui_measure_bin, GTK_TYPE_WIDGET)

static void
ui_measure_bin_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  UiMeasureBin *self = UI_MEASURE_BIN (widget);

  /* A box asks how wide what it holds would be at a height. A wrapped label finds that by trying
   * widths, and shapes its words anew for each: some 170 times in a row of a list. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  else if (self->measure_px > 0)
    for_size = MIN (for_size, self->measure_px);
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->measure_px > 0)
    *natural = MAX (*minimum, self->measure_px);
}

static void
ui_measure_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int limit = UI_MEASURE_BIN (widget)->measure_px;
  int measure = limit > 0 ? MIN (width, limit) : width;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation){ rtl ? width - measure : 0, 0, measure, height }, -1);
}

static GtkSizeRequestMode
ui_measure_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_measure_bin_compute_expand (GtkWidget *widget, gboolean *across, gboolean *down)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *across = gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
  *down = gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
}

static void
ui_measure_bin_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ui_measure_bin_parent_class)->dispose (object);
}

static void
ui_measure_bin_class_init (UiMeasureBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_measure_bin_dispose;
  widget_class->measure = ui_measure_bin_measure;
  widget_class->size_allocate = ui_measure_bin_size_allocate;
  widget_class->compute_expand = ui_measure_bin_compute_expand;
  widget_class->get_request_mode = ui_measure_bin_get_request_mode;
}

static void
ui_measure_bin_init (UiMeasureBin *self)
{
}

GtkWidget *
ui_measure_bin_new (GtkWidget *child, int measure_px)
{
  UiMeasureBin *self = g_object_new (UI_TYPE_MEASURE_BIN, NULL);

  self->measure_px = measure_px;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
