/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns are counted in characters, as the lines are drawn. A cell that spans columns or rows is
 * told where it begins. */
#include "codebook/import/markdown-table.h"

#include <string.h>

#define MOST_COLUMNS 200
#define MOST_LINES 5000 /* in which the end of a table is looked for */
#define MOST_HEADER_LINES 20

typedef struct
{
  const char *text;
  gsize len;
} Line;

typedef struct
{
  const char *text;
  gsize len, at;              /* the next line starts at `at` */
  gsize starts[MOST_COLUMNS]; /* characters before each column; of a grid, before its line */
  guint columns;
  GString *cells[MOST_COLUMNS]; /* of the row at hand */
  gboolean apart[MOST_COLUMNS]; /* a blank line came */
  GPtrArray *rows;
} Table;

/* -- Lines ------------------------------------------------------------------------------------ */

static gboolean
take_line (Table *self, Line *line)
{
  const char *end;

  if (self->at >= self->len)
    return FALSE;
  end = memchr (self->text + self->at, '\n', self->len - self->at);
  line->text = self->text + self->at;
  line->len = end != NULL ? (gsize) (end - line->text) : self->len - self->at;
  self->at += line->len + 1;
  while (line->len > 0 && g_ascii_isspace (line->text[line->len - 1]))
    line->len--;
  return TRUE;
}

static Line
trimmed (Line line)
{
  while (line.len > 0 && g_ascii_isspace (line.text[line.len - 1]))
    line.len--;
  while (line.len > 0 && g_ascii_isspace (line.text[0]))
    {
      line.text++;
      line.len--;
    }
  return line;
}

/* The characters [@start, @end) of the line. */
static Line
slice (Line line, gsize start, gsize end)
{
  const char *p = line.text, *stop = line.text + line.len;
  const char *first;

  for (gsize i = 0; i < start && p < stop; i++)
    p = g_utf8_next_char (p);
  first = p = MIN (p, stop);
  for (gsize i = start; i < end && p < stop; i++)
    p = g_utf8_next_char (p);
  return (Line){ first, (gsize) (MIN (p, stop) - first) };
}

static gboolean
consists_of (Line line, const char *signs)
{
  for (gsize i = 0; i < line.len; i++)
    if (strchr (signs, line.text[i]) == NULL)
      return FALSE;
  return line.len > 0;
}

/* -- Rows ------------------------------------------------------------------------------------- */

static gboolean
starts_item (Line words)
{
  gsize n = 0;

  while (n < words.len && g_ascii_isdigit (words.text[n]))
    n++;
  return words.len > n + 1 && words.text[n + 1] == ' '
         && strchr (n > 0 ? ".)" : "-*+", words.text[n]) != NULL;
}

static void
add_words (Table *self, guint column, Line words)
{
  GString *cell = self->cells[column];

  words = trimmed (words);
  if (words.len == 0)
    self->apart[column] = cell->len > 0;
  else
    {
      if (cell->len > 0)
        g_string_append_c (cell, self->apart[column] || starts_item (words) ? '\n' : ' ');
      g_string_append_len (cell, words.text, (gssize) words.len);
      self->apart[column] = FALSE;
    }
}

static void
end_row (Table *self)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  gboolean any = FALSE;

  for (guint i = 0; i < self->columns; i++)
    {
      any = any || self->cells[i]->len > 0;
      g_ptr_array_add (row, g_strdup (self->cells[i]->str));
      g_string_set_size (self->cells[i], 0);
      self->apart[i] = FALSE;
    }
  if (any)
    g_ptr_array_add (self->rows, g_steal_pointer (&row));
}

static void
begin_rows (Table *self)
{
  for (guint i = 0; i < self->columns; i++)
    self->cells[i] = g_string_new (NULL);
}

static void
end_rows (Table *self)
{
  end_row (self);
  for (guint i = 0; i < self->columns; i++)
    g_string_free (self->cells[i], TRUE);
}

/* -- Columns below dashes --------------------------------------------------------------------- */

/* "-----  ---": into how many columns it parts the lines; 0 = it does not. */
static guint
parse_dashes (Line line, gsize *starts)
{
  guint n = 0;
  gsize longest = 0, group = 0;

  for (gsize i = 0; i < line.len; i++)
    if (line.text[i] == ' ')
      group = 0;
    else if (line.text[i] != '-')
      return 0;
    else
      {
        if (group == 0 && n == MOST_COLUMNS)
          return 0;
        if (group == 0)
          {
            starts[n] = n > 0 ? i : 0;
            n++;
          }
        group++;
        longest = MAX (longest, group);
      }
  return longest >= 2 ? n : 0;
}

static void
add_column_line (Table *self, Line line)
{
  for (guint i = 0; i < self->columns; i++)
    add_words (
        self, i,
        slice (line, self->starts[i], i + 1 < self->columns ? self->starts[i + 1] : G_MAXSIZE));
}

/* Up to @end rows are lines, or, with blank lines between them, what is between those. */
static void
add_rows_until (Table *self, gsize end, gboolean lines)
{
  Line line;

  while (self->at < end && take_line (self, &line))
    {
      if (line.len > 0)
        add_column_line (self, line);
      if (lines || line.len == 0)
        end_row (self);
    }
  end_row (self);
}

/* Where the line starts that closes the table, which has @columns dashes, and whether a blank line
 * comes before it. FALSE: there is none. */
static gboolean
find_close (const Table *self, guint columns, gsize *close, gboolean *blank)
{
  Table ahead = *self;
  gsize starts[MOST_COLUMNS];
  Line line;

  *blank = FALSE;
  for (guint n = 0; n < MOST_LINES; n++)
    {
      *close = ahead.at;
      if (!take_line (&ahead, &line))
        return FALSE;
      if (line.len == 0)
        *blank = TRUE;
      else if (parse_dashes (line, starts) == columns)
        return n > 0;
    }
  return FALSE;
}

/* Of a multiline table: a line of dashes, the header, the dashes of the columns, which are read. */
static gboolean
find_header (Table *self, gsize *end)
{
  Line line;

  for (guint n = 0; n <= MOST_HEADER_LINES; n++)
    {
      *end = self->at;
      if (!take_line (self, &line) || line.len == 0)
        return FALSE;
      self->columns = parse_dashes (line, self->starts);
      if (self->columns > 0)
        return n > 0 && self->columns > 1;
    }
  return FALSE;
}

static gboolean
take_simple (Table *self, Line header)
{
  gsize starts[MOST_COLUMNS];
  Line line;

  if (!take_line (self, &line) || (self->columns = parse_dashes (line, self->starts)) < 2)
    return FALSE;
  begin_rows (self);
  add_column_line (self, header);
  end_row (self);
  while (take_line (self, &line) && line.len > 0 && parse_dashes (line, starts) == 0)
    {
      add_column_line (self, line);
      end_row (self);
    }
  end_rows (self);
  return TRUE;
}

static gboolean
take_headless (Table *self)
{
  Line line;
  gsize close;
  gboolean blank;

  if (!find_close (self, self->columns, &close, &blank))
    return FALSE;
  begin_rows (self);
  add_rows_until (self, close, !blank);
  end_rows (self);
  take_line (self, &line);
  return TRUE;
}

static gboolean
take_multiline (Table *self)
{
  gsize start = self->at, end, body, close;
  gboolean blank;
  Line line;

  if (!find_header (self, &end))
    return FALSE;
  body = self->at;
  if (!find_close (self, 1, &close, &blank))
    return FALSE;
  begin_rows (self);
  self->at = start;
  add_rows_until (self, end, FALSE);
  self->at = body;
  add_rows_until (self, close, FALSE);
  end_rows (self);
  take_line (self, &line);
  return TRUE;
}

/* -- Grids ------------------------------------------------------------------------------------ */

static gboolean
is_grid_rule (Line line)
{
  line = trimmed (line);
  return line.len >= 3 && line.text[0] == '+' && line.text[line.len - 1] == '+'
         && consists_of (line, "+-=:");
}

static gboolean
is_grid_line (Line line)
{
  line = trimmed (line);
  return line.len > 0 && (line.text[0] == '|' || line.text[0] == '+');
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  gsize x = *(const gsize *) a, y = *(const gsize *) b;

  return x < y ? -1 : x > y;
}

/* Each line draws its own crosses: together they say where the cells are. */
static gboolean
find_crosses (Table *self)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start = self->at;
  Line line;

  while (take_line (self, &line) && is_grid_line (line))
    for (gsize i = 0; is_grid_rule (line) && i < line.len; i++)
      if (line.text[i] == '+')
        g_array_append_val (places, i);
  self->at = start;
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      gsize place = g_array_index (places, gsize, i);

      if (self->columns > 0 && self->starts[self->columns - 1] == place)
        continue;
      if (self->columns == MOST_COLUMNS)
        return FALSE;
      self->starts[self->columns++] = place;
    }
  return self->columns-- >= 2;
}

static gboolean
is_border (Line line, gsize place)
{
  Line sign = slice (line, place, place + 1);

  return sign.len == 0 || *sign.text == '|' || *sign.text == '+';
}

/* A piece of the line that is drawn ends the row, also if it is not drawn below each cell. */
static void
add_grid_line (Table *self, Line line)
{
  gboolean ends = FALSE;

  for (guint i = 0; i < self->columns;)
    {
      guint next = i + 1;
      Line words;

      while (next < self->columns && !is_border (line, self->starts[next]))
        next++;
      words = slice (line, self->starts[i] + 1, self->starts[next]);
      if (words.len > 0 && consists_of (words, "-=:+"))
        ends = TRUE;
      else
        add_words (self, i, words);
      i = next;
    }
  if (ends)
    end_row (self);
}

static gboolean
take_grid (Table *self)
{
  gsize start = 0;
  Line line;

  self->at = 0;
  if (!find_crosses (self))
    return FALSE;
  begin_rows (self);
  while (take_line (self, &line) && is_grid_line (line))
    {
      add_grid_line (self, line);
      start = self->at;
    }
  end_rows (self);
  self->at = start;
  return TRUE;
}

gsize
codebook_markdown_table_take (const char *text, gsize len_bytes, GPtrArray *rows)
{
  Table self = { .text = text, .len = len_bytes, .rows = rows };
  Line line;
  gboolean taken;

  if (!take_line (&self, &line) || line.len == 0)
    return 0;
  if (is_grid_rule (line))
    taken = take_grid (&self);
  else
    {
      self.columns = parse_dashes (line, self.starts);
      taken = self.columns == 0   ? take_simple (&self, line)
              : self.columns == 1 ? take_multiline (&self)
                                  : take_headless (&self);
    }
  return taken ? MIN (self.at, len_bytes) : 0;
}
