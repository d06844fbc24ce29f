/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small square in a hue's stripe colour, that follows light and dark. An empty or unknown hue is
 * drawn grey. */
#define UI_TYPE_HUE_SWATCH (ui_hue_swatch_get_type ())
G_DECLARE_FINAL_TYPE (UiHueSwatch, ui_hue_swatch, UI, HUE_SWATCH, GtkWidget)

GtkWidget *ui_hue_swatch_new (const char *hue, int size_px);
void ui_hue_swatch_set_hue (UiHueSwatch *self, const char *hue);
void ui_hue_swatch_set_size (UiHueSwatch *self, int size_px);
/* The number of a recent code, 1 to 9, on a square in the hue's label colour; 0: none. */
void ui_hue_swatch_set_digit (UiHueSwatch *self, guint digit);

G_END_DECLS
