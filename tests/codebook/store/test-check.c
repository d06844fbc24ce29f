/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <unistd.h>

#include "tests/codebook/store/toy.h"

#define ACTS "code A; code A/B; coding B 1 2; coding B 3 4; set k 1; status T0 held; undo; redo"

/* What another program does to a sound project, and what check says of it. */
static const struct
{
  const char *meddle;
  const char *found;
} cases[] = {
  { "SELECT 1", "" },
  { "UPDATE code SET name = 'X' WHERE name = 'A'", "history code" },
  { "DELETE FROM coding", "history coding" },
  { "INSERT INTO theme VALUES (1, 'T', '', 1.0)", "history theme" },
  { "UPDATE coding SET code = 99", "reference coding, reference coding, history coding" },
  { "UPDATE case_wave SET wave = 99", "reference case_wave, history case_wave" },
  { "UPDATE passage SET text = ''", "" }, /* derived: not ours to judge */
  { "DELETE FROM journal WHERE seq = 2", "history code" },
  { "UPDATE journal SET changes = x'00' WHERE seq = 1", "history journal" },
  { "UPDATE journal SET changes = x''", "history journal" },
  { "UPDATE journal SET undoes = 1 WHERE undoes IS NOT NULL", "history journal" },
  { "DELETE FROM journal WHERE seq = 5", "history setting" },
  { "DELETE FROM journal WHERE seq = 6", "history journal" },
  { "CREATE TRIGGER t AFTER INSERT ON code BEGIN DELETE FROM coding; END", "schema t" },
  { "CREATE VIEW v AS SELECT 1", "schema v" },
  { "CREATE TABLE mine (a)", "schema mine" },
  { "CREATE UNIQUE INDEX u ON code (name)", "schema code" },
  { "CREATE INDEX i ON code (name)", "" },
  { "ALTER TABLE setting ADD COLUMN twice TEXT GENERATED ALWAYS AS (value || value)",
    "schema setting" },
  { "ALTER TABLE setting ADD COLUMN more TEXT", "schema setting" },
  { "DROP TABLE quote", "schema quote" },
  { "DROP TABLE memo; CREATE TABLE memo (id INTEGER PRIMARY KEY NOT NULL, subject_kind TEXT NOT "
    "NULL, subject INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, coder INTEGER NOT "
    "NULL REFERENCES coder(id) ON DELETE CASCADE, made_at INTEGER NOT NULL, changed_at INTEGER NOT "
    "NULL) STRICT",
    "schema memo" },
  { "DROP TABLE setting; CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT "
    "NULL)",
    "schema setting, history setting" },
  { "DROP TABLE setting; CREATE TABLE setting (name TEXT NOT NULL, value TEXT NOT NULL) STRICT",
    "schema setting" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Toy) toy = { 0 };

      g_test_message ("%s", cases[i].meddle);
      toy_init (&toy);
      toy_run (&toy, ACTS);
      toy_close (&toy);
      toy_meddle (&toy, cases[i].meddle);
      toy_open (&toy);
      toy_assert_check (&toy, cases[i].found);
    }
}

/* A table that is in neither list would not be recorded, in silence. */
static void
test_lists (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *tables = NULL;

  toy_init (&toy);
  for (const char *const *table = codebook_schema_get_truth (); *table != NULL; table++)
    g_ptr_array_add (listed, (gpointer) *table);
  for (const char *const *table = codebook_schema_get_derived (); *table != NULL; table++)
    g_ptr_array_add (listed, (gpointer) *table);
  g_ptr_array_sort (listed, compare_names);
  g_ptr_array_add (listed, NULL);
  list = g_strjoinv (" ", (char **) listed->pdata);
  tables = codebook_store_dup_text (
      toy.store,
      "SELECT group_concat(name, ' ') FROM (SELECT name FROM pragma_table_list "
      "WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' "
      "ORDER BY name)",
      "");
  g_assert_cmpstr (tables, ==, list);
}

/* A trigger of a stranger does not run, so no row is recorded twice. */
static void
test_trigger_is_off (void)
{
  g_auto (Toy) toy = { 0 };

  toy_init (&toy);
  toy_close (&toy);
  toy_meddle (&toy, "CREATE TRIGGER t AFTER INSERT ON code BEGIN "
                    "INSERT INTO setting VALUES ('by', 'trigger'); END");
  toy_open (&toy);
  toy_run (&toy, "code A");
  toy_assert (&toy, "A");
}

/* A page of noise. */
static void
test_noise (void)
{
  g_auto (Toy) toy = { 0 };
  g_autofree char *noise = g_strnfill (4096, 'x');
  g_autofree char *found = NULL;
  GStatBuf info;
  int fd;

  toy_init (&toy);
  toy_run (&toy, ACTS);
  toy_close (&toy);
  g_assert_cmpint (g_stat (toy.path, &info), ==, 0);
  fd = g_open (toy.path, O_RDWR);
  g_assert_cmpint (pwrite (fd, noise, 4096, info.st_size - 4096 * 3), ==, 4096);
  close (fd);
  toy_open (&toy);
  found = toy_check (toy.store);
  g_assert_true (g_str_has_prefix (found, "damaged"));
}

static void
test_read_only (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (CodebookStore) reader = NULL;
  g_autofree char *found = NULL;

  toy_init (&toy);
  toy_run (&toy, ACTS);
  reader = codebook_store_open (toy.path, CODEBOOK_STORE_READ_ONLY, NULL);
  found = toy_check (reader);
  g_assert_cmpstr (found, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/cases", test_cases);
  g_test_add_func ("/check/lists", test_lists);
  g_test_add_func ("/check/trigger-is-off", test_trigger_is_off);
  g_test_add_func ("/check/noise", test_noise);
  g_test_add_func ("/check/read-only", test_read_only);
  return g_test_run ();
}
