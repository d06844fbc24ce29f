/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* Cases × themes: the sections of the descriptions as cells. The first column and the head stay
 * where they are; arrows move from cell to cell; Enter or a click grows a cell, to write in it.
 * Signal "fragments-wanted" (gint64 case, gint64 theme, gint64 wave; 0 = of all). */
#define UI_TYPE_MATRIX (ui_matrix_get_type ())
G_DECLARE_FINAL_TYPE (UiMatrix, ui_matrix, UI, MATRIX, AdwBin)

/* Keeps what was typed first. NULL: none. */
void ui_matrix_set_study (UiMatrix *self, UiStudy *study);
/* After the study was read again. */
void ui_matrix_refresh (UiMatrix *self, UiStudyParts parts);
/* Scrolls to a case. */
void ui_matrix_select_case (UiMatrix *self, gint64 study_case);

G_END_DECLS
