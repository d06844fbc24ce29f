/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/code.h"

G_BEGIN_DECLS

/* The codebook as a tree that can be filtered, coded with, and put in order by dragging or by keys.
 *
 * The rows in view are a flat list made from the depth-first list of codes and the set of those
 * that are open. Codes may be dragged (as a G_TYPE_INT64, the id) onto or between rows, or onto a
 * selection of text; a selection ("draad-selection:DOCUMENT:START:END", a string) may be dropped on
 * a row.
 *
 * Signals: "selected" (gint64 code), 0 for none; "chosen" (gint64 code): Enter, double click, or a
 * selection dropped on it. */
#define UI_TYPE_CODE_TREE (ui_code_tree_get_type ())
G_DECLARE_FINAL_TYPE (UiCodeTree, ui_code_tree, UI, CODE_TREE, AdwBin)

void ui_code_tree_set_project (UiCodeTree *self, CodebookProject *project);
void ui_code_tree_refresh (UiCodeTree *self);
gint64 ui_code_tree_get_selected (UiCodeTree *self); /* 0 = none */
/* Opens what stands above it, and selects it. */
void ui_code_tree_reveal (UiCodeTree *self, gint64 code);
/* (element-type gint64) codes for the keys 1 … 9. */
void ui_code_tree_set_recent (UiCodeTree *self, const GArray *codes);
/* All codes, depth first; borrowed. (element-type CodebookCode) */
GPtrArray *ui_code_tree_get_codes (UiCodeTree *self);

G_END_DECLS
