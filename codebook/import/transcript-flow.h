/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/raw-paragraph.h"

G_BEGIN_DECLS

typedef struct
{
  gsize cell_start; /* byte in the paragraph */
  guint cells;
} CodebookTranscriptRow;

/* A place where paragraphs are being made: the text itself, a note, a text box. */
typedef struct
{
  CodebookRawParagraph *paragraph; /* the one that grows */
  GPtrArray *done;      /* CodebookRawParagraph *; NULL in the main flow, which writes them out */
  GPtrArray *held;      /* CodebookRawParagraph *: asides that wait for the paragraph's end */
  GArray *rows;         /* CodebookTranscriptRow: the rows that are open, outermost first */
  gboolean break_first; /* in a row: a new line before the next text */
  guint note;           /* its number, 0 = no note */
} CodebookTranscriptFlow;

CodebookTranscriptFlow *codebook_transcript_flow_new (gboolean is_main) G_GNUC_WARN_UNUSED_RESULT;
void codebook_transcript_flow_free (CodebookTranscriptFlow *self);

/* Of CodebookRawParagraph *, owned. */
GPtrArray *codebook_transcript_flow_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The innermost row that is open; NULL if none is. */
CodebookTranscriptRow *codebook_transcript_flow_get_row (CodebookTranscriptFlow *self);
/* Whether the paragraph, or the cell at hand, has text. */
gboolean codebook_transcript_flow_has_text (CodebookTranscriptFlow *self);

G_END_DECLS
