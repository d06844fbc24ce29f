/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Moves the focus past @widget, whatever stands in it, to what is before or after it in the window;
 * past the last comes the first. @direction: GTK_DIR_TAB_FORWARD or _BACKWARD. */
void ui_focus_leave (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
