/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>
#include <utime.h>

#include "tests/codebook/store/toy.h"

static char *
in_folder (Toy *toy, const char *name)
{
  return g_build_filename (toy->folder, name, NULL);
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookStore) store = codebook_store_open (path, CODEBOOK_STORE_READ_ONLY, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  dump = toy_dump (store);
  g_assert_cmpstr (dump, ==, expected);
}

static void
test_make (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;

  toy_init (&toy);
  path = in_folder (&toy, "copy.draad");
  toy_run (&toy, "code A; coding A 1 2");
  g_assert_true (codebook_backup_make (toy.store, path, &error));
  assert_holds (path, "A[1-2]");
  toy_run (&toy, "code B");
  g_assert_true (codebook_backup_make (toy.store, path, &error));
  assert_holds (path, "A[1-2] B");
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpint (bytes[18], ==, 1);
  g_assert_cmpint (bytes[20], ==, CODEBOOK_SCHEMA_RESERVED_BYTES);
  toy_close (&toy);
  toy_assert_files (&toy, "copy.draad toy.draad");
  g_free (toy.path);
  toy.path = g_steal_pointer (&path);
  toy_open (&toy);
  toy_assert_check (&toy, "");
  /* The history came along. */
  toy_run (&toy, "undo");
  toy_assert (&toy, "A[1-2]");
}

/* A copy is as private as the project, and clears away what a killed one left. */
static void
test_make_privately (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *left = NULL;
  GStatBuf info;

  toy_init (&toy);
  path = in_folder (&toy, "copy.draad");
  left = in_folder (&toy, ".copy.draad.new-ABCDEF");
  g_assert_true (g_file_set_contents (left, "half", -1, NULL));
  g_assert_cmpint (g_chmod (toy.path, 0600), ==, 0);
  g_assert_true (codebook_backup_make (toy.store, path, &error));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  toy_close (&toy);
  toy_assert_files (&toy, "copy.draad toy.draad");
}

/* From a thread's own store, while the writer is in the middle of an act. */
static void
test_make_from_reader (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookStore) reader = NULL;
  g_autofree char *path = NULL;

  toy_init (&toy);
  path = in_folder (&toy, "copy.draad");
  toy_run (&toy, "code A");
  reader = codebook_store_open (toy.path, CODEBOOK_STORE_READ_ONLY, &error);
  g_assert_true (codebook_store_begin (toy.store, "code B", &error));
  g_assert_true (toy_add_code (toy.store, "B", &error));
  g_assert_true (codebook_backup_make (reader, path, &error));
  g_assert_no_error (error);
  g_assert_true (codebook_store_commit (toy.store, &error));
  assert_holds (path, "A");
}

static void
test_make_refused (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookLock) lock = NULL;
  g_autofree char *path = NULL;

  toy_init (&toy);
  path = in_folder (&toy, "copy.draad");
  g_assert_false (codebook_backup_make (toy.store, toy.path, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (codebook_backup_make (toy.store, path, &error));
  lock = codebook_lock_take (path, &error);
  toy_run (&toy, "code A");
  g_assert_false (codebook_backup_make (toy.store, path, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_BUSY);
  assert_holds (path, "");
  g_clear_error (&error);
  g_assert_false (codebook_backup_make (toy.store, "/nowhere/copy.draad", &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (codebook_backup_make (toy.store, toy.folder, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
}

static void
test_roll (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  struct utimbuf old = { 1700000000, 1700000000 };

  toy_init (&toy);
  path = codebook_backup_dup_path (toy.path);
  g_assert_true (g_str_has_suffix (path, "/toy.backup.draad"));
  toy_run (&toy, "code A");
  g_assert_true (codebook_backup_roll (toy.store, 600, &error));
  assert_holds (path, "A");
  toy_run (&toy, "code B");
  g_assert_true (codebook_backup_roll (toy.store, 600, &error));
  assert_holds (path, "A");
  g_assert_cmpint (utime (path, &old), ==, 0);
  g_assert_true (codebook_backup_roll (toy.store, 600, &error));
  assert_holds (path, "A B");
  toy_run (&toy, "code C");
  g_assert_true (codebook_backup_roll (toy.store, 0, &error));
  assert_holds (path, "A B C");
}

static void
test_restore (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *before = NULL;
  g_autofree char *other = NULL;

  toy_init (&toy);
  backup = codebook_backup_dup_path (toy.path);
  before = in_folder (&toy, "toy.before-restore.draad");
  other = in_folder (&toy, "other.draad");
  toy_run (&toy, "code A");
  g_assert_true (codebook_backup_roll (toy.store, 0, &error));
  toy_run (&toy, "code B");
  g_assert_false (codebook_backup_restore (backup, toy.path, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_BUSY);
  g_clear_error (&error);
  toy_close (&toy);
  g_assert_true (codebook_backup_restore (backup, toy.path, &error));
  assert_holds (toy.path, "A");
  assert_holds (before, "A B");
  g_assert_true (codebook_backup_restore (backup, toy.path, &error));
  assert_holds (before, "A B");
  g_assert_true (codebook_backup_restore (backup, other, &error));
  assert_holds (other, "A");
  toy_assert_files (&toy, "other.draad toy.backup.draad toy.before-restore-2.draad "
                          "toy.before-restore.draad toy.draad");
}

/* By a link the file is restored, and stays one and the same by both names. */
static void
test_restore_by_link (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *link = NULL;

  toy_init (&toy);
  backup = codebook_backup_dup_path (toy.path);
  link = in_folder (&toy, "link.draad");
  toy_run (&toy, "code A");
  g_assert_true (codebook_backup_make (toy.store, backup, &error));
  toy_run (&toy, "code B");
  toy_close (&toy);
  g_assert_cmpint (symlink ("toy.draad", link), ==, 0);
  g_assert_true (codebook_backup_restore (backup, link, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_holds (toy.path, "A");
  toy_assert_files (&toy, "link.draad toy.backup.draad toy.before-restore.draad toy.draad");
}

/* All copies, also those that were made by a link or that a kill left half. */
static void
test_remove_all (void)
{
  static const char *const copies[] = { "toy.backup.draad", "toy.before-restore-2.draad",
                                        "link.version-1.draad", ".toy.draad.new-ABCDEF",
                                        ".toy.backup.draad.new-ABCDEF" };
  static const char *const others[] = { "toy.backups.draad", ".toy2.draad.new-ABCDEF",
                                        "other.backup.draad" };
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *link = NULL;

  toy_init (&toy);
  toy_close (&toy);
  link = in_folder (&toy, "link.draad");
  g_assert_cmpint (symlink ("toy.draad", link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (copies) + G_N_ELEMENTS (others); i++)
    {
      guint n = G_N_ELEMENTS (copies);
      g_autofree char *path = in_folder (&toy, i < n ? copies[i] : others[i - n]);

      g_assert_true (g_file_set_contents (path, "x", -1, NULL));
    }
  g_assert_cmpint (codebook_backup_remove_all (link, &error), ==, G_N_ELEMENTS (copies));
  g_assert_no_error (error);
  toy_assert_files (&toy, ".toy2.draad.new-ABCDEF link.draad other.backup.draad toy.backups.draad "
                          "toy.draad");
}

/* What a killed writer left beside a project goes with that project, never into the restored one.
 */
static void
test_restore_over_wal (void)
{
  for (guint damaged = 0; damaged < 2; damaged++)
    {
      g_auto (Toy) toy = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *killed = NULL;
      g_autofree char *backup = NULL;
      g_autofree char *before = NULL;

      toy_init (&toy);
      killed = in_folder (&toy, "killed.draad");
      backup = codebook_backup_dup_path (toy.path);
      before = in_folder (&toy, "killed.before-restore.draad");
      toy_run (&toy, "code A");
      g_assert_true (codebook_backup_roll (toy.store, 0, &error));
      toy_run (&toy, "code B; code C; coding C 1 2");
      toy_copy (toy.path, killed, "");
      toy_copy (toy.path, killed, "-wal");
      if (damaged)
        g_assert_true (g_file_set_contents (killed, "no project at all", -1, NULL));
      g_assert_true (codebook_backup_restore (backup, killed, &error));
      assert_holds (killed, "A");
      toy_close (&toy);
      if (!damaged)
        assert_holds (before, "A B C[1-2]");
      toy_assert_files (&toy, damaged ? "killed.before-restore.draad "
                                        "killed.before-restore.draad-wal killed.draad "
                                        "toy.backup.draad toy.draad"
                                      : "killed.before-restore.draad killed.draad "
                                        "toy.backup.draad toy.draad");
    }
}

static void
test_restore_refused (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *bad = NULL;

  toy_init (&toy);
  bad = in_folder (&toy, "bad.draad");
  toy_run (&toy, "code A");
  toy_close (&toy);
  g_assert_false (codebook_backup_restore (bad, toy.path, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (bad, "no project at all", -1, NULL));
  g_assert_false (codebook_backup_restore (bad, toy.path, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_false (codebook_backup_restore (toy.path, toy.path, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_EXISTS);
  assert_holds (toy.path, "A");
  toy_assert_files (&toy, "bad.draad toy.draad");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/make", test_make);
  g_test_add_func ("/backup/restore-by-link", test_restore_by_link);
  g_test_add_func ("/backup/remove-all", test_remove_all);
  g_test_add_func ("/backup/make-privately", test_make_privately);
  g_test_add_func ("/backup/make-from-reader", test_make_from_reader);
  g_test_add_func ("/backup/make-refused", test_make_refused);
  g_test_add_func ("/backup/roll", test_roll);
  g_test_add_func ("/backup/restore", test_restore);
  g_test_add_func ("/backup/restore-over-wal", test_restore_over_wal);
  g_test_add_func ("/backup/restore-refused", test_restore_refused);
  return g_test_run ();
}
