/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row that shows as many of its children, from the first, as fit whole.
 * Property: "most-width" (int): it asks for no more; 0, the default: for all. */
#define UI_TYPE_FIT_BOX (ui_fit_box_get_type ())
G_DECLARE_FINAL_TYPE (UiFitBox, ui_fit_box, UI, FIT_BOX, GtkWidget)

void ui_fit_box_append (UiFitBox *self, GtkWidget *child);
void ui_fit_box_clear (UiFitBox *self);

G_END_DECLS
