/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/codebook/model/study.h"

/* The tree in one line: "Werk(2) [Tempo(1) Loon] Coach". */
static char *
show_tree (Study *study)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (study->project, &study->error);
  g_autoptr (GString) tree = g_string_new (NULL);
  guint depth = 0;

  g_assert_no_error (study->error);
  for (guint i = 0; i < codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (codes, i);

      for (; depth > code->depth; depth--)
        g_string_append_c (tree, ']');
      if (code->depth > depth)
        g_string_append (tree, " [");
      else if (i > 0)
        g_string_append_c (tree, ' ');
      depth = code->depth;
      g_string_append (tree, code->name);
      if (code->codings > 0)
        g_string_append_printf (tree, "(%u)", code->codings);
    }
  for (; depth > 0; depth--)
    g_string_append_c (tree, ']');
  return g_string_free (g_steal_pointer (&tree), FALSE);
}

#define assert_tree(study, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown = show_tree (study);                                                    \
                                                                                                   \
    g_assert_cmpstr (shown, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_tree (void)
{
  Study study;
  gint64 werk, tempo, loon, coach;
  g_autoptr (CodebookCode) code = NULL;
  g_autoptr (GArray) family = NULL;

  study_init (&study);
  assert_tree (&study, "");
  study_assert_act (
      &study, (tempo = codebook_code_add_path (study.project, "Werk/Tempo", &study.error)) != 0);
  werk = codebook_code_find (study.project, "Werk", &study.error);
  study_assert_act (
      &study, (loon = codebook_code_add (study.project, werk, "  Loon\n", &study.error)) != 0);
  study_assert_act (&study,
                    (coach = codebook_code_add (study.project, 0, "Coach", &study.error)) != 0);
  assert_tree (&study, "Werk [Tempo Loon] Coach");
  g_assert_cmpint (codebook_code_add_path (study.project, "werk/tempo", &study.error), ==, tempo);

  study_assert_act (&study, codebook_code_move (study.project, loon, werk, tempo, &study.error));
  assert_tree (&study, "Werk [Loon Tempo] Coach");
  study_assert_act (&study, codebook_code_move (study.project, werk, coach, 0, &study.error));
  assert_tree (&study, "Coach [Werk [Loon Tempo]]");
  study_assert_act (&study, codebook_code_move (study.project, tempo, 0, coach, &study.error));
  assert_tree (&study, "Tempo Coach [Werk [Loon]]");
  study_assert_fails (&study, codebook_code_move (study.project, coach, loon, 0, &study.error),
                      CODEBOOK_ERROR_FAILED, "Coach");
  study_assert_fails (&study, codebook_code_move (study.project, coach, coach, 0, &study.error),
                      CODEBOOK_ERROR_FAILED, "Coach");

  code = codebook_code_get (study.project, loon, &study.error);
  g_assert_cmpstr (code->path, ==, "Coach/Werk/Loon");
  g_assert_cmpuint (code->depth, ==, 2);
  family = codebook_code_family (study.project, coach, &study.error);
  g_assert_cmpuint (family->len, ==, 3);
  study_clear (&study);
}

static void
test_names (void)
{
  Study study;
  gint64 werk, tempo;

  study_init (&study);
  werk = study_code (&study, "Werk");
  tempo = study_code (&study, "Werk/Tempo");
  study_code (&study, "Thuis/Tempo");
  study_code (&study, "Werk\\/leven/Één");
  study_assert_fails (&study, codebook_code_add (study.project, 0, "WERK", &study.error),
                      CODEBOOK_ERROR_EXISTS, "‘Werk’");
  study_assert_fails (&study, codebook_code_add (study.project, 0, " \n ", &study.error),
                      CODEBOOK_ERROR_FAILED, "empty");
  study_assert_fails (&study, codebook_code_add_path (study.project, "Werk//Tempo", &study.error),
                      CODEBOOK_ERROR_FAILED, "empty");
  study_assert_fails (&study, codebook_code_find (study.project, "Tempo", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "‘Werk/Tempo’ or ‘Thuis/Tempo’");
  study_assert_fails (&study, codebook_code_find (study.project, "Wrek", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "Did you mean ‘Werk’");
  study_assert_fails (&study, codebook_code_find (study.project, "#5", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "‘#5’");
  study_assert_fails (&study, codebook_code_find (study.project, "", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "‘’");
  {
    gint64 number = codebook_code_add (study.project, 0, "#12", &study.error);

    g_assert_cmpint (codebook_code_find (study.project, "#12", &study.error), ==, number);
    g_assert_true (codebook_journal_undo (study.store, &study.error));
  }
  g_assert_cmpint (codebook_code_find (study.project, "werk/TEMPO", &study.error), ==, tempo);
  g_assert_cmpint (codebook_code_find (study.project, "Werk", &study.error), ==, werk);
  g_assert_cmpint (codebook_code_find (study.project, "Werk\\/leven", &study.error), !=, 0);
  g_assert_cmpint (codebook_code_find (study.project,
                                       "E\xcc\x81"
                                       "én",
                                       &study.error),
                   !=, 0); /* NFD */
  {
    g_autofree char *by_id = g_strdup_printf ("#%" G_GINT64_FORMAT, tempo);

    g_assert_cmpint (codebook_code_find (study.project, by_id, &study.error), ==, tempo);
  }
  study_assert_fails (
      &study, codebook_code_set (study.project, werk, CODEBOOK_CODE_NAME, "thuis", &study.error),
      CODEBOOK_ERROR_EXISTS, "Thuis");
  study_assert_act (
      &study, codebook_code_set (study.project, werk, CODEBOOK_CODE_NAME, "werk", &study.error));
  study_assert_fails (&study,
                      codebook_code_move (study.project, tempo,
                                          codebook_code_find (study.project, "Thuis", NULL), 0,
                                          &study.error),
                      CODEBOOK_ERROR_EXISTS, "Tempo");
  study_clear (&study);
}

static void
test_fields (void)
{
  static const struct
  {
    CodebookCodeField field;
    const char *value;
    gboolean good;
  } cases[] = {
    { CODEBOOK_CODE_BRIEF, "In één zin", TRUE },
    { CODEBOOK_CODE_FULL, "Eerste alinea.\n\nTweede.", TRUE },
    { CODEBOOK_CODE_WHEN, "als …", TRUE },
    { CODEBOOK_CODE_WHEN_NOT, "niet als …", TRUE },
    { CODEBOOK_CODE_EXAMPLE, "‘Ik wist niet wat ik moest.’", TRUE },
    { CODEBOOK_CODE_ORIGIN, "inductive", TRUE },
    { CODEBOOK_CODE_ORIGIN, "zomaar", FALSE },
    { CODEBOOK_CODE_COLOR, "oker", TRUE },
    { CODEBOOK_CODE_COLOR, "#12abEF", TRUE },
    { CODEBOOK_CODE_COLOR, "#12ab", FALSE },
    { CODEBOOK_CODE_COLOR, "mauve", FALSE },
  };
  Study study;
  gint64 id;
  g_autoptr (CodebookCode) code = NULL;

  study_init (&study);
  id = study_code (&study, "Werk");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].good)
      {
        g_autofree char *before = study_dump (&study);

        study_assert_act (&study, codebook_code_set (study.project, id, cases[i].field,
                                                     cases[i].value, &study.error));
        study_assert_undo (&study, before);
        /* The same again is no act. */
        study.changed = 0;
        g_assert_true (
            codebook_code_set (study.project, id, cases[i].field, cases[i].value, &study.error));
        g_assert_cmpuint (study.changed, ==, 0);
      }
    else
      study_assert_fails (
          &study,
          codebook_code_set (study.project, id, cases[i].field, cases[i].value, &study.error),
          CODEBOOK_ERROR_FAILED, cases[i].value);
  code = codebook_code_get (study.project, id, &study.error);
  g_assert_cmpstr (code->brief, ==, "In één zin");
  g_assert_cmpstr (code->full, ==, "Eerste alinea.\n\nTweede.");
  g_assert_cmpstr (code->when_to_use, ==, "als …");
  g_assert_cmpstr (code->when_not, ==, "niet als …");
  g_assert_cmpstr (code->example, ==, "‘Ik wist niet wat ik moest.’");
  g_assert_cmpint (code->origin, ==, CODEBOOK_ORIGIN_INDUCTIVE);
  g_assert_cmpstr (code->color, ==, "#12abEF");
  study_clear (&study);
}

/* "Werk:blauw Tempo:blauw Coach:oranje" */
static char *
show_hues (Study *study)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (study->project, &study->error);
  g_autoptr (GString) hues = g_string_new (NULL);

  for (guint i = 0; i < codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (codes, i);

      g_string_append_printf (hues, "%s%s:%s", i > 0 ? " " : "", code->name, code->hue);
    }
  return g_string_free (g_steal_pointer (&hues), FALSE);
}

#define assert_hues(study, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown = show_hues (study);                                                    \
                                                                                                   \
    g_assert_cmpstr (shown, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_hues (void)
{
  Study study;
  gint64 werk, coach, tempo, thuis;

  study_init (&study);
  tempo = study_code (&study, "Werk/Tempo");
  werk = codebook_code_find (study.project, "Werk", &study.error);
  coach = study_code (&study, "Coach");
  assert_hues (&study, "Werk:blauw Tempo:blauw Coach:oranje");
  g_assert_true (
      codebook_code_set (study.project, tempo, CODEBOOK_CODE_COLOR, "#ff0000", &study.error));
  assert_hues (&study, "Werk:blauw Tempo:#ff0000 Coach:oranje");
  g_assert_true (codebook_code_set (study.project, tempo, CODEBOOK_CODE_COLOR, "", &study.error));
  /* A branch that goes below another takes its hue; its own comes free. */
  g_assert_true (codebook_code_move (study.project, werk, coach, 0, &study.error));
  assert_hues (&study, "Coach:oranje Werk:oranje Tempo:oranje");
  thuis = study_code (&study, "Thuis");
  assert_hues (&study, "Coach:oranje Werk:oranje Tempo:oranje Thuis:blauw");
  g_assert_true (codebook_code_move (study.project, tempo, 0, 0, &study.error));
  assert_hues (&study, "Coach:oranje Werk:oranje Thuis:blauw Tempo:groen");
  g_assert_true (codebook_code_set (study.project, thuis, CODEBOOK_CODE_COLOR, "", &study.error));
  assert_hues (&study, "Coach:oranje Werk:oranje Thuis:oranje Tempo:groen"); /* by its place */
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Tak %u", i);

      study_code (&study, name);
    }
  g_assert_cmpuint (g_strv_length ((char **) codebook_code_get_hues ()), ==, 12);
  study_clear (&study);
}

static void
test_many_moves (void)
{
  Study study;
  gint64 ids[6];

  study_init (&study);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      ids[i] = study_code (&study, name);
    }
  /* Two that pass each other in one gap till there is no number left in it. */
  for (guint i = 0; i < 200; i++)
    g_assert_true (codebook_code_move (study.project, ids[4 + i % 2], 0, ids[i % 2 == 0 ? 5 : 4],
                                       &study.error));
  for (guint i = 0; i < 200; i++)
    g_assert_true (codebook_code_move (study.project, ids[2 + i % 2], 0, ids[1], &study.error));
  g_assert_no_error (study.error);
  assert_tree (&study, "0 2 3 1 5 4");
  study_clear (&study);
}

static void
test_merge (void)
{
  Study study;
  gint64 document, werk, baan, memo_holder;
  g_autofree char *before = NULL;
  g_autofree char *memo = NULL;
  gint64 kept, gone;

  study_init (&study);
  document = study_import (&study, "P01", "I: Hoe gaat het?\nR: Goed, maar het werk is zwaar.");
  werk = study_code (&study, "Werk");
  study_code (&study, "Werk/Tempo");
  baan = study_code (&study, "Baan");
  study_code (&study, "Baan/tempo/Haast");
  study_code (&study, "Baan/Loon");
  kept = study_coding (&study, document, werk, "zwaar");
  gone = study_coding (&study, document, baan, "zwaar");
  study_coding (&study, document, baan, "Goed");
  study_coding (&study, document, codebook_code_find (study.project, "Baan/tempo", NULL), "gaat");
  memo_holder = study_coding (&study, document,
                              codebook_code_find (study.project, "Werk/Tempo", NULL), "gaat");
  g_assert_true (codebook_coding_set_memo (study.project, gone, "let op", &study.error));
  g_assert_true (codebook_coding_set_weight (study.project, gone, 40, &study.error));
  assert_tree (&study, "Werk(1) [Tempo(1)] Baan(2) [tempo(1) [Haast] Loon]");
  study_assert_fails (&study,
                      codebook_code_merge (study.project, baan,
                                           codebook_code_find (study.project, "Baan/Loon", NULL),
                                           &study.error),
                      CODEBOOK_ERROR_FAILED, "Baan");
  study_assert_fails (&study, codebook_code_merge (study.project, baan, baan, &study.error),
                      CODEBOOK_ERROR_FAILED, "Baan");

  before = study_dump (&study);
  study_assert_act (&study, codebook_code_merge (study.project, baan, werk, &study.error));
  assert_tree (&study, "Werk(2) [Tempo(1) [Haast] Loon]");
  memo = codebook_coding_dup_memo (study.project, kept);
  g_assert_cmpstr (memo, ==, "let op");
  g_assert_cmpint (codebook_coding_get_document (study.project, gone), ==, 0);
  g_assert_cmpint (codebook_coding_get_document (study.project, memo_holder), ==, document);
  study_assert_undo (&study, before);
  study_clear (&study);
}

static void
test_remove (void)
{
  Study study;
  gint64 document, werk;
  g_autofree char *before = NULL;

  study_init (&study);
  document = study_import (&study, "P01", "I: Hoe gaat het?\nR: Goed, maar het werk is zwaar.");
  werk = study_code (&study, "Werk");
  study_coding (&study, document, werk, "zwaar");
  study_coding (&study, document, study_code (&study, "Werk/Tempo/Haast"), "Goed");
  study_coding (&study, document, study_code (&study, "Thuis"), "Goed");
  before = study_dump (&study);
  assert_tree (&study, "Werk(1) [Tempo [Haast(1)]] Thuis(1)");
  study_assert_act (&study, codebook_code_remove (study.project, werk, &study.error));
  assert_tree (&study, "Thuis(1)");
  study_assert_undo (&study, before);
  assert_tree (&study, "Thuis(1)");
  g_assert_true (codebook_journal_undo (study.store, &study.error));
  assert_tree (&study, "Werk(1) [Tempo [Haast(1)]] Thuis(1)");
  study_assert_fails (&study, codebook_code_remove (study.project, 5, &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "#5");
  study_clear (&study);
}

/* The codes below one are found without a walk over all, for each code that is added asks for them.
 */
static void
test_children (void)
{
  g_auto (CodebookRows) rows = { 0 };
  Study study;

  study_init (&study);
  rows = codebook_store_select (study.store,
                                "EXPLAIN QUERY PLAN SELECT id, name FROM code WHERE parent IS ?",
                                "i", (gint64) 1);
  g_assert_true (codebook_rows_next (&rows, &study.error));
  g_assert_true (g_str_has_prefix (codebook_rows_text (&rows, 3), "SEARCH code USING INDEX"));
  codebook_rows_release (&rows);
  study_clear (&study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code/tree", test_tree);
  g_test_add_func ("/code/names", test_names);
  g_test_add_func ("/code/fields", test_fields);
  g_test_add_func ("/code/hues", test_hues);
  g_test_add_func ("/code/many-moves", test_many_moves);
  g_test_add_func ("/code/merge", test_merge);
  g_test_add_func ("/code/remove", test_remove);
  g_test_add_func ("/code/children", test_children);
  return g_test_run ();
}
