/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/wrap-box.h"

struct _UiWrapBox
{
  GtkWidget parent_instance;
  int spacing_px, line_spacing_px;
};

G_DEFINE_FINAL_TYPE (UiWrapBox, ui_wrap_box, GTK_TYPE_WIDGET)

/* Lays the children out in @width_px, for real if @allocate, and returns the height. */
static int
lay_out (UiWrapBox *self, int width_px, gboolean allocate)
{
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural, minimum, height;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      natural = MAX (minimum, MIN (natural, width_px));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, natural, NULL, &height, NULL, NULL);
      if (x > 0 && x + natural > width_px)
        {
          x = 0;
          y += line + self->line_spacing_px;
          line = 0;
        }
      if (allocate)
        {
          gboolean rtl = gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL;

          gtk_widget_size_allocate (
              child, &(GtkAllocation){ rtl ? width_px - x - natural : x, y, natural, height }, -1);
        }
      x += natural + self->spacing_px;
      line = MAX (line, height);
    }
  return y + line;
}

static void
ui_wrap_box_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  UiWrapBox *self = UI_WRAP_BOX (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = lay_out (self, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
      return;
    }
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing_px : 0);
    }
}

static void
ui_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (UI_WRAP_BOX (widget), width, TRUE);
}

static GtkSizeRequestMode
ui_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* In the order in which they are read, and not by their middles, which differ where they are not of
 * one height. */
static gboolean
ui_wrap_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;

  if (!back && direction != GTK_DIR_TAB_FORWARD)
    return GTK_WIDGET_CLASS (ui_wrap_box_parent_class)->focus (widget, direction);
  if (child == NULL)
    child = back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
  return child != NULL;
}

static void
ui_wrap_box_dispose (GObject *object)
{
  ui_wrap_box_clear (UI_WRAP_BOX (object));
  G_OBJECT_CLASS (ui_wrap_box_parent_class)->dispose (object);
}

static void
ui_wrap_box_class_init (UiWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_wrap_box_dispose;
  widget_class->measure = ui_wrap_box_measure;
  widget_class->size_allocate = ui_wrap_box_size_allocate;
  widget_class->get_request_mode = ui_wrap_box_get_request_mode;
  widget_class->focus = ui_wrap_box_focus;
}

static void
ui_wrap_box_init (UiWrapBox *self)
{
}

GtkWidget *
ui_wrap_box_new (int spacing_px, int line_spacing_px)
{
  UiWrapBox *self = g_object_new (UI_TYPE_WRAP_BOX, NULL);

  self->spacing_px = spacing_px;
  self->line_spacing_px = line_spacing_px;
  return GTK_WIDGET (self);
}

void
ui_wrap_box_append (UiWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (UI_IS_WRAP_BOX (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
ui_wrap_box_clear (UiWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (UI_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
