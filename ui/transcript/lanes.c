/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/lanes.h"

#define STEP_PX 6

guint *
ui_lanes_assign (const UiLanesItem *items, gsize n_items, guint *n_lanes)
{
  guint *lanes = g_new (guint, n_items);
  g_autoptr (GArray) free_from = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gsize i = 0; i < n_items; i++)
    {
      guint lane = 0, next = items[i].last_line + 1;

      while (lane < free_from->len && g_array_index (free_from, guint, lane) > items[i].first_line)
        lane++;
      if (lane == free_from->len)
        g_array_append_val (free_from, next);
      else
        g_array_index (free_from, guint, lane) = next;
      lanes[i] = lane;
    }
  *n_lanes = free_from->len;
  return lanes;
}

void
ui_lanes_rows_init (UiLanesRows *rows, int row_px)
{
  rows->row_px = row_px;
  rows->taken = g_array_new (FALSE, FALSE, sizeof (int));
}

void
ui_lanes_rows_release (UiLanesRows *rows)
{
  g_clear_pointer (&rows->taken, g_array_unref);
}

static gboolean
clashes (const UiLanesRows *rows, int y)
{
  for (guint i = rows->taken->len; i > 0; i--)
    if (ABS (g_array_index (rows->taken, int, i - 1) - y) < rows->row_px)
      return TRUE;
  return FALSE;
}

int
ui_lanes_rows_take (UiLanesRows *rows, int top, int bottom)
{
  int y = top;

  while (clashes (rows, y) && y + STEP_PX + rows->row_px <= bottom + 1)
    y += STEP_PX;
  if (clashes (rows, y))
    for (y = top; clashes (rows, y);)
      y += STEP_PX;
  g_array_append_val (rows->taken, y);
  return y;
}
