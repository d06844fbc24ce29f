/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/ods.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "codebook/import/container.h"
#include "codebook/import/odf-lock.h"

#define MOST_COLUMNS 16384
#define MOST_KEPT 256 /* columns where merged cells are filled */
#define MOST_CELL_BYTES (1024 * 1024)
#define MOST_SPANS 100000
#define MOST_FILLED 5000000 /* rows that merged cells span, in all */
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

enum
{
  SPACE_NONE,
  OFFICE,
  TEXT,
  TABLE,
  STYLE,
};

typedef enum
{
  UNKNOWN,
  ANNOTATION,
  CELL,
  COVERED_CELL,
  CHANGES,
  LINE_BREAK,
  PARAGRAPH,
  ROW,
  SHAPES,
  SHEET,
  SPACES,
  SPREADSHEET,
  STYLE_OF_SHEET,
  TAB,
  TABLE_PROPERTIES,
} Token;

static const CodebookXmlNamespace spaces[] = {
  { OASIS "office:1.0", OFFICE },
  { OASIS "text:1.0", TEXT },
  { OASIS "table:1.0", TABLE },
  { OASIS "style:1.0", STYLE },
  { NULL },
};

static const CodebookXmlName names[] = {
  { OFFICE, "annotation", ANNOTATION },
  { OFFICE, "spreadsheet", SPREADSHEET },
  { STYLE, "style", STYLE_OF_SHEET },
  { STYLE, "table-properties", TABLE_PROPERTIES },
  { TABLE, "covered-table-cell", COVERED_CELL },
  { TABLE, "shapes", SHAPES },
  { TABLE, "table", SHEET },
  { TABLE, "table-cell", CELL },
  { TABLE, "table-row", ROW },
  { TABLE, "tracked-changes", CHANGES },
  { TEXT, "line-break", LINE_BREAK },
  { TEXT, "p", PARAGRAPH },
  { TEXT, "s", SPACES },
  { TEXT, "tab", TAB },
  { 0 },
};

typedef struct
{
  guint first_line, last_line, column;
} Span;

typedef struct
{
  CodebookCellGrid *grid;
  GError *error;
  GString *text; /* of the cell that is read */
  GString *sheet, *others;
  GString *title;             /* the name of a sheet before this one that has a single row */
  GArray *spans;              /* Span */
  guint line, row_repeat;     /* of the row that is read */
  guint column, pending;      /* cells of it so far; empty ones that may be the last */
  guint repeat, rows_spanned; /* of the cell */
  CodebookCellKind kind;      /* of the cell */
  char *value;                /* of the cell, where it is not its text; or NULL */
  guint skipped;              /* how many elements deep in what is skipped */
  gboolean in_sheet, in_cell, in_paragraph, seen_spreadsheet;
  gboolean done, told; /* a sheet was read; this later one is told */
  gboolean has_title;  /* what the grid has is of the sheet of that name */
  char *style;         /* whose properties are read */
  GHashTable *hidden;  /* char *: styles of sheets that are not shown */
  gboolean take_hidden;
} Ods;

/* -- Cells ------------------------------------------------------------------------------------ */

/* At least 1; a count that no number holds is the largest there is. */
static guint
get_count (CodebookXml *xml, const char *attribute)
{
  g_autofree char *text = codebook_xml_dup_attribute (xml, TABLE, attribute);
  guint64 count = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 1;

  return (guint) CLAMP (count, 1, G_MAXINT32);
}

static void
start_cell (Ods *self, CodebookXml *xml)
{
  g_autofree char *type = codebook_xml_dup_attribute (xml, OFFICE, "value-type");
  g_autofree char *value = NULL;

  self->in_cell = TRUE;
  self->repeat = get_count (xml, "number-columns-repeated");
  self->rows_spanned = get_count (xml, "number-rows-spanned");
  self->kind = CODEBOOK_CELL_TEXT;
  g_clear_pointer (&self->value, g_free);
  g_string_truncate (self->text, 0);
  if (type == NULL)
    return;
  if (g_str_equal (type, "float") || g_str_equal (type, "percentage")
      || g_str_equal (type, "currency"))
    {
      self->kind = CODEBOOK_CELL_NUMBER;
      value = codebook_xml_dup_attribute (xml, OFFICE, "value");
    }
  else if (g_str_equal (type, "date"))
    value = codebook_xml_dup_attribute (xml, OFFICE, "date-value");
  else if (g_str_equal (type, "boolean"))
    {
      self->kind = CODEBOOK_CELL_YESNO;
      value = codebook_xml_dup_attribute (xml, OFFICE, "boolean-value");
    }
  else if (g_str_equal (type, "string"))
    value = codebook_xml_dup_attribute (xml, OFFICE, "string-value");
  self->value = g_steal_pointer (&value);
}

/* What the cell says; "" if nothing. A number that is none is taken as the text that is shown. */
static const char *
settle_cell (Ods *self, char out[32])
{
  double number;
  char *end;

  if (self->value == NULL)
    {
      self->kind = CODEBOOK_CELL_TEXT;
      return self->text->str;
    }
  if (self->kind == CODEBOOK_CELL_YESNO)
    return g_str_equal (self->value, "true") ? "yes" : "no";
  if (self->kind != CODEBOOK_CELL_NUMBER)
    return self->value;
  number = g_ascii_strtod (self->value, &end);
  if (end == self->value || *end != '\0' || !isfinite (number))
    {
      self->kind = CODEBOOK_CELL_TEXT;
      return self->text->str;
    }
  return g_ascii_formatd (out, 32, "%.15g", number);
}

static void
tell_other (Ods *self, const char *sheet)
{
  g_string_append_printf (self->others, self->others->len > 0 ? ", ‘%s’" : "‘%s’", sheet);
}

/* A title alone is no table, but may stand before one. */
static void
leave_title (Ods *self)
{
  if (!self->has_title)
    return;
  self->has_title = FALSE;
  codebook_cell_grid_clear (self->grid);
  g_array_set_size (self->spans, 0);
  tell_other (self, self->title->str);
}

static gboolean
put_cell (Ods *self, const char *text)
{
  Span span = { self->line, self->line + self->rows_spanned - 1, self->column };

  leave_title (self);
  if (!codebook_cell_grid_add_empty (self->grid, self->pending, &self->error))
    return FALSE;
  self->pending = 0;
  if (self->rows_spanned > 1 && self->spans->len < MOST_SPANS)
    g_array_append_val (self->spans, span);
  /* The grid says when there are too many. */
  for (guint i = 0; i < MIN (self->repeat, MOST_COLUMNS + 1); i++)
    if (!codebook_cell_grid_add (self->grid, self->kind, text, -1, &self->error))
      return FALSE;
  return TRUE;
}

static gboolean
end_cell (Ods *self, gboolean covered)
{
  char out[32];
  const char *text = settle_cell (self, out);

  self->in_cell = FALSE;
  if (self->done)
    {
      if (*text != '\0' && !self->told)
        tell_other (self, self->sheet->str);
      self->told = self->told || *text != '\0';
      return TRUE;
    }
  if (*text != '\0' && !put_cell (self, text))
    return FALSE;
  if (*text == '\0')
    self->pending = MIN (self->pending + MIN (self->repeat, MOST_COLUMNS + 1), MOST_COLUMNS + 1);
  /* What lies under a merged cell is kept, so that it can be filled. */
  if (*text == '\0' && covered && !self->has_title && self->column + self->repeat < MOST_KEPT)
    {
      if (!codebook_cell_grid_add_empty (self->grid, self->pending, &self->error))
        return FALSE;
      self->pending = 0;
    }
  self->column = MIN (self->column + MIN (self->repeat, MOST_COLUMNS), MOST_COLUMNS);
  return TRUE;
}

static gboolean
end_row (Ods *self)
{
  guint cells = self->column - MIN (self->pending, self->column);
  guint first = self->line;

  self->line += MIN (self->row_repeat, G_MAXINT32 - self->line);
  if (self->done || cells == 0)
    {
      self->pending = 0;
      return TRUE;
    }
  return codebook_cell_grid_end_row (self->grid, first, &self->error)
         && codebook_cell_grid_repeat_row (self->grid, self->row_repeat - 1, &self->error);
}

/* -- The XML ---------------------------------------------------------------------------------- */

static void
start_in_cell (Ods *self, CodebookXml *xml, int token)
{
  gint64 n;

  switch ((Token) token)
    {
    case PARAGRAPH:
      if (self->text->len > 0)
        g_string_append_c (self->text, '\n');
      self->in_paragraph = TRUE;
      break;
    case SPACES:
      n = codebook_xml_get_int_attribute (xml, TEXT, "c", 1);
      for (gint64 i = 0; i < MIN (n, 1000); i++)
        g_string_append_c (self->text, ' ');
      break;
    case TAB:
      g_string_append_c (self->text, '\t');
      break;
    case LINE_BREAK:
      g_string_append_c (self->text, '\n');
      break;
    default:
      break;
    }
}

static void
start_sheet (Ods *self, CodebookXml *xml)
{
  g_autofree char *name = codebook_xml_dup_attribute (xml, TABLE, "name");
  guint rows = codebook_cell_grid_count_rows (self->grid);

  self->done = self->done || rows > 1;
  if (rows == 1 && !self->has_title)
    {
      self->has_title = TRUE;
      g_string_assign (self->title, self->sheet->str);
    }
  self->told = FALSE;
  self->in_sheet = TRUE;
  self->line = 1;
  g_string_assign (self->sheet, name != NULL ? name : "");
}

static void
start_style (Ods *self, CodebookXml *xml, int token)
{
  if (token == STYLE_OF_SHEET)
    {
      g_free (self->style);
      self->style = codebook_xml_dup_attribute (xml, STYLE, "name");
    }
  else if (self->style != NULL && codebook_xml_attribute_is (xml, TABLE, "display", "false"))
    g_hash_table_add (self->hidden, g_strdup (self->style));
}

static gboolean
is_hidden (const Ods *self, CodebookXml *xml)
{
  g_autofree char *style = codebook_xml_dup_attribute (xml, TABLE, "style-name");

  return !self->take_hidden && style != NULL && g_hash_table_contains (self->hidden, style);
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  Ods *self = data;

  if (self->skipped > 0 || token == ANNOTATION || token == CHANGES || token == SHAPES
      || (token == SHEET && !self->in_sheet && is_hidden (self, xml)))
    {
      self->skipped++;
      return;
    }
  self->seen_spreadsheet = self->seen_spreadsheet || token == SPREADSHEET;
  if (token == STYLE_OF_SHEET || token == TABLE_PROPERTIES)
    start_style (self, xml, token);
  else if (token == SHEET && !self->in_sheet)
    start_sheet (self, xml);
  else if (token == ROW && self->in_sheet && !self->in_cell)
    {
      self->row_repeat = get_count (xml, "number-rows-repeated");
      self->column = self->pending = 0;
    }
  else if ((token == CELL || token == COVERED_CELL) && self->in_sheet && !self->in_cell)
    start_cell (self, xml);
  else if (self->in_cell)
    start_in_cell (self, xml, token);
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
  Ods *self = data;
  gboolean ok = TRUE;

  if (self->skipped > 0)
    {
      self->skipped--;
      return;
    }
  if (token == PARAGRAPH)
    self->in_paragraph = FALSE;
  else if ((token == CELL || token == COVERED_CELL) && self->in_cell)
    ok = end_cell (self, token == COVERED_CELL);
  else if (token == ROW && self->in_sheet && !self->in_cell)
    ok = end_row (self);
  else if (token == SHEET && !self->in_cell)
    self->in_sheet = FALSE;
  if (!ok)
    codebook_xml_stop (xml);
}

static void
add_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
  Ods *self = data;

  if (self->in_cell && self->in_paragraph && self->skipped == 0
      && self->text->len + len_bytes <= MOST_CELL_BYTES)
    g_string_append_len (self->text, text, (gssize) len_bytes);
}

/* -- The file --------------------------------------------------------------------------------- */

typedef struct
{
  const char *at, *end;
} Memory;

static gssize
read_memory (gpointer source, char *buffer, gsize len, GError **error)
{
  Memory *memory = source;
  gsize n = MIN (len, (gsize) (memory->end - memory->at));

  memcpy (buffer, memory->at, n);
  memory->at += n;
  return (gssize) n;
}

static gboolean
is_zip (const guint8 *bytes, gsize len)
{
  return len >= 4 && memcmp (bytes, "PK\3\4", 4) == 0;
}

guint
codebook_ods_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  static const char type[] = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
  static const char content[] = "content.xml", flat[] = "office:document";

  if (bytes == NULL)
    return 0;
  if (is_zip (bytes, len_bytes))
    {
      if (memmem (bytes, MIN (len_bytes, 256), type, strlen (type)) != NULL)
        return 95;
      if (memmem (bytes, len_bytes, content, strlen (content)) != NULL)
        return 80;
      return g_str_equal (suffix, "ods") ? 50 : 0;
    }
  return bytes[0] == '<' && memmem (bytes, MIN (len_bytes, 4096), flat, strlen (flat)) != NULL ? 85
                                                                                               : 0;
}

static gboolean
parse (Ods *self, GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  static const CodebookXmlGrammar grammar = { spaces, names, start_element, end_element, add_text };
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);
  g_autoptr (CodebookContainer) container = NULL;
  Memory memory = { data, data + len };

  if (!is_zip ((const guint8 *) data, len))
    return codebook_xml_parse (&grammar, self, read_memory, &memory, name, name, cancellable,
                               error);
  container = codebook_container_new (bytes, name, error);
  return container != NULL && codebook_odf_lock_check (container, name, cancellable, error)
         && codebook_container_parse (container, "content.xml", &grammar, self, cancellable, error);
}

static void
fill_spans (Ods *self)
{
  guint64 filled = 0;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      filled +=
          MIN (span->last_line - span->first_line, codebook_cell_grid_count_rows (self->grid));
      if (filled > MOST_FILLED)
        return;
      codebook_cell_grid_fill_down (self->grid, span->first_line, span->last_line, span->column);
    }
}

static gboolean
read_sheet (Ods *self,
            CodebookDataTable *table,
            GBytes *bytes,
            const char *name,
            GCancellable *cancellable,
            GError **error)
{

  if (!parse (self, bytes, name, cancellable, error))
    return FALSE;
  self->take_hidden =
      codebook_cell_grid_count_rows (self->grid) == 0 && g_hash_table_size (self->hidden) > 0;
  if (self->take_hidden && !parse (self, bytes, name, cancellable, error))
    return FALSE;
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  if (!self->seen_spreadsheet)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is a document of OpenDocument, but not a spreadsheet."), name);
  fill_spans (self);
  if (self->others->len > 0)
    codebook_data_table_take_warning (
        table,
        g_strdup_printf (_ ("Only the first sheet with more than a title was read; left out: "
                            "%s."),
                         self->others->str));
  return codebook_data_table_find_head (table, TRUE, error);
}

CodebookDataTable *
codebook_ods_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookDataTable) table =
      codebook_data_table_new ("ods", codebook_cell_grid_new (name));
  Ods self = { .grid = table->grid };
  gboolean ok;

  self.text = g_string_new (NULL);
  self.sheet = g_string_new (NULL);
  self.others = g_string_new (NULL);
  self.title = g_string_new (NULL);
  self.spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self.hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ok = read_sheet (&self, table, bytes, name, cancellable, error);
  g_string_free (self.text, TRUE);
  g_string_free (self.sheet, TRUE);
  g_string_free (self.others, TRUE);
  g_string_free (self.title, TRUE);
  g_array_unref (self.spans);
  g_clear_error (&self.error);
  g_free (self.value);
  g_free (self.style);
  g_hash_table_unref (self.hidden);
  return ok ? g_steal_pointer (&table) : NULL;
}
