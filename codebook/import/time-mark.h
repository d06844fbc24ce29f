/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A time in a transcript: 0:03, 00:03:40.5, [00:00:03], [00.06], {00:00:18}, (0:00:03),
 * #00:00:06-2#, [00:03.000 --> 00:06.200], (0:03 - 0:06),
 * 00:00:03 - 00:00:06. */
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

G_END_DECLS
