/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/cell-grid.h"

G_BEGIN_DECLS

/* The rows above the values of a table: the names of its columns, and what survey programs write
 * below them. Rows are those of a grid without blank ones. */
typedef struct
{
  guint names;   /* the row of the names, if there is one */
  guint end;     /* the first row of values; `names` = the columns have no names */
  int questions; /* the row of what was asked; -1 = none */
  int options;   /* the row of the options of each question; -1 = none */
} CodebookDataHead;

/* Titles above the names are passed over. Three rows of Qualtrics (names, questions, and what its
 * own import goes by), two of SurveyMonkey (questions and their options) and two of programs that
 * write the questions below short names are known. */
void codebook_data_head_find (CodebookDataHead *self, const CodebookCellGrid *grid);

guint codebook_data_head_count_cells (const CodebookDataHead *self, const CodebookCellGrid *grid);
/* As it stands there; "" if it has none. An option has its question before it. */
char *codebook_data_head_dup_name (const CodebookDataHead *self,
                                   const CodebookCellGrid *grid,
                                   guint column) G_GNUC_WARN_UNUSED_RESULT;
/* Borrowed; "" if it is not said. */
const char *codebook_data_head_get_question (const CodebookDataHead *self,
                                             const CodebookCellGrid *grid,
                                             guint column);

G_END_DECLS
