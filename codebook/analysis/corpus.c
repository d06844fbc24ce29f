/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/corpus.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/document-text.h"
#include "codebook/model/turn.h"
#include "codebook/text/segments.h"

#define MOST_TURNS 32000 /* of a document, that are told apart */

typedef struct
{
  gint64 id;
  guint document;
  guint start_cp;
  gint32 base_cp; /* -1: a correction touches it */
} Passage;

typedef struct
{
  guint start_cp, end_cp; /* base */
  guint words_cp;         /* of a turn: where what is said starts */
  gint64 study_case;
  CodebookRole role;
} Range;

typedef struct
{
  CodebookCorpusDocument document;
  GArray *turns;              /* Range, by start; NULL until asked for */
  GArray *parts;              /* Range: of it that belong to a case, the narrowest first */
  CodebookDocumentText *text; /* once it was needed */
  GArray *said;               /* CodebookTurn, current; once it was needed */
  guint length_cp;            /* of its base text */
  guint offset_cp;            /* more than all documents before it have */
} Entry;

struct _CodebookCorpus
{
  GArray *entries;   /* Entry */
  GArray *passages;  /* Passage */
  GHashTable *cases; /* gint64 id → char * name */
  guint32 *numbers;  /* by id: number plus one; 0 = none */
  gint64 n_numbers;
  guint with_text; /* the entry that has its text; G_MAXUINT = none */
  CodebookCorpusText read;
};

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->document.name);
  g_free (entry->document.wave_name);
  g_clear_pointer (&entry->turns, g_array_unref);
  g_clear_pointer (&entry->parts, g_array_unref);
  g_clear_pointer (&entry->text, codebook_document_text_unref);
  g_clear_pointer (&entry->said, g_array_unref);
}

static void
forget_read (CodebookCorpus *self)
{
  g_free (self->read.breaks);
  g_free (self->read.text);
  g_clear_pointer (&self->read.words, g_array_unref);
  memset (&self->read, 0, sizeof self->read);
  self->read.passage = G_MAXUINT;
}

void
codebook_corpus_free (CodebookCorpus *self)
{
  if (self == NULL)
    return;
  forget_read (self);
  g_array_unref (self->entries);
  g_array_unref (self->passages);
  g_hash_table_unref (self->cases);
  g_free (self->numbers);
  g_free (self);
}

/* Loading ------------------------------------------------------------------------------------- */

static gboolean
read_documents (CodebookCorpus *self, CodebookStore *store, GHashTable *numbers, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT d.id, d.name, d.wave, w.name, d.length_cp FROM document AS d LEFT JOIN wave AS w "
      "ON w.id = d.wave ORDER BY d.position, d.id",
      "");

  while (codebook_rows_next (&rows, error))
    {
      Entry entry = { .document = { .id = codebook_rows_int64 (&rows, 0),
                                    .name = g_strdup (codebook_rows_text (&rows, 1)),
                                    .wave = codebook_rows_int64 (&rows, 2),
                                    .wave_name = g_strdup (codebook_rows_text (&rows, 3)) },
                      .length_cp = (guint) codebook_rows_int64 (&rows, 4) };

      g_hash_table_insert (numbers, g_memdup2 (&entry.document.id, sizeof entry.document.id),
                           GUINT_TO_POINTER (self->entries->len + 1));
      g_array_append_val (self->entries, entry);
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
read_cases (CodebookCorpus *self, CodebookStore *store, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (store, "SELECT id, name FROM study_case", "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);

      g_hash_table_insert (self->cases, g_memdup2 (&id, sizeof id),
                           g_strdup (codebook_rows_text (&rows, 1)));
    }
  return !codebook_rows_failed (&rows);
}

/* In the order of the index that holds all that is read: by document's id, then place. */
static GArray *
read_passages (CodebookStore *store, GHashTable *numbers, GError **error)
{
  g_autoptr (GArray) passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  gint64 document = 0;
  guint number = 0;
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT id, document, start_cp, base_cp FROM passage ORDER BY document, start_cp", "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 of = codebook_rows_int64 (&rows, 1);
      Passage passage = { codebook_rows_int64 (&rows, 0), 0, (guint) codebook_rows_int64 (&rows, 2),
                          (gint32) codebook_rows_int64 (&rows, 3) };

      if (of != document)
        number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, &of));
      document = of;
      passage.document = number - 1;
      if (number > 0)
        g_array_append_val (passages, passage);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&passages);
}

/* Into the order of interviews: each document's run is moved to its place. */
static void
order_passages (CodebookCorpus *self, const GArray *passages)
{
  guint at = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *passage = &g_array_index (passages, Passage, i);

      g_array_index (self->entries, Entry, passage->document).document.end += 1;
      self->n_numbers = MAX (self->n_numbers, passage->id + 1);
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      CodebookCorpusDocument *document = &g_array_index (self->entries, Entry, i).document;
      guint n_passages = document->end;

      document->first = document->end = at;
      at += n_passages;
    }
  g_array_set_size (self->passages, passages->len);
  self->numbers = g_new0 (guint32, (gsize) self->n_numbers);
  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *passage = &g_array_index (passages, Passage, i);
      guint number = g_array_index (self->entries, Entry, passage->document).document.end++;

      g_array_index (self->passages, Passage, number) = *passage;
      self->numbers[passage->id] = number + 1;
    }
  for (guint i = 1; i < self->entries->len; i++)
    {
      const Entry *before = &g_array_index (self->entries, Entry, i - 1);
      guint last = before->document.end - 1;

      /* The length of a document's last passage is not known here; its words are fewer than the
       * base text is long. */
      g_array_index (self->entries, Entry, i).offset_cp =
          before->offset_cp + before->length_cp
          + (before->document.end > before->document.first
                 ? g_array_index (self->passages, Passage, last).start_cp
                 : 0);
    }
}

CodebookCorpus *
codebook_corpus_load (CodebookProject *project, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookCorpus) self = g_new0 (CodebookCorpus, 1);
  g_autoptr (GHashTable) numbers =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) passages = NULL;

  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  self->cases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->with_text = self->read.passage = G_MAXUINT;
  if (!read_documents (self, store, numbers, error) || !read_cases (self, store, error))
    return NULL;
  passages = read_passages (store, numbers, error);
  if (passages == NULL)
    return NULL;
  order_passages (self, passages);
  return g_steal_pointer (&self);
}

/* Asking -------------------------------------------------------------------------------------- */

guint
codebook_corpus_get_document_count (const CodebookCorpus *self)
{
  return self->entries->len;
}

const CodebookCorpusDocument *
codebook_corpus_get_document (const CodebookCorpus *self, guint i)
{
  return &g_array_index (self->entries, Entry, i).document;
}

guint
codebook_corpus_get_passage_count (const CodebookCorpus *self)
{
  return self->passages->len;
}

static const Passage *
get_passage (const CodebookCorpus *self, guint passage)
{
  return &g_array_index (self->passages, Passage, passage);
}

guint
codebook_corpus_get_document_of (const CodebookCorpus *self, guint passage)
{
  return get_passage (self, passage)->document;
}

guint
codebook_corpus_get_offset (const CodebookCorpus *self, guint passage)
{
  const Passage *at = get_passage (self, passage);

  return g_array_index (self->entries, Entry, at->document).offset_cp + at->start_cp;
}

guint
codebook_corpus_find_passage (const CodebookCorpus *self, gint64 id)
{
  return id >= 0 && id < self->n_numbers ? self->numbers[id] - 1 : G_MAXUINT;
}

gboolean
codebook_corpus_fail_changed (GError **error)
{
  return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND,
                        _ ("The text has changed since it was searched. Search again."));
}

const CodebookCorpusText *
codebook_corpus_read (CodebookCorpus *self, CodebookProject *project, guint passage, GError **error)
{
  g_auto (CodebookRows) rows = { 0 };

  if (self->read.passage == passage)
    return &self->read;
  forget_read (self);
  rows = codebook_store_select (codebook_project_get_store (project),
                                "SELECT start_cp, first_line, breaks, text FROM passage"
                                " WHERE id = ?",
                                "i", get_passage (self, passage)->id);
  if (!codebook_rows_next (&rows, error))
    {
      if (!codebook_rows_failed (&rows))
        codebook_corpus_fail_changed (error);
      return NULL;
    }
  self->read.passage = passage;
  self->read.start_cp = (guint) codebook_rows_int64 (&rows, 0);
  self->read.first_line = (guint) codebook_rows_int64 (&rows, 1);
  self->read.breaks = g_strdup (codebook_rows_text (&rows, 2));
  self->read.text = g_strdup (codebook_rows_text (&rows, 3));
  self->read.words = codebook_segments_words (self->read.text, strlen (self->read.text), NULL);
  return &self->read;
}

/* Who speaks ---------------------------------------------------------------------------------- */

static GArray *
read_ranges (CodebookStore *store, const char *sql, gint64 document, GError **error)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  g_auto (CodebookRows) rows = codebook_store_select (store, sql, "i", document);

  while (codebook_rows_next (&rows, error))
    {
      Range range = { (guint) codebook_rows_int64 (&rows, 0),
                      (guint) codebook_rows_int64 (&rows, 1),
                      (guint) codebook_rows_int64 (&rows, 4), codebook_rows_int64 (&rows, 2),
                      CODEBOOK_ROLE_NONE };

      codebook_role_parse (codebook_rows_text (&rows, 3), &range.role);
      g_array_append_val (ranges, range);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&ranges);
}

static gboolean
ensure_ranges (Entry *entry, CodebookStore *store, GError **error)
{
  if (entry->turns == NULL)
    entry->turns =
        read_ranges (store,
                     "SELECT t.start_cp, t.end_cp, s.study_case, s.role, t.words_cp FROM turn AS t"
                     " JOIN speaker AS s ON s.id = t.speaker WHERE t.document = ?"
                     " ORDER BY t.start_cp",
                     entry->document.id, error);
  if (entry->turns != NULL && entry->parts == NULL)
    entry->parts = read_ranges (store,
                                "SELECT start_cp, end_cp, study_case, '', 0 FROM case_part"
                                " WHERE document = ?"
                                " ORDER BY end_cp - start_cp, start_cp, study_case",
                                entry->document.id, error);
  return entry->turns != NULL && entry->parts != NULL;
}

/* Only one document's text is kept: who asks goes through them in order. */
static CodebookDocumentText *
ensure_text (CodebookCorpus *self, CodebookProject *project, guint document, GError **error)
{
  Entry *entry = &g_array_index (self->entries, Entry, document);

  if (entry->text != NULL)
    return entry->text;
  if (self->with_text != G_MAXUINT)
    g_clear_pointer (&g_array_index (self->entries, Entry, self->with_text).text,
                     codebook_document_text_unref);
  entry->text = codebook_document_text_load (project, entry->document.id, error);
  self->with_text = document;
  return entry->text;
}

/* The number of turns that start at or before @base_cp. */
static guint
count_started (const GArray *turns, guint base_cp)
{
  guint low = 0, high = turns->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (turns, Range, middle).start_cp <= base_cp)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
fill_speech (CodebookCorpus *self, guint document, guint base_cp, CodebookCorpusSpeech *speech)
{
  const Entry *entry = &g_array_index (self->entries, Entry, document);
  guint n = count_started (entry->turns, base_cp);
  const Range *turn = n > 0 ? &g_array_index (entry->turns, Range, n - 1) : NULL;
  gboolean inside = turn != NULL && base_cp < turn->end_cp;

  memset (speech, 0, sizeof *speech);
  speech->turn = document * (MOST_TURNS * 2) + MIN (n, MOST_TURNS - 1) * 2 + !inside;
  if (inside)
    {
      speech->role = turn->role;
      speech->study_case = turn->study_case;
      speech->in_label = base_cp < turn->words_cp;
    }
  for (guint i = 0; i < entry->parts->len; i++)
    {
      const Range *part = &g_array_index (entry->parts, Range, i);

      if (base_cp >= part->start_cp && base_cp < part->end_cp)
        {
          speech->study_case = part->study_case;
          break;
        }
    }
  speech->case_name = g_hash_table_lookup (self->cases, &speech->study_case);
}

/* Whether no turn and no part begins or ends in [start_cp, end_cp). */
static gboolean
is_even (const Entry *entry, guint start_cp, guint end_cp)
{
  guint n = count_started (entry->turns, start_cp);

  if (n < entry->turns->len && g_array_index (entry->turns, Range, n).start_cp < end_cp)
    return FALSE;
  if (n > 0)
    {
      guint turn_end = g_array_index (entry->turns, Range, n - 1).end_cp;

      if (turn_end > start_cp && turn_end < end_cp)
        return FALSE;
    }
  for (guint i = 0; i < entry->parts->len; i++)
    {
      const Range *part = &g_array_index (entry->parts, Range, i);

      if ((part->start_cp > start_cp && part->start_cp < end_cp)
          || (part->end_cp > start_cp && part->end_cp < end_cp))
        return FALSE;
    }
  return TRUE;
}

gboolean
codebook_corpus_speech_at (CodebookCorpus *self,
                           CodebookProject *project,
                           guint passage,
                           guint at_cp,
                           CodebookCorpusSpeech *speech,
                           GError **error)
{
  const Passage *at = get_passage (self, passage);
  Entry *entry = &g_array_index (self->entries, Entry, at->document);
  guint base_cp = (guint) at->base_cp + at_cp;

  if (!ensure_ranges (entry, codebook_project_get_store (project), error))
    return FALSE;
  if (at->base_cp < 0)
    {
      CodebookDocumentText *text = ensure_text (self, project, at->document, error);

      if (text == NULL)
        return FALSE;
      base_cp =
          codebook_document_text_edge_from_current (text, at->start_cp + at_cp, FALSE).base_cp;
    }
  fill_speech (self, at->document, base_cp, speech);
  return TRUE;
}

gboolean
codebook_corpus_speech_of (CodebookCorpus *self,
                           CodebookProject *project,
                           guint passage,
                           CodebookCorpusSpeech *speech,
                           gboolean *same,
                           GError **error)
{
  const Passage *at = get_passage (self, passage);
  const Entry *entry = &g_array_index (self->entries, Entry, at->document);
  const Passage *next = passage + 1 < entry->document.end ? at + 1 : NULL;

  if (!codebook_corpus_speech_at (self, project, passage, 0, speech, error))
    return FALSE;
  *same =
      at->base_cp >= 0
      && is_even (entry, (guint) at->base_cp,
                  next != NULL ? (guint) at->base_cp + (next->start_cp - at->start_cp) : G_MAXUINT);
  return TRUE;
}

gboolean
codebook_corpus_find_turn (CodebookCorpus *self,
                           CodebookProject *project,
                           guint passage,
                           guint at_cp,
                           gboolean *found,
                           guint *start_cp,
                           guint *end_cp,
                           GError **error)
{
  const Passage *at = get_passage (self, passage);
  CodebookDocumentText *text = ensure_text (self, project, at->document, error);
  const CodebookTurn *turn;
  Entry *entry = &g_array_index (self->entries, Entry, at->document);

  if (text == NULL)
    return FALSE;
  if (entry->said == NULL)
    entry->said = codebook_turn_load (project, entry->document.id, text, error);
  if (entry->said == NULL)
    return FALSE;
  turn = codebook_turn_at (entry->said, at->start_cp + at_cp);
  *found = turn != NULL && turn->words_cp < turn->end_cp;
  if (*found)
    {
      *start_cp = turn->words_cp;
      *end_cp = turn->end_cp;
    }
  return TRUE;
}

gboolean
codebook_corpus_count_label (
    CodebookCorpus *self, CodebookProject *project, guint passage, guint *n_words, GError **error)
{
  const Passage *at = get_passage (self, passage);
  Entry *entry = &g_array_index (self->entries, Entry, at->document);
  g_auto (CodebookRows) rows = { 0 };
  const Range *turn;
  guint n;

  *n_words = 0;
  if (!ensure_ranges (entry, codebook_project_get_store (project), error))
    return FALSE;
  n = at->base_cp >= 0 ? count_started (entry->turns, (guint) at->base_cp) : 0;
  turn = n > 0 ? &g_array_index (entry->turns, Range, n - 1) : NULL;
  if (turn == NULL || turn->words_cp <= (guint) at->base_cp || turn->end_cp <= (guint) at->base_cp)
    return TRUE;
  rows = codebook_store_select (codebook_project_get_store (project),
                                "SELECT substr (text, 1, ?) FROM passage WHERE id = ?", "ii",
                                (gint64) turn->words_cp - at->base_cp, at->id);
  if (codebook_rows_next (&rows, error))
    *n_words = codebook_segments_count_words (codebook_rows_text (&rows, 0),
                                              codebook_rows_len_bytes (&rows, 0), NULL);
  return !codebook_rows_failed (&rows);
}
