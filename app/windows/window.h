/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* A window: the start page, or one project with its places. */
#define APP_TYPE_WINDOW (app_window_get_type ())
G_DECLARE_FINAL_TYPE (AppWindow, app_window, APP, WINDOW, AdwApplicationWindow)

AppWindow *app_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;
/* Failing is told in the window. */
void app_window_open (AppWindow *self, const char *path);
CodebookProject *app_window_get_project (AppWindow *self); /* borrowed, (nullable) */

G_END_DECLS
