/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/rtf-table.h"

static void
close_rows (CodebookRtfTable *self, CodebookTranscriptBuilder *builder, guint depth)
{
  while (self->depth > depth)
    {
      codebook_transcript_builder_end_row (builder);
      self->depth--;
    }
}

void
codebook_rtf_table_reach (CodebookRtfTable *self, CodebookTranscriptBuilder *builder, guint depth)
{
  depth = MIN (depth, CODEBOOK_RTF_TABLE_DEPTH);
  close_rows (self, builder, depth);
  for (guint i = 0; i < depth; i++)
    {
      if (i == self->depth)
        {
          codebook_transcript_builder_begin_row (builder);
          self->cell_open[self->depth++] = FALSE;
        }
      if (!self->cell_open[i])
        codebook_transcript_builder_begin_cell (builder);
      self->cell_open[i] = TRUE;
    }
}

void
codebook_rtf_table_end_cell (CodebookRtfTable *self,
                             CodebookTranscriptBuilder *builder,
                             guint depth)
{
  depth = CLAMP (depth, 1, CODEBOOK_RTF_TABLE_DEPTH);
  codebook_rtf_table_reach (self, builder, depth);
  codebook_transcript_builder_end_paragraph (builder, CODEBOOK_STYLE_TABLE, 0);
  self->cell_open[depth - 1] = FALSE;
}

void
codebook_rtf_table_end_row (CodebookRtfTable *self, CodebookTranscriptBuilder *builder, guint depth)
{
  close_rows (self, builder, CLAMP (depth, 1, CODEBOOK_RTF_TABLE_DEPTH) - 1);
  self->in_row = FALSE;
}
