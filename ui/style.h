/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The style sheet that all parts of the window share, light and dark. May be called again. */
void ui_style_load (GdkDisplay *display);

G_END_DECLS
