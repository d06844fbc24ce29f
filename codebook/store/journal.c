/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal: each act is a row with the changeset it made; it only grows.
 *
 * Undo applies the inverse of a row's changeset and is itself an act, whose row names what it took
 * back; redo takes that row back in the same way. What can be undone and redone follows from
 * walking the rows in order with two stacks:
 *
 *   an act                            push it on undo, empty redo
 *   a row that takes back undo's top  pop it, push the row on redo
 *   a row that takes back redo's top  pop it, push the row on undo
 *
 * so the history survives closing without anything being kept but the rows.
 *
 * The inverse is applied strictly. Whatever does not fit (a row that changed since, one that is
 * gone, a reference that would break) stops it, and nothing has happened; answering anything else
 * to a conflict loses data or leaves a broken file. SQLite passes over a table that is missing, or
 * whose key or number of columns differs, and reports success: so tables are compared first, and
 * afterwards as many rows must have changed as the inverse names. It also believes the lengths in a
 * changeset: so what comes out of the file is looked through before SQLite gets it.
 *
 * An undo's row has the label of the act, since that is what happened to it: a log says ‘Undone:
 * LABEL’ and a button ‘Redo LABEL’. */

#include "codebook/store/journal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/store/changeset.h"
#include "codebook/store/store-private.h"

void
codebook_journal_entry_free (CodebookJournalEntry *entry)
{
  g_free (entry->uuid);
  g_free (entry->author);
  g_free (entry->label);
  g_free (entry);
}

/* Stacks ------------------------------------------------------------------------------------ */

void
codebook_journal_stacks_init (CodebookJournalStacks *stacks)
{
  stacks->undo = g_array_new (FALSE, FALSE, sizeof (gint64));
  stacks->redo = g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
codebook_journal_stacks_release (CodebookJournalStacks *stacks)
{
  g_clear_pointer (&stacks->undo, g_array_unref);
  g_clear_pointer (&stacks->redo, g_array_unref);
  g_clear_pointer (&stacks->undo_label, g_free);
  g_clear_pointer (&stacks->redo_label, g_free);
}

/* The top of a stack, 0 if it is empty. */
static gint64
get_top (const GArray *stack)
{
  return stack != NULL && stack->len > 0 ? g_array_index (stack, gint64, stack->len - 1) : 0;
}

static void
move_top (GArray *from, GArray *to, gint64 seq)
{
  g_array_set_size (from, from->len - 1);
  g_array_append_val (to, seq);
}

CodebookJournalKind
codebook_journal_push (CodebookJournalStacks *stacks, gint64 seq, gint64 undoes)
{
  g_clear_pointer (&stacks->undo_label, g_free);
  g_clear_pointer (&stacks->redo_label, g_free);
  if (undoes != 0 && undoes == get_top (stacks->undo))
    {
      move_top (stacks->undo, stacks->redo, seq);
      return CODEBOOK_JOURNAL_UNDO;
    }
  if (undoes != 0 && undoes == get_top (stacks->redo))
    {
      move_top (stacks->redo, stacks->undo, seq);
      return CODEBOOK_JOURNAL_REDO;
    }
  g_array_append_val (stacks->undo, seq);
  g_array_set_size (stacks->redo, 0);
  return CODEBOOK_JOURNAL_ACT;
}

gboolean
codebook_journal_load (CodebookStore *store, GError **error)
{
  CodebookJournalStacks *stacks = codebook_store_get_stacks (store);
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT seq, undoes FROM journal ORDER BY seq", "");

  codebook_journal_stacks_init (stacks);
  while (codebook_rows_next (&rows, error))
    codebook_journal_push (stacks, codebook_rows_int64 (&rows, 0), codebook_rows_int64 (&rows, 1));
  return !codebook_rows_failed (&rows);
}

/* Reading ----------------------------------------------------------------------------------- */

GPtrArray *
codebook_journal_list (CodebookStore *store, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_journal_entry_free);
  CodebookJournalStacks stacks = { 0 };
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT seq, uuid, at, author, label, undoes FROM journal ORDER BY seq", "");

  codebook_journal_stacks_init (&stacks);
  while (codebook_rows_next (&rows, error))
    {
      CodebookJournalEntry *entry = g_new0 (CodebookJournalEntry, 1);

      entry->seq = codebook_rows_int64 (&rows, 0);
      entry->uuid = g_strdup (codebook_rows_text (&rows, 1));
      entry->at_ms = codebook_rows_int64 (&rows, 2);
      entry->author = g_strdup (codebook_rows_text (&rows, 3));
      entry->label = g_strdup (codebook_rows_text (&rows, 4));
      entry->undoes = codebook_rows_int64 (&rows, 5);
      entry->kind = codebook_journal_push (&stacks, entry->seq, entry->undoes);
      g_ptr_array_add (entries, entry);
    }
  codebook_journal_stacks_release (&stacks);
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&entries);
}

/* The changeset of an entry, sound, and its label if @label is not NULL. */
static GBytes *
read_entry (CodebookStore *store, gint64 seq, char **label, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT changes, label FROM journal WHERE seq = ?", "i", seq);

  if (codebook_rows_next (&rows, error))
    {
      if (!codebook_changeset_is_sound (codebook_rows_blob (&rows, 0),
                                        codebook_rows_len_bytes (&rows, 0)))
        {
          codebook_fail (error, CODEBOOK_ERROR_CONFLICT,
                         _ ("‘%s’ is damaged in the history and can be neither read nor undone. "
                            "Nothing was changed."),
                         codebook_rows_text (&rows, 1));
          return NULL;
        }
      if (label != NULL)
        *label = g_strdup (codebook_rows_text (&rows, 1));
      return g_bytes_new (codebook_rows_blob (&rows, 0), codebook_rows_len_bytes (&rows, 0));
    }
  if (!codebook_rows_failed (&rows))
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);

      codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("The history has no entry %s."), number);
    }
  return NULL;
}

CodebookChanges *
codebook_journal_read (CodebookStore *store, gint64 seq, GError **error)
{
  g_autoptr (GBytes) changeset = read_entry (store, seq, NULL, error);

  return changeset != NULL ? codebook_changes_new (store, changeset, error) : NULL;
}

static const char *
get_label (CodebookStore *store, const GArray *stack, char **label)
{
  gint64 seq = get_top (stack);

  if (seq != 0 && *label == NULL)
    *label = codebook_store_dup_text (store, "SELECT label FROM journal WHERE seq = ?", "i", seq);
  return *label;
}

void
codebook_journal_keep_first (CodebookStore *store)
{
  GArray *undo = codebook_store_get_stacks (store)->undo;

  if (undo != NULL && undo->len > 0 && g_array_index (undo, gint64, 0) == 1)
    g_array_remove_index (undo, 0);
}

const char *
codebook_journal_get_undo_label (CodebookStore *store)
{
  CodebookJournalStacks *stacks = codebook_store_get_stacks (store);

  return get_label (store, stacks->undo, &stacks->undo_label);
}

const char *
codebook_journal_get_redo_label (CodebookStore *store)
{
  CodebookJournalStacks *stacks = codebook_store_get_stacks (store);

  return get_label (store, stacks->redo, &stacks->redo_label);
}

/* Taking back ------------------------------------------------------------------------------- */

static GBytes *
invert (CodebookStore *store, GBytes *changeset, GError **error)
{
  void *inverse = NULL;
  int len_bytes = 0;
  int code = sqlite3changeset_invert ((int) g_bytes_get_size (changeset),
                                      g_bytes_get_data (changeset, NULL), &len_bytes, &inverse);

  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (inverse, (gsize) len_bytes, sqlite3_free, inverse);
  codebook_store_fail (store, code, error);
  return NULL;
}

/* Whether @table still has the key and at least the columns that a changeset knew. */
static gboolean
table_fits (CodebookStore *store, const char *table, const unsigned char *key, int n_columns)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT cid, pk FROM pragma_table_info(?) ORDER BY cid", "s", table);
  int n = 0;

  while (codebook_rows_next (&rows, NULL))
    {
      if (codebook_rows_int64 (&rows, 1) != (n < n_columns ? key[n] : 0))
        return FALSE;
      n++;
    }
  return n >= n_columns;
}

/* Counts the changes of a changeset; -1 if it does not fit the tables of today. */
static int
count_fitting (CodebookStore *store, GBytes *changeset)
{
  sqlite3_changeset_iter *iterator = NULL;
  const char *last = "";
  int n_changes = 0;
  gboolean fits = sqlite3changeset_start (&iterator, (int) g_bytes_get_size (changeset),
                                          (void *) g_bytes_get_data (changeset, NULL))
                  == SQLITE_OK;

  while (fits && sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      unsigned char *key;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
      sqlite3changeset_pk (iterator, &key, NULL);
      if (strcmp (table, last) != 0)
        fits = table_fits (store, table, key, n_columns);
      last = g_intern_string (table);
      n_changes++;
    }
  return sqlite3changeset_finalize (iterator) == SQLITE_OK && fits ? n_changes : -1;
}

/* The first conflict is the last: nothing is forgiven. */
static int
conflict_cb (void *user_data, int kind, sqlite3_changeset_iter *iterator)
{
  int *conflict = user_data;

  *conflict = kind;
  return SQLITE_CHANGESET_ABORT;
}

static const char *
get_reason (int conflict)
{
  /* Translators: these follow ‘cannot be undone: ’ and ‘cannot be redone: ’ */
  switch (conflict)
    {
    case SQLITE_CHANGESET_DATA:
      return _ ("what it touched was changed since");
    case SQLITE_CHANGESET_NOTFOUND:
      return _ ("what it touched is not there any more");
    case SQLITE_CHANGESET_CONFLICT:
      return _ ("what it took away is there again");
    case SQLITE_CHANGESET_FOREIGN_KEY:
      return _ ("something else depends on it by now");
    default:
      return _ ("a rule of the project forbids it");
    }
}

/* A step: taking back an act, or the undo of one. */
typedef struct
{
  gboolean redo;
  char *label;
} Step;

static void
step_release (Step *step)
{
  g_free (step->label);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_release)

static gboolean
refuse (const Step *step, const char *reason, GError **error)
{
  return step->redo ? codebook_fail (error, CODEBOOK_ERROR_CONFLICT,
                                     _ ("‘%s’ cannot be redone: %s. Nothing was changed."),
                                     step->label, reason)
                    : codebook_fail (error, CODEBOOK_ERROR_CONFLICT,
                                     _ ("‘%s’ cannot be undone: %s. Nothing was changed."),
                                     step->label, reason);
}

static gboolean
apply (CodebookStore *store, GBytes *changeset, const Step *step, GError **error)
{
  int conflict = 0;
  int code = sqlite3changeset_apply (
      codebook_store_get_db (store), (int) g_bytes_get_size (changeset),
      (void *) g_bytes_get_data (changeset, NULL), NULL, conflict_cb, &conflict);

  if (conflict != 0)
    return refuse (step, get_reason (conflict), error);
  return code == SQLITE_OK || codebook_store_fail (store, code, error);
}

static gboolean
take_back (CodebookStore *store, gint64 seq, gboolean redo, GError **error)
{
  g_auto (Step) step = { .redo = redo };
  g_autoptr (GBytes) changeset = read_entry (store, seq, &step.label, error);
  g_autoptr (GBytes) inverse = changeset != NULL ? invert (store, changeset, error) : NULL;
  gint64 entry;
  int n_changes;

  if (inverse == NULL)
    return FALSE;
  n_changes = count_fitting (store, inverse);
  if (n_changes < 0)
    return refuse (&step, _ ("it was done in an older version of this project"), error);
  if (!codebook_store_begin (store, step.label, error))
    return FALSE;
  if (apply (store, inverse, &step, error))
    return codebook_store_commit_undo (store, seq, n_changes, &entry, error);
  codebook_store_rollback (store);
  return FALSE;
}

gboolean
codebook_journal_undo (CodebookStore *store, GError **error)
{
  gint64 seq = get_top (codebook_store_get_stacks (store)->undo);

  if (seq == 0)
    return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("There is nothing to undo."));
  return take_back (store, seq, FALSE, error);
}

gboolean
codebook_journal_redo (CodebookStore *store, GError **error)
{
  gint64 seq = get_top (codebook_store_get_stacks (store)->redo);

  if (seq == 0)
    return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("There is nothing to redo."));
  return take_back (store, seq, TRUE, error);
}
