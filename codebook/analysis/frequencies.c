/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One walk through the index, word by word, with each place's group found by its passage. Only
 * where a passage is of more than one (two speakers in a paragraph) are its words looked at one by
 * one, for where a turn begins. */

#include "codebook/analysis/frequencies.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "codebook/analysis/corpus.h"
#include "codebook/analysis/spellings.h"
#include "codebook/model/attribute.h"
#include "codebook/text/collation.h"
#include "codebook/text/segments.h"

#define NO_GROUP G_MAXUINT32
#define SOME_GROUPS (G_MAXUINT32 - 1) /* look at the words */
#define CANCEL_EVERY 8192             /* places */

struct _CodebookFrequencies
{
  GPtrArray *all;    /* CodebookFrequency * */
  GPtrArray *groups; /* CodebookFrequencyGroup * */
};

typedef struct
{
  char *form;
  guint total;
  guint *counts; /* by group */
} Form;

typedef struct
{
  CodebookProject *project;
  CodebookCorpus *corpus;
  GCancellable *cancellable;
  const char *by;
  CodebookAttribute *attribute;
  GHashTable *values;   /* "subject wave" → value, of the attribute */
  GHashTable *numbers;  /* char * name → number of the group plus one */
  GPtrArray *groups;    /* CodebookFrequencyGroup *; in the order they were met, then as shown */
  guint32 *places;      /* number of a group → where it is shown */
  guint32 *of_passage;  /* a group, NO_GROUP or SOME_GROUPS */
  guint32 *labels;      /* words at a passage's start that are the speaker's label */
  GHashTable *of_words; /* passage number → GArray of guint32, a group a word */
  GPtrArray *forms;     /* Form *, by form */
  CodebookSpellings *spellings;
} Run;

static void
frequency_free (gpointer data)
{
  CodebookFrequency *word = data;

  g_free (word->lemma);
  g_free (word->name);
  g_free (word->forms);
  g_free (word->by_group);
  g_free (word);
}

static void
group_free (gpointer data)
{
  CodebookFrequencyGroup *group = data;

  g_free (group->name);
  g_free (group);
}

static void
form_free (gpointer data)
{
  Form *form = data;

  g_free (form->form);
  g_free (form->counts);
  g_free (form);
}

void
codebook_frequencies_free (CodebookFrequencies *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self);
}

static void
run_release (Run *run)
{
  g_clear_pointer (&run->corpus, codebook_corpus_free);
  g_clear_object (&run->attribute);
  g_clear_pointer (&run->values, g_hash_table_unref);
  g_clear_pointer (&run->numbers, g_hash_table_unref);
  g_clear_pointer (&run->groups, g_ptr_array_unref);
  g_clear_pointer (&run->of_words, g_hash_table_unref);
  g_clear_pointer (&run->forms, g_ptr_array_unref);
  g_clear_pointer (&run->spellings, codebook_spellings_free);
  g_clear_pointer (&run->of_passage, g_free);
  g_clear_pointer (&run->labels, g_free);
  g_clear_pointer (&run->places, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_release)

/* Groups -------------------------------------------------------------------------------------- */

static guint32
number_group (Run *run, const char *name)
{
  guint number;

  if (name == NULL || *name == '\0')
    return NO_GROUP;
  number = GPOINTER_TO_UINT (g_hash_table_lookup (run->numbers, name));
  if (number == 0)
    {
      CodebookFrequencyGroup *group = g_new0 (CodebookFrequencyGroup, 1);

      group->name = g_strdup (name);
      g_ptr_array_add (run->groups, group);
      number = run->groups->len;
      g_hash_table_insert (run->numbers, group->name, GUINT_TO_POINTER (number));
    }
  return number - 1;
}

static char *
make_key (gint64 subject, gint64 wave)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, subject, wave);
}

static gboolean
load_attribute (Run *run, GError **error)
{
  gint64 id = codebook_attribute_find (run->project, run->by, error);
  g_autoptr (GPtrArray) all = id != 0 ? codebook_attribute_list (run->project, error) : NULL;
  g_auto (CodebookRows) rows = { 0 };

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (((CodebookAttribute *) all->pdata[i])->id == id)
      run->attribute = g_object_ref (all->pdata[i]);
  run->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  rows = codebook_store_select (codebook_project_get_store (run->project),
                                "SELECT subject, wave, value FROM attribute_value"
                                " WHERE attribute = ?",
                                "i", id);
  while (codebook_rows_next (&rows, error))
    g_hash_table_insert (run->values,
                         make_key (codebook_rows_int64 (&rows, 0), codebook_rows_int64 (&rows, 1)),
                         g_strdup (codebook_rows_text (&rows, 2)));
  return !codebook_rows_failed (&rows);
}

static const char *
find_value (Run *run, gint64 study_case, const CodebookCorpusDocument *document)
{
  gboolean by_document = run->attribute->subject == CODEBOOK_SUBJECT_DOCUMENT;
  gboolean by_wave = run->attribute->subject == CODEBOOK_SUBJECT_CASE_WAVE;
  g_autofree char *key =
      make_key (by_document ? document->id : study_case, by_wave ? document->wave : 0);

  return g_hash_table_lookup (run->values, key);
}

static guint32
find_group (Run *run, const CodebookCorpusDocument *document, const CodebookCorpusSpeech *speech)
{
  if (run->by == NULL)
    return 0;
  if (strcmp (run->by, "wave") == 0)
    return number_group (run, document->wave_name);
  if (strcmp (run->by, "case") == 0)
    return number_group (run, speech->case_name);
  if (strcmp (run->by, "role") == 0)
    return number_group (run, codebook_role_to_string (speech->role));
  return number_group (run, find_value (run, speech->study_case, document));
}

static gboolean
group_words (Run *run, guint passage, const CodebookCorpusDocument *document, GError **error)
{
  const CodebookCorpusText *text = codebook_corpus_read (run->corpus, run->project, passage, error);
  GArray *groups;

  if (text == NULL)
    return FALSE;
  groups = g_array_sized_new (FALSE, FALSE, sizeof (guint32), text->words->len);
  for (guint i = 0; i < text->words->len; i++)
    {
      CodebookCorpusSpeech speech;
      guint32 group;

      if (!codebook_corpus_speech_at (run->corpus, run->project, passage,
                                      g_array_index (text->words, CodebookSegment, i).start_cp,
                                      &speech, error))
        {
          g_array_unref (groups);
          return FALSE;
        }
      group = speech.in_label ? NO_GROUP : find_group (run, document, &speech);
      g_array_append_val (groups, group);
    }
  g_hash_table_insert (run->of_words, GUINT_TO_POINTER (passage), groups);
  run->of_passage[passage] = SOME_GROUPS;
  return TRUE;
}

static gboolean
group_passages (Run *run, GError **error)
{
  guint n_passages = codebook_corpus_get_passage_count (run->corpus);

  run->of_passage = g_new0 (guint32, n_passages + 1);
  run->labels = g_new0 (guint32, n_passages + 1);
  for (guint i = 0; i < n_passages; i++)
    {
      const CodebookCorpusDocument *document = codebook_corpus_get_document (
          run->corpus, codebook_corpus_get_document_of (run->corpus, i));
      CodebookCorpusSpeech speech;
      gboolean same;

      if (g_cancellable_set_error_if_cancelled (run->cancellable, error)
          || !codebook_corpus_speech_of (run->corpus, run->project, i, &speech, &same, error))
        return FALSE;
      if (same
          && !codebook_corpus_count_label (run->corpus, run->project, i, &run->labels[i], error))
        return FALSE;
      if (same)
        run->of_passage[i] = find_group (run, document, &speech);
      else if (!group_words (run, i, document, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_groups (gconstpointer a, gconstpointer b, gpointer collation)
{
  const CodebookFrequencyGroup *one = *(CodebookFrequencyGroup *const *) a;
  const CodebookFrequencyGroup *other = *(CodebookFrequencyGroup *const *) b;

  return codebook_collation_compare (collation, one->name, other->name);
}

/* Cases and the values of an attribute in the order of names; waves and roles as they were met. */
static void
order_groups (Run *run)
{
  g_autoptr (CodebookCollation) collation =
      codebook_collation_new (codebook_project_get_name_order (run->project));

  if (run->by != NULL && strcmp (run->by, "wave") != 0 && strcmp (run->by, "role") != 0)
    g_ptr_array_sort_with_data (run->groups, compare_groups, collation);
  run->places = g_new (guint32, run->groups->len + 1);
  for (guint i = 0; i < run->groups->len; i++)
    {
      const CodebookFrequencyGroup *group = run->groups->pdata[i];

      run->places[GPOINTER_TO_UINT (g_hash_table_lookup (run->numbers, group->name)) - 1] = i;
    }
}

/* Counting ------------------------------------------------------------------------------------ */

static guint32
group_of (Run *run, guint passage, gint64 word)
{
  const GArray *groups;

  if (passage == G_MAXUINT)
    return NO_GROUP;
  if (run->of_passage[passage] != SOME_GROUPS)
    return word < run->labels[passage] ? NO_GROUP : run->of_passage[passage];
  groups = g_hash_table_lookup (run->of_words, GUINT_TO_POINTER (passage));
  return word < groups->len ? g_array_index (groups, guint32, word) : NO_GROUP;
}

static gboolean
count_forms (Run *run, GError **error)
{
  guint n = 0;
  Form *form = NULL;
  g_auto (CodebookRows) rows =
      codebook_store_select (codebook_project_get_store (run->project),
                             "SELECT term, doc, offset FROM passage_words_instance", "");

  while (codebook_rows_next (&rows, error))
    {
      const char *term = codebook_rows_text (&rows, 0);
      guint32 group =
          group_of (run, codebook_corpus_find_passage (run->corpus, codebook_rows_int64 (&rows, 1)),
                    codebook_rows_int64 (&rows, 2));

      if (++n % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (run->cancellable, error))
        return FALSE;
      if (group == NO_GROUP)
        continue;
      group = run->places[group];
      if (form == NULL || strcmp (form->form, term) != 0)
        {
          form = g_new0 (Form, 1);
          form->form = g_strdup (term);
          form->counts = g_new0 (guint, run->groups->len);
          g_ptr_array_add (run->forms, form);
        }
      form->total += 1;
      form->counts[group] += 1;
      ((CodebookFrequencyGroup *) run->groups->pdata[group])->words += 1;
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
read_spellings (Run *run, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (codebook_project_get_store (run->project),
                                                      "SELECT text FROM passage", "");

  run->spellings = codebook_spellings_new ();
  while (codebook_rows_next (&rows, error))
    {
      const char *text = codebook_rows_text (&rows, 0);

      if (g_cancellable_set_error_if_cancelled (run->cancellable, error))
        return FALSE;
      codebook_spellings_add (run->spellings, text, strlen (text));
    }
  return !codebook_rows_failed (&rows);
}

/* By lemma ------------------------------------------------------------------------------------ */

/* form → GPtrArray of its lemmas. */
static GHashTable *
load_lemmas (CodebookStore *store, GError **error)
{
  g_autoptr (GHashTable) lemmas =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT DISTINCT form, lemma FROM word_lemma ORDER BY form, lemma", "");

  while (codebook_rows_next (&rows, error))
    {
      const char *form = codebook_rows_text (&rows, 0);
      GPtrArray *of_form = g_hash_table_lookup (lemmas, form);

      if (of_form == NULL)
        {
          of_form = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (lemmas, g_strdup (form), of_form);
        }
      g_ptr_array_add (of_form, g_strdup (codebook_rows_text (&rows, 1)));
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&lemmas);
}

static void
add_count (GHashTable *counts, const char *lemma, guint count)
{
  g_hash_table_insert (
      counts, (gpointer) lemma,
      GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, lemma)) + count));
}

/* The lemma of a form that is said most, with all its forms; the form itself if it has none. */
static const char *
choose_lemma (GHashTable *lemmas, GHashTable *counts, const char *form)
{
  const GPtrArray *of_form = g_hash_table_lookup (lemmas, form);
  const char *best = form;
  guint most = 0;

  for (guint i = 0; of_form != NULL && i < of_form->len; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, of_form->pdata[i]));

      if (count > most)
        {
          best = of_form->pdata[i];
          most = count;
        }
    }
  return best;
}

static int
compare_forms (gconstpointer a, gconstpointer b)
{
  const Form *x = *(Form *const *) a, *y = *(Form *const *) b;

  if (x->total != y->total)
    return x->total > y->total ? -1 : 1;
  return strcmp (x->form, y->form);
}

static int
compare_frequencies (gconstpointer a, gconstpointer b)
{
  const CodebookFrequency *x = *(CodebookFrequency *const *) a;
  const CodebookFrequency *y = *(CodebookFrequency *const *) b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return strcmp (x->lemma, y->lemma);
}

/* The forms, most frequent first, go to the words they are of. */
static void
join_forms (Run *run, GHashTable *lemmas, GHashTable *counts, CodebookFrequencies *self)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_sort (run->forms, compare_forms);
  for (guint i = 0; i < run->forms->len; i++)
    {
      const Form *form = run->forms->pdata[i];
      const char *lemma = choose_lemma (lemmas, counts, form->form);
      const char *written = codebook_spellings_get (run->spellings, form->form, form->total);
      CodebookFrequency *word = g_hash_table_lookup (words, lemma);
      g_autofree char *before = NULL;

      if (word == NULL)
        {
          word = g_new0 (CodebookFrequency, 1);
          word->lemma = g_strdup (lemma);
          word->name = g_strdup (written);
          word->by_group = g_new0 (guint, run->groups->len);
          g_hash_table_insert (words, word->lemma, word);
          g_ptr_array_add (self->all, word);
        }
      if (strcmp (form->form, lemma) == 0)
        {
          g_free (word->name);
          word->name = g_strdup (written);
        }
      before = g_steal_pointer (&word->forms);
      word->forms = g_strdup_printf ("%s%s%s %u", before != NULL ? before : "",
                                     before != NULL ? ", " : "", written, form->total);
      word->count += form->total;
      for (guint k = 0; k < run->groups->len; k++)
        word->by_group[k] += form->counts[k];
    }
  g_ptr_array_sort (self->all, compare_frequencies);
}

static void
leave_out (Run *run, const char *const *stop)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (; stop != NULL && *stop != NULL; stop++)
    g_hash_table_add (words, (gpointer) *stop);
  for (guint i = run->forms->len; i > 0; i--)
    if (g_hash_table_contains (words, ((Form *) run->forms->pdata[i - 1])->form))
      g_ptr_array_remove_index_fast (run->forms, i - 1);
}

static CodebookFrequencies *
join (Run *run, const char *const *stop, GError **error)
{
  g_autoptr (GHashTable) lemmas = load_lemmas (codebook_project_get_store (run->project), error);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  CodebookFrequencies *self;

  if (lemmas == NULL)
    return NULL;
  for (guint i = 0; i < run->forms->len; i++)
    {
      const Form *form = run->forms->pdata[i];
      const GPtrArray *of_form = g_hash_table_lookup (lemmas, form->form);

      for (guint k = 0; of_form != NULL && k < of_form->len; k++)
        add_count (counts, of_form->pdata[k], form->total);
    }
  leave_out (run, stop);
  self = g_new0 (CodebookFrequencies, 1);
  self->all = g_ptr_array_new_with_free_func (frequency_free);
  join_forms (run, lemmas, counts, self);
  self->groups = g_ptr_array_ref (run->groups);
  return self;
}

CodebookFrequencies *
codebook_frequencies_run (CodebookProject *project,
                          const char *by,
                          const char *const *stop,
                          GCancellable *cancellable,
                          GError **error)
{
  g_auto (CodebookRows) snapshot = { 0 };
  g_auto (Run) run = { .project = project, .by = by, .cancellable = cancellable };

  run.groups = g_ptr_array_new_with_free_func (group_free);
  run.numbers = g_hash_table_new (g_str_hash, g_str_equal);
  run.of_words = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  run.forms = g_ptr_array_new_with_free_func (form_free);
  if (by == NULL)
    number_group (&run, _ ("All"));
  else if (strcmp (by, "case") != 0 && strcmp (by, "wave") != 0 && strcmp (by, "role") != 0
           && !load_attribute (&run, error))
    return NULL;
  /* A row in hand keeps the file as it is now for all that follows. */
  snapshot =
      codebook_store_select (codebook_project_get_store (project), "SELECT name FROM setting", "");
  if (!codebook_rows_next (&snapshot, error) && codebook_rows_failed (&snapshot))
    return NULL;
  run.corpus = codebook_corpus_load (project, error);
  if (run.corpus == NULL || !group_passages (&run, error))
    return NULL;
  order_groups (&run);
  if (!count_forms (&run, error) || !read_spellings (&run, error))
    return NULL;
  return join (&run, stop, error);
}

const GPtrArray *
codebook_frequencies_get_all (const CodebookFrequencies *self)
{
  return self->all;
}

const GPtrArray *
codebook_frequencies_get_groups (const CodebookFrequencies *self)
{
  return self->groups;
}

int
codebook_frequencies_find_group (const CodebookFrequencies *self, const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < self->groups->len; i++)
    {
      g_autofree char *had =
          g_utf8_casefold (((CodebookFrequencyGroup *) self->groups->pdata[i])->name, -1);

      if (strcmp (had, wanted) == 0)
        return (int) i;
    }
  return -1;
}

/* Keywords ------------------------------------------------------------------------------------ */

static double
term (double observed, double expected)
{
  return observed > 0 ? observed * log (observed / expected) : 0;
}

static int
compare_keywords (gconstpointer a, gconstpointer b)
{
  const CodebookKeyword *x = a, *y = b;

  if ((x->log_ratio > 0) != (y->log_ratio > 0))
    return x->log_ratio > 0 ? -1 : 1;
  if (x->g2 != y->g2)
    return x->g2 > y->g2 ? -1 : 1;
  return strcmp (x->word->lemma, y->word->lemma);
}

GArray *
codebook_frequencies_compare (const CodebookFrequencies *self, guint group, int against)
{
  GArray *keywords = g_array_new (FALSE, FALSE, sizeof (CodebookKeyword));
  double words = ((CodebookFrequencyGroup *) self->groups->pdata[group])->words, others = 0;

  for (guint i = 0; i < self->groups->len; i++)
    if (against < 0 ? i != group : i == (guint) against)
      others += ((CodebookFrequencyGroup *) self->groups->pdata[i])->words;
  for (guint i = 0; words > 0 && others > 0 && i < self->all->len; i++)
    {
      const CodebookFrequency *word = self->all->pdata[i];
      CodebookKeyword keyword = { .word = word, .count = word->by_group[group] };
      double share;

      keyword.against = against < 0 ? word->count - keyword.count : word->by_group[against];
      if (keyword.count + keyword.against == 0)
        continue;
      share = (keyword.count + keyword.against) / (words + others);
      keyword.g2 =
          2 * (term (keyword.count, words * share) + term (keyword.against, others * share));
      keyword.log_ratio = log2 ((keyword.count > 0 ? keyword.count : 0.5) / words)
                          - log2 ((keyword.against > 0 ? keyword.against : 0.5) / others);
      g_array_append_val (keywords, keyword);
    }
  g_array_sort (keywords, compare_keywords);
  return keywords;
}
