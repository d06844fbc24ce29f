/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/evidence.h"

G_DEFINE_FINAL_TYPE (UiEvidence, ui_evidence, G_TYPE_OBJECT)

static void
ui_evidence_finalize (GObject *object)
{
  g_clear_pointer (&UI_EVIDENCE (object)->fragment, codebook_fragment_free);
  g_clear_pointer (&UI_EVIDENCE (object)->fragments, codebook_fragments_unref);
  G_OBJECT_CLASS (ui_evidence_parent_class)->finalize (object);
}

static void
ui_evidence_class_init (UiEvidenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_evidence_finalize;
}

static void
ui_evidence_init (UiEvidence *self)
{
}

static guint
get_rank (UiStudy *study, gint64 theme)
{
  for (guint i = 0; i < study->themes->len; i++)
    if (((CodebookTheme *) g_ptr_array_index (study->themes, i))->id == theme)
      return i;
  return G_MAXUINT;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer study)
{
  const UiEvidence *one = *(UiEvidence *const *) a, *two = *(UiEvidence *const *) b;
  guint ranks[] = { get_rank (study, one->theme), get_rank (study, two->theme) };

  return ranks[0] < ranks[1] ? -1 : ranks[0] > ranks[1];
}

/* The same words under the same code, by another coder: kept once, and as used if either is. */
static UiEvidence *
find_double (const GPtrArray *list, const CodebookFragmentPlace *place)
{
  for (guint i = list->len; i > 0; i--)
    {
      UiEvidence *one = g_ptr_array_index (list, i - 1);

      if (one->place.document != place->document || one->place.start_cp < place->start_cp)
        return NULL;
      if (one->place.code == place->code && one->place.end_cp == place->end_cp)
        return one;
    }
  return NULL;
}

static void
take (UiStudy *study, GHashTable *used, GPtrArray *list, CodebookFragments *fragments, guint index)
{
  const CodebookFragmentPlace *place = codebook_fragments_get (fragments, index);
  UiEvidence *one = find_double (list, place);
  gint64 *where = g_hash_table_lookup (used, &place->id);

  if (one == NULL)
    {
      one = g_object_new (UI_TYPE_EVIDENCE, NULL);
      one->fragments = codebook_fragments_ref (fragments);
      g_ptr_array_add (list, one);
    }
  else if (where == NULL || one->used)
    return;
  one->place = *place;
  one->index = index;
  one->used = where != NULL;
  one->theme = where != NULL ? *where : ui_study_theme_of_code (study, place->code);
}

GPtrArray *
ui_evidence_list (UiStudy *study, gint64 study_case, GError **error)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) used = NULL;
  g_autoptr (CodebookFragments) fragments = NULL;

  codebook_query_add_id (&query->cases, study_case);
  fragments = codebook_query_find (study->project, query, NULL, error);
  if (fragments == NULL)
    return NULL;
  used = codebook_section_list_used (study->project, study_case, error);
  if (used == NULL)
    return NULL;
  for (guint i = 0; i < codebook_fragments_get_count (fragments); i++)
    {
      const CodebookFragmentPlace *place = codebook_fragments_get (fragments, i);

      if (place->start_cp < place->end_cp)
        take (study, used, list, fragments, i);
    }
  g_ptr_array_sort_with_data (list, compare, study);
  return g_steal_pointer (&list);
}

const CodebookFragment *
ui_evidence_get_fragment (UiEvidence *self)
{
  g_return_val_if_fail (UI_IS_EVIDENCE (self), NULL);

  if (self->fragment == NULL)
    self->fragment = codebook_fragments_read (self->fragments, self->index, NULL);
  return self->fragment;
}

gboolean
ui_evidence_looks_equal (UiEvidence *a, UiEvidence *b)
{
  const CodebookFragment *other;

  if (a->place.id != b->place.id || a->theme != b->theme || a->used != b->used
      || a->place.code != b->place.code)
    return FALSE;
  /* It has no row yet. */
  if (a->fragment == NULL)
    return TRUE;
  other = ui_evidence_get_fragment (b);
  return other != NULL && g_strcmp0 (a->fragment->text, other->text) == 0
         && g_strcmp0 (a->fragment->citation, other->citation) == 0;
}
