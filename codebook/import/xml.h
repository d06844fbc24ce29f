/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/error.h"

G_BEGIN_DECLS

/* XML read once from front to back, with names turned into numbers. Nothing is fetched: no network,
 * no files, no entities but the five of XML. A document that declares entities is refused. Depth
 * (256), names, attributes and text nodes (10 MB) are bounded by libxml2. */
typedef struct _CodebookXml CodebookXml;

typedef struct
{
  const char *uri;
  guint space; /* from 1 to 15; several URIs may be one space */
} CodebookXmlNamespace;

typedef struct
{
  guint space;
  const char *name;
  int token; /* not 0 */
} CodebookXmlName;

/* What an element is called is given as a token; 0 = one that names[] does not have. */
typedef struct
{
  const CodebookXmlNamespace *namespaces; /* ended by a NULL uri */
  const CodebookXmlName *names;           /* ended by a NULL name */
  void (*start) (CodebookXml *xml, int token, gpointer data);
  void (*end) (CodebookXml *xml, int token, gpointer data);
  void (*text) (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data);
} CodebookXmlGrammar;

/* Fills @buffer with at most @len bytes: how many, 0 = the end, -1 = an error, which is set. */
typedef gssize (*CodebookXmlRead) (gpointer source, char *buffer, gsize len, GError **error);

/* @name and @part are for messages. */
gboolean codebook_xml_parse (const CodebookXmlGrammar *grammar,
                             gpointer data,
                             CodebookXmlRead read,
                             gpointer source,
                             const char *name,
                             const char *part,
                             GCancellable *cancellable,
                             GError **error);

/* In start(): an attribute of the element; NULL if it has none. Not NUL-terminated. */
const char *
codebook_xml_get_attribute (CodebookXml *xml, guint space, const char *name, gsize *len_bytes);
char *codebook_xml_dup_attribute (CodebookXml *xml,
                                  guint space,
                                  const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean
codebook_xml_attribute_is (CodebookXml *xml, guint space, const char *name, const char *value);
/* @otherwise if it is absent or no number. */
gint64
codebook_xml_get_int_attribute (CodebookXml *xml, guint space, const char *name, gint64 otherwise);

/* Nothing more is wanted; parse () succeeds. */
void codebook_xml_stop (CodebookXml *xml);

G_END_DECLS
