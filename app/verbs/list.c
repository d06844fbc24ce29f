/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/fragment-row.h"
#include "app/json.h"
#include "app/output.h"
#include "app/theme-row.h"
#include "app/verb.h"
#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coder.h"
#include "codebook/model/correction-acts.h"
#include "codebook/model/memo.h"
#include "codebook/model/turn.h"
#include "codebook/model/wave.h"

/* What each list is made with: rows of JSON, and the columns of them that people see. */
typedef JsonArray *(*MakeRows) (CodebookProject *project, GError **error);

static void
set_guid (JsonObject *row, const char *table, gint64 id)
{
  g_autofree char *guid = codebook_project_dup_guid (table, id);

  json_object_set_string_member (row, "guid", guid);
}

static JsonArray *
list_documents (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) documents = codebook_document_list (project, error);
  JsonArray *rows = documents == NULL ? NULL : json_array_new ();

  for (guint i = 0; rows != NULL && i < documents->len; i++)
    {
      CodebookDocument *document = documents->pdata[i];
      JsonObject *row;

      if (!codebook_document_count (project, document, error)
          || !codebook_document_measure (project, document, error))
        {
          json_array_unref (rows);
          return NULL;
        }
      row = json_object_new ();
      app_json_set_id (row, "id", document->id);
      set_guid (row, "document", document->id);
      json_object_set_string_member (row, "name", document->name);
      app_json_set_text (row, "case", document->case_name);
      app_json_set_text (row, "wave", document->wave_name);
      app_json_set_text (row, "date", document->held_on);
      app_json_set_text (row, "language", document->language);
      app_json_set_text (row, "file", document->file_name);
      app_json_set_text (row, "kind", document->file_kind);
      json_object_set_int_member (row, "codepoints", document->length_cp);
      json_object_set_int_member (row, "words", document->words);
      json_object_set_int_member (row, "turns", document->turns);
      json_object_set_int_member (row, "codings", document->codings);
      json_object_set_int_member (row, "coded", document->coded_cp);
      app_json_set_text (row, "coders", document->coders);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonArray *
list_codes (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);
  JsonArray *rows = codes == NULL ? NULL : json_array_new ();

  for (guint i = 0; rows != NULL && i < codes->len; i++)
    {
      const CodebookCode *code = codes->pdata[i];
      JsonObject *row = json_object_new ();

      app_json_set_id (row, "id", code->id);
      set_guid (row, "code", code->id);
      json_object_set_string_member (row, "path", code->path);
      json_object_set_int_member (row, "depth", code->depth);
      app_json_set_text (row, "color", code->hue);
      app_json_set_text (row, "origin", codebook_origin_to_string (code->origin));
      app_json_set_text (row, "brief", code->brief);
      app_json_set_text (row, "full", code->full);
      app_json_set_text (row, "when", code->when_to_use);
      app_json_set_text (row, "when_not", code->when_not);
      app_json_set_text (row, "example", code->example);
      json_object_set_int_member (row, "codings", code->codings);
      json_object_set_int_member (row, "documents", code->documents);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static const char *
find_wave_name (GPtrArray *waves, gint64 id)
{
  for (guint i = 0; i < waves->len; i++)
    if (((CodebookWave *) waves->pdata[i])->id == id)
      return ((CodebookWave *) waves->pdata[i])->name;
  return NULL;
}

static JsonArray *
make_case_waves (GPtrArray *waves, GPtrArray *states)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < states->len; i++)
    {
      const CodebookCaseWave *state = states->pdata[i];
      JsonObject *row = json_object_new ();

      app_json_set_text (row, "wave", find_wave_name (waves, state->wave));
      app_json_set_text (row, "status", codebook_wave_status_to_string (state->status));
      app_json_set_text (row, "date", state->held_on);
      app_json_set_text (row, "reason", state->reason);
      json_object_set_int_member (row, "documents", state->documents);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonArray *
make_values (CodebookProject *project,
             GPtrArray *attributes,
             GPtrArray *waves,
             gint64 subject,
             GError **error)
{
  g_autoptr (GPtrArray) values = codebook_attribute_list_values (project, subject, error);
  JsonArray *rows = values == NULL ? NULL : json_array_new ();

  for (guint i = 0; rows != NULL && i < values->len; i++)
    {
      const CodebookAttributeValue *value = values->pdata[i];
      JsonObject *row = json_object_new ();
      const char *name = NULL;

      for (guint j = 0; j < attributes->len; j++)
        if (((CodebookAttribute *) attributes->pdata[j])->id == value->attribute)
          name = ((CodebookAttribute *) attributes->pdata[j])->name;
      app_json_set_text (row, "attribute", name);
      app_json_set_text (row, "wave", find_wave_name (waves, value->wave));
      json_object_set_string_member (row, "value", value->value);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static gboolean
add_case (CodebookProject *project,
          const CodebookCase *study_case,
          GPtrArray *attributes,
          GPtrArray *waves,
          JsonArray *rows,
          GError **error)
{
  g_autoptr (GPtrArray) states = codebook_case_list_waves (project, study_case->id, error);
  JsonArray *values;
  JsonObject *row;

  if (states == NULL)
    return FALSE;
  values = make_values (project, attributes, waves, study_case->id, error);
  if (values == NULL)
    return FALSE;
  row = json_object_new ();
  app_json_set_id (row, "id", study_case->id);
  set_guid (row, "study_case", study_case->id);
  json_object_set_string_member (row, "name", study_case->name);
  app_json_set_text (row, "label", study_case->label);
  json_object_set_int_member (row, "documents", study_case->documents);
  json_object_set_int_member (row, "sections", study_case->sections);
  json_object_set_array_member (row, "waves", make_case_waves (waves, states));
  json_object_set_array_member (row, "values", values);
  json_array_add_object_element (rows, row);
  return TRUE;
}

static JsonArray *
list_cases (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (project, error);
  g_autoptr (GPtrArray) attributes = NULL;
  g_autoptr (GPtrArray) waves = NULL;
  g_autoptr (JsonArray) rows = json_array_new ();

  if (cases == NULL || (attributes = codebook_attribute_list (project, error)) == NULL
      || (waves = codebook_wave_list (project, error)) == NULL)
    return NULL;
  for (guint i = 0; i < cases->len; i++)
    if (!add_case (project, cases->pdata[i], attributes, waves, rows, error))
      return NULL;
  return g_steal_pointer (&rows);
}

static JsonArray *
list_codings (CodebookProject *project, GError **error)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) fragments = codebook_query_run (project, query, NULL, error);
  JsonArray *rows = fragments == NULL ? NULL : json_array_new ();

  for (guint i = 0; rows != NULL && i < fragments->len; i++)
    json_array_add_object_element (rows, app_fragment_row_make_coding (fragments->pdata[i]));
  return rows;
}

static JsonArray *
list_speakers (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) speakers = codebook_turn_list_speakers (project, 0, error);
  g_autoptr (JsonArray) rows = json_array_new ();

  for (guint i = 0; speakers != NULL && i < speakers->len; i++)
    {
      const CodebookSpeaker *speaker = speakers->pdata[i];
      g_autoptr (CodebookDocument) document =
          codebook_document_get (project, speaker->document, error);
      g_autoptr (CodebookCase) study_case = NULL;
      JsonObject *row;

      if (document == NULL)
        return NULL;
      if (speaker->study_case != 0
          && (study_case = codebook_case_get (project, speaker->study_case, error)) == NULL)
        return NULL;
      row = json_object_new ();
      app_json_set_id (row, "id", speaker->id);
      json_object_set_string_member (row, "document", document->name);
      json_object_set_string_member (row, "label", speaker->label);
      json_object_set_string_member (row, "name", speaker->name);
      app_json_set_text (row, "role", codebook_role_to_string (speaker->role));
      app_json_set_text (row, "case", study_case == NULL ? NULL : study_case->name);
      json_object_set_int_member (row, "turns", speaker->turns);
      json_array_add_object_element (rows, row);
    }
  return speakers == NULL ? NULL : g_steal_pointer (&rows);
}

static JsonArray *
list_waves (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) waves = codebook_wave_list (project, error);
  JsonArray *rows = waves == NULL ? NULL : json_array_new ();

  for (guint i = 0; rows != NULL && i < waves->len; i++)
    {
      const CodebookWave *wave = waves->pdata[i];
      JsonObject *row = json_object_new ();

      app_json_set_id (row, "id", wave->id);
      json_object_set_string_member (row, "name", wave->name);
      app_json_set_text (row, "label", wave->label);
      json_object_set_int_member (row, "documents", wave->documents);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonArray *
list_attributes (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) attributes = codebook_attribute_list (project, error);
  JsonArray *rows = attributes == NULL ? NULL : json_array_new ();

  for (guint i = 0; rows != NULL && i < attributes->len; i++)
    {
      const CodebookAttribute *attribute = attributes->pdata[i];
      JsonObject *row = json_object_new ();
      JsonArray *choices = json_array_new ();

      for (guint j = 0; attribute->choices != NULL && attribute->choices[j] != NULL; j++)
        json_array_add_string_element (choices, attribute->choices[j]);
      app_json_set_id (row, "id", attribute->id);
      json_object_set_string_member (row, "name", attribute->name);
      json_object_set_string_member (row, "type",
                                     codebook_attribute_type_to_string (attribute->type));
      json_object_set_string_member (row, "subject",
                                     codebook_subject_to_string (attribute->subject));
      json_object_set_array_member (row, "choices", choices);
      app_json_set_text (row, "unit", attribute->unit);
      json_object_set_int_member (row, "values", attribute->values);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonArray *
list_memos (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) memos = codebook_memo_list (project, NULL, 0, error);
  JsonArray *rows = memos == NULL ? NULL : json_array_new ();

  for (guint i = 0; rows != NULL && i < memos->len; i++)
    {
      const CodebookMemo *memo = memos->pdata[i];
      JsonObject *row = json_object_new ();

      app_json_set_id (row, "id", memo->id);
      json_object_set_string_member (row, "on", memo->subject_kind);
      app_json_set_text (row, "of", memo->subject_name);
      app_json_set_text (row, "title", memo->title);
      app_json_set_text (row, "text", memo->text);
      app_json_set_text (row, "coder", memo->coder);
      app_json_set_moment (row, "made_at", memo->made_at);
      app_json_set_moment (row, "changed_at", memo->changed_at);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonArray *
list_coders (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) coders = codebook_coder_list (project, error);
  JsonArray *rows = coders == NULL ? NULL : json_array_new ();

  for (guint i = 0; rows != NULL && i < coders->len; i++)
    {
      const CodebookCoder *coder = coders->pdata[i];
      JsonObject *row = json_object_new ();

      app_json_set_id (row, "id", coder->id);
      json_object_set_string_member (row, "name", coder->name);
      app_json_set_text (row, "initials", coder->initials);
      json_object_set_int_member (row, "codings",
                                  codebook_coder_count_codings (project, coder->id));
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonArray *
list_corrections (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) corrections = codebook_correction_list (project, 0, error);
  g_autoptr (JsonArray) rows = json_array_new ();
  g_autoptr (CodebookDocument) document = NULL;

  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const CodebookCorrectionRow *correction = corrections->pdata[i];
      JsonObject *row;

      if (document == NULL || document->id != correction->document)
        g_clear_object (&document);
      if (document == NULL
          && (document = codebook_document_get (project, correction->document, error)) == NULL)
        return NULL;
      row = json_object_new ();
      app_json_set_id (row, "id", correction->id);
      json_object_set_string_member (row, "document", document->name);
      json_object_set_int_member (row, "start", correction->start_cp);
      json_object_set_int_member (row, "end", correction->end_cp);
      json_object_set_string_member (row, "text", correction->text);
      if (correction->pseudonym)
        json_object_set_null_member (row, "original");
      else
        json_object_set_string_member (row, "original", correction->original);
      json_object_set_string_member (row, "coder", correction->coder);
      app_json_set_moment (row, "made_at", correction->made_at_ms);
      json_object_set_string_member (row, "source",
                                     correction->pseudonym   ? "pseudonym"
                                     : correction->from_file ? "file"
                                                             : "person");
      json_object_set_boolean_member (row, "applied", correction->applied);
      json_array_add_object_element (rows, row);
    }
  return corrections == NULL ? NULL : g_steal_pointer (&rows);
}

/* The table: titles are translated when the columns are shown. */
static const struct
{
  const char *what;
  MakeRows make;
  AppColumn columns[9];
} lists[] = {
  { "documents",
    list_documents,
    { { "name", N_ ("Document") },
      { "case", N_ ("Case") },
      { "wave", N_ ("Wave") },
      { "words", N_ ("Words") },
      { "turns", N_ ("Turns") },
      { "codings", N_ ("Codings") },
      { "coders", N_ ("Coders") } } },
  { "codes",
    list_codes,
    { { "path", N_ ("Code") },
      { "codings", N_ ("Codings") },
      { "documents", N_ ("Documents") },
      { "brief", N_ ("In short") } } },
  { "cases",
    list_cases,
    { { "name", N_ ("Case") },
      { "label", N_ ("Name") },
      { "documents", N_ ("Documents") },
      { "sections", N_ ("Sections") } } },
  { "codings",
    list_codings,
    { { "id", N_ ("Coding") },
      { "document", N_ ("Document") },
      { "code", N_ ("Code") },
      { "coder", N_ ("Coder") },
      { "citation", N_ ("Place") },
      { "text", N_ ("Text") } } },
  { "speakers",
    list_speakers,
    { { "document", N_ ("Document") },
      { "name", N_ ("Speaker") },
      { "role", N_ ("Role") },
      { "case", N_ ("Case") },
      { "turns", N_ ("Turns") } } },
  { "waves",
    list_waves,
    { { "name", N_ ("Wave") }, { "label", N_ ("Name") }, { "documents", N_ ("Documents") } } },
  { "attributes",
    list_attributes,
    { { "name", N_ ("Attribute") },
      { "type", N_ ("Type") },
      { "subject", N_ ("Of") },
      { "choices", N_ ("Choices") },
      { "unit", N_ ("Unit") },
      { "values", N_ ("Values") } } },
  { "memos",
    list_memos,
    { { "on", N_ ("On") },
      { "of", N_ ("Of") },
      { "title", N_ ("Title") },
      { "text", N_ ("Text") },
      { "coder", N_ ("Coder") } } },
  { "coders",
    list_coders,
    { { "name", N_ ("Coder") }, { "initials", N_ ("Initials") }, { "codings", N_ ("Codings") } } },
  { "themes",
    app_theme_row_list,
    { { "name", N_ ("Theme") }, { "question", N_ ("Question") }, { "codes", N_ ("Codes") } } },
  { "corrections",
    list_corrections,
    { { "id", N_ ("Correction") },
      { "document", N_ ("Document") },
      { "original", N_ ("Imported") },
      { "text", N_ ("Text") },
      { "coder", N_ ("Coder") } } },
};

static gboolean
print_list (AppCall *call, guint index, GError **error)
{
  g_autoptr (CodebookProject) project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  AppColumn columns[G_N_ELEMENTS (lists[0].columns)];
  JsonArray *rows;

  if (project == NULL)
    return FALSE;
  rows = lists[index].make (project, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      columns[i] = lists[index].columns[i];
      if (columns[i].title != NULL)
        columns[i].title = _ (columns[i].title);
    }
  return app_output_rows (call, rows, columns, error);
}

gboolean
app_list_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands =
        "P documents|codes|cases|codings|speakers|waves|attributes|memos|coders|themes|corrections",
    .min = 2,
    .max = 2,
    .options = APP_CALL_JSON,
    .example = "draad list studie.draad codes --json",
  };

  if (!app_call_parse (call, &usage, NULL, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].what, call->operands[1]))
      return print_list (call, i, error);
  return app_call_misuse (error, _ ("‘%s’ is not one of %s"), call->operands[1],
                          strchr (usage.operands, ' ') + 1);
}
