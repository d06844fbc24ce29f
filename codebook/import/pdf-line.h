/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/raw-paragraph.h"

G_BEGIN_DECLS

typedef enum
{
  CODEBOOK_PDF_LINE_TEXT,
  CODEBOOK_PDF_LINE_RUNNING, /* a running head or foot */
  CODEBOOK_PDF_LINE_NUMBER,  /* of the page */
} CodebookPdfLineKind;

/* A line of text. In points, y from the page's top downwards. */
typedef struct
{
  guint page;  /* from 0 */
  guint block; /* counts on over all pages; lines of a block follow each other downwards */
  float x0, y0, x1, y1;
  float size;       /* of the font, of most of it */
  float base;       /* where most letters end below */
  float first_word; /* its width */
  float last_x;     /* where it goes on after its last wide gap; 0 = it has none */
  guint gaps;       /* wide ones; they are tabs in the text */
  CodebookPdfLineKind kind;
  guint n_spans;
  const CodebookRawSpan *spans; /* none at all = plain */
  guint len_bytes;              /* of its text */
  char text[];                  /* never empty; NUL-terminated */
} CodebookPdfLine;

G_END_DECLS
