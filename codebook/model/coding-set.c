/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two arrays of the same order: the codings, and a segment tree of their ends laid out as a heap:
 * tree[1] is the largest end of all, tree[i] the larger of tree[2i] and tree[2i + 1], and the
 * leaves tree[width + i] the end of coding i (0 beyond the last). Those that start before a range's
 * end are a prefix of the array; among them the tree leads from one that ends after the range's
 * start to the next, past whole branches that end before it.
 *
 * Cost: new and revise O(n log n); follow O(n), of copying alone, and a read of each coding that
 * changed; each_overlapping O(log n) for each one found; next and previous O(log n) unless stale
 * ones are in the way; find O(n), over the few thousand of one document. */

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

/* Takes @codings, which are in order. */
static CodebookCodingSet *
new_sorted (GArray *codings)
{
  CodebookCodingSet *self = g_atomic_rc_box_new0 (CodebookCodingSet);

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
codebook_coding_set_new (GArray *codings)
{
  g_array_sort (codings, compare);
  return new_sorted (codings);
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

#define SELECT                                                                                     \
  "SELECT id, code, coder, start_cp, start_in, end_cp, end_in, weight, EXISTS (SELECT 1 "          \
  "FROM memo WHERE subject_kind = 'coding' AND subject = coding.id) FROM coding "

static void
read_coding (CodebookRows *rows, CodebookDocumentText *text, CodebookCoding *coding)
{
  *coding = (CodebookCoding){ 0 };
  coding->id = codebook_rows_int64 (rows, 0);
  coding->code = codebook_rows_int64 (rows, 1);
  coding->coder = codebook_rows_int64 (rows, 2);
  coding->start = (CodebookEdge){ codebook_rows_int64 (rows, 3), codebook_rows_int64 (rows, 4) };
  coding->end = (CodebookEdge){ codebook_rows_int64 (rows, 5), codebook_rows_int64 (rows, 6) };
  coding->weight = codebook_rows_int64 (rows, 7);
  coding->has_memo = codebook_rows_int64 (rows, 8) != 0;
  coding->stale = !codebook_document_text_resolve (text, coding->start, coding->end,
                                                   &coding->start_cp, &coding->end_cp);
}

CodebookCodingSet *
codebook_coding_set_load (CodebookProject *project,
                          gint64 document,
                          CodebookDocumentText *text,
                          GError **error)
{
  g_autoptr (GArray) codings = g_array_new (FALSE, TRUE, sizeof (CodebookCoding));
  g_auto (CodebookRows) rows = codebook_store_select (codebook_project_get_store (project),
                                                      SELECT "WHERE document = ?", "i", document);

  while (codebook_rows_next (&rows, error))
    {
      CodebookCoding coding;

      read_coding (&rows, text, &coding);
      g_array_append_val (codings, coding);
    }
  return codebook_rows_failed (&rows) ? NULL : codebook_coding_set_new (g_steal_pointer (&codings));
}

CodebookCodingSet *
codebook_coding_set_revise (CodebookCodingSet *self, CodebookRevision *revision)
{
  CodebookDocumentText *after = codebook_revision_get_after (revision);
  GArray *codings = g_array_copy (self->codings);

  for (guint i = 0; i < codings->len; i++)
    {
      CodebookCoding *coding = &g_array_index (codings, CodebookCoding, i);
      CodebookEdge start = coding->start;
      CodebookEdge end = coding->end;

      codebook_revision_move (revision, &start, &end);
      coding->stale =
          !codebook_document_text_resolve (after, start, end, &coding->start_cp, &coding->end_cp);
    }
  return codebook_coding_set_new (codings);
}

/* The codings that an act may have changed, wherever they are: gint64 * as a set. */
static GHashTable *
find_touched (CodebookChanges *changes)
{
  GHashTable *touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);
      gint64 id = 0;

      if (g_str_equal (change->table, "coding"))
        id = codebook_change_int64 (change, "id");
      /* That of another kind of thing has an id that no coding has. An update changes its words,
       * and not that there is one. */
      else if (g_str_equal (change->table, "memo"))
        id = codebook_change_int64 (change, "subject");
      if (id != 0)
        g_hash_table_add (touched, g_memdup2 (&id, sizeof id));
    }
  return touched;
}

/* Those that are in the document now, in order. NULL on error. */
static GArray *
read_touched (CodebookProject *project,
              gint64 document,
              CodebookDocumentText *text,
              GHashTable *touched,
              GError **error)
{
  g_autoptr (GArray) codings = g_array_new (FALSE, TRUE, sizeof (CodebookCoding));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_auto (CodebookRows) rows = codebook_store_select (codebook_project_get_store (project),
                                                          SELECT "WHERE id = ? AND document = ?",
                                                          "ii", *(gint64 *) id, document);

      while (codebook_rows_next (&rows, error))
        {
          CodebookCoding coding;

          read_coding (&rows, text, &coding);
          g_array_append_val (codings, coding);
        }
      if (codebook_rows_failed (&rows))
        return NULL;
    }
  g_array_sort (codings, compare);
  return g_steal_pointer (&codings);
}

CodebookCodingSet *
codebook_coding_set_follow (CodebookCodingSet *self,
                            CodebookProject *project,
                            gint64 document,
                            CodebookDocumentText *text,
                            CodebookChanges *changes,
                            GError **error)
{
  g_autoptr (GHashTable) touched = find_touched (changes);
  g_autoptr (GArray) now = NULL;
  GArray *merged;
  guint next = 0;

  /* Where most are touched, one walk over all is less work. */
  if (g_hash_table_size (touched) > self->codings->len / 4 + 8)
    return codebook_coding_set_load (project, document, text, error);
  now = read_touched (project, document, text, touched, error);
  if (now == NULL)
    return NULL;
  merged = g_array_sized_new (FALSE, TRUE, sizeof (CodebookCoding), self->codings->len + now->len);
  for (guint i = 0; i < self->codings->len; i++)
    {
      const CodebookCoding *coding = &g_array_index (self->codings, CodebookCoding, i);

      if (g_hash_table_contains (touched, &coding->id))
        continue;
      for (; next < now->len && compare (&g_array_index (now, CodebookCoding, next), coding) < 0;
           next++)
        g_array_append_vals (merged, &g_array_index (now, CodebookCoding, next), 1);
      g_array_append_vals (merged, coding, 1);
    }
  for (; next < now->len; next++)
    g_array_append_vals (merged, &g_array_index (now, CodebookCoding, next), 1);
  return new_sorted (merged);
}
