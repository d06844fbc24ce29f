/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* RTF says where cells and rows end, the builder wants to know where they begin. One of these goes
 * with each flow of text. */
#define CODEBOOK_RTF_TABLE_DEPTH 16

typedef struct
{
  guint depth;                                  /* rows that are open */
  gboolean cell_open[CODEBOOK_RTF_TABLE_DEPTH]; /* of each */
  gboolean in_row; /* after \trowd: text is in a table though it may not say so */
} CodebookRtfTable;

/* Text follows that is in as many tables as @depth says; 0 = none. */
void
codebook_rtf_table_reach (CodebookRtfTable *self, CodebookTranscriptBuilder *builder, guint depth);
void codebook_rtf_table_end_cell (CodebookRtfTable *self,
                                  CodebookTranscriptBuilder *builder,
                                  guint depth);
void codebook_rtf_table_end_row (CodebookRtfTable *self,
                                 CodebookTranscriptBuilder *builder,
                                 guint depth);

G_END_DECLS
