/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/srt.h"

#include "codebook/import/srt-cues.h"
#include "codebook/import/text-file.h"
#include "codebook/import/vtt-cues.h"

guint
codebook_srt_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  gsize len;
  g_autofree char *text = codebook_text_file_peek (bytes, len_bytes, &len);

  return codebook_srt_cues_is_srt (text, len) ? 90 : 0;
}

CodebookTranscript *
codebook_srt_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("srt");
  g_autoptr (CodebookCueList) list = codebook_cue_list_new ();
  gsize decoded_len, len;
  g_autofree char *decoded = codebook_text_file_decode (bytes, name, builder, &decoded_len, error);
  g_autofree char *text = NULL;

  g_bytes_unref (bytes);
  if (decoded == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  text = codebook_vtt_cues_prepare (decoded, decoded_len, &len);
  g_clear_pointer (&decoded, g_free);
  codebook_srt_cues_parse (text, len, list);
  g_clear_pointer (&text, g_free);
  if (!codebook_cue_list_write (list, builder, name, error))
    return NULL;
  g_clear_pointer (&list, codebook_cue_list_free);
  return codebook_transcript_builder_finish (builder, name, error);
}
