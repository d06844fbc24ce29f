/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/odt-lists.h"

#include <string.h>

#include "codebook/import/odt-names.h"

typedef struct
{
  gint64 counts[CODEBOOK_ODT_LEVELS];
  gboolean counting[CODEBOOK_ODT_LEVELS];
} Counts;

typedef struct
{
  char *style; /* name; NULL = that of the list around it, or of the paragraph */
  gboolean item_begun, header;
  gint64 start; /* of the item, -1 = the next number */
} Level;

struct _CodebookOdtLists
{
  CodebookOdtStyles *styles;
  GArray *levels; /* Level: the lists that are open, outermost first */
  Counts counts;  /* of the outermost list and those in it */
  Counts outline;
  GHashTable *ended; /* char *: xml:id, or "/" and style → Counts *: lists that others continue */
  char *id;          /* of the outermost list */
  gboolean continued; /* the outermost list goes on from another, and has not counted yet */
  guint numbered;     /* levels that a numbered paragraph has opened */
};

static void
level_clear (gpointer data)
{
  Level *level = data;

  g_free (level->style);
}

CodebookOdtLists *
codebook_odt_lists_new (CodebookOdtStyles *styles)
{
  CodebookOdtLists *self = g_new0 (CodebookOdtLists, 1);

  self->styles = styles;
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_array_set_clear_func (self->levels, level_clear);
  self->ended = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
codebook_odt_lists_free (CodebookOdtLists *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->levels);
  g_hash_table_unref (self->ended);
  g_free (self->id);
  g_free (self);
}

guint
codebook_odt_lists_get_depth (const CodebookOdtLists *self)
{
  return self->levels->len;
}

/* The key under which a list of this style is found by one that continues the numbering. */
static char *
style_key (const char *style)
{
  return g_strconcat ("/", style != NULL ? style : "", NULL);
}

static void
start_outermost (CodebookOdtLists *self, CodebookXml *xml, const char *style)
{
  g_autofree char *continued = codebook_xml_dup_attribute (xml, ODT_TEXT, "continue-list");
  const Counts *before = continued != NULL ? g_hash_table_lookup (self->ended, continued) : NULL;

  if (before == NULL && codebook_xml_attribute_is (xml, ODT_TEXT, "continue-numbering", "true"))
    {
      g_autofree char *key = style_key (style);

      before = g_hash_table_lookup (self->ended, key);
    }
  self->counts = before != NULL ? *before : (Counts){ 0 };
  self->continued = before != NULL;
  g_free (self->id);
  self->id = codebook_xml_dup_attribute (xml, ODT_XML, "id");
}

void
codebook_odt_lists_start_list (CodebookOdtLists *self, CodebookXml *xml)
{
  Level level = { .style = codebook_xml_dup_attribute (xml, ODT_TEXT, "style-name"),
                  .item_begun = TRUE,
                  .start = -1 };
  guint depth = self->levels->len;

  if (depth == 0)
    start_outermost (self, xml, level.style);
  else if (depth < CODEBOOK_ODT_LEVELS && !self->continued
           && !codebook_xml_attribute_is (xml, ODT_TEXT, "continue-numbering", "true"))
    self->counts.counting[depth] = FALSE;
  g_array_append_val (self->levels, level);
}

void
codebook_odt_lists_end_list (CodebookOdtLists *self)
{
  if (self->levels->len == 1)
    {
      const Level *level = &g_array_index (self->levels, Level, 0);

      g_hash_table_replace (self->ended, style_key (level->style),
                            g_memdup2 (&self->counts, sizeof self->counts));
      if (self->id != NULL)
        g_hash_table_replace (self->ended, g_steal_pointer (&self->id),
                              g_memdup2 (&self->counts, sizeof self->counts));
    }
  if (self->levels->len > 0)
    g_array_set_size (self->levels, self->levels->len - 1);
}

void
codebook_odt_lists_start_item (CodebookOdtLists *self, CodebookXml *xml, gboolean header)
{
  Level *level;

  if (self->levels->len == 0)
    return;
  level = &g_array_index (self->levels, Level, self->levels->len - 1);
  level->item_begun = FALSE;
  level->header = header;
  level->start = codebook_xml_get_int_attribute (xml, ODT_TEXT, "start-value", -1);
}

/* All of one list id are one list, and where that is not told (OpenDocument 1.1) of one style. */
void
codebook_odt_lists_start_numbered (CodebookOdtLists *self, CodebookXml *xml)
{
  gint64 depth = codebook_xml_get_int_attribute (xml, ODT_TEXT, "level", 1);
  char *style = codebook_xml_dup_attribute (xml, ODT_TEXT, "style-name");
  Level level = { .style = style, .item_begun = TRUE, .start = -1 };
  const Counts *before;

  if (self->levels->len > 0)
    {
      g_free (style);
      return;
    }
  g_free (self->id);
  self->id = codebook_xml_dup_attribute (xml, ODT_TEXT, "list-id");
  if (self->id == NULL)
    self->id = style_key (style);
  before = g_hash_table_lookup (self->ended, self->id);
  self->counts = before != NULL ? *before : (Counts){ 0 };
  self->numbered = (guint) CLAMP (depth, 1, CODEBOOK_ODT_LEVELS);
  for (guint i = 0; i < self->numbered; i++)
    {
      g_array_append_val (self->levels, level);
      level.style = NULL;
    }
  codebook_odt_lists_start_item (self, xml, FALSE);
}

void
codebook_odt_lists_end_numbered (CodebookOdtLists *self)
{
  if (self->numbered == 0 || self->id == NULL)
    return;
  g_hash_table_replace (self->ended, g_steal_pointer (&self->id),
                        g_memdup2 (&self->counts, sizeof self->counts));
  g_array_set_size (self->levels, 0);
  self->numbered = 0;
}

/* -- Numbers ---------------------------------------------------------------------------------- */

static void
count (Counts *counts, const CodebookOdtListStyle *style, guint n, gint64 start)
{
  if (start >= 0)
    counts->counts[n] = start;
  else if (!counts->counting[n])
    counts->counts[n] = style->levels[n].start;
  else
    counts->counts[n]++;
  counts->counting[n] = TRUE;
  for (guint i = n + 1; i < CODEBOOK_ODT_LEVELS; i++)
    counts->counting[i] = FALSE;
  for (guint i = 0; i < n; i++)
    if (!counts->counting[i])
      {
        counts->counts[i] = style->levels[i].start;
        counts->counting[i] = TRUE;
      }
}

static gboolean
is_numbered (const CodebookOdtLevel *level)
{
  return level->format != CODEBOOK_LIST_NUMBER_BULLET && level->format != CODEBOOK_LIST_NUMBER_NONE;
}

static void
append_levels (GString *out, const Counts *counts, const CodebookOdtListStyle *style, guint n)
{
  const CodebookOdtLevel *level = &style->levels[n];

  g_string_append (out, level->prefix != NULL ? level->prefix : "");
  for (guint i = n + 1 - level->shown; i <= n; i++)
    if (is_numbered (&style->levels[i]))
      {
        codebook_list_number_append (out, style->levels[i].format, counts->counts[i]);
        if (i < n)
          g_string_append_c (out, '.');
      }
  g_string_append (out, level->suffix != NULL ? level->suffix : "");
}

/* A level that has no number takes what stands between it and the next with it. */
static void
append_pattern (GString *out, const Counts *counts, const CodebookOdtListStyle *style, guint n)
{
  for (const char *at = style->levels[n].pattern; *at != '\0';)
    {
      char *end;
      guint64 i = *at == '%' ? g_ascii_strtoull (at + 1, &end, 10) : 0;

      if (i == 0 || i > n + 1 || *end != '%')
        {
          g_string_append_c (out, *at++);
          continue;
        }
      at = end + 1;
      if (is_numbered (&style->levels[i - 1]))
        codebook_list_number_append (out, style->levels[i - 1].format, counts->counts[i - 1]);
      else
        at += strcspn (at, "%");
    }
}

static char *
render (const Counts *counts, const CodebookOdtListStyle *style, guint n)
{
  const CodebookOdtLevel *level = &style->levels[n];
  GString *out = g_string_new (NULL);

  if (level->format == CODEBOOK_LIST_NUMBER_BULLET)
    codebook_list_number_append_bullet (out, level->bullet,
                                        level->bullet != NULL ? strlen (level->bullet) : 0);
  else if (is_numbered (level) && level->pattern != NULL)
    append_pattern (out, counts, style, n);
  else if (is_numbered (level))
    append_levels (out, counts, style, n);
  g_strstrip (out->str);
  out->len = strlen (out->str);
  if (out->len > 0)
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

/* The innermost list that says which style it has; else the paragraph does. */
static const CodebookOdtListStyle *
find_style (CodebookOdtLists *self, const CodebookOdtStyle *paragraph)
{
  const char *name = NULL;

  for (guint i = self->levels->len; i > 0 && name == NULL; i--)
    name = g_array_index (self->levels, Level, i - 1).style;
  if (name == NULL && paragraph != NULL)
    name = paragraph->list;
  return name != NULL ? codebook_odt_styles_get_list (self->styles, name) : NULL;
}

char *
codebook_odt_lists_advance (CodebookOdtLists *self, const CodebookOdtStyle *paragraph)
{
  guint depth = self->levels->len, n = MIN (depth, CODEBOOK_ODT_LEVELS) - 1;
  const CodebookOdtListStyle *style = find_style (self, paragraph);
  Counts *counts;
  Level *level;

  if (depth == 0)
    return NULL;
  level = &g_array_index (self->levels, Level, depth - 1);
  if (level->item_begun)
    return NULL;
  level->item_begun = TRUE;
  if (level->header)
    return NULL;
  if (style == NULL)
    return g_strdup ("• ");
  /* Headings count on, in a list or not. */
  counts = style == codebook_odt_styles_get_outline (self->styles) ? &self->outline : &self->counts;
  count (counts, style, n, level->start);
  self->continued = FALSE;
  return render (counts, style, n);
}

char *
codebook_odt_lists_advance_heading (CodebookOdtLists *self,
                                    CodebookXml *xml,
                                    const CodebookOdtStyle *paragraph,
                                    guint level)
{
  const CodebookOdtListStyle *style = codebook_odt_styles_get_outline (self->styles);
  gint64 start = -1;

  if (paragraph != NULL && paragraph->list != NULL)
    style = codebook_odt_styles_get_list (self->styles, paragraph->list);
  if (style == NULL || level == 0 || level > CODEBOOK_ODT_LEVELS)
    return NULL;
  if (codebook_xml_attribute_is (xml, ODT_TEXT, "restart-numbering", "true"))
    {
      start = codebook_xml_get_int_attribute (xml, ODT_TEXT, "start-value", -1);
      start = start >= 0 ? start : style->levels[level - 1].start;
    }
  count (&self->outline, style, level - 1, start);
  return render (&self->outline, style, level - 1);
}
