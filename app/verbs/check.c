/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/store/check.h"

#include <glib/gi18n-lib.h>

#include "app/fragment-row.h"
#include "app/json.h"
#include "app/output.h"
#include "app/verb.h"
#include "codebook/analysis/query.h"
#include "codebook/model/section.h"

static JsonArray *
make_problems (const GPtrArray *problems)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      const CodebookProblem *problem = problems->pdata[i];
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "kind", problem->kind);
      app_json_set_text (row, "table", problem->table);
      app_json_set_id (row, "id", problem->id);
      json_object_set_string_member (row, "message", problem->message);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static void
add_stale (JsonArray *rows, const char *kind, gint64 id, const char *message)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "kind", kind);
  app_json_set_id (row, "id", id);
  json_object_set_string_member (row, "message", message);
  json_array_add_object_element (rows, row);
}

static gboolean
find_stale_codings (CodebookProject *project, JsonArray *rows, GError **error)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) fragments = codebook_query_run (project, query, NULL, error);

  for (guint i = 0; fragments != NULL && i < fragments->len; i++)
    {
      const CodebookFragment *fragment = fragments->pdata[i];
      g_autofree char *message = NULL;

      if (!fragment->stale)
        continue;
      message = g_strdup_printf (_ ("The words under ‘%s’ in ‘%s’ were taken away."),
                                 fragment->code_path, fragment->document_name);
      add_stale (rows, "coding", fragment->id, message);
    }
  return fragments != NULL;
}

static gboolean
find_stale_quotes (CodebookProject *project, JsonArray *rows, GError **error)
{
  g_autoptr (GPtrArray) sections = codebook_section_list (project, 0, error);

  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const CodebookSection *section = sections->pdata[i];
      g_autoptr (GPtrArray) parts = codebook_section_split (section->text);

      for (guint j = 0; j < parts->len; j++)
        {
          const CodebookSectionPart *part = parts->pdata[j];
          g_autoptr (CodebookQuote) quote = NULL;

          if (part->quote == 0)
            continue;
          quote = codebook_section_resolve_quote (project, part->quote, error);
          if (quote == NULL)
            return FALSE;
          if (quote->stale)
            add_stale (rows, "quote", quote->id, quote->why);
        }
    }
  return sections != NULL;
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

      g_string_append_printf (out, "  #%s  %s\n", json_object_get_string_member (row, "id"),
                              json_object_get_string_member (row, "message"));
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
  g_autoptr (JsonArray) stale = json_array_new ();
  g_autoptr (GError) why = NULL;

  if (!app_call_parse (call, &usage, NULL, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL || !codebook_check_store (codebook_project_get_store (project), found, error))
    return FALSE;
  /* What is stale cannot be asked of every broken file; then that it is broken is the answer. */
  if (!(find_stale_codings (project, stale, &why) && find_stale_quotes (project, stale, &why))
      && found->len == 0)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  problems = make_problems (found);
  if (!print_report (call, problems, stale, error))
    return FALSE;
  call->failures = found->len;
  call->nothing_done = TRUE;
  return TRUE;
}
