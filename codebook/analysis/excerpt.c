/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/excerpt.h"

#include <string.h>

#define AROUND_CP 60

static gboolean
is_space (const char *at)
{
  return (unsigned char) *at < 0x80 ? g_ascii_isspace (*at)
                                    : g_unichar_isspace (g_utf8_get_char (at));
}

/* What stands before @end in @text, at most AROUND_CP code points; it does not start within a
 * word. */
static char *
dup_before (const char *text, const char *end, gboolean *more)
{
  const char *start = end;

  for (guint n = 0; start > text && n < AROUND_CP; n++)
    do
      start--;
    while ((*start & 0xc0) == 0x80);
  if (start > text)
    {
      if (!is_space (g_utf8_prev_char (start)))
        while (start < end && !is_space (start))
          start = g_utf8_next_char (start);
      while (start < end && is_space (start))
        start = g_utf8_next_char (start);
    }
  *more = start > text;
  return g_strndup (start, (gsize) (end - start));
}

/* The same for what follows @start: it does not end within a word. */
static char *
dup_after (const char *start, gboolean *more)
{
  const char *end = start;

  for (guint n = 0; *end != '\0' && n < AROUND_CP; n++)
    end = g_utf8_next_char (end);
  if (*end != '\0' && !is_space (end))
    while (end > start && !is_space (g_utf8_prev_char (end)))
      end = g_utf8_prev_char (end);
  while (end > start && *end != '\0' && is_space (g_utf8_prev_char (end)))
    end = g_utf8_prev_char (end);
  *more = *end != '\0';
  return g_strndup (start, (gsize) (end - start));
}

/* How many of the numbers in @breaks ("68 139") are at most @offset_cp. */
static guint
count_breaks (const char *breaks, guint offset_cp)
{
  guint n = 0;

  while (g_ascii_isdigit (*breaks))
    {
      guint at_cp = 0;

      for (; g_ascii_isdigit (*breaks); breaks++)
        at_cp = at_cp * 10 + (guint) (*breaks - '0');
      if (at_cp > offset_cp)
        break;
      n++;
      breaks += *breaks == ' ';
    }
  return n;
}

/* @n code points on, or where the text ends; *@n becomes how many there were. */
static const char *
skip (const char *at, guint *n)
{
  guint done = 0;

  for (; done < *n && *at != '\0'; done++)
    at = g_utf8_next_char (at);
  *n = done;
  return at;
}

/* Takes in one paragraph; *@done_cp is where the last one ended. */
static void
take_passage (CodebookExcerpt *excerpt,
              GString *text,
              const CodebookExcerptPassage *passage,
              guint start_cp,
              guint end_cp,
              guint *done_cp)
{
  guint passage_cp = passage->start_cp, line = passage->first_line;
  const char *breaks = passage->breaks, *words = passage->text;
  guint from = start_cp > passage_cp ? start_cp - passage_cp : 0;
  const char *from_byte = skip (words, &from), *to_byte;
  guint length = end_cp > passage_cp + from ? end_cp - passage_cp - from : 0;

  to_byte = skip (from_byte, &length);
  if (excerpt->first_line == 0)
    {
      excerpt->first_line = line + count_breaks (breaks, from);
      excerpt->before = dup_before (words, from_byte, &excerpt->more_before);
    }
  else
    for (; *done_cp < passage_cp; (*done_cp)++)
      g_string_append_c (text, '\n');
  *done_cp = passage_cp + from + length;
  g_string_append_len (text, from_byte, to_byte - from_byte);
  /* A range that ends with a paragraph's end is not on the next one's line. */
  if (excerpt->last_line == 0 || length > 0)
    excerpt->last_line = line + count_breaks (breaks, length > 0 ? from + length - 1 : from);
  g_free (excerpt->after);
  excerpt->after = dup_after (to_byte, &excerpt->more_after);
}

static void
take_row (CodebookExcerpt *excerpt,
          GString *text,
          const CodebookRows *rows,
          guint start_cp,
          guint end_cp,
          guint *done_cp)
{
  CodebookExcerptPassage passage = { (guint) codebook_rows_int64 (rows, 0),
                                     (guint) codebook_rows_int64 (rows, 1),
                                     codebook_rows_text (rows, 2), codebook_rows_text (rows, 3) };

  take_passage (excerpt, text, &passage, start_cp, end_cp, done_cp);
}

gboolean
codebook_excerpt_read (CodebookStore *store,
                       gint64 document,
                       guint start_cp,
                       guint end_cp,
                       CodebookExcerpt *excerpt,
                       GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (CodebookRows) first =
      codebook_store_select (store,
                             "SELECT start_cp, first_line, breaks, text FROM passage"
                             " WHERE document = ? AND start_cp <= ? ORDER BY start_cp DESC LIMIT 1",
                             "ii", document, (gint64) start_cp);
  g_auto (CodebookRows) rest = { 0 };
  guint done_cp = end_cp;

  memset (excerpt, 0, sizeof *excerpt);
  if (codebook_rows_next (&first, error))
    take_row (excerpt, text, &first, start_cp, MAX (end_cp, start_cp), &done_cp);
  /* Most lie within one paragraph, and then this is not asked. */
  if (!codebook_rows_failed (&first) && done_cp < end_cp)
    {
      rest = codebook_store_select (
          store,
          "SELECT start_cp, first_line, breaks, text FROM passage"
          " WHERE document = ? AND start_cp > ? AND start_cp <= ? ORDER BY start_cp",
          "iii", document, (gint64) done_cp, (gint64) end_cp);
      while (codebook_rows_next (&rest, error))
        take_row (excerpt, text, &rest, start_cp, end_cp, &done_cp);
    }
  excerpt->text = g_string_free (g_steal_pointer (&text), FALSE);
  if (excerpt->before == NULL)
    excerpt->before = g_strdup ("");
  if (excerpt->after == NULL)
    excerpt->after = g_strdup ("");
  return !codebook_rows_failed (&first) && !codebook_rows_failed (&rest);
}

void
codebook_excerpt_cut (const CodebookExcerptPassage *passage,
                      const CodebookSegment *place,
                      CodebookExcerpt *excerpt)
{
  const char *start = passage->text + place->start_byte, *end = passage->text + place->end_byte;
  guint last_cp = place->end_cp > place->start_cp ? place->end_cp - 1 : place->start_cp;

  excerpt->text = g_strndup (start, (gsize) (end - start));
  excerpt->before = dup_before (passage->text, start, &excerpt->more_before);
  excerpt->after = dup_after (end, &excerpt->more_after);
  excerpt->first_line = passage->first_line + count_breaks (passage->breaks, place->start_cp);
  excerpt->last_line = passage->first_line + count_breaks (passage->breaks, last_cp);
}

void
codebook_excerpt_clear (CodebookExcerpt *excerpt)
{
  g_free (excerpt->text);
  g_free (excerpt->before);
  g_free (excerpt->after);
  memset (excerpt, 0, sizeof *excerpt);
}
