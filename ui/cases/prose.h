/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/text-view.h"

G_BEGIN_DECLS

/* The researcher's own text in a section: a text field that is as high as what stands in it. Its
 * paragraphs are lines of the buffer; outside they are apart by an empty line. Ctrl+B and Ctrl+I
 * make words bold and italic, by the signs of Markdown that reports know. Signals: "edited" after
 * each change by hand; "commit" on Ctrl+Enter; "step" (int direction) when an arrow key would leave
 * it; "beyond" (int direction) when Backspace at its start or Delete at its end would delete what
 * stands beside it. */
#define UI_TYPE_PROSE (ui_prose_get_type ())
G_DECLARE_FINAL_TYPE (UiProse, ui_prose, UI, PROSE, UiTextView)

/* @leading_px: from line to line. */
GtkWidget *ui_prose_new (int leading_px) G_GNUC_WARN_UNUSED_RESULT;
void ui_prose_set_text (UiProse *self, const char *text);
void ui_prose_forget_typed (UiProse *self); /* it can't be undone any more */
char *ui_prose_dup_text (UiProse *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean ui_prose_is_empty (UiProse *self);
/* Dim words while it is empty; NULL for none. */
void ui_prose_set_placeholder (UiProse *self, const char *placeholder);
/* While it is empty and without the caret it is only a gap. */
void ui_prose_set_gap (UiProse *self, gboolean gap);
/* Takes the focus, with the caret at the start or the end. */
void ui_prose_enter (UiProse *self, gboolean at_end);

G_END_DECLS
