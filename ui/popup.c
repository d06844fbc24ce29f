/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/popup.h"

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
