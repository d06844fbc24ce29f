/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/store/statement.h"

#include <string.h>

#include "codebook/store/places.h"

static int
bind_bytes (sqlite3_stmt *statement, int index, GBytes *bytes, sqlite3_destructor_type keep)
{
  gsize len_bytes;
  const void *data;

  if (bytes == NULL)
    return sqlite3_bind_null (statement, index);
  data = g_bytes_get_data (bytes, &len_bytes);
  return sqlite3_bind_blob64 (statement, index, data != NULL ? data : "", len_bytes, keep);
}

int
codebook_statement_bind (sqlite3_stmt *statement,
                         const char *types,
                         va_list *values,
                         sqlite3_destructor_type keep)
{
  int code = SQLITE_OK;

  for (int i = 1; *types != '\0' && code == SQLITE_OK; types++, i++)
    {
      gint64 integer;

      switch (*types)
        {
        case 'i':
          code = sqlite3_bind_int64 (statement, i, va_arg (*values, gint64));
          break;
        case 'I':
          integer = va_arg (*values, gint64);
          code = integer != 0 ? sqlite3_bind_int64 (statement, i, integer)
                              : sqlite3_bind_null (statement, i);
          break;
        case 'd':
          code = sqlite3_bind_double (statement, i, va_arg (*values, double));
          break;
        case 's':
          code = sqlite3_bind_text (statement, i, va_arg (*values, const char *), -1, keep);
          break;
        case 'p':
          code = sqlite3_bind_pointer (statement, i, va_arg (*values, gpointer),
                                       CODEBOOK_PLACES_POINTER, NULL);
          break;
        case 'b':
          code = bind_bytes (statement, i, va_arg (*values, GBytes *), keep);
          break;
        default:
          g_return_val_if_reached (SQLITE_MISUSE);
        }
    }
  return code;
}

/* What differs between statements is mostly their length and their end. g_str_hash () took a
 * twelfth of a search. */
static guint
hash_sql (gconstpointer sql)
{
  gsize len = strlen (sql);
  guint64 end = 0;

  memcpy (&end, (const char *) sql + len - MIN (len, sizeof end), MIN (len, sizeof end));
  return (guint) (((end ^ len) * 0x9E3779B97F4A7C15) >> 32);
}

static void
finalize (gpointer statement)
{
  sqlite3_finalize (statement);
}

GHashTable *
codebook_statement_new_table (void)
{
  return g_hash_table_new_full (hash_sql, g_str_equal, NULL, finalize);
}
