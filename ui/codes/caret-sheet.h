/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/code.h"
#include "codebook/model/coding-set.h"

G_BEGIN_DECLS

/* The codings at the caret as a real list, which is also how a screen reader finds them, and below
 * it the chosen one: its memo, weight and coder.
 *
 * Signals: "selected" (gint64 coding); "removed" (gint64 coding): it is to be taken away. */
#define UI_TYPE_CARET_SHEET (ui_caret_sheet_get_type ())
G_DECLARE_FINAL_TYPE (UiCaretSheet, ui_caret_sheet, UI, CARET_SHEET, AdwBin)

void ui_caret_sheet_set_project (UiCaretSheet *self, CodebookProject *project);
/* @codings: of the document, or NULL; those over [start_cp, end_cp) are shown. @codes:
 * (element-type CodebookCode). @selected: a coding, or 0. How many there are. */
guint ui_caret_sheet_show (UiCaretSheet *self,
                           CodebookCodingSet *codings,
                           guint start_cp,
                           guint end_cp,
                           GPtrArray *codes,
                           gint64 selected);
/* Puts the caret in the memo of the chosen coding. */
void ui_caret_sheet_edit_memo (UiCaretSheet *self);
/* Keeps a weight that was changed just now, and otherwise would be soon. */
void ui_caret_sheet_commit (UiCaretSheet *self);

G_END_DECLS
