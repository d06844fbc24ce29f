/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/document.h"
#include "codebook/model/entity.h"
#include "codebook/store/journal.h"
#include "desk.h"
#include "robot.h"
#include "ui/privacy/name-queue.h"

/* The queue of names, by its keys. */

#define TWO "P02_T0_interview.txt", "P02_T2_jobcoach.txt", NULL

/* Looking the texts through is slow under the sanitizers; a hang ends with the test's own time. */
static void
wait_for (gpointer root, const char *text)
{
  while (!desk_shows (root, text))
    g_main_context_iteration (NULL, TRUE);
  robot_settle ();
}

static GtkWidget *
open_queue (Desk *desk)
{
  GtkWidget *queue;

  desk_offer (desk, TWO);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.pseudonymise", NULL);
  robot_settle ();
  queue = desk_find (desk->window, UI_TYPE_NAME_QUEUE);
  wait_for (queue, "Fenna");
  return queue;
}

static guint
count_places (Desk *desk, const char *pseudonym)
{
  g_autoptr (GPtrArray) entities = codebook_entity_list (desk_project (desk), NULL);

  for (guint i = 0; i < entities->len; i++)
    if (g_str_equal (((CodebookEntity *) entities->pdata[i])->pseudonym, pseudonym))
      return ((CodebookEntity *) entities->pdata[i])->places;
  return 0;
}

static void
choose (GtkWidget *queue, const char *name)
{
  robot_click_on (desk_find_label (queue, name));
  robot_settle ();
}

static void
test_accept (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);

  robot_picture_named (GTK_WIDGET (desk->window), "names");
  choose (queue, "Fenna");
  robot_key ("Return");
  robot_settle ();
  g_assert_cmpuint (count_places (desk, "[persoon 1]"), >, 1);
  g_assert_false (desk_shows (queue, "Fenna"));
  choose (queue, "Ruud");
  robot_key ("e");
  robot_key ("ctrl+a");
  robot_type ("Karel");
  robot_key ("Return");
  robot_settle ();
  g_assert_cmpuint (count_places (desk, "Karel"), >, 1);
  robot_picture_named (GTK_WIDGET (desk->window), "names-decided");
  g_assert_true (codebook_journal_undo (codebook_project_get_store (desk_project (desk)), NULL));
  g_assert_cmpuint (count_places (desk, "Karel"), ==, 0);
  wait_for (queue, "Ruud");
}

static void
test_others (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  g_autoptr (GPtrArray) spared = NULL;

  choose (queue, "Ruud");
  robot_key ("Delete");
  robot_settle ();
  spared = codebook_entity_list_spared (desk_project (desk), NULL);
  g_assert_cmpuint (spared->len, ==, 1);
  g_assert_false (desk_shows (queue, "Ruud"));
  choose (queue, "Fenna");
  robot_key ("Right");
  robot_key ("h");
  robot_settle ();
  g_assert_cmpuint (count_places (desk, "[persoon 1]"), ==, 1);
  desk_find_label (queue, "Fenna");
  robot_key ("n");
  robot_key ("Escape");
  robot_settle ();
  g_assert_false (gtk_widget_get_mapped (queue));
}

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/names/accept", Desk, NULL, desk_set_up, test_accept, desk_tear_down);
  g_test_add ("/names/others", Desk, NULL, desk_set_up, test_others, desk_tear_down);
  return g_test_run ();
}
