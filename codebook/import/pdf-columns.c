/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page is cut at the gutter that parts the most lines, into what is above the two columns, the
 * left one, the right one, and what is below; and each of these again, until there is no gutter.
 * (That is a recursive XY cut, G. Nagy and S. Seth 1984, that looks for columns before it looks
 * for gaps between paragraphs, so that a gap that two columns happen to share does not cut them.)
 *
 * A gutter is where few words stand over each other: places with the least ink, by a histogram over
 * the page's width. Around each such place the stretches of the page are looked at that no word
 * reaches across. What is found parts columns of text only if both sides are wide, and are filled
 * like running text is; a column of names beside what they say is neither. */
#include "codebook/import/pdf-columns.h"

#include <math.h>
#include <string.h>

#define MOST_BINS 1200
#define MOST_GUTTERS 12
#define MOST_DEPTH 12
#define LEAST_LINES 4
#define MANY_LINES 8      /* of which one may stand out */
#define LEAST_GUTTER 0.7f /* in sizes of the font */
#define LEAST_WIDTH 8.0f
#define LEAST_PART 0.18f   /* of the width of both columns */
#define LEAST_JOINED 0.5f  /* lines that follow the one before them closely */
#define LEAST_RUNNING 0.6f /* of the ink: the rest is in cells */
#define CLOSE 1.6f         /* ratio, to the pitch of lines */
#define LEAST_FILLED 0.4f  /* lines that fill most of their column */

typedef struct
{
  float x0, x1;    /* what ink there is */
  GArray *pitches; /* float: from each line to the next, by size */
  guint lines, filled;
  float ink, running; /* widths of all words, and of those in lines that run on */
} Side;

typedef struct
{
  float x, top, bottom; /* top and bottom: middles of words lie between them */
  Side left, right;
} Gutter;

typedef struct
{
  GArray *words;  /* CodebookPdfWord */
  GArray *blocks; /* CodebookPdfBlock */
} Arrangement;

static float
middle (const CodebookPdfWord *word)
{
  return (word->y0 + word->y1) / 2;
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float x = *(const float *) a, y = *(const float *) b;

  return (x > y) - (x < y);
}

static int
compare_middles (gconstpointer a, gconstpointer b)
{
  const CodebookPdfWord *x = *(const CodebookPdfWord *const *) a,
                        *y = *(const CodebookPdfWord *const *) b;
  float mx = middle (x), my = middle (y);

  return mx != my ? (mx > my) - (mx < my) : (x->order > y->order) - (x->order < y->order);
}

/* The words of a stretch by height. (element-type CodebookPdfWord *) */
static GPtrArray *
sort_by_height (const CodebookPdfWord *words, guint n)
{
  GPtrArray *sorted = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, (gpointer) &words[i]);
  g_ptr_array_sort (sorted, compare_middles);
  return sorted;
}

static float
median_size (const CodebookPdfWord *words, guint n)
{
  g_autoptr (GArray) sizes = g_array_sized_new (FALSE, FALSE, sizeof (float), n);

  for (guint i = 0; i < n; i++)
    g_array_append_val (sizes, words[i].size);
  g_array_sort (sizes, compare_floats);
  return MAX (g_array_index (sizes, float, n / 2), 1);
}

/* -- Where a gutter may be -------------------------------------------------------------------- */

typedef struct
{
  float x0, width; /* of a bin */
  guint n;
  float ink[MOST_BINS];
} Histogram;

static void
fill_histogram (Histogram *histogram, const CodebookPdfWord *words, guint n, float em)
{
  float x0 = words[0].x0, x1 = words[0].x1;

  for (guint i = 1; i < n; i++)
    {
      x0 = MIN (x0, words[i].x0);
      x1 = MAX (x1, words[i].x1);
    }
  memset (histogram, 0, sizeof *histogram);
  histogram->x0 = x0;
  histogram->width = MAX (em / 8, (x1 - x0) / (MOST_BINS - 1));
  histogram->n = MIN ((guint) ((x1 - x0) / histogram->width) + 1, MOST_BINS);
  for (guint i = 0; i < n; i++)
    {
      guint from = (guint) ((words[i].x0 - x0) / histogram->width);
      guint to = (guint) ((words[i].x1 - x0) / histogram->width);

      for (guint bin = from; bin <= to && bin < histogram->n; bin++)
        histogram->ink[bin] += words[i].y1 - words[i].y0;
    }
}

/* Middles of the valleys, those with the least ink first. */
static guint
find_valleys (const Histogram *histogram, float *valleys)
{
  float most = 0, depths[MOST_GUTTERS];
  guint n = 0;

  for (guint i = 0; i < histogram->n; i++)
    most = MAX (most, histogram->ink[i]);
  for (guint i = 1, end; i + 1 < histogram->n; i = end)
    {
      float ink = histogram->ink[i];
      guint at;

      for (end = i + 1; end < histogram->n && fabsf (histogram->ink[end] - ink) < 0.01f;)
        end++;
      if (ink > most * 0.5f || end == histogram->n || histogram->ink[i - 1] < ink
          || histogram->ink[end] < ink || (n == MOST_GUTTERS && depths[n - 1] <= ink))
        continue;
      at = n < MOST_GUTTERS ? n++ : n - 1;
      for (; at > 0 && depths[at - 1] > ink; at--)
        {
          depths[at] = depths[at - 1];
          valleys[at] = valleys[at - 1];
        }
      depths[at] = ink;
      valleys[at] = histogram->x0 + histogram->width * (float) (i + end) / 2;
    }
  return n;
}

/* -- What is beside it ------------------------------------------------------------------------ */

/* How far the text runs on, to the left and right of a word. */
typedef struct
{
  float x0, x1;
} Reach;

typedef struct
{
  const CodebookPdfWord *words;
  guint n;
  GPtrArray *sorted; /* CodebookPdfWord *, by height */
  Reach *reaches;    /* by word */
  float em;
} Page;

typedef struct
{
  const Page *page;
  guint from, to; /* of its words */
  float x;
  gboolean right;
} Half;

static gboolean
is_in (const Half *half, const CodebookPdfWord *word)
{
  return ((word->x0 + word->x1) / 2 > half->x) == half->right;
}

static const Reach *
get_reach (const Page *page, guint at)
{
  return &page->reaches[(const CodebookPdfWord *) page->sorted->pdata[at] - page->words];
}

typedef struct
{
  float at, x0, x1;
} Line;

/* Lines of one side: words in order of height, a new line where the height jumps.
 * (element-type Line) */
static GArray *
find_lines (const Half *half, Side *side)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  Line *last = NULL;

  for (guint i = half->from; i < half->to; i++)
    {
      const CodebookPdfWord *word = half->page->sorted->pdata[i];
      const Reach *reach = get_reach (half->page, i);
      Line line = { middle (word), word->x0, word->x1 };

      if (!is_in (half, word))
        continue;
      side->ink += word->x1 - word->x0;
      if (reach->x1 - reach->x0 >= LEAST_WIDTH * half->page->em)
        side->running += word->x1 - word->x0;
      if (last != NULL && line.at - last->at <= 0.5f * word->size)
        {
          last->x0 = MIN (last->x0, line.x0);
          last->x1 = MAX (last->x1, line.x1);
          continue;
        }
      g_array_append_val (lines, line);
      last = &g_array_index (lines, Line, lines->len - 1);
    }
  return lines;
}

/* The edge that all but a few lines keep to: a page's number may stand in the gutter. */
static float
find_edge (const GArray *lines, gboolean right)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (float));
  guint dropped = lines->len >= MANY_LINES ? MAX (lines->len / 20, 1) : 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      g_array_append_val (edges, *(right ? &line->x1 : &line->x0));
    }
  g_array_sort (edges, compare_floats);
  return g_array_index (edges, float, right ? edges->len - 1 - dropped : dropped);
}

static void
measure_side (const Half *half, Side *side)
{
  g_autoptr (GArray) lines = find_lines (half, side);

  side->pitches = g_array_new (FALSE, FALSE, sizeof (float));
  side->lines = lines->len;
  if (lines->len == 0)
    return;
  side->x0 = find_edge (lines, FALSE);
  side->x1 = find_edge (lines, TRUE);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      side->filled += line->x1 - line->x0 > 0.6f * (side->x1 - side->x0);
      if (i > 0)
        {
          float pitch = line->at - line[-1].at;

          g_array_append_val (side->pitches, pitch);
        }
    }
  g_array_sort (side->pitches, compare_floats);
}

static float
get_pitch (const Side *side)
{
  return side->pitches->len > 0 ? g_array_index (side->pitches, float, side->pitches->len / 3)
                                : G_MAXFLOAT;
}

static gboolean
is_text (const Side *side, float em, float both, float pitch)
{
  float width = side->x1 - side->x0;
  guint joined = 1;

  for (guint i = 0; i < side->pitches->len; i++)
    joined += g_array_index (side->pitches, float, i) < CLOSE * pitch;
  return side->lines >= LEAST_LINES && width >= LEAST_WIDTH * em && width >= LEAST_PART * both
         && side->running >= LEAST_RUNNING * side->ink
         && (float) joined >= LEAST_JOINED * (float) side->lines
         && (float) side->filled >= LEAST_FILLED * (float) side->lines;
}

static gboolean
are_columns (const Gutter *gutter, float em)
{
  const Side *left = &gutter->left, *right = &gutter->right;
  float both = right->x1 - left->x0, pitch = MIN (get_pitch (left), get_pitch (right));

  return left->lines > 0 && right->lines > 0 && right->x0 - left->x1 >= LEAST_GUTTER * em
         && is_text (left, em, both, pitch) && is_text (right, em, both, pitch);
}

/* It stands in the gutter itself. */
static gboolean
is_between (const Page *page, guint at, const Gutter *gutter)
{
  const Reach *reach = get_reach (page, at);

  return reach->x1 > gutter->left.x1 + 0.1f * page->em
         && reach->x0 < gutter->right.x0 - 0.1f * page->em;
}

/* The stretch of sorted words from @from to @to has none across @x. */
static void
try_stretch (Gutter *best, const Page *page, guint from, guint to, float x)
{
  Gutter gutter = { .x = x };
  Half left = { page, from, to, x, FALSE }, right = { page, from, to, x, TRUE };
  gboolean better;

  if (to - from < 2 * LEAST_LINES)
    return;
  measure_side (&left, &gutter.left);
  measure_side (&right, &gutter.right);
  better =
      are_columns (&gutter, page->em)
      && MIN (gutter.left.lines, gutter.right.lines) > MIN (best->left.lines, best->right.lines);
  g_array_unref (gutter.left.pitches);
  g_array_unref (gutter.right.pitches);
  if (!better)
    return;
  while (is_between (page, from, &gutter))
    from++;
  while (is_between (page, to - 1, &gutter))
    to--;
  gutter.top = middle (page->sorted->pdata[from]);
  gutter.bottom = middle (page->sorted->pdata[to - 1]);
  *best = gutter;
}

static int
compare_lefts (gconstpointer a, gconstpointer b)
{
  const CodebookPdfWord *x = *(const CodebookPdfWord *const *) a,
                        *y = *(const CodebookPdfWord *const *) b;

  return (x->x0 > y->x0) - (x->x0 < y->x0);
}

static void
find_reach_in_row (const CodebookPdfWord *words, GPtrArray *row, Reach *reaches, float em)
{
  g_ptr_array_sort (row, compare_lefts);
  for (guint start = 0, end; start < row->len; start = end)
    {
      Reach reach = { ((const CodebookPdfWord *) row->pdata[start])->x0, -G_MAXFLOAT };

      for (end = start; end < row->len; end++)
        {
          const CodebookPdfWord *word = row->pdata[end];

          if (end > start && word->x0 - reach.x1 >= LEAST_GUTTER * MAX (em, word->size))
            break;
          reach.x1 = MAX (reach.x1, word->x1);
        }
      for (guint i = start; i < end; i++)
        reaches[(const CodebookPdfWord *) row->pdata[i] - words] = reach;
    }
  g_ptr_array_set_size (row, 0);
}

/* By word. */
static Reach *
find_reaches (const CodebookPdfWord *words, guint n, const GPtrArray *sorted, float em)
{
  Reach *reaches = g_new (Reach, n);
  g_autoptr (GPtrArray) row = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      const CodebookPdfWord *word = sorted->pdata[i];

      if (row->len > 0 && middle (word) - middle (row->pdata[0]) > 0.4f * word->size)
        find_reach_in_row (words, row, reaches, em);
      g_ptr_array_add (row, (gpointer) word);
    }
  find_reach_in_row (words, row, reaches, em);
  return reaches;
}

static void
search_page (const Page *page, Gutter *best)
{
  float valleys[MOST_GUTTERS];
  g_autofree Histogram *histogram = g_new (Histogram, 1);
  guint n_valleys;

  fill_histogram (histogram, page->words, page->n, page->em);
  n_valleys = find_valleys (histogram, valleys);
  for (guint v = 0; v < n_valleys; v++)
    {
      guint from = 0;

      for (guint i = 0; i < page->n; i++)
        {
          const Reach *reach = get_reach (page, i);

          if (reach->x0 >= valleys[v] || reach->x1 <= valleys[v])
            continue;
          try_stretch (best, page, from, i, valleys[v]);
          from = i + 1;
        }
      try_stretch (best, page, from, page->n, valleys[v]);
    }
}

static gboolean
find_gutter (const CodebookPdfWord *words, guint n, Gutter *best)
{
  float em = median_size (words, n);
  g_autoptr (GPtrArray) sorted = sort_by_height (words, n);
  g_autofree Reach *reaches = find_reaches (words, n, sorted, em);
  Page page = { words, n, sorted, reaches, em };

  *best = (Gutter){ 0 };
  search_page (&page, best);
  return best->left.lines > 0;
}

/* -- Cutting ---------------------------------------------------------------------------------- */

/* 0 above, 1 left, 2 right, 3 below. */
static guint
find_part (const Gutter *gutter, const CodebookPdfWord *word)
{
  float at = middle (word);

  if (at < gutter->top || at > gutter->bottom)
    return at < gutter->top ? 0 : 3;
  return (word->x0 + word->x1) / 2 > gutter->x ? 2 : 1;
}

static void
part_words (CodebookPdfWord *words, guint n, const Gutter *gutter, guint starts[5])
{
  g_autofree CodebookPdfWord *copy = g_memdup2 (words, n * sizeof *words);
  guint at = 0;

  for (guint part = 0; part < 4; part++)
    {
      starts[part] = at;
      for (guint i = 0; i < n; i++)
        if (find_part (gutter, &copy[i]) == part)
          words[at++] = copy[i];
    }
  starts[4] = n;
}

static void
add_block (Arrangement *self, guint start, guint end)
{
  CodebookPdfBlock block = { start, end };

  if (end > start)
    g_array_append_val (self->blocks, block);
}

static void
arrange (Arrangement *self, guint start, guint end, guint depth)
{
  CodebookPdfWord *words = &g_array_index (self->words, CodebookPdfWord, start);
  guint starts[5], n = end - start;
  Gutter gutter;

  if (n < 2 * LEAST_LINES || depth == MOST_DEPTH || !find_gutter (words, n, &gutter))
    {
      add_block (self, start, end);
      return;
    }
  part_words (words, n, &gutter, starts);
  for (guint part = 0; part < 4; part++)
    if (starts[part + 1] > starts[part])
      arrange (self, start + starts[part], start + starts[part + 1], depth + 1);
}

/* Those that are turned come last. Returns how many are not. */
static guint
part_turned (GArray *words)
{
  g_autofree CodebookPdfWord *copy = g_memdup2 (words->data, words->len * sizeof *copy);
  guint upright = 0, n = words->len;

  g_array_set_size (words, 0);
  for (int turned = 0; turned < 2; turned++)
    for (guint i = 0; i < n; i++)
      if (copy[i].turned == turned)
        {
          g_array_append_val (words, copy[i]);
          upright += !turned;
        }
  return upright;
}

GArray *
codebook_pdf_columns_arrange (GArray *words)
{
  Arrangement self = { words, g_array_new (FALSE, FALSE, sizeof (CodebookPdfBlock)) };
  guint upright = part_turned (words);

  if (upright > 0)
    arrange (&self, 0, upright, 0);
  if (words->len > upright)
    arrange (&self, upright, words->len, 0);
  return self.blocks;
}
