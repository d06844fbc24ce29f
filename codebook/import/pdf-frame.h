/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program that opens PDFs (pdf-child.c) writes to the one that started it, in this
 * machine's byte order. Both are of one build; the first number says so.
 *
 *   CodebookPdfStart
 *   for each page: CodebookPdfPage, its label, CodebookPdfCharacter × n_characters
 *
 * If the file cannot be opened only the start is written, with the reason as its state. A page that
 * is damaged has no characters. */

#define CODEBOOK_PDF_FRAME_MAGIC 0x44504631u /* "DPF1" */
#define CODEBOOK_PDF_FRAME_MOST_LABEL_BYTES 64
/* Of a page: more than 20 times what fits in the smallest print. */
#define CODEBOOK_PDF_FRAME_MOST_CHARACTERS 500000

typedef enum
{
  CODEBOOK_PDF_STATE_OPEN,
  CODEBOOK_PDF_STATE_DAMAGED,
  CODEBOOK_PDF_STATE_LOCKED,
} CodebookPdfState;

typedef struct
{
  guint32 magic;
  guint32 state; /* CodebookPdfState */
  guint32 n_pages;
} CodebookPdfStart;

typedef struct
{
  float width, height; /* in points, as shown */
  guint32 n_characters;
  guint32 n_label_bytes;
  guint32 n_pictures;
  guint32 damaged; /* 1 = it could not be read */
} CodebookPdfPage;

typedef struct
{
  float x0, y0, x1, y1; /* in points from the page's top left corner; y grows downwards */
  float size;           /* of the font, in points */
  guint32 code_point;
  guint32 format; /* CodebookFormat */
} CodebookPdfCharacter;

gboolean codebook_pdf_frame_is_sound (const CodebookPdfPage *head);
/* Numbers that no page has would make the layout's sums meaningless: they are bounded. */
void codebook_pdf_frame_clean (CodebookPdfCharacter *characters, guint n);

G_END_DECLS
