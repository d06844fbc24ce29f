/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/exchange/qdc.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/xmlwriter.h>
#include <string.h>

#include "codebook/text/normalize.h"

/* REFI-QDA knows one text about a code, its description. So the fields stand in it one below the
 * other, each after its name, which people can read in any program and which this one takes apart
 * again. */
static const struct
{
  CodebookCodeField field;
  const char *dutch, *english;
} names[] = {
  { CODEBOOK_CODE_BRIEF, "Kort: ", "Brief: " },
  { CODEBOOK_CODE_FULL, "Definitie: ", "Definition: " },
  { CODEBOOK_CODE_WHEN, "Wel coderen als: ", "Use when: " },
  { CODEBOOK_CODE_WHEN_NOT, "Niet coderen als: ", "Do not use when: " },
  { CODEBOOK_CODE_EXAMPLE, "Voorbeeld: ", "Example: " },
  { CODEBOOK_CODE_ORIGIN, "Herkomst: ", "Origin: " },
};

/* What the hues are to other programs: the stripe on a light page. In the order of
 * codebook_code_get_hues (). */
static const guint32 hue_values[] = {
  0x1965d8, 0xd17a00, 0x268257, 0x58199c, 0xa11509, 0x0ca1a4,
  0x976b03, 0xed5790, 0x2e9ae0, 0x4a3128, 0x435225, 0x19226d,
};

/* Reading ---------------------------------------------------------------------------------------*/

static char *
name_color (const char *value)
{
  g_autofree char *lower = g_ascii_strdown (value, -1);
  const char *const *hues = codebook_code_get_hues ();
  gsize length = strspn (lower + (*lower == '#'), "0123456789abcdef");

  if (*lower != '#' || lower[1 + length] != '\0' || (length != 3 && length != 6))
    return NULL;
  if (length == 3)
    return g_strdup_printf ("#%c%c%c%c%c%c", lower[1], lower[1], lower[2], lower[2], lower[3],
                            lower[3]);
  for (guint i = 0; i < G_N_ELEMENTS (hue_values); i++)
    if (g_ascii_strtoull (lower + 1, NULL, 16) == hue_values[i])
      return g_strdup (hues[i]);
  return g_steal_pointer (&lower);
}

/* Which field @line begins, or -1; *@rest is what follows the name. */
static int
find_field (const char *line, const char **rest)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *const both[] = { names[i].dutch, names[i].english };

      for (guint j = 0; j < G_N_ELEMENTS (both); j++)
        if (g_str_has_prefix (line, both[j]))
          {
            *rest = line + strlen (both[j]);
            return (int) names[i].field;
          }
    }
  return -1;
}

static void
read_description (CodebookCodeRow *row, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  const char *rest;
  int field;

  if (lines[0] == NULL || find_field (lines[0], &rest) < 0)
    {
      row->fields[CODEBOOK_CODE_FULL] = g_strstrip (g_strdup (text));
      return;
    }
  field = -1;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      int begun = find_field (lines[i], &rest);
      g_autofree char *before = NULL;

      if (begun >= 0 && row->fields[begun] == NULL)
        {
          field = begun;
          row->fields[field] = g_strdup (rest);
          continue;
        }
      before = row->fields[field];
      row->fields[field] = g_strjoin ("\n", before, lines[i], NULL);
    }
}

static char *
make_path (const char *parent, const char *name)
{
  g_autoptr (GString) path = g_string_new (parent);

  if (parent != NULL)
    g_string_append_c (path, '/');
  for (; *name != '\0'; name++)
    {
      if (*name == '/')
        g_string_append_c (path, '\\');
      g_string_append_c (path, *name);
    }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static gboolean
is_element (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name);
}

static char *
dup_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/* Recursion is as deep as the XML, which libxml2 keeps to 256 elements. */
static void
read_codes (
    xmlNode *parent, const char *path, const char *parent_color, guint depth, GPtrArray *rows)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      g_autoptr (CodebookCodeRow) row = NULL;
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      g_autofree char *color = NULL;

      if (!is_element (node, "Code"))
        continue;
      name = dup_attribute (node, "name");
      name = name == NULL ? NULL : g_strstrip (name);
      value = dup_attribute (node, "color");
      color = value == NULL ? NULL : name_color (value);
      row = codebook_code_row_new ();
      row->path = make_path (path, name == NULL || *name == '\0' ? _ ("No name") : name);
      row->guid = dup_attribute (node, "guid");
      row->depth = depth;
      /* Other programs have no colour by branch: what is that of its parent is no colour of its
       * own. */
      if (g_strcmp0 (color, parent_color) != 0)
        row->fields[CODEBOOK_CODE_COLOR] = g_strdup (color);
      for (xmlNode *child = node->children; child != NULL; child = child->next)
        if (is_element (child, "Description") && row->fields[CODEBOOK_CODE_FULL] == NULL)
          {
            xmlChar *text = xmlNodeGetContent (child);

            read_description (row, (const char *) text);
            xmlFree (text);
          }
      g_ptr_array_add (rows, row);
      read_codes (node, row->path, color != NULL ? color : parent_color, depth + 1, rows);
      g_steal_pointer (&row);
    }
}

static gboolean
read_document (
    xmlDoc *document, const char *name, GPtrArray *rows, GPtrArray *warnings, GError **error)
{
  xmlNode *root = xmlDocGetRootElement (document);

  if (document->intSubset != NULL || document->extSubset != NULL)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ has a document type, which a codebook may not have."), name);
  if (root == NULL || !is_element (root, "CodeBook"))
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is XML, but not a codebook of REFI-QDA."), name);
  for (xmlNode *node = root->children; node != NULL; node = node->next)
    if (is_element (node, "Codes"))
      read_codes (node, NULL, NULL, 0, rows);
    else if (is_element (node, "Sets") && xmlChildElementCount (node) > 0)
      g_ptr_array_add (warnings, g_strdup (_ ("The sets of codes in the file were left out.")));
  return TRUE;
}

GPtrArray *
codebook_qdc_parse (
    const char *bytes, gsize len_bytes, const char *name, GPtrArray *warnings, GError **error)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_code_row_free);
  xmlDoc *document = xmlReadMemory (bytes, (int) len_bytes, NULL, NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
                                        | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  gboolean ok;

  if (document == NULL)
    {
      codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                     _ ("‘%s’ is not a codebook, or it is broken: it is not sound XML."), name);
      return NULL;
    }
  ok = read_document (document, name, rows, warnings, error);
  xmlFreeDoc (document);
  return ok ? g_steal_pointer (&rows) : NULL;
}

/* Writing ---------------------------------------------------------------------------------------*/

static char *
make_description (const CodebookCodeRow *row, gboolean dutch)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = row->fields[names[i].field];

      if (value == NULL || *value == '\0')
        continue;
      g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "",
                              dutch ? names[i].dutch : names[i].english, value);
    }
  return g_string_free (text, FALSE);
}

static char *
make_color (const char *hue)
{
  const char *const *hues = codebook_code_get_hues ();

  for (guint i = 0; i < G_N_ELEMENTS (hue_values) && hues[i] != NULL; i++)
    if (g_str_equal (hues[i], hue))
      return g_strdup_printf ("#%06x", hue_values[i]);
  return *hue == '#' ? g_strdup (hue) : NULL;
}

static void
write_attribute (xmlTextWriter *writer, const char *name, const char *value)
{
  g_autofree char *clean = codebook_normalize_for_xml (g_strdup (value));

  xmlTextWriterWriteAttribute (writer, (const xmlChar *) name, (const xmlChar *) clean);
}

static void
write_code (xmlTextWriter *writer, const CodebookCodeRow *row, gboolean dutch)
{
  g_autofree char *description = codebook_normalize_for_xml (make_description (row, dutch));
  g_autofree char *color = make_color (row->fields[CODEBOOK_CODE_COLOR]);

  xmlTextWriterStartElement (writer, (const xmlChar *) "Code");
  write_attribute (writer, "guid", row->guid);
  write_attribute (writer, "name", row->fields[CODEBOOK_CODE_NAME]);
  write_attribute (writer, "isCodable", "true");
  if (color != NULL)
    write_attribute (writer, "color", color);
  if (*description != '\0')
    xmlTextWriterWriteElement (writer, (const xmlChar *) "Description",
                               (const xmlChar *) description);
}

static void
write_codes (xmlTextWriter *writer, const GPtrArray *rows, gboolean dutch)
{
  guint open = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const CodebookCodeRow *row = rows->pdata[i];

      for (; open > row->depth; open--)
        xmlTextWriterEndElement (writer);
      write_code (writer, row, dutch);
      open++;
    }
}

GBytes *
codebook_qdc_write (const GPtrArray *rows, const char *language, GError **error)
{
  gboolean dutch = g_str_has_prefix (language, "nl");
  xmlBuffer *buffer;
  xmlTextWriter *writer;
  GBytes *bytes;

  if (rows->len == 0)
    {
      codebook_fail (error, CODEBOOK_ERROR_FAILED,
                     _ ("There are no codes, and qdc cannot hold an empty codebook."));
      return NULL;
    }
  buffer = xmlBufferCreate ();
  writer = xmlNewTextWriterMemory (buffer, 0);
  xmlTextWriterSetIndent (writer, 1);
  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  xmlTextWriterStartElementNS (writer, NULL, (const xmlChar *) "CodeBook",
                               (const xmlChar *) "urn:QDA-XML:codebook:1.0");
  write_attribute (writer, "origin", "Draad " DRAAD_VERSION);
  xmlTextWriterStartElement (writer, (const xmlChar *) "Codes");
  write_codes (writer, rows, dutch);
  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);
  bytes = g_bytes_new (xmlBufferContent (buffer), (gsize) xmlBufferLength (buffer));
  xmlBufferFree (buffer);
  return bytes;
}
