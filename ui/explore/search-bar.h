/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/analysis/search.h"

G_BEGIN_DECLS

/* What to search for, and where: words, within compounds, of a case, a wave, a role. Signal
 * "changed": something of that did. Signal "left" (returns gboolean): the key to what was found;
 * TRUE if it was gone to. */
#define UI_TYPE_SEARCH_BAR (ui_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (UiSearchBar, ui_search_bar, UI, SEARCH_BAR, GtkBox)

GtkWidget *ui_search_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Fills the lists of cases and waves; NULL empties all. */
void ui_search_bar_set_project (UiSearchBar *self, CodebookProject *project);
const char *ui_search_bar_get_query (UiSearchBar *self); /* borrowed; "" = none */
void ui_search_bar_set_query (UiSearchBar *self, const char *query);
void ui_search_bar_get_options (UiSearchBar *self, CodebookSearchOptions *options);
/* Chooses those of get_options (), as if the user did; a case or wave that has gone: all. */
void ui_search_bar_set_options (UiSearchBar *self, const CodebookSearchOptions *options);
/* Marks the query as one that cannot be read, and says why; NULL: it can. */
void ui_search_bar_set_error (UiSearchBar *self, const char *reason);
/* Shows how a search is written. */
void ui_search_bar_help (UiSearchBar *self);

G_END_DECLS
