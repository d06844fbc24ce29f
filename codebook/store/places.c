/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite's own table of places (fts5vocab) gives a row a place and always begins with a word's
 * first: 350,000 places of one word cost three times as much, and those of one document as much as
 * all. A value of packed places for each row costs half as much again as handing them over does. */

#include "codebook/store/places.h"

#include "codebook/store/connection.h"

static void
get_places (const Fts5ExtensionApi *api,
            Fts5Context *row,
            sqlite3_context *result,
            int n_values,
            sqlite3_value **values)
{
  CodebookPlaces *places =
      n_values == 1 ? sqlite3_value_pointer (values[0], CODEBOOK_PLACES_POINTER) : NULL;
  gint64 id = api->xRowid (row);
  int n_phrases = api->xPhraseCount (row), n = 0, code = SQLITE_OK;

  if (places == NULL)
    code = SQLITE_MISUSE;
  for (int phrase = 0; code == SQLITE_OK && phrase < n_phrases; phrase++)
    {
      Fts5PhraseIter iter;
      int column, word;

      code = api->xPhraseFirst (row, phrase, &iter, &column, &word);
      for (; code == SQLITE_OK && column >= 0; n++)
        {
          places->found (places, id, (guint) phrase, (guint) word);
          api->xPhraseNext (row, &iter, &column, &word);
        }
    }
  if (code == SQLITE_OK)
    sqlite3_result_int (result, n);
  else
    sqlite3_result_error_code (result, code);
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
