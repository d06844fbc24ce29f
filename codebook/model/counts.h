/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* How much there is, per code and per document: what lists and trees show beside each name. Counted
 * once over all codings, then again only for what an act has touched, so that the cost of a coding
 * does not grow with the project. Private to model/. */
typedef struct _CodebookCounts CodebookCounts;

typedef struct
{
  guint codings, documents;
} CodebookCodeCount;

typedef struct
{
  guint turns, codings;
  guint coded_cp;        /* code points of base text under at least one coding */
  GArray *coders;        /* gint64, by id */
  GArray *coder_codings; /* guint, of each of them */
} CodebookDocumentCount;

CodebookCounts *codebook_counts_new (CodebookStore *store);
void codebook_counts_free (CodebookCounts *self);
void codebook_counts_forget (CodebookCounts *self, CodebookChanges *changes);

/* Brings them up to date. */
gboolean codebook_counts_count_codes (CodebookCounts *self,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_counts_count_documents (CodebookCounts *self,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* As they were when last counted; NULL where there is nothing to
 * count. Borrowed until the next count.
 */
const CodebookCodeCount *codebook_counts_get_code (CodebookCounts *self, gint64 code);
const CodebookDocumentCount *codebook_counts_get_document (CodebookCounts *self, gint64 document);
/* Over all documents, as they were last counted. */
guint codebook_counts_sum_coder (CodebookCounts *self, gint64 coder);

G_END_DECLS
