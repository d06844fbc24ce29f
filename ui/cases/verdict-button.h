/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/section.h"

G_BEGIN_DECLS

/* The verdict of a section; a click offers the five. They activate “section.set-verdict”. */
#define UI_TYPE_VERDICT_BUTTON (ui_verdict_button_get_type ())
G_DECLARE_FINAL_TYPE (UiVerdictButton, ui_verdict_button, UI, VERDICT_BUTTON, AdwBin)

GtkWidget *ui_verdict_button_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ui_verdict_button_set (UiVerdictButton *self, CodebookVerdict verdict);

G_END_DECLS
