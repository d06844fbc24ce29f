/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Short messages at the foot of the window that @widget stands in. */
void ui_toast_show (GtkWidget *widget, const char *message);
/* With a button that undoes the act just done. */
void ui_toast_show_undo (GtkWidget *widget, const char *message);
/* The last act is another now, or was undone: what is said with a button that undoes it goes, and
 * waits for nothing. */
void ui_toast_leave_undo (GtkWidget *widget);
/* Whether there is one now. */
gboolean ui_toast_offers_undo (GtkWidget *widget);
/* Says @error, which is freed and cleared; does nothing when it is NULL. Stays until it is
 * dismissed, or something later is said. */
void ui_toast_error (GtkWidget *widget, GError **error);

G_END_DECLS
