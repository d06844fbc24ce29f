/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* Web archives: a page with its pictures in one MIME message, as browsers and Word save them. The
 * page is read as html.h says; where there is none, the plain text. */
guint codebook_mht_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_mht_read (GBytes *bytes,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_mht_read_into (CodebookTranscriptBuilder *builder,
                                 GBytes *bytes,
                                 const char *name,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
