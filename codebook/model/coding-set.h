/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/revision.h"

G_BEGIN_DECLS

/* The codings of one document as a packed array by (start_cp, end_cp descending, id), with a
 * segment tree of the largest end, so that those that touch a range are found in O(log n + found).
 * Immutable. */
typedef struct _CodebookCodingSet CodebookCodingSet;

typedef struct
{
  gint64 id, code, coder;
  guint start_cp, end_cp; /* current; equal for a stale one */
  guint weight;           /* 0 = none */
  gboolean stale;
  gboolean has_memo;
  CodebookEdge start,
      end; /* as they are in the project; not set where it was not read from there */
} CodebookCoding;

/* Sorts and takes @codings (element-type CodebookCoding). */
CodebookCodingSet *codebook_coding_set_new (GArray *codings) G_GNUC_WARN_UNUSED_RESULT;
CodebookCodingSet *codebook_coding_set_load (CodebookProject *project,
                                             gint64 document,
                                             CodebookDocumentText *text,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* As they will be when @revision of what is in the project is kept. @self was loaded, or is itself
 * of a revision of the same text. */
CodebookCodingSet *codebook_coding_set_revise (CodebookCodingSet *self, CodebookRevision *revision)
    G_GNUC_WARN_UNUSED_RESULT;
/* What @self is after an act: a new set, in which only the codings that @changes names were read
 * anew. */
CodebookCodingSet *codebook_coding_set_follow (CodebookCodingSet *self,
                                               CodebookProject *project,
                                               gint64 document,
                                               CodebookDocumentText *text,
                                               CodebookChanges *changes,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookCodingSet *codebook_coding_set_ref (CodebookCodingSet *self);
void codebook_coding_set_unref (CodebookCodingSet *self);

guint codebook_coding_set_get_count (CodebookCodingSet *self);
const CodebookCoding *codebook_coding_set_get (CodebookCodingSet *self, guint index);
const CodebookCoding *codebook_coding_set_find (CodebookCodingSet *self,
                                                gint64 id); /* NULL if none */

/* Calls @each for every coding that overlaps [start_cp, end_cp), in order; a coding that only
 * touches the range does not overlap it, nor does a stale one.
 * @each returns FALSE to stop. */
typedef gboolean (*CodebookCodingEach) (const CodebookCoding *coding, gpointer user_data);
void codebook_coding_set_each_overlapping (CodebookCodingSet *self,
                                           guint start_cp,
                                           guint end_cp,
                                           CodebookCodingEach each,
                                           gpointer user_data);
/* The next coding that starts after @cp, the last that starts before it, stale ones passed over;
 * NULL if none. */
const CodebookCoding *codebook_coding_set_next (CodebookCodingSet *self, guint cp);
const CodebookCoding *codebook_coding_set_previous (CodebookCodingSet *self, guint cp);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookCodingSet, codebook_coding_set_unref)

G_END_DECLS
