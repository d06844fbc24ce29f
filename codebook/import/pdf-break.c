/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells that a paragraph ends, the surest first: another block or size of letters, a gap, a
 * label of a speaker or a bullet, an indent, and a line that has room left for the first word of
 * the next: whoever set the text would have put it there, so the line was ended on purpose. */
#include "codebook/import/pdf-break.h"

#include <math.h>
#include <string.h>

#include "codebook/import/hyphens.h"
#include "codebook/import/speaker-label.h"
#include "codebook/import/time-mark.h"

/* In sizes of the font, but for ratios. */
#define SAME_SIZE 0.1f /* ratio */
#define GAP 1.22f      /* ratio, to the pitch of lines */
#define INDENT 0.7f
#define ALIGNED 0.4f
#define SPACE 0.3f
#define SLACK 0.5f
#define HALF 0.55f       /* ratio, of a line's width */
#define SAME_MARGIN 0.2f /* ratio, of a block's width */
#define FEW_LINES 8      /* of a block of which the longest need not reach the margin */
#define AROUND 20        /* blocks of which the margins are compared */
#define MOST_LABEL_BYTES 40
#define RECURS 3 /* lines that start with it make a possible label one */

typedef struct
{
  float left, right;
  guint lines;
} Block;

struct _CodebookPdfBreak
{
  const GPtrArray *lines;
  GArray *blocks;     /* Block */
  GHashTable *labels; /* char *: key → GUINT_TO_POINTER (how many lines start with it) */
  float body_size;
  float pitch; /* between lines of a paragraph, in sizes of the font */
};

static const CodebookPdfLine *
line_at (const CodebookPdfBreak *self, guint at)
{
  return self->lines->pdata[at];
}

/* -- What stands in a line -------------------------------------------------------------------- */

/* Bytes of what could be a label: what is before a colon or a tab. 0 = none. */
static gsize
label_bytes (const CodebookPdfLine *line)
{
  const char *text = line->text;
  gsize len = strcspn (text, ":\t");

  return text[len] != '\0' && len > 0 && len <= MOST_LABEL_BYTES ? len : 0;
}

static gboolean
starts_with_time (const CodebookPdfLine *line)
{
  CodebookTimeMark mark;

  return codebook_time_mark_parse (line->text, line->len_bytes, &mark)
         && (mark.bracket != 0 || mark.precise);
}

static gboolean
starts_with_label (const CodebookPdfBreak *self, const CodebookPdfLine *line)
{
  gsize len = label_bytes (line);
  CodebookSpeakerLabel judged =
      len > 0 ? codebook_speaker_label_judge (line->text, len) : CODEBOOK_SPEAKER_LABEL_NEVER;
  g_autofree char *key = NULL;

  if (judged == CODEBOOK_SPEAKER_LABEL_NEVER)
    return FALSE;
  if (judged == CODEBOOK_SPEAKER_LABEL_KNOWN)
    return TRUE;
  key = codebook_speaker_label_dup_key (line->text, len);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->labels, key)) >= RECURS;
}

static gboolean
starts_with_bullet (const CodebookPdfLine *line)
{
  static const char bullets[] = "•◦▪▫●○■□–—-*‣⁃►➢✓";
  const char *text = line->text;
  gunichar c = g_utf8_get_char (text), next = g_utf8_get_char (g_utf8_next_char (text));

  return (next == ' ' || next == '\t')
         && (g_utf8_strchr (bullets, -1, c) != NULL || (c >= 0xF000 && c <= 0xF0FF));
}

/* "1. ", "12) ", "a) ". */
static gboolean
starts_with_number (const CodebookPdfLine *line)
{
  const char *p = line->text;
  gsize digits = strspn (p, "0123456789");

  if (digits == 0)
    digits = g_ascii_islower (*p);
  return digits > 0 && digits <= 2 && (p[digits] == '.' || p[digits] == ')')
         && (p[digits + 1] == ' ' || p[digits + 1] == '\t');
}

static gunichar
last_character (const CodebookPdfLine *line)
{
  const char *end = line->text + line->len_bytes;

  return g_utf8_get_char (g_utf8_prev_char (end));
}

static gboolean
ends_sentence (const CodebookPdfLine *line)
{
  const char *p = line->text + line->len_bytes;

  while (p > line->text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB)
        continue;
      return c == '.' || c == '?' || c == '!' || c == ':' || c == 0x2026;
    }
  return TRUE;
}

static gboolean
starts_low (const CodebookPdfLine *line)
{
  return g_unichar_islower (g_utf8_get_char (line->text));
}

/* -- Measures of the whole -------------------------------------------------------------------- */

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float x = *(const float *) a, y = *(const float *) b;

  return (x > y) - (x < y);
}

/* In steps of a quarter of a point. */
static float
find_body_size (const GPtrArray *lines)
{
  g_autoptr (GHashTable) weights = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer step, weight;
  guint most = 0;
  float size = 10;

  for (guint i = 0; i < lines->len; i++)
    {
      const CodebookPdfLine *line = lines->pdata[i];
      gpointer key = GUINT_TO_POINTER ((guint) (CLAMP (line->size, 0, 2000) * 4 + 0.5f));

      weight = g_hash_table_lookup (weights, key);
      g_hash_table_insert (weights, key,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (weight) + line->len_bytes));
    }
  g_hash_table_iter_init (&iter, weights);
  while (g_hash_table_iter_next (&iter, &step, &weight))
    if (GPOINTER_TO_UINT (weight) > most
        || (GPOINTER_TO_UINT (weight) == most && GPOINTER_TO_UINT (step) < size * 4))
      {
        most = GPOINTER_TO_UINT (weight);
        size = (float) GPOINTER_TO_UINT (step) / 4;
      }
  return MAX (size, 1);
}

static gboolean
is_same_size (const CodebookPdfLine *a, const CodebookPdfLine *b)
{
  return fabsf (a->size - b->size) <= SAME_SIZE * MAX (a->size, b->size);
}

static float
find_pitch (const GPtrArray *lines)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 1; i < lines->len; i++)
    {
      const CodebookPdfLine *last = lines->pdata[i - 1], *line = lines->pdata[i];
      float pitch = (line->base - last->base) / line->size;

      if (line->block == last->block && is_same_size (line, last) && pitch > 0.5f && pitch < 4)
        g_array_append_val (pitches, pitch);
    }
  if (pitches->len == 0)
    return 1.2f;
  g_array_sort (pitches, compare_floats);
  return g_array_index (pitches, float, pitches->len / 5);
}

static void
measure_blocks (CodebookPdfBreak *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CodebookPdfLine *line = line_at (self, i);
      Block *block;

      if (line->block >= self->blocks->len)
        g_array_set_size (self->blocks, line->block + 1);
      block = &g_array_index (self->blocks, Block, line->block);
      block->left = block->lines > 0 ? MIN (block->left, line->x0) : line->x0;
      block->right = block->lines > 0 ? MAX (block->right, line->x1) : line->x1;
      block->lines++;
    }
}

/* Both start at the same margin; and end there too, but for what does not fill its lines. */
static gboolean
is_alike (const CodebookPdfBreak *self, const Block *block, const Block *other)
{
  float less = other->right - block->right;

  if (block->lines == 0 || other->lines == 0
      || fabsf (other->left - block->left) > 2 * self->body_size || less <= 0)
    return FALSE;
  return less < SAME_MARGIN * (other->right - other->left)
         || (block->lines <= FEW_LINES && block->lines < other->lines
             && fabsf (other->left - block->left) < ALIGNED * self->body_size);
}

/* A page with few lines has the right margin of those around it. */
static void
share_margins (CodebookPdfBreak *self)
{
  g_autoptr (GArray) alone = g_array_copy (self->blocks);

  for (guint i = 0; i < alone->len; i++)
    {
      Block *block = &g_array_index (self->blocks, Block, i);

      for (guint j = i > AROUND ? i - AROUND : 0; j < MIN (i + AROUND, alone->len); j++)
        {
          const Block *other = &g_array_index (alone, Block, j);

          if (is_alike (self, block, other))
            block->right = other->right;
        }
    }
}

static void
count_labels (CodebookPdfBreak *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CodebookPdfLine *line = line_at (self, i);
      gsize len = label_bytes (line);
      char *key;

      if (len == 0
          || codebook_speaker_label_judge (line->text, len) == CODEBOOK_SPEAKER_LABEL_NEVER)
        continue;
      key = codebook_speaker_label_dup_key (line->text, len);
      g_hash_table_replace (
          self->labels, key,
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->labels, key)) + 1));
    }
}

CodebookPdfBreak *
codebook_pdf_break_new (const GPtrArray *lines)
{
  CodebookPdfBreak *self = g_new0 (CodebookPdfBreak, 1);

  self->lines = lines;
  self->blocks = g_array_new (FALSE, TRUE, sizeof (Block));
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->body_size = find_body_size (lines);
  self->pitch = find_pitch (lines);
  measure_blocks (self);
  share_margins (self);
  count_labels (self);
  return self;
}

void
codebook_pdf_break_free (CodebookPdfBreak *self)
{
  g_array_unref (self->blocks);
  g_hash_table_unref (self->labels);
  g_free (self);
}

float
codebook_pdf_break_get_body_size (const CodebookPdfBreak *self)
{
  return self->body_size;
}

/* -- Judging ---------------------------------------------------------------------------------- */

/* It had room for the next line's first word. */
static gboolean
is_short (const CodebookPdfBreak *self, const CodebookPdfLine *line, const CodebookPdfLine *next)
{
  const Block *block = &g_array_index (self->blocks, Block, line->block);
  float room = block->right - line->x1;

  if (codebook_hyphens_is_hyphen (last_character (line)) && starts_low (next))
    return FALSE;
  if (room <= next->first_word + (SPACE + SLACK) * next->size)
    return FALSE;
  return !starts_low (next) || ends_sentence (line)
         || line->x1 - block->left < HALF * (block->right - block->left);
}

gboolean
codebook_pdf_break_is_row (const CodebookPdfBreak *self, guint at)
{
  const CodebookPdfLine *line = line_at (self, at);

  if (line->gaps == 0 || starts_with_time (line) || starts_with_label (self, line))
    return FALSE;
  return (at > 0 && line_at (self, at - 1)->gaps > 0
          && line_at (self, at - 1)->block == line->block)
         || (at + 1 < self->lines->len && line_at (self, at + 1)->gaps > 0
             && line_at (self, at + 1)->block == line->block);
}

static gboolean
is_head (const CodebookPdfBreak *self, guint at)
{
  const CodebookPdfLine *line = line_at (self, at), *last = line_at (self, at - 1);

  return starts_with_label (self, line) || starts_with_bullet (line)
         || (starts_with_time (line) && (ends_sentence (last) || is_short (self, last, line)))
         || (starts_with_number (line) && ends_sentence (last))
         || codebook_pdf_break_is_row (self, at);
}

/* Lines that follow are set in, as after a label: this one goes on. */
static gboolean
is_hanging (const CodebookPdfBreak *self, guint at, guint first)
{
  const CodebookPdfLine *line = line_at (self, at), *start = line_at (self, first);
  const CodebookPdfLine *next = at + 1 < self->lines->len ? line_at (self, at + 1) : NULL;

  if (start->gaps > 0 && fabsf (start->last_x - line->x0) < INDENT * line->size)
    return TRUE;
  if (at != first + 1 || is_short (self, start, line))
    return FALSE;
  if (starts_with_label (self, start) || starts_with_bullet (start) || starts_with_number (start)
      || starts_with_time (start))
    return TRUE;
  return next != NULL && next->block == line->block
         && fabsf (next->x0 - line->x0) < ALIGNED * line->size;
}

static gboolean
is_indented (const CodebookPdfBreak *self, guint at, guint first)
{
  const CodebookPdfLine *line = line_at (self, at), *last = line_at (self, at - 1);
  float step = line->x0 - last->x0;

  if (step > INDENT * line->size)
    return !is_hanging (self, at, first);
  /* Back to the margin: after a first line that was set in, or after lines that all were. */
  return -step > INDENT * line->size && at != first + 1;
}

/* The text goes on in the next column or on the next page. */
static gboolean
goes_on (const CodebookPdfBreak *self, const CodebookPdfLine *last, const CodebookPdfLine *line)
{
  const Block *block = &g_array_index (self->blocks, Block, line->block);

  return is_same_size (last, line) && !is_short (self, last, line)
         && (starts_low (line)
             || (!ends_sentence (last) && line->x0 - block->left < INDENT * line->size));
}

gboolean
codebook_pdf_break_is_before (const CodebookPdfBreak *self, guint at, guint first)
{
  const CodebookPdfLine *line, *last;

  if (at == 0)
    return TRUE;
  line = line_at (self, at);
  last = line_at (self, at - 1);
  if (is_head (self, at))
    return TRUE;
  if (line->block != last->block)
    return !goes_on (self, last, line);
  if (!is_same_size (line, last) || line->base - last->base > GAP * self->pitch * line->size)
    return TRUE;
  if (codebook_pdf_break_is_row (self, at - 1) && !is_hanging (self, at, first))
    return TRUE;
  return is_indented (self, at, first) || is_short (self, last, line);
}
