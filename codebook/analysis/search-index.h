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

/* The postings of a term, ordered: passage and unit are the id of the passage's row, since order
 * within a list is all that a query needs. The numbers of forms are in @forms.
 * (element-type CodebookSearchPosting) */
typedef struct
{
  CodebookProject *project;
  CodebookSearchForms *forms;
  GCancellable *cancellable;
  CodebookCorpusText text; /* that was read last; release it */
} CodebookSearchIndex;

GArray *codebook_search_index_read (CodebookSearchIndex *self,
                                    const CodebookSearchTerm *term,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Gives each its sentence as its unit. */
gboolean codebook_search_index_find_sentences (CodebookSearchIndex *self,
                                               GArray *postings,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
