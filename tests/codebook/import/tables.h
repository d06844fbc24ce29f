/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/table-reader.h"
#include "tests/codebook/import/helpers.h"

/* The notation for a table of attributes: the head, "name:type" apart by spaces, then a row a line,
 * cells apart by |, "-" for one that says nothing. A choice has its choices behind it:
 * "groep:choice(IPS,PA)". */
static inline char *
dup_table (const CodebookDataTable *table)
{
  static const char *const types[] = { "text", "number", "date", "yesno", "choice" };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    {
      const CodebookDataColumn *column = g_ptr_array_index (table->columns, i);
      g_autofree char *choices = column->choices != NULL ? g_strjoinv (",", column->choices) : NULL;

      g_string_append_printf (out, "%s%s:%s", i > 0 ? " " : "", column->name, types[column->type]);
      if (choices != NULL)
        g_string_append_printf (out, "(%s)", choices);
    }
  for (guint row = 0; row < codebook_data_table_count_rows (table); row++)
    for (guint i = 0; i < table->columns->len; i++)
      {
        const CodebookDataColumn *column = g_ptr_array_index (table->columns, i);
        CodebookCellKind kind;
        const char *text = codebook_data_table_get (table, row, column, &kind);
        g_autofree char *value =
            text != NULL ? codebook_data_column_convert (column, column->type, kind, text) : NULL;

        g_string_append_printf (out, "%c%s", i > 0 ? '|' : '\n', text == NULL ? "-" : value);
      }
  return g_string_free (out, FALSE);
}

static inline void
assert_table_bytes (GBytes *bytes, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDataTable) table =
      codebook_table_reader_read_bytes (bytes, name, NULL, &error);
  g_autofree char *shown = NULL;

  g_assert_no_error (error);
  shown = dup_table (table);
  g_assert_cmpstr (shown, ==, expected);
}

/* @why: a pattern that the message fits. */
static inline void
assert_refused (GBytes *bytes, const char *name, const char *why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDataTable) table =
      codebook_table_reader_read_bytes (bytes, name, NULL, &error);

  g_assert_null (table);
  g_assert_nonnull (error);
  if (!g_pattern_match_simple (why, error->message))
    g_error ("‘%s’ does not fit ‘%s’", error->message, why);
}

static inline gboolean
has_warning (const CodebookDataTable *table, const char *pattern)
{
  for (guint i = 0; i < table->warnings->len; i++)
    if (g_pattern_match_simple (pattern, g_ptr_array_index (table->warnings, i)))
      return TRUE;
  return FALSE;
}
