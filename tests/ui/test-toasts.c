/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/code.h"
#include "desk.h"
#include "robot.h"
#include "ui/codes/code-tree.h"
#include "ui/material/material-place.h"
#include "ui/toast.h"

/* What is said at the foot of the window, and for how long. */

static void
take_away (Desk *desk, const char *code)
{
  robot_click_on (desk_find_label (desk_find (desk->window, UI_TYPE_CODE_TREE), code));
  robot_key ("Delete");
  robot_settle ();
}

static void
add_codes (Desk *desk)
{
  g_assert_cmpint (codebook_code_add (desk_project (desk), 0, "Trust", NULL), !=, 0);
  g_assert_cmpint (codebook_code_add (desk_project (desk), 0, "Work", NULL), !=, 0);
  robot_key ("alt+2");
}

/* Undone, there is nothing left for its button but what was done before it. */
static void
test_undone (Desk *desk, gconstpointer data)
{
  add_codes (desk);
  take_away (desk, "Trust");
  desk_find_label (desk->window, "‘Trust’ taken away");
  robot_key ("ctrl+z");
  robot_settle ();
  g_assert_false (desk_shows (desk->window, "‘Trust’ taken away"));
  desk_find_label (desk->window, "Trust");
}

/* Its button undoes the last act, so that only what is said of that one stands there. */
static void
test_later_act (Desk *desk, gconstpointer data)
{
  add_codes (desk);
  take_away (desk, "Trust");
  take_away (desk, "Work");
  g_assert_false (desk_shows (desk->window, "‘Trust’ taken away"));
  desk_find_label (desk->window, "‘Work’ taken away");
  robot_click_on (desk_find_label (desk->window, "Undo"));
  desk_find_label (desk->window, "Work");
  g_assert_false (desk_shows (desk->window, "Trust"));
}

/* What the window itself does is said too. */
static void
test_of_window (Desk *desk, gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->folder, "copy.draad", NULL);
  g_autofree char *said = g_strdup_printf ("The backup is at %s", path);

  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.back-up", NULL);
  desk_chooser (desk);
  desk_chooser_type (desk, path);
  desk_chooser_answered (desk);
  desk_wait_for_label (desk->window, said);
}

/* However long: names of files are. */
static void
test_long (Desk *desk, gconstpointer data)
{
  g_autoptr (GString) message = g_string_new ("Left out:");
  GtkWidget *label;

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (message, " Interview with participant %u after half a year.docx", i);
  ui_toast_show (desk_find (desk->window, UI_TYPE_MATERIAL_PLACE), message->str);
  label = desk_find_label (desk->window, message->str);
  robot_settle ();
  robot_picture_named (GTK_WIDGET (desk->window), "toast-long");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/toasts/undone", Desk, NULL, desk_set_up, test_undone, desk_tear_down);
  g_test_add ("/toasts/later-act", Desk, NULL, desk_set_up, test_later_act, desk_tear_down);
  g_test_add ("/toasts/of-window", Desk, NULL, desk_set_up, test_of_window, desk_tear_down);
  g_test_add ("/toasts/long", Desk, NULL, desk_set_up, test_long, desk_tear_down);
  return g_test_run ();
}
