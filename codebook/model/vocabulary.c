/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A search for werken is a look-up: word_lemma tells the forms that the texts hold, the index where
 * each stands. A word's lemmas depend on nothing but the word, its language and the word list; so
 * words are only ever added, with the text that brings them, and another word list means another
 * word_lemma, not another index. */

#include "codebook/model/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/store/check.h"
#include "codebook/text/lemmas.h"

struct _CodebookVocabulary
{
  GHashTable *lemmas; /* char * language → const CodebookLemmas *, the process's */
};

CodebookVocabulary *
codebook_vocabulary_new (void)
{
  CodebookVocabulary *self = g_new0 (CodebookVocabulary, 1);

  self->lemmas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
codebook_vocabulary_free (CodebookVocabulary *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->lemmas);
  g_free (self);
}

static const CodebookLemmas *
get_lemmas (CodebookVocabulary *self, const char *language)
{
  const CodebookLemmas *lemmas = g_hash_table_lookup (self->lemmas, language);

  if (lemmas == NULL)
    {
      lemmas = codebook_lemmas_get (language);
      g_hash_table_insert (self->lemmas, g_strdup (language), (gpointer) lemmas);
    }
  return lemmas;
}

/* Adding ------------------------------------------------------------------------------------ */

static gboolean
ensure_source (CodebookStore *store, const char *language, GError **error)
{
  g_autofree char *had = codebook_store_dup_text (
      store, "SELECT source FROM lemma_source WHERE language = ?", "s", language);
  g_autofree char *source = NULL;

  if (had != NULL)
    return TRUE;
  source = codebook_lemmas_find_source (language, NULL);
  return codebook_store_run (store, error,
                             "INSERT INTO lemma_source (language, source) VALUES (?, ?)", "ss",
                             language, source);
}

static gboolean
insert_lemmas (CodebookStore *store,
               const char *language,
               const char *word,
               const GPtrArray *lemmas,
               GError **error)
{
  for (guint i = 0; i < lemmas->len; i++)
    if (!codebook_store_run (
            store, error,
            "INSERT OR IGNORE INTO word_lemma (form, language, lemma) VALUES (?, ?, ?)", "sss",
            word, language, lemmas->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
insert_word (CodebookVocabulary *self,
             CodebookStore *store,
             const char *language,
             const char *word,
             GError **error)
{
  g_autoptr (GPtrArray) lemmas = codebook_lemmas_find (get_lemmas (self, language), word);

  return insert_lemmas (store, language, word, lemmas, error);
}

static gboolean
is_stored (CodebookStore *store, const char *language, const char *word)
{
  return codebook_store_int64 (store, 0,
                               "SELECT 1 FROM word_lemma WHERE form = ? AND language = ? LIMIT 1",
                               "ss", word, language)
         != 0;
}

static gboolean
insert_from_pool (CodebookStore *store,
                  const char *language,
                  const char *word,
                  CodebookWordPool *pool,
                  GError **error)
{
  g_autoptr (GPtrArray) lemmas = codebook_word_pool_take (pool, word);

  return lemmas == NULL || is_stored (store, language, word)
         || insert_lemmas (store, language, word, lemmas, error);
}

gboolean
codebook_vocabulary_add (CodebookVocabulary *self,
                         CodebookStore *store,
                         const char *language,
                         GHashTable *words,
                         CodebookWordPool *pool,
                         GError **error)
{
  GHashTableIter iter;
  gpointer word;

  if (!ensure_source (store, language, error))
    return FALSE;
  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (pool != NULL ? !insert_from_pool (store, language, word, pool, error)
                     : !is_stored (store, language, word)
                           && !insert_word (self, store, language, word, error))
      return FALSE;
  return TRUE;
}

gboolean
codebook_vocabulary_clear (CodebookStore *store, GError **error)
{
  return codebook_store_run (store, error, "DELETE FROM word_lemma", "")
         && codebook_store_run (store, error, "DELETE FROM lemma_source", "");
}

/* Another word list ------------------------------------------------------------------------- */

gboolean
codebook_vocabulary_is_old (CodebookStore *store)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT language, source FROM lemma_source", "");

  while (codebook_rows_next (&rows, NULL))
    {
      g_autofree char *now = codebook_lemmas_find_source (codebook_rows_text (&rows, 0), NULL);

      if (strcmp (now, codebook_rows_text (&rows, 1)) != 0)
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  char *form, *language;
} Word;

static void
word_clear (gpointer data)
{
  Word *word = data;

  g_free (word->form);
  g_free (word->language);
}

/* (element-type Word); NULL on error. */
static GArray *
list_words (CodebookStore *store, GError **error)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT DISTINCT form, language FROM word_lemma", "");

  g_array_set_clear_func (words, word_clear);
  while (codebook_rows_next (&rows, error))
    {
      Word word = { g_strdup (codebook_rows_text (&rows, 0)),
                    g_strdup (codebook_rows_text (&rows, 1)) };

      g_array_append_val (words, word);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&words);
}

gboolean
codebook_vocabulary_refresh (CodebookVocabulary *self, CodebookStore *store, GError **error)
{
  g_autoptr (GArray) words = list_words (store, error);

  if (words == NULL || !codebook_vocabulary_clear (store, error))
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (!ensure_source (store, word->language, error)
          || !insert_word (self, store, word->language, word->form, error))
        return FALSE;
    }
  return TRUE;
}

/* Finding ----------------------------------------------------------------------------------- */

static GHashTable *
set_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The first column of @rows into @set; FALSE on error. Takes @rows. */
static gboolean
collect (CodebookRows rows, GHashTable *set, GError **error)
{
  while (codebook_rows_next (&rows, error))
    g_hash_table_add (set, g_strdup (codebook_rows_text (&rows, 0)));
  return !codebook_rows_failed (&rows);
}

static gboolean
find_lemmas (CodebookVocabulary *self,
             CodebookStore *store,
             const char *language,
             const char *word,
             GHashTable *lemmas,
             GError **error)
{
  g_autoptr (GPtrArray) made = NULL;

  if (!collect (codebook_store_select (
                    store, "SELECT lemma FROM word_lemma WHERE form = ? AND language = ?", "ss",
                    word, language),
                lemmas, error))
    return FALSE;
  if (g_hash_table_size (lemmas) > 0)
    return TRUE;
  made = codebook_lemmas_find (get_lemmas (self, language), word);
  for (guint i = 0; i < made->len; i++)
    g_hash_table_add (lemmas, g_strdup (made->pdata[i]));
  return TRUE;
}

GHashTable *
codebook_vocabulary_find_forms (CodebookVocabulary *self,
                                CodebookStore *store,
                                const char *word,
                                GError **error)
{
  g_autoptr (GHashTable) forms = set_new (), languages = set_new ();
  GHashTableIter iter, inner;
  gpointer language, lemma;

  g_hash_table_add (forms, g_strdup (word));
  if (!collect (codebook_store_select (store, "SELECT language FROM lemma_source", ""), languages,
                error))
    return NULL;
  g_hash_table_iter_init (&iter, languages);
  while (g_hash_table_iter_next (&iter, &language, NULL))
    {
      g_autoptr (GHashTable) lemmas = set_new ();

      if (!find_lemmas (self, store, language, word, lemmas, error))
        return NULL;
      g_hash_table_iter_init (&inner, lemmas);
      while (g_hash_table_iter_next (&inner, &lemma, NULL))
        if (!collect (codebook_store_select (
                          store, "SELECT form FROM word_lemma WHERE lemma = ? AND language = ?",
                          "ss", lemma, language),
                      forms, error))
          return NULL;
    }
  return g_steal_pointer (&forms);
}

GHashTable *
codebook_vocabulary_find_starts (CodebookStore *store, const char *start, GError **error)
{
  g_autoptr (GHashTable) forms = set_new ();
  g_autofree char *after = g_strconcat (start, "\xf4\x8f\xbf\xbf", NULL);

  return collect (codebook_store_select (
                      store, "SELECT DISTINCT form FROM word_lemma WHERE form >= ? AND form < ?",
                      "ss", start, after),
                  forms, error)
             ? g_steal_pointer (&forms)
             : NULL;
}

GHashTable *
codebook_vocabulary_find_parts (CodebookStore *store, const char *part, GError **error)
{
  g_autoptr (GHashTable) forms = set_new ();

  return collect (codebook_store_select (
                      store, "SELECT DISTINCT form FROM word_lemma WHERE instr (form, ?) > 0", "s",
                      part),
                  forms, error)
             ? g_steal_pointer (&forms)
             : NULL;
}

/* Checking ---------------------------------------------------------------------------------- */

static gboolean
has_right_lemmas (CodebookVocabulary *self, CodebookStore *store, const Word *word)
{
  g_autoptr (GPtrArray) wanted =
      codebook_lemmas_find (get_lemmas (self, word->language), word->form);
  g_autoptr (GHashTable) found = set_new ();

  if (!collect (codebook_store_select (
                    store, "SELECT lemma FROM word_lemma WHERE form = ? AND language = ?", "ss",
                    word->form, word->language),
                found, NULL)
      || g_hash_table_size (found) != wanted->len)
    return FALSE;
  for (guint i = 0; i < wanted->len; i++)
    if (!g_hash_table_contains (found, wanted->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
codebook_vocabulary_compare (CodebookVocabulary *self,
                             CodebookStore *store,
                             GPtrArray *problems,
                             GError **error)
{
  g_autoptr (GArray) words = list_words (store, error);
  gboolean same;

  if (words == NULL)
    return FALSE;
  /* Letters that SQLite's tables do not know yet are not in the index as they are here. */
  same = codebook_store_int64 (store, 0,
                               "SELECT count(*) FROM (SELECT DISTINCT term FROM "
                               "passage_words_instance) WHERE NOT EXISTS (SELECT 1 FROM word_lemma "
                               "WHERE form = term) AND term NOT GLOB '*[^ -~]*'",
                               "")
         == 0;
  if (codebook_vocabulary_is_old (store)) /* it is made again at the next opening */
    g_array_set_size (words, 0);
  for (guint i = 0; same && i < words->len; i++)
    same = has_right_lemmas (self, store, &g_array_index (words, Word, i));
  if (!same)
    g_ptr_array_add (
        problems, codebook_problem_new ("full-text", "word_lemma", 0,
                                        _ ("The words kept for searching differ from the index.")));
  return TRUE;
}
