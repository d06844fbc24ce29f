/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/prose.h"

#include <string.h>

/* Emphasis ------------------------------------------------------------------------------------ */

typedef struct
{
  const char *start, *end; /* of all of the text */
  GArray *runs;
} Text;

static guint
count_stars (const Text *text, const char *at)
{
  guint n = 0;

  while (at + n < text->end && at[n] == '*')
    n++;
  return n;
}

static gboolean
is_escaped (const Text *text, const char *at)
{
  return at > text->start && at[-1] == '\\';
}

/* Stars before a word and not behind one open; the other way round they close. So 3*4*5 stays. */
static gboolean
can_open (const Text *text, const char *at, guint n)
{
  return at + n < text->end && !g_unichar_isspace (g_utf8_get_char (at + n))
         && (at == text->start || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))));
}

static gboolean
can_close (const Text *text, const char *at, guint n)
{
  return !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at)))
         && (at + n == text->end || !g_unichar_isalnum (g_utf8_get_char (at + n)));
}

/* The next stars in [at, end) that are not escaped; NULL: none. *@n: how many. */
static const char *
find_stars (const Text *text, const char *at, const char *end, guint *n)
{
  for (at = memchr (at, '*', (gsize) (end - at)); at != NULL && is_escaped (text, at);)
    at = memchr (at + 1, '*', (gsize) (end - at - 1));
  *n = at != NULL ? MIN (count_stars (text, at), (guint) (end - at)) : 0;
  return at;
}

static const char *
find_closing (const Text *text, const char *at, const char *end, guint wanted)
{
  guint n;

  while ((at = find_stars (text, at, end, &n)) != NULL && !(n == wanted && can_close (text, at, n)))
    at += n;
  return at;
}

static void
add_run (const Text *text, const char *from, const char *to, CodebookSpanStyle style, gboolean sign)
{
  CodebookProseRun run = { (gsize) (from - text->start), (gsize) (to - text->start), style, sign };

  if (to > from)
    g_array_append_val (text->runs, run);
}

static void
add_plain (const Text *text, const char *from, const char *to, CodebookSpanStyle style)
{
  const char *escape = from;

  while ((escape = g_strstr_len (escape, to - escape, "\\*")) != NULL)
    {
      add_run (text, from, escape, style, FALSE);
      add_run (text, escape, escape + 1, style, TRUE);
      from = escape + 1;
      escape += 2;
    }
  add_run (text, from, to, style, FALSE);
}

static void
add_emphasis (const Text *text, const char *from, const char *end, CodebookSpanStyle style)
{
  static const CodebookSpanStyle styles[] = { 0, CODEBOOK_SPAN_ITALIC, CODEBOOK_SPAN_BOLD,
                                              CODEBOOK_SPAN_BOLD | CODEBOOK_SPAN_ITALIC };
  const char *plain = from, *at = from, *closing;
  guint n;

  while ((at = find_stars (text, at, end, &n)) != NULL)
    {
      gboolean opens = n < G_N_ELEMENTS (styles) && can_open (text, at, n);

      closing = opens ? find_closing (text, at + n, end, n) : NULL;
      if (closing == NULL)
        {
          at += n;
          continue;
        }
      add_plain (text, plain, at, style);
      add_run (text, at, at + n, style, TRUE);
      add_emphasis (text, at + n, closing, style | styles[n]);
      add_run (text, closing, closing + n, style, TRUE);
      plain = at = closing + n;
    }
  add_plain (text, plain, end, style);
}

/* Blocks -------------------------------------------------------------------------------------- */

/* How many signs of a heading @text begins with; *@rest: behind them. */
static guint
count_heading (const char *text, const char **rest)
{
  gsize n = strspn (text, "#");

  if (n == 0 || n > 6 || text[n] != ' ')
    return 0;
  *rest = text + n;
  return (guint) n;
}

/* The level of the item that @line is, from 1; 0: none. */
static guint
find_item (const char *line, const char **rest)
{
  static const char *const signs[] = { "- ", "* ", "• " };
  gsize indent = strspn (line, " ");

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (line + indent, signs[i]))
      {
        *rest = line + indent + strlen (signs[i]);
        return (guint) indent / 2 + 1;
      }
  return 0;
}

typedef struct
{
  CodebookBlocks *blocks;
  CodebookBlockKind kind; /* of what is being gathered */
  guint level;
  GString *text;
} Gathered;

/* Runs of one style become one span, whatever signs are between them. */
static void
add_spans (CodebookBlock *block, const char *text, const GArray *runs)
{
  g_autoptr (GString) words = g_string_new (NULL);
  CodebookSpanStyle style = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const CodebookProseRun *run = &g_array_index (runs, CodebookProseRun, i);

      if (run->sign)
        continue;
      if (run->style != style)
        {
          codebook_block_add_span (block, words->str, style);
          g_string_truncate (words, 0);
        }
      style = run->style;
      g_string_append_len (words, text + run->start_byte,
                           (gssize) (run->end_byte - run->start_byte));
    }
  codebook_block_add_span (block, words->str, style);
}

static void
flush (Gathered *self)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (CodebookProseRun));
  const Text text = { self->text->str, self->text->str + self->text->len, runs };

  if (self->text->len > 0)
    {
      add_emphasis (&text, text.start, text.end, 0);
      add_spans (codebook_blocks_add (self->blocks, self->kind, self->level, NULL), text.start,
                 runs);
    }
  g_string_truncate (self->text, 0);
  self->kind = CODEBOOK_BLOCK_PARAGRAPH;
  self->level = 0;
}

static void
append (Gathered *self, const char *text)
{
  g_autofree char *line = g_strstrip (g_strdup (text));

  if (*line == '\0')
    return;
  g_string_append (self->text, self->text->len > 0 ? "\n" : "");
  g_string_append (self->text, line);
}

static void
begin (Gathered *self, CodebookBlockKind kind, guint level, const char *text)
{
  flush (self);
  self->kind = kind;
  self->level = level;
  append (self, text);
}

void
codebook_prose_add (CodebookBlocks *blocks, const char *text, guint level)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) gathered = g_string_new (NULL);
  Gathered self = { blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, gathered };
  const char *rest;
  guint n;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if ((n = count_heading (lines[i], &rest)) > 0)
        {
          begin (&self, CODEBOOK_BLOCK_HEADING, level + n - 1, rest);
          flush (&self);
        }
      else if ((n = find_item (lines[i], &rest)) > 0)
        begin (&self, CODEBOOK_BLOCK_LIST_ITEM, n, rest);
      else if (*lines[i] == '\0')
        flush (&self);
      else
        append (&self, lines[i]);
    }
  flush (&self);
}

/* Lines --------------------------------------------------------------------------------------- */

GArray *
codebook_prose_list_runs (const char *line)
{
  const char *rest = line, *end = line + strlen (line);
  Text text = { line, end, g_array_new (FALSE, FALSE, sizeof (CodebookProseRun)) };
  gboolean heading = count_heading (line, &rest) > 0;

  if (!heading)
    find_item (line, &rest);
  add_run (&text, line, rest, 0, TRUE);
  add_emphasis (&text, rest, end, heading ? CODEBOOK_SPAN_BOLD : 0);
  return text.runs;
}

char *
codebook_prose_dup_words (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *words = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GArray) runs = codebook_prose_list_runs (g_strstrip (lines[i]));

      if (words->len > 0 && *lines[i] != '\0')
        g_string_append_c (words, ' ');
      for (guint k = 0; k < runs->len; k++)
        {
          const CodebookProseRun *run = &g_array_index (runs, CodebookProseRun, k);

          if (!run->sign)
            g_string_append_len (words, lines[i] + run->start_byte,
                                 (gssize) (run->end_byte - run->start_byte));
        }
    }
  return g_string_free (words, FALSE);
}
