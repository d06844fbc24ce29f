/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/store.h"

G_BEGIN_DECLS

/* The journal: what was done, by whom, and back again. */

typedef enum
{
  CODEBOOK_JOURNAL_ACT,
  CODEBOOK_JOURNAL_UNDO, /* takes an act, or a redo, back */
  CODEBOOK_JOURNAL_REDO, /* takes an undo back */
} CodebookJournalKind;

typedef struct
{
  gint64 seq;
  char *uuid;
  gint64 at_ms; /* since 1970 UTC */
  char *author;
  char *label;   /* of an undo or redo: that of the act */
  gint64 undoes; /* seq, or 0 */
  CodebookJournalKind kind;
} CodebookJournalEntry;

void codebook_journal_entry_free (CodebookJournalEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookJournalEntry, codebook_journal_entry_free)

/* Oldest first; (element-type CodebookJournalEntry). */
GPtrArray *codebook_journal_list (CodebookStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What an entry changed. */
CodebookChanges *
codebook_journal_read (CodebookStore *store, gint64 seq, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The journal's first row is the making of what the file is about, and is not undone. */
void codebook_journal_keep_first (CodebookStore *store);
/* The label of the act that undo (redo) would take back (do again); NULL if there is none. Borrowed
 * until the next act. */
const char *codebook_journal_get_undo_label (CodebookStore *store);
const char *codebook_journal_get_redo_label (CodebookStore *store);
/* CODEBOOK_ERROR_NOT_FOUND if there is nothing to undo; CODEBOOK_ERROR_CONFLICT with the reason if
 * it does not fit; then nothing has changed. */
gboolean codebook_journal_undo (CodebookStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_journal_redo (CodebookStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
