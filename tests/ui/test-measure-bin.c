/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "ui/measure-bin.h"

static GtkWidget *
new_words (void)
{
  GtkWidget *words =
      gtk_label_new ("Ik begon op een maandag, en de eerste week ging het goed, want "
                     "iedereen wist dat ik het rustig aan moest doen.");

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  return words;
}

static int
measure_px (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int least;

  gtk_widget_measure (widget, orientation, for_size, &least, NULL, NULL, NULL);
  return least;
}

/* Looking for the width at a height is what costs. */
static void
test_width_without_height (void)
{
  GtkWidget *alone = g_object_ref_sink (new_words ());
  GtkWidget *bin = g_object_ref_sink (ui_measure_bin_new (new_words (), 0));
  int least = measure_px (bin, GTK_ORIENTATION_HORIZONTAL, -1);
  int height = measure_px (bin, GTK_ORIENTATION_VERTICAL, 3 * least);

  g_assert_cmpint (measure_px (alone, GTK_ORIENTATION_HORIZONTAL, height), >, least);
  g_assert_cmpint (measure_px (bin, GTK_ORIENTATION_HORIZONTAL, height), ==, least);
  g_object_unref (bin);
  g_object_unref (alone);
}

static void
test_limit (void)
{
  GtkWidget *bin = g_object_ref_sink (ui_measure_bin_new (new_words (), 200));

  g_assert_cmpint (measure_px (bin, GTK_ORIENTATION_VERTICAL, 900), ==,
                   measure_px (bin, GTK_ORIENTATION_VERTICAL, 200));
  g_assert_cmpint (measure_px (bin, GTK_ORIENTATION_VERTICAL, 150), >,
                   measure_px (bin, GTK_ORIENTATION_VERTICAL, 200));
  g_object_unref (bin);
}

/* What stands behind short words stands where it does behind long ones. */
static void
test_expand (void)
{
  GtkWidget *words = new_words ();
  GtkWidget *bin = g_object_ref_sink (ui_measure_bin_new (words, 0));

  g_assert_false (gtk_widget_compute_expand (bin, GTK_ORIENTATION_HORIZONTAL));
  gtk_widget_set_hexpand (words, TRUE);
  g_assert_true (gtk_widget_compute_expand (bin, GTK_ORIENTATION_HORIZONTAL));
  g_assert_false (gtk_widget_compute_expand (bin, GTK_ORIENTATION_VERTICAL));
  g_object_unref (bin);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/measure-bin/width_without_height", test_width_without_height);
  g_test_add_func ("/measure-bin/limit", test_limit);
  g_test_add_func ("/measure-bin/expand", test_expand);
  return g_test_run ();
}
