/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Columns of one width, side by side, that scroll with an adjustment which they share with other
 * strips: so the head and all rows of a table move as one, and what stands beside a strip stays.
 * One strip leads: it says how far there is to scroll. */
#define UI_TYPE_MATRIX_STRIP (ui_matrix_strip_get_type ())
G_DECLARE_FINAL_TYPE (UiMatrixStrip, ui_matrix_strip, UI, MATRIX_STRIP, GtkWidget)

GtkWidget *ui_matrix_strip_new (GtkAdjustment *adjustment,
                                gboolean leads) G_GNUC_WARN_UNUSED_RESULT;
void ui_matrix_strip_append (UiMatrixStrip *self, GtkWidget *child);
GtkWidget *ui_matrix_strip_get_nth (UiMatrixStrip *self, guint n); /* (nullable) */
guint ui_matrix_strip_get_count (UiMatrixStrip *self);
void ui_matrix_strip_clear (UiMatrixStrip *self);
int ui_matrix_strip_get_column_px (UiMatrixStrip *self);
/* Scrolls until @child is seen whole. */
void ui_matrix_strip_reveal (UiMatrixStrip *self, GtkWidget *child);

G_END_DECLS
