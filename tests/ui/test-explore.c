/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "codebook/analysis/frequencies.h"
#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/stop-list.h"
#include "codebook/model/wave.h"
#include "codebook/privacy/pseudonyms.h"
#include "desk.h"
#include "robot.h"
#include "ui/codes/code-picker.h"
#include "tests/codebook/model/study.h"
#include "ui/explore/code-all.h"
#include "ui/explore/explore-place.h"
#include "ui/explore/form-chips.h"
#include "ui/explore/hit-model.h"
#include "ui/explore/hit-row.h"
#include "ui/explore/search-bar.h"
#include "ui/explore/stop-popover.h"
#include "ui/explore/words-pane.h"
#include "ui/transcript/transcript.h"

#define MANY 4000 /* places: more than are coded between two frames */

static void
open_explore (Desk *desk)
{
  desk_offer (desk, "P02_T0_interview.txt", "P01_T1_jobcoach.odt", NULL);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
  robot_key ("ctrl+shift+f");
  desk_find (desk->window, UI_TYPE_EXPLORE_PLACE);
}

static gboolean
has_hits (gpointer user_data)
{
  return desk_has (user_data, UI_TYPE_HIT_ROW);
}

static gboolean
has_words (gpointer user_data)
{
  return desk_shows (user_data, "dag");
}

/* The focus is in the field at once; a word gives rows; Enter opens the transcript. */
static void
test_search (Desk *desk, gconstpointer data)
{
  open_explore (desk);
  robot_wait (has_words, desk->window);
  desk_find_label (desk->window, "What would you like to know?");
  robot_picture_named (GTK_WIDGET (desk->window), "explore-start");
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  robot_picture_named (GTK_WIDGET (desk->window), "explore-hits");
  robot_set_dark (TRUE);
  robot_picture_named (GTK_WIDGET (desk->window), "explore-hits-dark");
  robot_set_dark (FALSE);
  robot_double_click (desk_find (desk->window, UI_TYPE_HIT_ROW), 40, 12);
  robot_settle ();
  g_assert_true (desk_has (desk->window, UI_TYPE_TRANSCRIPT));
}

static void
test_wrong (Desk *desk, gconstpointer data)
{
  open_explore (desk);
  robot_type ("week AND");
  desk_wait_for_label (desk->window,
                       "The search ‘week AND’ cannot be read at character 9: a word is missing.");
  robot_key ("ctrl+a");
  robot_type ("xyzzy");
  desk_wait_for_label (desk->window, "Nothing found");
}

/* Where the words of a paragraph are cut it is said, and only there. */
static void
test_cut (Desk *desk, gconstpointer data)
{
  GtkWidget *row;

  open_explore (desk);
  robot_type ("plafond");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  row = desk_find (desk->window, UI_TYPE_HIT_ROW);
  g_assert_true (desk_says (row, "…\u00a0"));
  g_assert_true (desk_says (row, "kijken."));
  g_assert_false (desk_says (row, "\u00a0…"));
}

/* How to search, from where one types; the search goes on as it was. */
static void
test_help (Desk *desk, gconstpointer data)
{
  open_explore (desk);
  robot_type ("we");
  desk_find_icon (desk->window, "dialog-question-symbolic");
  robot_key ("F1");
  desk_find_label (desk->window, "a word in all its forms");
  robot_picture_named (GTK_WIDGET (desk->window), "explore-help");
  robot_key ("Escape");
  robot_settle ();
  g_assert_false (desk_shows (desk->window, "a word in all its forms"));
  robot_type ("ek");
  robot_wait (has_hits, desk->window);
  robot_key ("Tab");
  robot_key ("Return");
  robot_settle ();
  desk_find_label (desk->window, "a word in all its forms");
}

static guint
count_acts (Desk *desk)
{
  return (guint) codebook_store_int64 (codebook_project_get_store (desk_project (desk)), 0,
                                       "SELECT count(*) FROM journal", "");
}

static gboolean
shows_places (Desk *desk, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u place", "%u places", n), n);

  return desk_shows (desk->window, text);
}

static GtkWidget *
find_starting (GtkWidget *widget, const char *start)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL
      && g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (widget)), start))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_starting (child, start);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The chip of a form, with its count behind it. */
static GtkWidget *
find_chip (Desk *desk, const char *form)
{
  g_autofree char *start = g_strconcat (form, "  ", NULL);
  GtkWidget *chip = find_starting (GTK_WIDGET (desk->window), start);

  g_assert_nonnull (chip);
  return chip;
}

static guint
count_codings (Desk *desk)
{
  return (guint) codebook_store_int64 (codebook_project_get_store (desk_project (desk)), 0,
                                       "SELECT count(*) FROM coding", "");
}

static gboolean
has_codings (gpointer user_data)
{
  return count_codings (user_data) > 1;
}

static gboolean
has_no_codings (gpointer user_data)
{
  return count_codings (user_data) == 0;
}

static gboolean
has_picker (gpointer user_data)
{
  return desk_has (user_data, UI_TYPE_CODE_PICKER);
}

/* All hits get a code that is made on the way, as one act. */
static void
test_code (Desk *desk, gconstpointer data)
{
  guint n_acts;

  open_explore (desk);
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  n_acts = count_acts (desk);
  robot_click_on (desk_find_label (desk->window, "Code All…"));
  robot_wait (has_picker, desk->window);
  robot_settle ();
  robot_type ("Weken");
  robot_key ("Return");
  robot_wait (has_codings, desk);
  robot_settle ();
  g_assert_cmpuint (count_acts (desk), ==, n_acts + 1);
  robot_key ("ctrl+z");
  robot_wait (has_no_codings, desk);
}

/* As soon as some are there, and more to come. */
static gboolean
stop_halfway_cb (gpointer user_data)
{
  Desk *desk = user_data;
  guint n = count_codings (desk);

  if (n == 0)
    return G_SOURCE_CONTINUE;
  g_assert_cmpuint (n, <, MANY);
  g_assert_true (desk_press_stop (desk_find (desk->window, UI_TYPE_CODE_ALL)));
  return G_SOURCE_REMOVE;
}

static void
code_many (Desk *desk)
{
  desk_return (desk);
  gtk_widget_grab_focus (
      gtk_widget_get_ancestor (desk_find_label (desk->window, "Code All…"), GTK_TYPE_BUTTON));
  robot_key ("space");
  desk_find (desk->window, UI_TYPE_CODE_PICKER);
  robot_type ("Weken");
  robot_key ("Return");
}

static gboolean
has_many (gpointer user_data)
{
  return count_codings (user_data) == MANY;
}

/* Stopped halfway, none of it is there, the code that was to be made neither; and the work goes
 * on. */
static void
test_stop_coding (Desk *desk, gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->folder, "Weken.txt", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) codes = NULL;
  guint n_acts;

  for (guint i = 0; i < MANY; i++)
    g_string_append (text, i % 2 == 0 ? "R: Elke week.\n\n" : "I: Welke week?\n\n");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  desk_offer_path (desk, path);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "1 transcript read in");
  robot_key ("ctrl+shift+f");
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  n_acts = count_acts (desk);
  g_idle_add (stop_halfway_cb, desk);
  code_many (desk);
  desk_wait_for_label (desk->window, "Stopped. Nothing was coded.");
  g_assert_cmpuint (count_codings (desk), ==, 0);
  codes = codebook_code_list (desk_project (desk), NULL);
  g_assert_cmpuint (codes->len, ==, 0);
  g_assert_cmpuint (count_acts (desk), ==, n_acts);
  /* Once more, to its end. */
  code_many (desk);
  while (!has_many (desk))
    g_main_context_iteration (NULL, TRUE);
  robot_settle ();
  g_assert_cmpuint (count_acts (desk), ==, n_acts + 1);
}

static gboolean
is_gone (gpointer object)
{
  return *(gpointer *) object == NULL;
}

/* A form that is hidden gets no code, also when all was found again since. */
static void
test_forms (Desk *desk, gconstpointer data)
{
  guint n_all, n_coded;
  g_autoptr (CodebookSearch) all = NULL, some = NULL;
  const char *const without[] = { "weken", NULL };
  CodebookSearchOptions options = { .without_forms = without };
  g_autoptr (GPtrArray) cases = NULL;
  GtkWidget *chip;

  open_explore (desk);
  all = codebook_search_run (desk_project (desk), "week", NULL, NULL, NULL);
  some = codebook_search_run (desk_project (desk), "week", &options, NULL, NULL);
  n_all = codebook_search_get_count (all);
  n_coded = codebook_search_get_count (some);
  g_assert_cmpuint (n_coded, >, 0);
  g_assert_cmpuint (n_coded, <, n_all);
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  chip = find_chip (desk, "weken");
  /* Two forms take one line, with its gap below. */
  g_assert_cmpint (gtk_widget_get_height (desk_find (desk->window, UI_TYPE_FORM_CHIPS)), <,
                   gtk_widget_get_height (chip) * 3 / 2);
  robot_click_on (chip);
  robot_settle ();
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  g_assert_true (shows_places (desk, n_coded));
  robot_picture_named (GTK_WIDGET (desk->window), "explore-forms");
  robot_click (desk_find (desk->window, UI_TYPE_HIT_ROW), 40, 12);
  g_object_add_weak_pointer (G_OBJECT (chip), (gpointer *) &chip);
  cases = codebook_case_list (desk_project (desk), NULL);
  g_assert_true (codebook_case_rename (desk_project (desk), ((CodebookCase *) cases->pdata[0])->id,
                                       "P09", NULL, NULL));
  robot_wait (is_gone, &chip);
  robot_settle ();
  /* The focus is where it was, too. */
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (desk->window)),
                                             GTK_TYPE_LIST_VIEW));
  chip = find_chip (desk, "weken");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  g_assert_true (shows_places (desk, n_coded));
  robot_click_on (desk_find_label (desk->window, "Code All…"));
  robot_type ("Weken");
  robot_key ("Return");
  robot_wait (has_codings, desk);
  robot_settle ();
  g_assert_cmpuint (count_codings (desk), ==, n_coded);
  robot_click_on (chip);
  robot_settle ();
  g_assert_true (shows_places (desk, n_all));
}

static gboolean
is_left_out (gpointer user_data)
{
  g_auto (GStrv) words = codebook_stop_list_load (user_data);

  return codebook_store_int64 (codebook_project_get_store (user_data), 0,
                               "SELECT count(*) FROM setting WHERE name = 'stop-words'", "")
         == 1;
}

/* A word is seen in its context, and left out. */
static void
test_words (Desk *desk, gconstpointer data)
{
  GtkWidget *pane;

  open_explore (desk);
  pane = desk_find (desk->window, UI_TYPE_WORDS_PANE);
  robot_wait (has_words, desk->window);
  robot_settle ();
  robot_click_on (desk_find_label (pane, "dag"));
  robot_key ("Return");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  robot_click_on (desk_find_label (pane, "Leave Out"));
  robot_wait (is_left_out, desk_project (desk));
}

/* The @n-th list to choose from in @root, in view. */
static GtkWidget *
find_list (GtkWidget *root, guint *n)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_DROP_DOWN (root) && (*n)-- == 0)
    return root;
  for (GtkWidget *child = GTK_IS_DROP_DOWN (root) ? NULL : gtk_widget_get_first_child (root);
       child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* With the pointer and keys, as @down presses of the arrow from the first row: where an opened list
 * starts is not the same in each GTK. */
static void
choose (GtkWidget *root, guint n, guint down)
{
  GtkWidget *list = find_list (root, &n);

  g_assert_nonnull (list);
  /* A pointer that has not moved since a list closed under it is nowhere, to GTK. */
  robot_move (root, 2, 2);
  robot_click_on (list);
  robot_key ("Home");
  for (guint i = 0; i < down; i++)
    robot_key ("Down");
  robot_key ("Return");
  robot_settle ();
}

static char *
dup_row (GtkDropDown *list, guint n)
{
  g_autoptr (GtkStringObject) row = g_list_model_get_item (gtk_drop_down_get_model (list), n);

  return row != NULL ? g_strdup (gtk_string_object_get_string (row)) : NULL;
}

static void
assert_chosen (GtkDropDown *list, const char *expected)
{
  g_autofree char *chosen = dup_row (list, gtk_drop_down_get_selected (list));

  g_assert_cmpstr (chosen, ==, expected);
}

/* By its surname, before P01. */
static gboolean
is_first (gpointer list)
{
  g_autofree char *first = dup_row (list, 0);

  return g_strcmp0 (first, "Van der Aa") == 0;
}

static gboolean
has_marks (gpointer user_data)
{
  return desk_shows (user_data, "What marks") && desk_shows (user_data, "Log ratio");
}

/* Per role: the words that mark one against the other, and back. */
static void
test_keyness (Desk *desk, gconstpointer data)
{
  GtkWidget *pane;

  open_explore (desk);
  pane = desk_find (desk->window, UI_TYPE_WORDS_PANE);
  robot_wait (has_words, desk->window);
  robot_settle ();
  g_assert_false (desk_shows (pane, "Log ratio"));
  choose (pane, 0, 3);
  robot_wait (has_marks, desk->window);
  robot_settle ();
  /* Not everybody knows the figure. */
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (gtk_widget_get_parent (
                                gtk_widget_get_parent (desk_find_label (pane, "G²")))),
                            "3.84"));
  robot_picture_named (GTK_WIDGET (desk->window), "explore-marks");
  robot_set_dark (TRUE);
  robot_picture_named (GTK_WIDGET (desk->window), "explore-marks-dark");
  robot_set_dark (FALSE);
  /* What is known of cases since then can be counted per too, and the choice stays. */
  g_assert_cmpint (codebook_attribute_add (desk_project (desk), "Hours", CODEBOOK_ATTRIBUTE_NUMBER,
                                           CODEBOOK_SUBJECT_CASE, NULL, NULL, NULL),
                   !=, 0);
  g_assert_cmpstr (ui_words_pane_get_kind (UI_WORDS_PANE (pane)), ==, "role");
  choose (pane, 0, 4);
  g_assert_cmpstr (ui_words_pane_get_kind (UI_WORDS_PANE (pane)), ==, "Hours");
  choose (pane, 0, 3);
  robot_wait (has_marks, desk->window);
  robot_settle ();
  /* The other group against all others. */
  choose (pane, 1, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (find_list (pane, &(guint){ 1 }))),
                    ==, 1);
  g_assert_true (desk_shows (pane, "Log ratio"));
}

/* The first word of the table of marks is what the core finds for that case. */
static void
assert_marks (Desk *desk, GtkWidget *pane, const char *study_case)
{
  g_auto (GStrv) stop = codebook_stop_list_load (desk_project (desk));
  g_autoptr (CodebookFrequencies) frequencies = codebook_frequencies_run (
      desk_project (desk), "case", (const char *const *) stop, NULL, NULL);
  int group = codebook_frequencies_find_group (frequencies, study_case);
  g_autoptr (GArray) keywords = NULL;

  g_assert_cmpint (group, >=, 0);
  keywords = codebook_frequencies_compare (frequencies, (guint) group, -1);
  g_assert_cmpuint (keywords->len, >, 0);
  desk_wait_for_label (pane, g_array_index (keywords, CodebookKeyword, 0).word->name);
}

/* Per case: the cases in the order of names, each against all others; a case that is renamed keeps
 * its words. */
static void
test_keyness_per_case (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) cases = NULL;
  GtkWidget *pane;
  GtkDropDown *group;

  open_explore (desk);
  pane = desk_find (desk->window, UI_TYPE_WORDS_PANE);
  robot_wait (has_words, desk->window);
  robot_settle ();
  choose (pane, 0, 1);
  robot_wait (has_marks, desk->window);
  robot_settle ();
  group = GTK_DROP_DOWN (find_list (pane, &(guint){ 1 }));
  assert_chosen (group, "P01");
  assert_marks (desk, pane, "P01");
  choose (pane, 1, 1);
  assert_chosen (group, "P02");
  assert_marks (desk, pane, "P02");
  cases = codebook_case_list (desk_project (desk), NULL);
  g_assert_true (codebook_case_rename (desk_project (desk), ((CodebookCase *) cases->pdata[1])->id,
                                       "Van der Aa", NULL, NULL));
  robot_wait (is_first, group);
}

static gboolean
has_no_word (gpointer user_data)
{
  return !desk_shows (user_data, "dag");
}

static gboolean
has_word (gpointer user_data)
{
  return desk_shows (user_data, "dag");
}

/* The stop list is typed in; closing keeps it, undo brings the words back. */
static void
test_stop_list (Desk *desk, gconstpointer data)
{
  GtkWidget *pane;

  open_explore (desk);
  pane = desk_find (desk->window, UI_TYPE_WORDS_PANE);
  robot_wait (has_word, pane);
  robot_settle ();
  robot_click_on (desk_find_label (pane, "Stop List"));
  desk_find (desk->window, UI_TYPE_STOP_POPOVER);
  robot_click_on (desk_find (desk->window, GTK_TYPE_TEXT_VIEW));
  robot_key ("ctrl+End");
  robot_type (" dag dagen");
  robot_picture_named (GTK_WIDGET (desk->window), "explore-stop-list");
  robot_key ("Escape");
  robot_wait (has_no_word, pane);
  g_assert_true (is_left_out (desk_project (desk)));
  robot_settle ();
  gtk_widget_grab_focus (pane);
  robot_key ("ctrl+z");
  robot_wait (has_word, pane);
}

/* What one role says, and within compounds; both are found again after closing. */
static void
test_filters (Desk *desk, gconstpointer data)
{
  CodebookSearchOptions options = { .role = CODEBOOK_ROLE_INTERVIEWER };
  g_autoptr (CodebookSearch) search = NULL;
  guint n_lists = 0, n = 0;
  UiSearchBar *bar;

  open_explore (desk);
  bar = UI_SEARCH_BAR (desk_find (desk->window, UI_TYPE_SEARCH_BAR));
  while (find_list (GTK_WIDGET (bar), &(guint){ n_lists }) != NULL)
    n_lists++;
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  choose (GTK_WIDGET (bar), n_lists - 1, 1);
  search = codebook_search_run (desk_project (desk), "week", &options, NULL, NULL);
  n = codebook_search_get_count (search);
  g_assert_true (n > 0 ? shows_places (desk, n) : desk_shows (desk->window, "Nothing found"));
  robot_click_on (desk_find_label (bar, "In Compounds"));
  robot_settle ();
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.close-project", NULL);
  robot_settle ();
  app_window_open (desk->window, desk->path);
  robot_settle ();
  ui_search_bar_get_options (bar, &options);
  g_assert_cmpint (options.role, ==, CODEBOOK_ROLE_INTERVIEWER);
  g_assert_true (options.compounds);
  g_assert_cmpstr (ui_search_bar_get_query (bar), ==, "");
}

/* Shown is as many as a search with @options finds, and fewer than @all. */
static void
assert_narrowed (Desk *desk, const CodebookSearchOptions *options, guint all)
{
  g_autoptr (CodebookSearch) search =
      codebook_search_run (desk_project (desk), "werk", options, NULL, NULL);
  guint n = codebook_search_get_count (search);
  g_autofree char *text = g_strdup_printf (ngettext ("%u place", "%u places", n), n);

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, all);
  desk_wait_for_label (desk->window, text);
}

/* What is said in one case, and at one wave; each is one of the lists of the bar. */
static void
test_case_and_wave (Desk *desk, gconstpointer data)
{
  g_autoptr (CodebookSearch) search = NULL;
  g_autoptr (GPtrArray) cases = NULL, waves = NULL;
  CodebookSearchOptions options = { 0 };
  GtkWidget *bar;
  guint all;

  open_explore (desk);
  bar = desk_find (desk->window, UI_TYPE_SEARCH_BAR);
  cases = codebook_case_list (desk_project (desk), NULL);
  waves = codebook_wave_list (desk_project (desk), NULL);
  g_assert_cmpuint (cases->len, ==, 2);
  g_assert_cmpuint (waves->len, ==, 2);
  search = codebook_search_run (desk_project (desk), "werk", NULL, NULL, NULL);
  all = codebook_search_get_count (search);
  robot_type ("werk");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  g_assert_true (shows_places (desk, all));
  choose (bar, 0, 1);
  options.study_case = ((CodebookCase *) cases->pdata[0])->id;
  assert_narrowed (desk, &options, all);
  choose (bar, 0, 2);
  options.study_case = ((CodebookCase *) cases->pdata[1])->id;
  assert_narrowed (desk, &options, all);
  /* The second case was not there at the second wave. */
  choose (bar, 1, 2);
  desk_wait_for_label (desk->window, "Nothing found");
}

static gboolean
is_in (Desk *desk, GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (desk->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

/* F6 goes round: the bar, what was found, the words. */
static void
test_panes (Desk *desk, gconstpointer data)
{
  open_explore (desk);
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  g_assert_true (is_in (desk, UI_TYPE_SEARCH_BAR));
  robot_key ("F6");
  g_assert_false (is_in (desk, UI_TYPE_SEARCH_BAR));
  g_assert_false (is_in (desk, UI_TYPE_WORDS_PANE));
  robot_key ("F6");
  g_assert_true (is_in (desk, UI_TYPE_WORDS_PANE));
  robot_key ("F6");
  g_assert_true (is_in (desk, UI_TYPE_SEARCH_BAR));
}

typedef struct
{
  const char *path, *part;
} Expected;

static gboolean
has_part (gpointer user_data)
{
  const Expected *expected = user_data;
  g_autofree char *text = NULL;

  return g_file_get_contents (expected->path, &text, NULL, NULL)
         && strstr (text, expected->part) != NULL;
}

/* In the chooser that stands there. */
static void
save_as (Desk *desk, const char *name, const char *part)
{
  g_autofree char *path = g_build_filename (desk->folder, name, NULL);
  Expected expected = { path, part };

  desk_chooser (desk);
  robot_key ("ctrl+a");
  robot_type (path);
  robot_key ("Return");
  desk_chooser_answered (desk);
  robot_wait (has_part, &expected);
  g_unlink (path);
}

/* What was found, the words, and those that mark a group, as csv. */
static void
test_export (Desk *desk, gconstpointer data)
{
  GtkWidget *pane;

  open_explore (desk);
  pane = desk_find (desk->window, UI_TYPE_WORDS_PANE);
  robot_wait (has_word, pane);
  robot_type ("week");
  robot_wait (has_hits, desk->window);
  robot_settle ();
  robot_click_on (desk_find_button (desk->window, "explore.export-hits"));
  save_as (desk, "context.csv", ";week;");
  robot_click_on (desk_find_icon (pane, "document-save-symbolic"));
  robot_click_on (desk_find_label (desk->window, "Export Words…"));
  save_as (desk, "words.csv", "Word;Times;Forms");
  choose (pane, 0, 3);
  robot_wait (has_marks, desk->window);
  robot_settle ();
  gtk_widget_activate_action (pane, "words.export-marks", NULL);
  save_as (desk, "marks.csv", "Word;Times;Against;G²;Log ratio;Forms");
}

/* A table with a name, if only in that of its file, is held back. */
static void
test_export_with_name (Desk *desk, gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->folder, "Fenna.csv", NULL);
  GtkWidget *pane;

  g_assert_cmpint (codebook_pseudonyms_set (desk_project (desk), "Fenna",
                                            CODEBOOK_IDENTIFIER_PERSON, FALSE, "Karel", NULL),
                   !=, 0);
  open_explore (desk);
  pane = desk_find (desk->window, UI_TYPE_WORDS_PANE);
  robot_wait (has_word, pane);
  gtk_widget_activate_action (pane, "words.export-count", NULL);
  desk_chooser_type (desk, path);
  desk_wait_for_dialog ("Export with names?");
  robot_key ("Escape");
  desk_wait_for_no_dialog (desk);
  robot_settle ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/explore/search", Desk, NULL, desk_set_up, test_search, desk_tear_down);
  g_test_add ("/explore/cut", Desk, NULL, desk_set_up, test_cut, desk_tear_down);
  g_test_add ("/explore/help", Desk, NULL, desk_set_up, test_help, desk_tear_down);
  g_test_add ("/explore/wrong", Desk, NULL, desk_set_up, test_wrong, desk_tear_down);
  g_test_add ("/explore/code", Desk, NULL, desk_set_up, test_code, desk_tear_down);
  g_test_add ("/explore/words", Desk, NULL, desk_set_up, test_words, desk_tear_down);
  g_test_add ("/explore/forms", Desk, NULL, desk_set_up, test_forms, desk_tear_down);
  g_test_add ("/explore/keyness", Desk, NULL, desk_set_up, test_keyness, desk_tear_down);
  g_test_add ("/explore/keyness-per-case", Desk, NULL, desk_set_up, test_keyness_per_case,
              desk_tear_down);
  g_test_add ("/explore/case-and-wave", Desk, NULL, desk_set_up, test_case_and_wave,
              desk_tear_down);
  g_test_add ("/explore/stop-coding", Desk, NULL, desk_set_up, test_stop_coding, desk_tear_down);
  g_test_add ("/explore/stop-list", Desk, NULL, desk_set_up, test_stop_list, desk_tear_down);
  g_test_add ("/explore/filters", Desk, NULL, desk_set_up, test_filters, desk_tear_down);
  g_test_add ("/explore/panes", Desk, NULL, desk_set_up, test_panes, desk_tear_down);
  g_test_add ("/explore/export", Desk, NULL, desk_set_up, test_export, desk_tear_down);
  g_test_add ("/explore/export-with-name", Desk, NULL, desk_set_up, test_export_with_name,
              desk_tear_down);
  return g_test_run ();
}
