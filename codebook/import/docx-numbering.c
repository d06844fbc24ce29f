/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word has abstract lists, which say how numbers look and do the counting, and lists (w:num), which
 * point at one and may override where a level starts. Paragraphs point at lists. Two lists of one
 * abstract list count on from each other, unless the second overrides the start: then it starts
 * afresh where it is first used. */
#include "codebook/import/docx-numbering.h"

#include <string.h>

#include "codebook/import/docx-names.h"
#include "codebook/import/list-number.h"
#include "codebook/text/numbers.h"

#define LEVELS 9
#define MOST_TEXT 60 /* bytes: of a level */
#define MOST_IN_WORDS 1000

/* How the numbers of a level look. Of words, those that were made are kept. */
typedef struct
{
  const char *name;
  CodebookListNumber format;
  gboolean is_spoken; /* then @style holds instead */
  CodebookNumberStyle style;
} Look;

static const Look looks[] = {
  { "decimal", CODEBOOK_LIST_NUMBER_DECIMAL },
  { "none", CODEBOOK_LIST_NUMBER_NONE },
  { "bullet", CODEBOOK_LIST_NUMBER_BULLET },
  { "decimalZero", CODEBOOK_LIST_NUMBER_PADDED },
  { "lowerLetter", CODEBOOK_LIST_NUMBER_LOWER_LETTER },
  { "upperLetter", CODEBOOK_LIST_NUMBER_UPPER_LETTER },
  { "lowerRoman", CODEBOOK_LIST_NUMBER_LOWER_ROMAN },
  { "upperRoman", CODEBOOK_LIST_NUMBER_UPPER_ROMAN },
  { "ordinal", CODEBOOK_LIST_NUMBER_DECIMAL, TRUE, CODEBOOK_NUMBER_ORDINAL },
  { "cardinalText", CODEBOOK_LIST_NUMBER_DECIMAL, TRUE, CODEBOOK_NUMBER_SPELL_OUT },
  { "ordinalText", CODEBOOK_LIST_NUMBER_DECIMAL, TRUE, CODEBOOK_NUMBER_SPELL_OUT_ORDINAL },
};

/* Given as an example, and for older programs as a simpler one after it. */
static const Look patterns[] = {
  { "001,", CODEBOOK_LIST_NUMBER_PADDED_3 },
  { "0001,", CODEBOOK_LIST_NUMBER_PADDED_4 },
  { "00001,", CODEBOOK_LIST_NUMBER_PADDED_5 },
};

typedef struct
{
  const Look *look;
  gint64 start;
  gint64
      restart; /* the level (from 1) whose paragraphs make this one start again; -1 = any above */
  char *text;  /* "%1.%2" */
  char *style; /* of its paragraphs */
  gboolean legal;      /* numbers of the levels above as 1, not as I or a */
  gboolean is_pattern; /* its look is one of patterns */
  gboolean exists;     /* of an override: it replaces the abstract one */
} Level;

typedef struct _Abstract Abstract;

struct _Abstract
{
  Level levels[LEVELS];
  char *style;      /* the list style that it has the levels of */
  char *style_link; /* a list style that has the levels instead */
  gint64 counts[LEVELS];
  gboolean counting[LEVELS];
  Abstract *levels_of; /* itself, or what style_link leads to; NULL = not yet looked for */
};

typedef struct
{
  gint64 abstract;
  Level levels[LEVELS];   /* those that exist override */
  gint64 starts[LEVELS];  /* -1 = none */
  gboolean begun[LEVELS]; /* the start was used */
} Num;

struct _CodebookDocxNumbering
{
  CodebookDocxStyles *styles;
  GHashTable *abstracts; /* gint64 * → Abstract * */
  GHashTable *nums;      /* gint64 * → Num * */
  GHashTable *by_style;  /* char *: a list style → Abstract *; NULL = not yet made */
  GHashTable *words;     /* GUINT_TO_POINTER: style and number → char * */
  /* while loading */
  Abstract *abstract;
  Num *num;
  Level *level;
  guint override;
};

static void
level_clear (Level *level)
{
  g_free (level->text);
  g_free (level->style);
}

static void
abstract_free (gpointer data)
{
  Abstract *abstract = data;

  for (guint i = 0; i < LEVELS; i++)
    level_clear (&abstract->levels[i]);
  g_free (abstract->style);
  g_free (abstract->style_link);
  g_free (abstract);
}

static void
num_free (gpointer data)
{
  Num *num = data;

  for (guint i = 0; i < LEVELS; i++)
    level_clear (&num->levels[i]);
  g_free (num);
}

static gpointer
lookup (GHashTable *table, gint64 id)
{
  return g_hash_table_lookup (table, &id);
}

/* -- Loading ---------------------------------------------------------------------------------- */

static void
start_list (CodebookDocxNumbering *self, CodebookXml *xml, gboolean is_num)
{
  gint64 *id = g_new (gint64, 1);

  *id = codebook_xml_get_int_attribute (xml, DOCX_W, is_num ? "numId" : "abstractNumId", -1);
  self->abstract = NULL;
  self->num = NULL;
  self->level = NULL;
  if (is_num)
    {
      self->num = g_new0 (Num, 1);
      for (guint i = 0; i < LEVELS; i++)
        self->num->starts[i] = -1;
      g_hash_table_replace (self->nums, id, self->num);
    }
  else
    {
      self->abstract = g_new0 (Abstract, 1);
      g_hash_table_replace (self->abstracts, id, self->abstract);
    }
}

static void
start_level (CodebookDocxNumbering *self, CodebookXml *xml)
{
  gint64 n = codebook_xml_get_int_attribute (xml, DOCX_W, "ilvl", -1);

  self->level = NULL;
  if (n < 0 || n >= LEVELS || (self->abstract == NULL && self->num == NULL))
    return;
  self->level = self->num != NULL ? &self->num->levels[n] : &self->abstract->levels[n];
  level_clear (self->level);
  *self->level = (Level){ .look = &looks[0], .restart = -1, .exists = TRUE };
}

static void
take_look (Level *level, CodebookXml *xml)
{
  g_autofree char *pattern = codebook_xml_dup_attribute (xml, DOCX_W, "format");

  for (guint i = 0; pattern != NULL && i < G_N_ELEMENTS (patterns); i++)
    if (g_str_has_prefix (pattern, patterns[i].name))
      {
        level->look = &patterns[i];
        level->is_pattern = TRUE;
      }
  for (guint i = 0; !level->is_pattern && i < G_N_ELEMENTS (looks); i++)
    if (codebook_xml_attribute_is (xml, DOCX_W, "val", looks[i].name))
      level->look = &looks[i];
}

/* "%1.%2" is filled in for each paragraph: a page of it is no number. */
static void
cut_text (char *text)
{
  char *end = text;

  while (end != NULL && *end != '\0' && end - text < MOST_TEXT)
    end = g_utf8_next_char (end);
  if (end != NULL)
    *end = '\0';
}

static void
start_in_level (Level *level, CodebookXml *xml, int token)
{
  switch (token)
    {
    case DOCX_START:
      level->start = codebook_xml_get_int_attribute (xml, DOCX_W, "val", 1);
      break;
    case DOCX_NUM_FORMAT:
      take_look (level, xml);
      break;
    case DOCX_LEVEL_TEXT:
      g_free (level->text);
      level->text = codebook_xml_dup_attribute (xml, DOCX_W, "val");
      cut_text (level->text);
      break;
    case DOCX_LEVEL_RESTART:
      level->restart = codebook_xml_get_int_attribute (xml, DOCX_W, "val", -1);
      break;
    case DOCX_PARAGRAPH_STYLE:
      g_free (level->style);
      level->style = codebook_xml_dup_attribute (xml, DOCX_W, "val");
      break;
    case DOCX_LEGAL:
      level->legal = TRUE;
      break;
    default:
      break;
    }
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  CodebookDocxNumbering *self = data;

  if (token == DOCX_ABSTRACT_NUM || token == DOCX_NUM)
    start_list (self, xml, token == DOCX_NUM);
  else if (token == DOCX_LEVEL)
    start_level (self, xml);
  else if (self->level != NULL)
    start_in_level (self->level, xml, token);
  else if (token == DOCX_ABSTRACT_NUM_ID && self->num != NULL)
    self->num->abstract = codebook_xml_get_int_attribute (xml, DOCX_W, "val", -1);
  else if (token == DOCX_NUM_STYLE_LINK && self->abstract != NULL)
    {
      g_free (self->abstract->style_link);
      self->abstract->style_link = codebook_xml_dup_attribute (xml, DOCX_W, "val");
    }
  else if (token == DOCX_STYLE_LINK && self->abstract != NULL)
    {
      g_free (self->abstract->style);
      self->abstract->style = codebook_xml_dup_attribute (xml, DOCX_W, "val");
    }
  else if (token == DOCX_LEVEL_OVERRIDE)
    self->override =
        (guint) CLAMP (codebook_xml_get_int_attribute (xml, DOCX_W, "ilvl", 0), 0, LEVELS - 1);
  else if (token == DOCX_START_OVERRIDE && self->num != NULL)
    self->num->starts[self->override] = codebook_xml_get_int_attribute (xml, DOCX_W, "val", 1);
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
  CodebookDocxNumbering *self = data;

  if (token == DOCX_LEVEL)
    self->level = NULL;
}

static void
ignore_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
}

CodebookDocxNumbering *
codebook_docx_numbering_load (CodebookContainer *container,
                              const char *part,
                              CodebookDocxStyles *styles,
                              GCancellable *cancellable,
                              GError **error)
{
  static const CodebookXmlGrammar grammar = {
    codebook_docx_names_spaces, codebook_docx_names_all, start_element, end_element, ignore_text,
  };
  g_autoptr (CodebookDocxNumbering) self = g_new0 (CodebookDocxNumbering, 1);

  self->styles = styles;
  self->abstracts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, abstract_free);
  self->nums = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, num_free);
  self->words = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  if (part != NULL
      && !codebook_container_parse (container, part, &grammar, self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
codebook_docx_numbering_free (CodebookDocxNumbering *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->by_style, g_hash_table_unref);
  g_hash_table_unref (self->abstracts);
  g_hash_table_unref (self->nums);
  g_hash_table_unref (self->words);
  g_free (self);
}

/* -- Counting --------------------------------------------------------------------------------- */

static Abstract *
find_with_style (CodebookDocxNumbering *self, const char *style)
{
  GHashTableIter abstracts;
  gpointer abstract;

  if (self->by_style == NULL)
    {
      self->by_style = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_iter_init (&abstracts, self->abstracts);
      while (g_hash_table_iter_next (&abstracts, NULL, &abstract))
        if (((Abstract *) abstract)->style != NULL)
          g_hash_table_insert (self->by_style, ((Abstract *) abstract)->style, abstract);
    }
  return g_hash_table_lookup (self->by_style, style);
}

/* The style may itself name the list that is the link to it. */
static Abstract *
find_linked (CodebookDocxNumbering *self, const char *style)
{
  const Num *num = lookup (self->nums, codebook_docx_styles_get_num (self->styles, style));
  Abstract *abstract = num != NULL ? lookup (self->abstracts, num->abstract) : NULL;

  return abstract != NULL && abstract->style_link == NULL ? abstract
                                                          : find_with_style (self, style);
}

/* The abstract list of @num; one that is only a link to a list style gives that style's. */
static Abstract *
find_abstract (CodebookDocxNumbering *self, const Num *num)
{
  Abstract *abstract = num != NULL ? lookup (self->abstracts, num->abstract) : NULL;

  if (abstract == NULL || abstract->levels_of != NULL)
    return abstract != NULL ? abstract->levels_of : NULL;
  if (abstract->style_link != NULL)
    abstract->levels_of = find_linked (self, abstract->style_link);
  if (abstract->levels_of == NULL)
    abstract->levels_of = abstract;
  return abstract->levels_of;
}

static const Level *
get_level (const Num *num, const Abstract *abstract, guint level)
{
  return num->levels[level].exists ? &num->levels[level] : &abstract->levels[level];
}

static gint64
level_start (const Num *num, const Abstract *abstract, guint level)
{
  return num->starts[level] >= 0 ? num->starts[level] : get_level (num, abstract, level)->start;
}

static void
count (Num *num, Abstract *abstract, guint level)
{
  gboolean afresh = num->starts[level] >= 0 && !num->begun[level];

  if (afresh || !abstract->counting[level])
    abstract->counts[level] = level_start (num, abstract, level);
  else
    abstract->counts[level]++;
  abstract->counting[level] = TRUE;
  num->begun[level] = TRUE;
  for (guint i = level + 1; i < LEVELS; i++)
    {
      gint64 restart = get_level (num, abstract, i)->restart;

      if (restart < 0 || (restart > 0 && level < restart))
        abstract->counting[i] = FALSE;
    }
  /* A level above that was skipped counts as begun. */
  for (guint i = 0; i < level; i++)
    if (!abstract->counting[i])
      {
        abstract->counts[i] = level_start (num, abstract, i);
        abstract->counting[i] = TRUE;
      }
}

/* A bullet that cannot be seen. That of a picture has no text, or a sign instead. */
static gboolean
is_blank (const char *text)
{
  return text != NULL && *text != '\0' && strspn (text, " \t") == strlen (text);
}

/* "1e", "Eerste", "Een". */
static const char *
find_words (CodebookDocxNumbering *self, CodebookNumberStyle style, gint64 number)
{
  gpointer key = GUINT_TO_POINTER ((guint) style * (MOST_IN_WORDS + 1) + (guint) number);
  const char *words = g_hash_table_lookup (self->words, key);
  g_autofree char *made = NULL;
  GString *out;

  if (words != NULL)
    return words;
  made = codebook_numbers_format ((double) number, style, -1,
                                  codebook_docx_styles_get_language (self->styles));
  out = g_string_new (NULL);
  if (*made != '\0')
    {
      g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (made)));
      g_string_append (out, g_utf8_next_char (made));
    }
  g_hash_table_insert (self->words, key, out->str);
  return g_string_free (out, FALSE);
}

static void
append_number (CodebookDocxNumbering *self, GString *out, const Look *look, gint64 number)
{
  if (look == NULL)
    return;
  if (look->is_spoken && number > 0 && number <= MOST_IN_WORDS)
    g_string_append (out, find_words (self, look->style, number));
  else
    codebook_list_number_append (out, look->format, number);
}

static char *
render (CodebookDocxNumbering *self, const Num *num, const Abstract *abstract, guint level)
{
  const Level *shown = get_level (num, abstract, level);
  GString *out = g_string_new (NULL);

  if (shown->look != NULL && shown->look->format == CODEBOOK_LIST_NUMBER_BULLET
      && !is_blank (shown->text))
    codebook_list_number_append_bullet (out, shown->text != NULL ? shown->text : "",
                                        shown->text != NULL ? strlen (shown->text) : 0);
  else
    for (const char *p = shown->text != NULL ? shown->text : ""; *p != '\0'; p++)
      {
        guint n = *p == '%' && p[1] >= '1' && p[1] <= '9' ? (guint) (p[1] - '1') : LEVELS;

        if (n == LEVELS)
          {
            g_string_append_c (out, *p);
            continue;
          }
        if (shown->legal && n != level)
          append_number (self, out, &looks[0], abstract->counts[n]);
        else
          append_number (self, out, get_level (num, abstract, n)->look, abstract->counts[n]);
        p++;
      }
  g_strstrip (out->str);
  out->len = strlen (out->str);
  if (out->len > 0)
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

char *
codebook_docx_numbering_advance (CodebookDocxNumbering *self, gint64 num_id, gint64 level)
{
  Num *num = lookup (self->nums, num_id);
  Abstract *abstract = find_abstract (self, num);
  guint n = (guint) CLAMP (level, 0, LEVELS - 1);

  if (abstract == NULL)
    return NULL;
  count (num, abstract, n);
  return render (self, num, abstract, n);
}

gint64
codebook_docx_numbering_find_level (CodebookDocxNumbering *self, gint64 num_id, const char *style)
{
  const Num *num = lookup (self->nums, num_id);
  const Abstract *abstract = find_abstract (self, num);

  for (guint i = 0; abstract != NULL && i < LEVELS; i++)
    {
      const Level *level = get_level (num, abstract, i);

      if (level->style != NULL && strcmp (level->style, style) == 0)
        return i;
    }
  return -1;
}
