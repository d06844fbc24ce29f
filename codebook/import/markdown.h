/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"

G_BEGIN_DECLS

/* Markdown: headings, lists, quotes, tables, notes, emphasis. Its marks are taken out of the text.
 * Unlike in a rendered page each line is a paragraph, since that is how transcripts are typed. */
guint codebook_markdown_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_markdown_read (GBytes *bytes,
                                            const char *name,
                                            GCancellable *cancellable,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
