/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A name with a small arrow: a click offers the names there are and a place for a new one. Emits
 * "chosen" (const char *name), "" for none. */
#define UI_TYPE_NAME_BUTTON (ui_name_button_get_type ())
G_DECLARE_FINAL_TYPE (UiNameButton, ui_name_button, UI, NAME_BUTTON, AdwBin)

/* @what: for people who do not see it: "Case of P16_T1.docx". @none: what the row for no name says.
 */
GtkWidget *ui_name_button_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ui_name_button_set (UiNameButton *self, const char *name, const char *none, const char *what);
/* Asked each time the popover opens; NULL-terminated. */
typedef GStrv (*UiNameButtonSource) (UiNameButton *self, gpointer user_data);
void ui_name_button_set_source (UiNameButton *self, UiNameButtonSource source, gpointer user_data);

G_END_DECLS
