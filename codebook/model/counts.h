/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* How much there is, per code and per document: what lists and trees show beside each name. Codes
 * are counted once over all codings, a document when it is asked for; then both again only where an
 * act has touched them, so that neither the cost of a coding nor that of a document grows with the
 * project. Private to model/. */
typedef struct _CodebookCounts CodebookCounts;

typedef struct
{
  guint codings, documents;
} CodebookCodeCount;

typedef struct
{
  guint turns, codings;
  guint coded_cp; /* code points of base text under at least one coding */
  GArray *coders; /* gint64, by id */
} CodebookDocumentCount;

CodebookCounts *codebook_counts_new (CodebookStore *store);
void codebook_counts_free (CodebookCounts *self);
void codebook_counts_forget (CodebookCounts *self, CodebookChanges *changes);

/* Brings those of all codes up to date. */
gboolean codebook_counts_count_codes (CodebookCounts *self,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* As they were when last counted; NULL where there is nothing to count. Borrowed until the next
 * count. */
const CodebookCodeCount *codebook_counts_get_code (CodebookCounts *self, gint64 code);
/* As it is now. Borrowed until the next count; NULL on error. */
const CodebookDocumentCount *codebook_counts_count_document (
    CodebookCounts *self, gint64 document, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
