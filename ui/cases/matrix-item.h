/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A row of the matrix: a case, or the head of a group of cases. */
#define UI_TYPE_MATRIX_ITEM (ui_matrix_item_get_type ())
G_DECLARE_FINAL_TYPE (UiMatrixItem, ui_matrix_item, UI, MATRIX_ITEM, GObject)

struct _UiMatrixItem
{
  GObject parent_instance;
  gint64 study_case; /* 0: a group */
  char *group;       /* as shown; of a case NULL */
  GArray *cases;     /* of a group: gint64 */
  gboolean open;
};

UiMatrixItem *ui_matrix_item_new_case (gint64 study_case) G_GNUC_WARN_UNUSED_RESULT;
UiMatrixItem *ui_matrix_item_new_group (const char *group, gboolean open) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
