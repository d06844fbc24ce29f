/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* "5 of 7 themes": a click offers them all to tick. Signal "changed". */
#define UI_TYPE_THEME_FILTER (ui_theme_filter_get_type ())
G_DECLARE_FINAL_TYPE (UiThemeFilter, ui_theme_filter, UI, THEME_FILTER, AdwBin)

/* Forgets what was ticked when @study is another. */
void ui_theme_filter_set_study (UiThemeFilter *self, UiStudy *study);
/* Those that are shown, in order. (element-type CodebookTheme) */
GPtrArray *ui_theme_filter_list (UiThemeFilter *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
