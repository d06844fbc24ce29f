/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/document.h"
#include "desk.h"
#include "robot.h"
#include "ui/cases/case-list.h"
#include "ui/codes/code-tree.h"
#include "ui/material/document-table.h"
#include "ui/material/import-pane.h"

/* Questions that something is typed in. */

/* What stands in the field of the question, which has come back with it. */
static void
assert_asked_again (Desk *desk, const char *typed)
{
  GtkWidget *entry = desk_find (desk_dialog (desk), GTK_TYPE_ENTRY);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, typed);
}

static const char *
get_date (Desk *desk, GtkWidget *table)
{
  robot_settle ();
  return ui_document_table_get_first_selected (UI_DOCUMENT_TABLE (table))->held_on;
}

/* What cannot be taken is asked for again as it was typed, and said why. */
static void
test_wrong_answers (Desk *desk, gconstpointer data)
{
  GtkWidget *table, *tree;
  g_autoptr (GPtrArray) codes = NULL;
  g_autoptr (CodebookCase) one = NULL;
  gint64 id;

  desk_offer (desk, "P02_T0_interview.txt", "P01_T1_jobcoach.odt", NULL);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
  robot_key ("Home");
  table = desk_find (desk->window, UI_TYPE_DOCUMENT_TABLE);
  robot_key ("Down");
  gtk_widget_activate_action (table, "material.set-date", NULL);
  robot_settle ();
  robot_type ("99");
  robot_key ("Return");
  assert_asked_again (desk, "99");
  g_assert_true (desk_says (desk_dialog (desk), "‘99’ is not a date."));
  robot_key ("ctrl+a");
  robot_type ("14-3-2024");
  robot_key ("Return");
  desk_wait_for_no_dialog (desk);
  g_assert_cmpstr (get_date (desk, table), ==, "2024-03-14");
  gtk_widget_activate_action (table, "material.set-date", NULL);
  robot_settle ();
  assert_asked_again (desk, "14 March 2024");
  robot_key ("ctrl+a");
  robot_key ("BackSpace");
  robot_key ("Return");
  desk_wait_for_no_dialog (desk);
  g_assert_cmpstr (get_date (desk, table), ==, "");
  robot_key ("alt+2");
  tree = desk_find (desk->window, UI_TYPE_CODE_TREE);
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (tree, "code.add", NULL);
      robot_settle ();
      robot_type ("Trust");
      robot_key ("Return");
      robot_settle ();
    }
  assert_asked_again (desk, "Trust");
  robot_key ("End");
  robot_type ("ed");
  robot_key ("Return");
  desk_wait_for_no_dialog (desk);
  codes = codebook_code_list (desk_project (desk), NULL);
  g_assert_cmpuint (codes->len, ==, 2);
  g_assert_cmpstr (((CodebookCode *) codes->pdata[1])->name, ==, "Trusted");
  /* A name of two words stays one. */
  id = codebook_case_add (desk_project (desk), "Participant 12", "", NULL);
  robot_key ("alt+3");
  robot_click_on (desk_find_label (desk_find (desk->window, UI_TYPE_CASE_LIST), "Participant 12"));
  robot_key ("F2");
  robot_key ("End");
  robot_type ("b Ann");
  robot_key ("Return");
  desk_wait_for_no_dialog (desk);
  one = codebook_case_get (desk_project (desk), id, NULL);
  g_assert_cmpstr (one->name, ==, "Participant 12b");
  g_assert_cmpstr (one->label, ==, "Ann");
}

/* Escape leaves files that nothing was said of; what was said of them is not lost by a key. */
static void
test_leave_files (Desk *desk, gconstpointer data)
{
  desk_offer (desk, "P02_T0_interview.txt", NULL);
  robot_key ("Escape");
  g_assert_false (desk_has_dialog (desk));
  g_assert_false (desk_has (desk->window, UI_TYPE_IMPORT_PANE));
  desk_offer (desk, "P02_T0_interview.txt", NULL);
  gtk_widget_child_focus (desk_find (desk->window, GTK_TYPE_LIST_BOX), GTK_DIR_TAB_FORWARD);
  robot_click_on (desk_find (desk_find (desk->window, GTK_TYPE_LIST_BOX), GTK_TYPE_DROP_DOWN));
  robot_key ("End");
  robot_key ("Return");
  robot_key ("Escape");
  desk_wait_for_dialog ("Leave these files?");
  /* Enter alone loses nothing. */
  robot_key ("Return");
  desk_wait_for_no_dialog (desk);
  g_assert_true (desk_has (desk->window, UI_TYPE_IMPORT_PANE));
  robot_key ("Escape");
  robot_click_on (desk_find_label (desk_wait_for_dialog ("Leave these files?"), "Leave"));
  desk_wait_for_no_dialog (desk);
  g_assert_false (desk_has (desk->window, UI_TYPE_IMPORT_PANE));
}

/* A full disk: the first write that needs more room than the file has fails. */
static void
fill_disk (Desk *desk)
{
  (void) codebook_store_int64 (codebook_project_get_store (desk_project (desk)), 0,
                               "PRAGMA max_page_count = 1", "");
}

static void
clear_disk (Desk *desk)
{
  (void) codebook_store_int64 (codebook_project_get_store (desk_project (desk)), 0,
                               "PRAGMA max_page_count = 1000000", "");
}

static gboolean
has_left (gpointer desk)
{
  return !desk_has (((Desk *) desk)->window, UI_TYPE_IMPORT_PANE);
}

/* What could not be written is still in the sheet, with what was said of it, to be tried again. */
static void
test_failed_import (Desk *desk, gconstpointer data)
{
  GtkWidget *role;
  g_autoptr (GPtrArray) documents = NULL;

  desk_offer (desk, "P02_T0_interview.txt", "P01_T1_jobcoach.odt", NULL);
  role = desk_find (desk_find (desk->window, GTK_TYPE_LIST_BOX), GTK_TYPE_DROP_DOWN);
  robot_click_on (role);
  robot_key ("End");
  robot_key ("Return");
  fill_disk (desk);
  robot_key ("ctrl+Return");
  desk_wait_for_button (desk->window, "import.run");
  g_assert_true (desk_has (desk->window, UI_TYPE_IMPORT_PANE));
  desk_find_label (desk->window, "2 files found");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (role)), ==,
                    g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (role))) - 1);
  clear_disk (desk);
  robot_key ("ctrl+Return");
  robot_wait (has_left, desk);
  documents = codebook_document_list (desk_project (desk), NULL);
  g_assert_cmpuint (documents->len, ==, 2);
}

int
main (int argc, char **argv)
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/questions/wrong-answers", Desk, NULL, desk_set_up, test_wrong_answers,
              desk_tear_down);
  g_test_add ("/questions/leave-files", Desk, NULL, desk_set_up, test_leave_files, desk_tear_down);
  g_test_add ("/questions/failed-import", Desk, NULL, desk_set_up, test_failed_import,
              desk_tear_down);
  return g_test_run ();
}
