/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* A value over the waves, small: a dot with its figure where it is known, a hatched hole where the
 * wave has no value, a small dot where it is not yet due. */
typedef enum
{
  UI_CHART_KNOWN,
  UI_CHART_HOLE,
  UI_CHART_DUE,
} UiChartPointKind;

typedef struct
{
  UiChartPointKind kind;
  double value;
  char *text; /* the figure as people read it */
  char *wave;
} UiChartPoint;

typedef struct
{
  GdkRGBA text, dim, line, page;
  PangoFontDescription *font; /* of the interface; borrowed */
} UiChartLook;

/* (element-type UiChartPoint), cleared with it. */
GArray *ui_chart_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Pure: draws in (0, 0, width, height). */
void ui_chart_draw (
    cairo_t *cr, double width, double height, const GArray *points, const UiChartLook *look);

G_END_DECLS
