/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/text/segments.h"

/* The segments apart by a bar; and both kinds of places must agree. */
static char *
join (const char *text, GArray *segments)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < segments->len; i++)
    {
      const CodebookSegment *segment = &g_array_index (segments, CodebookSegment, i);

      g_assert_cmpint (g_utf8_pointer_to_offset (text, text + segment->start_byte), ==,
                       segment->start_cp);
      g_assert_cmpint (g_utf8_pointer_to_offset (text, text + segment->end_byte), ==,
                       segment->end_cp);
      g_assert_cmpuint (segment->start_byte, <, segment->end_byte);
      g_string_append_printf (out, "%s%.*s", i > 0 ? "|" : "",
                              (int) (segment->end_byte - segment->start_byte),
                              text + segment->start_byte);
    }
  return g_string_free (out, FALSE);
}

static void
test_words (void)
{
  static const char *const table[][2] = {
    { "", "" },
    { " … ! -- ' ", "" },
    { "I: Ja, hè?", "I|Ja|hè" },
    { "z'n moeder, z’n foto's", "z'n|moeder|z’n|foto's" },
    { "'s avonds ’t werk 'n ‘k", "'s|avonds|’t|werk|'n|‘k" },
    { "'s-Hertogenbosch 'stad' 't. 'tis", "'s-Hertogenbosch|stad|'t|tis" },
    { "re-integratie- en jobcoach-gesprek --ja", "re-integratie|en|jobcoach-gesprek|ja" },
    { "o.a. d.w.z. i.v.m, W.W. Daarna P. de Boer", "o.a.|d.w.z.|i.v.m|W.W.|Daarna|P|de|Boer" },
    { "06-12345678 1.234,56 9.30, 14:07 1,5. 5 a 6", "06-12345678|1.234,56|9.30|14:07|1,5|5|a|6" },
    { "jan.de.vries@voorbeeld.nl. www.uwv.nl/x uwv.nl gaan.En gaan.en",
      "jan.de.vries@voorbeeld.nl|www.uwv.nl|x|uwv.nl|gaan|En|gaan|en" },
    { "re\xC2\xADintegratie e\xCC\x81\xC3\xA9n 1e 18-jarige",
      "re\xC2\xADintegratie|e\xCC\x81\xC3\xA9n|1e|18-jarige" },
    { "cliënt/jobcoach t/m (lacht) [00:12:34] <naam>", "cliënt|jobcoach|t|m|lacht|00:12:34|naam" },
    { "Hans' fiets '90 €5 50% 😀 ja", "Hans|fiets|90|5|50|ja" },
    { "Привет мир 𝔘𝔫", "Привет|мир|𝔘𝔫" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      gsize len = strlen (table[i][0]);
      g_autoptr (GArray) words = codebook_segments_words (table[i][0], len, "nl");
      g_autofree char *out = join (table[i][0], words);

      g_assert_cmpstr (out, ==, table[i][1]);
      g_assert_cmpuint (codebook_segments_count_words (table[i][0], len, "nl"), ==, words->len);
    }
}

static void
test_words_english (void)
{
  const char *text = "the dogs' 's end";
  g_autoptr (GArray) words = codebook_segments_words (text, strlen (text), "en");
  g_autofree char *out = join (text, words);

  g_assert_cmpstr (out, ==, "the|dogs|s|end");
}

/* Nothing is read past the length, wherever a text is cut. */
static void
test_words_cut (void)
{
  const char *text = "'s o.a. jan@x.nl 1,5 re-in z'n één 's";

  for (const char *end = text;; end = g_utf8_next_char (end))
    {
      gsize len = (gsize) (end - text);
      g_autofree char *copy = g_memdup2 (text, len);
      g_autoptr (GArray) words = codebook_segments_words (copy, len, "nl");

      if (words->len > 0)
        g_assert_cmpuint (g_array_index (words, CodebookSegment, words->len - 1).end_byte, <=, len);
      if (*end == '\0')
        break;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segments/words", test_words);
  g_test_add_func ("/segments/words-english", test_words_english);
  g_test_add_func ("/segments/words-cut", test_words_cut);
  return g_test_run ();
}
