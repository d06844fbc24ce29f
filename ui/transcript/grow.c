/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/grow.h"

#include <string.h>

#include "codebook/model/turn.h"
#include "codebook/text/segments.h"

typedef GArray *(*Segmenter) (const char *text, gsize len_bytes, const char *language);

typedef struct
{
  CodebookDocumentText *text;
  const GArray *turns;
  const char *language;
  guint start_cp, end_cp;           /* what is to be held */
  guint best_start_cp, best_end_cp; /* the smallest larger one so far; empty: none */
} Growth;

static void
paragraph_at (CodebookDocumentText *text, guint cp, guint *start_cp, guint *end_cp)
{
  gsize len, byte = codebook_document_text_byte_from_cp (text, cp);
  const char *current = codebook_document_text_get_current (text, &len);
  const char *before = byte > 0 ? memrchr (current, '\n', byte) : NULL;
  const char *after = memchr (current + byte, '\n', len - byte);

  *start_cp = before != NULL
                  ? codebook_document_text_cp_from_byte (text, (gsize) (before - current) + 1)
                  : 0;
  *end_cp = after != NULL ? codebook_document_text_cp_from_byte (text, (gsize) (after - current))
                          : codebook_document_text_get_length_cp (text);
}

/* Where what is said starts, if @cp stands before that in its turn. */
static guint
past_label (const GArray *turns, guint cp)
{
  const CodebookTurn *turn = codebook_turn_at (turns, cp);

  return turn != NULL ? MAX (cp, turn->words_cp) : cp;
}

/* Segments of the paragraph round @cp, in places of the document, labels left out. */
static GArray *
segment (CodebookDocumentText *text,
         const GArray *turns,
         const char *language,
         Segmenter segmenter,
         guint cp,
         guint *start_cp,
         guint *end_cp)
{
  g_autofree char *words = NULL;
  guint from;
  GArray *segments;

  paragraph_at (text, cp, start_cp, end_cp);
  from = MIN (past_label (turns, *start_cp), *end_cp);
  words = codebook_document_text_dup_range (text, from, *end_cp);
  segments = segmenter (words, strlen (words), language);
  for (guint i = 0; i < segments->len; i++)
    {
      g_array_index (segments, CodebookSegment, i).start_cp += from;
      g_array_index (segments, CodebookSegment, i).end_cp += from;
    }
  return segments;
}

static void
consider (Growth *growth, guint start_cp, guint end_cp)
{
  if (start_cp > growth->start_cp || end_cp < growth->end_cp || start_cp >= end_cp
      || (start_cp == growth->start_cp && end_cp == growth->end_cp))
    return;
  if (growth->best_end_cp > growth->best_start_cp
      && growth->best_end_cp - growth->best_start_cp <= end_cp - start_cp)
    return;
  growth->best_start_cp = start_cp;
  growth->best_end_cp = end_cp;
}

/* The segment that holds @cp or, for a caret, touches it; NULL if it stands between segments. */
static const CodebookSegment *
segment_at (const GArray *segments, guint cp, gboolean caret)
{
  const CodebookSegment *touching = NULL;

  for (guint i = 0; i < segments->len; i++)
    {
      const CodebookSegment *s = &g_array_index (segments, CodebookSegment, i);

      if (s->start_cp <= cp && cp < s->end_cp)
        return s;
      if (caret && s->end_cp == cp)
        touching = s;
    }
  return touching;
}

static void
consider_segments (Growth *growth, Segmenter segmenter)
{
  gboolean caret = growth->start_cp == growth->end_cp;
  guint from = growth->start_cp, to = growth->end_cp, start, end;
  guint last_cp = caret ? growth->end_cp : growth->end_cp - 1;
  g_autoptr (GArray) first = segment (growth->text, growth->turns, growth->language, segmenter,
                                      growth->start_cp, &start, &end);
  g_autoptr (GArray) last = NULL;
  const CodebookSegment *s = segment_at (first, growth->start_cp, caret);

  if (s != NULL)
    from = s->start_cp;
  last = segment (growth->text, growth->turns, growth->language, segmenter, last_cp, &start, &end);
  s = segment_at (last, last_cp, caret);
  if (s != NULL)
    to = s->end_cp;
  consider (growth, from, to);
}

gboolean
ui_grow_next (CodebookDocumentText *text,
              const GArray *turns,
              const char *language,
              guint start_cp,
              guint end_cp,
              guint *grown_start_cp,
              guint *grown_end_cp)
{
  Growth growth = { text, turns, language, start_cp, end_cp, 0, 0 };
  guint last_cp = end_cp > start_cp ? end_cp - 1 : end_cp;
  const CodebookTurn *first = codebook_turn_at (turns, start_cp);
  const CodebookTurn *last = codebook_turn_at (turns, last_cp);
  guint from, to, ignored;

  consider_segments (&growth, codebook_segments_words);
  consider_segments (&growth, codebook_segments_sentences);
  paragraph_at (text, start_cp, &from, &ignored);
  paragraph_at (text, last_cp, &ignored, &to);
  consider (&growth, MIN (past_label (turns, from), to), to);
  if (first != NULL && last != NULL)
    consider (&growth, first->words_cp, last->end_cp);
  *grown_start_cp = growth.best_start_cp;
  *grown_end_cp = growth.best_end_cp;
  return growth.best_end_cp > growth.best_start_cp;
}

static gboolean
find_edge (const GArray *words, guint cp, gboolean ends, gboolean forward, guint *found)
{
  gboolean any = FALSE;

  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (words, CodebookSegment, i);
      guint edge = ends ? word->end_cp : word->start_cp;

      if (forward ? edge <= cp : edge >= cp)
        continue;
      *found = edge;
      any = TRUE;
      if (forward)
        break;
    }
  return any;
}

guint
ui_grow_word_edge (CodebookDocumentText *text,
                   const GArray *turns,
                   const char *language,
                   guint cp,
                   gboolean ends,
                   gboolean forward)
{
  guint length = codebook_document_text_get_length_cp (text), at = MIN (cp, length);

  for (;;)
    {
      guint start, end, found;
      g_autoptr (GArray) words =
          segment (text, turns, language, codebook_segments_words, at, &start, &end);

      if (find_edge (words, cp, ends, forward, &found))
        return found;
      if (forward ? end >= length : start == 0)
        return cp;
      at = forward ? end + 1 : start - 1;
    }
}
