/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/html.h"

#include <glib/gi18n-lib.h>

#include "codebook/import/html-source.h"
#include "codebook/import/html-text.h"
#include "codebook/import/text-encoding.h"

guint
codebook_html_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  if (codebook_html_source_is_page (bytes, len_bytes))
    return 80;
  return g_strv_contains ((const char *[]){ "html", "htm", "xhtml", NULL }, suffix)
                 && codebook_text_encoding_is_text (bytes, len_bytes)
             ? 60
             : 0;
}

gboolean
codebook_html_read_into (CodebookTranscriptBuilder *builder,
                         GBytes *bytes,
                         const char *name,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (CodebookHtmlStyles) styles = codebook_html_styles_new ();
  g_autoptr (CodebookHtmlText) text = codebook_html_text_new (builder, styles);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();
  CodebookHtmlSource source;
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  gboolean read;

  codebook_html_source_init (&source, data, len, warnings);
  for (guint i = 0; i < warnings->len; i++)
    codebook_transcript_builder_take_warning (builder, g_ptr_array_index (warnings, i));
  codebook_transcript_builder_set_encoding (builder, source.encoding);
  codebook_html_styles_add (styles, source.styles->str, source.styles->len);
  read =
      codebook_html_text_parse (text, source.text->str, source.text->len, name, cancellable, error);
  if (source.cut)
    codebook_transcript_builder_take_warning (
        builder,
        g_strdup (_ ("The file was cut off: its end is missing. What was there was read.")));
  codebook_html_source_release (&source);
  return read;
}

CodebookTranscript *
codebook_html_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("html");
  gboolean read = codebook_html_read_into (builder, bytes, name, cancellable, error);

  g_bytes_unref (bytes);
  return read ? codebook_transcript_builder_finish (builder, name, error) : NULL;
}
