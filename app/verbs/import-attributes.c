/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/json.h"
#include "app/output.h"
#include "app/verb.h"
#include "codebook/exchange/attribute-import.h"
#include "codebook/import/table-reader.h"

typedef struct
{
  AppCall *call;
  char *key, *wave;
  GStrv types, documents;
  gboolean dry_run, separate, erase;
  CodebookProject *project;
  CodebookAttributeStudy *study;
  CodebookDataTable *table;
  CodebookAttributePlan *plan;
  CodebookAttributeImport *import;
} Work;

static void
work_release (Work *work)
{
  g_clear_pointer (&work->import, codebook_attribute_import_free);
  g_clear_pointer (&work->plan, codebook_attribute_plan_free);
  g_clear_pointer (&work->table, codebook_data_table_unref);
  g_clear_pointer (&work->study, codebook_attribute_study_unref);
  g_clear_object (&work->project);
  g_free (work->key);
  g_free (work->wave);
  g_strfreev (work->types);
  g_strfreev (work->documents);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_release)

/* -- What becomes of the columns -------------------------------------------------------------- */

/* "number", "number/wave", "yesno/case", "skip" */
static gboolean
set_type (Work *work, const char *name, const char *said, GError **error)
{
  CodebookAttributeColumn *column = codebook_attribute_plan_find (work->plan, name, error);
  g_auto (GStrv) words = g_strsplit (said, "/", 2);
  CodebookAttributeType type;
  gboolean by_wave = g_strcmp0 (words[0] != NULL ? words[1] : NULL, "wave") == 0;

  if (column == NULL)
    return FALSE;
  if (g_str_equal (said, "skip"))
    {
      codebook_attribute_plan_set_use (work->plan, column, CODEBOOK_COLUMN_USE_SKIP);
      return TRUE;
    }
  if (words[0] == NULL || !codebook_attribute_type_parse (words[0], &type)
      || (words[1] != NULL && !by_wave && !g_str_equal (words[1], "case")))
    return app_call_misuse (error,
                            _ ("‘%s’ is no type; they are text, number, date, yesno, choice, and "
                               "skip to leave a column out; /wave or /case may follow"),
                            said);
  return codebook_attribute_plan_set_type (work->plan, column, type, error)
         && (words[1] == NULL
             || codebook_attribute_plan_set_by_wave (work->plan, column, by_wave, error));
}

/* "leeftijd=number,naam=text" */
static gboolean
set_types (Work *work, const char *types, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (types, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *sign = strrchr (parts[i], '=');

      if (sign == NULL)
        return app_call_misuse (error, _ ("‘%s’ is not COLUMN=TYPE"), parts[i]);
      *sign = '\0';
      if (!set_type (work, g_strstrip (parts[i]), g_strstrip (sign + 1), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_use (Work *work, const char *name, CodebookColumnUse use, GError **error)
{
  CodebookAttributeColumn *column;

  if (name == NULL)
    return TRUE;
  column = codebook_attribute_plan_find (work->plan, name, error);
  if (column != NULL)
    codebook_attribute_plan_set_use (work->plan, column, use);
  return column != NULL;
}

static gboolean
make_plan (Work *work, GError **error)
{
  work->plan = codebook_attribute_plan_new (work->table, work->study);
  work->plan->erase = work->erase;
  if (work->separate)
    codebook_attribute_plan_set_joined (work->plan, FALSE);
  if (!set_use (work, work->wave, CODEBOOK_COLUMN_USE_WAVE, error)
      || !set_use (work, work->key, CODEBOOK_COLUMN_USE_KEY, error))
    return FALSE;
  for (guint i = 0; work->documents != NULL && work->documents[i] != NULL; i++)
    if (!set_use (work, work->documents[i], CODEBOOK_COLUMN_USE_DOCUMENTS, error))
      return FALSE;
  for (guint i = 0; work->types != NULL && work->types[i] != NULL; i++)
    if (!set_types (work, work->types[i], error))
      return FALSE;
  return TRUE;
}

/* -- What is said of it ----------------------------------------------------------------------- */

static JsonObject *
make_column (const Work *work, const CodebookAttributeColumn *column)
{
  JsonObject *object = json_object_new ();
  gboolean value = column->use == CODEBOOK_COLUMN_USE_VALUE;

  json_object_set_string_member (object, "name", column->column->name);
  app_json_set_text (object, "label", column->column->label);
  json_object_set_string_member (object, "type",
                                 value ? codebook_attribute_type_to_string (column->type)
                                       : codebook_column_use_to_string (column->use));
  json_object_set_boolean_member (object, "guessed", column->guessed && !column->fixed);
  json_object_set_int_member (object, "values", column->column->values);
  json_object_set_int_member (object, "missing", column->column->missing);
  app_json_set_text (object, "missing_rule", column->column->missing_rule);
  app_json_set_text (object, "attribute",
                     value ? codebook_attribute_plan_get_name (work->plan, column) : NULL);
  json_object_set_boolean_member (object, "by_wave", value && column->by_wave);
  app_json_set_text (object, "wave",
                     codebook_attribute_plan_is_joined (work->plan, column) ? column->wave : NULL);
  return object;
}

static JsonArray *
make_columns (const Work *work)
{
  JsonArray *columns = json_array_new ();

  for (guint i = 0; i < work->plan->columns->len; i++)
    json_array_add_object_element (columns,
                                   make_column (work, g_ptr_array_index (work->plan->columns, i)));
  return columns;
}

static JsonObject *
make_result (const Work *work)
{
  const CodebookAttributeImport *import = work->import;
  JsonObject *result = json_object_new (), *cases = json_object_new (),
             *values = json_object_new ();
  JsonArray *warnings = json_array_new ();

  json_object_set_int_member (cases, "new", import->new_cases);
  json_object_set_int_member (cases, "known", import->cases->len - import->new_cases);
  json_object_set_int_member (values, "new", import->n_new);
  json_object_set_int_member (values, "changed", import->n_changed);
  json_object_set_int_member (values, "same", import->n_same);
  json_object_set_int_member (values, "erased", import->n_erased);
  for (guint i = 0; i < import->warnings->len; i++)
    json_array_add_string_element (warnings, g_ptr_array_index (import->warnings, i));
  json_object_set_string_member (result, "file", work->call->operands[1]);
  json_object_set_string_member (result, "kind", work->table->kind);
  app_json_set_text (result, "sheet", work->table->sheet);
  json_object_set_int_member (result, "rows", codebook_data_table_count_rows (work->table));
  json_object_set_string_member (result, "key", work->plan->key->column->name);
  app_json_set_text (result, "wave_column",
                     work->plan->wave != NULL ? work->plan->wave->column->name : NULL);
  json_object_set_object_member (result, "cases", cases);
  json_object_set_array_member (result, "columns", make_columns (work));
  json_object_set_object_member (result, "values", values);
  json_object_set_int_member (result, "documents", import->answers->len);
  json_object_set_boolean_member (result, "dry_run", work->dry_run);
  json_object_set_array_member (result, "warnings", warnings);
  return result;
}

/* A line for people below the table of columns. */
static char *
summarize (const Work *work)
{
  const CodebookAttributeImport *import = work->import;
  g_autoptr (GString) out = g_string_new (NULL);
  guint known = import->cases->len - import->new_cases;

  g_string_append_printf (
      out, g_dngettext (GETTEXT_PACKAGE, "%u new case", "%u new cases", import->new_cases),
      import->new_cases);
  g_string_append (out, ", ");
  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%u known", "%u known", known), known);
  g_string_append (out, "; ");
  g_string_append_printf (
      out, g_dngettext (GETTEXT_PACKAGE, "%u new value", "%u new values", import->n_new),
      import->n_new);
  g_string_append (out, ", ");
  g_string_append_printf (
      out, g_dngettext (GETTEXT_PACKAGE, "%u changed", "%u changed", import->n_changed),
      import->n_changed);
  g_string_append (out, ", ");
  g_string_append_printf (
      out, g_dngettext (GETTEXT_PACKAGE, "%u the same", "%u the same", import->n_same),
      import->n_same);
  if (import->n_erased > 0)
    g_string_append_printf (
        out, g_dngettext (GETTEXT_PACKAGE, ", %u taken away", ", %u taken away", import->n_erased),
        import->n_erased);
  if (import->answers->len > 0)
    g_string_append_printf (
        out, g_dngettext (GETTEXT_PACKAGE, "; %u document", "; %u documents", import->answers->len),
        import->answers->len);
  if (work->dry_run)
    g_string_append_printf (out, " (%s)", _ ("nothing was written"));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
print_result (Work *work, GError **error)
{
  const AppColumn columns[] = {
    { "name", _ ("Column") },
    { "type", _ ("Type") },
    { "attribute", _ ("Attribute") },
    { "wave", _ ("Wave") },
    { "values", _ ("Values"), TRUE },
    { "missing", _ ("Missing"), TRUE },
    { NULL },
  };
  g_autoptr (JsonArray) rows = NULL;
  g_autofree char *table = NULL, *summary = NULL, *text = NULL;

  if (work->call->json)
    return app_output_json (work->call, app_json_take_object (make_result (work)), error);
  rows = make_columns (work);
  table = app_table_format (rows, columns);
  summary = summarize (work);
  text = g_strconcat (table, summary, "\n", NULL);
  for (guint i = 0; i < work->import->warnings->len; i++)
    app_call_complain (work->import->file_name, g_ptr_array_index (work->import->warnings, i));
  return app_output_text (work->call, text, error);
}

/* -- The work --------------------------------------------------------------------------------- */

static gboolean
write_all (Work *work, GError **error)
{
  gboolean done = FALSE, ok = TRUE;

  if (!codebook_attribute_import_begin (work->import, work->project, error))
    return FALSE;
  while (ok && !done)
    {
      ok = codebook_attribute_import_step (work->import, work->project, &done, error);
      if (ok && !done && g_cancellable_is_cancelled (work->call->cancellable))
        ok = codebook_fail (error, CODEBOOK_ERROR_FAILED,
                            _ ("Stopped; nothing was imported, and the project is as it was."));
    }
  return codebook_attribute_import_end (work->import, work->project, ok, error);
}

static gboolean
is_text (const char *text)
{
  return text == NULL || g_utf8_validate (text, -1, NULL);
}

static gboolean
are_texts (Work *work, GError **error)
{
  gboolean ok = is_text (work->key) && is_text (work->wave);

  for (guint i = 0; ok && work->types != NULL && work->types[i] != NULL; i++)
    ok = is_text (work->types[i]);
  for (guint i = 0; ok && work->documents != NULL && work->documents[i] != NULL; i++)
    ok = is_text (work->documents[i]);
  return ok || app_call_misuse (error, _ ("an option is not valid UTF-8"));
}

static gboolean
run (Work *work, GError **error)
{
  AppCall *call = work->call;

  if (!are_texts (work, error))
    return FALSE;
  app_call_heed_interrupt (call);
  work->project =
      app_call_open (call, work->dry_run ? CODEBOOK_STORE_READ_ONLY : CODEBOOK_STORE_WRITE, error);
  if (work->project == NULL)
    return FALSE;
  work->table = codebook_table_reader_read_file (call->operands[1], call->cancellable, error);
  if (work->table != NULL)
    work->study = codebook_attribute_study_new (work->project, error);
  if (work->study == NULL || !make_plan (work, error))
    return FALSE;
  work->import = codebook_attribute_import_compare (work->plan, call->cancellable, error);
  return work->import != NULL && (work->dry_run || write_all (work, error))
         && print_result (work, error);
}

gboolean
app_import_attributes_run (AppCall *call, GError **error)
{
  g_auto (Work) work = { .call = call };
  const GOptionEntry entries[] = {
    { "key", 0, 0, APP_CALL_TEXT, &work.key, _ ("The column that names the case"), _ ("COLUMN") },
    { "wave-column", 0, 0, APP_CALL_TEXT, &work.wave, _ ("The column that names the wave"),
      _ ("COLUMN") },
    { "types", 0, 0, APP_CALL_TEXTS, &work.types,
      _ ("What columns hold: text, number, date, yesno, choice or skip; /wave or /case may follow"),
      _ ("COLUMN=TYPE,…") },
    { "documents", 0, 0, APP_CALL_TEXTS, &work.documents,
      _ ("Make each answer in this column a document; may be repeated"), _ ("COLUMN") },
    { "separate", 0, 0, G_OPTION_ARG_NONE, &work.separate,
      _ ("Keep columns such as uren_T0 and uren_T1 apart"), NULL },
    { "erase", 0, 0, G_OPTION_ARG_NONE, &work.erase,
      _ ("Let an empty cell take away the value that was there"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &work.dry_run, _ ("Only say what would be done"), NULL },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P FILE",
    .min = 2,
    .max = 2,
    .options = APP_CALL_JSON | APP_CALL_CODER | APP_CALL_FILES,
    .example = "draad import-attributes studie.draad kenmerken.xlsx --key casus "
               "--types 'postcode=text,leeftijd=number'",
  };

  return app_call_parse (call, &usage, entries, error) && run (&work, error);
}
