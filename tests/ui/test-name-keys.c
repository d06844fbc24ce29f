/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "codebook/model/case.h"
#include "codebook/model/document.h"
#include "codebook/privacy/key-file.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/privacy/suggestions.h"
#include "codebook/store/journal.h"
#include "desk.h"
#include "name-desk.h"
#include "robot.h"
#include "ui/cases/cases-place.h"
#include "ui/place.h"
#include "ui/privacy/name-queue.h"
#include "ui/transcript/transcript-view.h"
#include "ui/transcript/transcript.h"

/* What comes after names were replaced: the key file, sealing, showing them again, exports. */

static void
click_label (gpointer root, const char *text)
{
  robot_click_on (desk_find_label (root, text));
  robot_settle ();
}

static void
choose_in_menu (Desk *desk, const char *item)
{
  GtkWidget *queue = desk_find (desk->window, UI_TYPE_NAME_QUEUE);

  robot_click_on (desk_find_icon (queue, "view-more-symbolic"));
  robot_settle ();
  click_label (queue, item);
}

static gboolean
can_answer (AdwMessageDialog *dialog)
{
  return adw_message_dialog_get_response_enabled (dialog, "yes");
}

static gboolean
is_in_file (const char *path, const char *name)
{
  g_autofree char *bytes = NULL;
  gsize len_bytes;

  g_assert_true (g_file_get_contents (path, &bytes, &len_bytes, NULL));
  return memmem (bytes, len_bytes, name, strlen (name)) != NULL;
}

static char *
dup_shown (Desk *desk)
{
  GtkWidget *view = desk_find (desk->window, UI_TYPE_TRANSCRIPT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
assert_shows_name (Desk *desk, const char *name, gboolean shows)
{
  g_autofree char *text = dup_shown (desk);

  if ((strstr (text, name) != NULL) != shows)
    g_error ("‘%s’ %s in the transcript", name, shows ? "does not stand" : "stands");
}

static gboolean
has_two_entities (gpointer project)
{
  g_autoptr (GPtrArray) entities = codebook_entity_list (project, NULL);

  return entities != NULL && entities->len == 2;
}

/* What comes next asks who is known, so it waits until both are. */
static void
decide (Desk *desk, GtkWidget *queue)
{
  choose (queue, "Fenna");
  robot_key ("Return");
  robot_settle ();
  choose (queue, "Ruud");
  robot_key ("Return");
  robot_wait (has_two_entities, desk_project (desk));
}

static AdwMessageDialog *
ask_to_seal (Desk *desk)
{
  AdwMessageDialog *dialog;

  choose_in_menu (desk, "Seal…");
  dialog = desk_wait_for_dialog ("Seal the project?");
  g_assert_true (desk_says (dialog, "cannot be undone"));
  return dialog;
}

static void
choose_key (Desk *desk, const char *key)
{
  click_label (ask_to_seal (desk), "Choose Key File…");
  desk_chooser_type (desk, key);
}

/* What sealing leaves in the texts is said before anything is chosen, as the queue counts it, and
 * the way back leads to the names. */
static void
test_undecided (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  g_autofree char *folder = g_dir_make_tmp ("draad-key-XXXXXX", NULL);
  g_autofree char *key = g_build_filename (folder, "s.key", NULL);
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new (NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *left = NULL;
  g_autofree char *undecided = NULL;
  AdwMessageDialog *dialog;

  decide (desk, queue);
  list = codebook_suggestions_list (desk_project (desk), lexicon, 0, NULL, NULL);
  left = g_strdup_printf ("%u left, 2 decided", list->len);
  undecided = g_strdup_printf ("%u possible names are not decided yet", list->len);
  wait_for (queue, left);
  dialog = ask_to_seal (desk);
  robot_picture_named (GTK_WIDGET (dialog), "names-undecided");
  g_assert_true (desk_says (dialog, undecided));
  click_label (dialog, "Back to the Names");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (desk->window)), queue));
  robot_key ("Delete");
  robot_settle ();
  g_assert_false (desk_shows (queue, left));

  spare_but (desk, NULL);
  wait_for (queue, "No names left");
  dialog = ask_to_seal (desk);
  g_assert_false (desk_says (dialog, "not decided yet"));
  desk_find_label (dialog, "Cancel");
  robot_key ("Return");
  desk_chooser_type (desk, key);
  desk_wait_for_dialog ("Password of the key");
  robot_key ("Escape");
  desk_wait_for_no_dialog (desk);
  g_assert_false (g_file_test (key, G_FILE_TEST_EXISTS));
  g_rmdir (folder);
}

static void
seal (Desk *desk, const char *key)
{
  AdwMessageDialog *dialog;

  choose_key (desk, key);
  dialog = desk_wait_for_dialog ("Password of the key");
  robot_picture_named (GTK_WIDGET (dialog), "names-seal");
  g_assert_true (desk_says (dialog, "cannot be undone"));
  g_assert_false (can_answer (dialog));
  robot_type ("geheim");
  robot_key ("Tab");
  robot_type ("gehei");
  g_assert_false (can_answer (dialog));
  g_assert_false (desk_shows (dialog, "This is not the same password"));
  robot_type ("n");
  desk_find_label (dialog, "This is not the same password");
  robot_key ("BackSpace");
  robot_type ("m");
  g_assert_true (can_answer (dialog));
  robot_key ("Return");
  dialog = desk_wait_for_dialog ("The project is sealed");
  robot_picture_named (GTK_WIDGET (dialog), "names-sealed");
  robot_key ("Escape");
  desk_wait_for_no_dialog (desk);
}

static guint
count_acts (Desk *desk)
{
  return (guint) codebook_store_int64 (codebook_project_get_store (desk_project (desk)), 0,
                                       "SELECT count(*) FROM journal", "");
}

static void
type_password (const char *password)
{
  robot_type (password);
  robot_key ("Tab");
  robot_type (password);
  robot_key ("Return");
}

/* Into a key that is there already, with a password that is not its: it is asked again beside the
 * names, and who leaves it there has nothing sealed, and the key as it was. */
static void
test_wrong_password (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  g_autofree char *folder = g_dir_make_tmp ("draad-key-XXXXXX", NULL);
  g_autofree char *key = g_build_filename (folder, "s.key", NULL);
  g_autoptr (CodebookKey) read = NULL;
  AdwMessageDialog *dialog;
  guint n_acts;

  decide (desk, queue);
  choose_in_menu (desk, "Keep the Key…");
  desk_chooser_type (desk, key);
  desk_wait_for_dialog ("Password of the key");
  type_password ("geheim");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  n_acts = count_acts (desk);
  choose_key (desk, key);
  desk_chooser_replace ();
  dialog = desk_wait_for_dialog ("Password of the key");
  robot_type ("anders");
  robot_key ("Return");
  while ((dialog = desk_wait_for_dialog ("Password of the key")) == NULL
         || !desk_says (dialog, "password is wrong"))
    g_main_context_iteration (NULL, TRUE);
  robot_key ("Escape");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  g_assert_true (gtk_widget_get_mapped (queue));
  g_assert_true (codebook_key_is_whole (desk_project (desk)));
  g_assert_cmpuint (count_acts (desk), ==, n_acts);
  g_assert_true (codebook_journal_undo (codebook_project_get_store (desk_project (desk)), NULL));
  read = codebook_key_read (key, "geheim", NULL);
  g_assert_nonnull (read);
  g_assert_cmpuint (read->entities->len, ==, 2);
  g_unlink (key);
  g_rmdir (folder);
}

/* Shown with the key file; a wrong password is said, and asked again. */
static void
show_with_key (Desk *desk, const char *key)
{
  AdwMessageDialog *dialog;

  choose_in_menu (desk, "Show Real Names");
  desk_chooser_type (desk, key);
  dialog = desk_wait_for_dialog ("Password of the key");
  robot_type ("anders");
  robot_key ("Return");
  while ((dialog = desk_wait_for_dialog ("Password of the key")) == NULL
         || !desk_says (dialog, "password is wrong"))
    g_main_context_iteration (NULL, TRUE);
  robot_picture_named (GTK_WIDGET (dialog), "names-wrong");
  robot_type ("geheim");
  robot_key ("Return");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
}

static void
test_key (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  g_autofree char *folder = g_dir_make_tmp ("draad-key-XXXXXX", NULL);
  g_autofree char *key = g_build_filename (folder, "s.key", NULL);
  g_autoptr (GError) error = NULL;

  decide (desk, queue);
  assert_shows_name (desk, "Ruud", FALSE);
  seal (desk, key);
  g_assert_false (is_in_file (desk->path, "Fenna"));
  g_assert_false (is_in_file (desk->path, "Ruud"));

  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.pseudonymise", NULL);
  robot_settle ();
  ui_place_go (GTK_WIDGET (queue), UI_TARGET_DOCUMENT, find_document (desk, "P02_T0_interview"), 0,
               0);
  robot_settle ();
  show_with_key (desk, key);
  assert_shows_name (desk, "Ruud", TRUE);
  robot_picture_named (GTK_WIDGET (desk->window), "names-shown");
  /* To be read, and no more. */
  g_assert_false (ui_transcript_code_selection (
      UI_TRANSCRIPT (desk_find (desk->window, UI_TYPE_TRANSCRIPT)), 1, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
  click_label (desk->window, "Hide Names");
  assert_shows_name (desk, "Ruud", FALSE);
  /* Opened once, it is not asked again; until it is locked. */
  choose_in_menu (desk, "Show Real Names");
  assert_shows_name (desk, "Ruud", TRUE);
  choose_in_menu (desk, "Lock Key");
  assert_shows_name (desk, "Ruud", FALSE);
  choose_in_menu (desk, "Show Real Names");
  desk_chooser (desk);
  robot_key ("Escape");
  desk_chooser_answered (desk);
  g_assert_false (is_in_file (desk->path, "Ruud"));
  g_unlink (key);
  g_rmdir (folder);
}

/* What is kept in the folder of the project is refused, and a key that is there is added to. */
static void
test_keep (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  g_autofree char *folder = g_dir_make_tmp ("draad-key-XXXXXX", NULL);
  g_autofree char *key = g_build_filename (folder, "s.key", NULL);
  g_autofree char *beside = g_build_filename (desk->folder, "s.key", NULL);
  g_autoptr (CodebookKey) read = NULL;
  AdwMessageDialog *dialog;

  /* Nothing is sealed while a name shows, and nothing without one. */
  g_assert_cmpint (codebook_pseudonyms_set (desk_project (desk), "Ruud", CODEBOOK_IDENTIFIER_PERSON,
                                            FALSE, "Karel", NULL),
                   !=, 0);
  robot_settle ();
  choose_in_menu (desk, "Seal…");
  dialog = desk_wait_for_dialog ("Nothing was sealed");
  g_assert_true (desk_says (dialog, "everywhere first"));
  robot_key ("Escape");
  desk_wait_for_no_dialog (desk);
  choose_in_menu (desk, "Apply Everywhere");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  g_assert_cmpuint (count_places (desk, "Karel"), >, 1);
  g_assert_true (codebook_journal_undo (codebook_project_get_store (desk_project (desk)), NULL));
  g_assert_cmpuint (count_places (desk, "Karel"), ==, 0);
  wait_for (queue, "Ruud");

  choose_in_menu (desk, "Keep the Key…");
  desk_chooser_type (desk, beside);
  desk_wait_for_dialog ("Password of the key");
  robot_type ("a");
  robot_key ("Tab");
  robot_type ("a");
  robot_key ("Return");
  dialog = desk_wait_for_dialog ("No key was written");
  g_assert_true (desk_says (dialog, "another folder"));
  robot_key ("Escape");
  desk_wait_for_no_dialog (desk);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
  choose_in_menu (desk, "Keep the Key…");
  desk_chooser_type (desk, key);
  desk_wait_for_dialog ("Password of the key");
  robot_type ("geheim");
  robot_key ("Tab");
  robot_type ("geheim");
  robot_key ("Return");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  read = codebook_key_read (key, "geheim", NULL);
  g_assert_nonnull (read);
  g_assert_cmpuint (read->entities->len, ==, 1);
  g_unlink (key);
  g_rmdir (folder);
}

/* An export with a name in it is held back, and says where. */
static void
test_export (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  g_autofree char *path = g_build_filename (desk->folder, "Fenna P02.md", NULL);
  g_autoptr (GPtrArray) cases = NULL;
  CodebookCase *one;
  AdwMessageDialog *dialog;

  decide (desk, queue);
  cases = codebook_case_list (desk_project (desk), NULL);
  one = cases->pdata[0];
  g_assert_true (codebook_case_rename (desk_project (desk), one->id, one->name, "Fenna", NULL));
  ui_place_go (GTK_WIDGET (desk->window), UI_TARGET_CASE, one->id, 0, 0);
  robot_settle ();
  gtk_widget_activate_action (desk_find (desk->window, ui_cases_place_get_type ()), "case.export",
                              NULL);
  desk_chooser_type (desk, path);
  dialog = desk_wait_for_dialog ("Export with names?");
  robot_picture_named (GTK_WIDGET (dialog), "names-export");
  g_assert_true (desk_shows (dialog, "in its name"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  robot_key ("Escape");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_widget_activate_action (desk_find (desk->window, ui_cases_place_get_type ()), "case.export",
                              NULL);
  desk_chooser_type (desk, path);
  click_label (desk_wait_for_dialog ("Export with names?"), "Export Anyway");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
export_all (Desk *desk, const char *folder)
{
  gtk_widget_activate_action (desk_find (desk->window, ui_cases_place_get_type ()),
                              "case.export-all", NULL);
  desk_chooser_type (desk, folder);
}

/* All descriptions are looked through before the first is written: none, or all. */
static void
test_export_all (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  g_autofree char *folder = g_build_filename (desk->folder, "uit", NULL);
  CodebookProject *project = desk_project (desk);
  g_autoptr (GPtrArray) cases = NULL;
  CodebookCase *one;

  decide (desk, queue);
  g_assert_cmpint (codebook_case_add (project, "A01", NULL, NULL), !=, 0);
  cases = codebook_case_list (project, NULL);
  g_assert_cmpuint (cases->len, ==, 2);
  one = cases->pdata[1];
  g_assert_true (codebook_case_rename (project, one->id, one->name, "Fenna", NULL));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  ui_place_go (GTK_WIDGET (desk->window), UI_TARGET_CASE, one->id, 0, 0);
  robot_settle ();
  export_all (desk, folder);
  desk_wait_for_dialog ("Export with names?");
  g_assert_cmpuint (count_files (folder), ==, 0);
  robot_key ("Escape");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  g_assert_cmpuint (count_files (folder), ==, 0);
  export_all (desk, folder);
  click_label (desk_wait_for_dialog ("Export with names?"), "Export Anyway");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  g_assert_cmpuint (count_files (folder), ==, 2);
  /* Without a name in them nothing is asked. */
  g_assert_true (codebook_case_rename (project, one->id, one->name, "", NULL));
  robot_settle ();
  export_all (desk, folder);
  while (count_files (folder) < 4)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (desk_has_dialog (desk));
}

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/name-keys/key", Desk, NULL, desk_set_up, test_key, desk_tear_down);
  g_test_add ("/name-keys/undecided", Desk, NULL, desk_set_up, test_undecided, desk_tear_down);
  g_test_add ("/name-keys/keep", Desk, NULL, desk_set_up, test_keep, desk_tear_down);
  g_test_add ("/name-keys/wrong-password", Desk, NULL, desk_set_up, test_wrong_password,
              desk_tear_down);
  g_test_add ("/name-keys/export-all", Desk, NULL, desk_set_up, test_export_all, desk_tear_down);
  g_test_add ("/name-keys/export", Desk, NULL, desk_set_up, test_export, desk_tear_down);
  return g_test_run ();
}
