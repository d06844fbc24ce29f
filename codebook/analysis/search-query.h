/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/error.h"
#include "codebook/text/segments.h"

G_BEGIN_DECLS

/* A search, read and applied to one paragraph at a time; knows no project.
 *
 *   werk            a word: accents, case and hyphens aside
 *   werk*           the start of one
 *   "rustig aan"    words that follow each other, also with “ ” or „ ”
 *   a b, a AND b    both in one paragraph
 *   a OR b          binds less than AND
 *   a NOT b         the first without the second in the same paragraph
 *   a NEAR/5 b      at most five words between them, either way round; NEAR alone is NEAR/10
 *   ( )             as one
 *
 * Operators are in capitals; and, or, not in lower case are words. */
typedef struct _CodebookSearchQuery CodebookSearchQuery;

typedef enum
{
  CODEBOOK_SEARCH_FOLDED = 0,
  CODEBOOK_SEARCH_EXACT = 1 << 0,     /* accents, case and hyphens count */
  CODEBOOK_SEARCH_COMPOUNDS = 1 << 1, /* a word is also found inside a longer one */
} CodebookSearchFlags;

/* CODEBOOK_ERROR_INVALID_DATA says what is wrong and where. */
CodebookSearchQuery *codebook_search_query_parse (const char *text,
                                                  CodebookSearchFlags flags,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_search_query_free (CodebookSearchQuery *self);

/* An FTS5 expression that matches each paragraph with a hit, and perhaps more; NULL if all must be
 * looked at. */
char *codebook_search_query_make_match (const CodebookSearchQuery *self) G_GNUC_WARN_UNUSED_RESULT;

/* The hits in @text, by place, none within another: a word, a phrase as one, each word of NEAR.
 * NULL if there are none. (element-type CodebookSegment) */
GArray *codebook_search_query_apply (const CodebookSearchQuery *self,
                                     const char *text,
                                     gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookSearchQuery, codebook_search_query_free)

G_END_DECLS
