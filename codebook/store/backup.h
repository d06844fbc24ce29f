/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/store.h"

G_BEGIN_DECLS

/* A whole copy at @path, made with SQLite's online backup into a temporary neighbour that replaces
 * @path only when it checks out. Not during an act; in a thread, give it a read-only store. */
gboolean codebook_backup_make (CodebookStore *store,
                               const char *path,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same copy, in memory. NULL on error. */
GBytes *codebook_backup_dup_bytes (CodebookStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Where the rolling backup of a project is: NAME.backup.draad beside it. */
char *codebook_backup_dup_path (const char *project_path) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the rolling backup, unless there is one younger than @interval_s seconds (0 = in any case).
 */
gboolean codebook_backup_roll (CodebookStore *store,
                               guint interval_s,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Puts @backup in the place of @path (which need not exist; what was there is kept as
 * NAME.before-restore.draad, or -2 and on if that is taken). Refuses while somebody has it open. */
gboolean codebook_backup_restore (const char *backup,
                                  const char *path,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether two names lead to one file. */
gboolean codebook_backup_same_file (const char *a, const char *b);

/* Removes all copies that were made beside the project: backups, what a restore or a migration
 * kept, and what a kill left; with all that may lie beside them. Returns how many; -1 on error. */
int codebook_backup_remove_all (const char *project_path, GError **error);

G_END_DECLS
