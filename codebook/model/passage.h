/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/passage-draft.h"
#include "codebook/model/vocabulary.h"

G_BEGIN_DECLS

/* The derived tables passage and passage_words: the current text by paragraph, and its full-text
 * index. Nobody else writes them. */

/* The store's derive hook: brings the rows of each document whose text or corrections @changes
 * touched up to date, those of paragraphs that differ only; with them the words of
 * vocabulary.h. Inside the act. @user_data: the project's CodebookVocabulary, or NULL. */
gboolean codebook_passage_derive (CodebookStore *store,
                                  CodebookChanges *changes,
                                  gpointer user_data,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes those of a document that is added, inside the act and before its end, so that the hook
 * finds them there. */
gboolean codebook_passage_add (CodebookStore *store,
                               CodebookVocabulary *vocabulary,
                               gint64 document,
                               const char *language,
                               const CodebookPassageDraft *draft,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes all of a document away, which the hook does too but for one that was added in the same act:
 * of that the act leaves no change. */
gboolean codebook_passage_remove (CodebookStore *store,
                                  gint64 document,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Empties both tables and makes them again, inside the open act. */
gboolean codebook_passage_remake (CodebookStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same as an act, which leaves no trace in the journal. */
gboolean codebook_passage_rebuild (CodebookProject *project,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Makes both again in memory and adds what differs to @problems (element-type CodebookProblem).
 * FALSE with @error only if the file cannot be read. */
gboolean codebook_passage_compare (CodebookProject *project,
                                   GPtrArray *problems,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A word (of codebook_segments_words ()) as it stands in the index: one token. */
char *codebook_passage_fold_word (const char *word, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
