/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/error.h"
#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* One row a format; the readers' table is in reader.c. Content decides, the suffix only helps. */
typedef struct
{
  const char *kind;            /* "docx" */
  const char *name;            /* N_("Word"), for people */
  const char *const *suffixes; /* NULL-terminated, without the dot */
  /* How sure the bytes are of this kind: 0 no … 100 certain. */
  guint (*sniff) (const guint8 *bytes, gsize len_bytes, const char *suffix);
  /* Of every reader: @bytes is (transfer full), and let go of as soon as can be, since the text
   * needs room. */
  CodebookTranscript *(*read) (GBytes *bytes,
                               const char *name,
                               GCancellable *cancellable,
                               GError **error);
} CodebookReader;

/* Reads a file into a transcript with turns, speakers and times found. The error says which file
 * and what is wrong. Refuses directories, unreadable files and those above 512 MB. Safe to call in
 * any thread. */
CodebookTranscript *codebook_reader_read_file (const char *path,
                                               GCancellable *cancellable,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookTranscript *codebook_reader_read_bytes (GBytes *bytes,
                                                const char *name,
                                                GCancellable *cancellable,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of a file, with the same refusals; for other readers. */
GBytes *codebook_reader_load_file (const char *path,
                                   GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The table, for file choosers: (array zero-terminated by a NULL kind). */
const CodebookReader *codebook_reader_get_all (void);

G_END_DECLS
