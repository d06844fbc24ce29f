/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/model/document.h"

G_BEGIN_DECLS

/* Full text: folded words and phrases over all documents, or one. */
typedef struct
{
  gint64 document;
  char *document_name;
  guint start_cp, end_cp;      /* current */
  char *text, *before, *after; /* before and after: up to 60 code points, cut at a word, within the
                                  paragraph */
  char *citation;
  char *form;        /* the words as they stand, lower-cased */
  CodebookRole role; /* of the turn it starts in */
} CodebookHit;

typedef struct
{
  gint64 document;    /* 0 = all */
  CodebookRole role;  /* NONE = any */
  gboolean exact;     /* accents, case and hyphens count */
  gboolean compounds; /* also inside longer words */
  guint limit;        /* so many hits at most, the first ones; 0 = all */
} CodebookSearchOptions;

/* @query: words, "a phrase", AND OR NOT, NEAR/n, prefix*, parentheses; see analysis/search-query.h.
 * What holds together must stand in one paragraph. @options NULL = all zero. An error says where in
 * the query something is wrong. (element-type CodebookHit *), by document order and place. Any
 * thread, on a project of its own. */
GPtrArray *codebook_search_run (CodebookProject *project,
                                const char *query,
                                const CodebookSearchOptions *options,
                                GCancellable *cancellable,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_hit_free (CodebookHit *hit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookHit, codebook_hit_free)

G_END_DECLS
