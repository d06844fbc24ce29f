/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of attributes, read in by hand and by key. */
#include <glib/gstdio.h>

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/document.h"
#include "desk.h"
#include "robot.h"
#include "ui/cases/attribute-form.h"
#include "ui/cases/cases-place.h"
#include "ui/material/attribute-pane.h"
#include "ui/material/attribute-table.h"
#include "ui/material/material-place.h"
#include "ui/toast.h"

static const char csv[] =
    "casus;leeftijd;groep;werk;gestart;uren_T0;uren_T1;toelichting\n"
    "P01;23;IPS;ja;14-03-2024;12,5;16;\"Het ging goed, ook al was het druk in de keuken.\"\n"
    "P02;31;PA;nee;1-2-2023;;24;\"Ik heb veel gehad aan de coach, die kwam elke week langs.\"\n"
    "P03;;IPS;ja;;8;;\n"
    "P04;27;PA;ja;3-4-2024;20;20;\"Geen idee.\"\n";

/* Offers @text as a file of that name to the place, as a drop does. */
static void
offer (Desk *desk, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (desk->folder, name, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *place = desk_find (desk->window, UI_TYPE_MATERIAL_PLACE);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_list_store_append (files, file);
  ui_material_place_import (UI_MATERIAL_PLACE (place), G_LIST_MODEL (files));
}

/* A slow machine may need longer to compare than a label is waited for. */
static void
wait_for_found (Desk *desk)
{
  for (guint i = 0;
       i < 600 && !gtk_widget_get_sensitive (desk_find_button (desk->window, "attributes.run"));
       i++)
    {
      g_usleep (50000);
      robot_settle ();
    }
}

static guint
count_cases (Desk *desk)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (desk_project (desk), NULL);

  return cases->len;
}

/* "name:type values" apart by commas. */
static char *
list_attributes (Desk *desk)
{
  g_autoptr (GPtrArray) all = codebook_attribute_list (desk_project (desk), NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CodebookAttribute *attribute = g_ptr_array_index (all, i);

      g_string_append_printf (out, "%s%s:%s%s %u", i > 0 ? ", " : "", attribute->name,
                              codebook_attribute_type_to_string (attribute->type),
                              attribute->subject == CODEBOOK_SUBJECT_CASE_WAVE ? "@" : "",
                              attribute->values);
    }
  return g_string_free (out, FALSE);
}

#define assert_attributes(desk, expected)                                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *attributes_ = list_attributes (desk);                                         \
    g_assert_cmpstr (attributes_, ==, expected);                                                   \
  }                                                                                                \
  G_STMT_END

static void
test_by_keys (Desk *desk, gconstpointer data)
{
  offer (desk, "k.csv", csv);
  desk_wait_for_label (desk->window, "4 new cases\n23 values new");
  desk_find_label (desk->window, "k.csv: 4 rows");
  robot_picture_named (GTK_WIDGET (desk->window), "attributes");
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "Attributes of 4 cases read in");
  g_assert_cmpuint (count_cases (desk), ==, 4);
  assert_attributes (desk, "leeftijd:number 3, groep:choice 4, werk:yesno 4, gestart:date 3, "
                           "uren:number@ 6, toelichting:text 3");
  robot_key ("ctrl+z");
  robot_settle ();
  g_assert_cmpuint (count_cases (desk), ==, 0);
  robot_key ("ctrl+shift+z");
  robot_settle ();
  g_assert_cmpuint (count_cases (desk), ==, 4);
  /* The same again: nothing to do. */
  offer (desk, "k.csv", csv);
  desk_wait_for_label (desk->window, "All of it is in the project already");
  robot_key ("ctrl+Return");
  robot_picture_named (GTK_WIDGET (desk->window), "attributes-same");
  robot_key ("Escape");
  robot_settle ();
  g_assert_false (desk_shows (desk->window, "k.csv: 4 rows"));
}

static void
choose (GtkWidget *drop_down, const char *use)
{
  robot_click_on (drop_down);
  robot_click_on (desk_find_label (drop_down, use));
}

/* The drop-down of the row that says @name. */
static GtkWidget *
find_use (Desk *desk, const char *name)
{
  GtkWidget *label = desk_find_label (desk_find (desk->window, UI_TYPE_ATTRIBUTE_TABLE), name);
  GtkWidget *cell = gtk_widget_get_parent (label);

  return desk_find (gtk_widget_get_next_sibling (cell), GTK_TYPE_DROP_DOWN);
}

static void
test_by_hand (Desk *desk, gconstpointer data)
{
  offer (desk, "k.csv", csv);
  desk_wait_for_label (desk->window, "4 new cases\n23 values new");
  choose (find_use (desk, "toelichting"), "Documents");
  desk_wait_for_label (desk->window, "4 new cases\n20 values new · 3 documents");
  choose (find_use (desk, "gestart"), "Leave out");
  desk_wait_for_label (desk->window, "4 new cases\n17 values new · 3 documents");
  choose (find_use (desk, "groep"), "Text");
  desk_wait_for_label (desk->window, "4 new cases\n17 values new · 3 documents");
  robot_click_on (
      desk_find_label (desk_find (desk->window, UI_TYPE_ATTRIBUTE_TABLE), "toelichting"));
  robot_set_dark (TRUE);
  robot_picture_named (GTK_WIDGET (desk->window), "attributes-dark");
  robot_set_dark (FALSE);
  robot_click_on (desk_find_button (desk->window, "attributes.run"));
  desk_wait_for_label (desk->window, "Attributes of 4 cases read in");
  assert_attributes (desk, "leeftijd:number 3, groep:text 4, werk:yesno 4, uren:number@ 6");
  {
    g_autoptr (GPtrArray) documents = codebook_document_list (desk_project (desk), NULL);

    g_assert_cmpuint (documents->len, ==, 3);
  }
}

/* What is wrong is told, and nothing is lost by it. */
static void
test_wrong (Desk *desk, gconstpointer data)
{
  offer (desk, "empty.csv", "a;b\n");
  desk_wait_for_label (desk->window,
                       "‘empty.csv’ has no rows with values below the names of its columns.");
  offer (desk, "no-key.csv", "a;b\nx;1\nx;1\n");
  desk_wait_for_label (
      desk->window,
      "No column of ‘no-key.csv’ names each case once; say which column names the case.");
  robot_picture_named (GTK_WIDGET (desk->window), "attributes-no-key");
  robot_key ("ctrl+Return");
  robot_key ("Escape");
  robot_settle ();
  g_assert_cmpuint (count_cases (desk), ==, 0);
}

/* Many values: it can be stopped, and then nothing is written. */
static void
test_stop (Desk *desk, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new ("casus;a;b;c\n");

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (many, "P%u;%u;x%u;%u\n", i, i, i, i % 7);
  offer (desk, "many.csv", many->str);
  desk_wait_for_label (desk->window, "many.csv: 3,000 rows");
  wait_for_found (desk);
  desk_wait_for_label (desk->window, "3000 new cases\n9,000 values new");
  gtk_widget_activate_action (desk_find (desk->window, UI_TYPE_ATTRIBUTE_PANE), "attributes.run",
                              NULL);
  for (guint i = 0; i < 5; i++)
    g_main_context_iteration (NULL, FALSE);
  robot_key ("Escape");
  robot_settle ();
  g_assert_cmpuint (count_cases (desk), ==, 0);
  g_assert_false (desk_shows (desk->window, "many.csv: 3,000 rows"));
}

/* Escape leaves a table that nothing was chosen of; what was chosen is not lost by a key. */
static void
test_leave (Desk *desk, gconstpointer data)
{
  offer (desk, "k.csv", csv);
  desk_wait_for_label (desk->window, "4 new cases\n23 values new");
  choose (find_use (desk, "groep"), "Text");
  robot_key ("Escape");
  desk_wait_for_dialog ("Leave this table?");
  /* Enter alone loses nothing. */
  robot_key ("Return");
  desk_wait_for_no_dialog (desk);
  g_assert_true (desk_shows (desk->window, "k.csv: 4 rows"));
  robot_key ("Escape");
  robot_click_on (desk_find_label (desk_wait_for_dialog ("Leave this table?"), "Leave"));
  desk_wait_for_no_dialog (desk);
  g_assert_false (desk_has (desk->window, UI_TYPE_ATTRIBUTE_PANE));
  /* Of the next one nothing was chosen yet. */
  offer (desk, "k.csv", csv);
  desk_wait_for_label (desk->window, "4 new cases\n23 values new");
  robot_key ("Escape");
  g_assert_false (desk_has_dialog (desk));
  g_assert_false (desk_has (desk->window, UI_TYPE_ATTRIBUTE_PANE));
}

static gboolean
has_left (gpointer desk)
{
  return !desk_has (((Desk *) desk)->window, UI_TYPE_ATTRIBUTE_PANE);
}

/* What could not be written, for want of room, is still in the sheet to be tried again. */
static void
test_failed (Desk *desk, gconstpointer data)
{
  CodebookStore *store = codebook_project_get_store (desk_project (desk));
  g_autoptr (GString) many = g_string_new ("casus;a;b;c\n");

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (many, "P%u;%u;x%u;%u\n", i, i, i, i % 7);
  offer (desk, "many.csv", many->str);
  desk_wait_for_label (desk->window, "1000 new cases\n3,000 values new");
  choose (find_use (desk, "b"), "Leave out");
  desk_wait_for_label (desk->window, "1000 new cases\n2,000 values new");
  (void) codebook_store_int64 (store, 0, "PRAGMA max_page_count = 1", "");
  robot_key ("ctrl+Return");
  robot_settle ();
  desk_wait_for_label (desk->window, "1000 new cases\n2,000 values new");
  g_assert_cmpuint (count_cases (desk), ==, 0);
  (void) codebook_store_int64 (store, 0, "PRAGMA max_page_count = 1000000", "");
  wait_for_found (desk);
  robot_key ("ctrl+Return");
  robot_wait (has_left, desk);
  g_assert_cmpuint (count_cases (desk), ==, 1000);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer list)
{
  return gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);
}

/* As from a folder: from a label of the window to the place, with the pointer. */
static void
drop (Desk *desk, GSList *files)
{
  GtkWidget *from = desk_find_label (desk->window, "No transcripts yet");
  GtkWidget *place = desk_find (desk->window, UI_TYPE_MATERIAL_PLACE);
  GtkDragSource *source = gtk_drag_source_new ();
  GdkFileList *list = gdk_file_list_new_from_list (files);

  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), list);
  gtk_widget_add_controller (from, GTK_EVENT_CONTROLLER (source));
  robot_drag (from, 4, 4, place, gtk_widget_get_width (place) / 2.0,
              gtk_widget_get_height (place) * 0.8);
  gtk_widget_remove_controller (from, GTK_EVENT_CONTROLLER (source));
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
}

/* A table dropped together with a transcript waits until that is read in. */
static void
test_drop (Desk *desk, gconstpointer data)
{
  g_autofree char *table = g_build_filename (desk->folder, "k.csv", NULL);
  g_autofree char *text = g_build_filename (desk->folder, "P01_T0.txt", NULL);
  g_autoptr (GFile) table_file = g_file_new_for_path (table);
  g_autoptr (GFile) text_file = g_file_new_for_path (text);
  GSList alone = { table_file, NULL }, second = { text_file, NULL }, both = { table_file, &second };

  g_assert_true (g_file_set_contents (table, csv, -1, NULL));
  g_assert_true (g_file_set_contents (text, "I: Hoe?\nR: Goed.\n", -1, NULL));
  drop (desk, &alone);
  desk_wait_for_label (desk->window, "k.csv: 4 rows");
  robot_key ("Escape");
  g_assert_false (desk_shows (desk->window, "k.csv: 4 rows"));
  drop (desk, &both);
  desk_wait_for_button (desk->window, "import.run");
  g_assert_false (desk_shows (desk->window, "k.csv: 4 rows"));
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "k.csv: 4 rows");
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "Attributes of 4 cases read in");
  g_assert_cmpuint (count_cases (desk), ==, 4);
}

/* What is said later does not wait until an error is closed. */
static void
test_error_said (Desk *desk, gconstpointer data)
{
  offer (desk, "empty.csv", "a;b\n");
  desk_wait_for_label (desk->window,
                       "‘empty.csv’ has no rows with values below the names of its columns.");
  g_usleep (2500000);
  ui_toast_show (desk_find (desk->window, UI_TYPE_MATERIAL_PLACE), "Something else");
  desk_wait_for_label (desk->window, "Something else");
}

/* What comes later hides no sheet for good: transcripts are looked at first, and the table is there
 * again as it was left. */
static void
test_later (Desk *desk, gconstpointer data)
{
  offer (desk, "k.csv", csv);
  desk_wait_for_label (desk->window, "4 new cases\n23 values new");
  choose (find_use (desk, "groep"), "Text");
  offer (desk, "P01_T0.txt", "I: Hoe?\nR: Goed.\n");
  desk_wait_for_button (desk->window, "import.run");
  g_assert_false (desk_shows (desk->window, "k.csv: 4 rows"));
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "k.csv: 4 rows");
  wait_for_found (desk);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "Attributes of 4 cases read in");
  assert_attributes (desk, "leeftijd:number 3, groep:text 4, werk:yesno 4, gestart:date 3, "
                           "uren:number@ 6, toelichting:text 3");
  offer (desk, "P02_T0.txt", "I: En?\nR: Prima.\n");
  desk_wait_for_button (desk->window, "import.run");
  offer (desk, "l.csv", csv);
  desk_wait_for_label (desk->window, "‘l.csv’ follows these transcripts");
  desk_wait_for_button (desk->window, "import.run");
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "l.csv: 4 rows");
}

/* What was typed of a new attribute is there again after a click beside its form. */
static void
test_form_begun (Desk *desk, gconstpointer data)
{
  GtkWidget *form;

  g_assert_cmpint (codebook_case_add (desk_project (desk), "P01", "", NULL), !=, 0);
  robot_key ("alt+3");
  gtk_widget_activate_action (desk_find (desk->window, UI_TYPE_CASES_PLACE), "case.new-attribute",
                              NULL);
  robot_settle ();
  desk_find (desk->window, UI_TYPE_ATTRIBUTE_FORM);
  robot_type ("Hours");
  robot_click (GTK_WIDGET (desk->window), 20, 600);
  robot_settle ();
  g_assert_false (desk_has (desk->window, UI_TYPE_ATTRIBUTE_FORM));
  robot_click_on (gtk_widget_get_ancestor (desk_find_label (desk->window, "New attribute"),
                                           GTK_TYPE_MENU_BUTTON));
  robot_settle ();
  form = desk_find (desk->window, UI_TYPE_ATTRIBUTE_FORM);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (desk_find (form, GTK_TYPE_ENTRY))), ==,
                   "Hours");
  robot_key ("Return");
  robot_settle ();
  desk_wait_for_label (desk->window, "Hours");
}

#define TEST(name, function)                                                                       \
  g_test_add ("/attributes/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  TEST ("by-keys", test_by_keys);
  TEST ("by-hand", test_by_hand);
  TEST ("wrong", test_wrong);
  TEST ("stop", test_stop);
  TEST ("leave", test_leave);
  TEST ("failed", test_failed);
  TEST ("error-said", test_error_said);
  TEST ("later", test_later);
  TEST ("drop", test_drop);
  TEST ("form-begun", test_form_begun);
  return g_test_run ();
}
