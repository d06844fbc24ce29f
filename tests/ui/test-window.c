/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/model/turn.h"
#include "desk.h"
#include "robot.h"
#include "ui/cases/case-list.h"
#include "ui/codes/code-picker.h"
#include "ui/codes/code-sheet.h"
#include "ui/codes/code-tree.h"
#include "ui/codes/document-list.h"
#include "ui/codes/field.h"
#include "ui/material/document-table.h"
#include "ui/material/import-pane.h"
#include "ui/transcript/transcript.h"

#define TWO "P02_T0_interview.txt", "P01_T1_jobcoach.odt", NULL

static guint
count_documents (Desk *desk)
{
  g_autoptr (GPtrArray) all = codebook_document_list (desk_project (desk), NULL);

  return all->len;
}

/* "Path codings" a line. */
static char *
list_codes (Desk *desk)
{
  g_autoptr (GPtrArray) all = codebook_code_list (desk_project (desk), NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CodebookCode *code = g_ptr_array_index (all, i);

      g_string_append_printf (out, "%s %u\n", code->path, code->codings);
    }
  return g_string_free (out, FALSE);
}

#define assert_codes(desk, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *codes_ = list_codes (desk);                                                   \
    g_assert_cmpstr (codes_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static void
import_by_keys (Desk *desk)
{
  desk_offer (desk, TWO);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
  /* Since GTK 4.14 the first arrow chooses the row that it would leave, if none is chosen. */
  robot_key ("Home");
}

/* Beside another window, on half of a screen of 1920. */
static void
test_narrow (Desk *desk, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (desk->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 960);
}

static void
test_import (Desk *desk, gconstpointer data)
{
  GtkWidget *pane;

  desk_find_label (desk->window, "No transcripts yet");
  desk_offer (desk, TWO);
  pane = desk_find (desk->window, UI_TYPE_IMPORT_PANE);
  desk_find_label (pane, "2 files found");
  desk_find_label (pane, "2 of 2 fit");
  desk_find_label (pane, "P02");
  desk_find_label (pane, "T0");
  desk_find_label (pane, "P01");
  desk_find_label (pane, "job coach");
  robot_picture_named (GTK_WIDGET (desk->window), "import");
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
  g_assert_cmpuint (count_documents (desk), ==, 2);
  desk_find_label (desk_find (desk->window, UI_TYPE_DOCUMENT_TABLE), "P01");
  desk_find_label (desk_find (desk->window, UI_TYPE_DOCUMENT_TABLE), "P02");
  robot_picture_named (GTK_WIDGET (desk->window), "imported");
  robot_key ("ctrl+z");
  desk_wait_for_label (desk->window, "No transcripts yet");
  g_assert_cmpuint (count_documents (desk), ==, 0);
  robot_key ("ctrl+shift+z");
  desk_wait_for_label (desk->window, "P02_T0_interview");
  g_assert_cmpuint (count_documents (desk), ==, 2);
}

/* "I" and "Interviewer" are one; so said before the import, it is so in the project. */
/* In a new project each place has one thing to do first, and Enter does it. */
static void
test_first_things (Desk *desk, gconstpointer data)
{
  static const struct
  {
    const char *key, *label;
  } first[] = {
    { "alt+2", "Import transcripts…" },
    { "alt+3", "Read In _Attributes…" },
    { "alt+1", "_Choose Files…" },
    { "alt+4", "Import transcripts…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      GtkWidget *focus;

      robot_key (first[i].key);
      focus = gtk_window_get_focus (GTK_WINDOW (desk->window));
      g_assert_true (GTK_IS_BUTTON (focus));
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, first[i].label);
    }
  robot_key ("Return");
  desk_chooser (desk);
  robot_key ("Escape");
  desk_wait_for_no_dialog (desk);
}

static void
test_join_speakers (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("draad-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "P01_T0.txt", NULL);
  g_autoptr (GPtrArray) speakers = NULL;
  GtkWidget *pane, *list;

  g_assert_true (g_file_set_contents (
      path, "I: Hoe?\nR: Goed.\nInterviewer: En?\nR: Fijn.\nSP_1: Dag.\n", -1, NULL));
  desk_offer_path (desk, path);
  pane = desk_find (desk->window, UI_TYPE_IMPORT_PANE);
  list = desk_find (pane, GTK_TYPE_LIST_BOX);
  desk_find_label (list, "Interviewer");
  robot_picture_named (GTK_WIDGET (desk->window), "import-speakers");
  gtk_widget_activate_action (pane, "import.same", "(uu)", 2, 0);
  robot_settle ();
  desk_find_label (list, "I, Interviewer");
  desk_find_label (list, "2 turns");
  desk_find_label (pane, "I, R, SP_1");
  gtk_widget_activate_action (pane, "import.same", "(uu)", 2, 2);
  robot_settle ();
  desk_find_label (list, "Interviewer");
  gtk_widget_activate_action (pane, "import.same", "(uu)", 0, 2);
  robot_settle ();
  desk_find_label (list, "Interviewer, I");
  robot_picture_named (GTK_WIDGET (desk->window), "import-joined");
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "1 transcript read in");
  speakers = codebook_turn_list_speakers (desk_project (desk), 0, NULL);
  g_assert_cmpuint (speakers->len, ==, 3);
  g_assert_cmpstr (((CodebookSpeaker *) speakers->pdata[0])->label, ==, "Interviewer");
  g_assert_cmpuint (((CodebookSpeaker *) speakers->pdata[0])->turns, ==, 2);
  g_unlink (path);
  g_rmdir (folder);
}

/* The menu is that of the transcript that the pointer is on; of all, when several are chosen and it
 * is one of them. By a key it opens at the first that is chosen. */
static void
test_menu_of_a_row (Desk *desk, gconstpointer data)
{
  GtkWidget *table, *label;
  CodebookDocument *chosen;
  g_autoptr (GArray) all = NULL;

  import_by_keys (desk);
  table = desk_find (desk->window, UI_TYPE_DOCUMENT_TABLE);
  robot_click_on (desk_find_label (table, "P01_T1_jobcoach"));
  label = desk_find_label (table, "P02_T0_interview");
  robot_click_secondary (label, 9, 9);
  chosen = ui_document_table_get_first_selected (UI_DOCUMENT_TABLE (table));
  g_assert_cmpstr (chosen->name, ==, "P02_T0_interview");
  robot_key ("Escape");
  robot_click_on (label);
  robot_key ("ctrl+a");
  robot_click_secondary (label, 9, 9);
  all = ui_document_table_dup_selected (UI_DOCUMENT_TABLE (table));
  g_assert_cmpuint (all->len, ==, 2);
  robot_key ("Escape");
  robot_click_on (label);
  robot_key ("shift+F10");
  desk_find (desk->window, GTK_TYPE_POPOVER_MENU);
  robot_key ("Escape");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (desk->window)), table));
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_is_sensitive (widget);
}

/* An act that came between would become part of the import. */
static void
test_nothing_between (Desk *desk, gconstpointer data)
{
  GtkWidget *table, *pane;

  desk_offer (desk, "P01_T1_jobcoach.odt", NULL);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "1 transcript read in");
  table = desk_find (desk->window, UI_TYPE_DOCUMENT_TABLE);
  robot_key ("Down");
  desk_offer (desk, "P02_T0_interview.txt", NULL);
  pane = desk_find (desk->window, UI_TYPE_IMPORT_PANE);
  g_assert_true (gtk_widget_is_sensitive (table));
  gtk_widget_activate_action (pane, "import.run", NULL);
  g_assert_true (ui_import_pane_get_writing (UI_IMPORT_PANE (pane)));
  g_assert_false (gtk_widget_is_sensitive (table));
  gtk_widget_activate_action (table, "material.remove", NULL);
  gtk_widget_activate_action (pane, "win.undo", NULL);
  robot_wait (is_sensitive, table);
  robot_settle ();
  g_assert_cmpuint (count_documents (desk), ==, 2);
}

static void
test_code_by_keys (Desk *desk, gconstpointer data)
{
  import_by_keys (desk);
  robot_key ("Down");
  robot_key ("Return");
  robot_settle ();
  desk_find (desk->window, UI_TYPE_TRANSCRIPT);
  robot_key ("ctrl+Home");
  robot_key ("ctrl+shift+Right");
  robot_key ("ctrl+shift+Right");
  robot_key ("k");
  desk_find (desk->window, ui_code_picker_get_type ());
  robot_type ("Prikkels");
  robot_picture_named (GTK_WIDGET (desk->window), "picker");
  robot_key ("ctrl+Return");
  assert_codes (desk, "Prikkels 1\n");
  robot_key ("Down");
  robot_key ("Down");
  robot_key ("ctrl+shift+Right");
  robot_key ("1");
  assert_codes (desk, "Prikkels 2\n");
  desk_find_label (desk_find (desk->window, UI_TYPE_CODE_TREE), "2");
  robot_picture_named (GTK_WIDGET (desk->window), "coded");
}

/* Typed into the text while all of the window stands around it; GTK says what it could not draw. */
static void
test_correct_by_keys (Desk *desk, gconstpointer data)
{
  import_by_keys (desk);
  robot_key ("Down");
  robot_key ("Return");
  robot_settle ();
  robot_key ("ctrl+Home");
  robot_key ("F2");
  robot_type ("Nou ja, ");
  desk_wait_for_label (desk->window, "1 correction");
  robot_key ("F2");
  g_assert_false (desk_shows (desk->window, "1 correction"));
}

/* In Code, with a code for the first two words: "Prikkels 1". */
static void
code_first_words (Desk *desk)
{
  import_by_keys (desk);
  robot_key ("Down");
  robot_key ("Return");
  robot_key ("ctrl+Home");
  robot_key ("ctrl+shift+Right");
  robot_key ("k");
  robot_type ("Prikkels");
  robot_key ("ctrl+Return");
  assert_codes (desk, "Prikkels 1\n");
}

static void
add_code (Desk *desk, const char *path)
{
  g_autoptr (GError) error = NULL;

  codebook_code_add_path (desk_project (desk), path, &error);
  g_assert_no_error (error);
  robot_settle ();
}

static void
test_name_typed_over (Desk *desk, gconstpointer data)
{
  GtkWidget *table;

  import_by_keys (desk);
  table = desk_find (desk->window, UI_TYPE_DOCUMENT_TABLE);
  robot_key ("Down");
  robot_key ("F2");
  robot_type ("Coach");
  robot_key ("Escape");
  desk_find_label (table, "P01_T1_jobcoach");
  robot_key ("F2");
  robot_type ("Coach");
  robot_key ("Return");
  desk_find_label (table, "Coach");
  robot_key ("ctrl+z");
  desk_wait_for_label (table, "P01_T1_jobcoach");
  robot_key ("Return");
  desk_find (desk->window, UI_TYPE_TRANSCRIPT);
}

static double
top_of (GtkWidget *root, const char *label)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (desk_find_label (root, label), root, &bounds));
  return bounds.origin.y;
}

typedef struct
{
  GtkWidget *list;
  const char *first, *then;
} Order;

static gboolean
is_in_order (gpointer data)
{
  Order *order = data;

  return desk_shows (order->list, order->first) && desk_shows (order->list, order->then)
         && top_of (order->list, order->first) < top_of (order->list, order->then);
}

/* In the lists of all places, one after the other. */
static void
assert_order (Desk *desk, const char *first, const char *then)
{
  static const char *const keys[] = { "alt+2", "alt+3", "alt+1" };
  GType (*const lists[]) (void) = { ui_document_list_get_type, ui_case_list_get_type,
                                    ui_document_table_get_type };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      Order order = { .first = first, .then = then };

      robot_key (keys[i]);
      order.list = desk_find (desk->window, lists[i]());
      robot_wait (is_in_order, &order);
    }
}

/* From the project's menu, by the letters of its lines. */
static void
choose_name_order (Desk *desk, const char *letter)
{
  GtkWidget *button =
      gtk_widget_get_ancestor (desk_find_label (desk->window, "Proef"), GTK_TYPE_MENU_BUTTON);

  gtk_widget_child_focus (button, GTK_DIR_TAB_FORWARD);
  robot_key ("space");
  robot_picture_named (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                       "name-order");
  robot_key (letter);
  robot_key ("Escape");
  desk_return (desk);
}

/* Van der Berg stands under B in the Netherlands and under V in Belgium. */
static void
test_name_order (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (desk->folder, "in", NULL);
  const char *const names[] = { "Claes", "Van der Berg" };
  g_autoptr (GPtrArray) documents = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s.txt", i == 0 ? "een" : "twee");
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autofree char *text = g_strdup_printf ("I: Vraag %u?\n\nR: Antwoord.\n", i);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_assert_cmpint (codebook_case_add (desk_project (desk), names[i], NULL, NULL), !=, 0);
    }
  desk_offer_path (desk, folder);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
  documents = codebook_document_list (desk_project (desk), NULL);
  for (guint i = 0; i < documents->len; i++)
    g_assert_true (codebook_document_rename (
        desk_project (desk), ((CodebookDocument *) documents->pdata[i])->id, names[i], NULL));
  assert_order (desk, "Van der Berg", "Claes");
  choose_name_order (desk, "v");
  assert_order (desk, "Claes", "Van der Berg");
  robot_key ("ctrl+z");
  assert_order (desk, "Van der Berg", "Claes");
  choose_name_order (desk, "v");
  choose_name_order (desk, "b");
  assert_order (desk, "Van der Berg", "Claes");
}

/* What a folder holds besides transcripts is left out, and named. */
static void
test_folder_with_bad_files (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (desk->folder, "in", NULL);
  const char *const names[] = { "P07_T0.txt", "P08_T0.txt", "kapot.docx", "leeg.txt" };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *text = i < 2 ? g_strdup_printf ("I: Vraag %u?\n\nR: Antwoord.\n", i)
                                    : g_strdup (i == 2 ? "PK\003\004 cut off" : "");

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }
  desk_offer_path (desk, folder);
  robot_picture_named (GTK_WIDGET (desk->window), "import-bad");
  desk_find_label (desk->window, "4 files found");
  desk_find_label (desk->window, "Read in 2 files");
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in. Left out: kapot.docx, leeg.txt.");
  /* Once more: all of it is there already. */
  desk_offer_path (desk, folder);
  robot_picture_named (GTK_WIDGET (desk->window), "import-again");
  robot_key ("ctrl+Return");
  robot_settle ();
  g_assert_cmpuint (count_documents (desk), ==, 2);
}

static void
test_fields_and_undo (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) codes = NULL;
  GtkWidget *field;

  code_first_words (desk);
  field = desk_find (desk_find (desk->window, UI_TYPE_CODE_SHEET), UI_TYPE_FIELD);
  robot_click_on (desk_find (field, GTK_TYPE_TEXT_VIEW));
  robot_type ("Geluid en licht");
  /* Letters are taken back in the field; the coding stays. */
  for (guint i = 0; i < 30; i++)
    robot_key ("ctrl+z");
  assert_codes (desk, "Prikkels 1\n");
  robot_type ("Geluid");
  robot_key ("Tab");
  codes = codebook_code_list (desk_project (desk), NULL);
  g_assert_cmpstr (((CodebookCode *) g_ptr_array_index (codes, 0))->brief, ==, "Geluid");
  gtk_widget_grab_focus (desk_find (desk->window, UI_TYPE_TRANSCRIPT));
  robot_key ("ctrl+z");
  robot_key ("ctrl+z");
  assert_codes (desk, "");
  robot_key ("ctrl+shift+z");
  assert_codes (desk, "Prikkels 1\n");
}

static void
drag_code (Desk *desk, const char *from, const char *to, double part)
{
  GtkWidget *tree = desk_find (desk->window, UI_TYPE_CODE_TREE);
  GtkWidget *one = gtk_widget_get_parent (desk_find_label (tree, from));
  GtkWidget *two = gtk_widget_get_parent (desk_find_label (tree, to));

  robot_drag (one, 60, gtk_widget_get_height (one) / 2.0, two, 60,
              gtk_widget_get_height (two) * part);
}

static void
test_drag_codes (Desk *desk, gconstpointer data)
{
  code_first_words (desk);
  add_code (desk, "Werk");
  add_code (desk, "Thuis");
  drag_code (desk, "Thuis", "Prikkels", 0.1);
  assert_codes (desk, "Thuis 0\nPrikkels 1\nWerk 0\n");
  drag_code (desk, "Thuis", "Werk", 0.5);
  assert_codes (desk, "Prikkels 1\nWerk 0\nWerk/Thuis 0\n");
  robot_key ("ctrl+z");
  robot_key ("ctrl+z");
  assert_codes (desk, "Prikkels 1\nWerk 0\nThuis 0\n");
}

static void
test_tree (Desk *desk, gconstpointer data)
{
  GtkWidget *tree;

  code_first_words (desk);
  tree = desk_find (desk->window, UI_TYPE_CODE_TREE);
  robot_click_on (desk_find_label (tree, "Prikkels"));
  robot_key ("F2");
  desk_dialog (desk);
  robot_key ("ctrl+a");
  robot_type ("Drukte");
  robot_key ("Return");
  desk_return (desk);
  assert_codes (desk, "Drukte 1\n");
  robot_click_on (desk_find_label (tree, "Drukte"));
  robot_key ("Delete");
  assert_codes (desk, "");
  robot_click_on (desk_find_label (desk->window, "Undo"));
  assert_codes (desk, "Drukte 1\n");
  robot_click_on (desk_find (tree, GTK_TYPE_SEARCH_ENTRY));
  robot_type ("xyz");
  desk_wait_for_label (tree, "No code with ‘xyz’");
  robot_key ("Escape");
  desk_wait_for_label (tree, "Drukte");
  for (guint i = 0; i < 5; i++)
    robot_key ("F6");
  robot_key ("F9");
  g_assert_false (desk_shows (desk->window, "P02_T0_interview"));
  robot_key ("F9");
  robot_key ("shift+F9");
  g_assert_false (desk_shows (desk->window, "Drukte") && gtk_widget_get_mapped (tree));
}

/* Opened a second time it is only read, and no key breaks that. */
static void
test_read_only (Desk *desk, gconstpointer data)
{
  static const char *const keys[] = { "k",      "1",      "v",     "m",  "period",
                                      "Delete", "ctrl+z", "F6",    "F2", "Insert",
                                      "Delete", "F6",     "alt+1", "F2", "Delete" };
  AppWindow *first = desk->window;
  g_autofree char *codes = NULL;

  code_first_words (desk);
  codes = list_codes (desk);
  desk->window = app_window_new (gtk_window_get_application (GTK_WINDOW (first)));
  robot_present (GTK_WINDOW (desk->window));
  app_window_open (desk->window, desk->path);
  robot_settle ();
  desk_dialog (desk);
  robot_key ("Return");
  desk_return (desk);
  desk_find_label (desk->window, "read only");
  robot_key ("alt+2");
  robot_key ("ctrl+Home");
  robot_key ("ctrl+shift+Right");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    robot_key (keys[i]);
  g_assert_false (desk_has_dialog (desk));
  g_assert_false (desk_has (desk->window, ui_code_picker_get_type ()));
  assert_codes (desk, codes);
  g_assert_cmpuint (count_documents (desk), ==, 2);
  gtk_window_close (GTK_WINDOW (desk->window));
  desk->window = first;
  desk_return (desk);
  assert_codes (desk, codes);
}

/* A window that goes while a popover is open takes the keyboard with it if nobody takes care. */
static void
test_close_with_picker (Desk *desk, gconstpointer data)
{
  AppWindow *first = desk->window;

  code_first_words (desk);
  desk->window = app_window_new (gtk_window_get_application (GTK_WINDOW (first)));
  robot_present (GTK_WINDOW (desk->window));
  robot_present (GTK_WINDOW (first));
  robot_key ("ctrl+shift+Right");
  robot_key ("k");
  desk_find (first, ui_code_picker_get_type ());
  gtk_window_close (GTK_WINDOW (first));
  desk_return (desk);
  app_window_open (desk->window, desk->path);
  robot_settle ();
  gtk_widget_grab_focus (desk_find (desk->window, UI_TYPE_TRANSCRIPT));
  robot_key ("ctrl+z");
  assert_codes (desk, "");
}

static void
test_close_and_recent (Desk *desk, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (desk->path, "-wal", NULL);
  UiTranscript *transcript;
  gint64 document;
  guint caret_cp;

  code_first_words (desk);
  transcript = UI_TRANSCRIPT (desk_find (desk->window, UI_TYPE_TRANSCRIPT));
  robot_key ("Down");
  robot_key ("ctrl+shift+Right");
  robot_key ("k");
  robot_type ("Rust");
  robot_key ("ctrl+Return");
  for (guint i = 0; i < 2; i++)
    {
      robot_key ("Down");
      robot_key ("ctrl+shift+Right");
      robot_key ("2");
    }
  assert_codes (desk, "Prikkels 1\nRust 3\n");
  document = ui_transcript_get_document (transcript);
  caret_cp = ui_transcript_get_caret (transcript);
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.rename-project", NULL);
  desk_dialog (desk);
  robot_key ("ctrl+a");
  robot_type ("Studie");
  robot_key ("Return");
  desk_return (desk);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (desk->window)), ==, "Studie");
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.close-project", NULL);
  robot_settle ();
  g_assert_null (desk_project (desk));
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  robot_picture_named (GTK_WIDGET (desk->window), "start");
  robot_click_on (desk_find_label (desk->window, "Studie"));
  g_assert_nonnull (desk_project (desk));
  /* Where it was left. */
  transcript = UI_TRANSCRIPT (desk_find (desk->window, UI_TYPE_TRANSCRIPT));
  g_assert_cmpint (ui_transcript_get_document (transcript), ==, document);
  g_assert_cmpuint (ui_transcript_get_caret (transcript), ==, caret_cp);
  assert_codes (desk, "Prikkels 1\nRust 3\n");
  /* By use it would be the other way round. */
  robot_key ("ctrl+shift+Right");
  robot_key ("1");
  assert_codes (desk, "Prikkels 2\nRust 3\n");
}

/* Two projects of one name are told apart by where they are. */
static void
test_namesakes (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (desk->path);
  g_autofree char *elsewhere = g_build_filename (folder, "elders", NULL);
  g_autofree char *copy = g_build_filename (elsewhere, "kopie.draad", NULL);
  g_autofree char *bytes = NULL;
  gsize len_bytes;

  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.close-project", NULL);
  robot_settle ();
  desk_find_label (desk->window, "0 transcripts, 0 cases");
  g_assert_true (g_file_get_contents (desk->path, &bytes, &len_bytes, NULL));
  g_assert_no_errno (g_mkdir (elsewhere, 0700));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) len_bytes, NULL));
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.open-recent", "s", copy);
  robot_settle ();
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.close-project", NULL);
  robot_settle ();
  desk_find_label (desk->window, desk->path);
  desk_find_label (desk->window, copy);
  robot_picture_named (GTK_WIDGET (desk->window), "namesakes");
  g_unlink (copy);
  g_rmdir (elsewhere);
}

#define STILL_US (300 * 1000)

static void
drawn_cb (GdkFrameClock *clock, gint64 *drawn_us)
{
  *drawn_us = g_get_monotonic_time ();
}

static gboolean
stands_still (gpointer drawn_us)
{
  return g_get_monotonic_time () - *(gint64 *) drawn_us > STILL_US;
}

/* What turns or fades where nobody sees it costs a frame after the other. */
static void
test_stands_still (Desk *desk, gconstpointer data)
{
  static const char *const keys[] = { "alt+1", "alt+2", "alt+3", "alt+4" };
  gint64 drawn_us = g_get_monotonic_time ();
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (desk->window));
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (drawn_cb), &drawn_us);

  import_by_keys (desk);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      robot_key (keys[i]);
      robot_wait (stands_still, &drawn_us);
    }
  g_signal_handler_disconnect (clock, handler);
}

static void
set_up_lively (Desk *desk, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  desk_set_up (desk, data);
}

static void
tear_down_lively (Desk *desk, gconstpointer data)
{
  desk_tear_down (desk, data);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

#define TEST(name)                                                                                 \
  g_test_add ("/window/" #name, Desk, NULL, desk_set_up, test_##name, desk_tear_down)

int
main (int argc, char **argv)
{
  desk_isolate ();
  robot_init (&argc, &argv);
  TEST (read_only);
  TEST (narrow);
  TEST (import);
  TEST (first_things);
  TEST (join_speakers);
  TEST (nothing_between);
  TEST (menu_of_a_row);
  TEST (code_by_keys);
  TEST (correct_by_keys);
  TEST (name_typed_over);
  TEST (name_order);
  TEST (folder_with_bad_files);
  TEST (fields_and_undo);
  TEST (drag_codes);
  TEST (tree);
  TEST (close_with_picker);
  g_test_add ("/window/stands_still", Desk, NULL, set_up_lively, test_stands_still,
              tear_down_lively);
  TEST (close_and_recent);
  TEST (namesakes);
  return g_test_run ();
}
