/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of all cues lies in one string, a cue a line or a few, so that speakers.c can look for
 * labels in it as it stands: there they are judged by all cues at once. Then the cues are written
 * in pieces; a piece is a cue, or what is in it between two labels. */
#include "codebook/import/cue-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/speakers.h"
#include "codebook/import/time-mark.h"

#define MOST_CUES 250000    /* two seconds each are 140 hours */
#define MOST_SPEAKERS 10000 /* whose names differ from cue to cue are none */
#define MOST_BYTES (80 * 1024 * 1024)
#define MOST_ROLLING 2000 /* bytes: captions have two or three lines */
#define ROLL_MS 50        /* between what is shown and what goes on from it */
#define NO_ONE 0          /* speakers count from 1 */

typedef struct
{
  gsize text, end; /* bytes */
  gint64 start_ms, end_ms;
  guint speaker;
} Cue;

typedef struct
{
  gsize at;
  CodebookFormat format;
} Span;

typedef struct
{
  gsize at;
  gint64 ms;
} Mark;

struct _CodebookCueList
{
  GString *text;
  GArray *cues, *spans, *marks;
  GPtrArray *speakers;   /* char * */
  GHashTable *numbers;   /* char * → its index in speakers + 1 */
  CodebookFormat format; /* of what was appended last */
};

CodebookCueList *
codebook_cue_list_new (void)
{
  CodebookCueList *self = g_new0 (CodebookCueList, 1);

  self->text = g_string_new (NULL);
  self->cues = g_array_new (FALSE, FALSE, sizeof (Cue));
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->speakers = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
codebook_cue_list_free (CodebookCueList *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->cues);
  g_array_unref (self->spans);
  g_array_unref (self->marks);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->speakers);
  g_free (self);
}

static guint
number_of (CodebookCueList *self, const char *speaker)
{
  guint number;

  if (speaker == NULL || *speaker == '\0')
    return NO_ONE;
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, speaker));
  if (number == 0)
    {
      g_ptr_array_add (self->speakers, g_strdup (speaker));
      number = self->speakers->len;
      g_hash_table_insert (self->numbers, g_ptr_array_index (self->speakers, number - 1),
                           GUINT_TO_POINTER (number));
    }
  return number;
}

void
codebook_cue_list_begin (CodebookCueList *self, const char *speaker, gint64 start_ms, gint64 end_ms)
{
  Cue cue = { .start_ms = start_ms, .end_ms = end_ms };

  if (codebook_cue_list_is_full (self))
    return;
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  cue.text = cue.end = self->text->len;
  cue.speaker = number_of (self, speaker);
  g_array_append_val (self->cues, cue);
}

void
codebook_cue_list_append (CodebookCueList *self,
                          const char *text,
                          gsize len_bytes,
                          CodebookFormat format)
{
  Span span = { self->text->len, format };

  if (self->cues->len == 0 || len_bytes == 0 || self->text->len > MOST_BYTES)
    return;
  if (format != self->format)
    g_array_append_val (self->spans, span);
  self->format = format;
  if (g_utf8_validate_len (text, len_bytes, NULL))
    g_string_append_len (self->text, text, (gssize) len_bytes);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (text, (gssize) len_bytes);

      g_string_append (self->text, valid);
    }
  g_array_index (self->cues, Cue, self->cues->len - 1).end = self->text->len;
}

void
codebook_cue_list_mark (CodebookCueList *self, gint64 at_ms)
{
  Mark mark = { self->text->len, at_ms };

  g_array_append_val (self->marks, mark);
}

guint
codebook_cue_list_get_length (const CodebookCueList *self)
{
  return self->cues->len;
}

gboolean
codebook_cue_list_is_full (const CodebookCueList *self)
{
  return self->cues->len > MOST_CUES || self->speakers->len > MOST_SPEAKERS
         || self->text->len > MOST_BYTES;
}

/* -- Labels in the words ---------------------------------------------------------------------- */

typedef struct
{
  gsize start, words; /* bytes */
  guint speaker;
} Found;

static gsize
advance (const char *text, gsize at, guint *at_cp, guint cp)
{
  const char *p = text + at;

  for (; *at_cp < cp; (*at_cp)++)
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

static void
add_times (const CodebookCueList *self, CodebookTranscript *lines)
{
  gsize at = 0;
  guint at_cp = 0;

  for (guint i = 0; i < self->cues->len; i++)
    {
      const Cue *cue = &g_array_index (self->cues, Cue, i);
      CodebookTranscriptTime time = { 0, cue->start_ms };

      for (; at < cue->text; at_cp++)
        at = (gsize) (g_utf8_next_char (self->text->str + at) - self->text->str);
      time.at_cp = at_cp;
      if (cue->start_ms >= 0 && cue->text < cue->end)
        g_array_append_val (lines->times, time);
    }
}

/* (element-type Found), by start; their speakers become those of the list. */
static GArray *
find_labels (CodebookCueList *self)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));
  CodebookTranscript *lines = codebook_transcript_new ();
  gsize at = 0;
  guint at_cp = 0;

  g_free (lines->text);
  lines->text = self->text->str;
  lines->len_bytes = self->text->len;
  add_times (self, lines);
  codebook_speakers_find (lines);
  for (guint i = 0; i < lines->turns->len; i++)
    {
      const CodebookTranscriptTurn *turn = &g_array_index (lines->turns, CodebookTranscriptTurn, i);
      const CodebookTranscriptSpeaker *speaker = g_ptr_array_index (lines->speakers, turn->speaker);
      Found one;

      at = one.start = advance (self->text->str, at, &at_cp, turn->start_cp);
      at = one.words = advance (self->text->str, at, &at_cp, turn->words_cp);
      one.speaker = number_of (self, speaker->label);
      g_array_append_val (found, one);
    }
  lines->text = NULL;
  codebook_transcript_free (lines);
  return found;
}

/* -- Captions that roll ------------------------------------------------------------------------ */

static gsize
skip_white (const char *text, gsize at, gsize end)
{
  while (at < end && g_ascii_isspace (text[at]))
    at++;
  return at;
}

static gsize
trim_white (const char *text, gsize at, gsize end)
{
  while (end > at && g_ascii_isspace (text[end - 1]))
    end--;
  return end;
}

/* How many bytes at the start of @now are lines that @before ends with: those are still shown. */
static gsize
count_shown_bytes (const CodebookCueList *self, const Cue *before, const Cue *now)
{
  const char *text = self->text->str;
  gsize from = skip_white (text, now->text, now->end), end = trim_white (text, from, now->end);
  gsize last = trim_white (text, before->text, before->end);

  if (now->end - now->text > MOST_ROLLING || before->end - before->text > MOST_ROLLING)
    return 0;
  for (gsize at = skip_white (text, before->text, last); at < last; at++)
    {
      gsize len = last - at;

      if ((at == before->text || text[at - 1] == '\n') && len <= end - from
          && memcmp (text + at, text + from, len) == 0
          && (from + len == end || text[from + len] == '\n'))
        return (from + len == end ? now->end : from + len) - now->text;
    }
  return 0;
}

static gboolean
is_at_once (const Cue *before, const Cue *now)
{
  return before->end_ms >= 0 && now->start_ms >= 0
         && ABS (now->start_ms - before->end_ms) <= ROLL_MS;
}

/* (element-type gsize) a cue: the bytes at its start that the one before shows too. NULL unless
 * most cues go on so, and some of them with a new line below: who says "Ja." twice, says it. */
static GArray *
list_shown (const CodebookCueList *self)
{
  GArray *shown = g_array_sized_new (FALSE, TRUE, sizeof (gsize), self->cues->len);
  guint rolled = 0, grown = 0;

  g_array_set_size (shown, self->cues->len);
  for (guint i = 1; i < self->cues->len; i++)
    {
      const Cue *now = &g_array_index (self->cues, Cue, i);
      gsize *bytes = &g_array_index (shown, gsize, i);

      if (!is_at_once (now - 1, now))
        continue;
      *bytes = count_shown_bytes (self, now - 1, now);
      rolled += *bytes > 0;
      grown += *bytes > 0 && *bytes < now->end - now->text;
    }
  if (rolled > 1 && 2 * rolled >= self->cues->len - 1 && 4 * grown >= rolled)
    return shown;
  g_array_unref (shown);
  return NULL;
}

/* A place in the old text that is kept from @from on, and lies from @to on now. */
static void
move_place (gsize *at, gsize from, gsize to)
{
  *at = to + (*at > from ? *at - from : 0);
}

/* Captions that roll show each line twice or more, as it comes in and as it moves up. It is said
 * once. */
static void
drop_shown (CodebookCueList *self)
{
  g_autoptr (GArray) shown = list_shown (self);
  GString *text = self->text;
  Cue *said = NULL; /* the last that is left */
  gsize to = 0;
  guint span = 0, mark = 0;

  for (guint i = 0; shown != NULL && i < self->cues->len; i++)
    {
      Cue *cue = &g_array_index (self->cues, Cue, i);
      gsize from = cue->text + g_array_index (shown, gsize, i), len = cue->end - from;
      gsize next = i + 1 < self->cues->len ? (cue + 1)->text : text->len + 1;

      for (; span < self->spans->len && g_array_index (self->spans, Span, span).at < next; span++)
        move_place (&g_array_index (self->spans, Span, span).at, from, to);
      for (; mark < self->marks->len && g_array_index (self->marks, Mark, mark).at < next; mark++)
        move_place (&g_array_index (self->marks, Mark, mark).at, from, to);
      memmove (text->str + to, text->str + from, len);
      cue->text = to;
      cue->end = to + len;
      if (len > 0)
        said = cue;
      else if (said != NULL)
        said->end_ms = cue->end_ms;
      to += len;
      text->str[to++] = '\n';
    }
  if (shown != NULL)
    g_string_truncate (text, to - 1);
}

/* -- Writing ---------------------------------------------------------------------------------- */

typedef struct
{
  CodebookCueList *list;
  CodebookTranscriptBuilder *builder;
  gboolean has_speakers;
  gboolean begun;
  guint speaker;    /* of the piece before */
  gint64 end_ms;    /* of the cue before */
  gint64 label_ms;  /* of a cue with nothing but a label, whose words come in the next */
  guint words;      /* in the paragraph so far */
  gunichar last;    /* how the piece before ended, quotes and brackets aside */
  guint span, mark; /* where the sweeps over them are */
} Writer;

/* Where a paragraph may end, and where it has to. People read a paragraph of some hundred words;
 * without names of speakers, shorter ones, and a question ends one: mostly somebody answers. */
static const struct
{
  guint words;      /* as many, and the end of a sentence */
  guint long_words; /* as many, and a pause */
  guint most_words;
  gint64 pause_ms; /* ends a paragraph after a sentence */
} limits[] = {
  { 60, 150, 300, 1000 }, /* nobody is named */
  { 100, 250, 400, 2000 },
};

static gboolean
is_sentence_end (gunichar c)
{
  return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x3002;
}

static gboolean
ends_paragraph (const Writer *self, gint64 start_ms)
{
  guint i = self->has_speakers ? 1 : 0;
  gint64 pause = start_ms >= 0 && self->end_ms >= 0 ? start_ms - self->end_ms : 0;

  if (is_sentence_end (self->last)
      && (pause >= limits[i].pause_ms || self->words >= limits[i].words
          || (!self->has_speakers && self->last == '?')))
    return TRUE;
  return self->words >= limits[i].most_words
         || (self->words >= limits[i].long_words && pause >= 1000);
}

/* The next place where the look of the text or the time changes; what changes there is told to the
 * builder. */
static gsize
next_change (Writer *self, gsize at, gsize end, CodebookFormat *format)
{
  const GArray *spans = self->list->spans, *marks = self->list->marks;

  while (self->mark < marks->len && g_array_index (marks, Mark, self->mark).at <= at)
    codebook_transcript_builder_mark_time (self->builder,
                                           g_array_index (marks, Mark, self->mark++).ms);
  while (self->span < spans->len && g_array_index (spans, Span, self->span).at <= at)
    self->span++;
  *format = self->span > 0 ? g_array_index (spans, Span, self->span - 1).format : 0;
  if (self->span < spans->len)
    end = MIN (end, g_array_index (spans, Span, self->span).at);
  if (self->mark < marks->len)
    end = MIN (end, g_array_index (marks, Mark, self->mark).at);
  return end;
}

/* "- Hoe?" below another line of the cue: somebody else answers. */
static gboolean
is_dash (const char *text, gsize at, gsize end)
{
  return (at + 1 < end && text[at] == '-' && text[at + 1] != '-')
         || (at + 3 < end && memcmp (text + at, "\xE2\x80\x93", 3) == 0);
}

/* The first line has a dash, and so has one below it. */
static gboolean
is_dialogue (const char *text, gsize at, gsize end)
{
  const char *newline = memchr (text + at, '\n', end - at);
  gsize below = newline != NULL ? skip_white (text, (gsize) (newline - text), end) : end;

  return is_dash (text, at, end) && is_dash (text, below, end);
}

/* A line of a cue, [at, end). */
static void
write_text (Writer *self, gsize at, gsize end)
{
  const char *text = self->list->text->str;

  while (at < end)
    {
      CodebookFormat format;
      gsize until = next_change (self, at, end, &format);

      codebook_transcript_builder_append (self->builder, text + at, until - at, format);
      for (; at < until; at++)
        self->words += g_ascii_isspace (text[at]);
    }
  self->words++;
}

static void
remember_last (Writer *self, gsize at, gsize end)
{
  const char *text = self->list->text->str, *p = text + end;

  self->last = 0;
  while (p > text + at)
    {
      p = g_utf8_prev_char (p);
      self->last = g_utf8_get_char (p);
      if (self->last != '"' && self->last != '\'' && self->last != ')' && self->last != 0x2019
          && self->last != 0x201D && self->last != ' ')
        break;
    }
}

/* A cue whose voice is told may tell it again in its words, and its time with it. */
static gsize
skip_label (Writer *self, guint speaker, gsize at, gsize end)
{
  const char *text = self->list->text->str, *label;
  gsize len;
  CodebookTimeMark mark;

  if (speaker == NO_ONE)
    return at;
  label = g_ptr_array_index (self->list->speakers, speaker - 1);
  len = strlen (label);
  if (end - at <= len || memcmp (text + at, label, len) != 0 || text[at + len] != ':')
    return at;
  at = skip_white (text, at + len + 1, end);
  if (codebook_time_mark_parse (text + at, end - at, &mark) && mark.bracket == '[')
    at = skip_white (text, at + mark.len_bytes, end);
  return at;
}

/* @apart: a paragraph of its own. */
static void
begin_piece (Writer *self, const Cue *cue, guint speaker, gboolean apart)
{
  gint64 start_ms = self->label_ms >= 0 ? self->label_ms : cue->start_ms;

  if (self->end_ms >= 0 && (start_ms < 0 || start_ms > self->end_ms))
    codebook_transcript_builder_mark_end (self->builder, self->end_ms);
  if (!self->begun || speaker != self->speaker)
    {
      const char *label =
          speaker != NO_ONE ? g_ptr_array_index (self->list->speakers, speaker - 1) : NULL;

      codebook_transcript_builder_begin_turn (self->builder, label, label != NULL ? start_ms : -1);
      self->words = 0;
    }
  else if (apart || ends_paragraph (self, start_ms))
    {
      codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
      self->words = 0;
    }
  else
    codebook_transcript_builder_append (self->builder, " ", 1, 0);
  self->begun = TRUE;
  self->speaker = speaker;
  self->label_ms = -1;
  codebook_transcript_builder_mark_time (self->builder, cue->start_ms);
}

static void
write_piece (Writer *self, const Cue *cue, guint speaker, gsize at, gsize end)
{
  const char *text = self->list->text->str;
  gboolean first = TRUE;

  at = skip_label (self, speaker, skip_white (text, at, end), end);
  end = trim_white (text, at, end);
  if (at == end)
    return;
  begin_piece (self, cue, speaker, is_dialogue (text, at, end));
  while (at < end)
    {
      const char *newline = memchr (text + at, '\n', end - at);
      gsize stop = newline != NULL ? (gsize) (newline - text) : end;

      if (!first)
        codebook_transcript_builder_append (self->builder, is_dash (text, at, stop) ? "\n" : " ", 1,
                                            0);
      first = FALSE;
      write_text (self, at, stop);
      at = skip_white (text, stop, end);
    }
  remember_last (self, 0, end);
  self->end_ms = cue->end_ms >= cue->start_ms ? cue->end_ms : -1;
}

/* A cue with the labels that were found in it. */
static void
write_cue (Writer *self, const Cue *cue, const GArray *found, guint *next)
{
  guint speaker = found != NULL ? self->speaker : cue->speaker;
  gsize at = cue->text;

  while (found != NULL && *next < found->len
         && g_array_index (found, Found, *next).start < MAX (cue->end, cue->text + 1))
    {
      const Found *one = &g_array_index (found, Found, (*next)++);

      write_piece (self, cue, speaker, at, one->start);
      speaker = one->speaker;
      at = MIN (one->words, cue->end);
      if (at == cue->end)
        {
          self->speaker = speaker;
          self->begun = FALSE;
          self->label_ms = cue->start_ms;
        }
    }
  write_piece (self, cue, speaker, at, cue->end);
}

gboolean
codebook_cue_list_write (CodebookCueList *self,
                         CodebookTranscriptBuilder *builder,
                         const char *name,
                         GError **error)
{
  Writer writer = { .list = self, .builder = builder, .end_ms = -1, .label_ms = -1 };
  g_autoptr (GArray) found = NULL;
  guint next = 0;

  if (self->cues->len > MOST_CUES)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ holds more than %d cues, which is more than one document can "
                             "have; nothing was kept of it."),
                          name, MOST_CUES);
  if (self->speakers->len > MOST_SPEAKERS)
    return codebook_fail (
        error, CODEBOOK_ERROR_UNSUPPORTED,
        _ ("‘%s’ names more than %d speakers, which is more than one document can "
           "have; nothing was kept of it."),
        name, MOST_SPEAKERS);
  drop_shown (self);
  if (self->speakers->len == 0)
    found = find_labels (self);
  writer.has_speakers = self->speakers->len > 0;
  for (guint i = 0; i < self->cues->len; i++)
    write_cue (&writer, &g_array_index (self->cues, Cue, i), found, &next);
  if (writer.end_ms >= 0)
    codebook_transcript_builder_mark_end (builder, writer.end_ms);
  return TRUE;
}
