/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/data-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/data-head.h"

#define LONGEST_NAME_CP 200
#define MOST_CELLS 20000000

CodebookDataTable *
codebook_data_table_new (const char *kind, CodebookCellGrid *grid)
{
  CodebookDataTable *self = g_new0 (CodebookDataTable, 1);

  g_atomic_ref_count_init (&self->references);
  self->kind = g_strdup (kind);
  self->sheet = g_strdup ("");
  self->grid = grid;
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_data_column_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

CodebookDataTable *
codebook_data_table_ref (CodebookDataTable *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
codebook_data_table_unref (CodebookDataTable *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->kind);
  g_free (self->sheet);
  codebook_cell_grid_free (self->grid);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

void
codebook_data_table_take_warning (CodebookDataTable *self, char *warning)
{
  if (g_ptr_array_find_with_equal_func (self->warnings, warning, g_str_equal, NULL))
    g_free (warning);
  else
    g_ptr_array_add (self->warnings, warning);
}

/* -- Names ------------------------------------------------------------------------------------ */

/* White space of any kind one space, none at the ends, and not endless. */
static char *
clean_name (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t\r\n", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words[i]);
  if (g_utf8_strlen (out->str, -1) <= LONGEST_NAME_CP)
    return g_string_free (g_steal_pointer (&out), FALSE);
  g_string_truncate (out,
                     (gsize) (g_utf8_offset_to_pointer (out->str, LONGEST_NAME_CP - 1) - out->str));
  g_string_append (out, "…");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

CodebookDataColumn *
codebook_data_table_find_column (const CodebookDataTable *self, const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < self->columns->len; i++)
    {
      CodebookDataColumn *column = g_ptr_array_index (self->columns, i);
      g_autofree char *key = g_utf8_casefold (column->name, -1);

      if (strcmp (key, wanted) == 0)
        return column;
    }
  return NULL;
}

/* @names: those that are taken, folded → how many of that name there are. */
static char *
make_unique (GHashTable *names, const char *name)
{
  char *key = g_utf8_casefold (name, -1);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (names, key)) + 1;
  g_autofree char *numbered = NULL;

  g_hash_table_insert (names, key, GUINT_TO_POINTER (n));
  if (n == 1)
    return g_strdup (name);
  numbered = g_strdup_printf ("%s (%u)", name, n);
  return make_unique (names, numbered);
}

void
codebook_data_table_take_column (CodebookDataTable *self, CodebookDataColumn *column)
{
  g_autofree char *name = column->name;
  g_autofree char *numbered = g_strdup_printf (_ ("Column %u"), column->index + 1);

  column->name = make_unique (self->names, *name != '\0' ? name : numbered);
  g_ptr_array_add (self->columns, column);
}

/* -- The head --------------------------------------------------------------------------------- */

/* Which columns say anything below the head. (element-type guint8) */
static GByteArray *
find_filled (const CodebookDataTable *self)
{
  GByteArray *filled = g_byte_array_new ();

  for (guint i = self->first_row; i < codebook_cell_grid_count_rows (self->grid); i++)
    {
      guint n = codebook_cell_grid_count_cells (self->grid, i), had = filled->len;

      if (n > had)
        {
          g_byte_array_set_size (filled, n);
          memset (filled->data + had, 0, n - had);
        }
      for (guint j = 0; j < n; j++)
        filled->data[j] |= *codebook_cell_grid_get (self->grid, i, j, NULL) != '\0';
    }
  return filled;
}

static void
make_columns (CodebookDataTable *self, const CodebookDataHead *head)
{
  g_autoptr (GByteArray) filled = find_filled (self);
  guint width = MAX (filled->len, codebook_data_head_count_cells (head, self->grid));

  for (guint i = 0; i < width; i++)
    {
      g_autofree char *said = codebook_data_head_dup_name (head, self->grid, i);
      g_autofree char *name = clean_name (said);
      CodebookDataColumn *column;

      if (*name == '\0' && (i >= filled->len || !filled->data[i]))
        continue;
      column = codebook_data_column_new (name, i);
      g_free (column->label);
      column->label = clean_name (codebook_data_head_get_question (head, self->grid, i));
      if (strcmp (column->label, name) == 0)
        *column->label = '\0';
      codebook_data_table_take_column (self, column);
    }
}

gboolean
codebook_data_table_guess (CodebookDataTable *self, gboolean comma_separated, GError **error)
{
  const char *name = codebook_cell_grid_get_name (self->grid);
  guint rows;

  codebook_cell_grid_drop_blank_rows (self->grid);
  rows = codebook_data_table_count_rows (self);
  if (rows == 0 || self->columns->len == 0)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ has no rows with values below the names of its columns."), name);
  if ((guint64) self->columns->len * rows > MOST_CELLS)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ has %u columns and %u rows, which is more than a table of "
                             "attributes; save a part of it."),
                          name, self->columns->len, rows);
  for (guint i = 0; i < self->columns->len; i++)
    codebook_data_column_guess (g_ptr_array_index (self->columns, i), self->grid, self->first_row,
                                comma_separated);
  return TRUE;
}

gboolean
codebook_data_table_find_head (CodebookDataTable *self, gboolean comma_separated, GError **error)
{
  CodebookDataHead head;

  codebook_cell_grid_drop_blank_rows (self->grid);
  codebook_data_head_find (&head, self->grid);
  self->first_row = head.end;
  if (head.end == head.names)
    codebook_data_table_take_warning (
        self, g_strdup (_ ("The columns have no names in the file, so they were numbered.")));
  make_columns (self, &head);
  return codebook_data_table_guess (self, comma_separated, error);
}

/* -- Cells ------------------------------------------------------------------------------------ */

guint
codebook_data_table_count_rows (const CodebookDataTable *self)
{
  guint rows = codebook_cell_grid_count_rows (self->grid);

  return rows > self->first_row ? rows - self->first_row : 0;
}

const char *
codebook_data_table_get (const CodebookDataTable *self,
                         guint row,
                         const CodebookDataColumn *column,
                         CodebookCellKind *kind)
{
  CodebookCellKind found;
  const char *text =
      codebook_cell_grid_get (self->grid, self->first_row + row, column->index, &found);

  if (kind != NULL)
    *kind = found;
  return codebook_data_column_is_missing (found, text) ? NULL : text;
}

char *
codebook_data_table_dup_text (const CodebookDataTable *self,
                              guint row,
                              const CodebookDataColumn *column)
{
  CodebookCellKind kind;
  const char *text = codebook_data_table_get (self, row, column, &kind);

  return text != NULL ? codebook_data_column_dup_text (column, kind, text) : NULL;
}

guint
codebook_data_table_get_line (const CodebookDataTable *self, guint row)
{
  return codebook_cell_grid_get_line (self->grid, self->first_row + row);
}
