/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/placing.h"

typedef struct
{
  gint64 id;
  double position;
} Sibling;

/* All but @id, in order. */
static GArray *
read_siblings (CodebookStore *store,
               const CodebookPlacing *placing,
               gint64 parameter,
               gint64 id,
               GError **error)
{
  g_autoptr (GArray) siblings = g_array_new (FALSE, FALSE, sizeof (Sibling));
  g_auto (CodebookRows) rows = codebook_store_select (store, placing->select, "I", parameter);

  while (codebook_rows_next (&rows, error))
    {
      Sibling sibling = { codebook_rows_int64 (&rows, 0), codebook_rows_double (&rows, 1) };

      if (sibling.id != id)
        g_array_append_val (siblings, sibling);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&siblings);
}

/* Leaves a gap at index @at. */
static gboolean
number_anew (CodebookStore *store,
             const CodebookPlacing *placing,
             const GArray *siblings,
             guint at,
             GError **error)
{
  for (guint i = 0; i < siblings->len; i++)
    {
      const Sibling *sibling = &g_array_index (siblings, Sibling, i);
      double position = i < at ? i + 1 : i + 2;

      if (!codebook_store_run (store, error, placing->update, "di", position, sibling->id))
        return FALSE;
    }
  return TRUE;
}

gboolean
codebook_placing_find (CodebookStore *store,
                       const CodebookPlacing *placing,
                       gint64 parameter,
                       gint64 id,
                       gint64 before,
                       double *position,
                       GError **error)
{
  g_autoptr (GArray) siblings = read_siblings (store, placing, parameter, id, error);
  guint at = 0;
  double low;
  double high;

  if (siblings == NULL)
    return FALSE;
  while (at < siblings->len && g_array_index (siblings, Sibling, at).id != before)
    at++;
  low = at > 0 ? g_array_index (siblings, Sibling, at - 1).position : 0;
  high = at < siblings->len ? g_array_index (siblings, Sibling, at).position : low + 2;
  if (at == 0 && siblings->len > 0)
    low = high - 2;
  *position = low + (high - low) / 2;
  if (low < *position && *position < high)
    return TRUE;
  *position = at + 1;
  return number_anew (store, placing, siblings, at, error);
}
