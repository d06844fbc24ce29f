/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/otr.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/html-source.h"
#include "codebook/import/html-text.h"
#include "codebook/import/json-pull.h"
#include "codebook/import/text-encoding.h"

/* What else the file holds: of these it always has one. */
static gboolean
has_media (const guint8 *bytes, gsize len)
{
  static const char *const members[] = { "\"media\"", "\"media-time\"", "\"media-source\"" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (memmem (bytes, len, members[i], strlen (members[i])) != NULL)
      return TRUE;
  return FALSE;
}

guint
codebook_otr_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  static const char member[] = "\"text\"";
  gsize at = len_bytes >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (at < len_bytes && g_ascii_isspace (bytes[at]))
    at++;
  if (at == len_bytes || bytes[at] != '{')
    return 0;
  if (g_str_equal (suffix, "otr"))
    return 85;
  return memmem (bytes, len_bytes, member, strlen (member)) != NULL && has_media (bytes, len_bytes)
             ? 75
             : 0;
}

/* The member "text" of the object that the file is. FALSE if it is not whole. */
static gboolean
find_text (const char *json, gsize len, GString **html)
{
  CodebookJsonPull pull;
  CodebookJsonToken token;
  gboolean whole;

  codebook_json_pull_init (&pull, json, len);
  token = codebook_json_pull_next (&pull);
  while (token == CODEBOOK_JSON_BEGIN_OBJECT
         && codebook_json_pull_next (&pull) == CODEBOOK_JSON_KEY)
    {
      gboolean wanted = g_str_equal (pull.string->str, "text");
      CodebookJsonToken value = codebook_json_pull_next (&pull);

      if (wanted && value == CODEBOOK_JSON_STRING && *html == NULL)
        {
          *html = pull.string;
          pull.string = g_string_new (NULL);
        }
      else
        codebook_json_pull_skip (&pull, value);
    }
  whole = codebook_json_pull_next (&pull) == CODEBOOK_JSON_END;
  codebook_json_pull_release (&pull);
  return whole;
}

/* The page as the parser takes it; what it is made of is freed as soon as can be. */
static gboolean
load_source (CodebookHtmlSource *source, GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  gsize len, text_len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  const char *encoding;
  char *text = codebook_text_encoding_decode (data, len, &text_len, &encoding, warnings);
  GString *html = NULL;
  gboolean whole = find_text (text, text_len, &html);

  g_free (text);
  if (whole && html != NULL)
    codebook_html_source_init_text (source, html->str, html->len);
  else if (whole)
    codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                   _ ("‘%s’ is not a transcript of oTranscribe: it has no text."), name);
  else
    codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                   _ ("‘%s’ is damaged or was cut off; nothing was kept of it."), name);
  whole = whole && html != NULL;
  if (html != NULL)
    g_string_free (html, TRUE);
  return whole;
}

CodebookTranscript *
codebook_otr_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("otr");
  g_autoptr (CodebookHtmlStyles) styles = codebook_html_styles_new ();
  g_autoptr (CodebookHtmlText) text = codebook_html_text_new (builder, styles);
  CodebookHtmlSource source;
  gboolean read;

  read = load_source (&source, bytes, name, error);
  g_bytes_unref (bytes);
  if (!read)
    return NULL;
  read =
      codebook_html_text_parse (text, source.text->str, source.text->len, name, cancellable, error);
  codebook_html_source_release (&source);
  return read ? codebook_transcript_builder_finish (builder, name, error) : NULL;
}
