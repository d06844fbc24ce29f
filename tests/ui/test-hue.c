/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ui/hue.h"

static double
linear (double v)
{
  return v <= 0.04045 ? v / 12.92 : pow ((v + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *c)
{
  return 0.2126 * linear (c->red) + 0.7152 * linear (c->green) + 0.0722 * linear (c->blue);
}

static double
contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double la = luminance (a), lb = luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

static void
lay_on (GdkRGBA *page, const GdkRGBA *tint, float alpha)
{
  page->red += (tint->red - page->red) * alpha;
  page->green += (tint->green - page->green) * alpha;
  page->blue += (tint->blue - page->blue) * alpha;
}

static void
assert_readable (const char *hue)
{
  static const char *const pages[] = { "#ffffff", "#1e1e1e" };
  static const char *const texts[] = { "#1f1f1f", "#f2f2f2" };

  for (int dark = 0; dark <= 1; dark++)
    {
      GdkRGBA page, text, stripe, label, tint;

      g_assert_true (gdk_rgba_parse (&page, pages[dark]));
      g_assert_true (gdk_rgba_parse (&text, texts[dark]));
      ui_hue_lookup (hue, dark, UI_HUE_STRIPE, &stripe);
      ui_hue_lookup (hue, dark, UI_HUE_LABEL, &label);
      ui_hue_lookup (hue, dark, UI_HUE_TINT, &tint);
      g_assert_cmpfloat (contrast (&stripe, &page), >=, 3.0);
      g_assert_cmpfloat (contrast (&label, &page), >=, 4.5);
      lay_on (&page, &tint, 0.22f);
      g_assert_cmpfloat (contrast (&label, &page), >=, 4.5);
      lay_on (&page, &tint, 0.53f); /* 0.63 in all */
      g_assert_cmpfloat (contrast (&text, &page), >=, 4.5);
    }
}

static void
test_names (void)
{
  static const char *const names[] = { "blauw", "oranje", "groen", "paars", "rood",  "turquoise",
                                       "oker",  "roze",   "lucht", "bruin", "olijf", "nacht" };
  GdkRGBA a, b;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      assert_readable (names[i]);
      for (guint j = 0; j < i; j++)
        {
          ui_hue_lookup (names[i], FALSE, UI_HUE_STRIPE, &a);
          ui_hue_lookup (names[j], FALSE, UI_HUE_STRIPE, &b);
          g_assert_false (gdk_rgba_equal (&a, &b));
        }
    }
  ui_hue_lookup ("oranje", TRUE, UI_HUE_TINT, &a);
  g_assert_true (gdk_rgba_parse (&b, "#bc721f"));
  g_assert_true (gdk_rgba_equal (&a, &b));
}

static void
test_derived (void)
{
  static const char *const edges[] = { "#000000", "#ffffff", "#ffff00", "#0000ff", "#00ff00" };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    assert_readable (edges[i]);
  for (guint i = 0; i < 200; i++)
    {
      char hue[8];

      g_snprintf (hue, sizeof hue, "#%06x", g_test_rand_int_range (0, 0x1000000));
      assert_readable (hue);
    }
}

/* A name nobody knows is grey, and so told from every code. */
static void
test_unknown (void)
{
  static const char *const unknown[] = { NULL, "", "blue", "#12", "#zzzzzz" };

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      GdkRGBA c;

      ui_hue_lookup (unknown[i], FALSE, UI_HUE_LABEL, &c);
      g_assert_cmpfloat (c.red, ==, c.green);
      g_assert_cmpfloat (c.green, ==, c.blue);
      assert_readable (unknown[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hue/names", test_names);
  g_test_add_func ("/hue/derived", test_derived);
  g_test_add_func ("/hue/unknown", test_unknown);
  return g_test_run ();
}
