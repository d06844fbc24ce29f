/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/docx-chunk.h"

#include <string.h>

#include "codebook/import/docx.h"
#include "codebook/import/html.h"
#include "codebook/import/mht.h"
#include "codebook/import/rtf.h"
#include "codebook/import/txt.h"

#define MOST_BYTES (64 * 1024 * 1024)

/* -- What it is said to be -------------------------------------------------------------------- */

enum
{
  SPACE_NONE,
  TYPES,
};

typedef enum
{
  UNKNOWN,
  DEFAULT,
  OVERRIDE,
} Token;

static const CodebookXmlNamespace spaces[] = {
  { "http://schemas.openxmlformats.org/package/2006/content-types", TYPES },
  { NULL },
};

static const CodebookXmlName names[] = {
  { TYPES, "Default", DEFAULT },
  { TYPES, "Override", OVERRIDE },
  { 0 },
};

typedef struct
{
  const char *part, *extension;
  char *of_part, *of_extension; /* what is said of them, or NULL */
} Types;

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  Types *self = data;
  g_autofree char *key =
      codebook_xml_dup_attribute (xml, SPACE_NONE, token == DEFAULT ? "Extension" : "PartName");
  char **said = NULL;

  if (token == DEFAULT && key != NULL && g_ascii_strcasecmp (key, self->extension) == 0)
    said = &self->of_extension;
  else if (token == OVERRIDE && key != NULL
           && g_ascii_strcasecmp (key + (*key == '/'), self->part) == 0)
    said = &self->of_part;
  if (said == NULL)
    return;
  g_free (*said);
  *said = codebook_xml_dup_attribute (xml, SPACE_NONE, "ContentType");
}

static void
ignore_end (CodebookXml *xml, int token, gpointer data)
{
}

static void
ignore_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
}

/* The suffix that a file of this type has; NULL if it is no type of text. */
static const char *
find_suffix (const char *type)
{
  static const struct
  {
    const char *type, *suffix;
  } types[] = {
    { "text/html", "html" },
    { "application/xhtml+xml", "html" },
    { "text/plain", "txt" },
  };

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strncasecmp (type, types[i].type, strlen (types[i].type)) == 0)
      return types[i].suffix;
  return NULL;
}

/* By the type that the container gives the part, else as it is called itself. */
static char *
dup_suffix (CodebookContainer *container, const char *part, GCancellable *cancellable)
{
  static const CodebookXmlGrammar grammar = { spaces, names, start_element, ignore_end,
                                              ignore_text };
  static const char list[] = "[Content_Types].xml";
  const char *dot = strrchr (part, '.');
  Types types = { part, dot != NULL ? dot + 1 : "" };
  const char *suffix;
  gboolean known =
      codebook_container_has (container, list)
      && codebook_container_parse (container, list, &grammar, &types, cancellable, NULL);

  suffix = known ? find_suffix (types.of_part != NULL ? types.of_part : types.of_extension) : NULL;
  g_free (types.of_part);
  g_free (types.of_extension);
  return g_ascii_strdown (suffix != NULL ? suffix : types.extension, -1);
}

/* -- Reading ---------------------------------------------------------------------------------- */

typedef struct
{
  guint (*sniff) (const guint8 *bytes, gsize len_bytes, const char *suffix);
  gboolean (*read_into) (CodebookTranscriptBuilder *builder,
                         GBytes *bytes,
                         const char *name,
                         GCancellable *cancellable,
                         GError **error);
} Reader;

static const Reader readers[] = {
  { codebook_rtf_sniff, codebook_rtf_read_into },
  { codebook_mht_sniff, codebook_mht_read_into },
  { codebook_html_sniff, codebook_html_read_into },
};

static gboolean
read_bytes (CodebookContainer *container,
            GBytes *bytes,
            const char *suffix,
            CodebookTranscriptBuilder *builder,
            GCancellable *cancellable)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);

  if (len == 0 || len > MOST_BYTES)
    return len == 0;
  if (codebook_docx_sniff (data, len, suffix) > 0)
    return codebook_docx_read_into (builder, bytes, container, suffix, cancellable, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (readers[i].sniff (data, len, suffix) > 0)
      return readers[i].read_into (builder, bytes, suffix, cancellable, NULL);
  return g_str_equal (suffix, "txt") && codebook_txt_sniff (data, len, suffix) > 0
         && codebook_txt_read_into (builder, bytes, suffix, cancellable, NULL);
}

gboolean
codebook_docx_chunk_read (CodebookContainer *container,
                          const char *part,
                          CodebookTranscriptBuilder *builder,
                          GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *suffix = NULL;
  gboolean read;

  if (!codebook_container_has (container, part))
    return FALSE;
  bytes = codebook_container_load (container, part, cancellable, NULL);
  if (bytes == NULL || !codebook_transcript_builder_begin_part (builder))
    return FALSE;
  suffix = dup_suffix (container, part, cancellable);
  read = read_bytes (container, bytes, suffix, builder, cancellable);
  codebook_transcript_builder_end_part (builder);
  return read;
}
