/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The style sheet that all parts of the window share, light and dark. May be called again. */
void ui_style_load (GdkDisplay *display);

/* How large the desktop's text is, of what sizes in px are meant for: 11 pt at 96 dpi. For what is
 * drawn by hand; style sheets say rem. */
double ui_style_get_text_scale (void);
/* A width for text, of @px where that has the size it is meant for: more where it is larger, never
 * less. */
int ui_style_grow_px (int px);

G_END_DECLS
