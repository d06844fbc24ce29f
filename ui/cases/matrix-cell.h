/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A section as a cell: the start of its prose, its verdict, how many quotes, and how many fragments
 * are not used yet. Signal "grow" on a click or Enter. */
#define UI_TYPE_MATRIX_CELL (ui_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (UiMatrixCell, ui_matrix_cell, UI, MATRIX_CELL, AdwBin)

/* How many fragments are not used is not known yet. */
#define UI_MATRIX_CELL_UNKNOWN G_MAXUINT

GtkWidget *ui_matrix_cell_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ui_matrix_cell_set (
    UiMatrixCell *self, UiStudy *study, gint64 study_case, gint64 theme, guint unused);
gint64 ui_matrix_cell_get_case (UiMatrixCell *self);
gint64 ui_matrix_cell_get_theme (UiMatrixCell *self);

G_END_DECLS
