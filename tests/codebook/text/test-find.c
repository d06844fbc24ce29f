/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/text/find.h"
#include "codebook/text/fold.h"

static char *
mark (const char *text, GArray *found)
{
  GString *out = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const CodebookSegment *hit = &g_array_index (found, CodebookSegment, i);

      g_assert_cmpint (g_utf8_pointer_to_offset (text, text + hit->start_byte), ==, hit->start_cp);
      g_assert_cmpint (g_utf8_pointer_to_offset (text, text + hit->end_byte), ==, hit->end_cp);
      g_string_append_printf (out, "%.*s[%.*s]", (int) (hit->start_byte - at), text + at,
                              (int) (hit->end_byte - hit->start_byte), text + hit->start_byte);
      at = hit->end_byte;
    }
  g_string_append (out, text + at);
  return g_string_free (out, FALSE);
}

static void
check (const char *text, const char *wanted, CodebookFindFlags flags, const char *expected)
{
  g_autoptr (GArray) found = codebook_find_all (text, strlen (text), wanted, flags, "nl");
  g_autofree char *out = mark (text, found);

  g_assert_cmpstr (out, ==, expected);
}

static void
test_table (void)
{
  check ("Eén en één eend", "een", CODEBOOK_FIND_FOLDED, "[Eén] en [één] [een]d");
  check ("Eén en één eend", "een", CODEBOOK_FIND_WHOLE_WORDS, "[Eén] en [één] eend");
  check ("Eén en één eend", "én", CODEBOOK_FIND_EXACT, "E[én] en é[én] eend");
  check ("re-integratie, e-en", "re", CODEBOOK_FIND_FOLDED, "[re]-integratie, e-en");
  check ("re-integratie", "reïn", CODEBOOK_FIND_FOLDED, "[re-in]tegratie");
  check ("😀 Ĳs 😀", "i", CODEBOOK_FIND_FOLDED, "😀 [Ĳ]s 😀");
  check ("e\xCC\x81\xC3\xA9n", "een", CODEBOOK_FIND_FOLDED, "[e\xCC\x81\xC3\xA9n]");
  check ("aaaa", "aa", CODEBOOK_FIND_FOLDED, "[aa][aa]");
  check ("jobcoach-gesprek met de jobcoach", "jobcoach", CODEBOOK_FIND_WHOLE_WORDS,
         "jobcoach-gesprek met de [jobcoach]");
  check ("met de  hand", "met de", CODEBOOK_FIND_WHOLE_WORDS, "[met de]  hand");
  check ("iets", "", CODEBOOK_FIND_FOLDED, "iets");
  check ("iets", "", CODEBOOK_FIND_EXACT, "iets");
  check ("", "iets", CODEBOOK_FIND_FOLDED, "");
}

/* Each hit folds to the key, and there are as many as the folded text holds. */
static void
test_oracle (void)
{
  static const char *const some[] = { "a", "É", "e", "ĳ", "i", "j", " ", "-", "😀", "’" };

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL), wanted = g_string_new (NULL);
      g_autoptr (GArray) found = NULL;
      g_autofree char *folded = NULL, *key = NULL;

      for (int i = g_test_rand_int_range (0, 60); i > 0; i--)
        g_string_append (text, some[g_test_rand_int_range (0, G_N_ELEMENTS (some))]);
      g_string_append (wanted, some[g_test_rand_int_range (0, 6)]);
      found = codebook_find_all (text->str, text->len, wanted->str, CODEBOOK_FIND_FOLDED, "nl");
      folded = codebook_fold_word (text->str, text->len);
      key = codebook_fold_word (wanted->str, wanted->len);
      for (guint i = 0; i < found->len; i++)
        {
          const CodebookSegment *hit = &g_array_index (found, CodebookSegment, i);
          g_autofree char *part =
              codebook_fold_text (text->str + hit->start_byte, hit->end_byte - hit->start_byte);
          g_auto (GStrv) parts = g_strsplit (part, "-", -1);
          g_autofree char *joined = g_strjoinv ("", parts);

          g_assert_nonnull (strstr (joined, key));
          g_assert_cmpuint (hit->start_cp, <, hit->end_cp);
        }
      g_assert_cmpint (found->len > 0, ==, strstr (folded, key) != NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/find/table", test_table);
  g_test_add_func ("/find/oracle", test_oracle);
  return g_test_run ();
}
