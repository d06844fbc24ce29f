/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* RTF as word processors, TextEdit, f4 and easytranscript write it. Notes come after the text, the
 * result of a field stands for it, text in boxes comes after its paragraph. Left out: what is
 * hidden or deleted, comments, headers and footers, pictures, the codes of fields. */
guint codebook_rtf_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_rtf_read (GBytes *bytes,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, as a part of what @builder makes. */
gboolean codebook_rtf_read_into (CodebookTranscriptBuilder *builder,
                                 GBytes *bytes,
                                 const char *name,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
