/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Erasing.
 *
 * A name stands in rows, in the changesets of the journal, in pages that were freed, and in the
 * WAL. So: the WAL is brought into the file and left (which SQLite grants only to who is alone);
 * one exclusive transaction puts every text and every id, in the tables and in the changesets, to
 * the eraser; freed pages are overwritten (secure_delete); and VACUUM writes the file anew. A kill
 * before the commit leaves the file as it was, one after it leaves only freed space to be written
 * anew.
 *
 * Changesets are rewritten value by value, in the form that changeset.c describes. That undo still
 * fits rests on one thing: the eraser is a function of the value and its column, so what was equal
 * stays equal, in rows and history alike.
 *
 * Kept originals become empty rows, in tables and history: the rows stay, so that undo of an import
 * finds them. */

#include "codebook/store/erase.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/store/changeset.h"
#include "codebook/store/schema.h"
#include "codebook/store/store-private.h"

#define ORIGINAL "original"

/* Changesets --------------------------------------------------------------------------------- */

typedef struct
{
  CodebookStore *store;
  const CodebookEraser *eraser;
  const guint8 *at;
  GByteArray *out;
  const char *table;
  GPtrArray *columns; /* borrowed */
  guint64 n_columns;
  const guint8 *key;
} Rewriter;

static guint64
read_varint (Rewriter *rewriter)
{
  guint64 value = 0;

  for (guint i = 0; i < 9; i++)
    {
      guint8 byte = *rewriter->at++;

      if (i == 8)
        return value << 8 | byte;
      value = value << 7 | (byte & 0x7f);
      if ((byte & 0x80) == 0)
        break;
    }
  return value;
}

/* Lengths stay below 2^63, so the ninth byte, which is whole, is never needed. */
static void
write_varint (GByteArray *out, guint64 value)
{
  guint8 bytes[10];
  guint at = sizeof bytes;

  bytes[--at] = (guint8) (value & 0x7f);
  while ((value >>= 7) > 0)
    bytes[--at] = (guint8) ((value & 0x7f) | 0x80);
  g_byte_array_append (out, bytes + at, (guint) (sizeof bytes - at));
}

static void
copy (Rewriter *rewriter, gsize len_bytes)
{
  g_byte_array_append (rewriter->out, rewriter->at, (guint) len_bytes);
  rewriter->at += len_bytes;
}

static void
rewrite_text (Rewriter *rewriter, const char *column)
{
  guint64 len_bytes = read_varint (rewriter);
  g_autofree char *text = g_strndup ((const char *) rewriter->at, len_bytes);
  g_autofree char *erased = column != NULL ? rewriter->eraser->text (rewriter->table, column, text,
                                                                     rewriter->eraser->data)
                                           : NULL;
  gsize new_bytes = erased != NULL ? strlen (erased) : len_bytes;

  write_varint (rewriter->out, new_bytes);
  g_byte_array_append (rewriter->out, erased != NULL ? (const guint8 *) erased : rewriter->at,
                       (guint) new_bytes);
  rewriter->at += len_bytes;
}

static void
rewrite_integer (Rewriter *rewriter)
{
  gint64 value, *other;

  memcpy (&value, rewriter->at, sizeof value);
  value = GINT64_FROM_BE (value);
  other = rewriter->eraser->integers != NULL
              ? g_hash_table_lookup (rewriter->eraser->integers, &value)
              : NULL;
  value = GINT64_TO_BE (other != NULL ? *other : value);
  g_byte_array_append (rewriter->out, (const guint8 *) &value, sizeof value);
  rewriter->at += sizeof value;
}

static void
rewrite_value (Rewriter *rewriter, guint64 column)
{
  guint8 type = *rewriter->at;
  guint64 len_bytes;

  copy (rewriter, 1);
  switch (type)
    {
    case SQLITE_INTEGER:
      rewrite_integer (rewriter);
      break;
    case SQLITE_FLOAT:
      copy (rewriter, 8);
      break;
    case SQLITE_TEXT:
      rewrite_text (rewriter,
                    column < rewriter->columns->len ? rewriter->columns->pdata[column] : NULL);
      break;
    case SQLITE_BLOB:
      len_bytes = read_varint (rewriter);
      if (g_str_equal (rewriter->table, ORIGINAL))
        {
          write_varint (rewriter->out, 0);
          rewriter->at += len_bytes;
          break;
        }
      write_varint (rewriter->out, len_bytes);
      copy (rewriter, len_bytes);
      break;
    default:
      break; /* NULL, or a column that did not change */
    }
}

static void
rewrite_table (Rewriter *rewriter)
{
  copy (rewriter, 1); /* 'T' */
  rewriter->n_columns = read_varint (rewriter);
  write_varint (rewriter->out, rewriter->n_columns);
  rewriter->key = rewriter->at;
  copy (rewriter, rewriter->n_columns);
  rewriter->table = g_intern_string ((const char *) rewriter->at);
  copy (rewriter, strlen (rewriter->table) + 1);
  rewriter->columns = codebook_store_get_columns (rewriter->store, rewriter->table);
}

/* @bytes is sound. NULL if it speaks of a table that is not there. */
static GBytes *
rewrite (CodebookStore *store, const CodebookEraser *eraser, const void *bytes, gsize len_bytes)
{
  Rewriter rewriter = { .store = store, .eraser = eraser, .at = bytes };
  const guint8 *end = rewriter.at + len_bytes;

  rewriter.out = g_byte_array_sized_new ((guint) len_bytes);
  while (rewriter.at < end)
    {
      guint records;

      if (*rewriter.at == 'T')
        {
          rewrite_table (&rewriter);
          if (rewriter.columns == NULL)
            {
              g_byte_array_unref (rewriter.out);
              return NULL;
            }
          continue;
        }
      records = *rewriter.at == SQLITE_UPDATE ? 2 : 1;
      copy (&rewriter, 2);
      for (guint i = 0; i < records; i++)
        for (guint64 column = 0; column < rewriter.n_columns; column++)
          rewrite_value (&rewriter, column);
    }
  return g_byte_array_free_to_bytes (rewriter.out);
}

/* The journal -------------------------------------------------------------------------------- */

static gboolean
write_entry (sqlite3 *db, gint64 seq, const char *label, GBytes *changes, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gsize len_bytes;
  const void *bytes = g_bytes_get_data (changes, &len_bytes);
  int code = sqlite3_prepare_v2 (db, "UPDATE journal SET label = ?, changes = ? WHERE seq = ?", -1,
                                 &statement, NULL);

  if (code == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, label, -1, SQLITE_STATIC);
      sqlite3_bind_blob64 (statement, 2, bytes, len_bytes, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 3, seq);
      code = sqlite3_step (statement) == SQLITE_DONE ? SQLITE_OK : sqlite3_errcode (db);
    }
  sqlite3_finalize (statement);
  return code == SQLITE_OK || codebook_connection_fail (db, code, error);
}

static gboolean
rewrite_entry (CodebookStore *store, const CodebookEraser *eraser, gint64 seq, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT label, changes FROM journal WHERE seq = ?", "i", seq);
  g_autofree char *label = NULL;
  g_autoptr (GBytes) changes = NULL;

  if (!codebook_rows_next (&rows, error))
    return FALSE;
  label = eraser->text ("journal", "label", codebook_rows_text (&rows, 0), eraser->data);
  if (label == NULL)
    label = g_strdup (codebook_rows_text (&rows, 0));
  if (codebook_changeset_is_sound (codebook_rows_blob (&rows, 1),
                                   codebook_rows_len_bytes (&rows, 1)))
    changes =
        rewrite (store, eraser, codebook_rows_blob (&rows, 1), codebook_rows_len_bytes (&rows, 1));
  if (changes == NULL)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is damaged in the history, so it is not known what it holds. "
                             "Nothing was sealed."),
                          label);
  codebook_rows_release (&rows);
  return write_entry (codebook_store_get_db (store), seq, label, changes, error);
}

static gboolean
rewrite_journal (CodebookStore *store, const CodebookEraser *eraser, GError **error)
{
  gint64 last = codebook_store_int64 (store, 0, "SELECT max(seq) FROM journal", "");

  for (gint64 seq = 1; seq <= last; seq++)
    if (codebook_store_int64 (store, 0, "SELECT 1 FROM journal WHERE seq = ?", "i", seq) != 0
        && !rewrite_entry (store, eraser, seq, error))
      return FALSE;
  return TRUE;
}

gboolean
codebook_erase_visit (CodebookStore *store,
                      const char *table,
                      CodebookEraseVisit visit,
                      gpointer data,
                      GError **error)
{
  gint64 last = codebook_store_int64 (store, 0, "SELECT max(seq) FROM journal", "");

  for (gint64 seq = 1; seq <= last; seq++)
    {
      g_autoptr (CodebookChanges) changes = NULL;

      if (codebook_store_int64 (store, 0, "SELECT 1 FROM journal WHERE seq = ?", "i", seq) == 0)
        continue;
      changes = codebook_journal_read (store, seq, error);
      if (changes == NULL)
        return FALSE;
      for (guint i = 0; i < codebook_changes_get_count (changes); i++)
        if (g_str_equal (codebook_changes_get (changes, i)->table, table))
          visit (codebook_changes_get (changes, i), data);
    }
  return TRUE;
}

/* Rows --------------------------------------------------------------------------------------- */

/* erase (table, column, value) in SQL. */
static void
erase_value (sqlite3_context *context, int n, sqlite3_value **values)
{
  const CodebookEraser *eraser = sqlite3_user_data (context);
  const char *text = (const char *) sqlite3_value_text (values[2]);
  char *erased = text == NULL ? NULL
                              : eraser->text ((const char *) sqlite3_value_text (values[0]),
                                              (const char *) sqlite3_value_text (values[1]), text,
                                              eraser->data);

  if (erased != NULL)
    sqlite3_result_text (context, erased, -1, g_free);
  else
    sqlite3_result_value (context, values[2]);
}

/* The columns of @table that are declared as @type, apart by commas; NULL if none. */
static GStrv
list_columns (sqlite3 *db, const char *table, const char *type)
{
  sqlite3_stmt *statement = NULL;
  GStrv columns = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT group_concat(name) FROM pragma_table_info(?) WHERE type = ?",
                          -1, &statement, NULL)
      == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, table, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 2, type, -1, SQLITE_STATIC);
      if (sqlite3_step (statement) == SQLITE_ROW && sqlite3_column_text (statement, 0) != NULL)
        columns = g_strsplit ((const char *) sqlite3_column_text (statement, 0), ",", -1);
    }
  sqlite3_finalize (statement);
  return columns;
}

/* Runs @sql for each such column; {t} in it is the table, {c} the column. */
static gboolean
update_columns (sqlite3 *db, const char *table, const char *type, const char *sql, GError **error)
{
  g_auto (GStrv) columns = list_columns (db, table, type);

  for (guint i = 0; columns != NULL && columns[i] != NULL; i++)
    {
      g_autoptr (GString) update = g_string_new (sql);

      g_string_replace (update, "{t}", table, 0);
      g_string_replace (update, "{c}", columns[i], 0);
      if (!codebook_connection_run (db, update->str, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
erase_integers (sqlite3 *db, const char *table, GError **error)
{
  return update_columns (
      db, table, "INTEGER",
      "UPDATE {t} SET \"{c}\" = (SELECT new FROM temp.erased WHERE old = \"{c}\") "
      "WHERE \"{c}\" IN (SELECT old FROM temp.erased)",
      error);
}

static gboolean
erase_texts (sqlite3 *db, const char *table, GError **error)
{
  return update_columns (db, table, "TEXT",
                         "UPDATE {t} SET \"{c}\" = erase('{t}', '{c}', \"{c}\") "
                         "WHERE \"{c}\" <> erase('{t}', '{c}', \"{c}\")",
                         error);
}

/* The ids, where SQL can read them. */
static gboolean
list_integers (sqlite3 *db, const CodebookEraser *eraser, GError **error)
{
  GHashTableIter iter;
  gpointer old, new;

  if (!codebook_connection_run (db,
                                "DROP TABLE IF EXISTS temp.erased;"
                                "CREATE TEMP TABLE erased (old INTEGER PRIMARY KEY, new INTEGER)",
                                error))
    return FALSE;
  if (eraser->integers == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, eraser->integers);
  while (g_hash_table_iter_next (&iter, &old, &new))
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO temp.erased VALUES (%" G_GINT64_FORMAT
                                              ", %" G_GINT64_FORMAT ")",
                                              *(gint64 *) old, *(gint64 *) new);

      if (!codebook_connection_run (db, sql, error))
        return FALSE;
    }
  return TRUE;
}

/* @sql without its comments. */
static char *
strip_comments (const char *sql)
{
  GString *out = g_string_new (NULL);
  char quote = '\0';

  for (const char *at = sql; *at != '\0'; at++)
    {
      if (quote == '\0' && at[0] == '-' && at[1] == '-')
        {
          at += strcspn (at, "\n");
          if (*at == '\0')
            break;
        }
      if (quote != '\0' && *at == quote)
        quote = '\0';
      else if (quote == '\0' && (*at == '\'' || *at == '"'))
        quote = *at;
      g_string_append_c (out, *at);
    }
  return g_string_free (out, FALSE);
}

/* uncomment (statement): as it is, unless something of it is to be erased. */
static void
uncomment_value (sqlite3_context *context, int n, sqlite3_value **values)
{
  const CodebookEraser *eraser = sqlite3_user_data (context);
  const char *sql = (const char *) sqlite3_value_text (values[0]);
  g_autofree char *erased =
      sql != NULL ? eraser->text ("sqlite_schema", "sql", sql, eraser->data) : NULL;

  if (erased != NULL)
    sqlite3_result_text (context, strip_comments (sql), -1, g_free);
  else
    sqlite3_result_value (context, values[0]);
}

/* A file keeps the statements that made its tables as they were in the version that made it, with
 * comments that may give somebody's name as an example. */
static gboolean
erase_comments (sqlite3 *db, GError **error)
{
  gboolean ok;

  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  ok = codebook_connection_run (db,
                                "PRAGMA writable_schema=ON;"
                                "UPDATE sqlite_schema SET sql = uncomment(sql) "
                                "WHERE sql <> uncomment(sql)",
                                error);
  sqlite3_exec (db, "PRAGMA writable_schema=RESET", NULL, NULL, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return ok;
}

/* Derived tables too, so that they fit their documents at every moment; an index of words is made
 * anew afterwards. */
static gboolean
erase_tables (sqlite3 *db, GError **error)
{
  for (const char *const *table = codebook_schema_get_truth (); *table != NULL; table++)
    if (!erase_integers (db, *table, error) || !erase_texts (db, *table, error))
      return FALSE;
  for (const char *const *table = codebook_schema_get_derived (); *table != NULL; table++)
    {
      g_autofree char *plain = g_strdup_printf ("SELECT 1 FROM pragma_table_list WHERE schema = "
                                                "'main' AND type = 'table' AND name = '%s'",
                                                *table);

      if (!g_str_equal (*table, "journal") && codebook_connection_int64 (db, 0, plain) == 1
          && !erase_integers (db, *table, error))
        return FALSE;
    }
  return codebook_connection_run (db, "UPDATE " ORIGINAL " SET bytes = x''", error);
}

/* Erasing ------------------------------------------------------------------------------------ */

/* Only who is alone can leave the WAL. */
static gboolean
leave_wal (sqlite3 *db, GError **error)
{
  return codebook_connection_run (db, "PRAGMA wal_checkpoint(TRUNCATE)", error)
         && codebook_connection_run (db, "PRAGMA journal_mode=DELETE", error);
}

static gboolean
erase_all (CodebookStore *store, const CodebookEraser *eraser, GError **error)
{
  sqlite3 *db = codebook_store_get_db (store);

  return codebook_connection_run (db, "BEGIN EXCLUSIVE", error) && erase_tables (db, error)
         && erase_comments (db, error) && rewrite_journal (store, eraser, error)
         && codebook_connection_run (db, "COMMIT", error);
}

gboolean
codebook_erase_run (CodebookStore *store, const CodebookEraser *eraser, GError **error)
{
  sqlite3 *db = codebook_store_get_db (store);
  gboolean ok;

  g_return_val_if_fail (!codebook_store_in_act (store), FALSE);

  if (codebook_store_get_read_only (store))
    {
      g_autofree char *name = codebook_connection_dup_name (codebook_store_get_path (store));

      return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                            _ ("‘%s’ was opened for reading; nothing was changed."), name);
    }
  if (!leave_wal (db, error))
    return FALSE;
  ok = sqlite3_create_function (db, "erase", 3, SQLITE_UTF8, (void *) eraser, erase_value, NULL,
                                NULL)
           == SQLITE_OK
       && sqlite3_create_function (db, "uncomment", 1, SQLITE_UTF8, (void *) eraser,
                                   uncomment_value, NULL, NULL)
              == SQLITE_OK
       && list_integers (db, eraser, error) && erase_all (store, eraser, error);
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_exec (db, "DROP TABLE IF EXISTS temp.erased; PRAGMA journal_mode=WAL", NULL, NULL, NULL);
  sqlite3_create_function (db, "erase", 3, SQLITE_UTF8, NULL, NULL, NULL, NULL);
  sqlite3_create_function (db, "uncomment", 1, SQLITE_UTF8, NULL, NULL, NULL, NULL);
  return ok;
}

gboolean
codebook_erase_compact (CodebookStore *store, GError **error)
{
  sqlite3 *db = codebook_store_get_db (store);
  gboolean ok = leave_wal (db, error) && codebook_connection_run (db, "VACUUM", error);

  sqlite3_exec (db, "PRAGMA journal_mode=WAL", NULL, NULL, NULL);
  return ok;
}
