/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/positions.h"

#include <string.h>
#include <unicode/uchar.h>

#define STEP 64

typedef struct
{
  gsize byte, utf16;
} Mark;

struct _CodebookPositions
{
  const char *text;
  gsize len_bytes, len_utf16;
  guint length_cp;
  Mark *
      marks; /* of code points 0, STEP, 2·STEP …; NULL where all is ASCII and places are the same */
};

static inline gsize
utf16_length (const char *at)
{
  return (guchar) *at >= 0xF0 ? 2 : 1;
}

/* Eight bytes of ASCII are eight code points. */
static inline gboolean
is_ascii_word (const char *at)
{
  guint64 word;

  memcpy (&word, at, sizeof word);
  return (word & G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

/* The length in UTF-16. Nearly all of a text is runs of ASCII, which are passed by the word. */
static gsize
place_marks (CodebookPositions *self)
{
  const char *at = self->text, *end = self->text + self->len_bytes;
  gsize cp = 0, utf16 = 0, next = 0; /* the code point that gets a mark next */

  while (at < end)
    {
      gboolean word = end - at >= 8 && is_ascii_word (at);

      if (next < cp + (word ? 8 : 1))
        {
          gsize on = next - cp;

          self->marks[next / STEP] = (Mark){ (gsize) (at - self->text) + on, utf16 + on };
          next += STEP;
        }
      utf16 += word ? 8 : utf16_length (at);
      at = word ? at + 8 : g_utf8_next_char (at);
      cp += word ? 8 : 1;
    }
  if (next == cp)
    self->marks[cp / STEP] = (Mark){ self->len_bytes, utf16 };
  return utf16;
}

CodebookPositions *
codebook_positions_new (const char *text, gsize len_bytes)
{
  CodebookPositions *self = g_new0 (CodebookPositions, 1);
  gsize n_cp = 0;

  for (gsize i = 0; i < len_bytes; i++)
    n_cp += ((guchar) text[i] & 0xC0) != 0x80;
  self->text = text;
  self->len_bytes = self->len_utf16 = len_bytes;
  self->length_cp = (guint) n_cp;
  if (n_cp == len_bytes)
    return self;

  self->marks = g_new (Mark, n_cp / STEP + 1);
  self->len_utf16 = place_marks (self);
  return self;
}

void
codebook_positions_free (CodebookPositions *self)
{
  if (self == NULL)
    return;
  g_free (self->marks);
  g_free (self);
}

guint
codebook_positions_get_length_cp (const CodebookPositions *self)
{
  return self->length_cp;
}

static Mark
mark_from_cp (const CodebookPositions *self, guint cp)
{
  const char *at;
  Mark mark;

  if (cp >= self->length_cp)
    return (Mark){ self->len_bytes, self->len_utf16 };
  if (self->marks == NULL)
    return (Mark){ cp, cp };
  mark = self->marks[cp / STEP];
  at = self->text + mark.byte;
  for (guint i = cp / STEP * STEP; i < cp; i++)
    {
      mark.utf16 += utf16_length (at);
      at = g_utf8_next_char (at);
    }
  mark.byte = (gsize) (at - self->text);
  return mark;
}

gsize
codebook_positions_byte_from_cp (const CodebookPositions *self, guint cp)
{
  return mark_from_cp (self, cp).byte;
}

gsize
codebook_positions_utf16_from_cp (const CodebookPositions *self, guint cp)
{
  return mark_from_cp (self, cp).utf16;
}

/* The last mark whose byte (or unit) is not beyond @place. */
static guint
find_mark (const CodebookPositions *self, gsize place, gboolean utf16)
{
  guint low = 0, high = self->length_cp / STEP + 1;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;
      const Mark *mark = &self->marks[middle];

      if ((utf16 ? mark->utf16 : mark->byte) <= place)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static guint
cp_from (const CodebookPositions *self, gsize place, gboolean utf16)
{
  guint index, cp;
  const char *at;
  gsize here;

  if (place >= (utf16 ? self->len_utf16 : self->len_bytes))
    return self->length_cp;
  if (self->marks == NULL)
    return (guint) place;
  index = find_mark (self, place, utf16);
  cp = index * STEP;
  at = self->text + self->marks[index].byte;
  here = utf16 ? self->marks[index].utf16 : self->marks[index].byte;
  while (TRUE)
    {
      const char *next = g_utf8_next_char (at);

      here += utf16 ? utf16_length (at) : (gsize) (next - at);
      if (here > place)
        return cp;
      at = next;
      cp++;
    }
}

guint
codebook_positions_cp_from_byte (const CodebookPositions *self, gsize byte)
{
  return cp_from (self, byte, FALSE);
}

guint
codebook_positions_cp_from_utf16 (const CodebookPositions *self, gsize utf16)
{
  return cp_from (self, utf16, TRUE);
}

static gboolean
can_break_at (gunichar c)
{
  return c == ' ' || c == '\t'
         || (c >= 0x1680 && u_isUWhiteSpace ((UChar32) c) && c != 0x2007 && c != 0x202F);
}

GArray *
codebook_positions_break_lines (const char *text, gsize len_bytes, guint line_cp)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *end = text + len_bytes;
  guint cp = 0, line = 0, word = 0; /* the starts of the line and of the word we are in */
  gboolean broken = FALSE;          /* before this word we have seen that it does not fit */
  gboolean in_word = FALSE;

  g_array_append_val (starts, line);
  for (const char *at = text; at < end; at = g_utf8_next_char (at), cp++)
    {
      gunichar c = (guchar) *at < 0x80 ? (gunichar) *at : g_utf8_get_char (at);

      if (c == '\n')
        {
          line = cp + 1;
          g_array_append_val (starts, line);
          in_word = FALSE;
          continue;
        }
      if (can_break_at (c))
        {
          in_word = FALSE;
          continue;
        }
      if (!in_word)
        {
          word = cp;
          in_word = TRUE;
          broken = word == line;
        }
      if (!broken && cp - line >= line_cp)
        {
          line = word;
          g_array_append_val (starts, line);
          broken = TRUE;
        }
    }
  return starts;
}
