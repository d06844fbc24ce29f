/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/replacement.h"

#include "codebook/model/document.h"

void
codebook_replacement_clear (CodebookReplacement *replacement)
{
  g_clear_pointer (&replacement->text, g_free);
}

/* Whether a correction lies in or at the current range: then what it covers must be taken along. */
static gboolean
touches_patch (CodebookDocumentText *text, guint start_cp, guint end_cp)
{
  guint low = 0, high = codebook_document_text_get_patch_count (text);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const CodebookPatch *patch = codebook_document_text_get_patch (text, middle);

      if (patch->current_start + patch->length_cp < start_cp)
        low = middle + 1;
      else
        high = middle;
    }
  return low < codebook_document_text_get_patch_count (text)
         && codebook_document_text_get_patch (text, low)->current_start <= end_cp;
}

/* One that gives way to another would come to hold. */
static gboolean
touches_overridden (CodebookDocumentText *text, guint base_start, guint base_end)
{
  guint n = codebook_document_text_get_overridden (text)->len;

  for (guint i = 0; i < n; i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_overridden_patch (text, i);

      if (patch->base_start <= base_end && base_start <= patch->base_end)
        return TRUE;
    }
  return FALSE;
}

/* By the way of corrections, which joins it with those it touches; that one is the entity's then.
 */
static gboolean
lay_over_patches (CodebookProject *project,
                  gint64 document,
                  const CodebookReplacement *replacement,
                  GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookDocumentText) text = NULL;

  if (!codebook_document_correct (project, document, replacement->start_cp, replacement->end_cp,
                                  replacement->text, error))
    return FALSE;
  text = codebook_document_text_load (project, document, error);
  if (text == NULL)
    return FALSE;
  for (guint i = 0; i < codebook_document_text_get_patch_count (text); i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (text, i);

      if (patch->current_start == replacement->start_cp
          && patch->length_cp == g_utf8_strlen (replacement->text, -1))
        return codebook_store_run (store, error, "UPDATE correction SET entity = ? WHERE id = ?",
                                   "ii", replacement->entity, patch->id);
    }
  /* Joined with a correction around it: then it is a correction. */
  return TRUE;
}

gboolean
codebook_replacement_lay (CodebookProject *project,
                          gint64 document,
                          const GArray *replacements,
                          GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (project, document, error);
  gint64 coder = text != NULL ? codebook_project_ensure_coder (project, error) : 0;

  if (coder == 0)
    return FALSE;
  /* From the end, so that the places of those before stay what they were. */
  for (guint i = replacements->len; i > 0; i--)
    {
      const CodebookReplacement *one = &g_array_index (replacements, CodebookReplacement, i - 1);
      CodebookEdge start = codebook_document_text_edge_from_current (text, one->start_cp, FALSE);
      CodebookEdge end = codebook_document_text_edge_from_current (text, one->end_cp, TRUE);
      gboolean ok;

      if (touches_patch (text, one->start_cp, one->end_cp)
          || touches_overridden (text, start.base_cp, end.base_cp))
        ok = lay_over_patches (project, document, one, error);
      else
        ok = codebook_store_run (store, error,
                                 "INSERT INTO correction (id, document, start_cp, end_cp, text, "
                                 "made_at, coder, entity) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                 "iiiisiii", codebook_store_new_id (store), document,
                                 (gint64) start.base_cp, (gint64) end.base_cp, one->text,
                                 g_get_real_time () / 1000, coder, one->entity);
      if (!ok)
        return FALSE;
    }
  return TRUE;
}

GHashTable *
codebook_replacement_list (CodebookProject *project, gint64 document, GError **error)
{
  g_autoptr (GHashTable) list = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT id, entity FROM correction WHERE document = ? AND entity <> 0", "i", document);

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);
      gint64 entity = codebook_rows_int64 (&rows, 1);

      g_hash_table_insert (list, g_memdup2 (&id, sizeof id), g_memdup2 (&entity, sizeof entity));
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&list);
}
