/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/container.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* A file that a docx has taken into its text (w:altChunk): a page, a web archive, RTF, plain text
 * or another docx, read where it stands. FALSE: it was of another kind, damaged, larger than 64 MB,
 * or too deep within others; some of its text may have come in. */
gboolean codebook_docx_chunk_read (CodebookContainer *container,
                                   const char *part,
                                   CodebookTranscriptBuilder *builder,
                                   GCancellable *cancellable);

G_END_DECLS
