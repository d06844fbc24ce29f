/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite's own table of places (fts5vocab) gives a row a place and always begins with a word's
 * first: 350,000 places of one word cost three times as much, and those of one document as much as
 * all. */

#include "codebook/store/places.h"

#include "codebook/store/connection.h"

static void
get_places (const Fts5ExtensionApi *api,
            Fts5Context *row,
            sqlite3_context *result,
            int n_values,
            sqlite3_value **values)
{
  int n = 0, code = api->xInstCount (row, &n);
  CodebookPlace *places =
      code == SQLITE_OK ? sqlite3_malloc64 ((sqlite3_uint64) MAX (n, 1) * sizeof *places) : NULL;

  for (int i = 0; places != NULL && code == SQLITE_OK && i < n; i++)
    {
      int phrase = 0, column = 0, word = 0;

      code = api->xInst (row, i, &phrase, &column, &word);
      places[i] = (CodebookPlace){ (guint32) phrase, (guint32) word };
    }
  if (places != NULL && code == SQLITE_OK)
    {
      sqlite3_result_blob64 (result, places, (sqlite3_uint64) n * sizeof *places, sqlite3_free);
      return;
    }
  sqlite3_free (places);
  sqlite3_result_error_code (result, code != SQLITE_OK ? code : SQLITE_NOMEM);
}

gboolean
codebook_places_register (sqlite3 *db, GError **error)
{
  sqlite3_stmt *statement = NULL;
  fts5_api *api = NULL;
  int code = sqlite3_prepare_v2 (db, "SELECT fts5(?1)", -1, &statement, NULL);

  if (code == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (statement);
      sqlite3_finalize (statement);
      code =
          api != NULL ? api->xCreateFunction (api, "places", NULL, get_places, NULL) : SQLITE_ERROR;
    }
  return code == SQLITE_OK || codebook_connection_fail (db, code, error);
}
