/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/fit-box.h"

#define SPACING_PX 6

struct _UiFitBox
{
  GtkWidget parent_instance;
  int most_width;
};

enum
{
  PROP_MOST_WIDTH = 1,
};

G_DEFINE_TYPE (UiFitBox, ui_fit_box, GTK_TYPE_WIDGET)

/* Of the children that fit within @width. */
static int
fitting_width (UiFitBox *self, int width)
{
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int size;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &size, NULL, NULL);
      if (x + size > width)
        break;
      x += size + SPACING_PX;
    }
  return MAX (x - SPACING_PX, 0);
}

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
        *natural += size + (*natural > 0 ? SPACING_PX : 0);
      else
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, size);
        }
    }
  if (horizontal && UI_FIT_BOX (widget)->most_width > 0)
    *natural = fitting_width (UI_FIT_BOX (widget), UI_FIT_BOX (widget)->most_width);
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
      x += size + SPACING_PX;
    }
}

static void
ui_fit_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MOST_WIDTH)
    g_value_set_int (value, UI_FIT_BOX (object)->most_width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ui_fit_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MOST_WIDTH)
    UI_FIT_BOX (object)->most_width = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  gtk_widget_queue_resize (GTK_WIDGET (object));
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ui_fit_box_get_property;
  object_class->set_property = ui_fit_box_set_property;
  object_class->dispose = ui_fit_box_dispose;
  g_object_class_install_property (object_class, PROP_MOST_WIDTH,
                                   g_param_spec_int ("most-width", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  widget_class->measure = ui_fit_box_measure;
  widget_class->size_allocate = ui_fit_box_size_allocate;
}

static void
ui_fit_box_init (UiFitBox *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
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
