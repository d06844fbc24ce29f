/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/store/rows.h"

#include "codebook/store/store-private.h"

gboolean
codebook_rows_next (CodebookRows *rows, GError **error)
{
  if (rows->statement != NULL)
    rows->code = sqlite3_step (rows->statement);
  if (rows->code == SQLITE_ROW)
    return TRUE;
  if (rows->code == SQLITE_DONE)
    {
      /* At once, so that a read that has ended does not hold back a checkpoint. */
      codebook_store_put_statement (rows->store, g_steal_pointer (&rows->statement));
      return FALSE;
    }
  rows->failed = TRUE;
  return codebook_store_fail (rows->store, rows->code, error);
}

gboolean
codebook_rows_failed (const CodebookRows *rows)
{
  return rows->failed;
}

gint64
codebook_rows_int64 (const CodebookRows *rows, int column)
{
  return sqlite3_column_int64 (rows->statement, column);
}

double
codebook_rows_double (const CodebookRows *rows, int column)
{
  return sqlite3_column_double (rows->statement, column);
}

const char *
codebook_rows_text (const CodebookRows *rows, int column)
{
  return (const char *) sqlite3_column_text (rows->statement, column);
}

gsize
codebook_rows_len_bytes (const CodebookRows *rows, int column)
{
  return (gsize) sqlite3_column_bytes (rows->statement, column);
}

const void *
codebook_rows_blob (const CodebookRows *rows, int column)
{
  return sqlite3_column_blob (rows->statement, column);
}

gboolean
codebook_rows_is_null (const CodebookRows *rows, int column)
{
  return sqlite3_column_type (rows->statement, column) == SQLITE_NULL;
}

void
codebook_rows_release (CodebookRows *rows)
{
  if (rows->statement != NULL)
    codebook_store_put_statement (rows->store, g_steal_pointer (&rows->statement));
}
