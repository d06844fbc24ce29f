/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/container.h"
#include "codebook/import/reader.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* Word documents (OOXML, transitional and strict): the text as Word shows it with all changes
 * accepted. Left out: headers and footers, comments, deleted and hidden text, field codes. */
guint codebook_docx_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_docx_read (GBytes *bytes,
                                        const char *name,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, as a part of what @builder makes; @outer is what it is packed in, or NULL. */
gboolean codebook_docx_read_into (CodebookTranscriptBuilder *builder,
                                  GBytes *bytes,
                                  CodebookContainer *outer,
                                  const char *name,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
