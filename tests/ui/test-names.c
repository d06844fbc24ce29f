/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/document.h"
#include "codebook/model/memo.h"
#include "codebook/privacy/key-file.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/store/journal.h"
#include "desk.h"
#include "robot.h"
#include "ui/cases/cases-place.h"
#include "ui/place.h"
#include "ui/privacy/name-queue.h"
#include "ui/privacy/risk-list.h"
#include "ui/transcript/transcript-view.h"
#include "ui/transcript/transcript.h"

/* The queue of names by its keys, and its windows: the key file, sealing, exports, what may still
 * identify. */

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

static gint64
find_document (Desk *desk, const char *name)
{
  GError *error = NULL;
  gint64 document = codebook_document_find (desk_project (desk), name, &error);

  g_assert_no_error (error);
  return document;
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

/* The menu, the key and sealing -------------------------------------------------------------- */

static GtkWindow *
find_dialog (const char *heading)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data)
        && g_strcmp0 (adw_message_dialog_get_heading (l->data), heading) == 0)
      return l->data;
  return NULL;
}

/* Hashing a password is slow on purpose. */
static AdwMessageDialog *
wait_for_dialog (const char *heading)
{
  GtkWindow *dialog;

  while ((dialog = find_dialog (heading)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  robot_present (dialog);
  return ADW_MESSAGE_DIALOG (dialog);
}

static void
wait_for_none (Desk *desk)
{
  while (desk_has_dialog (desk))
    g_main_context_iteration (NULL, TRUE);
  robot_present (GTK_WINDOW (desk->window));
}

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

/* The path is typed, as who knows it would. */
static void
type_path (Desk *desk, const char *path)
{
  desk_chooser (desk);
  robot_key ("ctrl+a");
  robot_type (path);
  robot_key ("Return");
  robot_settle ();
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

static void
decide (Desk *desk, GtkWidget *queue)
{
  choose (queue, "Fenna");
  robot_key ("Return");
  robot_settle ();
  choose (queue, "Ruud");
  robot_key ("Return");
  robot_settle ();
}

static void
seal (Desk *desk, const char *key)
{
  AdwMessageDialog *dialog;

  choose_in_menu (desk, "Seal…");
  type_path (desk, key);
  dialog = wait_for_dialog ("Seal the project?");
  robot_picture_named (GTK_WIDGET (dialog), "names-seal");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "cannot be undone"));
  g_assert_false (can_answer (dialog));
  robot_type ("geheim");
  robot_key ("Tab");
  robot_type ("gehei");
  g_assert_false (can_answer (dialog));
  robot_type ("m");
  g_assert_true (can_answer (dialog));
  robot_key ("Return");
  dialog = wait_for_dialog ("The project is sealed");
  robot_picture_named (GTK_WIDGET (dialog), "names-sealed");
  robot_key ("Escape");
  wait_for_none (desk);
}

/* Shown with the key file; a wrong password is said, and asked again. */
static void
show_with_key (Desk *desk, const char *key)
{
  AdwMessageDialog *dialog;

  choose_in_menu (desk, "Show Real Names");
  type_path (desk, key);
  dialog = wait_for_dialog ("Password of the key");
  robot_type ("anders");
  robot_key ("Return");
  while ((dialog = wait_for_dialog ("Password of the key")) == NULL
         || strstr (adw_message_dialog_get_body (dialog), "password is wrong") == NULL)
    g_main_context_iteration (NULL, TRUE);
  robot_picture_named (GTK_WIDGET (dialog), "names-wrong");
  robot_type ("geheim");
  robot_key ("Return");
  wait_for_none (desk);
  robot_settle ();
}

static void
test_key (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  g_autofree char *folder = g_dir_make_tmp ("draad-key-XXXXXX", NULL);
  g_autofree char *key = g_build_filename (folder, "s.key", NULL);

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
  g_assert_false (gtk_widget_activate_action (desk_find (desk->window, UI_TYPE_TRANSCRIPT),
                                              "transcript.pick-code", NULL));
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
  g_assert_cmpint (codebook_pseudonyms_set (desk_project (desk), "Ruud",
                                            CODEBOOK_IDENTIFIER_PERSON, FALSE, "Karel", NULL),
                   !=, 0);
  robot_settle ();
  choose_in_menu (desk, "Seal…");
  dialog = wait_for_dialog ("Nothing was sealed");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "everywhere first"));
  robot_key ("Escape");
  wait_for_none (desk);
  choose_in_menu (desk, "Apply Everywhere");
  wait_for_none (desk);
  robot_settle ();
  g_assert_cmpuint (count_places (desk, "Karel"), >, 1);
  g_assert_true (codebook_journal_undo (codebook_project_get_store (desk_project (desk)), NULL));
  g_assert_cmpuint (count_places (desk, "Karel"), ==, 0);
  wait_for (queue, "Ruud");

  choose_in_menu (desk, "Keep the Key…");
  type_path (desk, beside);
  wait_for_dialog ("Password of the key");
  robot_type ("a");
  robot_key ("Tab");
  robot_type ("a");
  robot_key ("Return");
  dialog = wait_for_dialog ("No key was written");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "another folder"));
  robot_key ("Escape");
  wait_for_none (desk);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
  choose_in_menu (desk, "Keep the Key…");
  type_path (desk, key);
  wait_for_dialog ("Password of the key");
  robot_type ("geheim");
  robot_key ("Tab");
  robot_type ("geheim");
  robot_key ("Return");
  wait_for_none (desk);
  robot_settle ();
  read = codebook_key_read (key, "geheim", NULL);
  g_assert_nonnull (read);
  g_assert_cmpuint (read->entities->len, ==, 1);
  g_unlink (key);
  g_rmdir (folder);
}

/* Elsewhere ----------------------------------------------------------------------------------- */

/* Memos and names of documents follow when a name is accepted; all of it is one act. */
static void
test_everywhere (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  CodebookStore *store;
  gint64 document = find_document (desk, "P02_T0_interview");
  g_autoptr (GPtrArray) memos = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  store = codebook_project_get_store (desk_project (desk));
  g_assert_cmpint (codebook_memo_add (desk_project (desk), "document", document, "Ruud",
                                      "Over Ruud en Ruuds ja", NULL),
                   !=, 0);
  g_assert_true (codebook_document_rename (desk_project (desk), document, "Gesprek Ruud", NULL));
  robot_settle ();
  choose (queue, "Ruud");
  robot_key ("Return");
  robot_settle ();
  memos = codebook_memo_list (desk_project (desk), "document", document, NULL);
  g_assert_cmpstr (((CodebookMemo *) memos->pdata[0])->title, ==, "[persoon 1]");
  g_assert_cmpstr (((CodebookMemo *) memos->pdata[0])->text, ==,
                   "Over [persoon 1] en [persoon 1]s ja");
  g_assert_cmpint (find_document (desk, "Gesprek [persoon 1]"), ==, document);
  g_assert_true (codebook_journal_undo (store, NULL));
  undone = codebook_memo_list (desk_project (desk), "document", document, NULL);
  g_assert_cmpstr (((CodebookMemo *) undone->pdata[0])->title, ==, "Ruud");
  g_assert_cmpuint (count_places (desk, "[persoon 1]"), ==, 0);
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
  type_path (desk, path);
  dialog = wait_for_dialog ("Export with names?");
  robot_picture_named (GTK_WIDGET (dialog), "names-export");
  g_assert_true (desk_shows (dialog, "in its name"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  robot_key ("Escape");
  wait_for_none (desk);
  robot_settle ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_widget_activate_action (desk_find (desk->window, ui_cases_place_get_type ()), "case.export",
                              NULL);
  type_path (desk, path);
  click_label (wait_for_dialog ("Export with names?"), "Export Anyway");
  wait_for_none (desk);
  robot_settle ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_risk (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  CodebookProject *project = desk_project (desk);
  g_autoptr (GPtrArray) cases = codebook_case_list (project, NULL);
  gint64 attribute = codebook_attribute_add (project, "leeftijd", CODEBOOK_ATTRIBUTE_NUMBER,
                                             CODEBOOK_SUBJECT_CASE, NULL, "", NULL);
  GtkWidget *risk;
  guint start_cp, end_cp;
  UiTranscript *transcript;
  g_autofree char *words = NULL;

  g_assert_true (codebook_attribute_set (
      project, attribute, ((CodebookCase *) cases->pdata[0])->id, 0, "24", NULL));
  choose_in_menu (desk, "What May Still Identify…");
  g_assert_false (gtk_widget_get_mapped (queue));
  risk = desk_find (desk->window, UI_TYPE_RISK_LIST);
  wait_for (risk, "24");
  robot_picture_named (GTK_WIDGET (desk->window), "names-risk");
  g_assert_true (desk_shows (
      risk, "k = 1: with all attributes together at least one case stands alone."));
  /* A word leads to its place … */
  click_label (risk, "Fenna");
  transcript = UI_TRANSCRIPT (desk_find (desk->window, UI_TYPE_TRANSCRIPT));
  g_assert_true (ui_transcript_get_selection (transcript, &start_cp, &end_cp));
  g_assert_cmpint (ui_transcript_get_document (transcript), ==,
                   find_document (desk, "P02_T2_jobcoach"));
  g_assert_cmpuint (end_cp - start_cp, ==, 5);
  /* … a combination to its case, and Escape back to the names. */
  robot_key ("Escape");
  robot_settle ();
  g_assert_true (gtk_widget_get_mapped (queue));
  choose_in_menu (desk, "What May Still Identify…");
  wait_for (risk, "24");
  click_label (risk, "24");
  g_assert_true (desk_has (desk->window, ui_cases_place_get_type ()));
}

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/names/accept", Desk, NULL, desk_set_up, test_accept, desk_tear_down);
  g_test_add ("/names/others", Desk, NULL, desk_set_up, test_others, desk_tear_down);
  g_test_add ("/names/key", Desk, NULL, desk_set_up, test_key, desk_tear_down);
  g_test_add ("/names/keep", Desk, NULL, desk_set_up, test_keep, desk_tear_down);
  g_test_add ("/names/everywhere", Desk, NULL, desk_set_up, test_everywhere, desk_tear_down);
  g_test_add ("/names/export", Desk, NULL, desk_set_up, test_export, desk_tear_down);
  g_test_add ("/names/risk", Desk, NULL, desk_set_up, test_risk, desk_tear_down);
  return g_test_run ();
}
