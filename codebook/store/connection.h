/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/error.h"
#include "codebook/store/sqlite.h"

G_BEGIN_DECLS

/* A SQLite connection to a project file, with all that every connection must be told. Private to
 * store/; NULL and FALSE set @error. */

/* Makes the file whole under a temporary name and then gives it @path, which must be free. The
 * caller holds the lock. */
gboolean codebook_connection_create (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What can be known of a project file without opening it: that it is there, and not a folder, empty
 * or forbidden. */
gboolean codebook_connection_look_at (const char *path, GError **error);

/* Opens a project and nothing else. A writer puts the file in WAL mode; the caller holds the lock.
 */
sqlite3 *codebook_connection_open (const char *path,
                                   gboolean read_only,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A new file at @path, or one that is there, without asking what is in it: for copies. */
sqlite3 *codebook_connection_open_raw (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Attaches the project at @path, for reading, under the name @schema; a @path that starts with
 * "file:" is the URI of one in memory. */
gboolean
codebook_connection_attach (sqlite3 *db, const char *path, const char *schema, GError **error);

/* Whether @db is a project whose pages are sound. */
gboolean codebook_connection_verify (sqlite3 *db, GError **error);

/* How much of the file @db may keep in memory; 0 = as much as every connection. */
gboolean codebook_connection_set_cache (sqlite3 *db, guint most_kib, GError **error);

/* Closes. A writer leaves one file: all of the WAL goes into it first. */
void codebook_connection_close (sqlite3 *db);

/* Runs statements without parameters or rows. */
gboolean codebook_connection_run (sqlite3 *db, const char *sql, GError **error);
/* The first column of the first row, or @fallback if there is none or it fails. */
gint64 codebook_connection_int64 (sqlite3 *db, gint64 fallback, const char *sql);

/* Says in plain words why SQLite answered @code; returns FALSE. */
gboolean codebook_connection_fail (sqlite3 *db, int code, GError **error);
/* There is no room left for @name. */
gboolean codebook_connection_fail_full (const char *name, GError **error);

/* @path as people should see it. */
char *codebook_connection_dup_name (const char *path);
/* What @path leads to, so that a file is replaced and not the link; @path if nothing is there. */
char *codebook_connection_dup_real_path (const char *path);

/* A temporary neighbour of @path: an empty file of a fresh name in the same folder. The caller
 * holds the lock of @path; neighbours that a kill left are removed. */
char *codebook_connection_make_neighbour (const char *path, GError **error);
/* Gives @from the name @to; replaces what is there only if @replace. Survives a power cut. */
gboolean
codebook_connection_rename (const char *from, const char *to, gboolean replace, GError **error);

G_END_DECLS
