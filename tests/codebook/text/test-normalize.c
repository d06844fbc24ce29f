/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/text/normalize.h"

static void
check (const char *bytes, const char *expected)
{
  gsize len = 0;
  g_autofree char *out = codebook_normalize_text (bytes, strlen (bytes), &len);

  g_assert_cmpstr (out, ==, expected);
  g_assert_cmpuint (len, ==, strlen (expected));
}

static void
test_table (void)
{
  check ("", "");
  check ("\n\n", "");
  check ("\xEF\xBB\xBFIk", "Ik");
  check ("een\r\ntwee\rdrie\xE2\x80\xA8vier\xE2\x80\xA9vijf\xC2\x85zes\vzeven\facht",
         "een\ntwee\ndrie\nvier\nvijf\nzes\nzeven\nacht");
  check ("een  \n\t\xC2\xA0\ntwee\t", "een\n\ntwee");
  check ("  een\n\n\ntwee\n\n", "  een\n\n\ntwee");
  check ("re\xC2\xADintegratie", "reintegratie");
  check ("a\x01\x1B\x7F\xC2\x9B\tb", "a\tb");
  check ("e\xCC\x81\xC3\xA9n", "één");
  check ("e\xC2\xAD\xCC\x81n", "én");
  check ("j\xCC\x81", "j\xCC\x81");
  check ("\xE2\x84\xAB\xE2\x80\x81x", "Å\xE2\x80\x83x");
  check ("caf\xE9 \xF0\x9F\x98 en \xED\xA0\x80",
         "caf\xEF\xBF\xBD \xEF\xBF\xBD en \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  check ("😀 blijft", "😀 blijft");
}

static void
test_nul (void)
{
  gsize len;
  g_autofree char *out = codebook_normalize_text ("a\0b\n", 4, &len);

  g_assert_cmpstr (out, ==, "ab");
  g_assert_cmpuint (len, ==, 2);
}

/* Any bytes become valid text that is left as it is. */
static void
test_any_bytes (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      char bytes[40];
      gsize len, again_len;
      g_autofree char *once = NULL, *again = NULL;

      for (guint i = 0; i < sizeof bytes; i++)
        bytes[i] =
            "e\xCC\x81\xC2\xAD\r\n \t\xE2\x80\xA8\xF0\x9F\x98\x80\xE1\x84\x80\xE1\x85\xA1\x00"
            "x"[g_test_rand_int_range (0, 25)];
      once = codebook_normalize_text (bytes, sizeof bytes, &len);
      g_assert_true (g_utf8_validate_len (once, len, NULL));
      g_assert_null (strpbrk (once, "\r\v\f"));
      g_assert_false (g_str_has_suffix (once, "\n"));
      g_assert_null (strstr (once, " \n"));
      again = codebook_normalize_text (once, len, &again_len);
      g_assert_cmpstr (again, ==, once);
    }
}

/* A text of @n times @of as a cell holds it. */
static void
assert_cell (const char *of, guint n, guint kept, const char *end)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *cell = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (text, of);
  cell = codebook_normalize_for_cell (g_strdup (text->str));
  g_assert_cmpint (strncmp (cell, text->str, kept * strlen (of)), ==, 0);
  g_assert_cmpstr (cell + kept * strlen (of), ==, end);
}

static void
test_cell (void)
{
  assert_cell ("x", 0, 0, "");
  assert_cell ("x", 32767, 32767, "");
  assert_cell ("x", 32768, 32766, "…");
  assert_cell ("é", 40000, 32766, "…");
  assert_cell ("😀", 16383, 16383, "");
  assert_cell ("😀", 16384, 16383, "…");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/normalize/table", test_table);
  g_test_add_func ("/normalize/nul", test_nul);
  g_test_add_func ("/normalize/any-bytes", test_any_bytes);
  g_test_add_func ("/normalize/cell", test_cell);
  return g_test_run ();
}
