/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/hue.h"

#include <math.h>

typedef struct
{
  const char *name;
  guint32 values[2][3]; /* light, dark; stripe, label, tint: 0xrrggbb */
} Hue;

static const Hue hues[] = {
  { "blauw", { { 0x1965d8, 0x1965d8, 0x82b2fe }, { 0x76a3ff, 0x76a3ff, 0x5c84d4 } } },
  { "oranje", { { 0xd17a00, 0x9c5900, 0xef9b47 }, { 0xfe9c2b, 0xfe9c2b, 0xbc721f } } },
  { "groen", { { 0x268257, 0x19794f, 0x6fc698 }, { 0x5bb989, 0x5bb989, 0x3b9b6c } } },
  { "paars", { { 0x58199c, 0x58199c, 0xbd9cfd }, { 0x9167ea, 0xb091fe, 0x8c74cc } } },
  { "rood", { { 0xa11509, 0xa11509, 0xfd8c7b }, { 0xd14127, 0xfe8268, 0xc86551 } } },
  { "turquoise", { { 0x0ca1a4, 0x077678, 0x30c8cb }, { 0x84e2d5, 0x84e2d5, 0x37988d } } },
  { "oker", { { 0x976b03, 0x8c6302, 0xdea63d }, { 0xf4cc66, 0xf4cc66, 0xa68000 } } },
  { "roze", { { 0xed5790, 0xc22d6d, 0xf889ad }, { 0xf28cc7, 0xf28cc7, 0xbc6398 } } },
  { "lucht", { { 0x2e9ae0, 0x006faa, 0x5abaff }, { 0x3dcfff, 0x3dcfff, 0x0994ba } } },
  { "bruin", { { 0x4a3128, 0x4a3128, 0xd9a38f }, { 0x886e60, 0xba9e8f, 0xa47c66 } } },
  { "olijf", { { 0x435225, 0x435225, 0xa7b988 }, { 0x9c9945, 0xa8a652, 0x8d8a35 } } },
  { "nacht", { { 0x19226d, 0x19226d, 0x94acff }, { 0x6065b5, 0x949cf1, 0x777dcf } } },
};

static const guint32 grey[2][3] = { { 0x6f6f6f, 0x636363, 0xb4b4b4 },
                                    { 0x9a9a9a, 0xacacac, 0x7a7a7a } };
static const guint32 pages[2] = { 0xffffff, 0x1e1e1e };

/* One layer of tint, as in ui/transcript/tints.h. */
#define ONE_TINT_ALPHA 0.22

static void
set_rgb (GdkRGBA *out, guint32 rgb)
{
  out->red = ((rgb >> 16) & 0xff) / 255.0f;
  out->green = ((rgb >> 8) & 0xff) / 255.0f;
  out->blue = (rgb & 0xff) / 255.0f;
  out->alpha = 1.0f;
}

static double
to_linear (double v)
{
  return v <= 0.04045 ? v / 12.92 : pow ((v + 0.055) / 1.055, 2.4);
}

static double
from_linear (double v)
{
  return v <= 0.0031308 ? 12.92 * v : 1.055 * pow (v, 1 / 2.4) - 0.055;
}

/* WCAG 2 contrast of two opaque colours. */
static double
contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double la =
      0.2126 * to_linear (a->red) + 0.7152 * to_linear (a->green) + 0.0722 * to_linear (a->blue);
  double lb =
      0.2126 * to_linear (b->red) + 0.7152 * to_linear (b->green) + 0.0722 * to_linear (b->blue);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/* OKLab as published by Björn Ottosson (2020). */
static void
to_oklab (const GdkRGBA *c, double lab[3])
{
  double r = to_linear (c->red), g = to_linear (c->green), b = to_linear (c->blue);
  double l = cbrt (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  double m = cbrt (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  double s = cbrt (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);

  lab[0] = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
  lab[1] = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  lab[2] = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
}

/* FALSE if the colour lies outside sRGB. */
static gboolean
from_oklab (const double lab[3], GdkRGBA *c)
{
  double l = pow (lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
  double m = pow (lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
  double s = pow (lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
  double rgb[3] = { 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                    -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s };

  for (guint i = 0; i < 3; i++)
    if (rgb[i] < -0.0005 || rgb[i] > 1.0005)
      return FALSE;
  c->red = (float) from_linear (CLAMP (rgb[0], 0, 1));
  c->green = (float) from_linear (CLAMP (rgb[1], 0, 1));
  c->blue = (float) from_linear (CLAMP (rgb[2], 0, 1));
  c->alpha = 1.0f;
  return TRUE;
}

/* @base at another lightness, as colourful as sRGB allows there and no more than @max_chroma. */
static void
at_lightness (const GdkRGBA *base, double lightness, double max_chroma, GdkRGBA *out)
{
  double lab[3], chroma, scale;

  to_oklab (base, lab);
  lab[0] = lightness;
  chroma = hypot (lab[1], lab[2]);
  scale = chroma > max_chroma ? max_chroma / chroma : 1;
  lab[1] *= scale;
  lab[2] *= scale;
  while (!from_oklab (lab, out))
    {
      lab[1] *= 0.95;
      lab[2] *= 0.95;
    }
}

/* The lightness nearest to that of @base that has @wanted contrast with @page and @other. */
static void
with_contrast (const GdkRGBA *base,
               gboolean dark,
               double wanted,
               const GdkRGBA *page,
               const GdkRGBA *other,
               GdkRGBA *out)
{
  double lab[3];

  to_oklab (base, lab);
  *out = *base;
  for (double l = CLAMP (lab[0], 0.01, 0.99); l > 0 && l < 1; l += dark ? 0.01 : -0.01)
    {
      at_lightness (base, l, 0.5, out);
      if (contrast (out, page) >= wanted && contrast (out, other) >= wanted)
        return;
    }
}

static void
derive (const GdkRGBA *base, gboolean dark, UiHueUse use, GdkRGBA *out)
{
  GdkRGBA page, tint, tinted;

  set_rgb (&page, pages[dark]);
  at_lightness (base, dark ? 0.62 : 0.79, 0.13, &tint);
  tinted = page;
  tinted.red += (tint.red - page.red) * ONE_TINT_ALPHA;
  tinted.green += (tint.green - page.green) * ONE_TINT_ALPHA;
  tinted.blue += (tint.blue - page.blue) * ONE_TINT_ALPHA;
  switch (use)
    {
    case UI_HUE_STRIPE:
      with_contrast (base, dark, 3.1, &page, &page, out);
      break;
    case UI_HUE_LABEL:
      with_contrast (base, dark, 4.6, &page, &tinted, out);
      break;
    case UI_HUE_TINT:
    default:
      *out = tint;
    }
}

void
ui_hue_lookup (const char *hue, gboolean dark, UiHueUse use, GdkRGBA *out)
{
  GdkRGBA base;

  g_return_if_fail (out != NULL);
  dark = !!dark;
  for (guint i = 0; hue != NULL && i < G_N_ELEMENTS (hues); i++)
    if (g_str_equal (hue, hues[i].name))
      {
        set_rgb (out, hues[i].values[dark][use]);
        return;
      }
  if (hue != NULL && hue[0] == '#' && gdk_rgba_parse (&base, hue))
    derive (&base, dark, use, out);
  else
    set_rgb (out, grey[dark][use]);
}
