/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/chart.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "ui/cases/hatch.h"

#define SIDE_PX 12  /* from the edge to the middle of the first and the last wave */
#define FOOT_PX 15  /* under the base line: the names of the waves */
#define ABOVE_PX 27 /* over the highest dot: its figure */
#define BELOW_PX 9  /* under the lowest dot */
#define HOLE_PX 24  /* wide */
#define FIGURE_PX 14.67
#define NAME_PX 12

typedef struct
{
  cairo_t *cr;
  double width, base; /* base: y of the base line */
  const GArray *points;
  const UiChartLook *look;
} Canvas;

static void
clear_point (gpointer data)
{
  UiChartPoint *point = data;

  g_free (point->text);
  g_free (point->wave);
}

static const UiChartPoint *
get_point (const Canvas *canvas, guint i)
{
  return &g_array_index (canvas->points, UiChartPoint, i);
}

static double
get_x (const Canvas *canvas, guint i)
{
  if (canvas->points->len < 2)
    return SIDE_PX;
  return SIDE_PX + i * (canvas->width - 2 * SIDE_PX) / (canvas->points->len - 1);
}

/* The axis starts at nought, so that a rise looks as large as it is. */
static double
get_y (const Canvas *canvas, double value)
{
  double low = 0, high = 0;

  for (guint i = 0; i < canvas->points->len; i++)
    if (get_point (canvas, i)->kind == UI_CHART_KNOWN)
      {
        low = MIN (low, get_point (canvas, i)->value);
        high = MAX (high, get_point (canvas, i)->value);
      }
  if (high <= low)
    return canvas->base - BELOW_PX;
  return canvas->base - BELOW_PX
         - (value - low) / (high - low) * (canvas->base - BELOW_PX - ABOVE_PX);
}

static void
write_text (const Canvas *canvas,
            const char *text,
            double x,
            double bottom,
            double size_px,
            PangoWeight weight,
            const GdkRGBA *color)
{
  PangoLayout *layout = pango_cairo_create_layout (canvas->cr);
  PangoFontDescription *font = pango_font_description_copy (canvas->look->font);
  int width, height;

  pango_font_description_set_absolute_size (font, size_px * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - width / 2.0, 0, MAX (0, canvas->width - width));
  gdk_cairo_set_source_rgba (canvas->cr, color);
  cairo_move_to (canvas->cr, round (x), round (bottom - height));
  pango_cairo_show_layout (canvas->cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
draw_line (const Canvas *canvas)
{
  static const double dashes[] = { 2, 4 };

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < canvas->points->len; i++)
    if (get_point (canvas, i)->kind == UI_CHART_KNOWN)
      cairo_line_to (canvas->cr, get_x (canvas, i), get_y (canvas, get_point (canvas, i)->value));
  gdk_cairo_set_source_rgba (canvas->cr, &canvas->look->dim);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (canvas->cr, 1.5);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
draw_hole (const Canvas *canvas, double x)
{
  double height = canvas->base - 9;

  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, round (x - HOLE_PX / 2.0), 9);
  gdk_cairo_set_source_rgba (canvas->cr, &canvas->look->page);
  cairo_rectangle (canvas->cr, 0, 0, HOLE_PX, height);
  cairo_fill (canvas->cr);
  cairo_push_group (canvas->cr);
  gdk_cairo_set_source_rgba (canvas->cr, &canvas->look->dim);
  ui_hatch_draw (canvas->cr, HOLE_PX, height, 3.5);
  cairo_pop_group_to_source (canvas->cr);
  cairo_paint_with_alpha (canvas->cr, 0.45);
  cairo_restore (canvas->cr);
}

static void
draw_dot (const Canvas *canvas, double x, double y, double radius, const GdkRGBA *color)
{
  cairo_new_path (canvas->cr);
  gdk_cairo_set_source_rgba (canvas->cr, color);
  cairo_arc (canvas->cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (canvas->cr);
}

static void
draw_point (const Canvas *canvas, guint i)
{
  const UiChartPoint *point = get_point (canvas, i);
  double x = get_x (canvas, i), y;

  if (point->kind == UI_CHART_HOLE)
    draw_hole (canvas, x);
  else if (point->kind == UI_CHART_DUE)
    draw_dot (canvas, x, canvas->base - BELOW_PX, 2, &canvas->look->dim);
  else
    {
      y = get_y (canvas, point->value);
      draw_dot (canvas, x, y, 4, &canvas->look->text);
      write_text (canvas, point->text, x, y - 5, FIGURE_PX, PANGO_WEIGHT_BOLD, &canvas->look->text);
    }
  write_text (canvas, point->wave, x, canvas->base + FOOT_PX + 2, NAME_PX, PANGO_WEIGHT_NORMAL,
              &canvas->look->dim);
}

GArray *
ui_chart_new (void)
{
  GArray *points = g_array_new (FALSE, TRUE, sizeof (UiChartPoint));

  g_array_set_clear_func (points, clear_point);
  return points;
}

void
ui_chart_draw (
    cairo_t *cr, double width, double height, const GArray *points, const UiChartLook *look)
{
  Canvas canvas = { cr, width, floor (height - FOOT_PX) + 0.5, points, look };

  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, &look->line);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0, canvas.base);
  cairo_line_to (cr, width, canvas.base);
  cairo_stroke (cr);
  draw_line (&canvas);
  for (guint i = 0; i < points->len; i++)
    draw_point (&canvas, i);
  cairo_restore (cr);
}
