/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Migration: a file that an older version made becomes one of this version.
 *
 * It knows no versions. What the file should be is asked of schema.sql, in memory; what the file
 * lacks is added, in the order of schema.sql: tables and indices by their own statement, columns by
 * the line of the statement that declares them. Since tables are only added and columns only
 * appended, nothing that is in the file is rewritten, and an old changeset applies as before (the
 * session extension gives the columns it does not know their defaults). So undo goes on over a
 * migration. Derived tables may change at will: they are dropped, made anew, and filled from the
 * text by who knows how.
 *
 * The file itself is not touched until the end. A copy is made, changed, filled, closed and checked
 * under a temporary name; then the old file is copied to the name under which it is kept; then the
 * copy is renamed. A kill before that leaves the old file, and what it left is removed by the next
 * opening. A WAL belongs to the name of its file, so the old one must be gone before another file
 * gets the name. */

#include "codebook/store/migration.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "codebook/store/check.h"
#include "codebook/store/schema.h"
#include "codebook/store/store-private.h"

gboolean
codebook_migration_is_due (sqlite3 *db)
{
  return codebook_connection_int64 (db, 0, "PRAGMA user_version") < CODEBOOK_SCHEMA_VERSION;
}

gboolean
codebook_migration_lacks_derived (sqlite3 *db)
{
  /* Names first: a query of a table that is absent cannot be prepared. */
  static const char has_all[] =
      "SELECT count(*) = 11 FROM sqlite_schema WHERE name IN ('passage', 'passage_by_document', "
      "'passage_words', 'passage_words_data', 'passage_words_idx', 'passage_words_docsize', "
      "'passage_words_config', 'passage_words_instance', 'word_lemma', 'word_lemma_by_lemma', "
      "'lemma_source')";
  /* A document has a passage, and words have a lemma of some source, though all that is said may be
   * a pause without a word. */
  static const char is_filled[] =
      "SELECT (EXISTS (SELECT 1 FROM passage) OR NOT EXISTS (SELECT 1 FROM document))"
      " AND (EXISTS (SELECT 1 FROM passage_words_docsize) = EXISTS (SELECT 1 FROM word_lemma))"
      " AND (EXISTS (SELECT 1 FROM passage_words_docsize)"
      "      OR NOT EXISTS (SELECT 1 FROM document WHERE words > 0))"
      " AND (EXISTS (SELECT 1 FROM lemma_source) OR NOT EXISTS (SELECT 1 FROM word_lemma))";

  return codebook_connection_int64 (db, 0, has_all) != 1
         || codebook_connection_int64 (db, 0, is_filled) != 1;
}

/* The schema -------------------------------------------------------------------------------- */

/* The first column of each row of @sql with @name bound. (element-type utf8) */
static GPtrArray *
list_texts (sqlite3 *db, const char *sql, const char *name)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK)
    {
      if (name != NULL)
        sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
      while (sqlite3_step (statement) == SQLITE_ROW)
        g_ptr_array_add (texts, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
    }
  sqlite3_finalize (statement);
  return texts;
}

static gboolean
has_text (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

/* The declaration of @column in the statement that makes its table: its line, without the comma and
 * the comment. */
static char *
dup_declaration (const char *statement, const char *column)
{
  g_auto (GStrv) lines = g_strsplit (statement, "\n", -1);
  g_autofree char *quoted = g_strdup_printf ("\"%s\" ", column);
  g_autofree char *plain = g_strdup_printf ("%s ", column);

  for (char **line = lines; *line != NULL; line++)
    {
      char *comment = strstr (*line, "--");
      gsize len;

      if (comment != NULL)
        *comment = '\0';
      g_strstrip (*line);
      len = strlen (*line);
      if (len > 0 && (*line)[len - 1] == ',')
        (*line)[len - 1] = '\0';
      if (g_str_has_prefix (*line, plain) || g_str_has_prefix (*line, quoted))
        return g_strdup (*line);
    }
  return NULL;
}

static gboolean
add_columns (sqlite3 *db, sqlite3 *fresh, const char *table, GError **error)
{
  static const char columns[] = "SELECT name FROM pragma_table_info(?) ORDER BY cid";
  g_autoptr (GPtrArray) wanted = list_texts (fresh, columns, table);
  g_autoptr (GPtrArray) present = list_texts (db, columns, table);
  g_autoptr (GPtrArray) statement =
      list_texts (fresh, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", table);

  for (guint i = 0; i < wanted->len; i++)
    {
      g_autofree char *declaration = NULL;
      g_autofree char *sql = NULL;

      if (has_text (present, wanted->pdata[i]))
        continue;
      declaration = dup_declaration (statement->pdata[0], wanted->pdata[i]);
      g_return_val_if_fail (declaration != NULL, FALSE);
      /* Rows are written anew with the default in them: of a column that a row lacks, the session
       * extension records NULL (SQLite 3.40), and undo would bring back another row. */
      sql = g_strdup_printf ("ALTER TABLE %s ADD COLUMN %s; UPDATE %s SET \"%s\" = \"%s\"", table,
                             declaration, table, (const char *) wanted->pdata[i],
                             (const char *) wanted->pdata[i]);
      if (!codebook_connection_run (db, sql, error))
        return FALSE;
    }
  return TRUE;
}

/* Shadows of the full text come with it. */
static const char own_names[] =
    "SELECT name FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' "
    "AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')"
    " ORDER BY rowid";

static gboolean
add_what_lacks (sqlite3 *db, sqlite3 *fresh, GError **error)
{
  g_autoptr (GPtrArray) wanted = list_texts (fresh, own_names, NULL);
  g_autoptr (GPtrArray) present = list_texts (db, own_names, NULL);

  for (guint i = 0; i < wanted->len; i++)
    {
      const char *name = wanted->pdata[i];
      g_autoptr (GPtrArray) statement =
          list_texts (fresh, "SELECT sql FROM sqlite_schema WHERE name = ?", name);

      if (!(has_text (present, name) ? add_columns (db, fresh, name, error)
                                     : codebook_connection_run (db, statement->pdata[0], error)))
        return FALSE;
    }
  return TRUE;
}

/* Last first: one may read another. */
static gboolean
drop_derived (sqlite3 *db, GError **error)
{
  const char *const *tables = codebook_schema_get_derived ();

  for (guint i = g_strv_length ((GStrv) tables); i > 0; i--)
    {
      g_autofree char *sql = g_strdup_printf ("DROP TABLE IF EXISTS %s", tables[i - 1]);

      if (strcmp (tables[i - 1], "journal") != 0 && !codebook_connection_run (db, sql, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
codebook_migration_renew_derived (sqlite3 *db, GError **error)
{
  sqlite3 *fresh = codebook_connection_open_raw (":memory:", error);
  gboolean ok = fresh != NULL && codebook_connection_run (fresh, codebook_schema_get_sql (), error)
                && drop_derived (db, error) && add_what_lacks (db, fresh, error);

  sqlite3_close (fresh);
  return ok;
}

static gboolean
upgrade (sqlite3 *db, sqlite3 *fresh, GError **error)
{
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version=%d", CODEBOOK_SCHEMA_VERSION);

  return codebook_connection_run (db, "BEGIN IMMEDIATE", error) && drop_derived (db, error)
         && add_what_lacks (db, fresh, error) && codebook_connection_run (db, version, error)
         && codebook_connection_run (db, "COMMIT", error);
}

gboolean
codebook_migration_upgrade (sqlite3 *db, GError **error)
{
  sqlite3 *fresh = codebook_connection_open_raw (":memory:", error);
  /* A column that is added may point to another table and yet have a default. */
  gboolean ok = fresh != NULL && codebook_connection_run (fresh, codebook_schema_get_sql (), error)
                && codebook_connection_run (db, "PRAGMA foreign_keys=OFF", error)
                && upgrade (db, fresh, error);

  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_exec (db, "PRAGMA foreign_keys=ON", NULL, NULL, NULL);
  sqlite3_close (fresh);
  return ok;
}

/* The file ---------------------------------------------------------------------------------- */

/* Whether the file is whole by itself. Its last writer has closed it; but as long as a reader keeps
 * its WAL, no other file may get its name. */
static gboolean
is_settled (const char *path, GError **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *name = codebook_connection_dup_name (path);

  return !g_file_test (wal, G_FILE_TEST_EXISTS)
         || codebook_fail (error, CODEBOOK_ERROR_BUSY,
                           _ ("Another program is using ‘%s’ just now. Nothing was changed; try "
                              "again in a moment."),
                           name);
}

static gboolean
upgrade_file (const char *path, GError **error)
{
  sqlite3 *db = codebook_connection_open_raw (path, error);
  gboolean ok = db != NULL && codebook_migration_upgrade (db, error);

  sqlite3_close (db);
  return ok;
}

char *
codebook_migration_prepare (const char *path, GError **error)
{
  g_autofree char *real = codebook_connection_dup_real_path (path);
  sqlite3 *from = is_settled (real, error) ? codebook_connection_open (real, TRUE, error) : NULL;
  g_autofree char *copy = NULL;

  if (from == NULL)
    return NULL;
  copy = codebook_backup_copy (from, real, real, error);
  codebook_connection_close (from);
  if (copy == NULL || upgrade_file (copy, error))
    return g_steal_pointer (&copy);
  codebook_migration_discard (copy);
  return NULL;
}

/* Whether @copy has all rows of @path. It was made page by page, and no row was touched since; so
 * counting is enough. */
static gboolean
has_all_rows (sqlite3 *copy, GError **error)
{
  g_autofree char *name = codebook_connection_dup_name (sqlite3_db_filename (copy, "main"));
  g_autoptr (GPtrArray) tables =
      list_texts (copy, "SELECT name FROM old.sqlite_schema WHERE type = 'table'", NULL);

  for (const char *const *table = codebook_schema_get_truth (); *table != NULL; table++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT (SELECT count(*) FROM main.%s) = "
                                              "(SELECT count(*) FROM old.%s)",
                                              *table, *table);

      if (has_text (tables, *table) && codebook_connection_int64 (copy, 0, sql) != 1)
        return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                              _ ("‘%s’ could not be brought up to this version of Draad: rows of "
                                 "‘%s’ would be lost. It was left as it was."),
                              name, *table);
    }
  return codebook_connection_int64 (copy, 0,
                                    "SELECT (SELECT max(seq) FROM main.journal) IS "
                                    "(SELECT max(seq) FROM old.journal)")
             == 1
         || codebook_fail (error, CODEBOOK_ERROR_FAILED,
                           _ ("‘%s’ could not be brought up to this version of Draad: rows of ‘%s’ "
                              "would be lost. It was left as it was."),
                           name, "journal");
}

static gboolean
has_the_schema (const char *copy, GError **error)
{
  g_autoptr (GPtrArray) problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_problem_free);
  g_autofree char *name = codebook_connection_dup_name (copy);
  const CodebookProblem *problem;

  if (!codebook_check_schema (copy, problems, error))
    return FALSE;
  if (problems->len == 0)
    return TRUE;
  problem = g_ptr_array_index (problems, 0);
  return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                        _ ("‘%s’ could not be brought up to this version of Draad. %s It was left "
                           "as it was."),
                        name, problem->message);
}

static gboolean
check_copy (const char *copy, const char *path, GError **error)
{
  sqlite3 *db = codebook_connection_open (copy, TRUE, error);
  gboolean ok =
      db != NULL && codebook_connection_attach (db, path, "old", error) && has_all_rows (db, error);

  codebook_connection_close (db);
  return ok && has_the_schema (copy, error);
}

/* "P.draad" of version 1 is kept as "P.version-1.draad". */
static char *
keep (const char *path, GError **error)
{
  sqlite3 *db = codebook_connection_open (path, TRUE, error);
  g_autofree char *what = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *copy = NULL;

  if (db == NULL)
    return NULL;
  what = g_strdup_printf ("version-%d",
                          (int) codebook_connection_int64 (db, 0, "PRAGMA user_version"));
  kept = codebook_backup_dup_aside (path, what);
  copy = codebook_backup_copy (db, path, kept, error);
  codebook_connection_close (db);
  if (copy == NULL)
    return NULL;
  if (codebook_connection_rename (copy, kept, FALSE, error))
    return g_steal_pointer (&kept);
  g_unlink (copy);
  return NULL;
}

gboolean
codebook_migration_replace (const char *copy, const char *path, char **kept, GError **error)
{
  g_autofree char *real = codebook_connection_dup_real_path (path);
  g_autofree char *aside = check_copy (copy, real, error) ? keep (real, error) : NULL;

  if (aside == NULL)
    return FALSE;
  if (!codebook_connection_rename (copy, real, TRUE, error))
    {
      g_unlink (aside);
      return FALSE;
    }
  *kept = g_steal_pointer (&aside);
  return TRUE;
}

void
codebook_migration_discard (const char *copy)
{
  codebook_backup_remove_sides (copy);
  g_unlink (copy);
}

/* In memory --------------------------------------------------------------------------------- */

sqlite3 *
codebook_migration_copy_to_memory (sqlite3 *db, char **uri, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *place = g_strdup_printf ("file:/%s?vfs=memdb", uuid);
  sqlite3 *copy;

  /* Here, so that what is said of a damaged file names it and not its copy. */
  if (!codebook_connection_verify (db, error))
    return NULL;
  copy = codebook_connection_open_raw (place, error);
  if (copy != NULL && codebook_backup_copy_pages (db, copy, error)
      && codebook_migration_upgrade (copy, error))
    {
      *uri = g_steal_pointer (&place);
      return copy;
    }
  sqlite3_close (copy);
  return NULL;
}
