/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both texts are cut into tokens: a word, or one other code point (a space, a comma, the end of a
 * paragraph). Tokens get numbers, equal ones the same, and the two rows of numbers are compared.
 *
 * The shortest way through is found from its middle, by searching from both ends at once until the
 * searches meet, and then each half again: linear space. How long a search may last is bounded; one
 * that lasts longer is split where it has come furthest. A text with everything changed then costs
 * about as much as one with a little changed, and its differences are only not the fewest. */

#include "codebook/text/difference.h"

#include <string.h>

#define LEAST_BOUND 256

typedef struct
{
  GArray *numbers; /* guint: of each token */
  GArray *starts;  /* guint: where each starts, in code points; one more for the end */
} Tokens;

typedef struct
{
  const guint *old, *new;
  gboolean *old_differs, *new_differs;
  int *forward, *backward; /* how far each diagonal has come, from its middle */
  int bound;
} Search;

/* Tokens ----------------------------------------------------------------------------------------
 */

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
add_token (Tokens *tokens, GHashTable *seen, const char *at, gsize len_bytes, guint start_cp)
{
  g_autofree char *word = g_strndup (at, len_bytes);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (seen, word));

  if (number == 0)
    {
      number = g_hash_table_size (seen) + 1;
      g_hash_table_insert (seen, g_steal_pointer (&word), GUINT_TO_POINTER (number));
    }
  g_array_append_val (tokens->numbers, number);
  g_array_append_val (tokens->starts, start_cp);
}

static void
tokenize (Tokens *tokens, GHashTable *seen, const char *text, gsize len_bytes)
{
  const char *end = text + len_bytes;
  guint cp = 0;

  tokens->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  tokens->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  while (text < end)
    {
      const char *next = g_utf8_next_char (text);
      guint n = 1;

      if (is_of_word (g_utf8_get_char (text)))
        for (; next < end && is_of_word (g_utf8_get_char (next)); next = g_utf8_next_char (next))
          n++;
      add_token (tokens, seen, text, (gsize) (next - text), cp);
      cp += n;
      text = next;
    }
  g_array_append_val (tokens->starts, cp);
}

static void
tokens_release (Tokens *tokens)
{
  g_array_unref (tokens->numbers);
  g_array_unref (tokens->starts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tokens, tokens_release)

/* The shortest way ------------------------------------------------------------------------------
 */

typedef struct
{
  int old_start, old_end, new_start, new_end;
} Box;

typedef struct
{
  int x, y;
} Point;

/* One step further on every diagonal from the start; TRUE with *@meet where the ways meet. */
static gboolean
step_forward (Search *search, const Box *box, int d, int delta, Point *meet)
{
  int n = box->old_end - box->old_start, m = box->new_end - box->new_start;
  int *v = search->forward, *w = search->backward;

  for (int k = -d; k <= d; k += 2)
    {
      int x = k == -d || (k != d && v[k - 1] < v[k + 1]) ? v[k + 1] : v[k - 1] + 1;

      if (x > n || x - k > m)
        {
          v[k] = x;
          continue;
        }
      while (x < n && x - k < m
             && search->old[box->old_start + x] == search->new[box->new_start + x - k])
        x++;
      v[k] = x;
      if ((delta & 1) != 0 && k >= delta - (d - 1) && k <= delta + (d - 1) && x >= n - w[delta - k]
          && x - k >= 0)
        {
          *meet = (Point){ x, x - k };
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
step_backward (Search *search, const Box *box, int d, int delta, Point *meet)
{
  int n = box->old_end - box->old_start, m = box->new_end - box->new_start;
  int *v = search->forward, *w = search->backward;

  for (int k = -d; k <= d; k += 2)
    {
      int x = k == -d || (k != d && w[k - 1] < w[k + 1]) ? w[k + 1] : w[k - 1] + 1;

      if (x > n || x - k > m)
        {
          w[k] = x;
          continue;
        }
      while (x < n && x - k < m
             && search->old[box->old_end - 1 - x] == search->new[box->new_end - 1 - (x - k)])
        x++;
      w[k] = x;
      if ((delta & 1) == 0 && delta - k >= -d && delta - k <= d && n - x <= v[delta - k])
        {
          *meet = (Point){ n - x, m - (x - k) };
          return TRUE;
        }
    }
  return FALSE;
}

/* Where the search from the start has come furthest within the box. */
static Point
furthest (Search *search, const Box *box, int d)
{
  int n = box->old_end - box->old_start, m = box->new_end - box->new_start;
  Point best = { 0, 0 };

  for (int k = -d; k <= d; k += 2)
    {
      int x = MIN (search->forward[k], n);

      x = MIN (x, m + k);
      if (x >= 0 && x - k >= 0 && 2 * x - k > best.x + best.y)
        best = (Point){ x, x - k };
    }
  return best;
}

/* A point on the shortest way through the box, neither its start nor its end. */
static Point
find_middle (Search *search, const Box *box)
{
  int n = box->old_end - box->old_start, m = box->new_end - box->new_start;
  Point meet;

  search->forward[1] = search->backward[1] = 0;
  for (int d = 0;; d++)
    {
      if (step_forward (search, box, d, n - m, &meet)
          || step_backward (search, box, d, n - m, &meet))
        return meet;
      if (d >= search->bound)
        return furthest (search, box, d);
    }
}

static void
mark (gboolean *differs, int start, int end)
{
  for (int i = start; i < end; i++)
    differs[i] = TRUE;
}

static void
compare (Search *search, Box box)
{
  Box first, second;
  Point middle;

  while (box.old_start < box.old_end && box.new_start < box.new_end
         && search->old[box.old_start] == search->new[box.new_start])
    box.old_start++, box.new_start++;
  while (box.old_start < box.old_end && box.new_start < box.new_end
         && search->old[box.old_end - 1] == search->new[box.new_end - 1])
    box.old_end--, box.new_end--;
  if (box.old_start == box.old_end || box.new_start == box.new_end)
    {
      mark (search->old_differs, box.old_start, box.old_end);
      mark (search->new_differs, box.new_start, box.new_end);
      return;
    }
  middle = find_middle (search, &box);
  first = second = box;
  first.old_end = second.old_start = box.old_start + middle.x;
  first.new_end = second.new_start = box.new_start + middle.y;
  /* No way on: nothing is alike where it would have to be. */
  if (memcmp (&first, &box, sizeof box) == 0 || memcmp (&second, &box, sizeof box) == 0)
    {
      mark (search->old_differs, box.old_start, box.old_end);
      mark (search->new_differs, box.new_start, box.new_end);
      return;
    }
  compare (search, first);
  compare (search, second);
}

/* What differs ----------------------------------------------------------------------------------
 */

static GArray *
collect (const Search *search, guint n_old, guint n_new)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  guint i = 0, j = 0;

  while (i < n_old || j < n_new)
    {
      Box box = { .old_start = (int) i, .new_start = (int) j };

      while (i < n_old && search->old_differs[i])
        i++;
      while (j < n_new && search->new_differs[j])
        j++;
      box.old_end = (int) i;
      box.new_end = (int) j;
      if (box.old_end > box.old_start || box.new_end > box.new_start)
        g_array_append_val (boxes, box);
      else
        {
          i++;
          j++;
        }
    }
  return boxes;
}

/* Moves what was only put in, or only taken out, back by a token, if that is the same difference:
 * the token before it is as its last. */
static gboolean
move_back (const Search *search, Box *box, int least)
{
  const guint *tokens = box->old_start == box->old_end ? search->new : search->old;
  int start = box->old_start == box->old_end ? box->new_start : box->old_start;
  int end = box->old_start == box->old_end ? box->new_end : box->old_end;

  if ((box->old_start < box->old_end && box->new_start < box->new_end) || box->new_start <= least
      || box->old_start == 0 || tokens[start - 1] != tokens[end - 1])
    return FALSE;
  *box = (Box){ box->old_start - 1, box->old_end - 1, box->new_start - 1, box->new_end - 1 };
  return TRUE;
}

/* Where the one before number @i ends, in the new text. */
static int
least_of (GArray *boxes, guint i)
{
  return i > 0 ? g_array_index (boxes, Box, i - 1).new_end : 0;
}

/* What starts within a paragraph and can as well start with one does. */
static void
start_with_paragraph (const Search *search, Box *box, int least, guint paragraph_end)
{
  Box moved = *box;

  while (moved.new_start > 0 && search->new[moved.new_start - 1] != paragraph_end)
    if (!move_back (search, &moved, least))
      return;
  *box = moved;
}

/* A space between two passages that were put in is seldom the space that stood there: differences
 * that can be moved until they touch are one. */
static void
join (const Search *search, GArray *boxes, guint paragraph_end)
{
  guint kept = 0;

  for (guint i = 0; i < boxes->len; i++)
    {
      Box box = g_array_index (boxes, Box, i), moved = box;

      while (kept > 0)
        {
          const Box *before = &g_array_index (boxes, Box, kept - 1);

          while (move_back (search, &moved, before->new_end))
            ;
          if (moved.new_start > before->new_end)
            break;
          box = moved = (Box){ before->old_start, moved.old_end, before->new_start, moved.new_end };
          kept--;
        }
      start_with_paragraph (search, &box, least_of (boxes, kept), paragraph_end);
      g_array_index (boxes, Box, kept++) = box;
    }
  g_array_set_size (boxes, kept);
}

static GArray *
find_places (GArray *boxes, const Tokens *old, const Tokens *new)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (CodebookDifference));

  for (guint i = 0; i < boxes->len; i++)
    {
      const Box *box = &g_array_index (boxes, Box, i);
      CodebookDifference difference = { g_array_index (old->starts, guint, box->old_start),
                                        g_array_index (old->starts, guint, box->old_end),
                                        g_array_index (new->starts, guint, box->new_start),
                                        g_array_index (new->starts, guint, box->new_end) };

      g_array_append_val (differences, difference);
    }
  return differences;
}

GArray *
codebook_difference_find (const char *old_text,
                          gsize old_len_bytes,
                          const char *new_text,
                          gsize new_len_bytes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (Tokens) old = { 0 };
  g_auto (Tokens) new = { 0 };
  g_autofree gboolean *old_differs = NULL, *new_differs = NULL;
  g_autofree int *forward = NULL, *backward = NULL;
  g_autoptr (GArray) boxes = NULL;
  Search search = { 0 };
  int all, root = 1;

  tokenize (&old, seen, old_text, old_len_bytes);
  tokenize (&new, seen, new_text, new_len_bytes);
  all = (int) (old.numbers->len + new.numbers->len);
  while (root * root < all)
    root++;
  search.bound = MAX (root, LEAST_BOUND);
  old_differs = g_new0 (gboolean, old.numbers->len + 1);
  new_differs = g_new0 (gboolean, new.numbers->len + 1);
  /* A diagonal either side of those within the bound is looked at. */
  forward = g_new0 (int, 2 * search.bound + 5);
  backward = g_new0 (int, 2 * search.bound + 5);
  search.old = (const guint *) (const void *) old.numbers->data;
  search.new = (const guint *) (const void *) new.numbers->data;
  search.old_differs = old_differs;
  search.new_differs = new_differs;
  search.forward = forward + search.bound + 2;
  search.backward = backward + search.bound + 2;
  compare (&search, (Box){ 0, (int) old.numbers->len, 0, (int) new.numbers->len });
  boxes = collect (&search, old.numbers->len, new.numbers->len);
  join (&search, boxes, GPOINTER_TO_UINT (g_hash_table_lookup (seen, "\n")));
  return find_places (boxes, &old, &new);
}
