/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new version of a file that was read in before, and imports that are broken off. What is looked
 * for is said as the program says it, so that the pictures can be taken in any language. */
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/correction-acts.h"
#include "codebook/model/document.h"
#include "codebook/store/journal.h"
#include "desk.h"
#include "robot.h"
#include "ui/material/import-file.h"
#include "ui/material/import-pane.h"
#include "ui/material/material-place.h"
#include "ui/transcript/stale-bar.h"
#include "ui/transcript/transcript.h"

#define FILE_NAME "P01_T0.txt"

static const char first_version[] =
    "I: Hoe was je eerste dag?\n"
    "R: Rustig. De coach ging meee naar het werk, en dat gaf vertrouwen.\n"
    "I: En daarna?\n"
    "R: Jan hielp mij. Toen kwam de zomer, en toen ging het mis.\n";

/* A word mended, words added before a coded passage, another coded passage gone, and other words
 * for the name that was replaced by hand. */
static const char second_version[] =
    "I: Hoe was je allereerste dag?\n"
    "R: Rustig. De coach ging mee naar het werk, en dat gaf vertrouwen.\n"
    "I: En daarna?\n"
    "R: Jaan hielp mij. Toen kwam de zomer.\n";

static char *
write_file (Desk *desk, const char *name, const char *text)
{
  char *path = g_build_filename (desk->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static gint64
only_document (Desk *desk)
{
  g_autoptr (GPtrArray) all = codebook_document_list (desk_project (desk), NULL);

  g_assert_cmpuint (all->len, ==, 1);
  return ((CodebookDocument *) g_ptr_array_index (all, 0))->id;
}

static char *
dup_text (Desk *desk)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (desk_project (desk), only_document (desk), NULL);

  return g_strdup (codebook_document_text_get_current (text, NULL));
}

/* What is coded, "-" where the words have gone, apart by "|". */
static char *
dup_coded (Desk *desk)
{
  gint64 document = only_document (desk);
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (desk_project (desk), document, NULL);
  g_autoptr (CodebookCodingSet) set =
      codebook_coding_set_load (desk_project (desk), document, text, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < codebook_coding_set_get_count (set); i++)
    {
      const CodebookCoding *coding = codebook_coding_set_get (set, i);
      g_autofree char *words =
          coding->stale ? g_strdup ("-")
                        : codebook_document_text_dup_range (text, coding->start_cp, coding->end_cp);

      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", words);
    }
  return g_string_free (out, FALSE);
}

#define assert_string(made, expected)                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *made_ = made;                                                                 \
    g_assert_cmpstr (made_, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static guint
find_words (Desk *desk, const char *words)
{
  g_autofree char *text = dup_text (desk);
  const char *at = strstr (text, words);

  g_assert_nonnull (at);
  return (guint) g_utf8_pointer_to_offset (text, at);
}

static void
code_words (Desk *desk, gint64 code, const char *words)
{
  guint start_cp = find_words (desk, words);
  g_autoptr (GError) error = NULL;

  codebook_coding_add (desk_project (desk), only_document (desk), code, start_cp,
                       start_cp + (guint) g_utf8_strlen (words, -1), &error);
  g_assert_no_error (error);
}

static void
correct_words (Desk *desk, const char *words, const char *by)
{
  g_autoptr (GArray) edits = codebook_edit_array_new ();
  guint start_cp = find_words (desk, words);
  g_autoptr (GError) error = NULL;

  codebook_edit_array_take (edits, start_cp, start_cp + (guint) g_utf8_strlen (words, -1),
                            g_strdup (by));
  g_assert_true (
      codebook_document_revise (desk_project (desk), only_document (desk), edits, &error));
  g_assert_no_error (error);
}

static gint64
count_acts (Desk *desk)
{
  return codebook_store_int64 (codebook_project_get_store (desk_project (desk)), 0,
                               "SELECT count(*) FROM journal", "");
}

/* The first version read in by keys, two passages coded, a name replaced by hand. */
static char *
read_first_version (Desk *desk)
{
  char *path = write_file (desk, FILE_NAME, first_version);
  g_autoptr (GError) error = NULL;
  gint64 code;

  desk_offer_path (desk, path);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "P01_T0");
  code = codebook_code_add_path (desk_project (desk), "Vertrouwen", &error);
  g_assert_no_error (error);
  code_words (desk, code, "De coach ging meee naar het werk");
  code_words (desk, code, "en toen ging het mis");
  correct_words (desk, "Jan", "P07");
  robot_settle ();
  return path;
}

/* One of each, as a notice says them. */
static void
wait_for_sentences (Desk *desk, const char *first, const char *second, const char *third)
{
  g_autofree char *formats = g_strdup_printf ("%s. %s %s", first, second, third);
  g_auto (GStrv) parts = g_strsplit (formats, "%u", -1);
  g_autofree char *text = g_strjoinv ("1", parts);

  desk_wait_for_label (desk->window, text);
}

static void
find_said (Desk *desk, const char *format, const char *first, const char *second)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", -1);
  g_autofree char *text = g_strconcat (parts[0], first, parts[1], second, parts[2], NULL);

  desk_find_label (desk->window, text);
}

static GtkWidget *
find_update_label (Desk *desk)
{
  GtkWidget *pane = desk_find (desk->window, UI_TYPE_IMPORT_PANE);
  GtkWidget *check = desk_find (pane, GTK_TYPE_CHECK_BUTTON);

  return gtk_widget_get_next_sibling (check);
}

/* The sheet says what an update does, and it is done as said: codings keep their words, what was
 * corrected by hand stays, what lost its words is listed, and one undo brings all of it back. */
static void
test_update (Desk *desk, gconstpointer data)
{
  g_autofree char *path = read_first_version (desk);
  g_autofree char *before = dup_text (desk);
  g_autofree char *undone = NULL;
  gint64 acts = count_acts (desk);
  GtkWidget *stale;

  g_free (write_file (desk, FILE_NAME, second_version));
  desk_offer_path (desk, path);
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (desk_find (desk->window, GTK_TYPE_CHECK_BUTTON))));
  find_said (desk, _ ("‘%s’ stays; the file says ‘%s’"), "P07", "Jaan");
  find_said (desk, _ ("The coding ‘%s’ loses its words: ‘%s’"), "Vertrouwen",
             "en toen ging het mis");
  desk_find_label (desk->window, "meee mee");
  robot_picture_named (GTK_WIDGET (desk->window), "update");
  robot_set_dark (TRUE);
  robot_picture_named (GTK_WIDGET (desk->window), "update-dark");
  robot_set_dark (FALSE);
  g_assert_cmpint (count_acts (desk), ==, acts);

  robot_key ("ctrl+Return");
  wait_for_sentences (
      desk, ngettext ("%u transcript brought up to date", "%u transcripts brought up to date", 1),
      ngettext ("%u place was left, since it was corrected by hand.",
                "%u places were left, since they were corrected by hand.", 1),
      ngettext ("%u coding has lost its words.", "%u codings have lost their words.", 1));
  robot_picture_named (GTK_WIDGET (desk->window), "updated");
  g_assert_cmpint (count_acts (desk), ==, acts + 1);
  assert_string (dup_coded (desk), "De coach ging mee naar het werk|-");
  assert_string (dup_text (desk),
                 "I: Hoe was je allereerste dag?\n"
                 "R: Rustig. De coach ging mee naar het werk, en dat gaf vertrouwen.\n"
                 "I: En daarna?\n"
                 "R: P07 hielp mij. Toen kwam de zomer.");

  /* What lost its words is in the transcript's list. */
  robot_key ("Home");
  robot_key ("Down");
  robot_key ("Return");
  robot_settle ();
  stale = desk_find (desk->window, UI_TYPE_STALE_BAR);
  robot_click_on (desk_find (stale, GTK_TYPE_MENU_BUTTON));
  desk_find_label (stale, "en toen ging het mis");
  robot_picture_named (GTK_WIDGET (desk->window), "update-stale");
  robot_set_dark (TRUE);
  robot_picture_named (GTK_WIDGET (desk->window), "update-stale-dark");
  robot_set_dark (FALSE);
  robot_key ("Escape");
  gtk_widget_grab_focus (desk_find (desk->window, UI_TYPE_TRANSCRIPT));
  robot_key ("ctrl+z");
  undone = dup_text (desk);
  g_assert_cmpstr (undone, ==, before);
  assert_string (dup_coded (desk), "De coach ging meee naar het werk|en toen ging het mis");
  g_assert_false (desk_has (desk->window, UI_TYPE_STALE_BAR));
  robot_key ("ctrl+shift+z");
  assert_string (dup_coded (desk), "De coach ging mee naar het werk|-");
}

static gboolean
has_two_documents (gpointer data)
{
  g_autoptr (GPtrArray) all = codebook_document_list (desk_project (data), NULL);

  return all->len == 2;
}

/* With the pointer: not an update after all, but another transcript. */
static void
test_beside (Desk *desk, gconstpointer data)
{
  g_autofree char *path = read_first_version (desk);
  GtkWidget *check;

  g_free (write_file (desk, FILE_NAME, second_version));
  desk_offer_path (desk, path);
  check = desk_find (desk->window, GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_widget_get_mapped (find_update_label (desk)));
  robot_click_on (check);
  g_assert_false (gtk_widget_get_mapped (find_update_label (desk)));
  robot_picture_named (GTK_WIDGET (desk->window), "update-beside");
  robot_click_on (desk_find_button (desk->window, "import.run"));
  robot_wait (has_two_documents, desk);
}

/* The same again says that there is nothing to do, and makes no act. */
static void
test_nothing_new (Desk *desk, gconstpointer data)
{
  g_autofree char *path = read_first_version (desk);
  gint64 acts = count_acts (desk);

  desk_offer_path (desk, path);
  robot_picture_named (GTK_WIDGET (desk->window), "update-nothing");
  robot_key ("ctrl+Return");
  {
    g_auto (GStrv) parts = g_strsplit (_ ("In the project already: %s."), "%s", -1);
    g_autofree char *said = g_strjoinv (FILE_NAME, parts);

    desk_wait_for_label (desk->window, said);
  }
  g_assert_cmpint (count_acts (desk), ==, acts);
  assert_string (dup_coded (desk), "De coach ging meee naar het werk|en toen ging het mis");
}

/* A file of the same name that says something else is another interview: files of the recorder are
 * all called alike. It is read in beside, unless the researcher says it is the same. */
static void
test_other_of_that_name (Desk *desk, gconstpointer data)
{
  g_autofree char *path = read_first_version (desk);
  GtkWidget *check;

  g_free (write_file (desk, FILE_NAME,
                      "I: Wat doet u voor werk?\nR: Ik ben kok, al jaren, in een hotel aan zee.\n"
                      "I: Bevalt dat?\nR: Heel goed, ook al zijn de avonden lang.\n"));
  desk_offer_path (desk, path);
  check = desk_find (desk->window, GTK_TYPE_CHECK_BUTTON);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  robot_picture_named (GTK_WIDGET (desk->window), "update-other");
  robot_key ("ctrl+Return");
  robot_wait (has_two_documents, desk);
}

static guint
count_documents (Desk *desk)
{
  g_autoptr (GPtrArray) all = codebook_document_list (desk_project (desk), NULL);

  return all->len;
}

static gboolean
writes (gpointer pane)
{
  return ui_import_pane_get_writing (pane);
}

/* A folder of many, offered and read; nobody waits for the writing of it. */
static GtkWidget *
begin_writing (Desk *desk)
{
  g_autofree char *folder = g_build_filename (desk->folder, "in", NULL);
  GtkWidget *pane;

  g_mkdir (folder, 0700);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("in/P%03u_T0.txt", i);
      g_autofree char *text =
          g_strdup_printf ("I: Hoe gaat het met nummer %u?\nR: Goed, zegt nummer %u.\n", i, i);

      g_free (write_file (desk, name, text));
    }
  desk_offer_path (desk, folder);
  pane = desk_find (desk->window, UI_TYPE_IMPORT_PANE);
  gtk_widget_activate_action (pane, "import.run", NULL);
  g_assert_true (writes (pane));
  for (guint i = 0; i < 200 && count_documents (desk) < 3; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (writes (pane));
  g_assert_true (gtk_widget_get_visible (desk_find (pane, GTK_TYPE_PROGRESS_BAR)));
  g_assert_cmpfloat (
      gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (desk_find (pane, GTK_TYPE_PROGRESS_BAR))), >,
      0);
  return pane;
}

static void
assert_nothing_left (Desk *desk, gint64 acts)
{
  g_assert_cmpuint (count_documents (desk), ==, 0);
  g_assert_cmpint (count_acts (desk), ==, acts);
  g_assert_cmpint (codebook_store_int64 (codebook_project_get_store (desk_project (desk)), 0,
                                         "SELECT (SELECT count(*) FROM study_case) + (SELECT "
                                         "count(*) FROM wave) + (SELECT count(*) FROM passage)",
                                         ""),
                   ==, 0);
  g_assert_false (desk_has (desk->window, UI_TYPE_IMPORT_PANE));
}

/* Broken off while it writes: as if nothing had been asked for, and it can be asked for again. */
static void
test_cancel (Desk *desk, gconstpointer data)
{
  gint64 acts = count_acts (desk);

  begin_writing (desk);
  robot_key ("Escape");
  assert_nothing_left (desk, acts);
  gtk_widget_activate (desk_find_button (begin_writing (desk), "import.cancel"));
  robot_settle ();
  assert_nothing_left (desk, acts);
  g_free (write_file (desk, FILE_NAME, first_version));
  {
    g_autofree char *path = g_build_filename (desk->folder, FILE_NAME, NULL);

    desk_offer_path (desk, path);
  }
  robot_click_on (desk_find_button (desk->window, "import.run"));
  desk_wait_for_label (desk->window, "P01_T0");
  g_assert_cmpuint (count_documents (desk), ==, 1);
}

/* Of many files it is said how many are left out; each of them is a press away, and says why. */
static void
test_left_out (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (desk->folder, "in", NULL);
  GtkWidget *button, *label;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("in/P%02u_T0.%s", i, i % 30 == 20 ? "docx" : "txt");

      g_free (write_file (desk, name, i % 30 == 20 ? "PK\3\4" : first_version));
    }
  g_free (write_file (desk, "in/P39_T0.txt", ""));
  desk_offer_path (desk, folder);
  desk_wait_for_button (desk->window, "import.run");
  {
    g_autofree char *said = g_strdup_printf (ngettext ("%u left out", "%u left out", 2), 2);

    button = desk_find_button (desk->window, "import.next-left-out");
    g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, said);
  }
  label = GTK_WIDGET (gtk_widget_get_template_child (desk_find (desk->window, UI_TYPE_IMPORT_PANE),
                                                     UI_TYPE_IMPORT_PANE, "update_label"));
  for (guint i = 0; i < 3; i++)
    {
      static const char *const files[] = { "P20_T0.docx", "P39_T0.txt", "P20_T0.docx" };
      static const char *const whys[] = { N_ ("‘%s’ is damaged or was cut off; nothing was kept of "
                                              "it."),
                                          N_ ("‘%s’ is empty."),
                                          N_ ("‘%s’ is damaged or was cut off; nothing was kept of "
                                              "it.") };
      g_auto (GStrv) parts = g_strsplit (_ (whys[i]), "%s", -1);
      g_autofree char *why = g_strjoinv (files[i], parts);

      robot_click_on (button);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, why);
      g_assert_true (gtk_widget_get_mapped (label));
    }
  robot_picture_named (GTK_WIDGET (desk->window), "import-left-out");
}

static gboolean
has_focus_in (Desk *desk, const char *child)
{
  GtkWidget *part = GTK_WIDGET (gtk_widget_get_template_child (
      desk_find (desk->window, UI_TYPE_IMPORT_PANE), UI_TYPE_IMPORT_PANE, child));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (desk->window));

  return focus == part || (focus != NULL && gtk_widget_is_ancestor (focus, part));
}

/* From the list on to what came of the file, past the rows that are not at hand, and back. */
static void
test_tab (Desk *desk, gconstpointer data)
{
  desk_offer (desk, "a.txt", first_version, "b.txt", first_version, "c.txt", "", NULL);
  desk_wait_for_button (desk->window, "import.run");
  g_assert_true (has_focus_in (desk, "files_view"));
  robot_key ("Tab");
  robot_key ("Tab");
  g_assert_true (has_focus_in (desk, "files_view"));
  robot_key ("Tab");
  g_assert_true (has_focus_in (desk, "details"));
  robot_key ("shift+Tab");
  g_assert_true (has_focus_in (desk, "files_view"));
  robot_key ("shift+Tab");
  g_assert_true (has_focus_in (desk, "pattern_entry"));
  /* From the second row's case as well, not through the row above. */
  robot_key ("Tab");
  robot_key ("Down");
  robot_key ("Tab");
  robot_key ("shift+Tab");
  g_assert_true (has_focus_in (desk, "pattern_entry"));
  robot_key ("Tab");
  robot_key ("End");
  robot_key ("Tab");
  g_assert_true (has_focus_in (desk, "import_button"));
}

/* A case that another file makes is there to choose, before it is in the project. */
static void
test_case_of_another (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (desk->folder, "in", NULL);
  GtkColumnView *view;
  GListModel *files;
  g_autoptr (UiImportFile) file = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_free (write_file (desk, "in/P07_T0.txt", first_version));
  g_free (write_file (desk, "in/P08_T0.txt", second_version));
  g_free (write_file (desk, "in/gesprek.txt", "I: Hoe?\nR: Goed."));
  desk_offer_path (desk, folder);
  desk_wait_for_button (desk->window, "import.run");
  view = GTK_COLUMN_VIEW (gtk_widget_get_template_child (
      desk_find (desk->window, UI_TYPE_IMPORT_PANE), UI_TYPE_IMPORT_PANE, "files_view"));
  files = G_LIST_MODEL (gtk_column_view_get_model (view));
  file = g_list_model_get_item (files, 0);
  g_assert_cmpstr (file->name, ==, "gesprek");
  g_assert_cmpstr (file->study_case, ==, "");
  robot_key ("Home");
  robot_key ("Tab");
  robot_key ("space");
  /* No case, P07, P08. */
  robot_key ("Down");
  robot_key ("Down");
  robot_key ("Return");
  g_assert_cmpstr (file->study_case, ==, "P08");
  robot_click_on (desk_find_button (desk->window, "import.run"));
  desk_wait_for_label (desk->window, "gesprek");
  g_assert_cmpuint (count_documents (desk), ==, 3);
  {
    g_autoptr (GPtrArray) cases = codebook_case_list (desk_project (desk), NULL);

    g_assert_cmpuint (cases->len, ==, 2);
  }
}

#define TEST(name, function)                                                                       \
  g_test_add ("/import/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  TEST ("update", test_update);
  TEST ("beside", test_beside);
  TEST ("nothing-new", test_nothing_new);
  TEST ("other-of-that-name", test_other_of_that_name);
  TEST ("cancel", test_cancel);
  TEST ("left-out", test_left_out);
  TEST ("tab", test_tab);
  TEST ("case-of-another", test_case_of_another);
  return g_test_run ();
}
