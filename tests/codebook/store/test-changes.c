/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/store/changeset.h"
#include "tests/codebook/store/toy.h"

static void
append_value (GString *text, const CodebookValue *value)
{
  switch (value->kind)
    {
    case CODEBOOK_VALUE_UNCHANGED:
      g_string_append_c (text, '.');
      break;
    case CODEBOOK_VALUE_NULL:
      g_string_append (text, "NULL");
      break;
    case CODEBOOK_VALUE_INTEGER:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
      break;
    case CODEBOOK_VALUE_REAL:
      g_string_append_printf (text, "%g", value->real);
      break;
    case CODEBOOK_VALUE_TEXT:
      g_string_append_printf (text, "'%.*s'", (int) value->len_bytes, value->text);
      break;
    case CODEBOOK_VALUE_BLOB:
      g_string_append_printf (text, "<%" G_GUINT32_FORMAT ">", value->len_bytes);
      break;
    }
}

/* "+table name=value …", "-" for a delete, "~" for an update with before>after; only what is said.
 */
static char *
describe (CodebookChanges *changes)
{
  static const char marks[] = "+~-";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);

      g_assert_true (codebook_changes_touch (changes, change->table));
      g_string_append_printf (text, "%s%c%s", i > 0 ? "; " : "", marks[change->kind],
                              change->table);
      for (guint j = 0; j < change->n_columns; j++)
        {
          if (change->before[j].kind == CODEBOOK_VALUE_UNCHANGED
              && change->after[j].kind == CODEBOOK_VALUE_UNCHANGED)
            continue;
          g_string_append_printf (text, " %s=", change->column_names[j]);
          if (change->before[j].kind != CODEBOOK_VALUE_UNCHANGED)
            append_value (text, &change->before[j]);
          if (change->kind == CODEBOOK_CHANGE_UPDATE)
            g_string_append_c (text, '>');
          if (change->after[j].kind != CODEBOOK_VALUE_UNCHANGED)
            append_value (text, &change->after[j]);
        }
    }
  return g_string_free (text, FALSE);
}

static void
changed_cb (CodebookStore *store, CodebookChanges *changes, gpointer user_data)
{
  GString *heard = user_data;
  g_autofree char *text = describe (changes);

  g_assert_false (codebook_store_in_act (store));
  g_string_append_printf (heard, "[%s]", text);
}

/* An act in SQL, run first; what "changed" says; and what it says on undo. */
static const struct
{
  const char *before;
  const char *act;
  const char *changes;
  const char *undo;
} cases[] = {
  { NULL, "INSERT INTO setting VALUES ('k', 'v')", "[+setting name='k' value='v']",
    "[-setting name='k' value='v']" },
  { "INSERT INTO setting VALUES ('k', 'v')", "UPDATE setting SET value = 'w'",
    "[~setting name='k'> value='v'>'w']", "[~setting name='k'> value='w'>'v']" },
  { "INSERT INTO setting VALUES ('k', 'v')", "INSERT OR REPLACE INTO setting VALUES ('k', 'w')",
    "[~setting name='k'> value='v'>'w']", "[~setting name='k'> value='w'>'v']" },
  { "INSERT INTO setting VALUES ('k', 'v')", "DELETE FROM setting", "[-setting name='k' value='v']",
    "[+setting name='k' value='v']" },
  { "INSERT INTO wave VALUES (3, 'T0', '', 1.5)", "UPDATE wave SET position = 2.5",
    "[~wave id=3> position=1.5>2.5]", "[~wave id=3> position=2.5>1.5]" },
  { NULL, "INSERT INTO study_case VALUES (-5, '', '')", "[+study_case id=-5 name='' label='']",
    "[-study_case id=-5 name='' label='']" },
  { NULL, "INSERT INTO theme_code VALUES (1, 2, 1) ON CONFLICT DO NOTHING", NULL, NULL },
  { NULL, "INSERT INTO passage VALUES (1, 2, 3, 4, 4, 5, '', 'derived')", "", "" },
  { NULL, "UPDATE setting SET value = 'nothing there'", "", "" },
};

static gboolean
run_act (CodebookStore *store, const char *sql, GError **error)
{
  if (!codebook_store_begin (store, "act", error))
    return FALSE;
  if (codebook_store_run (store, error, sql, ""))
    return codebook_store_commit (store, error);
  codebook_store_rollback (store);
  return FALSE;
}

static void
test_changed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Toy) toy = { 0 };
      g_autoptr (GString) heard = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      toy_init (&toy);
      g_assert_true (cases[i].before == NULL || run_act (toy.store, cases[i].before, &error));
      g_signal_connect (toy.store, "changed", G_CALLBACK (changed_cb), heard);
      if (cases[i].changes == NULL)
        {
          /* A reference to nothing comes out at the end of the act. */
          g_assert_false (run_act (toy.store, cases[i].act, &error));
          g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
          g_assert_nonnull (strstr (error->message, "pointing to what is not there"));
          g_assert_cmpstr (heard->str, ==, "");
          continue;
        }
      g_assert_true (run_act (toy.store, cases[i].act, &error));
      g_assert_cmpstr (heard->str, ==, cases[i].changes);
      g_string_truncate (heard, 0);
      if (*cases[i].undo == '\0')
        continue;
      g_assert_true (codebook_journal_undo (toy.store, &error));
      g_assert_cmpstr (heard->str, ==, cases[i].undo);
    }
}

static void
test_values (void)
{
  static const char blob[] = { 1, 0, 2 };
  g_auto (Toy) toy = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (blob, sizeof blob);
  g_autoptr (CodebookChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  const CodebookChange *change;

  toy_init (&toy);
  toy_run (&toy, "code A; coding A 1 2");
  g_assert_true (codebook_store_begin (toy.store, "original", &error));
  g_assert_true (
      codebook_store_run (toy.store, &error, "INSERT INTO original VALUES (7, ?)", "b", bytes));
  g_assert_true (codebook_store_commit (toy.store, &error));
  changes = codebook_journal_read (toy.store, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (codebook_changes_get_count (changes), ==, 1);
  change = codebook_changes_get (changes, 0);
  g_assert_cmpint (codebook_change_int64 (change, "document"), ==, 7);
  g_assert_cmpint (codebook_change_int64 (change, "bytes"), ==, 0);
  g_assert_null (codebook_change_value (change, "nothing"));
  g_assert_cmpmem (codebook_change_value (change, "bytes")->text, 3, blob, 3);
  g_assert_true (codebook_changes_touch (changes, "original"));
  g_assert_false (codebook_changes_touch (changes, "document"));
  g_assert_null (codebook_journal_read (toy.store, 99, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
}

/* Changes outlive the store that read them. */
static void
test_lifetime (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (CodebookChanges) changes = NULL;
  g_autofree char *text = NULL;

  toy_init (&toy);
  toy_run (&toy, "set k v");
  changes = codebook_journal_read (toy.store, 1, NULL);
  toy_close (&toy);
  text = describe (changes);
  g_assert_cmpstr (text, ==, "+setting name='k' value='v'");
}

/* A changeset of real acts, then cut at every place and with every byte changed: either it is seen
 * to be broken, or SQLite and we read it without stepping outside. */
static void
test_sound (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  toy_run (&toy, "code A; coding A 1 2; rename A B; status T0 held; delete B");
  for (gint64 seq = 1; seq <= 5; seq++)
    {
      g_auto (CodebookRows) rows =
          codebook_store_select (toy.store, "SELECT changes FROM journal WHERE seq = ?", "i", seq);
      g_autofree guint8 *bytes = NULL;
      gsize len_bytes;

      g_assert_true (codebook_rows_next (&rows, &error));
      len_bytes = codebook_rows_len_bytes (&rows, 0);
      bytes = g_memdup2 (codebook_rows_blob (&rows, 0), len_bytes);
      g_assert_true (codebook_changeset_is_sound (bytes, len_bytes));
      for (gsize i = 0; i < len_bytes; i++)
        {
          g_autofree guint8 *cut = g_memdup2 (bytes, i);
          gboolean sound = codebook_changeset_is_sound (cut, i);

          for (guint value = 0; value < 256; value += 5)
            {
              g_autofree guint8 *other = g_memdup2 (bytes, len_bytes);
              int len_inverse = 0;
              void *inverse = NULL;

              other[i] = (guint8) value;
              if (codebook_changeset_is_sound (other, len_bytes))
                sqlite3changeset_invert ((int) len_bytes, other, &len_inverse, &inverse);
              sqlite3_free (inverse);
            }
          /* A cut between two tables leaves a sound one. */
          g_assert_true (!sound || bytes[i] == 'T' || bytes[i] == SQLITE_INSERT
                         || bytes[i] == SQLITE_UPDATE || bytes[i] == SQLITE_DELETE);
        }
    }
}

typedef int (*ReadSide) (sqlite3_changeset_iter *iterator, int column, sqlite3_value **value);

static void
check_side (sqlite3_changeset_iter *iterator, ReadSide read, const CodebookValue *values, int n)
{
  for (int i = 0; i < n; i++)
    {
      sqlite3_value *value = NULL;

      g_assert_cmpint (read (iterator, i, &value), ==, SQLITE_OK);
      if (value == NULL || values[i].kind == CODEBOOK_VALUE_UNCHANGED)
        {
          g_assert_true (value == NULL && values[i].kind == CODEBOOK_VALUE_UNCHANGED);
          continue;
        }
      g_assert_cmpint (sqlite3_value_type (value), ==,
                       values[i].kind == CODEBOOK_VALUE_INTEGER ? SQLITE_INTEGER
                       : values[i].kind == CODEBOOK_VALUE_REAL  ? SQLITE_FLOAT
                       : values[i].kind == CODEBOOK_VALUE_TEXT  ? SQLITE_TEXT
                       : values[i].kind == CODEBOOK_VALUE_BLOB  ? SQLITE_BLOB
                                                                : SQLITE_NULL);
      if (values[i].kind == CODEBOOK_VALUE_INTEGER)
        g_assert_cmpint (sqlite3_value_int64 (value), ==, values[i].integer);
      else if (values[i].kind == CODEBOOK_VALUE_REAL)
        g_assert_cmpfloat (sqlite3_value_double (value), ==, values[i].real);
      else if (values[i].kind != CODEBOOK_VALUE_NULL)
        g_assert_cmpmem (sqlite3_value_blob (value), sqlite3_value_bytes (value), values[i].text,
                         values[i].len_bytes);
    }
}

/* What is read of a changeset is what SQLite reads of it. */
static void
test_oracle (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;

  toy_init (&toy);
  toy_run (&toy, "code A; coding A 1 2; rename A B; status T0 held; delete B");
  for (gint64 seq = 1; seq <= 5; seq++)
    {
      g_autoptr (CodebookChanges) changes = codebook_journal_read (toy.store, seq, &error);
      g_auto (CodebookRows) rows =
          codebook_store_select (toy.store, "SELECT changes FROM journal WHERE seq = ?", "i", seq);
      sqlite3_changeset_iter *iterator;
      guint n = 0;

      g_assert_true (codebook_rows_next (&rows, &error));
      g_assert_cmpint (sqlite3changeset_start (&iterator, (int) codebook_rows_len_bytes (&rows, 0),
                                               (void *) codebook_rows_blob (&rows, 0)),
                       ==, SQLITE_OK);
      for (; sqlite3changeset_next (iterator) == SQLITE_ROW; n++)
        {
          const CodebookChange *change = codebook_changes_get (changes, n);
          const char *table;
          int n_columns, operation;

          sqlite3changeset_op (iterator, &table, &n_columns, &operation, NULL);
          g_assert_cmpstr (change->table, ==, table);
          g_assert_cmpint (change->n_columns, ==, n_columns);
          if (operation != SQLITE_INSERT)
            check_side (iterator, sqlite3changeset_old, change->before, n_columns);
          if (operation != SQLITE_DELETE)
            check_side (iterator, sqlite3changeset_new, change->after, n_columns);
        }
      g_assert_cmpuint (codebook_changes_get_count (changes), ==, n);
      sqlite3changeset_finalize (iterator);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changes/changed", test_changed);
  g_test_add_func ("/changes/values", test_values);
  g_test_add_func ("/changes/lifetime", test_lifetime);
  g_test_add_func ("/changes/sound", test_sound);
  g_test_add_func ("/changes/oracle", test_oracle);
  return g_test_run ();
}
