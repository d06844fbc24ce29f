/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/verb.h"
#include "codebook/model/check-project.h"

/* What is stale is no fault of the file, so it is told apart. */
static gboolean
is_stale (const CodebookProblem *problem)
{
  return g_str_equal (problem->kind, "stale");
}

static JsonArray *
make_rows (const GPtrArray *problems, gboolean stale)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      const CodebookProblem *problem = problems->pdata[i];
      JsonObject *row;

      if (is_stale (problem) != stale)
        continue;
      row = json_object_new ();
      json_object_set_string_member (row, "kind", problem->kind);
      app_json_set_text (row, "table", problem->table);
      app_json_set_id (row, "id", problem->id);
      json_object_set_string_member (row, "message", problem->message);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static gboolean
print_report (AppCall *call, JsonArray *problems, JsonArray *stale, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean whole = json_array_get_length (problems) == 0;
  JsonObject *report;

  if (call->json)
    {
      report = json_object_new ();
      json_object_set_boolean_member (report, "ok", whole);
      json_object_set_array_member (report, "problems", json_array_ref (problems));
      json_object_set_array_member (report, "stale", json_array_ref (stale));
      return app_output_json (call, app_json_take_object (report), error);
    }
  g_string_append_printf (out, "%s\n",
                          whole ? _ ("The project is whole.") : _ ("The project is not whole:"));
  for (guint i = 0; i < json_array_get_length (problems); i++)
    g_string_append_printf (
        out, "  %s\n",
        json_object_get_string_member (json_array_get_object_element (problems, i), "message"));
  if (json_array_get_length (stale) > 0)
    g_string_append_printf (out, "%s\n", _ ("Without their ground:"));
  for (guint i = 0; i < json_array_get_length (stale); i++)
    {
      JsonObject *row = json_array_get_object_element (stale, i);

      g_string_append_printf (out, "  %s\n", json_object_get_string_member (row, "message"));
    }
  return app_output_text (call, out->str, error);
}

gboolean
app_check_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "P",
    .min = 1,
    .max = 1,
    .options = APP_CALL_JSON,
    .example = "draad check studie.draad",
    .notes = N_ ("Exit code 1 if it is not whole. A coding or quote is stale when its words were\n"
                 "taken away; that is no fault of the file."),
  };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (GPtrArray) found =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_problem_free);
  g_autoptr (JsonArray) problems = NULL;
  g_autoptr (JsonArray) stale = NULL;

  if (!app_call_parse (call, &usage, NULL, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL || !codebook_check_project (project, found, error))
    return FALSE;
  problems = make_rows (found, FALSE);
  stale = make_rows (found, TRUE);
  if (!print_report (call, problems, stale, error))
    return FALSE;
  call->failures = json_array_get_length (problems);
  call->nothing_done = TRUE;
  return TRUE;
}
