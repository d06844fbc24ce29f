/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* Cells of a table, of which some reach down over the rows below. Those rows do not have the cell:
 * they get an empty one, so that what stands in a column stays in it. Tables may lie in cells. */
typedef struct _CodebookRowSpans CodebookRowSpans;

/* @builder is told of rows' cells, and outlives the spans. */
CodebookRowSpans *
codebook_row_spans_new (CodebookTranscriptBuilder *builder) G_GNUC_WARN_UNUSED_RESULT;
void codebook_row_spans_free (CodebookRowSpans *self);

void codebook_row_spans_begin_table (CodebookRowSpans *self);
void codebook_row_spans_end_table (CodebookRowSpans *self);
void codebook_row_spans_begin_row (CodebookRowSpans *self);
/* Begins a cell that is so many columns wide and rows high, after the empty ones before it. Less
 * than 1 counts as 1. */
void codebook_row_spans_begin_cell (CodebookRowSpans *self, gint64 columns, gint64 rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookRowSpans, codebook_row_spans_free)

G_END_DECLS
