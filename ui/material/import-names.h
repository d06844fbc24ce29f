/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* The names of cases and waves that a file to be imported can have: those of the project, and those
 * that the other files are to have, which are not in it yet. */
typedef struct _UiImportNames UiImportNames;

/* @files: of UiImportFile. */
UiImportNames *ui_import_names_new (GListModel *files) G_GNUC_WARN_UNUSED_RESULT;
void ui_import_names_free (UiImportNames *self);
void ui_import_names_load (UiImportNames *self, CodebookProject *project);

/* Those of the project. (transfer none) */
const char *const *ui_import_names_get_known (const UiImportNames *self, gboolean cases);
/* Those of the project first, in its order, then the files' in theirs; each once. */
GStrv ui_import_names_dup (UiImportNames *self, gboolean cases) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
