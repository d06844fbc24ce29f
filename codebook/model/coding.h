/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/coding-set.h"

G_BEGIN_DECLS

/* Acts on codings. Places are current code points. Edges that fall on white space are drawn in; an
 * empty range is refused. */

/* 0 on error. A coding of the same code, range and coder that exists is returned as it is. */
gint64 codebook_coding_add (CodebookProject *project,
                            gint64 document,
                            gint64 code,
                            guint start_cp,
                            guint end_cp,
                            GError **error);
/* Many at once, as one act: each as codebook_coding_add (). How many were made that were not there
 * yet; -1 on error. */
typedef struct
{
  gint64 document;
  guint start_cp, end_cp;
} CodebookCodingRange;
int codebook_coding_add_all (CodebookProject *project,
                             gint64 code,
                             const GArray *ranges, /* CodebookCodingRange */
                             GError **error);
gboolean codebook_coding_remove (CodebookProject *project,
                                 gint64 id,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_coding_set_range (CodebookProject *project,
                                    gint64 id,
                                    guint start_cp,
                                    guint end_cp,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_coding_set_code (CodebookProject *project, gint64 id, gint64 code, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_coding_set_weight (CodebookProject *project,
                                     gint64 id,
                                     guint weight,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* "" or NULL takes the memo away. */
gboolean codebook_coding_set_memo (CodebookProject *project,
                                   gint64 id,
                                   const char *text,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What the imported text says between its edges: what was coded, when all of it was deleted since.
 * NULL if there is no such coding. */
char *codebook_coding_dup_last_words (CodebookProject *project,
                                      gint64 id) G_GNUC_WARN_UNUSED_RESULT;
char *codebook_coding_dup_memo (CodebookProject *project,
                                gint64 id) G_GNUC_WARN_UNUSED_RESULT; /* (nullable) */
/* "#ID" or "ID"; 0 on error. */
gint64 codebook_coding_find (CodebookProject *project, const char *name, GError **error);
gint64 codebook_coding_get_document (CodebookProject *project,
                                     gint64 id); /* 0 = there is no such coding */

G_END_DECLS
