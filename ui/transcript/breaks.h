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

/* Width of a letter, in any unit; at least 1. */
typedef int (*UiBreaksAdvance) (gunichar c, gpointer user_data);

typedef struct
{
  guint start_cp, end_cp;
} UiBreaksRange;

/* A text and how it is broken. What is known of widths is zeroed at first; each is asked for once.
 */
typedef struct
{
  const char *text;
  gsize len_bytes;
  const UiBreaksRange *hidden; /* takes no width; by start, not overlapping */
  gsize n_hidden;
  int measure;
  UiBreaksAdvance advance;
  gpointer user_data;
  int common[0x250]; /* Latin; 0 = not known yet */
  int other;         /* of any other letter, well enough */
} UiBreaksText;

/* The starts of all lines in code points, from 0; never empty. (element-type guint) */
GArray *ui_breaks_find (UiBreaksText *text) G_GNUC_WARN_UNUSED_RESULT;
/* Makes @starts, of what the text was, those of what it is: it changed within whole paragraphs,
 * which are now [from_byte, to_byte) and start at @from_cp, and grew by @moved code points. */
void ui_breaks_follow (
    GArray *starts, UiBreaksText *text, guint from_cp, gsize from_byte, gsize to_byte, int moved);
/* The line that holds @cp, from 0. */
guint ui_breaks_line_at (const GArray *starts, guint cp);

G_END_DECLS
