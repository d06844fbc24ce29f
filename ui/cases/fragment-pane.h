/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* The fragments of a case by theme, used and not yet used. Signals: "placed" (gint64 theme, gint64
 * coding): to be quoted there; "wanted" (gint64 theme): to be seen in its section. */
#define UI_TYPE_FRAGMENT_PANE (ui_fragment_pane_get_type ())
G_DECLARE_FINAL_TYPE (UiFragmentPane, ui_fragment_pane, UI, FRAGMENT_PANE, AdwBin)

void ui_fragment_pane_set_case (UiFragmentPane *self, UiStudy *study, gint64 study_case);
/* After the study was read again. */
void ui_fragment_pane_refresh (UiFragmentPane *self, UiStudyParts parts);
/* The section that is written in: where a fragment that fits it goes. */
void ui_fragment_pane_set_theme (UiFragmentPane *self, gint64 theme);
/* Shows what is not yet used of one theme, of one wave or (0) of all. */
void ui_fragment_pane_show_theme (UiFragmentPane *self, gint64 theme, gint64 wave);

G_END_DECLS
