/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/document-update.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/coding-set.h"
#include "codebook/model/correction-acts.h"
#include "codebook/text/difference.h"

static void
place_free (gpointer data)
{
  CodebookUpdatePlace *place = data;

  g_free (place->text);
  g_free (place->file_text);
  g_free (place);
}

void
codebook_document_update_free (CodebookDocumentUpdate *update)
{
  g_ptr_array_unref (update->changes);
  g_ptr_array_unref (update->unplaced);
  g_array_unref (update->stale);
  g_free (update);
}

gboolean
codebook_document_update_is_same (const CodebookDocumentUpdate *update)
{
  return update->same_cp >= update->length_cp / 2;
}

/* What the file said when it was read last: the base text with what files corrected. */
static CodebookDocumentText *
load_file_text (CodebookDocumentText *now, GPtrArray *rows)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (CodebookCorrectionValue));
  guint n = codebook_document_text_get_patch_count (now);

  for (guint i = 0; i < rows->len; i++)
    {
      const CodebookCorrectionRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; row->from_file && j < n; j++)
        {
          const CodebookPatch *patch = codebook_document_text_get_patch (now, j);
          CodebookCorrectionValue value = { row->id, patch->base_start, patch->base_end, row->text,
                                            row->made_at_ms };

          if (patch->id == row->id)
            g_array_append_val (values, value);
        }
    }
  return codebook_document_text_lay_anew (now, (CodebookCorrectionValue *) (void *) values->data,
                                          values->len);
}

/* Two texts that agree but for what people corrected, and what the file makes of the first. */
typedef struct
{
  CodebookDocumentText *then, *now;
  const CodebookTranscript *transcript;
  GArray *edits;                  /* CodebookEdit, of @now */
  CodebookDocumentUpdate *result; /* its places are those of @now */
  guint done_cp;                  /* of @now */
  const char *at;                 /* in the file's text … */
  guint at_cp;                    /* … and its place */
} Placing;

static void
note (Placing *placing, GPtrArray *places, guint start_cp, guint end_cp, const char *wanted)
{
  CodebookUpdatePlace *one = g_new0 (CodebookUpdatePlace, 1);

  one->start_cp = start_cp;
  one->end_cp = end_cp;
  one->line = codebook_document_text_line_from_current (placing->now, start_cp);
  one->text = codebook_document_text_dup_range (placing->now, start_cp, end_cp);
  one->file_text = g_strdup (wanted);
  g_ptr_array_add (places, one);
}

/* Differences come in order, so that the file's text is walked once. */
static char *
dup_wanted (Placing *placing, const CodebookDifference *difference)
{
  const char *from =
      g_utf8_offset_to_pointer (placing->at, difference->new_start_cp - placing->at_cp);
  const char *to =
      g_utf8_offset_to_pointer (from, difference->new_end_cp - difference->new_start_cp);

  placing->at = to;
  placing->at_cp = difference->new_end_cp;
  return g_strndup (from, (gsize) (to - from));
}

/* Whether @wanted was put in by hand at that place already. */
static gboolean
stands_before (CodebookDocumentText *now, guint cp, const char *wanted)
{
  guint length = (guint) g_utf8_strlen (wanted, -1);
  g_autofree char *before =
      length <= cp ? codebook_document_text_dup_range (now, cp - length, cp) : NULL;

  return g_strcmp0 (before, wanted) == 0;
}

static void
place (Placing *placing, const CodebookDifference *difference)
{
  CodebookEdge start =
      codebook_document_text_edge_from_current (placing->then, difference->old_start_cp, FALSE);
  CodebookEdge end =
      codebook_document_text_edge_from_current (placing->then, difference->old_end_cp, TRUE);
  gboolean adds = difference->old_start_cp == difference->old_end_cp;
  g_autofree char *wanted = dup_wanted (placing, difference);
  g_autofree char *was = codebook_document_text_dup_range (placing->then, difference->old_start_cp,
                                                           difference->old_end_cp);
  g_autofree char *is = NULL;
  guint start_cp = codebook_document_text_current_from_edge (placing->now, start);
  guint end_cp = start_cp;

  if (!adds)
    codebook_document_text_resolve (placing->now, start, end, &start_cp, &end_cp);
  is = codebook_document_text_dup_range (placing->now, start_cp, end_cp);
  if (adds ? codebook_document_text_get_patch_count (placing->now) > 0
                 && stands_before (placing->now, start_cp, wanted)
                 && !stands_before (placing->then, difference->old_start_cp, wanted)
           : strcmp (is, wanted) == 0)
    return;
  if (start_cp < placing->done_cp || strcmp (is, was) != 0)
    {
      note (placing, placing->result->unplaced, start_cp, end_cp, wanted);
      return;
    }
  note (placing, placing->result->changes, start_cp, end_cp, wanted);
  placing->done_cp = end_cp;
  codebook_edit_array_take (placing->edits, start_cp, end_cp, g_steal_pointer (&wanted));
}

static void
shift (CodebookRevision *revision, GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      CodebookUpdatePlace *one = g_ptr_array_index (places, i);

      codebook_revision_shift (revision, &one->start_cp, &one->end_cp);
      one->end_cp = MAX (one->start_cp, one->end_cp);
    }
}

static CodebookRevision *
revise (CodebookDocumentText *now,
        GPtrArray *rows,
        const CodebookTranscript *transcript,
        CodebookDocumentUpdate *result)
{
  g_autoptr (CodebookDocumentText) then = load_file_text (now, rows);
  g_autoptr (GArray) edits = codebook_edit_array_new ();
  g_autoptr (GArray) differences = NULL;
  Placing placing = { .then = then,
                      .now = now,
                      .transcript = transcript,
                      .edits = edits,
                      .result = result,
                      .at = transcript->text };
  CodebookRevision *revision;
  const char *text;
  gsize len_bytes;

  text = codebook_document_text_get_current (then, &len_bytes);
  differences = codebook_difference_find (text, len_bytes, transcript->text, transcript->len_bytes);
  result->length_cp = result->same_cp = (guint) g_utf8_strlen (text, (gssize) len_bytes);
  for (guint i = 0; i < differences->len; i++)
    {
      const CodebookDifference *difference = &g_array_index (differences, CodebookDifference, i);

      result->same_cp -= difference->old_end_cp - difference->old_start_cp;
      place (&placing, difference);
    }
  revision = codebook_revision_new (now, edits);
  shift (revision, result->changes);
  shift (revision, result->unplaced);
  return revision;
}

/* Codings that are stale in @after and were not in @before. */
static void
collect_stale (CodebookCodingSet *before, CodebookCodingSet *after, GArray *stale)
{
  for (guint i = 0; i < codebook_coding_set_get_count (after); i++)
    {
      const CodebookCoding *coding = codebook_coding_set_get (after, i);
      const CodebookCoding *was = codebook_coding_set_find (before, coding->id);

      if (coding->stale && (was == NULL || !was->stale))
        g_array_append_vals (stale, coding, 1);
    }
}

static gboolean
carry_out (CodebookProject *project, gint64 id, CodebookRevision *revision, GError **error)
{
  g_autoptr (CodebookDocument) document = codebook_document_get (project, id, error);
  g_autofree char *label = NULL;

  if (document == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Update of ‘%s’ from its file"), document->name);
  return codebook_document_carry_out (project, id, revision, label, TRUE, error);
}

static CodebookDocumentUpdate *
update (CodebookProject *project,
        gint64 id,
        const CodebookTranscript *transcript,
        gboolean keep,
        GError **error)
{
  g_autoptr (CodebookDocumentText) now = codebook_document_text_load (project, id, error);
  g_autoptr (GPtrArray) rows = now != NULL ? codebook_correction_list (project, id, error) : NULL;
  g_autoptr (CodebookDocumentUpdate) result = g_new0 (CodebookDocumentUpdate, 1);
  g_autoptr (CodebookRevision) revision = NULL;
  g_autoptr (CodebookCodingSet) before = NULL;
  g_autoptr (CodebookCodingSet) after = NULL;

  result->changes = g_ptr_array_new_with_free_func (place_free);
  result->unplaced = g_ptr_array_new_with_free_func (place_free);
  result->stale = g_array_new (FALSE, FALSE, sizeof (CodebookCoding));
  if (rows == NULL)
    return NULL;
  revision = revise (now, rows, transcript, result);
  before = codebook_coding_set_load (project, id, now, error);
  if (before == NULL)
    return NULL;
  after = codebook_coding_set_revise (before, revision);
  collect_stale (before, after, result->stale);
  result->corrections = codebook_revision_get_plans (revision)->len;
  result->file_turns = transcript->turns->len;
  result->turns =
      (guint) codebook_store_int64 (codebook_project_get_store (project), 0,
                                    "SELECT count(*) FROM turn WHERE document = ?", "i", id);
  if (keep && !carry_out (project, id, revision, error))
    return NULL;
  return g_steal_pointer (&result);
}

CodebookDocumentUpdate *
codebook_document_update (CodebookProject *project,
                          gint64 id,
                          const CodebookTranscript *transcript,
                          GError **error)
{
  return update (project, id, transcript, TRUE, error);
}

CodebookDocumentUpdate *
codebook_document_preview_update (CodebookProject *project,
                                  gint64 id,
                                  const CodebookTranscript *transcript,
                                  GError **error)
{
  return update (project, id, transcript, FALSE, error);
}

/* Finding -------------------------------------------------------------------------------------- */

/* char *: the paragraphs of @text, as a set. */
static GHashTable *
make_paragraphs (const char *text)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    g_hash_table_add (set, g_strdup (*line));
  return set;
}

/* How many bytes of @text are in paragraphs of @set. Enough to tell interviews apart, and a whole
 * study can be told apart by it. */
static gsize
measure_shared (const char *text, GHashTable *set)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gsize shared = 0;

  for (char **line = lines; *line != NULL; line++)
    shared += g_hash_table_contains (set, *line) ? strlen (*line) : 0;
  return shared;
}

gint64
codebook_document_find_file (CodebookProject *project,
                             const char *file_name,
                             const CodebookTranscript *transcript)
{
  CodebookStore *store = codebook_project_get_store (project);
  gboolean several =
      codebook_store_int64 (store, 0, "SELECT count(*) FROM document WHERE file_name = ?", "s",
                            file_name)
      > 1;
  g_autoptr (GHashTable) paragraphs = make_paragraphs (several ? transcript->text : "");
  g_auto (CodebookRows) rows =
      codebook_store_select (store,
                             "SELECT id, iif (?2, text, '') FROM document WHERE file_name = ?1 "
                             "AND file_name <> '' ORDER BY imported_at DESC, id",
                             "si", file_name, (gint64) several);
  gint64 best = 0;
  gsize most = 0;

  while (codebook_rows_next (&rows, NULL))
    {
      gsize shared = measure_shared (codebook_rows_text (&rows, 1), paragraphs);

      if (best != 0 && shared <= most)
        continue;
      best = codebook_rows_int64 (&rows, 0);
      most = shared;
    }
  return best;
}
