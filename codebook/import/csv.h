/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/import/cell-grid.h"

G_BEGIN_DECLS

/* Text with a separator between cells: ; , tab or |, said by a first line `sep=;` or else found as
 * the one that stands in the lines most evenly. Quotes by RFC 4180; lines end by LF, CR LF or CR.
 * The encoding is found, see text-encoding.h. At most 48 MB. */
guint codebook_csv_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);

/* All rows, also blank ones, cells as they stand. A quotation mark that is not closed is read as a
 * character like others, and told; more than twenty are an error that names the line of the last.
 * @separator: (out) (optional). @warnings (element-type char *) gets a sentence for each thing that
 * was set right. */
CodebookCellGrid *codebook_csv_read (GBytes *bytes,
                                     const char *name,
                                     char *separator,
                                     GPtrArray *warnings,
                                     GCancellable *cancellable,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
