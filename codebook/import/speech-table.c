/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/speech-table.h"

#include <math.h>
#include <string.h>

#include "codebook/import/csv.h"
#include "codebook/import/cue-list.h"
#include "codebook/import/srt-cues.h"
#include "codebook/import/text-file.h"

#define MOST_COLUMNS 30
#define LONGEST_CUE 150 /* seconds on average; beyond it whole numbers are milliseconds */

typedef enum
{
  COLUMN_START,
  COLUMN_END,
  COLUMN_SPEAKER,
  COLUMN_TEXT,
  N_COLUMNS,
} Column;

typedef struct
{
  int at[N_COLUMNS]; /* -1 = there is none */
} Head;

/* By Column: what its head may be, in lower case and without '_'. */
static const char *const heads[N_COLUMNS][14] = {
  { "start", "start time", "starttime", "begin", "begin time", "starttijd", "begintijd", "time",
    "timestamp", "tijd", "in", NULL },
  { "end", "end time", "endtime", "stop", "eind", "einde", "eindtijd", "out", NULL },
  { "speaker", "speaker name", "name", "spreker", "participant", "speaker label", "naam", NULL },
  { "text", "transcript", "tekst", "utterance", "content", "sentence", "caption", NULL },
};

/* -- The head --------------------------------------------------------------------------------- */

static void
judge_head (Head *head, int column, const char *cell, gsize len)
{
  g_autofree char *name = g_ascii_strdown (cell, (gssize) len);

  g_strstrip (g_strdelimit (name, "_\"\xEF\xBB\xBF", ' '));
  for (guint i = 0; i < N_COLUMNS; i++)
    for (guint j = 0; heads[i][j] != NULL; j++)
      if (head->at[i] < 0 && strcmp (name, heads[i][j]) == 0)
        head->at[i] = column;
}

static gboolean
parse_head (Head *head, const char *line, gsize len, char separator)
{
  gsize at = 0;

  memset (head->at, 0xFF, sizeof head->at);
  for (int column = 0; column < MOST_COLUMNS && at <= len; column++)
    {
      const char *stop = memchr (line + at, separator, len - at);
      gsize end = stop != NULL ? (gsize) (stop - line) : len;

      judge_head (head, column, line + at, end - at);
      at = end + 1;
    }
  return head->at[COLUMN_START] >= 0 && head->at[COLUMN_TEXT] >= 0;
}

/* The separator of a first line that is the head of such a table; 0 if it is not. */
static char
find_separator (const char *text, gsize len, Head *head)
{
  static const char separators[] = "\t,;";
  gsize line = 0;

  while (line < len && text[line] != '\n' && text[line] != '\r')
    line++;
  for (guint i = 0; separators[i] != '\0'; i++)
    if (parse_head (head, text, line, separators[i]))
      return separators[i];
  return 0;
}

guint
codebook_speech_table_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  gsize len;
  g_autofree char *text = codebook_text_file_peek (bytes, len_bytes, &len);
  Head head;

  return find_separator (text, len, &head) != 0 ? 85 : 0;
}

/* -- Rows ------------------------------------------------------------------------------------- */

/* A quotation mark around the whole cell and doubled within it, as spreadsheets write; one that is
 * said stands by itself. */
static gboolean
add_cell (CodebookCellGrid *grid, const char *cell, gsize len, GError **error)
{
  g_autoptr (GString) out = NULL;

  if (len < 2 || cell[0] != '"' || cell[len - 1] != '"')
    return codebook_cell_grid_add (grid, CODEBOOK_CELL_TEXT, cell, (gssize) len, error);
  out = g_string_sized_new (len);
  for (gsize i = 1; i < len - 1; i++)
    {
      g_string_append_c (out, cell[i]);
      if (cell[i] == '"' && cell[i + 1] == '"' && i + 1 < len - 1)
        i++;
    }
  return codebook_cell_grid_add (grid, CODEBOOK_CELL_TEXT, out->str, (gssize) out->len, error);
}

/* Cells between tabs are as they stand: Whisper quotes nothing. */
static gboolean
split_tabs (CodebookCellGrid *grid, const char *text, gsize len, GError **error)
{
  gsize at = 0;
  guint number = 1;

  while (at < len)
    {
      gsize line = at + strcspn (text + at, "\r\n");

      for (;;)
        {
          const char *tab = memchr (text + at, '\t', line - at);
          gsize end = tab != NULL ? (gsize) (tab - text) : line;

          if (!add_cell (grid, text + at, end - at, error))
            return FALSE;
          at = end + 1;
          if (tab == NULL)
            break;
        }
      if (at < len && text[at - 1] == '\r' && text[at] == '\n')
        at++;
      if (!codebook_cell_grid_end_row (grid, number++, error))
        return FALSE;
    }
  return TRUE;
}

static CodebookCellGrid *
load_rows (GBytes *bytes,
           const char *name,
           CodebookTranscriptBuilder *builder,
           Head *head,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CodebookCellGrid) grid = NULL;
  gsize len;
  g_autofree char *text = codebook_text_file_decode (bytes, name, builder, &len, error);
  char separator;

  if (text == NULL)
    return NULL;
  separator = find_separator (text, len, head);
  if (separator != '\t')
    return codebook_csv_read (bytes, name, NULL, ignored, cancellable, error);
  grid = codebook_cell_grid_new (name);
  return split_tabs (grid, text, strlen (text), error) ? g_steal_pointer (&grid) : NULL;
}

/* -- Times ------------------------------------------------------------------------------------ */

typedef struct
{
  gboolean whole; /* all are whole numbers */
  double total;
  guint timed;
} Units;

/* A number that is not a clock's; -1 if it is none. */
static double
parse_number (const char *cell)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell), ",", '.');
  char *end;
  double value = g_ascii_strtod (g_strstrip (plain), &end);

  return end > plain && (*end == '\0' || strcmp (end, "s") == 0) && isfinite (value) && value >= 0
                 && value < 1e12
             ? value
             : -1;
}

static gboolean
parse_clock (const char *cell, gint64 *ms)
{
  gsize at = strspn (cell, " "), len = strlen (cell);

  return codebook_srt_cues_parse_time (cell, len, &at, ms);
}

static const char *
cell_of (const CodebookCellGrid *grid, guint row, const Head *head, Column column)
{
  return head->at[column] >= 0 ? codebook_cell_grid_get (grid, row, (guint) head->at[column], NULL)
                               : "";
}

static Units
find_units (const CodebookCellGrid *grid, const Head *head)
{
  Units units = { TRUE, 0, 0 };
  double last = -1;

  for (guint row = 1; row < codebook_cell_grid_count_rows (grid); row++)
    {
      double start = parse_number (cell_of (grid, row, head, COLUMN_START));
      double end = parse_number (cell_of (grid, row, head, COLUMN_END));

      if (start < 0)
        continue;
      units.whole = units.whole && start == floor (start) && (end < 0 || end == floor (end));
      if (end < 0 && last >= 0)
        end = start + fabs (start - last);
      last = start;
      if (end < start)
        continue;
      units.total += end - start;
      units.timed++;
    }
  return units;
}

static gint64
parse_time (const char *cell, const Units *units)
{
  gboolean ms = units->whole && units->timed > 0 && units->total / units->timed > LONGEST_CUE;
  double value;
  gint64 clock;

  if (parse_clock (cell, &clock))
    return clock;
  value = parse_number (cell);
  return value < 0 ? -1 : (gint64) (value * (ms ? 1 : 1000) + 0.5);
}

CodebookTranscript *
codebook_speech_table_read (GBytes *bytes,
                            const char *name,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("tsv");
  g_autoptr (CodebookCueList) list = codebook_cue_list_new ();
  Head head;
  g_autoptr (CodebookCellGrid) grid = load_rows (bytes, name, builder, &head, cancellable, error);
  Units units;

  g_bytes_unref (bytes);
  if (grid == NULL)
    return NULL;
  units = find_units (grid, &head);
  for (guint row = 1; row < codebook_cell_grid_count_rows (grid); row++)
    {
      const char *text = cell_of (grid, row, &head, COLUMN_TEXT);

      if (*text == '\0')
        continue;
      codebook_cue_list_begin (list, cell_of (grid, row, &head, COLUMN_SPEAKER),
                               parse_time (cell_of (grid, row, &head, COLUMN_START), &units),
                               parse_time (cell_of (grid, row, &head, COLUMN_END), &units));
      codebook_cue_list_append (list, text, strlen (text), 0);
    }
  if (!codebook_cue_list_write (list, builder, name, error))
    return NULL;
  g_clear_pointer (&list, codebook_cue_list_free);
  return codebook_transcript_builder_finish (builder, name, error);
}
