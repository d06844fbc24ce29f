/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/exchange/table.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "codebook/import/csv.h"
#include "codebook/import/table-reader.h"
#include "codebook/library-xlsxwriter.h"
#include "codebook/text/normalize.h"

#define MOST_ROWS 1048576
#define MOST_DIGITS 15 /* that a spreadsheet keeps of a number */

GPtrArray *
codebook_table_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

void
codebook_table_add (GPtrArray *table, const char *const *cells)
{
  g_ptr_array_add (table, g_strdupv ((char **) cells));
}

/* Reading ---------------------------------------------------------------------------------------*/

GPtrArray *
codebook_table_parse_csv (
    const char *bytes, gsize len_bytes, const char *name, GPtrArray *warnings, GError **error)
{
  g_autoptr (GPtrArray) table = codebook_table_new ();
  g_autoptr (GBytes) all = g_bytes_new_static (bytes, len_bytes);
  g_autoptr (CodebookCellGrid) grid = codebook_csv_read (all, name, NULL, warnings, NULL, error);

  if (grid == NULL)
    return NULL;
  for (guint i = 0; i < codebook_cell_grid_count_rows (grid); i++)
    {
      guint n = codebook_cell_grid_count_cells (grid, i);
      char **cells = g_new0 (char *, n + 1);

      for (guint j = 0; j < n; j++)
        cells[j] = g_strdup (codebook_cell_grid_get (grid, i, j, NULL));
      g_ptr_array_add (table, cells);
    }
  return g_steal_pointer (&table);
}

/* Row @row of @table, as it stands; the head for -1. */
static GStrv
copy_row (const CodebookDataTable *table, int row)
{
  char **cells = g_new0 (char *, table->columns->len + 1);

  for (guint i = 0; i < table->columns->len; i++)
    {
      const CodebookDataColumn *column = g_ptr_array_index (table->columns, i);

      cells[i] =
          g_strdup (row < 0 ? column->name
                            : codebook_cell_grid_get (table->grid, table->first_row + (guint) row,
                                                      column->index, NULL));
    }
  return cells;
}

GPtrArray *
codebook_table_parse_sheet (
    const char *bytes, gsize len_bytes, const char *name, GPtrArray *warnings, GError **error)
{
  g_autoptr (GBytes) all = g_bytes_new_static (bytes, len_bytes);
  g_autoptr (CodebookDataTable) table = codebook_table_reader_read_bytes (all, name, NULL, error);
  GPtrArray *rows;

  if (table == NULL)
    return NULL;
  for (guint i = 0; i < table->warnings->len; i++)
    g_ptr_array_add (warnings, g_strdup (g_ptr_array_index (table->warnings, i)));
  rows = codebook_table_new ();
  for (int i = -1; i < (int) codebook_data_table_count_rows (table); i++)
    g_ptr_array_add (rows, copy_row (table, i));
  return rows;
}

/* Writing ---------------------------------------------------------------------------------------*/

static GBytes *
write_csv (const GPtrArray *table)
{
  GString *out = g_string_new ("\xef\xbb\xbf");

  for (guint i = 0; i < table->len; i++)
    {
      char **cells = table->pdata[i];

      for (guint j = 0; cells[j] != NULL; j++)
        {
          gboolean quote = strpbrk (cells[j], ";\"\r\n") != NULL;

          if (j > 0)
            g_string_append_c (out, ';');
          if (quote)
            g_string_append_c (out, '"');
          for (const char *p = cells[j]; *p != '\0'; p++)
            {
              if (*p == '"')
                g_string_append_c (out, '"');
              g_string_append_c (out, *p);
            }
          if (quote)
            g_string_append_c (out, '"');
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free_to_bytes (out);
}

/* Figures as a person writes them: no leading zeros or plus, and not so long that a spreadsheet
 * would round them. */
static gboolean
is_figure (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return length > 0 && length <= MOST_DIGITS && text[length] == '\0'
         && (text[0] != '0' || length == 1);
}

static void
write_cell (
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *cell, lxw_format *format)
{
  g_autofree char *text = codebook_normalize_for_cell (g_strdup (cell));

  if (row > 0 && is_figure (text))
    worksheet_write_number (sheet, row, column, g_ascii_strtod (text, NULL), format);
  else if (*text != '\0')
    worksheet_write_string (sheet, row, column, text, format);
}

/* Wide enough for the head and for short values, and not wider than can be read. */
static void
set_widths (lxw_worksheet *sheet, const GPtrArray *table, lxw_format *wrapped)
{
  char **head = table->len == 0 ? NULL : table->pdata[0];

  for (guint column = 0; head != NULL && head[column] != NULL; column++)
    {
      glong widest = 8;

      for (guint i = 0; i < MIN (table->len, 200); i++)
        {
          char **cells = table->pdata[i];

          if (column < g_strv_length (cells))
            widest = MAX (widest, g_utf8_strlen (cells[column], -1) + 2);
        }
      worksheet_set_column (sheet, (lxw_col_t) column, (lxw_col_t) column,
                            (double) MIN (widest, 60), wrapped);
    }
}

static void
fill_sheet (lxw_workbook *workbook, const GPtrArray *table, const char *name)
{
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, name);
  lxw_format *bold = workbook_add_format (workbook);
  lxw_format *wrapped = workbook_add_format (workbook);

  format_set_bold (bold);
  format_set_text_wrap (wrapped);
  format_set_align (wrapped, LXW_ALIGN_VERTICAL_TOP);
  set_widths (sheet, table, wrapped);
  worksheet_freeze_panes (sheet, 1, 0);
  for (guint i = 0; i < table->len; i++)
    {
      char **cells = table->pdata[i];

      for (guint j = 0; cells[j] != NULL; j++)
        write_cell (sheet, i, (lxw_col_t) j, cells[j], i == 0 ? bold : wrapped);
    }
}

static GBytes *
read_descriptor (int descriptor)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  ssize_t count;

  if (lseek (descriptor, 0, SEEK_SET) != 0)
    return NULL;
  while ((count = read (descriptor, buffer, sizeof buffer)) > 0)
    g_byte_array_append (bytes, buffer, (guint) count);
  return count < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* libxlsxwriter 1.1 writes to a file name only; a file in memory keeps texts off the disk. */
static GBytes *
write_xlsx (const GPtrArray *table, const char *name, GError **error)
{
  int descriptor = memfd_create ("xlsx", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", descriptor);
  lxw_workbook *workbook = descriptor < 0 ? NULL : workbook_new (path);
  GBytes *bytes = NULL;

  if (workbook != NULL)
    {
      fill_sheet (workbook, table, name);
      if (workbook_close (workbook) == LXW_NO_ERROR)
        bytes = read_descriptor (descriptor);
    }
  if (bytes == NULL)
    codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("The spreadsheet could not be made: %s"),
                   g_strerror (errno));
  if (descriptor >= 0)
    close (descriptor);
  return bytes;
}

GBytes *
codebook_table_write (const GPtrArray *table, const char *format, const char *sheet, GError **error)
{
  if (g_str_equal (format, "csv"))
    return write_csv (table);
  g_return_val_if_fail (g_str_equal (format, "xlsx"), NULL);
  if (table->len > MOST_ROWS)
    {
      codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                     _ ("A spreadsheet holds at most %u rows, and there are %u; csv holds all."),
                     MOST_ROWS, table->len);
      return NULL;
    }
  return write_xlsx (table, sheet, error);
}
