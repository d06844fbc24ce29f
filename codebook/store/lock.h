/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who has a project open: flock on a side file `.~lock.NAME#`, which also says user, host, process
 * and since when. The project file itself is never opened for this: closing a second descriptor
 * would drop SQLite's own locks. */
typedef struct _CodebookLock CodebookLock;

/* CODEBOOK_ERROR_BUSY names the holder. */
CodebookLock *codebook_lock_take (const char *project_path,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_lock_free (CodebookLock *lock);
/* "Maaike op werkplek-4, sinds 14 maart 09:12", or NULL if nobody holds it. */
char *codebook_lock_dup_holder (const char *project_path) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookLock, codebook_lock_free)

G_END_DECLS
