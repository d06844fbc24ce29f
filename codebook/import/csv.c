/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/text-encoding.h"

#define MOST_BYTES (48 * 1024 * 1024)
#define MOST_CELL_BYTES (1024 * 1024)
#define SAMPLE_BYTES 65536
#define SAMPLE_ROWS 20
#define MOST_OPEN 20 /* quotation marks that look for their other half to the end of the file */
#define MOST_TOLD 5

static const char separators[] = { ',', ';', '\t', '|' };

typedef struct
{
  const char *name;
  const char *at, *end;
  char separator;
  char newline; /* '\r' where no line ends otherwise */
  guint line;
  GString *cell;             /* one with quotes, while it is put together */
  const char *literal_until; /* quotation marks up to there are characters of the cell */
  guint open;
  GPtrArray *warnings;
} Scanner;

/* -- The separator and the end of a line ------------------------------------------------------ */

/* Quotation marks before it is known what separates: they count at the edges of cells only. */
static gboolean
is_quoted_after (gboolean quoted, const char *text, const char *end, const char *p)
{
  static const char edges[] = ",;\t|\r\n";

  if (*p != '"')
    return quoted;
  if (!quoted)
    return p == text || strchr (edges, p[-1]) != NULL;
  return p + 1 < end && strchr (edges, p[1]) == NULL;
}

/* Old programs of the Macintosh end lines with '\r', and have '\n' within cells. */
static char
guess_newline (const char *text, const char *end)
{
  const char *stop = MIN (end, text + SAMPLE_BYTES);
  gboolean quoted = FALSE, seen_return = FALSE;

  for (const char *p = text; p < stop; p++)
    {
      if (quoted && *p == '"' && p + 1 < stop && p[1] == '"')
        p++;
      else
        quoted = is_quoted_after (quoted, text, end, p);
      if (!quoted && *p == '\n')
        return '\n';
      seen_return = seen_return || (!quoted && *p == '\r');
    }
  return seen_return || memchr (text, '\n', (gsize) (end - text)) == NULL ? '\r' : '\n';
}

typedef struct
{
  guint rows, decimal;
  guint counts[SAMPLE_ROWS][G_N_ELEMENTS (separators)];
} Sample;

static gboolean
is_decimal_comma (const char *text, const char *end, const char *p)
{
  return *p == ',' && p > text && g_ascii_isdigit (p[-1]) && p + 1 < end && g_ascii_isdigit (p[1]);
}

static void
take_sample (Sample *sample, const char *text, const char *end, char newline)
{
  gboolean quoted = FALSE, empty = TRUE;

  end = MIN (end, text + SAMPLE_BYTES);
  for (const char *p = text; p < end && sample->rows < SAMPLE_ROWS; p++)
    {
      if (quoted && *p == '"' && p + 1 < end && p[1] == '"')
        p++;
      else
        quoted = is_quoted_after (quoted, text, end, p);
      if (quoted || *p == '"')
        continue;
      if (*p == newline)
        {
          sample->rows += !empty;
          empty = TRUE;
          continue;
        }
      empty = empty && g_ascii_isspace (*p);
      sample->decimal += is_decimal_comma (text, end, p);
      for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
        sample->counts[sample->rows][i] += *p == separators[i];
    }
  if (sample->rows < SAMPLE_ROWS)
    sample->rows += !empty;
}

/* How many rows have the number of separators that most rows have, and which number that is. */
static void
find_usual (const Sample *sample, guint separator, guint *rows, guint *count)
{
  *rows = *count = 0;
  for (guint i = 0; i < sample->rows; i++)
    {
      guint one = sample->counts[i][separator], same = 0;

      for (guint j = 0; j < sample->rows; j++)
        same += sample->counts[j][separator] == one;
      if (one > 0 && (same > *rows || (same == *rows && one > *count)))
        {
          *rows = same;
          *count = one;
        }
    }
}

static char
guess_separator (const char *text, const char *end, char newline)
{
  Sample sample = { 0 };
  guint best = 0, best_rows, best_count, rows, count;

  take_sample (&sample, text, end, newline);
  find_usual (&sample, 0, &best_rows, &best_count);
  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    {
      find_usual (&sample, i, &rows, &count);
      /* Commas that all stand between digits are decimal signs if anything else can separate. */
      if (rows > best_rows || (rows == best_rows && count > best_count)
          || (best == 0 && rows > 0 && rows == best_rows
              && sample.decimal >= best_rows * best_count))
        {
          best = i;
          best_rows = rows;
          best_count = count;
        }
    }
  /* One column of them, under a name. */
  if (best == 0 && sample.counts[0][0] == 0 && best_rows > 0
      && sample.decimal >= best_rows * best_count)
    return ';';
  return separators[best];
}

/* "sep=;", which spreadsheets write and heed. */
static gboolean
take_said_separator (Scanner *scanner)
{
  const char *p = scanner->at;

  if (scanner->end - p < 5 || g_ascii_strncasecmp (p, "sep=", 4) != 0)
    return FALSE;
  scanner->separator = p[4];
  p += 5;
  if (p < scanner->end && *p == '\r')
    p++;
  if (p < scanner->end && *p == '\n')
    p++;
  if (p < scanner->end && p[-1] != '\n' && p[-1] != '\r')
    return FALSE;
  scanner->at = p;
  scanner->line++;
  return TRUE;
}

/* -- Rows ------------------------------------------------------------------------------------- */

static gboolean
fail_open_quote (const Scanner *scanner, guint line, GError **error)
{
  return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                        _ ("‘%s’ is broken: a quotation mark in the row of line %u is not closed."),
                        scanner->name, line);
}

static gboolean
is_line_end (const Scanner *scanner, const char *p)
{
  return *p == scanner->newline || (*p == '\r' && p + 1 < scanner->end && p[1] == '\n');
}

/* Whether a cell may end before @p. */
static gboolean
is_cell_end (const Scanner *scanner, const char *p)
{
  while (p < scanner->end && *p == ' ' && scanner->separator != ' ')
    p++;
  return p >= scanner->end || *p == scanner->separator || is_line_end (scanner, p);
}

static gboolean
is_cell_start (const Scanner *scanner, const char *p)
{
  return p[-1] == scanner->separator || p[-1] == '\n' || p[-1] == '\r';
}

/* A quotation mark in the midst of a quoted cell, from a program that does not double them: "hij
 * zei "ja" en ging". It is a character of the cell if a later one of the line can end that cell. */
static gboolean
is_literal_quote (Scanner *scanner, const char *quote)
{
  if (quote < scanner->literal_until)
    return TRUE;
  for (const char *p = quote + 1; p < scanner->end && !is_line_end (scanner, p); p++)
    {
      if (*p != '"')
        continue;
      if (is_cell_start (scanner, p))
        return FALSE;
      if (is_cell_end (scanner, p + 1))
        {
          scanner->literal_until = p;
          return TRUE;
        }
    }
  return FALSE;
}

typedef enum
{
  CELL_READ,
  CELL_OPEN,    /* another cell starts with a quotation mark before this one is closed */
  CELL_ENDLESS, /* there is none that closes it */
} Outcome;

/* A cell that starts with a quotation mark, up to its separator or the end of its line. */
static Outcome
scan_quoted (Scanner *scanner)
{
  gboolean quoted = TRUE;

  g_string_truncate (scanner->cell, 0);
  for (scanner->at++; scanner->at < scanner->end; scanner->at++)
    {
      const char *at = scanner->at;

      if (!quoted && (*at == scanner->separator || *at == scanner->newline))
        return CELL_READ;
      if (*at == '\r' && at + 1 < scanner->end && at[1] == '\n')
        continue;
      if (quoted && *at == '"' && at + 1 < scanner->end && at[1] == '"')
        scanner->at++;
      else if (quoted && *at == '"' && is_cell_end (scanner, at + 1))
        {
          quoted = FALSE;
          continue;
        }
      else if (quoted && *at == '"' && scanner->cell->len > 0 && is_cell_start (scanner, at))
        return CELL_OPEN;
      else if (quoted && *at == '"' && !is_literal_quote (scanner, at))
        {
          /* "ja" zei hij: they are part of what it says. */
          quoted = FALSE;
          g_string_prepend_c (scanner->cell, '"');
        }
      scanner->line += *at == scanner->newline;
      g_string_append_c (scanner->cell, *at == '\r' ? '\n' : *at);
      if (scanner->cell->len > MOST_CELL_BYTES)
        return CELL_ENDLESS;
    }
  return quoted ? CELL_ENDLESS : CELL_READ;
}

static gboolean
scan_plain (Scanner *scanner, CodebookCellGrid *grid, GError **error)
{
  const char *start = scanner->at, *end;

  while (scanner->at < scanner->end && *scanner->at != scanner->separator
         && *scanner->at != scanner->newline)
    scanner->at++;
  end = scanner->at;
  if (end > start && end[-1] == '\r' && (end == scanner->end || *end == '\n'))
    end--;
  return codebook_cell_grid_add (grid, CODEBOOK_CELL_TEXT, start, end - start, error);
}

/* A cell whose quotation mark is not closed is read as it stands. */
static gboolean
scan_cell (Scanner *scanner, CodebookCellGrid *grid, guint first_line, GError **error)
{
  const char *start = scanner->at, *quote = start;
  guint line = scanner->line;
  Outcome outcome;

  while (quote < scanner->end && *quote == ' ' && scanner->separator != ' ')
    quote++;
  if (quote == scanner->end || *quote != '"')
    return scan_plain (scanner, grid, error);
  scanner->at = quote;
  outcome = scan_quoted (scanner);
  if (outcome == CELL_READ)
    return codebook_cell_grid_add (grid, CODEBOOK_CELL_TEXT, scanner->cell->str,
                                   (gssize) scanner->cell->len, error);
  if (outcome == CELL_ENDLESS && ++scanner->open > MOST_OPEN)
    return fail_open_quote (scanner, first_line, error);
  scanner->at = start;
  scanner->line = line;
  if (scanner->warnings->len < MOST_TOLD)
    g_ptr_array_add (scanner->warnings,
                     g_strdup_printf (_ ("In line %u a quotation mark is not closed; it was read "
                                         "as a character like others."),
                                      line));
  return scan_plain (scanner, grid, error);
}

static gboolean
scan_row (Scanner *scanner, CodebookCellGrid *grid, GError **error)
{
  guint first_line = scanner->line;

  for (;;)
    {
      if (!scan_cell (scanner, grid, first_line, error))
        return FALSE;
      if (scanner->at >= scanner->end || *scanner->at == scanner->newline)
        break;
      scanner->at++;
    }
  scanner->at++;
  scanner->line++;
  return codebook_cell_grid_end_row (grid, first_line, error);
}

static gboolean
scan_rows (Scanner *scanner, CodebookCellGrid *grid, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; scanner->at < scanner->end; i++)
    if ((i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        || !scan_row (scanner, grid, error))
      return FALSE;
  return TRUE;
}

/* -- The file --------------------------------------------------------------------------------- */

guint
codebook_csv_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  if (!codebook_text_encoding_is_text (bytes, len_bytes))
    return 0;
  return g_str_equal (suffix, "csv") || g_str_equal (suffix, "tsv") ? 60 : 20;
}

CodebookCellGrid *
codebook_csv_read (GBytes *bytes,
                   const char *name,
                   char *separator,
                   GPtrArray *warnings,
                   GCancellable *cancellable,
                   GError **error)
{
  gsize len_bytes;
  const guint8 *data = g_bytes_get_data (bytes, &len_bytes);
  g_autoptr (CodebookCellGrid) grid = codebook_cell_grid_new (name);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autofree char *text = NULL;
  Scanner scanner = { .name = name, .line = 1, .cell = cell, .warnings = warnings };
  const char *encoding;

  if (len_bytes > MOST_BYTES)
    codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                   _ ("‘%s’ is larger than %d MB, which is more than a table of attributes."), name,
                   MOST_BYTES / (1024 * 1024));
  else if (!codebook_text_encoding_is_text (data, len_bytes))
    codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("‘%s’ is not a text file."), name);
  else
    text = codebook_text_encoding_decode (data, len_bytes, &len_bytes, &encoding, warnings);
  if (text == NULL)
    return NULL;
  scanner.at = text;
  scanner.end = text + len_bytes;
  scanner.newline = guess_newline (scanner.at, scanner.end);
  if (!take_said_separator (&scanner))
    scanner.separator = guess_separator (scanner.at, scanner.end, scanner.newline);
  if (separator != NULL)
    *separator = scanner.separator;
  if (!scan_rows (&scanner, grid, cancellable, error))
    return NULL;
  return g_steal_pointer (&grid);
}
