/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* Who codes: initials in the header bar; behind them the coders of the project and a place for a
 * new name. */
#define APP_TYPE_CODER_BUTTON (app_coder_button_get_type ())
G_DECLARE_FINAL_TYPE (AppCoderButton, app_coder_button, APP, CODER_BUTTON, AdwBin)

void app_coder_button_set_project (AppCoderButton *self, CodebookProject *project);
/* After it changed elsewhere who acts. */
void app_coder_button_update (AppCoderButton *self);

G_END_DECLS
