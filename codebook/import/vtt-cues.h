/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The blocks of a WebVTT file, as the standard parses them (W3C, WebVTT: The Web Video Text Tracks
 * Format, §6.1 and §6.3): headers, notes, style sheets, regions and cue settings are passed over,
 * and so is a cue whose times are no times. */
typedef struct
{
  gsize id, id_len, text, text_len; /* bytes in what was parsed */
  gint64 start_ms, end_ms;          /* the end may come before the start */
} CodebookVttCue;

/* Signature, then white space or the end; after a byte order mark or not. */
gboolean codebook_vtt_cues_is_signature (const char *text, gsize len_bytes);

/* To what the standard parses: lines end in '\n', no byte order mark, NUL is U+FFFD. @text is
 * UTF-8 but for the NULs. */
char *codebook_vtt_cues_prepare (const char *text,
                                 gsize len_bytes,
                                 gsize *out_len_bytes) G_GNUC_WARN_UNUSED_RESULT;

/* The cues of prepared text, in its order: (element-type CodebookVttCue); NULL without signature.
 * @refused: (out): cues that were passed over. */
GArray *codebook_vtt_cues_parse (const char *text,
                                 gsize len_bytes,
                                 guint *refused) G_GNUC_WARN_UNUSED_RESULT;

/* A timestamp of the standard ("00:03.000", "1000:00:03.000") at *@at, which moves behind it. */
gboolean codebook_vtt_cues_parse_time (const char *text, gsize len_bytes, gsize *at, gint64 *ms);

G_END_DECLS
