/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A time in a transcript: 0:03, 00:03:40.5, [00:00:03], [00.06], {00:00:18}, (0:00:03),
 * #00:00:06-2#, [00:03.000 --> 00:06.200], (0:03 - 0:06),
 * 00:00:03 - 00:00:06, 0:0:3.120 --> 0:0:6.90 (as Teams wrote it: 90 milliseconds). */
typedef struct
{
  gsize len_bytes;
  gint64 start_ms;
  gint64 end_ms;    /* -1 = a moment, not a stretch */
  char bracket;     /* '[', '(', '{', '<', '#'; 0 = none around it */
  gboolean precise; /* has hours, or parts of a second: hardly the time of day */
} CodebookTimeMark;

/* Is there a time right at @text? A bare one may not run on into digits or lower-case letters
 * ("01:35p.m."). */
gboolean codebook_time_mark_parse (const char *text, gsize len_bytes, CodebookTimeMark *mark);

/* "0:0:6.90 --> 0:0:6.500" of Teams until 2022, at *@at, which moves behind it: what follows the
 * full stop is a number too, 90 milliseconds, so it is not to be read as other times are. A stretch
 * whose minutes and seconds all have two digits shows itself by parts of a second that are not
 * equally long. */
gboolean codebook_time_mark_parse_unpadded (
    const char *text, gsize len_bytes, gsize *at, gint64 *start_ms, gint64 *end_ms);

G_END_DECLS
