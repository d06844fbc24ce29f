/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A case description as a page: title, attributes, waves, charts, and a section per theme. Signal
 * "theme-entered" (gint64 theme): the section that is written in. */
#define UI_TYPE_DESCRIPTION (ui_description_get_type ())
G_DECLARE_FINAL_TYPE (UiDescription, ui_description, UI, DESCRIPTION, AdwBin)

/* @study NULL or @study_case 0: nothing. Keeps what was typed first. */
void ui_description_set_case (UiDescription *self, UiStudy *study, gint64 study_case);
gint64 ui_description_get_case (UiDescription *self);
/* After the study was read again. */
void ui_description_refresh (UiDescription *self, UiStudyParts parts);
gboolean ui_description_commit (UiDescription *self);
/* The theme of the section that had the caret last; 0 = none yet. */
gint64 ui_description_get_theme (UiDescription *self);
void ui_description_add_quote (UiDescription *self, gint64 theme, gint64 coding);
/* Scrolls to a section and puts the caret in it. */
void ui_description_enter_theme (UiDescription *self, gint64 theme);
void ui_description_new_attribute (UiDescription *self);

G_END_DECLS
