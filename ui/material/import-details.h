/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/material/import-file.h"

G_BEGIN_DECLS

/* What the import sheet shows of one file: its speakers with their roles, and the text as it will
 * stand. */
char *ui_import_details_summarize (UiImportFile *file) G_GNUC_WARN_UNUSED_RESULT;
void ui_import_details_fill_speakers (GtkListBox *list, UiImportFile *file);
void ui_import_details_fill_preview (GtkGrid *grid, UiImportFile *file);

/* Roles as people call them, in the order of CodebookRole. */
const char *const *ui_import_details_get_roles (void);

G_END_DECLS
