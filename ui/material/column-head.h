/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The head of a column of figures stands over the figures. @column: in the order they were
 * appended.
 */
void ui_column_head_align_end (GtkColumnView *view, guint column);

/* What the figures below it mean, for the pointer that rests on it. */
void ui_column_head_explain (GtkColumnView *view, guint column, const char *meaning);

G_END_DECLS
