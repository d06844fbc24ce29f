/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/corpus.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/document-text.h"
#include "codebook/model/turn.h"
#include "codebook/text/segments.h"

#define MOST_LOOK_UPS 16 /* of single turns of a document; then all of them are read */

typedef struct
{
  guint32 id; /* of its row: derived, numbered from 1 */
  guint document;
  guint start_cp;
  guint length_cp; /* G_MAXUINT: to the end of the document */
  gint32 base_cp;  /* -1: a correction touches it */
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
  GArray *turns;              /* Range, by start; NULL until asked for often */
  GArray *parts;              /* Range: of it that belong to a case, the narrowest first */
  CodebookDocumentText *text; /* once it was needed */
  GArray *said;               /* CodebookTurn, current; once it was needed */
  guint n_passages;           /* of it here */
  guint n_looked;             /* single turns that were looked up */
  Range looked;               /* the last of these; zeros: none */
} Entry;

typedef struct
{
  gint64 id, study_case;
  CodebookRole role;
} Speaker;

struct _CodebookCorpus
{
  GArray *entries;   /* Entry */
  GArray *passages;  /* Passage */
  GHashTable *cases; /* gint64 id → char * name */
  GArray *speakers;  /* Speaker, by id; NULL until asked for */
  guint32 *numbers;  /* by id: number plus one; 0 = none */
  guint32 n_numbers;
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

void
codebook_corpus_text_clear (CodebookCorpusText *text)
{
  g_free (text->breaks);
  g_free (text->text);
  g_clear_pointer (&text->words, g_array_unref);
  memset (text, 0, sizeof *text);
}

void
codebook_corpus_free (CodebookCorpus *self)
{
  if (self == NULL)
    return;
  codebook_corpus_text_clear (&self->read);
  g_array_unref (self->entries);
  g_array_unref (self->passages);
  g_clear_pointer (&self->speakers, g_array_unref);
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
      "SELECT d.id, d.name, d.wave, w.name FROM document AS d LEFT JOIN wave AS w "
      "ON w.id = d.wave ORDER BY d.position, d.id",
      "");

  while (codebook_rows_next (&rows, error))
    {
      Entry entry = { .document = { .id = codebook_rows_int64 (&rows, 0),
                                    .name = g_strdup (codebook_rows_text (&rows, 1)),
                                    .wave = codebook_rows_int64 (&rows, 2),
                                    .wave_name = g_strdup (codebook_rows_text (&rows, 3)) } };

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

/* Ids of passages are given from 1; others are of a damaged file. */
static gboolean
is_id (gint64 id)
{
  return id > 0 && id < G_MAXINT32;
}

static guint
find_number (GHashTable *numbers, gint64 document)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (numbers, &document));
}

/* In the order of the index that holds all that is read: by document's id, then place. */
static gboolean
read_passages (GArray *passages, CodebookStore *store, GHashTable *numbers, GError **error)
{
  gint64 document = 0;
  guint number = 0;
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT id, document, start_cp, base_cp FROM passage ORDER BY document, start_cp", "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0), of = codebook_rows_int64 (&rows, 1);
      gboolean goes_on = of == document && passages->len > 0;
      Passage passage = { (guint32) id, 0, (guint) codebook_rows_int64 (&rows, 2), G_MAXUINT,
                          (gint32) codebook_rows_int64 (&rows, 3) };

      if (!goes_on)
        number = find_number (numbers, of);
      document = of;
      passage.document = number - 1;
      if (number == 0 || !is_id (id))
        continue;
      if (goes_on)
        {
          Passage *before = &g_array_index (passages, Passage, passages->len - 1);

          before->length_cp = passage.start_cp - before->start_cp - 1;
        }
      g_array_append_val (passages, passage);
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
read_some (GArray *passages,
           CodebookStore *store,
           GHashTable *numbers,
           const gint64 *ids,
           guint n_ids,
           GError **error)
{
  g_auto (CodebookRows) rows = { 0 };

  for (guint i = 0; i < n_ids; i++)
    {
      Passage passage = { .id = (guint32) ids[i] };
      guint number;

      codebook_store_select_again (
          store, &rows,
          "SELECT document, start_cp, base_cp, length (text) FROM passage WHERE id = ?", "i",
          ids[i]);
      if (!codebook_rows_next (&rows, error))
        {
          if (codebook_rows_failed (&rows))
            return FALSE;
          continue;
        }
      number = find_number (numbers, codebook_rows_int64 (&rows, 0));
      passage.document = number - 1;
      passage.start_cp = (guint) codebook_rows_int64 (&rows, 1);
      passage.base_cp = (gint32) codebook_rows_int64 (&rows, 2);
      passage.length_cp = (guint) codebook_rows_int64 (&rows, 3);
      if (number > 0 && is_id (ids[i]))
        g_array_append_val (passages, passage);
    }
  return TRUE;
}

static int
compare_passages (gconstpointer a, gconstpointer b)
{
  const Passage *x = a, *y = b;

  if (x->document != y->document)
    return x->document < y->document ? -1 : 1;
  return (x->start_cp > y->start_cp) - (x->start_cp < y->start_cp);
}

/* By document; those of one stay as they are. */
static void
order_by_document (CodebookCorpus *self)
{
  GArray *ordered = g_array_sized_new (FALSE, FALSE, sizeof (Passage), self->passages->len);
  g_autofree guint *next = g_new0 (guint, self->entries->len + 1); /* where a document's goes */

  for (guint i = 1; i < self->entries->len; i++)
    next[i] = next[i - 1] + g_array_index (self->entries, Entry, i - 1).n_passages;
  g_array_set_size (ordered, self->passages->len);
  for (guint i = 0; i < self->passages->len; i++)
    {
      const Passage *passage = &g_array_index (self->passages, Passage, i);

      g_array_index (ordered, Passage, next[passage->document]++) = *passage;
    }
  g_array_unref (self->passages);
  self->passages = ordered;
}

/* Into the order of interviews; those of one document are in order already, if @by_place. */
static void
order_passages (CodebookCorpus *self, gboolean by_place)
{
  gboolean in_order = TRUE;

  for (guint i = 0; i < self->passages->len; i++)
    {
      const Passage *passage = &g_array_index (self->passages, Passage, i);

      g_array_index (self->entries, Entry, passage->document).n_passages++;
      self->n_numbers = MAX (self->n_numbers, passage->id + 1);
      in_order = in_order && (i == 0 || compare_passages (passage - 1, passage) <= 0);
    }
  if (!in_order && by_place)
    order_by_document (self);
  else if (!in_order)
    g_array_sort (self->passages, compare_passages);
  self->numbers = g_new0 (guint32, self->n_numbers);
  for (guint i = 0; i < self->passages->len; i++)
    self->numbers[g_array_index (self->passages, Passage, i).id] = i + 1;
}

/* @ids NULL: all. */
static CodebookCorpus *
load (CodebookProject *project, const gint64 *ids, guint n_ids, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookCorpus) self = g_new0 (CodebookCorpus, 1);
  g_autoptr (GHashTable) numbers =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->passages = g_array_sized_new (FALSE, FALSE, sizeof (Passage), n_ids);
  self->cases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->with_text = G_MAXUINT;
  if (!read_documents (self, store, numbers, error) || !read_cases (self, store, error))
    return NULL;
  if (ids == NULL && !read_passages (self->passages, store, numbers, error))
    return NULL;
  if (ids != NULL && !read_some (self->passages, store, numbers, ids, n_ids, error))
    return NULL;
  order_passages (self, ids == NULL);
  return g_steal_pointer (&self);
}

CodebookCorpus *
codebook_corpus_load (CodebookProject *project, GError **error)
{
  return load (project, NULL, 0, error);
}

CodebookCorpus *
codebook_corpus_load_some (CodebookProject *project, const gint64 *ids, guint n_ids, GError **error)
{
  static const gint64 none = 0;
  CodebookStore *store = codebook_project_get_store (project);
  gint64 most = codebook_store_int64 (store, 0, "SELECT max(id) FROM passage", "");

  /* One by one a row costs some twelve times what it does along the index, and a page more. */
  if (n_ids > most / 12)
    ids = NULL;
  else if (ids == NULL)
    ids = &none;
  return load (project, ids, n_ids, error);
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

gboolean
codebook_corpus_text_read (CodebookCorpusText *text,
                           CodebookProject *project,
                           gint64 id,
                           GError **error)
{
  g_auto (CodebookRows) rows = { 0 };

  if (text->id == id)
    return TRUE;
  codebook_corpus_text_clear (text);
  rows = codebook_store_select (codebook_project_get_store (project),
                                "SELECT start_cp, first_line, breaks, text FROM passage"
                                " WHERE id = ?",
                                "i", id);
  if (!codebook_rows_next (&rows, error))
    return !codebook_rows_failed (&rows) && codebook_corpus_fail_changed (error);
  text->id = id;
  text->start_cp = (guint) codebook_rows_int64 (&rows, 0);
  text->first_line = (guint) codebook_rows_int64 (&rows, 1);
  text->breaks = g_strdup (codebook_rows_text (&rows, 2));
  text->text = g_strdup (codebook_rows_text (&rows, 3));
  text->words = codebook_segments_words (text->text, codebook_rows_len_bytes (&rows, 3), NULL);
  return TRUE;
}

const CodebookCorpusText *
codebook_corpus_read (CodebookCorpus *self, CodebookProject *project, guint passage, GError **error)
{
  return codebook_corpus_text_read (&self->read, project, get_passage (self, passage)->id, error)
             ? &self->read
             : NULL;
}

/* Who speaks ---------------------------------------------------------------------------------- */

static GArray *
read_speakers (CodebookStore *store, GError **error)
{
  g_autoptr (GArray) speakers = g_array_new (FALSE, FALSE, sizeof (Speaker));
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT id, role, study_case FROM speaker ORDER BY id", "");

  while (codebook_rows_next (&rows, error))
    {
      Speaker speaker = { .id = codebook_rows_int64 (&rows, 0),
                          .study_case = codebook_rows_int64 (&rows, 2) };

      codebook_role_parse (codebook_rows_text (&rows, 1), &speaker.role);
      g_array_append_val (speakers, speaker);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&speakers);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const Speaker *x = a, *y = b;

  return (x->id > y->id) - (x->id < y->id);
}

/* Joining the speakers here is a third of what it costs SQLite. */
static Range
make_turn (const GArray *speakers, const CodebookRows *rows)
{
  Speaker wanted = { .id = codebook_rows_int64 (rows, 3) };
  Range turn = { .start_cp = (guint) codebook_rows_int64 (rows, 0),
                 .words_cp = (guint) codebook_rows_int64 (rows, 1),
                 .end_cp = (guint) codebook_rows_int64 (rows, 2) };
  guint at;

  if (g_array_binary_search ((GArray *) speakers, &wanted, compare_ids, &at))
    {
      turn.study_case = g_array_index (speakers, Speaker, at).study_case;
      turn.role = g_array_index (speakers, Speaker, at).role;
    }
  return turn;
}

static GArray *
read_turns (const GArray *speakers, CodebookStore *store, gint64 document, GError **error)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Range));
  g_auto (CodebookRows) rows =
      codebook_store_select (store,
                             "SELECT start_cp, words_cp, end_cp, speaker FROM turn"
                             " WHERE document = ? ORDER BY start_cp",
                             "i", document);

  while (codebook_rows_next (&rows, error))
    {
      Range turn = make_turn (speakers, &rows);

      g_array_append_val (turns, turn);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&turns);
}

static GArray *
read_parts (CodebookStore *store, gint64 document, GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Range));
  g_auto (CodebookRows) rows =
      codebook_store_select (store,
                             "SELECT start_cp, end_cp, study_case FROM case_part WHERE document = ?"
                             " ORDER BY end_cp - start_cp, start_cp, study_case",
                             "i", document);

  while (codebook_rows_next (&rows, error))
    {
      Range part = { .start_cp = (guint) codebook_rows_int64 (&rows, 0),
                     .end_cp = (guint) codebook_rows_int64 (&rows, 1),
                     .study_case = codebook_rows_int64 (&rows, 2) };

      g_array_append_val (parts, part);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&parts);
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

/* The last turn that starts at or before @base_cp; all zeros: none. A search with few hits looks up
 * a turn a hit, instead of reading all turns of all documents that have one. */
static gboolean
find_turn (CodebookCorpus *self,
           CodebookStore *store,
           Entry *entry,
           guint base_cp,
           Range *turn,
           GError **error)
{
  guint n;

  memset (turn, 0, sizeof *turn);
  if (self->speakers == NULL)
    self->speakers = read_speakers (store, error);
  if (self->speakers == NULL)
    return FALSE;
  if (base_cp >= entry->looked.start_cp && base_cp < entry->looked.end_cp)
    {
      *turn = entry->looked;
      return TRUE;
    }
  if (entry->turns == NULL && entry->n_passages <= MOST_LOOK_UPS
      && entry->n_looked++ < MOST_LOOK_UPS)
    {
      g_auto (CodebookRows) rows =
          codebook_store_select (store,
                                 "SELECT start_cp, words_cp, end_cp, speaker FROM turn"
                                 " WHERE document = ? AND start_cp <= ?"
                                 " ORDER BY start_cp DESC LIMIT 1",
                                 "ii", entry->document.id, (gint64) base_cp);

      if (codebook_rows_next (&rows, error))
        entry->looked = *turn = make_turn (self->speakers, &rows);
      return !codebook_rows_failed (&rows);
    }
  if (entry->turns == NULL)
    entry->turns = read_turns (self->speakers, store, entry->document.id, error);
  if (entry->turns == NULL)
    return FALSE;
  n = count_started (entry->turns, base_cp);
  if (n > 0)
    *turn = g_array_index (entry->turns, Range, n - 1);
  return TRUE;
}

static gboolean
ensure_parts (Entry *entry, CodebookStore *store, GError **error)
{
  if (entry->parts == NULL)
    entry->parts = read_parts (store, entry->document.id, error);
  return entry->parts != NULL;
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

/* A turn is numbered by where it starts, the gap behind it one higher. */
static void
fill_speech (CodebookCorpus *self,
             guint document,
             const Range *turn,
             guint base_cp,
             CodebookCorpusSpeech *speech)
{
  const Entry *entry = &g_array_index (self->entries, Entry, document);
  gboolean inside = base_cp < turn->end_cp;

  memset (speech, 0, sizeof *speech);
  speech->turn = (guint64) document << 33 | (guint64) turn->start_cp << 1 | !inside;
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

/* Whether no turn and no part is seen to begin or end in [start_cp, end_cp); @turn is at its start.
 */
static gboolean
is_even (const Entry *entry, const Range *turn, guint start_cp, guint end_cp)
{
  if (turn->end_cp < end_cp)
    {
      guint n;

      if (turn->end_cp > start_cp || entry->turns == NULL)
        return FALSE;
      n = count_started (entry->turns, start_cp);
      if (n < entry->turns->len && g_array_index (entry->turns, Range, n).start_cp < end_cp)
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

/* The turn at a place of the current text; *@turn NULL: none. */
static gboolean
find_said (CodebookCorpus *self,
           CodebookProject *project,
           const Passage *at,
           guint at_cp,
           const CodebookTurn **turn,
           GError **error)
{
  CodebookDocumentText *text = ensure_text (self, project, at->document, error);
  Entry *entry = &g_array_index (self->entries, Entry, at->document);

  if (text != NULL && entry->said == NULL)
    entry->said = codebook_turn_load (project, entry->document.id, text, error);
  if (text == NULL || entry->said == NULL)
    return FALSE;
  *turn = codebook_turn_at (entry->said, at->start_cp + at_cp);
  return TRUE;
}

/* Where the speaker of what a correction touched is found in the base text: what was put in at the
 * edge of a turn may be of the one before it. *@said is FALSE if nobody says it. */
static gboolean
find_corrected (CodebookCorpus *self,
                CodebookProject *project,
                const Passage *at,
                guint at_cp,
                guint *base_cp,
                gboolean *said,
                GError **error)
{
  CodebookDocumentText *text = ensure_text (self, project, at->document, error);
  const CodebookTurn *turn;

  if (text == NULL || !find_said (self, project, at, at_cp, &turn, error))
    return FALSE;
  *said = turn != NULL;
  *base_cp = codebook_document_text_edge_from_current (text, at->start_cp + at_cp, FALSE).base_cp;
  if (*said && (*base_cp < turn->base_start_cp || *base_cp >= turn->base_end_cp))
    *base_cp = MAX (turn->base_start_cp + 1, turn->base_end_cp) - 1;
  return TRUE;
}

static gboolean
find_speech (CodebookCorpus *self,
             CodebookProject *project,
             const Passage *at,
             guint at_cp,
             Range *turn,
             CodebookCorpusSpeech *speech,
             GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  Entry *entry = &g_array_index (self->entries, Entry, at->document);
  guint base_cp = (guint) at->base_cp + at_cp;
  gboolean said = TRUE;

  if (at->base_cp < 0 && !find_corrected (self, project, at, at_cp, &base_cp, &said, error))
    return FALSE;
  if (!find_turn (self, store, entry, base_cp, turn, error) || !ensure_parts (entry, store, error))
    return FALSE;
  if (!said)
    turn->words_cp = turn->end_cp = turn->start_cp;
  fill_speech (self, at->document, turn, base_cp, speech);
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
  Range turn;

  return find_speech (self, project, get_passage (self, passage), at_cp, &turn, speech, error);
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
  guint start_cp = (guint) at->base_cp;
  Range turn;

  if (!find_speech (self, project, at, 0, &turn, speech, error))
    return FALSE;
  *same = at->base_cp >= 0
          && is_even (entry, &turn, start_cp,
                      at->length_cp > G_MAXUINT - start_cp ? G_MAXUINT : start_cp + at->length_cp);
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
  const CodebookTurn *turn;

  if (!find_said (self, project, get_passage (self, passage), at_cp, &turn, error))
    return FALSE;
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
  Range turn;

  *n_words = 0;
  if (at->base_cp < 0)
    return TRUE;
  if (!find_turn (self, codebook_project_get_store (project), entry, (guint) at->base_cp, &turn,
                  error))
    return FALSE;
  if (turn.words_cp <= (guint) at->base_cp || turn.end_cp <= (guint) at->base_cp)
    return TRUE;
  rows = codebook_store_select (codebook_project_get_store (project),
                                "SELECT substr (text, 1, ?) FROM passage WHERE id = ?", "ii",
                                (gint64) turn.words_cp - at->base_cp, at->id);
  if (codebook_rows_next (&rows, error))
    *n_words = codebook_segments_count_words (codebook_rows_text (&rows, 0),
                                              codebook_rows_len_bytes (&rows, 0), NULL);
  return !codebook_rows_failed (&rows);
}
