/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What pops up at a place that is not in view: GTK finds no monitor for it, which is a critical and
 * so ends a test. */

#include "fixture.h"
#include "robot.h"
#include "ui/popup.h"
#include "ui/transcript/transcript-private.h"

static char *
shown_at (GtkPopover *popover, int x, int y, int width, int height)
{
  GdkRectangle at;

  ui_popup_at (popover, &(GdkRectangle){ x, y, width, height });
  robot_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (popover)));
  gtk_popover_get_pointing_to (popover, &at);
  robot_key ("Escape");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (popover)));
  return g_strdup_printf ("%d,%d %dx%d", at.x, at.y, at.width, at.height);
}

#define assert_shown(popover, x, y, width, height, expected)                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown_ = shown_at (popover, x, y, width, height);                             \
    g_assert_cmpstr (shown_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static void
test_places (void)
{
  GtkWidget *parent = gtk_text_view_new (), *popover = gtk_popover_new ();
  GtkWindow *window;

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_label_new ("Een menu"));
  gtk_widget_set_parent (popover, parent);
  window = robot_open (parent, 400, 300);
  assert_shown (GTK_POPOVER (popover), 10, 20, 30, 40, "10,20 30x40");
  assert_shown (GTK_POPOVER (popover), 10, -5000, 30, 40, "10,0 30x1");
  assert_shown (GTK_POPOVER (popover), 10, 5000, 30, 40, "10,299 30x1");
  assert_shown (GTK_POPOVER (popover), -5000, 20, 0, 40, "0,20 1x40");
  assert_shown (GTK_POPOVER (popover), 5000, 20, 0, 0, "399,20 1x1");
  assert_shown (GTK_POPOVER (popover), -10, -10, 9000, 20, "0,0 400x10");
  gtk_widget_unparent (popover);
  robot_close (window);
}

static int
get_edge_over (GtkPopover *popover, int y)
{
  GdkRectangle at;

  ui_popup_over (popover, &(GdkRectangle){ 10, y, 200, 60 });
  robot_settle ();
  gtk_popover_get_pointing_to (popover, &at);
  robot_key ("Escape");
  return at.y;
}

/* What grows over its place has room for all of it, and starts at the top if it has not. */
static void
test_over (void)
{
  GtkWidget *parent = gtk_text_view_new (), *popover = gtk_popover_new ();
  GtkWidget *child = gtk_button_new ();
  GtkWindow *window;
  GdkRectangle at;

  gtk_popover_set_child (GTK_POPOVER (popover), child);
  gtk_widget_set_size_request (child, 200, 150);
  gtk_widget_set_parent (popover, parent);
  window = robot_open (parent, 400, 300);
  g_assert_cmpint (get_edge_over (GTK_POPOVER (popover), 20), ==, 20);
  g_assert_cmpint (get_edge_over (GTK_POPOVER (popover), 200), <=, 150);
  g_assert_cmpint (get_edge_over (GTK_POPOVER (popover), 200), >, 100);
  gtk_widget_set_size_request (child, 200, 500);
  g_assert_cmpint (get_edge_over (GTK_POPOVER (popover), 200), ==, 0);
  /* It grows while it is there. */
  gtk_widget_set_size_request (child, 200, 50);
  ui_popup_over (GTK_POPOVER (popover), &(GdkRectangle){ 10, 200, 200, 60 });
  robot_settle ();
  gtk_widget_set_size_request (child, 200, 150);
  ui_popup_over_grown (GTK_POPOVER (popover));
  robot_settle ();
  gtk_popover_get_pointing_to (GTK_POPOVER (popover), &at);
  g_assert_cmpint (at.y, <=, 150);
  robot_key ("Escape");
  gtk_widget_unparent (popover);
  robot_close (window);
}

/* Closed from a menu within it, a menu gives the focus back. */
static void
test_focus (void)
{
  GtkWidget *entry = gtk_entry_new (), *popover;
  g_autoptr (GMenu) menu = g_menu_new (), within = g_menu_new ();
  GtkWindow *window = robot_open (entry, 400, 300);

  g_menu_append (within, "Een", "window.none");
  g_menu_append_submenu (menu, "Binnen", G_MENU_MODEL (within));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, entry);
  gtk_widget_grab_focus (entry);
  robot_settle ();
  ui_popup (GTK_POPOVER (popover));
  robot_settle ();
  robot_key ("Right");
  robot_key ("Escape");
  g_assert_false (gtk_widget_get_mapped (popover));
  robot_type ("abc");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "abc");
  gtk_widget_unparent (popover);
  robot_close (window);
}

/* The menu of the transcript, with the caret scrolled out of view at either side. */
static void
test_transcript (void)
{
  Fixture fixture;
  UiTranscript *transcript = UI_TRANSCRIPT (ui_transcript_new ());
  GtkAdjustment *scroll;
  GtkWindow *window;

  fixture_init (&fixture);
  ui_transcript_set_project (transcript, fixture.project);
  ui_transcript_set_document (transcript, fixture.document);
  window = robot_open (GTK_WIDGET (transcript), 876, 200);
  gtk_widget_grab_focus (GTK_WIDGET (transcript->view));
  robot_settle ();
  scroll = gtk_scrolled_window_get_vadjustment (transcript->scrolled);
  for (int end = 0; end <= 1; end++)
    {
      robot_key (end ? "ctrl+End" : "ctrl+Home");
      gtk_adjustment_set_value (scroll, end ? 0 : gtk_adjustment_get_upper (scroll));
      robot_settle ();
      robot_key ("shift+F10");
      g_assert_true (gtk_widget_get_mapped (transcript->popover));
      robot_key ("Escape");
      g_assert_false (gtk_widget_get_mapped (transcript->popover));
    }
  robot_close (window);
  fixture_release (&fixture);
}

int
main (int argc, char **argv)
{
  robot_init (&argc, &argv);
  g_test_add_func ("/popup/places", test_places);
  g_test_add_func ("/popup/over", test_over);
  g_test_add_func ("/popup/focus", test_focus);
  g_test_add_func ("/popup/transcript", test_transcript);
  return g_test_run ();
}
