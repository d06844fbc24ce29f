/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/analysis/corpus.h"
#include "codebook/analysis/search-query.h"

G_BEGIN_DECLS

/* Where the terms of a query stand in a project. */

/* Asks the project's words which forms each term finds. */
gboolean codebook_search_index_resolve (CodebookProject *project,
                                        CodebookSearchQuery *query,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The postings of a term, ordered, within the passages from @first up to @end. A form's number is
 * its place in @forms, to which new ones are added: (element-type char *), and @numbers: char * →
 * number plus one. (element-type CodebookSearchPosting) */
typedef struct
{
  CodebookProject *project;
  CodebookCorpus *corpus;
  CodebookSearchScope scope;
  guint first, end;
  GPtrArray *forms;
  GHashTable *numbers;
  GCancellable *cancellable;
} CodebookSearchIndex;

GArray *codebook_search_index_read (CodebookSearchIndex *self,
                                    const CodebookSearchTerm *term,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint codebook_search_index_number (CodebookSearchIndex *self, const char *form);

G_END_DECLS
