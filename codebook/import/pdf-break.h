/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/pdf-line.h"

G_BEGIN_DECLS

/* Where paragraphs start, told from how lines stand to each other. */
typedef struct _CodebookPdfBreak CodebookPdfBreak;

/* @lines: (element-type CodebookPdfLine *), text only, in reading order; must outlive it. */
CodebookPdfBreak *codebook_pdf_break_new (const GPtrArray *lines) G_GNUC_WARN_UNUSED_RESULT;
void codebook_pdf_break_free (CodebookPdfBreak *self);

/* Does line @at start a paragraph? @first: the line that the one before it started with. */
gboolean codebook_pdf_break_is_before (const CodebookPdfBreak *self, guint at, guint first);
/* Is it a line of a table? */
gboolean codebook_pdf_break_is_row (const CodebookPdfBreak *self, guint at);
/* The size that most of the text has, in points. */
float codebook_pdf_break_get_body_size (const CodebookPdfBreak *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookPdfBreak, codebook_pdf_break_free)

G_END_DECLS
