/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/data-head.h"

#include <stdlib.h>
#include <string.h>

#include "codebook/import/data-column.h"
#include "codebook/text/dates.h"
#include "codebook/text/numbers.h"

#define SAMPLE_ROWS 30

static guint
count_filled (const CodebookCellGrid *grid, guint row)
{
  guint filled = 0;

  for (guint i = 0; i < codebook_cell_grid_count_cells (grid, row); i++)
    filled += *codebook_cell_grid_get (grid, row, i, NULL) != '\0';
  return filled;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

/* The first row that is about as wide as most: what stands above it is a title. */
static guint
find_first_wide_row (const CodebookCellGrid *grid)
{
  guint n = MIN (codebook_cell_grid_count_rows (grid), SAMPLE_ROWS);
  guint counts[SAMPLE_ROWS], sorted[SAMPLE_ROWS], wanted;

  for (guint i = 0; i < n; i++)
    counts[i] = sorted[i] = count_filled (grid, i);
  qsort (sorted, n, sizeof *sorted, compare_counts);
  wanted = n > 0 ? (2 * sorted[n / 2] + 2) / 3 : 0;
  for (guint i = 0; i < n; i++)
    if (counts[i] >= wanted)
      return i;
  return 0;
}

/* A quantity or a date; but 2019 at the head of a column is a name. */
static gboolean
is_value (CodebookCellKind kind, const char *text, gboolean in_head)
{
  double number;
  GDate date;

  if (in_head && strlen (text) == 4 && strspn (text, "0123456789") == 4
      && (g_str_has_prefix (text, "19") || g_str_has_prefix (text, "20")))
    return FALSE;
  if (kind != CODEBOOK_CELL_TEXT)
    return kind != CODEBOOK_CELL_EMPTY;
  return g_ascii_isdigit (*text)
         && (codebook_numbers_parse (text, &number)
             || (strlen (text) < 40 && codebook_dates_parse (text, &date)));
}

/* Whether all below @row are values, of those that are looked at. */
static gboolean
is_value_column (const CodebookCellGrid *grid, guint row, guint column)
{
  guint end = MIN (codebook_cell_grid_count_rows (grid), row + 1 + SAMPLE_ROWS), values = 0;

  for (guint i = row + 1; i < end; i++)
    {
      CodebookCellKind kind;
      const char *text = codebook_cell_grid_get (grid, i, column, &kind);

      if (codebook_data_column_is_missing (kind, text))
        continue;
      if (!is_value (kind, text, FALSE))
        return FALSE;
      values++;
    }
  return values > 0;
}

/* A head names what lies below it: a word over figures speaks for one, a figure over figures and
 * the same word twice against it. */
static gboolean
is_head (const CodebookCellGrid *grid, guint row)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint pro = 0, contra = 0;

  for (guint i = 0; i < codebook_cell_grid_count_cells (grid, row); i++)
    {
      CodebookCellKind kind;
      const char *text = codebook_cell_grid_get (grid, row, i, &kind);

      if (*text == '\0')
        continue;
      if (is_value (kind, text, TRUE))
        contra++;
      else if (!g_hash_table_add (seen, (gpointer) text))
        contra++;
      else if (is_value_column (grid, row, i))
        pro++;
    }
  return contra <= pro;
}

/* -- More rows of it -------------------------------------------------------------------------- */

static const char *
get_text (const CodebookCellGrid *grid, guint row, guint column)
{
  return codebook_cell_grid_get (grid, row, column, NULL);
}

static guint
count_rows (const CodebookCellGrid *grid)
{
  return codebook_cell_grid_count_rows (grid);
}

/* Qualtrics: what its own import goes by, {"ImportId":"QID1"}. */
static gboolean
is_import_row (const CodebookCellGrid *grid, guint row)
{
  guint n = 0;

  for (guint i = 0; row < count_rows (grid) && i < codebook_cell_grid_count_cells (grid, row); i++)
    n += g_str_has_prefix (get_text (grid, row, i), "{\"ImportId\"");
  return n > 0 && 2 * n >= count_filled (grid, row);
}

/* What SurveyMonkey writes below a question that has one answer. */
static gboolean
is_one_answer (const char *text)
{
  static const char *const words[] = { "response", "open-ended response",
                                       "antwoord", "open antwoord",
                                       "reactie",  "open reactie" };
  g_autofree char *key = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (key, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* SurveyMonkey: below the questions the options of each, and nothing below what is no question. A
 * question stands above its first option only. */
static gboolean
is_option_row (const CodebookCellGrid *grid, guint row)
{
  guint width, answers = 0, options = 0;

  if (row < 1 || row + 1 >= count_rows (grid) || *get_text (grid, row, 0) != '\0'
      || *get_text (grid, row - 1, 0) == '\0')
    return FALSE;
  width = MAX (codebook_cell_grid_count_cells (grid, row),
               codebook_cell_grid_count_cells (grid, row - 1));
  for (guint i = 0; i < width; i++)
    {
      CodebookCellKind kind;
      const char *text = codebook_cell_grid_get (grid, row, i, &kind);

      if (*text == '\0')
        continue;
      if (is_one_answer (text))
        answers++;
      else if (*get_text (grid, row - 1, i) == '\0')
        options++;
      if (is_value (kind, text, TRUE) && is_value_column (grid, row, i))
        return FALSE;
    }
  return answers > 0 || options >= 2;
}

/* The words of the questions below their short names: words over figures, and nowhere a figure. */
static gboolean
is_question_row (const CodebookCellGrid *grid, guint row)
{
  guint over_values = 0, long_ones = 0;

  if (row < 1 || row + 1 >= count_rows (grid)
      || count_filled (grid, row) < count_filled (grid, row - 1))
    return FALSE;
  for (guint i = 0; i < codebook_cell_grid_count_cells (grid, row); i++)
    {
      CodebookCellKind kind;
      const char *text = codebook_cell_grid_get (grid, row, i, &kind);

      if (is_value (kind, text, FALSE))
        return FALSE;
      if (codebook_data_column_is_missing (kind, text))
        continue;
      over_values += is_value_column (grid, row, i);
      long_ones += g_utf8_strlen (text, -1) > 2 * g_utf8_strlen (get_text (grid, row - 1, i), -1)
                   && strchr (text, ' ') != NULL;
    }
  return over_values >= 2 && long_ones >= 2;
}

void
codebook_data_head_find (CodebookDataHead *self, const CodebookCellGrid *grid)
{
  *self = (CodebookDataHead){ .questions = -1, .options = -1 };
  for (guint row = 1; row <= 2; row++)
    if (is_import_row (grid, row))
      {
        self->questions = row == 2 ? 1 : -1;
        self->end = row + 1;
        return;
      }
  if (is_option_row (grid, 1))
    {
      self->options = 1;
      self->end = 2;
      return;
    }
  self->names = find_first_wide_row (grid);
  self->end = self->names + is_head (grid, self->names);
  if (self->end > self->names && is_question_row (grid, self->end))
    self->questions = (int) self->end++;
}

guint
codebook_data_head_count_cells (const CodebookDataHead *self, const CodebookCellGrid *grid)
{
  guint width = 0;

  for (guint row = self->names; row < self->end; row++)
    width = MAX (width, codebook_cell_grid_count_cells (grid, row));
  return width;
}

/* The question that the column is an answer to, or an option of. */
static const char *
find_question (const CodebookDataHead *self, const CodebookCellGrid *grid, guint column)
{
  while (column > 0 && *get_text (grid, self->names, column) == '\0')
    column--;
  return get_text (grid, self->names, column);
}

char *
codebook_data_head_dup_name (const CodebookDataHead *self,
                             const CodebookCellGrid *grid,
                             guint column)
{
  const char *option;

  if (self->end == self->names)
    return g_strdup ("");
  option = self->options >= 0 ? get_text (grid, (guint) self->options, column) : "";
  if (*option == '\0' || is_one_answer (option))
    return g_strdup (get_text (grid, self->names, column));
  return g_strdup_printf ("%s – %s", find_question (self, grid, column), option);
}

const char *
codebook_data_head_get_question (const CodebookDataHead *self,
                                 const CodebookCellGrid *grid,
                                 guint column)
{
  return self->questions >= 0 ? get_text (grid, (guint) self->questions, column) : "";
}
