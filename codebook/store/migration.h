/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/sqlite.h"

#include <glib.h>

G_BEGIN_DECLS

/* Files of an older schema version. Private to store/; FALSE and NULL set @error. */

/* Whether @db, a project, is of an older version than schema.sql. */
gboolean codebook_migration_is_due (sqlite3 *db);

/* Whether a derived table of @db, of this version, is absent or empty: dropped by hand, as the
 * sqlite3 program can. */
gboolean codebook_migration_lacks_derived (sqlite3 *db);
/* Makes the derived tables anew, empty. Inside a transaction. */
gboolean codebook_migration_renew_derived (sqlite3 *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Gives @db the schema of schema.sql, in one transaction: tables, indices and columns that it lacks
 * are added, derived tables are new and empty. */
gboolean codebook_migration_upgrade (sqlite3 *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The steps of bringing the file at @path up to date. The caller holds its lock, has closed it, and
 * fills the derived tables of the copy between the first and the second.
 *
 * prepare   a copy beside @path, of this version; returns its path
 * replace   the copy, closed, takes the place of @path if nothing of the old file is missing in it;
 *           the old file is kept beside it, and *@kept says where
 * discard   the copy is removed; @path is what it was */
char *codebook_migration_prepare (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_migration_replace (const char *copy,
                                     const char *path,
                                     char **kept,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_migration_discard (const char *copy);

/* A copy of @db in memory, of this version, derived tables empty; any connection of this process
 * can open it by *@uri as long as one does. */
sqlite3 *codebook_migration_copy_to_memory (sqlite3 *db,
                                            char **uri,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
