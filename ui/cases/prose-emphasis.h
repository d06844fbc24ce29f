/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How prose looks while it is written: what stars and signs say, as a report has it, with the signs
 * themselves dim. */

/* All of the buffer anew; signs in @dim. */
void ui_prose_emphasis_show (GtkTextBuffer *buffer, const GdkRGBA *dim);
/* What a line is measured with. */
PangoAttrList *ui_prose_emphasis_list_attributes (const char *line) G_GNUC_WARN_UNUSED_RESULT;
/* Puts @n_stars (1 italic, 2 bold) around the words that are selected, line by line, or around the
 * word at the caret; takes them away where they are there. One step to undo. */
void ui_prose_emphasis_toggle (GtkTextBuffer *buffer, guint n_stars);

G_END_DECLS
