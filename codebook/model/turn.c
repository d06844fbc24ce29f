/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/turn.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "codebook/model/naming.h"

G_DEFINE_FINAL_TYPE (CodebookSpeaker, codebook_speaker, G_TYPE_OBJECT)

static void
codebook_speaker_finalize (GObject *object)
{
  CodebookSpeaker *self = CODEBOOK_SPEAKER (object);

  g_free (self->label);
  g_free (self->name);
  G_OBJECT_CLASS (codebook_speaker_parent_class)->finalize (object);
}

static void
codebook_speaker_class_init (CodebookSpeakerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_speaker_finalize;
}

static void
codebook_speaker_init (CodebookSpeaker *self)
{
}

GPtrArray *
codebook_turn_list_speakers (CodebookProject *project, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) speakers = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT speaker.id, speaker.document, label, speaker.name, role, study_case, "
      "COUNT(turn.speaker) "
      "FROM speaker JOIN document ON document.id = speaker.document "
      "LEFT JOIN turn ON turn.speaker = speaker.id WHERE ?1 IS NULL OR speaker.document = ?1 "
      "GROUP BY speaker.id ORDER BY document.position, document.id, MIN(turn.start_cp), speaker.id",
      "I", document);

  while (codebook_rows_next (&rows, error))
    {
      CodebookSpeaker *speaker = g_object_new (CODEBOOK_TYPE_SPEAKER, NULL);

      speaker->id = codebook_rows_int64 (&rows, 0);
      speaker->document = codebook_rows_int64 (&rows, 1);
      speaker->label = g_strdup (codebook_rows_text (&rows, 2));
      speaker->name = g_strdup (codebook_rows_text (&rows, 3));
      if (!codebook_role_parse (codebook_rows_text (&rows, 4), &speaker->role))
        speaker->role = CODEBOOK_ROLE_NONE;
      speaker->study_case = codebook_rows_int64 (&rows, 5);
      speaker->turns = codebook_rows_int64 (&rows, 6);
      g_ptr_array_add (speakers, speaker);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&speakers);
}

/* What was put in before a turn that starts with its label is not of that turn, and of one without
 * a label not the paragraphs: where the turn starts then. */
static guint
skip_put_in (CodebookDocumentText *text, guint base_cp, gboolean has_label, guint first_cp)
{
  guint after_cp = codebook_document_text_current_from_edge (text, (CodebookEdge){ base_cp, 0 });
  g_autofree char *put_in = NULL;
  const char *last;

  if (has_label || after_cp <= first_cp)
    return MAX (after_cp, first_cp);
  put_in = codebook_document_text_dup_range (text, first_cp, after_cp);
  last = strrchr (put_in, '\n');
  return last == NULL ? first_cp : first_cp + (guint) g_utf8_strlen (put_in, last + 1 - put_in);
}

/* It is of the turn before, if that stands right before it. */
static guint
extend (GArray *turns, CodebookDocumentText *text, guint done_cp, guint first_cp, guint start_cp)
{
  g_autofree char *last = NULL;

  if (turns->len == 0 || start_cp == first_cp || done_cp + 1 < first_cp)
    return done_cp;
  last = codebook_document_text_dup_range (text, start_cp - 1, start_cp);
  done_cp = start_cp - (*last == '\n');
  g_array_index (turns, CodebookTurn, turns->len - 1).end_cp = done_cp;
  return done_cp;
}

GArray *
codebook_turn_load (CodebookProject *project,
                    gint64 document,
                    CodebookDocumentText *text,
                    GError **error)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, TRUE, sizeof (CodebookTurn));
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT start_cp, words_cp, end_cp, speaker, role, start_ms FROM turn "
      "JOIN speaker ON speaker.id = turn.speaker WHERE turn.document = ? ORDER BY start_cp",
      "i", document);
  guint done = 0;

  while (codebook_rows_next (&rows, error))
    {
      guint start = codebook_rows_int64 (&rows, 0);
      guint words = codebook_rows_int64 (&rows, 1);
      guint end = codebook_rows_int64 (&rows, 2);
      CodebookTurn turn = { .base_start_cp = start, .base_end_cp = end };
      guint first;

      codebook_document_text_cover (text, words, words, &turn.words_cp, &turn.end_cp);
      codebook_document_text_cover (text, start, end, &first, &turn.end_cp);
      turn.start_cp = skip_put_in (text, start, words > start, first);
      done = extend (turns, text, done, first, turn.start_cp);
      /* Text typed over the border of two turns is of the first. */
      turn.start_cp = MAX (turn.start_cp, done);
      turn.end_cp = MAX (turn.end_cp, turn.start_cp);
      turn.words_cp = CLAMP (turn.words_cp, turn.start_cp, turn.end_cp);
      turn.speaker = codebook_rows_int64 (&rows, 3);
      if (!codebook_role_parse (codebook_rows_text (&rows, 4), &turn.role))
        turn.role = CODEBOOK_ROLE_NONE;
      turn.start_ms = codebook_rows_int64 (&rows, 5);
      done = turn.end_cp;
      if (turn.start_cp < turn.end_cp)
        g_array_append_val (turns, turn);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&turns);
}

const CodebookTurn *
codebook_turn_at (const GArray *turns, guint cp)
{
  guint low = 0;
  guint high = turns->len;

  /* The last that starts at or before @cp. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (turns, CodebookTurn, middle).start_cp <= cp)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0 || cp >= g_array_index (turns, CodebookTurn, low - 1).end_cp)
    return NULL;
  return &g_array_index (turns, CodebookTurn, low - 1);
}

/* Acts ----------------------------------------------------------------------------------------- */

static char *
dup_name (CodebookStore *store, gint64 speaker, GError **error)
{
  char *name =
      codebook_store_dup_text (store, "SELECT name FROM speaker WHERE id = ?", "i", speaker);

  if (name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_SPEAKER, speaker, error);
  return name;
}

gboolean
codebook_turn_set_role (CodebookProject *project, gint64 speaker, CodebookRole role, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, speaker, error);
  g_autofree char *label = NULL;

  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Role of speaker ‘%s’"), name);
  return codebook_store_act (store, label, error, "UPDATE speaker SET role = ? WHERE id = ?", "si",
                             codebook_role_to_string (role), speaker);
}

gboolean
codebook_turn_set_name (CodebookProject *project, gint64 speaker, const char *name, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *old = clean != NULL ? dup_name (store, speaker, error) : NULL;
  g_autofree char *label = NULL;

  if (old == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("New name for speaker ‘%s’"), old);
  return codebook_store_act (store, label, error, "UPDATE speaker SET name = ? WHERE id = ?", "si",
                             clean, speaker);
}

gboolean
codebook_turn_set_case (CodebookProject *project, gint64 speaker, gint64 study_case, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, speaker, error);
  g_autofree char *label = NULL;

  if (name == NULL
      || (study_case != 0
          && !codebook_naming_exists (store, CODEBOOK_KIND_CASE, study_case, error)))
    return FALSE;
  label = g_strdup_printf (_ ("Case of speaker ‘%s’"), name);
  return codebook_store_act (store, label, error, "UPDATE speaker SET study_case = ? WHERE id = ?",
                             "Ii", study_case, speaker);
}

gboolean
codebook_turn_merge_speakers (CodebookProject *project, gint64 speaker, gint64 into, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, speaker, error);
  g_autofree char *into_name = name != NULL ? dup_name (store, into, error) : NULL;
  g_autofree char *label = NULL;
  gboolean joined;

  if (into_name == NULL)
    return FALSE;
  if (speaker == into
      || codebook_store_int64 (store, 0,
                               "SELECT COUNT(DISTINCT document) FROM speaker WHERE id IN (?, ?)",
                               "ii", speaker, into)
             != 1)
    return codebook_fail (
        error, CODEBOOK_ERROR_FAILED,
        _ ("‘%s’ and ‘%s’ are not two speakers of one document, so they cannot be merged."), name,
        into_name);
  label = g_strdup_printf (_ ("Merge of speaker ‘%s’ with ‘%s’"), name, into_name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (
      store, joined,
      codebook_store_run (store, error, "UPDATE turn SET speaker = ? WHERE speaker = ?", "ii", into,
                          speaker)
          && codebook_store_run (store, error, "DELETE FROM speaker WHERE id = ?", "i", speaker),
      error);
}
