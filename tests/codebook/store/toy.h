/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A little language for acts on a few of the real tables, and a dump to compare.
 *
 *   code A        a code; code A/B one below it       rename A C    move B A   (to below A)
 *   delete A      with all below it and its codings   coding A 3 8
 *   set K V       a setting                           status T0 held   a row with a compound key
 *   undo, redo, reopen                                nothing       an act that changes nothing
 *   fail          an act that is rolled back
 *
 * Acts are apart by "; ". The dump has codes in order of their paths, each with its codings, then
 * settings, then statuses: "A[3-8] A/B k=v T0:held". Code names are unique here. */

#include <glib/gstdio.h>
#include <string.h>

#include "codebook/store/backup.h"
#include "codebook/store/check.h"
#include "codebook/store/journal.h"
#include "codebook/store/lock.h"
#include "codebook/store/schema.h"
#include "codebook/store/sqlite.h"
#include "codebook/store/store.h"

typedef struct
{
  char *folder;
  char *path;
  CodebookStore *store;
} Toy;

static inline void
toy_open (Toy *toy)
{
  g_autoptr (GError) error = NULL;

  toy->store = codebook_store_open (toy->path, CODEBOOK_STORE_WRITE, &error);
  g_assert_no_error (error);
  codebook_store_set_author (toy->store, "Ada");
}

static inline void
toy_init (Toy *toy)
{
  g_autoptr (GError) error = NULL;

  toy->folder = g_dir_make_tmp ("draad-store-XXXXXX", &error);
  g_assert_no_error (error);
  toy->path = g_build_filename (toy->folder, "toy.draad", NULL);
  toy->store = codebook_store_create (toy->path, &error);
  g_assert_no_error (error);
  codebook_store_set_author (toy->store, "Ada");
}

static inline void
toy_close (Toy *toy)
{
  if (toy->store != NULL)
    codebook_store_close (toy->store);
  g_clear_pointer (&toy->store, g_object_unref);
}

static inline int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in the toy's folder, sorted, apart by spaces. */
static inline char *
toy_files (Toy *toy)
{
  g_autoptr (GDir) dir = g_dir_open (toy->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, (gpointer) g_intern_string (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static inline void
toy_clear (Toy *toy)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  toy_close (toy);
  dir = g_dir_open (toy->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (toy->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (toy->folder), ==, 0);
  g_free (toy->folder);
  g_free (toy->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Toy, toy_clear)

/* The id of a code by its path's last name. */
static inline gint64
toy_code (CodebookStore *store, const char *path)
{
  const char *slash = strrchr (path, '/');

  return codebook_store_int64 (store, 0, "SELECT id FROM code WHERE name = ?", "s",
                               slash != NULL ? slash + 1 : path);
}

static inline gboolean
toy_add_code (CodebookStore *store, const char *path, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  return codebook_store_run (
      store, error,
      "INSERT INTO code (id, parent, name, color, origin, brief, \"full\", when_to_use, when_not, "
      "example, position) VALUES (?, ?, ?, '', '', '', '', '', '', '', ?)",
      "iIsd", codebook_store_new_id (store), toy_code (store, parent), name, 0.5);
}

/* Children before parents is not needed: references are checked at the end of the act. */
static inline gboolean
toy_delete_code (CodebookStore *store, gint64 code, GError **error)
{
  g_autoptr (GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT id FROM code WHERE parent = ?", "i", code);

  while (codebook_rows_next (&rows, error))
    {
      gint64 child = codebook_rows_int64 (&rows, 0);

      g_array_append_val (children, child);
    }
  if (codebook_rows_failed (&rows)
      || !codebook_store_run (store, error, "DELETE FROM code WHERE id = ?", "i", code)
      || !codebook_store_run (store, error, "DELETE FROM coding WHERE code = ?", "i", code))
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    if (!toy_delete_code (store, g_array_index (children, gint64, i), error))
      return FALSE;
  return TRUE;
}

/* A coding needs a coder and a document; the first coding makes both. */
static inline gboolean
toy_add_coding (CodebookStore *store, gint64 code, gint64 start_cp, gint64 end_cp, GError **error)
{
  if (codebook_store_int64 (store, 0, "SELECT count(*) FROM coder", "") == 0
      && (!codebook_store_run (store, error, "INSERT INTO coder VALUES (1, 'Ada', 'A')", "")
          || !codebook_store_run (
              store, error,
              "INSERT INTO document (id, name, language, sha256, text, length_cp, words, line_cp, "
              "file_name, file_kind, imported_at, held_on, wave, position) VALUES (7, 'D', 'nl', "
              "'', 'een twee drie', 13, 3, 70, '', 'txt', 0, '', NULL, 1.0)",
              "")))
    return FALSE;
  return codebook_store_run (
      store, error,
      "INSERT INTO coding (id, document, code, start_cp, start_in, end_cp, end_in, coder, weight, "
      "made_at) VALUES (?, 7, ?, ?, 0, ?, 0, 1, 0, 0)",
      "iiii", codebook_store_new_id (store), code, start_cp, end_cp);
}

static inline gboolean
toy_set_status (CodebookStore *store, const char *wave, const char *status, GError **error)
{
  if (codebook_store_int64 (store, 0, "SELECT count(*) FROM study_case", "") == 0
      && !codebook_store_run (store, error, "INSERT INTO study_case VALUES (5, 'P01', '')", ""))
    return FALSE;
  if (codebook_store_int64 (store, 0, "SELECT count(*) FROM wave WHERE name = ?", "s", wave) == 0
      && !codebook_store_run (store, error,
                              "INSERT INTO wave (id, name, label, position) VALUES (?, ?, '', 1.0)",
                              "is", codebook_store_new_id (store), wave))
    return FALSE;
  return codebook_store_run (store, error,
                             "INSERT OR REPLACE INTO case_wave (study_case, wave, status, held_on, "
                             "reason) SELECT 5, id, ?, '', '' FROM wave WHERE name = ?",
                             "ss", status, wave);
}

static inline gboolean
toy_do (CodebookStore *store, char **words, GError **error)
{
  gint64 id = words[1] != NULL ? toy_code (store, words[1]) : 0;

  if (strcmp (words[0], "code") == 0)
    return toy_add_code (store, words[1], error);
  if (strcmp (words[0], "rename") == 0)
    return codebook_store_run (store, error, "UPDATE code SET name = ? WHERE id = ?", "si",
                               words[2], id);
  if (strcmp (words[0], "move") == 0)
    return codebook_store_run (store, error, "UPDATE code SET parent = ? WHERE id = ?", "Ii",
                               toy_code (store, words[2]), id);
  if (strcmp (words[0], "delete") == 0)
    return toy_delete_code (store, id, error);
  if (strcmp (words[0], "coding") == 0)
    return toy_add_coding (store, id, g_ascii_strtoll (words[2], NULL, 10),
                           g_ascii_strtoll (words[3], NULL, 10), error);
  if (strcmp (words[0], "set") == 0)
    return codebook_store_run (store, error, "INSERT OR REPLACE INTO setting VALUES (?, ?)", "ss",
                               words[1], words[2]);
  if (strcmp (words[0], "status") == 0)
    return toy_set_status (store, words[1], words[2], error);
  if (strcmp (words[0], "nothing") == 0)
    return codebook_store_run (store, error, "UPDATE code SET name = name", "");
  g_assert_not_reached ();
}

/* One act; FALSE with @error set if it could not be done. */
static inline gboolean
toy_act (Toy *toy, const char *act, GError **error)
{
  g_auto (GStrv) words = g_strsplit (act, " ", -1);

  if (strcmp (act, "undo") == 0)
    return codebook_journal_undo (toy->store, error);
  if (strcmp (act, "redo") == 0)
    return codebook_journal_redo (toy->store, error);
  if (strcmp (act, "reopen") == 0)
    {
      toy_close (toy);
      toy_open (toy);
      return TRUE;
    }
  if (!codebook_store_begin (toy->store, act, error))
    return FALSE;
  if (strcmp (act, "fail") == 0)
    {
      g_assert_true (codebook_store_run (toy->store, error, "DELETE FROM coding", ""));
      g_assert_true (toy_add_code (toy->store, "never", error));
      codebook_store_rollback (toy->store);
      return TRUE;
    }
  if (toy_do (toy->store, words, error))
    return codebook_store_commit (toy->store, error);
  codebook_store_rollback (toy->store);
  return FALSE;
}

static inline void
toy_run (Toy *toy, const char *acts)
{
  g_auto (GStrv) list = g_strsplit (acts, "; ", -1);

  for (char **act = list; *act != NULL; act++)
    {
      g_autoptr (GError) error = NULL;

      toy_act (toy, *act, &error);
      if (error != NULL)
        g_error ("%s: %s", *act, error->message);
    }
}

static inline void
toy_append (CodebookStore *store, GString *dump, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_auto (CodebookRows) rows = codebook_store_select (store, sql, "");

  while (codebook_rows_next (&rows, &error))
    g_string_append_printf (dump, "%s%s", dump->len > 0 ? " " : "", codebook_rows_text (&rows, 0));
  g_assert_no_error (error);
}

static inline char *
toy_dump (CodebookStore *store)
{
  GString *dump = g_string_new (NULL);

  toy_append (store, dump,
              "WITH RECURSIVE tree (id, path) AS ("
              "  SELECT id, name FROM code WHERE parent IS NULL"
              "  UNION ALL"
              "  SELECT code.id, path || '/' || name FROM code JOIN tree ON code.parent = tree.id) "
              "SELECT path || coalesce((SELECT group_concat('[' || r || ']', '') FROM ("
              "  SELECT start_cp || '-' || end_cp AS r FROM coding WHERE code = tree.id"
              "  ORDER BY start_cp, end_cp)), '') FROM tree ORDER BY path");
  toy_append (store, dump, "SELECT name || '=' || value FROM setting ORDER BY name");
  toy_append (store, dump,
              "SELECT name || ':' || status FROM case_wave JOIN wave ON wave = wave.id "
              "ORDER BY name");
  return g_string_free (dump, FALSE);
}

#define toy_assert(toy, expected)                                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *dump_ = toy_dump ((toy)->store);                                              \
    g_assert_cmpstr (dump_, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

/* Every row of every truth table. */
static inline char *
toy_dump_all (CodebookStore *store)
{
  GString *dump = g_string_new (NULL);

  for (const char *const *table = codebook_schema_get_truth (); *table != NULL; table++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", *table);
      g_autoptr (GError) error = NULL;
      g_auto (CodebookRows) rows = codebook_store_select (store, sql, "");

      while (codebook_rows_next (&rows, &error))
        {
          g_string_append (dump, *table);
          for (int i = 0; i < sqlite3_column_count (rows.statement); i++)
            g_string_append_printf (dump, "|%d:%s", sqlite3_column_type (rows.statement, i),
                                    codebook_rows_text (&rows, i));
          g_string_append_c (dump, '\n');
        }
      g_assert_no_error (error);
    }
  return g_string_free (dump, FALSE);
}

/* Says where two dumps part, not all of them. */
static inline void
toy_assert_same (const char *dump, const char *expected)
{
  gsize at = 0;

  while (dump[at] != '\0' && dump[at] == expected[at])
    at++;
  if (dump[at] != expected[at])
    g_error ("…%.200s\nwhere was expected\n…%.200s", dump + at - MIN (at, 80),
             expected + at - MIN (at, 80));
}

/* What another program does to the file, past the store. */
static inline void
toy_meddle (Toy *toy, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (toy->path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 1000);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Copies a file by its bytes. In
 * another process: closing the file here would drop the locks of a project that is open. */
static inline void
toy_copy (const char *from, const char *to, const char *suffix)
{
  g_autofree char *source = g_strconcat (from, suffix, NULL);
  g_autofree char *target = g_strconcat (to, suffix, NULL);
  const char *argv[] = { "cp", source, target, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
}

/* What check finds, as "kind table, kind table". */
static inline char *
toy_check (CodebookStore *store)
{
  g_autoptr (GPtrArray) problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_problem_free);
  g_autoptr (GError) error = NULL;
  GString *found = g_string_new (NULL);

  g_assert_true (codebook_check_store (store, problems, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    {
      CodebookProblem *problem = g_ptr_array_index (problems, i);

      g_test_message ("%s", problem->message);
      g_string_append_printf (found, "%s%s%s%s", i > 0 ? ", " : "", problem->kind,
                              *problem->table != '\0' ? " " : "", problem->table);
    }
  return g_string_free (found, FALSE);
}

#define toy_assert_check(toy, expected)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found_ = toy_check ((toy)->store);                                            \
    g_assert_cmpstr (found_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

#define toy_assert_files(toy, expected)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *files_ = toy_files (toy);                                                     \
    g_assert_cmpstr (files_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END
