/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/cases/matrix-item.h"
#include "ui/cases/study.h"

G_BEGIN_DECLS

/* Which rows the matrix has: all cases, or the cases by the value of an attribute, each value under
 * a head of its own that opens and closes. */
#define UI_TYPE_MATRIX_ROWS (ui_matrix_rows_get_type ())
G_DECLARE_FINAL_TYPE (UiMatrixRows, ui_matrix_rows, UI, MATRIX_ROWS, GObject)

UiMatrixRows *ui_matrix_rows_new (void) G_GNUC_WARN_UNUSED_RESULT;
GListModel *ui_matrix_rows_get_model (UiMatrixRows *self); /* (element-type UiMatrixItem) */
/* @attribute 0: not grouped. Says nothing to the model when the rows are as they were. */
void ui_matrix_rows_fill (UiMatrixRows *self, UiStudy *study, gint64 attribute);
/* Opens or closes a group, at the next fill (). */
void ui_matrix_rows_toggle (UiMatrixRows *self, const UiMatrixItem *group);
/* No rows; all groups are open again. */
void ui_matrix_rows_clear (UiMatrixRows *self);
/* GTK_INVALID_LIST_POSITION where it has no row now. */
guint ui_matrix_rows_find (UiMatrixRows *self, gint64 study_case);
/* The case @by rows (1, -1) from the row of @study_case, past heads of groups; 0 = none. */
gint64 ui_matrix_rows_get_beside (UiMatrixRows *self, gint64 study_case, int by);

G_END_DECLS
