/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the place of the cases divides its width. */
#include "codebook/model/theme.h"
#include "fixture.h"
#include "robot.h"
#include "ui/cases/cases-place-private.h"
#include "ui/style.h"

typedef struct
{
  UiCasesPlace *place;
  int width_px, left_px;
} Wish;

static gboolean
is_laid_out (gpointer user_data)
{
  Wish *wish = user_data;

  return gtk_widget_get_width (GTK_WIDGET (wish->place)) == wish->width_px
         && gtk_widget_get_width (GTK_WIDGET (wish->place->list)) == wish->left_px;
}

static int
right_px_at (GtkWindow *window, UiCasesPlace *place, int width_px, int left_px)
{
  Wish wish = { place, width_px, left_px };

  gtk_window_set_default_size (window, width_px, 800);
  robot_wait (is_laid_out, &wish);
  robot_settle ();
  return gtk_widget_get_width (gtk_paned_get_end_child (place->right_paned));
}

/* The panes at the sides have the widths of their class, whatever the window was before. */
static void
test_widths (void)
{
  g_autoptr (GError) error = NULL;
  Fixture fixture;
  UiCasesPlace *place;
  GtkWindow *window;

  fixture_init (&fixture);
  g_assert_cmpint (codebook_theme_add (fixture.project, "Steun", "", &error), !=, 0);
  ui_style_load (gdk_display_get_default ());
  place = g_object_new (UI_TYPE_CASES_PLACE, NULL);
  window = robot_open (GTK_WIDGET (place), 1280, 800);
  ui_place_set_project (UI_PLACE (place), fixture.project);
  robot_settle ();
  g_assert_cmpint (right_px_at (window, place, 1280, 216), ==, 312);
  g_assert_cmpint (right_px_at (window, place, 1440, 252), ==, 348);
  g_assert_cmpint (right_px_at (window, place, 1280, 216), ==, 312);
  ui_place_set_project (UI_PLACE (place), NULL);
  robot_close (window);
  fixture_release (&fixture);
}

int
main (int argc, char *argv[])
{
  robot_init (&argc, &argv);
  g_test_add_func ("/panes/widths", test_widths);
  return g_test_run ();
}
