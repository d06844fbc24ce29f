/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/word-pool.h"

#include "codebook/text/lemmas.h"

struct _CodebookWordPool
{
  char *language;
  GMutex mutex;
  GHashTable *lemmas; /* char * word → GPtrArray * of char *; NULL: it was stored */
};

static void
free_lemmas (gpointer lemmas)
{
  if (lemmas != NULL)
    g_ptr_array_unref (lemmas);
}

CodebookWordPool *
codebook_word_pool_new (const char *language)
{
  CodebookWordPool *self = g_new0 (CodebookWordPool, 1);

  self->language = g_strdup (language);
  g_mutex_init (&self->mutex);
  self->lemmas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_lemmas);
  return self;
}

void
codebook_word_pool_free (CodebookWordPool *self)
{
  if (self == NULL)
    return;
  g_free (self->language);
  g_mutex_clear (&self->mutex);
  g_hash_table_unref (self->lemmas);
  g_free (self);
}

void
codebook_word_pool_meet (CodebookWordPool *self, GHashTable *words)
{
  const CodebookLemmas *lemmas = codebook_lemmas_get (self->language);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      GPtrArray *found;
      gboolean known;

      g_mutex_lock (&self->mutex);
      known = g_hash_table_contains (self->lemmas, word);
      g_mutex_unlock (&self->mutex);
      if (known)
        continue;
      found = codebook_lemmas_find (lemmas, word);
      g_mutex_lock (&self->mutex);
      /* Another thread can have met and even stored it since. */
      if (g_hash_table_contains (self->lemmas, word))
        g_ptr_array_unref (found);
      else
        g_hash_table_insert (self->lemmas, g_strdup (word), found);
      g_mutex_unlock (&self->mutex);
    }
}

GPtrArray *
codebook_word_pool_take (CodebookWordPool *self, const char *word)
{
  gpointer key, lemmas = NULL;
  gboolean known;

  g_mutex_lock (&self->mutex);
  known = g_hash_table_lookup_extended (self->lemmas, word, &key, &lemmas);
  if (lemmas != NULL)
    g_ptr_array_ref (lemmas);
  if (!known || lemmas != NULL)
    g_hash_table_insert (self->lemmas, g_strdup (word), NULL);
  g_mutex_unlock (&self->mutex);
  return known ? lemmas : codebook_lemmas_find (codebook_lemmas_get (self->language), word);
}
