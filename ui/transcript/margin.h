/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The left margin of a transcript: who speaks, since when, and the line numbers and pages
 * fixed at import.
 * Stands in the text view's left gutter. */
#define UI_TYPE_MARGIN (ui_margin_get_type ())
G_DECLARE_FINAL_TYPE (UiMargin, ui_margin, UI, MARGIN, GtkWidget)

typedef struct _UiTranscriptView UiTranscriptView;

UiMargin *ui_margin_new (UiTranscriptView *view); /* @view outlives it */
/* @width_px in all; @inner_px of it, at the right, is used. */
void ui_margin_set_width (UiMargin *self, int width_px, int inner_px);

G_END_DECLS
