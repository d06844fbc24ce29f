/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/xlsx.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "codebook/import/xlsx-book.h"
#include "codebook/import/xlsx-names.h"
#include "codebook/text/numbers.h"

#define MOST_COLUMNS 16384
#define MOST_KEPT 256
#define MOST_MERGES 100000
#define MOST_FILLED 5000000 /* rows that merged cells span, in all */
#define MOST_CELL_BYTES (1024 * 1024)

typedef enum
{
  TYPE_NUMBER,
  TYPE_SHARED,
  TYPE_INLINE,
  TYPE_STRING, /* of a formula */
  TYPE_YESNO,
  TYPE_ERROR,
  TYPE_DATE, /* ISO 8601 */
} Type;

typedef struct
{
  guint first_line, last_line, column;
} Merge;

/* A cell of the row that is read; the cells of a row may come in any order. */
typedef struct
{
  gsize at; /* in row_text; 0 = empty */
  CodebookCellKind kind;
} Place;

typedef struct
{
  const CodebookXlsxBook *book;
  CodebookCellGrid *grid;
  GError *error;
  GArray *places;    /* Place: of the row that is read */
  GString *row_text; /* each with its NUL; at 0 stands "" */
  GString *text;     /* of the cell that is read */
  GArray *merges;    /* Merge */
  guint line, column;
  Type type;
  CodebookXlsxMeaning meaning;
  gboolean in_value, in_cell, has_formula;
  guint in_phonetic;
  guint n_errors, n_wrong; /* cells with an error; with a string that is not there */
  guint n_unknown;         /* formulas that no program has reckoned out */
  gboolean peek, found;    /* only whether there is anything in the sheet */
} Sheet;

/* -- Numbers ---------------------------------------------------------------------------------- */

/* @days since the first day of the workbook, as a date. FALSE for what no calendar has. */
static gboolean
print_day (const CodebookXlsxBook *book, double days, char iso[16])
{
  GDate date;

  if (!(days >= 1 && days < 2958466)) /* the end of the year 9999 */
    return FALSE;
  g_date_clear (&date, 1);
  if (book->from_1904)
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1904);
  else
    /* Excel has a 29 February 1900, so that its days before that are one off. */
    g_date_set_dmy (&date, days < 60 ? 31 : 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, (guint) days);
  if (g_date_get_year (&date) > 9999)
    return FALSE;
  g_date_strftime (iso, 16, "%Y-%m-%d", &date);
  return TRUE;
}

static CodebookCellKind
print_number (const Sheet *self, const char *text, char out[32])
{
  double number;
  char *end;
  guint seconds;

  number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (number))
    {
      g_strlcpy (out, text, 32);
      return CODEBOOK_CELL_TEXT;
    }
  if (self->meaning == CODEBOOK_XLSX_DATE && print_day (self->book, number, out))
    return CODEBOOK_CELL_DATE;
  if (self->meaning == CODEBOOK_XLSX_TIME && number >= 0 && number < 1000)
    {
      seconds = (guint) (number * 24 * 60 * 60 + 0.5);
      g_snprintf (out, 32, seconds % 60 > 0 ? "%02u:%02u:%02u" : "%02u:%02u", seconds / 3600,
                  seconds / 60 % 60, seconds % 60);
      return CODEBOOK_CELL_TEXT;
    }
  /* As many digits as Excel itself keeps: the file has 0.30000000000000004. */
  g_ascii_formatd (out, 32, "%.15g", number);
  return CODEBOOK_CELL_NUMBER;
}

/* -- Cells ------------------------------------------------------------------------------------ */

/* "AB12" → column 27, line 12; parts that are absent leave theirs. FALSE if it is no place. */
static gboolean
parse_place (const char *text, gsize len, guint *column, guint *line)
{
  guint64 letters = 0, digits = 0;
  gsize i = 0;

  for (; i < len && g_ascii_isalpha (text[i]) && letters <= MOST_COLUMNS; i++)
    letters = letters * 26 + (guint64) (g_ascii_toupper (text[i]) - 'A') + 1;
  for (; i < len && g_ascii_isdigit (text[i]) && digits < G_MAXINT32; i++)
    digits = digits * 10 + (guint64) (text[i] - '0');
  if (i < len || letters > MOST_COLUMNS || digits > G_MAXINT32)
    return FALSE;
  if (letters > 0)
    *column = (guint) letters - 1;
  if (digits > 0)
    *line = (guint) digits;
  return TRUE;
}

static Type
read_type (CodebookXml *xml)
{
  static const struct
  {
    const char *name;
    Type type;
  } types[] = {
    { "s", TYPE_SHARED }, { "inlineStr", TYPE_INLINE }, { "str", TYPE_STRING },
    { "b", TYPE_YESNO },  { "e", TYPE_ERROR },          { "d", TYPE_DATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (codebook_xml_attribute_is (xml, XLSX_SPACE_NONE, "t", types[i].name))
      return types[i].type;
  return TYPE_NUMBER;
}

static void
put (Sheet *self, CodebookCellKind kind, const char *text)
{
  Place place = { self->row_text->len, kind };

  if (*text == '\0')
    return;
  self->found = TRUE;
  if (self->column >= self->places->len)
    g_array_set_size (self->places, self->column + 1);
  g_array_index (self->places, Place, self->column) = place;
  g_string_append (self->row_text, text);
  g_string_append_c (self->row_text, '\0');
}

static void
put_shared (Sheet *self)
{
  const char *text = NULL;
  gint64 index;

  if (g_ascii_string_to_signed (self->text->str, 10, 0, G_MAXINT32, &index, NULL))
    text = codebook_xlsx_book_get_string (self->book, index);
  if (text != NULL)
    put (self, CODEBOOK_CELL_TEXT, text);
  else
    self->n_wrong++;
}

static void
end_cell (Sheet *self)
{
  char out[32];

  self->in_cell = FALSE;
  /* Empty cells are kept where merged cells may be filled in, but not to the edge of the sheet. */
  if (self->column >= self->places->len && self->column < MOST_KEPT)
    g_array_set_size (self->places, self->column + 1);
  /* A formula that gives no text says that it gives text. */
  self->n_unknown += self->text->len == 0 && self->has_formula && self->type == TYPE_NUMBER;
  if (self->text->len == 0)
    return;
  switch (self->type)
    {
    case TYPE_NUMBER:
      put (self, print_number (self, self->text->str, out), out);
      break;
    case TYPE_SHARED:
      put_shared (self);
      break;
    case TYPE_INLINE:
    case TYPE_STRING:
      codebook_xlsx_book_unescape (self->text, 0);
      put (self, CODEBOOK_CELL_TEXT, self->text->str);
      break;
    case TYPE_YESNO:
      put (self, CODEBOOK_CELL_YESNO,
           g_str_equal (self->text->str, "1") || g_str_equal (self->text->str, "true") ? "yes"
                                                                                       : "no");
      break;
    case TYPE_ERROR:
      self->n_errors++;
      break;
    case TYPE_DATE:
      g_string_truncate (self->text, strcspn (self->text->str, "T"));
      put (self, CODEBOOK_CELL_TEXT, self->text->str);
      break;
    }
}

static gboolean
end_row (Sheet *self)
{
  guint n = self->places->len;

  for (guint i = 0; i < n; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (!codebook_cell_grid_add (self->grid, place->kind, self->row_text->str + place->at, -1,
                                   &self->error))
        return FALSE;
    }
  g_array_set_size (self->places, 0);
  g_string_truncate (self->row_text, 1);
  return n == 0 || codebook_cell_grid_end_row (self->grid, self->line, &self->error);
}

/* -- The sheet's XML -------------------------------------------------------------------------- */

static void
start_merge (Sheet *self, CodebookXml *xml)
{
  Merge merge = { 0 };
  guint last_column = 0;
  gsize len;
  const char *range = codebook_xml_get_attribute (xml, XLSX_SPACE_NONE, "ref", &len);
  const char *colon = range != NULL ? memchr (range, ':', len) : NULL;

  /* A cell that spans columns is a title; one that spans rows is their value. */
  if (colon != NULL && self->merges->len < MOST_MERGES
      && parse_place (range, (gsize) (colon - range), &merge.column, &merge.first_line)
      && parse_place (colon + 1, len - (gsize) (colon + 1 - range), &last_column, &merge.last_line)
      && last_column == merge.column)
    g_array_append_val (self->merges, merge);
}

static void
start_cell (Sheet *self, CodebookXml *xml)
{
  gsize len;
  const char *place = codebook_xml_get_attribute (xml, XLSX_SPACE_NONE, "r", &len);
  guint line = self->line;

  self->column++;
  if (place != NULL && !parse_place (place, len, &self->column, &line))
    self->column = MOST_COLUMNS;
  self->type = read_type (xml);
  self->meaning = codebook_xlsx_book_get_meaning (
      self->book, codebook_xml_get_int_attribute (xml, XLSX_SPACE_NONE, "s", -1));
  /* Right of the last column that a sheet can have stands nothing that is sound. */
  self->in_cell = self->column < MOST_COLUMNS;
  self->has_formula = FALSE;
  g_string_truncate (self->text, 0);
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  Sheet *self = data;

  if (token == XLSX_ROW)
    {
      gint64 line = codebook_xml_get_int_attribute (xml, XLSX_SPACE_NONE, "r", -1);

      self->line = line > 0 ? (guint) line : self->line + 1;
      self->column = G_MAXUINT;
    }
  else if (token == XLSX_CELL)
    start_cell (self, xml);
  else if (token == XLSX_MERGE)
    start_merge (self, xml);
  self->has_formula = self->has_formula || token == XLSX_FORMULA;
  self->in_phonetic += token == XLSX_PHONETIC;
  self->in_value = self->in_cell && self->in_phonetic == 0
                   && (token == XLSX_VALUE || (token == XLSX_TEXT && self->type == TYPE_INLINE));
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
  Sheet *self = data;

  self->in_value = FALSE;
  self->in_phonetic -= token == XLSX_PHONETIC && self->in_phonetic > 0;
  if (token == XLSX_CELL && self->in_cell)
    end_cell (self);
  if ((token == XLSX_ROW && !self->peek && !end_row (self)) || (self->peek && self->found))
    codebook_xml_stop (xml);
}

static void
add_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
  Sheet *self = data;

  if (self->in_value && self->text->len + len_bytes <= MOST_CELL_BYTES)
    g_string_append_len (self->text, text, (gssize) len_bytes);
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const Merge *x = a, *y = b;

  return y->column < x->column ? -1 : y->column > x->column;
}

static void
fill_merges (Sheet *self)
{
  guint64 filled = 0;

  g_array_sort (self->merges, compare_columns);
  for (guint i = 0; i < self->merges->len; i++)
    {
      const Merge *merge = &g_array_index (self->merges, Merge, i);

      if (merge->last_line > merge->first_line)
        filled +=
            MIN (merge->last_line - merge->first_line, codebook_cell_grid_count_rows (self->grid));
      if (filled > MOST_FILLED)
        return;
      codebook_cell_grid_fill_down (self->grid, merge->first_line, merge->last_line, merge->column);
    }
}

static gboolean
parse_sheet (Sheet *self,
             CodebookContainer *container,
             const char *part,
             GCancellable *cancellable,
             GError **error)
{
  static const CodebookXmlGrammar grammar = { codebook_xlsx_names_spaces, codebook_xlsx_names_all,
                                              start_element, end_element, add_text };
  gboolean ok;

  self->places = g_array_new (FALSE, TRUE, sizeof (Place));
  self->row_text = g_string_new (NULL);
  g_string_append_c (self->row_text, '\0');
  self->text = g_string_new (NULL);
  self->merges = g_array_new (FALSE, FALSE, sizeof (Merge));
  ok = codebook_container_parse (container, part, &grammar, self, cancellable, error);
  if (ok && self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      ok = FALSE;
    }
  if (ok && self->grid != NULL)
    fill_merges (self);
  g_clear_error (&self->error);
  g_array_unref (self->places);
  g_string_free (self->row_text, TRUE);
  g_string_free (self->text, TRUE);
  g_array_unref (self->merges);
  return ok;
}

/* -- The file --------------------------------------------------------------------------------- */

guint
codebook_xlsx_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  static const char folder[] = "xl/";

  if (len_bytes < 4 || memcmp (bytes, "PK\3\4", 4) != 0)
    return 0;
  if (memmem (bytes, len_bytes, folder, strlen (folder)) != NULL)
    return 90;
  return g_str_equal (suffix, "xlsx") || g_str_equal (suffix, "xlsm") ? 50 : 0;
}

/* "‘B’, ‘C’": the sheets but @taken that hold anything; "" if none does. */
static char *
list_other_sheets (CodebookContainer *container,
                   const CodebookXlsxBook *book,
                   guint taken,
                   GCancellable *cancellable)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (book->sheets->len, taken + 20); i++)
    {
      const CodebookXlsxSheet *sheet = g_ptr_array_index (book->sheets, i);
      Sheet peek = { .book = book, .peek = TRUE };

      if (i != taken && codebook_container_has (container, sheet->part)
          && parse_sheet (&peek, container, sheet->part, cancellable, NULL) && peek.found)
        g_string_append_printf (names, names->len > 0 ? ", ‘%s’" : "‘%s’", sheet->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
warn (CodebookDataTable *table, const Sheet *sheet, const char *others)
{
  if (*others != '\0')
    codebook_data_table_take_warning (
        table,
        g_strdup_printf (_ ("Only the sheet ‘%s’ was read; left out: %s."), table->sheet, others));
  if (sheet->n_errors > 0)
    codebook_data_table_take_warning (
        table,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "%u cell holds an error (such as #DIV/0!) and counts as "
                                      "empty.",
                                      "%u cells hold an error (such as #DIV/0!) and count as "
                                      "empty.",
                                      sheet->n_errors),
                         sheet->n_errors));
  if (sheet->n_unknown > 0)
    codebook_data_table_take_warning (
        table,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "%u cell holds a formula without its outcome and counts as "
                                      "empty; save the file in Excel or LibreOffice first.",
                                      "%u cells hold a formula without its outcome and count as "
                                      "empty; save the file in Excel or LibreOffice first.",
                                      sheet->n_unknown),
                         sheet->n_unknown));
  if (sheet->n_wrong > 0)
    codebook_data_table_take_warning (
        table,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "%u cell points to a text that the file does not have; it "
                                      "counts as empty.",
                                      "%u cells point to a text that the file does not have; they "
                                      "count as empty.",
                                      sheet->n_wrong),
                         sheet->n_wrong));
}

static gboolean
read_sheet (
    Sheet *self, CodebookContainer *container, guint n, GCancellable *cancellable, GError **error)
{
  const CodebookXlsxSheet *one = g_ptr_array_index (self->book->sheets, n);

  codebook_cell_grid_clear (self->grid);
  self->line = self->n_errors = self->n_wrong = self->n_unknown = 0;
  if (!parse_sheet (self, container, one->part, cancellable, error))
    return FALSE;
  codebook_cell_grid_drop_blank_rows (self->grid);
  return TRUE;
}

/* The first sheet with a row below its first; a title alone is no table, but may stand before one.
 * Where there is none, the first with anything in it. */
static gboolean
find_sheet (Sheet *self,
            CodebookContainer *container,
            guint *taken,
            GCancellable *cancellable,
            GError **error)
{
  guint first = G_MAXUINT;

  for (*taken = 0; *taken < self->book->sheets->len; ++*taken)
    {
      if (!read_sheet (self, container, *taken, cancellable, error))
        return FALSE;
      if (codebook_cell_grid_count_rows (self->grid) > 1)
        return TRUE;
      if (codebook_cell_grid_count_rows (self->grid) == 1 && first == G_MAXUINT)
        first = *taken;
    }
  *taken = first != G_MAXUINT ? first : 0;
  return read_sheet (self, container, *taken, cancellable, error);
}

CodebookDataTable *
codebook_xlsx_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookContainer) container = codebook_container_new (bytes, name, error);
  g_autoptr (CodebookXlsxBook) book = NULL;
  g_autoptr (CodebookDataTable) table =
      codebook_data_table_new ("xlsx", codebook_cell_grid_new (name));
  g_autofree char *others = NULL;
  Sheet sheet = { .grid = table->grid };
  guint taken;

  if (container != NULL)
    book = codebook_xlsx_book_load (container, name, cancellable, error);
  if (book == NULL)
    return NULL;
  sheet.book = book;
  if (!find_sheet (&sheet, container, &taken, cancellable, error))
    return NULL;
  g_free (table->sheet);
  table->sheet =
      g_strdup (((const CodebookXlsxSheet *) g_ptr_array_index (book->sheets, taken))->name);
  others = list_other_sheets (container, book, taken, cancellable);
  if (!codebook_data_table_find_head (table, TRUE, error))
    return NULL;
  warn (table, &sheet, others);
  return g_steal_pointer (&table);
}
