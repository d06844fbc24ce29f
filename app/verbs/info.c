/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/verb.h"

static JsonObject *
make_row (CodebookProject *project, const CodebookProjectCounts *counts)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "name", codebook_project_get_name (project));
  json_object_set_string_member (row, "language", codebook_project_get_language (project));
  json_object_set_int_member (row, "schema", counts->schema);
  json_object_set_int_member (row, "documents", counts->documents);
  json_object_set_int_member (row, "words", counts->words);
  json_object_set_int_member (row, "codes", counts->codes);
  json_object_set_int_member (row, "codings", counts->codings);
  json_object_set_int_member (row, "cases", counts->cases);
  json_object_set_int_member (row, "waves", counts->waves);
  json_object_set_int_member (row, "coders", counts->coders);
  json_object_set_int_member (row, "memos", counts->memos);
  json_object_set_int_member (row, "bytes", (gint64) counts->size_bytes);
  return row;
}

/* A line a figure: one row across would be wider than a terminal. */
static JsonArray *
make_lines (JsonObject *row)
{
  const struct
  {
    const char *key, *title;
  } lines[] = {
    { "name", _ ("Project") }, { "language", _ ("Language") }, { "documents", _ ("Documents") },
    { "words", _ ("Words") },  { "codes", _ ("Codes") },       { "codings", _ ("Codings") },
    { "cases", _ ("Cases") },  { "waves", _ ("Waves") },       { "coders", _ ("Coders") },
    { "memos", _ ("Memos") },  { "bytes", _ ("Bytes") },       { "schema", _ ("Schema") },
  };
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      JsonObject *line = json_object_new ();
      g_autofree char *value = app_table_dup_cell (row, lines[i].key);

      json_object_set_string_member (line, "what", lines[i].title);
      json_object_set_string_member (line, "value", value);
      json_array_add_object_element (array, line);
    }
  return array;
}

gboolean
app_info_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "P",
    .min = 1,
    .max = 1,
    .options = APP_CALL_JSON,
    .example = "draad info studie.draad --json",
  };
  const AppColumn columns[] = { { "what", "" }, { "value", "" }, { NULL } };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (JsonNode) row = NULL;
  CodebookProjectCounts counts;

  if (!app_call_parse (call, &usage, NULL, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL || !codebook_project_count (project, &counts, error))
    return FALSE;
  row = app_json_take_object (make_row (project, &counts));
  if (call->json)
    return app_output_json (call, g_steal_pointer (&row), error);
  return app_output_rows (call, make_lines (json_node_get_object (row)), columns, error);
}
