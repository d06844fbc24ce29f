/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/coding-private.h"
#include "codebook/model/naming.h"
#include "codebook/model/passage.h"
#include "codebook/model/placing.h"
#include "codebook/model/project-private.h"
#include "codebook/text/dates.h"

static const CodebookPlacing placing = {
  "SELECT id, position FROM document WHERE ?1 IS NULL ORDER BY position, id",
  "UPDATE document SET position = ? WHERE id = ?"
};

static char *
dup_name (CodebookStore *store, gint64 id, GError **error)
{
  char *name = codebook_store_dup_text (store, "SELECT name FROM document WHERE id = ?", "i", id);

  if (name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_DOCUMENT, id, error);
  return name;
}

/* Adding --------------------------------------------------------------------------------------- */

/* "NAME", else "NAME (2)" and so on. */
static char *
make_unique (CodebookStore *store, const char *name)
{
  char *unique = g_strdup (name);

  for (guint n = 2; codebook_naming_is_taken (store, CODEBOOK_KIND_DOCUMENT,
                                              "SELECT id, name FROM document WHERE id IS NOT ?", 0,
                                              0, unique, NULL);
       n++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s (%u)", name, n);
    }
  return unique;
}

static char *
make_name (CodebookStore *store, const CodebookDocumentOrigin *origin)
{
  g_autofree char *given = codebook_naming_clean (origin->name, NULL);
  g_autofree char *file = codebook_naming_clean (origin->file_name, NULL);
  char *dot;

  if (given != NULL)
    return make_unique (store, given);
  if (file == NULL)
    return make_unique (store, _ ("Document"));
  dot = strrchr (file, '.');
  if (dot != NULL && dot != file)
    *dot = '\0';
  return make_unique (store, file);
}

/* The first 63 bits of the text's hash, so that the same text is the same document in every copy.
 */
static gint64
make_id (const char *sha256)
{
  g_autofree char *head = g_strndup (sha256, 16);
  guint64 bits = g_ascii_strtoull (head, NULL, 16) >> 1;

  return bits != 0 ? (gint64) bits : 1;
}

static gboolean
insert_document (CodebookProject *project,
                 gint64 id,
                 const char *name,
                 const char *sha256,
                 const CodebookTranscript *transcript,
                 const CodebookDocumentOrigin *origin,
                 GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  double position;

  return codebook_placing_find (store, &placing, 0, id, 0, &position, error)
         && codebook_store_run (
             store, error,
             "INSERT INTO document (id, name, language, sha256, text, length_cp, words, line_cp, "
             "file_name, file_kind, imported_at, held_on, wave, position) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             "issssiiissisId", id, name, codebook_project_get_language (project), sha256,
             transcript->text, (gint64) transcript->length_cp, (gint64) transcript->words,
             (gint64) CODEBOOK_DOCUMENT_LINE_CP, origin->file_name != NULL ? origin->file_name : "",
             transcript->kind != NULL ? transcript->kind : "", g_get_real_time () / 1000,
             origin->held_on != NULL       ? origin->held_on
             : transcript->held_on != NULL ? transcript->held_on
                                           : "",
             origin->wave, position);
}

static gboolean
insert_looks (CodebookStore *store, gint64 id, const CodebookTranscript *transcript, GError **error)
{
  static const char *const styles[] = { "", "heading", "list", "table", "note" };

  for (guint i = 0; i < transcript->paragraphs->len; i++)
    {
      const CodebookTranscriptParagraph *paragraph =
          &g_array_index (transcript->paragraphs, CodebookTranscriptParagraph, i);

      if (paragraph->style != CODEBOOK_STYLE_BODY
          && !codebook_store_run (store, error,
                                  "INSERT OR IGNORE INTO paragraph (document, start_cp, style, "
                                  "level) VALUES (?, ?, ?, ?)",
                                  "iisi", id, (gint64) paragraph->start_cp,
                                  styles[paragraph->style], (gint64) paragraph->level))
        return FALSE;
    }
  for (guint i = 0; i < transcript->runs->len; i++)
    {
      const CodebookTranscriptRun *run =
          &g_array_index (transcript->runs, CodebookTranscriptRun, i);

      if (!codebook_store_run (store, error,
                               "INSERT OR IGNORE INTO format (document, start_cp, end_cp, bits) "
                               "VALUES (?, ?, ?, ?)",
                               "iiii", id, (gint64) run->start_cp, (gint64) run->end_cp,
                               (gint64) run->format))
        return FALSE;
    }
  for (guint i = 0; i < transcript->times->len; i++)
    {
      const CodebookTranscriptTime *time =
          &g_array_index (transcript->times, CodebookTranscriptTime, i);

      if (!codebook_store_run (
              store, error,
              "INSERT OR IGNORE INTO time_mark (document, at_cp, at_ms) VALUES (?, ?, ?)", "iii",
              id, (gint64) time->at_cp, time->at_ms))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_pages (CodebookStore *store, gint64 id, const CodebookTranscript *transcript, GError **error)
{
  for (guint i = 0; i < transcript->pages->len; i++)
    {
      const CodebookTranscriptPage *page =
          &g_array_index (transcript->pages, CodebookTranscriptPage, i);

      if (!codebook_store_run (
              store, error,
              "INSERT OR IGNORE INTO page_mark (document, at_cp, page) VALUES (?, ?, ?)", "iis", id,
              (gint64) page->at_cp, page->label))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_turns (CodebookStore *store,
              gint64 id,
              const CodebookTranscript *transcript,
              gint64 study_case,
              GError **error)
{
  g_autofree gint64 *speakers = g_new0 (gint64, transcript->speakers->len + 1);

  /* Who was taken for another has no turn left. */
  for (guint i = 0; i < transcript->turns->len; i++)
    {
      guint speaker = g_array_index (transcript->turns, CodebookTranscriptTurn, i).speaker;

      speakers[MIN (speaker, transcript->speakers->len)] = 1;
    }
  for (guint i = 0; i < transcript->speakers->len; i++)
    {
      const CodebookTranscriptSpeaker *speaker = g_ptr_array_index (transcript->speakers, i);

      if (speakers[i] == 0)
        continue;
      speakers[i] = codebook_store_new_id (store);
      /* Respondents of a case's interview are that case. */
      if (!codebook_store_run (store, error,
                               "INSERT INTO speaker (id, document, label, name, role, study_case) "
                               "VALUES (?1, ?2, ?3, ?3, ?4, ?5)",
                               "iissI", speakers[i], id, speaker->label,
                               codebook_role_to_string (speaker->role),
                               speaker->role == CODEBOOK_ROLE_RESPONDENT ? study_case : (gint64) 0))
        return FALSE;
    }
  for (guint i = 0; i < transcript->turns->len; i++)
    {
      const CodebookTranscriptTurn *turn =
          &g_array_index (transcript->turns, CodebookTranscriptTurn, i);

      if (turn->speaker < transcript->speakers->len
          && !codebook_store_run (
              store, error,
              "INSERT OR IGNORE INTO turn (document, start_cp, words_cp, end_cp, "
              "speaker, start_ms) VALUES (?, ?, ?, ?, ?, ?)",
              "iiiiii", id, (gint64) turn->start_cp, (gint64) turn->words_cp, (gint64) turn->end_cp,
              speakers[turn->speaker], turn->start_ms))
        return FALSE;
    }
  return TRUE;
}

/* All of the document belongs to the case, instead of to those it belonged to. */
static gboolean
write_case (CodebookStore *store, gint64 id, gint64 study_case, GError **error)
{
  return codebook_store_run (
             store, error,
             "DELETE FROM case_part WHERE document = ? AND start_cp = 0 AND "
             "end_cp = (SELECT length_cp FROM document WHERE document.id = document)",
             "i", id)
         && (study_case == 0
             || codebook_store_run (
                 store, error,
                 /* Not INSERT … SELECT, for which SQLite guards itself in a way that has the
                  * full-text index written out each time. */
                 "INSERT INTO case_part (study_case, document, start_cp, end_cp) "
                 "VALUES (?1, ?2, 0, (SELECT length_cp FROM document WHERE id = ?2))",
                 "ii", study_case, id));
}

static gboolean
insert_all (CodebookProject *project,
            gint64 id,
            const char *name,
            const CodebookTranscript *transcript,
            const CodebookDocumentOrigin *origin,
            const CodebookPassageDraft *draft,
            GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);

  return insert_document (project, id, name, draft->sha256, transcript, origin, error)
         && insert_looks (store, id, transcript, error)
         && insert_pages (store, id, transcript, error)
         && insert_turns (store, id, transcript, origin->study_case, error)
         && (origin->study_case == 0 || write_case (store, id, origin->study_case, error))
         && (origin->original == NULL
             || codebook_store_run (store, error,
                                    "INSERT INTO original (document, bytes) VALUES (?, ?)", "ib",
                                    id, origin->original))
         && codebook_passage_add (store, codebook_project_get_vocabulary (project), id,
                                  codebook_project_get_language (project), draft, error);
}

gint64
codebook_document_make_id (const char *text, gsize len_bytes)
{
  g_autofree char *sha256 =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, len_bytes);

  return make_id (sha256);
}

gint64
codebook_document_add (CodebookProject *project,
                       const CodebookTranscript *transcript,
                       const CodebookDocumentOrigin *origin,
                       GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookPassageDraft) own =
      origin->draft == NULL
          ? codebook_passage_draft_new (transcript->text, transcript->len_bytes, NULL)
          : NULL;
  const CodebookPassageDraft *draft = own != NULL ? own : origin->draft;
  gint64 id = make_id (draft->sha256);
  g_autofree char *twin =
      codebook_store_dup_text (store, "SELECT name FROM document WHERE id = ?", "i", id);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  gboolean joined;

  if (twin != NULL)
    return codebook_fail (error, CODEBOOK_ERROR_EXISTS,
                          _ ("This text is in the project already, as ‘%s’."), twin);
  name = make_name (store, origin);
  label = g_strdup_printf (_ ("Import of ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  return codebook_store_leave (
             store, joined, insert_all (project, id, name, transcript, origin, draft, error), error)
             ? id
             : 0;
}

/* Changing ------------------------------------------------------------------------------------- */

gboolean
codebook_document_rename (CodebookProject *project, gint64 id, const char *name, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *old = clean != NULL ? dup_name (store, id, error) : NULL;
  g_autofree char *label = NULL;

  if (old == NULL
      || codebook_naming_is_taken (store, CODEBOOK_KIND_DOCUMENT,
                                   "SELECT id, name FROM document WHERE id IS NOT ?", id, id, clean,
                                   error))
    return FALSE;
  label = g_strdup_printf (_ ("New name for document ‘%s’"), old);
  return codebook_store_act (store, label, error, "UPDATE document SET name = ? WHERE id = ?", "si",
                             clean, id);
}

gboolean
codebook_document_set_wave (CodebookProject *project, gint64 id, gint64 wave, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *label = NULL;

  if (name == NULL
      || (wave != 0 && !codebook_naming_exists (store, CODEBOOK_KIND_WAVE, wave, error)))
    return FALSE;
  label = g_strdup_printf (_ ("Wave of ‘%s’"), name);
  return codebook_store_act (store, label, error, "UPDATE document SET wave = ? WHERE id = ?", "Ii",
                             wave, id);
}

gboolean
codebook_document_set_held_on (CodebookProject *project,
                               gint64 id,
                               const char *date,
                               GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *label = NULL;
  char iso[16] = "";
  GDate parsed;

  if (name == NULL)
    return FALSE;
  if (date != NULL && *date != '\0')
    {
      if (!codebook_dates_parse (date, &parsed))
        return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ is not a date."), date);
      g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &parsed);
    }
  label = g_strdup_printf (_ ("Date of ‘%s’"), name);
  return codebook_store_act (store, label, error, "UPDATE document SET held_on = ? WHERE id = ?",
                             "si", iso, id);
}

gboolean
codebook_document_set_case (CodebookProject *project, gint64 id, gint64 study_case, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *label = NULL;
  gboolean joined;

  if (name == NULL
      || (study_case != 0
          && !codebook_naming_exists (store, CODEBOOK_KIND_CASE, study_case, error)))
    return FALSE;
  label = g_strdup_printf (_ ("Case of ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, write_case (store, id, study_case, error), error);
}

gboolean
codebook_document_add_case_part (CodebookProject *project,
                                 gint64 id,
                                 gint64 study_case,
                                 guint start_cp,
                                 guint end_cp,
                                 GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (project, id, error);
  g_autofree char *name = text != NULL ? dup_name (store, id, error) : NULL;
  g_autofree char *label = NULL;
  CodebookEdge start;
  CodebookEdge end;

  if (name == NULL || !codebook_naming_exists (store, CODEBOOK_KIND_CASE, study_case, error))
    return FALSE;
  start = codebook_document_text_edge_from_current (text, start_cp, FALSE);
  end = codebook_document_text_edge_from_current (text, end_cp, TRUE);
  if (start.base_cp >= end.base_cp)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("There is no text between these two places."));
  label = g_strdup_printf (_ ("Case of a part of ‘%s’"), name);
  return codebook_store_act (store, label, error,
                             "INSERT INTO case_part (study_case, document, start_cp, end_cp) "
                             "VALUES (?, ?, ?, ?) ON CONFLICT (document, start_cp, study_case) "
                             "DO UPDATE SET end_cp = excluded.end_cp",
                             "iiii", study_case, id, (gint64) start.base_cp, (gint64) end.base_cp);
}

/* Removing ------------------------------------------------------------------------------------- */

static gboolean
remove_all (CodebookStore *store, gint64 id, GError **error)
{
  static const CodebookCodingRemoval removal = CODEBOOK_CODING_REMOVAL ("document = ?1");
  static const char *const tables[] = {
    "DELETE FROM case_part WHERE document = ?",
    "DELETE FROM time_mark WHERE document = ?",
    "DELETE FROM page_mark WHERE document = ?",
    "DELETE FROM turn WHERE document = ?",
    "DELETE FROM speaker WHERE document = ?",
    "DELETE FROM format WHERE document = ?",
    "DELETE FROM paragraph WHERE document = ?",
    "DELETE FROM original WHERE document = ?",
    "DELETE FROM correction WHERE document = ?",
    "DELETE FROM attribute_value WHERE subject = ? AND attribute IN "
    "(SELECT id FROM attribute WHERE subject = 'document')",
    "DELETE FROM memo WHERE subject_kind = 'document' AND subject = ?",
    "DELETE FROM document WHERE id = ?",
  };

  if (!codebook_coding_remove_all (store, &removal, id, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!codebook_store_run (store, error, tables[i], "i", id))
      return FALSE;
  return codebook_passage_remove (store, id, error);
}

gboolean
codebook_document_remove (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *label = NULL;
  gboolean joined;

  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Removal of document ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, remove_all (store, id, error), error);
}
