/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/analysis/fragments.h"

G_BEGIN_DECLS

/* Which fragments: all conditions hold together. Lists are (element-type gint64); NULL or empty =
 * no condition. */
typedef struct
{
  GArray *codes;       /* any of these (families already expanded) */
  GArray *not_codes;   /* the fragment's range overlaps no coding of these */
  GArray *overlapping; /* … overlaps a coding of one of these */
  GArray *cases, *waves, *coders, *documents;
  GArray *roles; /* CodebookRole as gint64: the turn at the fragment's start has one of these */
  char *where;   /* "leeftijd < 25"; NULL */
} CodebookQuery;

CodebookQuery *codebook_query_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_query_free (CodebookQuery *query);
/* The code of a path appended to a list of code ids; with all below it if the path ends in a slash
 * and two stars. */
gboolean codebook_query_add_code (CodebookProject *project,
                                  GArray **list,
                                  const char *path,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_query_add_id (GArray **list, gint64 id);

/* By document order, then place. */
CodebookFragments *codebook_query_find (CodebookProject *project,
                                        const CodebookQuery *query,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, all of them read. (element-type CodebookFragment *) */
GPtrArray *codebook_query_run (CodebookProject *project,
                               const CodebookQuery *query,
                               GCancellable *cancellable,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookQuery, codebook_query_free)

G_END_DECLS
