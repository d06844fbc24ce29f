/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/search.h"

#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/verb.h"

static JsonArray *
make_rows (const GPtrArray *hits)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookHit *hit = hits->pdata[i];
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "document", hit->document_name);
      json_object_set_int_member (row, "start", hit->start_cp);
      json_object_set_int_member (row, "end", hit->end_cp);
      json_object_set_string_member (row, "text", hit->text);
      json_object_set_string_member (row, "before", hit->before);
      json_object_set_string_member (row, "after", hit->after);
      json_object_set_string_member (row, "citation", hit->citation);
      json_object_set_string_member (row, "form", hit->form);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static gboolean
search (AppCall *call,
        const char *role,
        const char *document,
        CodebookSearchOptions *options,
        GError **error)
{
  const AppColumn columns[] = { { "citation", _ ("Place") },
                                { "before", "", TRUE },
                                { "text", _ ("Found") },
                                { "after", "" },
                                { NULL } };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (role != NULL && !codebook_role_parse (role, &options->role))
    return app_call_misuse (error, _ ("‘%s’ is none of interviewer, respondent, coach, other"),
                            role);
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  if (document != NULL)
    {
      options->document = codebook_document_find (project, document, error);
      if (options->document == 0)
        return FALSE;
    }
  hits = codebook_search_run (project, call->operands[1], options, NULL, error);
  return hits != NULL && app_output_rows (call, make_rows (hits), columns, error);
}

gboolean
app_search_run (AppCall *call, GError **error)
{
  CodebookSearchOptions options = { 0 };
  g_autofree char *role = NULL;
  g_autofree char *document = NULL;
  const GOptionEntry entries[] = {
    { "exact", 0, 0, G_OPTION_ARG_NONE, &options.exact, _ ("Accents and capitals count"), NULL },
    { "compounds", 0, 0, G_OPTION_ARG_NONE, &options.compounds, _ ("Also within longer words"),
      NULL },
    { "role", 0, 0, APP_CALL_TEXT, &role, _ ("Only what this role says"), _ ("ROLE") },
    { "document", 0, 0, APP_CALL_TEXT, &document, _ ("Only in this document"), _ ("DOC") },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P QUERY",
    .min = 2,
    .max = 2,
    .options = APP_CALL_JSON,
    .example = "draad search studie.draad '\"rustig aan\" OR tempo' --role respondent",
    .notes = N_ ("QUERY: words, \"a phrase\", AND, OR, NOT, NEAR/5, the start of a word*."),
  };

  return app_call_parse (call, &usage, entries, error)
         && search (call, role, document, &options, error);
}
