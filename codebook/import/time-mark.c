/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/time-mark.h"

#include <string.h>

typedef struct
{
  gint64 ms;
  gboolean precise;
} Clock;

/* Digits at *@at, @least to @most of them. */
static gboolean
parse_digits (
    const char *text, gsize len, gsize *at, guint least, guint most, guint *count, gint64 *value)
{
  gsize i = *at;

  *value = 0;
  while (i < len && i - *at < most && g_ascii_isdigit (text[i]))
    *value = *value * 10 + (text[i++] - '0');
  *count = (guint) (i - *at);
  if (*count < least)
    return FALSE;
  *at = i;
  return TRUE;
}

/* ".5", ",500" or f4's "-2" after the seconds. */
static gint64
parse_fraction (const char *text, gsize len, gsize *at)
{
  static const gint64 unit_ms[] = { 0, 100, 10, 1 };
  gsize i = *at + 1;
  guint count;
  gint64 value;

  if (*at >= len || strchr (".,-", text[*at]) == NULL || text[*at] == '\0'
      || !parse_digits (text, len, &i, 1, 3, &count, &value)
      || (i < len && g_ascii_isdigit (text[i])))
    return -1;
  *at = i;
  return value * unit_ms[count];
}

/* [hours:]minutes:seconds[fraction]; @separator is ':' or, within brackets, '.'. */
static gboolean
parse_clock (const char *text, gsize len, gsize *at, char separator, Clock *clock)
{
  gint64 fields[3], fraction;
  guint count, n = 0;
  gsize i = *at;

  if (!parse_digits (text, len, &i, 1, 3, &count, &fields[n++]))
    return FALSE;
  while (n < 3 && i < len && text[i] == separator)
    {
      gsize next = i + 1;

      if (!parse_digits (text, len, &next, 2, 2, &count, &fields[n]) || fields[n] > 59)
        break;
      n++;
      i = next;
    }
  if (n < 2)
    return FALSE;
  clock->ms =
      (n == 3 ? fields[0] * 3600 + fields[1] * 60 + fields[2] : fields[0] * 60 + fields[1]) * 1000;
  fraction = parse_fraction (text, len, &i);
  clock->ms += MAX (fraction, 0);
  clock->precise = n == 3 || fraction >= 0;
  *at = i;
  return TRUE;
}

static void
skip_spaces (const char *text, gsize len, gsize *at)
{
  while (*at < len && text[*at] == ' ')
    (*at)++;
}

/* h:m:s.ms with no field padded, so that none starts with a zero; how many digits each has. */
static gboolean
parse_numbers (const char *text, gsize len, gsize *at, gint64 *ms, guint counts[4])
{
  static const char separators[] = "::.";
  static const guint most[] = { 3, 2, 2, 3 };
  gint64 fields[4];
  gsize i = *at;

  for (guint n = 0; n < 4; n++)
    {
      if (n > 0 && (i >= len || text[i++] != separators[n - 1]))
        return FALSE;
      if (!parse_digits (text, len, &i, 1, most[n], &counts[n], &fields[n])
          || (counts[n] > 1 && text[i - counts[n]] == '0')
          || ((n == 1 || n == 2) && fields[n] > 59))
        return FALSE;
    }
  if (i < len && g_ascii_isdigit (text[i]))
    return FALSE;
  *ms = ((fields[0] * 60 + fields[1]) * 60 + fields[2]) * 1000 + fields[3];
  *at = i;
  return TRUE;
}

/* "--> 00:06.200" after a first time; @dash: also "- 00:06". */
static gboolean
parse_stretch (const char *text, gsize len, gsize *at, gboolean dash, Clock *clock)
{
  static const char *const signs[] = { "-->", "-", "\u2013" };
  gsize i = *at, sign = 0;

  skip_spaces (text, len, &i);
  for (guint n = 0; n < (dash ? G_N_ELEMENTS (signs) : 1) && sign == 0; n++)
    if (len - i >= strlen (signs[n]) && memcmp (text + i, signs[n], strlen (signs[n])) == 0)
      sign = strlen (signs[n]);
  if (sign == 0)
    return FALSE;
  i += sign;
  skip_spaces (text, len, &i);
  if (!parse_clock (text, len, &i, ':', clock))
    return FALSE;
  *at = i;
  return TRUE;
}

gboolean
codebook_time_mark_parse_unpadded (
    const char *text, gsize len_bytes, gsize *at, gint64 *start_ms, gint64 *end_ms)
{
  guint from[4], to[4];
  gint64 start, end;
  gsize i = *at;

  if (!parse_numbers (text, len_bytes, &i, &start, from))
    return FALSE;
  skip_spaces (text, len_bytes, &i);
  if (len_bytes - i < 3 || memcmp (text + i, "-->", 3) != 0)
    return FALSE;
  i += 3;
  skip_spaces (text, len_bytes, &i);
  if (!parse_numbers (text, len_bytes, &i, &end, to)
      || (MIN (from[1], to[1]) == 2 && MIN (from[2], to[2]) == 2
          && (from[3] == to[3] || MIN (from[0], to[0]) > 1)))
    return FALSE;
  *start_ms = start;
  *end_ms = end;
  *at = i;
  return TRUE;
}

static char
closing_bracket (char opening)
{
  switch (opening)
    {
    case '[':
      return ']';
    case '(':
      return ')';
    case '{':
      return '}';
    case '<':
      return '>';
    case '#':
      return '#';
    default:
      return 0;
    }
}

/* A bare time may be followed by a label without a space ("00:03:40.5Zack:"), but only when it is
 * too precise to be the time of day. */
static gboolean
may_follow_bare (const char *text, gsize len, gsize at, gboolean precise)
{
  gunichar next;

  if (at >= len)
    return TRUE;
  next = g_utf8_get_char_validated (text + at, (gssize) (len - at));
  return g_unichar_isspace (next) || (precise && g_unichar_isupper (next));
}

gboolean
codebook_time_mark_parse (const char *text, gsize len_bytes, CodebookTimeMark *mark)
{
  gsize i = 0;
  char closing = len_bytes > 0 ? closing_bracket (text[0]) : 0;
  Clock start, end;

  if (closing != 0)
    {
      i = 1;
      skip_spaces (text, len_bytes, &i);
    }
  if (i >= len_bytes || !g_ascii_isdigit (text[i]))
    return FALSE;
  if (codebook_time_mark_parse_unpadded (text, len_bytes, &i, &start.ms, &end.ms))
    start.precise = TRUE;
  else
    {
      if (!parse_clock (text, len_bytes, &i, ':', &start)
          && !(closing != 0 && parse_clock (text, len_bytes, &i, '.', &start)))
        return FALSE;
      end.ms = -1;
      parse_stretch (text, len_bytes, &i, closing != 0 || start.precise, &end);
    }
  if (closing != 0)
    {
      skip_spaces (text, len_bytes, &i);
      if (i >= len_bytes || text[i] != closing)
        return FALSE;
      i++;
    }
  else if (!may_follow_bare (text, len_bytes, i, start.precise))
    return FALSE;
  *mark = (CodebookTimeMark){
    .len_bytes = i,
    .start_ms = start.ms,
    .end_ms = end.ms,
    .bracket = closing != 0 ? text[0] : 0,
    .precise = start.precise,
  };
  return TRUE;
}
