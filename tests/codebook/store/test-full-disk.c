/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that fills up: a small tmpfs, in a mount namespace of this test alone. Acts that do not
 * fit fail with a sentence, all that was committed stays, and with room made the work goes on. */

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include "tests/codebook/store/toy.h"

static gboolean
write_line (const char *path, const char *line)
{
  int fd = g_open (path, O_WRONLY);
  gboolean ok = fd >= 0 && write (fd, line, strlen (line)) == (ssize_t) strlen (line);

  if (fd >= 0)
    close (fd);
  return ok;
}

/* Root may mount; others may in a namespace where they are root, if the system has those. */
static gboolean
become_mounter (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", geteuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", getegid ());

  if (unshare (CLONE_NEWNS) == 0)
    return TRUE;
  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_line ("/proc/self/setgroups", "deny")
         && write_line ("/proc/self/uid_map", users) && write_line ("/proc/self/gid_map", groups);
}

/* FALSE where the system does not let us. */
static gboolean
mount_small_disk (const char *path, const char *size)
{
  return become_mounter () && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
         && mount ("draad-test", path, "tmpfs", 0, size) == 0;
}

/* Takes all the room that is left, but for @spare bytes. */
static char *
fill_disk (const char *folder, gsize spare)
{
  g_autofree char *path = g_build_filename (folder, "filler", NULL);
  g_autofree char *block = g_strnfill (1024, 'x');
  int fd = g_open (path, O_RDWR | O_CREAT, 0600);
  off_t len_bytes = lseek (fd, 0, SEEK_END);

  g_assert_cmpint (fd, >=, 0);
  while (write (fd, block, 1024) == 1024)
    len_bytes += 1024;
  g_assert_cmpint (ftruncate (fd, MAX (0, len_bytes - (off_t) spare)), ==, 0);
  close (fd);
  return g_steal_pointer (&path);
}

static gboolean
add_blob (Toy *toy, gint64 n, GError **error)
{
  g_autofree char *content = g_strnfill (20000, (char) ('a' + n % 26));
  g_autofree char *name = g_strdup_printf ("%03d", (int) n);

  if (!codebook_store_begin (toy->store, name, error))
    return FALSE;
  if (codebook_store_run (toy->store, error, "INSERT INTO setting VALUES (?, ?)", "ss", name,
                          content))
    return codebook_store_commit (toy->store, error);
  codebook_store_rollback (toy->store);
  return FALSE;
}

static void
assert_full (GError **error)
{
  g_assert_error (*error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
  g_test_message ("%s", (*error)->message);
  g_assert_nonnull (strstr ((*error)->message, "is full"));
  g_clear_error (error);
}

/* Adds until the disk is full; how many were kept. */
static gint64
add_until_full (Toy *toy)
{
  g_autoptr (GError) error = NULL;
  gint64 n = codebook_store_int64 (toy->store, -1, "SELECT count(*) FROM setting", "");

  while (add_blob (toy, n, &error))
    n++;
  assert_full (&error);
  g_assert_false (codebook_store_in_act (toy->store));
  g_assert_cmpint (codebook_store_int64 (toy->store, -1, "SELECT count(*) FROM setting", ""), ==,
                   n);
  return n;
}

/* Also closed while not a byte is left: nothing is lost, and room sets it right. */
static void
test_acts (Toy *toy)
{
  g_autofree char *filler = fill_disk (toy->folder, 1 << 20);
  gint64 n = add_until_full (toy);

  g_assert_cmpint (n, >, 3);
  /* Again, now at once. */
  g_assert_cmpint (add_until_full (toy), ==, n);
  g_free (fill_disk (toy->folder, 0));
  toy_close (toy);
  g_assert_cmpint (g_unlink (filler), ==, 0);
  toy_open (toy);
  g_assert_cmpint (codebook_store_int64 (toy->store, -1, "SELECT count(*) FROM setting", ""), ==,
                   n);
  toy_assert_check (toy, "");
  g_assert_true (add_blob (toy, n, NULL));
  toy_close (toy);
  toy_assert_files (toy, "toy.draad");
}

/* Neither a new project nor a backup leaves a piece of itself; the old backup stays. */
static void
test_new_files (Toy *toy)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *filler = NULL;
  g_autofree char *path = g_build_filename (toy->folder, "new.draad", NULL);
  g_autofree char *backup = codebook_backup_dup_path (toy->path);
  GStatBuf before, after;

  toy_open (toy);
  g_assert_true (codebook_backup_roll (toy->store, 0, &error));
  g_assert_cmpint (g_stat (backup, &before), ==, 0);
  filler = fill_disk (toy->folder, 40000);
  g_assert_null (codebook_store_create (path, &error));
  g_assert_nonnull (strstr (error->message, "‘new.draad’"));
  assert_full (&error);
  g_assert_false (codebook_backup_roll (toy->store, 0, &error));
  assert_full (&error);
  g_assert_cmpint (g_stat (backup, &after), ==, 0);
  g_assert_cmpint (after.st_ino, ==, before.st_ino);
  toy_close (toy);
  toy_assert_files (toy, "filler toy.backup.draad toy.draad");
}

static void
test_full_disk (void)
{
  g_autofree char *folder = g_dir_make_tmp ("draad-store-XXXXXX", NULL);
  Toy toy = { 0 };
  g_autoptr (GError) error = NULL;

  if (!mount_small_disk (folder, "size=8m"))
    {
      g_test_skip ("this system does not let a test mount a small disk");
      g_rmdir (folder);
      return;
    }
  toy.folder = g_strdup (folder);
  toy.path = g_build_filename (folder, "toy.draad", NULL);
  toy.store = codebook_store_create (toy.path, &error);
  g_assert_no_error (error);
  test_acts (&toy);
  test_new_files (&toy);
  g_free (toy.folder);
  g_free (toy.path);
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/full-disk", test_full_disk);
  return g_test_run ();
}
