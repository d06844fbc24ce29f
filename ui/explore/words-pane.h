/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* How often each word is said, over all or in a group, and which words mark that group against
 * another. Counted away from the window's thread. Signal "chosen" (const char *): a word to be
 * looked at in its context. */
#define UI_TYPE_WORDS_PANE (ui_words_pane_get_type ())
G_DECLARE_FINAL_TYPE (UiWordsPane, ui_words_pane, UI, WORDS_PANE, GtkBox)

/* @project NULL: none. Counts nothing yet. */
void ui_words_pane_set_project (UiWordsPane *self, CodebookProject *project);
/* What the words are counted per: "case", "wave", "role", an attribute's name, or "" for all
 * together. Set: counted from the next refresh on; one that is not there: all together. */
const char *ui_words_pane_get_kind (UiWordsPane *self); /* borrowed */
void ui_words_pane_set_kind (UiWordsPane *self, const char *kind);
/* The attributes are others; what is counted per stays, if it is still there. */
void ui_words_pane_list_kinds (UiWordsPane *self);
/* Counts again. */
void ui_words_pane_refresh (UiWordsPane *self);

G_END_DECLS
