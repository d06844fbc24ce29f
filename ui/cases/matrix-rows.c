/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/matrix-rows.h"

#include <glib/gi18n-lib.h>

#include "codebook/text/collation.h"

struct _UiMatrixRows
{
  GObject parent_instance;

  /* owned */
  GListStore *store;  /* UiMatrixItem */
  GHashTable *closed; /* values of groups */
};

G_DEFINE_FINAL_TYPE (UiMatrixRows, ui_matrix_rows, G_TYPE_OBJECT)

static void
add_cases (GPtrArray *items, UiStudy *study)
{
  for (guint i = 0; i < study->cases->len; i++)
    g_ptr_array_add (items, ui_matrix_item_new_case (
                                ((CodebookCase *) g_ptr_array_index (study->cases, i))->id));
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer collation)
{
  return codebook_collation_compare (collation, *(const char *const *) a, *(const char *const *) b);
}

static void
add_group (UiMatrixRows *self,
           GPtrArray *items,
           UiStudy *study,
           const CodebookAttribute *attribute,
           const char *name)
{
  gboolean open = !g_hash_table_contains (self->closed, name);
  UiMatrixItem *head = ui_matrix_item_new_group (*name != '\0' ? name : _ ("not known"), open);

  g_ptr_array_add (items, head);
  for (guint i = 0; i < study->cases->len; i++)
    {
      const CodebookCase *one = g_ptr_array_index (study->cases, i);
      g_autofree char *value = ui_study_dup_value (study, attribute, one->id, 0);

      if (g_strcmp0 (value != NULL ? value : "", name) != 0)
        continue;
      g_array_append_val (head->cases, one->id);
      if (open)
        g_ptr_array_add (items, ui_matrix_item_new_case (one->id));
    }
}

/* By value; those without one come last. */
static void
add_groups (UiMatrixRows *self,
            GPtrArray *items,
            UiStudy *study,
            const CodebookAttribute *attribute)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CodebookCollation) collation =
      codebook_collation_new (codebook_project_get_name_order (study->project));
  gboolean none = FALSE;

  for (guint i = 0; i < study->cases->len; i++)
    {
      const CodebookCase *one = g_ptr_array_index (study->cases, i);
      char *value = ui_study_dup_value (study, attribute, one->id, 0);

      none = none || value == NULL;
      if (value != NULL && g_hash_table_add (seen, value))
        g_ptr_array_add (names, value);
      else
        g_free (value);
    }
  g_ptr_array_sort_with_data (names, compare_names, collation);
  for (guint i = 0; i < names->len; i++)
    add_group (self, items, study, attribute, g_ptr_array_index (names, i));
  if (none)
    add_group (self, items, study, attribute, "");
}

static gboolean
equal_items (const UiMatrixItem *a, const UiMatrixItem *b)
{
  return a->study_case == b->study_case && g_strcmp0 (a->group, b->group) == 0 && a->open == b->open
         && a->cases->len == b->cases->len
         && (a->cases->len == 0
             || memcmp (a->cases->data, b->cases->data, a->cases->len * sizeof (gint64)) == 0);
}

static gboolean
shows_items (UiMatrixRows *self, const GPtrArray *items)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) != items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (UiMatrixItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (!equal_items (item, g_ptr_array_index (items, i)))
        return FALSE;
    }
  return TRUE;
}

static void
ui_matrix_rows_finalize (GObject *object)
{
  UiMatrixRows *self = UI_MATRIX_ROWS (object);

  g_object_unref (self->store);
  g_hash_table_unref (self->closed);
  G_OBJECT_CLASS (ui_matrix_rows_parent_class)->finalize (object);
}

static void
ui_matrix_rows_class_init (UiMatrixRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_matrix_rows_finalize;
}

static void
ui_matrix_rows_init (UiMatrixRows *self)
{
  self->store = g_list_store_new (UI_TYPE_MATRIX_ITEM);
  self->closed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

UiMatrixRows *
ui_matrix_rows_new (void)
{
  return g_object_new (UI_TYPE_MATRIX_ROWS, NULL);
}

GListModel *
ui_matrix_rows_get_model (UiMatrixRows *self)
{
  g_return_val_if_fail (UI_IS_MATRIX_ROWS (self), NULL);

  return G_LIST_MODEL (self->store);
}

void
ui_matrix_rows_fill (UiMatrixRows *self, UiStudy *study, gint64 attribute)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const CodebookAttribute *by = ui_study_find_attribute (study, attribute);

  g_return_if_fail (UI_IS_MATRIX_ROWS (self));

  if (by != NULL)
    add_groups (self, items, study, by);
  else
    add_cases (items, study);
  if (!shows_items (self, items))
    g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                         items->pdata, items->len);
}

void
ui_matrix_rows_toggle (UiMatrixRows *self, const UiMatrixItem *group)
{
  const char *name = g_str_equal (group->group, _ ("not known")) ? "" : group->group;

  g_return_if_fail (UI_IS_MATRIX_ROWS (self));

  if (!g_hash_table_remove (self->closed, name))
    g_hash_table_add (self->closed, g_strdup (name));
}

void
ui_matrix_rows_clear (UiMatrixRows *self)
{
  g_return_if_fail (UI_IS_MATRIX_ROWS (self));

  g_list_store_remove_all (self->store);
  g_hash_table_remove_all (self->closed);
}

guint
ui_matrix_rows_find (UiMatrixRows *self, gint64 study_case)
{
  g_return_val_if_fail (UI_IS_MATRIX_ROWS (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->store)); i++)
    {
      g_autoptr (UiMatrixItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (item->study_case == study_case)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

gint64
ui_matrix_rows_get_beside (UiMatrixRows *self, gint64 study_case, int by)
{
  guint position = ui_matrix_rows_find (self, study_case);

  while ((position += (guint) by) < g_list_model_get_n_items (G_LIST_MODEL (self->store)))
    {
      g_autoptr (UiMatrixItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);

      if (item->study_case != 0)
        return item->study_case;
    }
  return 0;
}
