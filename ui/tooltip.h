/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A tooltip where it is set often, as in the rows of a list: gtk_widget_set_tooltip_text () asks
 * the display where the pointer is each time, and waits for the answer. Not for a button that has
 * no other name: GTK takes that of a tooltip of its own. NULL: none. */
void ui_tooltip_set (GtkWidget *widget, const char *text);

G_END_DECLS
