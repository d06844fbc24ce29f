/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/verb.h"
#include "codebook/model/coding.h"

static gboolean
remove_codings (CodebookProject *project, char *const *names, GError **error)
{
  for (; *names != NULL; names++)
    {
      gint64 id = codebook_coding_find (project, *names, error);

      if (id == 0 || !codebook_coding_remove (project, id, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
app_uncode_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "P CODING…",
    .min = 2,
    .max = G_MAXUINT,
    .options = APP_CALL_CODER,
    .example = "draad uncode studie.draad 4611686018427387904",
    .notes =
        N_ ("CODING is the number that ‘draad code’ printed and ‘draad list P codings’ shows."),
  };
  g_autoptr (CodebookProject) project = NULL;
  gboolean ok;

  if (!app_call_parse (call, &usage, NULL, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_WRITE, error);
  if (project == NULL)
    return FALSE;
  if (call->n_operands == 2)
    return remove_codings (project, call->operands + 1, error);
  if (!codebook_project_begin (project, _ ("Codings taken away"), error))
    return FALSE;
  ok = remove_codings (project, call->operands + 1, error);
  return codebook_project_end (project, ok, ok ? error : NULL) && ok;
}
