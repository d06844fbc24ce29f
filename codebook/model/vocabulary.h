/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/word-pool.h"
#include "codebook/store/store.h"

G_BEGIN_DECLS

/* The derived tables word_lemma and lemma_source: each word of the index, and the words it may be a
 * form of. A word is what codebook_passage_fold_word () gives. Nobody else writes them.
 *
 * The object keeps to the word lists that lemmas are made with, once one was needed. For one
 * thread.
 */
typedef struct _CodebookVocabulary CodebookVocabulary;

CodebookVocabulary *codebook_vocabulary_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_vocabulary_free (CodebookVocabulary *self);

/* Adds those of @words (a set of char *, folded) that are new in @language. Inside an act; @pool is
 * that of the act, or NULL. */
gboolean codebook_vocabulary_add (CodebookVocabulary *self,
                                  CodebookStore *store,
                                  const char *language,
                                  GHashTable *words,
                                  CodebookWordPool *pool,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Forgets all. Inside an act. */
gboolean codebook_vocabulary_clear (CodebookStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the lemmas were made with something else than what is at hand now. */
gboolean codebook_vocabulary_is_old (CodebookStore *store);
/* Makes the lemmas of all words again, with what is at hand now. Inside an act. */
gboolean codebook_vocabulary_refresh (CodebookVocabulary *self,
                                      CodebookStore *store,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The words of the index that share a lemma with @word in one of the languages of the project;
 * @word is always one. (element-type char * owned), a set; NULL on error. */
GHashTable *codebook_vocabulary_find_forms (CodebookVocabulary *self,
                                            CodebookStore *store,
                                            const char *word,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* … that start with @start; … that have @part in them. */
GHashTable *codebook_vocabulary_find_starts (CodebookStore *store,
                                             const char *start,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *codebook_vocabulary_find_parts (CodebookStore *store,
                                            const char *part,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Adds to @problems (element-type CodebookProblem) if a word of the index is missing, or has other
 * lemmas than it should. FALSE with @error only if the file cannot be read. */
gboolean codebook_vocabulary_compare (CodebookVocabulary *self,
                                      CodebookStore *store,
                                      GPtrArray *problems,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookVocabulary, codebook_vocabulary_free)

G_END_DECLS
