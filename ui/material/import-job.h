/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* Writes what was read into the project as one act, a document each turn of the main loop, so that
 * the window stays alive. Freeing it before it is done takes back what was written. */
typedef struct _UiImportJob UiImportJob;

typedef void (*UiImportProgress) (guint done, guint all, gpointer user_data);
/* @written: whether there is something to undo. @message: what was read in, brought up to date and
 * left out. @error: why nothing was written, or NULL. The job may be freed here. */
typedef void (*UiImportDone) (gboolean written,
                              const char *message,
                              GError *error,
                              gpointer user_data);

UiImportJob *ui_import_job_start (CodebookProject *project,
                                  GListModel *files,
                                  UiImportProgress progress,
                                  UiImportDone done,
                                  gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void ui_import_job_free (UiImportJob *self);

G_END_DECLS
