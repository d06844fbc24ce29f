/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/model/citation.h"

static void
test_format (void)
{
  static const struct
  {
    const char *case_name, *wave, *document;
    guint first, last;
    const char *citation;
  } cases[] = {
    { "P07", "T1", "P07_T1_interview", 112, 118, "(P07, T1, ll. 112–118)" },
    { "P07", "T1", "P07_T1_interview", 106, 106, "(P07, T1, l. 106)" },
    { "P07", "", "P07_interview", 106, 106, "(P07, l. 106)" },
    { "", "T1", "Jobcoach Karin", 3, 4, "(Jobcoach Karin, T1, ll. 3–4)" },
    { NULL, NULL, "Jobcoach Karin", 3, 4, "(Jobcoach Karin, ll. 3–4)" },
    { "P07", "T1", "", 0, 0, "(P07, T1)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *citation = codebook_citation_format (
          cases[i].case_name, cases[i].wave, cases[i].document, cases[i].first, cases[i].last);

      g_assert_cmpstr (citation, ==, cases[i].citation);
    }
}

static void
test_make (void)
{
  const char *base = "aaa bbb\nccc ddd\neee";
  g_autoptr (CodebookDocumentText) text = codebook_document_text_new (base, strlen (base), NULL, 0);
  g_autofree char *one = codebook_citation_make (text, "P07", "T1", "D", 4, 7);
  g_autofree char *two = codebook_citation_make (text, "P07", "T1", "D", 4, 9);
  g_autofree char *to_the_end_of_a_line = codebook_citation_make (text, "P07", "T1", "D", 8, 16);

  g_assert_cmpstr (one, ==, "(P07, T1, l. 1)");
  g_assert_cmpstr (two, ==, "(P07, T1, ll. 1–2)");
  g_assert_cmpstr (to_the_end_of_a_line, ==, "(P07, T1, l. 2)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/format", test_format);
  g_test_add_func ("/citation/make", test_make);
  return g_test_run ();
}
