/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/pdf-furniture.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* Puts paragraphs together from lines, cut words made whole, and gives them to the builder with
 * their pages. Footnotes come after the text.
 * @lines: (element-type CodebookPdfLine *), those of kind text are taken; @sheets: (element-type
 * CodebookPdfSheet). */
void codebook_pdf_paragraphs_build (const GPtrArray *lines,
                                    const GArray *sheets,
                                    CodebookTranscriptBuilder *builder);

G_END_DECLS
