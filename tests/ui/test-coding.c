/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "fixture.h"
#include "robot.h"
#include "ui/codes/caret-sheet.h"
#include "ui/codes/code-picker.h"
#include "ui/codes/code-sheet.h"
#include "ui/codes/code-tree.h"
#include "ui/codes/coding-place.h"
#include "ui/codes/document-list.h"
#include "ui/privacy/name-queue.h"
#include "ui/style.h"
#include "ui/transcript/stripes.h"
#include "ui/transcript/transcript.h"
#include "ui/transcript/transcript-view.h"

/* The place Code as a whole: where the keys and the focus go. */
typedef struct
{
  Fixture fixture;
  UiPlace *place;
  GtkWindow *window;
} Bench;

static void
set_up (Bench *bench, gconstpointer data)
{
  fixture_init (&bench->fixture);
  ui_style_load (gdk_display_get_default ());
  bench->place = g_object_new (UI_TYPE_CODING_PLACE, NULL);
  bench->window = robot_open (GTK_WIDGET (bench->place), 1280, 800);
  ui_place_set_project (bench->place, bench->fixture.project);
  robot_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (bench->place));
  robot_settle ();
}

static void
tear_down (Bench *bench, gconstpointer data)
{
  ui_place_set_project (bench->place, NULL);
  robot_close (bench->window);
  fixture_release (&bench->fixture);
}

/* The first of a type below @root, depth first. */
static GtkWidget *
find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_focus (Bench *bench, GType type)
{
  GtkWidget *focus = gtk_window_get_focus (bench->window);

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

static gint64
selected_coding (Bench *bench)
{
  return ui_transcript_get_selected_coding (
      UI_TRANSCRIPT (find (GTK_WIDGET (bench->place), UI_TYPE_TRANSCRIPT)));
}

static void
test_memo (Bench *bench, gconstpointer data)
{
  g_autofree char *memo = NULL;
  gint64 coding;

  robot_key ("n");
  coding = selected_coding (bench);
  g_assert_cmpint (coding, !=, 0);
  robot_key ("m");
  g_assert_false (has_focus (bench, UI_TYPE_TRANSCRIPT));
  robot_type ("why");
  robot_key ("ctrl+Return");
  memo = codebook_coding_dup_memo (bench->fixture.project, coding);
  g_assert_cmpstr (memo, ==, "why");
  /* And on with the text. */
  robot_key ("Escape");
  g_assert_true (has_focus (bench, UI_TYPE_TRANSCRIPT));
  robot_key ("n");
  g_assert_cmpint (selected_coding (bench), !=, coding);
}

/* The caret is behind what was just coded, where nothing begins. */
static void
test_memo_at_once (Bench *bench, gconstpointer data)
{
  g_autofree char *memo = NULL;

  robot_key ("ctrl+Home");
  robot_key ("ctrl+shift+Right");
  robot_key ("v");
  robot_key ("m");
  g_assert_false (has_focus (bench, UI_TYPE_TRANSCRIPT));
  robot_type ("why");
  robot_key ("ctrl+Return");
  memo = codebook_coding_dup_memo (bench->fixture.project, selected_coding (bench));
  g_assert_cmpstr (memo, ==, "why");
}

static GtkWidget *
find_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The button of the coding that is chosen in the list at the caret. */
static void
click_take_away (Bench *bench)
{
  GtkWidget *sheet = find (GTK_WIDGET (bench->place), UI_TYPE_CARET_SHEET);

  robot_click_on (find_label (sheet, "Take Away"));
  robot_settle ();
}

/* A code that is moved keeps the choice and the focus, though a coding of another is chosen. */
static void
test_move_code (Bench *bench, gconstpointer data)
{
  UiCodeTree *tree = UI_CODE_TREE (find (GTK_WIDGET (bench->place), UI_TYPE_CODE_TREE));
  CodebookCode *first, *second;

  robot_key ("n");
  g_assert_cmpint (selected_coding (bench), !=, 0);
  first = g_ptr_array_index (ui_code_tree_get_codes (tree), 0);
  ui_code_tree_reveal (tree, first->id);
  robot_settle ();
  gtk_widget_child_focus (GTK_WIDGET (find (GTK_WIDGET (tree), GTK_TYPE_LIST_VIEW)),
                          GTK_DIR_TAB_FORWARD);
  robot_key ("alt+Down");
  second = g_ptr_array_index (ui_code_tree_get_codes (tree), 0);
  g_assert_cmpint (ui_code_tree_get_selected (tree), !=, second->id);
  g_assert_true (has_focus (bench, GTK_TYPE_LIST_VIEW));
  robot_key ("alt+Up");
  first = g_ptr_array_index (ui_code_tree_get_codes (tree), 0);
  g_assert_cmpint (ui_code_tree_get_selected (tree), ==, first->id);
  g_assert_true (has_focus (bench, GTK_TYPE_LIST_VIEW));
}

static const CodebookCoding *
get_coding (Bench *bench, guint i)
{
  GtkWidget *transcript = find (GTK_WIDGET (bench->place), UI_TYPE_TRANSCRIPT);

  return codebook_coding_set_get (ui_transcript_get_codings (UI_TRANSCRIPT (transcript)), i);
}

static void
click_stripe (Bench *bench, gint64 coding)
{
  GtkWidget *stripes = find (GTK_WIDGET (bench->place), UI_TYPE_STRIPES);
  GdkRectangle bracket, label;

  g_assert_true (ui_stripes_get_place (UI_STRIPES (stripes), coding, &bracket, &label));
  robot_click (stripes, bracket.x + 2, bracket.y + bracket.height / 2.0);
  robot_settle ();
}

static const char *
name_code (Bench *bench, gint64 code)
{
  GPtrArray *codes =
      ui_code_tree_get_codes (UI_CODE_TREE (find (GTK_WIDGET (bench->place), UI_TYPE_CODE_TREE)));

  for (guint i = 0; i < codes->len; i++)
    if (((CodebookCode *) codes->pdata[i])->id == code)
      return ((CodebookCode *) codes->pdata[i])->name;
  g_assert_not_reached ();
}

/* A name that is being typed is that of the code it was typed for, though another is shown next. */
static void
test_name_of_the_other (Bench *bench, gconstpointer data)
{
  gint64 first = get_coding (bench, 0)->code, third = get_coding (bench, 2)->code;
  g_autofree char *name = g_strdup (name_code (bench, third));
  GtkWidget *label;

  click_stripe (bench, get_coding (bench, 0)->id);
  label = find (GTK_WIDGET (find (GTK_WIDGET (bench->place), UI_TYPE_CODE_SHEET)),
                GTK_TYPE_EDITABLE_LABEL);
  gtk_widget_grab_focus (label);
  robot_key ("Return");
  robot_key ("ctrl+a");
  robot_type ("Other");
  click_stripe (bench, get_coding (bench, 2)->id);
  g_assert_cmpstr (name_code (bench, first), ==, "Other");
  g_assert_cmpstr (name_code (bench, third), ==, name);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (label)), ==, name);
}

/* The arrows go from coding to coding in the list of those at the caret, and stay in it; when the
 * last one goes they are the text's again. */
static void
test_list_at_the_caret (Bench *bench, gconstpointer data)
{
  GtkWidget *transcript = find (GTK_WIDGET (bench->place), UI_TYPE_TRANSCRIPT);
  gint64 outer, inner;

  ui_transcript_put_caret (UI_TRANSCRIPT (transcript),
                           fixture_find (&bench->fixture, "liever geen"));
  robot_settle ();
  robot_key ("m");
  outer = selected_coding (bench);
  robot_key ("shift+Tab");
  g_assert_true (has_focus (bench, GTK_TYPE_LIST_BOX_ROW));
  robot_key ("Down");
  inner = selected_coding (bench);
  g_assert_cmpint (inner, !=, outer);
  g_assert_true (has_focus (bench, GTK_TYPE_LIST_BOX_ROW));
  robot_key ("Up");
  g_assert_cmpint (selected_coding (bench), ==, outer);
  g_assert_true (has_focus (bench, GTK_TYPE_LIST_BOX_ROW));
  click_take_away (bench);
  g_assert_true (has_focus (bench, UI_TYPE_TRANSCRIPT) || has_focus (bench, UI_TYPE_CARET_SHEET));
}

static gint64
count_acts (Bench *bench)
{
  return codebook_store_int64 (codebook_project_get_store (bench->fixture.project), 0,
                               "SELECT count(*) FROM journal", "");
}

static gboolean
is_weighed (gpointer user_data)
{
  Bench *bench = user_data;

  return codebook_store_int64 (codebook_project_get_store (bench->fixture.project), 0,
                               "SELECT weight FROM coding WHERE id = ?", "i",
                               selected_coding (bench))
         == 30;
}

/* A weight that is reached in three steps is one act, also when it is undone at once. */
static void
test_weight (Bench *bench, gconstpointer data)
{
  gint64 n;

  robot_key ("n");
  n = count_acts (bench);
  robot_key ("m");
  robot_key ("Tab");
  g_assert_true (has_focus (bench, GTK_TYPE_SPIN_BUTTON));
  for (guint i = 0; i < 3; i++)
    robot_key ("Up");
  robot_wait (is_weighed, bench);
  g_assert_cmpint (count_acts (bench), ==, n + 1);
  robot_key ("Up");
  g_assert_false (ui_place_undo (UI_PLACE (bench->place), FALSE));
  g_assert_cmpint (count_acts (bench), ==, n + 2);
}

static gboolean
is_gone (gpointer object)
{
  return *(gpointer *) object == NULL;
}

/* The focus stays in the list of transcripts when a figure in it changes. */
static void
test_list_of_documents (Bench *bench, gconstpointer data)
{
  GtkWidget *documents = find (GTK_WIDGET (bench->place), UI_TYPE_DOCUMENT_LIST);
  g_autoptr (CodebookDocument) document =
      codebook_document_get (bench->fixture.project, bench->fixture.document, NULL);
  GtkWidget *name = find_label (documents, document->name);

  robot_click_on (name);
  g_assert_true (has_focus (bench, UI_TYPE_DOCUMENT_LIST));
  g_object_add_weak_pointer (G_OBJECT (name), (gpointer *) &name);
  g_assert_true (codebook_coding_remove (bench->fixture.project, get_coding (bench, 0)->id, NULL));
  robot_wait (is_gone, &name);
  robot_settle ();
  g_assert_true (has_focus (bench, GTK_TYPE_LIST_VIEW));
  g_assert_true (has_focus (bench, UI_TYPE_DOCUMENT_LIST));
}

/* The arrows to the sides open and close a branch, and go up to it. */
static void
test_branches (Bench *bench, gconstpointer data)
{
  GtkWidget *tree = find (GTK_WIDGET (bench->place), UI_TYPE_CODE_TREE);
  GPtrArray *codes = ui_code_tree_get_codes (UI_CODE_TREE (tree));
  const CodebookCode *branch = codes->pdata[0], *below = codes->pdata[1];

  g_assert_cmpint (below->parent, ==, branch->id);
  ui_code_tree_reveal (UI_CODE_TREE (tree), below->id);
  robot_settle ();
  gtk_widget_child_focus (find (tree, GTK_TYPE_LIST_VIEW), GTK_DIR_TAB_FORWARD);
  robot_key ("Left");
  g_assert_cmpint (ui_code_tree_get_selected (UI_CODE_TREE (tree)), ==, branch->id);
  g_assert_true (has_focus (bench, GTK_TYPE_LIST_VIEW));
  robot_key ("Left");
  g_assert_null (find_label (tree, below->name));
  robot_key ("Right");
  g_assert_nonnull (find_label (tree, below->name));
  robot_key ("Down");
  g_assert_cmpint (ui_code_tree_get_selected (UI_CODE_TREE (tree)), ==, below->id);
}

static gboolean
is_in_codebook (Bench *bench, const char *path)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (bench->fixture.project, NULL);

  for (guint i = 0; i < codes->len; i++)
    if (g_str_equal (((CodebookCode *) codes->pdata[i])->path, path))
      return TRUE;
  return FALSE;
}

/* A key means the row that has the focus, and not one that the search hides. */
static void
test_key_in_what_was_found (Bench *bench, gconstpointer data)
{
  GtkWidget *tree = find (GTK_WIDGET (bench->place), UI_TYPE_CODE_TREE);

  click_stripe (bench, get_coding (bench, 0)->id);
  g_assert_true (is_in_codebook (bench, "Begeleiding/Steun op de werkvloer"));
  robot_click_on (find (tree, GTK_TYPE_SEARCH_ENTRY));
  robot_type ("eigen");
  while (find_label (tree, "Begeleiding") != NULL)
    g_main_context_iteration (NULL, TRUE);
  robot_settle ();
  robot_key ("Down");
  robot_key ("Delete");
  g_assert_true (is_in_codebook (bench, "Begeleiding/Steun op de werkvloer"));
  g_assert_false (is_in_codebook (bench, "Persoon"));
}

/* A name as long as they come makes neither the pane nor the picker wider. */
static void
test_long_name (Bench *bench, gconstpointer data)
{
  GtkWidget *sheet = find (GTK_WIDGET (bench->place), UI_TYPE_CODE_SHEET);
  GtkWidget *picker = find (GTK_WIDGET (bench->place), UI_TYPE_CODE_PICKER);
  gint64 code = get_coding (bench, 0)->code;
  int minimum_px, width_px;

  g_assert_true (codebook_code_set (bench->fixture.project, code, CODEBOOK_CODE_NAME,
                                    "A name of no less than forty characters", NULL));
  robot_key ("n");
  g_assert_nonnull (find_label (sheet, "A name of no less than forty characters"));
  gtk_widget_measure (sheet, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_px, NULL, NULL, NULL);
  g_assert_cmpint (minimum_px, <=, 264);
  robot_key ("k");
  width_px = gtk_widget_get_width (picker);
  robot_type ("A new name that is longer than any that anyone would ever give to a code of theirs");
  g_assert_cmpint (gtk_widget_get_width (picker), ==, width_px);
  robot_key ("Escape");
}

/* The menu is that of the code that the pointer is on, or that has the focus, and opens there. */
static void
test_menu_of_a_code (Bench *bench, gconstpointer data)
{
  GtkWidget *tree = find (GTK_WIDGET (bench->place), UI_TYPE_CODE_TREE);
  gint64 first = get_coding (bench, 0)->code, third = get_coding (bench, 2)->code;
  GtkWidget *label;
  GdkRectangle at;
  graphene_rect_t bounds;

  ui_code_tree_reveal (UI_CODE_TREE (tree), first);
  robot_settle ();
  label = find_label (tree, name_code (bench, third));
  robot_click_secondary (label, 9, 9);
  g_assert_cmpint (ui_code_tree_get_selected (UI_CODE_TREE (tree)), ==, third);
  robot_key ("Escape");
  gtk_widget_child_focus (find (tree, GTK_TYPE_LIST_VIEW), GTK_DIR_TAB_FORWARD);
  robot_key ("Down");
  robot_key ("shift+F10");
  g_assert_true (
      gtk_popover_get_pointing_to (GTK_POPOVER (find (tree, GTK_TYPE_POPOVER_MENU)), &at));
  label = find_label (tree, name_code (bench, ui_code_tree_get_selected (UI_CODE_TREE (tree))));
  g_assert_true (gtk_widget_compute_bounds (label, tree, &bounds));
  g_assert_cmpint (abs (at.y - (int) (bounds.origin.y + bounds.size.height)), <, 18);
  robot_key ("Escape");
}

static void
test_find_from_the_tree (Bench *bench, gconstpointer data)
{
  gtk_widget_child_focus (find (GTK_WIDGET (bench->place), GTK_TYPE_LIST_VIEW),
                          GTK_DIR_TAB_FORWARD);
  robot_key ("ctrl+f");
  g_assert_true (has_focus (bench, GTK_TYPE_SEARCH_BAR));
}

/* With text half as large again the same window is good for less: the list of documents folds. */
static void
test_large_text (Bench *bench, gconstpointer data)
{
  GtkWidget *documents = find (GTK_WIDGET (bench->place), UI_TYPE_DOCUMENT_LIST);
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_assert_true (gtk_widget_get_visible (documents));
  g_object_set (settings, "gtk-xft-dpi", 144 * PANGO_SCALE, NULL);
  robot_settle ();
  g_assert_false (gtk_widget_get_visible (documents));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  robot_settle ();
  g_assert_true (gtk_widget_get_visible (documents));
}

/* What opens beside the transcript takes nothing from it: no page of the pane asks for more than
 * the codes do. */
static void
test_width_of_right_pane (Bench *bench, gconstpointer data)
{
  GtkWidget *queue = find (GTK_WIDGET (bench->place), UI_TYPE_NAME_QUEUE);
  int minimum_px;

  gtk_widget_measure (gtk_widget_get_parent (queue), GTK_ORIENTATION_HORIZONTAL, -1, &minimum_px,
                      NULL, NULL, NULL);
  g_assert_cmpint (minimum_px, ==, 264);
}

typedef struct
{
  Bench *bench;
  int width_px, left_px;
} Wish;

static gboolean
is_laid_out (gpointer user_data)
{
  Wish *wish = user_data;
  GtkWidget *place = GTK_WIDGET (wish->bench->place);

  return gtk_widget_get_width (place) == wish->width_px
         && gtk_widget_get_width (find (place, UI_TYPE_DOCUMENT_LIST)) == wish->left_px;
}

static int
right_px_at (Bench *bench, int width_px, int height_px, int left_px)
{
  GtkWidget *transcript = find (GTK_WIDGET (bench->place), UI_TYPE_TRANSCRIPT);
  GtkWidget *paned = gtk_widget_get_ancestor (transcript, GTK_TYPE_PANED);
  Wish wish = { bench, width_px, left_px };

  gtk_window_set_default_size (bench->window, width_px, height_px);
  robot_wait (is_laid_out, &wish);
  robot_settle ();
  return gtk_widget_get_width (gtk_paned_get_end_child (GTK_PANED (paned)));
}

/* The panes at the sides have the widths of their class, whatever the window was before. */
static void
test_widths (Bench *bench, gconstpointer data)
{
  g_assert_cmpint (right_px_at (bench, 1440, 900, 228), ==, 336);
  g_assert_cmpint (right_px_at (bench, 1280, 800, 180), ==, 288);
}

int
main (int argc, char **argv)
{
  robot_init (&argc, &argv);
#define ADD(path, function) g_test_add ("/coding/" path, Bench, NULL, set_up, function, tear_down)
  ADD ("memo", test_memo);
  ADD ("memo-at-once", test_memo_at_once);
  ADD ("move-code", test_move_code);
  ADD ("name-of-the-other", test_name_of_the_other);
  ADD ("list-at-the-caret", test_list_at_the_caret);
  ADD ("weight", test_weight);
  ADD ("list-of-documents", test_list_of_documents);
  ADD ("branches", test_branches);
  ADD ("key-in-what-was-found", test_key_in_what_was_found);
  ADD ("long-name", test_long_name);
  ADD ("menu-of-a-code", test_menu_of_a_code);
  ADD ("large-text", test_large_text);
  ADD ("width-of-right-pane", test_width_of_right_pane);
  ADD ("widths", test_widths);
  ADD ("find-from-the-tree", test_find_from_the_tree);
  return g_test_run ();
}
