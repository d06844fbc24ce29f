/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/verb.h"

gboolean
app_coder_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "P [NAME]",
    .min = 1,
    .max = 2,
    .example = "draad coder studie.draad 'Noor Bakker'",
    .notes = N_ ("Without a name: who you are now. The project remembers it for your login."),
  };
  g_autoptr (CodebookProject) project = NULL;
  gboolean change;

  if (!app_call_parse (call, &usage, NULL, error))
    return FALSE;
  change = call->n_operands == 2;
  project = app_call_open (call, change ? CODEBOOK_STORE_WRITE : CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  if (change)
    return codebook_project_remember_coder (project, call->operands[1], error);
  puts (codebook_project_get_coder (project));
  return TRUE;
}
