/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/tints.h"

#include <math.h>

/* What is left of the page under one tint. */
#define LEFT_BY_ONE 0.78
#define DENSEST 4.0

typedef struct
{
  guint at_cp;
  gboolean opens;
  const UiTintsSpan *span;
} Edge;

/* The spans that are open, as sums. */
typedef struct
{
  double red, green, blue, strength;
  guint count, lifted;
} Open;

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  guint left = ((const Edge *) a)->at_cp, right = ((const Edge *) b)->at_cp;

  return left < right ? -1 : left > right;
}

static void
apply (Open *open, const Edge *edge)
{
  const UiTintsSpan *span = edge->span;
  double sign = edge->opens ? span->strength : -span->strength;

  open->count = edge->opens ? open->count + 1 : open->count - 1;
  if (span->lifted)
    open->lifted = edge->opens ? open->lifted + 1 : open->lifted - 1;
  open->red += sign * span->tint.red;
  open->green += sign * span->tint.green;
  open->blue += sign * span->tint.blue;
  open->strength += sign;
  if (open->count == 0) /* no rounding is carried along */
    *open = (Open){ 0 };
}

static gboolean
mix (const Open *open, GdkRGBA *color)
{
  double alpha = 1 - pow (LEFT_BY_ONE, MIN (open->strength, DENSEST));

  if (open->count == 0 || open->strength < 0.001)
    return FALSE;
  if (open->lifted > 0)
    alpha += UI_TINTS_LIFT;
  color->red = (float) (open->red / open->strength);
  color->green = (float) (open->green / open->strength);
  color->blue = (float) (open->blue / open->strength);
  color->alpha = (float) MIN (alpha, UI_TINTS_MAX_ALPHA);
  return TRUE;
}

static void
append_run (GArray *runs, guint start_cp, guint end_cp, const GdkRGBA *color)
{
  UiTintsRun run = { start_cp, end_cp, *color };
  UiTintsRun *last = runs->len > 0 ? &g_array_index (runs, UiTintsRun, runs->len - 1) : NULL;

  if (last != NULL && last->end_cp == start_cp && fabsf (last->color.alpha - color->alpha) < 1e-4f
      && fabsf (last->color.red - color->red) < 1e-4f
      && fabsf (last->color.green - color->green) < 1e-4f
      && fabsf (last->color.blue - color->blue) < 1e-4f)
    last->end_cp = end_cp;
  else
    g_array_append_val (runs, run);
}

GArray *
ui_tints_sweep (const UiTintsSpan *spans, gsize n_spans, guint start_cp, guint end_cp)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (UiTintsRun));
  g_autoptr (GArray) edges = g_array_sized_new (FALSE, FALSE, sizeof (Edge), 2 * n_spans);
  Open open = { 0 };
  GdkRGBA color;

  for (gsize i = 0; i < n_spans; i++)
    {
      Edge first = { MAX (spans[i].start_cp, start_cp), TRUE, &spans[i] };
      Edge last = { MIN (spans[i].end_cp, end_cp), FALSE, &spans[i] };

      if (first.at_cp >= last.at_cp)
        continue;
      g_array_append_val (edges, first);
      g_array_append_val (edges, last);
    }
  g_array_sort (edges, compare_edges);
  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);
      guint next = i + 1 < edges->len ? g_array_index (edges, Edge, i + 1).at_cp : edge->at_cp;

      apply (&open, edge);
      if (next > edge->at_cp && mix (&open, &color))
        append_run (runs, edge->at_cp, next, &color);
    }
  return runs;
}
