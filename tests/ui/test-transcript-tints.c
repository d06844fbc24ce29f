/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ui/transcript/tints.h"

static const GdkRGBA red = { 1, 0, 0, 1 }, blue = { 0, 0, 1, 1 };

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 0.0015)

static void
test_overlap (void)
{
  const UiTintsSpan spans[] = { { 0, 10, red, 1, FALSE }, { 5, 15, blue, 1, FALSE } };
  g_autoptr (GArray) runs = ui_tints_sweep (spans, 2, 0, 12);
  const UiTintsRun *run = (UiTintsRun *) (void *) runs->data;

  g_assert_cmpuint (runs->len, ==, 3);
  g_assert_cmpuint (run[0].end_cp, ==, 5);
  assert_near (run[0].color.alpha, 0.22);
  g_assert_cmpuint (run[1].start_cp, ==, 5);
  g_assert_cmpuint (run[1].end_cp, ==, 10);
  assert_near (run[1].color.red, 0.5);
  assert_near (run[1].color.blue, 0.5);
  assert_near (run[1].color.alpha, 1 - 0.78 * 0.78);
  g_assert_cmpuint (run[2].end_cp, ==, 12); /* not beyond what was asked for */
  assert_near (run[2].color.blue, 1);
}

static void
test_density (void)
{
  UiTintsSpan spans[6];

  for (guint n = 1; n <= G_N_ELEMENTS (spans); n++)
    for (int lifted = 0; lifted <= 1; lifted++)
      {
        g_autoptr (GArray) runs = NULL;
        double expected = 1 - pow (0.78, MIN (n, 4)) + (lifted ? 0.16 : 0);

        for (guint i = 0; i < n; i++)
          spans[i] = (UiTintsSpan){ 3, 9, red, 1, lifted && i == 0 };
        runs = ui_tints_sweep (spans, n, 0, 100);
        g_assert_cmpuint (runs->len, ==, 1);
        assert_near (g_array_index (runs, UiTintsRun, 0).color.alpha, MIN (expected, 0.63));
      }
}

static void
test_fading (void)
{
  const UiTintsSpan fresh = { 0, 4, red, 0, FALSE }, half = { 0, 4, red, 0.5f, FALSE };
  g_autoptr (GArray) none = ui_tints_sweep (&fresh, 1, 0, 4);
  g_autoptr (GArray) some = ui_tints_sweep (&half, 1, 0, 4);

  g_assert_cmpuint (none->len, ==, 0);
  assert_near (g_array_index (some, UiTintsRun, 0).color.red, 1);
  assert_near (g_array_index (some, UiTintsRun, 0).color.alpha, 1 - sqrt (0.78));
}

/* Against counting each place by itself. */
static void
test_property (void)
{
  for (guint round = 0; round < 200; round++)
    {
      UiTintsSpan spans[20];
      guint n = (guint) g_test_rand_int_range (0, 20), last_end = 0;
      g_autoptr (GArray) runs = NULL;
      double alphas[60] = { 0 };

      for (guint i = 0; i < n; i++)
        {
          guint start = (guint) g_test_rand_int_range (0, 70);

          spans[i] = (UiTintsSpan){ start, start + (guint) g_test_rand_int_range (0, 15),
                                    i % 2 ? red : blue, 1, i % 7 == 0 };
        }
      runs = ui_tints_sweep (spans, n, 10, 60);
      for (guint i = 0; i < runs->len; i++)
        {
          const UiTintsRun *run = &g_array_index (runs, UiTintsRun, i);

          g_assert_cmpuint (run->start_cp, >=, MAX (last_end, 10));
          g_assert_cmpuint (run->start_cp, <, run->end_cp);
          g_assert_cmpuint (run->end_cp, <=, 60);
          last_end = run->end_cp;
          for (guint cp = run->start_cp; cp < run->end_cp; cp++)
            alphas[cp] = run->color.alpha;
        }
      for (guint cp = 10; cp < 60; cp++)
        {
          guint count = 0, lifted = 0;

          for (guint i = 0; i < n; i++)
            if (spans[i].start_cp <= cp && cp < spans[i].end_cp)
              {
                count++;
                lifted += spans[i].lifted;
              }
          assert_near (alphas[cp],
                       MIN (0.63, 1 - pow (0.78, MIN (count, 4)) + (lifted > 0 ? 0.16 : 0)));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transcript/tints/overlap", test_overlap);
  g_test_add_func ("/transcript/tints/density", test_density);
  g_test_add_func ("/transcript/tints/fading", test_fading);
  g_test_add_func ("/transcript/tints/property", test_property);
  return g_test_run ();
}
