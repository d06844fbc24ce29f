/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/text/difference.h"

/* "a b c" → "a x c" is "[b→x]"; what was added or taken away has nothing on one side. */
static char *
show (const char *old, const char *new)
{
  g_autoptr (GArray) differences = codebook_difference_find (old, strlen (old), new, strlen (new));
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const CodebookDifference *d = &g_array_index (differences, CodebookDifference, i);
      g_autofree char *from = g_utf8_substring (old, d->old_start_cp, d->old_end_cp);
      g_autofree char *to = g_utf8_substring (new, d->new_start_cp, d->new_end_cp);

      g_string_append_printf (shown, "[%s→%s]", from, to);
    }
  return g_string_free (shown, FALSE);
}

static void
test_words (void)
{
  static const struct
  {
    const char *old, *new, *shown;
  } cases[] = {
    { "", "", "" },
    { "Ik sprak Jan.", "Ik sprak Jan.", "" },
    { "", "nieuw", "[→nieuw]" },
    { "oud", "", "[oud→]" },
    { "Ik sprak Jan.", "Ik sprak Piet.", "[Jan→Piet]" },
    { "Ik sprak Jan.", "Ik sprak toen Jan.", "[→toen ]" },
    { "Ik sprak Jan.", "Toen zag ik Jan.", "[Ik→Toen][sprak→zag ik]" },
    { "één twee drie", "één drie", "[twee →]" },
    { "een\ntwee", "een twee", "[\n→ ]" },
    /* The space that stood there is not between what was put in, and paragraphs come in whole. */
    { "I: Veel.\nR: Ja. Daar", "I: Veel.\nR: Klopt.\nI: En vinden ze?\nR: Ja. Daar",
      "[→R: Klopt.\nI: En vinden ze?\n]" },
    { "een vier", "een twee drie vier", "[→twee drie ]" },
    { "een twee drie vier", "een vier", "[twee drie →]" },
    { "ging meee naar", "ging mee naar huis", "[meee→mee][→ huis]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = show (cases[i].old, cases[i].new);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
append_random (GString *text, guint n, guint n_words)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%c%s", 'a' + g_test_rand_int_range (0, (gint32) n_words),
                            g_test_rand_int_range (0, 4) == 0 ? "é" : "");
}

/* The longest common row of letters, plainly. */
static guint
count_common (const char *old, guint n, const char *new, guint m)
{
  g_autofree guint *row = g_new0 (guint, m + 1);

  for (guint i = 1; i <= n; i++)
    for (guint j = 1, above_left = 0; j <= m; j++)
      {
        guint above = row[j];

        row[j] = old[i - 1] == new[j - 1] ? above_left + 1 : MAX (row[j], row[j - 1]);
        above_left = above;
      }
  return row[m];
}

/* Laid over the old text they make the new one. */
static void
assert_makes (const char *old, const char *new, const GArray *differences)
{
  GString *made = g_string_new (NULL);
  guint done = 0;
  const char *at = old, *from = new;
  guint from_cp = 0;

  for (guint i = 0; i < differences->len; i++)
    {
      const CodebookDifference *d = &g_array_index (differences, CodebookDifference, i);
      const char *next = g_utf8_offset_to_pointer (at, d->old_start_cp - done);
      const char *end;

      g_assert_true (i == 0 || d->old_start_cp > done);
      g_string_append_len (made, at, next - at);
      from = g_utf8_offset_to_pointer (from, d->new_start_cp - from_cp);
      end = g_utf8_offset_to_pointer (from, d->new_end_cp - d->new_start_cp);
      g_string_append_len (made, from, end - from);
      at = g_utf8_offset_to_pointer (next, d->old_end_cp - d->old_start_cp);
      done = d->old_end_cp;
      from = end;
      from_cp = d->new_end_cp;
    }
  g_string_append (made, at);
  g_assert_cmpstr (made->str, ==, new);
  g_string_free (made, TRUE);
}

/* Of short texts the fewest words. Commas, so that each is a token of its own. */
static void
test_fewest (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, 30), m = (guint) g_test_rand_int_range (0, 30);
      g_autoptr (GString) old = g_string_new (NULL);
      g_autoptr (GString) new = g_string_new (NULL);
      g_autoptr (GArray) differences = NULL;
      guint common;

      for (guint i = 0; i < n; i++)
        g_string_append_c (old, ",.;!"[g_test_rand_int_range (0, 4)]);
      for (guint i = 0; i < m; i++)
        g_string_append_c (new, ",.;!"[g_test_rand_int_range (0, 4)]);
      differences = codebook_difference_find (old->str, n, new->str, m);
      assert_makes (old->str, new->str, differences);
      common = n;
      for (guint i = 0; i < differences->len; i++)
        common -= g_array_index (differences, CodebookDifference, i).old_end_cp
                  - g_array_index (differences, CodebookDifference, i).old_start_cp;
      g_assert_cmpuint (common, ==, count_common (old->str, n, new->str, m));
    }
}

/* 60,000 words: a few changed, a third changed, and none alike. It ends, and is right. */
static void
test_large (void)
{
  static const guint every[] = { 1000, 3, 1 };

  for (guint round = 0; round < G_N_ELEMENTS (every); round++)
    {
      g_autoptr (GString) old = g_string_new (NULL);
      g_autoptr (GString) new = g_string_new (NULL);
      g_autoptr (GArray) differences = NULL;

      for (guint i = 0; i < 60000; i++)
        {
          g_autoptr (GString) word = g_string_new (NULL);

          append_random (word, (guint) g_test_rand_int_range (1, 4), 12);
          g_string_append_printf (old, "%s%c", word->str, i % 12 == 11 ? '\n' : ' ');
          if (g_test_rand_int_range (0, (gint32) every[round]) == 0)
            g_string_append (word, "x");
          g_string_append_printf (new, "%s%c", word->str, i % 12 == 11 ? '\n' : ' ');
        }
      differences = codebook_difference_find (old->str, old->len, new->str, new->len);
      assert_makes (old->str, new->str, differences);
      g_test_message ("one word in %u: %u differences", every[round], differences->len);
      g_assert_cmpuint (differences->len, >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/words", test_words);
  g_test_add_func ("/difference/fewest", test_fewest);
  g_test_add_func ("/difference/large", test_large);
  return g_test_run ();
}
