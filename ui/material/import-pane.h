/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* The import sheet: what was found in each file, before anything is written. Reads in two threads;
 * writes as one act, while which "writing" is true and nothing else may be written. Emits "closed"
 * when it is done or was cancelled. */
#define UI_TYPE_IMPORT_PANE (ui_import_pane_get_type ())
G_DECLARE_FINAL_TYPE (UiImportPane, ui_import_pane, UI, IMPORT_PANE, AdwBin)

void ui_import_pane_set_project (UiImportPane *self, CodebookProject *project);
/* Files, and folders with all files in them. (element-type GFile) */
void ui_import_pane_add_files (UiImportPane *self, GListModel *files);
gboolean ui_import_pane_get_writing (UiImportPane *self);
/* Without a question: what is written is stopped, and nothing is kept of what was said. */
void ui_import_pane_leave (UiImportPane *self);

G_END_DECLS
