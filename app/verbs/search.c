/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/search.h"

#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/search-wish.h"
#include "app/verb.h"

#define AT_ONCE_BYTES 65536 /* that are printed */

static gboolean
print_json (CodebookSearch *search, CodebookProject *project, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (2 * AT_ONCE_BYTES);
  g_auto (CodebookRows) held = codebook_store_hold (codebook_project_get_store (project));
  guint n = codebook_search_get_count (search);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodebookHit) hit = codebook_search_read (search, project, i, error);

      if (hit == NULL || (text->len > AT_ONCE_BYTES && !app_output_print (text, error)))
        return FALSE;
      app_json_append_row (text, i);
      app_json_append_string (text, "document", hit->document_name);
      app_json_append_int (text, "start", hit->start_cp);
      app_json_append_int (text, "end", hit->end_cp);
      app_json_append_string (text, "text", hit->text);
      app_json_append_string (text, "before", hit->before);
      app_json_append_string (text, "after", hit->after);
      app_json_append_string (text, "citation", hit->citation);
      app_json_append_string (text, "form", hit->form);
    }
  app_json_append_end (text, n);
  return app_output_print (text, error);
}

static gboolean
print_table (AppCall *call, CodebookSearch *search, CodebookProject *project, GError **error)
{
  const AppColumn columns[] = { { "citation", _ ("Place") },
                                { "before", "", TRUE },
                                { "text", _ ("Found") },
                                { "after", "" },
                                { NULL } };
  g_autoptr (JsonArray) rows = json_array_new ();
  g_auto (CodebookRows) held = codebook_store_hold (codebook_project_get_store (project));

  for (guint i = 0; i < codebook_search_get_count (search); i++)
    {
      g_autoptr (CodebookHit) hit = codebook_search_read (search, project, i, error);
      JsonObject *row;

      if (hit == NULL)
        return FALSE;
      row = json_object_new ();
      json_object_set_string_member (row, "citation", hit->citation);
      json_object_set_string_member (row, "before", hit->before);
      json_object_set_string_member (row, "text", hit->text);
      json_object_set_string_member (row, "after", hit->after);
      json_array_add_object_element (rows, row);
    }
  return app_output_rows (call, g_steal_pointer (&rows), columns, error);
}

static gboolean
print_forms (AppCall *call, CodebookSearch *search, CodebookProject *project, GError **error)
{
  const AppColumn columns[] = { { "form", _ ("Form") }, { "count", _ ("Times"), TRUE }, { NULL } };
  const GPtrArray *forms = codebook_search_get_forms (search);
  JsonArray *rows;

  if (!codebook_search_name_forms (search, project, error))
    return FALSE;
  rows = json_array_new ();
  for (guint i = 0; i < forms->len; i++)
    {
      const CodebookSearchForm *form = forms->pdata[i];
      JsonObject *row = json_object_new ();

      if (!form->shown)
        {
          json_object_unref (row);
          continue;
        }
      json_object_set_string_member (row, "form", form->name);
      json_object_set_int_member (row, "count", form->count);
      json_array_add_object_element (rows, row);
    }
  return app_output_rows (call, rows, columns, error);
}

gboolean
app_search_run (AppCall *call, GError **error)
{
  gboolean forms = FALSE;
  g_auto (AppSearchWish) wish = { 0 };
  const GOptionEntry more[] = { { "forms", 0, 0, G_OPTION_ARG_NONE, &forms,
                                  _ ("The forms that were found, counted"), NULL },
                                { NULL } };
  g_autofree GOptionEntry *entries = app_search_wish_make_entries (&wish, more);
  const AppCallUsage usage = {
    .operands = "P QUERY",
    .min = 2,
    .max = 2,
    .options = APP_CALL_JSON,
    .example = "draad search studie.draad 'werken NOT \"rustig aan\" within:sentence'",
    .notes = N_ ("QUERY:\n"
                 "  werken            a word in all its forms: werkt, gewerkt\n"
                 "  \"rustig aan\"      these words, as they stand, in a row\n"
                 "  =Werk             this form only; accents, capitals and hyphens count\n"
                 "  werk*             the start of a word\n"
                 "  AND, OR, NOT, ( ) both in one paragraph, either, the first without the second\n"
                 "  NEAR/5            at most five words between them\n"
                 "  within:sentence   in one sentence, or within:turn, instead of one paragraph\n"
                 "  role:coach        only what this role says"),
  };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookSearch) search = NULL;

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  search = app_search_wish_run (&wish, project, call->operands[1], error);
  if (search == NULL)
    return FALSE;
  if (forms)
    return print_forms (call, search, project, error);
  return call->json ? print_json (search, project, error)
                    : print_table (call, search, project, error);
}
