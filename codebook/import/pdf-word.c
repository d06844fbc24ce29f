/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/pdf-word.h"

#include <math.h>
#include <string.h>
#include <unicode/uchar.h>

/* In sizes of the font. */
#define FAR 0.35f   /* a gap without a space that is one all the same */
#define BACK 0.6f   /* so far to the left, or */
#define AWAY 0.5f   /* up or down, another word starts */
#define MARGIN 2.0f /* between what stands upright and what was turned */
#define UNKNOWN 2

static gboolean
is_nothing (gunichar c)
{
  return g_unichar_isspace (c) || c == 0 || (c >= 0x200B && c <= 0x200F)
         || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

static gboolean
is_backwards (gunichar c)
{
  UCharDirection direction = u_charDirection ((UChar32) c);

  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

/* -- Turning ---------------------------------------------------------------------------------- */

/* How a character is placed to the one before it: 0 beside it, 1 below it, -1 above it. */
static int
find_turn (const CodebookPdfCharacter *last, const CodebookPdfCharacter *next)
{
  float dx = (next->x0 + next->x1 - last->x0 - last->x1) / 2;
  float dy = (next->y0 + next->y1 - last->y0 - last->y1) / 2;
  float most = 1.5f * MAX (MAX (last->size, next->size), 1);

  if (fabsf (dy) < 3 * fabsf (dx) || fabsf (dy) > most)
    return 0;
  return dy > 0 ? 1 : -1;
}

static void
turn_character (CodebookPdfCharacter *c, int turn, float shift)
{
  float x0 = c->x0, x1 = c->x1;

  if (turn > 0)
    {
      c->x0 = c->y0;
      c->x1 = c->y1;
      c->y0 = shift - x1;
      c->y1 = shift - x0;
    }
  else
    {
      c->x0 = -c->y1;
      c->x1 = -c->y0;
      c->y0 = shift + x0;
      c->y1 = shift + x1;
    }
}

/* Most stands upright: the rest is put below it. */
static float
find_bottom (const CodebookPdfCharacter *characters, guint n)
{
  float bottom = 0;

  for (guint i = 0; i < n; i++)
    bottom = MAX (bottom, characters[i].y1);
  return bottom + MARGIN * 72;
}

/* Single steps up or down: those that are sure, since a line's end is one step but never two in a
 * row, tell of what lies between them: short words, and spaces. */
static void
find_turns (const CodebookPdfCharacter *characters, guint n, gint8 *turns)
{
  g_autofree gint8 *steps = g_new0 (gint8, n + 1);
  guint sure = 0; /* the last one that is, and all from there on may be as it is */

  memset (turns, 0, n);
  for (guint i = 1; i < n; i++)
    steps[i] = is_nothing (characters[i].code_point) || is_nothing (characters[i - 1].code_point)
                   ? UNKNOWN
                   : (gint8) find_turn (&characters[i - 1], &characters[i]);
  for (guint i = 1; i < n; i++)
    {
      if (steps[i] == UNKNOWN)
        continue;
      if (steps[i] == 0 || (steps[i - 1] != steps[i] && steps[i + 1] != steps[i]))
        {
          if (steps[i] != turns[sure])
            sure = 0;
          continue;
        }
      turns[i] = steps[i];
      if (turns[i - 1] == 0)
        turns[i - 1] = turns[i];
      if (sure > 0 && turns[sure] == turns[i])
        memset (&turns[sure], turns[i], i - sure);
      sure = i;
    }
}

/* @turns: set to what each was; 0 = not turned. */
static void
turn_all (CodebookPdfCharacter *characters, guint n, gint8 *turns)
{
  float shift = find_bottom (characters, n) + 20000;

  find_turns (characters, n, turns);
  for (guint i = 0; i < n; i++)
    if (turns[i] != 0)
      turn_character (&characters[i], turns[i], shift);
}

/* -- Words ------------------------------------------------------------------------------------ */

static gboolean
is_apart (const CodebookPdfWord *word,
          const CodebookPdfCharacter *last,
          const CodebookPdfCharacter *next)
{
  float size = MAX (MAX (last->size, next->size), 1);
  float gap = next->x0 - last->x1, middle = (next->y0 + next->y1) / 2;

  if (middle < word->y0 || middle > word->y1)
    return fabsf (middle - (word->y0 + word->y1) / 2) > AWAY * size;
  if (is_backwards (next->code_point) != word->backwards && g_unichar_isalpha (next->code_point))
    return TRUE;
  return !word->backwards && (gap > FAR * size || gap < -BACK * size);
}

static void
start_word (CodebookPdfWord *word,
            const CodebookPdfCharacter *c,
            guint at,
            gboolean spaced,
            gboolean turned)
{
  *word = (CodebookPdfWord){ .x0 = c->x0,
                             .y0 = c->y0,
                             .x1 = c->x1,
                             .y1 = c->y1,
                             .size = c->size,
                             .first = at,
                             .spaced = spaced,
                             .turned = turned };
}

/* The size that most characters have. */
static float
find_size (const CodebookPdfCharacter *characters, const CodebookPdfWord *word)
{
  float size = characters[word->first].size;
  guint votes = 0;

  for (guint i = word->first; i < word->first + word->n; i++)
    {
      if (votes == 0)
        size = characters[i].size;
      votes = fabsf (characters[i].size - size) < 0.1f ? votes + 1 : votes - 1;
    }
  return size;
}

static void
end_word (GArray *words, CodebookPdfWord *word, const CodebookPdfCharacter *characters)
{
  if (word->n == 0)
    return;
  word->order = words->len;
  word->size = find_size (characters, word);
  if (word->size <= 0)
    word->size = MAX (word->y1 - word->y0, 1);
  g_array_append_val (words, *word);
  word->n = 0;
}

GArray *
codebook_pdf_word_find_all (CodebookPdfCharacter *characters, guint n)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CodebookPdfWord));
  g_autofree gint8 *turns = g_new0 (gint8, n + 1);
  CodebookPdfWord word = { 0 };
  gboolean spaced = TRUE;

  turn_all (characters, n, turns);
  for (guint i = 0; i < n; i++)
    {
      const CodebookPdfCharacter *c = &characters[i];

      if (is_nothing (c->code_point))
        {
          /* Marks of direction are no space. */
          spaced |= c->code_point < 0x2000 || g_unichar_isspace (c->code_point);
          if (spaced)
            end_word (words, &word, characters);
          continue;
        }
      if (word.n > 0 && ((turns[i] != 0) != word.turned || is_apart (&word, &characters[i - 1], c)))
        end_word (words, &word, characters);
      if (word.n == 0)
        start_word (&word, c, i, spaced, turns[i] != 0);
      spaced = FALSE;
      word.n = i - word.first + 1;
      word.x0 = MIN (word.x0, c->x0);
      word.y0 = MIN (word.y0, c->y0);
      word.x1 = MAX (word.x1, c->x1);
      word.y1 = MAX (word.y1, c->y1);
      word.backwards |= is_backwards (c->code_point);
    }
  end_word (words, &word, characters);
  return words;
}
