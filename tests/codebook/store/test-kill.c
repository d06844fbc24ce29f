/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A program that edits a project is killed at 200 random moments, from before it has opened the
 * file to while it closes it. What it reported as committed must be there, and nothing half.
 *
 * The program is this one, run with the path of a project. Each act n adds a setting named n and
 * 1 + n % 7 codings made at n, each with a passage from the derive hook; now and then it undoes and
 * redoes. After each commit it reports the journal's last entry on stdout. */

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/codebook/store/toy.h"

#define KILLS 200
#define KILLS_A_PROJECT 10
#define ACTS 60
#define SPAN_US 70000

/* The child ----------------------------------------------------------------------------------- */

static gboolean
derive_cb (CodebookStore *store, CodebookChanges *changes, gpointer user_data, GError **error)
{
  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);
      gint64 id = codebook_change_int64 (change, "id");

      if (strcmp (change->table, "coding") != 0)
        continue;
      if (!codebook_store_run (store, error,
                               change->kind == CODEBOOK_CHANGE_DELETE
                                   ? "DELETE FROM passage WHERE id = ?"
                                   : "INSERT INTO passage VALUES (?, 7, 0, 0, 0, 1, '', '')",
                               "i", id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
edit (CodebookStore *store, gint64 n, GError **error)
{
  gint64 code = toy_code (store, "A");

  if (code == 0 && !toy_add_code (store, "A", error))
    return FALSE;
  code = toy_code (store, "A");
  for (gint64 i = 0; i <= n % 7; i++)
    if (!toy_add_coding (store, code, i, i + 1, error))
      return FALSE;
  return codebook_store_run (store, error, "UPDATE coding SET made_at = ? WHERE made_at = 0", "i",
                             n)
         && codebook_store_run (store, error, "INSERT INTO setting VALUES (CAST (? AS TEXT), '')",
                                "i", n);
}

static void
report (CodebookStore *store)
{
  gint64 seq = codebook_store_int64 (store, 0, "SELECT max(seq) FROM journal", "");

  if (write (STDOUT_FILENO, &seq, sizeof seq) != sizeof seq)
    _exit (2);
}

static int
run_child (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookStore) store = codebook_store_open (path, CODEBOOK_STORE_WRITE, &error);
  gint64 first;

  g_assert_no_error (error);
  codebook_store_set_derive (store, derive_cb, NULL);
  first =
      codebook_store_int64 (store, 0, "SELECT max(CAST (name AS INTEGER)) FROM setting", "") + 1;
  for (gint64 n = first; n < first + ACTS; n++)
    {
      g_assert_true (codebook_store_begin (store, "edit", &error));
      g_assert_true (edit (store, n, &error));
      g_assert_true (codebook_store_commit (store, &error));
      report (store);
      if (n % 5 != 0)
        continue;
      g_assert_true (codebook_journal_undo (store, &error));
      report (store);
      g_assert_true (codebook_journal_redo (store, &error));
      report (store);
    }
  codebook_store_close (store);
  return 0;
}

/* The parent ---------------------------------------------------------------------------------- */

/* Runs the child and kills it @delay_us after its start, or after its first act, which on a busy
 * machine may be long after; the last entry it reported, or 0. */
static gint64
run_and_kill (const char *path, gboolean acting, gulong delay_us)
{
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "/proc/self/exe", "--child", path, NULL };
  GPid pid;
  gint64 seq, last = 0;
  int out, status;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD,
                                           NULL, NULL, &pid, NULL, &out, NULL, &error));
  g_assert_no_error (error);
  if (acting && read (out, &seq, sizeof seq) == sizeof seq)
    last = seq;
  g_usleep (delay_us);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
  while (read (out, &seq, sizeof seq) == sizeof seq)
    last = seq;
  close (out);
  g_spawn_close_pid (pid);
  return last;
}

/* Every act is there with all of its rows, or not at all. */
static void
assert_whole (Toy *toy, gint64 reported, gint64 *held)
{
  gint64 last;

  toy_open (toy);
  last = codebook_store_int64 (toy->store, 0, "SELECT coalesce(max(seq), 0) FROM journal", "");
  /* Killed between a commit and its report, the file is one ahead. */
  g_assert_cmpint (last, >=, reported);
  g_assert_cmpint (last, <=, reported > 0 ? reported + 1 : *held + 1);
  *held = last;
  g_assert_cmpint (codebook_store_int64 (toy->store, -1,
                                         "SELECT count(*) FROM (SELECT made_at, count(*) AS n FROM "
                                         "coding GROUP BY made_at) "
                                         "WHERE n <> 1 + made_at % 7 OR NOT EXISTS (SELECT 1 FROM "
                                         "setting WHERE name = CAST (made_at AS TEXT))",
                                         ""),
                   ==, 0);
  g_assert_cmpint (
      codebook_store_int64 (toy->store, -1,
                            "SELECT count(*) FROM setting WHERE CAST (name AS INTEGER) "
                            "NOT IN (SELECT made_at FROM coding)",
                            ""),
      ==, 0);
  g_assert_cmpint (
      codebook_store_int64 (toy->store, -1,
                            "SELECT count(*) FROM (SELECT id FROM coding EXCEPT SELECT "
                            "id FROM passage)",
                            ""),
      ==, 0);
  g_assert_cmpint (codebook_store_int64 (toy->store, -1,
                                         "SELECT (SELECT count(*) FROM coding) - (SELECT count(*) "
                                         "FROM passage)",
                                         ""),
                   ==, 0);
  toy_assert_check (toy, "");
  toy_close (toy);
  toy_assert_files (toy, "toy.draad");
}

static void
test_kill (void)
{
  guint n_reported = 0;

  for (guint project = 0; project < KILLS / KILLS_A_PROJECT; project++)
    {
      g_auto (Toy) toy = { 0 };
      gint64 held = 0;

      toy_init (&toy);
      toy_close (&toy);
      for (guint i = 0; i < KILLS_A_PROJECT; i++)
        {
          gint64 reported =
              run_and_kill (toy.path, i % 2 == 0, (gulong) g_test_rand_int_range (5000, SPAN_US));

          n_reported += reported > 0;
          assert_whole (&toy, reported, &held);
        }
    }
  g_test_message ("%u of %d were killed after their first act", n_reported, KILLS);
  g_assert_cmpuint (n_reported, >=, KILLS / 2);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--child") == 0)
    return run_child (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/kill", test_kill);
  return g_test_run ();
}
