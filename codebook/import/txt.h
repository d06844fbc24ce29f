/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* Plain text in any encoding; each line is a paragraph. */
guint codebook_txt_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_txt_read (GBytes *bytes,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, as a part of what @builder makes. */
gboolean codebook_txt_read_into (CodebookTranscriptBuilder *builder,
                                 GBytes *bytes,
                                 const char *name,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
