/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/verb.h"

gboolean
app_name_order_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "P [nl|nl-BE]",
    .min = 1,
    .max = 2,
    .example = "draad name-order studie.draad nl-BE",
    .notes = N_ ("nl, as in the Netherlands: Van der Berg under B. nl-BE, as in Belgium: under V. "
                 "Without either: which one holds."),
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
    return codebook_project_set_name_order (project, call->operands[1], error);
  puts (codebook_project_get_name_order (project));
  return TRUE;
}
