/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/odt-styles.h"

#include <string.h>

#include "codebook/import/odt-names.h"

#define MOST_PARENTS 20 /* a style that is its own ancestor ends somewhere */

typedef struct
{
  CodebookOdtStyle style;
  char *parent; /* key */
  char *list;
  gboolean resolved;
} Entry;

struct _CodebookOdtStyles
{
  GHashTable *entries; /* char *: "family/name" → Entry * */
  GHashTable *lists;   /* char *: name → CodebookOdtListStyle * */
  CodebookOdtListStyle *outline;
  char *outline_name;
  /* while loading */
  Entry *entry;
  CodebookOdtListStyle *list;
  gboolean automatic;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->parent);
  g_free (entry->list);
  g_free (entry);
}

static CodebookOdtListStyle *
list_style_new (void)
{
  CodebookOdtListStyle *list = g_new0 (CodebookOdtListStyle, 1);

  for (guint i = 0; i < CODEBOOK_ODT_LEVELS; i++)
    list->levels[i].start = list->levels[i].shown = 1;
  return list;
}

static void
list_style_free (gpointer data)
{
  CodebookOdtListStyle *list = data;

  for (guint i = 0; list != NULL && i < CODEBOOK_ODT_LEVELS; i++)
    {
      g_free (list->levels[i].prefix);
      g_free (list->levels[i].suffix);
      g_free (list->levels[i].bullet);
      g_free (list->levels[i].pattern);
    }
  g_free (list);
}

CodebookOdtStyles *
codebook_odt_styles_new (void)
{
  CodebookOdtStyles *self = g_new0 (CodebookOdtStyles, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, list_style_free);
  return self;
}

void
codebook_odt_styles_free (CodebookOdtStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->lists);
  list_style_free (self->outline);
  g_free (self->outline_name);
  g_free (self);
}

/* -- Loading ---------------------------------------------------------------------------------- */

/* "Heading_20_2": the level in the name of a paragraph style, 0 = none. */
static guint
heading_level (const char *name)
{
  gsize digit = strlen ("Heading_20_");

  if (strcmp (name, "Title") == 0)
    return 1;
  if (g_str_has_prefix (name, "Heading_20_") && name[digit] >= '1' && name[digit] <= '9'
      && name[digit + 1] == '\0')
    return (guint) (name[digit] - '0');
  return 0;
}

static void
start_style (CodebookOdtStyles *self, CodebookXml *xml)
{
  g_autofree char *name = codebook_xml_dup_attribute (xml, ODT_STYLE, "name");
  g_autofree char *family = codebook_xml_dup_attribute (xml, ODT_STYLE, "family");
  g_autofree char *parent = codebook_xml_dup_attribute (xml, ODT_STYLE, "parent-style-name");
  gint64 outline = codebook_xml_get_int_attribute (xml, ODT_STYLE, "default-outline-level", 0);
  Entry *entry;

  self->entry = NULL;
  if (name == NULL || family == NULL)
    return;
  entry = g_new0 (Entry, 1);
  entry->style.look.hidden = -1;
  entry->style.heading = outline > 0 && outline <= CODEBOOK_ODT_LEVELS ? (guint) outline : 0;
  if (entry->style.heading == 0 && strcmp (family, "paragraph") == 0)
    entry->style.heading = heading_level (name);
  entry->list = codebook_xml_dup_attribute (xml, ODT_STYLE, "list-style-name");
  if (parent != NULL)
    entry->parent = g_strconcat (family, "/", parent, NULL);
  g_hash_table_replace (self->entries, g_strconcat (family, "/", name, NULL), entry);
  self->entry = entry;
}

static void
look_put (CodebookOdtLook *look, CodebookFormat format, gboolean on)
{
  if (on)
    look->on |= format;
  else
    look->off |= format;
}

static void
set_look (CodebookOdtStyles *self, CodebookXml *xml)
{
  CodebookOdtLook *look = &self->entry->style.look;
  g_autofree char *weight = codebook_xml_dup_attribute (xml, ODT_FO, "font-weight");
  g_autofree char *slant = codebook_xml_dup_attribute (xml, ODT_FO, "font-style");
  g_autofree char *under = codebook_xml_dup_attribute (xml, ODT_STYLE, "text-underline-style");
  g_autofree char *through = codebook_xml_dup_attribute (xml, ODT_STYLE, "text-line-through-style");
  g_autofree char *display = codebook_xml_dup_attribute (xml, ODT_TEXT, "display");

  if (weight != NULL)
    look_put (look, CODEBOOK_FORMAT_BOLD,
              strcmp (weight, "bold") == 0 || g_ascii_strtoull (weight, NULL, 10) >= 600);
  if (slant != NULL)
    look_put (look, CODEBOOK_FORMAT_ITALIC, strcmp (slant, "normal") != 0);
  /* A named style underlines links and the like; only the writer's own underlining is told. */
  if (under != NULL && self->automatic)
    look_put (look, CODEBOOK_FORMAT_UNDERLINE, strcmp (under, "none") != 0);
  if (through != NULL)
    look_put (look, CODEBOOK_FORMAT_STRUCK, strcmp (through, "none") != 0);
  if (display != NULL)
    look->hidden = strcmp (display, "none") == 0;
}

static void
start_list_style (CodebookOdtStyles *self, CodebookXml *xml, gboolean outline)
{
  char *name = codebook_xml_dup_attribute (xml, ODT_STYLE, "name");

  self->list = list_style_new ();
  if (outline)
    {
      list_style_free (self->outline);
      g_free (self->outline_name);
      self->outline = self->list;
      self->outline_name = name;
      return;
    }
  g_hash_table_replace (self->lists, name != NULL ? name : g_strdup (""), self->list);
}

static CodebookListNumber
parse_format (CodebookXml *xml)
{
  gsize len, zeros = 0;
  const char *format = codebook_xml_get_attribute (xml, ODT_STYLE, "num-format", &len);

  if (format == NULL || len == 0)
    return CODEBOOK_LIST_NUMBER_NONE;
  switch (format[0])
    {
    case 'a':
      return CODEBOOK_LIST_NUMBER_LOWER_LETTER;
    case 'A':
      return CODEBOOK_LIST_NUMBER_UPPER_LETTER;
    case 'i':
      return CODEBOOK_LIST_NUMBER_LOWER_ROMAN;
    case 'I':
      return CODEBOOK_LIST_NUMBER_UPPER_ROMAN;
    case '0': /* "01, 02, 03, ..." to "00001, 00002, 00003, ..." */
      while (zeros < len && zeros < 4 && format[zeros] == '0')
        zeros++;
      return CODEBOOK_LIST_NUMBER_PADDED + zeros - 1;
    default:
      return CODEBOOK_LIST_NUMBER_DECIMAL;
    }
}

static void
start_level (CodebookOdtStyles *self, CodebookXml *xml, gboolean bullet)
{
  gint64 n = codebook_xml_get_int_attribute (xml, ODT_TEXT, "level", 0);
  CodebookOdtLevel *level;

  if (n < 1 || n > CODEBOOK_ODT_LEVELS)
    return;
  level = &self->list->levels[n - 1];
  g_free (level->prefix);
  g_free (level->suffix);
  g_free (level->bullet);
  g_free (level->pattern);
  level->prefix = codebook_xml_dup_attribute (xml, ODT_STYLE, "num-prefix");
  level->suffix = codebook_xml_dup_attribute (xml, ODT_STYLE, "num-suffix");
  level->bullet = codebook_xml_dup_attribute (xml, ODT_TEXT, "bullet-char");
  level->pattern = bullet ? NULL : codebook_xml_dup_attribute (xml, ODT_TABLE, "num-list-format");
  level->start = codebook_xml_get_int_attribute (xml, ODT_TEXT, "start-value", 1);
  level->shown =
      (guint) CLAMP (codebook_xml_get_int_attribute (xml, ODT_TEXT, "display-levels", 1), 1, n);
  level->format = bullet ? CODEBOOK_LIST_NUMBER_BULLET : parse_format (xml);
}

void
codebook_odt_styles_start_element (CodebookOdtStyles *self, CodebookXml *xml, int token)
{
  switch (token)
    {
    case ODT_OFFICE_AUTOMATIC_STYLES:
      self->automatic = TRUE;
      break;
    case ODT_STYLE_STYLE:
      start_style (self, xml);
      break;
    case ODT_STYLE_TEXT_PROPERTIES:
      if (self->entry != NULL)
        set_look (self, xml);
      break;
    case ODT_TEXT_LIST_STYLE:
    case ODT_TEXT_OUTLINE_STYLE:
      start_list_style (self, xml, token == ODT_TEXT_OUTLINE_STYLE);
      break;
    case ODT_TEXT_LIST_NUMBER:
    case ODT_TEXT_OUTLINE_NUMBER:
    case ODT_TEXT_LIST_BULLET:
    case ODT_TEXT_LIST_IMAGE:
      if (self->list != NULL)
        start_level (self, xml, token == ODT_TEXT_LIST_BULLET || token == ODT_TEXT_LIST_IMAGE);
      break;
    default:
      break;
    }
}

void
codebook_odt_styles_end_element (CodebookOdtStyles *self, int token)
{
  if (token == ODT_OFFICE_AUTOMATIC_STYLES)
    self->automatic = FALSE;
  else if (token == ODT_STYLE_STYLE)
    self->entry = NULL;
  else if (token == ODT_TEXT_LIST_STYLE || token == ODT_TEXT_OUTLINE_STYLE)
    self->list = NULL;
}

/* -- Questions -------------------------------------------------------------------------------- */

static void
resolve (CodebookOdtStyles *self, Entry *entry, guint depth)
{
  Entry *parent = entry->parent != NULL ? g_hash_table_lookup (self->entries, entry->parent) : NULL;
  CodebookOdtStyle *style = &entry->style;

  if (entry->resolved || depth > MOST_PARENTS)
    return;
  entry->resolved = TRUE;
  /* An empty name says: in no list, whatever the parent is. */
  style->list = entry->list;
  if (parent == NULL || parent == entry)
    return;
  resolve (self, parent, depth + 1);
  style->look.on |= parent->style.look.on & ~style->look.off;
  style->look.off |= parent->style.look.off & ~style->look.on;
  if (style->look.hidden < 0)
    style->look.hidden = parent->style.look.hidden;
  if (style->heading == 0)
    style->heading = parent->style.heading;
  if (style->list == NULL)
    style->list = parent->style.list;
}

const CodebookOdtStyle *
codebook_odt_styles_get (CodebookOdtStyles *self, const char *family, const char *name)
{
  g_autofree char *key = g_strconcat (family, "/", name, NULL);
  Entry *entry = g_hash_table_lookup (self->entries, key);

  if (entry == NULL)
    return NULL;
  resolve (self, entry, 0);
  return &entry->style;
}

const CodebookOdtListStyle *
codebook_odt_styles_get_list (CodebookOdtStyles *self, const char *name)
{
  if (self->outline_name != NULL && g_str_equal (name, self->outline_name))
    return self->outline;
  return g_hash_table_lookup (self->lists, name);
}

const CodebookOdtListStyle *
codebook_odt_styles_get_outline (CodebookOdtStyles *self)
{
  return self->outline;
}
