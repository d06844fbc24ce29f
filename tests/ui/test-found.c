/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of places found, when there are many. */

#include "codebook/model/document-text.h"
#include "codebook/model/document.h"
#include "desk.h"
#include "robot.h"
#include "tests/codebook/model/study.h"
#include "ui/explore/hit-model.h"
#include "ui/explore/hit-row.h"

static gboolean
shows_all_cb (gpointer user_data)
{
  return desk_shows (((Desk *) user_data)->window, "600 places");
}

static void
add_transcript (Desk *desk, guint number)
{
  g_autofree char *name = g_strdup_printf ("Vogels %u", number);
  const CodebookDocumentOrigin origin = { .name = name, .file_name = "vogels.txt" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CodebookTranscript) transcript = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "R: Koekoek, nummer %u van %u.\n", i, number);
  g_string_append (text, "R: Einde.");
  transcript = study_make_transcript (text->str);
  codebook_document_add (desk_project (desk), transcript, &origin, &error);
  g_assert_no_error (error);
}

static void
search_all (Desk *desk)
{
  for (guint i = 0; i < 10; i++)
    add_transcript (desk, i);
  robot_key ("ctrl+shift+f");
  robot_settle ();
  robot_type ("koekoek");
}

static gboolean
has_hits (gpointer user_data)
{
  return desk_has (user_data, UI_TYPE_HIT_ROW);
}

static gboolean
shows_fewer_cb (gpointer user_data)
{
  return desk_shows (((Desk *) user_data)->window, "599 places");
}

/* Takes the first hit of all away, by correcting its word. */
static void
correct_first (Desk *desk)
{
  CodebookProject *project = desk_project (desk);
  gint64 document = codebook_store_int64 (codebook_project_get_store (project), 0,
                                          "SELECT id FROM document WHERE name = 'Vogels 0'", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (project, document, &error);
  const char *current = codebook_document_text_get_current (text, NULL);
  guint at_cp = (guint) g_utf8_pointer_to_offset (current, strstr (current, "Koekoek"));

  g_assert_true (codebook_document_correct (project, document, at_cp, at_cp + 7, "Merel", &error));
  g_assert_no_error (error);
}

static gboolean
is_at_top_cb (gpointer user_data)
{
  return gtk_adjustment_get_value (user_data) < 100;
}

/* Where the list is, it stays when all is found again; a new search begins at the top. */
static void
test_stays (Desk *desk, gconstpointer data)
{
  GtkAdjustment *scroll;
  double before;

  search_all (desk);
  robot_wait (shows_all_cb, desk);
  robot_settle ();
  robot_click (desk_find (desk->window, UI_TYPE_HIT_ROW), 40, 12);
  robot_settle ();
  for (guint i = 0; i < 10; i++)
    robot_key ("Page_Down");
  robot_settle ();
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (
      gtk_widget_get_ancestor (desk_find (desk->window, UI_TYPE_HIT_ROW), GTK_TYPE_LIST_VIEW)));
  before = gtk_adjustment_get_value (scroll);
  g_assert_cmpfloat (before, >, 1000);
  correct_first (desk);
  robot_wait (shows_fewer_cb, desk);
  robot_settle ();
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (scroll), before, 100);
  robot_key ("ctrl+shift+f");
  robot_key ("ctrl+a");
  robot_type ("koek*");
  robot_wait (is_at_top_cb, scroll);
}

/* Many hits in many transcripts: the first come before the rest, which follows in order. */
static void
test_many (Desk *desk, gconstpointer data)
{
  GtkSelectionModel *model;

  search_all (desk);
  robot_wait (has_hits, desk->window);
  model = gtk_list_view_get_model (GTK_LIST_VIEW (
      gtk_widget_get_ancestor (desk_find (desk->window, UI_TYPE_HIT_ROW), GTK_TYPE_LIST_VIEW)));
  robot_wait (shows_all_cb, desk);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 60 * 10);
  for (guint i = 0; i < 60 * 10; i++)
    {
      g_autoptr (UiHitItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autofree char *after = g_strdup_printf (", nummer %u van %u.", i % 60, i / 60);

      g_assert_cmpstr (ui_hit_item_get_hit (item)->after, ==, after);
    }
}

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/found/many", Desk, NULL, desk_set_up, test_many, desk_tear_down);
  g_test_add ("/found/stays", Desk, NULL, desk_set_up, test_stays, desk_tear_down);
  return g_test_run ();
}
