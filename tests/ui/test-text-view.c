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

typedef struct
{
  GtkTextView *view;
  enum
  {
    RESTS,
    WAITS, /* for a frame */
    MOVES, /* with the next */
    MOVED,
  } state;
} Mover;

/* The next frame comes at once, before what may be done in between. */
static void
after_paint_cb (GdkFrameClock *clock, Mover *self)
{
  if (self->state != WAITS)
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
  g_usleep (50000);
  self->state = MOVES;
}

/* As a key does that comes together with the pointer, after which GTK draws at once. */
static void
before_paint_cb (GdkFrameClock *clock, Mover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  if (self->state != MOVES)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (buffer));
  self->state = MOVED;
}

static gboolean
has_moved (gpointer mover)
{
  return ((Mover *) mover)->state == MOVED;
}

/* The caret goes to where no line was measured yet, in the frame itself: the bar is made longer
 * before it is drawn, and not while. */
static void
test_far (void)
{
  GtkWidget *window = gtk_window_new (), *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = ui_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autoptr (GString) text = g_string_new (NULL);
  Mover mover = { .view = GTK_TEXT_VIEW (view) };
  GdkFrameClock *clock;

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "En daarna liep ik naar huis.\n");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 400);
  gtk_widget_realize (window);
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &mover);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &mover);
  robot_present (GTK_WINDOW (window));

  gtk_text_buffer_set_text (buffer, text->str, -1);
  mover.state = WAITS;
  robot_wait (has_moved, &mover);
  robot_settle ();
  g_signal_handlers_disconnect_by_data (clock, &mover);
  robot_close (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  robot_init (&argc, &argv);
  g_test_add_func ("/text-view/narrower", test_narrower);
  g_test_add_func ("/text-view/far", test_far);
  return g_test_run ();
}
