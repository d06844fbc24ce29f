/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* What is known of a case's waves, a disc each: full held, half partly held, hatched missing, a
 * small dot not yet due. The tooltip and the accessible name say it in words. */
#define UI_TYPE_WAVE_DOTS (ui_wave_dots_get_type ())
G_DECLARE_FINAL_TYPE (UiWaveDots, ui_wave_dots, UI, WAVE_DOTS, GtkWidget)

GtkWidget *ui_wave_dots_new (int size_px) G_GNUC_WARN_UNUSED_RESULT;
/* @study_case 0: none. */
void ui_wave_dots_set_case (UiWaveDots *self, UiStudy *study, gint64 study_case);
/* One disc by itself, without words. */
void ui_wave_dots_set_status (UiWaveDots *self, CodebookWaveStatus status);

/* As shown: nothing said, but a document, is held; nothing said and none is not yet due. */
CodebookWaveStatus ui_wave_dots_read_status (const CodebookCaseWave *wave);
/* "held", "partly held", "missing", "not yet due", in the user's language. */
const char *ui_wave_dots_get_word (CodebookWaveStatus status);
/* Pure: draws one disc in the square (0, 0, size, size) in @color; @hatch for what is missing or
 * due. */
void ui_wave_dots_draw (cairo_t *cr,
                        double size,
                        CodebookWaveStatus status,
                        const GdkRGBA *color,
                        const GdkRGBA *hatch);

G_END_DECLS
