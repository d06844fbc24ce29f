/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pseudonym-key.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "app/json.h"
#include "app/key.h"
#include "app/output.h"
#include "codebook/model/document.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/privacy/risk.h"
#include "codebook/privacy/scan.h"
#include "codebook/privacy/sealing.h"
#include "codebook/privacy/suggestions.h"

/* Key files ------------------------------------------------------------------------------------ */

/* What @path has already, if it is there, and what the project knows. The password serves for both.
 */
static CodebookKey *
gather (CodebookProject *project, const char *path, const char *password, GError **error)
{
  g_autoptr (CodebookKey) own = codebook_key_new_from_project (project, error);
  CodebookKey *key;

  if (own == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&own);
  key = codebook_key_read (path, password, error);
  if (key != NULL)
    codebook_key_merge (key, own);
  return key;
}

gboolean
app_pseudonym_key_export (AppCall *call,
                          CodebookProject *project,
                          const AppPseudonymKeyOptions *options,
                          GError **error)
{
  const char *path = call->operands[2];
  char *password =
      app_key_ask (call->password_file, !g_file_test (path, G_FILE_TEST_EXISTS), error);
  g_autoptr (CodebookKey) key = password != NULL ? gather (project, path, password, error) : NULL;
  gboolean ok = key != NULL
                && codebook_key_write (key, path, password, codebook_project_get_path (project),
                                       options->beside, error);

  app_key_forget (password);
  return ok;
}

static void
complain_of_clash (AppCall *call, const CodebookKeyClash *clash)
{
  g_autofree char *why =
      clash->pseudonym != NULL
          ? g_strdup_printf (_ ("This name was given ‘%s’ since, and ‘%s’ in the key file; it was "
                                "left as it is."),
                             clash->pseudonym, clash->of_key)
          : g_strdup_printf (_ ("‘%s’, which it has in the key file, is the pseudonym of another "
                                "name here; it was left out."),
                             clash->of_key);

  app_call_fail_part (call, clash->name, why);
}

gboolean
app_pseudonym_key_import (AppCall *call, CodebookProject *project, GError **error)
{
  char *password = app_key_ask (call->password_file, FALSE, error);
  g_autoptr (CodebookKey) key =
      password != NULL ? codebook_key_read (call->operands[2], password, error) : NULL;
  g_autoptr (GPtrArray) clashes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_key_clash_free);
  int names = key != NULL ? codebook_key_import (key, project, clashes, error) : -1;

  app_key_forget (password);
  for (guint i = 0; names >= 0 && i < clashes->len; i++)
    complain_of_clash (call, clashes->pdata[i]);
  return names >= 0;
}

/* Sealing -------------------------------------------------------------------------------------- */

static gboolean
ask_to_seal (const AppPseudonymKeyOptions *options, GError **error)
{
  char answer[16] = "";

  if (options->yes)
    return TRUE;
  fprintf (
      stderr, "%s ",
      _ ("Sealing takes the real names out of the project for good, and cannot be undone. Type "
         "‘yes’ to go on:"));
  if (fgets (answer, sizeof answer, stdin) != NULL
      && (g_str_has_prefix (answer, "yes\n") || g_str_has_prefix (answer, _ ("yes"))))
    return TRUE;
  return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                        _ ("Nothing was sealed. Give --yes to seal without being asked."));
}

static gboolean
say_sealed (AppCall *call, const CodebookSealingReport *report, GError **error)
{
  JsonObject *object;
  g_autofree char *names = NULL;
  g_autofree char *documents = NULL;
  g_autofree char *line = NULL;

  if (call->json)
    {
      object = json_object_new ();
      json_object_set_int_member (object, "names", report->names);
      json_object_set_int_member (object, "documents", report->documents);
      json_object_set_int_member (object, "originals", report->originals);
      json_object_set_int_member (object, "copies", report->copies);
      return app_output_json (call, app_json_take_object (object), error);
    }
  names = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u name was taken out",
                                        "%u names were taken out", report->names),
                           report->names);
  documents = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "of %u document", "of %u documents", report->documents),
      report->documents);
  line = g_strdup_printf ("%s %s.\n", names, documents);
  return app_output_text (call, line, error);
}

/* Whoever seals believes the texts clean. Where a name has a pseudonym that does not lie over it
 * yet, sealing itself refuses. */
static gboolean
tell_undecided (CodebookProject *project, GError **error)
{
  int open = codebook_sealing_count_open (project, error);
  g_autoptr (CodebookNameLexicon) lexicon = NULL;
  g_autoptr (GPtrArray) undecided = NULL;
  g_autofree char *why = NULL;

  if (open != 0)
    return open > 0;
  lexicon = codebook_name_lexicon_new (NULL);
  undecided = codebook_suggestions_list (project, lexicon, 0, NULL, error);
  if (undecided == NULL || undecided->len == 0)
    return undecided != NULL;
  why = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u possible name is not decided yet: it stays in the texts.",
                   "%u possible names are not decided yet: they stay in the texts.",
                   undecided->len),
      undecided->len);
  app_call_complain (codebook_project_get_path (project), why);
  return TRUE;
}

/* First the key as it is now, so that no name is lost if sealing ends halfway; then again with the
 * documents as they are called afterwards. */
static gboolean
seal (AppCall *call,
      CodebookProject *project,
      const char *password,
      const AppPseudonymKeyOptions *options,
      GError **error)
{
  g_autoptr (CodebookKey) key = NULL;
  g_autoptr (GHashTable) moved = NULL;
  CodebookSealingReport report;
  const char *path = codebook_project_get_path (project);

  if (password != NULL)
    {
      key = gather (project, call->key, password, error);
      if (key == NULL
          || !codebook_key_write (key, call->key, password, path, options->beside, error))
        return FALSE;
    }
  if (!codebook_sealing_run (project, &report, &moved, error))
    return FALSE;
  if (report.in_file_name)
    app_call_fail_part (call, path,
                        _ ("The file is itself called after a name that was taken out of it; "
                           "give it another."));
  if (key != NULL)
    {
      codebook_key_move (key, moved);
      if (!codebook_key_write (key, call->key, password, path, options->beside, error))
        return FALSE;
    }
  return say_sealed (call, &report, error);
}

gboolean
app_pseudonym_key_seal (AppCall *call,
                        CodebookProject *project,
                        const AppPseudonymKeyOptions *options,
                        GError **error)
{
  char *password = NULL;
  gboolean ok;

  if ((call->key == NULL) != options->without_key)
    return app_call_misuse (error, _ ("give either --key FILE, where the names are kept, or "
                                      "--without-key"));
  if (!tell_undecided (project, error) || !ask_to_seal (options, error))
    return FALSE;
  if (call->key != NULL)
    {
      password =
          app_key_ask (call->password_file, !g_file_test (call->key, G_FILE_TEST_EXISTS), error);
      if (password == NULL)
        return FALSE;
    }
  ok = seal (call, project, password, options, error);
  app_key_forget (password);
  return ok;
}

/* Showing and scanning ------------------------------------------------------------------------- */

gboolean
app_pseudonym_key_show (AppCall *call, CodebookProject *project, GError **error)
{
  gint64 document = codebook_document_find (project, call->operands[2], error);
  g_autoptr (CodebookKey) own = NULL;
  const CodebookKey *key;
  g_autoptr (CodebookDocumentText) text = NULL;

  if (document == 0)
    return FALSE;
  if (call->key != NULL)
    key = app_key_get (call, error);
  else
    key = own = codebook_key_new_from_project (project, error);
  text = key != NULL ? codebook_key_reveal (key, project, document, error) : NULL;
  if (text == NULL)
    return FALSE;
  printf ("%s\n", codebook_document_text_get_current (text, NULL));
  return TRUE;
}

static const char *
get_pseudonym (const CodebookKey *key, gint64 entity)
{
  for (guint i = 0; i < key->entities->len; i++)
    if (((CodebookEntity *) key->entities->pdata[i])->id == entity)
      return ((CodebookEntity *) key->entities->pdata[i])->pseudonym;
  return NULL;
}

static void
add_rows (JsonArray *rows, const CodebookKey *key, const char *file, const GPtrArray *hits)
{
  g_autofree char *shown = g_filename_display_name (file);

  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookScanHit *hit = hits->pdata[i];
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "file", shown);
      app_json_set_text (row, "part", hit->part);
      if (hit->line > 0)
        json_object_set_int_member (row, "line", hit->line);
      else
        json_object_set_null_member (row, "line");
      json_object_set_string_member (row, "text", hit->text);
      app_json_set_text (row, "pseudonym", get_pseudonym (key, hit->tag));
      json_object_set_string_member (row, "context", hit->context);
      json_array_add_object_element (rows, row);
    }
}

/* The names of the project, and those of --key. */
static CodebookKey *
gather_names (AppCall *call, CodebookProject *project, GError **error)
{
  g_autoptr (CodebookKey) names = codebook_key_new_from_project (project, error);

  if (names == NULL)
    return NULL;
  if (call->key != NULL)
    {
      const CodebookKey *key = app_key_get (call, error);

      if (key == NULL)
        return NULL;
      codebook_key_merge (names, key);
    }
  return g_steal_pointer (&names);
}

GPtrArray *
app_pseudonym_key_list (AppCall *call, CodebookProject *project, GError **error)
{
  g_autoptr (CodebookKey) key = gather_names (call, project, error);
  GPtrArray *entities;

  if (key == NULL)
    return NULL;
  entities = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < key->entities->len; i++)
    {
      const CodebookEntity *from = key->entities->pdata[i];
      CodebookEntity *entity = g_object_new (CODEBOOK_TYPE_ENTITY, NULL);

      /* The key wipes its names when it goes. */
      entity->id = from->id;
      entity->type = g_strdup (from->type);
      entity->pseudonym = g_strdup (from->pseudonym);
      for (guint k = 0; k < from->aliases->len; k++)
        {
          const CodebookAlias *alias = from->aliases->pdata[k];
          CodebookAlias *copy = g_memdup2 (alias, sizeof *alias);

          copy->text = g_strdup (alias->text);
          g_ptr_array_add (entity->aliases, copy);
        }
      g_ptr_array_add (entities, entity);
    }
  return entities;
}

gboolean
app_pseudonym_key_scan (AppCall *call, CodebookProject *project, GError **error)
{
  const AppColumn columns[] = { { "file", _ ("File") },
                                { "part", _ ("Part") },
                                { "line", _ ("Line"), TRUE },
                                { "text", _ ("Name") },
                                { "pseudonym", _ ("Pseudonym") },
                                { "context", _ ("Example") },
                                { NULL } };
  g_autoptr (CodebookKey) key = gather_names (call, project, error);
  g_autoptr (CodebookNameMatcher) matcher = NULL;
  JsonArray *rows;

  if (key == NULL)
    return FALSE;
  matcher = codebook_pseudonyms_make_matcher (key->entities);
  if (codebook_name_matcher_get_count (matcher) == 0)
    return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND,
                          _ ("The project has no names to look for; give --key FILE."));
  rows = json_array_new ();
  for (guint i = 2; i < call->n_operands; i++)
    {
      g_autoptr (GPtrArray) hits =
          g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_scan_hit_free);
      g_autoptr (GError) why = NULL;

      if (!app_key_scan_file (matcher, call->operands[i], hits, &why))
        app_call_fail_part (call, call->operands[i], why->message);
      add_rows (rows, key, call->operands[i], hits);
      /* Told in the rows; the exit code tells scripts. */
      call->failures += hits->len > 0;
    }
  return app_output_rows (call, rows, columns, error);
}

/* What may still identify ---------------------------------------------------------------------- */

static JsonArray *
make_combinations (const GPtrArray *list)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const CodebookRiskRow *one = list->pdata[i];
      JsonObject *row = json_object_new ();

      json_object_set_int_member (row, "k", one->k);
      json_object_set_string_member (row, "attributes", one->attributes);
      json_object_set_string_member (row, "values", one->values);
      json_object_set_string_member (row, "cases", one->cases);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonArray *
make_words (const GPtrArray *list)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const CodebookRiskWord *one = list->pdata[i];
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "text", one->text);
      json_object_set_int_member (row, "count", one->places);
      json_object_set_int_member (row, "documents", one->documents);
      json_object_set_string_member (row, "example", one->example);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

/* Two tables, with what they are above them. Takes both. */
static gboolean
print_risk (
    AppCall *call, JsonArray *combinations, JsonArray *words, guint smallest, GError **error)
{
  const AppColumn first[] = { { "k", "k", TRUE },
                              { "attributes", _ ("Attributes") },
                              { "values", _ ("Values") },
                              { "cases", _ ("Cases") },
                              { NULL } };
  const AppColumn second[] = { { "text", _ ("Word or number") },
                               { "count", _ ("Places"), TRUE },
                               { "documents", _ ("Documents"), TRUE },
                               { "example", _ ("Example") },
                               { NULL } };
  g_autofree char *one = app_table_format (combinations, first);
  g_autofree char *two = app_table_format (words, second);
  g_autofree char *all =
      smallest > 0 ? g_strdup_printf (_ ("Over all attributes together k = %u.\n\n%s\n%s"),
                                      smallest, one, two)
                   : g_strdup_printf ("%s\n%s", one, two);

  json_array_unref (combinations);
  json_array_unref (words);
  return app_output_text (call, all, error);
}

gboolean
app_pseudonym_key_risk (AppCall *call,
                        CodebookProject *project,
                        const AppPseudonymKeyOptions *options,
                        GError **error)
{
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new (NULL);
  guint k = options->k > 0 ? (guint) options->k : 5;
  guint smallest = 0;
  g_autoptr (GPtrArray) rows = codebook_risk_list_rows (project, k, 3, &smallest, error);
  g_autoptr (GPtrArray) words =
      rows != NULL ? codebook_risk_list_words (project, lexicon, error) : NULL;
  JsonObject *object;

  if (words == NULL)
    return FALSE;
  if (!call->json)
    return print_risk (call, make_combinations (rows), make_words (words), smallest, error);
  object = json_object_new ();
  json_object_set_int_member (object, "k", k);
  json_object_set_int_member (object, "smallest", smallest);
  json_object_set_array_member (object, "combinations", make_combinations (rows));
  json_object_set_array_member (object, "words", make_words (words));
  return app_output_json (call, app_json_take_object (object), error);
}
