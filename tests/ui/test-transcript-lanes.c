/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "ui/transcript/breaks.h"
#include "ui/transcript/lanes.h"

/* Brackets as "first-last" in lines, "0-2 1-3"; lanes as digits, "01". */
static void
assert_lanes (const char *brackets, const char *expected)
{
  g_auto (GStrv) parts = g_strsplit (brackets, " ", -1);
  guint n = g_strv_length (parts), n_lanes, most = 0;
  g_autofree UiLanesItem *items = g_new0 (UiLanesItem, n);
  g_autofree guint *lanes = NULL;
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      char *rest;

      items[i].first_line = (guint) g_ascii_strtoull (parts[i], &rest, 10);
      items[i].last_line = (guint) g_ascii_strtoull (rest + 1, NULL, 10);
    }
  lanes = ui_lanes_assign (items, n, &n_lanes);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (got, "%u", lanes[i]);
      most = MAX (most, lanes[i] + 1);
    }
  g_assert_cmpstr (got->str, ==, expected);
  g_assert_cmpuint (n_lanes, ==, most);
}

static void
test_lanes (void)
{
  assert_lanes ("0-2", "0");
  assert_lanes ("0-2 3-4", "00");
  assert_lanes ("0-2 2-4", "01");
  assert_lanes ("0-9 1-1 2-2 3-5", "0111");
  assert_lanes ("0-9 1-4 2-3 5-5 5-9 6-6", "012121");
  assert_lanes ("0-0 0-0 0-0 1-1", "0120");
}

/* No two brackets of one lane share a line, and none could stand further to the left. */
static void
test_lanes_property (void)
{
  for (guint round = 0; round < 200; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 40), n_lanes, line = 0;
      g_autofree UiLanesItem *items = g_new0 (UiLanesItem, n);
      g_autofree guint *lanes = NULL;

      for (guint i = 0; i < n; i++)
        {
          line += (guint) g_test_rand_int_range (0, 4);
          items[i] = (UiLanesItem){ line, line + (guint) g_test_rand_int_range (0, 8) };
        }
      lanes = ui_lanes_assign (items, n, &n_lanes);
      for (guint i = 0; i < n; i++)
        for (guint lane = 0; lane <= lanes[i]; lane++)
          {
            gboolean taken = FALSE;

            for (guint j = 0; j < i; j++)
              taken |= lanes[j] == lane && items[j].last_line >= items[i].first_line;
            g_assert_cmpint (taken, ==, lane < lanes[i]);
          }
    }
}

static void
test_rows (void)
{
  UiLanesRows rows;

  ui_lanes_rows_init (&rows, 18);
  g_assert_cmpint (ui_lanes_rows_take (&rows, 0, 90), ==, 0);
  g_assert_cmpint (ui_lanes_rows_take (&rows, 0, 90), ==, 18);  /* beside its bracket */
  g_assert_cmpint (ui_lanes_rows_take (&rows, 24, 42), ==, 36); /* below: no room */
  g_assert_cmpint (ui_lanes_rows_take (&rows, 100, 118), ==, 100);
  ui_lanes_rows_release (&rows);
}

static int
one (gunichar c, gpointer user_data)
{
  return 1;
}

/* Each letter is one wide; "|" shows where a line starts; what is between < and > is hidden. */
static void
assert_breaks (const char *notation, int measure)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) hidden = g_array_new (FALSE, FALSE, sizeof (UiBreaksRange));
  g_autoptr (GArray) got = NULL;
  UiBreaksText how = { .measure = measure, .advance = one };
  UiBreaksRange range;
  guint cp = 0;

  g_array_append_val (expected, cp);
  for (const char *p = notation; *p != '\0'; p++)
    switch (*p)
      {
      case '|':
        g_array_append_val (expected, cp);
        break;
      case '<':
        range.start_cp = cp;
        break;
      case '>':
        range.end_cp = cp;
        g_array_append_val (hidden, range);
        break;
      default:
        g_string_append_c (text, *p);
        cp++;
      }
  how.text = text->str;
  how.len_bytes = text->len;
  how.hidden = (UiBreaksRange *) (void *) hidden->data;
  how.n_hidden = hidden->len;
  got = ui_breaks_find (&how);
  g_assert_cmpmem (got->data, got->len * sizeof (guint), expected->data,
                   expected->len * sizeof (guint));
  for (guint i = 0; i < got->len; i++)
    g_assert_cmpuint (ui_breaks_line_at (got, g_array_index (got, guint, i)), ==, i);
}

static void
test_breaks (void)
{
  assert_breaks ("", 5);
  assert_breaks ("een twee", 8);
  assert_breaks ("een |twee", 7);
  assert_breaks ("aap noot |mies wim", 9);
  assert_breaks ("aap\n|noot mies\n|", 9);
  assert_breaks ("re-|integratie", 10);
  assert_breaks ("abcd|efgh|i", 4);
  assert_breaks ("<I: >abcd |efg", 5);
  assert_breaks ("abcd     |efg", 5);
}

static GArray *
break_all (const GString *text)
{
  UiBreaksText how = { .text = text->str, .len_bytes = text->len, .measure = 9, .advance = one };

  return ui_breaks_find (&how);
}

/* Up to three letters go at a random place, up to three come; then the paragraphs around it are
 * broken anew. */
static void
type_somewhere (GString *text, GArray *breaks)
{
  static const char *const words[] = { "", "a", "b c", "-", "\n", "x\ny", "\n\n", "   " };
  const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
  gsize at = (gsize) g_test_rand_int_range (0, (int) text->len + 1);
  gsize most = (gsize) g_test_rand_int_range (0, 4), gone = MIN (most, text->len - at);
  gsize end = at + strlen (word);
  UiBreaksText how = { .measure = 9, .advance = one };

  g_string_erase (text, (gssize) at, (gssize) gone);
  g_string_insert (text, (gssize) at, word);
  while (at > 0 && text->str[at - 1] != '\n')
    at--;
  while (end < text->len && text->str[end] != '\n')
    end++;
  if (end < text->len)
    end++;
  how.text = text->str;
  how.len_bytes = text->len;
  ui_breaks_follow (breaks, &how, (guint) at, at, end, (int) strlen (word) - (int) gone);
}

static void
test_breaks_follow (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GString) text = g_string_new ("een twee drie vier\nvijf\n\nzes-zeven acht negen");
      g_autoptr (GArray) breaks = break_all (text);

      for (guint i = 0; i < 60; i++)
        {
          g_autoptr (GArray) expected = NULL;

          type_somewhere (text, breaks);
          expected = break_all (text);
          g_assert_cmpmem (breaks->data, breaks->len * sizeof (guint), expected->data,
                           expected->len * sizeof (guint));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transcript/lanes", test_lanes);
  g_test_add_func ("/transcript/lanes/property", test_lanes_property);
  g_test_add_func ("/transcript/lanes/rows", test_rows);
  g_test_add_func ("/transcript/breaks", test_breaks);
  g_test_add_func ("/transcript/breaks/follow", test_breaks_follow);
  return g_test_run ();
}
