/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/coding-set.h"

#include "codebook/model/correction-acts.h"
#include "tests/codebook/model/study.h"

/* Codings are written "1:3-8" (id:start-end); one with equal places is stale. */
static CodebookCodingSet *
make (const char *notation)
{
  g_auto (GStrv) words = g_strsplit (notation, " ", -1);
  GArray *codings = g_array_new (FALSE, TRUE, sizeof (CodebookCoding));

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      CodebookCoding coding = { 0 };
      char *rest;

      coding.id = g_ascii_strtoll (words[i], &rest, 10);
      coding.start_cp = g_ascii_strtoull (rest + 1, &rest, 10);
      coding.end_cp = g_ascii_strtoull (rest + 1, &rest, 10);
      coding.stale = coding.start_cp == coding.end_cp;
      g_array_append_val (codings, coding);
    }
  return codebook_coding_set_new (codings);
}

static gboolean
append_id (const CodebookCoding *coding, gpointer user_data)
{
  g_string_append_printf (user_data, "%s%" G_GINT64_FORMAT,
                          ((GString *) user_data)->len > 0 ? " " : "", coding->id);
  return TRUE;
}

static char *
overlapping (CodebookCodingSet *set, guint start_cp, guint end_cp)
{
  GString *ids = g_string_new (NULL);

  codebook_coding_set_each_overlapping (set, start_cp, end_cp, append_id, ids);
  return g_string_free (ids, FALSE);
}

static void
test_overlapping (void)
{
  static const struct
  {
    const char *codings;
    guint start, end;
    const char *found;
  } cases[] = {
    { "", 0, 100, "" },
    { "1:3-8", 3, 8, "1" },
    { "1:3-8", 8, 9, "" }, /* only touches */
    { "1:3-8", 0, 3, "" },
    { "1:3-8", 7, 8, "1" },
    { "2:3-5 1:3-8", 0, 100, "1 2" }, /* the longer first */
    { "2:3-5 1:3-5", 0, 100, "1 2" }, /* then by id */
    { "1:0-100 2:10-20 3:30-40 4:50-60", 25, 35, "1 3" },
    { "1:0-100 2:10-20 3:30-40 4:50-60", 60, 70, "1" },
    { "1:5-5 2:0-9", 0, 9, "2" }, /* a stale one overlaps nothing */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodebookCodingSet) set = make (cases[i].codings);
      g_autofree char *found = overlapping (set, cases[i].start, cases[i].end);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static gboolean
stop_at_second (const CodebookCoding *coding, gpointer user_data)
{
  return ++*(guint *) user_data < 2;
}

static void
test_steps (void)
{
  g_autoptr (CodebookCodingSet) set = make ("1:3-8 2:3-5 3:10-10 4:12-13");
  guint count = 0;

  codebook_coding_set_each_overlapping (set, 0, 100, stop_at_second, &count);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpuint (codebook_coding_set_get_count (set), ==, 4);
  g_assert_cmpint (codebook_coding_set_get (set, 0)->id, ==, 1);
  g_assert_cmpint (codebook_coding_set_find (set, 4)->start_cp, ==, 12);
  g_assert_null (codebook_coding_set_find (set, 5));
  g_assert_cmpint (codebook_coding_set_next (set, 0)->id, ==, 1);
  g_assert_cmpint (codebook_coding_set_next (set, 3)->id, ==, 4); /* past the stale one */
  g_assert_null (codebook_coding_set_next (set, 12));
  g_assert_null (codebook_coding_set_next (set, G_MAXUINT));
  g_assert_cmpint (codebook_coding_set_previous (set, 12)->id, ==, 2);
  g_assert_cmpint (codebook_coding_set_previous (set, 100)->id, ==, 4);
  g_assert_null (codebook_coding_set_previous (set, 3));
}

static void
test_against_a_plain_list (void)
{
  for (guint round = 0; round < 300; round++)
    {
      GArray *codings = g_array_new (FALSE, TRUE, sizeof (CodebookCoding));
      g_autoptr (CodebookCodingSet) set = NULL;
      guint n = g_test_rand_int_range (0, 40);

      for (guint i = 0; i < n; i++)
        {
          CodebookCoding coding = { .id = i + 1 };

          coding.start_cp = g_test_rand_int_range (0, 50);
          coding.end_cp = coding.start_cp + g_test_rand_int_range (0, i % 7 == 0 ? 50 : 6);
          coding.stale = coding.start_cp == coding.end_cp;
          g_array_append_val (codings, coding);
        }
      set = codebook_coding_set_new (codings);
      for (guint i = 0; i < 20; i++)
        {
          guint start = g_test_rand_int_range (0, 60);
          guint end = start + g_test_rand_int_range (1, 20);
          g_autofree char *found = overlapping (set, start, end);
          g_autoptr (GString) expected = g_string_new (NULL);

          for (guint j = 0; j < n; j++)
            {
              const CodebookCoding *coding = codebook_coding_set_get (set, j);

              if (!coding->stale && coding->start_cp < end && coding->end_cp > start)
                append_id (coding, expected);
            }
          g_assert_cmpstr (found, ==, expected->str);
        }
    }
}

/* Following acts gives what reading all anew gives -------------------------------------------- */

typedef struct
{
  Study study;
  gint64 document;
  CodebookDocumentText *text;
  CodebookCodingSet *followed;
} Follower;

static char *
dump_set (CodebookCodingSet *set)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < codebook_coding_set_get_count (set); i++)
    {
      const CodebookCoding *c = codebook_coding_set_get (set, i);

      g_string_append_printf (
          out, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %u-%u w%u s%d m%d\n",
          c->id, c->code, c->coder, c->start_cp, c->end_cp, c->weight, c->stale, c->has_memo);
    }
  return g_string_free (out, FALSE);
}

static void
follow_cb (CodebookProject *project, CodebookChanges *changes, Follower *follower)
{
  g_autoptr (CodebookCodingSet) before = follower->followed;
  g_autoptr (CodebookCodingSet) anew = NULL;
  g_autofree char *expected = NULL, *followed = NULL;

  follower->followed = codebook_coding_set_follow (before, project, follower->document,
                                                   follower->text, changes, NULL);
  anew = codebook_coding_set_load (project, follower->document, follower->text, NULL);
  expected = dump_set (anew);
  followed = dump_set (follower->followed);
  g_assert_cmpstr (followed, ==, expected);
}

static gint64
pick (CodebookCodingSet *set)
{
  guint n = codebook_coding_set_get_count (set);

  return n > 0 ? codebook_coding_set_get (set, (guint) g_test_rand_int_range (0, (int) n))->id : 0;
}

static void
act (Follower *follower, gint64 other, const gint64 *codes)
{
  CodebookProject *project = follower->study.project;
  guint start = (guint) g_test_rand_int_range (0, 180), weight = g_test_rand_int_range (0, 100);
  guint end = start + (guint) g_test_rand_int_range (3, 20);
  gint64 code = codes[g_test_rand_int_range (0, 3)], id = pick (follower->followed);
  gboolean ok;

  /* Some are refused, and change nothing. */
  switch (g_test_rand_int_range (0, id != 0 ? 10 : 2))
    {
    case 0:
      codebook_coding_add (project, other, code, start, end, NULL);
      break;
    case 2:
      ok = codebook_coding_remove (project, id, NULL);
      break;
    case 3:
      ok = codebook_coding_set_range (project, id, start, end, NULL);
      break;
    case 4:
      ok = codebook_coding_set_weight (project, id, weight, NULL);
      break;
    case 5:
      ok = codebook_coding_set_memo (project, id, weight % 2 ? "Waarom" : "", NULL);
      break;
    case 6:
      ok = codebook_coding_set_code (project, id, code, NULL);
      break;
    case 7:
      ok = codebook_journal_undo (follower->study.store, NULL);
      break;
    case 8:
      ok = codebook_journal_redo (follower->study.store, NULL);
      break;
    default:
      codebook_coding_add (project, follower->document, code, start, end, NULL);
    }
  (void) ok;
}

static void
test_follow (void)
{
  Follower follower = { 0 };
  Study *study = &follower.study;
  g_autofree char *text = NULL, *text_2 = NULL;
  gint64 codes[3], other;

  study_init (study);
  text = g_strnfill (200, 'a');
  text_2 = g_strnfill (200, 'b');
  follower.document = study_import (study, "P01", text);
  other = study_import (study, "P02", text_2);
  for (guint i = 0; i < 3; i++)
    codes[i] = study_code (study, (const char *[]){ "A", "B", "C" }[i]);
  follower.text = codebook_document_text_load (study->project, follower.document, NULL);
  follower.followed =
      codebook_coding_set_load (study->project, follower.document, follower.text, NULL);
  g_signal_connect (study->project, "changed", G_CALLBACK (follow_cb), &follower);
  for (guint i = 0; i < 400; i++)
    act (&follower, other, codes);
  g_assert_cmpuint (codebook_coding_set_get_count (follower.followed), >, 8);
  codebook_coding_set_unref (follower.followed);
  codebook_document_text_unref (follower.text);
  study_clear (study);
}

/* A revision shows them as they are once it is kept -------------------------------------------- */

/* Up to four edits of a text of @length_cp. */
static GArray *
random_edits (guint length_cp)
{
  static const char *const words[] = { "", "x", "een twee", "\n" };
  GArray *edits = codebook_edit_array_new ();
  guint at = 0;
  /* What is nearly gone only grows, or there is nothing left to code. */
  int longest = length_cp > 60 ? 12 : 1;

  for (guint i = 0; i < 4 && at < length_cp; i++)
    {
      guint start = at + (guint) g_test_rand_int_range (0, 60);
      guint end = start + (guint) g_test_rand_int_range (0, longest);

      if (end > length_cp)
        break;
      codebook_edit_array_take (edits, start, end, g_strdup (words[g_test_rand_int_range (0, 4)]));
      at = end + 1;
    }
  return edits;
}

static void
test_revise (void)
{
  Study study;
  g_autofree char *text = NULL;
  gint64 document, code;

  study_init (&study);
  text = g_strnfill (200, 'a');
  document = study_import (&study, "P01", text);
  code = study_code (&study, "A");
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (CodebookDocumentText) before =
          codebook_document_text_load (study.project, document, NULL);
      guint length = codebook_document_text_get_length_cp (before);
      g_autoptr (GArray) others = random_edits (length);
      g_autoptr (GArray) edits = random_edits (length);
      g_autoptr (CodebookRevision) other = codebook_revision_new (before, others);
      g_autoptr (CodebookRevision) revision = codebook_revision_new (before, edits);
      guint start = (guint) g_test_rand_int_range (0, (int) length - 1);
      g_autoptr (CodebookCodingSet) was = NULL, typing = NULL, revised = NULL, kept = NULL;
      g_autoptr (CodebookDocumentText) after = NULL;
      g_autofree char *expected = NULL, *got = NULL;

      codebook_coding_add (study.project, document, code, start,
                           MIN (start + 1 + round % 20, length), NULL);
      was = codebook_coding_set_load (study.project, document, before, NULL);
      /* On the way there it may have been something else. */
      typing = codebook_coding_set_revise (was, other);
      revised = codebook_coding_set_revise (typing, revision);
      g_assert_true (codebook_document_revise (study.project, document, edits, NULL));
      after = codebook_document_text_load (study.project, document, NULL);
      kept = codebook_coding_set_load (study.project, document, after, NULL);
      expected = dump_set (kept);
      got = dump_set (revised);
      g_assert_cmpstr (got, ==, expected);
      g_assert_cmpuint (codebook_coding_set_get_count (kept), >, round / 4);
    }
  study_clear (&study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coding-set/overlapping", test_overlapping);
  g_test_add_func ("/coding-set/steps", test_steps);
  g_test_add_func ("/coding-set/against-a-plain-list", test_against_a_plain_list);
  g_test_add_func ("/coding-set/follow", test_follow);
  g_test_add_func ("/coding-set/revise", test_revise);
  return g_test_run ();
}
