/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/correction.h"

G_BEGIN_DECLS

/* Several edits of a current text at once: what was typed in one go, or what a new version of the
 * file says. Pure, so that it can be tested without a project, and shown before it is kept.
 *
 * Each edit becomes a correction of its own, cut to its smallest extent; those that touch one
 * another, or the new text of the same correction, become one. What keeps to its words (codings,
 * quotes) is moved by the edits one by one, so that words between two edits stay apart from both.
 */
typedef struct _CodebookRevision CodebookRevision;

/* @text laid over [start_cp, end_cp) of the text before. */
typedef struct
{
  guint start_cp, end_cp;
  char *text;
} CodebookEdit;

/* (element-type CodebookEdit), with their texts freed. */
GArray *codebook_edit_array_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_edit_array_take (GArray *edits, guint start_cp, guint end_cp, char *text);

/* @edits: by place, not overlapping; beyond the end of the text they are cut. */
CodebookRevision *codebook_revision_new (CodebookDocumentText *before,
                                         const GArray *edits) G_GNUC_WARN_UNUSED_RESULT;
void codebook_revision_free (CodebookRevision *self);

/* The corrections that carry it out, by place; none if nothing changes.
 * (element-type CodebookCorrectionPlan) */
const GPtrArray *codebook_revision_get_plans (CodebookRevision *self);
/* The text with the revision carried out. Its new corrections have ids below 0. */
CodebookDocumentText *codebook_revision_get_after (CodebookRevision *self);

/* Where a range of the text before is after: a start holds on to what is on its right, an end to
 * what is on its left; those within what is replaced move outwards, so that the range covers what
 * came in its place. */
void codebook_revision_shift (CodebookRevision *self, guint *start_cp, guint *end_cp);
/* The edges of a coding (or of what else keeps to its words) that were right before, made right
 * after. FALSE if they may stay as they are. */
gboolean codebook_revision_move (CodebookRevision *self, CodebookEdge *start, CodebookEdge *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookRevision, codebook_revision_free)

G_END_DECLS
