/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/analysis/search.h"

G_BEGIN_DECLS

/* Gives all that a search found a code, chosen from the picker. The places are looked up away from
 * the window's thread, the codings made in slices between frames, as one act; while it is made no
 * other can be, and after half a second it can be stopped. Signal "running" (gboolean). */
#define UI_TYPE_CODE_ALL (ui_code_all_get_type ())
G_DECLARE_FINAL_TYPE (UiCodeAll, ui_code_all, UI, CODE_ALL, GtkBox)

GtkWidget *ui_code_all_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Stops what is being done. NULL: none. */
void ui_code_all_set_project (UiCodeAll *self, CodebookProject *project);
/* What was found, and by what; copied, but for @search, which must live until the next call. NULL:
 * nothing. */
void ui_code_all_set_search (UiCodeAll *self,
                             CodebookSearch *search,
                             const char *query,
                             const CodebookSearchOptions *options);

G_END_DECLS
