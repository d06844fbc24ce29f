/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/import/data-table.h"

G_BEGIN_DECLS

/* A workbook of Excel (.xlsx, .xlsm): the first sheet with anything in it, those in view before the
 * hidden ones; others that hold something are told. Numbers shown as dates are dates, a value that
 * merged cells share holds for all their rows, and errors (#DIV/0!) are empty. What a formula gives
 * is what was last worked out. */
guint codebook_xlsx_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookDataTable *codebook_xlsx_read (GBytes *bytes,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
