/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* What the matrix counts of a case that has to be looked up, a case at a time: fragments that no
 * section of it quotes yet, by theme; and, of one wave, which of its quotes are of that wave. */
#define UI_TYPE_MATRIX_COUNTS (ui_matrix_counts_get_type ())
G_DECLARE_FINAL_TYPE (UiMatrixCounts, ui_matrix_counts, UI, MATRIX_COUNTS, GObject)

#define UI_MATRIX_COUNTS_UNKNOWN G_MAXUINT

UiMatrixCounts *ui_matrix_counts_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Forgets all; from now on of @wave only, 0 = of all. */
void ui_matrix_counts_reset (UiMatrixCounts *self, gint64 wave);
gint64 ui_matrix_counts_get_wave (UiMatrixCounts *self);
gboolean ui_matrix_counts_has_case (UiMatrixCounts *self, gint64 study_case);
/* Looks a case up. One that cannot be read counts as nothing. */
void ui_matrix_counts_add_case (UiMatrixCounts *self, UiStudy *study, gint64 study_case);
/* To be looked up again. */
void ui_matrix_counts_forget_case (UiMatrixCounts *self, gint64 study_case);
/* UNKNOWN before add_case (). */
guint ui_matrix_counts_get_unused (UiMatrixCounts *self, gint64 study_case, gint64 theme);
/* Whether the quote, of a case that was added, is of the wave. */
gboolean ui_matrix_counts_has_quote (UiMatrixCounts *self, gint64 coding);

G_END_DECLS
