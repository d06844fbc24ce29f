/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/excerpt.h"

#include <string.h>

#define AROUND_CP 60

/* What stands before @end in @text, at most AROUND_CP code points; not from the middle of a word.
 */
static char *
dup_before (const char *text, const char *end)
{
  const char *start = end;
  guint n = 0;

  while (start > text && n < AROUND_CP)
    {
      start = g_utf8_find_prev_char (text, start);
      n++;
    }
  if (start > text && !g_unichar_isspace (g_utf8_get_char (start)))
    {
      const char *before = g_utf8_find_prev_char (text, start);

      if (!g_unichar_isspace (g_utf8_get_char (before)))
        while (start < end && !g_unichar_isspace (g_utf8_get_char (start)))
          start = g_utf8_next_char (start);
    }
  while (start < end && g_unichar_isspace (g_utf8_get_char (start)) && start > text)
    start = g_utf8_next_char (start);
  return g_strndup (start, (gsize) (end - start));
}

/* The same for what follows @start. */
static char *
dup_after (const char *start)
{
  const char *end = start, *space = start;

  for (guint n = 0; *end != '\0' && n < AROUND_CP; n++)
    {
      if (g_unichar_isspace (g_utf8_get_char (end)))
        space = end;
      end = g_utf8_next_char (end);
    }
  if (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = space;
  return g_strndup (start, (gsize) (end - start));
}

/* How many of the numbers in @breaks ("68 139") are at most @offset_cp. */
static guint
count_breaks (const char *breaks, guint offset_cp)
{
  guint n = 0;

  while (*breaks != '\0')
    {
      char *next;

      if (g_ascii_strtoull (breaks, &next, 10) > offset_cp || next == breaks)
        break;
      n++;
      breaks = next;
    }
  return n;
}

/* Takes in one paragraph. @done_cp is where the last one ended. */
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
  guint length_cp = (guint) g_utf8_strlen (words, -1);
  guint from = start_cp > passage_cp ? MIN (start_cp - passage_cp, length_cp) : 0;
  guint to = CLAMP (MAX (end_cp, passage_cp) - passage_cp, from, length_cp);
  const char *from_byte = g_utf8_offset_to_pointer (words, from);
  const char *to_byte = g_utf8_offset_to_pointer (from_byte, to - from);

  if (excerpt->first_line == 0)
    {
      excerpt->first_line = line + count_breaks (breaks, from);
      excerpt->before = dup_before (words, from_byte);
    }
  else
    for (; *done_cp < passage_cp; (*done_cp)++)
      g_string_append_c (text, '\n');
  *done_cp = passage_cp + length_cp;
  g_string_append_len (text, from_byte, to_byte - from_byte);
  excerpt->last_line = line + count_breaks (breaks, to > from ? to - 1 : from);
  g_free (excerpt->after);
  excerpt->after = dup_after (to_byte);
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
  guint done_cp = 0;
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT start_cp, first_line, breaks, text FROM passage WHERE document = ?1"
      " AND start_cp >= (SELECT max (start_cp) FROM passage WHERE document = ?1 AND start_cp <= ?2)"
      " AND start_cp < ?3 ORDER BY start_cp",
      "iii", document, (gint64) start_cp, (gint64) MAX (end_cp, start_cp + 1));

  memset (excerpt, 0, sizeof *excerpt);
  while (codebook_rows_next (&rows, error))
    {
      CodebookExcerptPassage passage = { (guint) codebook_rows_int64 (&rows, 0),
                                         (guint) codebook_rows_int64 (&rows, 1),
                                         codebook_rows_text (&rows, 2),
                                         codebook_rows_text (&rows, 3) };

      take_passage (excerpt, text, &passage, start_cp, MAX (end_cp, start_cp), &done_cp);
    }
  excerpt->text = g_string_free (g_steal_pointer (&text), FALSE);
  if (excerpt->before == NULL)
    excerpt->before = g_strdup ("");
  if (excerpt->after == NULL)
    excerpt->after = g_strdup ("");
  return !codebook_rows_failed (&rows);
}

void
codebook_excerpt_cut (const CodebookExcerptPassage *passage,
                      guint start_cp,
                      guint end_cp,
                      CodebookExcerpt *excerpt)
{
  GString *text = g_string_new (NULL);
  guint done_cp = 0;

  memset (excerpt, 0, sizeof *excerpt);
  take_passage (excerpt, text, passage, start_cp, MAX (end_cp, start_cp), &done_cp);
  excerpt->text = g_string_free (text, FALSE);
}

void
codebook_excerpt_clear (CodebookExcerpt *excerpt)
{
  g_free (excerpt->text);
  g_free (excerpt->before);
  g_free (excerpt->after);
  memset (excerpt, 0, sizeof *excerpt);
}
