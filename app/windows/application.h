/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The process with windows: one per project. */
#define APP_TYPE_APPLICATION (app_application_get_type ())
G_DECLARE_FINAL_TYPE (AppApplication, app_application, APP, APPLICATION, AdwApplication)

/* Opens the window, on the project named in @argv if there is one; returns the exit status. */
int app_application_run (int argc, char **argv);

G_END_DECLS
