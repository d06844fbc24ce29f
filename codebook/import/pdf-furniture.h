/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/pdf-line.h"

G_BEGIN_DECLS

typedef struct
{
  float height; /* in points */
  char *label;  /* what the page is called: as the file says, or as is printed on it */
  guint characters, pictures;
  gboolean damaged;
} CodebookPdfSheet;

void codebook_pdf_sheet_clear (CodebookPdfSheet *self);

/* Finds what is printed at the top or bottom of pages again and again, and marks those lines with
 * their kind. A sheet that bears a number is called so. How many lines were marked.
 * @lines: (element-type CodebookPdfLine *), by page; @sheets: (element-type CodebookPdfSheet), of
 * all pages. */
guint codebook_pdf_furniture_find (GPtrArray *lines, GArray *sheets);

G_END_DECLS
