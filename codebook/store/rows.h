/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The rows of one SELECT, read forward once. Lives on the stack under g_auto (); values are
 * borrowed until the next codebook_rows_next ().
 *
 *   g_auto (CodebookRows) rows
 *       = codebook_store_select (store, "SELECT id, name FROM code WHERE parent IS ?", "I",
 * parent);
 *
 *   while (codebook_rows_next (&rows, error))
 *     use (codebook_rows_int64 (&rows, 0), codebook_rows_text (&rows, 1));
 *   if (codebook_rows_failed (&rows))
 *     return FALSE; // @error is set
 */
typedef struct
{
  struct _CodebookStore *store;   /* borrowed; must stay open as long as the rows */
  struct sqlite3_stmt *statement; /* lent by the store; NULL if it could not be prepared */
  int code;                       /* SQLite's last answer */
  gboolean failed;
} CodebookRows;

/* FALSE at the end and on failure. */
gboolean codebook_rows_next (CodebookRows *rows, GError **error);
gboolean codebook_rows_failed (const CodebookRows *rows);
gint64 codebook_rows_int64 (const CodebookRows *rows, int column); /* NULL reads as 0 */
double codebook_rows_double (const CodebookRows *rows, int column);
const char *codebook_rows_text (const CodebookRows *rows, int column); /* NULL reads as NULL */
gsize codebook_rows_len_bytes (const CodebookRows *rows, int column);
const void *codebook_rows_blob (const CodebookRows *rows, int column);
gboolean codebook_rows_is_null (const CodebookRows *rows, int column);
/* Ends the read early; also done when the rows leave their scope. */
void codebook_rows_release (CodebookRows *rows);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CodebookRows, codebook_rows_release)

G_END_DECLS
