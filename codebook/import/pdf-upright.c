/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/pdf-upright.h"

#include <math.h>
#include <unicode/uchar.h>

/* In sizes of the font. */
#define LEAST 0.1f /* a step of less tells nothing: a letter printed twice to make it bold */
#define MOST 1.5f  /* one of more is to another line or column */
#define STRAIGHT 3 /* times as far one way as the other */

/* Which way the text runs. */
enum
{
  RIGHT,
  DOWN,
  LEFT,
  UP,
  N_WAYS
};

/* Those that are placed by how one reads: the library knows no boxes of a letter of Arabic or
 * Hebrew, and a space may be as wide as what is left of the line. */
static gboolean
tells (const CodebookPdfCharacter *c)
{
  UCharDirection direction = u_charDirection ((UChar32) c->code_point);

  return !g_unichar_isspace (c->code_point) && direction != U_RIGHT_TO_LEFT
         && direction != U_RIGHT_TO_LEFT_ARABIC;
}

/* N_WAYS: it does not tell. */
static guint
find_step (const CodebookPdfCharacter *last, const CodebookPdfCharacter *next)
{
  float dx = (next->x0 + next->x1 - last->x0 - last->x1) / 2;
  float dy = (next->y0 + next->y1 - last->y0 - last->y1) / 2;
  float size = MAX (MAX (last->size, next->size), 1);
  float far = MAX (fabsf (dx), fabsf (dy));

  if (far < LEAST * size || far > MOST * size || MIN (fabsf (dx), fabsf (dy)) * STRAIGHT > far)
    return N_WAYS;
  if (fabsf (dx) > fabsf (dy))
    return dx > 0 ? RIGHT : LEFT;
  return dy > 0 ? DOWN : UP;
}

static void
turn (CodebookPdfCharacter *c, guint way, float width, float height)
{
  CodebookPdfCharacter old = *c;

  switch (way)
    {
    case DOWN:
      c->x0 = old.y0;
      c->x1 = old.y1;
      c->y0 = width - old.x1;
      c->y1 = width - old.x0;
      break;
    case LEFT:
      c->x0 = width - old.x1;
      c->x1 = width - old.x0;
      c->y0 = height - old.y1;
      c->y1 = height - old.y0;
      break;
    case UP:
      c->x0 = height - old.y1;
      c->x1 = height - old.y0;
      c->y0 = old.x0;
      c->y1 = old.x1;
      break;
    default:
      break;
    }
}

void
codebook_pdf_upright_turn (CodebookPdfPage *head, CodebookPdfCharacter *characters)
{
  guint steps[N_WAYS + 1] = { 0 }, way = RIGHT;
  float width = head->width, height = head->height;

  for (guint i = 1; i < head->n_characters; i++)
    if (tells (&characters[i - 1]) && tells (&characters[i]))
      steps[find_step (&characters[i - 1], &characters[i])]++;
  for (guint i = DOWN; i < N_WAYS; i++)
    if (steps[i] > steps[way])
      way = i;
  if (way == RIGHT)
    return;
  for (guint i = 0; i < head->n_characters; i++)
    turn (&characters[i], way, width, height);
  if (way != LEFT)
    {
      head->width = height;
      head->height = width;
    }
}
