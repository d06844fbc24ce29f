/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"

G_BEGIN_DECLS

/* A book in EPUB 2 or 3: the pages of its spine, each once, in that order. */
guint codebook_epub_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_epub_read (GBytes *bytes,
                                        const char *name,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
