/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/transcript/breaks.h"

G_BEGIN_DECLS

/* The right margin of a transcript: a bracket per coding, in lanes, with the code's name. Draws
 * only what is in view; lanes are those of the whole document. Stands in the text view's right
 * gutter. */
#define UI_TYPE_STRIPES (ui_stripes_get_type ())
G_DECLARE_FINAL_TYPE (UiStripes, ui_stripes, UI, STRIPES, GtkWidget)

typedef struct _UiTranscriptView UiTranscriptView;

UiStripes *ui_stripes_new (UiTranscriptView *view); /* @view outlives it */
/* @width_px in all, of which the last @rest_px stay empty. */
void ui_stripes_set_width (UiStripes *self, int width_px, int rest_px, gboolean narrow);
/* What a margin needs to show brackets and names of a useful width. */
int ui_stripes_get_least_width (UiStripes *self, gboolean narrow);
int ui_stripes_get_most_width (UiStripes *self, gboolean narrow);

/* Codings changed. */
void ui_stripes_assign (UiStripes *self);
/* What is shown of them changed, or the names of codes. */
void ui_stripes_restyle (UiStripes *self);
/* Text, measure or face changed, too. */
void ui_stripes_clear (UiStripes *self);
/* The text changed within whole paragraphs, which are now @changed, and grew by @moved. */
void ui_stripes_follow (UiStripes *self, const UiBreaksRange *changed, int moved);
void ui_stripes_set_all_lanes (UiStripes *self, gboolean all_lanes);
gboolean ui_stripes_get_all_lanes (UiStripes *self);

/* For tests: where the name or the bracket of a coding in view is drawn, in the widget. */
gboolean
ui_stripes_get_place (UiStripes *self, gint64 coding, GdkRectangle *bracket, GdkRectangle *label);
/* Whose bracket or label is there, in the widget's coordinates; 0 = none. */
gint64 ui_stripes_get_coding_at (UiStripes *self, double x, double y);

G_END_DECLS
