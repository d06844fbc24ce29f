/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/text-file.h"

#include "codebook/import/text-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_BYTES (64 * 1024 * 1024)
#define PEEK_BYTES 16384

char *
codebook_text_file_decode (GBytes *bytes,
                           const char *name,
                           CodebookTranscriptBuilder *builder,
                           gsize *len_bytes,
                           GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();
  const char *encoding;
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  char *text;

  if (len > MOST_BYTES)
    {
      codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                     _ ("‘%s’ is larger than %d MB, which is more than can be read."), name,
                     MOST_BYTES / (1024 * 1024));
      return NULL;
    }
  text = codebook_text_encoding_decode (data, len, len_bytes, &encoding, warnings);
  codebook_transcript_builder_set_encoding (builder, encoding);
  for (guint i = 0; i < warnings->len; i++)
    codebook_transcript_builder_take_warning (builder, g_ptr_array_index (warnings, i));
  return text;
}

char *
codebook_text_file_peek (const guint8 *bytes, gsize len_bytes, gsize *out_len_bytes)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  const char *encoding;

  /* Of a zip there is nothing to decode. */
  if (len_bytes >= 2 && memcmp (bytes, "PK", 2) == 0)
    len_bytes = 0;
  return codebook_text_encoding_decode (bytes, MIN (len_bytes, PEEK_BYTES), out_len_bytes,
                                        &encoding, warnings);
}
