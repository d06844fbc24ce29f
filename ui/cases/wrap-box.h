/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Its children side by side at their own widths, on as many lines as it takes. */
#define UI_TYPE_WRAP_BOX (ui_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (UiWrapBox, ui_wrap_box, UI, WRAP_BOX, GtkWidget)

GtkWidget *ui_wrap_box_new (int spacing_px, int line_spacing_px) G_GNUC_WARN_UNUSED_RESULT;
void ui_wrap_box_append (UiWrapBox *self, GtkWidget *child);
void ui_wrap_box_clear (UiWrapBox *self);

G_END_DECLS
