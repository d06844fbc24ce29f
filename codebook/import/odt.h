/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"

G_BEGIN_DECLS

/* OpenDocument texts, in a zip (.odt, .ott) or as one XML file (.fodt): the text as it is shown
 * with all changes accepted. Left out: headers and footers, comments, hidden text, forms. */
guint codebook_odt_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_odt_read (GBytes *bytes,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
