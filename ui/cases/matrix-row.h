/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/matrix-cell.h"
#include "ui/cases/matrix-item.h"
#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A row of the matrix: what stays at the left, and a strip of cells; of a group its name, and how
 * often each verdict stands under a theme. Signals: "grow" (UiMatrixCell *), "toggle" for a group.
 */
#define UI_TYPE_MATRIX_ROW (ui_matrix_row_get_type ())
G_DECLARE_FINAL_TYPE (UiMatrixRow, ui_matrix_row, UI, MATRIX_ROW, AdwBin)

GtkWidget *ui_matrix_row_new (GtkAdjustment *adjustment) G_GNUC_WARN_UNUSED_RESULT;
/* @themes: (element-type CodebookTheme), those that are shown. */
void ui_matrix_row_set (UiMatrixRow *self,
                        UiStudy *study,
                        UiMatrixCounts *counts,
                        UiMatrixItem *item,
                        const GPtrArray *themes);
UiMatrixItem *ui_matrix_row_get_item (UiMatrixRow *self); /* (nullable) */
void ui_matrix_row_set_case_px (UiMatrixRow *self, int width_px);
GtkWidget *ui_matrix_row_get_cell (UiMatrixRow *self, guint column); /* (nullable) */
void ui_matrix_row_focus (UiMatrixRow *self, guint column);
int ui_matrix_row_get_column_px (UiMatrixRow *self);

G_END_DECLS
