/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* A document's text: the base text that never changes, the corrections laid over it, and the
 * current text that is their fold. Immutable; made anew after a correction. Everything stored is in
 * base code points; everything people, verbs and files see is in current code points. Both maps are
 * monotone and O(log n).
 *
 * Overlapping corrections: the earlier by (made_at, id) holds, the later is listed as not applied.
 * Two that start at the same place overlap.
 *
 * A stored edge is (base_cp, in): in = 0: at that base place; in = k > 0: inside (or at the edge
 * of) the new text of the correction that starts at base_cp, k − 1 code points after its first
 * edge. */
typedef struct _CodebookDocumentText CodebookDocumentText;

/* The measure at which lines are numbered at import. */
#define CODEBOOK_DOCUMENT_LINE_CP 72

typedef struct
{
  guint base_cp;
  guint in;
} CodebookEdge;

typedef struct
{
  gint64 id;
  guint start_cp, end_cp; /* base */
  const char *text;       /* borrowed for the time of the call */
  gint64 made_at;
} CodebookCorrectionValue;

/* Copies @base and the corrections' texts. */
CodebookDocumentText *codebook_document_text_new (const char *base,
                                                  gsize len_bytes,
                                                  const CodebookCorrectionValue *corrections,
                                                  gsize n_corrections) G_GNUC_WARN_UNUSED_RESULT;
/* Without corrections; @base is not copied, and must stay as long as this is used. */
CodebookDocumentText *codebook_document_text_new_static (const char *base,
                                                         gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* The same base text, which they share, with other corrections. */
CodebookDocumentText *
codebook_document_text_lay_anew (CodebookDocumentText *self,
                                 const CodebookCorrectionValue *corrections,
                                 gsize n_corrections) G_GNUC_WARN_UNUSED_RESULT;
CodebookDocumentText *codebook_document_text_load (CodebookProject *project,
                                                   gint64 document,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookDocumentText *codebook_document_text_ref (CodebookDocumentText *self);
void codebook_document_text_unref (CodebookDocumentText *self);

const char *codebook_document_text_get_current (CodebookDocumentText *self, gsize *len_bytes);
const char *codebook_document_text_get_base (CodebookDocumentText *self, gsize *len_bytes);
guint codebook_document_text_get_length_cp (CodebookDocumentText *self); /* current */
guint codebook_document_text_get_base_length_cp (CodebookDocumentText *self);

/* The current range between two stored edges. FALSE, and an empty range, if all of its words were
 * deleted. A start holds on to the code point on its right, an end to the one on its left, so that
 * what is inserted at a border stays outside; an edge that fell within a replaced text moves
 * outwards, so that the range covers the replacement. Two equal edges are always empty. Always use
 * this for the range of a coding. */
gboolean codebook_document_text_resolve (CodebookDocumentText *self,
                                         CodebookEdge start,
                                         CodebookEdge end,
                                         guint *start_cp,
                                         guint *end_cp);
/* A single edge's current place, as a start. */
guint codebook_document_text_current_from_edge (CodebookDocumentText *self, CodebookEdge edge);
/* The current places of [start_cp, end_cp) of the base text, what was inserted at its borders
 * included: paragraphs, turns and runs. */
void codebook_document_text_cover (CodebookDocumentText *self,
                                   guint base_start_cp,
                                   guint base_end_cp,
                                   guint *start_cp,
                                   guint *end_cp);
/* The edge for a current place. @is_end tells which code point it holds on to: a start the one on
 * its right, an end the one on its left. */
CodebookEdge codebook_document_text_edge_from_current (CodebookDocumentText *self,
                                                       guint current_cp,
                                                       gboolean is_end);
/* The whole range's words were deleted, or it is empty now. */
gboolean
codebook_document_text_is_stale (CodebookDocumentText *self, CodebookEdge start, CodebookEdge end);

/* Current code point ↔ byte ↔ UTF-16. */
gsize codebook_document_text_byte_from_cp (CodebookDocumentText *self, guint current_cp);
guint codebook_document_text_cp_from_byte (CodebookDocumentText *self, gsize byte);
gsize codebook_document_text_base_byte_from_cp (CodebookDocumentText *self, guint base_cp);
char *codebook_document_text_dup_range (CodebookDocumentText *self,
                                        guint start_cp,
                                        guint end_cp) G_GNUC_WARN_UNUSED_RESULT; /* current */

/* Lines fixed at import: base text broken greedily at @line_cp code points; from 1. A current place
 * is in the line of its base place. */
void codebook_document_text_set_line_cp (CodebookDocumentText *self,
                                         guint line_cp); /* once, by load */
guint codebook_document_text_get_line_count (CodebookDocumentText *self);
guint codebook_document_text_line_from_current (CodebookDocumentText *self, guint current_cp);
/* The same of a place between characters, where nothing is left: at the end of a paragraph it is on
 * the line of what stands before it. */
guint codebook_document_text_line_of_place (CodebookDocumentText *self, guint current_cp);
guint codebook_document_text_current_from_line (CodebookDocumentText *self,
                                                guint line); /* where the line starts now */

/* The corrections that hold, by place. */
typedef struct
{
  guint base_start, base_end;     /* what was there … */
  guint current_start, length_cp; /* … became this */
  gint64 id;
} CodebookPatch;

guint codebook_document_text_get_patch_count (CodebookDocumentText *self);
const CodebookPatch *codebook_document_text_get_patch (CodebookDocumentText *self, guint index);
/* Ids of the corrections that overlap an earlier one and are not applied: (element-type gint64). */
const GArray *codebook_document_text_get_overridden (CodebookDocumentText *self);
/* Where the one at @index of them would lie; only its base places and id are set. */
const CodebookPatch *codebook_document_text_get_overridden_patch (CodebookDocumentText *self,
                                                                  guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookDocumentText, codebook_document_text_unref)

G_END_DECLS
