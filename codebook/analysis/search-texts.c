/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/search-texts.h"

#include <string.h>

#include "codebook/analysis/corpus.h"
#include "codebook/model/passage.h"
#include "codebook/model/project-private.h"

#define CANCEL_EVERY 1024 /* passages */
#define MOST_PASSED 4     /* rows that are passed over: finding one takes as long */

void
codebook_search_texts_clear (CodebookSearchTexts *self)
{
  codebook_rows_release (&self->rows);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
  self->id = 0;
}

/* To the next row; FALSE also at the end, where it has no id. */
static gboolean
step (CodebookSearchTexts *self, GError **error)
{
  self->id = 0;
  if (!codebook_rows_next (&self->rows, error))
    return FALSE;
  self->id = codebook_rows_int64 (&self->rows, 0);
  return TRUE;
}

static gboolean
go_to (CodebookSearchTexts *self, gint64 id, GError **error)
{
  if (self->id == id)
    return TRUE;
  g_clear_pointer (&self->words, g_array_unref);
  self->is_known = FALSE;
  if (self->id > id || id - self->id > MOST_PASSED)
    self->id = 0;
  while (self->id != 0 && self->id < id)
    if (!step (self, error) && codebook_rows_failed (&self->rows))
      return FALSE;
  if (self->id != id)
    {
      codebook_store_select_again (codebook_project_get_store (self->project), &self->rows,
                                   "SELECT id, text FROM passage WHERE id >= ? ORDER BY id", "i",
                                   id);
      if (!step (self, error) && codebook_rows_failed (&self->rows))
        return FALSE;
    }
  if (self->id != id)
    return codebook_corpus_fail_changed (error);
  self->text = codebook_rows_text (&self->rows, 1);
  self->len_bytes = codebook_rows_len_bytes (&self->rows, 1);
  return TRUE;
}

static const GArray *
get_words (CodebookSearchTexts *self)
{
  if (self->words == NULL)
    self->words = codebook_segments_words (self->text, self->len_bytes, NULL);
  return self->words;
}

static gboolean
is_cancelled (CodebookSearchTexts *self, guint n, GError **error)
{
  return n % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static CodebookSearchSpan *
span_at (GArray *places, guint i)
{
  return &g_array_index (places, CodebookSearchSpan, i);
}

gboolean
codebook_search_texts_find_words (CodebookSearchTexts *self,
                                  const CodebookSearchTerm *term,
                                  guint passage,
                                  CodebookSearchForms *forms,
                                  GArray *places,
                                  GError **error)
{
  const GArray *words;

  if (!go_to (self, passage, error))
    return FALSE;
  words = get_words (self);
  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (words, CodebookSegment, i);
      const char *at = self->text + word->start_byte;
      gsize len = word->end_byte - word->start_byte;
      g_autofree char *folded = codebook_passage_fold_word (at, len);
      CodebookSearchSpan span = { .passage = passage, .first = i, .last = i, .unit = passage };

      if (!g_hash_table_contains (term->forms, folded))
        continue;
      span.form = codebook_search_forms_number (forms, folded);
      g_array_append_val (places, span);
    }
  return TRUE;
}

/* As they are spelled ------------------------------------------------------------------------- */

static gboolean
is_plain_passage (CodebookSearchTexts *self)
{
  if (!self->is_known)
    self->plain = codebook_segments_are_plain (self->text, self->len_bytes);
  self->is_known = TRUE;
  return self->plain;
}

/* Whether @word, of which the first letter is a capital here, may begin a word of the passage. */
static gboolean
has_capital (const CodebookSearchTexts *self, const char *word)
{
  const char *at = self->text, *end = at + self->len_bytes;
  gsize len = strlen (word) - 1; /* of what follows the capital */

  while ((at = memchr (at, g_ascii_toupper (*word), (gsize) (end - at))) != NULL)
    {
      at++;
      if (len <= (gsize) (end - at) && memcmp (at, word + 1, len) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Of places [from, to), all of those in the passage at hand: leaves those that are spelled as
 * @term, from *@n on, without looking for the text's words. FALSE: that is needed. */
static gboolean
keep_plain (CodebookSearchTexts *self,
            const CodebookSearchTerm *term,
            GArray *places,
            guint from,
            guint to,
            guint *n)
{
  gsize len = strlen (term->exact);

  /* Without a capital, all are as their key; mostly there is none. */
  if (strcmp (term->exact, term->folded) == 0 && is_plain_passage (self)
      && !has_capital (self, term->exact))
    {
      if (*n != from)
        memmove (span_at (places, *n), span_at (places, from),
                 (to - from) * sizeof (CodebookSearchSpan));
      *n += to - from;
      return TRUE;
    }
  codebook_segments_find_plain (self->text, self->len_bytes, term->folded, term->prefix,
                                self->starts);
  /* Where as many words from A to z as there are places can be nothing but one of these, they are
   * the places, in order. */
  if (self->starts->len != to - from)
    return FALSE;
  for (guint i = from; i < to; i++)
    if (memcmp (self->text + g_array_index (self->starts, guint, i - from), term->exact, len) == 0)
      *span_at (places, (*n)++) = *span_at (places, i);
  return TRUE;
}

/* Whether @term can be found by its letters alone. */
static gboolean
is_plain (const CodebookSearchTerm *term)
{
  for (const char *at = term->exact; *at != '\0'; at++)
    if (!g_ascii_isalpha (*at))
      return FALSE;
  return !term->inside && g_ascii_strcasecmp (term->exact, term->folded) == 0;
}

static gboolean
is_spelled (CodebookSearchTexts *self,
            const CodebookSearchQuery *query,
            CodebookSearchPhrase phrase,
            const CodebookSearchSpan *span)
{
  const GArray *words = get_words (self);

  for (guint i = 0; i < phrase.n_terms; i++)
    {
      const CodebookSegment *word;

      if (span->first + i >= words->len)
        return FALSE;
      word = &g_array_index (words, CodebookSegment, span->first + i);
      if (!codebook_search_term_is_spelled (
              codebook_search_query_get_term (query, phrase.first_term + i),
              self->text + word->start_byte, word->end_byte - word->start_byte))
        return FALSE;
    }
  return TRUE;
}

/* Of a phrase: its places, of which those before @n are left, and those from @at on not looked at.
 */
typedef struct
{
  CodebookSearchPhrase phrase;
  GArray *places;
  gboolean exact, plain;
  guint at, n;
} Spelling;

static void
spelling_init (Spelling *self, const CodebookSearchQuery *query, guint phrase, GArray *places)
{
  const CodebookSearchTerm *term;

  self->phrase = codebook_search_query_get_phrase (query, phrase);
  term = codebook_search_query_get_term (query, self->phrase.first_term);
  self->places = places;
  self->exact = term->exact != NULL;
  self->plain = self->exact && self->phrase.n_terms == 1 && is_plain (term);
}

/* Its places in the passage at hand, which are next. */
static void
keep_here (CodebookSearchTexts *self, const CodebookSearchQuery *query, Spelling *spelling)
{
  GArray *places = spelling->places;
  guint passage = span_at (places, spelling->at)->passage, from = spelling->at, to = from;

  while (to < places->len && span_at (places, to)->passage == passage)
    to++;
  spelling->at = to;
  if (spelling->plain
      && keep_plain (self, codebook_search_query_get_term (query, spelling->phrase.first_term),
                     places, from, to, &spelling->n))
    return;
  for (guint i = from; i < to; i++)
    if (is_spelled (self, query, spelling->phrase, span_at (places, i)))
      *span_at (places, spelling->n++) = *span_at (places, i);
}

/* The first passage of what is left to look at; G_MAXUINT: none. */
static guint
find_next (const Spelling *spellings, guint n_phrases)
{
  guint first = G_MAXUINT;

  for (guint i = 0; i < n_phrases; i++)
    if (spellings[i].exact && spellings[i].at < spellings[i].places->len)
      first = MIN (first, span_at (spellings[i].places, spellings[i].at)->passage);
  return first;
}

gboolean
codebook_search_texts_keep_spelled (CodebookSearchTexts *self,
                                    const CodebookSearchQuery *query,
                                    GArray *const *places,
                                    GError **error)
{
  guint n_phrases = codebook_search_query_get_phrase_count (query), n_passages = 0, passage;
  g_autofree Spelling *spellings = g_new0 (Spelling, n_phrases);

  if (self->starts == NULL)
    self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_phrases; i++)
    spelling_init (&spellings[i], query, i, places[i]);
  while ((passage = find_next (spellings, n_phrases)) != G_MAXUINT)
    {
      if (is_cancelled (self, ++n_passages, error) || !go_to (self, passage, error))
        return FALSE;
      for (guint i = 0; i < n_phrases; i++)
        if (spellings[i].exact && spellings[i].at < places[i]->len
            && span_at (places[i], spellings[i].at)->passage == passage)
          keep_here (self, query, &spellings[i]);
    }
  for (guint i = 0; i < n_phrases; i++)
    if (spellings[i].exact)
      g_array_set_size (places[i], spellings[i].n);
  return TRUE;
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
set_sentences (
    CodebookSearchTexts *self, const GArray *sentences, GArray *places, guint *at, GError **error)
{
  guint passage = span_at (places, *at)->passage, sentence = 0;

  for (; *at < places->len && span_at (places, *at)->passage == passage; (*at)++)
    {
      CodebookSearchSpan *span = span_at (places, *at);

      span->unit = (guint64) passage << 32;
      if (sentences == NULL || sentences->len < 2)
        continue;
      if (span->first >= get_words (self)->len)
        return codebook_corpus_fail_changed (error);
      span->unit |= find_sentence (
          sentences, &g_array_index (self->words, CodebookSegment, span->first), &sentence);
    }
  return TRUE;
}

/* The first passage that the lists have at these places; *@n_lists of them have it. G_MAXUINT:
 * none. */
static guint
find_first_passage (GArray *const *places, const guint *at, guint n_all, guint *n_lists)
{
  guint first = G_MAXUINT;

  *n_lists = 0;
  for (guint i = 0; i < n_all; i++)
    {
      guint passage = at[i] < places[i]->len ? span_at (places[i], at[i])->passage : G_MAXUINT;

      if (passage < first)
        *n_lists = 0;
      first = MIN (first, passage);
      *n_lists += passage == first;
    }
  return first;
}

gboolean
codebook_search_texts_find_sentences (CodebookSearchTexts *self,
                                      GArray *const *places,
                                      guint n_lists,
                                      GError **error)
{
  g_autofree guint *at = g_new0 (guint, n_lists);
  guint passage, n_here, n = 0;

  while ((passage = find_first_passage (places, at, n_lists, &n_here)) != G_MAXUINT)
    {
      g_autoptr (GArray) sentences = NULL;

      if (is_cancelled (self, n++, error) || (n_here > 1 && !go_to (self, passage, error)))
        return FALSE;
      if (n_here > 1)
        sentences = codebook_segments_sentences (self->text, self->len_bytes, NULL);
      for (guint i = 0; i < n_lists; i++)
        if (at[i] < places[i]->len && span_at (places[i], at[i])->passage == passage
            && !set_sentences (self, sentences, places[i], &at[i], error))
          return FALSE;
    }
  return TRUE;
}
