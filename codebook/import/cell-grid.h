/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "codebook/error.h"

G_BEGIN_DECLS

/* The cells of a table as a reader meets them, row by row, before it is known which row is the
 * head. Rows may differ in length. The texts lie one after the other in one block and a cell is a
 * place in it, so that two million cells cost little more than their letters.
 *
 * Bounded, so that no file can ask for more memory than a table of attributes has any use for:
 * 1,048,576 rows, 16,384 columns, 12 million cells, 1 MB a cell, 64 MB of text in all. */
typedef struct _CodebookCellGrid CodebookCellGrid;

typedef enum
{
  CODEBOOK_CELL_EMPTY,
  CODEBOOK_CELL_TEXT,   /* as it stands in the file */
  CODEBOOK_CELL_NUMBER, /* the file says that it is one: decimal point, as few digits as say it */
  CODEBOOK_CELL_DATE,   /* likewise: YYYY-MM-DD */
  CODEBOOK_CELL_YESNO,  /* likewise: "yes", "no" */
} CodebookCellKind;

/* @name is the file's, for messages. */
CodebookCellGrid *codebook_cell_grid_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void codebook_cell_grid_free (CodebookCellGrid *self);
const char *codebook_cell_grid_get_name (const CodebookCellGrid *self);

/* The next cell of the row that is open. What is not UTF-8 becomes U+FFFD, what is no text (NUL,
 * control characters) is left out, and letters are composed (NFC). Empty text is an empty cell.
 * @len_bytes -1: up to the NUL. */
gboolean codebook_cell_grid_add (CodebookCellGrid *self,
                                 CodebookCellKind kind,
                                 const char *text,
                                 gssize len_bytes,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_cell_grid_add_empty (CodebookCellGrid *self,
                                       guint n,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @line: where a person finds the row in the file, from 1. */
gboolean codebook_cell_grid_end_row (CodebookCellGrid *self,
                                     guint line,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Repeats the last row @n more times. */
gboolean codebook_cell_grid_repeat_row (CodebookCellGrid *self,
                                        guint n,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What stands in a merged cell holds for all of its rows: copies it to the lines after @first_line,
 * up to and with @last_line, where nothing stands yet. Rows that end before it are made longer, at
 * the cost of a copy: fill the columns from right to left. */
void codebook_cell_grid_fill_down (CodebookCellGrid *self,
                                   guint first_line,
                                   guint last_line,
                                   guint column);

/* All rows, and what the one that is open has. */
void codebook_cell_grid_clear (CodebookCellGrid *self);
/* Rows with nothing but white space. */
void codebook_cell_grid_drop_blank_rows (CodebookCellGrid *self);

guint codebook_cell_grid_count_rows (const CodebookCellGrid *self);
/* Of that row; its last ones may be empty. */
guint codebook_cell_grid_count_cells (const CodebookCellGrid *self, guint row);
guint codebook_cell_grid_get_line (const CodebookCellGrid *self, guint row);
/* "" for an empty cell and outside the table. @kind may be NULL. */
const char *codebook_cell_grid_get (const CodebookCellGrid *self,
                                    guint row,
                                    guint column,
                                    CodebookCellKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookCellGrid, codebook_cell_grid_free)

G_END_DECLS
