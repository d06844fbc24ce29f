/* SPDX-License-Identifier: GPL-3.0-or-later */
/* META-INF/container.xml names the package; the package has the manifest (id → file) and the spine
 * (ids in reading order). Pages are read as web pages, with all style sheets of the book. Names of
 * parts are only looked up in the zip, so they can lead nowhere else. */
#include "codebook/import/epub.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/container.h"
#include "codebook/import/html-source.h"
#include "codebook/import/html-text.h"

#define MOST_ITEMS 20000

enum
{
  SPACE_CONTAINER = 1,
  SPACE_PACKAGE,
  SPACE_ENCRYPTION,
};

enum
{
  ROOT_FILE = 1,
  ITEM,
  ITEM_REF,
  CIPHER,
};

static const CodebookXmlNamespace spaces[] = {
  { "urn:oasis:names:tc:opendocument:xmlns:container", SPACE_CONTAINER },
  { "http://www.idpf.org/2007/opf", SPACE_PACKAGE },
  { "http://openebook.org/namespaces/oeb-package/1.0/", SPACE_PACKAGE },
  { "http://www.w3.org/2001/04/xmlenc#", SPACE_ENCRYPTION },
  { NULL },
};

static const CodebookXmlName names[] = {
  { SPACE_CONTAINER, "rootfile", ROOT_FILE },
  { SPACE_PACKAGE, "item", ITEM },
  { SPACE_PACKAGE, "itemref", ITEM_REF },
  { SPACE_ENCRYPTION, "CipherReference", CIPHER },
  { 0, NULL },
};

typedef struct
{
  char *path, *type;
} Item;

typedef struct
{
  const char *name;
  CodebookContainer *container;
  CodebookTranscriptBuilder *builder;
  CodebookHtmlStyles *styles;
  CodebookHtmlText *text;
  char *package;      /* the path of the package in the zip */
  GHashTable *items;  /* id → Item * */
  GPtrArray *sheets;  /* char *: paths of style sheets */
  GPtrArray *spine;   /* char *: ids */
  GHashTable *locked; /* paths */
} Epub;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->path);
  g_free (item->type);
  g_free (item);
}

/* -- The package ------------------------------------------------------------------------------ */

/* @href, beside the part @base, as the name of a part: "OPS/a.opf" and "../b%20c.html#d" make
 * "b c.html". */
static char *
resolve (const char *base, const char *href)
{
  g_autofree char *plain = g_strndup (href, strcspn (href, "#?"));
  g_autofree char *unescaped = g_uri_unescape_string (plain, NULL);
  const char *slash = strrchr (base, '/');
  g_autofree char *whole = g_strdup_printf ("%.*s%s", slash != NULL ? (int) (slash + 1 - base) : 0,
                                            base, unescaped != NULL ? unescaped : plain);
  g_auto (GStrv) steps = g_strsplit (whole, "/", 1000);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (strcmp (steps[i], "..") == 0)
        g_ptr_array_set_size (kept, MAX ((int) kept->len - 1, 0));
      else if (*steps[i] != '\0' && strcmp (steps[i], ".") != 0)
        g_ptr_array_add (kept, steps[i]);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
take_item (Epub *self, CodebookXml *xml)
{
  g_autofree char *id = codebook_xml_dup_attribute (xml, 0, "id");
  g_autofree char *href = codebook_xml_dup_attribute (xml, 0, "href");
  g_autofree char *type = codebook_xml_dup_attribute (xml, 0, "media-type");
  Item *item;

  /* Before it is known which package is read, this is none of its items. */
  if (self->package == NULL || id == NULL || href == NULL
      || g_hash_table_size (self->items) >= MOST_ITEMS)
    return;
  item = g_new0 (Item, 1);
  item->path = resolve (self->package, href);
  item->type = type != NULL ? g_steal_pointer (&type) : g_strdup ("");
  if (strcmp (item->type, "text/css") == 0)
    g_ptr_array_add (self->sheets, g_strdup (item->path));
  g_hash_table_insert (self->items, g_steal_pointer (&id), item);
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  Epub *self = data;
  char *value = NULL;

  if (token == ROOT_FILE && self->package == NULL)
    self->package = codebook_xml_dup_attribute (xml, 0, "full-path");
  else if (token == ITEM)
    take_item (self, xml);
  else if (token == ITEM_REF && self->spine->len < MOST_ITEMS)
    {
      value = codebook_xml_dup_attribute (xml, 0, "idref");
      if (value != NULL)
        g_ptr_array_add (self->spine, value);
    }
  else if (token == CIPHER)
    {
      value = codebook_xml_dup_attribute (xml, 0, "URI");
      if (value != NULL)
        g_hash_table_add (self->locked, resolve ("", value));
      g_free (value);
    }
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
}

static void
take_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
}

static const CodebookXmlGrammar grammar = { spaces, names, start_element, end_element, take_text };

static gboolean
read_package (Epub *self, GCancellable *cancellable, GError **error)
{
  static const char encryption[] = "META-INF/encryption.xml";

  if (!codebook_container_parse (self->container, "META-INF/container.xml", &grammar, self,
                                 cancellable, error))
    return FALSE;
  if (self->package == NULL)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is damaged: it does not say which pages it has."), self->name);
  if (codebook_container_has (self->container, encryption)
      && !codebook_container_parse (self->container, encryption, &grammar, self, cancellable,
                                    error))
    return FALSE;
  return codebook_container_parse (self->container, self->package, &grammar, self, cancellable,
                                   error);
}

/* -- Pages ------------------------------------------------------------------------------------ */

static gboolean
read_page (Epub *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = codebook_container_load (self->container, path, cancellable, error);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();
  CodebookHtmlSource source;
  gsize len;
  const guint8 *data;
  gboolean read;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &len);
  if (len == 0)
    return TRUE;
  codebook_html_source_init (&source, data, len, warnings);
  for (guint i = 0; i < warnings->len; i++)
    codebook_transcript_builder_take_warning (self->builder, g_ptr_array_index (warnings, i));
  codebook_html_styles_add (self->styles, source.styles->str, source.styles->len);
  read = codebook_html_text_parse (self->text, source.text->str, source.text->len, self->name,
                                   cancellable, error);
  codebook_html_source_release (&source);
  return read;
}

static gboolean
read_sheets (Epub *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const char *path = g_ptr_array_index (self->sheets, i);
      g_autoptr (GBytes) bytes = NULL;
      gsize len;
      const char *css;

      if (!codebook_container_has (self->container, path)
          || g_hash_table_contains (self->locked, path))
        continue;
      bytes = codebook_container_load (self->container, path, cancellable, error);
      if (bytes == NULL)
        return FALSE;
      css = g_bytes_get_data (bytes, &len);
      if (len > 0)
        codebook_html_styles_add (self->styles, css, len);
    }
  return TRUE;
}

static gboolean
read_spine (Epub *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->spine->len; i++)
    {
      Item *item = g_hash_table_lookup (self->items, g_ptr_array_index (self->spine, i));

      if (item == NULL || g_str_has_prefix (item->type, "image/")
          || !g_hash_table_add (seen, item->path))
        continue;
      if (g_hash_table_contains (self->locked, item->path))
        return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                              _ ("‘%s’ is protected against copying, so its text cannot be read."),
                              self->name);
      if (!codebook_container_has (self->container, item->path))
        codebook_transcript_builder_take_warning (
            self->builder,
            g_strdup_printf (_ ("The page ‘%s’ is missing in the file."), item->path));
      else if (!read_page (self, item->path, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_book (Epub *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  self->container = codebook_container_new (bytes, self->name, error);
  return self->container != NULL && read_package (self, cancellable, error)
         && read_sheets (self, cancellable, error) && read_spine (self, cancellable, error);
}

guint
codebook_epub_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  static const char type[] = "mimetypeapplication/epub+zip";

  if (len_bytes < 4 || memcmp (bytes, "PK\3\4", 4) != 0)
    return 0;
  if (memmem (bytes, MIN (len_bytes, 256), type, strlen (type)) != NULL)
    return 95;
  return g_str_equal (suffix, "epub") ? 50 : 0;
}

CodebookTranscript *
codebook_epub_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("epub");
  g_autoptr (CodebookHtmlStyles) styles = codebook_html_styles_new ();
  g_autoptr (CodebookHtmlText) text = codebook_html_text_new (builder, styles);
  Epub self = { .name = name, .builder = builder, .styles = styles, .text = text };
  gboolean read;

  self.items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, item_free);
  self.sheets = g_ptr_array_new_with_free_func (g_free);
  self.spine = g_ptr_array_new_with_free_func (g_free);
  self.locked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read = read_book (&self, bytes, cancellable, error);
  codebook_container_free (self.container);
  g_bytes_unref (bytes);
  g_hash_table_unref (self.items);
  g_ptr_array_unref (self.sheets);
  g_ptr_array_unref (self.spine);
  g_hash_table_unref (self.locked);
  g_free (self.package);
  return read ? codebook_transcript_builder_finish (builder, name, error) : NULL;
}
