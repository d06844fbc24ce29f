/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* The text of a file as UTF-8, NUL-terminated; @builder is told its encoding and what was set
 * right. @name: of the file, for the message. Fails for more than 64 MB. */
char *codebook_text_file_decode (GBytes *bytes,
                                 const char *name,
                                 CodebookTranscriptBuilder *builder,
                                 gsize *len_bytes,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What codebook_text_file_decode () starts with, to judge a kind by: at most 16 KB of the file. */
char *codebook_text_file_peek (const guint8 *bytes,
                               gsize len_bytes,
                               gsize *out_len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
