/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/json.h"
#include "app/output.h"
#include "app/pseudonym-key.h"
#include "app/verb.h"
#include "codebook/model/document.h"
#include "codebook/privacy/pseudonym-plan.h"
#include "codebook/privacy/pseudonym-scheme.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/privacy/suggestions.h"

typedef struct
{
  char *type, *document;
  gboolean dry_run, name, small;
  int tier;
  AppPseudonymKeyOptions key;
} Wish;

static void
wish_release (Wish *wish)
{
  g_free (wish->type);
  g_free (wish->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

/* What may be a name --------------------------------------------------------------------------- */

static JsonArray *
make_hits (const CodebookSuggestion *suggestion, GHashTable *names)
{
  JsonArray *hits = json_array_new ();

  for (guint i = 0; i < suggestion->hits->len; i++)
    {
      const CodebookSuggestionHit *hit =
          &g_array_index (suggestion->hits, CodebookSuggestionHit, i);
      JsonObject *place = json_object_new ();

      json_object_set_string_member (place, "document",
                                     g_hash_table_lookup (names, &hit->document));
      json_object_set_int_member (place, "start", hit->start_cp);
      json_object_set_int_member (place, "end", hit->end_cp);
      json_array_add_object_element (hits, place);
    }
  return hits;
}

static JsonArray *
make_suggestions (const GPtrArray *suggestions, GHashTable *names, guint tier)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < suggestions->len; i++)
    {
      const CodebookSuggestion *suggestion = suggestions->pdata[i];
      JsonObject *row;

      if (suggestion->tier > tier)
        continue;
      row = json_object_new ();
      json_object_set_string_member (row, "text", suggestion->text);
      json_object_set_string_member (row, "type", codebook_identifier_to_string (suggestion->type));
      json_object_set_int_member (row, "tier", suggestion->tier);
      json_object_set_int_member (row, "count", suggestion->hits->len);
      json_object_set_int_member (row, "documents", suggestion->documents);
      json_object_set_string_member (row, "example", suggestion->example);
      json_object_set_boolean_member (row, "known", suggestion->known);
      app_json_set_text (row, "pseudonym", suggestion->pseudonym);
      json_object_set_array_member (row, "hits", make_hits (suggestion, names));
      json_array_add_object_element (rows, row);
    }
  return rows;
}

/* Document id (gint64 *) → name; both owned by @documents. */
static GHashTable *
index_names (const GPtrArray *documents)
{
  GHashTable *names = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < documents->len; i++)
    {
      CodebookDocument *document = documents->pdata[i];

      g_hash_table_insert (names, &document->id, document->name);
    }
  return names;
}

static gboolean
suggest (AppCall *call, CodebookProject *project, const Wish *wish, GError **error)
{
  const AppColumn columns[] = { { "text", _ ("Name") },
                                { "type", _ ("Type") },
                                { "tier", _ ("Tier"), TRUE },
                                { "count", _ ("Places"), TRUE },
                                { "documents", _ ("Documents"), TRUE },
                                { "pseudonym", _ ("Pseudonym") },
                                { "example", _ ("Example") },
                                { NULL } };
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new (NULL);
  g_autoptr (GPtrArray) documents = codebook_document_list (project, error);
  g_autoptr (GHashTable) names = documents != NULL ? index_names (documents) : NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) known =
      documents != NULL ? app_pseudonym_key_list (call, project, error) : NULL;
  gint64 document = 0;

  if (known == NULL)
    return FALSE;
  if (wish->document != NULL)
    {
      document = codebook_document_find (project, wish->document, error);
      if (document == 0)
        return FALSE;
    }
  list = codebook_suggestions_list (project, lexicon, document, known, error);
  return list != NULL
         && app_output_rows (call, make_suggestions (list, names, (guint) wish->tier), columns,
                             error);
}

/* Deciding ------------------------------------------------------------------------------------- */

/* The type that the program would give @name if it stood in a sentence. */
static CodebookIdentifier
guess_type (CodebookProject *project, const CodebookNameLexicon *lexicon, const char *name)
{
  g_autoptr (GPtrArray) list = codebook_suggestions_list (project, lexicon, 0, NULL, NULL);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const CodebookSuggestion *suggestion = list->pdata[i];

      if (g_str_equal (suggestion->text, name))
        return suggestion->type;
    }
  return CODEBOOK_IDENTIFIER_PERSON;
}

static gboolean
set (AppCall *call, CodebookProject *project, const Wish *wish, GError **error)
{
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new (NULL);
  const char *from = call->operands[2];
  g_autofree char *to = g_strdup (call->n_operands > 3 ? call->operands[3] : NULL);
  g_autofree char *line = NULL;
  g_autofree char *warning = NULL;
  CodebookIdentifier type;
  gboolean small;

  if (wish->type == NULL)
    type = guess_type (project, lexicon, from);
  else if (!codebook_identifier_parse (wish->type, &type))
    return app_call_misuse (error,
                            _ ("‘%s’ is none of person, place, organisation, address, postcode, "
                               "date, age, telephone, email, url, bsn, iban, number"),
                            wish->type);
  if (to == NULL)
    to = codebook_pseudonym_scheme_propose (
        project, lexicon, wish->name ? CODEBOOK_SCHEME_NAME : CODEBOOK_SCHEME_NUMBER, type, from);
  small = wish->small || codebook_suggestions_may_be_small (lexicon, from);
  if (codebook_pseudonyms_set (project, from, type, small, to, error) == 0)
    return FALSE;
  warning = codebook_pseudonyms_warn (project, from, type, small);
  if (warning != NULL)
    app_call_complain (from, warning);
  if (call->n_operands > 3)
    return TRUE;
  line = g_strconcat (to, "\n", NULL);
  return app_output_text (call, line, error);
}

static gboolean
list (AppCall *call, CodebookProject *project, GError **error)
{
  const AppColumn columns[] = { { "pseudonym", _ ("Pseudonym") },
                                { "type", _ ("Type") },
                                { "names", _ ("Names") },
                                { "places", _ ("Places"), TRUE },
                                { NULL } };
  g_autoptr (GPtrArray) entities = codebook_entity_list (project, error);
  JsonArray *rows;

  if (entities == NULL)
    return FALSE;
  rows = json_array_new ();
  for (guint i = 0; i < entities->len; i++)
    {
      const CodebookEntity *entity = entities->pdata[i];
      JsonObject *row = json_object_new ();
      JsonArray *names = json_array_new ();

      for (guint k = 0; k < entity->aliases->len; k++)
        json_array_add_string_element (names, ((CodebookAlias *) entity->aliases->pdata[k])->text);
      app_json_set_id (row, "id", entity->id);
      json_object_set_string_member (row, "pseudonym", entity->pseudonym);
      json_object_set_string_member (row, "type", entity->type);
      json_object_set_array_member (row, "names", names);
      json_object_set_int_member (row, "places", entity->places);
      json_array_add_object_element (rows, row);
    }
  return app_output_rows (call, rows, columns, error);
}

/* Applying ------------------------------------------------------------------------------------- */

/* What people call the texts outside the transcripts; "memo.text" is for scripts. */
static const char *
name_texts (const char *where)
{
  const struct
  {
    const char *table, *name;
  } tables[] = {
    { "attribute", _ ("Attributes") }, { "attribute_value", _ ("Attributes") },
    { "code", _ ("Codes") },           { "document", _ ("Documents") },
    { "memo", _ ("Memos") },           { "section", _ ("Case description") },
    { "setting", _ ("Project") },      { "speaker", _ ("Speakers") },
    { "study_case", _ ("Cases") },     { "theme", _ ("Themes") },
    { "wave", _ ("Waves") },
  };
  gsize len = strcspn (where, ".");

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (strlen (tables[i].table) == len && strncmp (where, tables[i].table, len) == 0)
      return tables[i].name;
  return where;
}

static gboolean
apply (AppCall *call, CodebookProject *project, const Wish *wish, GError **error)
{
  const AppColumn columns[] = { { "where", _ ("Where") },
                                { "places", _ ("Places"), TRUE },
                                { NULL } };
  g_autoptr (GPtrArray) known = app_pseudonym_key_list (call, project, error);
  CodebookPseudonymWish wanted = { .entities = known };
  g_autoptr (CodebookPseudonymPlan) plan =
      known != NULL ? codebook_pseudonym_plan_new (project, &wanted, NULL, NULL, error) : NULL;
  const CodebookPseudonymReport *report;
  const char *last = NULL;
  guint n = 0;
  JsonArray *rows;

  if (plan == NULL || !(wish->dry_run || codebook_pseudonym_plan_carry_out (plan, project, error)))
    return FALSE;
  report = codebook_pseudonym_plan_get_report (plan);
  rows = json_array_new ();
  for (guint i = 0; i < report->lists->len; i++)
    {
      const CodebookPseudonymPlaces *places = report->lists->pdata[i];
      gboolean document = places->document != 0;
      const char *where = call->json || document ? places->where : name_texts (places->where);
      guint before = !document && g_strcmp0 (where, last) == 0 ? n : 0;
      JsonObject *row = json_object_new ();

      if (before > 0)
        json_array_remove_element (rows, json_array_get_length (rows) - 1);
      n = before + places->places;
      json_object_set_string_member (row, "where", where);
      json_object_set_boolean_member (row, "document", document);
      json_object_set_int_member (row, "places", n);
      json_array_add_object_element (rows, row);
      last = document ? NULL : where;
    }
  return app_output_rows (call, rows, columns, error);
}

/* The verb ------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  guint min, max; /* operands, with P and itself */
  gboolean reads;
} Act;

static const Act acts[] = {
  { "suggest", 2, 2, TRUE },      { "list", 2, 2, TRUE },        { "set", 3, 4, FALSE },
  { "spare", 3, 3, FALSE },       { "apply", 2, 2, FALSE },      { "seal", 2, 2, FALSE },
  { "export-key", 3, 3, TRUE },   { "import-key", 3, 3, FALSE }, { "show", 3, 3, TRUE },
  { "scan", 3, G_MAXUINT, TRUE }, { "risk", 2, 2, TRUE },
};

static const Act *
find_act (AppCall *call, GError **error)
{
  const char *name = call->operands[1];

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].name, name))
      {
        if (call->n_operands < acts[i].min)
          app_call_misuse (error, _ ("‘%s’ needs a name or a file"), name);
        else if (call->n_operands > acts[i].max)
          app_call_misuse (error, _ ("‘%s’ is one argument too many"), call->operands[acts[i].max]);
        else
          return &acts[i];
        return NULL;
      }
  app_call_misuse (
      error, _ ("‘%s’ is none of %s"), name,
      "suggest, list, set, spare, apply, seal, export-key, import-key, show, scan, risk");
  return NULL;
}

static gboolean
do_act (AppCall *call, const char *act, CodebookProject *project, const Wish *wish, GError **error)
{
  if (g_str_equal (act, "suggest"))
    return suggest (call, project, wish, error);
  if (g_str_equal (act, "list"))
    return list (call, project, error);
  if (g_str_equal (act, "set"))
    return set (call, project, wish, error);
  if (g_str_equal (act, "spare"))
    return codebook_entity_spare (project, call->operands[2], 0, 0, error);
  if (g_str_equal (act, "apply"))
    return apply (call, project, wish, error);
  if (g_str_equal (act, "seal"))
    return app_pseudonym_key_seal (call, project, &wish->key, error);
  if (g_str_equal (act, "export-key"))
    return app_pseudonym_key_export (call, project, &wish->key, error);
  if (g_str_equal (act, "import-key"))
    return app_pseudonym_key_import (call, project, error);
  if (g_str_equal (act, "show"))
    return app_pseudonym_key_show (call, project, error);
  if (g_str_equal (act, "scan"))
    return app_pseudonym_key_scan (call, project, error);
  return app_pseudonym_key_risk (call, project, &wish->key, error);
}

static gboolean
run (AppCall *call, const Wish *wish, GError **error)
{
  const Act *act = find_act (call, error);
  g_autoptr (CodebookProject) project = NULL;

  if (act == NULL)
    return FALSE;
  project = app_call_open (
      call, act->reads || wish->dry_run ? CODEBOOK_STORE_READ_ONLY : CODEBOOK_STORE_WRITE, error);
  return project != NULL && do_act (call, act->name, project, wish, error);
}

gboolean
app_pseudonyms_run (AppCall *call, GError **error)
{
  g_auto (Wish) wish = { .tier = 2, .key.k = 5 };
  const GOptionEntry entries[] = {
    { "document", 0, 0, APP_CALL_TEXT, &wish.document, _ ("suggest: only in this document"),
      _ ("DOC") },
    { "tier", 0, 0, G_OPTION_ARG_INT, &wish.tier,
      _ ("suggest: 1, only what there are good reasons for"), _ ("N") },
    { "type", 0, 0, APP_CALL_TEXT, &wish.type, _ ("set: what it is: person, place, …"),
      _ ("TYPE") },
    { "name", 0, 0, G_OPTION_ARG_NONE, &wish.name,
      _ ("set, without TO: a given name of the same initial"), NULL },
    { "small", 0, 0, G_OPTION_ARG_NONE, &wish.small,
      _ ("set: also where it stands in small letters"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &wish.dry_run, _ ("apply: only say what would change"),
      NULL },
    { "beside", 0, 0, G_OPTION_ARG_NONE, &wish.key.beside,
      _ ("The key file may lie in the folder of the project"), NULL },
    { "without-key", 0, 0, G_OPTION_ARG_NONE, &wish.key.without_key,
      _ ("seal: keep the names nowhere"), NULL },
    { "yes", 0, 0, G_OPTION_ARG_NONE, &wish.key.yes, _ ("seal: do not ask"), NULL },
    { "k", 'k', 0, G_OPTION_ARG_INT, &wish.key.k, _ ("risk: fewer cases than this are rare (5)"),
      _ ("N") },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P suggest|list|set|spare|apply|seal|export-key|import-key|show|scan|risk …",
    .min = 2,
    .max = G_MAXUINT,
    .options = APP_CALL_JSON | APP_CALL_CODER | APP_CALL_KEY,
    .example = "draad pseudonyms studie.draad set 'Jan de Vries' '[deelnemer 12]'",
    .notes = N_ (
        "suggest shows what may be a name. set FROM [TO] gives a name a pseudonym (without TO the "
        "first that is free), spare NAME says that it is none. apply puts the pseudonyms in all "
        "texts, memos and names; undo takes that back. export-key FILE keeps who is who in a "
        "locked file, import-key FILE brings the names back. seal takes the real names out of the "
        "project for good, with --key FILE to keep them. show DOC prints a text with its names. "
        "scan FILE… looks for names that still stand in files: exit 3 if there are any. risk "
        "lists what may still identify."),
  };

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  if (wish.tier < 1 || wish.tier > 2)
    return app_call_misuse (error, _ ("--tier is 1 or 2"));
  if (wish.key.k < 2)
    return app_call_misuse (error, _ ("-k is 2 or more: of fewer cases than 1 there are none"));
  return run (call, &wish, error);
}
