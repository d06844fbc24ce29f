/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/cell-grid.h"

G_BEGIN_DECLS

typedef enum
{
  CODEBOOK_COLUMN_TEXT,
  CODEBOOK_COLUMN_NUMBER,
  CODEBOOK_COLUMN_DATE,
  CODEBOOK_COLUMN_YESNO,
  CODEBOOK_COLUMN_CHOICE,
} CodebookColumnType;

/* What one value of SPSS is called: 1 is "man". */
typedef struct
{
  char *value; /* as in the cells */
  char *label;
} CodebookValueLabel;

/* A column of a table of attributes, with what its cells look like. */
typedef struct
{
  char *name;              /* of the head; not empty, and once in the table */
  char *label;             /* the question that was asked, or "" */
  guint index;             /* in the grid */
  GPtrArray *value_labels; /* CodebookValueLabel *; (nullable) */
  GHashTable *by_value;    /* its members by value, not owned; (nullable) */
  char *missing_rule;      /* which values count as missing: "-99, 97–99"; "" = only empty ones */
  CodebookColumnType type; /* as guessed */
  char decimal_sign;       /* ',' or '.': of numbers that stand in the file as text */
  gboolean month_first;    /* of dates that stand in the file as text: 3/14/2024 */
  GStrv choices;           /* of a choice, in order; else NULL */
  guint values, missing;   /* rows that say something, and that do not */
  gboolean long_text;      /* answers in a respondent's own words, rather than a value */
} CodebookDataColumn;

CodebookDataColumn *codebook_data_column_new (const char *name,
                                              guint index) G_GNUC_WARN_UNUSED_RESULT;
void codebook_data_column_free (CodebookDataColumn *self);
/* Takes the place of an earlier label of that value. */
void
codebook_data_column_set_label (CodebookDataColumn *self, const char *value, const char *label);

/* Whether a cell says nothing: empty, blank, or a sign for that (NA, N/A, #N/A, #N/B, NULL, ".").
 */
gboolean codebook_data_column_is_missing (CodebookCellKind kind, const char *text);
/* What a person calls the value of a cell: its label, or the cell itself without white space around
 * it. */
char *codebook_data_column_dup_text (const CodebookDataColumn *self,
                                     CodebookCellKind kind,
                                     const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* A cell that is not missing as the value of an attribute of @type: a number with a point, a date
 * as YYYY-MM-DD, "yes" or "no", else text. NULL if it is none. */
char *codebook_data_column_convert (const CodebookDataColumn *self,
                                    CodebookColumnType type,
                                    CodebookCellKind kind,
                                    const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Fills in type, decimal_sign, month_first, choices, values, missing and long_text from the rows of
 * @grid from
 * @first_row on. A column is of a type only if all of its values are. @comma_separated: commas
 * stand between the cells of the file, so that 1.234 is hardly a thousand. */
void codebook_data_column_guess (CodebookDataColumn *self,
                                 const CodebookCellGrid *grid,
                                 guint first_row,
                                 gboolean comma_separated);
/* The texts that differ in it, in the order of their labels or else of first use, at most @most.
 * (array zero-terminated) */
GStrv codebook_data_column_list_choices (const CodebookDataColumn *self,
                                         const CodebookCellGrid *grid,
                                         guint first_row,
                                         guint most) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookDataColumn, codebook_data_column_free)

G_END_DECLS
