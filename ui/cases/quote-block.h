/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A live quote between prose: the participant's words, the citation as a link, the code under it. A
 * stale one says so and why, with what can be done. What is asked of it goes to whom it belongs:
 * signal "asked" (UiQuoteAsk). Enter goes to its place, Delete takes it away, Alt with an arrow
 * moves it, an arrow steps on. */
#define UI_TYPE_QUOTE_BLOCK (ui_quote_block_get_type ())
G_DECLARE_FINAL_TYPE (UiQuoteBlock, ui_quote_block, UI, QUOTE_BLOCK, AdwBin)

typedef enum
{
  UI_QUOTE_GO,
  UI_QUOTE_MOVE_UP,
  UI_QUOTE_MOVE_DOWN,
  UI_QUOTE_REMOVE,
  UI_QUOTE_STEP_UP,
  UI_QUOTE_STEP_DOWN,
} UiQuoteAsk;

GtkWidget *ui_quote_block_new (gint64 quote) G_GNUC_WARN_UNUSED_RESULT;
gint64 ui_quote_block_get_quote (UiQuoteBlock *self);
/* Shows what the quote points to now; takes @quote. */
void ui_quote_block_show (UiQuoteBlock *self, UiStudy *study, CodebookQuote *quote);
const CodebookQuote *ui_quote_block_get_resolved (UiQuoteBlock *self); /* (nullable) */

G_END_DECLS
