/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The index knows for each folded word the passages it is in and which of their words it is. That
 * is all that most searches need: 350,000 places are read in 45 ms. Two kinds of terms need the
 * passages' texts besides. Of those that must be spelled as they are typed, the index gives the
 * places and the text the spelling. Words with letters that SQLite's tables are too old for are cut
 * otherwise there, so that the index only gives the passages. */

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

/* Where they stand ---------------------------------------------------------------------------- */

static gboolean
is_cancelled (CodebookSearchIndex *self, guint n, GError **error)
{
  return n % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static gboolean
read_places (CodebookSearchIndex *self, const char *form, GArray *postings, GError **error)
{
  CodebookSearchPosting posting = { .form = codebook_search_forms_number (self->forms, form) };
  guint n = 0;
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (self->project),
      "SELECT doc, offset FROM passage_words_instance WHERE term = ?", "s", form);

  while (codebook_rows_next (&rows, error))
    {
      if (is_cancelled (self, ++n, error))
        return FALSE;
      posting.passage = (guint) codebook_rows_int64 (&rows, 0);
      posting.unit = posting.passage;
      posting.word = (guint) codebook_rows_int64 (&rows, 1);
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
  if (!codebook_corpus_text_read (&self->text, self->project, passage, error))
    return FALSE;
  for (guint i = 0; i < self->text.words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (self->text.words, CodebookSegment, i);
      const char *at = self->text.text + word->start_byte;
      gsize len = word->end_byte - word->start_byte;
      g_autofree char *folded = codebook_passage_fold_word (at, len);
      g_autofree char *exact =
          term->exact != NULL ? codebook_search_query_make_exact (at, len) : NULL;
      CodebookSearchPosting posting = { .passage = passage, .word = i, .unit = passage };

      if (!codebook_search_term_matches (term, folded, exact))
        continue;
      posting.form = codebook_search_forms_number (self->forms, folded);
      g_array_append_val (postings, posting);
    }
  return TRUE;
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
    g_hash_table_add (passages, GUINT_TO_POINTER ((guint) codebook_rows_int64 (&rows, 0)));
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
    if (is_cancelled (self, 0, error) || !read_passages (self, key, passages, error))
      return FALSE;
  g_hash_table_iter_init (&iter, passages);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_cancelled (self, 0, error)
        || !read_words (self, term, GPOINTER_TO_UINT (key), postings, error))
      return FALSE;
  return TRUE;
}

/* Leaves those that are spelled as @term says. */
static gboolean
keep_exact (CodebookSearchIndex *self,
            const CodebookSearchTerm *term,
            GArray *postings,
            GError **error)
{
  guint n = 0;

  for (guint i = 0; i < postings->len; i++)
    {
      CodebookSearchPosting posting = g_array_index (postings, CodebookSearchPosting, i);
      const CodebookSegment *word;

      if (is_cancelled (self, i, error)
          || !codebook_corpus_text_read (&self->text, self->project, posting.passage, error))
        return FALSE;
      if (posting.word >= self->text.words->len)
        continue;
      word = &g_array_index (self->text.words, CodebookSegment, posting.word);
      if (codebook_search_term_is_spelled (term, self->text.text + word->start_byte,
                                           word->end_byte - word->start_byte))
        g_array_index (postings, CodebookSearchPosting, n++) = posting;
    }
  g_array_set_size (postings, n);
  return TRUE;
}

gboolean
codebook_search_index_find_sentences (CodebookSearchIndex *self, GArray *postings, GError **error)
{
  g_autoptr (GArray) sentences = NULL;
  guint at = 0;

  for (guint i = 0; i < postings->len; i++)
    {
      CodebookSearchPosting *posting = &g_array_index (postings, CodebookSearchPosting, i);
      gboolean same = self->text.id == posting->passage && sentences != NULL;
      gsize byte;

      if (is_cancelled (self, i, error)
          || !codebook_corpus_text_read (&self->text, self->project, posting->passage, error))
        return FALSE;
      if (!same)
        {
          g_clear_pointer (&sentences, g_array_unref);
          sentences = codebook_segments_sentences (self->text.text, strlen (self->text.text), NULL);
          at = 0;
        }
      if (posting->word >= self->text.words->len)
        return codebook_corpus_fail_changed (error);
      byte = g_array_index (self->text.words, CodebookSegment, posting->word).start_byte;
      while (at + 1 < sentences->len
             && g_array_index (sentences, CodebookSegment, at).end_byte <= byte)
        at++;
      posting->unit = (guint64) posting->passage << 32 | at;
    }
  return TRUE;
}

GArray *
codebook_search_index_read (CodebookSearchIndex *self,
                            const CodebookSearchTerm *term,
                            GError **error)
{
  g_autoptr (GArray) postings = g_array_new (FALSE, FALSE, sizeof (CodebookSearchPosting));
  gboolean by_index = TRUE;
  GHashTableIter iter;
  gpointer form;

  g_hash_table_iter_init (&iter, term->forms);
  while (by_index && g_hash_table_iter_next (&iter, &form, NULL))
    by_index = g_str_is_ascii (form);
  if (!by_index && !read_texts (self, term, postings, error))
    return NULL;
  g_hash_table_iter_init (&iter, term->forms);
  while (by_index && g_hash_table_iter_next (&iter, &form, NULL))
    if (is_cancelled (self, 0, error) || !read_places (self, form, postings, error))
      return NULL;
  codebook_search_sort_postings (postings);
  if (by_index && term->exact != NULL && !keep_exact (self, term, postings, error))
    return NULL;
  return g_steal_pointer (&postings);
}
