/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two tables, code → count and document → count, each read from an index that holds all it needs
 * (coding_by_code, coding_by_document). That of codes is filled by one walk when it is first asked
 * for, and each act marks the codes it touched, which are then counted again. That of documents has
 * those that were asked for, and each act takes out the ones it touched.
 *
 * A project that is open for reading is not told what changes, and one within an act not yet, nor
 * that the act is taken back: what was counted there is not kept. */

#include "codebook/model/counts.h"

struct _CodebookCounts
{
  CodebookStore *store;  /* borrowed: the project owns both */
  GHashTable *codes;     /* gint64* → CodebookCodeCount, those above 0; NULL = not counted yet */
  GHashTable *marked;    /* gint64* set: codes to be counted again */
  GHashTable *documents; /* gint64* → CodebookDocumentCount */
  gboolean codes_last, documents_last; /* counted while acts are told */
};

static void
document_count_free (gpointer data)
{
  CodebookDocumentCount *count = data;

  g_array_unref (count->coders);
  g_free (count);
}

CodebookCounts *
codebook_counts_new (CodebookStore *store)
{
  CodebookCounts *self = g_new0 (CodebookCounts, 1);

  self->store = store;
  self->marked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->documents =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, document_count_free);
  return self;
}

static void
clear_codes (CodebookCounts *self)
{
  g_clear_pointer (&self->codes, g_hash_table_unref);
  g_hash_table_remove_all (self->marked);
}

void
codebook_counts_free (CodebookCounts *self)
{
  clear_codes (self);
  g_hash_table_unref (self->marked);
  g_hash_table_unref (self->documents);
  g_free (self);
}

/* What an act touched -------------------------------------------------------------------------- */

static void
mark_code (CodebookCounts *self, const CodebookValue *value)
{
  if (value->kind == CODEBOOK_VALUE_INTEGER && self->codes != NULL)
    g_hash_table_add (self->marked, g_memdup2 (&value->integer, sizeof value->integer));
}

static void
forget_document (CodebookCounts *self, const CodebookValue *value)
{
  if (value->kind == CODEBOOK_VALUE_INTEGER)
    g_hash_table_remove (self->documents, &value->integer);
}

static void
mark_coding (CodebookCounts *self, const CodebookChange *change)
{
  gint64 document;

  for (guint i = 0; i < change->n_columns; i++)
    {
      void (*mark) (CodebookCounts * self, const CodebookValue *value) = NULL;

      if (g_str_equal (change->column_names[i], "code"))
        mark = mark_code;
      else if (g_str_equal (change->column_names[i], "document"))
        mark = forget_document;
      if (mark == NULL)
        continue;
      mark (self, &change->before[i]);
      mark (self, &change->after[i]);
    }
  /* An update says nothing of the columns it left alone. */
  if (change->kind == CODEBOOK_CHANGE_UPDATE && g_hash_table_size (self->documents) > 0)
    {
      document = codebook_store_int64 (self->store, 0, "SELECT document FROM coding WHERE id = ?",
                                       "i", codebook_change_int64 (change, "id"));
      g_hash_table_remove (self->documents, &document);
    }
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
        {
          gint64 document = codebook_change_int64 (change, "document");

          g_hash_table_remove (self->documents, &document);
        }
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
      g_hash_table_insert (self->codes, g_memdup2 (&code, sizeof code), count);
    }
  return !codebook_rows_failed (rows);
}

#define COUNT_CODES(condition)                                                                     \
  "SELECT code, COUNT(*), COUNT(DISTINCT document) FROM coding " condition "GROUP BY code"

static gboolean
count_all_codes (CodebookCounts *self, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (self->store, COUNT_CODES (""), "");

  self->codes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return read_codes (self, &rows, error);
}

static gboolean
count_code (CodebookCounts *self, gint64 code, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (self->store, COUNT_CODES ("WHERE code = ? "), "i", code);

  g_hash_table_remove (self->codes, &code);
  return read_codes (self, &rows, error);
}

gboolean
codebook_counts_count_codes (CodebookCounts *self, GError **error)
{
  GHashTableIter iter;
  gpointer id;
  gboolean ok = TRUE;

  if (is_blind (self) || !self->codes_last)
    clear_codes (self);
  self->codes_last = !is_blind (self);
  if (self->codes == NULL)
    ok = count_all_codes (self, error);
  g_hash_table_iter_init (&iter, self->marked);
  while (ok && g_hash_table_iter_next (&iter, &id, NULL))
    ok = count_code (self, *(gint64 *) id, error);
  g_hash_table_remove_all (self->marked);
  if (!ok)
    clear_codes (self);
  return ok;
}

const CodebookCodeCount *
codebook_counts_get_code (CodebookCounts *self, gint64 code)
{
  return self->codes != NULL ? g_hash_table_lookup (self->codes, &code) : NULL;
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
  guint at;

  if (g_array_binary_search (count->coders, &coder, compare_ids, NULL))
    return;
  for (at = 0; at < count->coders->len && g_array_index (count->coders, gint64, at) < coder; at++)
    ;
  g_array_insert_val (count->coders, at, coder);
}

/* By start: the length of their union is what each adds beyond the end of those before it. */
static gboolean
read_codings (CodebookCounts *self, gint64 document, CodebookDocumentCount *count, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      self->store,
      "SELECT start_cp, end_cp, coder FROM coding WHERE document = ? ORDER BY start_cp", "i",
      document);
  guint covered = 0;

  while (codebook_rows_next (&rows, error))
    {
      guint start = codebook_rows_int64 (&rows, 0);
      guint end = codebook_rows_int64 (&rows, 1);

      count->codings++;
      if (end > MAX (start, covered))
        count->coded_cp += end - MAX (start, covered);
      covered = MAX (covered, end);
      add_coder (count, codebook_rows_int64 (&rows, 2));
    }
  return !codebook_rows_failed (&rows);
}

const CodebookDocumentCount *
codebook_counts_count_document (CodebookCounts *self, gint64 document, GError **error)
{
  CodebookDocumentCount *count;

  if (is_blind (self) || !self->documents_last)
    g_hash_table_remove_all (self->documents);
  self->documents_last = !is_blind (self);
  count = g_hash_table_lookup (self->documents, &document);
  if (count != NULL)
    return count;
  count = g_new0 (CodebookDocumentCount, 1);
  count->coders = g_array_new (FALSE, FALSE, sizeof (gint64));
  count->turns = codebook_store_int64 (
      self->store, 0, "SELECT COUNT(*) FROM turn WHERE document = ?", "i", document);
  if (!read_codings (self, document, count, error))
    {
      document_count_free (count);
      return NULL;
    }
  g_hash_table_insert (self->documents, g_memdup2 (&document, sizeof document), count);
  return count;
}
