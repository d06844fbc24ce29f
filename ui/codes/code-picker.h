/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/code.h"

G_BEGIN_DECLS

/* Choosing a code by a few letters, beside the text. Enter takes the marked one, Ctrl+Enter makes a
 * new one with what was typed, beside the marked one. Signals: "chosen" (gint64 code); "wanted"
 * (gint64 parent, const char *name): a new one. */
#define UI_TYPE_CODE_PICKER (ui_code_picker_get_type ())
G_DECLARE_FINAL_TYPE (UiCodePicker, ui_code_picker, UI, CODE_PICKER, GtkPopover)

GtkWidget *ui_code_picker_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @at: in the coordinates of its parent. @codes: (element-type CodebookCode), depth first. @recent:
 * (element-type gint64). */
void ui_code_picker_open (UiCodePicker *self,
                          const GdkRectangle *at,
                          GPtrArray *codes,
                          const GArray *recent);

G_END_DECLS
