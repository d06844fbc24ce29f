/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/cue-list.h"

G_BEGIN_DECLS

/* SubRip has no standard, so all that stands for one is taken: numbers or none, blank lines or
 * none, a comma or a point before the parts of a second, hours or none, places behind the times,
 * YouTube's comma between them, tags in < > or { }. Text is anything that is neither a line of
 * times nor the number before it. */

/* Does a line of times come within the first lines of @text? Lines may end in any way. */
gboolean codebook_srt_cues_is_srt (const char *text, gsize len_bytes);
/* Adds the cues of @text, whose lines end in '\n', to @list. */
void codebook_srt_cues_parse (const char *text, gsize len_bytes, CodebookCueList *list);
/* "00:00:03,120", "0:03.5", "00:00:03" at *@at, which moves behind it. */
gboolean codebook_srt_cues_parse_time (const char *text, gsize len_bytes, gsize *at, gint64 *ms);

G_END_DECLS
