/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "robot.h"
#include "ui/text-view.h"

#define WIDE_PX 500
#define NARROW_PX 150

/* A window in which only a pane is moved, while a widget above it is laid out for a reason of its
 * own. What lies between is then only on the way to the text, whose lines become more. */
static void
test_narrower (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *between = adw_bin_new ();
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL), *view = ui_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new (), *beside = gtk_label_new ("");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWindow *window;

  for (guint i = 0; i < 30; i++)
    g_string_append (text,
                     "Toen ging ik naar de bakkerij, elke ochtend om half zes, op de fiets.\n");
  gtk_text_buffer_set_text (buffer, text->str, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_size_request (scroller, NARROW_PX, -1);
  gtk_paned_set_start_child (GTK_PANED (paned), scroller);
  gtk_paned_set_end_child (GTK_PANED (paned), beside);
  gtk_paned_set_position (GTK_PANED (paned), WIDE_PX);
  adw_bin_set_child (ADW_BIN (between), paned);
  gtk_widget_set_vexpand (between, TRUE);
  gtk_box_append (GTK_BOX (box), between);
  window = robot_open (box, 800, 600);
  g_assert_cmpint (gtk_widget_get_width (view), ==, WIDE_PX);

  for (guint i = 0; i < 4; i++)
    {
      int position_px = i % 2 == 0 ? NARROW_PX : WIDE_PX;

      gtk_paned_set_position (GTK_PANED (paned), position_px);
      gtk_widget_queue_allocate (box);
      robot_settle ();
      g_assert_cmpint (gtk_widget_get_width (view), ==, position_px);
      /* What is in it is still heard. */
      gtk_label_set_text (GTK_LABEL (beside), i % 2 == 0 ? "one" : "two\nlines");
      robot_settle ();
      g_assert_cmpint (gtk_widget_get_width (beside), >, 0);
      gtk_text_buffer_insert_at_cursor (buffer, "En toen weer terug. ", -1);
      robot_settle ();
    }
  robot_close (window);
}

int
main (int argc, char *argv[])
{
  robot_init (&argc, &argv);
  g_test_add_func ("/text-view/narrower", test_narrower);
  return g_test_run ();
}
