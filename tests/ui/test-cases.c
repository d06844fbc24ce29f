/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/query.h"
#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"
#include "codebook/model/wave.h"
#include "codebook/store/journal.h"
#include "fixture.h"
#include "robot.h"
#include "ui/cases/cases-place-private.h"
#include "ui/cases/matrix-cell.h"
#include "ui/cases/prose.h"
#include "ui/cases/quote-block.h"
#include "ui/cases/section-editor.h"
#include "ui/cases/verdict.h"
#include "ui/id-drop-down.h"
#include "ui/style.h"

typedef struct
{
  Fixture fixture;
  gint64 study_case, theme, other_theme;
  gint64 codings[2];
  UiPlace *place;
  GtkWindow *window;
} Bench;

static const FixtureTurn turns[] = {
  { "Interviewer", 0, "Hoe ging het met de coach?" },
  { "Daan", 5000,
    "[a:Ze kwam elke week langs.:a] Dat was fijn. [b:Ik hoefde niets uit te leggen.:b]" },
  { NULL },
};

static const FixtureCode codes[] = {
  { "a", "Begeleiding/Contact", NULL },
  { "b", "Begeleiding/Vertrouwen", NULL },
  { NULL },
};

static void
check (gboolean ok, GError *error)
{
  g_assert_no_error (error);
  g_assert_true (ok);
}

static void
list_codings (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) fragments =
      codebook_query_run (bench->fixture.project, query, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (fragments->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    bench->codings[i] = ((CodebookFragment *) g_ptr_array_index (fragments, i))->id;
}

static void
fill_project (Bench *bench)
{
  CodebookProject *project = bench->fixture.project;
  g_autoptr (GError) error = NULL;
  CodebookThemeCode code = { 0, TRUE };

  bench->study_case = codebook_case_find (project, "P07", &error);
  check (bench->study_case != 0, error);
  bench->theme = codebook_theme_add (project, "Steun", "Wat doet de coach?", &error);
  bench->other_theme = codebook_theme_add (project, "Werk", "", &error);
  check (bench->theme != 0 && bench->other_theme != 0, error);
  code.code = codebook_code_find (project, "Begeleiding", &error);
  check (codebook_theme_set_codes (project, bench->theme, &code, 1, &error), error);
  list_codings (bench);
}

static void
set_up (Bench *bench, gconstpointer data)
{
  fixture_init_with (&bench->fixture, turns, codes);
  fill_project (bench);
  ui_style_load (gdk_display_get_default ());
  bench->place = g_object_new (UI_TYPE_CASES_PLACE, NULL);
  bench->window = robot_open (GTK_WIDGET (bench->place), 1280, 800);
  ui_place_set_project (bench->place, bench->fixture.project);
  robot_settle ();
}

static void
tear_down (Bench *bench, gconstpointer data)
{
  ui_place_set_project (bench->place, NULL);
  robot_close (bench->window);
  fixture_release (&bench->fixture);
}

/* The first widget below @root, depth first, of a type; the @nth after it. */
static GtkWidget *
find_nth (GtkWidget *root, const char *type, guint *nth)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (root), type) && (*nth)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, nth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find (Bench *bench, const char *type, guint nth)
{
  GtkWidget *found = find_nth (GTK_WIDGET (bench->place), type, &nth);

  g_assert_nonnull (found);
  return found;
}

/* The section's text with its quotes named: "Prose. <a> More. <b>". */
static void
assert_section (Bench *bench, gint64 theme, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookSection) section =
      codebook_section_get (bench->fixture.project, bench->study_case, theme, &error);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  parts = codebook_section_split (section->text);
  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = g_ptr_array_index (parts, i);

      g_string_append (text, i > 0 ? " " : "");
      if (part->quote == 0)
        g_string_append (text, part->text);
      else
        g_string_append (text, part->quote == bench->codings[0] ? "<a>" : "<b>");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_type (Bench *bench, gconstpointer data)
{
  CodebookStore *store = codebook_project_get_store (bench->fixture.project);
  GtkWidget *prose = find (bench, "UiProse", 0);
  g_autoptr (GError) error = NULL;

  robot_click_on (prose);
  robot_type ("The coach came often.");
  assert_section (bench, bench->theme, "");
  robot_key ("ctrl+Return");
  assert_section (bench, bench->theme, "The coach came often.");
  g_assert_true (gtk_widget_has_focus (prose));
  /* What is typed behind a kept text is kept when the section is left. */
  robot_type (" Weekly.");
  robot_click_on (find (bench, "UiProse", 1));
  assert_section (bench, bench->theme, "The coach came often. Weekly.");
  /* The undo of the project is seen in the prose. */
  check (codebook_journal_undo (store, &error), error);
  robot_settle ();
  assert_section (bench, bench->theme, "The coach came often.");
  g_assert_cmpint (
      gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (prose))), ==, 21);
}

static void
test_undo_while_typing (Bench *bench, gconstpointer data)
{
  GtkWidget *prose = find (bench, "UiProse", 0);
  g_autoptr (GError) error = NULL;

  robot_click_on (prose);
  robot_type ("One");
  /* Somebody sets the same section meanwhile: what is being typed stays. */
  check (codebook_section_set_text (bench->fixture.project, bench->study_case, bench->theme,
                                    "Other", &error),
         error);
  robot_type (" two");
  robot_key ("ctrl+Return");
  assert_section (bench, bench->theme, "One two");
}

/* The place undoes a quote while the caret is beside it: the body is made anew, and nothing of that
 * may be taken for typing. */
static void
test_undo_beside_caret (Bench *bench, gconstpointer data)
{
  CodebookStore *store = codebook_project_get_store (bench->fixture.project);
  g_autoptr (GError) error = NULL;

  robot_click_on (find (bench, "UiProse", 0));
  robot_type ("Before.");
  robot_key ("ctrl+Return");
  ui_description_add_quote (UI_CASES_PLACE (bench->place)->description, bench->theme,
                            bench->codings[0]);
  robot_settle ();
  assert_section (bench, bench->theme, "Before. <a>");
  check (codebook_journal_undo (store, &error), error);
  robot_settle ();
  assert_section (bench, bench->theme, "Before.");
  g_assert_true (gtk_widget_has_focus (find (bench, "UiProse", 0)));
  check (codebook_journal_redo (store, &error), error);
  robot_settle ();
  assert_section (bench, bench->theme, "Before. <a>");
}

static void
test_switch_keeps (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 second = codebook_case_add (bench->fixture.project, "P08", "", &error);

  g_assert_no_error (error);
  robot_click_on (find (bench, "UiProse", 0));
  robot_type ("Of the first.");
  g_assert_true (ui_place_reveal (bench->place, UI_TARGET_CASE, second, 0, 0));
  robot_settle ();
  assert_section (bench, bench->theme, "Of the first.");
  g_assert_true (ui_prose_is_empty (UI_PROSE (find (bench, "UiProse", 0))));
  /* The field may be the same, but what was typed in it is no more. */
  robot_click_on (find (bench, "UiProse", 0));
  robot_key ("ctrl+z");
  g_assert_true (ui_prose_is_empty (UI_PROSE (find (bench, "UiProse", 0))));
}

static void
test_place_quotes (Bench *bench, gconstpointer data)
{
  GtkWidget *row = find (bench, "UiFragmentRow", 0);

  robot_click_on (row);
  robot_key ("Return");
  robot_settle ();
  assert_section (bench, bench->theme, "<a>");
  /* The next one is chosen, and goes behind. */
  robot_key ("Return");
  robot_settle ();
  assert_section (bench, bench->theme, "<a> <b>");
}

/* Who writes, places a quote with the pointer and writes on, does so behind it. */
static void
test_write_on (Bench *bench, gconstpointer data)
{
  robot_click_on (find (bench, "UiProse", 0));
  for (guint i = 0, first = 0; i < 2; i++, first = 0)
    {
      robot_type ("so");
      robot_click_on (find_nth (find (bench, "UiFragmentRow", 0), "GtkButton", &first));
    }
  assert_section (bench, bench->theme, "so <a> so <b>");
}

static void
set_text (Bench *bench, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) pieces = g_strsplit (format, "<a>", -1);
  g_autofree char *quote = g_strdup_printf ("{{quote %" G_GINT64_FORMAT "}}", bench->codings[0]);
  g_autofree char *text = g_strjoinv (quote, pieces);

  check (codebook_section_set_text (bench->fixture.project, bench->study_case, bench->theme, text,
                                    &error),
         error);
  robot_settle ();
}

/* F6 leads to where was written, not to a button above it, and to what Enter places there. */
static void
test_to_the_text (Bench *bench, gconstpointer data)
{
  gtk_widget_grab_focus (find (bench, "UiCaseList", 0));
  robot_key ("F6");
  g_assert_true (gtk_widget_has_focus (find (bench, "UiProse", 0)));
  set_text (bench, "First. <a> Third.");
  robot_click_on (find (bench, "UiProse", 1));
  robot_key ("ctrl+Home");
  for (guint i = 0; i < 3; i++)
    robot_key ("F6");
  robot_type ("x");
  robot_key ("F6");
  robot_key ("Return");
  assert_section (bench, bench->theme, "First. <a> xThird. <b>");
}

static void
test_drag_quote (Bench *bench, gconstpointer data)
{
  robot_drag (find (bench, "UiFragmentRow", 1), 60, 20, find (bench, "UiProse", 1), 40, 10);
  robot_settle ();
  assert_section (bench, bench->other_theme, "<b>");
  assert_section (bench, bench->theme, "");
}

static void
test_keys_in_a_section (Bench *bench, gconstpointer data)
{
  GtkWidget *quote;

  set_text (bench, "First.\n\nSecond.\n\n<a>\n\nThird.");
  quote = find (bench, "UiQuoteBlock", 0);
  robot_click_on (find (bench, "UiProse", 1));
  robot_key ("ctrl+Home");
  /* Backspace behind a quote chooses it and deletes nothing. */
  robot_key ("BackSpace");
  g_assert_true (gtk_widget_has_focus (quote));
  assert_section (bench, bench->theme, "First.\n\nSecond. <a> Third.");
  robot_key ("alt+Up");
  assert_section (bench, bench->theme, "First. <a> Second.\n\nThird.");
  robot_key ("alt+Down");
  robot_key ("alt+Down");
  assert_section (bench, bench->theme, "First.\n\nSecond.\n\nThird. <a>");
  robot_key ("Up");
  g_assert_true (gtk_widget_has_focus (find (bench, "UiProse", 0)));
  robot_key ("Down");
  robot_key ("Delete");
  assert_section (bench, bench->theme, "First.\n\nSecond.\n\nThird.");
}

static void
test_verdict (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookSection) section = NULL;

  gtk_widget_activate_action (find (bench, "UiSectionEditor", 1), "section.set-verdict", "s",
                              "mixed");
  section =
      codebook_section_get (bench->fixture.project, bench->study_case, bench->other_theme, &error);
  g_assert_no_error (error);
  g_assert_cmpint (section->verdict, ==, CODEBOOK_VERDICT_MIXED);
}

static void
test_stale (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *quote;

  set_text (bench, "Before.\n\n<a>");
  quote = find (bench, "UiQuoteBlock", 0);
  g_assert_false (gtk_widget_has_css_class (quote, "stale"));
  check (codebook_coding_remove (bench->fixture.project, bench->codings[0], &error), error);
  robot_settle ();
  g_assert_true (gtk_widget_has_css_class (quote, "stale"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (
                       find_nth (find (bench, "UiSectionEditor", 0), "GtkLabel", &(guint){ 2 }))),
                   !=, NULL);
  check (codebook_journal_undo (codebook_project_get_store (bench->fixture.project), &error),
         error);
  robot_settle ();
  g_assert_false (gtk_widget_has_css_class (quote, "stale"));
}

static gboolean
shows (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static void
test_matrix (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *cell;

  set_text (bench, "First. <a>");
  g_object_set (bench->place, "view", "matrix", NULL);
  robot_settle ();
  robot_key ("Return");
  robot_type ("And.");
  robot_key ("Escape");
  assert_section (bench, bench->theme, "First.And. <a>");
  cell = find (bench, "UiMatrixCell", 1);
  robot_click_on (cell);
  robot_type ("In the cell.");
  assert_section (bench, bench->other_theme, "");
  robot_key ("Escape");
  robot_settle ();
  assert_section (bench, bench->other_theme, "In the cell.");
  check (codebook_section_set_verdict (bench->fixture.project, bench->study_case,
                                       bench->other_theme, CODEBOOK_VERDICT_HELPS, &error),
         error);
  robot_settle ();
  g_assert_true (shows (cell, "In the cell."));
  g_assert_true (shows (cell, ui_verdict_get_word (CODEBOOK_VERDICT_HELPS)));
  /* The cell has the focus again; arrows move from cell to cell. */
  g_assert_true (gtk_widget_has_focus (find (bench, "UiMatrixCell", 1)));
  robot_key ("Left");
  g_assert_true (gtk_widget_has_focus (find (bench, "UiMatrixCell", 0)));
  /* Tab goes past them all. */
  robot_key ("shift+Tab");
  g_assert_null (
      gtk_widget_get_ancestor (gtk_window_get_focus (bench->window), UI_TYPE_MATRIX_CELL));
  gtk_widget_grab_focus (find (bench, "UiMatrixCell", 0));
  robot_key ("Tab");
  g_assert_null (
      gtk_widget_get_ancestor (gtk_window_get_focus (bench->window), UI_TYPE_MATRIX_CELL));
}

/* Of one wave the cells count its quotes and its fragments only, and say why it is not there. */
static void
test_matrix_of_a_wave (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 later = codebook_wave_add (bench->fixture.project, "T2", "", &error);
  GtkWidget *waves, *cell;

  check (later != 0, error);
  check (codebook_case_set_wave (bench->fixture.project, bench->study_case, later,
                                 CODEBOOK_WAVE_MISSING, "", "ill", &error),
         error);
  set_text (bench, "<a>");
  g_object_set (bench->place, "view", "matrix", NULL);
  robot_settle ();
  cell = find (bench, "UiMatrixCell", 0);
  waves = find_nth (find (bench, "UiMatrix", 0), "UiIdDropDown", &(guint){ 1 });
  g_assert_true (shows (cell, "Ze kwam elke week langs."));
  g_assert_true (shows (cell, "1 quote"));
  g_assert_true (shows (cell, "+1"));

  /* With keys: T1, then T2. Where an opened list starts is not the same in each GTK. */
  gtk_widget_child_focus (waves, GTK_DIR_TAB_FORWARD);
  robot_key ("space");
  robot_key ("Home");
  robot_key ("Down");
  robot_key ("Return");
  robot_settle ();
  g_assert_true (shows (waves, "T1"));
  g_assert_true (shows (cell, "1 quote"));
  g_assert_true (shows (cell, "+1"));
  robot_key ("space");
  robot_key ("End");
  robot_key ("Return");
  robot_settle ();
  g_assert_true (shows (cell, "T2 is missing: ill"));
  g_assert_false (shows (cell, "1 quote"));

  /* With the pointer: all again. */
  robot_click_on (waves);
  robot_click_on (find_nth (waves, "GtkListItemWidget", &(guint){ 1 })); /* 0 is in the button */
  robot_settle ();
  g_assert_true (shows (cell, "1 quote"));
}

/* What a cell has to use of a wave is what the fragments then show. */
static void
test_fragments_of_a_wave (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 wave = codebook_wave_find (bench->fixture.project, "T1", &error);
  GtkWidget *waves, *toggles, *button;

  check (codebook_wave_add (bench->fixture.project, "T2", "", &error) != 0, error);
  g_object_set (bench->place, "view", "matrix", NULL);
  robot_settle ();
  waves = find_nth (find (bench, "UiMatrix", 0), "UiIdDropDown", &(guint){ 1 });
  ui_id_drop_down_choose (UI_ID_DROP_DOWN (waves), wave);
  robot_settle ();
  robot_click_on (find (bench, "UiMatrixCell", 0));
  button = find_nth (find (bench, "UiCellPopover", 0), "GtkButton", &(guint){ 0 });
  g_assert_true (shows (button, "2 fragments to use"));
  robot_click_on (button);
  robot_settle ();
  g_assert_true (shows (find (bench, "UiFragmentPane", 0), "Ze kwam elke week langs."));
  toggles = gtk_widget_get_next_sibling (
      find_nth (find (bench, "UiFragmentPane", 0), "UiIdDropDown", &(guint){ 0 }));
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (toggles))));
  g_assert_false (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (toggles))));
}

static void
test_wave (Bench *bench, gconstpointer data)
{
  GtkWidget *head = gtk_widget_get_first_child (find (bench, "UiWaveLine", 0));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) waves = NULL;
  const CodebookCaseWave *wave;

  robot_click_on (head);
  g_assert_true (
      gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (head)))));
  robot_key ("Tab");
  robot_type ("14-3-2024");
  robot_key ("Tab");
  robot_type ("ill");
  robot_key ("Return");
  waves = codebook_case_list_waves (bench->fixture.project, bench->study_case, &error);
  g_assert_no_error (error);
  wave = g_ptr_array_index (waves, 0);
  g_assert_cmpstr (wave->held_on, ==, "2024-03-14");
  g_assert_cmpstr (wave->reason, ==, "ill");
  g_assert_cmpint (wave->status, ==, CODEBOOK_WAVE_HELD);
}

static void
test_attribute (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 age = codebook_attribute_add (bench->fixture.project, "Age", CODEBOOK_ATTRIBUTE_NUMBER,
                                       CODEBOOK_SUBJECT_CASE, NULL, "", &error);
  UiCasesPlace *place = UI_CASES_PLACE (bench->place);
  GtkWidget *button;

  g_assert_no_error (error);
  robot_settle ();
  button = find (bench, "UiAttributeStrip", 0);
  button = gtk_widget_get_first_child (gtk_widget_get_first_child (button));
  robot_click_on (button);
  robot_type ("abc");
  robot_key ("Return");
  /* What is no number stays to be mended. */
  g_assert_null (ui_study_get_value (place->study, age, bench->study_case, 0));
  g_assert_true (
      gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
  robot_key ("ctrl+a");
  robot_type ("21");
  robot_key ("Return");
  robot_settle ();
  g_assert_cmpstr (ui_study_get_value (place->study, age, bench->study_case, 0), ==, "21");
  /* On to the next one as they are read. */
  gtk_widget_grab_focus (button);
  robot_key ("Tab");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (bench->window),
                                         gtk_widget_get_next_sibling (button)));
  /* Escape leaves it as it was. */
  robot_click_on (button);
  robot_key ("ctrl+a");
  robot_type ("22");
  robot_key ("Escape");
  g_assert_cmpstr (ui_study_get_value (place->study, age, bench->study_case, 0), ==, "21");
}

static void
test_cases (Bench *bench, gconstpointer data)
{
  UiCasesPlace *place = UI_CASES_PLACE (bench->place);
  g_autoptr (GError) error = NULL;
  gint64 second = codebook_case_add (bench->fixture.project, "P08", "", &error);

  g_assert_no_error (error);
  g_assert_true (ui_place_reveal (bench->place, UI_TARGET_CASE, second, 0, 0));
  robot_settle ();
  g_assert_cmpint (ui_case_list_get_selected (place->list), ==, second);
  /* The one that is described stands last, and then first again. */
  check (codebook_section_set_text (bench->fixture.project, bench->study_case, bench->theme,
                                    "Written.", &error),
         error);
  gtk_widget_activate_action (GTK_WIDGET (place->list), "case-list.order", "s", "least");
  g_assert_cmpint (ui_case_list_get_beside (place->list, 1), ==, bench->study_case);
  g_assert_cmpint (ui_case_list_get_beside (place->list, -1), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (place->list), "case-list.order", "s", "most");
  g_assert_cmpint (ui_case_list_get_beside (place->list, -1), ==, bench->study_case);
  gtk_widget_activate_action (GTK_WIDGET (place->list), "case-list.order", "s", "name");
  gtk_widget_activate_action (GTK_WIDGET (place), "case.previous", NULL);
  g_assert_cmpint (ui_case_list_get_selected (place->list), ==, bench->study_case);
  gtk_widget_activate_action (GTK_WIDGET (place), "case.remove", NULL);
  robot_settle ();
  g_assert_cmpint (ui_case_list_get_selected (place->list), ==, second);
  while (place->study->cases->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (place), "case.remove", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (place->stack), ==, "empty");
}

static void
test_themes (Bench *bench, gconstpointer data)
{
  UiCasesPlace *place = UI_CASES_PLACE (bench->place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) themes = NULL;

  gtk_widget_activate_action (GTK_WIDGET (place), "theme.add", NULL);
  robot_settle ();
  g_assert_nonnull (place->theme_window);
  robot_type ("Money");
  robot_key ("Return");
  gtk_widget_activate_action (GTK_WIDGET (place->theme_window), "theme.move-up", NULL);
  themes = codebook_theme_list (bench->fixture.project, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (themes->len, ==, 3);
  g_assert_cmpstr (((CodebookTheme *) g_ptr_array_index (themes, 1))->name, ==, "Money");
  gtk_window_close (GTK_WINDOW (place->theme_window));
  robot_settle ();
}

/* Pictures of a project that DRAAD_SAMPLE names, to look at
 * ---------------------------------------- */

typedef struct
{
  CodebookProject *project;
  UiPlace *place;
  GtkWindow *window;
  char *suffix;
} Studio;

static gboolean
open_studio (Studio *studio, int width, int height, gboolean dark)
{
  const char *path = g_getenv ("DRAAD_SAMPLE");
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    {
      g_test_skip ("DRAAD_SAMPLE names no project to take pictures of");
      return FALSE;
    }
  studio->project = codebook_project_open (path, CODEBOOK_STORE_WRITE, &error);
  g_assert_no_error (error);
  ui_style_load (gdk_display_get_default ());
  robot_set_dark (dark);
  studio->suffix = g_strdup_printf ("%d-%s", width, dark ? "dark" : "light");
  studio->place = g_object_new (UI_TYPE_CASES_PLACE, NULL);
  studio->window = robot_open (GTK_WIDGET (studio->place), width, height);
  ui_place_set_project (studio->place, studio->project);
  robot_settle ();
  return TRUE;
}

static void
close_studio (Studio *studio)
{
  ui_place_set_project (studio->place, NULL);
  robot_close (studio->window);
  robot_set_dark (FALSE);
  codebook_project_close (studio->project);
  g_clear_object (&studio->project);
  g_free (studio->suffix);
}

static void
take (Studio *studio, const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s-%s", what, studio->suffix);

  robot_settle ();
  g_usleep (200000);
  robot_settle ();
  robot_picture_named (GTK_WIDGET (studio->window), name);
}

static GtkWidget *
find_in (Studio *studio, const char *type, guint nth)
{
  return find_nth (GTK_WIDGET (studio->place), type, &nth);
}

static void
take_places (int width, int height, gboolean dark)
{
  Studio studio = { 0 };

  if (!open_studio (&studio, width, height, dark))
    return;
  take (&studio, "cases");
  g_object_set (studio.place, "view", "matrix", NULL);
  take (&studio, "matrix");
  close_studio (&studio);
}

static void
test_pictures (gconstpointer data)
{
  static const int heights[] = { 753, 853, 1033 };
  static const int widths[] = { 1280, 1440, 1920 };
  guint which = GPOINTER_TO_UINT (data);

  take_places (widths[which / 2], heights[which / 2], which % 2);
}

static void
take_popover (GtkPopover *popover, const char *name)
{
  robot_settle ();
  if (popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover)))
    robot_picture_named (GTK_WIDGET (popover), name);
  else
    g_test_message ("%s is not open", name);
}

/* What opens, and what is out of the ordinary. */
static void
test_picture_states (void)
{
  Studio studio = { 0 };
  GtkWidget *widget;
  g_autoptr (GError) error = NULL;
  const CodebookQuote *quote;

  if (!open_studio (&studio, 1440, 853, FALSE))
    return;
  quote = ui_quote_block_get_resolved (UI_QUOTE_BLOCK (find_in (&studio, "UiQuoteBlock", 1)));
  check (codebook_coding_remove (studio.project, quote->id, &error), error);
  ui_place_reveal (
      studio.place, UI_TARGET_CASE,
      ((CodebookCase *) g_ptr_array_index (UI_CASES_PLACE (studio.place)->study->cases, 0))->id, 0,
      0);
  robot_settle ();
  widget = find_in (&studio, "UiProse", 2);
  gtk_widget_grab_focus (widget);
  robot_settle ();
  robot_click_on (find_in (&studio, "UiQuoteBlock", 0));
  take (&studio, "stale");
  check (codebook_journal_undo (codebook_project_get_store (studio.project), &error), error);
  gtk_widget_activate_action (GTK_WIDGET (studio.place), "case.next", NULL);
  ui_description_enter_theme (
      UI_CASES_PLACE (studio.place)->description,
      ui_section_editor_get_theme (UI_SECTION_EDITOR (find_in (&studio, "UiSectionEditor", 1))));
  take (&studio, "empty-section");
  robot_click_on (find_in (&studio, "UiVerdictButton", 1));
  g_usleep (200000);
  take_popover (gtk_menu_button_get_popover (GTK_MENU_BUTTON (
                    gtk_widget_get_first_child (find_in (&studio, "UiVerdictButton", 1)))),
                "verdict-popover");
  robot_key ("Escape");
  gtk_widget_child_focus (find_in (&studio, "UiCaseList", 0), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (studio.place), "case.previous", NULL);
  gtk_widget_activate_action (GTK_WIDGET (studio.place), "case.next", NULL);
  robot_settle ();
  widget = gtk_widget_get_first_child (find_in (&studio, "UiWaveLine", 0));
  robot_click_on (widget);
  g_usleep (200000);
  take_popover (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)), "wave-popover");
  robot_key ("Escape");
  ui_description_new_attribute (UI_CASES_PLACE (studio.place)->description);
  robot_settle ();
  g_usleep (200000);
  take_popover (GTK_POPOVER (find_in (&studio, "UiAttributeForm", 0)), "attribute-form");
  robot_key ("Escape");
  gtk_widget_activate_action (GTK_WIDGET (studio.place), "theme.edit", NULL);
  robot_settle ();
  robot_picture_named (GTK_WIDGET (UI_CASES_PLACE (studio.place)->theme_window), "themes");
  gtk_window_close (GTK_WINDOW (UI_CASES_PLACE (studio.place)->theme_window));
  g_object_set (studio.place, "view", "matrix", NULL);
  robot_settle ();
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (find_nth (find_in (&studio, "UiMatrix", 0), "GtkDropDown", &(guint){ 0 })), 2);
  robot_settle ();
  take (&studio, "grouped");
  robot_click_on (find_in (&studio, "UiMatrixCell", 0));
  g_usleep (200000);
  take_popover (GTK_POPOVER (find_in (&studio, "UiCellPopover", 0)), "grown");
  robot_key ("Escape");
  close_studio (&studio);
}

int
main (int argc, char **argv)
{
  robot_init (&argc, &argv);
#define ADD(path, function) g_test_add ("/cases/" path, Bench, NULL, set_up, function, tear_down)
  ADD ("type", test_type);
  ADD ("undo-while-typing", test_undo_while_typing);
  ADD ("undo-beside-caret", test_undo_beside_caret);
  ADD ("switch-keeps", test_switch_keeps);
  ADD ("place-quotes", test_place_quotes);
  ADD ("write-on", test_write_on);
  ADD ("to-the-text", test_to_the_text);
  ADD ("drag-quote", test_drag_quote);
  ADD ("keys-in-a-section", test_keys_in_a_section);
  ADD ("verdict", test_verdict);
  ADD ("stale", test_stale);
  ADD ("matrix", test_matrix);
  ADD ("matrix-of-a-wave", test_matrix_of_a_wave);
  ADD ("fragments-of-a-wave", test_fragments_of_a_wave);
  ADD ("wave", test_wave);
  ADD ("attribute", test_attribute);
  ADD ("cases", test_cases);
  ADD ("themes", test_themes);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *path = g_strdup_printf ("/cases/pictures/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_pictures);
    }
  g_test_add_func ("/cases/pictures/states", test_picture_states);
  return g_test_run ();
}
