/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/import/data-table.h"

G_BEGIN_DECLS

/* One row a format of tables; content decides, the suffix only helps. */
typedef struct
{
  const char *kind;            /* "xlsx" */
  const char *name;            /* N_("Excel"), for people */
  const char *const *suffixes; /* NULL-terminated, without the dot */
  /* How sure the bytes are of this kind: 0 no … 100 certain. */
  guint (*sniff) (const guint8 *bytes, gsize len_bytes, const char *suffix);
  CodebookDataTable *(*read) (GBytes *bytes,
                              const char *name,
                              GCancellable *cancellable,
                              GError **error);
} CodebookTableReader;

/* (array zero-terminated by a NULL kind) */
const CodebookTableReader *codebook_table_reader_get_all (void);
/* Whether a file of that name is a table, by its suffix; those that transcripts have too (tsv) are
 * not. */
gboolean codebook_table_reader_is_table (const char *name);

/* Reads a table of attributes. The error says which file and what is wrong. Safe to call in any
 * thread. @name is the file's, for messages and for its suffix. */
CodebookDataTable *codebook_table_reader_read_bytes (GBytes *bytes,
                                                     const char *name,
                                                     GCancellable *cancellable,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookDataTable *codebook_table_reader_read_file (const char *path,
                                                    GCancellable *cancellable,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
