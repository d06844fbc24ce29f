/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A query evaluated: lists of places, ordered, are joined from the leaves of the tree up, each join
 * one walk along both. Nothing here reads a text, but for apply (), which makes the lists of one.
 */

#include <string.h>

#include "codebook/analysis/search-query-private.h"
#include "codebook/model/passage.h"

static GArray *
spans_new (guint reserved)
{
  return g_array_sized_new (FALSE, FALSE, sizeof (CodebookSearchSpan), reserved);
}

static const CodebookSearchSpan *
span_at (const GArray *spans, guint i)
{
  return &g_array_index (spans, CodebookSearchSpan, i);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const CodebookSearchSpan *x = a, *y = b;

  if (x->passage != y->passage)
    return x->passage < y->passage ? -1 : 1;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->last == y->last ? 0 : x->last > y->last ? -1 : 1;
}

void
codebook_search_sort_spans (GArray *spans)
{
  for (guint i = 1; i < spans->len; i++)
    if (compare_spans (span_at (spans, i - 1), span_at (spans, i)) > 0)
      {
        g_array_sort (spans, compare_spans);
        return;
      }
}

/* Phrases ------------------------------------------------------------------------------------- */

/* The span of @list for word @word of @passage, or NULL; *@at goes along. */
static const CodebookSearchSpan *
find_at (const GArray *list, guint *at, guint passage, guint word)
{
  for (; *at < list->len; (*at)++)
    {
      const CodebookSearchSpan *span = span_at (list, *at);

      if (span->passage > passage || (span->passage == passage && span->first >= word))
        return span->passage == passage && span->first == word ? span : NULL;
    }
  return NULL;
}

GArray *
codebook_search_join_words (GArray *const *places, guint n_words, CodebookSearchForms *forms)
{
  const GArray *first = places[0];
  GArray *spans = spans_new (0);
  g_autofree guint *at = g_new0 (guint, n_words);

  for (guint i = 0; i < first->len; i++)
    {
      CodebookSearchSpan span = *span_at (first, i);
      guint n = 1;

      span.last = span.first + n_words - 1;
      while (n < n_words && find_at (places[n], &at[n], span.passage, span.first + n))
        n++;
      if (n < n_words)
        continue;
      for (guint k = 1; forms != NULL && k < n; k++)
        span.form = codebook_search_forms_join (forms, span.form, span_at (places[k], at[k])->form);
      g_array_append_val (spans, span);
    }
  return spans;
}

/* Joins --------------------------------------------------------------------------------------- */

/* Those of @spans whose unit has none of @others. */
static GArray *
keep_without (const GArray *spans, const GArray *others)
{
  GArray *kept = spans_new (0);
  guint k = 0, n = 0;

  g_array_set_size (kept, spans->len);
  for (guint i = 0; i < spans->len; i++)
    {
      const CodebookSearchSpan *span = span_at (spans, i);

      while (k < others->len && span_at (others, k)->unit < span->unit)
        k++;
      if (k == others->len || span_at (others, k)->unit != span->unit)
        g_array_index (kept, CodebookSearchSpan, n++) = *span;
    }
  g_array_set_size (kept, n);
  return kept;
}

static GArray *
merge (const GArray *a, const GArray *b)
{
  GArray *merged = spans_new (0);
  guint i = 0, k = 0;

  g_array_set_size (merged, a->len + b->len);
  while (i < a->len || k < b->len)
    {
      gboolean from_a =
          k == b->len || (i < a->len && compare_spans (span_at (a, i), span_at (b, k)) <= 0);

      g_array_index (merged, CodebookSearchSpan, i + k) = *span_at (from_a ? a : b, from_a ? i : k);
      *(from_a ? &i : &k) += 1;
    }
  return merged;
}

static gboolean
is_of (const GArray *spans, guint i, guint64 unit)
{
  return i < spans->len && span_at (spans, i)->unit == unit;
}

/* Those of both whose unit has one of the other. */
static GArray *
merge_shared (const GArray *a, const GArray *b)
{
  GArray *merged = spans_new (0);
  guint i = 0, k = 0, n = 0;

  g_array_set_size (merged, a->len + b->len);
  while (i < a->len && k < b->len)
    {
      guint64 unit = span_at (a, i)->unit, other = span_at (b, k)->unit;

      if (unit != other)
        {
          *(unit < other ? &i : &k) += 1;
          continue;
        }
      while (is_of (a, i, unit) || is_of (b, k, unit))
        {
          gboolean from_a =
              !is_of (b, k, unit)
              || (is_of (a, i, unit) && compare_spans (span_at (a, i), span_at (b, k)) <= 0);

          g_array_index (merged, CodebookSearchSpan, n++) =
              *span_at (from_a ? a : b, from_a ? i : k);
          *(from_a ? &i : &k) += 1;
        }
    }
  g_array_set_size (merged, n);
  return merged;
}

static gboolean
is_near (const CodebookSearchSpan *a, const CodebookSearchSpan *b, guint apart)
{
  if (a->unit != b->unit || a->passage != b->passage)
    return FALSE;
  if (a->last < b->first)
    return b->first - a->last - 1 <= apart;
  return b->last < a->first && a->first - b->last - 1 <= apart;
}

/* Whether @span, and all before it, are too far before @at to be near it, whatever their length. */
static gboolean
is_behind (const CodebookSearchSpan *span, const CodebookSearchSpan *at, guint apart)
{
  return span->passage < at->passage
         || (span->passage == at->passage
             && (guint64) span->first + CODEBOOK_SEARCH_MOST_WORDS + apart < at->first);
}

/* The spans of @from that are near one of @to. */
static GArray *
keep_near (const GArray *from, const GArray *to, guint apart)
{
  GArray *kept = spans_new (0);
  guint start = 0;

  for (guint i = 0; i < from->len; i++)
    {
      const CodebookSearchSpan *span = span_at (from, i);

      while (start < to->len && is_behind (span_at (to, start), span, apart))
        start++;
      for (guint k = start; k < to->len && span_at (to, k)->passage == span->passage
                            && (guint64) span_at (to, k)->first <= (guint64) span->last + apart + 1;
           k++)
        if (is_near (span, span_at (to, k), apart))
          {
            g_array_append_val (kept, *span);
            break;
          }
    }
  return kept;
}

static GArray *
find_near (const CodebookSearchNode *node, const GArray *left, const GArray *right)
{
  g_autoptr (GArray) kept = keep_near (left, right, node->apart);
  g_autoptr (GArray) other = keep_near (right, left, node->apart);
  g_autoptr (GArray) both = merge (kept, other), inner = NULL;

  if (node->left->kind != CODEBOOK_SEARCH_NEAR)
    return g_steal_pointer (&both);
  inner = keep_near (left, kept, node->left->apart); /* a NEAR b NEAR c: the a of that b too */
  return merge (inner, both);
}

static GArray *
find_spans (const CodebookSearchNode *node, GArray *const *places)
{
  g_autoptr (GArray) left = NULL, right = NULL;

  if (node->kind == CODEBOOK_SEARCH_PHRASE)
    return g_array_ref (places[node->phrase]);
  left = find_spans (node->left, places);
  right = find_spans (node->right, places);
  switch (node->kind)
    {
    case CODEBOOK_SEARCH_OR:
      return merge (left, right);
    case CODEBOOK_SEARCH_NOT:
      return keep_without (left, right);
    case CODEBOOK_SEARCH_NEAR:
      return find_near (node, left, right);
    default:
      return merge_shared (left, right);
    }
}

GArray *
codebook_search_query_evaluate (const CodebookSearchQuery *self, GArray *const *places)
{
  GArray *spans = find_spans (self->root, places);
  guint n = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const CodebookSearchSpan *span = span_at (spans, i);
      const CodebookSearchSpan *before = n > 0 ? span_at (spans, n - 1) : NULL;

      if (before != NULL && before->passage == span->passage && span->first <= before->last)
        continue;
      if (n != i)
        g_array_index (spans, CodebookSearchSpan, n) = *span;
      n++;
    }
  g_array_set_size (spans, n);
  return spans;
}

static gboolean
can_match (const CodebookSearchNode *node,
           gboolean (*has_places) (gpointer data, guint phrase),
           gpointer data)
{
  switch (node->kind)
    {
    case CODEBOOK_SEARCH_PHRASE:
      return has_places (data, node->phrase);
    case CODEBOOK_SEARCH_OR:
      return can_match (node->left, has_places, data) || can_match (node->right, has_places, data);
    case CODEBOOK_SEARCH_NOT:
      return can_match (node->left, has_places, data);
    default:
      return can_match (node->left, has_places, data) && can_match (node->right, has_places, data);
    }
}

gboolean
codebook_search_query_can_match (const CodebookSearchQuery *self,
                                 gboolean (*has_places) (gpointer data, guint phrase),
                                 gpointer data)
{
  return can_match (self->root, has_places, data);
}

static gboolean
needs_places (const CodebookSearchNode *node, guint phrase, gboolean needed)
{
  switch (node->kind)
    {
    case CODEBOOK_SEARCH_PHRASE:
      return node->phrase == phrase && needed;
    case CODEBOOK_SEARCH_NOT:
      return needs_places (node->left, phrase, needed) || needs_places (node->right, phrase, FALSE);
    case CODEBOOK_SEARCH_NEAR:
      return needs_places (node->left, phrase, TRUE) || needs_places (node->right, phrase, TRUE);
    default:
      return needs_places (node->left, phrase, needed)
             || needs_places (node->right, phrase, needed);
    }
}

gboolean
codebook_search_query_needs_places (const CodebookSearchQuery *self, guint phrase)
{
  guint first = codebook_search_query_get_phrase (self, phrase).first_term;

  return self->scope != CODEBOOK_SEARCH_WITHIN_PARAGRAPH
         || codebook_search_query_get_term (self, first)->exact != NULL
         || needs_places (self->root, phrase, TRUE);
}

/* One text ------------------------------------------------------------------------------------ */

static gboolean
has_spelling (const CodebookSearchTerm *term, const char *form, const char *text)
{
  if (term->inside)
    return strstr (form, text) != NULL;
  return term->prefix ? g_str_has_prefix (form, text) : strcmp (form, text) == 0;
}

gboolean
codebook_search_term_matches (const CodebookSearchTerm *term, const char *folded, const char *exact)
{
  const char *form = term->exact != NULL ? exact : folded;
  const char *text = term->exact != NULL ? term->exact : term->folded;

  if (term->forms != NULL && !g_hash_table_contains (term->forms, folded))
    return FALSE;
  if (term->forms != NULL && term->exact == NULL)
    return TRUE;
  return has_spelling (term, form, text);
}

gboolean
codebook_search_term_is_spelled (const CodebookSearchTerm *term, const char *word, gsize len_bytes)
{
  g_autofree char *exact = NULL;

  /* Most words are, or cannot be: an apostrophe or a hyphen that is not plain has one of these. */
  if (len_bytes == strlen (term->exact) && memcmp (word, term->exact, len_bytes) == 0)
    return TRUE;
  if (!term->inside && !term->prefix && memchr (word, 0xe2, len_bytes) == NULL
      && memchr (word, 0xca, len_bytes) == NULL)
    return FALSE;
  exact = codebook_search_query_make_exact (word, len_bytes);
  return has_spelling (term, exact, term->exact);
}

/* The number of the sentence that each word is in. */
static guint
sentence_of (const GArray *sentences, gsize byte, guint *at)
{
  while (*at + 1 < sentences->len
         && g_array_index (sentences, CodebookSegment, *at).end_byte <= byte)
    (*at)++;
  return *at;
}

GArray *
codebook_search_query_apply (const CodebookSearchQuery *self, const char *text, gsize len_bytes)
{
  g_autoptr (GArray) words = codebook_segments_words (text, len_bytes, NULL);
  g_autoptr (GArray) sentences = self->scope == CODEBOOK_SEARCH_WITHIN_SENTENCE
                                     ? codebook_segments_sentences (text, len_bytes, NULL)
                                     : NULL;
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) spans = NULL;
  GArray *segments;
  guint sentence = 0;

  for (guint i = 0; i < self->terms->len; i++)
    g_ptr_array_add (places, spans_new (0));
  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (words, CodebookSegment, i);
      const char *at = text + word->start_byte;
      gsize len = word->end_byte - word->start_byte;
      g_autofree char *folded = codebook_passage_fold_word (at, len);
      g_autofree char *exact = codebook_search_query_make_exact (at, len);
      CodebookSearchSpan span = { .first = i, .last = i };

      if (sentences != NULL)
        span.unit = sentence_of (sentences, word->start_byte, &sentence);
      for (guint k = 0; k < self->terms->len; k++)
        if (codebook_search_term_matches (codebook_search_query_get_term (self, k), folded, exact))
          g_array_append_val (((GArray *) places->pdata[k]), span);
    }
  for (guint i = 0; i < self->phrases->len; i++)
    {
      CodebookSearchPhrase phrase = codebook_search_query_get_phrase (self, i);

      g_ptr_array_add (
          phrases, codebook_search_join_words ((GArray *const *) places->pdata + phrase.first_term,
                                               phrase.n_terms, NULL));
    }
  spans = codebook_search_query_evaluate (self, (GArray *const *) phrases->pdata);
  if (spans->len == 0)
    return NULL;
  segments = g_array_sized_new (FALSE, FALSE, sizeof (CodebookSegment), spans->len);
  for (guint i = 0; i < spans->len; i++)
    {
      const CodebookSearchSpan *span = span_at (spans, i);
      CodebookSegment segment = g_array_index (words, CodebookSegment, span->first);
      const CodebookSegment *last = &g_array_index (words, CodebookSegment, span->last);

      segment.end_cp = last->end_cp;
      segment.end_byte = last->end_byte;
      g_array_append_val (segments, segment);
    }
  return segments;
}
