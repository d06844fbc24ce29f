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
  guint start_cp, end_cp; /* current */
  char *text, *before, *after;
  char *citation;
  char *form; /* the word as it stands, lower-cased */
  CodebookRole role;
} CodebookHit;

typedef struct
{
  gint64 document;    /* 0 = all */
  CodebookRole role;  /* NONE = any */
  gboolean exact;     /* accents and case count */
  gboolean compounds; /* also inside longer words */
  guint limit;        /* 0 = all */
} CodebookSearchOptions;

/* Words, "a phrase", AND OR NOT, NEAR/n, prefix*. An error says where in the query something is
 * wrong. (element-type CodebookHit *), by document order and place. */
GPtrArray *codebook_search_run (CodebookProject *project,
                                const char *query,
                                const CodebookSearchOptions *options,
                                GCancellable *cancellable,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_hit_free (CodebookHit *hit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookHit, codebook_hit_free)

G_END_DECLS
