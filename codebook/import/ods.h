/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/import/data-table.h"

G_BEGIN_DECLS

/* A spreadsheet of OpenDocument (.ods, .fods): the first sheet with anything in it; others that
 * hold something are told. Dates, numbers, percentages (0.45 for 45%) and yes/no are what the file
 * says they are, not what it shows. Repeated rows and columns count only if something stands in
 * them. */
guint codebook_ods_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookDataTable *codebook_ods_read (GBytes *bytes,
                                      const char *name,
                                      GCancellable *cancellable,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
