/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/hatch.h"

void
ui_hatch_draw (cairo_t *cr, double width, double height, double step)
{
  double across = step * G_SQRT2;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_set_line_width (cr, 1);
  for (double x = across / 2; x < width + height; x += across)
    {
      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x - height, height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}
