/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* The cases, with a search and a button for a new one. Signals: "selected" (gint64 case); "menu"
 * (GtkWidget *row, double x, double y) on a secondary click. */
#define UI_TYPE_CASE_LIST (ui_case_list_get_type ())
G_DECLARE_FINAL_TYPE (UiCaseList, ui_case_list, UI, CASE_LIST, AdwBin)

/* @study NULL: none. */
void ui_case_list_set_study (UiCaseList *self, UiStudy *study);
/* After the study was read again. */
void ui_case_list_refresh (UiCaseList *self);
void ui_case_list_select (UiCaseList *self, gint64 study_case);
gint64 ui_case_list_get_selected (UiCaseList *self); /* 0 = none */
/* The case @step further down among those shown; 0 = none. */
gint64 ui_case_list_get_beside (UiCaseList *self, int step);

G_END_DECLS
