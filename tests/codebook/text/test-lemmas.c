/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "codebook/text/lemma-list.h"
#include "codebook/text/lemmas.h"

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The lemmas of a word, sorted, apart by spaces. */
static char *
find (CodebookLemmas *lemmas, const char *form)
{
  g_autoptr (GPtrArray) found = codebook_lemmas_find (lemmas, form);

  g_assert_cmpuint (found->len, >, 0);
  g_ptr_array_sort (found, compare_words);
  g_ptr_array_add (found, NULL);
  return g_strjoinv (" ", (char **) found->pdata);
}

static void
assert_lemmas (CodebookLemmas *lemmas, const char *const table[][2])
{
  for (guint i = 0; table[i][0] != NULL; i++)
    {
      g_autofree char *found = find (lemmas, table[i][0]);

      if (strcmp (found, table[i][1]) != 0)
        g_error ("%s: %s, not %s", table[i][0], found, table[i][1]);
    }
}

/* A list of our own --------------------------------------------------------------------------- */

static const char affixes[] =
    "SET UTF-8\n"
    "FLAG long\n"
    "PFX Po Y 1\nPFX Po 0 op .\n"
    "SFX Zb Y 1\nSFX Zb 0 en/CaCb [^eo]\tts:NN2\n"
    "SFX Zh Y 1\nSFX Zh s zen/CaCb s\tts:NN2 # lens\n"
    "SFX Yb Y 2\nSFX Yb 0 je [^m]\tts:NN1r\nSFX Yb 0 jes/Ca [^m]\tts:NN2r\n"
    "SFX V3 Y 1\nSFX V3 0 t [^ao]\tts:VB3\n"
    "SFX Vp Y 2\nSFX Vp 0 de .\tts:VBh1\nSFX Vp 0 den .\tts:VBh\n"
    "SFX Vi Y 1\nSFX Vi 0 d .\tts:PPn\n"
    "SFX Aa Y 1\nSFX Aa 0 e [^e]\tts:AJe\n"
    "SFX Ve Y 1\nSFX Ve 0 e .\tts:VBpe\n";
static const char words[] =
    "9\nhuis/YbZh\ntraject/ZbYb\njobcoach/Zb\nbel/PoV3Vp\nbellen/PoVi\n"
    "gebeld/Ve\nlopen/Vi\nmooi/Aa\nBèl/Zb\nfout/FwZb\nco\xC3\xB6rdinator/Za\n";

typedef struct
{
  char *folder;
} Fixture;

static void
fixture_write (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("draad-lemmas-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "nl_NL.dic", "nl_NL.aff", "dutch" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
test_hunspell (Fixture *fixture, gconstpointer data)
{
  static const char *const table[][2] = {
    { "huis", "huis" },
    { "huizen", "huis" },
    { "huisjes", "huis" },
    { "trajecten", "traject" },
    { "jobcoachtrajecten", "jobcoachtraject" },
    { "bellen", "bellen" },
    { "belt", "bellen" },
    { "belden", "bellen" },
    { "gebeld", "bellen" },
    { "gebelde", "bellen" },
    { "bellend", "bellen" },
    { "opgebeld", "opbellen" },
    { "opbelde", "opbellen" },
    { "liep", "lopen" },
    { "liepen", "lopen" },
    { "gelopen", "lopen" },
    { "mooie", "mooi" },
    { "xyzzy", "xyzzy" },
    { NULL },
  };
  g_autoptr (CodebookLemmas) lemmas = NULL;
  g_autofree char *source = NULL;

  fixture_write (fixture, "nl_NL.aff", affixes);
  fixture_write (fixture, "nl_NL.dic", words);
  lemmas = codebook_lemmas_new ("nl", fixture->folder);
  assert_lemmas (lemmas, table);
  source = codebook_lemmas_find_source ("nl", fixture->folder);
  g_assert_nonnull (strstr (source, "nl_NL.dic"));
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CodebookLemmaList) list = NULL;

  fixture_write (fixture, "nl_NL.aff", affixes);
  fixture_write (fixture, "nl_NL.dic", words);
  list = codebook_lemma_list_load (fixture->folder, "nl");
  g_assert_nonnull (list);
  g_assert_cmpuint (codebook_lemma_list_get_classes (list, "huis"), ==,
                    CODEBOOK_LEMMA_KNOWN | CODEBOOK_LEMMA_NOUN);
  g_assert_cmpuint (codebook_lemma_list_get_classes (list, "coordinator"), ==,
                    CODEBOOK_LEMMA_KNOWN);
  g_assert_cmpuint (codebook_lemma_list_get_classes (list, "fout"), ==, 0);
  g_assert_cmpuint (codebook_lemma_list_get_classes (list, ""), ==, 0);
  g_assert_true (codebook_lemma_list_takes_prefix (list, "bellen", "op"));
  g_assert_false (codebook_lemma_list_takes_prefix (list, "lopen", "op"));
}

/* Whatever stands in these files, loading ends with a list or with none. */
static void
test_broken (Fixture *fixture, gconstpointer data)
{
  static const char *const broken[] = {
    "",
    "SET UTF-8\nFLAG long\n",
    "SET UTF-8\nFLAG long\nSFX Zb\nSFX Zb 0\nSFX Z 0 en .\n",
    "SET UTF-8\nFLAG long\nSFX Zb Y 1\nSFX Zb 0 en [^e\tts:NN2\nSFX Zb 0 en [\tts:NN2\n",
    "\xFF\xFE",
  };

  fixture_write (fixture, "nl_NL.dic", "3\nhuis/Zb\n/\n/Zb\n/////\nhuis/Z\nhuis/ZbZ\n");
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (CodebookLemmas) lemmas = NULL;
      g_autofree char *found = NULL;

      fixture_write (fixture, "nl_NL.aff", broken[i]);
      lemmas = codebook_lemmas_new ("nl", fixture->folder);
      found = find (lemmas, "huizen");
      g_assert_cmpstr (found, !=, "");
    }
}

static void
test_plain (Fixture *fixture, gconstpointer data)
{
  static const char *const table[][2] = {
    { "werkte", "werken" },     { "gewerkt", "werken" }, { "huizen", "huis" },
    { "trajecten", "traject" }, { "liep", "lopen" },     { NULL },
  };
  g_autoptr (CodebookLemmas) lemmas = NULL;

  fixture_write (fixture, "dutch",
                 "gewerkt\nhuis\nhuizen\nliep\nlopen\nlopend\ntraject\ntrajecten\nwerken\nwerkend\n"
                 "werkte\n");
  lemmas = codebook_lemmas_new ("nl", fixture->folder);
  assert_lemmas (lemmas, table);
}

static void
test_snowball (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CodebookLemmas) dutch = codebook_lemmas_new (NULL, fixture->folder);
  g_autoptr (CodebookLemmas) english = codebook_lemmas_new ("en-GB", NULL);
  g_autoptr (CodebookLemmas) unknown = codebook_lemmas_new ("xx", NULL);
  static const char *const dutch_table[][2] = { { "huizen", "huiz" }, { NULL } };
  static const char *const english_table[][2] = { { "interviews", "interview" }, { NULL } };
  static const char *const unknown_table[][2] = { { "interviews", "interviews" }, { NULL } };
  g_autofree char *source = codebook_lemmas_find_source ("nl_BE", fixture->folder);

  assert_lemmas (dutch, dutch_table);
  assert_lemmas (english, english_table);
  assert_lemmas (unknown, unknown_table);
  g_assert_nonnull (strstr (source, "snowball"));
}

/* The list that is installed ------------------------------------------------------------------- */

static void
test_installed (void)
{
  static const char *const table[][2] = {
    { "werkte", "werken" },
    { "gewerkt", "werken" },
    { "werkt", "werken" },
    { "leden", "leed lid lijden" },
    { "eens", "eens" },
    { "zelfs", "zelfs" },
    { "huizen", "huis huizen" },
    { "clienten", "client" },
    { "gevalsbeschrijvingen", "gevalsbeschrijving" },
    { "reintegratietrajecten", "reintegratietraject" },
    { "aangenomen", "aannemen" },
    { "liever", "lief" },
    { "grotere", "groot grotere" },
    { "kinderen", "kind" },
    { "moeilijkheden", "moeilijkheid" },
    { "ziet", "zien" },
    { NULL },
  };
  g_autofree char *source = codebook_lemmas_find_source ("nl", NULL);
  g_autoptr (CodebookLemmas) lemmas = NULL;

  if (strstr (source, ".dic") == NULL)
    {
      g_test_skip ("no hunspell-nl");
      return;
    }
  lemmas = codebook_lemmas_new ("nl", NULL);
  assert_lemmas (lemmas, table);
}

/* Any bytes that a folded word may have. */
static void
test_random (void)
{
  static const char *const parts[] = { "ge", "op", "bel", "d",  "t", "en",    "'", "-", "aa",  "ij",
                                       "je", "s",  "é",   "日", "1", "heden", "v", "z", "eren" };
  g_autoptr (CodebookLemmas) lemmas = codebook_lemmas_new ("nl", NULL);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) form = g_string_new (NULL);
      g_autofree char *found = NULL;

      for (int n = g_test_rand_int_range (0, i % 1000 == 0 ? 400 : 7); n >= 0; n--)
        g_string_append (form, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      found = find (lemmas, form->str);
      g_assert_true (g_utf8_validate (found, -1, NULL));
    }
}

/* Of the process: the same object as long as the list is the same. */
static void
test_shared (Fixture *fixture, gconstpointer data)
{
  const CodebookLemmas *first, *second;
  g_autofree char *found = NULL;

  fixture_write (fixture, "nl_NL.aff", affixes);
  fixture_write (fixture, "nl_NL.dic", words);
  g_setenv ("DRAAD_WORD_LISTS", fixture->folder, TRUE);
  first = codebook_lemmas_get ("nl");
  g_assert_true (codebook_lemmas_get ("nl-BE") == first);
  g_assert_true (codebook_lemmas_get ("en") != first);
  found = find ((CodebookLemmas *) first, "huizen");
  g_assert_cmpstr (found, ==, "huis");
  fixture_write (fixture, "nl_NL.dic", "2\nhuiz/Zb\nhuis\n");
  second = codebook_lemmas_get ("nl");
  g_unsetenv ("DRAAD_WORD_LISTS");
  g_assert_true (second != first);
  g_free (found);
  found = find ((CodebookLemmas *) second, "huizen");
  g_assert_cmpstr (found, ==, "huiz");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/lemmas/hunspell", Fixture, NULL, set_up, test_hunspell, tear_down);
  g_test_add ("/lemmas/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/lemmas/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/lemmas/plain", Fixture, NULL, set_up, test_plain, tear_down);
  g_test_add ("/lemmas/snowball", Fixture, NULL, set_up, test_snowball, tear_down);
  g_test_add ("/lemmas/shared", Fixture, NULL, set_up, test_shared, tear_down);
  g_test_add_func ("/lemmas/installed", test_installed);
  g_test_add_func ("/lemmas/random", test_random);
  return g_test_run ();
}
