/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/pdf-frame.h"

#include <math.h>

#define MOST_POINTS 20000.0f /* that a page can be wide or high */

gboolean
codebook_pdf_frame_is_sound (const CodebookPdfPage *head)
{
  return head->n_characters <= CODEBOOK_PDF_FRAME_MOST_CHARACTERS
         && head->n_label_bytes <= CODEBOOK_PDF_FRAME_MOST_LABEL_BYTES && isfinite (head->width)
         && isfinite (head->height);
}

void
codebook_pdf_frame_clean (CodebookPdfCharacter *characters, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      CodebookPdfCharacter *c = &characters[i];
      float *numbers[] = { &c->x0, &c->y0, &c->x1, &c->y1, &c->size };

      for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
        *numbers[j] = isfinite (*numbers[j]) ? CLAMP (*numbers[j], -MOST_POINTS, MOST_POINTS) : 0;
      if (c->x1 < c->x0)
        c->x1 = c->x0;
      if (c->y1 < c->y0)
        c->y1 = c->y0;
      if (!g_unichar_validate (c->code_point))
        c->code_point = 0xFFFD;
    }
}
