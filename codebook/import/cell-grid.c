/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/cell-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_ROWS 1048576
#define MOST_COLUMNS 16384
#define MOST_CELLS 12000000
#define MOST_CELL_BYTES (1024 * 1024)
#define MOST_BYTES (64 * 1024 * 1024)

typedef struct
{
  guint first, n; /* index into cells, and how many */
  guint line;
} Row;

struct _CodebookCellGrid
{
  char *name;
  GString *pool;  /* texts, each with its NUL; at 0 stands "" */
  GArray *cells;  /* guint32: place in pool; 0 = empty */
  GArray *kinds;  /* guint8: CodebookCellKind, as cells */
  GArray *rows;   /* Row */
  guint row_from; /* index into cells of the row that is open */
};

CodebookCellGrid *
codebook_cell_grid_new (const char *name)
{
  CodebookCellGrid *self = g_new0 (CodebookCellGrid, 1);

  self->name = g_strdup (name);
  self->pool = g_string_sized_new (1024);
  g_string_append_c (self->pool, '\0');
  self->cells = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->kinds = g_array_new (FALSE, TRUE, sizeof (guint8));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  return self;
}

void
codebook_cell_grid_free (CodebookCellGrid *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_string_free (self->pool, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->kinds);
  g_array_unref (self->rows);
  g_free (self);
}

const char *
codebook_cell_grid_get_name (const CodebookCellGrid *self)
{
  return self->name;
}

/* -- Adding ----------------------------------------------------------------------------------- */

static gboolean
fail_too_large (CodebookCellGrid *self, GError **error)
{
  return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                        _ ("‘%s’ holds far more cells than a table of attributes, so it was not "
                           "read; delete the empty rows and columns, or save a part of it."),
                        self->name);
}

static gboolean
fail_long_cell (CodebookCellGrid *self, GError **error)
{
  return codebook_fail (
      error, CODEBOOK_ERROR_INVALID_DATA,
      _ ("‘%s’ was not read: a cell after row %u is longer than 1 MB."), self->name,
      self->rows->len > 0 ? g_array_index (self->rows, Row, self->rows->len - 1).line : 0);
}

static gboolean
add_cell (CodebookCellGrid *self, guint32 at, CodebookCellKind kind, guint n, GError **error)
{
  guint8 byte = (guint8) kind;

  if (self->cells->len - self->row_from + n > MOST_COLUMNS || self->cells->len + n > MOST_CELLS)
    return fail_too_large (self, error);
  for (guint i = 0; i < n; i++)
    {
      g_array_append_val (self->cells, at);
      g_array_append_val (self->kinds, byte);
    }
  return TRUE;
}

/* ASCII without control characters is stored as it is; that is nearly all of a table. */
static gboolean
is_plain (const char *text, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if ((guint8) text[i] >= 0x7F || ((guint8) text[i] < 0x20 && text[i] != '\n' && text[i] != '\t'))
      return FALSE;
  return TRUE;
}

static char *
make_clean (const char *text, gsize len)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) len);
  char *out = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  char *to = out;
  const char *next;

  /* What is moved may cover the character that it was. */
  for (const char *at = out; *at != '\0'; at = next)
    {
      gunichar c = g_utf8_get_char (at);
      gsize size;

      next = g_utf8_next_char (at);
      size = (gsize) (next - at);

      if ((c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0)
          || c == 0xFEFF)
        continue;
      memmove (to, at, size);
      to += size;
    }
  *to = '\0';
  return out;
}

gboolean
codebook_cell_grid_add (CodebookCellGrid *self,
                        CodebookCellKind kind,
                        const char *text,
                        gssize len_bytes,
                        GError **error)
{
  gsize len = len_bytes < 0 ? strlen (text) : (gsize) len_bytes;
  g_autofree char *clean = NULL;
  guint32 at = (guint32) self->pool->len;

  if (len > MOST_CELL_BYTES)
    return fail_long_cell (self, error);
  if (!is_plain (text, len))
    {
      clean = make_clean (text, len);
      text = clean;
      len = strlen (clean);
    }
  if (len == 0)
    return add_cell (self, 0, CODEBOOK_CELL_EMPTY, 1, error);
  if (self->pool->len + len + 1 > MOST_BYTES)
    return fail_too_large (self, error);
  g_string_append_len (self->pool, text, (gssize) len);
  g_string_append_c (self->pool, '\0');
  return add_cell (self, at, kind, 1, error);
}

gboolean
codebook_cell_grid_add_empty (CodebookCellGrid *self, guint n, GError **error)
{
  if (n > MOST_COLUMNS)
    return fail_too_large (self, error);
  return add_cell (self, 0, CODEBOOK_CELL_EMPTY, n, error);
}

gboolean
codebook_cell_grid_end_row (CodebookCellGrid *self, guint line, GError **error)
{
  Row row = { self->row_from, self->cells->len - self->row_from, line };

  if (self->rows->len >= MOST_ROWS)
    return fail_too_large (self, error);
  g_array_append_val (self->rows, row);
  self->row_from = self->cells->len;
  return TRUE;
}

gboolean
codebook_cell_grid_repeat_row (CodebookCellGrid *self, guint n, GError **error)
{
  guint last = self->rows->len - 1;
  guint len = codebook_cell_grid_count_cells (self, last);

  if (n > MOST_ROWS)
    return fail_too_large (self, error);
  for (guint i = 0; i < n; i++)
    {
      guint first = g_array_index (self->rows, Row, last).first;

      for (guint j = first; j < first + len; j++)
        if (!add_cell (self, g_array_index (self->cells, guint32, j),
                       (CodebookCellKind) g_array_index (self->kinds, guint8, j), 1, error))
          return FALSE;
      if (!codebook_cell_grid_end_row (self, g_array_index (self->rows, Row, last).line + i + 1,
                                       error))
        return FALSE;
    }
  return TRUE;
}

/* The first row at or after @line. */
static guint
find_row (const CodebookCellGrid *self, guint line)
{
  guint low = 0, high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->rows, Row, middle).line < line)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_blank (const CodebookCellGrid *self, const Row *row)
{
  for (guint i = row->first; i < row->first + row->n; i++)
    {
      const char *text = self->pool->str + g_array_index (self->cells, guint32, i);

      if (text[strspn (text, " \t\r\n")] != '\0')
        return FALSE;
    }
  return TRUE;
}

/* Makes room in a row that ended earlier: it moves behind the others. */
static gboolean
widen (CodebookCellGrid *self, Row *row, guint n)
{
  guint first = self->cells->len;

  if (n > MOST_COLUMNS || first + n > MOST_CELLS)
    return FALSE;
  g_array_set_size (self->cells, first + n);
  g_array_set_size (self->kinds, first + n);
  memcpy (&g_array_index (self->cells, guint32, first),
          &g_array_index (self->cells, guint32, row->first), row->n * sizeof (guint32));
  memcpy (&g_array_index (self->kinds, guint8, first),
          &g_array_index (self->kinds, guint8, row->first), row->n);
  row->first = first;
  row->n = n;
  self->row_from = self->cells->len;
  return TRUE;
}

void
codebook_cell_grid_fill_down (CodebookCellGrid *self,
                              guint first_line,
                              guint last_line,
                              guint column)
{
  guint from = find_row (self, first_line);
  guint source;

  if (from >= self->rows->len || codebook_cell_grid_get_line (self, from) != first_line
      || column >= codebook_cell_grid_count_cells (self, from))
    return;
  source = g_array_index (self->rows, Row, from).first + column;
  if (g_array_index (self->cells, guint32, source) == 0)
    return;
  for (guint i = from + 1; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      if (row->line > last_line)
        return;
      /* A row in which nothing stands does not become one by this alone. */
      if (column >= row->n && (is_blank (self, row) || !widen (self, row, column + 1)))
        continue;
      if (g_array_index (self->cells, guint32, row->first + column) != 0)
        continue;
      g_array_index (self->cells, guint32, row->first + column) =
          g_array_index (self->cells, guint32, source);
      g_array_index (self->kinds, guint8, row->first + column) =
          g_array_index (self->kinds, guint8, source);
    }
}

void
codebook_cell_grid_clear (CodebookCellGrid *self)
{
  g_string_truncate (self->pool, 1);
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->kinds, 0);
  g_array_set_size (self->rows, 0);
  self->row_from = 0;
}

void
codebook_cell_grid_drop_blank_rows (CodebookCellGrid *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (!is_blank (self, &g_array_index (self->rows, Row, i)))
      g_array_index (self->rows, Row, kept++) = g_array_index (self->rows, Row, i);
  g_array_set_size (self->rows, kept);
}

/* -- Reading ---------------------------------------------------------------------------------- */

guint
codebook_cell_grid_count_rows (const CodebookCellGrid *self)
{
  return self->rows->len;
}

guint
codebook_cell_grid_count_cells (const CodebookCellGrid *self, guint row)
{
  return row < self->rows->len ? g_array_index (self->rows, Row, row).n : 0;
}

guint
codebook_cell_grid_get_line (const CodebookCellGrid *self, guint row)
{
  return row < self->rows->len ? g_array_index (self->rows, Row, row).line : 0;
}

const char *
codebook_cell_grid_get (const CodebookCellGrid *self,
                        guint row,
                        guint column,
                        CodebookCellKind *kind)
{
  guint at;

  if (column >= codebook_cell_grid_count_cells (self, row))
    {
      if (kind != NULL)
        *kind = CODEBOOK_CELL_EMPTY;
      return "";
    }
  at = g_array_index (self->rows, Row, row).first + column;
  if (kind != NULL)
    *kind = (CodebookCellKind) g_array_index (self->kinds, guint8, at);
  return self->pool->str + g_array_index (self->cells, guint32, at);
}
