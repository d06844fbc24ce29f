/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/evidence.h"

G_BEGIN_DECLS

/* A fragment to quote: the words, a bar in the hue of its code, where it stands, and + to place it.
 * It can be dragged. Signal "place". */
#define UI_TYPE_FRAGMENT_ROW (ui_fragment_row_get_type ())
G_DECLARE_FINAL_TYPE (UiFragmentRow, ui_fragment_row, UI, FRAGMENT_ROW, GtkListBoxRow)

GtkWidget *ui_fragment_row_new (UiStudy *study, UiEvidence *evidence) G_GNUC_WARN_UNUSED_RESULT;
UiEvidence *ui_fragment_row_get_evidence (UiFragmentRow *self);

G_END_DECLS
