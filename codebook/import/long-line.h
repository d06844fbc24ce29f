/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the line that is the bytes @start to @end of @text is cut if it has more than @most_words:
 * before a sentence; within one only if it is too long by itself, as the output of a speech
 * recogniser may be. NULL if it is not too long. (element-type gsize) */
GArray *codebook_long_line_find_cuts (const char *text, gsize start, gsize end, guint most_words)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
