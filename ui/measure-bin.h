/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sets its child in at most one measure, at the side where lines start; 0: in all the width there
 * is. The child's width never hangs on its height, so that wrapped words are cheap within a row. */
#define UI_TYPE_MEASURE_BIN (ui_measure_bin_get_type ())
G_DECLARE_FINAL_TYPE (UiMeasureBin, ui_measure_bin, UI, MEASURE_BIN, GtkWidget)

GtkWidget *ui_measure_bin_new (GtkWidget *child, int measure_px) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
