/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keys go on from after the pointer was used. */
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/model/stop-list.h"
#include "codebook/model/theme.h"
#include "desk.h"
#include "robot.h"
#include "ui/cases/case-list.h"
#include "ui/cases/cases-place-private.h"
#include "ui/codes/code-tree.h"
#include "ui/explore/hit-row.h"
#include "ui/explore/words-pane.h"
#include "ui/transcript/transcript-view.h"

/* The window of the themes starts in the list, where Enter makes no theme. */
static void
test_themes (Desk *desk, gconstpointer data)
{
  CodebookProject *project = desk_project (desk);
  UiCasesPlace *place;
  g_autoptr (GPtrArray) themes = NULL;

  g_assert_cmpint (codebook_case_add (project, "P01", "", NULL), !=, 0);
  g_assert_cmpint (codebook_theme_add (project, "Steun", "", NULL), !=, 0);
  g_assert_cmpint (codebook_theme_add (project, "Werk", "", NULL), !=, 0);
  robot_key ("alt+3");
  place = UI_CASES_PLACE (desk_find (desk->window, UI_TYPE_CASES_PLACE));
  robot_key ("ctrl+shift+t");
  robot_present (GTK_WINDOW (place->theme_window));
  robot_key ("Return");
  robot_key ("Down");
  themes = codebook_theme_list (project, NULL);
  g_assert_cmpuint (themes->len, ==, 2);
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_window_get_focus (GTK_WINDOW (place->theme_window))));
  gtk_window_close (GTK_WINDOW (place->theme_window));
  robot_settle ();
}

/* The arrows go on from the case that the menu was of. */
static void
test_case_menu (Desk *desk, gconstpointer data)
{
  gint64 ids[3];
  UiCaseList *list;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *name = g_strdup_printf ("P%02u", i + 1);

      ids[i] = codebook_case_add (desk_project (desk), name, "", NULL);
    }
  robot_key ("alt+3");
  list = UI_CASE_LIST (desk_find (desk->window, UI_TYPE_CASE_LIST));
  robot_click_on (desk_find_label (list, "P01"));
  robot_click_secondary (desk_find_label (list, "P02"), 4, 4);
  g_assert_cmpint (ui_case_list_get_selected (list), ==, ids[1]);
  robot_key ("Escape");
  robot_key ("Down");
  g_assert_cmpint (ui_case_list_get_selected (list), ==, ids[2]);
}

static double
get_top (Desk *desk, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (desk->window), &bounds));
  return bounds.origin.y;
}

/* A branch that is opened stays under the pointer, wherever the chosen code goes. */
static void
test_branch_arrow (Desk *desk, gconstpointer data)
{
  CodebookProject *project = desk_project (desk);
  GtkWidget *tree, *branch, *row;
  gint64 below;
  double top;

  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *path = g_strdup_printf ("Branch/Part %02u", i);

      g_assert_cmpint (codebook_code_add_path (project, path, NULL), !=, 0);
    }
  desk_offer (desk, "P02_T0_interview.txt", NULL);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "1 transcript read in");
  below = codebook_code_add_path (project, "Other", NULL);
  robot_key ("alt+2");
  tree = desk_find (desk->window, UI_TYPE_CODE_TREE);
  robot_click_on (desk_find_label (tree, "Other"));
  branch = desk_find_label (tree, "Branch");
  top = get_top (desk, branch);
  row = gtk_widget_get_parent (branch);
  robot_click_on (gtk_widget_get_first_child (row));
  g_assert_true (desk_shows (tree, "Part 00"));
  g_assert_cmpfloat (get_top (desk, desk_find_label (tree, "Branch")), ==, top);
  g_assert_cmpint (ui_code_tree_get_selected (UI_CODE_TREE (tree)), ==, below);
  /* And the keys go on from there. */
  robot_key ("Down");
  g_assert_cmpint (ui_code_tree_get_selected (UI_CODE_TREE (tree)), ==,
                   codebook_code_find (project, "Branch/Part 00", NULL));
}

/* What is undone is seen, wherever one was reading. */
static void
test_undo_out_of_sight (Desk *desk, gconstpointer data)
{
  CodebookProject *project = desk_project (desk);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  GtkAdjustment *scroll;
  GtkWidget *view;

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (text, "%s: Zin %u.\n", i % 2 == 0 ? "I" : "R", i);
  path = g_build_filename (desk->folder, "P01_T0.txt", NULL);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  desk_offer_path (desk, path);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "1 transcript read in");
  documents = codebook_document_list (project, NULL);
  g_assert_cmpint (codebook_coding_add (project, ((CodebookDocument *) documents->pdata[0])->id,
                                        codebook_code_add_path (project, "Werk", NULL), 3, 6, NULL),
                   !=, 0);
  robot_key ("alt+2");
  view = desk_find (desk->window, UI_TYPE_TRANSCRIPT_VIEW);
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  for (const char *const *key = (const char *const[]){ "ctrl+z", "ctrl+shift+z", NULL };
       *key != NULL; key++)
    {
      gtk_widget_grab_focus (view);
      robot_key ("ctrl+End");
      g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 500);
      robot_key (*key);
      robot_settle ();
      g_assert_cmpfloat (gtk_adjustment_get_value (scroll), <, 100);
    }
}

static gboolean
has_words (gpointer user_data)
{
  return desk_has (user_data, GTK_TYPE_LEVEL_BAR);
}

static gboolean
are_left_out (gpointer user_data)
{
  g_auto (GStrv) words = codebook_stop_list_load (user_data);

  return g_strv_contains ((const char *const *) words, "dag")
         && g_strv_contains ((const char *const *) words, "week");
}

/* A word that is left out takes the keys to the next one. */
static void
test_words (Desk *desk, gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->folder, "P01_T0.txt", NULL);
  GtkWidget *pane;

  g_assert_true (g_file_set_contents (path, "I: Dag, week, dag?\nR: Week, dag, maand, dag, week.\n",
                                      -1, NULL));
  desk_offer_path (desk, path);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "1 transcript read in");
  robot_key ("ctrl+shift+f");
  pane = desk_find (desk->window, UI_TYPE_WORDS_PANE);
  robot_wait (has_words, pane);
  robot_settle ();
  robot_click_on (desk_find_label (pane, "dag"));
  robot_key ("Delete");
  desk_wait_for_label (desk->window, "‘dag’ is not counted any more");
  robot_wait (has_words, pane);
  robot_settle ();
  robot_key ("Delete");
  robot_wait (are_left_out, desk_project (desk));
}

static gboolean
has_hits (gpointer user_data)
{
  return desk_has (user_data, UI_TYPE_HIT_ROW);
}

static gboolean
is_in_list (Desk *desk)
{
  return gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (desk->window)),
                                  GTK_TYPE_LIST_VIEW)
         != NULL;
}

/* Down goes from what is typed to what was found; and from a place that was opened one comes back
 * to it. */
static void
test_hits (Desk *desk, gconstpointer data)
{
  desk_offer (desk, "P02_T0_interview.txt", NULL);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "1 transcript read in");
  robot_key ("ctrl+shift+f");
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  robot_key ("Down");
  g_assert_true (is_in_list (desk));
  robot_key ("Down");
  robot_key ("Return");
  robot_settle ();
  g_assert_true (desk_has (desk->window, UI_TYPE_TRANSCRIPT_VIEW));
  robot_key ("alt+4");
  g_assert_true (is_in_list (desk));
  /* To search is to type. */
  robot_key ("alt+2");
  robot_key ("ctrl+shift+f");
  g_assert_false (is_in_list (desk));
}

#define TEST(name, function)                                                                       \
  g_test_add ("/focus/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char **argv)
{
  desk_isolate ();
  robot_init (&argc, &argv);
  TEST ("themes", test_themes);
  TEST ("case-menu", test_case_menu);
  TEST ("branch-arrow", test_branch_arrow);
  TEST ("words", test_words);
  TEST ("hits", test_hits);
  TEST ("undo-out-of-sight", test_undo_out_of_sight);
  return g_test_run ();
}
