/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The name of a document or of a group in a table, with a word before it and one after; the name
 * can be edited where it stands. Emits "renamed" (const char *name) when it was. */
#define UI_TYPE_NAME_CELL (ui_name_cell_get_type ())
G_DECLARE_FINAL_TYPE (UiNameCell, ui_name_cell, UI, NAME_CELL, AdwBin)

GtkWidget *ui_name_cell_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @before, @after: (nullable). Ends editing without a change. */
void ui_name_cell_show (
    UiNameCell *self, const char *before, const char *name, const char *after, gboolean heading);
/* Enter and leaving keep what was typed, Escape does not. */
void ui_name_cell_edit (UiNameCell *self);

G_END_DECLS
