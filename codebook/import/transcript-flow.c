/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/transcript-flow.h"

GPtrArray *
codebook_transcript_flow_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_raw_paragraph_free);
}

CodebookTranscriptFlow *
codebook_transcript_flow_new (gboolean is_main)
{
  CodebookTranscriptFlow *self = g_new0 (CodebookTranscriptFlow, 1);

  self->paragraph = codebook_raw_paragraph_new ();
  self->done = is_main ? NULL : codebook_transcript_flow_list_new ();
  self->held = codebook_transcript_flow_list_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (CodebookTranscriptRow));
  return self;
}

void
codebook_transcript_flow_free (CodebookTranscriptFlow *self)
{
  codebook_raw_paragraph_free (self->paragraph);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_ptr_array_unref (self->held);
  g_array_unref (self->rows);
  g_free (self);
}

CodebookTranscriptRow *
codebook_transcript_flow_get_row (CodebookTranscriptFlow *self)
{
  guint n = self->rows->len;

  return n > 0 ? &g_array_index (self->rows, CodebookTranscriptRow, n - 1) : NULL;
}

gboolean
codebook_transcript_flow_has_text (CodebookTranscriptFlow *self)
{
  const CodebookTranscriptRow *row = codebook_transcript_flow_get_row (self);

  return self->paragraph->text->len > (row != NULL ? row->cell_start : 0);
}
