/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/section.h"

G_BEGIN_DECLS

/* What a section comes to, as a shape; its word stands beside it, its colour is only the third
 * sign. */
#define UI_TYPE_VERDICT (ui_verdict_get_type ())
G_DECLARE_FINAL_TYPE (UiVerdict, ui_verdict, UI, VERDICT, GtkWidget)

GtkWidget *ui_verdict_new (CodebookVerdict verdict) G_GNUC_WARN_UNUSED_RESULT;
void ui_verdict_set (UiVerdict *self, CodebookVerdict verdict);
/* The shape with its word, or with a figure when @text is not NULL. */
GtkWidget *ui_verdict_new_labelled (CodebookVerdict verdict,
                                    const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* "helps", in the user's language; "no verdict" for none. */
const char *ui_verdict_get_word (CodebookVerdict verdict);
/* Sets the one style class that gives it its colour. */
void ui_verdict_color (GtkWidget *widget, CodebookVerdict verdict);
/* Pure: in the square (0, 0, size, size), in the current source. */
void ui_verdict_draw (cairo_t *cr, double size, CodebookVerdict verdict);

G_END_DECLS
