/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/model/revision.h"

/* Corrections are written "3-5:xyz" (base places), by age: "3-5:xyz 8-8:! 1-2:". */
static CodebookDocumentText *
make (const char *base, const char *notation)
{
  g_auto (GStrv) words = g_strsplit (notation, " ", -1);
  g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (CodebookCorrectionValue));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      CodebookCorrectionValue value = { 0 };
      char *rest;

      value.start_cp = g_ascii_strtoull (words[i], &rest, 10);
      value.end_cp = g_ascii_strtoull (rest + 1, &rest, 10);
      value.text = g_strdelimit (g_strdup (rest + 1), "_", ' ');
      g_ptr_array_add (texts, (gpointer) value.text);
      value.id = i + 1;
      value.made_at = 1000;
      g_array_append_val (values, value);
    }
  return codebook_document_text_new (base, strlen (base), (CodebookCorrectionValue *) values->data,
                                     values->len);
}

static void
test_fold (void)
{
  static const struct
  {
    const char *base, *corrections, *current;
    guint overridden;
  } cases[] = {
    { "", "", "", 0 },
    { "", "0-0:nieuw", "nieuw", 0 },
    { "Ik sprak Jan.", "", "Ik sprak Jan.", 0 },
    { "Ik sprak Jan.", "9-12:P07", "Ik sprak P07.", 0 },
    { "één twee", "0-3:1 4-4:en_", "1 en twee", 0 },
    { "abcdef", "0-1: 5-6:", "bcde", 0 },
    { "abcdef", "0-6:", "", 0 },
    { "abcdef", "2-4:X 3-5:Y", "abXef", 1 },      /* the earlier holds */
    { "abcdef", "3-5:Y 2-4:X", "abcYf", 1 },      /* … whatever the place */
    { "abcdef", "2-2:X 2-2:Y", "abXcdef", 1 },    /* two at one place */
    { "abcdef", "2-4:X 4-6:Y 4-4:Z", "abXY", 1 }, /* neighbours do not overlap */
    { "abcdef", "2-4:X 4-4:Z", "abXZef", 0 },
    { "abcdef", "2-4:X 3-3:Z", "abXef", 1 },  /* an insertion within what is replaced */
    { "abcdef", "5-9:X 4-3:Y", "abcdef", 2 }, /* out of the text */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodebookDocumentText) text = make (cases[i].base, cases[i].corrections);
      gsize len_bytes;

      g_assert_cmpstr (codebook_document_text_get_current (text, &len_bytes), ==, cases[i].current);
      g_assert_cmpuint (len_bytes, ==, strlen (cases[i].current));
      g_assert_cmpuint (codebook_document_text_get_length_cp (text), ==,
                        g_utf8_strlen (cases[i].current, -1));
      g_assert_cmpstr (codebook_document_text_get_base (text, NULL), ==, cases[i].base);
      g_assert_cmpuint (codebook_document_text_get_overridden (text)->len, ==, cases[i].overridden);
    }
}

/* The range between two edges, as "[text]", or "stale". */
static char *
show (CodebookDocumentText *text, CodebookEdge start, CodebookEdge end)
{
  guint start_cp;
  guint end_cp;
  g_autofree char *words = NULL;

  if (!codebook_document_text_resolve (text, start, end, &start_cp, &end_cp))
    return g_strdup ("stale");
  words = codebook_document_text_dup_range (text, start_cp, end_cp);
  return g_strdup_printf ("[%s]", words);
}

static void
test_edges (void)
{
  static const struct
  {
    const char *corrections;
    CodebookEdge start, end;
    const char *shown;
  } cases[] = {
    /*                     0123456789012345678  */
    { "", { 9, 0 }, { 12, 0 }, "[Jan]" },                /* Ik sprak Jan gisteren */
    { "9-12:P07", { 9, 0 }, { 12, 0 }, "[P07]" },        /* all of it replaced */
    { "9-12:P07", { 10, 0 }, { 11, 0 }, "[P07]" },       /* within: outwards */
    { "9-12:P07", { 9, 2 }, { 9, 4 }, "[07]" },          /* within the new text */
    { "", { 9, 2 }, { 9, 4 }, "stale" },                 /* … which was taken back */
    { "8-13:", { 9, 0 }, { 12, 0 }, "stale" },           /* all words deleted */
    { "9-11:", { 9, 0 }, { 12, 0 }, "[n]" },             /* some */
    { "9-9:X 12-12:Y", { 9, 0 }, { 12, 0 }, "[Jan]" },   /* insertions at the borders: outside */
    { "9-9:X 12-12:Y", { 9, 1 }, { 12, 2 }, "[XJanY]" }, /* … unless it was coded with them */
    { "10-10:oh", { 9, 0 }, { 12, 0 }, "[Johan]" },      /* within: inside */
    { "3-12:zag_P07", { 9, 0 }, { 21, 0 }, "[zag P07 gisteren]" },
    { "9-12:P07", { 9, 9 }, { 99, 0 }, "[ gisteren]" }, /* out of the text: to its end */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodebookDocumentText) text = make ("Ik sprak Jan gisteren", cases[i].corrections);
      g_autofree char *shown = show (text, cases[i].start, cases[i].end);

      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_true (codebook_document_text_is_stale (text, cases[i].start, cases[i].end)
                     == g_str_equal (shown, "stale"));
    }
}

static void
test_lines (void)
{
  g_autoptr (CodebookDocumentText) plain = make ("aaa bbb ccc\nddd eee\n\nfff", "");
  g_autoptr (CodebookDocumentText) corrected =
      make ("aaa bbb ccc\nddd eee\n\nfff", "4-11:B 20-20:xxxxxxxxxxxxxxxxxxxx_y");

  codebook_document_text_set_line_cp (plain, 7);
  codebook_document_text_set_line_cp (corrected, 7);
  g_assert_cmpuint (codebook_document_text_get_line_count (plain), ==, 5);
  g_assert_cmpuint (codebook_document_text_get_line_count (corrected), ==, 5);
  for (guint line = 1; line <= 5; line++)
    {
      guint place = codebook_document_text_current_from_line (plain, line);

      g_assert_cmpuint (codebook_document_text_line_from_current (plain, place), ==, line);
      if (place > 0)
        g_assert_cmpuint (codebook_document_text_line_from_current (plain, place - 1), ==,
                          line - 1);
    }
  /* aaa B\nddd eee\n(inserted)\nfff */
  g_assert_cmpuint (codebook_document_text_line_from_current (corrected, 4), ==, 1);
  g_assert_cmpuint (codebook_document_text_line_from_current (corrected, 6), ==, 3);
  g_assert_cmpuint (codebook_document_text_line_from_current (corrected, 20), ==, 4);
  g_assert_cmpuint (codebook_document_text_current_from_line (corrected, 4), ==, 14);
  g_assert_cmpuint (codebook_document_text_line_from_current (corrected, 9999), ==, 5);
}

/* Where the end of a paragraph went with the start of the next, the newline that is left is of a
 * line that no word is on any more. */
static void
test_line_of_place (void)
{
  g_autoptr (CodebookDocumentText) joined = make ("aaa bbb\nccc\n\nddd eee", "4-11: 17-20:");

  codebook_document_text_set_line_cp (joined, 7);
  /* aaa |\n|\nddd | */
  g_assert_cmpuint (codebook_document_text_line_from_current (joined, 4), ==, 2);
  g_assert_cmpuint (codebook_document_text_line_of_place (joined, 4), ==, 1);
  g_assert_cmpuint (codebook_document_text_line_of_place (joined, 5), ==, 3);
  g_assert_cmpuint (codebook_document_text_line_of_place (joined, 6), ==, 4);
  g_assert_cmpuint (codebook_document_text_line_of_place (joined, 0), ==, 1);
  g_assert_cmpuint (codebook_document_text_line_of_place (joined, 10), ==, 4);
  g_assert_cmpuint (codebook_document_text_line_of_place (joined, 9999), ==, 4);
}

/* Not past @most. */
static guint
random_end (guint start, guint longest, guint most)
{
  guint end = start + (guint) g_test_rand_int_range (0, (gint32) longest + 1);

  return MIN (end, most);
}

/* Any corrections, against a plain greedy choice and a plain fold. ----------------------------- */

static CodebookCorrectionValue
random_value (guint i, guint length)
{
  static const char *const texts[] = { "", "x", "yé", "wat nu", "\n" };
  CodebookCorrectionValue value = { 0 };

  value.id = i + 1;
  value.start_cp = g_test_rand_int_range (0, length + 1);
  value.end_cp = random_end (value.start_cp, 4, length);
  value.text = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
  value.made_at = g_test_rand_int_range (0, 4);
  return value;
}

/* In the order of age; *@held those that hold, by place. */
static char *
fold_plainly (const char *base, const CodebookCorrectionValue *values, guint n, gboolean *holds)
{
  g_autoptr (GString) current = g_string_new (NULL);
  guint length = g_utf8_strlen (base, -1);

  for (gint64 made_at = 0; made_at < 4; made_at++)
    for (guint i = 0; i < n; i++)
      {
        gboolean free = values[i].made_at == made_at;

        for (guint j = 0; j < n && free; j++)
          free = !holds[j]
                 || !(values[i].start_cp == values[j].start_cp
                      || (values[i].start_cp < values[j].end_cp
                          && values[j].start_cp < values[i].end_cp));
        if (values[i].made_at == made_at)
          holds[i] = free;
      }
  for (guint cp = 0; cp <= length;)
    {
      guint next = cp + 1;

      for (guint i = 0; i < n; i++)
        if (holds[i] && values[i].start_cp == cp)
          {
            g_string_append (current, values[i].text);
            if (values[i].end_cp > cp)
              next = cp = values[i].end_cp;
            /* A neighbour may start where this one ends. */
            i = values[i].end_cp == values[i].start_cp ? n : (guint) -1;
          }
      if (cp < length)
        g_string_append_unichar (current, g_utf8_get_char (g_utf8_offset_to_pointer (base, cp)));
      cp = next > cp ? next : cp + 1;
    }
  return g_string_free (g_steal_pointer (&current), FALSE);
}

static void
assert_maps (CodebookDocumentText *text)
{
  guint length = codebook_document_text_get_length_cp (text);
  guint base_length = codebook_document_text_get_base_length_cp (text);
  guint before = 0;

  for (guint cp = 0; cp <= length; cp++)
    {
      CodebookEdge start = codebook_document_text_edge_from_current (text, cp, FALSE);
      CodebookEdge end = codebook_document_text_edge_from_current (text, cp, TRUE);
      guint start_cp;
      guint end_cp;

      g_assert_cmpuint (start.base_cp, <=, base_length);
      g_assert_cmpuint (codebook_document_text_current_from_edge (text, start), ==, cp);
      if (cp > 0)
        {
          codebook_document_text_resolve (text, (CodebookEdge){ 0, 1 }, end, &start_cp, &end_cp);
          g_assert_cmpuint (end_cp, ==, cp);
        }
      g_assert_cmpuint (start.base_cp, >=, before);
      before = start.base_cp;
      g_assert_cmpuint (codebook_document_text_cp_from_byte (
                            text, codebook_document_text_byte_from_cp (text, cp)),
                        ==, cp);
    }
  before = 0;
  for (guint base_cp = 0; base_cp <= base_length; base_cp++)
    {
      guint cp = codebook_document_text_current_from_edge (text, (CodebookEdge){ base_cp, 0 });

      g_assert_cmpuint (cp, >=, before);
      before = cp;
    }
}

static void
test_any_corrections (void)
{
  const char *base = "Dat was één hele dag,\nen 𝄞 toen niet meer.";
  guint length = g_utf8_strlen (base, -1);

  for (guint round = 0; round < 2000; round++)
    {
      CodebookCorrectionValue values[8];
      gboolean holds[8] = { FALSE };
      guint n = g_test_rand_int_range (0, 9);
      guint n_holds = 0;
      g_autoptr (CodebookDocumentText) text = NULL;
      g_autofree char *expected = NULL;

      for (guint i = 0; i < n; i++)
        values[i] = random_value (i, length);
      text = codebook_document_text_new (base, strlen (base), values, n);
      expected = fold_plainly (base, values, n, holds);
      for (guint i = 0; i < n; i++)
        n_holds += holds[i];
      g_assert_cmpuint (codebook_document_text_get_overridden (text)->len, ==, n - n_holds);
      g_assert_cmpstr (codebook_document_text_get_current (text, NULL), ==, expected);
      assert_maps (text);
    }
}

/* Edits, against a list of code points, no two of which are the same. -------------------------- */

#define CODINGS 12

typedef struct
{
  gunichar c;
  gboolean in[CODINGS]; /* which codings it belongs to */
} Item;

typedef struct
{
  GArray *items;  /* Item: the current text */
  gunichar next;  /* never used before */
  GArray *values; /* CodebookCorrectionValue, text owned */
  char *base;
  CodebookDocumentText *text;
  CodebookEdge start[CODINGS], end[CODINGS];
} Bench;

static void
clear_value (gpointer data)
{
  g_free ((char *) ((CodebookCorrectionValue *) data)->text);
}

static char *
bench_text (Bench *bench)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < bench->items->len; i++)
    g_string_append_unichar (text, g_array_index (bench->items, Item, i).c);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
bench_fold (Bench *bench)
{
  g_clear_pointer (&bench->text, codebook_document_text_unref);
  bench->text = codebook_document_text_new (bench->base, strlen (bench->base),
                                            (CodebookCorrectionValue *) bench->values->data,
                                            bench->values->len);
}

static void
bench_init (Bench *bench, guint length)
{
  *bench = (Bench){ .next = 0x41 };
  bench->items = g_array_new (FALSE, TRUE, sizeof (Item));
  bench->values = g_array_new (FALSE, TRUE, sizeof (CodebookCorrectionValue));
  g_array_set_clear_func (bench->values, clear_value);
  for (guint i = 0; i < length; i++)
    {
      Item item = { bench->next, { FALSE } };

      bench->next += 37; /* soon beyond one byte, then two */
      g_array_append_val (bench->items, item);
    }
  bench->base = bench_text (bench);
  bench_fold (bench);
}

static void
bench_release (Bench *bench)
{
  g_array_unref (bench->items);
  g_array_unref (bench->values);
  g_free (bench->base);
  codebook_document_text_unref (bench->text);
}

static gunichar
fresh (Bench *bench)
{
  bench->next++;
  if (bench->next >= 0xD800 && bench->next < 0xE000)
    bench->next = 0xE000;
  return bench->next;
}

static void
bench_code (Bench *bench, guint coding)
{
  guint length = bench->items->len;
  guint start = g_test_rand_int_range (0, length);
  guint end = g_test_rand_int_range (start, MIN (start + 12, length)) + 1;

  for (guint i = 0; i < length; i++)
    g_array_index (bench->items, Item, i).in[coding] = i >= start && i < end;
  bench->start[coding] = codebook_document_text_edge_from_current (bench->text, start, FALSE);
  bench->end[coding] = codebook_document_text_edge_from_current (bench->text, end, TRUE);
}

/* What came in place of words of a coding belongs to it; what is inserted between two words of it
 * too; what is inserted beside it does not. */
static void
edit_items (Bench *bench, guint start, guint end, guint n)
{
  gboolean in[CODINGS];

  for (guint coding = 0; coding < CODINGS; coding++)
    {
      in[coding] = FALSE;
      for (guint i = start; i < end; i++)
        in[coding] |= g_array_index (bench->items, Item, i).in[coding];
      if (start == end && start > 0 && start < bench->items->len)
        in[coding] = g_array_index (bench->items, Item, start - 1).in[coding]
                     && g_array_index (bench->items, Item, start).in[coding];
    }
  if (end > start)
    g_array_remove_range (bench->items, start, end - start);
  for (guint i = 0; i < n; i++)
    {
      Item item = { fresh (bench), { FALSE } };

      memcpy (item.in, in, sizeof in);
      g_array_insert_val (bench->items, start + i, item);
    }
}

static void
carry_out (Bench *bench, const CodebookCorrectionPlan *plan, gint64 id)
{
  CodebookCorrectionValue value = { id, plan->base_start, plan->base_end, g_strdup (plan->text),
                                    id };

  for (guint i = 0; i < plan->replaced->len; i++)
    for (guint j = bench->values->len; j > 0; j--)
      if (g_array_index (bench->values, CodebookCorrectionValue, j - 1).id
          == g_array_index (plan->replaced, gint64, i))
        g_array_remove_index (bench->values, j - 1);
  if (plan->adds)
    g_array_append_val (bench->values, value);
  else
    g_free ((char *) value.text);
}

/* All of @edits at once; new corrections are numbered from @id. */
static void
bench_revise (Bench *bench, const GArray *edits, gint64 id)
{
  g_autoptr (CodebookRevision) revision = codebook_revision_new (bench->text, edits);
  const GPtrArray *plans = codebook_revision_get_plans (revision);

  for (guint i = 0; i < plans->len; i++)
    carry_out (bench, g_ptr_array_index (plans, i), id + i);
  for (guint coding = 0; coding < CODINGS; coding++)
    codebook_revision_move (revision, &bench->start[coding], &bench->end[coding]);
  bench_fold (bench);
  g_assert_cmpuint (codebook_document_text_get_overridden (bench->text)->len, ==, 0);
  g_assert_cmpstr (
      codebook_document_text_get_current (bench->text, NULL), ==,
      codebook_document_text_get_current (codebook_revision_get_after (revision), NULL));
}

static void
bench_correct (Bench *bench, guint start, guint end, const char *text, gint64 id)
{
  g_autoptr (GArray) edits = codebook_edit_array_new ();

  codebook_edit_array_take (edits, start, end, g_strdup (text));
  bench_revise (bench, edits, id);
}

static void
assert_codings (Bench *bench)
{
  for (guint coding = 0; coding < CODINGS; coding++)
    {
      guint first = G_MAXUINT;
      guint after = 0;
      guint start;
      guint end;
      gboolean live = codebook_document_text_resolve (bench->text, bench->start[coding],
                                                      bench->end[coding], &start, &end);

      for (guint i = 0; i < bench->items->len; i++)
        if (g_array_index (bench->items, Item, i).in[coding])
          {
            first = MIN (first, i);
            after = i + 1;
          }
      g_assert_true (live == (after > 0));
      if (live)
        {
          g_assert_cmpuint (start, ==, first);
          g_assert_cmpuint (end, ==, after);
        }
      else if (bench->items->len > 0)
        bench_code (bench, coding);
    }
}

static void
test_edits (void)
{
  for (guint round = 0; round < 60; round++)
    {
      Bench bench;

      bench_init (&bench, g_test_rand_int_range (1, 120));
      for (guint coding = 0; coding < CODINGS; coding++)
        bench_code (&bench, coding);
      for (guint i = 0; i < 60 && bench.items->len > 0; i++)
        {
          guint start = g_test_rand_int_range (0, bench.items->len + 1);
          guint end = random_end (start, 5, bench.items->len);
          guint n = g_test_rand_int_range (end > start ? 0 : 1, 6);
          g_autofree char *whole = NULL;
          g_autofree char *expected = NULL;
          const char *from;

          edit_items (&bench, start, end, n);
          whole = bench_text (&bench);
          from = g_utf8_offset_to_pointer (whole, start);
          expected = g_strndup (from, g_utf8_offset_to_pointer (from, n) - from);
          bench_correct (&bench, start, end, expected, i + 1);
          g_assert_cmpstr (codebook_document_text_get_current (bench.text, NULL), ==, whole);
          assert_maps (bench.text);
          assert_codings (&bench);
        }
      bench_release (&bench);
    }
}

/* Several edits at once, as a session of typing leaves them: 10,000 in all. Done one by one, from
 * the last to the first so that no place moves, they give the same text and the same codings. */
static void
test_edits_at_once (void)
{
  guint n_edits = 0;

  for (guint round = 0; n_edits < 10000; round++)
    {
      Bench bench;

      bench_init (&bench, g_test_rand_int_range (1, 200));
      for (guint coding = 0; coding < CODINGS; coding++)
        bench_code (&bench, coding);
      for (gint64 id = 1; id < 1000 && bench.items->len > 0; id += 100)
        {
          g_autoptr (GArray) edits = codebook_edit_array_new ();
          g_autofree char *whole = NULL;
          guint places[2 * 12];
          guint n = 0;

          for (guint at = 0; n < 2 * 12 && at <= bench.items->len; n += 2)
            {
              places[n] = at + (guint) g_test_rand_int_range (0, 12);
              places[n + 1] = random_end (places[n], 5, bench.items->len);
              at = places[n + 1] + 1;
              if (places[n] > bench.items->len)
                break;
            }
          for (guint i = 0; i < n; i += 2)
            codebook_edit_array_take (edits, places[i], places[i + 1], NULL);
          for (guint i = n; i > 0; i -= 2)
            {
              guint start = places[i - 2], end = places[i - 1];
              guint length = (guint) g_test_rand_int_range (end > start ? 0 : 1, 6);
              const char *from;

              edit_items (&bench, start, end, length);
              g_free (whole);
              whole = bench_text (&bench);
              from = g_utf8_offset_to_pointer (whole, start);
              g_array_index (edits, CodebookEdit, i / 2 - 1).text =
                  g_strndup (from, g_utf8_offset_to_pointer (from, length) - from);
              n_edits++;
            }
          if (n == 0)
            continue;
          bench_revise (&bench, edits, id);
          g_assert_cmpstr (codebook_document_text_get_current (bench.text, NULL), ==, whole);
          assert_maps (bench.text);
          assert_codings (&bench);
        }
      bench_release (&bench);
    }
}

/* Few letters, so that edits are cut, meet and cancel out; the text and the maps must hold, and
 * typing the base text back must leave no correction. */
static void
test_edits_of_few_letters (void)
{
  for (guint round = 0; round < 60; round++)
    {
      Bench bench = { 0 };
      g_autoptr (GString) oracle = g_string_new ("abbaéaab");

      bench.values = g_array_new (FALSE, TRUE, sizeof (CodebookCorrectionValue));
      g_array_set_clear_func (bench.values, clear_value);
      bench.items = g_array_new (FALSE, TRUE, sizeof (Item));
      bench.base = g_strdup (oracle->str);
      bench_fold (&bench);
      for (guint i = 0; i < 40; i++)
        {
          static const char *const texts[] = { "", "a", "b", "é", "è", "ab", "aab", "bba" };
          guint length = g_utf8_strlen (oracle->str, -1);
          guint start = g_test_rand_int_range (0, length + 1);
          guint end = random_end (start, 3, length);
          const char *text = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
          gsize from = g_utf8_offset_to_pointer (oracle->str, start) - oracle->str;
          gsize to = g_utf8_offset_to_pointer (oracle->str, end) - oracle->str;

          g_string_erase (oracle, from, to - from);
          g_string_insert (oracle, from, text);
          bench_correct (&bench, start, end, text, i + 1);
          g_assert_cmpstr (codebook_document_text_get_current (bench.text, NULL), ==, oracle->str);
          assert_maps (bench.text);
        }
      bench_correct (&bench, 0, G_MAXUINT, bench.base, 1000);
      g_assert_cmpstr (codebook_document_text_get_current (bench.text, NULL), ==, bench.base);
      bench_release (&bench);
    }
}

static void
test_plan (void)
{
  static const struct
  {
    const char *corrections;
    guint start, end;
    const char *text, *plan; /* the new correction and how many it replaces */
  } cases[] = {
    { "", 9, 12, "Jan", "nothing" },
    { "", 9, 12, "Jen", "10-11:e replaces 0" },
    { "", 9, 12, "Jans", "12-12:s replaces 0" },
    { "9-12:P07", 12, 12, "x", "9-12:P07x replaces 1" },
    { "9-12:P07", 13, 13, "x", "13-13:x replaces 0" },
    { "9-12:P07", 9, 12, "Jan", "base replaces 1" },
    { "9-12:P07", 9, 12, "Jen", "10-11:e replaces 1" },
    { "3-8:zag 9-12:P07", 5, 8, "t ", "3-12:zat 07 replaces 2" },
    { "9-12:P07 8-10:x", 12, 12, "!", "9-12:P07! replaces 2" }, /* and the overridden one */
    { "9-12:P07 8-10:x", 0, 2, "Wij", "0-2:Wij replaces 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodebookDocumentText) text = make ("Ik sprak Jan gisteren", cases[i].corrections);
      g_autoptr (CodebookCorrectionPlan) plan =
          codebook_correction_plan (text, cases[i].start, cases[i].end, cases[i].text);
      g_autofree char *shown = NULL;

      if (!plan->changes)
        shown = g_strdup ("nothing");
      else if (!plan->adds)
        shown = g_strdup_printf ("base replaces %u", plan->replaced->len);
      else
        shown = g_strdup_printf ("%u-%u:%s replaces %u", plan->base_start, plan->base_end,
                                 plan->text, plan->replaced->len);
      g_assert_cmpstr (shown, ==, cases[i].plan);
    }
}

/* Edits in turn, "start-end:text", and what is left of a coding on "Jan". */
static void
test_retyping (void)
{
  static const struct
  {
    const char *edits, *shown;
  } cases[] = {
    { "9-12: 9-9:P07", "[P07]" }, /* deleted, then typed: as typed over */
    { "9-12: 9-9:Jan", "[Jan]" }, /* typed back */
    { "9-12: 8-9:", "stale" },    /* what went beside it is not its own */
    { "9-12: 8-9:- 8-9:", "stale" },
    { "9-12: 8-9:- 9-9:P07", "stale" },     /* empty for good */
    { "9-12: 0-2:Wij 10-10:P07", "[P07]" }, /* an edit elsewhere */
    { "8-9:_met_ 13-16:P07 8-13:", "[P07]" },
    { "9-12:Johan 9-14:", "stale" },
    { "3-8:zag 7-10:", "stale" }, /* beside another correction */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) edits = g_strsplit (cases[i].edits, " ", -1);
      Bench bench = { 0 };
      g_autofree char *shown = NULL;

      bench.values = g_array_new (FALSE, TRUE, sizeof (CodebookCorrectionValue));
      g_array_set_clear_func (bench.values, clear_value);
      bench.items = g_array_new (FALSE, TRUE, sizeof (Item));
      bench.base = g_strdup ("Ik sprak Jan gisteren");
      bench_fold (&bench);
      bench.start[0] = (CodebookEdge){ 9, 0 };
      bench.end[0] = (CodebookEdge){ 12, 0 };
      for (guint j = 0; edits[j] != NULL; j++)
        {
          char *rest;
          guint start = g_ascii_strtoull (edits[j], &rest, 10);
          guint end = g_ascii_strtoull (rest + 1, &rest, 10);

          bench_correct (&bench, start, end, g_strdelimit (rest + 1, "_", ' '), j + 1);
        }
      shown = show (bench.text, bench.start[0], bench.end[0]);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      bench_release (&bench);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-text/fold", test_fold);
  g_test_add_func ("/document-text/edges", test_edges);
  g_test_add_func ("/document-text/lines", test_lines);
  g_test_add_func ("/document-text/line-of-place", test_line_of_place);
  g_test_add_func ("/document-text/any-corrections", test_any_corrections);
  g_test_add_func ("/document-text/plan", test_plan);
  g_test_add_func ("/document-text/retyping", test_retyping);
  g_test_add_func ("/document-text/edits", test_edits);
  g_test_add_func ("/document-text/edits-at-once", test_edits_at_once);
  g_test_add_func ("/document-text/edits-of-few-letters", test_edits_of_few_letters);
  return g_test_run ();
}
