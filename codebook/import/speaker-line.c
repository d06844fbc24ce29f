/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/speaker-line.h"

#include <string.h>

#include "codebook/import/code-points.h"
#include "codebook/import/time-mark.h"

#define HEAD_BYTES CODEBOOK_SPEAKER_LINE_HEAD_BYTES
#define LEAST_NUMBERED 4 /* lines */

typedef CodebookSpeakerLine Line;

typedef struct
{
  const CodebookTranscript *transcript;
  const char *text;
  GArray *lines;
  guint style, run;  /* where the sweeps over paragraphs and runs are */
  gboolean numbered; /* its lines or turns are */
} Parser;

gsize
codebook_speaker_line_skip_white (const char *text, gsize at, gsize end)
{
  while (at < end && g_unichar_isspace (g_utf8_get_char (text + at)))
    at = (gsize) (g_utf8_next_char (text + at) - text);
  return at;
}

static gsize
trim_white (const char *text, gsize start, gsize at)
{
  while (at > start)
    {
      const char *last = g_utf8_prev_char (text + at);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      at = (gsize) (last - text);
    }
  return at;
}

/* The number or bullet that the reader put before a list's paragraph. */
static gsize
skip_list_mark (const char *text, gsize at, gsize end)
{
  const char *space = memchr (text + at, ' ', MIN (end - at, 12));

  return space == NULL ? at : (gsize) (space + 1 - text);
}

/* Behind the number before a turn, "12 ", "12.\t", "12) ", or @at; *@number: which. */
static gsize
skip_number (const char *text, gsize at, gsize end, guint *number)
{
  gsize next = at;

  *number = 0;
  while (next < end && next < at + 6 && g_ascii_isdigit (text[next]))
    *number = *number * 10 + (guint) (text[next++] - '0');
  if (next == at)
    return at;
  if (next < end && (text[next] == '.' || text[next] == ')'))
    next++;
  return next < end && (text[next] == ' ' || text[next] == '\t')
             ? codebook_speaker_line_skip_white (text, next, end)
             : at;
}

/* Whether half of the lines and more are counted, by one each. */
static gboolean
is_numbered (const char *text, gsize len)
{
  guint n_lines = 0, n_counted = 0, last = 0;

  for (gsize start = 0, end; start < len; start = end + 1)
    {
      const char *newline = memchr (text + start, '\n', len - start);
      guint number;

      end = newline != NULL ? (gsize) (newline - text) : len;
      n_lines++;
      if (skip_number (text, start, end, &number) == start)
        continue;
      n_counted += number == last + 1;
      last = number;
    }
  return n_counted >= LEAST_NUMBERED && n_counted >= n_lines / 2;
}

static gboolean
set_text_label (
    const char *text, Line *line, CodebookSpeakerForm form, gsize start, gsize end, gsize words)
{
  CodebookSpeakerLabel judged;

  end = trim_white (text, start, end);
  judged = codebook_speaker_label_judge (text + start, end - start);
  if (judged == CODEBOOK_SPEAKER_LABEL_NEVER)
    return FALSE;
  line->form = form;
  line->judged = judged;
  line->label = start;
  line->label_end = end;
  line->words = codebook_speaker_line_skip_white (text, words, line->end);
  return TRUE;
}

static gboolean
set_label (Parser *self, Line *line, CodebookSpeakerForm form, gsize start, gsize end, gsize words)
{
  return set_text_label (self->text, line, form, start, end, words);
}

static gboolean
parse_bracket (Parser *self, Line *line, gsize at)
{
  const char *text = self->text;
  gsize end = MIN (line->end, at + HEAD_BYTES), close = at + 1;
  gboolean remark;

  if (text[at] != '[')
    return FALSE;
  while (close < end && text[close] != ']')
    close++;
  if (close == end)
    return FALSE;
  remark = codebook_speaker_label_is_remark (text + at + 1, close - at - 1);
  if (remark
      || !set_label (self, line, CODEBOOK_SPEAKER_FORM_BRACKET, at + 1, close,
                     close + 1 + (close + 1 < line->end && text[close + 1] == ':')))
    return FALSE;
  /* What transcribers note is in lower case; names are not. */
  if (line->judged == CODEBOOK_SPEAKER_LABEL_POSSIBLE
      && !g_unichar_isupper (g_utf8_get_char (text + line->label)))
    line->form = CODEBOOK_SPEAKER_FORM_NONE;
  return line->form != CODEBOOK_SPEAKER_FORM_NONE;
}

/* ATLAS.ti's "@Petra: ", MAXQDA's "#Petra: ", the ">> PETRA: " of captions. */
static gsize
skip_sign (const char *text, gsize at, gsize end)
{
  if (text[at] == '@' || text[at] == '#')
    return at + 1;
  if (end - at > 2 && memcmp (text + at, ">>", 2) == 0)
    return codebook_speaker_line_skip_white (text, at + 2, end);
  return at;
}

static gboolean
parse_colon (Parser *self, Line *line, gsize at)
{
  const char *text = self->text, *colon;
  gsize end = MIN (line->end, at + HEAD_BYTES), next;
  gunichar c;

  at = skip_sign (text, at, end);
  colon = memchr (text + at, ':', end - at);
  if (colon == NULL)
    return FALSE;
  next = (gsize) (colon + 1 - text);
  c = next < line->end ? g_utf8_get_char (text + next) : ' ';
  if (g_unichar_isspace (c))
    return set_label (self, line, CODEBOOK_SPEAKER_FORM_COLON, at, next - 1, next);
  if (g_unichar_isupper (c) || c == '(' || c == '[' || c == '*')
    return set_label (self, line, CODEBOOK_SPEAKER_FORM_FUSED, at, next - 1, next);
  return FALSE;
}

static gsize
gap_width (const char *text, gsize start, gsize end)
{
  gsize width = 0;

  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    width += *p == '\t' ? 2 : 1;
  return width;
}

/* A name with a time after it. */
static gboolean
parse_timed (Parser *self, Line *line, gsize at)
{
  const char *text = self->text;
  gsize end = MIN (line->end, at + HEAD_BYTES);

  for (gsize i = at + 1; i < end; i++)
    {
      CodebookTimeMark mark;
      gsize label_end = trim_white (text, at, i), words;
      CodebookSpeakerForm form;

      if (label_end == i || !codebook_time_mark_parse (text + i, line->end - i, &mark))
        continue;
      words = i + mark.len_bytes;
      if (words < line->end && text[words] == ':')
        form = CODEBOOK_SPEAKER_FORM_COLON, words++;
      else if (codebook_speaker_line_skip_white (text, words, line->end) < line->end)
        form = mark.bracket != 0 ? CODEBOOK_SPEAKER_FORM_WEAK : CODEBOOK_SPEAKER_FORM_NONE;
      else
        form = mark.bracket == 0 && gap_width (text, label_end, i) > 1
                   ? CODEBOOK_SPEAKER_FORM_HEADER
                   : CODEBOOK_SPEAKER_FORM_ALONE;
      if (form == CODEBOOK_SPEAKER_FORM_NONE || !set_label (self, line, form, at, label_end, words))
        return FALSE;
      line->time_at = i;
      line->time_ms = mark.start_ms;
      line->time_bare = FALSE;
      return TRUE;
    }
  return FALSE;
}

/* "0:03 - Petra Jansen", "00:00:03 Petra Jansen" on a line by itself. */
static gboolean
parse_after_time (Parser *self, Line *line, gsize at)
{
  static const char *const dashes[] = { "- ", "\u2013 ", "\u2014 " };

  if (line->time_ms < 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      gsize len = strlen (dashes[i]);

      if (line->end - at > len && memcmp (self->text + at, dashes[i], len) == 0)
        return set_label (self, line, CODEBOOK_SPEAKER_FORM_ALONE,
                          codebook_speaker_line_skip_white (self->text, at + len, line->end),
                          line->end, line->end);
    }
  return line->time_bare
         && set_label (self, line, CODEBOOK_SPEAKER_FORM_AFTER_TIME, at, line->end, line->end);
}

gboolean
codebook_speaker_line_is_stretch (const Line *line)
{
  return line->time_ms >= 0 && line->end_ms >= 0 && line->words >= line->end;
}

static gboolean
take_name (const char *text, Line *line, gsize at)
{
  gsize end = trim_white (text, at, line->end);

  return at < end && strchr (".,-", text[end - 1]) == NULL
         && set_text_label (text, line, CODEBOOK_SPEAKER_FORM_BELOW_TIME, at, end, line->end);
}

/* A name by itself below a line that tells from when to when. */
static gboolean
parse_below_time (Parser *self, Line *line, gsize at)
{
  const Line *before =
      self->lines->len > 0 ? &g_array_index (self->lines, Line, self->lines->len - 1) : NULL;

  return before != NULL && codebook_speaker_line_is_stretch (before) && line->time_ms < 0
         && take_name (self->text, line, at);
}

void
codebook_speaker_line_take_name (const char *text, Line *line)
{
  if (line->form == CODEBOOK_SPEAKER_FORM_NONE && line->style == CODEBOOK_STYLE_BODY
      && take_name (text, line, line->head))
    line->key = codebook_speaker_label_dup_key (text + line->label, line->label_end - line->label);
}

static gboolean
parse_tab (Parser *self, Line *line, gsize at)
{
  const char *tab = memchr (self->text + at, '\t', MIN (line->end - at, HEAD_BYTES));

  return tab != NULL
         && set_label (self, line, CODEBOOK_SPEAKER_FORM_TAB, at, (gsize) (tab - self->text),
                       (gsize) (tab - self->text))
         && (line->judged == CODEBOOK_SPEAKER_LABEL_KNOWN || line->style == CODEBOOK_STYLE_TABLE);
}

/* Bold letters from @at on, and then plain ones or the end. */
static gboolean
parse_bold (Parser *self, Line *line, gsize at)
{
  const GArray *runs = self->transcript->runs;
  guint at_cp =
      (line->start_cp + codebook_code_points_count (self->text + line->start, at - line->start));
  const CodebookTranscriptRun *run;
  gsize end = at;

  while (self->run < runs->len
         && g_array_index (runs, CodebookTranscriptRun, self->run).end_cp <= at_cp)
    self->run++;
  if (self->run == runs->len)
    return FALSE;
  run = &g_array_index (runs, CodebookTranscriptRun, self->run);
  if (run->start_cp > at_cp || (run->format & CODEBOOK_FORMAT_BOLD) == 0
      || run->end_cp - at_cp > 42)
    return FALSE;
  for (guint i = at_cp; i < run->end_cp && end < line->end; i++)
    end = (gsize) (g_utf8_next_char (self->text + end) - self->text);
  if (end < line->end && g_unichar_isalnum (g_utf8_get_char (self->text + end)))
    return FALSE;
  return set_label (self, line, CODEBOOK_SPEAKER_FORM_BOLD, at, end, end)
         && (line->judged == CODEBOOK_SPEAKER_LABEL_KNOWN
             || g_unichar_isupper (g_utf8_get_char (self->text + at)));
}

/* "S00: [00:00:03] Hoe", "[S00] 10:05:12". */
void
codebook_speaker_line_take_time (const char *text, Line *line)
{
  CodebookTimeMark mark;

  if (!codebook_time_mark_parse (text + line->words, line->end - line->words, &mark)
      || (mark.bracket == 0
          && (line->form != CODEBOOK_SPEAKER_FORM_BRACKET || !mark.precise
              || line->words + mark.len_bytes != line->end)))
    return;
  line->time_at = line->words;
  line->time_ms = mark.start_ms;
  line->words = codebook_speaker_line_skip_white (text, line->words + mark.len_bytes, line->end);
}

static void
parse_label (Parser *self, Line *line, gsize at)
{
  gboolean found;

  if (at >= line->end || line->style == CODEBOOK_STYLE_NOTE)
    return;
  found = parse_bracket (self, line, at) || parse_colon (self, line, at)
          || parse_timed (self, line, at) || parse_tab (self, line, at)
          || parse_bold (self, line, at) || parse_after_time (self, line, at)
          || parse_below_time (self, line, at)
          || (line->style == CODEBOOK_STYLE_HEADING
              && set_label (self, line, CODEBOOK_SPEAKER_FORM_HEADING, at, line->end, line->end));
  if (!found)
    line->form = CODEBOOK_SPEAKER_FORM_NONE;
  else if (line->form != CODEBOOK_SPEAKER_FORM_HEADING && line->time_ms < 0)
    codebook_speaker_line_take_time (self->text, line);
}

/* f4: "… #00:12:34-5#" with words before it. */
static void
parse_close (Parser *self, Line *line)
{
  const char *text = self->text;
  CodebookTimeMark mark;
  gsize at;

  if (line->end - line->start < 6 || text[line->end - 1] != '#')
    return;
  for (at = line->end - 1; at > line->words && text[at - 1] != '#'; at--)
    ;
  if (at <= line->words || !codebook_time_mark_parse (text + at - 1, line->end - at + 1, &mark))
    return;
  line->close_at = at - 1;
  line->close_ms = mark.start_ms;
}

static void
parse_line (Parser *self, gsize start, gsize end, guint start_cp)
{
  const GArray *styles = self->transcript->paragraphs;
  Line line = { .start = start, .end = end, .start_cp = start_cp };
  CodebookTimeMark mark;
  gsize at = codebook_speaker_line_skip_white (self->text, start, end);
  guint number;

  line.time_ms = line.close_ms = line.end_ms = -1;
  if (self->style < styles->len)
    {
      const CodebookTranscriptParagraph *style =
          &g_array_index (styles, CodebookTranscriptParagraph, self->style);

      if (style->start_cp == start_cp)
        {
          line.style = style->style;
          line.level = style->level;
          self->style++;
        }
    }
  if (line.style == CODEBOOK_STYLE_LIST)
    at = skip_list_mark (self->text, at, end);
  else if (self->numbered)
    at = skip_number (self->text, at, end, &number);
  if (codebook_time_mark_parse (self->text + at, end - at, &mark))
    {
      line.time_at = at;
      line.time_ms = mark.start_ms;
      line.end_ms = mark.end_ms;
      line.time_bare = mark.bracket == 0 && mark.end_ms < 0;
      at = codebook_speaker_line_skip_white (self->text, at + mark.len_bytes, end);
    }
  line.head = line.words = at;
  parse_label (self, &line, at);
  parse_close (self, &line);
  if (line.form != CODEBOOK_SPEAKER_FORM_NONE)
    line.key =
        codebook_speaker_label_dup_key (self->text + line.label, line.label_end - line.label);
  g_array_append_val (self->lines, line);
}

static void
line_clear (gpointer data)
{
  CodebookSpeakerLine *line = data;

  g_clear_pointer (&line->key, g_free);
}

GArray *
codebook_speaker_line_parse_all (const CodebookTranscript *transcript)
{
  Parser self = { .transcript = transcript, .text = transcript->text };
  gsize len = transcript->len_bytes, start = 0;
  guint start_cp = 0;

  self.numbered = is_numbered (self.text, len);
  self.lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self.lines, line_clear);
  while (start < len)
    {
      const char *newline = memchr (self.text + start, '\n', len - start);
      gsize end = newline != NULL ? (gsize) (newline - self.text) : len;

      parse_line (&self, start, end, start_cp);
      start_cp += codebook_code_points_count (self.text + start, end - start) + 1;
      start = end + 1;
    }
  return self.lines;
}
