/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/store/backup.h"

#include <glib/gi18n-lib.h>

#include "app/key.h"
#include "app/output.h"
#include "app/verb.h"

gboolean
app_backup_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "P",
    .min = 1,
    .max = 1,
    .options = APP_CALL_OUTPUT,
    .example = "draad backup studie.draad -o studie-2024-03-14.draad",
    .notes = N_ ("Without -o the copy is P.backup.draad, beside the project. It may be open."),
  };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CodebookStore *store;

  if (!app_call_parse (call, &usage, NULL, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  store = codebook_project_get_store (project);
  if (call->output == NULL)
    return codebook_backup_roll (store, 0, error);
  if (!g_str_equal (call->output, "-"))
    return codebook_backup_make (store, call->output, error)
           && app_key_check_file (call, call->output, error);
  bytes = codebook_backup_dup_bytes (store, error);
  return bytes != NULL
         && app_output_bytes (call, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              error);
}

gboolean
app_restore_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "BACKUP P",
    .min = 2,
    .max = 2,
    .example = "draad restore studie.backup.draad studie.draad",
    .notes = N_ ("What was at P is kept beside it, as P.before-restore.draad."),
  };

  return app_call_parse (call, &usage, NULL, error)
         && codebook_backup_restore (call->operands[0], call->operands[1], error);
}
