/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The check of a project file, from the page to the meaning of its history:
 *
 *   damaged     SQLite's integrity_check
 *   schema      a table is not as schema.sql has it; a trigger, view or table too many
 *   reference   a row points to what is not there
 *   history     an entry of the journal cannot be read, or all entries together do not give what
 *               the file holds
 *
 * All of it runs on a connection of its own, to an empty project in memory, which has the file
 * attached for reading. The schema there is what the file's is compared with; and into it the whole
 * journal is applied, entry by entry, strictly. What the session extension then finds different
 * between the two was changed past the journal: by another program, or by a fault of ours.
 *
 * A rule that a fresh schema shows in its columns need not be checked again (STRICT, NOT NULL
 * keys); the others, whose breach loses data in silence, are asked one by one. */

#include "codebook/store/check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/store/changeset.h"
#include "codebook/store/schema.h"
#include "codebook/store/store-private.h"

CodebookProblem *
codebook_problem_new (const char *kind, const char *table, gint64 id, const char *format, ...)
{
  CodebookProblem *problem = g_new0 (CodebookProblem, 1);
  va_list args;

  problem->kind = kind;
  problem->table = g_strdup (table);
  problem->id = id;
  va_start (args, format);
  problem->message = g_strdup_vprintf (format, args);
  va_end (args);
  return problem;
}

void
codebook_problem_free (CodebookProblem *problem)
{
  g_free (problem->table);
  g_free (problem->message);
  g_free (problem);
}

typedef struct
{
  sqlite3 *db; /* main: an empty project in memory; project: the file */
  GPtrArray *problems;
} Check;

static void
check_release (Check *check)
{
  sqlite3_close (check->db);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_release)

typedef void (*RowFunc) (Check *check, sqlite3_stmt *row);

/* Calls @func for each row; what cannot be read is damage. FALSE then. */
static gboolean
each_row (Check *check, const char *sql, RowFunc func)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (check->db, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    while ((code = sqlite3_step (statement)) == SQLITE_ROW)
      func (check, statement);
  sqlite3_finalize (statement);
  if (code == SQLITE_DONE)
    return TRUE;
  g_ptr_array_add (check->problems,
                   codebook_problem_new ("damaged", "", 0, _ ("The file is damaged: %s."),
                                         sqlite3_errmsg (check->db)));
  return FALSE;
}

static const char *
get_text (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return text != NULL ? text : "";
}

/* Pages ------------------------------------------------------------------------------------- */

/* An answer is "ok" or one or more lines, the first of which may only say which file is meant. */
static void
integrity_row (Check *check, sqlite3_stmt *row)
{
  g_auto (GStrv) lines = g_strsplit (get_text (row, 0), "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (strcmp (*line, "ok") != 0 && !g_str_has_prefix (*line, "***") && **line != '\0')
      g_ptr_array_add (
          check->problems,
          codebook_problem_new ("damaged", "", 0, _ ("The file is damaged: %s."), *line));
}

/* Schema ------------------------------------------------------------------------------------ */

static void
stranger_row (Check *check, sqlite3_stmt *row)
{
  g_ptr_array_add (check->problems,
                   codebook_problem_new ("schema", get_text (row, 0), 0,
                                         _ ("‘%s’ (%s) does not belong in a project."),
                                         get_text (row, 0), get_text (row, 1)));
}

static void
difference_row (Check *check, sqlite3_stmt *row)
{
  g_ptr_array_add (check->problems,
                   codebook_problem_new ("schema", get_text (row, 0), 0,
                                         _ ("The table ‘%s’ is not as this version makes it: %s."),
                                         get_text (row, 0), get_text (row, 1)));
}

/* What is in the file and not in a fresh one, leaving out what SQLite and the full text make for
 * themselves. */
static const char strangers[] =
    "SELECT name, type FROM project.sqlite_schema AS theirs "
    "WHERE (type IN ('trigger', 'view') "
    "       OR (type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\')) "
    "  AND NOT EXISTS (SELECT 1 FROM main.sqlite_schema AS ours "
    "                  WHERE ours.type = theirs.type AND ours.name = theirs.name)";

static void
missing_row (Check *check, sqlite3_stmt *row)
{
  g_ptr_array_add (check->problems,
                   codebook_problem_new ("schema", get_text (row, 0), 0,
                                         _ ("The table ‘%s’ is missing."), get_text (row, 0)));
}

/* The shadows of the full text go with it. */
static const char missing[] =
    "SELECT name FROM pragma_table_list AS ours "
    "WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
    "  AND NOT EXISTS (SELECT 1 FROM project.sqlite_schema AS theirs "
    "                  WHERE theirs.type = 'table' AND ours.name = theirs.name)";

/* A column by name, place, type and part in the key; hidden ones are generated. */
static const char columns[] =
    "WITH ours AS ("
    "  SELECT t.name AS tab, c.name, cid, c.type, \"notnull\", pk, hidden"
    "  FROM main.sqlite_schema AS t, pragma_table_xinfo(t.name, 'main') AS c"
    "  WHERE t.type = 'table'), "
    "theirs AS ("
    "  SELECT t.name AS tab, c.name, cid, c.type, \"notnull\", pk, hidden"
    "  FROM project.sqlite_schema AS t, pragma_table_xinfo(t.name, 'project') AS c"
    "  WHERE t.type = 'table'), "
    "both AS (SELECT tab FROM ours INTERSECT SELECT tab FROM theirs), "
    "different AS ("
    "  SELECT * FROM (SELECT * FROM ours EXCEPT SELECT * FROM theirs)"
    "  UNION SELECT * FROM (SELECT * FROM theirs EXCEPT SELECT * FROM ours)) "
    "SELECT DISTINCT tab, 'column ' || name FROM different WHERE tab IN both";

/* The rules that a truth table keeps; see the head of schema.sql. */
static const char rules[] =
    "SELECT t.name, 'UNIQUE (' || i.name || ')' "
    "FROM truth AS t, pragma_index_list(t.name, 'project') AS i "
    "WHERE i.\"unique\" AND i.origin <> 'pk' "
    "UNION ALL "
    "SELECT DISTINCT t.name, 'ON DELETE, ON UPDATE' "
    "FROM truth AS t, pragma_foreign_key_list(t.name, 'project') AS f "
    "WHERE f.on_delete <> 'NO ACTION' OR f.on_update <> 'NO ACTION' "
    "UNION ALL "
    "SELECT t.name, 'STRICT' FROM truth AS t "
    "JOIN pragma_table_list AS l ON l.schema = 'project' AND l.name = t.name AND NOT l.strict";

static gboolean
name_truth (Check *check)
{
  const char *const *tables = codebook_schema_get_truth ();
  sqlite3_stmt *insert = NULL;
  int code = sqlite3_exec (check->db, "CREATE TEMP TABLE truth (name TEXT)", NULL, NULL, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_prepare_v2 (check->db, "INSERT INTO temp.truth VALUES (?)", -1, &insert, NULL);
  for (; code == SQLITE_OK && *tables != NULL; tables++)
    {
      sqlite3_bind_text (insert, 1, *tables, -1, SQLITE_STATIC);
      sqlite3_step (insert);
      code = sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  return code == SQLITE_OK;
}

/* References -------------------------------------------------------------------------------- */

static void
reference_row (Check *check, sqlite3_stmt *row)
{
  g_ptr_array_add (check->problems,
                   codebook_problem_new ("reference", get_text (row, 0),
                                         sqlite3_column_int64 (row, 1),
                                         _ ("A row of ‘%s’ points to a row of ‘%s’ that is not "
                                            "there."),
                                         get_text (row, 0), get_text (row, 2)));
}

/* History ----------------------------------------------------------------------------------- */

static int
refuse_cb (void *user_data, int kind, sqlite3_changeset_iter *iterator)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
fail_history (Check *check, gint64 seq, const char *message)
{
  g_ptr_array_add (check->problems,
                   codebook_problem_new ("history", "journal", seq, "%s", message));
  return FALSE;
}

static gboolean
replay_entry (Check *check, sqlite3_stmt *entry, CodebookJournalStacks *stacks)
{
  gint64 seq = sqlite3_column_int64 (entry, 0);
  gint64 undoes = sqlite3_column_int64 (entry, 1);
  void *changes = (void *) sqlite3_column_blob (entry, 2);
  int len_bytes = sqlite3_column_bytes (entry, 2);
  int code = SQLITE_CORRUPT;

  if (codebook_changeset_is_sound (changes, (gsize) len_bytes))
    code = sqlite3changeset_apply (check->db, len_bytes, changes, NULL, refuse_cb, NULL);
  if (codebook_journal_push (stacks, seq, undoes) == CODEBOOK_JOURNAL_ACT && undoes != 0)
    return fail_history (
        check, seq, _ ("An entry of the history takes back what was not the last thing done."));
  if (code == SQLITE_ABORT)
    return fail_history (check, seq,
                         _ ("An entry of the history does not fit what came before it."));
  if (code != SQLITE_OK)
    return fail_history (check, seq, _ ("An entry of the history is damaged."));
  return TRUE;
}

static gboolean
replay (Check *check)
{
  CodebookJournalStacks stacks = { 0 };
  sqlite3_stmt *entries = NULL;
  gboolean ok = TRUE;
  int code = sqlite3_prepare_v2 (check->db,
                                 "SELECT seq, undoes, changes FROM project.journal ORDER BY seq",
                                 -1, &entries, NULL);

  codebook_journal_stacks_init (&stacks);
  while (code == SQLITE_OK && ok && (code = sqlite3_step (entries)) == SQLITE_ROW)
    {
      ok = replay_entry (check, entries, &stacks);
      code = SQLITE_OK;
    }
  codebook_journal_stacks_release (&stacks);
  sqlite3_finalize (entries);
  if (code != SQLITE_OK && code != SQLITE_DONE)
    return fail_history (check, 0, _ ("The history cannot be read."));
  return ok;
}

/* How many rows of @table differ between the file and the replay; -1 if they cannot be compared. */
static int
count_differences (Check *check, const char *table)
{
  sqlite3_session *session = NULL;
  sqlite3_changeset_iter *iterator = NULL;
  void *bytes = NULL;
  int len_bytes = 0, n = 0;
  int code = sqlite3session_create (check->db, "main", &session);

  if (code == SQLITE_OK)
    code = sqlite3session_attach (session, table);
  if (code == SQLITE_OK)
    code = sqlite3session_diff (session, "project", table, NULL);
  if (code == SQLITE_OK)
    code = sqlite3session_changeset (session, &len_bytes, &bytes);
  if (code == SQLITE_OK)
    code = sqlite3changeset_start (&iterator, len_bytes, bytes);
  if (code == SQLITE_OK)
    {
      while (sqlite3changeset_next (iterator) == SQLITE_ROW)
        n++;
      sqlite3changeset_finalize (iterator);
    }
  sqlite3session_delete (session);
  sqlite3_free (bytes);
  return code == SQLITE_OK ? n : -1;
}

static void
compare (Check *check)
{
  for (const char *const *table = codebook_schema_get_truth (); *table != NULL; table++)
    {
      int n = count_differences (check, *table);

      if (n < 0)
        g_ptr_array_add (check->problems,
                         codebook_problem_new ("history", *table, 0,
                                               _ ("‘%s’ cannot be compared with the history."),
                                               *table));
      else if (n > 0)
        g_ptr_array_add (
            check->problems,
            codebook_problem_new (
                "history", *table, 0,
                g_dngettext (GETTEXT_PACKAGE, "%d row of ‘%s’ was changed outside the history.",
                             "%d rows of ‘%s’ were changed outside the history.", (gulong) n),
                n, *table));
    }
}

/* The whole ---------------------------------------------------------------------------------- */

static gboolean
check_init (Check *check, GError **error)
{
  check->db = codebook_connection_open_raw (":memory:", error);
  return check->db != NULL && codebook_connection_run (check->db, "PRAGMA foreign_keys=OFF", error)
         && codebook_connection_run (check->db, codebook_schema_get_sql (), error);
}

static gboolean
check_begin (Check *check, GError **error)
{
  return (name_truth (check)
          || codebook_connection_fail (check->db, sqlite3_errcode (check->db), error))
         /* One transaction: all that follows sees the same moment. */
         && codebook_connection_run (check->db, "BEGIN", error);
}

/* Whether the pages are sound and the tables those of schema.sql; each problem is added. */
static gboolean
check_tables (Check *check)
{
  guint n_before = check->problems->len;

  each_row (check, "PRAGMA project.integrity_check", integrity_row);
  return check->problems->len == n_before && each_row (check, missing, missing_row)
         && each_row (check, columns, difference_row);
}

gboolean
codebook_check_schema (const char *path, GPtrArray *problems, GError **error)
{
  g_auto (Check) check = { .problems = problems };

  if (!check_init (&check, error) || !codebook_connection_attach (check.db, path, "project", error)
      || !check_begin (&check, error))
    return FALSE;
  check_tables (&check);
  return TRUE;
}

gboolean
codebook_check_store (CodebookStore *store, GPtrArray *problems, GError **error)
{
  g_auto (Check) check = { .problems = problems };
  guint n_before = problems->len;
  gboolean alike; /* tables of the same columns, which can be compared */

  g_return_val_if_fail (CODEBOOK_IS_STORE (store), FALSE);

  if (!check_init (&check, error) || !codebook_store_attach_to (store, check.db, "project", error)
      || !check_begin (&check, error))
    return FALSE;
  if (!check_tables (&check))
    return TRUE;
  alike = problems->len == n_before;
  if (!each_row (&check, strangers, stranger_row) || !each_row (&check, rules, difference_row)
      || !each_row (&check, "PRAGMA project.foreign_key_check", reference_row) || !alike)
    return TRUE;
  if (replay (&check))
    compare (&check);
  return TRUE;
}
