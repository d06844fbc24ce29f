/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A changeset of the session extension, read into plain structs.
 *
 * Texts and blobs stay in the changeset, which is kept as long: a document's text is never copied.
 * SQLite's own reader makes a copy of each value, and 350,000 codings have three million. Names of
 * tables and columns are interned. An update gives the key and the changed columns only; an insert
 * has no before, a delete no after: they share one array of UNCHANGED.
 *
 * Columns are only ever appended, so a changeset of an older version has the first of the columns
 * of today, and their names are those of today. */

#include "codebook/store/changes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/store/changeset.h"
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
  GBytes *changeset;            /* holds texts and blobs */
  const CodebookValue *nothing; /* the missing side of the table that is being read */
};

static CodebookChanges *
changes_new (GBytes *changeset)
{
  CodebookChanges *changes = g_new0 (CodebookChanges, 1);

  g_ref_count_init (&changes->references);
  changes->changes = g_array_new (FALSE, FALSE, sizeof (CodebookChange));
  changes->values = g_ptr_array_new_with_free_func (g_free);
  changes->tables = g_ptr_array_new ();
  changes->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  changes->changeset = g_bytes_ref (changeset);
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
  g_bytes_unref (changes->changeset);
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

/* What is not sound is found after it. */
static const CodebookValue *
read_side (CodebookChanges *changes, CodebookChangesetReader *reader, gboolean old)
{
  CodebookValue *values = new_values (changes, reader->n_columns);

  for (guint i = 0; i < reader->n_columns; i++)
    if (!codebook_changeset_reader_read (reader, i, old, &values[i]))
      break;
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
read_change (CodebookChanges *changes, CodebookStore *store, CodebookChangesetReader *reader)
{
  CodebookChange change;
  guint last;

  if ((changes->tables->len == 0
       || strcmp (g_ptr_array_index (changes->tables, changes->tables->len - 1), reader->table)
              != 0)
      && !note_table (changes, store, reader->table, reader->n_columns))
    return FALSE;
  last = changes->tables->len - 1;
  change = (CodebookChange){
    .table = g_ptr_array_index (changes->tables, last),
    .kind = reader->operation == SQLITE_INSERT   ? CODEBOOK_CHANGE_INSERT
            : reader->operation == SQLITE_DELETE ? CODEBOOK_CHANGE_DELETE
                                                 : CODEBOOK_CHANGE_UPDATE,
    .n_columns = reader->n_columns,
    .column_names =
        (const char *const *) ((GPtrArray *) g_ptr_array_index (changes->columns, last))->pdata,
  };
  change.before =
      change.kind == CODEBOOK_CHANGE_INSERT ? changes->nothing : read_side (changes, reader, TRUE);
  change.after =
      change.kind == CODEBOOK_CHANGE_DELETE ? changes->nothing : read_side (changes, reader, FALSE);
  g_array_append_val (changes->changes, change);
  return TRUE;
}

CodebookChanges *
codebook_changes_new (CodebookStore *store, GBytes *changeset, GError **error)
{
  g_autoptr (CodebookChanges) changes = changes_new (changeset);
  CodebookChangesetReader reader;
  gboolean known = TRUE;

  codebook_changeset_reader_init (&reader, g_bytes_get_data (changeset, NULL),
                                  g_bytes_get_size (changeset));
  while (known && codebook_changeset_reader_next (&reader))
    known = read_change (changes, store, &reader);
  if (known && !reader.broken)
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
