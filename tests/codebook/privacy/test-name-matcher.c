/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-matcher.h"

#include <string.h>

/* Names apart by bars, those for small letters too with a + before them; hits in brackets. */
static void
assert_hits (CodebookIdentifier type, const char *names, const char *text, const char *marked)
{
  g_autoptr (CodebookNameMatcher) matcher = codebook_name_matcher_new ();
  g_auto (GStrv) list = g_strsplit (names, "|", -1);
  g_autoptr (GArray) hits = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; list[i] != NULL; i++)
    codebook_name_matcher_add (matcher, list[i] + (list[i][0] == '+'), type, list[i][0] == '+',
                               i + 1);
  hits = codebook_name_matcher_find (matcher, text, strlen (text));
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);

      g_assert_cmpuint (g_utf8_strlen (text, (gssize) hit->start_byte), ==, hit->start_cp);
      g_assert_cmpuint (g_utf8_strlen (text, (gssize) hit->end_byte), ==, hit->end_cp);
      g_string_append_len (out, text + at, (gssize) (hit->start_byte - at));
      g_string_append_printf (out, "[%d:%.*s]", (int) hit->tag,
                              (int) (hit->end_byte - hit->start_byte), text + hit->start_byte);
      at = hit->end_byte;
    }
  g_string_append (out, text + at);
  g_assert_cmpstr (out->str, ==, marked);
}

#define PERSON CODEBOOK_IDENTIFIER_PERSON

static void
test_words (void)
{
  assert_hits (PERSON, "Jan", "Jan zei: JAN, Jan's en Jans.",
               "[1:Jan] zei: [1:JAN], [1:Jan]'s en [1:Jan]s.");
  assert_hits (PERSON, "Jan", "Jan-Willem Jansen, januari, jan", "Jan-Willem Jansen, januari, jan");
  assert_hits (PERSON, "+Jan", "en jan ook", "en [1:jan] ook");
  assert_hits (PERSON, "Peter", "Kees Peters en Peters fiets", "Kees Peters en [1:Peter]s fiets");
  assert_hits (PERSON, "Jan|Jan de Vries", "Jan de Vries en Jan.", "[2:Jan de Vries] en [1:Jan].");
  assert_hits (PERSON, "Jan de Vries", "J. de Vries en J de Vries",
               "[1:J. de Vries] en [1:J de Vries]");
  assert_hits (PERSON, "Jan-Willem", "Jan-Willem en Jan", "[1:Jan-Willem] en Jan");
  assert_hits (PERSON, "van der Berg", "V.d. Berg, vd Berg, Van den Berg, Berg",
               "[1:V.d. Berg], [1:vd Berg], [1:Van den Berg], Berg");
  assert_hits (PERSON, "De Vries", "meneer de Vries, van de Vries",
               "meneer [1:de Vries], van de Vries");
  assert_hits (PERSON, "Hans", "Hans' fiets", "[1:Hans]' fiets");
  assert_hits (PERSON, "Zoë", "Zoe en ZOË en Zoë", "[1:Zoe] en [1:ZOË] en [1:Zo\u00eb]");
  assert_hits (PERSON, "Kevin", "P01_Kevin_T0, Kevin\nKevin",
               "P01_[1:Kevin]_T0, [1:Kevin]\n[1:Kevin]");
  /* put together, as names of files are */
  assert_hits (PERSON, "Kevin|Kevin Braak", "interview-Kevin-T1, Interview-Kevin, Kevin2, 3Kevin",
               "interview-[1:Kevin]-T1, Interview-[1:Kevin], [1:Kevin]2, 3[1:Kevin]");
  assert_hits (PERSON, "Kevin|Kevin Braak", "InterviewKevin, #KevinBraak, Kevin-Braak, KevinJan",
               "Interview[1:Kevin], #[2:KevinBraak], [2:Kevin-Braak], KevinJan");
  assert_hits (PERSON, "Jan", "interview-jan-t1, Jan-Willem2, Jantje2",
               "interview-jan-t1, Jan-Willem2, Jantje2");
  /* what does not show, and a letter that is an apostrophe */
  assert_hits (PERSON, "Kevin", "Ke\u200bvin, Kev\u200d\u00adin, Kevin\u02bcs",
               "[1:Ke\u200bvin], [1:Kev\u200d\u00adin], [1:Kevin]\u02bcs");
  assert_hits (CODEBOOK_IDENTIFIER_ORGANISATION, "UWV", "UWV-arts en UWV",
               "[1:UWV]-arts en [1:UWV]");
  assert_hits (CODEBOOK_IDENTIFIER_PLACE, "Hoek van Holland", "in Hoek  van Holland",
               "in [1:Hoek  van Holland]");
  assert_hits (PERSON, "Kevin", "", "");
  assert_hits (PERSON, "*****", "***** en niets", "***** en niets");
}

static void
test_figures (void)
{
  assert_hits (CODEBOOK_IDENTIFIER_TELEPHONE, "06-12345678",
               "06 12 34 56 78, 0612345678, 06123456789",
               "[1:06 12 34 56 78], [1:0612345678], 06123456789");
  assert_hits (CODEBOOK_IDENTIFIER_TELEPHONE, "06-12345678",
               "+31 6 1234 5678, 0031612345678, 31612345678, 32612345678",
               "+[1:31 6 1234 5678], [1:0031612345678], [1:31612345678], 32612345678");
  assert_hits (CODEBOOK_IDENTIFIER_TELEPHONE, "+31 53 4872100", "053-4872100", "[1:053-4872100]");
  assert_hits (CODEBOOK_IDENTIFIER_IBAN, "NL91 ABNA 0417 1643 00", "nl91abna0417164300.",
               "[1:nl91abna0417164300].");
  assert_hits (CODEBOOK_IDENTIFIER_EMAIL, "Kevin.Devries@hotmail.com",
               "mail kevin.devries@hotmail.com", "mail [1:kevin.devries@hotmail.com]");
}

static void
test_loosely (void)
{
  static const char text[] = "kevin, Kevni, Kevi, Kevina, Kelvin, Kenny";
  g_autoptr (CodebookNameMatcher) matcher = codebook_name_matcher_new ();
  g_autoptr (GArray) hits = NULL;

  codebook_name_matcher_add (matcher, "Kevin", PERSON, FALSE, 1);
  hits = codebook_name_matcher_find_loosely (matcher, text, strlen (text));
  g_assert_cmpuint (hits->len, ==, 4);
  g_assert_true (g_array_index (hits, CodebookNameHit, 0).small);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (g_array_index (hits, CodebookNameHit, i).near, ==, i > 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-matcher/words", test_words);
  g_test_add_func ("/name-matcher/figures", test_figures);
  g_test_add_func ("/name-matcher/loosely", test_loosely);
  return g_test_run ();
}
