/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/error.h"
#include "codebook/report/block.h"

G_BEGIN_DECLS

/* One row a format; the table is in writer.c. */
typedef struct
{
  const char *format; /* "docx"; also the suffix */
  const char *name;   /* N_("Word document") */
  GBytes *(*write) (const CodebookBlocks *blocks, GError **error);
} CodebookWriter;

/* By "docx", or by the suffix of a file name; NULL if there is none. */
const CodebookWriter *codebook_writer_find (const char *format_or_file_name);
const CodebookWriter *codebook_writer_get_all (void); /* (array zero-terminated by a NULL format) */

/* Writes the whole file or leaves what was there (through a temporary neighbour). @format NULL: by
 * the suffix of @path. */
gboolean codebook_writer_write_file (const CodebookBlocks *blocks,
                                     const char *path,
                                     const char *format,
                                     GError **error);
/* The same for bytes that are already made. */
gboolean codebook_writer_save (GBytes *bytes, const char *path, GError **error);

G_END_DECLS
