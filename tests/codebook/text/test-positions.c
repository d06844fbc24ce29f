/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/text/positions.h"

/* A text of random code points of one to four bytes. */
static char *
random_text (guint n_cp)
{
  static const gunichar some[] = { 'a',    'z',    ' ',    '\n',    0xE9,     0x133,
                                   0x20AC, 0x2019, 0xFFFD, 0x1F600, 0x10FFFF, 0x301 };
  GString *text = g_string_new (NULL);
  gboolean ascii = g_test_rand_int_range (0, 5) == 0;

  for (guint i = 0; i < n_cp; i++)
    g_string_append_unichar (
        text, some[g_test_rand_int_range (0, ascii ? 4 : (int) G_N_ELEMENTS (some))]);
  return g_string_free (text, FALSE);
}

/* The oracle: count from the start, each time. */
static void
check_all_places (const char *text)
{
  gsize len = strlen (text), utf16 = 0;
  g_autoptr (CodebookPositions) positions = codebook_positions_new (text, len);
  guint cp = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), cp++)
    {
      gsize byte = (gsize) (at - text), units = g_utf8_get_char (at) > 0xFFFF ? 2 : 1;
      gsize n_bytes = (gsize) (g_utf8_next_char (at) - at);

      g_assert_cmpuint (codebook_positions_byte_from_cp (positions, cp), ==, byte);
      g_assert_cmpuint (codebook_positions_utf16_from_cp (positions, cp), ==, utf16);
      for (gsize i = 0; i < n_bytes; i++)
        g_assert_cmpuint (codebook_positions_cp_from_byte (positions, byte + i), ==, cp);
      for (gsize i = 0; i < units; i++)
        g_assert_cmpuint (codebook_positions_cp_from_utf16 (positions, utf16 + i), ==, cp);
      utf16 += units;
    }
  g_assert_cmpuint (codebook_positions_get_length_cp (positions), ==, cp);
  for (guint beyond = 0; beyond < 3; beyond++)
    {
      g_assert_cmpuint (codebook_positions_byte_from_cp (positions, cp + beyond), ==, len);
      g_assert_cmpuint (codebook_positions_utf16_from_cp (positions, cp + beyond), ==, utf16);
      g_assert_cmpuint (codebook_positions_cp_from_byte (positions, len + beyond), ==, cp);
      g_assert_cmpuint (codebook_positions_cp_from_utf16 (positions, utf16 + beyond), ==, cp);
    }
}

static void
test_places (void)
{
  check_all_places ("");
  check_all_places ("a");
  check_all_places ("😀");
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = random_text ((guint) g_test_rand_int_range (0, 400));

      check_all_places (text);
    }
  for (guint n = 60; n < 70; n++)
    {
      g_autofree char *text = random_text (n);

      check_all_places (text);
    }
}

/* The lines, apart by a bar. */
static void
check_lines (const char *text, guint line_cp, const char *expected)
{
  g_autoptr (GArray) starts = codebook_positions_break_lines (text, strlen (text), line_cp);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < starts->len; i++)
    {
      const char *from = g_utf8_offset_to_pointer (text, g_array_index (starts, guint, i));
      const char *to = i + 1 < starts->len
                           ? g_utf8_offset_to_pointer (text, g_array_index (starts, guint, i + 1))
                           : text + strlen (text);

      if (i > 0)
        g_string_append_c (lines, '|');
      g_string_append_len (lines, from, to - from);
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_lines (void)
{
  check_lines ("", 10, "");
  check_lines ("een twee drie", 8, "een twee |drie");
  check_lines ("een twee drie", 7, "een |twee |drie");
  check_lines ("een twee drie", 80, "een twee drie");
  check_lines ("één tweé", 8, "één tweé");
  check_lines ("één tweée", 8, "één |tweée");
  check_lines ("jobcoachtraject is lang", 8, "jobcoachtraject |is lang");
  check_lines ("a jobcoachtraject b", 8, "a |jobcoachtraject |b");
  check_lines ("een\n\ntwee drie\n", 6, "een\n|\n|twee |drie\n|");
  check_lines ("prijs €\xC2\xA0"
               "5 nu",
               7,
               "prijs |€\xC2\xA0"
               "5 nu");
  check_lines ("een    twee", 4, "een    |twee");
}

/* No line is too long unless it is one word, and none could have held its successor's first word.
 */
static void
test_lines_greedy (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autofree char *text = random_text (300);
      guint line_cp = (guint) g_test_rand_int_range (1, 40);
      g_autoptr (GArray) starts = codebook_positions_break_lines (text, strlen (text), line_cp);

      for (guint i = 0; i + 1 < starts->len; i++)
        {
          guint from = g_array_index (starts, guint, i), to = g_array_index (starts, guint, i + 1);
          const char *next = g_utf8_offset_to_pointer (text, to);
          g_autofree char *line = g_utf8_substring (text, from, to);

          g_assert_cmpuint (from, <, to);
          if (g_str_has_suffix (line, "\n"))
            continue;
          g_assert_true (g_str_has_suffix (line, " "));
          g_assert_cmpuint (to - from + strcspn (next, " \n"), >, line_cp);
          g_strchomp (line);
          g_assert_true (g_utf8_strlen (line, -1) <= line_cp || strpbrk (line, " ") == NULL
                         || strspn (line, " ") > 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/positions/places", test_places);
  g_test_add_func ("/positions/lines", test_lines);
  g_test_add_func ("/positions/lines-greedy", test_lines_greedy);
  return g_test_run ();
}
