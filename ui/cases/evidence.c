/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/evidence.h"

G_DEFINE_FINAL_TYPE (UiEvidence, ui_evidence, G_TYPE_OBJECT)

static void
ui_evidence_finalize (GObject *object)
{
  g_clear_pointer (&UI_EVIDENCE (object)->fragment, codebook_fragment_free);
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
find_double (const GPtrArray *list, const CodebookFragment *fragment)
{
  for (guint i = list->len; i > 0; i--)
    {
      UiEvidence *one = g_ptr_array_index (list, i - 1);
      const CodebookFragment *other = one->fragment;

      if (other->document != fragment->document || other->start_cp < fragment->start_cp)
        return NULL;
      if (other->code == fragment->code && other->end_cp == fragment->end_cp)
        return one;
    }
  return NULL;
}

static void
take (UiStudy *study, GHashTable *used, GPtrArray *list, CodebookFragment *fragment)
{
  UiEvidence *one = find_double (list, fragment);
  gint64 *where = g_hash_table_lookup (used, &fragment->id);

  if (one == NULL)
    {
      one = g_object_new (UI_TYPE_EVIDENCE, NULL);
      g_ptr_array_add (list, one);
    }
  else if (where == NULL || one->used)
    {
      codebook_fragment_free (fragment);
      return;
    }
  g_clear_pointer (&one->fragment, codebook_fragment_free);
  one->fragment = fragment;
  one->used = where != NULL;
  one->theme = where != NULL ? *where : ui_study_theme_of_code (study, fragment->code);
}

GPtrArray *
ui_evidence_list (UiStudy *study, gint64 study_case, GError **error)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) used = NULL;
  g_autoptr (GPtrArray) fragments = NULL;

  codebook_query_add_id (&query->cases, study_case);
  fragments = codebook_query_run (study->project, query, NULL, error);
  if (fragments == NULL)
    return NULL;
  used = codebook_section_list_used (study->project, study_case, error);
  if (used == NULL)
    return NULL;
  g_ptr_array_set_free_func (fragments, NULL);
  for (guint i = 0; i < fragments->len; i++)
    {
      CodebookFragment *fragment = g_ptr_array_index (fragments, i);

      if (fragment->stale)
        codebook_fragment_free (fragment);
      else
        take (study, used, list, fragment);
    }
  g_ptr_array_sort_with_data (list, compare, study);
  return g_steal_pointer (&list);
}

gboolean
ui_evidence_looks_equal (const UiEvidence *a, const UiEvidence *b)
{
  return a->fragment->id == b->fragment->id && a->theme == b->theme && a->used == b->used
         && a->fragment->code == b->fragment->code
         && g_strcmp0 (a->fragment->text, b->fragment->text) == 0
         && g_strcmp0 (a->fragment->citation, b->fragment->citation) == 0;
}
