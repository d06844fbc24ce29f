/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/pdf-word.h"

G_BEGIN_DECLS

/* A block of text that is read from top to bottom: a column, or what stands above, below or
 * between columns. */
typedef struct
{
  guint start, end; /* words */
} CodebookPdfBlock;

/* Puts the words of a page in blocks, and these in the order they are read in; within a block words
 * keep their order. What stands in a narrow column beside text (speakers, times, line numbers) is
 * read along with it, line by line. (element-type CodebookPdfBlock) */
GArray *codebook_pdf_columns_arrange (GArray *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
