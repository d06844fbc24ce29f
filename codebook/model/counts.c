/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two tables, code → count and document → count. Each is filled by one walk over an index that
 * holds all it needs (coding_by_code, coding_by_document) when it is first asked for; then each act
 * marks the rows it touched, and only these are counted again.
 *
 * A project that is open for reading is not told what changes, and one within an act not yet, nor
 * that the act is taken back: what was counted there is not kept. */

#include "codebook/model/counts.h"

typedef struct
{
  GHashTable *counts; /* gint64* → what is counted, those above 0; NULL = not counted yet */
  GHashTable *marked; /* gint64* set: to be counted again */
  gboolean lasting;   /* counted while acts are told */
} Table;

struct _CodebookCounts
{
  CodebookStore *store; /* borrowed: the project owns both */
  Table codes;          /* CodebookCodeCount */
  Table documents;      /* CodebookDocumentCount */
};

static void
document_count_free (gpointer data)
{
  CodebookDocumentCount *count = data;

  g_array_unref (count->coders);
  g_array_unref (count->coder_codings);
  g_free (count);
}

CodebookCounts *
codebook_counts_new (CodebookStore *store)
{
  CodebookCounts *self = g_new0 (CodebookCounts, 1);

  self->store = store;
  self->codes.marked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->documents.marked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

static void
table_clear (Table *table)
{
  g_clear_pointer (&table->counts, g_hash_table_unref);
  g_hash_table_remove_all (table->marked);
}

void
codebook_counts_free (CodebookCounts *self)
{
  table_clear (&self->codes);
  table_clear (&self->documents);
  g_hash_table_unref (self->codes.marked);
  g_hash_table_unref (self->documents.marked);
  g_free (self);
}

/* What an act touched -------------------------------------------------------------------------- */

static void
mark (Table *table, gint64 id)
{
  if (table->counts != NULL && id != 0)
    g_hash_table_add (table->marked, g_memdup2 (&id, sizeof id));
}

static void
mark_value (Table *table, const CodebookValue *value)
{
  if (value->kind == CODEBOOK_VALUE_INTEGER)
    mark (table, value->integer);
}

static void
mark_coding (CodebookCounts *self, const CodebookChange *change)
{
  for (guint i = 0; i < change->n_columns; i++)
    {
      Table *table = NULL;

      if (g_str_equal (change->column_names[i], "code"))
        table = &self->codes;
      else if (g_str_equal (change->column_names[i], "document"))
        table = &self->documents;
      if (table == NULL)
        continue;
      mark_value (table, &change->before[i]);
      mark_value (table, &change->after[i]);
    }
  /* An update says nothing of the columns it left alone. */
  if (change->kind == CODEBOOK_CHANGE_UPDATE && self->documents.counts != NULL)
    mark (&self->documents,
          codebook_store_int64 (self->store, 0, "SELECT document FROM coding WHERE id = ?", "i",
                                codebook_change_int64 (change, "id")));
}

void
codebook_counts_forget (CodebookCounts *self, CodebookChanges *changes)
{
  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);

      if (g_str_equal (change->table, "coding"))
        mark_coding (self, change);
      else if (g_str_equal (change->table, "turn"))
        mark (&self->documents, codebook_change_int64 (change, "document"));
    }
}

static gboolean
is_blind (CodebookCounts *self)
{
  return codebook_store_get_read_only (self->store) || codebook_store_in_act (self->store);
}

/* Codes ---------------------------------------------------------------------------------------- */

static gboolean
read_codes (CodebookCounts *self, CodebookRows *rows, GError **error)
{
  while (codebook_rows_next (rows, error))
    {
      gint64 code = codebook_rows_int64 (rows, 0);
      CodebookCodeCount *count = g_new (CodebookCodeCount, 1);

      count->codings = codebook_rows_int64 (rows, 1);
      count->documents = codebook_rows_int64 (rows, 2);
      g_hash_table_insert (self->codes.counts, g_memdup2 (&code, sizeof code), count);
    }
  return !codebook_rows_failed (rows);
}

#define COUNT_CODES(condition)                                                                     \
  "SELECT code, COUNT(*), COUNT(DISTINCT document) FROM coding " condition "GROUP BY code"

static gboolean
count_all_codes (CodebookCounts *self, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (self->store, COUNT_CODES (""), "");

  self->codes.counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return read_codes (self, &rows, error);
}

static gboolean
count_code (CodebookCounts *self, gint64 code, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (self->store, COUNT_CODES ("WHERE code = ? "), "i", code);

  g_hash_table_remove (self->codes.counts, &code);
  return read_codes (self, &rows, error);
}

/* Documents ------------------------------------------------------------------------------------ */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
add_coder (CodebookDocumentCount *count, gint64 coder)
{
  guint one = 1, at;

  if (g_array_binary_search (count->coders, &coder, compare_ids, &at))
    {
      g_array_index (count->coder_codings, guint, at) += 1;
      return;
    }
  for (at = 0; at < count->coders->len && g_array_index (count->coders, gint64, at) < coder; at++)
    ;
  g_array_insert_val (count->coders, at, coder);
  g_array_insert_val (count->coder_codings, at, one);
}

static CodebookDocumentCount *
ensure_document (CodebookCounts *self, gint64 document)
{
  CodebookDocumentCount *count = g_hash_table_lookup (self->documents.counts, &document);

  if (count != NULL)
    return count;
  count = g_new0 (CodebookDocumentCount, 1);
  count->coders = g_array_new (FALSE, FALSE, sizeof (gint64));
  count->coder_codings = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (self->documents.counts, g_memdup2 (&document, sizeof document), count);
  return count;
}

/* Rows (document, how many). */
static gboolean
read_turns (CodebookCounts *self, CodebookRows *rows, GError **error)
{
  while (codebook_rows_next (rows, error))
    ensure_document (self, codebook_rows_int64 (rows, 0))->turns = codebook_rows_int64 (rows, 1);
  return !codebook_rows_failed (rows);
}

/* Rows (document, start, end, coder) by document and start: the length of their union is what each
 * adds beyond the end of those before it. */
static gboolean
read_codings (CodebookCounts *self, CodebookRows *rows, GError **error)
{
  CodebookDocumentCount *count = NULL;
  gint64 current = 0;
  guint covered = 0;

  while (codebook_rows_next (rows, error))
    {
      gint64 document = codebook_rows_int64 (rows, 0);
      guint start = codebook_rows_int64 (rows, 1);
      guint end = codebook_rows_int64 (rows, 2);

      if (count == NULL || document != current)
        {
          count = ensure_document (self, document);
          current = document;
          covered = 0;
        }
      count->codings++;
      if (end > MAX (start, covered))
        count->coded_cp += end - MAX (start, covered);
      covered = MAX (covered, end);
      add_coder (count, codebook_rows_int64 (rows, 3));
    }
  return !codebook_rows_failed (rows);
}

#define COUNT_TURNS(condition) "SELECT document, COUNT(*) FROM turn " condition "GROUP BY document"
#define COUNT_CODINGS(condition)                                                                   \
  "SELECT document, start_cp, end_cp, coder FROM coding " condition "ORDER BY document, start_cp"

static gboolean
count_all_documents (CodebookCounts *self, GError **error)
{
  g_auto (CodebookRows) turns = codebook_store_select (self->store, COUNT_TURNS (""), "");
  g_auto (CodebookRows) codings = codebook_store_select (self->store, COUNT_CODINGS (""), "");

  self->documents.counts =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, document_count_free);
  return read_turns (self, &turns, error) && read_codings (self, &codings, error);
}

static gboolean
count_document (CodebookCounts *self, gint64 document, GError **error)
{
  g_auto (CodebookRows) turns =
      codebook_store_select (self->store, COUNT_TURNS ("WHERE document = ? "), "i", document);
  g_auto (CodebookRows) codings =
      codebook_store_select (self->store, COUNT_CODINGS ("WHERE document = ? "), "i", document);

  g_hash_table_remove (self->documents.counts, &document);
  return read_turns (self, &turns, error) && read_codings (self, &codings, error);
}

/* -------------------------------------------------------------------------------------------- */

typedef gboolean (*CountAll) (CodebookCounts *self, GError **error);
typedef gboolean (*CountOne) (CodebookCounts *self, gint64 id, GError **error);

static gboolean
count (CodebookCounts *self, Table *table, CountAll count_all, CountOne count_one, GError **error)
{
  GHashTableIter iter;
  gpointer id;
  gboolean ok = TRUE;

  if (is_blind (self) || !table->lasting)
    table_clear (table);
  table->lasting = !is_blind (self);
  if (table->counts == NULL)
    ok = count_all (self, error);
  g_hash_table_iter_init (&iter, table->marked);
  while (ok && g_hash_table_iter_next (&iter, &id, NULL))
    ok = count_one (self, *(gint64 *) id, error);
  g_hash_table_remove_all (table->marked);
  if (!ok)
    table_clear (table);
  return ok;
}

gboolean
codebook_counts_count_codes (CodebookCounts *self, GError **error)
{
  return count (self, &self->codes, count_all_codes, count_code, error);
}

gboolean
codebook_counts_count_documents (CodebookCounts *self, GError **error)
{
  return count (self, &self->documents, count_all_documents, count_document, error);
}

const CodebookCodeCount *
codebook_counts_get_code (CodebookCounts *self, gint64 code)
{
  return self->codes.counts != NULL ? g_hash_table_lookup (self->codes.counts, &code) : NULL;
}

const CodebookDocumentCount *
codebook_counts_get_document (CodebookCounts *self, gint64 document)
{
  return self->documents.counts != NULL ? g_hash_table_lookup (self->documents.counts, &document)
                                        : NULL;
}

guint
codebook_counts_sum_coder (CodebookCounts *self, gint64 coder)
{
  GHashTableIter iter;
  gpointer value;
  guint sum = 0, at;

  if (self->documents.counts == NULL)
    return 0;
  g_hash_table_iter_init (&iter, self->documents.counts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      CodebookDocumentCount *count = value;

      if (g_array_binary_search (count->coders, &coder, compare_ids, &at))
        sum += g_array_index (count->coder_codings, guint, at);
    }
  return sum;
}
