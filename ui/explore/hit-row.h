/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/analysis/search.h"

G_BEGIN_DECLS

/* A hit in its sentence, in the reading face, with where it stands. */
#define UI_TYPE_HIT_ROW (ui_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (UiHitRow, ui_hit_row, UI, HIT_ROW, GtkBox)

GtkWidget *ui_hit_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* NULL: the text has changed since. */
void ui_hit_row_set (UiHitRow *self, const CodebookHit *hit);

G_END_DECLS
