/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
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
  guint picks, memos, moves;
} Bench;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
open_bench (Bench *bench, int width, int height)
{
  fixture_init (&bench->fixture);
  bench->transcript = UI_TRANSCRIPT (ui_transcript_new ());
  bench->view = bench->transcript->view;
  g_signal_connect_swapped (bench->transcript, "pick-code", G_CALLBACK (count_cb), &bench->picks);
  g_signal_connect_swapped (bench->transcript, "edit-memo", G_CALLBACK (count_cb), &bench->memos);
  g_signal_connect_swapped (bench->transcript, "caret-moved", G_CALLBACK (count_cb), &bench->moves);
  ui_transcript_set_project (bench->transcript, bench->fixture.project);
  ui_transcript_set_document (bench->transcript, bench->fixture.document);
  bench->window = robot_open (GTK_WIDGET (bench->transcript), width, height);
  gtk_widget_grab_focus (GTK_WIDGET (bench->view));
  robot_settle ();
}

static void
set_up (Bench *bench, gconstpointer data)
{
  open_bench (bench, 876, 800);
}

static void
tear_down (Bench *bench, gconstpointer data)
{
  robot_close (bench->window);
  fixture_release (&bench->fixture);
}

static guint
place (Bench *bench, const char *words)
{
  return fixture_find (&bench->fixture, words);
}

static void
put_caret (Bench *bench, const char *words)
{
  ui_transcript_go_to (bench->transcript, place (bench, words), 0, FALSE);
  robot_settle ();
}

static void
select_words (Bench *bench, const char *words)
{
  guint start = place (bench, words);

  ui_transcript_view_select (bench->view, start, start + (guint) g_utf8_strlen (words, -1));
  robot_settle ();
}

static char *
selected_text (Bench *bench)
{
  guint start, end;

  ui_transcript_get_selection (bench->transcript, &start, &end);
  return codebook_document_text_dup_range (bench->transcript->content->text, start, end);
}

#define assert_selected(bench, expected)                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *selected_ = selected_text (bench);                                            \
    g_assert_cmpstr (selected_, ==, expected);                                                     \
  }                                                                                                \
  G_STMT_END

/* The codings, "code: words" a line, of those that overlap @words. */
static gboolean
append_coding (const CodebookCoding *coding, gpointer user_data)
{
  gpointer *data = user_data;
  Bench *bench = data[0];
  const UiTranscriptCode *code =
      ui_transcript_content_get_code (bench->transcript->content, coding->code);
  g_autofree char *words = codebook_document_text_dup_range (bench->transcript->content->text,
                                                             coding->start_cp, coding->end_cp);

  g_string_append_printf (data[1], "%s: %s\n", code->name, words);
  return TRUE;
}

static char *
codings_at (Bench *bench, const char *words)
{
  GString *list = g_string_new (NULL);
  gpointer data[] = { bench, list };
  guint start = place (bench, words);

  codebook_coding_set_each_overlapping (ui_transcript_get_codings (bench->transcript), start,
                                        start + (guint) g_utf8_strlen (words, -1), append_coding,
                                        data);
  return g_string_free (list, FALSE);
}

#define assert_codings(bench, words, expected)                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *codings_ = codings_at (bench, words);                                         \
    g_assert_cmpstr (codings_, ==, expected);                                                      \
  }                                                                                                \
  G_STMT_END

static const CodebookCoding *
coding_of (Bench *bench, const char *words)
{
  CodebookCodingSet *set = ui_transcript_get_codings (bench->transcript);
  guint start = place (bench, words);

  for (guint i = 0; i < codebook_coding_set_get_count (set); i++)
    if (codebook_coding_set_get (set, i)->start_cp == start)
      return codebook_coding_set_get (set, i);
  g_assert_not_reached ();
}

static gint64
code_named (Bench *bench, const char *path)
{
  g_autoptr (GError) error = NULL;
  gint64 id = codebook_code_find (bench->fixture.project, path, &error);

  g_assert_no_error (error);
  return id;
}

/* ---------------------------------------------------------------------------------------------- */

static void
test_caret_skips_labels (Bench *bench, gconstpointer data)
{
  guint words = place (bench, "Goed, eigenlijk");

  /* At the start, right behind the label of the first turn. */
  g_assert_cmpuint (ui_transcript_get_caret (bench->transcript), ==, place (bench, "Fijn dat"));
  robot_key ("Left");
  g_assert_cmpuint (ui_transcript_get_caret (bench->transcript), ==, place (bench, "Fijn dat"));
  put_caret (bench, "Goed, eigenlijk");
  robot_key ("Left"); /* over “Daan: ”, to the end of the paragraph before */
  g_assert_cmpuint (ui_transcript_get_caret (bench->transcript), ==,
                    words - (guint) strlen ("Daan: ") - 1);
  robot_key ("Right");
  g_assert_cmpuint (ui_transcript_get_caret (bench->transcript), ==, words);
  robot_key ("End");
  robot_key ("Home");
  g_assert_cmpuint (ui_transcript_get_caret (bench->transcript), ==, words);
  robot_key ("Down");
  robot_key ("Up");
  g_assert_cmpuint (ui_transcript_get_caret (bench->transcript), ==, words);
  robot_key ("shift+Left");
  robot_key ("shift+Left");
  assert_selected (bench, "?");
}

/* A time that closes a turn is hidden, and no caret or selection comes near it. */
static void
test_closing_times (void)
{
  static const FixtureTurn turns[] = { { "I", -1, "Hoe ging dat? #00:00:10-2#" },
                                       { "R", -1, "Goed. Heel goed. #00:00:20-7#" },
                                       { "I", -1, "Mooi. #00:00:22-1#" },
                                       { NULL } };
  static const FixtureCode none = { NULL };
  Bench bench = { 0 };

  fixture_init_with (&bench.fixture, turns, &none);
  bench.transcript = UI_TRANSCRIPT (ui_transcript_new ());
  bench.view = bench.transcript->view;
  ui_transcript_set_project (bench.transcript, bench.fixture.project);
  ui_transcript_set_document (bench.transcript, bench.fixture.document);
  bench.window = robot_open (GTK_WIDGET (bench.transcript), 876, 400);
  gtk_widget_grab_focus (GTK_WIDGET (bench.view));
  put_caret (&bench, "Heel");
  robot_key ("End");
  g_assert_cmpuint (ui_transcript_get_caret (bench.transcript), ==,
                    place (&bench, "Heel goed.") + 10);
  robot_key ("Right");
  g_assert_cmpuint (ui_transcript_get_caret (bench.transcript), ==, place (&bench, "Mooi."));
  robot_key ("Left");
  g_assert_cmpuint (ui_transcript_get_caret (bench.transcript), ==,
                    place (&bench, "Heel goed.") + 10);
  put_caret (&bench, "Heel");
  robot_key ("shift+End");
  assert_selected (&bench, "Heel goed.");
  put_caret (&bench, "Heel");
  robot_key ("ctrl+shift+Up");
  assert_selected (&bench, "Heel");
  robot_key ("ctrl+shift+Up");
  assert_selected (&bench, "Heel goed.");
  robot_key ("ctrl+shift+Up");
  assert_selected (&bench, "Goed. Heel goed.");
  robot_key ("ctrl+shift+Up");
  robot_key ("ctrl+shift+Down");
  assert_selected (&bench, "Heel goed.");
  robot_key ("ctrl+End");
  g_assert_cmpuint (ui_transcript_get_caret (bench.transcript), ==, place (&bench, "Mooi.") + 5);
  robot_picture_named (GTK_WIDGET (bench.window), "closing-times");
  tear_down (&bench, NULL);
}

/* Four lanes; the rest is a number that opens them. */
static void
test_more_lanes (void)
{
  static const FixtureTurn turns[] = {
    { "I", 0, "Hoe ging dat?" },
    { "R", 4000,
      "[a:[b:[c:[d:[e:[f:Goed, en ook niet. Ik was er elke dag, ook als het regende, ook op "
      "maandag, en toch dacht ik elke ochtend bij de deur:f]:e]:d]:c]:b]:a] dat ik om zou "
      "draaien. [a:Dat heb ik één keer gedaan.:a]" },
    { NULL }
  };
  static const FixtureCode codes[] = { { "a", "Begeleiding", NULL },
                                       { "b", "Werkomgeving", NULL },
                                       { "c", "Persoon", NULL },
                                       { "d", "Beloop", NULL },
                                       { "e", "Regels", "M. Visser" },
                                       { "f", "Geld", NULL },
                                       { NULL } };
  Bench bench = { 0 };
  GdkRectangle bracket, label;
  guint shown = 0;
  gboolean all;

  fixture_init_with (&bench.fixture, turns, codes);
  bench.transcript = UI_TRANSCRIPT (ui_transcript_new ());
  bench.view = bench.transcript->view;
  ui_transcript_set_project (bench.transcript, bench.fixture.project);
  ui_transcript_set_document (bench.transcript, bench.fixture.document);
  bench.window = robot_open (GTK_WIDGET (bench.transcript), 876, 400);
  robot_picture_named (GTK_WIDGET (bench.window), "lanes-four");
  for (int click = 0; click <= 1; click++)
    {
      CodebookCodingSet *set = ui_transcript_get_codings (bench.transcript);

      shown = 0;
      for (guint i = 0; i < codebook_coding_set_get_count (set); i++)
        shown += ui_stripes_get_place (bench.view->stripes, codebook_coding_set_get (set, i)->id,
                                       &bracket, &label);
      g_assert_cmpuint (shown, ==, click == 0 ? 5 : 7);
      g_assert_cmpint (ui_stripes_get_place (bench.view->stripes, 0, &bracket, &label), ==,
                       click == 0);
      if (click == 0)
        robot_click (GTK_WIDGET (bench.view->stripes), label.x + 4, label.y + 9);
    }
  g_object_get (bench.transcript, "all-lanes", &all, NULL);
  g_assert_true (all);
  robot_picture_named (GTK_WIDGET (bench.window), "lanes-all");
  tear_down (&bench, NULL);
}

static void
test_grow (Bench *bench, gconstpointer data)
{
  put_caret (bench, "coach gewoon");
  robot_key ("ctrl+shift+Up");
  assert_selected (bench, "coach");
  robot_key ("ctrl+shift+Up");
  assert_selected (bench, "Dat mijn coach gewoon zei: stop maar even, ga buiten staan.");
  robot_key ("ctrl+shift+Up");
  {
    g_autofree char *turn = selected_text (bench);

    g_assert_true (g_str_has_prefix (turn, "Dat mijn coach"));
    g_assert_true (g_str_has_suffix (turn, "precies genoeg."));
  }
  robot_key ("ctrl+shift+Up"); /* nothing larger */
  robot_key ("ctrl+shift+Down");
  assert_selected (bench, "Dat mijn coach gewoon zei: stop maar even, ga buiten staan.");
  robot_key ("ctrl+shift+Down");
  assert_selected (bench, "coach");
  robot_key ("ctrl+shift+Down");
  assert_selected (bench, "");
  robot_key ("ctrl+shift+Down");
  assert_selected (bench, "");
}

static void
test_code_by_keys (Bench *bench, gconstpointer data)
{
  g_autoptr (GArray) recent = ui_transcript_dup_recent_codes (bench->transcript);
  gint64 first = g_array_index (recent, gint64, 0);
  const char *name = ui_transcript_content_get_code (bench->transcript->content, first)->name;
  g_autofree char *expected = g_strdup_printf ("%s: minder\n", name);
  g_autofree char *repeated = g_strdup_printf ("%s: allebei\n", name);

  robot_key ("k"); /* nothing is selected: told, not picked */
  g_assert_cmpuint (bench->picks, ==, 0);
  put_caret (bench, "minder");
  robot_key ("ctrl+shift+Up");
  robot_key ("k");
  robot_key ("ctrl+k");
  g_assert_cmpuint (bench->picks, ==, 2);
  robot_key ("1");
  assert_codings (bench, "minder", expected);
  assert_selected (bench, ""); /* so that a drag starts no drag and drop */
  put_caret (bench, "allebei");
  robot_key ("ctrl+shift+Up");
  robot_key ("period");
  assert_codings (bench, "allebei", repeated);
}

static void
test_in_vivo (Bench *bench, gconstpointer data)
{
  ui_transcript_set_selected_code (bench->transcript, code_named (bench, "Persoon"));
  select_words (bench, "precies genoeg");
  robot_key ("v");
  assert_codings (bench, "precies genoeg", "‘precies genoeg’: precies genoeg\n");
  g_assert_cmpint (code_named (bench, "Persoon/‘precies genoeg’"), !=, 0);
  select_words (bench, "Dat is nu minder");
  robot_key ("v");
  g_assert_cmpint (code_named (bench, "Persoon/‘Dat is nu minder’"), !=, 0);
}

static void
test_walk_and_remove (Bench *bench, gconstpointer data)
{
  const CodebookCoding *coding;

  robot_key ("n");
  coding = codebook_coding_set_find (ui_transcript_get_codings (bench->transcript),
                                     ui_transcript_get_selected_coding (bench->transcript));
  g_assert_nonnull (coding);
  g_assert_cmpuint (coding->start_cp, ==, place (bench, "Ik werk nu"));
  robot_key ("n");
  robot_key ("n");
  g_assert_cmpint (ui_transcript_get_selected_coding (bench->transcript), ==,
                   coding_of (bench, "Dat mijn coach")->id);
  robot_key ("p");
  g_assert_cmpint (ui_transcript_get_selected_coding (bench->transcript), ==,
                   coding_of (bench, "In het begin")->id);
  robot_key ("m");
  g_assert_cmpuint (bench->memos, ==, 1);
  robot_key ("Escape");
  g_assert_cmpint (ui_transcript_get_selected_coding (bench->transcript), ==, 0);
  /* Without a selected one, the smallest of one's own at the caret goes. */
  put_caret (bench, "niks over");
  robot_key ("Delete");
  assert_codings (
      bench, "niks over",
      "Collega’s: De oudste, die werkt er al dertig jaar, die zet nu elke ochtend mijn "
      "spullen klaar. Hij zegt er niks over. Maar ik weet dat hij het voor mij doet, want "
      "bij de anderen doet hij het niet.\n");
}

static void
test_move_edges (Bench *bench, gconstpointer data)
{
  ui_transcript_select_coding (bench->transcript, coding_of (bench, "Hij zegt")->id);
  robot_settle ();
  robot_key ("alt+Right");
  robot_key ("alt+Right");
  robot_key ("alt+shift+Left");
  robot_key ("alt+shift+Left");
  robot_key ("alt+shift+Right");
  g_assert_cmpuint (coding_of (bench, "klaar. Hij zegt er niks over. Maar ik")->end_cp, ==,
                    place (bench, "Maar ik") + 7);
  robot_key ("alt+Left");
  g_assert_cmpuint (coding_of (bench, "klaar. Hij zegt er niks over. Maar")->end_cp, ==,
                    place (bench, "Maar ik") + 4);
}

static void
test_drag_handle (Bench *bench, gconstpointer data)
{
  GdkRectangle bar;
  gint64 id = coding_of (bench, "Ik werk nu")->id;
  guint end = place (bench, "vier dagen") + (guint) strlen ("vier");
  GdkRectangle target;
  int x, y;

  ui_transcript_select_coding (bench->transcript, id);
  robot_settle ();
  g_assert_true (ui_transcript_view_get_handle (bench->view, FALSE, &bar));
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (bench->view), GTK_TEXT_WINDOW_WIDGET, bar.x,
                                         bar.y + bar.height, &x, &y);
  {
    GtkTextIter iter;
    int tx, ty;

    gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (bench->view)),
                                        &iter, (int) end);
    gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (bench->view), &iter, &target, NULL);
    gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (bench->view), GTK_TEXT_WINDOW_WIDGET,
                                           target.x, target.y + target.height, &tx, &ty);
    robot_drag (GTK_WIDGET (bench->view), x + 1, y, GTK_WIDGET (bench->view), tx, ty);
  }
  g_assert_cmpuint (coding_of (bench, "Ik werk nu")->end_cp, ==, end);
  g_assert_cmpint (coding_of (bench, "Ik werk nu")->id, ==, id);
  assert_selected (bench, ""); /* the drag selected nothing */
}

static void
test_stripes (Bench *bench, gconstpointer data)
{
  GtkWidget *stripes = GTK_WIDGET (bench->view->stripes);
  gint64 id = coding_of (bench, "De oudste")->id, inner = coding_of (bench, "Hij zegt")->id;
  GdkRectangle bracket, label, other;

  robot_settle ();
  g_assert_true (ui_stripes_get_place (bench->view->stripes, id, &bracket, &label));
  g_assert_true (ui_stripes_get_place (bench->view->stripes, inner, &other, &label));
  g_assert_cmpint (other.x, >, bracket.x); /* within it, so in the next lane */
  robot_move (stripes, label.x + 8, label.y + 9);
  g_assert_cmpint (ui_transcript_view_get_hovered_coding (bench->view), ==, inner);
  robot_move (GTK_WIDGET (bench->view), 300, 300);
  g_assert_cmpint (ui_transcript_view_get_hovered_coding (bench->view), ==, 0);
  robot_click (stripes, bracket.x + 3, bracket.y + bracket.height / 2.0);
  g_assert_cmpint (ui_transcript_get_selected_coding (bench->transcript), ==, id);
  robot_click_secondary (stripes, label.x + 8, label.y + 9);
  g_assert_cmpint (ui_transcript_get_selected_coding (bench->transcript), ==, inner);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (gtk_widget_get_root (stripes)),
                                             GTK_TYPE_POPOVER_MENU));
  robot_key ("Escape");
}

static void
test_blind_and_filters (Bench *bench, gconstpointer data)
{
  gint64 mine = coding_of (bench, "Ik werk nu")->id, other = coding_of (bench, "In het begin")->id;
  GdkRectangle bracket, label;
  g_autofree char *mees =
      g_strdup_printf ("coder:%" G_GINT64_FORMAT, coding_of (bench, "In het begin")->coder);
  const struct
  {
    const char *stripes;
    gboolean blind, mine, other;
  } cases[] = { { "all", FALSE, TRUE, TRUE },   { "all", TRUE, TRUE, FALSE },
                { "mine", FALSE, TRUE, FALSE }, { mees, FALSE, FALSE, TRUE },
                { "code", FALSE, TRUE, FALSE }, { "all", FALSE, TRUE, TRUE } };

  ui_transcript_set_selected_code (bench->transcript, code_named (bench, "Begeleiding"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (bench->transcript, "stripes", cases[i].stripes, "blind", cases[i].blind, NULL);
      robot_settle ();
      g_assert_cmpint (ui_stripes_get_place (bench->view->stripes, mine, &bracket, &label), ==,
                       cases[i].mine);
      g_assert_cmpint (ui_stripes_get_place (bench->view->stripes, other, &bracket, &label), ==,
                       cases[i].other);
    }
}

static void
test_select_with_pointer (Bench *bench, gconstpointer data)
{
  GdkRectangle from, to;
  guint start = place (bench, "Bij mijn vorige"), end = place (bench, "met een briefje");
  int x0, y0, x1, y1;

  put_caret (bench, "Dat mijn coach");
  ui_transcript_view_get_rectangle (bench->view, start, start + 1, &from);
  {
    GtkTextIter iter;
    GtkTextView *view = GTK_TEXT_VIEW (bench->view);

    gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) start);
    gtk_text_view_get_cursor_locations (view, &iter, &from, NULL);
    gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) end);
    gtk_text_view_get_cursor_locations (view, &iter, &to, NULL);
    gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, from.x, from.y + 12, &x0,
                                           &y0);
    gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, to.x, to.y + 12, &x1, &y1);
    robot_drag (GTK_WIDGET (view), x0 + 1, y0, GTK_WIDGET (view), x1 + 1, y1);
  }
  assert_selected (bench, "Bij mijn vorige plek moest ik altijd melden dat ik pauze nam, ");
  g_assert_true (gtk_widget_get_visible (bench->transcript->code_bar));
  robot_picture_named (GTK_WIDGET (bench->window), "code-bar");
  /* Where it stood before does not matter. */
  x0 = gtk_widget_get_margin_top (bench->transcript->code_bar);
  gtk_widget_set_margin_top (bench->transcript->code_bar, 700);
  ui_transcript_show_code_bar (bench->transcript);
  g_assert_cmpint (gtk_widget_get_margin_top (bench->transcript->code_bar), ==, x0);
  robot_click_on (bench->transcript->code_bar_pick);
  g_assert_cmpuint (bench->picks, ==, 1);
  g_assert_false (gtk_widget_get_visible (bench->transcript->code_bar));
  robot_key ("Escape");
  assert_selected (bench, "");
}

static void
test_find (Bench *bench, gconstpointer data)
{
  robot_key ("ctrl+f");
  robot_type ("mijn");
  robot_settle ();
  g_usleep (200 * 1000); /* the entry waits for more letters */
  robot_settle ();
  assert_selected (bench, "mijn");
  g_assert_cmpstr (gtk_label_get_text (bench->transcript->find_count), ==, "1 of 7");
  robot_picture_named (GTK_WIDGET (bench->window), "find");
  robot_key ("Return");
  g_assert_cmpstr (gtk_label_get_text (bench->transcript->find_count), ==, "2 of 7");
  robot_key ("Escape");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (bench->view)));
  assert_selected (bench, "mijn");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_read (gpointer user_data)
{
  return *(char **) user_data != NULL;
}

static void
read_bytes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GBytes) bytes =
      g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);

  g_assert_nonnull (bytes);
  *(char **) user_data = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
read_html_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const char *type;
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, NULL);

  g_assert_nonnull (stream);
  g_input_stream_read_bytes_async (stream, 1000, G_PRIORITY_DEFAULT, NULL, read_bytes_cb,
                                   user_data);
}

static void
test_copy (Bench *bench, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (bench->window));
  const char *types[] = { "text/html", NULL };
  g_autofree char *plain = NULL, *html = NULL;

  select_words (bench, "Twee wel.");
  robot_key ("ctrl+c");
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &plain);
  robot_wait (is_read, &plain);
  g_assert_cmpstr (plain, ==, "Twee wel.");
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, read_html_cb, &html);
  robot_wait (is_read, &html);
  g_assert_true (g_str_has_prefix (html, "<blockquote><p>Twee wel. (P07, T1, "));
  g_assert_true (g_str_has_suffix (html, ")</p></blockquote>"));
}

static GdkContentProvider *
offer_code_cb (GtkDragSource *source, double x, double y, gpointer code)
{
  return gdk_content_provider_new_typed (G_TYPE_INT64, *(gint64 *) code);
}

static gboolean
taken_cb (GtkDropTarget *target, const GValue *value, double x, double y, char **taken)
{
  *taken = g_value_dup_string (value);
  return TRUE;
}

/* A code onto the selection, and the selection onto something that takes it. */
static void
test_drag_and_drop (void)
{
  Bench bench = { 0 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *code = gtk_label_new ("Eigen regie");
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);
  g_autofree char *taken = NULL, *expected = NULL;
  GdkRectangle place_of;
  gint64 id;
  guint start, end;

  fixture_init (&bench.fixture);
  bench.transcript = UI_TRANSCRIPT (ui_transcript_new ());
  bench.view = bench.transcript->view;
  gtk_widget_set_vexpand (GTK_WIDGET (bench.transcript), TRUE);
  gtk_widget_set_size_request (code, -1, 60);
  gtk_box_append (GTK_BOX (box), code);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (bench.transcript));
  ui_transcript_set_project (bench.transcript, bench.fixture.project);
  ui_transcript_set_document (bench.transcript, bench.fixture.document);
  bench.window = robot_open (box, 876, 800);
  id = code_named (&bench, "Persoon/Eigen regie");
  g_signal_connect (source, "prepare", G_CALLBACK (offer_code_cb), &id);
  g_signal_connect (target, "drop", G_CALLBACK (taken_cb), &taken);
  gtk_widget_add_controller (code, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (code, GTK_EVENT_CONTROLLER (target));

  select_words (&bench, "Goed, eigenlijk.");
  ui_transcript_get_selection (bench.transcript, &start, &end);
  expected = g_strdup_printf ("draad-selection:%" G_GINT64_FORMAT ":%u:%u", bench.fixture.document,
                              start, end);
  ui_transcript_view_get_rectangle (bench.view, start, end, &place_of);
  robot_drag (GTK_WIDGET (bench.view), place_of.x + 40, place_of.y + 12, code, 300, 30);
  robot_settle ();
  g_assert_cmpstr (taken, ==, expected);
  /* A click on the selection is still a click. */
  robot_click (GTK_WIDGET (bench.view), place_of.x + 40, place_of.y + 12);
  assert_selected (&bench, "");
  g_assert_cmpuint (ui_transcript_get_caret (bench.transcript), >, start);
  g_assert_cmpuint (ui_transcript_get_caret (bench.transcript), <, end);
  ui_transcript_view_select (bench.view, start, end);
  robot_drag (code, 430, 30, GTK_WIDGET (bench.view), place_of.x + 40, place_of.y + 12);
  robot_settle ();
  assert_codings (&bench, "Goed, eigenlijk.", "Eigen regie: Goed, eigenlijk.\n");
  tear_down (&bench, NULL);
}

/* After a correction the words stay where they are coded, and the caret at its word. */
static void
test_corrected (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint start = place (bench, "fietsenmaker");

  put_caret (bench, "stop maar");
  g_assert_true (codebook_document_correct (bench->fixture.project, bench->fixture.document, start,
                                            start + 12, "[werkplaats in de stad]", &error));
  g_assert_no_error (error);
  robot_settle ();
  g_assert_cmpuint (ui_transcript_get_caret (bench->transcript), ==, place (bench, "stop maar"));
  assert_codings (bench, "stop maar",
                  "Vertrouwen in de coach: Dat mijn coach gewoon zei: stop maar even, ga buiten "
                  "staan.\n");
  put_caret (bench, "minder");
  robot_key ("ctrl+shift+Up");
  assert_selected (bench, "minder");
  robot_key ("1");
  g_assert_cmpuint (coding_of (bench, "minder")->end_cp, ==, place (bench, "minder") + 6);
}

static void
test_undo (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put_caret (bench, "minder");
  robot_key ("ctrl+shift+Up");
  robot_key ("2");
  coding_of (bench, "minder");
  g_assert_true (
      codebook_journal_undo (codebook_project_get_store (bench->fixture.project), &error));
  g_assert_no_error (error);
  robot_settle ();
  assert_codings (bench, "minder", "");
}

static void
test_zoom (Bench *bench, gconstpointer data)
{
  guint size;

  robot_key ("ctrl+plus");
  robot_key ("ctrl+plus");
  g_object_get (bench->transcript, "size-pt", &size, NULL);
  g_assert_cmpuint (size, ==, 14);
  robot_picture_named (GTK_WIDGET (bench->window), "zoom-14");
  for (guint i = 0; i < 10; i++)
    robot_key ("ctrl+minus");
  g_object_get (bench->transcript, "size-pt", &size, NULL);
  g_assert_cmpuint (size, ==, 10);
  robot_key ("ctrl+0");
  g_object_get (bench->transcript, "size-pt", &size, NULL);
  g_assert_cmpuint (size, ==, 12);
}

/* GTK 4.8 aborts at a place in a gap that is below a paragraph with invisible text. */
static void
test_gaps (Bench *bench, gconstpointer data)
{
  int last = 0;

  for (int y = -30; y < 900; y++)
    {
      GtkTextIter iter;

      gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (bench->view), &iter, 600, y);
      g_assert_cmpint (gtk_text_iter_get_offset (&iter), >=, last);
      last = gtk_text_iter_get_offset (&iter);
    }
}

static void
test_empty (void)
{
  UiTranscript *transcript = UI_TRANSCRIPT (ui_transcript_new ());
  GtkWindow *window = robot_open (GTK_WIDGET (transcript), 812, 700);
  Fixture fixture;

  g_assert_cmpstr (gtk_stack_get_visible_child_name (transcript->stack), ==, "empty");
  robot_picture_named (GTK_WIDGET (window), "empty-project");
  fixture_init (&fixture);
  ui_transcript_set_project (transcript, fixture.project);
  robot_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (transcript->stack), ==, "empty");
  robot_picture_named (GTK_WIDGET (window), "empty-choice");
  ui_transcript_set_document (transcript, fixture.document);
  robot_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (transcript->stack), ==, "text");
  g_assert_cmpfloat (
      gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (transcript->scrolled)), ==, 0);
  g_assert_true (codebook_document_remove (fixture.project, fixture.document, NULL));
  robot_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (transcript->stack), ==, "empty");
  g_assert_cmpint (ui_transcript_get_document (transcript), ==, 0);
  robot_close (window);
  fixture_release (&fixture);
}

/* The middle of the window at the sizes of the designer's pictures, light and dark. */
static void
test_pictures (void)
{
  static const struct
  {
    const char *name;
    int width, height;
  } sizes[] = { { "1280", 812, 753 }, { "1440", 876, 853 }, { "1920", 1260, 1033 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int dark = 0; dark <= 1; dark++)
      {
        Bench bench = { 0 };
        g_autofree char *name =
            g_strdup_printf ("transcript-%s-%s", sizes[i].name, dark ? "dark" : "light");

        robot_set_dark (dark);
        open_bench (&bench, sizes[i].width, sizes[i].height);
        put_caret (&bench, "een briefje");
        ui_transcript_select_coding (bench.transcript, coding_of (&bench, "Ik heb het hem")->id);
        robot_picture_named (GTK_WIDGET (bench.window), name);
        g_assert_cmpint (bench.view->text_px, ==, 528);
        tear_down (&bench, NULL);
      }
  robot_set_dark (FALSE);
}

#define add(path, function) g_test_add (path, Bench, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  robot_init (&argc, &argv);
  add ("/transcript/caret-skips-labels", test_caret_skips_labels);
  add ("/transcript/gaps", test_gaps);
  add ("/transcript/grow", test_grow);
  add ("/transcript/code-by-keys", test_code_by_keys);
  add ("/transcript/in-vivo", test_in_vivo);
  add ("/transcript/walk-and-remove", test_walk_and_remove);
  add ("/transcript/move-edges", test_move_edges);
  add ("/transcript/drag-handle", test_drag_handle);
  add ("/transcript/stripes", test_stripes);
  add ("/transcript/blind-and-filters", test_blind_and_filters);
  add ("/transcript/select-with-pointer", test_select_with_pointer);
  add ("/transcript/find", test_find);
  add ("/transcript/copy", test_copy);
  add ("/transcript/corrected", test_corrected);
  add ("/transcript/undo", test_undo);
  add ("/transcript/zoom", test_zoom);
  g_test_add_func ("/transcript/closing-times", test_closing_times);
  g_test_add_func ("/transcript/more-lanes", test_more_lanes);
  g_test_add_func ("/transcript/drag-and-drop", test_drag_and_drop);
  g_test_add_func ("/transcript/empty", test_empty);
  g_test_add_func ("/transcript/pictures", test_pictures);
  return g_test_run ();
}
