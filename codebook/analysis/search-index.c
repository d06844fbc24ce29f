/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The index knows for each folded word the passages it is in and which of their words it is. That
 * is all that most searches need: 350,000 places are read in 20 ms. Two kinds of terms need the
 * passages' texts besides. Of those that must be spelled as they are typed, the index gives the
 * places and the text the spelling. Words with letters that SQLite's tables are too old for are cut
 * otherwise there, so that the index only gives the passages.
 *
 * The passages are gone through once, a window of them at a time, with a statement open for each
 * phrase. So the lists that are joined stay small, as does the memory that they take and the
 * processor's cache holds, and it ends where there can be no more hits: where a word of a phrase is
 * in no text, at once. A phrase that is too many words for one statement, such as the start of one
 * with many ends, is read before, whole. */

#include "codebook/analysis/search-index.h"

#include "codebook/model/project-private.h"
#include "codebook/store/places.h"

#define CANCEL_EVERY 1024   /* rows */
#define FIRST_PLACES 64     /* room for them */
#define FORMS_AT_ONCE 16    /* so that a word in all its forms is mostly read at once, in order */
#define WINDOW_PASSAGES 256 /* ids of them */

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
  codebook_search_index_end (self);
  codebook_search_index_widen (self);
  g_clear_pointer (&self->forms, codebook_search_forms_free);
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
    if (!list_passages (codebook_project_get_store (self->texts.project), documents[i], ids, error))
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
  return n % CANCEL_EVERY == 0
         && g_cancellable_set_error_if_cancelled (self->texts.cancellable, error);
}

/* A phrase, or one term, being read. */
typedef struct
{
  CodebookPlaces handler;
  CodebookRows rows;
  gboolean open;   /* they may go on */
  gboolean placed; /* it matters where in a passage */
  guint numbers[FORMS_AT_ONCE];
  guint n_words;  /* of each of its forms */
  GArray *places; /* what was read */
  guint n;        /* of them that are filled … */
  guint at;       /* … and behind these not handed out yet */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  codebook_rows_release (&self->rows);
  g_array_unref (self->places);
  g_free (self);
}

/* As a word's forms come one after the other, those of one row are put in order. */
static void
found_cb (CodebookPlaces *handler, gint64 row, guint phrase, guint word)
{
  Reading *self = (Reading *) handler;
  guint passage = (guint) row, at = self->n++;
  CodebookSearchSpan *spans;

  if (at == self->places->len)
    g_array_set_size (self->places, at + at / 2 + FIRST_PLACES);
  spans = (CodebookSearchSpan *) self->places->data;
  for (; at > 0 && spans[at - 1].passage == passage && spans[at - 1].first > word; at--)
    spans[at] = spans[at - 1];
  spans[at] = (CodebookSearchSpan){ passage, word, word + self->n_words - 1, self->numbers[phrase],
                                    passage };
}

static Reading *
reading_new (guint n_words, gboolean placed)
{
  Reading *self = g_new0 (Reading, 1);

  self->handler.found = found_cb;
  self->n_words = n_words;
  self->placed = placed;
  self->places = g_array_new (FALSE, FALSE, sizeof (CodebookSearchSpan));
  return self;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* Of the forms with the reading's numbers. */
static void
select_run (CodebookSearchIndex *self, const char *match, Run run, Reading *reading)
{
  codebook_rows_release (&reading->rows);
  reading->rows = codebook_store_select (
      codebook_project_get_store (self->texts.project),
      reading->placed ? "SELECT places (passage_words, ?) FROM passage_words"
                        " WHERE passage_words MATCH ? AND rowid >= ? AND rowid <= ?"
                      : "SELECT rowid, ? FROM passage_words"
                        " WHERE passage_words MATCH ? AND rowid >= ? AND rowid <= ?",
      "psii", &reading->handler, match, run.first, run.last);
}

/* What is found goes where it is kept. */
static gboolean
read_row (Reading *reading, GError **error)
{
  if (!codebook_rows_next (&reading->rows, error))
    return FALSE;
  if (!reading->placed)
    found_cb (&reading->handler, codebook_rows_int64 (&reading->rows, 0), 0, 0);
  return TRUE;
}

static gboolean
read_runs (CodebookSearchIndex *self, const char *match, Reading *reading, GError **error)
{
  guint n = 0;

  for (guint i = 0; i < count_runs (self); i++)
    {
      if (is_cancelled (self, 0, error))
        return FALSE;
      select_run (self, match, get_run (self, i), reading);
      while (read_row (reading, error))
        if (is_cancelled (self, ++n, error))
          return FALSE;
      if (codebook_rows_failed (&reading->rows))
        return FALSE;
    }
  return TRUE;
}

/* Of @names, which are forms; as few as one statement takes are left to be read a row at a time. */
static gboolean
read_names (CodebookSearchIndex *self, GPtrArray *names, Reading *reading, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    {
      g_string_append_printf (match, "%s\"%s\"", n > 0 ? " OR " : "", (char *) names->pdata[i]);
      reading->numbers[n++] = codebook_search_forms_number (self->forms, names->pdata[i]);
      if (i + 1 < names->len && n < FORMS_AT_ONCE)
        continue;
      reading->open = names->len <= FORMS_AT_ONCE && count_runs (self) == 1;
      if (reading->open)
        select_run (self, match->str, get_run (self, 0), reading);
      else if (!read_runs (self, match->str, reading, error))
        return FALSE;
      g_string_truncate (match, 0);
      n = 0;
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
      codebook_store_select (codebook_project_get_store (self->texts.project),
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
        || !codebook_search_texts_find_words (&self->texts, term, GPOINTER_TO_UINT (key),
                                              self->forms, places, error))
      return FALSE;
  return TRUE;
}

/* @names with a form of @term behind each; NULL if that are more than @most, or if one is not cut
 * in the index as it is here. */
static GPtrArray *
extend_names (GPtrArray *names, const CodebookSearchTerm *term, guint most)
{
  g_autoptr (GPtrArray) longer = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer form;

  if (g_hash_table_size (term->forms) > most / names->len)
    return NULL;
  g_hash_table_iter_init (&iter, term->forms);
  while (g_hash_table_iter_next (&iter, &form, NULL))
    for (guint i = 0; i < names->len; i++)
      {
        const char *before = names->pdata[i];

        if (!g_str_is_ascii (form))
          return NULL;
        g_ptr_array_add (longer,
                         *before == '\0' ? g_strdup (form) : g_strjoin (" ", before, form, NULL));
      }
  return g_steal_pointer (&longer);
}

/* What @n_terms of the query's terms can be after each other; NULL as above. */
static GPtrArray *
list_names (const CodebookSearchTerm *terms, guint n_terms, guint most)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup (""));
  for (guint i = 0; names != NULL && i < n_terms; i++)
    {
      g_autoptr (GPtrArray) shorter = names;

      names = extend_names (shorter, &terms[i], most);
    }
  return names;
}

/* Forgets what was handed out. */
static void
make_room (Reading *reading)
{
  g_array_remove_range (reading->places, 0, reading->at);
  reading->n -= reading->at;
  reading->at = 0;
}

/* Reads on, until what was read goes beyond passage @end or there is no more. */
static gboolean
read_until (CodebookSearchIndex *self, Reading *reading, guint64 end, GError **error)
{
  guint n = 0;

  if (reading->open && reading->at > 0)
    make_room (reading);
  while (reading->open
         && (reading->n == 0
             || g_array_index (reading->places, CodebookSearchSpan, reading->n - 1).passage < end))
    {
      if (is_cancelled (self, ++n, error))
        return FALSE;
      reading->open = read_row (reading, error);
      if (!reading->open && codebook_rows_failed (&reading->rows))
        return FALSE;
    }
  return TRUE;
}

static void
put_in_order (Reading *reading)
{
  g_array_set_size (reading->places, reading->n);
  codebook_search_sort_spans (reading->places);
}

/* All places of a term, in order. */
static GArray *
read_term (CodebookSearchIndex *self, const CodebookSearchTerm *term, GError **error)
{
  g_autoptr (Reading) reading = reading_new (1, TRUE);
  g_autoptr (GPtrArray) names = list_names (term, 1, G_MAXUINT);

  if (names != NULL ? !read_names (self, names, reading, error)
                          || !read_until (self, reading, G_MAXUINT64, error)
                    : !read_texts (self, term, reading->places, error))
    return NULL;
  if (names == NULL)
    reading->n = reading->places->len;
  put_in_order (reading);
  return g_array_ref (reading->places);
}

static gboolean
read_terms (CodebookSearchIndex *self,
            const CodebookSearchQuery *query,
            CodebookSearchPhrase phrase,
            Reading *reading,
            GError **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < phrase.n_terms; i++)
    {
      GArray *of_term =
          read_term (self, codebook_search_query_get_term (query, phrase.first_term + i), error);

      if (of_term == NULL)
        return FALSE;
      g_ptr_array_add (places, of_term);
    }
  g_array_unref (reading->places);
  reading->places = phrase.n_terms == 1
                        ? g_array_ref (places->pdata[0])
                        : codebook_search_join_words ((GArray *const *) places->pdata,
                                                      phrase.n_terms, self->forms);
  reading->n = reading->places->len;
  return TRUE;
}

gboolean
codebook_search_index_begin (CodebookSearchIndex *self,
                             const CodebookSearchQuery *query,
                             GError **error)
{
  codebook_search_index_end (self);
  self->query = query;
  self->readings = g_ptr_array_new_with_free_func (reading_free);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < codebook_search_query_get_phrase_count (query); i++)
    {
      CodebookSearchPhrase phrase = codebook_search_query_get_phrase (query, i);
      g_autoptr (GPtrArray) names =
          list_names (codebook_search_query_get_term (query, phrase.first_term), phrase.n_terms,
                      phrase.n_terms > 1 ? FORMS_AT_ONCE : G_MAXUINT);
      Reading *reading =
          reading_new (phrase.n_terms, codebook_search_query_needs_places (query, i));

      g_ptr_array_add (self->readings, reading);
      g_ptr_array_add (self->lists, g_array_new (FALSE, FALSE, sizeof (CodebookSearchSpan)));
      if (names != NULL ? !read_names (self, names, reading, error)
                        : !read_terms (self, query, phrase, reading, error))
        return FALSE;
      if (!reading->open && names != NULL)
        put_in_order (reading);
    }
  return TRUE;
}

void
codebook_search_index_end (CodebookSearchIndex *self)
{
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  codebook_search_texts_clear (&self->texts);
}

static gboolean
is_left (gpointer data, guint phrase)
{
  const Reading *reading = ((CodebookSearchIndex *) data)->readings->pdata[phrase];

  return reading->at < reading->n;
}

static gboolean
is_listed (gpointer data, guint phrase)
{
  return ((GArray *) ((CodebookSearchIndex *) data)->lists->pdata[phrase])->len > 0;
}

/* The first passage that is not handed out; every phrase that has one is read that far. */
static gboolean
find_start (CodebookSearchIndex *self, guint64 *start, GError **error)
{
  *start = G_MAXUINT64;
  for (guint i = 0; i < self->readings->len; i++)
    {
      Reading *reading = self->readings->pdata[i];

      if (!read_until (self, reading, 0, error))
        return FALSE;
      if (reading->at < reading->n)
        *start =
            MIN (*start, g_array_index (reading->places, CodebookSearchSpan, reading->at).passage);
    }
  return TRUE;
}

/* All that is left. */
static gboolean
list_all (CodebookSearchIndex *self, guint phrase, GError **error)
{
  Reading *reading = self->readings->pdata[phrase];
  GArray *list = self->lists->pdata[phrase];

  if (!read_until (self, reading, G_MAXUINT64, error))
    return FALSE;
  g_array_set_size (reading->places, reading->n);
  if (reading->at > 0)
    g_array_remove_range (reading->places, 0, reading->at);
  self->lists->pdata[phrase] = reading->places;
  reading->places = list;
  reading->at = reading->n = 0;
  return TRUE;
}

static gboolean
list_until (CodebookSearchIndex *self, guint phrase, guint64 end, GError **error)
{
  Reading *reading = self->readings->pdata[phrase];
  GArray *list = self->lists->pdata[phrase];
  const CodebookSearchSpan *spans;
  guint from;

  if (!read_until (self, reading, end, error))
    return FALSE;
  spans = (const CodebookSearchSpan *) reading->places->data;
  for (from = reading->at; reading->at < reading->n && spans[reading->at].passage < end;)
    reading->at++;
  g_array_set_size (list, 0);
  g_array_append_vals (list, spans + from, reading->at - from);
  return TRUE;
}

gboolean
codebook_search_index_next (CodebookSearchIndex *self,
                            gboolean whole,
                            GArray *const **lists,
                            GError **error)
{
  *lists = NULL;
  do
    {
      guint64 start;

      if (!find_start (self, &start, error))
        return FALSE;
      if (!codebook_search_query_can_match (self->query, is_left, self))
        return TRUE;
      for (guint i = 0; i < self->lists->len; i++)
        if (!(whole ? list_all (self, i, error)
                    : list_until (self, i, start + WINDOW_PASSAGES, error)))
          return FALSE;
    }
  while (!codebook_search_query_can_match (self->query, is_listed, self));
  *lists = (GArray *const *) self->lists->pdata;
  return codebook_search_texts_keep_spelled (&self->texts, self->query, *lists, error);
}
