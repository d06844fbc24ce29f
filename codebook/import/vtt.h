/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"

G_BEGIN_DECLS

/* WebVTT, also as Teams, Zoom, Webex, Whisper and noScribe write it. Speakers are the voices of the
 * cues, the names in Webex' cue ids, or labels in the words. */
guint codebook_vtt_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_vtt_read (GBytes *bytes,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
