/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/analysis/search-forms.h"
#include "codebook/analysis/search-query.h"
#include "codebook/analysis/search-texts.h"

G_BEGIN_DECLS

/* Where the terms of a query stand in a project. */

/* Asks the project's words which forms each term finds. */
gboolean codebook_search_index_resolve (CodebookProject *project,
                                        CodebookSearchQuery *query,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Begins as zeros but for the forms and what the texts need. */
typedef struct
{
  CodebookSearchForms *forms; /* these have the numbers of forms */
  CodebookSearchTexts texts;
  GArray *runs; /* of passages that are read; NULL: all; see below */

  const CodebookSearchQuery *query; /* that is read; borrowed */
  GPtrArray *readings;              /* of its phrases */
  GPtrArray *lists;                 /* GArray *: places, of each */
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

/* Reads where the phrases of @query stand: a window of passages at a time, but if @whole all at
 * once. *@lists: of each phrase the places, in order, until the next call; NULL at the end, which
 * is where there can be no more hits. Passage and unit are the id of the passage's row, since order
 * within a list is all that a query needs. (element-type CodebookSearchSpan) */
gboolean codebook_search_index_begin (CodebookSearchIndex *self,
                                      const CodebookSearchQuery *query,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_search_index_next (CodebookSearchIndex *self,
                                     gboolean whole,
                                     GArray *const **lists,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_search_index_end (CodebookSearchIndex *self);

G_END_DECLS
