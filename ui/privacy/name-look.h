/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/privacy/suggestions.h"

G_BEGIN_DECLS

/* Looks all texts of the project at @path through for names, in a thread. @lexicon: the one that
 * the last look gave, or NULL; reading it takes a second. @done is called with @source also when
 * @cancellable was cancelled. */
void ui_name_look_start (gpointer source,
                         const char *path,
                         CodebookNameLexicon *lexicon,
                         GCancellable *cancellable,
                         GAsyncReadyCallback done);

/* Returns: (transfer full) (nullable): of CodebookSuggestion. *@lexicon, where it was NULL, becomes
 * the one that was read. */
GPtrArray *ui_name_look_finish (GAsyncResult *result,
                                CodebookNameLexicon **lexicon,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
