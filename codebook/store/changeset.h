/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/changes.h"

G_BEGIN_DECLS

/* Whether bytes are a changeset of the session extension, whole, to the last byte. To be asked of
 * all that comes out of a file before SQLite is given it: the session extension of 3.40 trusts the
 * lengths in a changeset and reads past the end of one that is cut off or made up. An empty one is
 * not sound: acts that change nothing leave none. Private to store/. */
gboolean codebook_changeset_is_sound (const void *bytes, gsize len_bytes);

/* Goes through a changeset, from one change to the next. Each has one side, an update two, the old
 * first: all its values are read, before it goes on. */
typedef struct
{
  const guint8 *at, *end;
  gboolean broken; /* it is not sound; it ended there */

  const char *table; /* of the change; borrowed from the changeset */
  guint n_columns;
  const guint8 *key; /* n_columns: 0, or the column's place in the key */
  int operation;     /* SQLITE_INSERT, SQLITE_UPDATE or SQLITE_DELETE */
} CodebookChangesetReader;

void
codebook_changeset_reader_init (CodebookChangesetReader *self, const void *bytes, gsize len_bytes);
/* FALSE at the end. */
gboolean codebook_changeset_reader_next (CodebookChangesetReader *self);
/* @old: of the old side. Fills @value, whose text is in the changeset. */
gboolean codebook_changeset_reader_read (CodebookChangesetReader *self,
                                         guint column,
                                         gboolean old,
                                         CodebookValue *value);

G_END_DECLS
