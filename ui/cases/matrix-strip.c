/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/matrix-strip.h"

#define COLUMN_PX 216 /* at least */
#define SQUEEZE_PX 12 /* less, when that saves scrolling */
#define MOST_IN_VIEW 7

struct _UiMatrixStrip
{
  GtkWidget parent_instance;

  /* owned */
  GtkAdjustment *adjustment;
  guint configure_tick;
  gboolean leads;
};

G_DEFINE_FINAL_TYPE (UiMatrixStrip, ui_matrix_strip, GTK_TYPE_WIDGET)

static int
get_column_px (UiMatrixStrip *self, int width_px)
{
  int n = (int) CLAMP (ui_matrix_strip_get_count (self), 1, MOST_IN_VIEW);

  return width_px / n >= COLUMN_PX - SQUEEZE_PX ? width_px / n : COLUMN_PX;
}

static void
ui_matrix_strip_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  UiMatrixStrip *self = UI_MATRIX_STRIP (widget);
  int column = get_column_px (self, MAX (for_size, 0));

  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                 ? COLUMN_PX * (int) ui_matrix_strip_get_count (self)
                 : 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, column, &child_minimum, &child_natural, NULL, NULL);
      /* Lists give their rows the minimum: the words of a cell get the lines they are meant to
       * have, however large they are. */
      *minimum = *natural = MAX (*natural, child_natural);
    }
}

/* Not while sizes are given: others follow the adjustment. */
static gboolean
configure_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UiMatrixStrip *self = UI_MATRIX_STRIP (widget);
  int width = gtk_widget_get_width (widget), column = get_column_px (self, width);
  double upper = column * (double) ui_matrix_strip_get_count (self);
  double value = gtk_adjustment_get_value (self->adjustment);

  self->configure_tick = 0;
  upper = MAX (upper, width);
  gtk_adjustment_configure (self->adjustment, CLAMP (value, 0, upper - width), 0, upper, column,
                            width, width);
  return G_SOURCE_REMOVE;
}

static void
ui_matrix_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiMatrixStrip *self = UI_MATRIX_STRIP (widget);
  int column = get_column_px (self, width), i = 0;
  int value = (int) gtk_adjustment_get_value (self->adjustment);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int x = i++ * column - value;

      gtk_widget_size_allocate (
          child, &(GtkAllocation){ rtl ? width - x - column : x, 0, column, height }, -1);
    }
  if (self->leads && self->configure_tick == 0)
    self->configure_tick = gtk_widget_add_tick_callback (widget, configure_cb, NULL, NULL);
}

static GtkSizeRequestMode
ui_matrix_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_matrix_strip_dispose (GObject *object)
{
  UiMatrixStrip *self = UI_MATRIX_STRIP (object);

  ui_matrix_strip_clear (self);
  g_clear_object (&self->adjustment);
  G_OBJECT_CLASS (ui_matrix_strip_parent_class)->dispose (object);
}

static void
ui_matrix_strip_class_init (UiMatrixStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_matrix_strip_dispose;
  widget_class->measure = ui_matrix_strip_measure;
  widget_class->size_allocate = ui_matrix_strip_size_allocate;
  widget_class->get_request_mode = ui_matrix_strip_get_request_mode;
}

static void
ui_matrix_strip_init (UiMatrixStrip *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
ui_matrix_strip_new (GtkAdjustment *adjustment, gboolean leads)
{
  UiMatrixStrip *self = g_object_new (UI_TYPE_MATRIX_STRIP, NULL);

  self->adjustment = g_object_ref (adjustment);
  self->leads = leads;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
ui_matrix_strip_append (UiMatrixStrip *self, GtkWidget *child)
{
  g_return_if_fail (UI_IS_MATRIX_STRIP (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

GtkWidget *
ui_matrix_strip_get_nth (UiMatrixStrip *self, guint n)
{
  GtkWidget *child;

  g_return_val_if_fail (UI_IS_MATRIX_STRIP (self), NULL);

  child = gtk_widget_get_first_child (GTK_WIDGET (self));
  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

guint
ui_matrix_strip_get_count (UiMatrixStrip *self)
{
  guint n = 0;

  g_return_val_if_fail (UI_IS_MATRIX_STRIP (self), 0);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

void
ui_matrix_strip_clear (UiMatrixStrip *self)
{
  GtkWidget *child;

  g_return_if_fail (UI_IS_MATRIX_STRIP (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

int
ui_matrix_strip_get_column_px (UiMatrixStrip *self)
{
  g_return_val_if_fail (UI_IS_MATRIX_STRIP (self), 0);

  return get_column_px (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

void
ui_matrix_strip_reveal (UiMatrixStrip *self, GtkWidget *child)
{
  int column, i = 0;

  g_return_if_fail (UI_IS_MATRIX_STRIP (self));

  column = ui_matrix_strip_get_column_px (self);
  while ((child = gtk_widget_get_prev_sibling (child)) != NULL)
    i++;
  gtk_adjustment_clamp_page (self->adjustment, i * column, (i + 1) * column);
}
