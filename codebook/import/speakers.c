/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks where, and when.
 *
 * No line tells by itself: "Nee: dat klopt niet." looks like "Petra: dat klopt niet.". So it goes
 * in three passes over the lines (paragraphs) of the text:
 *
 *   parse   what stands at the head of each line: a time, and what could be a label, in which form
 *   judge   a label is one if its words say so (speaker-label.h), or if it recurs, or if its form
 *           (time and name) does; a block of "Datum: …" and "Respondent: P07" at the top is about
 *           the interview and is no one's turn
 *   build   a label opens a turn, which runs to the next; lines without a label belong to it
 *
 * Times that the format gave are there before: they are those of the lines that they stand at.
 * Times open what follows them, but f4's (#00:12:34-5# at the end of a line) close it. */
#include "codebook/import/speakers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/code-points.h"
#include "codebook/import/speaker-forms.h"
#include "codebook/import/speaker-line.h"
#include "codebook/import/speaker-sign.h"
#include "codebook/import/time-mark.h"

#define HEAD_BYTES CODEBOOK_SPEAKER_LINE_HEAD_BYTES

#define MOST_LINES 200000 /* a long interview has some thousands */
#define NEAR_CP 16        /* between a time as written and as given */

typedef CodebookSpeakerLine Line;

typedef struct
{
  guint lines;
  guint speaker;
} Key;

typedef struct
{
  CodebookTranscript *transcript;
  const char *text;
  GArray *lines;
  GHashTable *keys; /* char * → Key * */
  GArray *given;    /* CodebookTranscriptTime: by the format */
  guint next_given; /* where the sweep over them is */
  gsize last_at;    /* byte: a place whose code points were counted last */
  guint last_cp;
} Finder;

/* A line may hold thousands of times, so it is counted on from the place before. */
static guint
line_cp (Finder *self, const Line *line, gsize at)
{
  gboolean on = self->last_at >= line->start && self->last_at <= at;
  gsize from = on ? self->last_at : line->start;

  self->last_cp = (on ? self->last_cp : line->start_cp)
                  + codebook_code_points_count (self->text + from, at - from);
  self->last_at = at;
  return self->last_cp;
}

/* -- Judge ------------------------------------------------------------------------------------ */

static Key *
get_key (Finder *self, const Line *line)
{
  return line->key != NULL ? g_hash_table_lookup (self->keys, line->key) : NULL;
}

static void
count_keys (Finder *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      Key *key;

      if (line->key == NULL || line->form == CODEBOOK_SPEAKER_FORM_FUSED)
        continue;
      key = g_hash_table_lookup (self->keys, line->key);
      if (key == NULL)
        {
          key = g_new0 (Key, 1);
          key->speaker = G_MAXUINT;
          g_hash_table_insert (self->keys, g_strdup (line->key), key);
        }
      key->lines++;
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      const Key *key = get_key (self, line);

      line->key_lines = key != NULL ? key->lines : 0;
    }
}

/* Each different heading that is a label, once. (element-type Line) */
static GPtrArray *
list_heading_labels (Finder *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *labels = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      if (line->accepted && line->form == CODEBOOK_SPEAKER_FORM_HEADING
          && g_hash_table_add (seen, line->key))
        g_ptr_array_add (labels, line);
    }
  return labels;
}

/* "### InterviewerToekomst zul je dan zien.": a heading that a label ran into. */
static void
accept_fused_heading (Finder *self, Line *line, GPtrArray *labels)
{
  gsize at = codebook_speaker_line_skip_white (self->text, line->start, line->end), best = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const Line *label = g_ptr_array_index (labels, i);
      gsize len = label->label_end - label->label;

      if (label->level == line->level && len > best && at + len < line->end
          && memcmp (self->text + at, self->text + label->label, len) == 0
          && g_unichar_isupper (g_utf8_get_char (self->text + at + len)))
        best = len;
    }
  if (best == 0)
    return;
  g_free (line->key);
  line->key = codebook_speaker_label_dup_key (self->text + at, best);
  line->form = CODEBOOK_SPEAKER_FORM_FUSED;
  line->label = at;
  line->label_end = line->words = at + best;
  line->accepted = TRUE;
}

static gboolean
is_short_value (const char *text, gsize start, gsize end)
{
  guint spaces = 0;

  if (start >= end || end - start > 120)
    return FALSE;
  for (gsize i = start; i < end; i++)
    spaces += text[i] == ' ';
  return spaces < 8 && strchr (".?!", text[end - 1]) == NULL;
}

/* "Datum: 12 maart": what stands before the colon (or in the first cell) is no speaker. */
static gboolean
is_about_the_interview (const Finder *self, const Line *line)
{
  const char *p =
      memchr (self->text + line->start, line->style == CODEBOOK_STYLE_TABLE ? '\t' : ':',
              MIN (line->end - line->start, HEAD_BYTES));

  return p != NULL
         && (line->form == CODEBOOK_SPEAKER_FORM_NONE
             || line->judged < CODEBOOK_SPEAKER_LABEL_KNOWN);
}

/* The block at the top that tells of the interview: short lines, no sentences. A speaker's word in
 * it ("Respondent: P07") opens no turn: if the block also gives a date or the like, or if that word
 * comes once and others recur. */
static void
reject_metadata (Finder *self)
{
  gboolean block = FALSE, others = FALSE;
  guint end;

  for (end = 0; end < self->lines->len; end++)
    {
      const Line *line = &g_array_index (self->lines, Line, end);

      if (line->style != CODEBOOK_STYLE_HEADING
          && !is_short_value (self->text, line->words, line->end))
        break;
      if (line->accepted && g_utf8_strlen (line->key, -1) <= 3)
        break;
      block = block || is_about_the_interview (self, line);
    }
  for (guint i = end; i < self->lines->len && !others; i++)
    others = g_array_index (self->lines, Line, i).accepted;
  for (guint i = 0; i < end && others; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      if (line->accepted
          && (line->form == CODEBOOK_SPEAKER_FORM_COLON || line->form == CODEBOOK_SPEAKER_FORM_TAB)
          && line->time_ms < 0 && (block || line->key_lines == 1))
        line->accepted = FALSE;
    }
}

/* Bare times without a label ("9:30 begon ik") are times only if they recur and go on. */
static void
judge_bare_times (Finder *self)
{
  guint bare = 0, falling = 0;
  gint64 last = -1;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->time_ms < 0)
        continue;
      bare += line->time_bare && !line->accepted;
      falling += line->time_ms < last;
      last = line->time_ms;
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      if (line->time_bare && !line->accepted && (bare < 2 || falling > 0))
        line->time_ms = -1;
    }
}

/* What looked like a label is speech, and a time after it stands in the middle of that. */
static void
restore_rejected (Finder *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      CodebookTimeMark mark;

      if (line->accepted)
        continue;
      line->words = line->head;
      if (line->time_at < line->head)
        continue;
      /* "Echt. #00:00:11-9#" looked like a name and its time: f4 closes a turn so. */
      if (line->time_ms >= 0
          && codebook_time_mark_parse (self->text + line->time_at, line->end - line->time_at, &mark)
          && mark.bracket == '#' && line->time_at + mark.len_bytes == line->end)
        {
          line->close_at = line->time_at;
          line->close_ms = line->time_ms;
        }
      line->time_ms = -1;
    }
}

static void
judge_lines (Finder *self)
{
  g_autoptr (GPtrArray) headings = NULL;

  count_keys (self);
  codebook_speaker_forms_accept (self->text, self->lines);
  headings = list_heading_labels (self);
  for (guint i = 0; i < self->lines->len && headings->len > 0; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      if (!line->accepted && line->style == CODEBOOK_STYLE_HEADING)
        accept_fused_heading (self, line, headings);
    }
  reject_metadata (self);
  restore_rejected (self);
  judge_bare_times (self);
}

/* -- Build ------------------------------------------------------------------------------------ */

static void
add_given_until (Finder *self, guint before_cp)
{
  while (self->next_given < self->given->len)
    {
      const CodebookTranscriptTime *given =
          &g_array_index (self->given, CodebookTranscriptTime, self->next_given);

      if (given->at_cp >= before_cp)
        break;
      g_array_append_val (self->transcript->times, *given);
      self->next_given++;
    }
}

/* A time that is both given and written is one. */
static gboolean
is_given_near (const Finder *self, guint at_cp)
{
  const CodebookTranscriptTime *given;

  if (self->next_given == 0)
    return FALSE;
  given = &g_array_index (self->given, CodebookTranscriptTime, self->next_given - 1);
  return given->at_cp + NEAR_CP > at_cp;
}

static void
add_time (Finder *self, const Line *line, gsize at, gint64 ms)
{
  CodebookTranscriptTime time = { line_cp (self, line, at), ms };

  add_given_until (self, time.at_cp + NEAR_CP);
  if (!is_given_near (self, time.at_cp))
    g_array_append_val (self->transcript->times, time);
}

/* The times of a line, in the order of the text: at its head, within it (in brackets; round ones
 * only with hours, since "(9:30)" is the time of day), at its end. */
static void
add_times (Finder *self, const Line *line)
{
  const char *text = self->text;
  gsize head = line->time_ms >= 0 ? line->time_at : line->end;

  for (gsize i = line->start; i < line->end; i++)
    {
      CodebookTimeMark mark;

      if (i == head)
        {
          add_time (self, line, i, line->time_ms);
          if (codebook_time_mark_parse (text + i, line->end - i, &mark))
            i += mark.len_bytes - 1;
          continue;
        }
      if (strchr ("[({#<", text[i]) == NULL
          || !codebook_time_mark_parse (text + i, line->end - i, &mark)
          || (text[i] == '(' && !mark.precise))
        continue;
      add_time (self, line, i, mark.start_ms);
      i += mark.len_bytes - 1;
    }
  if (line->time_ms >= 0 && line->end_ms >= 0 && !codebook_speaker_line_is_stretch (line))
    add_time (self, line, line->end, line->end_ms);
}

/* What a line by itself says to end, ends before the next time: where line @i starts. */
static void
end_stretch (Finder *self, const Line **stretch, guint i)
{
  const Line *last = &g_array_index (self->lines, Line, i - 1);

  add_time (self, last, last->end, (*stretch)->end_ms);
  *stretch = NULL;
}

static guint
get_speaker (Finder *self, const Line *line)
{
  Key *key = get_key (self, line);
  CodebookTranscriptSpeaker *speaker;

  if (key == NULL)
    {
      /* Only fused to what follows, never by itself: "I:Hoe". */
      key = g_new0 (Key, 1);
      key->speaker = G_MAXUINT;
      g_hash_table_insert (self->keys, g_strdup (line->key), key);
    }
  if (key->speaker == G_MAXUINT)
    {
      const char *label = self->text + line->label;
      gsize len = line->label_end - line->label;

      speaker = g_new0 (CodebookTranscriptSpeaker, 1);
      speaker->label = g_strndup (label, len);
      speaker->role = codebook_speaker_label_guess_role (label, len);
      key->speaker = self->transcript->speakers->len;
      g_ptr_array_add (self->transcript->speakers, speaker);
    }
  speaker = g_ptr_array_index (self->transcript->speakers, key->speaker);
  speaker->turns++;
  return key->speaker;
}

typedef struct
{
  CodebookTranscriptTurn turn;
  gboolean open;
  gboolean wordless; /* the label stood alone; its words come on the next line */
} OpenTurn;

static void
close_turn (Finder *self, OpenTurn *open)
{
  if (open->open)
    g_array_append_val (self->transcript->turns, open->turn);
  open->open = FALSE;
}

static void
begin_turn (Finder *self, OpenTurn *open, const Line *line, const Line *before)
{
  gsize start = MIN (line->head, line->label);
  gboolean time_before = line->time_ms >= 0 && line->time_at < start;

  close_turn (self, open);
  open->turn = (CodebookTranscriptTurn){
    .start_cp = line_cp (self, line, time_before ? line->time_at : start),
    .words_cp = line_cp (self, line, line->words),
    .end_cp = line_cp (self, line, line->end),
    .speaker = get_speaker (self, line),
    .start_ms = line->time_ms,
  };
  open->open = TRUE;
  open->wordless = line->words >= line->end;
  if (line->time_ms >= 0 || before == NULL)
    return;
  /* f4 closed the turn before this one, or the time stands on a line by itself. */
  if (before->close_ms >= 0)
    open->turn.start_ms = before->close_ms;
  else if (before->time_ms >= 0 && !before->accepted && before->words >= before->end)
    {
      open->turn.start_ms = before->time_ms;
      open->turn.start_cp = line_cp (self, before, before->time_at);
    }
}

/* A line without a label. A heading only belongs to a turn if the same speaker goes on below it. */
static void
continue_turn (Finder *self, OpenTurn *open, const Line *line)
{
  if (!open->open || line->style == CODEBOOK_STYLE_HEADING)
    return;
  if (open->wordless)
    {
      open->turn.words_cp = line_cp (self, line, line->words);
      if (open->turn.start_ms < 0)
        open->turn.start_ms = line->time_ms;
      open->wordless = FALSE;
    }
  open->turn.end_cp = line_cp (self, line, line->end);
}

/* A line with nothing but a time before a labelled line belongs to what comes. */
static gboolean
announces_next (const Finder *self, guint i)
{
  const Line *line = &g_array_index (self->lines, Line, i), *next = line + 1;

  return i + 1 < self->lines->len && line->time_ms >= 0 && line->words >= line->end
         && next->accepted && next->time_ms < 0;
}

static void
build_turns (Finder *self)
{
  OpenTurn open = { 0 };
  const Line *stretch = NULL;
  guint i;

  for (i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->style == CODEBOOK_STYLE_NOTE)
        break;
      if (stretch != NULL && line->time_ms >= 0)
        end_stretch (self, &stretch, i);
      add_times (self, line);
      if (codebook_speaker_line_is_stretch (line))
        stretch = line;
      if (line->accepted)
        begin_turn (self, &open, line, i > 0 ? line - 1 : NULL);
      else if (!announces_next (self, i))
        continue_turn (self, &open, line);
    }
  if (stretch != NULL)
    end_stretch (self, &stretch, i);
  close_turn (self, &open);
}

/* A time that was given for what stands at the head of a line is surer than one that is written
 * there, and is one though nothing is written. */
static void
use_given_times (Finder *self)
{
  guint next = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      const CodebookTranscriptTime *given;

      for (; next < self->given->len; next++)
        if (g_array_index (self->given, CodebookTranscriptTime, next).at_cp >= line->start_cp)
          break;
      if (next == self->given->len)
        return;
      given = &g_array_index (self->given, CodebookTranscriptTime, next);
      if (given->at_cp > line_cp (self, line, line->words))
        continue;
      if (line->time_ms < 0)
        line->time_at = line->start;
      line->time_ms = given->at_ms;
      line->time_bare = FALSE;
      line->given = TRUE;
      codebook_speaker_line_take_name (self->text, line);
    }
}

static gboolean
has_too_many_lines (const CodebookTranscript *transcript)
{
  guint lines = 1;

  for (gsize i = 0; i < transcript->len_bytes; i++)
    lines += transcript->text[i] == '\n';
  return lines > MOST_LINES;
}

void
codebook_speakers_find (CodebookTranscript *transcript)
{
  Finder self = { .transcript = transcript, .text = transcript->text };

  if (has_too_many_lines (transcript))
    {
      g_ptr_array_add (transcript->warnings,
                       g_strdup_printf (_ ("The text has more than %d paragraphs; no speakers were "
                                           "looked for in it."),
                                        MOST_LINES));
      return;
    }
  self.lines = codebook_speaker_line_parse_all (transcript);
  codebook_speaker_sign_find (self.text, self.lines);
  self.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.given = transcript->times;
  transcript->times = g_array_new (FALSE, FALSE, sizeof (CodebookTranscriptTime));
  use_given_times (&self);
  judge_lines (&self);
  build_turns (&self);
  add_given_until (&self, G_MAXUINT);
  g_array_unref (self.given);
  g_hash_table_unref (self.keys);
  g_array_unref (self.lines);
}
