/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/store/schema.h"
#include "tests/codebook/store/toy.h"

/* Acts, one after another, and what the project holds then. */
static const struct
{
  const char *acts;
  const char *dump;
} cases[] = {
  { "nothing", "" },
  { "code A", "A" },
  { "code A; code A/B; code A/B/C", "A A/B A/B/C" },
  { "code A; undo", "" },
  { "code A; undo; redo", "A" },
  { "code A; code A/B; undo; undo; redo", "A" },
  { "code A; undo; code B", "B" },
  { "code A; code B; rename A C; undo", "A B" },
  { "code A; code B; move B A; undo; redo", "A A/B" },
  { "code A; coding A 3 8; coding A 1 2", "A[1-2][3-8]" },
  { "code A; code A/B; coding B 3 8; delete A", "" },
  { "code A; code A/B; coding B 3 8; delete A; undo", "A A/B[3-8]" },
  { "code A; code A/B; coding B 3 8; delete A; undo; redo", "" },
  { "code A; coding A 3 8; fail", "A[3-8]" },
  { "set k 1; set k 2; undo", "k=1" },
  { "set k 1; set k 2; undo; undo; redo; redo", "k=2" },
  { "set k 1; set k 2; undo; reopen; undo; reopen; redo; redo", "k=2" },
  { "status T0 held; status T0 missing; status T1 due; undo; undo", "T0:held" },
  { "code A; nothing; undo", "" },
  { "code A; fail; undo; redo", "A" },
  { "code A; reopen; undo; reopen; redo; reopen; undo", "" },
};

static void
test_acts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Toy) toy = { 0 };

      toy_init (&toy);
      toy_run (&toy, cases[i].acts);
      g_test_message ("%s", cases[i].acts);
      toy_assert (&toy, cases[i].dump);
      toy_close (&toy);
      toy_open (&toy);
      toy_assert (&toy, cases[i].dump);
    }
}

/* The labels that undo and redo offer. */
static const struct
{
  const char *acts;
  const char *undo;
  const char *redo;
} labels[] = {
  { "nothing", NULL, NULL },
  { "code A", "code A", NULL },
  { "code A; code B; undo", "code A", "code B" },
  { "code A; code B; undo; undo", NULL, "code A" },
  { "code A; code B; undo; undo; redo; reopen", "code A", "code B" },
  { "code A; code B; undo; redo; undo; redo; reopen", "code B", NULL },
  { "code A; code B; undo; code C; reopen", "code C", NULL },
  { "code A; code B; undo; code C; undo; undo; reopen", NULL, "code A" },
  { "code A; code B; undo; fail; nothing", "code A", "code B" },
};

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_auto (Toy) toy = { 0 };

      toy_init (&toy);
      toy_run (&toy, labels[i].acts);
      g_assert_cmpstr (codebook_journal_get_undo_label (toy.store), ==, labels[i].undo);
      g_assert_cmpstr (codebook_journal_get_redo_label (toy.store), ==, labels[i].redo);
    }
}

static void
test_nothing_to_undo (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  g_assert_false (codebook_journal_undo (toy.store, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (codebook_journal_redo (toy.store, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
}

/* The journal as "seq kind label undoes". */
static char *
dump_journal (CodebookStore *store)
{
  static const char *const kinds[] = { "act", "undo", "redo" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = codebook_journal_list (store, &error);
  GString *dump = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      CodebookJournalEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (entry->author, ==, "Ada");
      g_assert_true (g_uuid_string_is_valid (entry->uuid));
      g_assert_cmpint (entry->at_ms, >, G_GINT64_CONSTANT (1700000000000));
      g_string_append_printf (dump, "%s%" G_GINT64_FORMAT " %s %s %" G_GINT64_FORMAT,
                              i > 0 ? ", " : "", entry->seq, kinds[entry->kind], entry->label,
                              entry->undoes);
    }
  return g_string_free (dump, FALSE);
}

static void
test_journal (void)
{
  g_auto (Toy) toy = { 0 };
  g_autofree char *dump = NULL;

  toy_init (&toy);
  toy_run (&toy, "code A; nothing; fail; set k 1; undo; undo; redo; undo");
  dump = dump_journal (toy.store);
  g_assert_cmpstr (dump, ==,
                   "1 act code A 0, 2 act set k 1 0, 3 undo set k 1 2, 4 undo code A 1, "
                   "5 redo code A 4, 6 undo code A 5");
}

/* Acts that are made of acts ----------------------------------------------------------------- */

/* An act by itself, and a part of one that is open. */
static gboolean
add (CodebookStore *store, const char *code, gboolean fail, GError **error)
{
  gboolean joined;
  gboolean ok;

  if (!codebook_store_join (store, code, &joined, error))
    return FALSE;
  ok = toy_add_code (store, code, error);
  if (fail)
    ok = codebook_fail (error, CODEBOOK_ERROR_FAILED, "on purpose");
  return codebook_store_leave (store, joined, ok, error);
}

static void
test_join (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  g_assert_true (add (toy.store, "A", FALSE, &error));
  g_assert_false (codebook_store_in_act (toy.store));
  g_assert_false (add (toy.store, "B", TRUE, &error));
  g_clear_error (&error);
  g_assert_false (codebook_store_in_act (toy.store));
  toy_assert (&toy, "A");

  g_assert_true (codebook_store_begin (toy.store, "both", &error));
  g_assert_true (add (toy.store, "C", FALSE, &error));
  g_assert_true (codebook_store_in_act (toy.store));
  g_assert_true (add (toy.store, "D", FALSE, &error));
  g_assert_true (codebook_store_commit (toy.store, &error));
  g_assert_cmpstr (codebook_journal_get_undo_label (toy.store), ==, "both");
  toy_assert (&toy, "A C D");
  toy_run (&toy, "undo");
  toy_assert (&toy, "A");
}

/* One who overlooks that a part failed does not commit half an act. */
static void
test_failed_part (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  g_assert_true (codebook_store_begin (toy.store, "both", &error));
  g_assert_true (add (toy.store, "A", FALSE, &error));
  g_assert_false (add (toy.store, "B", TRUE, NULL));
  g_assert_false (codebook_store_commit (toy.store, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
  g_assert_false (codebook_store_in_act (toy.store));
  toy_assert (&toy, "");
  toy_run (&toy, "code C");
  toy_assert (&toy, "C");
}

/* Traps -------------------------------------------------------------------------------------- */

/* A DELETE without WHERE empties a table past a session that it does not know of. */
static void
test_delete_all (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  toy_run (&toy, "code A; coding A 1 2; coding A 3 4");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (codebook_store_begin (toy.store, "empty", &error));
      g_assert_true (codebook_store_run (toy.store, &error, "DELETE FROM coding", ""));
      g_assert_true (codebook_store_commit (toy.store, &error));
      toy_assert (&toy, "A");
      toy_run (&toy, i == 1 ? "undo; reopen" : "undo");
      toy_assert (&toy, "A[1-2][3-4]");
    }
}

static void
test_no_act (void)
{
  g_auto (Toy) toy = { 0 };
  g_auto (CodebookRows) rows = { 0 };
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  toy_run (&toy, "set k 1");
  g_test_expect_message ("codebook", G_LOG_LEVEL_CRITICAL, "*outside an act*");
  rows = codebook_store_select (toy.store, "DELETE FROM setting", "");
  g_test_assert_expected_messages ();
  g_assert_false (codebook_rows_next (&rows, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
  toy_assert (&toy, "k=1");
}

/* The same when the statement is in the cache. */
static void
test_no_act_cached (void)
{
  g_auto (Toy) toy = { 0 };
  g_auto (CodebookRows) rows = { 0 };
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  g_assert_true (codebook_store_begin (toy.store, "empty", &error));
  g_assert_true (codebook_store_run (toy.store, &error, "DELETE FROM setting", ""));
  g_assert_true (codebook_store_commit (toy.store, &error));
  toy_run (&toy, "set k 1");
  g_test_expect_message ("codebook", G_LOG_LEVEL_CRITICAL, "*outside an act*");
  rows = codebook_store_select (toy.store, "DELETE FROM setting", "");
  g_test_assert_expected_messages ();
  g_assert_false (codebook_rows_next (&rows, &error));
  toy_assert (&toy, "k=1");
}

static void
test_bad_sql (void)
{
  g_auto (Toy) toy = { 0 };
  g_auto (CodebookRows) rows = { 0 };
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  rows = codebook_store_select (toy.store, "SELECT nothing FROM nowhere", "");
  g_assert_false (codebook_rows_next (&rows, &error));
  g_assert_true (codebook_rows_failed (&rows));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
  g_assert_cmpint (codebook_store_int64 (toy.store, -3, "SELECT nothing", ""), ==, -3);
  g_assert_null (codebook_store_dup_text (toy.store, "SELECT nothing", ""));
}

/* A rule of the schema stops an act; nothing of it stays. */
static void
test_rules (void)
{
  static const char *const breaches[] = {
    "INSERT INTO setting VALUES (NULL, 'v')",
    "INSERT INTO setting VALUES ('k', NULL)",
    "INSERT INTO setting VALUES ('k', 'v'), ('k', 'w')",
    "INSERT INTO wave VALUES (1, 'T0', '', 'first')",
    "INSERT INTO case_wave VALUES (1, 2, 'never', '', '')",
    "INSERT INTO theme_code VALUES (NULL, 2, 1)",
  };
  g_auto (Toy) toy = { 0 };

  toy_init (&toy);
  for (guint i = 0; i < G_N_ELEMENTS (breaches); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (codebook_store_begin (toy.store, "breach", &error));
      g_assert_true (toy_add_code (toy.store, "A", &error));
      g_assert_false (codebook_store_run (toy.store, &error, breaches[i], ""));
      g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
      codebook_store_rollback (toy.store);
      toy_assert (&toy, "");
    }
}

/* Derived tables ----------------------------------------------------------------------------- */

/* A passage a code, whose text is the code's name. */
static gboolean
derive_cb (CodebookStore *store, CodebookChanges *changes, gpointer user_data, GError **error)
{
  gboolean *fail = user_data;

  if (*fail)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, "on purpose");
  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);
      gint64 id = codebook_change_int64 (change, "id");

      if (strcmp (change->table, "code") != 0)
        continue;
      if (!codebook_store_run (store, error, "DELETE FROM passage WHERE id = ?", "i", id)
          || !codebook_store_run (store, error,
                                  "INSERT INTO passage SELECT id, 0, 0, 0, 0, 1, '', name FROM code"
                                  " WHERE id = ?",
                                  "i", id))
        return FALSE;
    }
  return TRUE;
}

static void
assert_derived (Toy *toy, const char *expected)
{
  g_autofree char *names = codebook_store_dup_text (
      toy->store, "SELECT group_concat(text, ' ') FROM (SELECT text FROM passage ORDER BY text)",
      "");

  g_assert_cmpstr (names, ==, expected);
}

static void
test_derive (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean fail = FALSE;

  toy_init (&toy);
  codebook_store_set_derive (toy.store, derive_cb, &fail);
  toy_run (&toy, "code A; code B; rename A C");
  assert_derived (&toy, "B C");
  toy_run (&toy, "undo; delete B");
  assert_derived (&toy, "A");
  toy_run (&toy, "undo; undo");
  assert_derived (&toy, "A");
  toy_run (&toy, "redo");
  assert_derived (&toy, "A B");
  fail = TRUE;
  g_assert_false (toy_act (&toy, "code D", &error));
  g_clear_error (&error);
  g_assert_false (toy_act (&toy, "undo", &error));
  toy_assert (&toy, "A B");
  assert_derived (&toy, "A B");
  g_assert_cmpstr (codebook_journal_get_undo_label (toy.store), ==, "code B");
}

static void
test_new_id (void)
{
  g_auto (Toy) toy = { 0 };
  gint64 all = 0;

  toy_init (&toy);
  for (guint i = 0; i < 2000; i++)
    {
      gint64 id = codebook_store_new_id (toy.store);

      g_assert_cmpint (id, >, 0);
      all |= id;
    }
  g_assert_cmpint (all, ==, G_MAXINT64);
}

/* The ids of an act lie together; those of two do not. */
static void
test_new_ids_of_act (void)
{
  g_auto (Toy) toy = { 0 };
  gint64 first[2];

  toy_init (&toy);
  for (guint act = 0; act < G_N_ELEMENTS (first); act++)
    {
      g_assert_true (codebook_store_begin (toy.store, "Ids", NULL));
      first[act] = codebook_store_new_id (toy.store);
      for (gint64 i = 1; i < 10; i++)
        g_assert_cmpint (codebook_store_new_id (toy.store), ==, first[act] + i);
      codebook_store_rollback (toy.store);
    }
  g_assert_cmpint (ABS (first[1] - first[0]), >, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/acts", test_acts);
  g_test_add_func ("/store/labels", test_labels);
  g_test_add_func ("/store/nothing-to-undo", test_nothing_to_undo);
  g_test_add_func ("/store/journal", test_journal);
  g_test_add_func ("/store/join", test_join);
  g_test_add_func ("/store/failed-part", test_failed_part);
  g_test_add_func ("/store/delete-all", test_delete_all);
  g_test_add_func ("/store/no-act", test_no_act);
  g_test_add_func ("/store/no-act-cached", test_no_act_cached);
  g_test_add_func ("/store/bad-sql", test_bad_sql);
  g_test_add_func ("/store/rules", test_rules);
  g_test_add_func ("/store/derive", test_derive);
  g_test_add_func ("/store/new-id", test_new_id);
  g_test_add_func ("/store/new-ids-of-act", test_new_ids_of_act);
  return g_test_run ();
}
