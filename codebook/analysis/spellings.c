/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/spellings.h"

#include <string.h>

#include "codebook/text/fold.h"

typedef struct
{
  char *best; /* most often written so */
  guint most; /* … so often */
  guint all;  /* in this and other ways that are not the key */
} Spelling;

struct _CodebookSpellings
{
  GHashTable *words;     /* char *, as it stands → guint *, how often */
  GHashTable *by_folded; /* char * → Spelling *; NULL until asked for */
  GString *word;
};

static void
spelling_free (gpointer data)
{
  Spelling *spelling = data;

  g_free (spelling->best);
  g_free (spelling);
}

CodebookSpellings *
codebook_spellings_new (void)
{
  CodebookSpellings *self = g_new0 (CodebookSpellings, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->word = g_string_new (NULL);
  return self;
}

void
codebook_spellings_free (CodebookSpellings *self)
{
  g_hash_table_unref (self->words);
  g_clear_pointer (&self->by_folded, g_hash_table_unref);
  g_string_free (self->word, TRUE);
  g_free (self);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02BC;
}

static gboolean
is_letter (gunichar c)
{
  return (g_unichar_isalnum (c) && c != 0x02BC) || g_unichar_ismark (c);
}

static gboolean
is_inside (gunichar c)
{
  return is_letter (c) || is_apostrophe (c) || c == '-' || c == 0x2010 || c == 0x2011;
}

static void
count_spelling (CodebookSpellings *self, const char *start, const char *end)
{
  guint *count;

  g_string_truncate (self->word, 0);
  g_string_append_len (self->word, start, end - start);
  count = g_hash_table_lookup (self->words, self->word->str);
  if (count == NULL)
    {
      count = g_new0 (guint, 1);
      g_hash_table_insert (self->words, g_strdup (self->word->str), count);
    }
  *count += 1;
}

/* Without apostrophes and hyphens at its ends; and with the one before it, which may be of the word
 * (’s-Gravenhage) or a quotation mark: then it is no word of the index, and never asked for. */
static void
count_word (CodebookSpellings *self, const char *start, const char *end)
{
  const char *first = start;

  while (first < end && !is_letter (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (first < end && !is_letter (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  if (first < end)
    count_spelling (self, first, end);
  if (first < end && first > start && is_apostrophe (g_utf8_get_char (g_utf8_prev_char (first))))
    count_spelling (self, g_utf8_prev_char (first), end);
}

void
codebook_spellings_add (CodebookSpellings *self, const char *text, gsize len_bytes)
{
  const char *start = NULL, *end = text + len_bytes;
  gboolean other = FALSE; /* than its key */

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gboolean ascii = (guchar) *at < 0x80;
      gboolean inside = ascii ? g_ascii_isalnum (*at) || *at == '-' || *at == '\''
                              : is_inside (g_utf8_get_char (at));

      if (inside && start == NULL)
        {
          start = at;
          other = FALSE;
        }
      other |= inside && (!ascii || *at == '-');
      if (inside || start == NULL)
        continue;
      if (other)
        count_word (self, start, at);
      start = NULL;
    }
  if (start != NULL && other)
    count_word (self, start, end);
}

static GHashTable *
index_words (GHashTable *words)
{
  GHashTable *by_folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, spelling_free);
  g_autoptr (GHashTable) lower = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer word, count;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, &count))
    {
      char *small = codebook_fold_case (word, strlen (word));
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (lower, small));

      g_hash_table_replace (lower, small, GUINT_TO_POINTER (before + *(guint *) count));
    }
  g_hash_table_iter_init (&iter, lower);
  while (g_hash_table_iter_next (&iter, &word, &count))
    {
      g_autofree char *folded = codebook_fold_word (word, strlen (word));
      Spelling *spelling = g_hash_table_lookup (by_folded, folded);
      guint n = GPOINTER_TO_UINT (count);

      if (spelling == NULL)
        {
          spelling = g_new0 (Spelling, 1);
          g_hash_table_insert (by_folded, g_steal_pointer (&folded), spelling);
        }
      spelling->all += n;
      /* The order of a hash table is no order. */
      if (n < spelling->most || (n == spelling->most && strcmp (word, spelling->best) > 0))
        continue;
      g_free (spelling->best);
      spelling->best = g_strdup (word);
      spelling->most = n;
    }
  return by_folded;
}

const char *
codebook_spellings_get (CodebookSpellings *self, const char *folded, guint count)
{
  const Spelling *spelling;

  if (self->by_folded == NULL)
    self->by_folded = index_words (self->words);
  spelling = g_hash_table_lookup (self->by_folded, folded);
  return spelling != NULL && spelling->most >= count - MIN (count, spelling->all) ? spelling->best
                                                                                  : folded;
}
