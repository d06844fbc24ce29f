/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sample-study.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "codebook/exchange/code-file.h"
#include "codebook/import/reader.h"
#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coder.h"
#include "codebook/model/coding.h"
#include "codebook/model/memo.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"
#include "codebook/model/turn.h"
#include "codebook/model/wave.h"

#define RESOURCES "/org/draad/Draad/sample/"

/* The study is described in study.json, which names the interviews and says what was done with
 * them. It is ours, so what must be in it is asserted by a test that makes it, not checked here;
 * what the core refuses is an error as always. */
typedef struct
{
  CodebookProject *project;
  JsonObject *study;
  GHashTable *documents; /* file name → gint64 * id */
  GHashTable *codings;   /* key → gint64 * id */
} Maker;

static const char *
get_text (JsonObject *object, const char *key)
{
  return json_object_get_string_member_with_default (object, key, "");
}

/* Calls @each for the objects of a list; stops at the first failure. */
typedef gboolean (*Each) (Maker *maker, JsonObject *object, GError **error);

static gboolean
for_each (Maker *maker, JsonObject *parent, const char *key, Each each, GError **error)
{
  JsonArray *array =
      json_object_has_member (parent, key) ? json_object_get_array_member (parent, key) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (!each (maker, json_array_get_object_element (array, i), error))
      return FALSE;
  return TRUE;
}

/* One act that does @each for the objects of a list of the study. */
static gboolean
act (Maker *maker, const char *label, const char *key, Each each, GError **error)
{
  gboolean ok;

  if (!codebook_project_begin (maker->project, label, error))
    return FALSE;
  ok = for_each (maker, maker->study, key, each, error);
  return codebook_project_end (maker->project, ok, ok ? error : NULL) && ok;
}

static void
remember (GHashTable *table, const char *key, gint64 id)
{
  g_hash_table_insert (table, g_strdup (key), g_memdup2 (&id, sizeof id));
}

static gint64
recall (GHashTable *table, const char *key, GError **error)
{
  const gint64 *id = g_hash_table_lookup (table, key);

  if (id == NULL)
    codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("The sample study has no ‘%s’."), key);
  return id == NULL ? 0 : *id;
}

static GBytes *
load (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/* The plan of the study: waves, attributes, cases, codes, themes
 * ----------------------------------*/

static gboolean
add_coder (Maker *maker, JsonObject *object, GError **error)
{
  return codebook_coder_add (maker->project, get_text (object, "name"),
                             get_text (object, "initials"), error)
         != 0;
}

static gboolean
add_wave (Maker *maker, JsonObject *object, GError **error)
{
  return codebook_wave_add (maker->project, get_text (object, "name"), get_text (object, "label"),
                            error)
         != 0;
}

static gboolean
add_attribute (Maker *maker, JsonObject *object, GError **error)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();
  CodebookAttributeType type = CODEBOOK_ATTRIBUTE_TEXT;
  JsonArray *list = json_object_has_member (object, "choices")
                        ? json_object_get_array_member (object, "choices")
                        : NULL;

  if (!codebook_attribute_type_parse (get_text (object, "type"), &type))
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("The sample study has no ‘%s’."),
                          get_text (object, "type"));
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    g_ptr_array_add (choices, (gpointer) json_array_get_string_element (list, i));
  g_ptr_array_add (choices, NULL);
  return codebook_attribute_add (
             maker->project, get_text (object, "name"), type,
             json_object_get_boolean_member_with_default (object, "per_wave", FALSE)
                 ? CODEBOOK_SUBJECT_CASE_WAVE
                 : CODEBOOK_SUBJECT_CASE,
             (const char *const *) choices->pdata, get_text (object, "unit"), error)
         != 0;
}

static gboolean
set_values (Maker *maker, JsonObject *object, gint64 study_case, gint64 wave, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!json_object_has_member (object, "values"))
    return TRUE;
  json_object_iter_init_ordered (&iter, json_object_get_object_member (object, "values"));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      gint64 attribute = codebook_attribute_find (maker->project, name, error);

      if (attribute == 0
          || !codebook_attribute_set (maker->project, attribute, study_case, wave,
                                      json_node_get_string (value), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_case (Maker *maker, JsonObject *object, GError **error)
{
  gint64 id = codebook_case_add (maker->project, get_text (object, "name"),
                                 get_text (object, "label"), error);
  JsonArray *waves = json_object_get_array_member (object, "waves");

  if (id == 0 || !set_values (maker, object, id, 0, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (waves); i++)
    {
      JsonObject *state = json_array_get_object_element (waves, i);
      gint64 wave = codebook_wave_find (maker->project, get_text (state, "wave"), error);
      CodebookWaveStatus status = CODEBOOK_WAVE_UNKNOWN;

      if (wave == 0)
        return FALSE;
      if (codebook_wave_status_parse (get_text (state, "status"), &status)
          && status != CODEBOOK_WAVE_UNKNOWN
          && !codebook_case_set_wave (maker->project, id, wave, status, get_text (state, "date"),
                                      get_text (state, "reason"), error))
        return FALSE;
      if (!set_values (maker, state, id, wave, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_codebook (Maker *maker, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = load ("codebook.csv", error);
  guint made;

  return bytes != NULL
         && codebook_code_file_import_bytes (maker->project, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes), "codebook.csv", warnings,
                                             &made, error);
}

static gboolean
add_theme (Maker *maker, JsonObject *object, GError **error)
{
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (CodebookThemeCode));
  JsonArray *paths = json_object_get_array_member (object, "codes");
  gint64 id = codebook_theme_add (maker->project, get_text (object, "name"),
                                  get_text (object, "question"), error);

  if (id == 0)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (paths); i++)
    {
      const char *path = json_array_get_string_element (paths, i);
      CodebookThemeCode chosen = { 0, g_str_has_suffix (path, "/**") };
      g_autofree char *plain = g_strndup (path, strlen (path) - (chosen.deep ? 3 : 0));

      chosen.code = codebook_code_find (maker->project, plain, error);
      if (chosen.code == 0)
        return FALSE;
      g_array_append_val (codes, chosen);
    }
  return codebook_theme_set_codes (
      maker->project, id, (const CodebookThemeCode *) (gpointer) codes->data, codes->len, error);
}

/* The interviews
 * -----------------------------------------------------------------------------------*/

static gboolean
tie_speakers (Maker *maker, gint64 document, JsonArray *list, GError **error)
{
  g_autoptr (GPtrArray) speakers = codebook_turn_list_speakers (maker->project, document, error);

  if (speakers == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = json_array_get_object_element (list, i);
      const char *study_case = get_text (object, "case");
      CodebookRole role = CODEBOOK_ROLE_NONE;

      codebook_role_parse (get_text (object, "role"), &role);
      for (guint j = 0; j < speakers->len; j++)
        {
          const CodebookSpeaker *speaker = speakers->pdata[j];
          gint64 id = 0;

          if (!g_str_equal (speaker->label, get_text (object, "label")))
            continue;
          if (!codebook_turn_set_role (maker->project, speaker->id, role, error))
            return FALSE;
          if (*study_case != '\0'
              && ((id = codebook_case_find (maker->project, study_case, error)) == 0
                  || !codebook_turn_set_case (maker->project, speaker->id, id, error)))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
add_document (Maker *maker, JsonObject *object, GError **error)
{
  const char *file = get_text (object, "file");
  g_autofree char *name = g_strconcat ("interviews/", file, NULL);
  g_autoptr (GBytes) bytes = load (name, error);
  g_autoptr (CodebookTranscript) transcript = NULL;
  CodebookDocumentOrigin origin = { .name = get_text (object, "name"),
                                    .file_name = file,
                                    .held_on = get_text (object, "date") };
  gint64 id;

  if (bytes == NULL)
    return FALSE;
  transcript = codebook_reader_read_bytes (bytes, file, NULL, error);
  if (transcript == NULL)
    return FALSE;
  origin.study_case = codebook_case_find (maker->project, get_text (object, "case"), error);
  if (origin.study_case == 0)
    return FALSE;
  origin.wave = codebook_wave_find (maker->project, get_text (object, "wave"), error);
  if (origin.wave == 0)
    return FALSE;
  id = codebook_document_add (maker->project, transcript, &origin, error);
  if (id == 0)
    return FALSE;
  remember (maker->documents, file, id);
  return tie_speakers (maker, id, json_object_get_array_member (object, "speakers"), error);
}

/* What the coders did
 * ------------------------------------------------------------------------------*/

static gboolean
find_passage (CodebookDocumentText *text, const char *passage, guint *start_cp, guint *end_cp)
{
  const char *current = codebook_document_text_get_current (text, NULL);
  g_autofree char *composed = g_utf8_normalize (passage, -1, G_NORMALIZE_NFC);
  const char *found = strstr (current, composed);

  if (found == NULL)
    return FALSE;
  *start_cp = codebook_document_text_cp_from_byte (text, (gsize) (found - current));
  *end_cp =
      codebook_document_text_cp_from_byte (text, (gsize) (found - current) + strlen (composed));
  return TRUE;
}

static gboolean
add_coding (Maker *maker, CodebookDocumentText *text, JsonObject *object, GError **error)
{
  gint64 document = recall (maker->documents, get_text (object, "document"), error);
  gint64 code = codebook_code_find (maker->project, get_text (object, "code"), error);
  gint64 weight = json_object_get_int_member_with_default (object, "weight", 0);
  const char *memo = get_text (object, "memo");
  guint start_cp, end_cp;
  gint64 id;

  if (code == 0)
    return FALSE;
  if (!find_passage (text, get_text (object, "text"), &start_cp, &end_cp))
    return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("The sample study has no ‘%s’."),
                          get_text (object, "text"));
  id = codebook_coding_add (maker->project, document, code, start_cp, end_cp, error);
  if (id == 0)
    return FALSE;
  remember (maker->codings, get_text (object, "key"), id);
  return (weight == 0 || codebook_coding_set_weight (maker->project, id, (guint) weight, error))
         && (*memo == '\0' || codebook_coding_set_memo (maker->project, id, memo, error));
}

static gboolean
add_codings_of (Maker *maker, const char *file, const char *initials, GError **error)
{
  JsonArray *codings = json_object_get_array_member (maker->study, "codings");
  g_autoptr (CodebookDocumentText) text = NULL;
  gint64 document = recall (maker->documents, file, error);

  if (document == 0)
    return FALSE;
  text = codebook_document_text_load (maker->project, document, error);
  if (text == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (codings); i++)
    {
      JsonObject *object = json_array_get_object_element (codings, i);

      if (g_str_equal (get_text (object, "document"), file)
          && g_str_equal (get_text (object, "coder"), initials)
          && !add_coding (maker, text, object, error))
        return FALSE;
    }
  return TRUE;
}

/* An act a document and coder, as if each was coded at one sitting. */
static gboolean
code_documents (Maker *maker, JsonObject *coder, GError **error)
{
  JsonArray *documents = json_object_get_array_member (maker->study, "documents");

  codebook_project_set_coder (maker->project, get_text (coder, "name"));
  for (guint i = 0; i < json_array_get_length (documents); i++)
    {
      JsonObject *document = json_array_get_object_element (documents, i);
      g_autofree char *label = g_strdup_printf (_ ("Codings in ‘%s’"), get_text (document, "name"));
      gboolean ok;

      if (!codebook_project_begin (maker->project, label, error))
        return FALSE;
      ok = add_codings_of (maker, get_text (document, "file"), get_text (coder, "initials"), error);
      if (!codebook_project_end (maker->project, ok, ok ? error : NULL) || !ok)
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_subject (Maker *maker, const char *kind, const char *name, gint64 *id, GError **error)
{
  *id = 0;
  if (g_str_equal (kind, "project"))
    return TRUE;
  if (g_str_equal (kind, "document"))
    *id = g_hash_table_contains (maker->documents, name)
              ? recall (maker->documents, name, error)
              : codebook_document_find (maker->project, name, error);
  else if (g_str_equal (kind, "case"))
    *id = codebook_case_find (maker->project, name, error);
  else if (g_str_equal (kind, "code"))
    *id = codebook_code_find (maker->project, name, error);
  else if (g_str_equal (kind, "theme"))
    *id = codebook_theme_find (maker->project, name, error);
  else
    *id = recall (maker->codings, name, error);
  return *id != 0;
}

/* A memo is an act of who wrote it. */
static gboolean
add_memo (Maker *maker, JsonObject *object, GError **error)
{
  const char *kind = get_text (object, "on");
  gint64 coder = codebook_coder_find (maker->project, get_text (object, "coder"), error);
  g_autoptr (GPtrArray) coders = NULL;
  gint64 subject;

  if (coder == 0 || !find_subject (maker, kind, get_text (object, "of"), &subject, error))
    return FALSE;
  coders = codebook_coder_list (maker->project, error);
  for (guint i = 0; coders != NULL && i < coders->len; i++)
    if (((CodebookCoder *) coders->pdata[i])->id == coder)
      codebook_project_set_coder (maker->project, ((CodebookCoder *) coders->pdata[i])->name);
  return coders != NULL
         && codebook_memo_add (maker->project, kind, subject, get_text (object, "title"),
                               get_text (object, "text"), error)
                != 0;
}

/* {{quote k017}} of the study becomes {{quote ID}} of the project. */
static char *
resolve_quotes (Maker *maker, const char *text, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *mark = "{{quote ";

  for (const char *p = text;;)
    {
      const char *quote = strstr (p, mark);
      const char *end = quote == NULL ? NULL : strstr (quote, "}}");
      g_autofree char *key = NULL;
      gint64 id;

      if (end == NULL)
        {
          g_string_append (out, p);
          return g_string_free (g_steal_pointer (&out), FALSE);
        }
      key = g_strndup (quote + strlen (mark), (gsize) (end - quote) - strlen (mark));
      id = recall (maker->codings, key, error);
      if (id == 0)
        return NULL;
      g_string_append_len (out, p, quote - p);
      g_string_append_printf (out, "%s%" G_GINT64_FORMAT "}}", mark, id);
      p = end + 2;
    }
}

static gboolean
write_section (Maker *maker, JsonObject *object, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  gint64 study_case = codebook_case_find (maker->project, get_text (object, "case"), error);
  gint64 theme;
  CodebookVerdict verdict = CODEBOOK_VERDICT_NONE;
  gboolean ok;

  if (study_case == 0)
    return FALSE;
  theme = codebook_theme_find (maker->project, get_text (object, "theme"), error);
  if (theme == 0)
    return FALSE;
  text = resolve_quotes (maker, get_text (object, "text"), error);
  if (text == NULL)
    return FALSE;
  codebook_verdict_parse (get_text (object, "verdict"), &verdict);
  label = g_strdup_printf (_ ("Section ‘%s’ of %s"), get_text (object, "theme"),
                           get_text (object, "case"));
  if (!codebook_project_begin (maker->project, label, error))
    return FALSE;
  ok = codebook_section_set_text (maker->project, study_case, theme, text, error)
       && (verdict == CODEBOOK_VERDICT_NONE
           || codebook_section_set_verdict (maker->project, study_case, theme, verdict, error));
  return codebook_project_end (maker->project, ok, ok ? error : NULL) && ok;
}

static gboolean
make_study (Maker *maker, GError **error)
{
  JsonObject *first =
      json_array_get_object_element (json_object_get_array_member (maker->study, "coders"), 0);

  codebook_project_set_coder (maker->project, get_text (first, "name"));
  if (!act (maker, _ ("Coders"), "coders", add_coder, error)
      || !act (maker, _ ("Waves"), "waves", add_wave, error)
      || !act (maker, _ ("Attributes"), "attributes", add_attribute, error)
      || !act (maker, _ ("Cases"), "cases", add_case, error) || !add_codebook (maker, error)
      || !act (maker, _ ("Themes"), "themes", add_theme, error)
      || !act (maker, _ ("Transcripts"), "documents", add_document, error)
      || !for_each (maker, maker->study, "coders", code_documents, error)
      || !for_each (maker, maker->study, "memos", add_memo, error))
    return FALSE;
  codebook_project_set_coder (maker->project, get_text (first, "name"));
  return for_each (maker, maker->study, "sections", write_section, error);
}

static JsonNode *
load_study (GError **error)
{
  g_autoptr (GBytes) bytes = load ("study.json", error);
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (bytes == NULL
      || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), error))
    return NULL;
  return json_parser_steal_root (parser);
}

gboolean
app_sample_study_make (const char *path, GError **error)
{
  g_autoptr (JsonNode) root = load_study (error);
  g_autoptr (GHashTable) documents =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) codings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (CodebookProject) project = NULL;
  Maker maker = { .documents = documents, .codings = codings };
  gboolean ok;

  if (root == NULL)
    return FALSE;
  maker.study = json_node_get_object (root);
  project = codebook_project_create (path, get_text (maker.study, "name"),
                                     get_text (maker.study, "language"), error);
  if (project == NULL)
    return FALSE;
  maker.project = project;
  ok = make_study (&maker, error);
  codebook_project_close (project);
  if (!ok)
    g_unlink (path);
  return ok;
}
