/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Correcting the text of a coded interview, with keys and pointer. */

#include <string.h>

#include "codebook/model/coding.h"
#include "codebook/model/correction-acts.h"
#include "codebook/model/document.h"
#include "codebook/store/journal.h"
#include "fixture.h"
#include "robot.h"
#include "ui/transcript/transcript-private.h"
#include "ui/transcript/transcript-view-private.h"

typedef struct
{
  Fixture fixture;
  UiTranscript *transcript;
  UiTranscriptView *view;
  GtkWindow *window;
} Bench;

static void
set_up (Bench *bench, gconstpointer data)
{
  fixture_init (&bench->fixture);
  bench->transcript = UI_TRANSCRIPT (ui_transcript_new ());
  bench->view = bench->transcript->view;
  ui_transcript_set_project (bench->transcript, bench->fixture.project);
  ui_transcript_set_document (bench->transcript, bench->fixture.document);
  bench->window = robot_open (GTK_WIDGET (bench->transcript), 876, 800);
  gtk_widget_grab_focus (GTK_WIDGET (bench->view));
  robot_settle ();
}

static void
tear_down (Bench *bench, gconstpointer data)
{
  robot_close (bench->window);
  fixture_release (&bench->fixture);
}

static CodebookStore *
store_of (Bench *bench)
{
  return codebook_project_get_store (bench->fixture.project);
}

static gint64
count_entries (Bench *bench)
{
  return codebook_store_int64 (store_of (bench), 0, "SELECT count(*) FROM journal", "");
}

static gint64
count_corrections (Bench *bench)
{
  return codebook_store_int64 (store_of (bench), 0, "SELECT count(*) FROM correction", "");
}

/* What is shown, kept or not. */
static char *
dup_shown (Bench *bench)
{
  return ui_transcript_view_dup_text (bench->view);
}

static guint
find_shown (Bench *bench, const char *words)
{
  g_autofree char *text = dup_shown (bench);
  const char *found = strstr (text, words);

  if (found == NULL)
    g_error ("“%s” is not shown", words);
  return (guint) g_utf8_pointer_to_offset (text, found);
}

#define assert_shown(bench, words, shown)                                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *text_ = dup_shown (bench);                                                    \
    if ((strstr (text_, words) != NULL) != (shown))                                                \
      g_error ("“%s” is %s in “%s”", words, (shown) ? "not" : "still", text_);                     \
  }                                                                                                \
  G_STMT_END

/* The text that is kept. */
#define assert_kept(bench, words, kept)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (CodebookDocumentText) text_ =                                                       \
        codebook_document_text_load ((bench)->fixture.project, (bench)->fixture.document, NULL);   \
    g_assert_true ((strstr (codebook_document_text_get_current (text_, NULL), words) != NULL)      \
                   == (kept));                                                                     \
  }                                                                                                \
  G_STMT_END

static void
caret_before (Bench *bench, const char *words)
{
  guint cp = find_shown (bench, words);

  ui_transcript_view_select (bench->view, cp, cp);
  robot_settle ();
}

static void
select_shown (Bench *bench, const char *words)
{
  guint cp = find_shown (bench, words);

  ui_transcript_view_select (bench->view, cp, cp + (guint) g_utf8_strlen (words, -1));
  robot_settle ();
}

/* The words of the coding that starts at @words, as they are shown. */
static char *
dup_coded (Bench *bench, const char *words)
{
  CodebookCodingSet *set = ui_transcript_get_codings (bench->transcript);
  guint start = find_shown (bench, words);

  for (guint i = 0; i < codebook_coding_set_get_count (set); i++)
    {
      const CodebookCoding *coding = codebook_coding_set_get (set, i);

      if (coding->start_cp == start && !coding->stale)
        return codebook_document_text_dup_range (bench->transcript->content->text, coding->start_cp,
                                                 coding->end_cp);
    }
  g_error ("no coding starts at “%s”", words);
}

#define assert_coded(bench, words, expected)                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *coded_ = dup_coded (bench, words);                                            \
    g_assert_cmpstr (coded_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

/* All that is known of the paragraphs in view. */
static char *
dump_paragraphs (Bench *bench)
{
  GString *out = g_string_new (NULL);
  guint first, last;

  ui_transcript_view_get_visible (bench->view, &first, &last);
  for (guint i = first; i <= last; i++)
    {
      const UiParagraph *paragraph = ui_paragraphs_get (bench->view->paragraphs, i);

      g_string_append_printf (out, "%u: %u-%u\n", i, paragraph->start_cp, paragraph->end_cp);
      for (guint k = 0; k < paragraph->lines->len; k++)
        {
          const UiParagraphsLine *line = &g_array_index (paragraph->lines, UiParagraphsLine, k);

          g_string_append_printf (out, "  %u-%u (%u) y %d+%d x %d-%d\n", line->start_cp,
                                  line->end_cp, line->words_end_cp, line->y, line->height, line->x,
                                  line->right);
        }
    }
  return g_string_free (out, FALSE);
}

/* While typing only the paragraphs that changed are measured: as if all were. */
static void
assert_measured (Bench *bench)
{
  g_autofree char *known = dump_paragraphs (bench);
  g_autofree char *anew = NULL;

  ui_paragraphs_clear (bench->view->paragraphs);
  anew = dump_paragraphs (bench);
  g_assert_cmpstr (known, ==, anew);
}

/* Where words are seen, in the window. */
static int
find_y (Bench *bench, const char *words)
{
  guint cp = find_shown (bench, words);
  GdkRectangle place;
  double y;

  ui_transcript_view_get_rectangle (bench->view, cp, cp + 1, &place);
  g_assert_true (gtk_widget_translate_coordinates (
      GTK_WIDGET (bench->view), GTK_WIDGET (bench->window), 0, place.y, NULL, &y));
  return (int) y;
}

/* A session: typing here and there, and one act. */
static void
test_session (Bench *bench, gconstpointer data)
{
  gint64 entries = count_entries (bench);
  int y = find_y (bench, "fietsenmaker");
  g_autoptr (GError) error = NULL;

  robot_key ("F2");
  g_assert_true (ui_transcript_get_editing (bench->transcript));
  g_assert_true (gtk_widget_get_mapped (bench->transcript->edit_bar));
  g_assert_cmpint (find_y (bench, "fietsenmaker"), ==, y);
  select_shown (bench, "fietsenmaker");
  robot_type ("bakker");
  assert_measured (bench);
  assert_shown (bench, "bij de bakker en op vrijdag", TRUE);
  assert_coded (bench, "Ik werk nu",
                "Ik werk nu vier dagen bij de bakker en op vrijdag heb ik mijn begeleider.");
  caret_before (bench, "Dan nam ik");
  robot_type ("Nou. k1 ");
  /* Beside a coding: outside of it. */
  assert_coded (bench, "Dan nam ik", "Dan nam ik er liever geen.");
  g_assert_cmpint (count_entries (bench), ==, entries);
  assert_kept (bench, "bakker", FALSE);
  robot_picture_named (GTK_WIDGET (bench->window), "editing");

  robot_key ("F2");
  g_assert_false (ui_transcript_get_editing (bench->transcript));
  g_assert_false (gtk_widget_get_visible (bench->transcript->edit_bar));
  g_assert_cmpint (count_entries (bench), ==, entries + 1);
  g_assert_cmpint (count_corrections (bench), ==, 2);
  assert_kept (bench, "bij de bakker en", TRUE);
  assert_kept (bench, "Nou. k1 Dan nam", TRUE);
  assert_coded (bench, "Ik werk nu",
                "Ik werk nu vier dagen bij de bakker en op vrijdag heb ik mijn begeleider.");
  robot_picture_named (GTK_WIDGET (bench->window), "corrected");

  g_assert_true (codebook_journal_undo (store_of (bench), &error));
  robot_settle ();
  assert_shown (bench, "bij de fietsenmaker en op vrijdag", TRUE);
  assert_shown (bench, "Nou.", FALSE);
  g_assert_true (codebook_journal_redo (store_of (bench), &error));
  robot_settle ();
  assert_shown (bench, "bij de bakker en", TRUE);
}

/* What was typed is taken back key by key, and never an act before it. */
static void
test_undo_of_typing (Bench *bench, gconstpointer data)
{
  gint64 entries = count_entries (bench);

  robot_key ("F2");
  select_shown (bench, "fietsenmaker");
  robot_type ("x");
  assert_shown (bench, "bij de x en", TRUE);
  robot_key ("ctrl+z");
  robot_key ("ctrl+z");
  assert_shown (bench, "bij de fietsenmaker en", TRUE);
  assert_coded (bench, "Ik werk nu",
                "Ik werk nu vier dagen bij de fietsenmaker en op vrijdag heb ik mijn begeleider.");
  for (guint i = 0; i < 5; i++)
    robot_key ("ctrl+z");
  robot_key ("ctrl+shift+z");
  robot_key ("ctrl+shift+z");
  assert_shown (bench, "bij de x en", TRUE);
  g_assert_cmpint (count_entries (bench), ==, entries);
  robot_key ("ctrl+z");
  robot_key ("ctrl+z");
  robot_key ("F2");
  /* Nothing differs: no act. */
  g_assert_cmpint (count_entries (bench), ==, entries);
  assert_shown (bench, "bij de fietsenmaker en", TRUE);
}

/* The end of a paragraph is typed and taken away; who speaks next stays apart. */
static void
test_paragraphs (Bench *bench, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const CodebookTurn *turn;

  robot_key ("F2");
  caret_before (bench, "En mijn baas");
  robot_key ("Return");
  assert_shown (bench, "\nEn mijn baas", TRUE);
  assert_measured (bench);
  turn = codebook_turn_at (bench->transcript->content->turns, find_shown (bench, "En mijn baas"));
  g_assert_cmpint (turn->start_ms, ==, 45000);
  robot_key ("BackSpace");
  assert_shown (bench, "geen. En mijn baas", TRUE);
  assert_measured (bench);

  /* Before the first word of a turn there is a label that can't be seen. */
  before = dup_shown (bench);
  caret_before (bench, "Wat heeft daarin");
  robot_key ("BackSpace");
  robot_key ("Return");
  caret_before (bench, "Wat heeft daarin");
  robot_key ("Left");
  robot_key ("Delete");
  after = dup_shown (bench);
  g_assert_cmpstr (before, ==, after);

  /* Over three turns: the one between goes, the labels of the others stay. */
  {
    guint start = find_shown (bench, "minder.");
    guint end = find_shown (bench, "stop maar even");

    ui_transcript_view_select (bench->view, start, end);
    robot_key ("Delete");
  }
  assert_shown (bench, "Wat heeft", FALSE);
  assert_shown (bench, "Dat is nu \nDaan: stop maar even", TRUE);
  assert_measured (bench);
  robot_key ("F2");
  assert_kept (bench, "Dat is nu\nDaan: stop maar even", FALSE);
  assert_kept (bench, "\nDaan: stop maar even", TRUE);
  assert_coded (bench, "stop maar", "stop maar even, ga buiten staan.");
}

/* A paragraph that is added to the end of a turn is of that turn, kept and loaded again as well. */
static void
test_added_paragraph (Bench *bench, gconstpointer data)
{
  guint end = find_shown (bench, "precies genoeg.") + (guint) strlen ("precies genoeg.");

  robot_key ("F2");
  ui_transcript_view_select (bench->view, end, end);
  robot_key ("Return");
  robot_type ("Zo was het.");
  robot_key ("F2");
  for (int round = 0; round < 2; round++)
    {
      const CodebookTurn *turn =
          codebook_turn_at (bench->transcript->content->turns, find_shown (bench, "Zo was het."));

      g_assert_nonnull (turn);
      g_assert_cmpint (turn->start_ms, ==, 45000);
      ui_transcript_set_document (bench->transcript, 0);
      ui_transcript_set_document (bench->transcript, bench->fixture.document);
      robot_settle ();
    }
}

/* Escape asks only when something would be lost. */
static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (ADW_IS_MESSAGE_DIALOG (at->data))
      return at->data;
  return NULL;
}

static void
test_cancel (Bench *bench, gconstpointer data)
{
  gint64 entries = count_entries (bench);
  GtkWindow *dialog;

  robot_key ("F2");
  robot_key ("Escape");
  g_assert_false (ui_transcript_get_editing (bench->transcript));
  robot_key ("F2");
  select_shown (bench, "fietsenmaker");
  robot_type ("bakker");
  robot_key ("Escape");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (ui_transcript_get_editing (bench->transcript));
  robot_present (dialog);
  robot_picture_named (GTK_WIDGET (dialog), "editing-cancel");
  /* Enter alone loses nothing. */
  robot_key ("Return");
  robot_present (bench->window);
  g_assert_true (ui_transcript_get_editing (bench->transcript));
  robot_key ("Escape");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "yes");
  robot_present (bench->window);
  g_assert_false (ui_transcript_get_editing (bench->transcript));
  assert_shown (bench, "bij de fietsenmaker en", TRUE);
  g_assert_cmpint (count_entries (bench), ==, entries);
}

/* Pasted words are plain, clean, and as many acts as one; pasted over a paragraph, only the words
 * that differ are corrections. */
static void
test_paste (Bench *bench, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (bench->view));

  robot_key ("F2");
  gdk_clipboard_set_text (clipboard,
                          "Ik werk nu drie dagen bij de fietsenmaker en op vrijdag heb ik "
                          "mijn begeleider.\r");
  select_shown (bench, "Ik werk nu vier dagen bij de fietsenmaker en op vrijdag heb ik mijn "
                       "begeleider.");
  robot_key ("ctrl+v");
  robot_settle ();
  assert_shown (bench, "nu drie dagen", TRUE);
  assert_coded (bench, "Ik werk nu",
                "Ik werk nu drie dagen bij de fietsenmaker en op vrijdag heb ik mijn begeleider.");
  robot_key ("F2");
  {
    g_autoptr (GPtrArray) rows =
        codebook_correction_list (bench->fixture.project, bench->fixture.document, NULL);
    const CodebookCorrectionRow *row = g_ptr_array_index (rows, 0);

    g_assert_cmpstr (row->original, ==, "vier");
    g_assert_cmpstr (row->text, ==, "drie");
  }
}

/* The place of @words in the view. */
static GdkRectangle
place_of (Bench *bench, const char *words)
{
  guint cp = find_shown (bench, words);
  GdkRectangle place;

  ui_transcript_view_get_rectangle (bench->view, cp, cp + (guint) g_utf8_strlen (words, -1),
                                    &place);
  return place;
}

/* A paragraph that becomes shorter by lines is as high as what is left of it; and no codes are
 * offered for what is selected to be deleted. */
static void
test_heights (Bench *bench, gconstpointer data)
{
  GdkRectangle before, after;

  robot_key ("F2");
  before = place_of (bench, "vier dagen");
  caret_before (bench, "vier dagen");
  for (guint i = 0; i < 3; i++)
    robot_type ("en nog meer woorden die nergens over gaan ");
  after = place_of (bench, "vier dagen");
  g_assert_cmpint (after.y, >, before.y);
  robot_drag (GTK_WIDGET (bench->view), before.x, before.y + before.height / 2,
              GTK_WIDGET (bench->view), after.x, after.y + after.height / 2);
  g_assert_true (
      gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (bench->view))));
  g_assert_false (gtk_widget_get_visible (bench->transcript->code_bar));
  robot_key ("Delete");
  after = place_of (bench, "vier dagen");
  g_assert_cmpint (after.y, ==, before.y);
  g_assert_cmpint (after.height, ==, before.height);
}

/* So much that the page scrolls, and then does not any more: the bar follows before it is drawn. */
static void
test_scrolled (Bench *bench, gconstpointer data)
{
  GdkRectangle before, after;

  robot_key ("F2");
  before = place_of (bench, "vier dagen");
  caret_before (bench, "vier dagen");
  for (guint i = 0; i < 12; i++)
    robot_type ("en nog meer woorden die nergens over gaan ");
  after = place_of (bench, "vier dagen");
  robot_drag (GTK_WIDGET (bench->view), before.x, before.y + before.height / 2,
              GTK_WIDGET (bench->view), after.x, after.y + after.height / 2);
  robot_key ("Delete");
  robot_key ("ctrl+z");
  robot_key ("ctrl+z");
  assert_kept (bench, "over gaan", FALSE);
}

/* Paragraphs added to what the interviewer says are dim too, each by an edge of its own (see
 * apply_to_each). */
static void
test_quiet (Bench *bench, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (bench->view));
  GtkTextIter iter;

  robot_key ("F2");
  caret_before (bench, "denk je?");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (bench->view)), "of\ntoch\nniet, ");
  robot_key ("ctrl+v");
  robot_settle ();
  robot_key ("F2");
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) find_shown (bench, "toch"));
  g_assert_true (gtk_text_iter_starts_tag (&iter, bench->view->quiet));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) find_shown (bench, "niet, denk"));
  g_assert_true (gtk_text_iter_starts_tag (&iter, bench->view->quiet));
}

/* The page stays where it is when the text is loaded again: at the top, and halfway a line. */
static void
test_page_stays (Bench *bench, gconstpointer data)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (bench->view));

  gtk_window_set_default_size (bench->window, 876, 300);
  robot_settle ();
  robot_key ("F2");
  caret_before (bench, "fietsenmaker");
  robot_type ("oude ");
  robot_key ("F2");
  for (int value = 0; value <= 37; value += 37)
    {
      gtk_adjustment_set_value (scroll, value);
      robot_settle ();
      g_assert_true (codebook_journal_undo (store_of (bench), NULL));
      robot_settle ();
      assert_shown (bench, "oude fiets", FALSE);
      g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, value);
      g_assert_true (codebook_journal_redo (store_of (bench), NULL));
      robot_settle ();
      g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, value);
    }
}

/* The list is as high as its rows, the first time that it is opened as well as later. */
static void
assert_list_in_view (Bench *bench)
{
  GtkWidget *bar = adw_bin_get_child (ADW_BIN (bench->transcript->stale_bar));
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_widget_get_last_child (bar));
  GtkWidget *list = gtk_popover_get_child (gtk_menu_button_get_popover (button));
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (list));

  for (int round = 0; round < 2; round++)
    {
      gtk_menu_button_popup (button);
      robot_settle ();
      g_assert_cmpfloat (gtk_adjustment_get_upper (rows), >, 40);
      g_assert_cmpfloat (gtk_adjustment_get_upper (rows), <=, gtk_adjustment_get_page_size (rows));
      gtk_menu_button_popdown (button);
      robot_settle ();
    }
}

/* Coded words that all went are listed, and come back with undo. */
static void
test_stale (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bench->transcript->stale_bar)));
  robot_key ("F2");
  select_shown (bench,
                "Bij mijn vorige plek moest ik altijd melden dat ik pauze nam, met een briefje. "
                "Dan nam ik er liever geen.");
  robot_key ("Delete");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bench->transcript->stale_bar)));
  robot_key ("F2");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bench->transcript->stale_bar)));
  robot_picture_named (GTK_WIDGET (bench->window), "stale-bar");
  assert_list_in_view (bench);
  g_assert_true (codebook_journal_undo (store_of (bench), &error));
  robot_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bench->transcript->stale_bar)));
  assert_coded (bench, "Dan nam ik", "Dan nam ik er liever geen.");
}

/* One correction is taken back, the other stays. */
static void
test_take_back (Bench *bench, gconstpointer data)
{
  robot_key ("F2");
  select_shown (bench, "fietsenmaker");
  robot_type ("bakker");
  select_shown (bench, "eigenlijk");
  robot_type ("zeker");
  robot_key ("F2");
  caret_before (bench, "bakker");
  robot_key ("Right");
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (bench->view), "transcript.take-back", NULL));
  robot_settle ();
  assert_kept (bench, "fietsenmaker", TRUE);
  assert_kept (bench, "zeker", TRUE);
  g_assert_cmpint (count_corrections (bench), ==, 1);
  /* Where nothing was corrected there is nothing to take back. */
  caret_before (bench, "fietsenmaker");
  gtk_widget_activate_action (GTK_WIDGET (bench->view), "transcript.take-back", NULL);
  g_assert_cmpint (count_corrections (bench), ==, 1);
}

/* Our own menu, not the text view's, where the pointer is. */
static void
test_menu (Bench *bench, gconstpointer data)
{
  GdkRectangle at;
  double x, y;

  robot_click_secondary (GTK_WIDGET (bench->view), 300, 90);
  g_assert_true (gtk_widget_get_mapped (bench->transcript->popover));
  gtk_popover_get_pointing_to (GTK_POPOVER (bench->transcript->popover), &at);
  gtk_widget_translate_coordinates (GTK_WIDGET (bench->transcript), GTK_WIDGET (bench->view), at.x,
                                    at.y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 300, 2);
  g_assert_cmpfloat_with_epsilon (y, 90, 2);
  robot_key ("Escape");
  g_assert_false (gtk_widget_get_mapped (bench->transcript->popover));
}

/* Another transcript, another place, coding: what was typed is kept first. */
static void
test_leaving (Bench *bench, gconstpointer data)
{
  gint64 entries = count_entries (bench);
  g_autoptr (GError) error = NULL;
  gint64 code;

  robot_key ("F2");
  select_shown (bench, "fietsenmaker");
  robot_type ("bakker");
  ui_transcript_set_document (bench->transcript, 0);
  g_assert_cmpint (count_entries (bench), ==, entries + 1);
  assert_kept (bench, "bakker", TRUE);
  ui_transcript_set_document (bench->transcript, bench->fixture.document);
  robot_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (bench->view));

  robot_key ("F2");
  select_shown (bench, "bakker");
  robot_type ("slager");
  select_shown (bench, "slager");
  code = codebook_store_int64 (store_of (bench), 0, "SELECT id FROM code LIMIT 1", "");
  g_assert_true (ui_transcript_code_selection (bench->transcript, code, &error));
  g_assert_cmpint (count_entries (bench), ==, entries + 3);
  assert_coded (bench, "slager", "slager");

  robot_key ("F2");
  select_shown (bench, "slager");
  robot_type ("bakker");
  gtk_widget_set_visible (GTK_WIDGET (bench->transcript), FALSE);
  robot_settle ();
  g_assert_cmpint (count_entries (bench), ==, entries + 4);
  gtk_widget_set_visible (GTK_WIDGET (bench->transcript), TRUE);
  robot_settle ();
  assert_kept (bench, "bakker", TRUE);
}

static void
test_dark (Bench *bench, gconstpointer data)
{
  robot_set_dark (TRUE);
  robot_key ("F2");
  select_shown (bench, "fietsenmaker");
  robot_type ("bakker");
  select_shown (bench, " met een briefje");
  robot_key ("Delete");
  assert_shown (bench, "pauze nam,. Dan", TRUE);
  robot_picture_named (GTK_WIDGET (bench->window), "editing-dark");
  robot_key ("F2");
  robot_picture_named (GTK_WIDGET (bench->window), "corrected-dark");
  robot_set_dark (FALSE);
}

#define add(name, test) g_test_add ("/editing/" name, Bench, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  robot_init (&argc, &argv);
  add ("session", test_session);
  add ("undo-of-typing", test_undo_of_typing);
  add ("paragraphs", test_paragraphs);
  add ("added-paragraph", test_added_paragraph);
  add ("cancel", test_cancel);
  add ("paste", test_paste);
  add ("heights", test_heights);
  add ("scrolled", test_scrolled);
  add ("quiet", test_quiet);
  add ("page-stays", test_page_stays);
  add ("stale", test_stale);
  add ("take-back", test_take_back);
  add ("menu", test_menu);
  add ("leaving", test_leaving);
  add ("dark", test_dark);
  return g_test_run ();
}
