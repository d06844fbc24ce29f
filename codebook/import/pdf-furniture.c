/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A running head is a line in the margin that stands at the same height on the pages around with
 * the same words, but for numbers that count as the pages do. Books have other heads on even than
 * on odd pages, so it need not be on the next. Only what is outermost can be one: the search goes
 * inwards from a page's edge and ends at the first line of text. */
#include "codebook/import/pdf-furniture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_LINES 4 /* that a head or foot has */
#define MARGIN 0.25f /* of the page's height */
#define AROUND 4     /* pages */
#define OFTEN 2
#define SAME_HEIGHT 4.0f /* points */
#define ISOLATED 1.0f    /* line heights between a head and the text */
#define SHORT_BYTES 8    /* what is shorter may be an answer that happens to come first again */
#define MOST_NUMBERS 8
#define MOST_BYTES 400

typedef struct
{
  guint line; /* index */
  float y;
  char *words; /* folded, each number a '#' */
  guint64 numbers[MOST_NUMBERS];
  guint n_numbers;
  gboolean isolated;
} Candidate;

typedef struct
{
  GPtrArray *lines;
  GArray *sheets;
  GArray **tops, **bottoms; /* of Candidate, by page, outermost first */
  guint n_pages;
} Search;

void
codebook_pdf_sheet_clear (CodebookPdfSheet *self)
{
  g_free (self->label);
}

static void
candidate_clear (gpointer data)
{
  g_free (((Candidate *) data)->words);
}

/* -- Candidates ------------------------------------------------------------------------------- */

static void
read_words (Candidate *candidate, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, MIN ((gssize) strlen (text), MOST_BYTES));
  GString *words = g_string_new (NULL);

  for (const char *p = folded; *p != '\0';)
    if (g_ascii_isdigit (*p))
      {
        char *end;
        guint64 number = g_ascii_strtoull (p, &end, 10);

        if (candidate->n_numbers < MOST_NUMBERS)
          candidate->numbers[candidate->n_numbers++] = number;
        g_string_append_c (words, '#');
        p = end;
      }
    else
      {
        if (!g_ascii_isspace (*p))
          g_string_append_c (words, *p);
        p++;
      }
  candidate->words = g_string_free (words, FALSE);
}

static int
compare_heights (gconstpointer a, gconstpointer b, gpointer data)
{
  const GPtrArray *lines = data;
  const CodebookPdfLine *x = lines->pdata[*(const guint *) a],
                        *y = lines->pdata[*(const guint *) b];

  return (x->y0 > y->y0) - (x->y0 < y->y0);
}

/* How far the line at @at, by height, is from the next inwards, in its own heights. */
static gboolean
is_isolated (const GPtrArray *lines, const GArray *order, guint at, int step)
{
  const CodebookPdfLine *line = lines->pdata[g_array_index (order, guint, at)], *next;
  float height = MAX (line->y1 - line->y0, 1);

  if ((step < 0 && at == 0) || at + (guint) step >= order->len)
    return TRUE;
  next = lines->pdata[g_array_index (order, guint, at + (guint) step)];
  return (step > 0 ? next->y0 - line->y1 : line->y0 - next->y1) > ISOLATED * height;
}

static GArray *
find_candidates (Search *search, const GArray *order, float height, int step)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, candidate_clear);
  for (guint i = 0; i < MIN (order->len, MOST_LINES); i++)
    {
      guint at = step > 0 ? i : order->len - 1 - i;
      Candidate candidate = { .line = g_array_index (order, guint, at) };
      const CodebookPdfLine *line = search->lines->pdata[candidate.line];

      if (step > 0 ? line->y1 > MARGIN * height : line->y0 < (1 - MARGIN) * height)
        break;
      candidate.y = line->base;
      candidate.isolated = is_isolated (search->lines, order, at, step);
      read_words (&candidate, line->text);
      g_array_append_val (candidates, candidate);
    }
  return candidates;
}

static void
collect (Search *search)
{
  guint line = 0;

  search->tops = g_new (GArray *, search->n_pages);
  search->bottoms = g_new (GArray *, search->n_pages);
  for (guint page = 0; page < search->n_pages; page++)
    {
      g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
      float height = g_array_index (search->sheets, CodebookPdfSheet, page).height;

      for (; line < search->lines->len
             && ((CodebookPdfLine *) search->lines->pdata[line])->page == page;
           line++)
        g_array_append_val (order, line);
      g_array_sort_with_data (order, compare_heights, search->lines);
      search->tops[page] = find_candidates (search, order, height, 1);
      search->bottoms[page] = find_candidates (search, order, height, -1);
    }
}

/* -- Judging ---------------------------------------------------------------------------------- */

/* @counting: set to the one of its numbers that counts along, if one does. */
static gboolean
is_same (const Candidate *a, const Candidate *b, int pages, guint *counting)
{
  if (fabsf (a->y - b->y) > SAME_HEIGHT || a->n_numbers != b->n_numbers
      || !g_str_equal (a->words, b->words))
    return FALSE;
  for (guint i = 0; i < a->n_numbers; i++)
    {
      gint64 step = (gint64) (b->numbers[i] - a->numbers[i]);

      if (step != 0 && step != pages)
        return FALSE;
      if (step != 0)
        *counting = i;
    }
  return TRUE;
}

typedef struct
{
  guint others, same;             /* pages around, and those that have it too */
  guint others_alike, same_alike; /* those of them that are even, or odd, like it */
  guint counting;                 /* which of its numbers counts along; G_MAXUINT = none does */
} Around;

static Around
look_around (const Search *search, GArray **all, guint page, const Candidate *candidate)
{
  Around around = { .counting = G_MAXUINT };

  for (int step = -AROUND; step <= AROUND; step++)
    {
      gint64 other = (gint64) page + step;

      if (step == 0 || other < 0 || other >= search->n_pages)
        continue;
      around.others++;
      around.others_alike += step % 2 == 0;
      for (guint i = 0; i < all[other]->len; i++)
        if (is_same (candidate, &g_array_index (all[other], Candidate, i), step, &around.counting))
          {
            around.same++;
            around.same_alike += step % 2 == 0;
            break;
          }
    }
  return around;
}

static gboolean
recurs (const Around *around, const Candidate *candidate)
{
  gboolean is_long = strlen (candidate->words) >= SHORT_BYTES;

  if (around->counting != G_MAXUINT)
    return TRUE;
  if (around->same >= OFTEN && (is_long || around->same == around->others))
    return TRUE;
  /* Too few pages to recur often. */
  return is_long && candidate->isolated && around->same > 0
         && (around->same == around->others
             || (around->same_alike > 0 && around->same_alike == around->others_alike));
}

/* "1", "- 1 -", "pagina 1 van 2": on a page that is the only one with it. If there is but one page
 * it may as well be text. */
static gboolean
is_bare_number (const Search *search, guint page, const Candidate *candidate)
{
  static const char *const forms[] = {
    "#",        "-#-",        "–#–",       "[#]",   "(#)",   "#/#",    "pagina#",
    "page#",    "pag.#",      "p.#",       "blz.#", "blad#", "seite#", "pagina#van#",
    "page#of#", "seite#von#", "blad#van#", "#van#", "#of#",  NULL,
  };
  const char *label = g_array_index (search->sheets, CodebookPdfSheet, page).label;

  return search->n_pages > 1 && candidate->isolated && candidate->n_numbers > 0
         && g_strv_contains (forms, candidate->words)
         && (candidate->numbers[0] == page + 1
             || candidate->numbers[0] == g_ascii_strtoull (label != NULL ? label : "", NULL, 10));
}

static void
call_sheet (Search *search, guint page, guint64 number)
{
  CodebookPdfSheet *sheet = &g_array_index (search->sheets, CodebookPdfSheet, page);

  g_free (sheet->label);
  sheet->label = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
}

static guint
mark (Search *search, GArray **all, guint page)
{
  guint marked = 0;

  for (guint i = 0; i < all[page]->len; i++)
    {
      const Candidate *candidate = &g_array_index (all[page], Candidate, i);
      CodebookPdfLine *line = search->lines->pdata[candidate->line];
      Around around = look_around (search, all, page, candidate);

      if (is_bare_number (search, page, candidate))
        around.counting = 0;
      else if (!recurs (&around, candidate))
        break;
      line->kind =
          around.counting != G_MAXUINT ? CODEBOOK_PDF_LINE_NUMBER : CODEBOOK_PDF_LINE_RUNNING;
      if (around.counting != G_MAXUINT)
        call_sheet (search, page, candidate->numbers[around.counting]);
      marked++;
    }
  return marked;
}

/* Pages of which most would be left with nothing but their number are all alike, and no frame
 * around other text. How many lines are text again. */
static guint
spare_alike (Search *search)
{
  g_autofree gboolean *running = g_new0 (gboolean, search->n_pages);
  g_autofree gboolean *text = g_new0 (gboolean, search->n_pages);
  guint alike = 0, others = 0, spared = 0;

  for (guint i = 0; i < search->lines->len; i++)
    {
      const CodebookPdfLine *line = search->lines->pdata[i];

      running[line->page] |= line->kind == CODEBOOK_PDF_LINE_RUNNING;
      text[line->page] |= line->kind == CODEBOOK_PDF_LINE_TEXT;
    }
  for (guint page = 0; page < search->n_pages; page++)
    {
      alike += running[page] && !text[page];
      others += text[page];
    }
  for (guint i = 0; alike > others && i < search->lines->len; i++)
    {
      CodebookPdfLine *line = search->lines->pdata[i];

      spared += line->kind == CODEBOOK_PDF_LINE_RUNNING;
      if (line->kind == CODEBOOK_PDF_LINE_RUNNING)
        line->kind = CODEBOOK_PDF_LINE_TEXT;
    }
  return spared;
}

guint
codebook_pdf_furniture_find (GPtrArray *lines, GArray *sheets)
{
  Search search = { .lines = lines, .sheets = sheets, .n_pages = sheets->len };
  guint marked = 0;

  collect (&search);
  for (guint page = 0; page < search.n_pages; page++)
    marked += mark (&search, search.tops, page) + mark (&search, search.bottoms, page);
  for (guint page = 0; page < search.n_pages; page++)
    {
      g_array_unref (search.tops[page]);
      g_array_unref (search.bottoms[page]);
    }
  g_free (search.tops);
  g_free (search.bottoms);
  return marked - spare_alike (&search);
}
