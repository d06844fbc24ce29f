/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The store: acts on one project file.
 *
 *   begin (label)     BEGIN IMMEDIATE, a session attached to each truth table by name
 *   run ()*           recorded row by row
 *   commit ()         changeset → derived tables → journal row → COMMIT → "changed"
 *
 * The changeset is at once the undo step, the audit trail and the news for the window. What fails
 * anywhere before COMMIT takes the whole act back. An act that changes nothing leaves no row.
 *
 * Two traps in the session extension shape this file. A table whose key is missing or NULL is not
 * recorded, in silence: hence the rules in schema.sql, which check.c verifies. And `DELETE FROM t`
 * without WHERE empties a table page by page, past the session, if it was compiled while no session
 * existed: so what writes is only ever compiled within an act.
 *
 * Derived tables and the journal are not attached, so nothing that is written to them is recorded.
 *
 * Statements are cached by their text. One that is in use is out of the cache, so the same query
 * may run inside its own rows: the inner one is compiled anew and dropped. */

#include "codebook/store/store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/random.h>

#include "codebook/store/lock.h"
#include "codebook/store/migration.h"
#include "codebook/store/schema.h"
#include "codebook/store/statement.h"
#include "codebook/store/store-private.h"

/* What an act writes waits in memory for its end, else pages are written again and again. With four
 * times as much 347,000 codings took as long, and an import of 30 MB 50 MB more. */
#define ACT_CACHE_KIB 16384
/* A changeset from which on they go to the disk before the journal gets it. */
#define LARGE_BYTES (1024 * 1024)

struct _CodebookStore
{
  GObject parent_instance;

  char *path;
  sqlite3 *db; /* NULL once closed */
  CodebookLock *lock;
  gboolean read_only;
  char *author;
  char *kept;       /* where the file is that this one was migrated from, or NULL */
  char *memory_uri; /* of the migrated copy in memory that is read instead of the file, or NULL */

  GHashTable *statements; /* char* sql, the statement's → sqlite3_stmt*, those not in use */
  GHashTable *columns;    /* char* table → GPtrArray* of interned names */

  sqlite3_session *session; /* of the open act, or NULL */
  char *label;
  gboolean spoiled; /* a part of the act failed */
  gint64 last_id;   /* that the act gave out; 0 = none yet */

  CodebookStoreDerive derive;
  gpointer derive_data;
  CodebookJournalStacks stacks;
};

G_DEFINE_FINAL_TYPE (CodebookStore, codebook_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Statements -------------------------------------------------------------------------------- */

sqlite3_stmt *
codebook_store_take_statement (CodebookStore *self, const char *sql, int *code)
{
  sqlite3_stmt *statement = NULL;
  gpointer value;

  if (self->db == NULL)
    {
      *code = SQLITE_MISUSE;
      return NULL;
    }
  *code = SQLITE_OK;
  if (g_hash_table_steal_extended (self->statements, sql, NULL, &value))
    statement = value;
  else
    *code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (statement == NULL || self->label != NULL || sqlite3_stmt_readonly (statement))
    return statement;
  g_critical ("outside an act, nothing is written: %s", sql);
  sqlite3_finalize (statement);
  *code = SQLITE_MISUSE;
  return NULL;
}

void
codebook_store_put_statement (CodebookStore *self, sqlite3_stmt *statement)
{
  const char *sql = sqlite3_sql (statement);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  g_hash_table_replace (self->statements, (gpointer) sql, statement);
}

static CodebookRows
select_valist (CodebookStore *self,
               const char *sql,
               const char *types,
               va_list *values,
               sqlite3_destructor_type keep)
{
  CodebookRows rows = { .store = self };

  rows.statement = codebook_store_take_statement (self, sql, &rows.code);
  if (rows.statement == NULL)
    return rows;
  rows.code = codebook_statement_bind (rows.statement, types, values, keep);
  if (rows.code != SQLITE_OK)
    codebook_store_put_statement (self, g_steal_pointer (&rows.statement));
  return rows;
}

CodebookRows
codebook_store_select (CodebookStore *self, const char *sql, const char *types, ...)
{
  CodebookRows rows;
  va_list values;

  va_start (values, types);
  rows = select_valist (self, sql, types, &values, SQLITE_TRANSIENT);
  va_end (values);
  return rows;
}

void
codebook_store_select_again (
    CodebookStore *self, CodebookRows *rows, const char *sql, const char *types, ...)
{
  va_list values;

  va_start (values, types);
  if (rows->statement != NULL)
    {
      sqlite3_reset (rows->statement);
      rows->code = codebook_statement_bind (rows->statement, types, &values, SQLITE_TRANSIENT);
      if (rows->code != SQLITE_OK)
        codebook_store_put_statement (self, g_steal_pointer (&rows->statement));
    }
  else
    *rows = select_valist (self, sql, types, &values, SQLITE_TRANSIENT);
  va_end (values);
}

CodebookRows
codebook_store_hold (CodebookStore *self)
{
  CodebookRows rows = codebook_store_select (self, "SELECT name FROM setting", "");

  (void) codebook_rows_next (&rows, NULL);
  return rows;
}

/* An act that SQLite took back by itself (a full disk) is over; what would come after it must not
 * be written on its own. */
static gboolean
may_write (CodebookStore *self, GError **error)
{
  g_return_val_if_fail (self->label != NULL, FALSE);
  return !sqlite3_get_autocommit (self->db)
         || codebook_fail (error, CODEBOOK_ERROR_FAILED,
                           _ ("‘%s’ was broken off; nothing of it was kept."), self->label);
}

static gboolean
run_valist (
    CodebookStore *self, GError **error, const char *sql, const char *types, va_list *values)
{
  g_auto (CodebookRows) rows = { 0 };

  if (!may_write (self, error))
    return FALSE;
  rows = select_valist (self, sql, types, values, SQLITE_STATIC);
  while (codebook_rows_next (&rows, error))
    ;
  return !rows.failed;
}

gboolean
codebook_store_run (CodebookStore *self, GError **error, const char *sql, const char *types, ...)
{
  va_list values;
  gboolean ok;

  g_return_val_if_fail (CODEBOOK_IS_STORE (self), FALSE);
  va_start (values, types);
  ok = run_valist (self, error, sql, types, &values);
  va_end (values);
  return ok;
}

gboolean
codebook_store_act (
    CodebookStore *self, const char *label, GError **error, const char *sql, const char *types, ...)
{
  va_list values;
  gboolean joined, ok;

  if (!codebook_store_join (self, label, &joined, error))
    return FALSE;
  va_start (values, types);
  ok = run_valist (self, error, sql, types, &values);
  va_end (values);
  return codebook_store_leave (self, joined, ok, error);
}

gint64
codebook_store_int64 (CodebookStore *self, gint64 fallback, const char *sql, const char *types, ...)
{
  g_auto (CodebookRows) rows = { 0 };
  va_list values;

  va_start (values, types);
  rows = select_valist (self, sql, types, &values, SQLITE_STATIC);
  va_end (values);
  return codebook_rows_next (&rows, NULL) ? codebook_rows_int64 (&rows, 0) : fallback;
}

char *
codebook_store_dup_text (CodebookStore *self, const char *sql, const char *types, ...)
{
  g_auto (CodebookRows) rows = { 0 };
  va_list values;

  va_start (values, types);
  rows = select_valist (self, sql, types, &values, SQLITE_STATIC);
  va_end (values);
  return codebook_rows_next (&rows, NULL) ? g_strdup (codebook_rows_text (&rows, 0)) : NULL;
}

gboolean
codebook_store_fail (CodebookStore *self, int code, GError **error)
{
  return codebook_connection_fail (self->db, code, error);
}

/* Acts -------------------------------------------------------------------------------------- */

static gboolean
record (CodebookStore *self, GError **error)
{
  const char *const *tables = codebook_schema_get_truth ();
  int code = sqlite3session_create (self->db, "main", &self->session);

  for (; *tables != NULL && code == SQLITE_OK; tables++)
    code = sqlite3session_attach (self->session, *tables);
  return code == SQLITE_OK || codebook_store_fail (self, code, error);
}

gboolean
codebook_store_begin (CodebookStore *self, const char *label, GError **error)
{
  g_return_val_if_fail (CODEBOOK_IS_STORE (self), FALSE);
  g_return_val_if_fail (label != NULL && self->label == NULL, FALSE);
  g_return_val_if_fail (self->db != NULL, FALSE);

  if (self->read_only)
    {
      g_autofree char *name = codebook_connection_dup_name (self->path);

      return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                            _ ("‘%s’ was opened for reading; nothing was changed."), name);
    }
  if (!codebook_connection_set_cache (self->db, ACT_CACHE_KIB, error)
      || !codebook_connection_run (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  self->label = g_strdup (label);
  self->spoiled = FALSE;
  if (record (self, error))
    return TRUE;
  codebook_store_rollback (self);
  return FALSE;
}

void
codebook_store_relabel (CodebookStore *self, const char *label)
{
  g_return_if_fail (CODEBOOK_IS_STORE (self) && self->label != NULL);

  g_free (self->label);
  self->label = g_strdup (label);
}

static void
end_act (CodebookStore *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->label, g_free);
  self->last_id = 0;
  codebook_connection_set_cache (self->db, 0, NULL);
}

void
codebook_store_rollback (CodebookStore *self)
{
  g_return_if_fail (CODEBOOK_IS_STORE (self));

  if (self->label == NULL)
    return;
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  end_act (self);
}

/* SQLite holds a row whole while it is inserted, so a large changeset is put in afterwards. */
static gboolean
fill_journal (CodebookStore *self, gint64 seq, GBytes *changeset, GError **error)
{
  gsize len_bytes;
  const void *bytes = g_bytes_get_data (changeset, &len_bytes);
  sqlite3_blob *blob = NULL;
  int code = sqlite3_blob_open (self->db, "main", "journal", "changes", seq, 1, &blob);

  if (code == SQLITE_OK)
    code = sqlite3_blob_write (blob, bytes, (int) len_bytes, 0);
  sqlite3_blob_close (blob);
  return code == SQLITE_OK || codebook_store_fail (self, code, error);
}

static gboolean
write_journal (CodebookStore *self, gint64 undoes, GBytes *changeset, gint64 *seq, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  gboolean large = g_bytes_get_size (changeset) > LARGE_BYTES;

  if (large)
    {
      sqlite3_db_cacheflush (self->db);
      codebook_connection_set_cache (self->db, 0, NULL);
    }
  if (!codebook_store_run (self, error,
                           "INSERT INTO journal (uuid, at, author, label, undoes, schema_version, "
                           "changes) VALUES (?, ?, ?, ?, ?, ?, coalesce (?, zeroblob (?)))",
                           "sissIibi", uuid, g_get_real_time () / 1000, self->author, self->label,
                           undoes, (gint64) CODEBOOK_SCHEMA_VERSION, large ? NULL : changeset,
                           (gint64) g_bytes_get_size (changeset)))
    return FALSE;
  *seq = sqlite3_last_insert_rowid (self->db);
  return !large || fill_journal (self, *seq, changeset, error);
}

/* What the session saw; the session stops seeing. */
static GBytes *
take_changeset (CodebookStore *self, GError **error)
{
  void *bytes = NULL;
  int len_bytes = 0;
  int code = sqlite3session_changeset (self->session, &len_bytes, &bytes);

  sqlite3session_enable (self->session, 0);
  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (bytes, (gsize) len_bytes, sqlite3_free, bytes);
  codebook_store_fail (self, code, error);
  return NULL;
}

/* COMMIT is where a reference to nothing comes out: foreign keys are deferred, so that an act may
 * delete a parent before its children. */
static gboolean
finish (CodebookStore *self, GError **error)
{
  int code = sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL);

  if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("‘%s’ would leave something pointing to what is not there. Nothing "
                             "was changed."),
                          self->label);
  return code == SQLITE_OK || codebook_store_fail (self, code, error);
}

/* All of commit () but the ending. *@changes is NULL if nothing changed. */
static gboolean
commit_changes (CodebookStore *self,
                gint64 undoes,
                int n_changes,
                CodebookChanges **changes,
                gint64 *seq,
                GError **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (self->spoiled)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("A part of ‘%s’ could not be done, so nothing of it was kept."),
                          self->label);
  if (!may_write (self, error))
    return FALSE;
  changeset = take_changeset (self, error);
  if (changeset == NULL)
    return FALSE;
  if (g_bytes_get_size (changeset) == 0)
    return finish (self, error);
  *changes = codebook_changes_new (self, changeset, error);
  if (*changes == NULL)
    return FALSE;
  if (n_changes >= 0 && codebook_changes_get_count (*changes) != (guint) n_changes)
    return codebook_fail (error, CODEBOOK_ERROR_CONFLICT,
                          _ ("‘%s’ fits only in part; nothing was changed."), self->label);
  return (self->derive == NULL || self->derive (self, *changes, self->derive_data, error))
         && write_journal (self, undoes, changeset, seq, error) && finish (self, error);
}

gboolean
codebook_store_commit_undo (
    CodebookStore *self, gint64 undoes, int n_changes, gint64 *seq, GError **error)
{
  g_autoptr (CodebookChanges) changes = NULL;

  *seq = 0;
  if (!commit_changes (self, undoes, n_changes, &changes, seq, error))
    {
      codebook_store_rollback (self);
      return FALSE;
    }
  end_act (self);
  if (changes == NULL)
    return TRUE;
  codebook_journal_push (&self->stacks, *seq, undoes);
  g_signal_emit (self, signals[CHANGED], 0, changes);
  return TRUE;
}

gboolean
codebook_store_commit (CodebookStore *self, GError **error)
{
  gint64 seq;

  g_return_val_if_fail (CODEBOOK_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->label != NULL, FALSE);
  return codebook_store_commit_undo (self, 0, -1, &seq, error);
}

gboolean
codebook_store_in_act (CodebookStore *self)
{
  g_return_val_if_fail (CODEBOOK_IS_STORE (self), FALSE);
  return self->label != NULL;
}

gboolean
codebook_store_join (CodebookStore *self, const char *label, gboolean *joined, GError **error)
{
  *joined = codebook_store_in_act (self);
  return *joined || codebook_store_begin (self, label, error);
}

gboolean
codebook_store_leave (CodebookStore *self, gboolean joined, gboolean ok, GError **error)
{
  if (joined)
    {
      /* Half a part cannot be kept, so neither can the whole. */
      self->spoiled |= !ok;
      return ok;
    }
  if (ok)
    return codebook_store_commit (self, error);
  codebook_store_rollback (self);
  return FALSE;
}

gint64
codebook_store_new_id (CodebookStore *self)
{
  gint64 id = 0;

  if (self->last_id != 0 && self->last_id < G_MAXINT64)
    return ++self->last_id;
  while (id == 0)
    {
      ssize_t got = getrandom (&id, sizeof id, 0);

      if (got != (ssize_t) sizeof id)
        {
          /* Only before the system has any entropy; then it waits, and signals cut that short. */
          g_assert (errno == EINTR);
          id = 0;
        }
      id &= G_MAXINT64;
    }
  if (self->label != NULL)
    self->last_id = id;
  return id;
}

void
codebook_store_set_derive (CodebookStore *self, CodebookStoreDerive derive, gpointer user_data)
{
  g_return_if_fail (CODEBOOK_IS_STORE (self));

  self->derive = derive;
  self->derive_data = user_data;
}

/* Opening and closing ----------------------------------------------------------------------- */

/* Takes @lock over. */
static CodebookStore *
open_locked (const char *path, CodebookStoreMode mode, CodebookLock *lock, GError **error)
{
  g_autoptr (CodebookStore) self = g_object_new (CODEBOOK_TYPE_STORE, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->read_only = mode == CODEBOOK_STORE_READ_ONLY;
  self->lock = lock;
  self->db = codebook_connection_open (path, self->read_only, error);
  if (self->db == NULL)
    return NULL;
  if (!self->read_only && !codebook_journal_load (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
run_rebuild (CodebookStore *self, CodebookStoreRebuild rebuild, GError **error)
{
  if (!codebook_store_begin (self, _ ("Full text"), error))
    return FALSE;
  if (rebuild (self, error))
    return codebook_store_commit (self, error);
  codebook_store_rollback (self);
  return FALSE;
}

static gboolean
rebuild_copy (const char *copy, CodebookStoreRebuild rebuild, GError **error)
{
  g_autoptr (CodebookStore) store = open_locked (copy, CODEBOOK_STORE_WRITE, NULL, error);

  return store != NULL && run_rebuild (store, rebuild, error);
}

/* The caller holds the lock. */
static gboolean
migrate_file (const char *path, CodebookStoreRebuild rebuild, char **kept, GError **error)
{
  g_autofree char *copy = codebook_migration_prepare (path, error);

  if (copy == NULL)
    return FALSE;
  if (rebuild_copy (copy, rebuild, error) && codebook_migration_replace (copy, path, kept, error))
    return TRUE;
  codebook_migration_discard (copy);
  return FALSE;
}

/* A reader changes nothing beside the file either, so the migrated copy is in memory. */
static gboolean
migrate_in_memory (CodebookStore *self, CodebookStoreRebuild rebuild, GError **error)
{
  sqlite3 *copy = codebook_migration_copy_to_memory (self->db, &self->memory_uri, error);
  gboolean ok;

  if (copy == NULL)
    return FALSE;
  codebook_connection_close (self->db);
  self->db = copy;
  self->read_only = FALSE;
  ok = run_rebuild (self, rebuild, error);
  self->read_only = TRUE;
  g_hash_table_remove_all (self->statements);
  return ok && codebook_connection_run (self->db, "PRAGMA query_only=ON", error);
}

/* Tables that were dropped by hand are made and filled in one transaction. */
static gboolean
mend (CodebookStore *self, CodebookStoreRebuild rebuild, GError **error)
{
  if (self->read_only)
    return migrate_in_memory (self, rebuild, error);
  if (!codebook_store_begin (self, _ ("Full text"), error))
    return FALSE;
  if (codebook_migration_renew_derived (self->db, error) && rebuild (self, error))
    return codebook_store_commit (self, error);
  codebook_store_rollback (self);
  return FALSE;
}

/* Takes the place of @self, which is of an older version. */
static CodebookStore *
migrate (CodebookStore *self, CodebookStoreRebuild rebuild, GError **error)
{
  g_autoptr (CodebookLock) lock = g_steal_pointer (&self->lock);
  g_autofree char *path = g_strdup (self->path);
  g_autofree char *kept = NULL;
  CodebookStore *migrated;

  if (self->read_only)
    return migrate_in_memory (self, rebuild, error) ? g_object_ref (self) : NULL;
  codebook_store_close (self);
  if (!migrate_file (path, rebuild, &kept, error))
    return NULL;
  migrated = open_locked (path, CODEBOOK_STORE_WRITE, g_steal_pointer (&lock), error);
  if (migrated != NULL)
    migrated->kept = g_steal_pointer (&kept);
  return migrated;
}

CodebookStore *
codebook_store_open_any (const char *path,
                         CodebookStoreMode mode,
                         CodebookStoreRebuild rebuild,
                         GError **error)
{
  CodebookLock *lock = NULL;
  g_autoptr (CodebookStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (mode == CODEBOOK_STORE_WRITE)
    {
      /* First, so that a wrong name makes no lock file. */
      if (!codebook_connection_look_at (path, error))
        return NULL;
      lock = codebook_lock_take (path, error);
      if (lock == NULL)
        return NULL;
    }
  self = open_locked (path, mode, lock, error);
  if (self == NULL || rebuild == NULL)
    return g_steal_pointer (&self);
  if (codebook_migration_is_due (self->db))
    return migrate (self, rebuild, error);
  if (codebook_migration_lacks_derived (self->db) && !mend (self, rebuild, error))
    return NULL;
  return g_steal_pointer (&self);
}

CodebookStore *
codebook_store_open (const char *path, CodebookStoreMode mode, GError **error)
{
  return codebook_store_open_any (path, mode, NULL, error);
}

CodebookStore *
codebook_store_create (const char *path, GError **error)
{
  g_autoptr (CodebookLock) lock = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  lock = codebook_lock_take (path, error);
  if (lock == NULL || !codebook_connection_create (path, error))
    return NULL;
  return open_locked (path, CODEBOOK_STORE_WRITE, g_steal_pointer (&lock), error);
}

void
codebook_store_close (CodebookStore *self)
{
  g_return_if_fail (CODEBOOK_IS_STORE (self));

  if (self->db != NULL)
    {
      codebook_store_rollback (self);
      g_hash_table_remove_all (self->statements);
      codebook_connection_close (g_steal_pointer (&self->db));
    }
  codebook_journal_stacks_release (&self->stacks);
  g_clear_pointer (&self->lock, codebook_lock_free);
}

const char *
codebook_store_get_path (CodebookStore *self)
{
  g_return_val_if_fail (CODEBOOK_IS_STORE (self), NULL);
  return self->path;
}

gboolean
codebook_store_get_read_only (CodebookStore *self)
{
  g_return_val_if_fail (CODEBOOK_IS_STORE (self), TRUE);
  return self->read_only;
}

const char *
codebook_store_get_kept (CodebookStore *self)
{
  g_return_val_if_fail (CODEBOOK_IS_STORE (self), NULL);
  return self->kept;
}

void
codebook_store_set_author (CodebookStore *self, const char *author)
{
  g_return_if_fail (CODEBOOK_IS_STORE (self) && author != NULL);

  g_free (self->author);
  self->author = g_strdup (author);
}

sqlite3 *
codebook_store_get_db (CodebookStore *self)
{
  return self->db;
}

gboolean
codebook_store_attach_to (CodebookStore *self, sqlite3 *db, const char *schema, GError **error)
{
  const char *place = self->memory_uri != NULL ? self->memory_uri : self->path;

  return codebook_connection_attach (db, place, schema, error);
}

CodebookJournalStacks *
codebook_store_get_stacks (CodebookStore *self)
{
  return &self->stacks;
}

/* Tables are never altered while a store is open, so what they are like is asked once. */
GPtrArray *
codebook_store_get_columns (CodebookStore *self, const char *table)
{
  GPtrArray *columns = g_hash_table_lookup (self->columns, table);
  g_auto (CodebookRows) rows = { 0 };

  if (columns != NULL)
    return columns;
  rows = codebook_store_select (self, "SELECT name FROM pragma_table_info(?) ORDER BY cid", "s",
                                table);
  columns = g_ptr_array_new ();
  while (codebook_rows_next (&rows, NULL))
    g_ptr_array_add (columns, (gpointer) g_intern_string (codebook_rows_text (&rows, 0)));
  if (columns->len > 0)
    {
      g_hash_table_insert (self->columns, g_strdup (table), columns);
      return columns;
    }
  g_ptr_array_unref (columns);
  return NULL;
}

static void
codebook_store_dispose (GObject *object)
{
  codebook_store_close (CODEBOOK_STORE (object));
  G_OBJECT_CLASS (codebook_store_parent_class)->dispose (object);
}

static void
codebook_store_finalize (GObject *object)
{
  CodebookStore *self = CODEBOOK_STORE (object);

  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->columns);
  g_free (self->path);
  g_free (self->author);
  g_free (self->kept);
  g_free (self->memory_uri);
  G_OBJECT_CLASS (codebook_store_parent_class)->finalize (object);
}

static void
codebook_store_init (CodebookStore *self)
{
  self->author = g_strdup (g_get_user_name ());
  self->statements = codebook_statement_new_table ();
  self->columns =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static void
codebook_store_class_init (CodebookStoreClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = codebook_store_dispose;
  object_class->finalize = codebook_store_finalize;
  /* The argument is a CodebookChanges *. */
  signals[CHANGED] =
      g_signal_new ("changed", CODEBOOK_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    g_cclosure_marshal_VOID__POINTER, G_TYPE_NONE, 1, G_TYPE_POINTER);
}
