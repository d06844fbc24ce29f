/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/txt.h"

#include "codebook/import/text-encoding.h"
#include "codebook/import/transcript-builder.h"

guint
codebook_txt_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  if (!codebook_text_encoding_is_text (bytes, len_bytes))
    return 0;
  return g_str_equal (suffix, "txt") || g_str_equal (suffix, "text") ? 60 : 20;
}

gboolean
codebook_txt_read_into (CodebookTranscriptBuilder *builder,
                        GBytes *bytes,
                        const char *name,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();
  g_autofree char *text = NULL;
  const char *encoding;
  gsize len, text_len;
  const guint8 *data = g_bytes_get_data (bytes, &len);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  text = codebook_text_encoding_decode (data, len, &text_len, &encoding, warnings);
  codebook_transcript_builder_set_encoding (builder, encoding);
  for (guint i = 0; i < warnings->len; i++)
    codebook_transcript_builder_take_warning (builder, g_ptr_array_index (warnings, i));
  codebook_transcript_builder_append (builder, text, text_len, 0);
  return TRUE;
}

CodebookTranscript *
codebook_txt_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("txt");
  gboolean read = codebook_txt_read_into (builder, bytes, name, cancellable, error);

  g_bytes_unref (bytes);
  return read ? codebook_transcript_builder_finish (builder, name, error) : NULL;
}
