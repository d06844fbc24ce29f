/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/focus.h"

void
ui_focus_leave (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  g_return_if_fail (GTK_IS_WINDOW (root));

  for (GtkWidget *at = widget; at != NULL && at != root; at = gtk_widget_get_parent (at))
    for (GtkWidget *next = forward ? gtk_widget_get_next_sibling (at)
                                   : gtk_widget_get_prev_sibling (at);
         next != NULL;
         next = forward ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next))
      if (gtk_widget_get_mapped (next) && gtk_widget_child_focus (next, direction))
        return;
  /* With the focus nowhere, the window starts anew. */
  gtk_window_set_focus (GTK_WINDOW (root), NULL);
  gtk_widget_child_focus (root, direction);
}
