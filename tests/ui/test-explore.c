/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "codebook/model/code.h"
#include "codebook/model/stop-list.h"
#include "desk.h"
#include "robot.h"
#include "ui/codes/code-picker.h"
#include "ui/explore/explore-place.h"
#include "ui/explore/hit-row.h"
#include "ui/explore/words-pane.h"
#include "ui/transcript/transcript.h"

static void
open_explore (Desk *desk)
{
  desk_offer (desk, "P02_T0_interview.txt", "P01_T1_jobcoach.odt", NULL);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
  robot_key ("ctrl+shift+f");
  desk_find (desk->window, UI_TYPE_EXPLORE_PLACE);
}

static gboolean
has_hits (gpointer user_data)
{
  return desk_has (user_data, UI_TYPE_HIT_ROW);
}

static gboolean
has_words (gpointer user_data)
{
  return desk_shows (user_data, "dag");
}

/* The focus is in the field at once; a word gives rows; Enter opens the transcript. */
static void
test_search (Desk *desk, gconstpointer data)
{
  open_explore (desk);
  robot_wait (has_words, desk->window);
  desk_find_label (desk->window, "What would you like to know?");
  robot_picture_named (GTK_WIDGET (desk->window), "explore-start");
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  robot_picture_named (GTK_WIDGET (desk->window), "explore-hits");
  robot_set_dark (TRUE);
  robot_picture_named (GTK_WIDGET (desk->window), "explore-hits-dark");
  robot_set_dark (FALSE);
  robot_double_click (desk_find (desk->window, UI_TYPE_HIT_ROW), 40, 12);
  robot_settle ();
  g_assert_true (desk_has (desk->window, UI_TYPE_TRANSCRIPT));
}

static void
test_wrong (Desk *desk, gconstpointer data)
{
  open_explore (desk);
  robot_type ("week AND");
  desk_wait_for_label (desk->window,
                       "The search ‘week AND’ cannot be read at character 9: a word is missing.");
  robot_key ("ctrl+a");
  robot_type ("xyzzy");
  desk_wait_for_label (desk->window, "Nothing found");
}

static guint
count_codings (Desk *desk)
{
  return (guint) codebook_store_int64 (codebook_project_get_store (desk_project (desk)), 0,
                                       "SELECT count(*) FROM coding", "");
}

/* All hits get a code that is made on the way, as one act. */
static void
test_code (Desk *desk, gconstpointer data)
{
  open_explore (desk);
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  robot_click_on (desk_find_label (desk->window, "Code All…"));
  desk_find (desk->window, UI_TYPE_CODE_PICKER);
  robot_type ("Weken");
  robot_key ("Return");
  robot_settle ();
  g_assert_cmpuint (count_codings (desk), >, 1);
  robot_key ("ctrl+z");
  robot_settle ();
}

static gboolean
is_left_out (gpointer user_data)
{
  g_auto (GStrv) words = codebook_stop_list_load (user_data);

  return codebook_store_int64 (codebook_project_get_store (user_data), 0,
                               "SELECT count(*) FROM setting WHERE name = 'stop-words'", "")
         == 1;
}

/* A word is seen in its context, and left out. */
static void
test_words (Desk *desk, gconstpointer data)
{
  GtkWidget *pane;

  open_explore (desk);
  pane = desk_find (desk->window, UI_TYPE_WORDS_PANE);
  robot_wait (has_words, desk->window);
  robot_settle ();
  robot_click_on (desk_find_label (pane, "dag"));
  robot_key ("Return");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  robot_click_on (desk_find_label (pane, "Leave Out"));
  robot_wait (is_left_out, desk_project (desk));
}

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/explore/search", Desk, NULL, desk_set_up, test_search, desk_tear_down);
  g_test_add ("/explore/wrong", Desk, NULL, desk_set_up, test_wrong, desk_tear_down);
  g_test_add ("/explore/code", Desk, NULL, desk_set_up, test_code, desk_tear_down);
  g_test_add ("/explore/words", Desk, NULL, desk_set_up, test_words, desk_tear_down);
  return g_test_run ();
}
