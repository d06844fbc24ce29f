/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/revision.h"

G_BEGIN_DECLS

/* What is typed in a text, from the first key to the last: which stretches of the text before it
 * has changed, without looking at the words. Stretches that meet become one. Pure. */
typedef struct _CodebookEditSession CodebookEditSession;

CodebookEditSession *
codebook_edit_session_new (CodebookDocumentText *before) G_GNUC_WARN_UNUSED_RESULT;
void codebook_edit_session_free (CodebookEditSession *self);

/* In the text as it is by now, @removed_cp code points at @start_cp went and @inserted_cp came. */
void codebook_edit_session_replace (CodebookEditSession *self,
                                    guint start_cp,
                                    guint removed_cp,
                                    guint inserted_cp);

CodebookDocumentText *codebook_edit_session_get_before (CodebookEditSession *self); /* borrowed */

/* The edits that make the text before into @now, by place: of each stretch the words that differ.
 * White space left at the end of a paragraph is not kept. (element-type CodebookEdit) */
GArray *codebook_edit_session_dup_edits (CodebookEditSession *self,
                                         const char *now,
                                         gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* The same, exactly as the text is, blanks and all: for showing it while it is being typed. */
CodebookRevision *codebook_edit_session_revise (CodebookEditSession *self,
                                                const char *now,
                                                gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookEditSession, codebook_edit_session_free)

G_END_DECLS
