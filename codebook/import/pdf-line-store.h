/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/pdf-line.h"
#include "codebook/import/pdf-source.h"

G_BEGIN_DECLS

/* All lines of a PDF, packed: a book has hundreds of thousands, and blocks of memory for each of
 * them took three times what stands in them. */
typedef struct _CodebookPdfLineStore CodebookPdfLineStore;

CodebookPdfLineStore *codebook_pdf_line_store_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_pdf_line_store_free (CodebookPdfLineStore *self);

/* The lines of a page, in the order they are read in, at the end. */
void codebook_pdf_line_store_add_page (CodebookPdfLineStore *self,
                                       const CodebookPdfSourcePage *page);
/* All lines. (element-type CodebookPdfLine *) (transfer none) */
GPtrArray *codebook_pdf_line_store_get_lines (const CodebookPdfLineStore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookPdfLineStore, codebook_pdf_line_store_free)

G_END_DECLS
