/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"

G_BEGIN_DECLS

/* JSON of speech recognisers: Whisper, faster-whisper, WhisperX, whisper.cpp, the pipelines built
 * on them, and others whose files have the same shape: an array of objects with a text, a start and
 * an end, perhaps a speaker, perhaps the words with theirs. */
guint codebook_whisper_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_whisper_read (GBytes *bytes,
                                           const char *name,
                                           GCancellable *cancellable,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
