/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/popup.h"

/* Round what a popover holds: its padding and its edge. */
#define FRAME_PX 24

/* The part of what starts at @start that lies within @room, at least one long. */
static void
clip (int *start, int *length, int room)
{
  int end = CLAMP (*start + MAX (*length, 1), 1, MAX (room, 1));

  *start = CLAMP (*start, 0, end - 1);
  *length = end - *start;
}

/* GTK 4.8 leaves the focus in a menu that is closed from a menu within it: out of sight, where no
 * key does anything. */
static void
closed_cb (GtkPopover *popover, GtkWidget *before)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_signal_handlers_disconnect_by_func (popover, closed_cb, before);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)))
    gtk_widget_grab_focus (before);
}

void
ui_popup (GtkPopover *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  GtkWidget *before = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (before == NULL || gtk_widget_is_ancestor (before, GTK_WIDGET (popover)))
    before = gtk_widget_get_parent (GTK_WIDGET (popover));
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), before, 0);
  gtk_popover_popup (popover);
}

void
ui_popup_at (GtkPopover *popover, const GdkRectangle *place)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GdkRectangle within = *place;

  g_return_if_fail (GTK_IS_POPOVER (popover) && parent != NULL);

  clip (&within.x, &within.width, gtk_widget_get_width (parent));
  clip (&within.y, &within.height, gtk_widget_get_height (parent));
  gtk_popover_set_pointing_to (popover, &within);
  ui_popup (popover);
}

static GdkRectangle
find_edge_over (GtkPopover *popover, const GdkRectangle *place)
{
  GdkRectangle edge = { place->x, place->y, place->width, 1 };
  int room = gtk_widget_get_height (gtk_widget_get_parent (GTK_WIDGET (popover))), height;

  gtk_widget_measure (gtk_popover_get_child (popover), GTK_ORIENTATION_VERTICAL, place->width, NULL,
                      &height, NULL, NULL);
  edge.y = MAX (0, MIN (edge.y, room - height - FRAME_PX));
  return edge;
}

void
ui_popup_over (GtkPopover *popover, const GdkRectangle *place)
{
  GdkRectangle edge;

  g_return_if_fail (GTK_IS_POPOVER (popover) && gtk_popover_get_child (popover) != NULL);

  edge = find_edge_over (popover, place);
  ui_popup_at (popover, &edge);
}

void
ui_popup_over_grown (GtkPopover *popover)
{
  GdkRectangle place, edge;

  g_return_if_fail (GTK_IS_POPOVER (popover));

  if (!gtk_widget_get_mapped (GTK_WIDGET (popover))
      || !gtk_popover_get_pointing_to (popover, &place))
    return;
  edge = find_edge_over (popover, &place);
  if (edge.y < place.y)
    gtk_popover_set_pointing_to (popover, &edge);
}
