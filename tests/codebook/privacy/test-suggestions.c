/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has moved when a pseudonym was laid over some places. Places are written
 * "document:start-end". */

#include "codebook/privacy/suggestions.h"

#include <stdio.h>

static GArray *
parse (const char *places)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CodebookSuggestionHit));
  g_auto (GStrv) words = g_strsplit (places, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      CodebookSuggestionHit hit = { 0 };
      int document;

      if (sscanf (words[i], "%d:%u-%u", &document, &hit.start_cp, &hit.end_cp) == 3)
        {
          hit.document = document;
          g_array_append_val (hits, hit);
        }
    }
  return hits;
}

static char *
show (const GArray *hits)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookSuggestionHit *hit = &g_array_index (hits, CodebookSuggestionHit, i);

      g_string_append_printf (shown, "%s%d:%u-%u", i > 0 ? " " : "", (int) hit->document,
                              hit->start_cp, hit->end_cp);
    }
  return g_string_free (shown, FALSE);
}

static CodebookSuggestion *
suggest (GPtrArray *list, GArray *hits)
{
  CodebookSuggestion *suggestion = g_new0 (CodebookSuggestion, 1);

  suggestion->text = g_strdup ("Jan");
  suggestion->hits = hits;
  g_ptr_array_add (list, suggestion);
  return suggestion;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_suggestion_free);
}

static void
assert_shifted (const char *laid, guint length_cp, const char *places, const char *expected)
{
  g_autoptr (GPtrArray) list = new_list ();
  GArray *hits = suggest (list, parse (laid))->hits;
  CodebookSuggestion *other = suggest (list, parse (places));
  g_autofree char *stays = NULL;
  g_autofree char *shown = NULL;

  codebook_suggestions_shift (list, hits, length_cp);
  stays = show (hits);
  shown = show (other->hits);
  g_assert_cmpstr (stays, ==, laid);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_shift (void)
{
  assert_shifted ("1:10-13", 12, "1:0-3 1:7-10 1:13-15 1:20-25", "1:0-3 1:7-10 1:22-24 1:29-34");
  assert_shifted ("1:10-13 1:20-23 2:5-8", 1, "1:15-16 1:30-31 2:0-5 2:8-9 3:50-51",
                  "1:13-14 1:26-27 2:0-5 2:6-7 3:50-51");
  /* In no order, and over one of them: that is about to be looked for anew. */
  assert_shifted ("2:5-8 1:20-23 1:10-13", 4, "1:30-31 1:11-14 2:9-10", "1:32-33 1:11-14 2:10-11");
  assert_shifted ("", 4, "1:30-31", "1:30-31");
  assert_shifted ("1:10-13", 4, "", "");
}

/* As counted one by one. */
static void
test_shift_random (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GPtrArray) list = new_list ();
      GArray *laid = suggest (list, parse (""))->hits;
      GArray *others = suggest (list, parse (""))->hits;
      g_autoptr (GArray) expected = parse ("");
      guint length_cp = (guint) g_test_rand_int_range (1, 9);

      for (guint i = 0; i < 40; i++)
        {
          GArray *into = g_test_rand_bit () ? laid : others;
          guint start_cp = i * 10 + (guint) g_test_rand_int_range (0, 4);
          CodebookSuggestionHit hit = { g_test_rand_int_range (1, 4), start_cp,
                                        start_cp + (guint) g_test_rand_int_range (1, 6), 0 };

          g_array_append_val (into, hit);
        }
      for (guint i = 0; i < others->len; i++)
        {
          CodebookSuggestionHit other = g_array_index (others, CodebookSuggestionHit, i);
          int moved = 0;

          for (guint k = 0; k < laid->len; k++)
            {
              const CodebookSuggestionHit *hit = &g_array_index (laid, CodebookSuggestionHit, k);

              if (hit->document == other.document && hit->end_cp <= other.start_cp)
                moved += (int) length_cp - (int) (hit->end_cp - hit->start_cp);
            }
          other.start_cp += (guint) moved;
          other.end_cp += (guint) moved;
          g_array_append_val (expected, other);
        }
      codebook_suggestions_shift (list, laid, length_cp);
      {
        g_autofree char *ours = show (others);
        g_autofree char *theirs = show (expected);

        g_assert_cmpstr (ours, ==, theirs);
      }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suggestions/shift", test_shift);
  g_test_add_func ("/suggestions/shift-random", test_shift_random);
  return g_test_run ();
}
