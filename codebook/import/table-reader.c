/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/table-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/csv.h"
#include "codebook/import/ods.h"
#include "codebook/import/reader.h"
#include "codebook/import/sav.h"
#include "codebook/import/xlsx.h"

static CodebookDataTable *
read_csv (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CodebookDataTable) table = NULL;
  CodebookCellGrid *grid;
  char separator;

  grid = codebook_csv_read (bytes, name, &separator, warnings, cancellable, error);
  if (grid == NULL)
    return NULL;
  table = codebook_data_table_new ("csv", grid);
  for (guint i = 0; i < warnings->len; i++)
    codebook_data_table_take_warning (table, g_strdup (g_ptr_array_index (warnings, i)));
  if (!codebook_data_table_find_head (
          table, separator == ',' && codebook_cell_grid_count_cells (grid, 0) > 1, error))
    return NULL;
  return g_steal_pointer (&table);
}

static const char *const xlsx_suffixes[] = { "xlsx", "xlsm", "xltx", NULL };
static const char *const ods_suffixes[] = { "ods", "fods", "ots", NULL };
static const char *const sav_suffixes[] = { "sav", "zsav", "por", NULL };
static const char *const csv_suffixes[] = { "csv", "tsv", "tab", NULL };

static const CodebookTableReader readers[] = {
  { "xlsx", N_ ("Excel"), xlsx_suffixes, codebook_xlsx_sniff, codebook_xlsx_read },
  { "ods", N_ ("OpenDocument spreadsheet"), ods_suffixes, codebook_ods_sniff, codebook_ods_read },
  { "sav", N_ ("SPSS"), sav_suffixes, codebook_sav_sniff, codebook_sav_read },
  { "csv", N_ ("CSV"), csv_suffixes, codebook_csv_sniff, read_csv },
  { NULL },
};

const CodebookTableReader *
codebook_table_reader_get_all (void)
{
  return readers;
}

static char *
dup_suffix (const char *name)
{
  const char *dot = strrchr (name, '.');

  return g_ascii_strdown (dot != NULL ? dot + 1 : "", -1);
}

gboolean
codebook_table_reader_is_table (const char *name)
{
  g_autofree char *suffix = dup_suffix (name);

  for (const CodebookTableReader *reader = readers; reader->kind != NULL; reader++)
    if (g_strv_contains (reader->suffixes, suffix))
      return !g_str_equal (suffix, "tsv");
  return FALSE;
}

/* Workbooks of before 2007, and newer ones with a password, are in the same container. */
static gboolean
fail_if_ole (const guint8 *bytes, gsize len, const char *name, GError **error)
{
  static const guint8 magic[] = { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 };
  static const char locked[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

  if (len < sizeof magic || memcmp (bytes, magic, sizeof magic) != 0)
    return TRUE;
  if (memmem (bytes, len, locked, sizeof locked - 1) != NULL)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is locked with a password; save it without one and import it "
                             "again."),
                          name);
  return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                        _ ("‘%s’ is of an old version of Excel (.xls); save it as .xlsx and import "
                           "that."),
                        name);
}

CodebookDataTable *
codebook_table_reader_read_bytes (GBytes *bytes,
                                  const char *name,
                                  GCancellable *cancellable,
                                  GError **error)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  g_autofree char *suffix = dup_suffix (name);
  const CodebookTableReader *best = NULL;
  guint best_score = 0;

  if (len == 0)
    {
      codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("‘%s’ is empty."), name);
      return NULL;
    }
  if (!fail_if_ole (data, len, name, error))
    return NULL;
  for (const CodebookTableReader *reader = readers; reader->kind != NULL; reader++)
    {
      guint score = reader->sniff (data, len, suffix);

      if (score > best_score)
        {
          best = reader;
          best_score = score;
        }
    }
  if (best != NULL)
    return best->read (bytes, name, cancellable, error);
  codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                 _ ("‘%s’ is not a table that can be read; what can is csv, Excel (.xlsx), "
                    "OpenDocument (.ods) and SPSS (.sav)."),
                 name);
  return NULL;
}

CodebookDataTable *
codebook_table_reader_read_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = codebook_reader_load_file (path, cancellable, error);

  return bytes != NULL ? codebook_table_reader_read_bytes (bytes, name, cancellable, error) : NULL;
}
