/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/docx-styles.h"

#include <string.h>

#include "codebook/import/docx-names.h"
#include "codebook/import/heading-name.h"

#define MOST_BASES 20 /* a style based on itself ends somewhere */

typedef struct
{
  CodebookDocxStyle style;
  char *based_on;
  gboolean resolved;
} Entry;

struct _CodebookDocxStyles
{
  GHashTable *entries;     /* char *: id → Entry * */
  char *default_paragraph; /* id */
  char *language;
  CodebookDocxStyle unknown; /* what get_paragraph () gives for an id that there is not */
  /* while loading */
  Entry *entry;
  gboolean in_run_properties, in_default;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->based_on);
  g_free (entry);
}

static Entry *
entry_new (void)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->style.look = CODEBOOK_DOCX_LOOK_NONE;
  entry->style.num = entry->style.num_level = -1;
  return entry;
}

/* -- Loading ---------------------------------------------------------------------------------- */

static gboolean
is_on (CodebookXml *xml)
{
  static const char *const off[] = { "0", "false", "off", "none" };

  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    if (codebook_xml_attribute_is (xml, DOCX_W, "val", off[i]))
      return FALSE;
  return TRUE;
}

static void
look_put (CodebookDocxLook *look, CodebookFormat format, gboolean on)
{
  if (on)
    {
      look->on |= format;
      look->off &= ~format;
    }
  else
    {
      look->off |= format;
      look->on &= ~format;
    }
}

gboolean
codebook_docx_look_set (CodebookDocxLook *look, CodebookXml *xml, int token)
{
  switch (token)
    {
    case DOCX_BOLD:
      look_put (look, CODEBOOK_FORMAT_BOLD, is_on (xml));
      return TRUE;
    case DOCX_ITALIC:
      look_put (look, CODEBOOK_FORMAT_ITALIC, is_on (xml));
      return TRUE;
    case DOCX_STRIKE:
    case DOCX_DOUBLE_STRIKE:
      /* "Not doubly struck" does not undo "struck". */
      if (is_on (xml) || token == DOCX_STRIKE)
        look_put (look, CODEBOOK_FORMAT_STRUCK, is_on (xml));
      return TRUE;
    case DOCX_UNDERLINE:
      look_put (look, CODEBOOK_FORMAT_UNDERLINE, is_on (xml));
      return TRUE;
    case DOCX_HIDDEN:
      look->hidden = (gint8) is_on (xml);
      return TRUE;
    case DOCX_FONTS:
      look->greek = (gint8) codebook_xml_attribute_is (xml, DOCX_W, "ascii", "Symbol");
      return TRUE;
    default:
      return FALSE;
    }
}

static void
start_style (CodebookDocxStyles *self, CodebookXml *xml)
{
  char *id = codebook_xml_dup_attribute (xml, DOCX_W, "styleId");

  self->entry = NULL;
  if (id == NULL)
    return;
  self->in_default = codebook_xml_attribute_is (xml, DOCX_W, "type", "paragraph")
                     && (codebook_xml_attribute_is (xml, DOCX_W, "default", "1")
                         || codebook_xml_attribute_is (xml, DOCX_W, "default", "true"));
  if (self->in_default)
    {
      g_free (self->default_paragraph);
      self->default_paragraph = g_strdup (id);
    }
  self->entry = entry_new ();
  g_hash_table_replace (self->entries, id, self->entry);
}

static void
take_language (CodebookDocxStyles *self, CodebookXml *xml)
{
  char *language = codebook_xml_dup_attribute (xml, DOCX_W, "val");

  if (language == NULL)
    return;
  g_free (self->language);
  self->language = language;
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  CodebookDocxStyles *self = data;
  g_autofree char *name = NULL;

  if (token == DOCX_STYLE)
    start_style (self, xml);
  if (token == DOCX_LANGUAGE && (self->entry == NULL || self->in_default))
    take_language (self, xml);
  if (self->entry == NULL)
    return;
  if (token == DOCX_RUN_PROPERTIES)
    self->in_run_properties = TRUE;
  else if (token == DOCX_NAME)
    {
      name = codebook_xml_dup_attribute (xml, DOCX_W, "val");
      self->entry->style.heading = name != NULL ? codebook_heading_name_get_level (name) : 0;
    }
  else if (token == DOCX_BASED_ON)
    {
      g_free (self->entry->based_on);
      self->entry->based_on = codebook_xml_dup_attribute (xml, DOCX_W, "val");
    }
  else if (token == DOCX_OUTLINE_LEVEL && self->entry->style.heading == 0)
    {
      gint64 level = codebook_xml_get_int_attribute (xml, DOCX_W, "val", 9);

      if (level >= 0 && level < 9)
        self->entry->style.heading = (guint) level + 1;
    }
  else if (token == DOCX_NUM_ID)
    self->entry->style.num = codebook_xml_get_int_attribute (xml, DOCX_W, "val", -1);
  else if (token == DOCX_LEVEL_IN_LIST)
    self->entry->style.num_level = codebook_xml_get_int_attribute (xml, DOCX_W, "val", 0);
  else if (self->in_run_properties && token != DOCX_UNDERLINE)
    codebook_docx_look_set (&self->entry->style.look, xml, token);
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
  CodebookDocxStyles *self = data;

  if (token == DOCX_RUN_PROPERTIES)
    self->in_run_properties = FALSE;
  else if (token == DOCX_STYLE)
    self->entry = NULL;
}

static void
ignore_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
}

/* What a style does not say, the one that it is based on does. */
static void
resolve (CodebookDocxStyles *self, Entry *entry, guint depth)
{
  Entry *base =
      entry->based_on != NULL ? g_hash_table_lookup (self->entries, entry->based_on) : NULL;

  if (entry->resolved || depth > MOST_BASES)
    return;
  entry->resolved = TRUE;
  if (base == NULL || base == entry)
    return;
  resolve (self, base, depth + 1);
  entry->style.look.on |= base->style.look.on & ~entry->style.look.off;
  entry->style.look.off |= base->style.look.off & ~entry->style.look.on;
  if (entry->style.look.hidden < 0)
    entry->style.look.hidden = base->style.look.hidden;
  if (entry->style.look.greek < 0)
    entry->style.look.greek = base->style.look.greek;
  if (entry->style.heading == 0)
    entry->style.heading = base->style.heading;
  if (entry->style.num < 0)
    {
      entry->style.num = base->style.num;
      if (entry->style.num_level < 0)
        entry->style.num_level = base->style.num_level;
    }
}

CodebookDocxStyles *
codebook_docx_styles_load (CodebookContainer *container,
                           const char *part,
                           GCancellable *cancellable,
                           GError **error)
{
  static const CodebookXmlGrammar grammar = {
    codebook_docx_names_spaces, codebook_docx_names_all, start_element, end_element, ignore_text,
  };
  g_autoptr (CodebookDocxStyles) self = g_new0 (CodebookDocxStyles, 1);
  GHashTableIter entries;
  gpointer entry;

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  if (part != NULL
      && !codebook_container_parse (container, part, &grammar, self, cancellable, error))
    return NULL;
  g_hash_table_iter_init (&entries, self->entries);
  while (g_hash_table_iter_next (&entries, NULL, &entry))
    resolve (self, entry, 0);
  return g_steal_pointer (&self);
}

void
codebook_docx_styles_free (CodebookDocxStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->entries);
  g_free (self->default_paragraph);
  g_free (self->language);
  g_free (self);
}

const CodebookDocxStyle *
codebook_docx_styles_get_paragraph (CodebookDocxStyles *self, const char *id)
{
  const Entry *entry;

  if (id == NULL)
    id = self->default_paragraph;
  entry = id != NULL ? g_hash_table_lookup (self->entries, id) : NULL;
  if (entry != NULL)
    return &entry->style;
  self->unknown = (CodebookDocxStyle){ .look = CODEBOOK_DOCX_LOOK_NONE, .num = -1 };
  self->unknown.heading = id != NULL ? codebook_heading_name_get_level (id) : 0;
  return &self->unknown;
}

const CodebookDocxStyle *
codebook_docx_styles_get_run (CodebookDocxStyles *self, const char *id)
{
  const Entry *entry = g_hash_table_lookup (self->entries, id);

  return entry != NULL ? &entry->style : NULL;
}

const char *
codebook_docx_styles_get_language (CodebookDocxStyles *self)
{
  return self->language != NULL ? self->language : "en";
}

gint64
codebook_docx_styles_get_num (CodebookDocxStyles *self, const char *id)
{
  const Entry *entry = g_hash_table_lookup (self->entries, id);

  return entry != NULL ? entry->style.num : -1;
}
