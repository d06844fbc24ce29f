/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/revision.h"

G_BEGIN_DECLS

/* Corrections as they are kept, and acts on them. */

typedef struct
{
  gint64 id, document;
  guint start_cp, end_cp; /* current: where its text stands */
  char *text, *original;  /* what it says, and what the imported text says there */
  char *coder;
  gint64 made_at_ms;  /* since 1970 UTC */
  gboolean applied;   /* FALSE: it overlaps an earlier one */
  gboolean from_file; /* a new version of the file said so */
  gboolean pseudonym; /* what the imported text says there is a name */
} CodebookCorrectionRow;

void codebook_correction_row_free (CodebookCorrectionRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookCorrectionRow, codebook_correction_row_free)

/* @document 0: of all documents. By document and place. (element-type CodebookCorrectionRow) */
GPtrArray *codebook_correction_list (CodebookProject *project,
                                     gint64 document,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* @text as it would be kept: composed, without control characters. */
char *codebook_correction_clean_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Edits of the current text (element-type CodebookEdit, by place, not overlapping) as one act: a
 * correction each, at its smallest extent; see revision.h. The edges of codings and quotes keep
 * their words. No edit that changes anything: no act. */
gboolean codebook_document_revise (CodebookProject *project,
                                   gint64 document,
                                   const GArray *edits,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A revision that was made of the text as it is kept; @from_file: a new version of the file says
 * so. */
gboolean codebook_document_carry_out (CodebookProject *project,
                                      gint64 document,
                                      CodebookRevision *revision,
                                      const char *label,
                                      gboolean from_file,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What was imported stands there again. */
gboolean codebook_correction_take_back (CodebookProject *project,
                                        gint64 id,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
