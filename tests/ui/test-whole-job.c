/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The job from an empty project to a case description in a file: once with the pointer alone, once
 * with the keyboard alone. The choosers of files are GTK's own, in this process, since no portal is
 * there: they are driven as the rest is. */

#include <glib/gstdio.h>

#include "codebook/import/reader.h"
#include "codebook/model/coding-set.h"
#include "codebook/model/document.h"
#include "desk.h"
#include "robot.h"
#include "ui/cases/fragment-pane.h"
#include "ui/cases/theme-window.h"
#include "ui/codes/code-tree.h"
#include "ui/transcript/transcript-private.h"

#define INTERVIEW "P02_T0_interview"
#define WORDS "Ik heb hem aangezet."

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autofree char *from = g_build_filename (INTERVIEWS, INTERVIEW ".txt", NULL);
  g_autofree char *to = NULL, *text = NULL;
  gsize len;

  desk_set_up_empty (desk);
  to = g_build_filename (desk->folder, INTERVIEW ".txt", NULL);
  g_assert_true (g_file_get_contents (from, &text, &len, NULL));
  g_assert_true (g_file_set_contents (to, text, (gssize) len, NULL));
  /* A chooser that saves opens where the program was started. */
  g_assert_cmpint (g_chdir (desk->folder), ==, 0);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  desk_tear_down (desk, data);
}

/* What both do ----------------------------------------------------------------------------------
 */

static gint64
only_document (Desk *desk)
{
  g_autoptr (GPtrArray) all = codebook_document_list (desk_project (desk), NULL);

  g_assert_cmpuint (all->len, ==, 1);
  return ((CodebookDocument *) g_ptr_array_index (all, 0))->id;
}

/* The words under the one coding. */
static char *
dup_coded (Desk *desk)
{
  gint64 document = only_document (desk);
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (desk_project (desk), document, NULL);
  g_autoptr (CodebookCodingSet) set =
      codebook_coding_set_load (desk_project (desk), document, text, NULL);
  const CodebookCoding *coding;

  g_assert_cmpuint (codebook_coding_set_get_count (set), ==, 1);
  coding = codebook_coding_set_get (set, 0);
  return codebook_document_text_dup_range (text, coding->start_cp, coding->end_cp);
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* The description is in a file, with the words of the interview in it. */
static void
check_description (Desk *desk)
{
  g_autofree char *path = g_build_filename (desk->folder, "P02.docx", NULL);
  g_autofree char *coded = dup_coded (desk);
  g_autoptr (CodebookTranscript) written = NULL;
  g_autoptr (GError) error = NULL;

  robot_wait (is_there, path);
  robot_settle ();
  written = codebook_reader_read_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (written->text, coded));
  g_assert_nonnull (strstr (written->text, "(P02, T0, "));
  g_assert_cmpuint (strlen (coded), >, 8);
}

static GtkWidget *
find_theme_window (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (UI_IS_THEME_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_theme_window (gpointer data)
{
  return find_theme_window () != NULL;
}

static gboolean
has_no_theme_window (gpointer data)
{
  return find_theme_window () == NULL;
}

/* With the pointer ------------------------------------------------------------------------------
 */

static void
click_label (gpointer root, const char *text)
{
  robot_click_on (desk_find_label (root, text));
}

static void
select_by_drag (Desk *desk)
{
  UiTranscript *transcript = UI_TRANSCRIPT (desk_find (desk->window, UI_TYPE_TRANSCRIPT));
  GtkWidget *view = GTK_WIDGET (transcript->view);
  const char *current = codebook_document_text_get_current (transcript->content->text, NULL);
  const char *at = strstr (current, WORDS);
  guint start = (guint) g_utf8_pointer_to_offset (current, at);
  GdkRectangle first, last;

  ui_transcript_view_get_rectangle (transcript->view, start, start + 1, &first);
  ui_transcript_view_get_rectangle (transcript->view, start + strlen (WORDS) - 1,
                                    start + strlen (WORDS), &last);
  robot_drag (view, first.x + 1, first.y + first.height / 2.0, view, last.x + last.width + 1,
              last.y + last.height / 2.0);
  robot_picture_named (GTK_WIDGET (desk->window), "job-selected");
  robot_click_secondary (view, first.x + 12, first.y + first.height / 2.0);
  click_label (desk->window, "Code in vivo");
}

static void
make_theme_by_pointer (Desk *desk)
{
  GtkWidget *themes;

  robot_click_on (desk_find_button (desk->window, "theme.add"));
  robot_wait (has_theme_window, NULL);
  themes = find_theme_window ();
  robot_present (GTK_WINDOW (themes));
  robot_click_on (desk_find (themes, GTK_TYPE_CHECK_BUTTON));
  robot_picture_named (themes, "job-theme");
  robot_click_on (desk_find_button (themes, "window.close"));
  robot_wait (has_no_theme_window, NULL);
  desk_return (desk);
}

static void
test_pointer (Desk *desk, gconstpointer data)
{
  GtkWidget *pane;

  robot_click_on (desk_find_button (desk->window, "win.new-project"));
  desk_chooser (desk);
  click_label (desk_chooser (desk), "Save");
  desk_chooser_answered (desk);
  robot_click_on (desk_find_button (desk->window, "material.import"));
  desk_chooser_click_file (desk, INTERVIEW ".txt");
  click_label (desk_chooser (desk), "Read In");
  desk_chooser_answered (desk);
  desk_wait_for_button (desk->window, "import.run");
  robot_picture_named (GTK_WIDGET (desk->window), "job-import");
  robot_click_on (desk_find_button (desk->window, "import.run"));
  desk_wait_for_label (desk->window, "1 transcript read in");
  {
    GtkWidget *name = desk_find_label (desk->window, INTERVIEW);

    robot_double_click (name, 20, gtk_widget_get_height (name) / 2.0);
  }
  select_by_drag (desk);
  click_label (desk->window, "Cases");
  robot_settle ();
  make_theme_by_pointer (desk);
  pane = desk_find (desk->window, UI_TYPE_FRAGMENT_PANE);
  robot_click_on (desk_find_icon (pane, "list-add-symbolic"));
  robot_picture_named (GTK_WIDGET (desk->window), "job-described");
  robot_click_on (desk_find_icon (desk->window, "view-more-symbolic"));
  click_label (desk->window, "Export This Description…");
  desk_chooser (desk);
  click_label (desk_chooser (desk), "Export");
  desk_chooser_answered (desk);
  check_description (desk);
}

/* With the keyboard -----------------------------------------------------------------------------
 */

static void
tab_to (GtkWindow *window,
        gboolean (*wanted) (GtkWidget *focus, gconstpointer data),
        gconstpointer data)
{
  for (guint i = 0; i < 40; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (window);

      if (focus != NULL && wanted (focus, data))
        return;
      robot_key ("Tab");
    }
  g_error ("Tab does not lead there");
}

static gboolean
acts (GtkWidget *focus, gconstpointer action)
{
  return GTK_IS_ACTIONABLE (focus)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), action) == 0;
}

static gboolean
checks (GtkWidget *focus, gconstpointer label)
{
  return GTK_IS_CHECK_BUTTON (focus)
         && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (focus)), label) == 0;
}

static gboolean
is_within (GtkWidget *focus, gconstpointer type)
{
  return gtk_widget_get_ancestor (focus, *(const GType *) type) != NULL;
}

static void
make_theme_by_keys (Desk *desk)
{
  GtkWindow *themes;

  robot_key ("ctrl+shift+t");
  robot_wait (has_theme_window, NULL);
  themes = GTK_WINDOW (find_theme_window ());
  robot_present (themes);
  tab_to (themes, acts, "theme.add");
  robot_key ("space");
  robot_type ("Werk");
  tab_to (themes, checks, "Prikkels");
  robot_key ("space");
  robot_key ("Escape");
  robot_wait (has_no_theme_window, NULL);
  desk_return (desk);
}

static void
place_quote_by_keys (Desk *desk)
{
  GType pane = UI_TYPE_FRAGMENT_PANE, row = GTK_TYPE_LIST_BOX_ROW;

  for (guint i = 0; i < 6; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (desk->window));

      if (focus != NULL && is_within (focus, &pane))
        break;
      robot_key ("F6");
    }
  tab_to (GTK_WINDOW (desk->window), is_within, &row);
  robot_key ("Return");
}

static void
test_keyboard (Desk *desk, gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->folder, INTERVIEW ".txt", NULL);

  robot_key ("ctrl+n");
  desk_chooser (desk);
  robot_key ("Return");
  desk_chooser_answered (desk);
  robot_key ("ctrl+i");
  desk_chooser (desk);
  robot_type (path);
  robot_key ("Return");
  desk_chooser_answered (desk);
  desk_wait_for_button (desk->window, "import.run");
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "1 transcript read in");
  robot_key ("Home");
  robot_key ("Down");
  robot_key ("Return");
  desk_find (desk->window, UI_TYPE_TRANSCRIPT);
  robot_key ("ctrl+Home");
  for (guint i = 0; i < 3; i++)
    robot_key ("Down");
  for (guint i = 0; i < 4; i++)
    robot_key ("ctrl+shift+Right");
  robot_key ("k");
  robot_type ("Prikkels");
  robot_key ("ctrl+Return");
  robot_key ("alt+3");
  make_theme_by_keys (desk);
  place_quote_by_keys (desk);
  robot_picture_named (GTK_WIDGET (desk->window), "job-keys");
  robot_key ("ctrl+shift+e");
  desk_chooser (desk);
  robot_key ("Return");
  desk_chooser_answered (desk);
  check_description (desk);
}

int
main (int argc, char **argv)
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/whole-job/pointer", Desk, NULL, set_up, test_pointer, tear_down);
  g_test_add ("/whole-job/keyboard", Desk, NULL, set_up, test_keyboard, tear_down);
  return g_test_run ();
}
