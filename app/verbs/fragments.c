/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/fragment-row.h"
#include "app/json.h"
#include "app/output.h"
#include "app/verb.h"
#include "codebook/analysis/query.h"
#include "codebook/analysis/where.h"
#include "codebook/model/case.h"
#include "codebook/model/coder.h"
#include "codebook/model/wave.h"
#include "codebook/report/fragment-list.h"
#include "codebook/report/fragment-table.h"

typedef struct
{
  GStrv codes, not_codes, overlapping, cases, waves, roles, coders, documents, conditions;
  char *title;
} Wish;

static void
wish_release (Wish *wish)
{
  g_strfreev (wish->codes);
  g_strfreev (wish->not_codes);
  g_strfreev (wish->overlapping);
  g_strfreev (wish->cases);
  g_strfreev (wish->waves);
  g_strfreev (wish->roles);
  g_strfreev (wish->coders);
  g_strfreev (wish->documents);
  g_strfreev (wish->conditions);
  g_free (wish->title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

static gboolean
add_codes (CodebookProject *project, char *const *paths, GArray **list, GError **error)
{
  for (; paths != NULL && *paths != NULL; paths++)
    if (!codebook_query_add_code (project, list, *paths, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_named (CodebookProject *project,
           char *const *names,
           gint64 (*find) (CodebookProject *project, const char *name, GError **error),
           GArray **list,
           GError **error)
{
  for (; names != NULL && *names != NULL; names++)
    {
      gint64 id = find (project, *names, error);

      if (id == 0)
        return FALSE;
      codebook_query_add_id (list, id);
    }
  return TRUE;
}

static gboolean
add_roles (char *const *names, GArray **list, GError **error)
{
  for (; names != NULL && *names != NULL; names++)
    {
      CodebookRole role;

      if (!codebook_role_parse (*names, &role))
        return app_call_misuse (error, _ ("‘%s’ is none of interviewer, respondent, coach, other"),
                                *names);
      codebook_query_add_id (list, role);
    }
  return TRUE;
}

/* All of them hold: "(A) AND (B)". Each is read alone first, so that parentheses stay its own. */
static gboolean
add_conditions (CodebookProject *project, char *const *conditions, char **where, GError **error)
{
  g_autoptr (GPtrArray) enclosed = g_ptr_array_new_with_free_func (g_free);

  for (; conditions != NULL && *conditions != NULL; conditions++)
    {
      g_autoptr (CodebookWhere) alone = NULL;

      if (**conditions == '\0')
        continue;
      alone = codebook_where_new (project, *conditions, error);
      if (alone == NULL)
        return FALSE;
      g_ptr_array_add (enclosed, g_strdup_printf ("(%s)", *conditions));
    }
  g_ptr_array_add (enclosed, NULL);
  if (enclosed->len > 1)
    *where = g_strjoinv (" AND ", (char **) enclosed->pdata);
  return TRUE;
}

static CodebookQuery *
make_query (CodebookProject *project, const Wish *wish, GError **error)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();

  if (!add_codes (project, wish->codes, &query->codes, error)
      || !add_codes (project, wish->not_codes, &query->not_codes, error)
      || !add_codes (project, wish->overlapping, &query->overlapping, error)
      || !add_named (project, wish->cases, codebook_case_find, &query->cases, error)
      || !add_named (project, wish->waves, codebook_wave_find, &query->waves, error)
      || !add_named (project, wish->coders, codebook_coder_find, &query->coders, error)
      || !add_named (project, wish->documents, codebook_document_find, &query->documents, error)
      || !add_roles (wish->roles, &query->roles, error)
      || !add_conditions (project, wish->conditions, &query->where, error))
    return NULL;
  return g_steal_pointer (&query);
}

static JsonArray *
make_rows (const GPtrArray *fragments)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < fragments->len; i++)
    json_array_add_object_element (rows, app_fragment_row_make (fragments->pdata[i]));
  return rows;
}

static gboolean
write_fragments (AppCall *call,
                 CodebookProject *project,
                 const GPtrArray *fragments,
                 const char *title,
                 const char *format,
                 GError **error)
{
  g_autoptr (CodebookBlocks) blocks = NULL;

  if (codebook_fragment_table_knows (format))
    {
      g_autoptr (GBytes) bytes = codebook_fragment_table_make (fragments, format, error);

      return bytes != NULL
             && app_output_bytes (call, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  error);
    }
  blocks = codebook_fragment_list_make (project, fragments, title != NULL ? title : _ ("Fragments"),
                                        error);
  return blocks != NULL && app_output_blocks (call, blocks, format, error);
}

static gboolean
retrieve (AppCall *call, const Wish *wish, GError **error)
{
  const AppColumn columns[] = { { "citation", _ ("Place") },
                                { "code", _ ("Code") },
                                { "coder", _ ("Coder") },
                                { "text", _ ("Text") },
                                { NULL } };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookQuery) query = NULL;
  g_autoptr (GPtrArray) fragments = NULL;
  const char *format;

  if (!app_output_rows_format (call, &format, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  query = make_query (project, wish, error);
  if (query == NULL)
    return FALSE;
  app_call_heed_interrupt (call);
  fragments = codebook_query_run (project, query, call->cancellable, error);
  if (fragments == NULL)
    return FALSE;
  if (format != NULL && !write_fragments (call, project, fragments, wish->title, format, error))
    return FALSE;
  if (format != NULL && !call->json)
    return TRUE;
  if (format != NULL)
    g_clear_pointer (&call->output, g_free);
  return app_output_rows (call, make_rows (fragments), columns, error);
}

gboolean
app_fragments_run (AppCall *call, GError **error)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "code", 0, 0, APP_CALL_TEXTS, &wish.codes,
      _ ("Of this code; PATH/** is the code and all below it; may be repeated"), _ ("PATH") },
    { "not", 0, 0, APP_CALL_TEXTS, &wish.not_codes, _ ("Not where this code is too"), _ ("PATH") },
    { "overlapping", 0, 0, APP_CALL_TEXTS, &wish.overlapping, _ ("Only where this code is too"),
      _ ("PATH") },
    { "case", 0, 0, APP_CALL_TEXTS, &wish.cases, _ ("Of this case"), _ ("CASE") },
    { "wave", 0, 0, APP_CALL_TEXTS, &wish.waves, _ ("Of this wave"), _ ("WAVE") },
    { "role", 0, 0, APP_CALL_TEXTS, &wish.roles, _ ("Said by this role"), _ ("ROLE") },
    { "document", 0, 0, APP_CALL_TEXTS, &wish.documents, _ ("In this document"), _ ("DOC") },
    { "coder", 0, 0, APP_CALL_TEXTS, &wish.coders, _ ("Coded by"), _ ("NAME") },
    { "where", 0, 0, APP_CALL_TEXTS, &wish.conditions,
      _ ("An attribute’s value, 'leeftijd < 25'; may be repeated"), _ ("CONDITION") },
    { "title", 0, 0, APP_CALL_TEXT, &wish.title, _ ("The title of the file that is written"),
      _ ("TITLE") },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P",
    .min = 1,
    .max = 1,
    .options = APP_CALL_JSON | APP_CALL_OUTPUT | APP_CALL_FORMAT,
    .example = "draad fragments studie.draad --code 'Werk/**' --wave T1 -o werk.docx",
    .notes = N_ ("Without -o a table; -o writes docx, odt, html, md, csv, xlsx or json."),
  };

  return app_call_parse (call, &usage, entries, error) && retrieve (call, &wish, error);
}
