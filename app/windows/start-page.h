/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Recent projects, a new one, an existing one, and the sample study. All of it through actions of
 * the window. */
#define APP_TYPE_START_PAGE (app_start_page_get_type ())
G_DECLARE_FINAL_TYPE (AppStartPage, app_start_page, APP, START_PAGE, AdwBin)

/* Reads again what is recent and who has it open. */
void app_start_page_refresh (AppStartPage *self);

G_END_DECLS
