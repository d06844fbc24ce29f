/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list has its levels; an override, which is what paragraphs name, is a list, perhaps with levels
 * that start anew: that is then a list of its own. */
#include "codebook/import/rtf-lists.h"

#include <string.h>

#include "codebook/import/list-number.h"
#include "codebook/import/rtf-words.h"

#define LEVELS 9
#define MOST_LISTS 10000
#define MOST_PATTERN_BYTES 64

typedef struct
{
  CodebookListNumber format;
  gint64 start, count;
  gboolean counting;
  char pattern[MOST_PATTERN_BYTES]; /* after its length */
  gsize pattern_len;
} Level;

typedef struct
{
  int id;
  Level levels[LEVELS];
} List;

struct _CodebookRtfLists
{
  GHashTable *by_id;     /* List *: by \listid */
  GHashTable *by_number; /* List *, borrowed: by \ls */
  GPtrArray *lists;      /* List * */
  List *list;            /* that is read; NULL = none */
  guint n_levels;        /* of it, that were met */
  Level *level;          /* that is read; NULL = none */
  gboolean in_override;
};

CodebookRtfLists *
codebook_rtf_lists_new (void)
{
  CodebookRtfLists *self = g_new0 (CodebookRtfLists, 1);

  self->by_id = g_hash_table_new (NULL, NULL);
  self->by_number = g_hash_table_new (NULL, NULL);
  self->lists = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
codebook_rtf_lists_free (CodebookRtfLists *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_number);
  g_ptr_array_unref (self->lists);
  g_free (self);
}

/* -- The tables ------------------------------------------------------------------------------- */

static void
begin_list (CodebookRtfLists *self, const List *like)
{
  self->level = NULL;
  self->list = NULL;
  if (self->lists->len >= MOST_LISTS)
    return;
  self->list = like != NULL ? g_memdup2 (like, sizeof *like) : g_new0 (List, 1);
  self->n_levels = 0;
  g_ptr_array_add (self->lists, self->list);
}

static void
begin_level (CodebookRtfLists *self)
{
  self->level = NULL;
  if (self->list == NULL || self->n_levels >= LEVELS)
    return;
  self->level = &self->list->levels[self->n_levels++];
  if (!self->in_override)
    *self->level = (Level){ .format = CODEBOOK_LIST_NUMBER_DECIMAL, .start = 1 };
}

static CodebookListNumber
read_format (int number)
{
  switch (number)
    {
    case 1:
      return CODEBOOK_LIST_NUMBER_UPPER_ROMAN;
    case 2:
      return CODEBOOK_LIST_NUMBER_LOWER_ROMAN;
    case 3:
      return CODEBOOK_LIST_NUMBER_UPPER_LETTER;
    case 4:
      return CODEBOOK_LIST_NUMBER_LOWER_LETTER;
    case 22:
      return CODEBOOK_LIST_NUMBER_PADDED;
    case 23:
      return CODEBOOK_LIST_NUMBER_BULLET;
    case 255:
      return CODEBOOK_LIST_NUMBER_NONE;
    default:
      return CODEBOOK_LIST_NUMBER_DECIMAL;
    }
}

static void
take_id (CodebookRtfLists *self, int id)
{
  if (self->in_override)
    self->list = g_hash_table_lookup (self->by_id, GINT_TO_POINTER (id));
  else if (self->list != NULL)
    g_hash_table_insert (self->by_id, GINT_TO_POINTER (id), self->list);
}

void
codebook_rtf_lists_take_word (CodebookRtfLists *self, guint token, int number)
{
  switch (token)
    {
    case RTF_LIST:
      self->in_override = FALSE;
      begin_list (self, NULL);
      break;
    case RTF_LIST_OVERRIDE:
      self->in_override = TRUE;
      self->list = NULL;
      self->level = NULL;
      self->n_levels = 0;
      break;
    case RTF_OVERRIDE_LEVEL:
      if (self->in_override && self->list != NULL && self->n_levels == 0)
        begin_list (self, self->list);
      begin_level (self);
      break;
    case RTF_LEVEL:
      if (!self->in_override)
        begin_level (self);
      break;
    case RTF_LEVEL_FORMAT:
      if (self->level != NULL)
        self->level->format = read_format (number);
      break;
    case RTF_LEVEL_START:
      if (self->level != NULL)
        self->level->start = number;
      break;
    case RTF_LIST_ID:
      take_id (self, number);
      break;
    case RTF_LIST_NUMBER:
      if (self->in_override && self->list != NULL)
        g_hash_table_insert (self->by_number, GINT_TO_POINTER (number), self->list);
      break;
    default:
      break;
    }
}

void
codebook_rtf_lists_take_pattern (CodebookRtfLists *self, const char *text, gsize len_bytes)
{
  const char *end = text + len_bytes, *at = text + 1;
  gsize count = len_bytes > 0 ? (guint8) text[0] : 0;

  /* A length that is none would cut a character. */
  if (self->level == NULL || len_bytes == 0 || (guint8) text[0] >= 0x80)
    return;
  for (; count > 0 && at < end; count--)
    for (at++; at < end && ((guint8) *at & 0xC0) == 0x80;)
      at++;
  self->level->pattern_len = (gsize) (at - text - 1);
  if (self->level->pattern_len <= MOST_PATTERN_BYTES)
    memcpy (self->level->pattern, text + 1, self->level->pattern_len);
  else
    self->level->pattern_len = 0;
}

/* -- Numbers ---------------------------------------------------------------------------------- */

static void
count (List *list, guint n)
{
  Level *levels = list->levels;

  levels[n].count = levels[n].counting ? levels[n].count + 1 : levels[n].start;
  levels[n].counting = TRUE;
  for (guint i = n + 1; i < LEVELS; i++)
    levels[i].counting = FALSE;
  for (guint i = 0; i < n; i++)
    if (!levels[i].counting)
      {
        levels[i].count = levels[i].start;
        levels[i].counting = TRUE;
      }
}

char *
codebook_rtf_lists_advance (CodebookRtfLists *self, int number, guint n)
{
  List *list = g_hash_table_lookup (self->by_number, GINT_TO_POINTER (number));
  const Level *level;
  g_autoptr (GString) out = g_string_new (NULL);

  if (list == NULL || n >= LEVELS)
    return NULL;
  count (list, n);
  level = &list->levels[n];
  if (level->format == CODEBOOK_LIST_NUMBER_BULLET)
    return g_strdup ("• ");
  for (gsize i = 0; level->format != CODEBOOK_LIST_NUMBER_NONE && i < level->pattern_len; i++)
    {
      guint8 c = (guint8) level->pattern[i];

      if (c < LEVELS)
        codebook_list_number_append (out, list->levels[c].format, list->levels[c].count);
      else
        g_string_append_c (out, (char) c);
    }
  g_strstrip (out->str);
  return *out->str != '\0' ? g_strconcat (out->str, " ", NULL) : NULL;
}
