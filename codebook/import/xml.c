/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libxml2's SAX2 interface, pulled from a stream. A document's text is never in memory as a whole,
 * and no tree is made: a docx costs little more than parsing its bytes once.
 *
 * libxml2 keeps each name once (its dictionary), so two names are the same if their pointers are.
 * That makes the way from a name to a token one look in a small table, by pointer. */
#include "codebook/import/xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

#define MOST_SPACES 16
/* libxml2 compares each attribute with all others of its element, and looks for a prefix among all
 * namespaces that are open: documents made to exhaust that are refused. Real ones have some 50. */
#define MOST_ATTRIBUTES 500
#define MOST_NAMESPACES 1000
#define MOST_DEPTH 260 /* more than libxml2's own bound */
#define LONG_TAG_BYTES 65536

struct _CodebookXml
{
  const CodebookXmlGrammar *grammar;
  gpointer data;
  CodebookXmlRead read;
  gpointer source;
  GCancellable *cancellable;
  GError *error;
  xmlParserCtxtPtr context;
  GPtrArray *uris;                 /* const xmlChar *: of the dictionary, as grammar->namespaces */
  GHashTable *tokens[MOST_SPACES]; /* const xmlChar * of the dictionary → token */
  const xmlChar **attributes;      /* localname, prefix, URI, value, end; of the element */
  int n_attributes;
  gboolean stopped, entities, excessive;
  guint depth, open_namespaces;
  guint declared[MOST_DEPTH];  /* namespaces, by depth */
  gsize tag_bytes, tag_equals; /* since the last '<' */
};

static guint
find_space (const CodebookXml *xml, const xmlChar *uri)
{
  for (guint i = 0; uri != NULL && i < xml->uris->len; i++)
    if (g_ptr_array_index (xml->uris, i) == (gpointer) uri)
      return xml->grammar->namespaces[i].space;
  return 0;
}

static int
find_token (const CodebookXml *xml, const xmlChar *name, const xmlChar *uri)
{
  GHashTable *tokens = xml->tokens[find_space (xml, uri)];

  return tokens != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (tokens, name)) : 0;
}

/* -- libxml2's callbacks ---------------------------------------------------------------------- */

static void
start_element (void *data,
               const xmlChar *name,
               const xmlChar *prefix,
               const xmlChar *uri,
               int n_namespaces,
               const xmlChar **namespaces,
               int n_attributes,
               int n_defaulted,
               const xmlChar **attributes)
{
  CodebookXml *xml = data;

  if (xml->stopped)
    return;
  xml->open_namespaces += (guint) n_namespaces;
  if (xml->depth + 1 >= MOST_DEPTH || n_attributes > MOST_ATTRIBUTES
      || xml->open_namespaces > MOST_NAMESPACES)
    {
      xml->excessive = TRUE;
      codebook_xml_stop (xml);
      return;
    }
  xml->declared[++xml->depth] = (guint) n_namespaces;
  xml->attributes = attributes;
  xml->n_attributes = n_attributes;
  xml->grammar->start (xml, find_token (xml, name, uri), xml->data);
  xml->n_attributes = 0;
}

static void
end_element (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  CodebookXml *xml = data;

  if (xml->stopped)
    return;
  xml->open_namespaces -= xml->declared[xml->depth--];
  xml->grammar->end (xml, find_token (xml, name, uri), xml->data);
}

static void
characters (void *data, const xmlChar *text, int len)
{
  CodebookXml *xml = data;

  if (!xml->stopped)
    xml->grammar->text (xml, (const char *) text, (gsize) len, xml->data);
}

static void
declare_entity (void *data,
                const xmlChar *name,
                int type,
                const xmlChar *public_id,
                const xmlChar *system_id,
                xmlChar *content)
{
  CodebookXml *xml = data;

  xml->entities = TRUE;
  codebook_xml_stop (xml);
}

static void
ignore_error (void *data, xmlErrorPtr error)
{
  /* It is in context->lastError; without this libxml2 would write to stderr. */
}

/* A tag that is long because of its attributes must be stopped while it is read: after that
 * libxml2 has compared them. */
static gboolean
is_endless_tag (CodebookXml *xml, const char *bytes, gsize len)
{
  const char *tag = memrchr (bytes, '<', len);
  const char *p = tag != NULL ? tag : bytes, *end = bytes + len;

  if (tag != NULL)
    xml->tag_bytes = xml->tag_equals = 0;
  xml->tag_bytes += (gsize) (end - p);
  for (; (p = memchr (p, '=', (gsize) (end - p))) != NULL; p++)
    xml->tag_equals++;
  return xml->tag_bytes > LONG_TAG_BYTES && xml->tag_equals > xml->tag_bytes / 64;
}

static int
read_bytes (void *data, char *buffer, int len)
{
  CodebookXml *xml = data;
  gssize got;

  if (xml->error != NULL || g_cancellable_set_error_if_cancelled (xml->cancellable, &xml->error))
    return -1;
  got = xml->read (xml->source, buffer, (gsize) len, &xml->error);
  if (got > 0 && is_endless_tag (xml, buffer, (gsize) got))
    {
      xml->excessive = TRUE;
      return -1;
    }
  return (int) got;
}

/* -- Parsing ---------------------------------------------------------------------------------- */

static void
load_names (CodebookXml *xml)
{
  const CodebookXmlGrammar *grammar = xml->grammar;
  xmlDictPtr names = xml->context->dict;

  xml->uris = g_ptr_array_new ();
  for (guint i = 0; grammar->namespaces[i].uri != NULL; i++)
    g_ptr_array_add (xml->uris, (gpointer) xmlDictLookup (
                                    names, (const xmlChar *) grammar->namespaces[i].uri, -1));
  for (const CodebookXmlName *name = grammar->names; name->name != NULL; name++)
    {
      GHashTable **tokens = &xml->tokens[name->space];

      if (*tokens == NULL)
        *tokens = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (*tokens,
                           (gpointer) xmlDictLookup (names, (const xmlChar *) name->name, -1),
                           GINT_TO_POINTER (name->token));
    }
}

static gboolean
start_libxml (void)
{
  static gsize started = 0;

  if (g_once_init_enter (&started))
    {
      xmlInitParser ();
      g_once_init_leave (&started, 1);
    }
  return started != 0;
}

static gboolean
check_result (CodebookXml *xml, const char *name, const char *part, GError **error)
{
  if (xml->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&xml->error));
      return FALSE;
    }
  if (xml->entities)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is not what it claims to be: its part ‘%s’ declares entities, "
                             "which a document never does."),
                          name, part);
  if (!xml->excessive && (xml->stopped || xml->context->wellFormed))
    return TRUE;
  return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                        _ ("‘%s’ is damaged: its part ‘%s’ breaks off or is garbled at line %d."),
                        name, part, xml->context->lastError.line);
}

gboolean
codebook_xml_parse (const CodebookXmlGrammar *grammar,
                    gpointer data,
                    CodebookXmlRead read,
                    gpointer source,
                    const char *name,
                    const char *part,
                    GCancellable *cancellable,
                    GError **error)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element,
    .endElementNs = end_element,
    .characters = characters,
    .ignorableWhitespace = characters,
    .cdataBlock = characters,
    .entityDecl = declare_entity,
    .serror = ignore_error,
  };
  CodebookXml xml = {
    .grammar = grammar, .data = data, .read = read, .source = source, .cancellable = cancellable
  };
  gboolean sound;

  start_libxml ();
  xml.context =
      xmlCreateIOParserCtxt (&handler, &xml, read_bytes, NULL, &xml, XML_CHAR_ENCODING_NONE);
  if (xml.context == NULL)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ cannot be read: out of memory."),
                          name);
  xmlCtxtUseOptions (xml.context, XML_PARSE_NONET);
  load_names (&xml);
  xmlParseDocument (xml.context);
  sound = check_result (&xml, name, part, error);
  g_ptr_array_unref (xml.uris);
  for (guint i = 0; i < MOST_SPACES; i++)
    g_clear_pointer (&xml.tokens[i], g_hash_table_unref);
  /* Made by libxml2 itself for an entity's declaration, and then nobody's. */
  if (xml.context->myDoc != NULL)
    xmlFreeDoc (xml.context->myDoc);
  xmlFreeParserCtxt (xml.context);
  g_clear_error (&xml.error);
  return sound;
}

void
codebook_xml_stop (CodebookXml *xml)
{
  xml->stopped = TRUE;
  xmlStopParser (xml->context);
}

/* -- Attributes ------------------------------------------------------------------------------- */

const char *
codebook_xml_get_attribute (CodebookXml *xml, guint space, const char *name, gsize *len_bytes)
{
  for (int i = 0; i < xml->n_attributes; i++)
    {
      const xmlChar **attribute = xml->attributes + 5 * i;

      if (strcmp ((const char *) attribute[0], name) == 0
          && find_space (xml, attribute[2]) == space)
        {
          *len_bytes = (gsize) (attribute[4] - attribute[3]);
          return (const char *) attribute[3];
        }
    }
  *len_bytes = 0;
  return NULL;
}

char *
codebook_xml_dup_attribute (CodebookXml *xml, guint space, const char *name)
{
  gsize len;
  const char *value = codebook_xml_get_attribute (xml, space, name, &len);
  GString *out;

  if (value == NULL)
    return NULL;
  out = g_string_new_len (value, (gssize) len);
  /* Where it is not told to replace entities, libxml2 leaves this one for later. */
  if (memchr (value, '&', len) != NULL)
    g_string_replace (out, "&#38;", "&", 0);
  return g_string_free (out, FALSE);
}

gboolean
codebook_xml_attribute_is (CodebookXml *xml, guint space, const char *name, const char *value)
{
  gsize len;
  const char *found = codebook_xml_get_attribute (xml, space, name, &len);

  return found != NULL && len == strlen (value) && memcmp (found, value, len) == 0;
}

gint64
codebook_xml_get_int_attribute (CodebookXml *xml, guint space, const char *name, gint64 otherwise)
{
  g_autofree char *value = codebook_xml_dup_attribute (xml, space, name);
  gint64 number;

  if (value == NULL || !g_ascii_string_to_signed (value, 10, G_MININT32, G_MAXINT32, &number, NULL))
    return otherwise;
  return number;
}
