/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* The themes: their order, name, question and codes. Beside the window, not over it. */
#define UI_TYPE_THEME_WINDOW (ui_theme_window_get_type ())
G_DECLARE_FINAL_TYPE (UiThemeWindow, ui_theme_window, UI, THEME_WINDOW, AdwWindow)

GtkWindow *ui_theme_window_new (UiStudy *study, GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;
/* After the study was read again. */
void ui_theme_window_refresh (UiThemeWindow *self, UiStudyParts parts);
/* Chooses a theme, with its name ready to be typed over. */
void ui_theme_window_edit (UiThemeWindow *self, gint64 theme);

G_END_DECLS
