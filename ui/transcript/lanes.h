/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Brackets side by side in the margin: each takes the first lane that is free on all its lines. The
 * lanes are those of the whole document, so that nothing changes place while scrolling. */
typedef struct
{
  guint first_line, last_line; /* display lines from 0, both inclusive */
} UiLanesItem;

/* The lane of each item, from 0; @items are in order of first_line. *n_lanes is how many there are.
 * Free with g_free (). Cost: items × lanes at most. */
guint *
ui_lanes_assign (const UiLanesItem *items, gsize n_items, guint *n_lanes) G_GNUC_WARN_UNUSED_RESULT;

/* Rows for the names beside the brackets. A name takes the first free row within its bracket's
 * height, so that its leader runs straight; where there is none it drops below. */
typedef struct
{
  GArray *taken; /* int: tops of the rows given out */
  int row_px;    /* how high each is */
} UiLanesRows;

void ui_lanes_rows_init (UiLanesRows *rows, int row_px);
void ui_lanes_rows_release (UiLanesRows *rows);
/* The top of a row for a bracket that is visible from @top to @bottom, in px. */
int ui_lanes_rows_take (UiLanesRows *rows, int top, int bottom);

G_END_DECLS
