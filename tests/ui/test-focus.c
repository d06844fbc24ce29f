/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keys go on from after the pointer was used. */
#include "codebook/model/case.h"
#include "codebook/model/theme.h"
#include "desk.h"
#include "robot.h"
#include "ui/cases/case-list.h"
#include "ui/cases/cases-place-private.h"

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

#define TEST(name, function)                                                                       \
  g_test_add ("/focus/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char **argv)
{
  desk_isolate ();
  robot_init (&argc, &argv);
  TEST ("themes", test_themes);
  TEST ("case-menu", test_case_menu);
  return g_test_run ();
}
