/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/phrases.h"

static void
check_join (const char *items, const char *language, const char *expected)
{
  g_auto (GStrv) split = g_strsplit (items, "|", -1);
  g_autofree char *out = codebook_phrases_join ((const char *const *) split, language);

  g_assert_cmpstr (out, ==, expected);
}

static void
test_join (void)
{
  check_join ("", "nl", "");
  check_join ("open", "nl", "open");
  check_join ("open|axiaal", "nl", "open en axiaal");
  check_join ("open|axiaal|één", "nl", "open, axiaal en één");
  check_join ("open|axial", "en", "open and axial");
}

static void
test_relative (void)
{
  g_autofree char *yesterday = codebook_phrases_relative (-1, CODEBOOK_TIME_DAY, "nl");
  g_autofree char *minutes = codebook_phrases_relative (-3, CODEBOOK_TIME_MINUTE, "nl");
  g_autofree char *year = codebook_phrases_relative (2, CODEBOOK_TIME_YEAR, "en");

  g_assert_cmpstr (yesterday, ==, "gisteren");
  g_assert_cmpstr (minutes, ==, "3 minuten geleden");
  g_assert_cmpstr (year, ==, "in 2 years");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrases/join", test_join);
  g_test_add_func ("/phrases/relative", test_relative);
  return g_test_run ();
}
