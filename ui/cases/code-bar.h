/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A narrow bar in a hue's stripe colour, as high as it is given. */
#define UI_TYPE_CODE_BAR (ui_code_bar_get_type ())
G_DECLARE_FINAL_TYPE (UiCodeBar, ui_code_bar, UI, CODE_BAR, GtkWidget)

GtkWidget *ui_code_bar_new (const char *hue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
