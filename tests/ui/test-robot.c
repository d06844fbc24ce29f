/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "robot.h"

/* The robot itself: what it types and clicks arrives. */

static void
clicked_cb (GtkButton *button, guint *clicks)
{
  (*clicks)++;
}

static void
test_pointer_and_keys (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label ("Button"), *entry = gtk_entry_new ();
  GtkWindow *window;
  guint clicks = 0;

  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), entry);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), &clicks);
  window = robot_open (box, 300, 200);
  robot_click_on (button);
  g_assert_cmpuint (clicks, ==, 1);
  robot_click_on (entry);
  robot_type ("Hello, (world)");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Hello, (world)");
  robot_key ("shift+Home");
  robot_key ("Delete");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  robot_close (window);
}

static void
test_drag (void)
{
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 1);
  GtkWindow *window = robot_open (scale, 300, 60);

  gtk_range_set_value (GTK_RANGE (scale), 50);
  robot_settle ();
  robot_drag (scale, 150, 30, scale, 290, 30);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), >, 90);
  robot_close (window);
}

int
main (int argc, char **argv)
{
  robot_init (&argc, &argv);
  g_test_add_func ("/robot/pointer-and-keys", test_pointer_and_keys);
  g_test_add_func ("/robot/drag", test_drag);
  return g_test_run ();
}
