/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"
#include "desk.h"
#include "robot.h"
#include "ui/cases/quote-block.h"
#include "ui/codes/code-tree.h"
#include "ui/material/material-place.h"
#include "ui/place.h"
#include "ui/toast.h"

/* What is said at the foot of the window, and for how long. */

static void
take_away (Desk *desk, const char *code)
{
  robot_click_on (desk_find_label (desk_find (desk->window, UI_TYPE_CODE_TREE), code));
  robot_key ("Delete");
  robot_settle ();
}

static void
add_codes (Desk *desk)
{
  g_assert_cmpint (codebook_code_add (desk_project (desk), 0, "Trust", NULL), !=, 0);
  g_assert_cmpint (codebook_code_add (desk_project (desk), 0, "Work", NULL), !=, 0);
  robot_key ("alt+2");
}

/* Undone, there is nothing left for its button but what was done before it. */
static void
test_undone (Desk *desk, gconstpointer data)
{
  add_codes (desk);
  take_away (desk, "Trust");
  desk_find_label (desk->window, "‘Trust’ taken away");
  robot_key ("ctrl+z");
  robot_settle ();
  g_assert_false (desk_shows (desk->window, "‘Trust’ taken away"));
  desk_find_label (desk->window, "Trust");
}

/* A case description with nothing in it but a quote. */
static gint64
quote_something (Desk *desk, gint64 *theme)
{
  CodebookProject *project = desk_project (desk);
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autofree char *text = NULL;
  gint64 study_case, coding;

  desk_offer (desk, "P02_T0_interview.txt", NULL);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "1 transcript read in");
  cases = codebook_case_list (project, NULL);
  documents = codebook_document_list (project, NULL);
  study_case = ((CodebookCase *) cases->pdata[0])->id;
  *theme = codebook_theme_add (project, "Support", "", NULL);
  coding = codebook_coding_add (project, ((CodebookDocument *) documents->pdata[0])->id,
                                codebook_code_add (project, 0, "Trust", NULL), 200, 260, NULL);
  text = g_strdup_printf ("{{quote %" G_GINT64_FORMAT "}}", coding);
  g_assert_true (codebook_section_set_text (project, study_case, *theme, text, NULL));
  ui_place_go (GTK_WIDGET (desk->window), UI_TARGET_CASE, study_case, 0, 0);
  robot_settle ();
  return study_case;
}

static gboolean
has_quote (Desk *desk, gint64 study_case, gint64 theme)
{
  g_autoptr (CodebookSection) section =
      codebook_section_get (desk_project (desk), study_case, theme, NULL);

  return strstr (section->text, "quote") != NULL;
}

/* A quote that is taken away leaves the caret in the text: nothing was typed there, and Ctrl+Z does
 * what the button says. What is typed there is another's undo. */
static void
test_undone_in_text (Desk *desk, gconstpointer data)
{
  gint64 theme, study_case = quote_something (desk, &theme);

  gtk_widget_grab_focus (desk_find (desk->window, UI_TYPE_QUOTE_BLOCK));
  robot_key ("Delete");
  robot_settle ();
  desk_find_label (desk->window, "Quote taken away");
  g_assert_false (has_quote (desk, study_case, theme));
  robot_key ("ctrl+z");
  robot_settle ();
  g_assert_true (has_quote (desk, study_case, theme));
  gtk_widget_grab_focus (desk_find (desk->window, UI_TYPE_QUOTE_BLOCK));
  robot_key ("Delete");
  robot_settle ();
  robot_type ("a");
  robot_key ("ctrl+z");
  robot_key ("ctrl+z");
  robot_settle ();
  g_assert_false (has_quote (desk, study_case, theme));
}

/* Its button undoes the last act, so that only what is said of that one stands there. */
static void
test_later_act (Desk *desk, gconstpointer data)
{
  add_codes (desk);
  take_away (desk, "Trust");
  take_away (desk, "Work");
  g_assert_false (desk_shows (desk->window, "‘Trust’ taken away"));
  desk_find_label (desk->window, "‘Work’ taken away");
  robot_click_on (desk_find_label (desk->window, "Undo"));
  desk_find_label (desk->window, "Work");
  g_assert_false (desk_shows (desk->window, "Trust"));
}

/* What the window itself does is said too. */
static void
test_of_window (Desk *desk, gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->folder, "copy.draad", NULL);
  g_autofree char *said = g_strdup_printf ("The backup is at %s", path);

  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.back-up", NULL);
  desk_chooser (desk);
  desk_chooser_type (desk, path);
  desk_chooser_answered (desk);
  desk_wait_for_label (desk->window, said);
}

/* However long: names of files are. */
static void
test_long (Desk *desk, gconstpointer data)
{
  g_autoptr (GString) message = g_string_new ("Left out:");
  GtkWidget *label;

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (message, " Interview with participant %u after half a year.docx", i);
  ui_toast_show (desk_find (desk->window, UI_TYPE_MATERIAL_PLACE), message->str);
  label = desk_find_label (desk->window, message->str);
  robot_settle ();
  robot_picture_named (GTK_WIDGET (desk->window), "toast-long");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

int
main (int argc, char *argv[])
{
  desk_isolate ();
  robot_init (&argc, &argv);
  g_test_add ("/toasts/undone", Desk, NULL, desk_set_up, test_undone, desk_tear_down);
  g_test_add ("/toasts/undone-in-text", Desk, NULL, desk_set_up, test_undone_in_text,
              desk_tear_down);
  g_test_add ("/toasts/later-act", Desk, NULL, desk_set_up, test_later_act, desk_tear_down);
  g_test_add ("/toasts/of-window", Desk, NULL, desk_set_up, test_of_window, desk_tear_down);
  g_test_add ("/toasts/long", Desk, NULL, desk_set_up, test_long, desk_tear_down);
  return g_test_run ();
}
