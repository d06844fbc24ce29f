/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/rows.h"

#include <glib/gi18n-lib.h>

#include "codebook/exchange/table.h"
#include "codebook/model/naming.h"

/* A cell as text; figures with a point, so that a spreadsheet has them as figures. */
static char *
dup_cell (JsonObject *row, const char *key)
{
  JsonNode *node = json_object_get_member (row, key);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    {
      char digits[G_ASCII_DTOSTR_BUF_SIZE];

      return g_strdup (
          g_ascii_formatd (digits, sizeof digits, "%.4f", json_node_get_double (node)));
    }
  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
}

/* (element-type GStrv), the head first. */
static GPtrArray *
make_table (JsonArray *rows, const AppColumn *columns)
{
  GPtrArray *table = codebook_table_new ();

  for (guint i = 0; i <= json_array_get_length (rows); i++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      for (const AppColumn *column = columns; column->key != NULL; column++)
        g_ptr_array_add (
            cells, i == 0 ? g_strdup (column->title)
                          : dup_cell (json_array_get_object_element (rows, i - 1), column->key));
      g_ptr_array_add (cells, NULL);
      codebook_table_add (table, (const char *const *) cells->pdata);
    }
  return table;
}

static gboolean
write_blocks (
    AppCall *call, GPtrArray *table, const char *title, const char *format, GError **error)
{
  g_autoptr (CodebookBlocks) blocks = codebook_blocks_new (title, codebook_naming_get_language ());
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < table->len; i++)
    {
      GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

      for (char **cell = table->pdata[i]; *cell != NULL; cell++)
        g_ptr_array_add (cells, g_strdup (*cell));
      g_ptr_array_add (rows, cells);
    }
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_TITLE, 0, title);
  codebook_blocks_add_table (blocks, rows);
  return app_output_blocks (call, blocks, format, error);
}

static gboolean
write_rows (AppCall *call,
            JsonArray *rows,
            const AppColumn *columns,
            const char *title,
            const char *format,
            GError **error)
{
  g_autoptr (GPtrArray) table = make_table (rows, columns);
  g_autoptr (GBytes) bytes = NULL;

  if (!g_str_equal (format, "csv") && !g_str_equal (format, "xlsx"))
    return write_blocks (call, table, title, format, error);
  bytes = codebook_table_write (table, format, title, error);
  return bytes != NULL
         && app_output_bytes (call, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              error);
}

gboolean
app_rows_output (
    AppCall *call, JsonArray *rows, const AppColumn *columns, const char *title, GError **error)
{
  g_autoptr (JsonArray) owned = rows;
  const char *format;

  if (!app_output_rows_format (call, &format, error)
      || (format != NULL && !write_rows (call, rows, columns, title, format, error)))
    return FALSE;
  if (format != NULL && !call->json)
    return TRUE;
  if (format != NULL)
    g_clear_pointer (&call->output, g_free);
  return app_output_rows (call, g_steal_pointer (&owned), columns, error);
}
