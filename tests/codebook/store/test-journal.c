/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/codebook/store/toy.h"

/* Any acts, undone and redone ---------------------------------------------------------------- */

static gint64
pick (CodebookStore *store, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY (id * %d) & 1023 LIMIT 1",
                                          table, g_test_rand_int_range (1, 1 << 20) | 1);

  return codebook_store_int64 (store, 0, sql, "");
}

static gboolean
any_code (CodebookStore *store, GError **error)
{
  g_autofree char *name = g_strdup_printf ("c%d", g_test_rand_int_range (0, 1 << 30));

  return toy_add_code (store, name, error)
         && codebook_store_run (
             store, error, "UPDATE code SET parent = ?, position = ? WHERE name = ?", "Ids",
             g_test_rand_bit () ? pick (store, "code") : (gint64) 0, g_test_rand_double (), name)
         /* Never below itself. */
         && codebook_store_run (store, error, "UPDATE code SET parent = NULL WHERE parent = id",
                                "");
}

static gboolean
any_codings (CodebookStore *store, int n, GError **error)
{
  gint64 code = pick (store, "code");

  for (; code != 0 && n > 0; n--)
    if (!toy_add_coding (store, code, g_test_rand_int_range (0, 13), g_test_rand_int_range (0, 13),
                         error))
      return FALSE;
  return TRUE;
}

static gboolean
any_case_wave (CodebookStore *store, GError **error)
{
  static const char *const waves[] = { "T0", "T1", "T2" };
  static const char *const states[] = { "held", "partly", "missing", "due" };

  return toy_set_status (store, waves[g_test_rand_int_range (0, 3)],
                         states[g_test_rand_int_range (0, 4)], error);
}

/* A row whose key changes is one deleted and one inserted. */
static gboolean
any_rekey (CodebookStore *store, GError **error)
{
  g_autofree char *to = g_strdup_printf ("k%d", g_test_rand_int_range (0, 20));

  return codebook_store_run (store, error, "INSERT OR REPLACE INTO setting VALUES ('k', ?)", "s",
                             to)
         && codebook_store_run (store, error,
                                "UPDATE OR REPLACE setting SET name = ? WHERE name = 'k'", "s", to);
}

static gboolean
any_original (CodebookStore *store, GError **error)
{
  guint8 bytes[300];
  g_autoptr (GBytes) content = NULL;

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) g_test_rand_int_range (0, 256);
  content = g_bytes_new (bytes, (gsize) g_test_rand_int_range (0, sizeof bytes));
  return codebook_store_run (
      store, error, "INSERT OR REPLACE INTO original SELECT id, ? FROM document", "b", content);
}

static gboolean
any_act (CodebookStore *store, GError **error)
{
  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
    case 1:
    case 2:
      return any_code (store, error);
    case 3:
    case 4:
      return any_codings (store, 1, error);
    case 5:
      return any_codings (store, 60, error);
    case 6:
      return codebook_store_run (store, error, "DELETE FROM coding WHERE id = ?", "i",
                                 pick (store, "coding"));
    case 7:
      return toy_delete_code (store, pick (store, "code"), error);
    case 8:
      return any_case_wave (store, error);
    case 9:
      return any_rekey (store, error);
    case 10:
      return any_original (store, error);
    default:
      return codebook_store_run (store, error, "UPDATE document SET name = ?, position = ?", "sd",
                                 g_test_rand_bit () ? "naam" : "één", g_test_rand_double ());
    }
}

static void
do_any_act (CodebookStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (codebook_store_begin (store, "any", &error));
  if (!any_act (store, &error))
    g_error ("%s", error->message);
  if (g_test_rand_int_range (0, 20) == 0)
    codebook_store_rollback (store);
  else
    g_assert_true (codebook_store_commit (store, &error));
  g_assert_no_error (error);
}

static void
reopen_sometimes (Toy *toy)
{
  if (g_test_rand_int_range (0, 50) == 0)
    toy_run (toy, "reopen");
}

/* Steps until there are no more; how many. */
static guint
step_all (Toy *toy, gboolean (*step) (CodebookStore *, GError **))
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (; step (toy->store, &error); n++)
    reopen_sometimes (toy);
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
  return n;
}

static void
test_any_acts (void)
{
  g_auto (Toy) toy = { 0 };
  g_autofree char *end = NULL;
  guint n;

  toy_init (&toy);
  for (guint i = 0; i < 500; i++)
    {
      do_any_act (toy.store);
      reopen_sometimes (&toy);
      /* Some steps back on the way, so that there are branches. */
      for (int back = g_test_rand_int_range (-8, 4); back > 0; back--)
        g_assert_true (codebook_journal_undo (toy.store, NULL)
                       || codebook_journal_get_undo_label (toy.store) == NULL);
    }
  /* What could be redone by now is not part of the end. */
  while (codebook_journal_get_redo_label (toy.store) != NULL)
    do_any_act (toy.store);
  end = toy_dump_all (toy.store);
  n = step_all (&toy, codebook_journal_undo);
  g_assert_cmpuint (n, >, 50);
  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *undone = toy_dump_all (toy.store);
      g_autofree char *redone = NULL;

      toy_assert_same (undone, "");
      g_assert_cmpuint (step_all (&toy, codebook_journal_redo), ==, n);
      redone = toy_dump_all (toy.store);
      toy_assert_same (redone, end);
      g_assert_cmpuint (step_all (&toy, codebook_journal_undo), ==, n);
    }
  toy_assert_check (&toy, "");
}

/* What does not fit --------------------------------------------------------------------------- */

static const struct
{
  const char *acts;
  const char *meddle; /* done by another program, past the journal */
  const char *step;
  const char *reason; /* in the message */
} conflicts[] = {
  { "code A; rename A B", "UPDATE code SET name = 'X'", "undo", "changed since" },
  { "code A; rename A B", "DELETE FROM code", "undo", "not there any more" },
  { "code A", "UPDATE code SET brief = 'X'", "undo", "changed since" },
  { "set k 1; set k 2; undo", "DELETE FROM setting", "redo", "not there any more" },
  { "set k 1; undo", "INSERT INTO setting VALUES ('k', '1')", "redo", "there again" },
  { "code A; coding A 1 2; code B",
    "UPDATE coding SET code = (SELECT id FROM code WHERE name = 'B')", "undo", "depends on it" },
  { "code A; code A/B; delete B", "DELETE FROM code", "undo", "depends on it" },
};

static void
test_conflicts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      g_auto (Toy) toy = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      toy_init (&toy);
      toy_run (&toy, conflicts[i].acts);
      toy_meddle (&toy, conflicts[i].meddle);
      before = toy_dump_all (toy.store);
      g_assert_false (toy_act (&toy, conflicts[i].step, &error));
      g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_CONFLICT);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, conflicts[i].reason));
      after = toy_dump_all (toy.store);
      toy_assert_same (after, before);
      g_assert_false (codebook_store_in_act (toy.store));
    }
}

/* Tables that changed under an old changeset: SQLite would skip them and report success. */
static const struct
{
  const char *meddle;
  gboolean fits;
} migrations[] = {
  { "ALTER TABLE setting RENAME TO settings", FALSE },
  { "CREATE TABLE s (value TEXT NOT NULL, name TEXT PRIMARY KEY NOT NULL) STRICT; "
    "INSERT INTO s SELECT value, name FROM setting; DROP TABLE setting; "
    "ALTER TABLE s RENAME TO setting",
    FALSE },
  { "CREATE TABLE s (name TEXT NOT NULL, value TEXT NOT NULL) STRICT; "
    "INSERT INTO s SELECT name, value FROM setting; DROP TABLE setting; "
    "ALTER TABLE s RENAME TO setting",
    FALSE },
  { "CREATE TABLE s (name TEXT PRIMARY KEY NOT NULL) STRICT; "
    "INSERT INTO s SELECT name FROM setting; DROP TABLE setting; "
    "ALTER TABLE s RENAME TO setting",
    FALSE },
  { "ALTER TABLE setting ADD COLUMN more TEXT", TRUE },
};

static void
test_migrations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (migrations); i++)
    {
      g_auto (Toy) toy = { 0 };
      g_autoptr (GError) error = NULL;

      toy_init (&toy);
      toy_run (&toy, "set k 1; set k 2");
      toy_close (&toy);
      toy_meddle (&toy, migrations[i].meddle);
      toy_open (&toy);
      g_assert_cmpint (codebook_journal_undo (toy.store, &error), ==, migrations[i].fits);
      if (migrations[i].fits)
        toy_assert (&toy, "k=1");
      else
        g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_CONFLICT);
    }
}

/* A broken blob is told, not applied. */
static void
test_damaged_entry (void)
{
  static const char *const damages[] = {
    "UPDATE journal SET changes = x'00'",
    "UPDATE journal SET changes = x''",
    "UPDATE journal SET changes = CAST (substr(changes, 1, length(changes) - 2) AS BLOB)",
    "UPDATE journal SET changes = CAST (x'54' || zeroblob(40) AS BLOB)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_auto (Toy) toy = { 0 };
      g_autoptr (GError) error = NULL;

      toy_init (&toy);
      toy_run (&toy, "set k 1");
      toy_meddle (&toy, damages[i]);
      g_assert_false (codebook_journal_undo (toy.store, &error));
      g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_CONFLICT);
      toy_assert (&toy, "k=1");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/any-acts", test_any_acts);
  g_test_add_func ("/journal/conflicts", test_conflicts);
  g_test_add_func ("/journal/migrations", test_migrations);
  g_test_add_func ("/journal/damaged-entry", test_damaged_entry);
  return g_test_run ();
}
