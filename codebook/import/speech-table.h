/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"

G_BEGIN_DECLS

/* A table with a row for each few words: Whisper's tsv, and the csv of other recognisers and
 * services. It has a head with at least a column for the start and one for the text; those for the
 * end and the speaker may be there. Starts are clock times, seconds, or whole milliseconds. */
guint codebook_speech_table_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_speech_table_read (GBytes *bytes,
                                                const char *name,
                                                GCancellable *cancellable,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
