/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/passage.h"
#include "app/verb.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"

#define NO_WEIGHT G_MININT /* none was given */

typedef struct
{
  char *document, *code, *range, *find, *memo;
  gboolean all;
  int weight;
} Wish;

static void
wish_release (Wish *wish)
{
  g_free (wish->document);
  g_free (wish->code);
  g_free (wish->range);
  g_free (wish->find);
  g_free (wish->memo);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

static gint64
add_coding (CodebookProject *project,
            const Wish *wish,
            gint64 document,
            gint64 code,
            const AppPassage *place,
            GError **error)
{
  gint64 id = codebook_coding_add (project, document, code, place->start_cp, place->end_cp, error);

  if (id == 0)
    return 0;
  if (wish->memo != NULL && !codebook_coding_set_memo (project, id, wish->memo, error))
    return 0;
  if (wish->weight != NO_WEIGHT && !codebook_coding_set_weight (project, id, wish->weight, error))
    return 0;
  return id;
}

static gboolean
add_codings (CodebookProject *project,
             const Wish *wish,
             gint64 document,
             gint64 code,
             const GArray *places,
             GArray *ids,
             GError **error)
{
  g_autoptr (CodebookCode) object = codebook_code_get (project, code, error);
  g_autofree char *label = NULL;
  gboolean ok = object != NULL;

  if (!ok)
    return FALSE;
  label = g_strdup_printf (_ ("Coding ‘%s’"), object->name);
  if (!codebook_project_begin (project, label, error))
    return FALSE;
  for (guint i = 0; ok && i < places->len; i++)
    {
      gint64 id =
          add_coding (project, wish, document, code, &g_array_index (places, AppPassage, i), error);

      ok = id != 0;
      g_array_append_val (ids, id);
    }
  return codebook_project_end (project, ok, ok ? error : NULL) && ok;
}

static gboolean
print_ids (AppCall *call, const GArray *ids, GError **error)
{
  GString *text = g_string_new (NULL);
  g_autofree char *lines = NULL;
  JsonArray *rows;

  if (call->json)
    {
      g_string_free (text, TRUE);
      rows = json_array_new ();
      for (guint i = 0; i < ids->len; i++)
        {
          JsonObject *row = json_object_new ();

          app_json_set_id (row, "id", g_array_index (ids, gint64, i));
          json_array_add_object_element (rows, row);
        }
      return app_output_json (call, app_json_take_array (rows), error);
    }
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT "\n", g_array_index (ids, gint64, i));
  lines = g_string_free (text, FALSE);
  return app_output_text (call, lines, error);
}

static gboolean
code_passages (AppCall *call, const Wish *wish, GError **error)
{
  g_autoptr (CodebookProject) project = app_call_open (call, CODEBOOK_STORE_WRITE, error);
  g_autoptr (CodebookDocumentText) text = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 document, code;

  if (project == NULL)
    return FALSE;
  document = codebook_document_find (project, wish->document, error);
  if (document == 0)
    return FALSE;
  code = codebook_code_find (project, wish->code, error);
  if (code == 0)
    return FALSE;
  text = codebook_document_text_load (project, document, error);
  if (text == NULL)
    return FALSE;
  places =
      app_passage_choose (text, wish->document, wish->range, wish->find, wish->all, FALSE, error);
  return places != NULL && add_codings (project, wish, document, code, places, ids, error)
         && print_ids (call, ids, error);
}

gboolean
app_code_run (AppCall *call, GError **error)
{
  g_auto (Wish) wish = { .weight = NO_WEIGHT };
  const GOptionEntry entries[] = {
    { "document", 0, 0, APP_CALL_TEXT, &wish.document, _ ("The document"), _ ("DOC") },
    { "code", 0, 0, APP_CALL_TEXT, &wish.code, _ ("The code"), _ ("PATH") },
    { "range", 0, 0, APP_CALL_TEXT, &wish.range,
      _ ("From code point A up to, not including, B of the text"), "A-B" },
    { "find", 0, 0, APP_CALL_TEXT, &wish.find, _ ("This text, as it is written"), _ ("TEXT") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &wish.all,
      _ ("Everywhere it is, not only if it is there once"), NULL },
    { "memo", 0, 0, APP_CALL_TEXT, &wish.memo, _ ("A note on the coding"), _ ("TEXT") },
    { "weight", 0, 0, G_OPTION_ARG_INT, &wish.weight, _ ("0 to 100; 0 is none"), "N" },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P",
    .min = 1,
    .max = 1,
    .options = APP_CALL_CODER | APP_CALL_JSON,
    .example = "draad code studie.draad --document P07_T1 --code Werk/Tempo --find 'rustig aan'",
    .notes = N_ ("Prints the number of each coding, a line each; ‘draad uncode’ takes it."),
  };

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  if (wish.document == NULL || wish.code == NULL)
    return app_call_misuse (error, _ ("give --document and --code"));
  if ((wish.range == NULL) == (wish.find == NULL))
    return app_call_misuse (error, _ ("give either --range or --find"));
  if (wish.find != NULL && *wish.find == '\0')
    return app_call_misuse (error, _ ("--find is empty"));
  if (wish.weight != NO_WEIGHT && (wish.weight > 100 || wish.weight < 0))
    return app_call_misuse (error, _ ("--weight goes from 0 to 100"));
  return code_passages (call, &wish, error);
}
