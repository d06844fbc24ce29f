/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/fragment-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "codebook/library-xlsxwriter.h"
#include "codebook/text/normalize.h"
#include "codebook/report/writer.h"

#define ROWS_MOST 1048576

typedef enum
{
  COLUMN_TEXT, /* a char * in the fragment */
  COLUMN_ROLE,
  COLUMN_WEIGHT,
  COLUMN_ID, /* as "#ID": a spreadsheet has no numbers of 63 bits */
} ColumnKind;

typedef struct
{
  const char *name;
  ColumnKind kind;
  gsize offset; /* of a text */
  double width; /* in the spreadsheet, in characters */
} Column;

static const Column columns[] = {
  { N_ ("Code"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, code_path), 32 },
  { N_ ("Case"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, case_name), 9 },
  { N_ ("Name"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, case_label), 12 },
  { N_ ("Wave"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, wave_name), 8 },
  { N_ ("Role"), COLUMN_ROLE, 0, 12 },
  { N_ ("Fragment"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, text), 70 },
  { N_ ("Citation"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, citation), 24 },
  { N_ ("Memo"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, memo), 40 },
  { N_ ("Weight"), COLUMN_WEIGHT, 0, 8 },
  { N_ ("Coder"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, coder_name), 16 },
  { N_ ("Document"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, document_name), 24 },
  { N_ ("Before"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, before), 32 },
  { N_ ("After"), COLUMN_TEXT, G_STRUCT_OFFSET (CodebookFragment, after), 32 },
  { N_ ("Coding"), COLUMN_ID, 0, 22 },
};

static const char *
find_role (CodebookRole role)
{
  switch (role)
    {
    case CODEBOOK_ROLE_INTERVIEWER:
      return _ ("interviewer");
    case CODEBOOK_ROLE_RESPONDENT:
      return _ ("respondent");
    case CODEBOOK_ROLE_COACH:
      return _ ("coach");
    case CODEBOOK_ROLE_OTHER:
      return _ ("other");
    case CODEBOOK_ROLE_NONE:
    default:
      return "";
    }
}

static char *
dup_cell (const CodebookFragment *fragment, const Column *column)
{
  switch (column->kind)
    {
    case COLUMN_ROLE:
      return g_strdup (find_role (fragment->role));
    case COLUMN_WEIGHT:
      return fragment->weight > 0 ? g_strdup_printf ("%u", fragment->weight) : g_strdup ("");
    case COLUMN_ID:
      return g_strdup_printf ("#%" G_GINT64_FORMAT, fragment->id);
    case COLUMN_TEXT:
    default:
      return g_strdup (G_STRUCT_MEMBER (char *, fragment, column->offset));
    }
}

/* csv -------------------------------------------------------------------------------------------
 */

static void
append_field (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_string_append_c (out, '\'');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

static GBytes *
make_csv (const GPtrArray *fragments)
{
  GString *out = g_string_new ("\xef\xbb\xbf");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_append (out, i > 0 ? ";" : "");
      append_field (out, _ (columns[i].name));
    }
  g_string_append (out, "\r\n");
  for (guint row = 0; row < fragments->len; row++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        {
          g_autofree char *cell = dup_cell (fragments->pdata[row], &columns[i]);

          g_string_append (out, i > 0 ? ";" : "");
          append_field (out, cell);
        }
      g_string_append (out, "\r\n");
    }
  return g_string_free_to_bytes (out);
}

/* xlsx ------------------------------------------------------------------------------------------
 */

static gboolean
write_row (lxw_worksheet *sheet, lxw_row_t row, const CodebookFragment *fragment, lxw_format *wrap)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *cell = codebook_normalize_for_cell (dup_cell (fragment, &columns[i]));
      lxw_error code = LXW_NO_ERROR;

      if (columns[i].kind == COLUMN_WEIGHT && fragment->weight > 0)
        code = worksheet_write_number (sheet, row, (lxw_col_t) i, fragment->weight, wrap);
      else if (*cell != '\0')
        code = worksheet_write_string (sheet, row, (lxw_col_t) i, cell, wrap);
      if (code != LXW_NO_ERROR)
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_sheet (const GPtrArray *fragments, const char *path)
{
  lxw_workbook_options options = { .constant_memory = LXW_FALSE };
  lxw_workbook *book = workbook_new_opt (path, &options);
  lxw_worksheet *sheet;
  lxw_format *head, *wrap;
  gboolean ok = TRUE;

  if (book == NULL)
    return FALSE;
  sheet = workbook_add_worksheet (book, _ ("Fragments"));
  head = workbook_add_format (book);
  wrap = workbook_add_format (book);
  format_set_bold (head);
  format_set_bottom (head, LXW_BORDER_THIN);
  format_set_text_wrap (wrap);
  format_set_align (wrap, LXW_ALIGN_VERTICAL_TOP);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i, columns[i].width, NULL);
      worksheet_write_string (sheet, 0, (lxw_col_t) i, _ (columns[i].name), head);
    }
  for (guint row = 0; ok && row < fragments->len; row++)
    ok = write_row (sheet, row + 1, fragments->pdata[row], wrap);
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, 9); /* A4 */
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_autofilter (sheet, 0, 0, fragments->len, G_N_ELEMENTS (columns) - 1);
  return workbook_close (book) == LXW_NO_ERROR && ok;
}

/* libxlsxwriter 1.1 only writes to a file name; this one is in memory, so that no text is left on
 * the disk. */
static GBytes *
make_xlsx (const GPtrArray *fragments, GError **error)
{
  g_autofree char *path = NULL, *bytes = NULL;
  gsize len = 0;
  int memory;
  gboolean ok;

  if (fragments->len >= ROWS_MOST)
    {
      codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                     _ ("An Excel sheet has no room for %u fragments; write them as csv."),
                     fragments->len);
      return NULL;
    }
  memory = memfd_create ("sheet", MFD_CLOEXEC);
  path = g_strdup_printf ("/proc/self/fd/%d", memory);
  ok = memory >= 0 && write_sheet (fragments, path)
       && g_file_get_contents (path, &bytes, &len, NULL);
  if (memory >= 0)
    close (memory);
  if (ok)
    return g_bytes_new_take (g_steal_pointer (&bytes), len);
  codebook_fail (error, CODEBOOK_ERROR_FAILED,
                 _ ("The sheet could not be put together; nothing was written."));
  return NULL;
}

/* -----------------------------------------------------------------------------------------------
 */

static const char *
find_format (const char *format_or_file_name)
{
  const char *dot = strrchr (format_or_file_name, '.');

  return dot != NULL ? dot + 1 : format_or_file_name;
}

gboolean
codebook_fragment_table_knows (const char *format_or_file_name)
{
  const char *format = find_format (format_or_file_name);

  return g_ascii_strcasecmp (format, "csv") == 0 || g_ascii_strcasecmp (format, "xlsx") == 0;
}

GBytes *
codebook_fragment_table_make (const GPtrArray *fragments, const char *format, GError **error)
{
  if (g_ascii_strcasecmp (format, "csv") == 0)
    return make_csv (fragments);
  if (g_ascii_strcasecmp (format, "xlsx") == 0)
    return make_xlsx (fragments, error);
  codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                 _ ("Fragments cannot be written as ‘%s’: use csv or xlsx for a table."), format);
  return NULL;
}

gboolean
codebook_fragment_table_write_file (const GPtrArray *fragments,
                                    const char *path,
                                    const char *format,
                                    GError **error)
{
  g_autoptr (GBytes) bytes =
      codebook_fragment_table_make (fragments, format != NULL ? format : find_format (path), error);

  return bytes != NULL && codebook_writer_save (bytes, path, error);
}
