/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/store.h"

G_BEGIN_DECLS

/* A whole copy at @path, made with SQLite's online backup into a temporary neighbour that replaces
 * @path only when it checks out. */
gboolean codebook_backup_make (CodebookStore *store,
                               const char *path,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The rolling backup beside the project: NAME.backup.draad, at most one each @interval_s seconds (0
 * = now). */
gboolean codebook_backup_roll (CodebookStore *store,
                               guint interval_s,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Puts @backup in the place of @path (which need not exist; what was there is kept as
 * NAME.before-restore.draad). Refuses while somebody has it open. */
gboolean codebook_backup_restore (const char *backup,
                                  const char *path,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
