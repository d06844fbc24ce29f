/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/otr.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/html-source.h"
#include "codebook/import/html-text.h"
#include "codebook/import/json-source.h"

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

static const char *
find_text (JsonNode *root)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *member = object != NULL ? json_object_get_member (object, "text") : NULL;

  return member != NULL && JSON_NODE_HOLDS_VALUE (member)
                 && json_node_get_value_type (member) == G_TYPE_STRING
             ? json_node_get_string (member)
             : NULL;
}

CodebookTranscript *
codebook_otr_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("otr");
  g_autoptr (CodebookHtmlStyles) styles = codebook_html_styles_new ();
  g_autoptr (CodebookHtmlText) text = codebook_html_text_new (builder, styles);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) root = codebook_json_source_parse (bytes, name, error);
  const char *html = root != NULL ? find_text (root) : NULL;
  CodebookHtmlSource source;
  gboolean read;

  if (root == NULL)
    return NULL;
  if (html == NULL)
    {
      codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                     _ ("‘%s’ is not a transcript of oTranscribe: it has no text."), name);
      return NULL;
    }
  codebook_html_source_init (&source, (const guint8 *) html, strlen (html), warnings);
  read =
      codebook_html_text_parse (text, source.text->str, source.text->len, name, cancellable, error);
  codebook_html_source_release (&source);
  return read ? codebook_transcript_builder_finish (builder, name, error) : NULL;
}
