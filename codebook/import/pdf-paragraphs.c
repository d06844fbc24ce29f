/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/pdf-paragraphs.h"

#include <math.h>
#include <string.h>

#include "codebook/import/hyphens.h"
#include "codebook/import/pdf-break.h"

#define HEADING 1.15f /* of the body's size */
#define NOTE 0.92f
#define MOST_HEADING_LINES 3
#define MOST_HEADING_BYTES 200
#define MOST_LEVELS 6
#define MOST_HEADING_PART 0.3 /* of all text: more is no heading */
#define MOST_NOTE_PART 0.4

typedef struct
{
  GPtrArray *lines; /* CodebookPdfLine *: the text's, or the notes' */
  const GArray *sheets;
  CodebookTranscriptBuilder *builder;
  CodebookPdfBreak *breaks;
  CodebookHyphens *hyphens;
  float levels[MOST_LEVELS]; /* sizes of headings, the largest first */
  guint n_levels;
  guint page; /* the one that was marked last; G_MAXUINT = none */
  gboolean notes;
  /* The paragraph */
  CodebookRawParagraph *paragraph;
  guint first;
} Building;

/* -- Notes at the foot ------------------------------------------------------------------------ */

static gboolean
starts_like_note (const CodebookPdfLine *line)
{
  gunichar c = g_utf8_get_char (line->text);

  return g_unichar_isdigit (c) || c == '*' || c == 0x2020 || c == 0xB9 || c == 0xB2 || c == 0xB3;
}

static guint
count_bytes (const GPtrArray *lines)
{
  guint bytes = 0;

  for (guint i = 0; i < lines->len; i++)
    bytes += ((CodebookPdfLine *) lines->pdata[i])->len_bytes;
  return bytes;
}

/* Of lines [start, end), of one block: how many at its end are notes. */
static guint
count_notes (const GPtrArray *lines, guint start, guint end, float body_size)
{
  guint n = 0, found = 0;

  while (n < end - start)
    {
      const CodebookPdfLine *line = lines->pdata[end - 1 - n];

      if (line->size > NOTE * body_size)
        break;
      n++;
      if (starts_like_note (line))
        found = n;
    }
  /* A block with nothing else in small print is no foot of anything. */
  return n < end - start ? found : 0;
}

/* Takes the notes out of @lines. (element-type CodebookPdfLine *) */
static GPtrArray *
take_notes (GPtrArray *lines, float body_size)
{
  GPtrArray *notes = g_ptr_array_new ();
  g_autoptr (GPtrArray) text = g_ptr_array_new ();

  for (guint start = 0, end; start < lines->len; start = end)
    {
      guint block = ((CodebookPdfLine *) lines->pdata[start])->block, n;

      for (end = start;
           end < lines->len && ((CodebookPdfLine *) lines->pdata[end])->block == block;)
        end++;
      n = count_notes (lines, start, end, body_size);
      for (guint i = start; i < end; i++)
        g_ptr_array_add (i < end - n ? text : notes, lines->pdata[i]);
    }
  if (count_bytes (notes) > MOST_NOTE_PART * count_bytes (lines))
    g_ptr_array_set_size (notes, 0);
  else
    {
      g_ptr_array_set_size (lines, 0);
      for (guint i = 0; i < text->len; i++)
        g_ptr_array_add (lines, text->pdata[i]);
    }
  return notes;
}

/* -- Headings --------------------------------------------------------------------------------- */

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  float x = *(const float *) a, y = *(const float *) b;

  return (x < y) - (x > y);
}

static void
find_levels (Building *self)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (float));
  float least = HEADING * codebook_pdf_break_get_body_size (self->breaks);
  guint bytes = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CodebookPdfLine *line = self->lines->pdata[i];

      if (line->size < least)
        continue;
      g_array_append_val (sizes, line->size);
      bytes += line->len_bytes;
    }
  if (bytes > MOST_HEADING_PART * count_bytes (self->lines))
    return;
  g_array_sort (sizes, compare_sizes);
  for (guint i = 0; i < sizes->len && self->n_levels < MOST_LEVELS; i++)
    {
      float size = g_array_index (sizes, float, i);

      if (self->n_levels == 0 || size < self->levels[self->n_levels - 1] - 0.5f)
        self->levels[self->n_levels++] = size;
    }
}

/* 0 = no heading. */
static guint
find_level (const Building *self, guint end)
{
  const CodebookPdfLine *line = self->lines->pdata[self->first];

  if (self->notes || end - self->first > MOST_HEADING_LINES
      || self->paragraph->text->len > MOST_HEADING_BYTES
      || line->size < HEADING * codebook_pdf_break_get_body_size (self->breaks))
    return 0;
  for (guint i = 0; i < self->n_levels; i++)
    if (line->size >= self->levels[i] - 0.5f)
      return i + 1;
  return 0;
}

/* -- Joining lines ---------------------------------------------------------------------------- */

static void
append_formatted (CodebookRawParagraph *paragraph,
                  const char *text,
                  gsize len,
                  CodebookFormat format)
{
  codebook_raw_paragraph_set_format (paragraph, format);
  g_string_append_len (paragraph->text, text, (gssize) len);
}

static void
append_line (CodebookRawParagraph *paragraph, const CodebookPdfLine *line, gsize from)
{
  CodebookFormat format = 0;
  gsize at = from;

  for (guint i = 0; i <= line->n_spans; i++)
    {
      const CodebookRawSpan *span = i < line->n_spans ? &line->spans[i] : NULL;
      gsize until = span != NULL ? MAX (span->start, from) : line->len_bytes;

      if (until > at)
        append_formatted (paragraph, line->text + at, until - at, format);
      at = MAX (at, until);
      format = span != NULL ? span->format : 0;
    }
}

static gboolean
is_wide_script (gunichar c)
{
  return g_unichar_iswide (c) && g_unichar_isalpha (c);
}

static gunichar
with_trema (char c)
{
  switch (c)
    {
    case 'e':
      return 0xEB;
    case 'i':
      return 0xEF;
    case 'o':
      return 0xF6;
    default:
      return 0xFC;
    }
}

/* What parts the line from what is there; returns how many of its bytes were taken by it. */
static gsize
append_joint (Building *self, const CodebookPdfLine *line)
{
  GString *text = self->paragraph->text;
  const char *last = g_utf8_prev_char (text->str + text->len);
  gunichar c = g_utf8_get_char (last), next = g_utf8_get_char (line->text);
  gboolean trema;
  const char *joint;

  if (codebook_hyphens_is_hyphen (c) && last > text->str
      && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (last))) && g_unichar_isalnum (next))
    {
      joint = codebook_hyphens_join (self->hyphens, text->str, line->text, &trema);
      g_string_truncate (text, (gsize) (last - text->str));
      g_string_append (text, joint);
      if (trema)
        g_string_append_unichar (text, with_trema (line->text[0]));
      return trema ? 1 : 0;
    }
  if (c != '/' && !(is_wide_script (c) && is_wide_script (next)))
    g_string_append_c (text, ' ');
  return 0;
}

static void
mark_page (Building *self, const CodebookPdfLine *line)
{
  if (self->notes || line->page == self->page)
    return;
  self->page = line->page;
  codebook_raw_paragraph_add_mark (self->paragraph, CODEBOOK_RAW_MARK_PAGE, line->page);
}

/* -- Paragraphs ------------------------------------------------------------------------------- */

static void
give_marks (Building *self, guint *next, gsize at)
{
  const GArray *marks = self->paragraph->marks;

  for (; *next < marks->len && g_array_index (marks, CodebookRawMark, *next).at <= at; ++*next)
    {
      gint64 page = g_array_index (marks, CodebookRawMark, *next).value;
      const char *label = g_array_index (self->sheets, CodebookPdfSheet, page).label;

      codebook_transcript_builder_mark_page (self->builder, label != NULL ? label : "");
    }
}

/* The raw paragraph as it is, piece by piece. */
static void
give (Building *self)
{
  const GArray *marks = self->paragraph->marks, *spans = self->paragraph->spans;
  guint span = 0, mark = 0;
  CodebookFormat format = 0;
  gsize at = 0, until, len = self->paragraph->text->len;

  for (; at < len; at = until)
    {
      until = len;
      give_marks (self, &mark, at);
      for (; span < spans->len && g_array_index (spans, CodebookRawSpan, span).start <= at; span++)
        format = g_array_index (spans, CodebookRawSpan, span).format;
      if (mark < marks->len)
        until = MIN (until, g_array_index (marks, CodebookRawMark, mark).at);
      if (span < spans->len)
        until = MIN (until, g_array_index (spans, CodebookRawSpan, span).start);
      codebook_transcript_builder_append (self->builder, self->paragraph->text->str + at,
                                          until - at, format);
    }
}

static gboolean
is_item (const char *text)
{
  return g_str_has_prefix (text, "• ") || g_str_has_prefix (text, "▪ ")
         || g_str_has_prefix (text, "◦ ") || g_str_has_prefix (text, "● ")
         || g_str_has_prefix (text, "•\t") || g_str_has_prefix (text, "▪\t")
         || g_str_has_prefix (text, "◦\t") || g_str_has_prefix (text, "●\t");
}

static void
end_paragraph (Building *self, guint end)
{
  CodebookStyle style = CODEBOOK_STYLE_BODY;
  guint level;

  if (self->paragraph->text->len == 0)
    return;
  level = find_level (self, end);
  if (self->notes)
    style = CODEBOOK_STYLE_NOTE;
  else if (level > 0)
    style = CODEBOOK_STYLE_HEADING;
  else if (is_item (self->paragraph->text->str))
    style = CODEBOOK_STYLE_LIST;
  else if (codebook_pdf_break_is_row (self->breaks, self->first))
    style = CODEBOOK_STYLE_TABLE;
  give (self);
  codebook_transcript_builder_end_paragraph (self->builder, style,
                                             style == CODEBOOK_STYLE_LIST ? 1 : level);
  codebook_raw_paragraph_clear (self->paragraph);
}

static void
build (Building *self)
{
  self->breaks = codebook_pdf_break_new (self->lines);
  self->n_levels = 0;
  find_levels (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CodebookPdfLine *line = self->lines->pdata[i];
      gsize from = 0;

      if (codebook_pdf_break_is_before (self->breaks, i, self->first))
        {
          end_paragraph (self, i);
          self->first = i;
        }
      else
        from = append_joint (self, line);
      mark_page (self, line);
      append_line (self->paragraph, line, from);
      if (codebook_transcript_builder_is_full (self->builder))
        break;
    }
  end_paragraph (self, self->lines->len);
  g_clear_pointer (&self->breaks, codebook_pdf_break_free);
}

void
codebook_pdf_paragraphs_build (const GPtrArray *lines,
                               const GArray *sheets,
                               CodebookTranscriptBuilder *builder)
{
  Building self = { .sheets = sheets, .builder = builder, .page = G_MAXUINT };
  g_autoptr (CodebookPdfBreak) breaks = NULL;
  g_autoptr (GPtrArray) text = g_ptr_array_new ();
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (CodebookHyphens) hyphens = codebook_hyphens_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      const CodebookPdfLine *line = lines->pdata[i];

      if (line->kind != CODEBOOK_PDF_LINE_TEXT)
        continue;
      g_ptr_array_add (text, (gpointer) line);
      codebook_hyphens_add_line (hyphens, line->text, line->len_bytes);
    }
  breaks = codebook_pdf_break_new (text);
  notes = take_notes (text, codebook_pdf_break_get_body_size (breaks));
  self.hyphens = hyphens;
  self.paragraph = codebook_raw_paragraph_new ();
  self.lines = text;
  build (&self);
  self.lines = notes;
  self.notes = TRUE;
  self.first = 0;
  build (&self);
  codebook_raw_paragraph_free (self.paragraph);
}
