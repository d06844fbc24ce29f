/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/text/fold.h"

static void
test_text (void)
{
  static const char *const table[][2] = {
    { "", "" },
    { "Jobcoach", "jobcoach" },
    { "Één coördinator", "een coordinator" },
    { "ĲSSEL ĳs", "ijssel ijs" },
    { "Yıldız İzmir Łukasz Søren Straße œuvre Æsir Đorđe",
      "yildiz izmir lukasz soren strasse oeuvre aesir dorde" },
    { "z’n z‘n zʼn z´n z`n", "z'n z'n z'n z'n z`n" },
    { "re‑integratie re‐integratie re\xC2\xADintegratie",
      "re-integratie re-integratie reintegratie" },
    { "ﬁets ½ Σίσυφος", "fiets 1⁄2 σισυφοσ" },
    { "😀", "😀" },
    { "stuk\xC3", "stuk\xEF\xBF\xBD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *out = codebook_fold_text (table[i][0], strlen (table[i][0]));

      g_assert_cmpstr (out, ==, table[i][1]);
    }
}

static void
test_word (void)
{
  static const char *const table[][2] = {
    { "re-integratie", "reintegratie" },
    { "Reïntegratie", "reintegratie" },
    { "re‑integratie", "reintegratie" },
    { "e-en", "e-en" },
    { "e-mail", "email" },
    { "18-jarige", "18jarige" },
    { "06-12345678", "0612345678" },
    { "foto’s", "foto's" },
    { "d-dat-is", "ddatis" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *out = codebook_fold_word (table[i][0], strlen (table[i][0]));

      g_assert_cmpstr (out, ==, table[i][1]);
    }
}

/* Folding each code point alone gives the same text, and tells where each came from. */
static void
test_map (void)
{
  static const char *const some[] = {
    "a", "É", "ĳ", "\xC2\xAD", "😀", "’", "ß", "\xCC\x81", "İ", "…"
  };

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL), expected = g_string_new (NULL);
      g_autofree guint *offsets = NULL;
      g_autofree char *out = NULL;
      guint from[200], n = 0, n_cp = (guint) g_test_rand_int_range (0, 30);
      gsize n_offsets;

      for (guint cp = 0; cp < n_cp; cp++)
        {
          const char *c = some[g_test_rand_int_range (0, G_N_ELEMENTS (some))];
          g_autofree char *part = codebook_fold_text (c, strlen (c));

          g_string_append (text, c);
          g_string_append (expected, part);
          for (glong k = g_utf8_strlen (part, -1); k > 0; k--)
            from[n++] = cp;
        }
      out = codebook_fold_text_map (text->str, text->len, &offsets, &n_offsets);
      g_assert_cmpstr (out, ==, expected->str);
      g_assert_cmpuint (n_offsets, ==, n + 1);
      g_assert_cmpmem (offsets, n * sizeof (guint), from, n * sizeof (guint));
      g_assert_cmpuint (offsets[n], ==, n_cp);
    }
}

static void
test_title (void)
{
  static const char *const table[][4] = {
    /* locale, text, each word, the first */
    { "nl", "ijsland en ijburg", "IJsland En IJburg", "IJsland en ijburg" },
    { "nl", "'s avonds 't ijs", "'s Avonds 't IJs", "'s Avonds 't ijs" },
    { "nl", "’s-hertogenbosch", "’s-Hertogenbosch", "’s-Hertogenbosch" },
    { "nl", "íjs UWV", "ÍJs Uwv", "ÍJs UWV" },
    { "en", "ijs 's", "Ijs 'S", "Ijs 's" },
    { "nl", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *each = codebook_fold_title (table[i][1], table[i][0]);
      g_autofree char *first = codebook_fold_title_first (table[i][1], table[i][0]);

      g_assert_cmpstr (each, ==, table[i][2]);
      g_assert_cmpstr (first, ==, table[i][3]);
    }
}

static void
test_case (void)
{
  g_autofree char *upper = codebook_fold_upper ("één ijs", "nl");
  g_autofree char *folded = codebook_fold_case ("ÉÉN Ĳs", strlen ("ÉÉN Ĳs"));

  g_assert_cmpstr (upper, ==, "ÉÉN IJS");
  g_assert_cmpstr (folded, ==, "één ĳs");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/text", test_text);
  g_test_add_func ("/fold/word", test_word);
  g_test_add_func ("/fold/map", test_map);
  g_test_add_func ("/fold/title", test_title);
  g_test_add_func ("/fold/case", test_case);
  return g_test_run ();
}
