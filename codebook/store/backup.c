/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups: whole copies, made by SQLite's online backup, so of one moment even while the project is
 * being worked on.
 *
 * A copy is made under a temporary name, checked, and only then takes its name: a disk that fills
 * up, or a project that is damaged, never costs the backup that was there.
 *
 * A WAL belongs to the name of its file. So a file that is put in another's place must not find the
 * other's WAL beside it, or SQLite would write old pages into the new file: the name is locked
 * first, and side files go with the file they belong to. */

#include "codebook/store/backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "codebook/store/lock.h"
#include "codebook/store/store-private.h"

#define SUFFIX ".draad"
#define COPY_CACHE_KIB 2048 /* each page passes once: kept, all would only take memory */

/* "P.draad" and "backup" make "P.backup.draad". */
static char *
dup_beside (const char *path, const char *what)
{
  gsize len_bytes = strlen (path);
  gsize stem = g_str_has_suffix (path, SUFFIX) ? len_bytes - strlen (SUFFIX) : len_bytes;

  return g_strdup_printf ("%.*s.%s" SUFFIX, (int) stem, path, what);
}

char *
codebook_backup_dup_path (const char *project_path)
{
  return dup_beside (project_path, "backup");
}

/* What may lie beside a file that was not closed; "-shm" is only an index of "-wal". */
static const char *const side_suffixes[] = { "-shm", "-wal", "-journal" };

void
codebook_backup_remove_sides (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (side_suffixes); i++)
    {
      g_autofree char *side = g_strconcat (path, side_suffixes[i], NULL);

      g_unlink (side);
    }
}

gboolean
codebook_backup_same_file (const char *a, const char *b)
{
  GStatBuf first, second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

gboolean
codebook_backup_copy_pages (sqlite3 *from, sqlite3 *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int code;

  if (backup == NULL)
    return codebook_connection_fail (to, sqlite3_errcode (to), error);
  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  if (code != SQLITE_OK)
    {
      sqlite3 *faulty = sqlite3_errcode (to) != SQLITE_OK ? to : from;

      return codebook_connection_fail (faulty, code, error);
    }
  /* The copy of a project that is open says that it has a WAL. */
  return codebook_connection_run (to, "PRAGMA journal_mode=DELETE", error)
         && codebook_connection_verify (to, error);
}

/* Who may not read a project may not read its copy. Where this fails, files have no modes. */
static void
copy_mode (const char *project, const char *copy)
{
  GStatBuf info;

  if (g_stat (project, &info) == 0)
    g_chmod (copy, info.st_mode & 0777);
}

char *
codebook_backup_copy (sqlite3 *from, const char *project, const char *path, GError **error)
{
  g_autofree char *copy = codebook_connection_make_neighbour (path, error);
  sqlite3 *to = copy != NULL ? codebook_connection_open_raw (copy, error) : NULL;
  gboolean ok;

  if (to != NULL)
    copy_mode (project, copy);
  ok = to != NULL && codebook_connection_set_cache (to, COPY_CACHE_KIB, error)
       && codebook_connection_set_cache (from, COPY_CACHE_KIB, error)
       && codebook_backup_copy_pages (from, to, error);
  codebook_connection_set_cache (from, 0, NULL);
  sqlite3_close (to);
  if (ok)
    return g_steal_pointer (&copy);
  if (copy != NULL)
    {
      codebook_backup_remove_sides (copy);
      g_unlink (copy);
    }
  return NULL;
}

gboolean
codebook_backup_make (CodebookStore *store, const char *path, GError **error)
{
  g_autoptr (CodebookLock) lock = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *name = codebook_connection_dup_name (path);

  g_return_val_if_fail (CODEBOOK_IS_STORE (store) && !codebook_store_in_act (store), FALSE);

  if (codebook_backup_same_file (codebook_store_get_path (store), path))
    return codebook_fail (error, CODEBOOK_ERROR_EXISTS,
                          _ ("‘%s’ is the project itself; give the backup another name."), name);
  /* A device or a pipe: the copy would take its place. */
  if (g_file_test (path, G_FILE_TEST_EXISTS)
      && !g_file_test (path, G_FILE_TEST_IS_REGULAR | G_FILE_TEST_IS_DIR))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ is not a file."), name);
  lock = codebook_lock_take (path, error);
  if (lock == NULL)
    return FALSE;
  copy = codebook_backup_copy (codebook_store_get_db (store), codebook_store_get_path (store), path,
                               error);
  if (copy == NULL)
    return FALSE;
  codebook_backup_remove_sides (path);
  if (codebook_connection_rename (copy, path, TRUE, error))
    return TRUE;
  g_unlink (copy);
  return FALSE;
}

GBytes *
codebook_backup_dup_bytes (CodebookStore *store, GError **error)
{
  sqlite3 *copy = codebook_connection_open_raw (":memory:", error);
  sqlite3_int64 len_bytes = 0;
  guchar *bytes = NULL;

  if (copy != NULL && codebook_backup_copy_pages (codebook_store_get_db (store), copy, error))
    {
      bytes = sqlite3_serialize (copy, "main", &len_bytes, 0);
      if (bytes == NULL)
        codebook_connection_fail (copy, SQLITE_NOMEM, error);
    }
  sqlite3_close (copy);
  return bytes == NULL ? NULL
                       : g_bytes_new_with_free_func (bytes, (gsize) len_bytes, sqlite3_free, bytes);
}

gboolean
codebook_backup_roll (CodebookStore *store, guint interval_s, GError **error)
{
  g_autofree char *path = codebook_backup_dup_path (codebook_store_get_path (store));
  GStatBuf info;

  if (interval_s > 0 && g_stat (path, &info) == 0)
    {
      gint64 age_s = (gint64) time (NULL) - (gint64) info.st_mtime;

      /* A backup from the future says that the clock was set back. */
      if (age_s >= 0 && age_s < (gint64) interval_s)
        return TRUE;
    }
  return codebook_backup_make (store, path, error);
}

char *
codebook_backup_dup_aside (const char *path, const char *what)
{
  g_autofree char *aside = dup_beside (path, what);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u", what, i);

      g_free (aside);
      aside = dup_beside (path, numbered);
    }
  return g_steal_pointer (&aside);
}

/* Moves @path and its side files out of the way. What a killed writer left beside it is first taken
 * in, if the file is sound enough for that. */
static gboolean
move_aside (const char *path, GError **error)
{
  g_autofree char *aside = codebook_backup_dup_aside (path, "before-restore");
  g_autofree char *shm = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      codebook_connection_close (codebook_connection_open (path, FALSE, NULL));
      if (!codebook_connection_rename (path, aside, FALSE, error))
        return FALSE;
    }
  shm = g_strconcat (path, side_suffixes[0], NULL);
  g_unlink (shm);
  for (guint i = 1; i < G_N_ELEMENTS (side_suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, side_suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, side_suffixes[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS)
          && !codebook_connection_rename (from, to, FALSE, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
codebook_backup_restore (const char *backup, const char *link, GError **error)
{
  g_autofree char *path = codebook_connection_dup_real_path (link);
  g_autoptr (CodebookLock) lock = NULL;
  g_autofree char *copy = NULL;
  sqlite3 *from;

  if (codebook_backup_same_file (backup, path))
    {
      g_autofree char *name = codebook_connection_dup_name (path);

      return codebook_fail (error, CODEBOOK_ERROR_EXISTS,
                            _ ("‘%s’ is the backup itself; nothing was changed."), name);
    }
  lock = codebook_lock_take (path, error);
  from = lock != NULL ? codebook_connection_open (backup, TRUE, error) : NULL;
  if (from == NULL)
    return FALSE;
  copy = codebook_backup_copy (from, backup, path, error);
  codebook_connection_close (from);
  if (copy == NULL)
    return FALSE;
  if (move_aside (path, error) && codebook_connection_rename (copy, path, FALSE, error))
    return TRUE;
  g_unlink (copy);
  return FALSE;
}

/* Removing ----------------------------------------------------------------------------------- */

/* Whether @name is that of a copy of STEM.draad: "STEM.backup.draad", "STEM.version-1.draad",
 * "STEM.before-restore-2.draad". */
static gboolean
is_copy (const char *name, const char *stem)
{
  static const char *const kinds[] = { "backup", "before-restore", "version" };
  gsize len_bytes = strlen (stem);

  if (strncmp (name, stem, len_bytes) != 0 || name[len_bytes] != '.'
      || !g_str_has_suffix (name, SUFFIX))
    return FALSE;
  name += len_bytes + 1;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (name, kinds[i])
        && strspn (name + strlen (kinds[i]), "-0123456789")
               == strlen (name) - strlen (kinds[i]) - strlen (SUFFIX))
      return TRUE;
  return FALSE;
}

/* What a kill left of a copy, or of a project that was to be, goes too. */
static gboolean
is_left_of (const char *name, const char *base, const char *stem)
{
  g_autofree char *meant = codebook_connection_dup_name (name);

  return !g_str_equal (meant, name) && (g_str_equal (meant, base) || is_copy (meant, stem));
}

static int
remove_beside (const char *project_path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (project_path);
  g_autofree char *base = g_path_get_basename (project_path);
  g_autofree char *stem = g_strdup (base);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;
  int removed = 0;

  if (dir == NULL)
    return -1;
  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!is_copy (name, stem) && !is_left_of (name, base, stem))
        continue;
      codebook_backup_remove_sides (path);
      if (g_unlink (path) != 0)
        {
          codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ could not be removed: %s."), name,
                         g_strerror (errno));
          return -1;
        }
      removed++;
    }
  return removed;
}

int
codebook_backup_remove_all (const char *project_path, GError **error)
{
  g_autofree char *real = codebook_connection_dup_real_path (project_path);
  int removed = remove_beside (project_path, error);
  int more = 0;

  /* Who has it open by a link makes copies beside the link; who does not, beside the file. */
  if (removed >= 0 && !g_str_equal (real, project_path))
    more = remove_beside (real, error);
  return removed < 0 || more < 0 ? -1 : removed + more;
}
