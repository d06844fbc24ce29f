/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

#include "codebook/import/pdf-frame.h"

G_BEGIN_DECLS

/* What stands on a page, as poppler tells it. Of the program that opens PDFs alone (pdf-child.c).
 * @characters: (element-type CodebookPdfCharacter), added to; numbers may be anything, see
 * codebook_pdf_frame_clean (). */

/* What is printed on it. @head: its width and height. */
void
codebook_pdf_content_add_text (PopplerPage *page, const CodebookPdfPage *head, GArray *characters);
/* What was filled in on its form, and typed on it: in its fields and free texts, line by line. */
void
codebook_pdf_content_add_typed (PopplerPage *page, const CodebookPdfPage *head, GArray *characters);

G_END_DECLS
