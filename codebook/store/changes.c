/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A changeset of the session extension, read into plain structs.
 *
 * SQLite hands out values that live until the next row, so texts and blobs are copied once, into
 * one chunk; names of tables and columns are interned. An update gives the key and the changed
 * columns only; an insert has no before, a delete no after: they share one array of UNCHANGED.
 *
 * Columns are only ever appended, so a changeset of an older version has the first of the columns
 * of today, and their names are those of today. */

#include "codebook/store/changes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/store/store-private.h"

#define BLOCK_VALUES 128 /* an act of one row takes no more than it needs by much */

struct _CodebookChanges
{
  grefcount references;
  GArray *changes;            /* CodebookChange */
  GPtrArray *values;          /* CodebookValue[]: what before and after point to, in blocks */
  CodebookValue *free_values; /* of the last block, n_free of them */
  guint n_free;
  GPtrArray *tables;            /* interned names */
  GPtrArray *columns;           /* GPtrArray* of interned names, one a table */
  GStringChunk *content;        /* texts and blobs */
  const CodebookValue *nothing; /* the missing side of the table that is being read */
};

static CodebookChanges *
changes_new (void)
{
  CodebookChanges *changes = g_new0 (CodebookChanges, 1);

  g_ref_count_init (&changes->references);
  changes->changes = g_array_new (FALSE, FALSE, sizeof (CodebookChange));
  changes->values = g_ptr_array_new_with_free_func (g_free);
  changes->tables = g_ptr_array_new ();
  changes->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  changes->content = g_string_chunk_new (4096);
  return changes;
}

CodebookChanges *
codebook_changes_ref (CodebookChanges *changes)
{
  g_ref_count_inc (&changes->references);
  return changes;
}

void
codebook_changes_unref (CodebookChanges *changes)
{
  if (!g_ref_count_dec (&changes->references))
    return;
  g_array_unref (changes->changes);
  g_ptr_array_unref (changes->values);
  g_ptr_array_unref (changes->tables);
  g_ptr_array_unref (changes->columns);
  g_string_chunk_free (changes->content);
  g_free (changes);
}

static CodebookValue *
new_values (CodebookChanges *changes, guint n)
{
  CodebookValue *values;

  if (changes->n_free < n)
    {
      changes->n_free = MAX (n, BLOCK_VALUES);
      changes->free_values = g_new0 (CodebookValue, changes->n_free);
      g_ptr_array_add (changes->values, changes->free_values);
    }
  values = changes->free_values;
  changes->free_values += n;
  changes->n_free -= n;
  return values;
}

static void
read_value (CodebookChanges *changes, sqlite3_value *from, CodebookValue *to)
{
  const char *bytes;

  if (from == NULL)
    return;
  switch (sqlite3_value_type (from))
    {
    case SQLITE_INTEGER:
      to->kind = CODEBOOK_VALUE_INTEGER;
      to->integer = sqlite3_value_int64 (from);
      break;
    case SQLITE_FLOAT:
      to->kind = CODEBOOK_VALUE_REAL;
      to->real = sqlite3_value_double (from);
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      to->kind =
          sqlite3_value_type (from) == SQLITE_TEXT ? CODEBOOK_VALUE_TEXT : CODEBOOK_VALUE_BLOB;
      bytes = sqlite3_value_blob (from);
      to->len_bytes = (guint32) sqlite3_value_bytes (from);
      to->text = g_string_chunk_insert_len (changes->content, bytes != NULL ? bytes : "",
                                            (gssize) to->len_bytes);
      break;
    default:
      to->kind = CODEBOOK_VALUE_NULL;
    }
}

typedef int (*ReadSide) (sqlite3_changeset_iter *iterator, int column, sqlite3_value **value);

static const CodebookValue *
read_side (CodebookChanges *changes,
           sqlite3_changeset_iter *iterator,
           guint n_columns,
           ReadSide read)
{
  CodebookValue *values = new_values (changes, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      sqlite3_value *value = NULL;

      read (iterator, (int) i, &value);
      read_value (changes, value, &values[i]);
    }
  return values;
}

static gboolean
note_table (CodebookChanges *changes, CodebookStore *store, const char *table, guint n_columns)
{
  GPtrArray *columns = codebook_store_get_columns (store, table);
  if (columns == NULL || columns->len < n_columns)
    return FALSE;
  g_ptr_array_add (changes->tables, (gpointer) g_intern_string (table));
  g_ptr_array_add (changes->columns, g_ptr_array_ref (columns));
  changes->nothing = new_values (changes, n_columns);
  return TRUE;
}

/* A changeset keeps the rows of a table together. */
static gboolean
read_change (CodebookChanges *changes, CodebookStore *store, sqlite3_changeset_iter *iterator)
{
  const char *table;
  int n_columns, operation, indirect;
  CodebookChange change;
  guint last;

  sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
  if ((changes->tables->len == 0
       || strcmp (g_ptr_array_index (changes->tables, changes->tables->len - 1), table) != 0)
      && !note_table (changes, store, table, (guint) n_columns))
    return FALSE;
  last = changes->tables->len - 1;
  change = (CodebookChange){
    .table = g_ptr_array_index (changes->tables, last),
    .kind = operation == SQLITE_INSERT   ? CODEBOOK_CHANGE_INSERT
            : operation == SQLITE_DELETE ? CODEBOOK_CHANGE_DELETE
                                         : CODEBOOK_CHANGE_UPDATE,
    .n_columns = (guint) n_columns,
    .column_names =
        (const char *const *) ((GPtrArray *) g_ptr_array_index (changes->columns, last))->pdata,
  };
  change.before = operation == SQLITE_INSERT
                      ? changes->nothing
                      : read_side (changes, iterator, change.n_columns, sqlite3changeset_old);
  change.after = operation == SQLITE_DELETE
                     ? changes->nothing
                     : read_side (changes, iterator, change.n_columns, sqlite3changeset_new);
  g_array_append_val (changes->changes, change);
  return TRUE;
}

CodebookChanges *
codebook_changes_new (CodebookStore *store, const void *bytes, gsize len_bytes, GError **error)
{
  g_autoptr (CodebookChanges) changes = changes_new ();
  sqlite3_changeset_iter *iterator = NULL;
  gboolean known = TRUE;
  int code = sqlite3changeset_start (&iterator, (int) len_bytes, (void *) bytes);

  if (code == SQLITE_OK)
    {
      while (known && sqlite3changeset_next (iterator) == SQLITE_ROW)
        known = read_change (changes, store, iterator);
      code = sqlite3changeset_finalize (iterator);
    }
  if (code == SQLITE_OK && known)
    return g_steal_pointer (&changes);
  codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                 _ ("An entry of the history is damaged and cannot be read. The project itself is "
                    "not touched by this."));
  return NULL;
}

guint
codebook_changes_get_count (CodebookChanges *changes)
{
  return changes->changes->len;
}

const CodebookChange *
codebook_changes_get (CodebookChanges *changes, guint index)
{
  g_return_val_if_fail (index < changes->changes->len, NULL);
  return &g_array_index (changes->changes, CodebookChange, index);
}

gboolean
codebook_changes_touch (CodebookChanges *changes, const char *table)
{
  for (guint i = 0; i < changes->tables->len; i++)
    if (strcmp (g_ptr_array_index (changes->tables, i), table) == 0)
      return TRUE;
  return FALSE;
}

const CodebookValue *
codebook_change_value (const CodebookChange *change, const char *column)
{
  for (guint i = 0; i < change->n_columns; i++)
    if (strcmp (change->column_names[i], column) == 0)
      return change->after[i].kind != CODEBOOK_VALUE_UNCHANGED    ? &change->after[i]
             : change->before[i].kind != CODEBOOK_VALUE_UNCHANGED ? &change->before[i]
                                                                  : NULL;
  return NULL;
}

gint64
codebook_change_int64 (const CodebookChange *change, const char *column)
{
  const CodebookValue *value = codebook_change_value (change, column);

  return value != NULL && value->kind == CODEBOOK_VALUE_INTEGER ? value->integer : 0;
}
