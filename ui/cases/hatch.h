/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The sign for what is missing: fills (0, 0, width, height) with lines of one pixel that rise to
 * the right, @step apart, in the current source. Pure. */
void ui_hatch_draw (cairo_t *cr, double width, double height, double step);

G_END_DECLS
