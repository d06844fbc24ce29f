/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A changeset, read: which rows of which tables an act inserted, updated or deleted. What the
 * `changed` signal carries and what the audit trail is read from. Immutable, reference counted. */
typedef struct _CodebookChanges CodebookChanges;

typedef enum
{
  CODEBOOK_CHANGE_INSERT,
  CODEBOOK_CHANGE_UPDATE,
  CODEBOOK_CHANGE_DELETE,
} CodebookChangeKind;

/* A value of a changeset: small, since an act may have millions. */
typedef struct
{
  enum
  {
    CODEBOOK_VALUE_UNCHANGED, /* an update that left this column alone */
    CODEBOOK_VALUE_NULL,
    CODEBOOK_VALUE_INTEGER,
    CODEBOOK_VALUE_REAL,
    CODEBOOK_VALUE_TEXT,
    CODEBOOK_VALUE_BLOB,
  } kind;
  guint32 len_bytes; /* of a text or blob */
  union
  {
    gint64 integer;
    double real;
    const char *text; /* or blob: borrowed from the changes, not ended by a NUL; NULL where there
                         is no value */
  };
} CodebookValue;

typedef struct
{
  const char *table; /* interned */
  CodebookChangeKind kind;
  guint n_columns;
  const char *const *column_names; /* n_columns, borrowed */
  const CodebookValue *before; /* n_columns; for an insert all UNCHANGED; key columns always stand
                                  here or in after */
  const CodebookValue *after;  /* n_columns; for a delete all UNCHANGED */
} CodebookChange;

CodebookChanges *codebook_changes_ref (CodebookChanges *changes);
void codebook_changes_unref (CodebookChanges *changes);

guint codebook_changes_get_count (CodebookChanges *changes);
const CodebookChange *codebook_changes_get (CodebookChanges *changes, guint index);

/* Whether a row of @table changed; @table is a literal. */
gboolean codebook_changes_touch (CodebookChanges *changes, const char *table);

/* The value of a column, whichever side has it (after wins); NULL, 0 where neither has. */
const CodebookValue *codebook_change_value (const CodebookChange *change, const char *column);
gint64 codebook_change_int64 (const CodebookChange *change, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookChanges, codebook_changes_unref)

G_END_DECLS
