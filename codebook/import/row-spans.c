/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/row-spans.h"

#define MOST_SPANS 200 /* side by side in one table */
#define MOST 65534     /* rows or columns of a cell, as in HTML */

typedef struct
{
  guint column, columns;
  guint rows; /* that it still reaches over, with the one at hand */
} Span;

typedef struct
{
  GArray *spans; /* Span: of the row at hand, by column */
  guint column;  /* where the next cell begins */
  guint next;    /* the first span that is not left of it */
} Table;

struct _CodebookRowSpans
{
  CodebookTranscriptBuilder *builder;
  GArray *tables; /* Table, the innermost last */
};

static void
table_clear (gpointer data)
{
  Table *table = data;

  g_array_unref (table->spans);
}

CodebookRowSpans *
codebook_row_spans_new (CodebookTranscriptBuilder *builder)
{
  CodebookRowSpans *self = g_new0 (CodebookRowSpans, 1);

  self->builder = builder;
  self->tables = g_array_new (FALSE, FALSE, sizeof (Table));
  g_array_set_clear_func (self->tables, table_clear);
  return self;
}

void
codebook_row_spans_free (CodebookRowSpans *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tables);
  g_free (self);
}

/* NULL where there are rows, but no table. */
static Table *
innermost (CodebookRowSpans *self)
{
  return self->tables->len > 0 ? &g_array_index (self->tables, Table, self->tables->len - 1) : NULL;
}

void
codebook_row_spans_begin_table (CodebookRowSpans *self)
{
  Table table = { .spans = g_array_new (FALSE, FALSE, sizeof (Span)) };

  g_array_append_val (self->tables, table);
}

void
codebook_row_spans_end_table (CodebookRowSpans *self)
{
  if (self->tables->len > 0)
    g_array_set_size (self->tables, self->tables->len - 1);
}

void
codebook_row_spans_begin_row (CodebookRowSpans *self)
{
  Table *table = innermost (self);
  guint kept = 0;

  if (table == NULL)
    return;
  for (guint i = 0; i < table->spans->len; i++)
    {
      Span span = g_array_index (table->spans, Span, i);

      if (--span.rows > 0)
        g_array_index (table->spans, Span, kept++) = span;
    }
  g_array_set_size (table->spans, kept);
  table->column = table->next = 0;
}

void
codebook_row_spans_begin_cell (CodebookRowSpans *self, gint64 columns, gint64 rows)
{
  Table *table = innermost (self);
  Span span = { .columns = (guint) CLAMP (columns, 1, MOST),
                .rows = (guint) CLAMP (rows, 1, MOST) };

  for (; table != NULL && table->next < table->spans->len; table->next++)
    {
      const Span *other = &g_array_index (table->spans, Span, table->next);

      if (other->column > table->column)
        break;
      table->column = other->column + other->columns;
      codebook_transcript_builder_begin_cell (self->builder);
    }
  codebook_transcript_builder_begin_cell (self->builder);
  if (table == NULL)
    return;
  span.column = table->column;
  if (span.rows > 1 && table->spans->len < MOST_SPANS)
    g_array_insert_val (table->spans, table->next++, span);
  table->column = MIN (table->column + span.columns, G_MAXINT);
}
