/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Connections.
 *
 * While a writer has a project open, the file is in WAL mode: a commit is one append and a sync,
 * and no long read stands in its way. The writer closes last: it moves the WAL into the file and
 * puts it back in rollback mode, so that a closed project is one file that can be mailed, and that
 * can be read from a folder where nothing may be written. After a kill the WAL stays; the next
 * opening reads it without being asked.
 *
 * Nobody may open a project by any means but SQLite while it is open, not even to read 16 bytes of
 * its header: POSIX drops all locks of a process on a file when any descriptor on it is closed. So
 * what a file is, is asked of stat () and of SQLite.
 *
 * Files come from other people. Triggers and views are switched off for good, as are functions with
 * side effects in the schema (trusted_schema) and writes to the shadows of the full text
 * (defensive).
 *
 * Temporary tables and sorts stay in memory and freed pages are overwritten: the text is personal
 * data. */

#include "codebook/store/connection.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "codebook/store/places.h"
#include "codebook/store/schema.h"

#define BUSY_MS 5000
/* The system keeps what was read; more here is in memory twice, which a window of long standing
 * pays for. Who only reads is soon gone, and mostly reads a page once: of a search that is printed
 * a sixth of the time went into making room for pages, and still a twelfth with 1 MiB. */
#define CACHE_KIB 2048
#define READER_CACHE_KIB 256

/* What a temporary neighbour of NAME is called: ".NAME.new-" and six signs. */
#define NEIGHBOUR_MARK ".new-"
#define NEIGHBOUR_SIGNS "XXXXXX"

char *
codebook_connection_dup_name (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  const char *mark = g_strrstr (name, NEIGHBOUR_MARK);

  /* People know the file by the name that it will have. */
  if (*name == '.' && mark != NULL
      && strlen (mark) == strlen (NEIGHBOUR_MARK) + strlen (NEIGHBOUR_SIGNS))
    return g_strndup (name + 1, (gsize) (mark - name - 1));
  return g_steal_pointer (&name);
}

char *
codebook_connection_dup_real_path (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

static gboolean
fail_damaged (const char *name, const char *reason, GError **error)
{
  return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                        _ ("‘%s’ is damaged (%s). Keep the file, and go on with the latest backup "
                           "beside it."),
                        name, reason);
}

gboolean
codebook_connection_fail_full (const char *name, GError **error)
{
  return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                        _ ("The disk of ‘%s’ is full. What was done before is kept; the last "
                           "step is not. Make room and try again."),
                        name);
}

static gboolean
fail (sqlite3 *db, const char *path, int code, GError **error)
{
  g_autofree char *name = codebook_connection_dup_name (path);

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return codebook_connection_fail_full (name, error);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return codebook_fail (error, CODEBOOK_ERROR_BUSY,
                            _ ("Another program is using ‘%s’ just now. Nothing was changed; try "
                               "again in a moment."),
                            name);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                            _ ("‘%s’ may only be read; nothing was changed."), name);
    case SQLITE_NOTADB:
      return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                            _ ("‘%s’ is not a project of Draad."), name);
    case SQLITE_CORRUPT:
      return fail_damaged (name, sqlite3_errmsg (db), error);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                            _ ("‘%s’ could not be read or written: %s. What was done before is "
                               "kept; the last step is not."),
                            name,
                            db != NULL && sqlite3_system_errno (db) != 0
                                ? g_strerror (sqlite3_system_errno (db))
                                : sqlite3_errstr (code));
    default:
      return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                            _ ("‘%s’ did not take the change (%s). Nothing was changed."), name,
                            db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code));
    }
}

gboolean
codebook_connection_fail (sqlite3 *db, int code, GError **error)
{
  const char *path = db != NULL ? sqlite3_db_filename (db, "main") : NULL;

  return fail (db, path != NULL && *path != '\0' ? path : "?", code, error);
}

gboolean
codebook_connection_run (sqlite3 *db, const char *sql, GError **error)
{
  int code = sqlite3_exec (db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || codebook_connection_fail (db, code, error);
}

gint64
codebook_connection_int64 (sqlite3 *db, gint64 fallback, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  gint64 value = fallback;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

gboolean
codebook_connection_set_cache (sqlite3 *db, guint most_kib, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("PRAGMA cache_size=-%u", most_kib != 0 ? most_kib : CACHE_KIB);

  return codebook_connection_run (db, sql, error);
}

/* What every connection is told before it reads anything. */
static gboolean
configure (sqlite3 *db, GError **error)
{
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, BUSY_MS);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  return codebook_connection_run (db,
                                  "PRAGMA temp_store=MEMORY;"
                                  "PRAGMA foreign_keys=ON;"
                                  "PRAGMA cell_size_check=ON",
                                  error)
         && codebook_connection_set_cache (db, 0, error) && codebook_places_register (db, error);
}

sqlite3 *
codebook_connection_open_raw (const char *path, GError **error)
{
  sqlite3 *db = NULL;
  int code = sqlite3_open_v2 (
      path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX,
      NULL);

  if (code != SQLITE_OK)
    fail (db, path, code, error);
  else if (configure (db, error)
           && codebook_connection_run (db, "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON",
                                       error))
    return db;
  sqlite3_close (db);
  return NULL;
}

/* What a kill left of earlier neighbours; nobody else makes any, since the caller has the lock. */
static void
remove_leftovers (const char *folder, const char *base)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *prefix = g_strdup_printf (".%s" NEIGHBOUR_MARK, base);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

char *
codebook_connection_make_neighbour (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s" NEIGHBOUR_MARK NEIGHBOUR_SIGNS, base);
  g_autofree char *neighbour = g_build_filename (folder, name, NULL);
  int fd;

  remove_leftovers (folder, base);
  fd = g_mkstemp_full (neighbour, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      int reason = errno;
      g_autofree char *shown = g_filename_display_name (folder);

      codebook_fail (error, CODEBOOK_ERROR_FAILED,
                     _ ("Nothing can be written in the folder ‘%s’: %s."), shown,
                     g_strerror (reason));
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&neighbour);
}

/* A rename is on the disk only when the folder is. */
static void
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
codebook_connection_rename (const char *from, const char *to, gboolean replace, GError **error)
{
  g_autofree char *name = codebook_connection_dup_name (to);
  int status = renameat2 (AT_FDCWD, from, AT_FDCWD, to, replace ? 0 : RENAME_NOREPLACE);

  /* Some file systems do not know the flag; the lock then keeps our own kind away. */
  if (status != 0 && (errno == EINVAL || errno == ENOSYS))
    {
      if (!replace && g_file_test (to, G_FILE_TEST_EXISTS))
        errno = EEXIST;
      else
        status = g_rename (from, to);
    }
  if (status != 0 && errno == EEXIST)
    return codebook_fail (error, CODEBOOK_ERROR_EXISTS,
                          _ ("‘%s’ is there already and was left as it is. Choose another name."),
                          name);
  if (status != 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ could not be written: %s."), name,
                          g_strerror (errno));
  sync_folder_of (to);
  return TRUE;
}

/* The reserved bytes must be asked for before the first page is written. */
static gboolean
write_schema (sqlite3 *db, GError **error)
{
  int reserved = CODEBOOK_SCHEMA_RESERVED_BYTES;
  g_autofree char *marks =
      g_strdup_printf ("PRAGMA application_id=%d; PRAGMA user_version=%d",
                       CODEBOOK_SCHEMA_APPLICATION_ID, CODEBOOK_SCHEMA_VERSION);
  int code = sqlite3_file_control (db, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);

  if (code != SQLITE_OK)
    return codebook_connection_fail (db, code, error);
  return codebook_connection_run (db, "BEGIN IMMEDIATE", error)
         && codebook_connection_run (db, codebook_schema_get_sql (), error)
         && codebook_connection_run (db, marks, error)
         && codebook_connection_run (db, "COMMIT", error);
}

gboolean
codebook_connection_create (const char *path, GError **error)
{
  g_autofree char *neighbour = NULL;
  sqlite3 *db;
  gboolean ok;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = codebook_connection_dup_name (path);

      return codebook_fail (error, CODEBOOK_ERROR_EXISTS,
                            _ ("‘%s’ is there already and was left as it is. Choose another name."),
                            name);
    }
  neighbour = codebook_connection_make_neighbour (path, error);
  if (neighbour == NULL)
    return FALSE;
  db = codebook_connection_open_raw (neighbour, error);
  ok = db != NULL && write_schema (db, error);
  sqlite3_close (db);
  ok = ok && codebook_connection_rename (neighbour, path, FALSE, error);
  if (!ok)
    {
      g_autofree char *journal = g_strconcat (neighbour, "-journal", NULL);

      g_unlink (neighbour);
      g_unlink (journal);
    }
  return ok;
}

/* What can be known without opening the file. */
gboolean
codebook_connection_look_at (const char *path, GError **error)
{
  g_autofree char *name = codebook_connection_dup_name (path);
  struct stat info;

  if (stat (path, &info) != 0)
    {
      if (errno == ENOENT || errno == ENOTDIR)
        return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("There is no file ‘%s’."), name);
      return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ could not be opened: %s."), name,
                            g_strerror (errno));
    }
  if (S_ISDIR (info.st_mode))
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is a folder, not a project. Choose the file in it that ends in "
                             ".draad."),
                          name);
  if (!S_ISREG (info.st_mode))
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("‘%s’ is not a project of Draad."),
                          name);
  if (info.st_size == 0)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is empty. Perhaps copying it was broken off; look for a backup "
                             "beside it."),
                          name);
  if (eaccess (path, R_OK) != 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("You may not read ‘%s’. Ask its owner for access."), name);
  return TRUE;
}

static gboolean
is_project (sqlite3 *db, GError **error)
{
  g_autofree char *name = codebook_connection_dup_name (sqlite3_db_filename (db, "main"));
  gint64 application, version;
  int code = sqlite3_exec (db, "SELECT 1 FROM sqlite_schema LIMIT 1", NULL, NULL, NULL);

  if (code != SQLITE_OK)
    return codebook_connection_fail (db, code, error);
  application = codebook_connection_int64 (db, 0, "PRAGMA application_id");
  version = codebook_connection_int64 (db, 0, "PRAGMA user_version");
  if (application != CODEBOOK_SCHEMA_APPLICATION_ID || version < 1)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("‘%s’ is not a project of Draad."),
                          name);
  if (version > CODEBOOK_SCHEMA_VERSION)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ was made by a newer version of Draad and was left as it is. "
                             "Update Draad to open it."),
                          name);
  return TRUE;
}

/* WAL mode is asked for last, when the file is known to be a project: a stranger's file is not
 * touched. */
static gboolean
prepare_writing (sqlite3 *db, GError **error)
{
  g_autofree char *name = codebook_connection_dup_name (sqlite3_db_filename (db, "main"));

  if (sqlite3_db_readonly (db, "main"))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("‘%s’ may only be read. Open it for reading, or work on a copy in a "
                             "folder of your own."),
                          name);
  return codebook_connection_run (db,
                                  "PRAGMA synchronous=FULL;"
                                  "PRAGMA secure_delete=ON;"
                                  "PRAGMA journal_mode=WAL",
                                  error);
}

/* @path as a URI, which alone can carry immutable=1. */
static char *
dup_uri (const char *path, const char *query)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped =
      g_uri_escape_string (absolute, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, FALSE);

  return g_strconcat ("file://", escaped, query, NULL);
}

/* A connection is used by one thread at a time, so that SQLite need not lock each call: that took a
 * fifth of the time of reading many small rows. */
static sqlite3 *
try_open (const char *path, int flags, gboolean immutable, int *code, GError **error)
{
  g_autofree char *uri = dup_uri (path, immutable ? "?immutable=1" : "");
  sqlite3 *db = NULL;

  *code = sqlite3_open_v2 (uri, &db, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
  if (*code != SQLITE_OK)
    fail (db, path, *code, error);
  else if (configure (db, error) && is_project (db, error))
    return db;
  *code = sqlite3_errcode (db);
  sqlite3_close (db);
  return NULL;
}

/* A project that was left in WAL mode cannot be read where no file may be made beside it, unless
 * SQLite is told that nobody writes. That is true only if there is no WAL to lose. */
static sqlite3 *
open_immutable (const char *path, GError **error)
{
  g_autofree char *name = codebook_connection_dup_name (path);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  int code;

  if (!g_file_test (wal, G_FILE_TEST_EXISTS))
    return try_open (path, SQLITE_OPEN_READONLY, TRUE, &code, error);
  codebook_fail (error, CODEBOOK_ERROR_FAILED,
                 _ ("‘%s’ was not closed properly and lies where nothing may be written. Copy it "
                    "together with ‘%s-wal’ to a folder of your own and open it there."),
                 name, name);
  return NULL;
}

sqlite3 *
codebook_connection_open (const char *path, gboolean read_only, GError **error)
{
  g_autoptr (GError) reason = NULL;
  sqlite3 *db;
  int code;

  if (!codebook_connection_look_at (path, error))
    return NULL;
  db = try_open (path, read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, FALSE, &code,
                 &reason);
  if (db == NULL && read_only
      && ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY))
    return open_immutable (path, error);
  if (db == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (read_only ? !codebook_connection_set_cache (db, READER_CACHE_KIB, error)
                : !prepare_writing (db, error))
    {
      sqlite3_close (db);
      return NULL;
    }
  return db;
}

static int
attach (sqlite3 *db, const char *uri, const char *schema)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s.sqlite_schema LIMIT 1", schema);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, "ATTACH ? AS ?", -1, &statement, NULL);

  if (code == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, uri, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 2, schema, -1, SQLITE_STATIC);
      sqlite3_step (statement);
      code = sqlite3_finalize (statement);
    }
  /* Only a read tells whether it can be read. */
  return code == SQLITE_OK ? sqlite3_exec (db, sql, NULL, NULL, NULL) : code;
}

gboolean
codebook_connection_attach (sqlite3 *db, const char *path, const char *schema, GError **error)
{
  gboolean in_memory = g_str_has_prefix (path, "file:");
  g_autofree char *uri = in_memory ? g_strdup (path) : dup_uri (path, "?mode=ro");
  g_autofree char *immutable = dup_uri (path, "?immutable=1");
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *detach = g_strdup_printf ("DETACH %s", schema);
  int code = attach (db, uri, schema);

  if ((code & 0xff) == SQLITE_CANTOPEN && !g_file_test (wal, G_FILE_TEST_EXISTS))
    {
      sqlite3_exec (db, detach, NULL, NULL, NULL);
      code = attach (db, immutable, schema);
    }
  return code == SQLITE_OK || codebook_connection_fail (db, code, error);
}

gboolean
codebook_connection_verify (sqlite3 *db, GError **error)
{
  g_autofree char *name = codebook_connection_dup_name (sqlite3_db_filename (db, "main"));
  sqlite3_stmt *statement = NULL;
  const char *answer = NULL;
  gboolean sound;

  if (!is_project (db, error))
    return FALSE;
  if (sqlite3_prepare_v2 (db, "PRAGMA quick_check(1)", -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    answer = (const char *) sqlite3_column_text (statement, 0);
  sound = g_strcmp0 (answer, "ok") == 0;
  if (!sound)
    fail_damaged (name, answer != NULL ? answer : sqlite3_errmsg (db), error);
  sqlite3_finalize (statement);
  return sound;
}

void
codebook_connection_close (sqlite3 *db)
{
  if (db == NULL)
    return;
  /* A reader in another program can hold the file in WAL mode; its content is moved all the same,
   * and the next writer tidies up. */
  if (!sqlite3_db_readonly (db, "main"))
    {
      sqlite3_busy_timeout (db, 500);
      /* Apart: the first is refused if nothing was read since the file was put in WAL mode. */
      sqlite3_exec (db, "PRAGMA wal_checkpoint(TRUNCATE)", NULL, NULL, NULL);
      sqlite3_exec (db, "PRAGMA journal_mode=DELETE", NULL, NULL, NULL);
    }
  if (sqlite3_close (db) != SQLITE_OK)
    g_critical ("a project was closed while rows of it were being read");
}
