/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "codebook/error.h"
#include "codebook/store/changes.h"
#include "codebook/store/rows.h"

G_BEGIN_DECLS

/* One open project file: connection, statement cache, acts, undo. Knows no entity.
 *
 * Call order of an act:
 *   begin (label) → any number of run ()/select () → commit (), or rollback () at the first
 * failure. Acts do not nest: an act that is made of others calls their parts between its own begin
 * and commit; see codebook_store_join ().
 *
 * Signals: "changed" (CodebookChanges *, a pointer: take a reference to keep it) after each commit,
 * undo and redo that changed something, on the owning thread. */
#define CODEBOOK_TYPE_STORE (codebook_store_get_type ())
G_DECLARE_FINAL_TYPE (CodebookStore, codebook_store, CODEBOOK, STORE, GObject)

typedef enum
{
  CODEBOOK_STORE_WRITE,     /* takes the lock */
  CODEBOOK_STORE_READ_ONLY, /* no lock, sees only what is committed */
} CodebookStoreMode;

/* Makes a new file; it must not exist. The file has the schema and is otherwise empty. */
CodebookStore *codebook_store_create (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookStore *codebook_store_open (const char *path,
                                    CodebookStoreMode mode,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Opens a file of an older version too. For writing it is migrated, and the old file kept beside
 * it; for reading a migrated copy in memory is read. @rebuild fills the derived tables, which are
 * empty then, inside an act of its own. open () takes an older file as it is: only for copying it.
 */
typedef gboolean (*CodebookStoreRebuild) (CodebookStore *self, GError **error);
CodebookStore *codebook_store_open_any (const char *path,
                                        CodebookStoreMode mode,
                                        CodebookStoreRebuild rebuild,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Where the old file is kept, if opening migrated it; else NULL. */
const char *codebook_store_get_kept (CodebookStore *self);
/* Closes: the file is one file again. Called by dispose too. An open act is rolled back; rows must
 * have been released. */
void codebook_store_close (CodebookStore *self);
const char *codebook_store_get_path (CodebookStore *self);
gboolean codebook_store_get_read_only (CodebookStore *self);

/* Who acts; stands in the journal. */
void codebook_store_set_author (CodebookStore *self, const char *author);

/* @label is a noun phrase in the user's language, ‘Codering ‘Openheid’’; it is shown in “%s
 * ongedaan maken” and quotes no text of documents. An act that changes nothing leaves no journal
 * row. */
gboolean codebook_store_begin (CodebookStore *self,
                               const char *label,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What the open act is called after all, where only its end tells how much it was. */
void codebook_store_relabel (CodebookStore *self, const char *label);
gboolean codebook_store_commit (CodebookStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_store_rollback (CodebookStore *self);
gboolean codebook_store_in_act (CodebookStore *self);

/* begin () unless an act is open already, in which case the caller's work becomes part of that act.
 * *@joined says which; end with codebook_store_leave (), which commits (or, given FALSE, rolls
 * back) only what this call began, and returns whether all is well. So small acts compose into one
 * act: one undo step. A part that fails fails the whole: the outer act can then only be rolled
 * back; committing it says so and rolls back. */
gboolean codebook_store_join (CodebookStore *self,
                              const char *label,
                              gboolean *joined,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_store_leave (CodebookStore *self, gboolean joined, gboolean ok, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* @sql is a literal (the cache is keyed by its address's text). @types has a letter per parameter,
 * each followed by its argument: i gint64, I gint64 with 0 bound as NULL, d double, s const char *
 * (NULL binds NULL), b GBytes *, p CodebookPlaces *. Cast what is not a gint64: (gint64) 0. Only an
 * act may write. */
gboolean codebook_store_run (CodebookStore *self,
                             GError **error,
                             const char *sql,
                             const char *types,
                             ...) G_GNUC_WARN_UNUSED_RESULT;
/* An act, or a part of one, of a single statement: join (), run (), leave (). */
gboolean codebook_store_act (CodebookStore *self,
                             const char *label,
                             GError **error,
                             const char *sql,
                             const char *types,
                             ...) G_GNUC_WARN_UNUSED_RESULT;
CodebookRows codebook_store_select (CodebookStore *self, const char *sql, const char *types, ...)
    G_GNUC_WARN_UNUSED_RESULT;
/* @rows that begin as zeros, of one @sql at each call: the statement is made ready once. For
 * looking up a thousand rows one by one; as long as it is in hand, the file is not let go. */
void codebook_store_select_again (
    CodebookStore *self, CodebookRows *rows, const char *sql, const char *types, ...);
/* A row in hand: as long as it is, what is read is the file as it is now, and no query locks it for
 * itself. For reading a thousand things one by one. */
CodebookRows codebook_store_hold (CodebookStore *self) G_GNUC_WARN_UNUSED_RESULT;
/* The first column of the first row, or @fallback. */
gint64 codebook_store_int64 (
    CodebookStore *self, gint64 fallback, const char *sql, const char *types, ...);
char *codebook_store_dup_text (CodebookStore *self, const char *sql, const char *types, ...)
    G_GNUC_WARN_UNUSED_RESULT;

/* A fresh 63-bit id, never 0. An act's first is from the system's random source and the rest follow
 * it, so that copies never collide and a hundred thousand rows of one act lie together. */
gint64 codebook_store_new_id (CodebookStore *self);

/* Derived tables: called inside commit, undo and redo with what changed, before the transaction
 * ends; it may run () only on derived tables. One hook, set by model. */
typedef gboolean (*CodebookStoreDerive) (CodebookStore *self,
                                         CodebookChanges *changes,
                                         gpointer user_data,
                                         GError **error);
void
codebook_store_set_derive (CodebookStore *self, CodebookStoreDerive derive, gpointer user_data);

G_END_DECLS
