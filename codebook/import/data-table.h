/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/data-column.h"

G_BEGIN_DECLS

/* A table of attributes, before any project knows of it: named columns over rows of cells, whatever
 * the file was. Which of them is the key, and what becomes of the others, is not for here to say.
 */
typedef struct
{
  gatomicrefcount references;
  char *kind;             /* the reader: "xlsx" */
  char *sheet;            /* which of several was read, or "" */
  CodebookCellGrid *grid; /* without blank rows */
  guint first_row;        /* in grid: the first below the head */
  GPtrArray *columns;     /* CodebookDataColumn *; only those with a name or a value */
  GHashTable *names;      /* char *, folded → how many columns wanted that name */
  GPtrArray *warnings;    /* char *: what was set right or left out, a sentence each */
} CodebookDataTable;

/* Takes @grid. Nothing is known of it yet but its cells: find the head, or set the columns. */
CodebookDataTable *codebook_data_table_new (const char *kind,
                                            CodebookCellGrid *grid) G_GNUC_WARN_UNUSED_RESULT;
/* Once it is made nothing of it changes, so that threads may share it. */
CodebookDataTable *codebook_data_table_ref (CodebookDataTable *self);
void codebook_data_table_unref (CodebookDataTable *self);

/* Finds the row with the names of the columns (titles above it are passed over; columns of a table
 * without one are numbered), and guesses. */
gboolean codebook_data_table_find_head (CodebookDataTable *self,
                                        gboolean comma_separated,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @column. One without a name is numbered; of several with one name all but the first are. */
void codebook_data_table_take_column (CodebookDataTable *self, CodebookDataColumn *column);
/* Drops blank rows and guesses what each column holds. Fails if there is no row with values. */
gboolean codebook_data_table_guess (CodebookDataTable *self,
                                    gboolean comma_separated,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @warning: (transfer full), a whole sentence; the same one twice is kept once. */
void codebook_data_table_take_warning (CodebookDataTable *self, char *warning);

/* Rows below the head. */
guint codebook_data_table_count_rows (const CodebookDataTable *self);
/* The cell of that row (from 0, below the head); NULL if it says nothing. @kind may be NULL. */
const char *codebook_data_table_get (const CodebookDataTable *self,
                                     guint row,
                                     const CodebookDataColumn *column,
                                     CodebookCellKind *kind);
/* What a person calls it: its label or the cell itself; NULL if it says nothing. */
char *codebook_data_table_dup_text (const CodebookDataTable *self,
                                    guint row,
                                    const CodebookDataColumn *column) G_GNUC_WARN_UNUSED_RESULT;
/* Where a person finds the row in the file. */
guint codebook_data_table_get_line (const CodebookDataTable *self, guint row);
/* The column of that name, whatever the case of letters; NULL if there is none. */
CodebookDataColumn *codebook_data_table_find_column (const CodebookDataTable *self,
                                                     const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookDataTable, codebook_data_table_unref)

G_END_DECLS
