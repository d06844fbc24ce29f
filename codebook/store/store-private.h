/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/connection.h"
#include "codebook/store/journal.h"
#include "codebook/store/store.h"

G_BEGIN_DECLS

/* What the files of store/ share about an open store. */

sqlite3 *codebook_store_get_db (CodebookStore *self);

/* Says why SQLite answered @code; returns FALSE. */
gboolean codebook_store_fail (CodebookStore *self, int code, GError **error);

/* A statement for the caller alone; NULL with *@code set. Given back, reset, with _put_. */
sqlite3_stmt *codebook_store_take_statement (CodebookStore *self, const char *sql, int *code);
void codebook_store_put_statement (CodebookStore *self, sqlite3_stmt *statement);

/* The columns of a table, interned, in order; NULL if there is no such table. Borrowed. */
GPtrArray *codebook_store_get_columns (CodebookStore *self, const char *table);
/* commit () of an act that takes back entry @undoes; *@seq is the new entry, 0 if nothing changed.
 * @n_changes: as many rows must have changed, or -1. */
gboolean codebook_store_commit_undo (
    CodebookStore *self, gint64 undoes, int n_changes, gint64 *seq, GError **error);

/* Attaches the store's file, or what stands for it in memory, to another connection, for reading.
 */
gboolean
codebook_store_attach_to (CodebookStore *self, sqlite3 *db, const char *schema, GError **error);

/* A copy of @from, which is of the file @project and gets its mode, under a fresh name beside
 * @path. */
char *codebook_backup_copy (sqlite3 *from, const char *project, const char *path, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_backup_copy_pages (sqlite3 *from, sqlite3 *to, GError **error);
/* "P.draad" and "kept" make "P.kept.draad", or "P.kept-2.draad" and on if that is there. */
char *codebook_backup_dup_aside (const char *path, const char *what) G_GNUC_WARN_UNUSED_RESULT;
/* Removes what may lie beside a file that was not closed. */
void codebook_backup_remove_sides (const char *path);

/* The first part of codebook_check_store (): pages, tables and columns of the project at @path. */
gboolean codebook_check_schema (const char *path, GPtrArray *problems, GError **error);

/* The undo stacks, owned by the store, kept by journal.c. */
typedef struct
{
  GArray *undo; /* gint64 seq, the top last */
  GArray *redo;
  char *undo_label; /* of the top, when asked for */
  char *redo_label;
} CodebookJournalStacks;

CodebookJournalStacks *codebook_store_get_stacks (CodebookStore *self);
gboolean codebook_journal_load (CodebookStore *store, GError **error);
/* An entry was added; @undoes is 0 for an act of its own. */
CodebookJournalKind
codebook_journal_push (CodebookJournalStacks *stacks, gint64 seq, gint64 undoes);
void codebook_journal_stacks_init (CodebookJournalStacks *stacks);
void codebook_journal_stacks_release (CodebookJournalStacks *stacks);

/* Reads a changeset; NULL with @error set if it is broken or speaks of tables that are not there.
 */
CodebookChanges *codebook_changes_new (CodebookStore *store,
                                       GBytes *changeset,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
