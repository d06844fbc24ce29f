/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/vtt-cues.h"

#include <string.h>

#include "codebook/import/time-mark.h"

#define MOST_HOURS 9999999 /* more are taken for as many */

typedef struct
{
  const char *text;
  gsize len, at;
  GArray *cues;
  guint refused;
} Parser;

typedef struct
{
  gsize start, len;
  gboolean at_end;
} Line;

gboolean
codebook_vtt_cues_is_signature (const char *text, gsize len_bytes)
{
  gsize at = len_bytes >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  if (len_bytes - at < 6 || memcmp (text + at, "WEBVTT", 6) != 0)
    return FALSE;
  return len_bytes - at == 6 || strchr (" \t\n\r", text[at + 6]) != NULL;
}

char *
codebook_vtt_cues_prepare (const char *text, gsize len_bytes, gsize *out_len_bytes)
{
  gsize at = len_bytes >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  GString *out = g_string_sized_new (len_bytes - at);

  while (at < len_bytes)
    {
      gsize plain = at;

      while (at < len_bytes && text[at] != '\0' && text[at] != '\r')
        at++;
      g_string_append_len (out, text + plain, (gssize) (at - plain));
      if (at == len_bytes)
        break;
      if (text[at] == '\0')
        g_string_append (out, "\xEF\xBF\xBD");
      else if (at + 1 == len_bytes || text[at + 1] != '\n')
        g_string_append_c (out, '\n');
      at++;
    }
  *out_len_bytes = out->len;
  return g_string_free (out, FALSE);
}

/* -- Times ------------------------------------------------------------------------------------ */

/* Digits at *@at; returns how many. */
static gsize
parse_digits (const char *text, gsize len, gsize *at, gint64 *value)
{
  gsize start = *at;

  for (*value = 0; *at < len && g_ascii_isdigit (text[*at]); (*at)++)
    *value = MIN (*value * 10 + (text[*at] - '0'), MOST_HOURS);
  return *at - start;
}

static gboolean
parse_field (const char *text, gsize len, gsize *at, char before, gsize digits, gint64 *value)
{
  if (*at >= len || text[*at] != before)
    return FALSE;
  (*at)++;
  return parse_digits (text, len, at, value) == digits;
}

gboolean
codebook_vtt_cues_parse_time (const char *text, gsize len_bytes, gsize *at, gint64 *ms)
{
  gint64 hours, minutes, seconds, thousandths;
  gsize i = *at, digits = parse_digits (text, len_bytes, &i, &hours);

  if (digits == 0 || !parse_field (text, len_bytes, &i, ':', 2, &minutes))
    return FALSE;
  if (digits != 2 || hours > 59 || (i < len_bytes && text[i] == ':'))
    {
      if (!parse_field (text, len_bytes, &i, ':', 2, &seconds))
        return FALSE;
    }
  else
    {
      seconds = minutes;
      minutes = hours;
      hours = 0;
    }
  if (!parse_field (text, len_bytes, &i, '.', 3, &thousandths) || minutes > 59 || seconds > 59)
    return FALSE;
  *ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
  *at = i;
  return TRUE;
}

static void
skip_white (const char *text, gsize len, gsize *at)
{
  while (*at < len && strchr (" \t\n\f\r", text[*at]) != NULL && text[*at] != '\0')
    (*at)++;
}

/* "00:03.000 --> 00:06.200", and then settings. */
static gboolean
parse_standard_timings (const char *line, gsize len, gsize at, CodebookVttCue *cue)
{
  if (!codebook_vtt_cues_parse_time (line, len, &at, &cue->start_ms))
    return FALSE;
  skip_white (line, len, &at);
  if (len - at < 3 || memcmp (line + at, "-->", 3) != 0)
    return FALSE;
  at += 3;
  skip_white (line, len, &at);
  return codebook_vtt_cues_parse_time (line, len, &at, &cue->end_ms);
}

/* Or, which the standard refuses, the times that Teams gives to programs: "0:0:3.120 --> 0:0:6.90".
 * In such a file only those cues are sound that happen to fill their fields. */
static gboolean
parse_timings (const char *line, gsize len, CodebookVttCue *cue)
{
  gsize at = 0;

  skip_white (line, len, &at);
  return parse_standard_timings (line, len, at, cue)
         || codebook_time_mark_parse_unpadded (line, len, &at, &cue->start_ms, &cue->end_ms);
}

/* -- Blocks ----------------------------------------------------------------------------------- */

static Line
next_line (Parser *self)
{
  const char *start = self->text + self->at;
  const char *stop = memchr (start, '\n', self->len - self->at);
  Line line = { self->at, stop != NULL ? (gsize) (stop - start) : self->len - self->at,
                stop == NULL };

  self->at = line.at_end ? self->len : line.start + line.len + 1;
  return line;
}

static void
skip_newlines (Parser *self)
{
  while (self->at < self->len && self->text[self->at] == '\n')
    self->at++;
}

/* The standard gathers lines in a buffer; they follow one another, so a range will do. */
static void
parse_block (Parser *self, gboolean in_header)
{
  gsize before = self->at, start = self->at, end = self->at;
  gboolean seen_arrow = FALSE, is_cue = FALSE;
  CodebookVttCue cue = { 0 };

  for (guint count = 1;; count++)
    {
      Line line = next_line (self);

      if (memmem (self->text + line.start, line.len, "-->", 3) != NULL)
        {
          if (in_header || !(count == 1 || (count == 2 && !seen_arrow)))
            {
              self->at = before;
              break;
            }
          seen_arrow = TRUE;
          before = self->at;
          cue.id = start;
          cue.id_len = end - start;
          is_cue = parse_timings (self->text + line.start, line.len, &cue);
          self->refused += !is_cue;
          if (is_cue)
            start = end = self->at;
        }
      else if (line.len == 0)
        break;
      else
        {
          end = line.start + line.len;
          before = self->at;
        }
      if (line.at_end)
        break;
    }
  cue.text = start;
  cue.text_len = end - start;
  if (is_cue)
    g_array_append_val (self->cues, cue);
}

GArray *
codebook_vtt_cues_parse (const char *text, gsize len_bytes, guint *refused)
{
  Parser self = { .text = text, .len = len_bytes };

  *refused = 0;
  if (!codebook_vtt_cues_is_signature (text, len_bytes))
    return NULL;
  self.cues = g_array_new (FALSE, FALSE, sizeof (CodebookVttCue));
  next_line (&self);
  if (self.at < self.len && text[self.at] != '\n')
    parse_block (&self, TRUE);
  skip_newlines (&self);
  while (self.at < self.len)
    {
      parse_block (&self, FALSE);
      skip_newlines (&self);
    }
  *refused = self.refused;
  return self.cues;
}
