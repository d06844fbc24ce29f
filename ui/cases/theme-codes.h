/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* The code tree with a box to tick per code, and one for all below it. Each tick is an act on the
 * theme. */
#define UI_TYPE_THEME_CODES (ui_theme_codes_get_type ())
G_DECLARE_FINAL_TYPE (UiThemeCodes, ui_theme_codes, UI, THEME_CODES, AdwBin)

GtkWidget *ui_theme_codes_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the codes of @theme as they are now; 0 = none. */
void ui_theme_codes_set_theme (UiThemeCodes *self, UiStudy *study, gint64 theme);

G_END_DECLS
