/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/analysis/corpus.h"
#include "codebook/analysis/search-query.h"
#include "codebook/analysis/search.h"

G_BEGIN_DECLS

/* What the two files of a search share: search.c finds and reads hits, search-ranges.c says what to
 * code of them. */
struct _CodebookSearch
{
  CodebookCorpus *corpus;
  GArray *spans;    /* CodebookSearchSpan: all; form is a number in forms */
  GArray *shown;    /* guint: which of these are in the list; NULL: all */
  GPtrArray *forms; /* CodebookSearchForm *, most hits first */
  gboolean whole;   /* all documents were searched */
};

/* The words of hit @i of those shown. */
const CodebookSearchSpan *codebook_search_get_span (const CodebookSearch *self, guint i);
/* Where they are in their passage; FALSE if the text is another by now. */
gboolean codebook_search_find_place (const CodebookCorpusText *text,
                                     const CodebookSearchSpan *span,
                                     CodebookSegment *place);

G_END_DECLS
