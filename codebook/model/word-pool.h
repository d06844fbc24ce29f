/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of the texts that one act adds, read in several threads: the lemmas of each are found
 * once, by the thread that meets it first, and stored once. Words are folded. */
typedef struct _CodebookWordPool CodebookWordPool;

CodebookWordPool *codebook_word_pool_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
/* All threads that use it must have ended. */
void codebook_word_pool_free (CodebookWordPool *self);

/* Finds the lemmas of those of @words (a set of char *) that nobody had yet. Any thread. */
void codebook_word_pool_meet (CodebookWordPool *self, GHashTable *words);

/* The lemmas of a word, met or not, the first time; from then on it is taken for stored: NULL. For
 * the one thread that stores. (element-type char *) */
GPtrArray *codebook_word_pool_take (CodebookWordPool *self,
                                    const char *word) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookWordPool, codebook_word_pool_free)

G_END_DECLS
