/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/srt-cues.h"

#include <string.h>

#include "codebook/import/html-entity.h"
#include "codebook/import/time-mark.h"

#define FIRST_LINES 12
#define MOST_DIGITS 9 /* of a field: more are no time */

typedef struct
{
  gsize start, end;
} Line;

/* The line at *@at, which moves to the next. */
static Line
next_line (const char *text, gsize len, gsize *at)
{
  Line line = { *at, *at };

  while (line.end < len && text[line.end] != '\n' && text[line.end] != '\r')
    line.end++;
  *at = line.end + 1;
  if (line.end + 1 < len && text[line.end] == '\r' && text[line.end + 1] == '\n')
    *at = line.end + 2;
  *at = MIN (*at, len);
  return line;
}

static void
skip_white (const char *text, gsize end, gsize *at)
{
  while (*at < end && (text[*at] == ' ' || text[*at] == '\t'))
    (*at)++;
}

static gboolean
parse_digits (const char *text, gsize end, gsize *at, gint64 *value)
{
  gsize start = *at;

  for (*value = 0; *at < end && g_ascii_isdigit (text[*at]) && *at - start < MOST_DIGITS; (*at)++)
    *value = *value * 10 + (text[*at] - '0');
  return *at > start && (*at == end || !g_ascii_isdigit (text[*at]));
}

/* ",120", ".5" */
static gint64
parse_fraction (const char *text, gsize end, gsize *at)
{
  gint64 ms = 0, unit = 100;
  gsize i = *at + 1;

  if (i >= end || (text[*at] != ',' && text[*at] != '.') || !g_ascii_isdigit (text[i]))
    return 0;
  for (; i < end && g_ascii_isdigit (text[i]); i++, unit /= 10)
    ms += (text[i] - '0') * unit;
  *at = i;
  return ms;
}

gboolean
codebook_srt_cues_parse_time (const char *text, gsize len_bytes, gsize *at, gint64 *ms)
{
  gint64 fields[3];
  guint n = 0;
  gsize i = *at;
  gboolean negative = i < len_bytes && text[i] == '-';

  i += negative;
  do
    if (n == 3 || !parse_digits (text, len_bytes, &i, &fields[n++]))
      return FALSE;
  while (i < len_bytes && text[i] == ':' && ++i < len_bytes);
  if (n < 2)
    return FALSE;
  *ms =
      (n == 3 ? (fields[0] * 60 + fields[1]) * 60 + fields[2] : fields[0] * 60 + fields[1]) * 1000;
  *ms += parse_fraction (text, len_bytes, &i);
  if (negative)
    *ms = -1;
  *at = i;
  return TRUE;
}

/* "-->", or SubViewer's and YouTube's comma, at *@at, which moves behind it. */
static gboolean
skip_arrow (const char *text, gsize end, gsize *at)
{
  if (*at < end && text[*at] == ',')
    {
      (*at)++;
      return TRUE;
    }
  if (*at >= end || text[*at] != '-')
    return FALSE;
  while (*at < end && text[*at] == '-')
    (*at)++;
  return *at < end && text[(*at)++] == '>';
}

/* "00:00:03,000 --> 00:00:06,200", and perhaps "X1:100 Y1:20" or settings of WebVTT; or
 * "0:00:03.000,0:00:06.200". */
static gboolean
parse_times (const char *text, const Line *line, gint64 *start_ms, gint64 *end_ms)
{
  gsize at = line->start;
  gboolean comma;

  skip_white (text, line->end, &at);
  if (codebook_time_mark_parse_unpadded (text, line->end, &at, start_ms, end_ms))
    return at == line->end;
  if (!codebook_srt_cues_parse_time (text, line->end, &at, start_ms))
    return FALSE;
  skip_white (text, line->end, &at);
  comma = at < line->end && text[at] == ',';
  if (!skip_arrow (text, line->end, &at))
    return FALSE;
  skip_white (text, line->end, &at);
  if (!codebook_srt_cues_parse_time (text, line->end, &at, end_ms))
    return FALSE;
  return at == line->end || (!comma && (text[at] == ' ' || text[at] == '\t'));
}

gboolean
codebook_srt_cues_is_srt (const char *text, gsize len_bytes)
{
  gsize at = len_bytes >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  gint64 start_ms, end_ms;

  for (guint i = 0; i < FIRST_LINES && at < len_bytes; i++)
    {
      Line line = next_line (text, len_bytes, &at);

      if (parse_times (text, &line, &start_ms, &end_ms))
        return TRUE;
    }
  return FALSE;
}

/* -- Text ------------------------------------------------------------------------------------- */

static CodebookFormat
format_of_tag (const char *name, gsize len)
{
  static const char letters[] = "bius";
  const char *found = len == 1 ? strchr (letters, g_ascii_tolower (name[0])) : NULL;

  return found != NULL ? (CodebookFormat) (1u << (found - letters)) : 0;
}

/* "<i>", "</font>", "{\an8}", "{b}": the bytes of the tag at @at, 0 if it is none. Formats that it
 * opens or closes are set in @format. */
static gsize
parse_tag (const char *text, gsize at, gsize end, CodebookFormat *format)
{
  char closing = text[at] == '<' ? '>' : '}';
  gsize name = at + 1, stop, len;
  gboolean closes = name < end && text[name] == '/';
  CodebookFormat bit;

  name += closes;
  if (name < end && text[at] == '{' && text[name] == '\\')
    {
      const char *brace = memchr (text + name, '}', MIN (end - name, 200));

      return brace != NULL ? (gsize) (brace + 1 - text) - at : 0;
    }
  for (stop = name; stop < end && g_ascii_isalpha (text[stop]); stop++)
    ;
  len = stop - name;
  while (stop < end && text[stop] != closing && text[stop] != '<' && stop - at < 200)
    stop++;
  if (stop >= end || text[stop] != closing)
    return 0;
  bit = format_of_tag (text + name, len);
  if (bit == 0
      && !(text[at] == '<' && len == 4 && g_ascii_strncasecmp (text + name, "font", 4) == 0)
      && !(text[at] == '<' && len == 1 && g_ascii_tolower (text[name]) == 'c'))
    return 0;
  *format = (CodebookFormat) (closes ? *format & ~(guint) bit : *format | bit);
  return stop + 1 - at;
}

/* "\N" and "\h", a break and a space as they are in SubStation: how long, 0 if it is neither. */
static gsize
parse_escape (const char *text, gsize at, gsize end, GString *out)
{
  if (at + 1 >= end || (text[at + 1] != 'N' && text[at + 1] != 'h'))
    return 0;
  g_string_append_c (out, text[at + 1] == 'N' ? '\n' : ' ');
  return 2;
}

static void
add_text (CodebookCueList *list, const char *text, gsize start, gsize end)
{
  g_autoptr (GString) out = g_string_new (NULL);
  CodebookFormat format = 0, next;
  gsize at = start;

  while (at < end)
    {
      gsize used = 0;

      next = format;
      if (text[at] == '<' || text[at] == '{')
        used = parse_tag (text, at, end, &next);
      if (next != format)
        {
          codebook_cue_list_append (list, out->str, out->len, format);
          g_string_truncate (out, 0);
          format = next;
        }
      if (used == 0 && text[at] == '&' && memchr (text + at, ';', MIN (end - at, 10)) != NULL)
        used = codebook_html_entity_decode (text + at, end - at, out);
      if (text[at] == '\\')
        used = parse_escape (text, at, end, out);
      if (used == 0)
        g_string_append_c (out, text[at]);
      at += MAX (used, 1);
    }
  codebook_cue_list_append (list, out->str, out->len, format);
}

/* -- Cues ------------------------------------------------------------------------------------- */

typedef struct
{
  gsize start, end; /* of the text */
  Line last;        /* line of the text */
  gboolean blank_before_last;
  gint64 start_ms, end_ms;
} Open;

static gboolean
is_number (const char *text, const Line *line)
{
  gsize at = line->start;

  while (at < line->end && g_ascii_isdigit (text[at]))
    at++;
  return at > line->start && at == line->end;
}

/* The number of the cue that follows, which may stand last in @open; -1 if there is none. A number
 * right below the times is one only where cues have numbers: @number is the last, or -1. */
static gint64
find_number (const Open *open, const char *text, gint64 number)
{
  gint64 last;

  if (!is_number (text, &open->last))
    return -1;
  last = (gint64) MIN (g_ascii_strtoull (text + open->last.start, NULL, 10), G_MAXINT32);
  return open->blank_before_last || last == number + 1
                 || (open->last.start == open->start && number >= 0)
             ? last
             : -1;
}

/* @has_number: the last line is no text of it. */
static void
close_cue (const Open *open, const char *text, CodebookCueList *list, gboolean has_number)
{
  gsize start = open->start, end = has_number ? open->last.start : open->end;

  while (end > start && g_ascii_isspace (text[end - 1]))
    end--;
  while (start < end && g_ascii_isspace (text[start]))
    start++;
  if (end == start && open->start_ms < 0)
    return;
  codebook_cue_list_begin (list, NULL, open->start_ms, open->end_ms);
  add_text (list, text, start, end);
}

void
codebook_srt_cues_parse (const char *text, gsize len_bytes, CodebookCueList *list)
{
  gsize at = len_bytes >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  Open open = { .start = at, .end = at, .last = { at, at }, .start_ms = -1, .end_ms = -1 };
  gboolean blank = TRUE;
  gint64 number = -1;

  if (len_bytes - at >= 6 && memcmp (text + at, "WEBVTT", 6) == 0)
    {
      next_line (text, len_bytes, &at);
      open.start = open.end = at;
    }
  while (at < len_bytes && !codebook_cue_list_is_full (list))
    {
      Line line = next_line (text, len_bytes, &at);
      gint64 start_ms, end_ms;

      if (parse_times (text, &line, &start_ms, &end_ms))
        {
          gint64 next = find_number (&open, text, number);

          close_cue (&open, text, list, next >= 0);
          number = next >= 0 ? next : number;
          open = (Open){ .start = at, .end = at, .last = { at, at } };
          open.start_ms = start_ms;
          open.end_ms = end_ms;
          blank = FALSE;
          continue;
        }
      if (line.end > line.start)
        {
          open.blank_before_last = blank;
          open.last = line;
          open.end = line.end;
        }
      blank = line.end == line.start;
    }
  close_cue (&open, text, list, FALSE);
}
