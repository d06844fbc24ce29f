/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/exchange/table.h"

/* A table as one line: cells by |, rows by /. */
static char *
show (const GPtrArray *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", table->pdata[i]);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : "/", row);
    }
  return g_string_free (text, FALSE);
}

/* @warning: what is told, as a pattern; NULL = nothing. */
static void
assert_parses_with (const char *csv, const char *expected, const char *warning)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) table =
      codebook_table_parse_csv (csv, strlen (csv), "x.csv", warnings, &error);
  g_autofree char *shown = NULL;

  g_assert_no_error (error);
  shown = show (table);
  g_assert_cmpstr (shown, ==, expected);
  g_assert_cmpuint (warnings->len, ==, warning != NULL);
  g_assert_true (warning == NULL || g_pattern_match_simple (warning, warnings->pdata[0]));
}

static void
assert_parses (const char *csv, const char *expected)
{
  assert_parses_with (csv, expected, NULL);
}

static void
test_parse (void)
{
  assert_parses ("", "");
  assert_parses ("a,b\n1,2\n", "a|b/1|2");
  assert_parses ("a;b\r\n1;2", "a|b/1|2");
  assert_parses ("a\tb\n1\t2", "a|b/1|2");
  assert_parses ("a;b,c\n", "a;b|c");
  assert_parses ("a;b;c,d\n", "a|b|c,d");
  assert_parses ("\xef\xbb\xbf"
                 "a,b\n",
                 "a|b");
  assert_parses ("a,b\n\"x, \"\"y\"\"\n z\",\n", "a|b/x, \"y\"\n z|");
  assert_parses ("a,\"b;c;d;e\"\n", "a|b;c;d;e");
  assert_parses ("a,b\n\n1,2", "a|b//1|2");
  assert_parses ("na\xefve;b\n", "naïve|b");
  assert_parses ("a,\n,\n", "a|/|");
  assert_parses_with ("a,b\n1,\"x\n", "a|b/1|\"x", "*line 2*");
}

static void
test_parse_broken (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);

  g_assert_null (codebook_table_parse_csv ("a\0b", 3, "x.csv", warnings, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
  g_assert_true (g_pattern_match_simple ("*not a text file*", error->message));
}

static GPtrArray *
make_random_table (void)
{
  static const char *const pieces[] = { "a", ",", ";", "\"", "\n", "é", " ", "\t", "1", "=" };
  GPtrArray *table = codebook_table_new ();
  guint n_columns = (guint) g_test_rand_int_range (2, 5);
  const char *head[] = { "h1", "h2", "h3", "h4", NULL };

  head[n_columns] = NULL;
  codebook_table_add (table, head);
  for (int rows = g_test_rand_int_range (0, 6); rows > 0; rows--)
    {
      g_auto (GStrv) cells = g_new0 (char *, n_columns + 1);

      for (guint i = 0; i < n_columns; i++)
        {
          GString *cell = g_string_new (NULL);

          for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
            g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          cells[i] = g_string_free (cell, FALSE);
        }
      codebook_table_add (table, (const char *const *) cells);
    }
  return table;
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GPtrArray) table = make_random_table ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = codebook_table_write (table, "csv", "", &error);
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) again = codebook_table_parse_csv (
          g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "x.csv", warnings, &error);
      g_autofree char *before = show (table);
      g_autofree char *after = NULL;

      g_assert_no_error (error);
      after = show (again);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_xlsx (void)
{
  const char *const head[] = { "naam", "leeftijd", NULL };
  const char *const row[] = { "één", "21", NULL };
  g_autoptr (GPtrArray) table = codebook_table_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  codebook_table_add (table, head);
  codebook_table_add (table, row);
  bytes = codebook_table_write (table, "xlsx", "Codeboek", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 4, "PK\003\004", 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/parse", test_parse);
  g_test_add_func ("/table/parse-broken", test_parse_broken);
  g_test_add_func ("/table/round-trip", test_round_trip);
  g_test_add_func ("/table/xlsx", test_xlsx);
  return g_test_run ();
}
