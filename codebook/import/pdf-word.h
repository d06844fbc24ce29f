/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/pdf-frame.h"

G_BEGIN_DECLS

/* A stretch of characters of a page without white space between them. */
typedef struct
{
  float x0, y0, x1, y1; /* in points; y grows downwards */
  float size;           /* of the font, in points, of most of its characters */
  guint first, n;       /* characters of the page */
  guint order;          /* as the library gave them */
  gboolean spaced;      /* white space came before it */
  gboolean turned;      /* it ran up or down the page */
  gboolean backwards;   /* it holds a letter of a script that runs from right to left */
} CodebookPdfWord;

/* The words of a page, in the order of its characters. What runs up or down the page is turned to
 * run from left to right: all of it if most does, else it comes below the rest.
 * @characters: changed by the turning. (element-type CodebookPdfWord) */
GArray *codebook_pdf_word_find_all (CodebookPdfCharacter *characters,
                                    guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
