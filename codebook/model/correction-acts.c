/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/correction-acts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/coding-set.h"
#include "codebook/model/document.h"
#include "codebook/model/naming.h"
#include "codebook/text/normalize.h"

void
codebook_correction_row_free (CodebookCorrectionRow *row)
{
  g_free (row->text);
  g_free (row->original);
  g_free (row->coder);
  g_free (row);
}

/* Listing -------------------------------------------------------------------------------------- */

/* Where it stands now; FALSE if it does not hold, and then where it would stand. */
static gboolean
place (CodebookDocumentText *text, CodebookCorrectionRow *row, guint base_start, guint base_end)
{
  guint n = codebook_document_text_get_patch_count (text);

  for (guint i = 0; i < n; i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (text, i);

      if (patch->id != row->id)
        continue;
      row->start_cp = patch->current_start;
      row->end_cp = patch->current_start + patch->length_cp;
      return TRUE;
    }
  codebook_document_text_cover (text, base_start, base_end, &row->start_cp, &row->end_cp);
  return FALSE;
}

static char *
dup_base (CodebookDocumentText *text, guint base_start, guint base_end)
{
  const char *base = codebook_document_text_get_base (text, NULL);
  gsize from = codebook_document_text_base_byte_from_cp (text, base_start);
  gsize to = codebook_document_text_base_byte_from_cp (text, MAX (base_start, base_end));

  return g_strndup (base + from, to - from);
}

static gboolean
list_of (CodebookProject *project, gint64 document, GPtrArray *list, GError **error)
{
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (project, document, error);
  g_auto (CodebookRows) rows = { 0 };

  if (text == NULL)
    return FALSE;
  rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT correction.id, start_cp, end_cp, text, made_at, coder.name, source, entity <> 0 "
      "FROM correction JOIN coder ON coder.id = coder WHERE document = ? ORDER BY start_cp, "
      "made_at, correction.id",
      "i", document);
  while (codebook_rows_next (&rows, error))
    {
      CodebookCorrectionRow *row = g_new0 (CodebookCorrectionRow, 1);
      guint base_start = (guint) codebook_rows_int64 (&rows, 1);
      guint base_end = (guint) codebook_rows_int64 (&rows, 2);

      row->id = codebook_rows_int64 (&rows, 0);
      row->document = document;
      row->text = g_strdup (codebook_rows_text (&rows, 3));
      row->made_at_ms = codebook_rows_int64 (&rows, 4);
      row->coder = g_strdup (codebook_rows_text (&rows, 5));
      row->from_file = g_strcmp0 (codebook_rows_text (&rows, 6), "file") == 0;
      row->pseudonym = codebook_rows_int64 (&rows, 7) != 0;
      row->original = dup_base (text, base_start, base_end);
      row->applied = place (text, row, base_start, base_end);
      g_ptr_array_add (list, row);
    }
  return !codebook_rows_failed (&rows);
}

GPtrArray *
codebook_correction_list (CodebookProject *project, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_correction_row_free);
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT id FROM document WHERE (?1 IS NULL OR id = ?1) "
      "AND EXISTS (SELECT 1 FROM correction WHERE document = document.id) ORDER BY position, id",
      "I", document);

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);

      g_array_append_val (documents, id);
    }
  if (codebook_rows_failed (&rows))
    return NULL;
  for (guint i = 0; i < documents->len; i++)
    if (!list_of (project, g_array_index (documents, gint64, i), list, error))
      return NULL;
  return g_steal_pointer (&list);
}

/* Correcting ----------------------------------------------------------------------------------- */

char *
codebook_correction_clean_text (const char *text)
{
  /* Between two full stops, so that white space at its ends stays. */
  g_autofree char *fenced = g_strconcat (".", text, ".", NULL);
  gsize len_bytes;
  g_autofree char *clean = codebook_normalize_text (fenced, strlen (fenced), &len_bytes);

  return g_strndup (clean + 1, len_bytes - 2);
}

typedef struct
{
  gint64 id;
  CodebookEdge start, end;
} Held;

/* Rows of @select, (id, start_cp, start_in, end_cp, end_in), that must move to keep their words. */
static gboolean
move_edges (CodebookStore *store,
            gint64 document,
            CodebookRevision *revision,
            const char *select,
            const char *update,
            GError **error)
{
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (Held));
  g_auto (CodebookRows) rows = codebook_store_select (store, select, "i", document);

  while (codebook_rows_next (&rows, error))
    {
      Held held = { codebook_rows_int64 (&rows, 0),
                    { codebook_rows_int64 (&rows, 1), codebook_rows_int64 (&rows, 2) },
                    { codebook_rows_int64 (&rows, 3), codebook_rows_int64 (&rows, 4) } };

      if (codebook_revision_move (revision, &held.start, &held.end))
        g_array_append_val (moved, held);
    }
  if (codebook_rows_failed (&rows))
    return FALSE;
  for (guint i = 0; i < moved->len; i++)
    {
      const Held *held = &g_array_index (moved, Held, i);

      if (!codebook_store_run (store, error, update, "iiiii", (gint64) held->start.base_cp,
                               (gint64) held->start.in, (gint64) held->end.base_cp,
                               (gint64) held->end.in, held->id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_plan (CodebookProject *project,
            gint64 id,
            const CodebookCorrectionPlan *plan,
            const char *source,
            gint64 coder,
            GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);

  for (guint i = 0; i < plan->replaced->len; i++)
    if (!codebook_store_run (store, error, "DELETE FROM correction WHERE id = ?", "i",
                             g_array_index (plan->replaced, gint64, i)))
      return FALSE;
  return !plan->adds
         || codebook_store_run (
             store, error,
             "INSERT INTO correction (id, document, start_cp, end_cp, text, made_at, coder, "
             "source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
             "iiiisiis", codebook_store_new_id (store), id, (gint64) plan->base_start,
             (gint64) plan->base_end, plan->text, g_get_real_time () / 1000, coder, source);
}

static gboolean
carry_out (CodebookProject *project,
           gint64 id,
           CodebookRevision *revision,
           const char *source,
           GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  const GPtrArray *plans = codebook_revision_get_plans (revision);
  gint64 coder = codebook_project_ensure_coder (project, error);

  if (coder == 0)
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    if (!write_plan (project, id, g_ptr_array_index (plans, i), source, coder, error))
      return FALSE;
  return move_edges (store, id, revision,
                     "SELECT id, start_cp, start_in, end_cp, end_in FROM coding "
                     "WHERE document = ?",
                     "UPDATE coding SET start_cp = ?, start_in = ?, end_cp = ?, end_in = ? "
                     "WHERE id = ?",
                     error)
         && move_edges (store, id, revision,
                        "SELECT id, start_cp, start_in, end_cp, end_in FROM quote "
                        "WHERE document = ? "
                        "AND NOT EXISTS (SELECT 1 FROM coding WHERE coding.id = quote.id)",
                        "UPDATE quote SET start_cp = ?, start_in = ?, end_cp = ?, end_in = ? "
                        "WHERE id = ?",
                        error);
}

gboolean
codebook_document_carry_out (CodebookProject *project,
                             gint64 document,
                             CodebookRevision *revision,
                             const char *label,
                             gboolean from_file,
                             GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  const char *source = from_file ? "file" : "";
  gboolean joined;

  if (codebook_revision_get_plans (revision)->len == 0)
    return TRUE;
  return codebook_store_join (store, label, &joined, error)
         && codebook_store_leave (store, joined,
                                  carry_out (project, document, revision, source, error), error);
}

static char *
dup_name (CodebookProject *project, gint64 id, GError **error)
{
  char *name = codebook_store_dup_text (codebook_project_get_store (project),
                                        "SELECT name FROM document WHERE id = ?", "i", id);

  if (name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_DOCUMENT, id, error);
  return name;
}

gboolean
codebook_document_revise (CodebookProject *project, gint64 id, const GArray *edits, GError **error)
{
  g_autoptr (CodebookDocumentText) before = codebook_document_text_load (project, id, error);
  g_autofree char *name = before != NULL ? dup_name (project, id, error) : NULL;
  g_autoptr (CodebookRevision) revision = NULL;
  g_autoptr (GArray) clean = codebook_edit_array_new ();
  g_autofree char *label = NULL;
  guint n;

  if (name == NULL)
    return FALSE;
  for (guint i = 0; i < edits->len; i++)
    {
      const CodebookEdit *edit = &g_array_index (edits, CodebookEdit, i);

      codebook_edit_array_take (clean, edit->start_cp, edit->end_cp,
                                codebook_correction_clean_text (edit->text));
    }
  revision = codebook_revision_new (before, clean);
  n = codebook_revision_get_plans (revision)->len;
  label = n > 1 ? g_strdup_printf (
              g_dngettext (GETTEXT_PACKAGE, "%u correction in ‘%s’", "%u corrections in ‘%s’", n),
              n, name)
                : g_strdup_printf (_ ("Correction in ‘%s’"), name);
  return codebook_document_carry_out (project, id, revision, label, FALSE, error);
}

gboolean
codebook_document_correct (CodebookProject *project,
                           gint64 id,
                           guint start_cp,
                           guint end_cp,
                           const char *text,
                           GError **error)
{
  g_autoptr (GArray) edits = codebook_edit_array_new ();

  codebook_edit_array_take (edits, start_cp, end_cp, g_strdup (text));
  return codebook_document_revise (project, id, edits, error);
}

/* Taking back ---------------------------------------------------------------------------------- */

/* One that does not hold has no place in the text: its row goes, and nothing is seen of it. */
static gboolean
remove_row (CodebookProject *project, gint64 id, const char *label, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gboolean joined;

  return codebook_store_join (store, label, &joined, error)
         && codebook_store_leave (
             store, joined,
             codebook_store_run (store, error, "DELETE FROM correction WHERE id = ?", "i", id),
             error);
}

gboolean
codebook_correction_take_back (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 document =
      codebook_store_int64 (store, 0, "SELECT document FROM correction WHERE id = ?", "i", id);
  g_autoptr (CodebookDocumentText) before = NULL;
  g_autoptr (CodebookRevision) revision = NULL;
  g_autoptr (GArray) edits = codebook_edit_array_new ();
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (document == 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

      return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("There is no correction #%s."),
                            number);
    }
  before = codebook_document_text_load (project, document, error);
  name = before != NULL ? dup_name (project, document, error) : NULL;
  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Correction taken back in ‘%s’"), name);
  for (guint i = 0; i < codebook_document_text_get_patch_count (before); i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (before, i);

      if (patch->id == id)
        codebook_edit_array_take (edits, patch->current_start,
                                  patch->current_start + patch->length_cp,
                                  dup_base (before, patch->base_start, patch->base_end));
    }
  if (edits->len == 0)
    return remove_row (project, id, label, error);
  revision = codebook_revision_new (before, edits);
  return codebook_document_carry_out (project, document, revision, label, FALSE, error);
}
