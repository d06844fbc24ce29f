/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files: what a project is on the disk, and what is told of all that is not one. */

#include <sys/stat.h>
#include <unistd.h>

#include "tests/codebook/store/toy.h"

#define NOBODY 65534

static char *
make_path (Toy *toy, const char *name)
{
  return g_build_filename (toy->folder, name, NULL);
}

static void
assert_refused (const char *path, CodebookStoreMode mode, CodebookError code, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookStore) store = codebook_store_open (path, mode, &error);

  g_assert_null (store);
  g_assert_error (error, CODEBOOK_ERROR, (int) code);
  g_test_message ("%s", error->message);
  if (strstr (error->message, reason) == NULL)
    g_error ("‘%s’ does not say ‘%s’", error->message, reason);
}

/* Bytes 16 and on of a header: page size; 18, 19 the file format; 20 the reserved bytes. */
static void
test_file (void)
{
  g_auto (Toy) toy = { 0 };
  g_autofree char *bytes = NULL;
  gsize len_bytes;

  toy_init (&toy);
  toy_assert_files (&toy, ".~lock.toy.draad# toy.draad toy.draad-shm toy.draad-wal");
  toy_run (&toy, "code A");
  toy_close (&toy);
  toy_assert_files (&toy, "toy.draad");
  toy_meddle (&toy, "VACUUM");
  g_assert_true (g_file_get_contents (toy.path, &bytes, &len_bytes, NULL));
  g_assert_cmpint (bytes[18], ==, 1); /* not WAL */
  g_assert_cmpint (bytes[20], ==, CODEBOOK_SCHEMA_RESERVED_BYTES);
  g_assert_cmpmem (bytes + 68, 4, "Drad", 4);
}

static void
test_settings (void)
{
  static const struct
  {
    const char *pragma;
    gint64 value;
  } settings[] = {
    { "PRAGMA synchronous", 2 },    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA temp_store", 2 },     { "PRAGMA secure_delete", 1 },
    { "PRAGMA trusted_schema", 0 }, { "PRAGMA user_version", CODEBOOK_SCHEMA_VERSION },
    { "PRAGMA cache_size", -2048 },
  };
  g_auto (Toy) toy = { 0 };

  toy_init (&toy);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    g_assert_cmpint (codebook_store_int64 (toy.store, -1, settings[i].pragma, ""), ==,
                     settings[i].value);
}

static void
test_no_overwriting (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  toy_init (&toy);
  toy_close (&toy);
  g_assert_true (g_file_set_contents (toy.path, "mine", -1, NULL));
  g_assert_null (codebook_store_create (toy.path, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (toy.path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  toy_assert_files (&toy, "toy.draad");
}

static void
test_no_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (codebook_store_create ("/nowhere/at/all.draad", &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
}

/* What lies where a project should, made by SQL or as bytes. */
static const struct
{
  const char *sql;
  const char *bytes;
  CodebookError code;
  const char *reason;
} strangers[] = {
  { NULL, "", CODEBOOK_ERROR_INVALID_DATA, "is empty" },
  { NULL, "Interviewer: hoe gaat het?", CODEBOOK_ERROR_INVALID_DATA, "not a project" },
  { NULL, "SQLite format 3", CODEBOOK_ERROR_INVALID_DATA, "not a project" },
  { "CREATE TABLE t (a)", NULL, CODEBOOK_ERROR_INVALID_DATA, "not a project" },
  { "PRAGMA application_id=1148346724; CREATE TABLE t (a)", NULL, CODEBOOK_ERROR_INVALID_DATA,
    "not a project" },
  { "PRAGMA application_id=1148346724; PRAGMA user_version=99; CREATE TABLE t (a)", NULL,
    CODEBOOK_ERROR_UNSUPPORTED, "newer version" },
};

static void
test_strangers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    for (guint mode = CODEBOOK_STORE_WRITE; mode <= CODEBOOK_STORE_READ_ONLY; mode++)
      {
        g_auto (Toy) toy = { 0 };
        g_autofree char *before = NULL;
        g_autofree char *after = NULL;
        gsize len_before, len_after;

        toy_init (&toy);
        toy_close (&toy);
        g_assert_cmpint (g_unlink (toy.path), ==, 0);
        if (strangers[i].sql != NULL)
          toy_meddle (&toy, strangers[i].sql);
        else
          g_assert_true (g_file_set_contents (toy.path, strangers[i].bytes, -1, NULL));
        g_assert_true (g_file_get_contents (toy.path, &before, &len_before, NULL));
        assert_refused (toy.path, mode, strangers[i].code, strangers[i].reason);
        g_assert_true (g_file_get_contents (toy.path, &after, &len_after, NULL));
        g_assert_cmpmem (after, len_after, before, len_before);
        toy_assert_files (&toy, "toy.draad");
      }
}

static void
test_no_file (void)
{
  g_auto (Toy) toy = { 0 };
  g_autofree char *none = NULL;

  toy_init (&toy);
  toy_close (&toy);
  none = make_path (&toy, "none.draad");
  assert_refused (none, CODEBOOK_STORE_WRITE, CODEBOOK_ERROR_NOT_FOUND, "none.draad");
  assert_refused (toy.folder, CODEBOOK_STORE_WRITE, CODEBOOK_ERROR_INVALID_DATA, "folder");
  assert_refused ("/dev/null", CODEBOOK_STORE_WRITE, CODEBOOK_ERROR_INVALID_DATA, "not a project");
  toy_assert_files (&toy, "toy.draad");
}

static void
test_cut_short (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (CodebookStore) store = NULL;
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  toy_run (&toy, "code A");
  toy_close (&toy);
  g_assert_cmpint (truncate (toy.path, 4096 * 3 + 100), ==, 0);
  store = codebook_store_open (toy.path, CODEBOOK_STORE_WRITE, &error);
  if (store == NULL)
    g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
  else
    {
      g_autofree char *found = toy_check (store);

      g_assert_true (g_str_has_prefix (found, "damaged"));
    }
}

/* Permissions mean nothing to root, so these act as nobody; FALSE if that cannot be. */
static gboolean
become_nobody (void)
{
  if (geteuid () != 0)
    return TRUE;
  return setegid (NOBODY) == 0 && seteuid (NOBODY) == 0;
}

static void
become_again (void)
{
  if (getuid () == 0)
    {
      g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (setegid (0), ==, 0);
    }
}

static void
test_permissions (void)
{
  g_auto (Toy) toy = { 0 };

  toy_init (&toy);
  toy_close (&toy);
  g_assert_cmpint (chmod (toy.folder, 0777), ==, 0);
  g_assert_cmpint (chmod (toy.path, 0), ==, 0);
  if (!become_nobody ())
    {
      g_test_skip ("root cannot become somebody else here");
      return;
    }
  assert_refused (toy.path, CODEBOOK_STORE_WRITE, CODEBOOK_ERROR_FAILED, "may not read");
  assert_refused (toy.path, CODEBOOK_STORE_READ_ONLY, CODEBOOK_ERROR_FAILED, "may not read");
  become_again ();
  g_assert_cmpint (chmod (toy.path, 0444), ==, 0);
  become_nobody ();
  assert_refused (toy.path, CODEBOOK_STORE_WRITE, CODEBOOK_ERROR_FAILED, "may only be read");
  become_again ();
  toy_assert_files (&toy, "toy.draad");
}

static void
assert_reads (const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookStore) store = codebook_store_open (path, CODEBOOK_STORE_READ_ONLY, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  dump = toy_dump (store);
  g_assert_cmpstr (dump, ==, expected);
  g_assert_true (codebook_store_get_read_only (store));
  g_assert_false (codebook_store_begin (store, "no", &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
}

static void
test_read_only_folder (void)
{
  g_auto (Toy) toy = { 0 };

  toy_init (&toy);
  toy_run (&toy, "code A");
  toy_close (&toy);
  g_assert_cmpint (chmod (toy.folder, 0555), ==, 0);
  g_assert_cmpint (chmod (toy.path, 0444), ==, 0);
  if (!become_nobody ())
    {
      g_test_skip ("root cannot become somebody else here");
      return;
    }
  assert_reads (toy.path, "A");
  assert_refused (toy.path, CODEBOOK_STORE_WRITE, CODEBOOK_ERROR_FAILED, "may not write");
  become_again ();
  toy_assert_files (&toy, "toy.draad");
  g_assert_cmpint (chmod (toy.folder, 0755), ==, 0);
}

/* A copy of a project that is open: in WAL mode, with or without its WAL. */
static void
test_read_only_folder_wal (void)
{
  for (guint with_wal = 0; with_wal < 2; with_wal++)
    {
      g_auto (Toy) toy = { 0 };
      g_auto (Toy) copy = { 0 };

      toy_init (&toy);
      toy_run (&toy, "code A");
      toy_init (&copy);
      toy_close (&copy);
      if (!with_wal)
        toy_meddle (&toy, "PRAGMA wal_checkpoint(TRUNCATE)");
      toy_copy (toy.path, copy.path, "");
      if (with_wal)
        toy_copy (toy.path, copy.path, "-wal");
      g_assert_cmpint (chmod (copy.folder, 0555), ==, 0);
      if (!become_nobody ())
        {
          g_test_skip ("root cannot become somebody else here");
          return;
        }
      if (with_wal)
        assert_refused (copy.path, CODEBOOK_STORE_READ_ONLY, CODEBOOK_ERROR_FAILED,
                        "not closed properly");
      else
        assert_reads (copy.path, "A");
      become_again ();
      toy_assert_files (&copy, with_wal ? "toy.draad toy.draad-wal" : "toy.draad");
      g_assert_cmpint (chmod (copy.folder, 0755), ==, 0);
    }
}

/* Readers beside the writer see what is committed, and are not in its way when it closes. */
static void
test_reader (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (CodebookStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  toy_init (&toy);
  toy_run (&toy, "code A");
  g_assert_true (codebook_store_begin (toy.store, "code B", &error));
  g_assert_true (toy_add_code (toy.store, "B", &error));
  assert_reads (toy.path, "A");
  g_assert_true (codebook_store_commit (toy.store, &error));
  assert_reads (toy.path, "A B");
  reader = codebook_store_open (toy.path, CODEBOOK_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  /* A read that goes on keeps the moment it began. */
  {
    g_auto (CodebookRows) rows = codebook_store_select (reader, "SELECT name FROM code", "");

    g_assert_true (codebook_rows_next (&rows, &error));
    toy_run (&toy, "code C");
    g_assert_true (codebook_rows_next (&rows, &error));
    g_assert_false (codebook_rows_next (&rows, &error));
    g_assert_no_error (error);
  }
  dump = toy_dump (reader);
  g_assert_cmpstr (dump, ==, "A B C");
  codebook_store_close (reader);
  toy_close (&toy);
  toy_assert_files (&toy, "toy.draad");
  assert_reads (toy.path, "A B C");
  toy_assert_files (&toy, "toy.draad");
}

/* A reader that outlives the writer: the next writer tidies up; the file is whole at once. */
static void
test_late_reader (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (CodebookStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  g_autofree char *wal = NULL;

  toy_init (&toy);
  toy_run (&toy, "code A");
  reader = codebook_store_open (toy.path, CODEBOOK_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  toy_close (&toy);
  wal = g_strconcat (toy.path, "-wal", NULL);
  g_assert_cmpint (g_stat (wal, &info) == 0 ? info.st_size : 0, ==, 0);
  codebook_store_close (reader);
  toy_open (&toy);
  toy_assert (&toy, "A");
  toy_close (&toy);
  toy_assert_files (&toy, "toy.draad");
}

/* What a killed writer left is read by a reader too, and stays for the next writer. */
static void
test_reader_after_kill (void)
{
  g_auto (Toy) toy = { 0 };
  g_auto (Toy) copy = { 0 };

  toy_init (&toy);
  toy_run (&toy, "code A; set k 1");
  toy_init (&copy);
  toy_close (&copy);
  toy_copy (toy.path, copy.path, "");
  toy_copy (toy.path, copy.path, "-wal");
  assert_reads (copy.path, "A k=1");
  toy_open (&copy);
  toy_run (&copy, "undo");
  toy_assert (&copy, "A");
  toy_close (&copy);
  toy_assert_files (&copy, "toy.draad");
}

/* A project can be read, and its index remade, by a program that knows nothing of us. */
static void
test_plain_sqlite (void)
{
  g_auto (Toy) toy = { 0 };

  toy_init (&toy);
  toy_run (&toy, "code A");
  toy_close (&toy);
  toy_meddle (&toy, "INSERT INTO passage_words (rowid, words) VALUES (1, 'een twee')");
  toy_meddle (&toy, "SELECT rowid FROM passage_words WHERE passage_words MATCH 'twee'");
  toy_meddle (&toy, "INSERT INTO passage_words (passage_words) VALUES ('integrity-check')");
  toy_meddle (&toy, "DROP TABLE passage_words");
  toy_open (&toy);
  toy_assert (&toy, "A");
  toy_assert_check (&toy, "schema passage_words");
}

/* Names that mean something in a URI or a shell. */
static void
test_names (void)
{
  static const char *const names[] = { "a b.draad", "50%20?#x=1&y.draad", "één ‘twee’.draad",
                                       "file:x.draad", "zonder" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (Toy) toy = { 0 };

      toy_init (&toy);
      toy_close (&toy);
      g_assert_cmpint (g_unlink (toy.path), ==, 0);
      g_free (toy.path);
      toy.path = make_path (&toy, names[i]);
      toy.store = codebook_store_create (toy.path, NULL);
      g_assert_nonnull (toy.store);
      toy_run (&toy, "code A; reopen");
      toy_assert (&toy, "A");
      toy_assert_check (&toy, "");
      toy_close (&toy);
      toy_assert_files (&toy, names[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/connection/file", test_file);
  g_test_add_func ("/connection/settings", test_settings);
  g_test_add_func ("/connection/no-overwriting", test_no_overwriting);
  g_test_add_func ("/connection/no-folder", test_no_folder);
  g_test_add_func ("/connection/strangers", test_strangers);
  g_test_add_func ("/connection/no-file", test_no_file);
  g_test_add_func ("/connection/cut-short", test_cut_short);
  g_test_add_func ("/connection/permissions", test_permissions);
  g_test_add_func ("/connection/read-only-folder", test_read_only_folder);
  g_test_add_func ("/connection/read-only-folder-wal", test_read_only_folder_wal);
  g_test_add_func ("/connection/reader", test_reader);
  g_test_add_func ("/connection/late-reader", test_late_reader);
  g_test_add_func ("/connection/reader-after-kill", test_reader_after_kill);
  g_test_add_func ("/connection/plain-sqlite", test_plain_sqlite);
  g_test_add_func ("/connection/names", test_names);
  return g_test_run ();
}
