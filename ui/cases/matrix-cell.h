/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/matrix-counts.h"

G_BEGIN_DECLS

/* A section as a cell: the start of its prose, its verdict, how many quotes, and how many fragments
 * are not used yet. Signal "grow" on a click or Enter. */
#define UI_TYPE_MATRIX_CELL (ui_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (UiMatrixCell, ui_matrix_cell, UI, MATRIX_CELL, AdwBin)

GtkWidget *ui_matrix_cell_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Of the wave of @counts, if that is of one: its quotes, and what there is of it to use. */
void ui_matrix_cell_set (
    UiMatrixCell *self, UiStudy *study, UiMatrixCounts *counts, gint64 study_case, gint64 theme);
gint64 ui_matrix_cell_get_case (UiMatrixCell *self);
gint64 ui_matrix_cell_get_theme (UiMatrixCell *self);

G_END_DECLS
