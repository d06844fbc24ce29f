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

void
ui_popup_at (GtkPopover *popover, const GdkRectangle *place)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GdkRectangle within = *place;

  g_return_if_fail (GTK_IS_POPOVER (popover) && parent != NULL);

  clip (&within.x, &within.width, gtk_widget_get_width (parent));
  clip (&within.y, &within.height, gtk_widget_get_height (parent));
  gtk_popover_set_pointing_to (popover, &within);
  gtk_popover_popup (popover);
}
