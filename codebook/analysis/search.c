/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Search, in steps that each are one walk:
 *
 *   the query is read, and the project's words asked which forms each of its terms finds
 *     → the index gives where those stand, packed, by the ids of passages
 *     → the query joins these lists into hits (search-match.c)
 *     → the passages that have one are put in the order of interviews, and the hits with them
 *     → those of another role, case, wave or document go
 *
 * Words, lines and surroundings of a hit are read when it is looked at. Only for within:turn are
 * passages put in order first: a turn goes over several. A search for the first hits goes these
 * steps for the first documents, as long as there are not enough. */

#include <string.h>

#include "codebook/analysis/excerpt.h"
#include "codebook/analysis/search-index.h"
#include "codebook/analysis/search-private.h"
#include "codebook/model/citation.h"
#include "codebook/model/passage.h"

#define FIRST_DOCUMENTS 4
#define TELLING_DOCUMENTS 16 /* that tell what to expect of the others */
#define MOST_RUNS 1000       /* look-ups in the index, of some 10 µs each */

static void
form_free (gpointer data)
{
  CodebookSearchForm *form = data;

  g_free (form->name);
  g_free (form->folded);
  g_free (form);
}

void
codebook_search_free (CodebookSearch *self)
{
  if (self == NULL)
    return;
  codebook_corpus_free (self->corpus);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_free (self);
}

void
codebook_hit_free (CodebookHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->document_name);
  g_free (hit->text);
  g_free (hit->before);
  g_free (hit->after);
  g_free (hit->citation);
  g_free (hit->form);
  g_free (hit);
}

static CodebookSearchPlace *
get_place (const CodebookSearch *self, guint i)
{
  return &g_array_index (self->places, CodebookSearchPlace, i);
}

static const CodebookCorpusDocument *
get_document (const CodebookSearch *self, const CodebookSearchPlace *place)
{
  return codebook_corpus_get_document (
      self->corpus, codebook_corpus_get_document_of (self->corpus, place->passage));
}

static CodebookSearchForm *
get_form (const CodebookSearch *self, guint i)
{
  return self->forms->pdata[i];
}

/* Running ------------------------------------------------------------------------------------- */

static const CodebookSearchOptions no_options = { 0 };

typedef struct
{
  CodebookSearch *search;
  CodebookSearchQuery *query;
  const CodebookSearchOptions *options;
  CodebookSearchIndex index;
} Run;

static void
run_release (Run *run)
{
  g_clear_pointer (&run->query, codebook_search_query_free);
  codebook_search_index_clear (&run->index);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_release)

/* Spans and places alike begin with their passage. */
static guint *
get_passage (char *places, guint size, guint i)
{
  return (guint *) (gpointer) (places + (gsize) i * size);
}

/* By passage, of which there are @n_passages; those of one stay as they are. */
static void
order_by_passage (GArray *places, guint n_passages)
{
  guint size = g_array_get_element_size (places);
  g_autofree char *from = g_memdup2 (places->data, (gsize) places->len * size);
  g_autofree guint *next = g_new0 (guint, n_passages + 1); /* of a passage, where its next goes */

  for (guint i = 0; i < places->len; i++)
    next[*get_passage (from, size, i) + 1]++;
  for (guint i = 1; i < n_passages; i++)
    next[i] += next[i - 1];
  for (guint i = 0; i < places->len; i++)
    {
      const guint *place = get_passage (from, size, i);

      memcpy (get_passage (places->data, size, next[*place]++), place, size);
    }
}

/* Puts those that are @late where they go; the others are in order. */
static void
put_back (GArray *places, GArray *late, guint n_passages)
{
  guint size = g_array_get_element_size (places), n = places->len, k = late->len;

  g_array_append_vals (places, late->data, late->len);
  if (late->len > n / 8)
    {
      order_by_passage (places, n_passages);
      return;
    }
  order_by_passage (late, n_passages);
  while (k > 0)
    {
      const guint *place = get_passage (late->data, size, --k);
      guint end = n;

      while (n > 0 && *get_passage (places->data, size, n - 1) > *place)
        n--;
      memmove (get_passage (places->data, size, n + k + 1), get_passage (places->data, size, n),
               (gsize) (end - n) * size);
      memcpy (get_passage (places->data, size, n + k), place, size);
    }
}

/* Numbers the passages, which are ids of rows, in the order of interviews, and puts the places in
 * that order: mostly they are, but for what was corrected since. An index that has more than the
 * passages is damaged; what is too much goes. */
static void
number_passages (const CodebookCorpus *corpus, GArray *places)
{
  guint size = g_array_get_element_size (places), n = 0, id = 0, number = 0, last = 0;
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, size);

  for (guint i = 0; i < places->len; i++)
    {
      guint *place = get_passage (places->data, size, i);

      if (i == 0 || *place != id)
        number = codebook_corpus_find_passage (corpus, id = *place);
      if (number == G_MAXUINT)
        continue;
      *place = number;
      if (number < last)
        {
          g_array_append_vals (late, place, 1);
          continue;
        }
      last = number;
      if (n != i)
        memcpy (get_passage (places->data, size, n), place, size);
      n++;
    }
  g_array_set_size (places, n);
  if (late->len > 0)
    put_back (places, late, codebook_corpus_get_passage_count (corpus));
}

/* Puts the words of @places in the order of interviews; each has its turn as its unit. */
static gboolean
find_turns (Run *run, GArray *places, GError **error)
{
  CodebookCorpus *corpus = run->search->corpus;
  CodebookProject *project = run->index.texts.project;
  CodebookCorpusSpeech speech = { 0 };
  gboolean same = FALSE;

  number_passages (corpus, places);
  for (guint i = 0; i < places->len; i++)
    {
      CodebookSearchSpan *span = &g_array_index (places, CodebookSearchSpan, i);
      const CodebookCorpusText *text;

      if ((i == 0 || span[-1].passage != span->passage)
          && !codebook_corpus_speech_of (corpus, project, span->passage, &speech, &same, error))
        return FALSE;
      if (!same)
        {
          text = codebook_corpus_read (corpus, project, span->passage, error);
          if (text == NULL
              || !codebook_corpus_speech_at (
                  corpus, project, span->passage,
                  g_array_index (text->words, CodebookSegment, span->first).start_cp, &speech,
                  error))
            return FALSE;
        }
      span->unit = speech.turn;
    }
  return TRUE;
}

/* The passage that list @list has at @at; G_MAXUINT behind its end. */
static guint
passage_at (const GArray *list, guint at)
{
  return at < list->len ? *get_passage (list->data, g_array_get_element_size ((GArray *) list), at)
                        : G_MAXUINT;
}

/* The ids of the passages that are in the lists, which are ordered by them; each once. */
static GArray *
list_passages (GArray *const *places, guint n_lists)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree guint *at = g_new0 (guint, n_lists);

  for (;;)
    {
      guint first = G_MAXUINT;
      gint64 id;

      for (guint i = 0; i < n_lists; i++)
        first = MIN (first, passage_at (places[i], at[i]));
      if (first == G_MAXUINT)
        return ids;
      for (guint i = 0; i < n_lists; i++)
        while (passage_at (places[i], at[i]) == first)
          at[i]++;
      id = first;
      g_array_append_val (ids, id);
    }
}

/* Of the passages that are in the lists. */
static gboolean
load_corpus (Run *run, GArray *const *places, guint n_lists, GError **error)
{
  g_autoptr (GArray) ids = list_passages (places, n_lists);

  run->search->corpus = codebook_corpus_load_some (run->index.texts.project,
                                                   (const gint64 *) ids->data, ids->len, error);
  return run->search->corpus != NULL;
}

/* What belongs together, where that is not the paragraph. */
static gboolean
find_units (Run *run, GArray *const *places, GError **error)
{
  CodebookSearchScope scope = codebook_search_query_get_scope (run->query);
  guint n_phrases = codebook_search_query_get_phrase_count (run->query);

  if (scope == CODEBOOK_SEARCH_WITHIN_SENTENCE)
    return codebook_search_texts_find_sentences (&run->index.texts, places, n_phrases, error);
  if (scope != CODEBOOK_SEARCH_WITHIN_TURN)
    return TRUE;
  if (!load_corpus (run, places, n_phrases, error))
    return FALSE;
  for (guint i = 0; i < n_phrases; i++)
    if (!find_turns (run, places[i], error))
      return FALSE;
  return TRUE;
}

static void
append_places (CodebookSearch *self, const GArray *hits)
{
  guint n = self->places->len;

  g_array_set_size (self->places, n + hits->len);
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookSearchSpan *hit = &g_array_index (hits, CodebookSearchSpan, i);

      *get_place (self, n + i) = (CodebookSearchPlace){ hit->passage, hit->first, hit->form };
    }
}

static gboolean
find_places (Run *run, GError **error)
{
  gboolean whole = codebook_search_query_get_scope (run->query) == CODEBOOK_SEARCH_WITHIN_TURN;
  GArray *const *places;
  gboolean ok = codebook_search_index_begin (&run->index, run->query, error);

  run->search->places = g_array_new (FALSE, FALSE, sizeof (CodebookSearchPlace));
  while (ok && (ok = codebook_search_index_next (&run->index, whole, &places, error))
         && places != NULL && (ok = find_units (run, places, error)))
    {
      g_autoptr (GArray) hits = codebook_search_query_evaluate (run->query, places);

      append_places (run->search, hits);
    }
  codebook_search_index_end (&run->index);
  if (!ok || run->search->corpus != NULL)
    return ok;
  if (!load_corpus (run, &run->search->places, 1, error))
    return FALSE;
  number_passages (run->search->corpus, run->search->places);
  return TRUE;
}

/* Who speaks at the start of a hit; *@same and *@speech hold for the passage that was asked last.
 */
static gboolean
find_speech (Run *run,
             const CodebookSearchPlace *place,
             guint *asked,
             CodebookCorpusSpeech *speech,
             gboolean *same,
             GError **error)
{
  CodebookCorpus *corpus = run->search->corpus;
  const CodebookCorpusText *text;

  if (*asked != place->passage
      && !codebook_corpus_speech_of (corpus, run->index.texts.project, place->passage, speech, same,
                                     error))
    return FALSE;
  *asked = place->passage;
  if (*same)
    return TRUE;
  text = codebook_corpus_read (corpus, run->index.texts.project, place->passage, error);
  return text != NULL
         && codebook_corpus_speech_at (
             corpus, run->index.texts.project, place->passage,
             g_array_index (text->words, CodebookSegment, place->first).start_cp, speech, error);
}

/* Leaves the hits that the options want. */
static gboolean
filter_places (Run *run, GError **error)
{
  CodebookRole role = codebook_search_query_get_role (run->query);
  CodebookSearch *self = run->search;
  CodebookCorpusSpeech speech = { 0 };
  gboolean same = FALSE;
  guint n = 0, asked = G_MAXUINT;

  if (role == CODEBOOK_ROLE_NONE)
    role = run->options->role;
  if (role == CODEBOOK_ROLE_NONE && run->options->study_case == 0 && run->options->wave == 0
      && run->options->document == 0)
    return TRUE;
  for (guint i = 0; i < self->places->len; i++)
    {
      CodebookSearchPlace place = *get_place (self, i);
      const CodebookCorpusDocument *document = get_document (self, &place);

      if ((run->options->wave != 0 && document->wave != run->options->wave)
          || (run->options->document != 0 && document->id != run->options->document))
        continue;
      if (g_cancellable_set_error_if_cancelled (run->index.texts.cancellable, error))
        return FALSE;
      if ((role != CODEBOOK_ROLE_NONE || run->options->study_case != 0)
          && !find_speech (run, &place, &asked, &speech, &same, error))
        return FALSE;
      if ((role == CODEBOOK_ROLE_NONE || speech.role == role)
          && (run->options->study_case == 0 || speech.study_case == run->options->study_case))
        *get_place (self, n++) = place;
    }
  g_array_set_size (self->places, n);
  return TRUE;
}

/* The folded words of a form, as the index has them. */
static char *
fold_words (const char *form)
{
  g_autoptr (GArray) words = codebook_segments_words (form, strlen (form), NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (words, CodebookSegment, i);
      g_autofree char *folded =
          codebook_passage_fold_word (form + word->start_byte, word->end_byte - word->start_byte);

      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", folded);
    }
  return g_string_free (out, FALSE);
}

static gboolean
is_listed (const char *const *list, const char *folded)
{
  for (; *list != NULL; list++)
    {
      g_autofree char *form = fold_words (*list);

      if (strcmp (form, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

static int
compare_forms (gconstpointer a, gconstpointer b)
{
  const CodebookSearchForm *x = *(CodebookSearchForm *const *) a;
  const CodebookSearchForm *y = *(CodebookSearchForm *const *) b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return strcmp (x->folded, y->folded);
}

static void
list_shown (CodebookSearch *self)
{
  gboolean all = TRUE;

  g_clear_pointer (&self->shown, g_array_unref);
  for (guint i = 0; i < self->forms->len; i++)
    all = all && get_form (self, i)->shown;
  if (all)
    return;
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->places->len; i++)
    if (get_form (self, get_place (self, i)->form)->shown)
      g_array_append_val (self->shown, i);
}

static guint
count_words (const char *folded)
{
  guint n = 1;

  while ((folded = strchr (folded, ' ')) != NULL)
    {
      folded++;
      n++;
    }
  return n;
}

/* The forms that have hits, counted and ordered, and the hits' numbers in that order. */
static void
count_forms (Run *run)
{
  CodebookSearch *self = run->search;
  guint n_forms = codebook_search_forms_get_count (run->index.forms);
  g_autofree guint *numbers = g_new0 (guint, n_forms);
  g_autofree CodebookSearchForm **by_number = g_new0 (CodebookSearchForm *, n_forms);

  for (guint i = 0; i < self->places->len; i++)
    {
      guint number = get_place (self, i)->form;
      CodebookSearchForm *form = by_number[number];
      const char *folded = codebook_search_forms_get (run->index.forms, number);

      if (form == NULL)
        {
          form = by_number[number] = g_new0 (CodebookSearchForm, 1);
          form->number = number;
          form->folded = g_strdup (folded);
          form->n_words = count_words (folded);
          form->first = i;
          form->shown = run->options->without_forms == NULL
                        || !is_listed (run->options->without_forms, folded);
          g_ptr_array_add (self->forms, form);
        }
      form->count += 1;
    }
  g_ptr_array_sort (self->forms, compare_forms);
  for (guint i = 0; i < self->forms->len; i++)
    numbers[get_form (self, i)->number] = i;
  for (guint i = 0; i < self->places->len; i++)
    get_place (self, i)->form = numbers[get_place (self, i)->form];
}

static gboolean
run_once (Run *run, GError **error)
{
  CodebookSearch *self = run->search;

  g_clear_pointer (&self->corpus, codebook_corpus_free);
  g_clear_pointer (&self->places, g_array_unref);
  g_ptr_array_set_size (self->forms, 0);
  if (!find_places (run, error) || !filter_places (run, error))
    return FALSE;
  count_forms (run);
  list_shown (self);
  return TRUE;
}

/* In the order of interviews. */
static GArray *
list_documents (Run *run, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (CodebookRows) rows =
      codebook_store_select (codebook_project_get_store (run->index.texts.project),
                             "SELECT id FROM document ORDER BY position, id", "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);

      g_array_append_val (ids, id);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&ids);
}

/* The first documents alone, then four times as many, as long as that is much less than all, and
 * may give enough. So hits enough are soon found where there are many, and where there are few it
 * costs little. *@done: there were enough. */
static gboolean
run_first (Run *run, gboolean *done, GError **error)
{
  g_autoptr (GArray) documents = list_documents (run, error);
  guint n_runs = 0, n_found;

  if (documents == NULL)
    return FALSE;
  for (guint n = FIRST_DOCUMENTS; !*done && n <= documents->len / 2; n *= 4)
    {
      if (!codebook_search_index_restrict (&run->index, (gint64 *) documents->data, n, &n_runs,
                                           error))
        return FALSE;
      if (n_runs > MOST_RUNS)
        break;
      if (!run_once (run, error))
        return FALSE;
      n_found = codebook_search_get_count (run->search);
      *done = n_found >= run->options->most;
      if (n >= TELLING_DOCUMENTS && (guint64) n_found * documents->len / n < run->options->most)
        break;
    }
  codebook_search_index_widen (&run->index);
  return TRUE;
}

static gboolean
run_all (Run *run, GError **error)
{
  gboolean done = FALSE;
  guint n_runs;

  if (!codebook_search_index_resolve (run->index.texts.project, run->query, error)
      || (run->options->most > 0 && run->options->document == 0 && !run_first (run, &done, error)))
    return FALSE;
  if (done)
    return TRUE;
  if (run->options->document != 0
      && !codebook_search_index_restrict (&run->index, &run->options->document, 1, &n_runs, error))
    return FALSE;
  run->search->whole = TRUE;
  return run_once (run, error);
}

CodebookSearch *
codebook_search_run (CodebookProject *project,
                     const char *query,
                     const CodebookSearchOptions *options,
                     GCancellable *cancellable,
                     GError **error)
{
  CodebookSearchFlags flags = CODEBOOK_SEARCH_FOLDED;
  g_autoptr (CodebookSearch) self = g_new0 (CodebookSearch, 1);
  g_auto (CodebookRows) snapshot = { 0 };
  g_auto (Run) run = { .search = self, .options = options != NULL ? options : &no_options };

  self->forms = g_ptr_array_new_with_free_func (form_free);
  flags |= run.options->exact ? CODEBOOK_SEARCH_EXACT : 0;
  flags |= run.options->compounds ? CODEBOOK_SEARCH_COMPOUNDS : 0;
  run.query = codebook_search_query_parse (query, flags, error);
  if (run.query == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  run.index.texts.project = project;
  run.index.texts.cancellable = cancellable;
  run.index.forms = codebook_search_forms_new ();
  snapshot = codebook_store_hold (codebook_project_get_store (project));
  return run_all (&run, error) ? g_steal_pointer (&self) : NULL;
}

/* Hits ---------------------------------------------------------------------------------------- */

gboolean
codebook_search_is_whole (const CodebookSearch *self)
{
  return self->whole;
}

guint
codebook_search_get_count (const CodebookSearch *self)
{
  return self->shown != NULL ? self->shown->len : self->places->len;
}

guint
codebook_search_get_document (const CodebookSearch *self, guint i, const char **name)
{
  guint document =
      codebook_corpus_get_document_of (self->corpus, codebook_search_get_place (self, i)->passage);

  if (name != NULL)
    *name = codebook_corpus_get_document (self->corpus, document)->name;
  return document;
}

guint
codebook_search_count_documents (const CodebookSearch *self)
{
  guint count = 0;

  for (guint i = 0; i < codebook_search_get_count (self); i++)
    count += i == 0
             || codebook_search_get_document (self, i, NULL)
                    != codebook_search_get_document (self, i - 1, NULL);
  return count;
}

const CodebookSearchPlace *
codebook_search_get_place (const CodebookSearch *self, guint i)
{
  return get_place (self, self->shown != NULL ? g_array_index (self->shown, guint, i) : i);
}

gboolean
codebook_search_find_segment (const CodebookSearch *self,
                              const CodebookSearchPlace *place,
                              const CodebookCorpusText *text,
                              CodebookSegment *segment)
{
  guint last = place->first + get_form (self, place->form)->n_words - 1;

  if (last >= text->words->len)
    return FALSE;
  *segment = g_array_index (text->words, CodebookSegment, place->first);
  segment->end_cp = g_array_index (text->words, CodebookSegment, last).end_cp;
  segment->end_byte = g_array_index (text->words, CodebookSegment, last).end_byte;
  return TRUE;
}

static CodebookHit *
make_hit (const CodebookCorpusDocument *document,
          const CodebookCorpusText *text,
          const CodebookSegment *place,
          const CodebookCorpusSpeech *speech)
{
  const CodebookExcerptPassage passage = { text->start_cp, text->first_line, text->breaks,
                                           text->text };
  CodebookHit *hit = g_new0 (CodebookHit, 1);
  CodebookExcerpt excerpt;

  hit->document = document->id;
  hit->document_name = g_strdup (document->name);
  hit->start_cp = text->start_cp + place->start_cp;
  hit->end_cp = text->start_cp + place->end_cp;
  hit->role = speech->role;
  codebook_excerpt_cut (&passage, place, &excerpt);
  hit->citation = codebook_citation_format (speech->case_name, document->wave_name, document->name,
                                            excerpt.first_line, excerpt.last_line);
  hit->form = g_str_is_ascii (excerpt.text) ? g_ascii_strdown (excerpt.text, -1)
                                            : g_utf8_strdown (excerpt.text, -1);
  hit->text = g_steal_pointer (&excerpt.text);
  hit->before = g_steal_pointer (&excerpt.before);
  hit->after = g_steal_pointer (&excerpt.after);
  hit->more_before = excerpt.more_before;
  hit->more_after = excerpt.more_after;
  codebook_excerpt_clear (&excerpt);
  return hit;
}

static CodebookHit *
read_place (CodebookSearch *self,
            CodebookProject *project,
            const CodebookSearchPlace *place,
            GError **error)
{
  const CodebookCorpusText *text =
      codebook_corpus_read (self->corpus, project, place->passage, error);
  CodebookCorpusSpeech speech;
  CodebookSegment segment;

  if (text == NULL)
    return NULL;
  if (!codebook_search_find_segment (self, place, text, &segment))
    {
      codebook_corpus_fail_changed (error);
      return NULL;
    }
  if (!codebook_corpus_speech_at (self->corpus, project, place->passage, segment.start_cp, &speech,
                                  error))
    return NULL;
  return make_hit (get_document (self, place), text, &segment, &speech);
}

CodebookHit *
codebook_search_read (CodebookSearch *self, CodebookProject *project, guint i, GError **error)
{
  g_return_val_if_fail (i < codebook_search_get_count (self), NULL);
  return read_place (self, project, codebook_search_get_place (self, i), error);
}

GPtrArray *
codebook_search_list (CodebookProject *project,
                      const char *query,
                      const CodebookSearchOptions *options,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (CodebookSearch) self =
      codebook_search_run (project, query, options, cancellable, error);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_hit_free);
  g_auto (CodebookRows) held = codebook_store_hold (codebook_project_get_store (project));

  for (guint i = 0; self != NULL && i < codebook_search_get_count (self); i++)
    {
      CodebookHit *hit = codebook_search_read (self, project, i, error);

      if (hit == NULL)
        return NULL;
      g_ptr_array_add (hits, hit);
    }
  return self != NULL ? g_steal_pointer (&hits) : NULL;
}

/* Forms --------------------------------------------------------------------------------------- */

const GPtrArray *
codebook_search_get_forms (const CodebookSearch *self)
{
  return self->forms;
}

gboolean
codebook_search_name_forms (CodebookSearch *self, CodebookProject *project, GError **error)
{
  for (guint i = 0; i < self->forms->len; i++)
    {
      CodebookSearchForm *form = get_form (self, i);
      g_autoptr (CodebookHit) hit = NULL;

      if (form->name != NULL)
        continue;
      hit = read_place (self, project, get_place (self, form->first), error);
      if (hit == NULL)
        return FALSE;
      form->name = g_strdup (hit->form);
    }
  return TRUE;
}

void
codebook_search_show_form (CodebookSearch *self, guint form, gboolean shown)
{
  g_return_if_fail (form < self->forms->len);
  get_form (self, form)->shown = shown;
  list_shown (self);
}

GStrv
codebook_search_dup_hidden (const CodebookSearch *self)
{
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();

  for (guint i = 0; i < self->forms->len; i++)
    if (!get_form (self, i)->shown)
      g_strv_builder_add (hidden, get_form (self, i)->folded);
  return g_strv_builder_end (hidden);
}
