/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A case in two lines: label and name over a few attributes; at the right its waves over how many
 * themes are described. */
#define UI_TYPE_CASE_ROW (ui_case_row_get_type ())
G_DECLARE_FINAL_TYPE (UiCaseRow, ui_case_row, UI, CASE_ROW, AdwBin)

GtkWidget *ui_case_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ui_case_row_set (UiCaseRow *self, UiStudy *study, gint64 study_case);
gint64 ui_case_row_get_case (UiCaseRow *self);
/* "22 · anxiety · B": the first values of short attributes; "" = none. */
char *ui_case_row_dup_summary (UiStudy *study, gint64 study_case) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
