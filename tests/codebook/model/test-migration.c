/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that older versions made: tests/data/version-1.sql. */

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "codebook/model/check-project.h"
#include "codebook/store/backup.h"
#include "codebook/store/sqlite.h"
#include "tests/codebook/model/study.h"

#define KILLS 40

static char *
dup_dump (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "version-1.sql", NULL);
  char *sql = NULL;

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  return sql;
}

static void
write_file (const char *path, const char *sql)
{
  int reserved = CODEBOOK_SCHEMA_RESERVED_BYTES;
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_file_control (db, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* A folder with a file of version 1, whose SQL is changed by @changes: what → by what, in turn,
 * NULL-terminated; or NULL. */
static void
old_init (Study *study, const char *const *changes)
{
  g_autofree char *dump = dup_dump ();
  g_autoptr (GString) sql = g_string_new (dump);

  *study = (Study){ 0 };
  study->folder = g_dir_make_tmp ("draad-XXXXXX", NULL);
  study->path = g_build_filename (study->folder, "oud.draad", NULL);
  for (; changes != NULL && *changes != NULL; changes += 2)
    g_assert_cmpuint (g_string_replace (sql, changes[0], changes[1], 0), >, 0);
  write_file (study->path, sql->str);
}

static void
old_open (Study *study, CodebookStoreMode mode)
{
  study->project = codebook_project_open (study->path, mode, &study->error);
  g_assert_no_error (study->error);
  study_listen (study);
}

/* Where the project is closed already. */
static void
old_clear (Study *study)
{
  study->project = g_object_new (CODEBOOK_TYPE_PROJECT, NULL);
  study_clear (study);
}

static char *
dup_path (Study *study, const char *name)
{
  return g_build_filename (study->folder, name, NULL);
}

static void
assert_files (Study *study, const char *expected)
{
  const char *argv[] = { "ls", "-A", study->folder, NULL };
  g_autofree char *out = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out,
                               NULL, NULL, NULL));
  g_strdelimit (g_strchomp (out), "\n", ' ');
  g_assert_cmpstr (out, ==, expected);
}

static void
assert_whole (Study *study)
{
  g_autoptr (GPtrArray) problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_problem_free);

  g_assert_true (codebook_check_project (study->project, problems, &study->error));
  for (guint i = 0; i < problems->len; i++)
    g_error ("%s", ((CodebookProblem *) problems->pdata[i])->message);
  g_assert_cmpint (codebook_store_int64 (study->store, 0, "SELECT count(*) FROM passage", ""), ==,
                   4);
  g_assert_cmpint (codebook_store_int64 (study->store, 0, "PRAGMA user_version", ""), ==,
                   CODEBOOK_SCHEMA_VERSION);
}

/* What SQLite says of the file by itself; it takes in what a kill left beside it. */
static gint64
ask (const char *path, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  gint64 answer;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  answer = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  return answer;
}

static void
test_write (void)
{
  Study study;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;

  old_init (&study, NULL);
  kept = dup_path (&study, "oud.version-1.draad");
  old_open (&study, CODEBOOK_STORE_READ_ONLY);
  before = study_dump (&study);
  g_clear_object (&study.project);

  old_open (&study, CODEBOOK_STORE_WRITE);
  after = study_dump (&study);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (codebook_store_get_kept (study.store), ==, kept);
  assert_whole (&study);
  g_assert_cmpint (ask (kept, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask (kept, "SELECT count(*) FROM journal"), ==, 12);
  g_clear_object (&study.project);
  assert_files (&study, "oud.draad oud.version-1.draad");
  g_assert_cmpint (ask (study.path, "SELECT count(*) FROM journal"), ==, 12);

  /* Once is enough. */
  old_open (&study, CODEBOOK_STORE_WRITE);
  g_assert_null (codebook_store_get_kept (study.store));
  g_clear_object (&study.project);
  assert_files (&study, "oud.draad oud.version-1.draad");
  old_clear (&study);
}

/* All that was done with the old version can be undone and redone with this one. */
static void
test_history (void)
{
  Study study;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n = 0;

  old_init (&study, NULL);
  old_open (&study, CODEBOOK_STORE_WRITE);
  before = study_dump (&study);
  g_assert_cmpstr (codebook_journal_get_redo_label (study.store), ==, "Code ‘Weg2’");
  while (codebook_journal_undo (study.store, &study.error))
    n++;
  g_assert_error (study.error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&study.error);
  g_assert_cmpuint (n, ==, 9);
  g_assert_cmpint (codebook_store_int64 (study.store, -1, "SELECT count(*) FROM document", ""), ==,
                   0);
  study_reopen (&study, CODEBOOK_STORE_WRITE);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (codebook_journal_redo (study.store, &study.error) || study.error != NULL);
      g_assert_no_error (study.error);
    }
  after = study_dump (&study);
  g_assert_cmpstr (before, ==, after);
  study_code (&study, "Nieuw");
  g_assert_cmpint (
      codebook_store_int64 (study.store, 0,
                            "SELECT schema_version FROM journal ORDER BY seq DESC LIMIT 1", ""),
      ==, CODEBOOK_SCHEMA_VERSION);
  assert_whole (&study);
  study_clear (&study);
}

/* Reading changes nothing, neither in the file nor beside it, and sees all. */
static void
test_read (void)
{
  Study study;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *copy = NULL;
  gsize len_before, len_after;
  GStatBuf info;

  old_init (&study, NULL);
  copy = dup_path (&study, "kopie.draad");
  g_assert_cmpint (g_chmod (study.path, 0440), ==, 0);
  g_assert_true (g_file_get_contents (study.path, &before, &len_before, NULL));
  old_open (&study, CODEBOOK_STORE_READ_ONLY);
  assert_files (&study, "oud.draad");
  assert_whole (&study);
  g_assert_null (codebook_store_get_kept (study.store));
  study_assert_fails (&study, codebook_project_rename (study.project, "Anders", &study.error),
                      CODEBOOK_ERROR_FAILED, "for reading");

  /* A backup of it is of this version, and as private. */
  g_assert_true (codebook_backup_make (study.store, copy, &study.error));
  g_assert_cmpint (ask (copy, "PRAGMA user_version"), ==, CODEBOOK_SCHEMA_VERSION);
  g_assert_cmpint (ask (copy, "SELECT count(*) FROM passage"), ==, 4);
  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0440);
  g_clear_object (&study.project);
  g_assert_true (g_file_get_contents (study.path, &after, &len_after, NULL));
  g_assert_cmpmem (before, len_before, after, len_after);
  assert_files (&study, "kopie.draad oud.draad");
  old_clear (&study);
}

/* A link goes on leading to the project; a name that is taken is left alone. */
static void
test_names (void)
{
  Study study;
  g_autofree char *link = NULL;
  g_autofree char *taken = NULL;

  old_init (&study, NULL);
  link = dup_path (&study, "link.draad");
  taken = dup_path (&study, "oud.version-1.draad");
  g_assert_cmpint (symlink ("oud.draad", link), ==, 0);
  g_assert_true (g_file_set_contents (taken, "x", -1, NULL));
  study.project = codebook_project_open (link, CODEBOOK_STORE_WRITE, &study.error);
  g_assert_no_error (study.error);
  study_listen (&study);
  assert_whole (&study);
  g_clear_object (&study.project);
  assert_files (&study, "link.draad oud.draad oud.version-1-2.draad oud.version-1.draad");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (ask (study.path, "PRAGMA user_version"), ==, CODEBOOK_SCHEMA_VERSION);
  old_clear (&study);
}

/* What a file lacks is added: an index, a table, a column. */
static void
test_additions (void)
{
  static const char *const lacks[][8] = {
    { "CREATE INDEX turn_by_speaker ON turn(speaker);", "" },
    { "COMMIT;", "DROP TABLE attribute_value; COMMIT;" },
    { "  role TEXT NOT NULL CHECK (role IN ('', 'interviewer', 'respondent', 'coach', 'other')),\n"
      "  study_case INTEGER REFERENCES study_case(id) DEFERRABLE INITIALLY DEFERRED\n",
      "  role TEXT NOT NULL CHECK (role IN ('', 'interviewer', 'respondent', 'coach', 'other'))\n",
      "'interviewer',NULL)", "'interviewer')", "'respondent',NULL)", "'respondent')" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lacks); i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      Study study;

      old_init (&study, NULL);
      old_open (&study, CODEBOOK_STORE_WRITE);
      before = study_dump (&study);
      study_clear (&study);
      old_init (&study, lacks[i]);
      old_open (&study, CODEBOOK_STORE_WRITE);
      after = study_dump (&study);
      g_assert_cmpstr (before, ==, after);
      assert_whole (&study);
      while (codebook_journal_undo (study.store, &study.error))
        ;
      g_assert_error (study.error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
      g_clear_error (&study.error);
      study_clear (&study);
    }
}

/* A file that cannot be brought up to date is left as it is. */
static void
test_refusals (void)
{
  static const struct
  {
    const char *changes[5];
    const char *reason;
  } cases[] = {
    /* Not as any version made it. */
    { { "  held_on TEXT NOT NULL,\n  reason", "  held_on TEXT,\n  reason" }, "‘case_wave’" },
    /* It lacks what it cannot have lacked. */
    { { "  made_at INTEGER NOT NULL,\n  changed_at INTEGER NOT NULL\n",
        "  made_at INTEGER NOT NULL\n", ",1795904115181,1795904115181)", ",1795904115181)" },
      "NOT NULL" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Study study;

      old_init (&study, cases[i].changes);
      g_assert_null (codebook_project_open (study.path, CODEBOOK_STORE_WRITE, &study.error));
      g_assert_error (study.error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
      if (strstr (study.error->message, cases[i].reason) == NULL)
        g_error ("“%s” does not say “%s”", study.error->message, cases[i].reason);
      g_clear_error (&study.error);
      assert_files (&study, "oud.draad");
      g_assert_cmpint (ask (study.path, "PRAGMA user_version"), ==, 1);
      g_assert_cmpint (ask (study.path, "SELECT count(*) FROM passage"), ==, 1);
      old_clear (&study);
    }
}

/* Killing ---------------------------------------------------------------------------------------
 */

static int
run_child (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookProject) project = NULL;

  if (write (STDOUT_FILENO, "x", 1) != 1)
    return 2;
  project = codebook_project_open (path, CODEBOOK_STORE_WRITE, &error);
  g_assert_no_error (error);
  return 0;
}

/* Kills the child @delay_us after it has begun. */
static void
run_and_kill (const char *path, gulong delay_us)
{
  const char *argv[] = { "/proc/self/exe", "--child", path, NULL };
  char byte;
  GPid pid;
  int out, status;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD,
                                           NULL, NULL, &pid, NULL, &out, NULL, NULL));
  g_assert_cmpint (read (out, &byte, 1), ==, 1);
  g_usleep (delay_us);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  close (out);
  g_spawn_close_pid (pid);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
}

static void
test_kill (void)
{
  gint64 span_us = 0;
  guint n_old = 0, n_new = 0;

  for (guint i = 0; i < KILLS; i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      Study study;

      old_init (&study, NULL);
      if (i == 0)
        {
          /* How long it takes here, undisturbed. */
          gint64 started = g_get_monotonic_time ();

          old_open (&study, CODEBOOK_STORE_WRITE);
          span_us = g_get_monotonic_time () - started;
          study_clear (&study);
          continue;
        }
      old_open (&study, CODEBOOK_STORE_READ_ONLY);
      before = study_dump (&study);
      g_clear_object (&study.project);
      run_and_kill (study.path, (gulong) (span_us * i / KILLS));
      if (ask (study.path, "PRAGMA user_version") == 1)
        n_old++;
      else
        n_new++;
      old_open (&study, CODEBOOK_STORE_WRITE);
      after = study_dump (&study);
      g_assert_cmpstr (before, ==, after);
      assert_whole (&study);
      study_clear (&study);
    }
  g_test_message ("%u kills left the old file, %u the new one", n_old, n_new);
  g_assert_cmpuint (n_old, >, 0);
}

/* What the sqlite3 program can do to a derived table by hand. The index of words forgets its rows
 * by a command. */
static const char *const losses[] = {
  "DROP TABLE passage",
  "DROP TABLE passage_words",
  "DROP TABLE passage_words_instance",
  "DROP TABLE word_lemma",
  "DROP TABLE lemma_source",
  "DROP INDEX passage_by_document",
  "DROP INDEX word_lemma_by_lemma",
  "DELETE FROM passage",
  "DELETE FROM word_lemma",
  "DELETE FROM lemma_source",
  "INSERT INTO passage_words (passage_words) VALUES ('delete-all')",
  "DROP TABLE passage; DROP TABLE passage_words_instance; DROP TABLE passage_words;"
  "DROP TABLE word_lemma; DROP TABLE lemma_source",
};

static void
lose (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* A derived table that is absent or empty is made again at the next opening, for reading in memory,
 * for writing in the file; no act is noted, and nothing is kept beside it. */
static void
test_derived (void)
{
  Study study;

  old_init (&study, NULL);
  old_open (&study, CODEBOOK_STORE_WRITE);
  g_clear_object (&study.project);
  for (guint i = 0; i < G_N_ELEMENTS (losses); i++)
    {
      g_test_message ("%s", losses[i]);
      lose (study.path, losses[i]);
      if (i % 4 == 0)
        {
          old_open (&study, CODEBOOK_STORE_READ_ONLY);
          assert_whole (&study);
          g_clear_object (&study.project);
        }
      old_open (&study, CODEBOOK_STORE_WRITE);
      assert_whole (&study);
      g_clear_object (&study.project);
      assert_files (&study, "oud.draad oud.version-1.draad");
      g_assert_cmpint (ask (study.path, "SELECT count(*) FROM journal"), ==, 12);
      g_assert_cmpint (ask (study.path, "SELECT count(*) FROM word_lemma"), >, 0);
    }
  old_clear (&study);
}

int
main (int argc, char **argv)
{
  /* No word list: each child that is killed would spend most of its life reading it. */
  g_setenv ("DRAAD_WORD_LISTS", G_DIR_SEPARATOR_S "none", TRUE);
  if (argc == 3 && strcmp (argv[1], "--child") == 0)
    return run_child (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migration/write", test_write);
  g_test_add_func ("/migration/history", test_history);
  g_test_add_func ("/migration/read", test_read);
  g_test_add_func ("/migration/names", test_names);
  g_test_add_func ("/migration/additions", test_additions);
  g_test_add_func ("/migration/refusals", test_refusals);
  g_test_add_func ("/migration/derived", test_derived);
  g_test_add_func ("/migration/kill", test_kill);
  return g_test_run ();
}
