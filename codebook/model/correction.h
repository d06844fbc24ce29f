/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document-text.h"

G_BEGIN_DECLS

/* What an edit of the current text means for the corrections: pure, so that it can be tested
 * without a project. The edit is cut to its smallest extent first; corrections whose new text it
 * touches are replaced by one that covers all. */
typedef struct
{
  gboolean changes;           /* FALSE: the text would stay the same; nothing else is set */
  guint start_cp, end_cp;     /* the edit, current, cut to its smallest extent */
  guint length_cp;            /* of what comes in its place */
  GArray *replaced;           /* gint64: ids of the corrections to remove */
  gboolean adds;              /* FALSE: the base text is back; there is nothing to lay over it */
  guint base_start, base_end; /* the new correction */
  char *text;
} CodebookCorrectionPlan;

/* @text laid over [start_cp, end_cp) of the current text. */
CodebookCorrectionPlan *codebook_correction_plan (CodebookDocumentText *current,
                                                  guint start_cp,
                                                  guint end_cp,
                                                  const char *text) G_GNUC_WARN_UNUSED_RESULT;
void codebook_correction_plan_free (CodebookCorrectionPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookCorrectionPlan, codebook_correction_plan_free)

G_END_DECLS
