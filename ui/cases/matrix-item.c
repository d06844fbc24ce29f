/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/matrix-item.h"

G_DEFINE_FINAL_TYPE (UiMatrixItem, ui_matrix_item, G_TYPE_OBJECT)

static void
ui_matrix_item_finalize (GObject *object)
{
  UiMatrixItem *self = UI_MATRIX_ITEM (object);

  g_free (self->group);
  g_array_unref (self->cases);
  G_OBJECT_CLASS (ui_matrix_item_parent_class)->finalize (object);
}

static void
ui_matrix_item_class_init (UiMatrixItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_matrix_item_finalize;
}

static void
ui_matrix_item_init (UiMatrixItem *self)
{
  self->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
}

UiMatrixItem *
ui_matrix_item_new_case (gint64 study_case)
{
  UiMatrixItem *self = g_object_new (UI_TYPE_MATRIX_ITEM, NULL);

  self->study_case = study_case;
  return self;
}

UiMatrixItem *
ui_matrix_item_new_group (const char *group, gboolean open)
{
  UiMatrixItem *self = g_object_new (UI_TYPE_MATRIX_ITEM, NULL);

  self->group = g_strdup (group);
  self->open = open;
  return self;
}
