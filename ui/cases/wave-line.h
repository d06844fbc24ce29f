/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* The waves of a case on a line: what was held when, what is missing and why, and the values that
 * changed. A click on a wave edits what is known of it; on a transcript goes to it. */
#define UI_TYPE_WAVE_LINE (ui_wave_line_get_type ())
G_DECLARE_FINAL_TYPE (UiWaveLine, ui_wave_line, UI, WAVE_LINE, GtkWidget)

GtkWidget *ui_wave_line_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @documents: (element-type CodebookDocument), those of the project. */
void ui_wave_line_set (UiWaveLine *self, UiStudy *study, gint64 study_case, GPtrArray *documents);

G_END_DECLS
