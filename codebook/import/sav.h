/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/import/data-table.h"

G_BEGIN_DECLS

/* A data file of SPSS (.sav, .zsav, .por), by libreadstat. Variables keep their labels and the
 * labels of their values; what SPSS calls missing, by itself or by the user, is empty. */
guint codebook_sav_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookDataTable *codebook_sav_read (GBytes *bytes,
                                      const char *name,
                                      GCancellable *cancellable,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
