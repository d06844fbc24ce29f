/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* Web pages as they show, with the styles that they hold: headings, lists, tables, bold and the
 * like. Left out: what does not show, buttons, what plays. noScribe's transcripts have the times of
 * their anchors. */
guint codebook_html_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_html_read (GBytes *bytes,
                                        const char *name,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, as a part of what @builder makes. */
gboolean codebook_html_read_into (CodebookTranscriptBuilder *builder,
                                  GBytes *bytes,
                                  const char *name,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
