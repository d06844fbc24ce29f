/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The index knows for each folded word the passages it is in and which of their words it is. That
 * is all that most searches need: 350,000 places are read in 45 ms. Two kinds of terms need the
 * passages' texts besides, for which the index gives the passages: those that must be spelled as
 * they are typed; and words with letters that SQLite's tables are too old for. */

#include "codebook/analysis/search-index.h"

#include <string.h>

#include "codebook/model/passage.h"
#include "codebook/model/project-private.h"

#define CANCEL_EVERY 4096 /* rows */

/* Which words ------------------------------------------------------------------------------- */

static void
add_all (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer form;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &form, NULL))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_add (to, form);
    }
  g_hash_table_unref (from);
}

static GHashTable *
find_forms (CodebookProject *project, const CodebookSearchTerm *term, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GHashTable) forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTable *more = NULL;

  g_hash_table_add (forms, g_strdup (term->folded));
  if (term->lemma)
    more = codebook_vocabulary_find_forms (codebook_project_get_vocabulary (project), store,
                                           term->folded, error);
  else if (term->prefix)
    more = codebook_vocabulary_find_starts (store, term->folded, error);
  if ((term->lemma || term->prefix) && more == NULL)
    return NULL;
  if (more != NULL)
    add_all (forms, more);
  if (!term->inside)
    return g_steal_pointer (&forms);
  more = codebook_vocabulary_find_parts (store, term->folded, error);
  if (more == NULL)
    return NULL;
  add_all (forms, more);
  return g_steal_pointer (&forms);
}

gboolean
codebook_search_index_resolve (CodebookProject *project, CodebookSearchQuery *query, GError **error)
{
  for (guint i = 0; i < codebook_search_query_get_term_count (query); i++)
    {
      GHashTable *forms = find_forms (project, codebook_search_query_get_term (query, i), error);

      if (forms == NULL)
        return FALSE;
      codebook_search_query_take_forms (query, i, forms);
    }
  return TRUE;
}

guint
codebook_search_index_number (CodebookSearchIndex *self, const char *form)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, form));

  if (number == 0)
    {
      char *copy = g_strdup (form);

      g_ptr_array_add (self->forms, copy);
      number = self->forms->len;
      g_hash_table_insert (self->numbers, copy, GUINT_TO_POINTER (number));
    }
  return number - 1;
}

/* Where they stand ---------------------------------------------------------------------------- */

static gboolean
is_within (const CodebookSearchIndex *self, guint passage)
{
  return passage >= self->first && passage < self->end;
}

static gboolean
read_places (CodebookSearchIndex *self, const char *form, GArray *postings, GError **error)
{
  CodebookSearchPosting posting = { .form = codebook_search_index_number (self, form) };
  guint n = 0;
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (self->project),
      "SELECT doc, offset FROM passage_words_instance WHERE term = ?", "s", form);

  while (codebook_rows_next (&rows, error))
    {
      if (++n % CANCEL_EVERY == 0
          && g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      posting.passage = posting.unit =
          codebook_corpus_find_passage (self->corpus, codebook_rows_int64 (&rows, 0));
      posting.word = (guint) codebook_rows_int64 (&rows, 1);
      if (is_within (self, posting.passage))
        g_array_append_val (postings, posting);
    }
  return !codebook_rows_failed (&rows);
}

/* The words of a passage that @term finds. */
static gboolean
read_words (CodebookSearchIndex *self,
            const CodebookSearchTerm *term,
            guint passage,
            GArray *postings,
            GError **error)
{
  const CodebookCorpusText *text =
      codebook_corpus_read (self->corpus, self->project, passage, error);

  for (guint i = 0; text != NULL && i < text->words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (text->words, CodebookSegment, i);
      const char *at = text->text + word->start_byte;
      gsize len = word->end_byte - word->start_byte;
      g_autofree char *folded = codebook_passage_fold_word (at, len);
      g_autofree char *exact =
          term->exact != NULL ? codebook_search_query_make_exact (at, len) : NULL;
      CodebookSearchPosting posting = { passage, i, passage, 0 };

      if (!codebook_search_term_matches (term, folded, exact))
        continue;
      posting.form = codebook_search_index_number (self, folded);
      g_array_append_val (postings, posting);
    }
  return text != NULL;
}

/* The passages that hold @form, into @passages. */
static gboolean
read_passages (CodebookSearchIndex *self, const char *form, GHashTable *passages, GError **error)
{
  g_autofree char *match = g_strdup_printf ("\"%s\"", form);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (self->project),
      "SELECT rowid FROM passage_words WHERE passage_words MATCH ?", "s", match);

  while (codebook_rows_next (&rows, error))
    {
      guint passage = codebook_corpus_find_passage (self->corpus, codebook_rows_int64 (&rows, 0));

      if (is_within (self, passage))
        g_hash_table_add (passages, GUINT_TO_POINTER (passage));
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
read_texts (CodebookSearchIndex *self,
            const CodebookSearchTerm *term,
            GArray *postings,
            GError **error)
{
  g_autoptr (GHashTable) passages = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, term->forms);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
        || !read_passages (self, key, passages, error))
      return FALSE;
  g_hash_table_iter_init (&iter, passages);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
        || !read_words (self, term, GPOINTER_TO_UINT (key), postings, error))
      return FALSE;
  return TRUE;
}

static int
compare_postings (gconstpointer a, gconstpointer b)
{
  const CodebookSearchPosting *x = a, *y = b;

  if (x->passage != y->passage)
    return x->passage < y->passage ? -1 : 1;
  return (x->word > y->word) - (x->word < y->word);
}

static void
sort_postings (GArray *postings)
{
  for (guint i = 1; i < postings->len; i++)
    if (compare_postings (&g_array_index (postings, CodebookSearchPosting, i - 1),
                          &g_array_index (postings, CodebookSearchPosting, i))
        > 0)
      {
        g_array_sort (postings, compare_postings);
        return;
      }
}

/* Sentences and turns ------------------------------------------------------------------------- */

static gboolean
find_turns (CodebookSearchIndex *self, GArray *postings, GError **error)
{
  CodebookCorpusSpeech speech = { 0 };
  gboolean same = FALSE;

  for (guint i = 0; i < postings->len; i++)
    {
      CodebookSearchPosting *posting = &g_array_index (postings, CodebookSearchPosting, i);
      const CodebookCorpusText *text;

      if (i == 0 || posting[-1].passage != posting->passage)
        if (!codebook_corpus_speech_of (self->corpus, self->project, posting->passage, &speech,
                                        &same, error))
          return FALSE;
      if (!same)
        {
          text = codebook_corpus_read (self->corpus, self->project, posting->passage, error);
          if (text == NULL
              || !codebook_corpus_speech_at (
                  self->corpus, self->project, posting->passage,
                  g_array_index (text->words, CodebookSegment, posting->word).start_cp, &speech,
                  error))
            return FALSE;
        }
      posting->unit = speech.turn;
    }
  return TRUE;
}

/* A passage has fewer sentences than code points, so that where it starts in all texts plus a
 * sentence's start is a number that grows; passages are at most 2^32 code points together. */
static gboolean
find_sentences (CodebookSearchIndex *self, GArray *postings, GError **error)
{
  g_autoptr (GArray) sentences = NULL;
  guint at = 0;

  for (guint i = 0; i < postings->len; i++)
    {
      CodebookSearchPosting *posting = &g_array_index (postings, CodebookSearchPosting, i);
      const CodebookCorpusText *text =
          codebook_corpus_read (self->corpus, self->project, posting->passage, error);
      gsize byte;

      if (text == NULL)
        return FALSE;
      if (sentences == NULL || posting[-1].passage != posting->passage)
        {
          g_clear_pointer (&sentences, g_array_unref);
          sentences = codebook_segments_sentences (text->text, strlen (text->text), NULL);
          at = 0;
        }
      byte = g_array_index (text->words, CodebookSegment, posting->word).start_byte;
      while (at + 1 < sentences->len
             && g_array_index (sentences, CodebookSegment, at).end_byte <= byte)
        at++;
      posting->unit = codebook_corpus_get_offset (self->corpus, posting->passage) + at;
    }
  return TRUE;
}

GArray *
codebook_search_index_read (CodebookSearchIndex *self,
                            const CodebookSearchTerm *term,
                            GError **error)
{
  g_autoptr (GArray) postings = g_array_new (FALSE, FALSE, sizeof (CodebookSearchPosting));
  gboolean by_index = term->exact == NULL;
  GHashTableIter iter;
  gpointer form;

  g_hash_table_iter_init (&iter, term->forms);
  while (by_index && g_hash_table_iter_next (&iter, &form, NULL))
    by_index = g_str_is_ascii (form);
  if (!by_index && !read_texts (self, term, postings, error))
    return NULL;
  g_hash_table_iter_init (&iter, term->forms);
  while (by_index && g_hash_table_iter_next (&iter, &form, NULL))
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
        || !read_places (self, form, postings, error))
      return NULL;
  sort_postings (postings);
  if (self->scope == CODEBOOK_SEARCH_WITHIN_TURN && !find_turns (self, postings, error))
    return NULL;
  if (self->scope == CODEBOOK_SEARCH_WITHIN_SENTENCE && !find_sentences (self, postings, error))
    return NULL;
  return g_steal_pointer (&postings);
}
