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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/acts", test_acts);
  g_test_add_func ("/store/labels", test_labels);
  g_test_add_func ("/store/nothing-to-undo", test_nothing_to_undo);
  g_test_add_func ("/store/journal", test_journal);
  return g_test_run ();
}
