/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/risk.h"

#include <string.h>

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/wave.h"
#include "codebook/privacy/suggestions.h"

void
codebook_risk_row_free (CodebookRiskRow *row)
{
  g_free (row->attributes);
  g_free (row->values);
  g_free (row->cases);
  g_free (row);
}

void
codebook_risk_word_free (CodebookRiskWord *word)
{
  g_free (word->text);
  g_free (word->example);
  g_array_unref (word->hits);
  g_free (word);
}

/* The case table: values[case * n_attributes + attribute], NULL where there is none. Those by wave
 * are joined, since all of them may be known of somebody. Keys are the same with what tells apart
 * what would be shown alike: of which wave a value is, and where it ends. */
typedef struct
{
  GPtrArray *cases;
  GPtrArray *attributes; /* CodebookAttribute, of cases */
  char **values, **keys;
  GPtrArray *rows;
  GHashTable *listed; /* "case:mask" that a row covers, for what is a part of it */
  guint k;
} Table;

static gint64
find_case (const Table *table, gint64 id)
{
  for (guint i = 0; i < table->cases->len; i++)
    if (((CodebookCase *) table->cases->pdata[i])->id == id)
      return i;
  return -1;
}

static gint64
find_attribute (const Table *table, gint64 id)
{
  for (guint i = 0; i < table->attributes->len; i++)
    if (((CodebookAttribute *) table->attributes->pdata[i])->id == id)
      return i;
  return -1;
}

static void
append (char **cell, const char *between, const char *more)
{
  char *both = *cell != NULL ? g_strconcat (*cell, between, more, NULL) : g_strdup (more);

  g_free (*cell);
  *cell = both;
}

/* 24; of a wave, T0: 24. */
static char *
show (const CodebookAttribute *attribute, const CodebookAttributeValue *value, GPtrArray *waves)
{
  g_autofree char *shown = codebook_attribute_format (attribute, value->value);

  for (guint i = 0; i < waves->len; i++)
    if (((CodebookWave *) waves->pdata[i])->id == value->wave)
      return g_strdup_printf ("%s: %s", ((CodebookWave *) waves->pdata[i])->name, shown);
  return g_steal_pointer (&shown);
}

static gboolean
fill (Table *table, CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) waves = codebook_wave_list (project, error);
  g_autoptr (GPtrArray) values =
      waves != NULL ? codebook_attribute_list_values (project, 0, error) : NULL;

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      const CodebookAttributeValue *value = values->pdata[i];
      gint64 row = find_case (table, value->subject);
      gint64 column = find_attribute (table, value->attribute);
      g_autofree char *shown = NULL;
      g_autofree char *key = NULL;
      guint64 cell;

      if (row < 0 || column < 0)
        continue;
      cell = (guint64) row * table->attributes->len + (guint64) column;
      shown = show (table->attributes->pdata[column], value, waves);
      key = g_strdup_printf ("%" G_GINT64_FORMAT "\037%s\036", value->wave, value->value);
      append (&table->values[cell], " → ", shown);
      append (&table->keys[cell], "", key);
    }
  return values != NULL;
}

/* @cells, the values or the keys, of @mask's attributes of a case as one text; NULL if one is
 * missing. */
static char *
join_cells (const Table *table, char *const *cells, guint row, guint64 mask)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < table->attributes->len; i++)
    if ((mask >> i & 1) != 0)
      {
        const char *value = cells[(guint64) row * table->attributes->len + i];

        if (value == NULL)
          return g_string_free (key, TRUE);
        g_string_append_printf (key, "%s%s", key->len > 0 ? ", " : "", value);
      }
  return g_string_free (key, FALSE);
}

static char *
join_attributes (const Table *table, guint64 mask)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < table->attributes->len; i++)
    if ((mask >> i & 1) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              ((CodebookAttribute *) table->attributes->pdata[i])->name);
  return g_string_free (names, FALSE);
}

/* Whether a smaller combination already tells this case apart as much. */
static gboolean
is_listed (const Table *table, guint row, guint64 mask)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table->listed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint64 one = *(guint64 *) key;

      if ((guint) (one >> 48) == row && (one & ~mask & (((guint64) 1 << 48) - 1)) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_row (Table *table, guint64 mask, const GArray *members)
{
  CodebookRiskRow *row = g_new0 (CodebookRiskRow, 1);
  GString *cases = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    {
      guint member = g_array_index (members, guint, i);
      guint64 listed = (guint64) member << 48 | mask;

      g_hash_table_add (table->listed, g_memdup2 (&listed, sizeof listed));
      g_string_append_printf (cases, "%s%s", i > 0 ? ", " : "",
                              ((CodebookCase *) table->cases->pdata[member])->name);
    }
  row->attributes = join_attributes (table, mask);
  row->values = join_cells (table, table->values, g_array_index (members, guint, 0), mask);
  row->k = members->len;
  row->cases = g_string_free (cases, FALSE);
  row->study_case = ((CodebookCase *) table->cases->pdata[g_array_index (members, guint, 0)])->id;
  g_ptr_array_add (table->rows, row);
}

/* Keys → who has them (GArray of guint). */
static GHashTable *
group (const Table *table, guint64 mask)
{
  GHashTable *groups =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < table->cases->len; i++)
    {
      char *key = join_cells (table, table->keys, i, mask);
      GArray *members = key != NULL ? g_hash_table_lookup (groups, key) : NULL;

      if (key == NULL)
        continue;
      if (members == NULL)
        {
          members = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (groups, g_strdup (key), members);
        }
      g_array_append_val (members, i);
      g_free (key);
    }
  return groups;
}

static void
list_mask (Table *table, guint64 mask)
{
  g_autoptr (GHashTable) groups = group (table, mask);
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      const GArray *members = data;

      if (members->len < table->k && !is_listed (table, g_array_index (members, guint, 0), mask))
        add_row (table, mask, members);
    }
}

/* Over all attributes together. */
static guint
find_smallest (const Table *table)
{
  guint n = table->attributes->len;
  g_autoptr (GHashTable) groups = n > 0 ? group (table, ((guint64) 1 << n) - 1) : NULL;
  GHashTableIter iter;
  gpointer data;
  guint smallest = 0;

  if (groups == NULL)
    return 0;
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    if (smallest == 0 || ((GArray *) data)->len < smallest)
      smallest = ((GArray *) data)->len;
  return smallest;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const CodebookRiskRow *one = *(CodebookRiskRow *const *) a;
  const CodebookRiskRow *two = *(CodebookRiskRow *const *) b;

  if (one->k != two->k)
    return one->k < two->k ? -1 : 1;
  if (strlen (one->attributes) != strlen (two->attributes))
    return strlen (one->attributes) < strlen (two->attributes) ? -1 : 1;
  return strcmp (one->cases, two->cases);
}

/* Attributes of cases, at most as many as a mask has room for. */
static GPtrArray *
list_attributes (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) all = codebook_attribute_list (project, error);
  GPtrArray *attributes;

  if (all == NULL)
    return NULL;
  attributes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len && attributes->len < 40; i++)
    if (((CodebookAttribute *) all->pdata[i])->subject != CODEBOOK_SUBJECT_DOCUMENT)
      g_ptr_array_add (attributes, g_object_ref (all->pdata[i]));
  return attributes;
}

/* All masks of @left more bits from @from on. */
static void
list_masks (Table *table, guint64 mask, guint from, guint left)
{
  if (left == 0)
    {
      list_mask (table, mask);
      return;
    }
  for (guint i = from; i < table->attributes->len; i++)
    list_masks (table, mask | (guint64) 1 << i, i + 1, left - 1);
}

static void
free_cells (char **cells, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_free (cells[i]);
  g_free (cells);
}

GPtrArray *
codebook_risk_list_rows (
    CodebookProject *project, guint k, guint most, guint *smallest, GError **error)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (project, error);
  g_autoptr (GPtrArray) attributes = cases != NULL ? list_attributes (project, error) : NULL;
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_risk_row_free);
  Table table = { .cases = cases, .attributes = attributes, .rows = rows, .k = k };
  gboolean ok;

  if (attributes == NULL)
    return NULL;
  table.values = g_new0 (char *, (gsize) cases->len * attributes->len + 1);
  table.keys = g_new0 (char *, (gsize) cases->len * attributes->len + 1);
  table.listed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  ok = fill (&table, project, error);
  for (guint bits = 1; ok && bits <= MIN (most, attributes->len); bits++)
    list_masks (&table, 0, 0, bits);
  if (ok && smallest != NULL)
    *smallest = find_smallest (&table);
  free_cells (table.values, (gsize) cases->len * attributes->len);
  free_cells (table.keys, (gsize) cases->len * attributes->len);
  g_hash_table_unref (table.listed);
  g_ptr_array_sort (rows, compare_rows);
  return ok ? g_steal_pointer (&rows) : NULL;
}

GPtrArray *
codebook_risk_list_words (CodebookProject *project,
                          const CodebookNameLexicon *lexicon,
                          GError **error)
{
  g_autoptr (GPtrArray) left = codebook_suggestions_list (project, lexicon, 0, NULL, error);
  GPtrArray *words;

  if (left == NULL)
    return NULL;
  words = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_risk_word_free);
  for (guint i = 0; i < left->len; i++)
    {
      const CodebookSuggestion *suggestion = left->pdata[i];
      CodebookRiskWord *word = g_new0 (CodebookRiskWord, 1);

      word->text = g_strdup (suggestion->text);
      word->places = suggestion->hits->len;
      word->documents = suggestion->documents;
      word->example = g_strdup (suggestion->example);
      word->type = suggestion->type;
      word->hits = g_array_ref (suggestion->hits);
      g_ptr_array_add (words, word);
    }
  return words;
}
