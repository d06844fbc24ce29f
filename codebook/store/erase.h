/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/store.h"

G_BEGIN_DECLS

/* Taking words out of a project for good: out of its rows and out of its history, so that nothing
 * of the file's bytes has them. It is no act: it leaves no entry and cannot be undone. Who erases
 * gives functions of a value, and they are put to every value, wherever it stands; equal values
 * stay equal, so that undo and redo go on over it. */
typedef struct
{
  /* What takes the place of @text in that column; NULL: it stays. Lengths may differ. */
  char *(*text) (const char *table, const char *column, const char *text, gpointer data);
  /* Ids that become others: gint64 * → gint64 *; nullable. In every column of integers. */
  GHashTable *integers;
  gpointer data;
} CodebookEraser;

/* A value of a history's changesets, for who must know what it holds before it erases. */
typedef void (*CodebookEraseVisit) (const CodebookChange *change, gpointer data);
gboolean codebook_erase_visit (CodebookStore *store,
                               const char *table,
                               CodebookEraseVisit visit,
                               gpointer data,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Erases in all tables, the history included, in one transaction; and the kept originals whole,
 * since words cannot be found in a packed file. CODEBOOK_ERROR_BUSY if anybody else reads the
 * project, since what they read could not be overwritten. */
gboolean codebook_erase_run (CodebookStore *store,
                             const CodebookEraser *eraser,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes the file anew, without what was freed: after erasing, and after what is derived was made
 * anew. */
gboolean codebook_erase_compact (CodebookStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
