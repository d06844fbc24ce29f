/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/analysis/corpus.h"
#include "codebook/analysis/search-forms.h"
#include "codebook/analysis/search-query.h"

G_BEGIN_DECLS

/* Where the terms of a query stand in a project. */

/* Asks the project's words which forms each term finds. */
gboolean codebook_search_index_resolve (CodebookProject *project,
                                        CodebookSearchQuery *query,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The numbers of forms are in @forms. */
typedef struct
{
  CodebookProject *project;
  CodebookSearchForms *forms;
  GCancellable *cancellable;
  GArray *runs;            /* of passages that are read; NULL: all; see below */
  CodebookCorpusText text; /* that was read last */
} CodebookSearchIndex;

void codebook_search_index_clear (CodebookSearchIndex *self);

/* From now on only the passages of these documents are read. *@n_runs: how many runs of ids these
 * make, each of which is a look-up in the index. */
gboolean codebook_search_index_restrict (CodebookSearchIndex *self,
                                         const gint64 *documents,
                                         guint n_documents,
                                         guint *n_runs,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Again all. */
void codebook_search_index_widen (CodebookSearchIndex *self);

/* Where a term's words stand, in order, each a span of one: passage and unit are the id of the
 * passage's row, since order within a list is all that a query needs. (element-type
 * CodebookSearchSpan) */
GArray *codebook_search_index_read (CodebookSearchIndex *self,
                                    const CodebookSearchTerm *term,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Gives each word of these lists its sentence as its unit. Where only one term of a query
 * stands in a passage, it makes no difference in which sentence: such a passage is one unit. */
gboolean codebook_search_index_find_sentences (CodebookSearchIndex *self,
                                               GArray *const *places,
                                               guint n_terms,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
