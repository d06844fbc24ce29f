/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/text/fold.h"
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

static void
test_sentences (void)
{
  static const char *const table[][2] = {
    { "", "" },
    { "  \n \n", "" },
    { "Zonder punt\nTweede alinea", "Zonder punt|Tweede alinea" },
    { "Dhr. Jansen kwam om 9.30 uur. Mw. De Vries was er al.",
      "Dhr. Jansen kwam om 9.30 uur.|Mw. De Vries was er al." },
    { "Zie art. 7 en blz. 12. Dat is nr. 5. Klaar.",
      "Zie art. 7 en blz. 12.|Dat is nr. 5.|Klaar." },
    { "Drs. P. de Boer en dr. A.B. Smit. In de W.W. Daarna niet.",
      "Drs. P. de Boer en dr. A.B. Smit.|In de W.W.|Daarna niet." },
    { "Niet. 's Ochtends wel. 't Is zo, 's avonds.",
      "Niet.|'s Ochtends wel.|'t Is zo, 's avonds." },
    { "‘Nee!’ riep hij. Wat? ja hoor. „Echt.” Zo.", "‘Nee!’ riep hij.|Wat?|ja hoor.|„Echt.”|Zo." },
    { "Ik weet… Misschien wel… nou ja... Ach.", "Ik weet…|Misschien wel… nou ja...|Ach." },
    { "Goed. (lacht) En jij? (5 sec) Ja. [onverstaanbaar]",
      "Goed. (lacht)|En jij? (5 sec)|Ja. [onverstaanbaar]" },
    { "Goed. (Dat was het.) Toen. (lacht) en toch", "Goed.|(Dat was het.)|Toen. (lacht) en toch" },
    { "Ik zei het. [naam] was er. Enz. enz. Daarna.",
      "Ik zei het.|[naam] was er.|Enz. enz.|Daarna." },
    { "1. Eerst dit. Dan dat.\na. Iets", "1. Eerst dit.|Dan dat.|a. Iets" },
    { "Hij zei: \"Ja. \" En ging.", "Hij zei: \"Ja. \"|En ging." },
    { "Ga naar uwv.nl. Of bel 3.5 uur.Nee", "Ga naar uwv.nl.|Of bel 3.5 uur.Nee" },
    { "Wat?! Nee!!! 😀 Ja.", "Wat?!|Nee!!!|😀 Ja." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GArray) sentences =
          codebook_segments_sentences (table[i][0], strlen (table[i][0]), "nl");
      g_autofree char *out = join (table[i][0], sentences);

      g_assert_cmpstr (out, ==, table[i][1]);
    }
}

/* Whatever the text, sentences are in order, hold no white space at their edges, and leave out
 * nothing else. */
static void
test_sentences_cover (void)
{
  static const char *const some[] = { "Ja",  "nee", ".",   "!",     "…",  " ", " ",
                                      "\n",  "(",   ")",   "lacht", "\"", "’", "P",
                                      "dhr", "5",   "'s ", "é",     "[",  "]", "-" };

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL), rest = g_string_new (NULL);
      g_autoptr (GArray) sentences = NULL;
      gsize at = 0;

      for (int i = g_test_rand_int_range (0, 40); i > 0; i--)
        g_string_append (text, some[g_test_rand_int_range (0, G_N_ELEMENTS (some))]);
      sentences = codebook_segments_sentences (text->str, text->len, "nl");
      g_free (join (text->str, sentences));
      for (guint i = 0; i < sentences->len; i++)
        {
          const CodebookSegment *sentence = &g_array_index (sentences, CodebookSegment, i);

          g_assert_cmpuint (sentence->start_byte, >=, at);
          g_string_append_len (rest, text->str + at, (gssize) (sentence->start_byte - at));
          g_assert_false (g_ascii_isspace (text->str[sentence->start_byte]));
          g_assert_false (g_ascii_isspace (text->str[sentence->end_byte - 1]));
          at = sentence->end_byte;
        }
      g_string_append (rest, text->str + at);
      g_assert_cmpuint (strspn (rest->str, " \n"), ==, rest->len);
    }
}

/* Letters are passed eight at a time; what stands between them, at each place, must not be. */
static void
test_words_letters (void)
{
  for (char c = 1; c > 0 && c < 127; c++)
    for (guint before = 1; before < 20 && strchr ("'-.@,:", c) == NULL; before++)
      for (guint after = 1; after < 20; after += 6)
        {
          g_autofree char *left = g_strnfill (before, before % 2 ? 'z' : 'A');
          g_autofree char *right = g_strnfill (after, after % 4 ? 'a' : 'Z');
          g_autofree char *text = g_strdup_printf ("%s%c%s", left, c, right);
          g_autofree char *cut = g_strdup_printf ("%s|%s", left, right);
          g_autoptr (GArray) words = codebook_segments_words (text, strlen (text), "nl");
          g_autofree char *got = join (text, words);

          g_assert_cmpstr (got, ==, g_ascii_isalnum (c) || c == '_' ? text : cut);
        }
}

/* What of @words is @word, or begins with it if @prefix, in letters from A to z. */
static guint
count_plain (const char *text, const GArray *words, const char *word, gboolean prefix)
{
  guint count = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *segment = &g_array_index (words, CodebookSegment, i);
      gsize len = segment->end_byte - segment->start_byte, n = 0;

      while (n < len && g_ascii_isalpha (text[segment->start_byte + n]))
        n++;
      count += n == len && (prefix ? len >= strlen (word) : len == strlen (word))
               && g_ascii_strncasecmp (text + segment->start_byte, word, strlen (word)) == 0;
    }
  return count;
}

/* Each is a word as found from the start of the text, and none is left out between spaces. */
static void
test_plain (void)
{
  static const char *const bits[] = { "de",       "De", "DE",  "den", "ede", "d",  "e", "é", " ",
                                      "'",        "’",  "-",   ".",   ",",   ":",  "@", "/", "_",
                                      "\xC2\xAD", "1",  "de ", " de", ". ",  "nl", "(", "\n" };
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) words = NULL;
      gboolean prefix = round % 2, spaced = round % 3 == 0;
      guint k = 0;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append_printf (text, "%s%s", bits[g_test_rand_int_range (0, spaced ? 5 : 26)],
                                spaced ? " " : "");
      words = codebook_segments_words (text->str, text->len, NULL);
      codebook_segments_find_plain (text->str, text->len, "de", prefix, starts);
      for (guint i = 0; i < starts->len; i++, k++)
        {
          const CodebookSegment *word;

          while (k < words->len
                 && g_array_index (words, CodebookSegment, k).start_byte
                        < g_array_index (starts, guint, i))
            k++;
          g_assert_cmpuint (k, <, words->len);
          word = &g_array_index (words, CodebookSegment, k);
          g_assert_cmpuint (word->start_byte, ==, g_array_index (starts, guint, i));
          g_assert_true (prefix || word->end_byte - word->start_byte == 2);
        }
      g_assert_cmpuint (starts->len, <=, count_plain (text->str, words, "de", prefix));
      if (spaced)
        g_assert_cmpuint (starts->len, ==, count_plain (text->str, words, "de", prefix));
    }
}

static gboolean
is_odd (const char *text, gsize at)
{
  return (guchar) text[at] >= 0x80
         || ((g_ascii_isupper (text[at]) || text[at] == '-') && at > 0
             && g_ascii_isalpha (text[at - 1]));
}

/* What the words of a plain text are made of, their keys tell. */
static void
check_keys (const char *text)
{
  g_autoptr (GArray) words = codebook_segments_words (text, strlen (text), NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *segment = &g_array_index (words, CodebookSegment, i);
      gsize len = segment->end_byte - segment->start_byte;
      const char *word = text + segment->start_byte;
      g_autofree char *key = codebook_fold_word (word, len);

      if (strspn (key, "abcdefghijklmnopqrstuvwxyz") < strlen (key))
        continue;
      g_assert_cmpmem (word + 1, len - 1, key + 1, strlen (key) - 1);
      g_assert_cmpint (g_ascii_tolower (*word), ==, *key);
    }
}

static void
test_are_plain (void)
{
  static const char *const bits[] = { "de", "ede", "A", "z",  "Ze", "@",  "[",        "`",  "{",
                                      " ",  "-",   ".", "1-", "d-", ", ", "\xC2\xAD", "\'", "é" };
  guint n_plain = 0;

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gboolean odd = FALSE, plain;

      for (int n = g_test_rand_int_range (0, 14); n > 0; n--)
        g_string_append (text, bits[g_test_rand_int_range (0, round % 2 ? 11 : 18)]);
      for (gsize i = 0; i < text->len; i++)
        odd = odd || is_odd (text->str, i);
      plain = codebook_segments_are_plain (text->str, text->len);
      g_assert_cmpint (plain, ==, !odd);
      if (plain)
        check_keys (text->str);
      n_plain += plain;
    }
  g_assert_cmpuint (n_plain, >, 1000);
}

/* Wherever the first sentence ends, and whatever it is made of. */
static void
test_sentences_anywhere (void)
{
  static const char *const bits[] = { "a", " b", "É", ",", "1", "@", "~", "’t " };

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GString) text = g_string_new ("Ik");
      g_autoptr (GArray) sentences = NULL;
      const CodebookSegment *first;

      for (guint n = i % 40; n > 0; n--)
        g_string_append (text, bits[i < 40 ? 0 : g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      g_string_append (text, "ok");
      g_string_append (text, i % 3 == 0 ? "? Ja" : i % 3 == 1 ? "! Ja" : "… Ja");
      sentences = codebook_segments_sentences (text->str, text->len, NULL);
      g_assert_cmpuint (sentences->len, ==, 2);
      first = &g_array_index (sentences, CodebookSegment, 0);
      g_assert_cmpuint (first->end_byte, ==, text->len - strlen (" Ja"));
      g_assert_cmpuint (first[1].start_byte, ==, text->len - strlen ("Ja"));
      g_assert_cmpuint (first[1].start_cp, ==, first->end_cp + 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segments/words", test_words);
  g_test_add_func ("/segments/words-english", test_words_english);
  g_test_add_func ("/segments/words-cut", test_words_cut);
  g_test_add_func ("/segments/plain", test_plain);
  g_test_add_func ("/segments/are-plain", test_are_plain);
  g_test_add_func ("/segments/words-letters", test_words_letters);
  g_test_add_func ("/segments/sentences", test_sentences);
  g_test_add_func ("/segments/sentences-cover", test_sentences_cover);
  g_test_add_func ("/segments/sentences-anywhere", test_sentences_anywhere);
  return g_test_run ();
}
