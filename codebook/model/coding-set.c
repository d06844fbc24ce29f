/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two arrays of the same order: the codings, and a segment tree of their ends laid out as a heap:
 * tree[1] is the largest end of all, tree[i] the larger of tree[2i] and tree[2i + 1], and the
 * leaves tree[width + i] the end of coding i (0 beyond the last). Those that start before a range's
 * end are a prefix of the array; among them the tree leads from one that ends after the range's
 * start to the next, past whole branches that end before it.
 *
 * Cost: new O(n log n); each_overlapping O(log n) for each one found; next and previous O(log n)
 * unless stale ones are in the way; find O(n), over the few thousand of one document. */

#include "codebook/model/coding-set.h"

struct _CodebookCodingSet
{
  GArray *codings; /* CodebookCoding, sorted */
  guint *tree;     /* 2 × width */
  guint width;     /* a power of two, at least the count */
};

static int
compare (gconstpointer a, gconstpointer b)
{
  const CodebookCoding *one = a;
  const CodebookCoding *other = b;

  if (one->start_cp != other->start_cp)
    return one->start_cp < other->start_cp ? -1 : 1;
  if (one->end_cp != other->end_cp)
    return one->end_cp > other->end_cp ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

CodebookCodingSet *
codebook_coding_set_new (GArray *codings)
{
  CodebookCodingSet *self = g_atomic_rc_box_new0 (CodebookCodingSet);

  g_array_sort (codings, compare);
  self->codings = codings;
  for (self->width = 1; self->width < codings->len;)
    self->width *= 2;
  self->tree = g_new0 (guint, 2 * (gsize) self->width);
  for (guint i = 0; i < codings->len; i++)
    self->tree[self->width + i] = g_array_index (codings, CodebookCoding, i).end_cp;
  for (guint i = self->width - 1; i > 0; i--)
    self->tree[i] = MAX (self->tree[2 * i], self->tree[2 * i + 1]);
  return self;
}

CodebookCodingSet *
codebook_coding_set_ref (CodebookCodingSet *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CodebookCodingSet *self = data;

  g_array_unref (self->codings);
  g_free (self->tree);
}

void
codebook_coding_set_unref (CodebookCodingSet *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
codebook_coding_set_get_count (CodebookCodingSet *self)
{
  return self->codings->len;
}

const CodebookCoding *
codebook_coding_set_get (CodebookCodingSet *self, guint index)
{
  g_return_val_if_fail (index < self->codings->len, NULL);
  return &g_array_index (self->codings, CodebookCoding, index);
}

const CodebookCoding *
codebook_coding_set_find (CodebookCodingSet *self, gint64 id)
{
  for (guint i = 0; i < self->codings->len; i++)
    if (g_array_index (self->codings, CodebookCoding, i).id == id)
      return &g_array_index (self->codings, CodebookCoding, i);
  return NULL;
}

/* How many start before @cp. */
static guint
count_before (CodebookCodingSet *self, guint cp)
{
  guint low = 0;
  guint high = self->codings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->codings, CodebookCoding, middle).start_cp < cp)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The first at or after @index that ends after @cp; the width if there is none. */
static guint
find_ending_after (CodebookCodingSet *self, guint index, guint cp)
{
  guint node = self->width + index;

  if (index >= self->width)
    return self->width;
  while (self->tree[node] <= cp)
    {
      /* Up while it is a right child, then to the branch on the right; past the last there is none.
       */
      while (node & 1)
        {
          node /= 2;
          if (node <= 1)
            return self->width;
        }
      node++;
    }
  while (node < self->width)
    node = self->tree[2 * node] > cp ? 2 * node : 2 * node + 1;
  return node - self->width;
}

void
codebook_coding_set_each_overlapping (CodebookCodingSet *self,
                                      guint start_cp,
                                      guint end_cp,
                                      CodebookCodingEach each,
                                      gpointer user_data)
{
  guint n = count_before (self, end_cp);

  for (guint i = find_ending_after (self, 0, start_cp); i < n;
       i = find_ending_after (self, i + 1, start_cp))
    {
      const CodebookCoding *coding = &g_array_index (self->codings, CodebookCoding, i);

      if (coding->start_cp < coding->end_cp && !each (coding, user_data))
        return;
    }
}

const CodebookCoding *
codebook_coding_set_next (CodebookCodingSet *self, guint cp)
{
  for (guint i = cp < G_MAXUINT ? count_before (self, cp + 1) : self->codings->len;
       i < self->codings->len; i++)
    if (!g_array_index (self->codings, CodebookCoding, i).stale)
      return &g_array_index (self->codings, CodebookCoding, i);
  return NULL;
}

const CodebookCoding *
codebook_coding_set_previous (CodebookCodingSet *self, guint cp)
{
  for (guint i = count_before (self, cp); i > 0; i--)
    if (!g_array_index (self->codings, CodebookCoding, i - 1).stale)
      return &g_array_index (self->codings, CodebookCoding, i - 1);
  return NULL;
}

/* With the edges moved by @revision, which may be NULL. */
static CodebookCodingSet *
load (CodebookProject *project,
      gint64 document,
      CodebookDocumentText *text,
      CodebookRevision *revision,
      GError **error)
{
  g_autoptr (GArray) codings = g_array_new (FALSE, TRUE, sizeof (CodebookCoding));
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT id, code, coder, start_cp, start_in, end_cp, end_in, weight, EXISTS (SELECT 1 "
      "FROM memo WHERE subject_kind = 'coding' AND subject = coding.id) "
      "FROM coding WHERE document = ?",
      "i", document);

  while (codebook_rows_next (&rows, error))
    {
      CodebookCoding coding = { 0 };
      CodebookEdge start = { codebook_rows_int64 (&rows, 3), codebook_rows_int64 (&rows, 4) };
      CodebookEdge end = { codebook_rows_int64 (&rows, 5), codebook_rows_int64 (&rows, 6) };

      if (revision != NULL)
        codebook_revision_move (revision, &start, &end);
      coding.id = codebook_rows_int64 (&rows, 0);
      coding.code = codebook_rows_int64 (&rows, 1);
      coding.coder = codebook_rows_int64 (&rows, 2);
      coding.weight = codebook_rows_int64 (&rows, 7);
      coding.has_memo = codebook_rows_int64 (&rows, 8) != 0;
      coding.stale =
          !codebook_document_text_resolve (text, start, end, &coding.start_cp, &coding.end_cp);
      g_array_append_val (codings, coding);
    }
  return codebook_rows_failed (&rows) ? NULL : codebook_coding_set_new (g_steal_pointer (&codings));
}

CodebookCodingSet *
codebook_coding_set_load (CodebookProject *project,
                          gint64 document,
                          CodebookDocumentText *text,
                          GError **error)
{
  return load (project, document, text, NULL, error);
}

CodebookCodingSet *
codebook_coding_set_load_revised (CodebookProject *project,
                                  gint64 document,
                                  CodebookRevision *revision,
                                  GError **error)
{
  return load (project, document, codebook_revision_get_after (revision), revision, error);
}
