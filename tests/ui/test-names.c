/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/document.h"
#include "codebook/model/entity.h"
#include "codebook/model/memo.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/store/journal.h"
#include "desk.h"
#include "name-desk.h"
#include "robot.h"
#include "ui/cases/cases-place.h"
#include "ui/codes/document-list.h"
#include "ui/place.h"
#include "ui/privacy/name-queue.h"
#include "ui/privacy/risk-list.h"
#include "ui/transcript/transcript-view.h"
#include "ui/transcript/transcript.h"

/* The queue of names by its keys, and what may still identify. */

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
  g_assert_true (desk_says (queue, ", 1 decided"));
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
  desk_find_label (desk->window, "‘Ruud’ stays as it is");
  g_assert_false (desk_shows (queue, "Ruud"));
  choose (queue, "Fenna");
  robot_key ("Right");
  robot_key ("h");
  robot_settle ();
  g_assert_cmpuint (count_places (desk, "[persoon 1]"), ==, 1);
  desk_find_label (queue, "Fenna");
  robot_key ("n");
  /* Escape leaves the pseudonym, then the queue. */
  robot_key ("e");
  robot_type ("Karel");
  robot_key ("Escape");
  robot_settle ();
  g_assert_true (gtk_widget_get_mapped (queue));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (desk_find (queue, GTK_TYPE_ENTRY))), !=,
                   "Karel");
  robot_key ("Escape");
  robot_settle ();
  g_assert_false (gtk_widget_get_mapped (queue));
}

/* Whether the text pointed at in the transcript is @text. */
static void
assert_pointed (Desk *desk, const char *text)
{
  UiTranscriptView *view = UI_TRANSCRIPT_VIEW (desk_find (desk->window, UI_TYPE_TRANSCRIPT_VIEW));
  g_autofree char *all = ui_transcript_view_dup_text (view);
  g_autofree char *pointed = NULL;
  guint start, end;

  if (!ui_transcript_view_get_pointed (view, &start, &end))
    start = end = 0;
  pointed = g_utf8_substring (all, start, end);
  g_assert_cmpstr (pointed, ==, text);
}

/* An entry takes the selection out of the text; the place stays pointed at, and ends with the
 * queue. */
static void
test_pointed (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);

  choose (queue, "Ruud");
  assert_pointed (desk, "Ruud");
  robot_key ("e");
  robot_type ("Karel");
  assert_pointed (desk, "Ruud");
  robot_picture_named (GTK_WIDGET (desk->window), "names-pointed");
  robot_key ("Return");
  robot_settle ();
  choose (queue, "Fenna");
  assert_pointed (desk, "Fenna");
  robot_key ("Escape");
  robot_settle ();
  assert_pointed (desk, "");
}

/* After the last one it looks again: with a name out of the way more may be found. */
static void
test_last (Desk *desk, gconstpointer data)
{
  GtkWidget *queue;
  g_autofree char *left = NULL;

  desk_offer (desk, "P01_T0_interview.docx", NULL);
  robot_key ("ctrl+Return");
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.pseudonymise", NULL);
  robot_settle ();
  queue = desk_find (desk->window, UI_TYPE_NAME_QUEUE);
  wait_for (queue, "Jelle");
  left = g_strdup_printf ("1 left, %u decided", spare_but (desk, "Jelle"));
  wait_for (queue, left);
  choose (queue, "Jelle");
  robot_key ("Return");
  wait_for (queue, "mechatronica");
  assert_pointed (desk, "mechatronica");
  robot_key ("Delete");
  wait_for (queue, "No names left");
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

/* Elsewhere ----------------------------------------------------------------------------------- */

static gboolean
has_replaced (gpointer user_data)
{
  return find_document (user_data, "Gesprek [persoon 1]") != 0;
}

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
  robot_wait (has_replaced, desk);
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

static guint
count_rows (Desk *desk, const char *sql)
{
  return (guint) codebook_store_int64 (codebook_project_get_store (desk_project (desk)), 0, sql,
                                       "");
}

/* As soon as one text is done, and another to come. */
static gboolean
stop_halfway_cb (gpointer user_data)
{
  Desk *desk = user_data;

  if (count_rows (desk, "SELECT count(*) FROM correction") == 0)
    return G_SOURCE_CONTINUE;
  g_assert_cmpuint (count_rows (desk, "SELECT count(DISTINCT document) FROM correction"), ==, 1);
  g_assert_true (codebook_store_in_act (codebook_project_get_store (desk_project (desk))));
  g_assert_true (desk_press_stop (NULL));
  return G_SOURCE_REMOVE;
}

/* Stopped halfway, no name was replaced; and it can be done again. */
static void
test_stop_applying (Desk *desk, gconstpointer data)
{
  guint n_acts;

  /* One stands in the first text, the other in the second. */
  open_queue (desk);
  g_assert_cmpint (codebook_pseudonyms_set (desk_project (desk), "Ruud", CODEBOOK_IDENTIFIER_PERSON,
                                            FALSE, "Karel", NULL),
                   !=, 0);
  g_assert_cmpint (codebook_pseudonyms_set (desk_project (desk), "Fenna",
                                            CODEBOOK_IDENTIFIER_PERSON, FALSE, "Karlijn", NULL),
                   !=, 0);
  robot_settle ();
  n_acts = count_rows (desk, "SELECT count(*) FROM journal");
  g_idle_add (stop_halfway_cb, desk);
  choose_in_menu (desk, "Apply Everywhere");
  desk_wait_for_no_dialog (desk);
  desk_wait_for_label (desk->window, "Stopped. Nothing was replaced.");
  g_assert_cmpuint (count_rows (desk, "SELECT count(*) FROM correction"), ==, 0);
  g_assert_cmpuint (count_rows (desk, "SELECT count(*) FROM journal"), ==, n_acts);
  g_assert_cmpuint (count_places (desk, "Karel") + count_places (desk, "Karlijn"), ==, 0);
  choose_in_menu (desk, "Apply Everywhere");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  g_assert_cmpuint (count_places (desk, "Karel"), >, 0);
  g_assert_cmpuint (count_places (desk, "Karlijn"), >, 0);
  g_assert_cmpuint (count_rows (desk, "SELECT count(*) FROM journal"), ==, n_acts + 1);
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

  g_assert_true (codebook_attribute_set (project, attribute, ((CodebookCase *) cases->pdata[0])->id,
                                         0, "24", NULL));
  choose_in_menu (desk, "What May Still Identify…");
  g_assert_false (gtk_widget_get_mapped (queue));
  risk = desk_find (desk->window, UI_TYPE_RISK_LIST);
  wait_for (risk, "24");
  /* The keys go on there, and Escape back to the names. */
  robot_key ("Escape");
  g_assert_true (gtk_widget_get_mapped (queue));
  choose_in_menu (desk, "What May Still Identify…");
  wait_for (risk, "24");
  robot_picture_named (GTK_WIDGET (desk->window), "names-risk");
  g_assert_true (
      desk_shows (risk, "k = 1: with all attributes together at least one case stands alone."));
  /* A word leads to its place … */
  click_label (risk, "Fenna");
  transcript = UI_TRANSCRIPT (desk_find (desk->window, UI_TYPE_TRANSCRIPT));
  g_assert_true (ui_transcript_get_selection (transcript, &start_cp, &end_cp));
  g_assert_cmpint (ui_transcript_get_document (transcript), ==,
                   find_document (desk, "P02_T2_jobcoach"));
  g_assert_cmpuint (end_cp - start_cp, ==, 5);
  /* … a combination to its case. */
  robot_key ("Escape");
  robot_settle ();
  g_assert_true (gtk_widget_get_mapped (queue));
  choose_in_menu (desk, "What May Still Identify…");
  wait_for (risk, "24");
  click_label (risk, "24");
  g_assert_true (desk_has (desk->window, ui_cases_place_get_type ()));
}

static void
correct (Desk *desk, const char *words)
{
  GtkWidget *transcript = desk_find (desk->window, UI_TYPE_TRANSCRIPT);

  gtk_widget_grab_focus (transcript);
  robot_key ("ctrl+Home");
  robot_key ("F2");
  robot_type (words);
  robot_key ("ctrl+Return");
}

static gboolean
is_in_text (Desk *desk, gint64 document)
{
  GtkWidget *transcript = desk_find (desk->window, UI_TYPE_TRANSCRIPT);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (desk->window));

  return ui_transcript_get_document (UI_TRANSCRIPT (transcript)) == document && focus != NULL
         && gtk_widget_is_ancestor (focus, transcript);
}

/* Somebody who corrects texts stays where they are, whatever is found in them; the list is renewed
 * where it is seen, and otherwise as soon as it is. */
static void
test_corrected (Desk *desk, gconstpointer data)
{
  GtkWidget *queue = open_queue (desk);
  gint64 document = find_document (desk, "P02_T2_jobcoach");

  choose (queue, "Ruud");
  robot_click_on (
      desk_find_label (desk_find (desk->window, UI_TYPE_DOCUMENT_LIST), "P02_T2_jobcoach"));
  correct (desk, "Mevrouw Wilhelmina ");
  while (!desk_says (queue, "Wilhelmina"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_in_text (desk, document));
  robot_click_on (desk_find_icon (queue, "window-close-symbolic"));
  g_assert_false (gtk_widget_get_mapped (queue));
  correct (desk, "Meneer Balthasar ");
  for (guint i = 0; i < 1500; i++)
    {
      g_usleep (1000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_true (is_in_text (desk, document));
  robot_key ("ctrl+shift+p");
  while (!desk_says (queue, "Balthasar"))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/names/accept", Desk, NULL, desk_set_up, test_accept, desk_tear_down);
  g_test_add ("/names/corrected", Desk, NULL, desk_set_up, test_corrected, desk_tear_down);
  g_test_add ("/names/pointed", Desk, NULL, desk_set_up, test_pointed, desk_tear_down);
  g_test_add ("/names/last", Desk, NULL, desk_set_up, test_last, desk_tear_down);
  g_test_add ("/names/others", Desk, NULL, desk_set_up, test_others, desk_tear_down);
  g_test_add ("/names/everywhere", Desk, NULL, desk_set_up, test_everywhere, desk_tear_down);
  g_test_add ("/names/stop-applying", Desk, NULL, desk_set_up, test_stop_applying, desk_tear_down);
  g_test_add ("/names/risk", Desk, NULL, desk_set_up, test_risk, desk_tear_down);
  return g_test_run ();
}
