/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How text flows.
 *
 * A flow is a place where paragraphs are being made: the text itself, a note, a text box. Flows lie
 * on a stack, since a text box may stand in the middle of a paragraph and hold a table with a note.
 * A paragraph is raw while it grows: bytes, and spans that say from which byte on which format
 * holds. When it ends, the main flow writes it out at once; other flows keep it until their place
 * comes: an aside's after the paragraph around it, a note's after everything.
 *
 *   append → paragraph (raw) → compose (NFC) → lines → long lines cut → text, runs, paragraphs
 *
 * Cost: each byte is copied twice and looked at three times. Most paragraphs never meet ICU, since
 * what append () lets through below U+0300 is NFC already. */
#include "codebook/import/transcript-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "codebook/import/code-points.h"
#include "codebook/import/given-turns.h"
#include "codebook/import/long-line.h"
#include "codebook/import/raw-paragraph.h"
#include "codebook/import/speakers.h"
#include "codebook/import/transcript-flow.h"
#include "codebook/text/segments.h"

#define MOST_BYTES (64 * 1024 * 1024)
#define MOST_PREFIX 100 /* bytes: a list's number or bullet */
#define MOST_WORDS 5000 /* of a paragraph */
#define MOST_DEEP 3     /* files within files */

/* A file within the file. */
typedef struct
{
  guint flows, rows; /* that were open when it began */
} Part;

struct _CodebookTranscriptBuilder
{
  CodebookTranscript *transcript;
  GString *text;
  guint length_cp;
  GPtrArray *flows; /* CodebookTranscriptFlow *, the main one first */
  GPtrArray *notes; /* GPtrArray * of CodebookRawParagraph *, by number - 1 */
  CodebookGivenTurns *turns;
  GPtrArray *pages;     /* char *: what each is called, by the number that marks have */
  GArray *pending;      /* CodebookRawMark: for the next text, `at` not yet known */
  GArray *carried;      /* CodebookRawMark: after a paragraph's last text, for the next line */
  GArray *parts;        /* Part: those that are open, the outermost first */
  gsize appended_bytes; /* all of append (), to know when it is too much */
};

static CodebookTranscriptFlow *
current_flow (CodebookTranscriptBuilder *self)
{
  return g_ptr_array_index (self->flows, self->flows->len - 1);
}

CodebookTranscriptBuilder *
codebook_transcript_builder_new (const char *kind)
{
  CodebookTranscriptBuilder *self = g_new0 (CodebookTranscriptBuilder, 1);

  self->transcript = codebook_transcript_new ();
  self->transcript->kind = g_strdup (kind);
  self->text = g_string_new (NULL);
  self->flows = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_transcript_flow_free);
  g_ptr_array_add (self->flows, codebook_transcript_flow_new (TRUE));
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->turns = codebook_given_turns_new (self->transcript);
  self->pages = g_ptr_array_new_with_free_func (g_free);
  self->pending = g_array_new (FALSE, FALSE, sizeof (CodebookRawMark));
  self->carried = g_array_new (FALSE, FALSE, sizeof (CodebookRawMark));
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  return self;
}

void
codebook_transcript_builder_free (CodebookTranscriptBuilder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->transcript, codebook_transcript_free);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->flows);
  g_ptr_array_unref (self->notes);
  codebook_given_turns_free (self->turns);
  g_ptr_array_unref (self->pages);
  g_array_unref (self->pending);
  g_array_unref (self->carried);
  g_array_unref (self->parts);
  g_free (self);
}

/* -- Raw text --------------------------------------------------------------------------------- */

static gboolean
is_white (const char *text, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

void
codebook_transcript_builder_append (CodebookTranscriptBuilder *self,
                                    const char *text,
                                    gsize len_bytes,
                                    CodebookFormat format)
{
  CodebookTranscriptFlow *flow = current_flow (self);
  CodebookRawParagraph *paragraph = flow->paragraph;

  if (len_bytes == 0 || codebook_transcript_builder_is_full (self))
    return;
  self->appended_bytes += len_bytes;
  if (flow->rows->len > 0 && !is_white (text, len_bytes))
    {
      if (flow->break_first)
        g_string_append_c (paragraph->text, '\n');
      flow->break_first = FALSE;
      if (paragraph->prefix != NULL)
        g_string_append (paragraph->text, paragraph->prefix);
      g_clear_pointer (&paragraph->prefix, g_free);
    }
  if (self->pending->len > 0 && !is_white (text, len_bytes))
    {
      for (guint i = 0; i < self->pending->len; i++)
        {
          const CodebookRawMark *mark = &g_array_index (self->pending, CodebookRawMark, i);

          codebook_raw_paragraph_add_mark (paragraph, mark->kind, mark->value);
        }
      g_array_set_size (self->pending, 0);
    }
  codebook_raw_paragraph_set_format (paragraph, format);
  codebook_raw_paragraph_append (paragraph, text, len_bytes);
}

void
codebook_transcript_builder_set_prefix (CodebookTranscriptBuilder *self, const char *prefix)
{
  CodebookRawParagraph *paragraph = current_flow (self)->paragraph;
  const char *end = prefix;

  /* A file may say that its numbers are a page long. */
  while (*end != '\0' && end - prefix < MOST_PREFIX)
    end = g_utf8_next_char (end);
  g_free (paragraph->prefix);
  paragraph->prefix = g_strndup (prefix, (gsize) (end - prefix));
}

gboolean
codebook_transcript_builder_is_full (const CodebookTranscriptBuilder *self)
{
  return self->appended_bytes > MOST_BYTES;
}

/* -- Writing out ------------------------------------------------------------------------------ */

typedef struct
{
  CodebookTranscriptBuilder *self;
  CodebookRawParagraph *paragraph;
  guint span, mark; /* the first that may still matter */
  gsize start, end;
} Line;

static gsize
trimmed_end (const char *text, gsize start, gsize end)
{
  while (end > start)
    {
      const char *last = g_utf8_find_prev_char (text + start, text + end);

      if (last == NULL || !u_isUWhiteSpace ((UChar32) g_utf8_get_char (last)))
        break;
      end = (gsize) (last - text);
    }
  return end;
}

static gsize
skipped_white (const char *text, gsize len)
{
  const char *p = text;

  while (p < text + len && u_isUWhiteSpace ((UChar32) g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

static void
write_text (CodebookTranscriptBuilder *self, const char *text, gsize len, CodebookFormat format)
{
  GArray *runs = self->transcript->runs;
  guint length_cp = codebook_code_points_count (text, len);
  CodebookTranscriptRun run = { self->length_cp, self->length_cp + length_cp, format };

  g_string_append_len (self->text, text, (gssize) len);
  self->length_cp += length_cp;
  if (format != 0 && length_cp > 0)
    {
      CodebookTranscriptRun *last =
          runs->len > 0 ? &g_array_index (runs, CodebookTranscriptRun, runs->len - 1) : NULL;

      if (last != NULL && last->end_cp == run.start_cp && last->format == format)
        last->end_cp = run.end_cp;
      else
        g_array_append_val (runs, run);
    }
}

/* Where the next mark of the line falls: before text, unless it ends what is before it. */
static gsize
next_mark (const Line *line, gsize at, gsize end)
{
  const char *text = line->paragraph->text->str;
  const CodebookRawMark *mark;
  gsize place;

  if (line->mark == line->paragraph->marks->len)
    return G_MAXSIZE;
  mark = &g_array_index (line->paragraph->marks, CodebookRawMark, line->mark);
  place = MAX (mark->at, at);
  while (mark->kind != CODEBOOK_RAW_MARK_END && place < end && g_ascii_isspace (text[place]))
    place++;
  return place;
}

/* Of several pages that start at one place all but the last are blank. */
static void
place_page (CodebookTranscriptBuilder *self, guint number)
{
  GArray *pages = self->transcript->pages;
  CodebookTranscriptPage page = { self->length_cp, g_strdup (self->pages->pdata[number]) };

  if (pages->len > 0
      && g_array_index (pages, CodebookTranscriptPage, pages->len - 1).at_cp == page.at_cp)
    g_array_set_size (pages, pages->len - 1);
  g_array_append_val (pages, page);
}

static void
place (CodebookTranscriptBuilder *self, const CodebookRawMark *mark)
{
  if (mark->kind == CODEBOOK_RAW_MARK_PAGE)
    place_page (self, (guint) mark->value);
  else
    codebook_given_turns_place (self->turns, mark, self->length_cp);
}

static void
place_mark (Line *line)
{
  place (line->self, &g_array_index (line->paragraph->marks, CodebookRawMark, line->mark++));
}

static void
place_carried (CodebookTranscriptBuilder *self)
{
  for (guint i = 0; i < self->carried->len; i++)
    place (self, &g_array_index (self->carried, CodebookRawMark, i));
  g_array_set_size (self->carried, 0);
}

/* What is left at the end of a line belongs to the next, but for the ends of what was said. */
static void
end_line (Line *line)
{
  const GArray *marks = line->paragraph->marks;

  while (line->mark < marks->len
         && g_array_index (marks, CodebookRawMark, line->mark).at <= line->end
         && g_array_index (marks, CodebookRawMark, line->mark).kind == CODEBOOK_RAW_MARK_END)
    place_mark (line);
  if (line->paragraph->style != CODEBOOK_STYLE_NOTE)
    codebook_given_turns_end_line (line->self->turns, line->self->length_cp);
}

/* How far from @at on the text has one format. */
static gsize
next_format (Line *line, gsize at, gsize end, CodebookFormat *format)
{
  const CodebookRawSpan *spans = (const CodebookRawSpan *) (void *) line->paragraph->spans->data;
  guint n = line->paragraph->spans->len;

  while (line->span + 1 < n && spans[line->span + 1].start <= at)
    line->span++;
  *format = n == 0 || spans[line->span].start > at ? 0 : spans[line->span].format;
  if (n > 0 && spans[line->span].start > at)
    return MIN (end, spans[line->span].start);
  return line->span + 1 < n ? MIN (end, spans[line->span + 1].start) : end;
}

static void
write_line (Line *line)
{
  CodebookTranscriptBuilder *self = line->self;
  CodebookRawParagraph *paragraph = line->paragraph;
  gsize end = trimmed_end (paragraph->text->str, line->start, line->end), at = line->start;
  CodebookTranscriptParagraph mark;

  if (at == end)
    return;
  if (self->text->len > 0)
    write_text (self, "\n", 1, 0);
  place_carried (self);
  mark = (CodebookTranscriptParagraph){ self->length_cp, paragraph->style, paragraph->level };
  if (paragraph->style != CODEBOOK_STYLE_BODY)
    g_array_append_val (self->transcript->paragraphs, mark);
  if (paragraph->prefix != NULL)
    {
      write_text (self, paragraph->prefix, strlen (paragraph->prefix), 0);
      at += skipped_white (paragraph->text->str + at, end - at);
    }
  g_clear_pointer (&paragraph->prefix, g_free);
  self->transcript->paragraph_count++;
  while (at < end)
    {
      CodebookFormat format;
      gsize until = next_format (line, at, end, &format), place = next_mark (line, at, end);

      if (place == at)
        {
          place_mark (line);
          continue;
        }
      until = MIN (until, place);
      write_text (self, paragraph->text->str + at, until - at, format);
      at = until;
    }
  end_line (line);
}

static void
write_cut_line (Line *line)
{
  const char *text = line->paragraph->text->str;
  gsize end = line->end;
  g_autoptr (GArray) cuts = NULL;

  cuts = codebook_long_line_find_cuts (text, line->start, end, MOST_WORDS);
  if (cuts == NULL)
    {
      write_line (line);
      return;
    }
  codebook_transcript_builder_take_warning (
      line->self,
      g_strdup_printf (_ ("A paragraph of more than %d words was cut at the end of a sentence."),
                       MOST_WORDS));
  for (guint i = 0; i <= cuts->len; i++)
    {
      line->end = i < cuts->len ? g_array_index (cuts, gsize, i) : end;
      write_line (line);
      line->start = line->end;
      while (line->start < end && text[line->start] == ' ')
        line->start++;
    }
}

static void
write_paragraph (CodebookTranscriptBuilder *self, CodebookRawParagraph *paragraph)
{
  Line line = { self, paragraph, 0, 0, 0, 0 };
  gsize at = 0;

  codebook_raw_paragraph_compose (paragraph);
  while (at < paragraph->text->len)
    {
      const char *start = paragraph->text->str + at;
      const char *stop = memchr (start, '\n', paragraph->text->len - at);

      line.start = at;
      line.end = stop != NULL ? (gsize) (stop - paragraph->text->str) : paragraph->text->len;
      at = line.end + 1;
      write_cut_line (&line);
    }
  if (line.mark < paragraph->marks->len)
    g_array_append_vals (self->carried,
                         &g_array_index (paragraph->marks, CodebookRawMark, line.mark),
                         paragraph->marks->len - line.mark);
}

static void
write_list (CodebookTranscriptBuilder *self, GPtrArray *paragraphs)
{
  for (guint i = 0; i < paragraphs->len; i++)
    write_paragraph (self, g_ptr_array_index (paragraphs, i));
  g_ptr_array_set_size (paragraphs, 0);
}

/* -- Paragraphs, rows, notes, asides ---------------------------------------------------------- */

static void
finish_paragraph (CodebookTranscriptBuilder *self, CodebookStyle style, guint level)
{
  CodebookTranscriptFlow *flow = current_flow (self);
  CodebookRawParagraph *paragraph = flow->paragraph;

  paragraph->style = style;
  paragraph->level = level;
  if (flow->done == NULL)
    {
      write_paragraph (self, paragraph);
      write_list (self, flow->held);
      codebook_raw_paragraph_clear (paragraph);
      return;
    }
  if (codebook_raw_paragraph_is_white (paragraph))
    codebook_raw_paragraph_clear (paragraph);
  else
    {
      g_ptr_array_add (flow->done, paragraph);
      flow->paragraph = codebook_raw_paragraph_new ();
    }
  g_ptr_array_extend_and_steal (flow->done, flow->held);
  flow->held = codebook_transcript_flow_list_new ();
}

/* A cell of a row may hold its number and nothing else. */
static void
settle_prefix (CodebookTranscriptFlow *flow)
{
  const CodebookTranscriptRow *row = codebook_transcript_flow_get_row (flow);
  g_autofree char *prefix = g_steal_pointer (&flow->paragraph->prefix);

  if (prefix != NULL && row != NULL && flow->paragraph->text->len == row->cell_start
      && strpbrk (prefix, "0123456789") != NULL)
    g_string_append (flow->paragraph->text, g_strchomp (prefix));
}

void
codebook_transcript_builder_end_paragraph (CodebookTranscriptBuilder *self,
                                           CodebookStyle style,
                                           guint level)
{
  CodebookTranscriptFlow *flow = current_flow (self);

  if (flow->rows->len == 0)
    finish_paragraph (self, style, level);
  else
    {
      settle_prefix (flow);
      flow->break_first = codebook_transcript_flow_has_text (flow);
    }
}

void
codebook_transcript_builder_begin_row (CodebookTranscriptBuilder *self)
{
  CodebookTranscriptFlow *flow = current_flow (self);
  CodebookTranscriptRow row = { 0 };

  if (flow->rows->len == 0)
    finish_paragraph (self, CODEBOOK_STYLE_BODY, 0);
  else if (codebook_transcript_flow_has_text (flow))
    g_string_append_c (flow->paragraph->text, '\n');
  flow->break_first = FALSE;
  row.cell_start = flow->paragraph->text->len;
  g_array_append_val (flow->rows, row);
}

void
codebook_transcript_builder_begin_cell (CodebookTranscriptBuilder *self)
{
  CodebookTranscriptFlow *flow = current_flow (self);
  CodebookTranscriptRow *row = codebook_transcript_flow_get_row (flow);
  GString *text = flow->paragraph->text;

  if (row == NULL)
    return;
  settle_prefix (flow);
  if (row->cells > 0)
    {
      /* Not the last cell after all: what stood on lines of its own is joined. */
      for (gsize i = row->cell_start; i < text->len; i++)
        if (text->str[i] == '\n' || text->str[i] == '\t')
          text->str[i] = ' ';
      flow->break_first = FALSE;
      codebook_raw_paragraph_set_format (flow->paragraph, 0);
      g_string_append_c (text, '\t');
      self->appended_bytes++;
    }
  row->cells++;
  row->cell_start = text->len;
}

void
codebook_transcript_builder_repeat_cell (CodebookTranscriptBuilder *self, guint times)
{
  CodebookTranscriptFlow *flow = current_flow (self);
  const CodebookTranscriptRow *row = codebook_transcript_flow_get_row (flow);
  gsize start = row != NULL ? row->cell_start : flow->paragraph->text->len;
  g_autofree char *cell = g_strdup (flow->paragraph->text->str + start);

  for (; times > 0 && !codebook_transcript_builder_is_full (self); times--)
    {
      codebook_transcript_builder_begin_cell (self);
      codebook_transcript_builder_append (self, cell, strlen (cell), 0);
    }
}

void
codebook_transcript_builder_end_row (CodebookTranscriptBuilder *self)
{
  CodebookTranscriptFlow *flow = current_flow (self);

  if (flow->rows->len == 0)
    return;
  g_array_set_size (flow->rows, flow->rows->len - 1);
  if (flow->rows->len > 0)
    codebook_transcript_builder_end_paragraph (self, CODEBOOK_STYLE_TABLE, 0);
  else
    {
      flow->break_first = FALSE;
      g_clear_pointer (&flow->paragraph->prefix, g_free);
      finish_paragraph (self, CODEBOOK_STYLE_TABLE, 0);
    }
}

void
codebook_transcript_builder_repeat_row (CodebookTranscriptBuilder *self, guint times)
{
  CodebookTranscriptFlow *flow = current_flow (self);
  g_autofree char *row = NULL;
  gsize len = flow->paragraph->text->len;

  if (flow->rows->len == 1 && times > 0 && !codebook_raw_paragraph_is_white (flow->paragraph))
    row = g_strndup (flow->paragraph->text->str, len);
  codebook_transcript_builder_end_row (self);
  for (; row != NULL && times > 0 && !codebook_transcript_builder_is_full (self); times--)
    {
      codebook_transcript_builder_append (self, row, len, 0);
      finish_paragraph (self, CODEBOOK_STYLE_TABLE, 0);
    }
}

guint
codebook_transcript_builder_add_note (CodebookTranscriptBuilder *self)
{
  g_autofree char *mark = NULL;

  g_ptr_array_add (self->notes, codebook_transcript_flow_list_new ());
  mark = g_strdup_printf ("[%u]", self->notes->len);
  codebook_transcript_builder_append (self, mark, strlen (mark), 0);
  return self->notes->len;
}

static void
push_flow (CodebookTranscriptBuilder *self, guint note)
{
  CodebookTranscriptFlow *flow = codebook_transcript_flow_new (FALSE);

  flow->note = note;
  g_ptr_array_add (self->flows, flow);
}

/* Ends what is open in the current flow and returns its paragraphs. */
static GPtrArray *
pop_flow (CodebookTranscriptBuilder *self)
{
  CodebookTranscriptFlow *flow = current_flow (self);
  GPtrArray *done;

  while (flow->rows->len > 0)
    codebook_transcript_builder_end_row (self);
  finish_paragraph (self, CODEBOOK_STYLE_BODY, 0);
  done = g_steal_pointer (&flow->done);
  g_ptr_array_set_size (self->flows, (int) self->flows->len - 1);
  return done;
}

void
codebook_transcript_builder_begin_note (CodebookTranscriptBuilder *self, guint number)
{
  g_return_if_fail (number > 0 && number <= self->notes->len);

  push_flow (self, number);
}

void
codebook_transcript_builder_end_note (CodebookTranscriptBuilder *self)
{
  guint number = current_flow (self)->note;

  g_return_if_fail (number > 0);

  g_ptr_array_extend_and_steal (g_ptr_array_index (self->notes, number - 1), pop_flow (self));
}

void
codebook_transcript_builder_begin_aside (CodebookTranscriptBuilder *self)
{
  push_flow (self, 0);
}

void
codebook_transcript_builder_end_aside (CodebookTranscriptBuilder *self)
{
  GPtrArray *done;

  g_return_if_fail (self->flows->len > 1 && current_flow (self)->note == 0);

  done = pop_flow (self);
  g_ptr_array_extend_and_steal (current_flow (self)->held, done);
}

gboolean
codebook_transcript_builder_begin_part (CodebookTranscriptBuilder *self)
{
  Part part = { self->flows->len, current_flow (self)->rows->len };

  if (self->parts->len == MOST_DEEP)
    return FALSE;
  if (codebook_transcript_flow_has_text (current_flow (self)))
    codebook_transcript_builder_end_paragraph (self, CODEBOOK_STYLE_BODY, 0);
  g_array_append_val (self->parts, part);
  return TRUE;
}

void
codebook_transcript_builder_end_part (CodebookTranscriptBuilder *self)
{
  Part part;

  g_return_if_fail (self->parts->len > 0);

  part = g_array_index (self->parts, Part, self->parts->len - 1);
  g_array_set_size (self->parts, self->parts->len - 1);
  while (self->flows->len > part.flows)
    if (current_flow (self)->note > 0)
      codebook_transcript_builder_end_note (self);
    else
      codebook_transcript_builder_end_aside (self);
  while (current_flow (self)->rows->len > part.rows)
    codebook_transcript_builder_end_row (self);
  codebook_transcript_builder_end_paragraph (self, CODEBOOK_STYLE_BODY, 0);
}

/* -- Turns, times, pages -------------------------------------------------------------------------
 */

static void
add_pending (CodebookTranscriptBuilder *self, CodebookRawMarkKind kind, gint64 value)
{
  CodebookRawMark mark = { 0, kind, value };

  g_array_append_val (self->pending, mark);
}

void
codebook_transcript_builder_mark_time (CodebookTranscriptBuilder *self, gint64 at_ms)
{
  add_pending (self, CODEBOOK_RAW_MARK_TIME, at_ms);
}

void
codebook_transcript_builder_mark_end (CodebookTranscriptBuilder *self, gint64 at_ms)
{
  const CodebookTranscriptFlow *flow = current_flow (self);
  CodebookRawMark mark = { 0, CODEBOOK_RAW_MARK_END, at_ms };

  if (flow->done == NULL && flow->paragraph->text->len == 0)
    codebook_given_turns_place (self->turns, &mark, self->length_cp);
  else
    codebook_raw_paragraph_add_mark (flow->paragraph, mark.kind, at_ms);
}

void
codebook_transcript_builder_begin_turn (CodebookTranscriptBuilder *self,
                                        const char *label,
                                        gint64 start_ms)
{
  guint number = codebook_given_turns_add (self->turns, label, start_ms);

  label = codebook_given_turns_get_label (self->turns, number);
  if (current_flow (self)->paragraph->text->len > 0)
    codebook_transcript_builder_end_paragraph (self, CODEBOOK_STYLE_BODY, 0);
  add_pending (self, CODEBOOK_RAW_MARK_TURN, number);
  if (label == NULL)
    return;
  codebook_transcript_builder_append (self, label, strlen (label), 0);
  codebook_transcript_builder_append (self, ": ", 2, 0);
  add_pending (self, CODEBOOK_RAW_MARK_WORDS, 0);
}

void
codebook_transcript_builder_mark_page (CodebookTranscriptBuilder *self, const char *label)
{
  add_pending (self, CODEBOOK_RAW_MARK_PAGE, self->pages->len);
  g_ptr_array_add (self->pages, g_strdup (label));
}

void
codebook_transcript_builder_take_warning (CodebookTranscriptBuilder *self, char *warning)
{
  GPtrArray *warnings = self->transcript->warnings;

  if (g_ptr_array_find_with_equal_func (warnings, warning, g_str_equal, NULL))
    g_free (warning);
  else
    g_ptr_array_add (warnings, warning);
}

void
codebook_transcript_builder_set_encoding (CodebookTranscriptBuilder *self, const char *encoding)
{
  if (self->parts->len > 0)
    return;
  g_free (self->transcript->encoding);
  self->transcript->encoding = g_strdup (encoding);
}

static gboolean
is_blank (const CodebookRawParagraph *paragraph)
{
  return trimmed_end (paragraph->text->str, 0, paragraph->text->len) == 0;
}

static void
write_notes (CodebookTranscriptBuilder *self)
{
  for (guint n = 0; n < self->notes->len; n++)
    {
      GPtrArray *paragraphs = g_ptr_array_index (self->notes, n);
      gboolean marked = FALSE;

      for (guint i = 0; i < paragraphs->len; i++)
        {
          CodebookRawParagraph *paragraph = g_ptr_array_index (paragraphs, i);

          paragraph->style = CODEBOOK_STYLE_NOTE;
          paragraph->level = 0;
          if (!marked && !is_blank (paragraph))
            {
              marked = TRUE;
              g_free (paragraph->prefix);
              paragraph->prefix = g_strdup_printf ("[%u] ", n + 1);
            }
        }
      write_list (self, paragraphs);
    }
}

CodebookTranscript *
codebook_transcript_builder_finish (CodebookTranscriptBuilder *self,
                                    const char *name,
                                    GError **error)
{
  CodebookTranscript *transcript = self->transcript;

  if (codebook_transcript_builder_is_full (self))
    {
      codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                     _ ("‘%s’ holds more than %d MB of text, which is more than one document can "
                        "have; nothing was kept of it."),
                     name, MOST_BYTES / (1024 * 1024));
      return NULL;
    }
  while (self->flows->len > 1)
    g_ptr_array_unref (pop_flow (self));
  while (current_flow (self)->rows->len > 0)
    codebook_transcript_builder_end_row (self);
  finish_paragraph (self, CODEBOOK_STYLE_BODY, 0);
  place_carried (self);
  write_notes (self);
  codebook_given_turns_finish (self->turns);
  g_free (transcript->text);
  transcript->len_bytes = self->text->len;
  transcript->text = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);
  transcript->length_cp = self->length_cp;
  transcript->words = codebook_segments_count_words (transcript->text, transcript->len_bytes, "nl");
  if (!codebook_given_turns_are_known (self->turns))
    codebook_speakers_find (transcript);
  if (transcript->len_bytes == 0)
    codebook_transcript_builder_take_warning (self, g_strdup (_ ("There is no text in the file.")));
  return g_steal_pointer (&self->transcript);
}
