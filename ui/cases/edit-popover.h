/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small form in a popover: captions over fields. Enter and a click elsewhere keep what was typed:
 * signal "keep"; Escape leaves it. A handler of "keep" returns FALSE to keep it open; it has said
 * why with set_error (). */
#define UI_TYPE_EDIT_POPOVER (ui_edit_popover_get_type ())
G_DECLARE_FINAL_TYPE (UiEditPopover, ui_edit_popover, UI, EDIT_POPOVER, GtkPopover)

GtkWidget *ui_edit_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ui_edit_popover_add (UiEditPopover *self, const char *caption, GtkWidget *field);
/* Takes the error. */
void ui_edit_popover_set_error (UiEditPopover *self, GError **error);

G_END_DECLS
