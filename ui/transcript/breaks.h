/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the display lines of a whole document will start, without laying it out.
 *
 * Lanes need to know which codings share a display line, in all of the document, at once;
 * GtkTextView lays out only what is in view, and laying out 60,000 words takes it most of a second.
 * The lines follow from the letters' widths alone, so that one pass over the text (2 ms) finds
 * them; kerning and bold words may shift a word to the next line now and then, which the drawing of
 * brackets allows for. */

/* Width of a letter, in any unit. */
typedef int (*UiBreaksAdvance) (gunichar c, gpointer user_data);

typedef struct
{
  guint start_cp, end_cp;
} UiBreaksRange;

/* The starts of all lines in code points, from 0; never empty. @hidden (by start, not overlapping)
 * takes no width. (element-type guint) */
GArray *ui_breaks_find (const char *text,
                        gsize len_bytes,
                        const UiBreaksRange *hidden,
                        gsize n_hidden,
                        int measure,
                        UiBreaksAdvance advance,
                        gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
/* The line that holds @cp, from 0. */
guint ui_breaks_line_at (const GArray *starts, guint cp);

G_END_DECLS
