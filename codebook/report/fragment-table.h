/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/analysis/query.h"

G_BEGIN_DECLS

/* Fragments as rows, a fragment a row, for a spreadsheet.
 *
 * "csv": UTF-8 with a byte order mark and ';' between fields, which is what Excel opens rightly
 * where the comma is the decimal sign. A field that starts with = + - @, a tab or a return gets an
 * apostrophe before it, so that no program runs it as a formula.
 * "xlsx": all texts are texts; what a cell cannot hold (over 32,767 characters) ends in “…”. */
GBytes *codebook_fragment_table_make (const GPtrArray *fragments,
                                      const char *format,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The file, whole or not at all; @format NULL: by the suffix of @path. */
gboolean codebook_fragment_table_write_file (const GPtrArray *fragments,
                                             const char *path,
                                             const char *format,
                                             GError **error);
/* Whether a format or file name is one of these two. */
gboolean codebook_fragment_table_knows (const char *format_or_file_name);

G_END_DECLS
