/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/ui/robot.h"
#include "ui/cases/prose.h"

/* A field of prose alone in a window. */
typedef struct
{
  GtkWindow *window;
  GtkWidget *prose;
} Bench;

static void
set_up (Bench *bench, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  bench->prose = ui_prose_new (24);
  gtk_box_append (GTK_BOX (box), bench->prose);
  bench->window = robot_open (box, 400, 400);
  robot_click_on (bench->prose);
}

static void
tear_down (Bench *bench, gconstpointer data)
{
  robot_close (bench->window);
}

static void
assert_text (Bench *bench, const char *expected)
{
  g_autofree char *text = ui_prose_dup_text (UI_PROSE (bench->prose));

  g_assert_cmpstr (text, ==, expected);
}

/* Words by chance, some of them bold or leaning; lines of some of them are just full. */
static char *
make_paragraph (const char *sign)
{
  static const char *const words[] = { "ik",       "wellness", "maar",       "minimum",  "mammoet",
                                       "een",      "wol,",     "memorandum", "**vet**",  "lawaai",
                                       "*schuin*", "bij",      "hersteld.",  "jobcoach", "werkt" };
  GString *text = g_string_new (sign);

  for (gint n = g_test_rand_int_range (0, 40); n > 0; n--)
    g_string_append_printf (text, "%s ",
                            words[g_test_rand_int_range (0, (gint) G_N_ELEMENTS (words))]);
  return g_strchomp (g_string_free (text, FALSE));
}

/* The height that is asked for is that of the text view's own layout. */
static void
test_height (Bench *bench, gconstpointer data)
{
  static const char *const signs[] = { "", "", "# ", "- " };

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *first = make_paragraph (signs[i % G_N_ELEMENTS (signs)]);
      g_autofree char *second = make_paragraph ("");
      g_autofree char *text = g_strjoin ("\n\n", first, i % 2 != 0 ? second : NULL, NULL);
      GtkTextIter end;
      int y, height;

      ui_prose_set_text (UI_PROSE (bench->prose), text);
      robot_settle ();
      gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (bench->prose)), &end);
      gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (bench->prose), &end, &y, &height);
      g_assert_cmpint (gtk_widget_get_height (bench->prose), ==, y + height);
    }
}

/* What is typed, and what stands there then; keys are in <>. */
static const struct
{
  const char *keys, *text;
} typed[] = {
  { "so it goes<ctrl+a><ctrl+b>", "**so it goes**" },
  { "so it goes<ctrl+a><ctrl+b><ctrl+b>", "so it goes" },
  { "so it goes<ctrl+a><ctrl+b><ctrl+i>", "***so it goes***" },
  { "so it goes<ctrl+a><ctrl+b><ctrl+i><ctrl+b>", "*so it goes*" },
  { "so it goes<ctrl+a><ctrl+i><ctrl+a><ctrl+i>", "so it goes" },
  { "so it goes<ctrl+b>", "so it **goes**" },
  { "so it goes<ctrl+shift+Left><ctrl+shift+Left><ctrl+i>", "so *it goes*" },
  { "so it <ctrl+b>", "so it" },
  { "one<Return>two<ctrl+a><ctrl+b>", "**one**\n\n**two**" },
  { "# one<Return>- two<ctrl+a><ctrl+i>", "# *one*\n\n- *two*" },
  { "so it goes<ctrl+a><ctrl+b><ctrl+z>", "so it goes" },
  { "<ctrl+b>", "" },
  { "so it goes<ctrl+a><Caps_Lock><ctrl+b><Caps_Lock>", "**so it goes**" },
};

static void
type (const char *keys)
{
  g_auto (GStrv) pieces = g_strsplit_set (keys, "<>", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    if (i % 2 == 0)
      robot_type (pieces[i]);
    else
      robot_key (pieces[i]);
}

static void
test_emphasis (Bench *bench, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      ui_prose_set_text (UI_PROSE (bench->prose), "");
      ui_prose_enter (UI_PROSE (bench->prose), TRUE);
      type (typed[i].keys);
      assert_text (bench, typed[i].text);
    }
}

static gboolean
has_tag (Bench *bench, int offset, const char *name)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (bench->prose));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  return gtk_text_iter_has_tag (
      &iter, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name));
}

/* Stars are dim, and the words between look as they will. */
static void
test_looks (Bench *bench, gconstpointer data)
{
  robot_type ("a **b** c");
  g_assert_true (has_tag (bench, 2, "sign"));
  g_assert_true (has_tag (bench, 4, "bold"));
  g_assert_false (has_tag (bench, 4, "sign"));
  g_assert_false (has_tag (bench, 8, "bold"));
  robot_key ("BackSpace");
  robot_key ("BackSpace");
  robot_key ("BackSpace");
  g_assert_false (has_tag (bench, 4, "bold"));
}

/* How deep an item is stays. */
static void
test_items (Bench *bench, gconstpointer data)
{
  ui_prose_set_text (UI_PROSE (bench->prose), "- one\n  - two \n\nthree");
  assert_text (bench, "- one\n\n  - two\n\nthree");
}

int
main (int argc, char **argv)
{
  robot_init (&argc, &argv);
#define ADD(path, function) g_test_add ("/prose/" path, Bench, NULL, set_up, function, tear_down)
  ADD ("height", test_height);
  ADD ("emphasis", test_emphasis);
  ADD ("looks", test_looks);
  ADD ("items", test_items);
  return g_test_run ();
}
