/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The index knows for each folded word the passages it is in and which of their words it is. That
 * is all that most searches need: 350,000 places are read in 20 ms. Two kinds of terms need the
 * passages' texts besides. Of those that must be spelled as they are typed, the index gives the
 * places and the text the spelling. Words with letters that SQLite's tables are too old for are cut
 * otherwise there, so that the index only gives the passages. */

#include "codebook/analysis/search-index.h"

#include <string.h>

#include "codebook/model/passage.h"
#include "codebook/model/project-private.h"
#include "codebook/store/places.h"

#define CANCEL_EVERY 1024 /* rows */
#define FIRST_PLACES 64   /* room for them */
#define FORMS_AT_ONCE 16  /* so that a word in all its forms is mostly read at once, in order */

/* Passages whose ids follow each other. */
typedef struct
{
  gint64 first, last;
} Run;

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

/* Of which passages ------------------------------------------------------------------------- */

void
codebook_search_index_clear (CodebookSearchIndex *self)
{
  codebook_search_index_widen (self);
  g_clear_pointer (&self->forms, codebook_search_forms_free);
  codebook_corpus_text_clear (&self->text);
}

void
codebook_search_index_widen (CodebookSearchIndex *self)
{
  g_clear_pointer (&self->runs, g_array_unref);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gboolean
list_passages (CodebookStore *store, gint64 document, GArray *ids, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT id FROM passage WHERE document = ? ORDER BY start_cp", "i", document);

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);

      g_array_append_val (ids, id);
    }
  return !codebook_rows_failed (&rows);
}

gboolean
codebook_search_index_restrict (CodebookSearchIndex *self,
                                const gint64 *documents,
                                guint n_documents,
                                guint *n_runs,
                                GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_documents; i++)
    if (!list_passages (codebook_project_get_store (self->project), documents[i], ids, error))
      return FALSE;
  g_array_sort (ids, compare_ids);
  codebook_search_index_widen (self);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      Run run = { id, id };

      if (i > 0 && g_array_index (ids, gint64, i - 1) == id - 1)
        g_array_index (self->runs, Run, self->runs->len - 1).last = id;
      else
        g_array_append_val (self->runs, run);
    }
  *n_runs = self->runs->len;
  return TRUE;
}

static guint
count_runs (const CodebookSearchIndex *self)
{
  return self->runs != NULL ? self->runs->len : 1;
}

static Run
get_run (const CodebookSearchIndex *self, guint i)
{
  return self->runs != NULL ? g_array_index (self->runs, Run, i) : (Run){ 0, G_MAXINT64 };
}

/* Where they stand ---------------------------------------------------------------------------- */

static gboolean
is_cancelled (CodebookSearchIndex *self, guint n, GError **error)
{
  return n % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

typedef struct
{
  CodebookPlaces handler;
  const guint *numbers; /* of the forms, by phrase */
  GArray *places;
  guint n; /* of them that are filled */
} Reading;

/* As a word's forms come one after the other, those of one row are put in order. */
static void
found_cb (CodebookPlaces *handler, gint64 row, guint phrase, guint word)
{
  Reading *reading = (Reading *) handler;
  guint passage = (guint) row, at = reading->n++;
  CodebookSearchSpan *spans;

  if (at == reading->places->len)
    g_array_set_size (reading->places, at + at / 2 + FIRST_PLACES);
  spans = (CodebookSearchSpan *) reading->places->data;
  for (; at > 0 && spans[at - 1].passage == passage && spans[at - 1].first > word; at--)
    spans[at] = spans[at - 1];
  spans[at] = (CodebookSearchSpan){ passage, word, word, reading->numbers[phrase], passage };
}

/* @match: of the forms with these @numbers. */
static gboolean
read_run (CodebookSearchIndex *self,
          const char *match,
          const guint *numbers,
          Run run,
          GArray *places,
          GError **error)
{
  Reading reading = { { found_cb }, numbers, places, places->len };
  guint n = 0;
  g_auto (CodebookRows) rows =
      codebook_store_select (codebook_project_get_store (self->project),
                             "SELECT places (passage_words, ?) FROM passage_words"
                             " WHERE passage_words MATCH ? AND rowid >= ? AND rowid <= ?",
                             "psii", &reading, match, run.first, run.last);

  while (codebook_rows_next (&rows, error))
    if (is_cancelled (self, ++n, error))
      return FALSE;
  g_array_set_size (places, reading.n);
  return !codebook_rows_failed (&rows);
}

static gboolean
read_runs (CodebookSearchIndex *self,
           const char *match,
           const guint *numbers,
           GArray *places,
           GError **error)
{
  for (guint i = 0; i < count_runs (self); i++)
    if (is_cancelled (self, 0, error)
        || !read_run (self, match, numbers, get_run (self, i), places, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_places (CodebookSearchIndex *self, GHashTable *forms, GArray *places, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);
  guint numbers[FORMS_AT_ONCE], n = 0;
  GHashTableIter iter;
  gpointer form;

  g_hash_table_iter_init (&iter, forms);
  while (g_hash_table_iter_next (&iter, &form, NULL))
    {
      g_string_append_printf (match, "%s\"%s\"", n > 0 ? " OR " : "", (const char *) form);
      numbers[n++] = codebook_search_forms_number (self->forms, form);
      if (n < FORMS_AT_ONCE)
        continue;
      if (!read_runs (self, match->str, numbers, places, error))
        return FALSE;
      g_string_truncate (match, 0);
      n = 0;
    }
  return n == 0 || read_runs (self, match->str, numbers, places, error);
}

/* The words of a passage that @term finds. */
static gboolean
read_words (CodebookSearchIndex *self,
            const CodebookSearchTerm *term,
            guint passage,
            GArray *places,
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
      CodebookSearchSpan span = { .passage = passage, .first = i, .last = i, .unit = passage };

      if (!codebook_search_term_matches (term, folded, exact))
        continue;
      span.form = codebook_search_forms_number (self->forms, folded);
      g_array_append_val (places, span);
    }
  return TRUE;
}

/* The passages that hold @form, into @passages. */
static gboolean
read_passages (
    CodebookSearchIndex *self, const char *form, Run run, GHashTable *passages, GError **error)
{
  g_autofree char *match = g_strdup_printf ("\"%s\"", form);
  g_auto (CodebookRows) rows =
      codebook_store_select (codebook_project_get_store (self->project),
                             "SELECT rowid FROM passage_words"
                             " WHERE passage_words MATCH ? AND rowid >= ? AND rowid <= ?",
                             "sii", match, run.first, run.last);

  while (codebook_rows_next (&rows, error))
    g_hash_table_add (passages, GUINT_TO_POINTER ((guint) codebook_rows_int64 (&rows, 0)));
  return !codebook_rows_failed (&rows);
}

static gboolean
read_texts (CodebookSearchIndex *self,
            const CodebookSearchTerm *term,
            GArray *places,
            GError **error)
{
  g_autoptr (GHashTable) passages = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, term->forms);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    for (guint i = 0; i < count_runs (self); i++)
      if (is_cancelled (self, 0, error)
          || !read_passages (self, key, get_run (self, i), passages, error))
        return FALSE;
  g_hash_table_iter_init (&iter, passages);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_cancelled (self, 0, error)
        || !read_words (self, term, GPOINTER_TO_UINT (key), places, error))
      return FALSE;
  return TRUE;
}

/* Leaves those that are spelled as @term says. */
static gboolean
keep_exact (CodebookSearchIndex *self,
            const CodebookSearchTerm *term,
            GArray *places,
            GError **error)
{
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    {
      CodebookSearchSpan span = g_array_index (places, CodebookSearchSpan, i);
      const CodebookSegment *word;

      if (is_cancelled (self, i, error)
          || !codebook_corpus_text_read (&self->text, self->project, span.passage, error))
        return FALSE;
      if (span.first >= self->text.words->len)
        continue;
      word = &g_array_index (self->text.words, CodebookSegment, span.first);
      if (codebook_search_term_is_spelled (term, self->text.text + word->start_byte,
                                           word->end_byte - word->start_byte))
        g_array_index (places, CodebookSearchSpan, n++) = span;
    }
  g_array_set_size (places, n);
  return TRUE;
}

GArray *
codebook_search_index_read (CodebookSearchIndex *self,
                            const CodebookSearchTerm *term,
                            GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (CodebookSearchSpan));
  gboolean by_index = TRUE;
  GHashTableIter iter;
  gpointer form;

  g_hash_table_iter_init (&iter, term->forms);
  while (by_index && g_hash_table_iter_next (&iter, &form, NULL))
    by_index = g_str_is_ascii (form);
  if (!by_index && !read_texts (self, term, places, error))
    return NULL;
  if (by_index && !read_places (self, term->forms, places, error))
    return NULL;
  codebook_search_sort_spans (places);
  if (by_index && term->exact != NULL && !keep_exact (self, term, places, error))
    return NULL;
  return g_steal_pointer (&places);
}

/* Sentences ----------------------------------------------------------------------------------- */

/* The number of the sentence that a word is in; *@at goes along with the words. */
static guint64
find_sentence (const GArray *sentences, const CodebookSegment *word, guint *at)
{
  while (*at + 1 < sentences->len
         && g_array_index (sentences, CodebookSegment, *at).end_byte <= word->start_byte)
    (*at)++;
  return *at;
}

/* Of the places of one passage, which begin at *@at; then *@at is behind them. @sentences NULL:
 * the passage is one. */
static gboolean
set_sentences (const CodebookCorpusText *text,
               const GArray *sentences,
               GArray *places,
               guint *at,
               GError **error)
{
  guint passage = g_array_index (places, CodebookSearchSpan, *at).passage, sentence = 0;

  for (; *at < places->len; (*at)++)
    {
      CodebookSearchSpan *span = &g_array_index (places, CodebookSearchSpan, *at);

      if (span->passage != passage)
        break;
      span->unit = (guint64) passage << 32;
      if (sentences == NULL)
        continue;
      if (span->first >= text->words->len)
        return codebook_corpus_fail_changed (error);
      span->unit |= find_sentence (
          sentences, &g_array_index (text->words, CodebookSegment, span->first), &sentence);
    }
  return TRUE;
}

/* The first passage that the lists have at these places; *@n_lists of them have it. G_MAXUINT:
 * none. */
static guint
find_first_passage (GArray *const *places, const guint *at, guint n_terms, guint *n_lists)
{
  guint first = G_MAXUINT;

  *n_lists = 0;
  for (guint i = 0; i < n_terms; i++)
    {
      guint passage = at[i] < places[i]->len
                          ? g_array_index (places[i], CodebookSearchSpan, at[i]).passage
                          : G_MAXUINT;

      if (passage < first)
        *n_lists = 0;
      first = MIN (first, passage);
      *n_lists += passage == first;
    }
  return first;
}

gboolean
codebook_search_index_find_sentences (CodebookSearchIndex *self,
                                      GArray *const *places,
                                      guint n_terms,
                                      GError **error)
{
  g_autofree guint *at = g_new0 (guint, n_terms);
  guint passage, n_lists, n = 0;

  while ((passage = find_first_passage (places, at, n_terms, &n_lists)) != G_MAXUINT)
    {
      g_autoptr (GArray) sentences = NULL;

      if (is_cancelled (self, n++, error)
          || (n_lists > 1
              && !codebook_corpus_text_read (&self->text, self->project, passage, error)))
        return FALSE;
      if (n_lists > 1)
        sentences = codebook_segments_sentences (self->text.text, strlen (self->text.text), NULL);
      for (guint i = 0; i < n_terms; i++)
        if (at[i] < places[i]->len
            && g_array_index (places[i], CodebookSearchSpan, at[i]).passage == passage
            && !set_sentences (&self->text, sentences, places[i], &at[i], error))
          return FALSE;
    }
  return TRUE;
}
