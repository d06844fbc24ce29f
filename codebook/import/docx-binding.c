/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/docx-binding.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#include "codebook/import/docx-names.h"

#define MOST_BYTES (1024 * 1024) /* of a part */
#define MOST_PARTS 50
#define MOST_STEPS 200000 /* of all paths together, in libxml2's count */

typedef struct
{
  char *id; /* that controls name it by; NULL = it has none */
  xmlDocPtr document;
} Store;

struct _CodebookDocxBinding
{
  CodebookContainer *container;
  GArray *stores;   /* Store; NULL = not yet read */
  gulong steps;     /* that were taken */
  char *found;      /* for the control whose properties are read */
  gboolean is_text; /* it is one of plain text */
  guint depth;      /* of the content of the control that is bound; 0 = in none */
  char *shown;      /* there, once */
  gboolean is_used; /* it was */
};

static void
store_clear (gpointer data)
{
  Store *store = data;

  g_free (store->id);
  xmlFreeDoc (store->document);
}

CodebookDocxBinding *
codebook_docx_binding_new (CodebookContainer *container)
{
  CodebookDocxBinding *self = g_new0 (CodebookDocxBinding, 1);

  self->container = container;
  return self;
}

void
codebook_docx_binding_free (CodebookDocxBinding *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->stores, g_array_unref);
  g_free (self->found);
  g_free (self->shown);
  g_free (self);
}

/* -- The data --------------------------------------------------------------------------------- */

static xmlDocPtr
parse_part (CodebookDocxBinding *self, const char *part, GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = NULL;
  xmlDocPtr document = NULL;
  const char *data;
  gsize len = 0;

  if (codebook_container_has (self->container, part))
    bytes = codebook_container_load (self->container, part, cancellable, NULL);
  data = bytes != NULL ? g_bytes_get_data (bytes, &len) : NULL;
  if (len > 0 && len <= MOST_BYTES)
    document = xmlReadMemory (data, (int) len, NULL, NULL,
                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  /* What declares entities is refused, as everywhere. */
  if (document != NULL && document->intSubset != NULL)
    g_clear_pointer (&document, xmlFreeDoc);
  return document;
}

static void
add_store (CodebookDocxBinding *self, const char *part, const char *id, GCancellable *cancellable)
{
  Store store = { NULL, parse_part (self, part, cancellable) };

  if (store.document == NULL)
    return;
  store.id = g_strdup (id);
  g_array_append_val (self->stores, store);
}

/* customXml/itemProps1.xml says what customXml/item1.xml is called. */
static char *
dup_id (CodebookDocxBinding *self, const char *properties, GCancellable *cancellable)
{
  xmlDocPtr document = parse_part (self, properties, cancellable);
  xmlNodePtr root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  xmlChar *value = root != NULL ? xmlGetProp (root, BAD_CAST "itemID") : NULL;
  char *id = g_strdup ((const char *) value);

  xmlFree (value);
  xmlFreeDoc (document);
  return id;
}

static void
load_stores (CodebookDocxBinding *self, GCancellable *cancellable)
{
  self->stores = g_array_new (FALSE, FALSE, sizeof (Store));
  g_array_set_clear_func (self->stores, store_clear);
  add_store (self, "docProps/core.xml", "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}", cancellable);
  add_store (self, "docProps/app.xml", "{6668398D-A668-4E3E-A5EB-62B293D839F1}", cancellable);
  for (guint i = 1; i <= MOST_PARTS; i++)
    {
      g_autofree char *part = g_strdup_printf ("customXml/item%u.xml", i);
      g_autofree char *properties = g_strdup_printf ("customXml/itemProps%u.xml", i);
      g_autofree char *id = dup_id (self, properties, cancellable);

      add_store (self, part, id, cancellable);
    }
}

/* -- Paths ------------------------------------------------------------------------------------ */

/* Straight down, "/a:b[1]/c[@d='e']/@f", so that no path takes longer than the data is large. */
static gboolean
is_plain (const char *path)
{
  static const char *const windings[] = { "//", "..", "::", "|" };
  guint brackets = 0;
  char quote = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (windings); i++)
    if (strstr (path, windings[i]) != NULL)
      return FALSE;
  for (const char *p = path; *p != '\0'; p++)
    if (quote != '\0')
      quote = *p == quote ? '\0' : quote;
    else if (*p == '\'' || *p == '"')
      quote = *p;
    else if (*p == '[')
      brackets++;
    else if (*p == ']')
      brackets -= brackets > 0;
    else if ((*p == '/' && brackets > 0) || (*p == '(' && p[1] != ')'))
      return FALSE;
  return *path == '/';
}

/* "xmlns:a='uri' xmlns:b='uri'". */
static void
take_prefixes (xmlXPathContextPtr context, const char *prefixes)
{
  static const char start[] = "xmlns:";
  const char *at = prefixes;

  while (at != NULL && (at = strstr (at, start)) != NULL)
    {
      const char *name = at + strlen (start), *equals = strchr (name, '=');
      const char *end = equals != NULL && equals[1] != '\0' ? strchr (equals + 2, equals[1]) : NULL;
      g_autofree char *prefix = NULL;
      g_autofree char *uri = NULL;

      if (end == NULL)
        return;
      prefix = g_strstrip (g_strndup (name, (gsize) (equals - name)));
      uri = g_strndup (equals + 2, (gsize) (end - equals - 2));
      xmlXPathRegisterNs (context, BAD_CAST prefix, BAD_CAST uri);
      at = end;
    }
}

static void
ignore_error (void *data, const xmlError *error)
{
}

/* NULL if nothing is there, or nothing but white space. */
static char *
dup_value (CodebookDocxBinding *self, const Store *store, const char *path, const char *prefixes)
{
  xmlXPathContextPtr context = xmlXPathNewContext (store->document);
  xmlXPathObjectPtr found;
  char *value = NULL;

  context->opLimit = MOST_STEPS - self->steps;
  context->error = (xmlStructuredErrorFunc) ignore_error;
  take_prefixes (context, prefixes);
  found = xmlXPathEval (BAD_CAST path, context);
  self->steps = MIN (self->steps + context->opCount + 1, MOST_STEPS);
  if (found != NULL && found->type == XPATH_NODESET && !xmlXPathNodeSetIsEmpty (found->nodesetval))
    {
      xmlChar *content = xmlNodeGetContent (found->nodesetval->nodeTab[0]);

      value = g_strstrip (g_strdup ((const char *) content));
      xmlFree (content);
    }
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  if (value != NULL && *value == '\0')
    g_clear_pointer (&value, g_free);
  return value;
}

/* In the data that the control names; where there is no such data, in all. */
static char *
find (CodebookDocxBinding *self, const char *id, const char *path, const char *prefixes)
{
  gboolean is_known = FALSE;
  char *value = NULL;

  for (guint i = 0; i < self->stores->len; i++)
    is_known |= g_strcmp0 (g_array_index (self->stores, Store, i).id, id) == 0;
  is_known &= id != NULL;
  for (guint i = 0; i < self->stores->len && value == NULL && self->steps < MOST_STEPS; i++)
    {
      const Store *store = &g_array_index (self->stores, Store, i);

      if (!is_known || g_strcmp0 (store->id, id) == 0)
        value = dup_value (self, store, path, prefixes);
    }
  return value;
}

/* -- Controls --------------------------------------------------------------------------------- */

void
codebook_docx_binding_start (CodebookDocxBinding *self)
{
  g_clear_pointer (&self->found, g_free);
  self->is_text = FALSE;
}

void
codebook_docx_binding_handle (CodebookDocxBinding *self,
                              CodebookXml *xml,
                              int token,
                              GCancellable *cancellable)
{
  g_autofree char *path = NULL;
  g_autofree char *prefixes = NULL;
  g_autofree char *id = NULL;

  if (token == DOCX_PLAIN_TEXT)
    self->is_text = TRUE;
  if (token != DOCX_DATA_BINDING)
    return;
  path = codebook_xml_dup_attribute (xml, DOCX_W, "xpath");
  prefixes = codebook_xml_dup_attribute (xml, DOCX_W, "prefixMappings");
  id = codebook_xml_dup_attribute (xml, DOCX_W, "storeItemID");
  if (path == NULL || !is_plain (path))
    return;
  if (self->stores == NULL)
    load_stores (self, cancellable);
  g_free (self->found);
  self->found = find (self, id, path, prefixes);
}

void
codebook_docx_binding_enter (CodebookDocxBinding *self, guint depth)
{
  g_autofree char *found = g_steal_pointer (&self->found);

  if (found == NULL || !self->is_text || self->depth > 0)
    return;
  self->depth = depth;
  g_free (self->shown);
  self->shown = g_steal_pointer (&found);
  self->is_used = FALSE;
}

void
codebook_docx_binding_leave (CodebookDocxBinding *self, guint depth)
{
  if (depth == self->depth)
    self->depth = 0;
}

const char *
codebook_docx_binding_replace (CodebookDocxBinding *self, const char *text, gsize *len)
{
  if (self->depth == 0)
    return text;
  *len = self->is_used ? 0 : strlen (self->shown);
  self->is_used = TRUE;
  return self->shown;
}
