/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/error.h"

G_BEGIN_DECLS

/* A table of text: (element-type GStrv) a row each, the first the head. Rows of a file may differ
 * in length. */
GPtrArray *codebook_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Copies @cells. */
void codebook_table_add (GPtrArray *table, const char *const *cells);

/* CSV as import/csv.h reads it; the first row is no different from the others. @name is for the
 * error, which says on which line. @warnings as there. */
GPtrArray *codebook_table_parse_csv (const char *bytes,
                                     gsize len_bytes,
                                     const char *name,
                                     GPtrArray *warnings,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same of any table that import/table-reader.h knows; @bytes are those of a zip file. Rows
 * above the head, and columns with neither name nor value, are left out. */
GPtrArray *codebook_table_parse_sheet (const char *bytes,
                                       gsize len_bytes,
                                       const char *name,
                                       GPtrArray *warnings,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* "csv": UTF-8 with a byte order mark and ';' between cells, which is what a spreadsheet opens
 * rightly where the comma is the decimal sign; quotes by RFC 4180. "xlsx": with a head that stays
 * in view; plain figures as numbers; @sheet names the sheet. */
GBytes *codebook_table_write (const GPtrArray *table,
                              const char *format,
                              const char *sheet,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
