/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/analysis/corpus.h"
#include "codebook/analysis/search.h"
#include "codebook/text/segments.h"

G_BEGIN_DECLS

/* A hit, as small as it can be kept, since there may be a million: its last word follows from how
 * many words its form has. */
typedef struct
{
  guint passage; /* its number in the corpus */
  guint first;   /* word */
  guint form;    /* its number in the forms */
} CodebookSearchPlace;

/* What the two files of a search share: search.c finds and reads hits, search-ranges.c says what to
 * code of them. */
struct _CodebookSearch
{
  CodebookCorpus *corpus;
  GArray *places;   /* CodebookSearchPlace: all */
  GArray *shown;    /* guint: which of these are in the list; NULL: all */
  GPtrArray *forms; /* CodebookSearchForm *, most hits first */
  gboolean whole;   /* all documents were searched */
};

/* Hit @i of those shown. */
const CodebookSearchPlace *codebook_search_get_place (const CodebookSearch *self, guint i);
/* Where it is in its passage; FALSE if the text is another by now. */
gboolean codebook_search_find_segment (const CodebookSearch *self,
                                       const CodebookSearchPlace *place,
                                       const CodebookCorpusText *text,
                                       CodebookSegment *segment);

G_END_DECLS
