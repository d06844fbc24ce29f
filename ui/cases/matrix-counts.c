/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/matrix-counts.h"

#include "ui/cases/evidence.h"

struct _UiMatrixCounts
{
  GObject parent_instance;

  gint64 wave; /* 0 = all */
  /* owned */
  GHashTable *cases;  /* case → GHashTable of theme → number in the pointer */
  GHashTable *quotes; /* ids of codings of the wave that are quoted: a set */
};

G_DEFINE_FINAL_TYPE (UiMatrixCounts, ui_matrix_counts, G_TYPE_OBJECT)

static gpointer
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
count_unused (GHashTable *themes, UiStudy *study, gint64 code)
{
  for (guint i = 0; i < study->themes->len; i++)
    {
      const CodebookTheme *theme = g_ptr_array_index (study->themes, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (themes, &theme->id));

      if (ui_study_theme_has_code (study, theme->id, code))
        g_hash_table_insert (themes, copy_id (theme->id), GUINT_TO_POINTER (n + 1));
    }
}

static void
ui_matrix_counts_finalize (GObject *object)
{
  g_hash_table_unref (UI_MATRIX_COUNTS (object)->cases);
  g_hash_table_unref (UI_MATRIX_COUNTS (object)->quotes);
  G_OBJECT_CLASS (ui_matrix_counts_parent_class)->finalize (object);
}

static void
ui_matrix_counts_class_init (UiMatrixCountsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_matrix_counts_finalize;
}

static void
ui_matrix_counts_init (UiMatrixCounts *self)
{
  self->cases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                       (GDestroyNotify) g_hash_table_unref);
  self->quotes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

UiMatrixCounts *
ui_matrix_counts_new (void)
{
  return g_object_new (UI_TYPE_MATRIX_COUNTS, NULL);
}

void
ui_matrix_counts_reset (UiMatrixCounts *self, gint64 wave)
{
  g_return_if_fail (UI_IS_MATRIX_COUNTS (self));

  self->wave = wave;
  g_hash_table_remove_all (self->cases);
  g_hash_table_remove_all (self->quotes);
}

gint64
ui_matrix_counts_get_wave (UiMatrixCounts *self)
{
  g_return_val_if_fail (UI_IS_MATRIX_COUNTS (self), 0);

  return self->wave;
}

gboolean
ui_matrix_counts_has_case (UiMatrixCounts *self, gint64 study_case)
{
  g_return_val_if_fail (UI_IS_MATRIX_COUNTS (self), FALSE);

  return g_hash_table_contains (self->cases, &study_case);
}

void
ui_matrix_counts_add_case (UiMatrixCounts *self, UiStudy *study, gint64 study_case)
{
  g_autoptr (GPtrArray) evidence = ui_evidence_list (study, study_case, NULL);
  GHashTable *themes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_return_if_fail (UI_IS_MATRIX_COUNTS (self));

  for (guint i = 0; evidence != NULL && i < evidence->len; i++)
    {
      const UiEvidence *one = g_ptr_array_index (evidence, i);

      if (self->wave != 0 && one->place.wave != self->wave)
        continue;
      if (one->used)
        g_hash_table_add (self->quotes, copy_id (one->place.id));
      else
        count_unused (themes, study, one->place.code);
    }
  g_hash_table_insert (self->cases, copy_id (study_case), themes);
}

void
ui_matrix_counts_forget_case (UiMatrixCounts *self, gint64 study_case)
{
  g_return_if_fail (UI_IS_MATRIX_COUNTS (self));

  g_hash_table_remove (self->cases, &study_case);
}

guint
ui_matrix_counts_get_unused (UiMatrixCounts *self, gint64 study_case, gint64 theme)
{
  GHashTable *themes;

  g_return_val_if_fail (UI_IS_MATRIX_COUNTS (self), UI_MATRIX_COUNTS_UNKNOWN);

  themes = g_hash_table_lookup (self->cases, &study_case);
  return themes != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (themes, &theme))
                        : UI_MATRIX_COUNTS_UNKNOWN;
}

gboolean
ui_matrix_counts_has_quote (UiMatrixCounts *self, gint64 coding)
{
  g_return_val_if_fail (UI_IS_MATRIX_COUNTS (self), FALSE);

  return g_hash_table_contains (self->quotes, &coding);
}
