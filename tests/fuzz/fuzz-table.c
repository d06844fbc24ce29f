/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One reader of tables under libFuzzer; KIND is its row in the table of table readers. Every cell
 * of what it makes is asked for, as the import does. No reader is ever given an empty file. */
#include "codebook/import/table-reader.h"
#include "tests/fuzz/packed.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes);

static void
check_column (const CodebookDataTable *table, const CodebookDataColumn *column)
{
  guint values = 0;

  g_assert_true (g_utf8_validate (column->name, -1, NULL));
  g_assert_true (column->name[0] != '\0');
  g_assert_true (codebook_data_table_find_column (table, column->name) == column);
  for (guint row = 0; row < codebook_data_table_count_rows (table); row++)
    {
      CodebookCellKind kind;
      const char *cell = codebook_data_table_get (table, row, column, &kind);
      g_autofree char *text = codebook_data_table_dup_text (table, row, column);
      g_autofree char *value = NULL;

      g_assert_true ((cell == NULL) == (text == NULL));
      if (cell == NULL)
        continue;
      values++;
      g_assert_true (g_utf8_validate (text, -1, NULL));
      value = codebook_data_column_convert (column, column->type, kind, cell);
      g_assert_true (value == NULL || g_utf8_validate (value, -1, NULL));
    }
  g_assert_cmpuint (values, ==, column->values);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes)
{
  g_autoptr (CodebookDataTable) table = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = PACKED ? fuzz_pack (data, len_bytes) : g_bytes_new (data, len_bytes);
  const CodebookTableReader *reader = codebook_table_reader_get_all ();

  if (g_bytes_get_size (bytes) == 0)
    return 0;
  while (!g_str_equal (reader->kind, KIND))
    reader++;
  reader->sniff (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), KIND);
  table = reader->read (bytes, "file." KIND, NULL, &error);
  g_assert_true ((table == NULL) == (error != NULL));
  for (guint i = 0; table != NULL && i < table->columns->len; i++)
    check_column (table, g_ptr_array_index (table->columns, i));
  return 0;
}
