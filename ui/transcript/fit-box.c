/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/fit-box.h"

#define SPACING_PX 6

struct _UiFitBox
{
  GtkWidget parent_instance;
  int spacing_px;
};

G_DEFINE_TYPE (UiFitBox, ui_fit_box, GTK_TYPE_WIDGET)

static void
ui_fit_box_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  gboolean horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, size;

      gtk_widget_measure (child, orientation, -1, &least, &size, NULL, NULL);
      if (horizontal)
        *natural += size + (*natural > 0 ? UI_FIT_BOX (widget)->spacing_px : 0);
      else
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, size);
        }
    }
}

static void
ui_fit_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int x = 0;
  gboolean fits = TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GskTransform *at;
      int size;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &size, NULL, NULL);
      fits = fits && x + size <= width;
      gtk_widget_set_child_visible (child, fits);
      if (!fits)
        continue;
      at = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, 0));
      gtk_widget_allocate (child, size, height, baseline, at);
      x += size + UI_FIT_BOX (widget)->spacing_px;
    }
}

static void
ui_fit_box_dispose (GObject *object)
{
  ui_fit_box_clear (UI_FIT_BOX (object));
  G_OBJECT_CLASS (ui_fit_box_parent_class)->dispose (object);
}

static void
ui_fit_box_class_init (UiFitBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_fit_box_dispose;
  widget_class->measure = ui_fit_box_measure;
  widget_class->size_allocate = ui_fit_box_size_allocate;
}

static void
ui_fit_box_init (UiFitBox *self)
{
  self->spacing_px = SPACING_PX;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
ui_fit_box_new (int spacing_px)
{
  UiFitBox *self = g_object_new (UI_TYPE_FIT_BOX, NULL);

  self->spacing_px = spacing_px;
  return GTK_WIDGET (self);
}

void
ui_fit_box_append (UiFitBox *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
ui_fit_box_clear (UiFitBox *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
