/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/material/import-file.h"

G_BEGIN_DECLS

/* What the import sheet shows of one file: its speakers with their roles, and the text as it will
 * stand. Speakers are joined by the action import.same (uu): a speaker, and the one it is the same
 * as, or itself to set it apart again. */
/* "I, INTERVIEWER": a speaker and those that are taken for the same; NULL if it is taken for
 * another. */
char *ui_import_details_name_speaker (UiImportFile *file, guint speaker) G_GNUC_WARN_UNUSED_RESULT;
char *ui_import_details_summarize (UiImportFile *file) G_GNUC_WARN_UNUSED_RESULT;
void ui_import_details_fill_speakers (GtkListBox *list, UiImportFile *file);
void ui_import_details_fill_preview (GtkGrid *grid, UiImportFile *file);

/* Roles as people call them, in the order of CodebookRole. */
const char *const *ui_import_details_get_roles (void);
/* How the file was read, or why it was not. */
char *ui_import_details_describe_kind (UiImportFile *file) G_GNUC_WARN_UNUSED_RESULT;
/* When it was held, in figures: short enough to stand beside the name of the file. */
char *ui_import_details_name_date (UiImportFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
