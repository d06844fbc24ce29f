/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/codebook/model/study.h"

#define TEXT "I: Hoe gaat het?\nR: Goed, maar het werk is zwaar."

/* "werk is [Werk 40 memo] zwaar" in places: "Werk:34-38" by start, stale ones as "Werk:stale". */
static char *
show (Study *study, gint64 document)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (study->project, document, &study->error);
  g_autoptr (CodebookCodingSet) set =
      codebook_coding_set_load (study->project, document, text, &study->error);
  g_autoptr (GString) shown = g_string_new (NULL);

  g_assert_no_error (study->error);
  for (guint i = 0; i < codebook_coding_set_get_count (set); i++)
    {
      const CodebookCoding *coding = codebook_coding_set_get (set, i);
      g_autoptr (CodebookCode) code =
          codebook_code_get (study->project, coding->code, &study->error);
      g_autofree char *words =
          codebook_document_text_dup_range (text, coding->start_cp, coding->end_cp);

      g_string_append_printf (shown, "%s%s", i > 0 ? "; " : "", code->name);
      g_string_append_printf (shown, coding->stale ? " (stale)" : "[%s]", words);
      if (coding->weight > 0)
        g_string_append_printf (shown, " %u%%", coding->weight);
      if (coding->has_memo)
        g_string_append (shown, " memo");
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

#define assert_codings(study, document, expected)                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown = show (study, document);                                               \
                                                                                                   \
    g_assert_cmpstr (shown, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_add (void)
{
  static const struct
  {
    guint start, end;
    const char *words; /* NULL: refused */
  } cases[] = {
    { 3, 15, "Hoe gaat het" },
    { 2, 17, "Hoe gaat het?" },
    { 16, 17, NULL },
    { 6, 7, NULL },
    { 7, 7, NULL },
    { 9, 7, NULL },
    { 40, 999, "is zwaar." },
    { 999, 1000, NULL },
    { 0, 999, TEXT },
  };
  Study study;
  gint64 document, code;

  study_init (&study);
  document = study_import (&study, "P01", TEXT);
  code = study_code (&study, "Werk");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = study_dump (&study);

      if (cases[i].words == NULL)
        {
          study_assert_fails (&study,
                              codebook_coding_add (study.project, document, code, cases[i].start,
                                                   cases[i].end, &study.error),
                              CODEBOOK_ERROR_FAILED, "no words");
          continue;
        }
      study_assert_act (&study, codebook_coding_add (study.project, document, code, cases[i].start,
                                                     cases[i].end, &study.error)
                                    != 0);
      {
        g_autofree char *shown = show (&study, document);
        g_autofree char *expected = g_strdup_printf ("Werk[%s]", cases[i].words);

        g_assert_cmpstr (shown, ==, expected);
      }
      study_assert_undo (&study, before);
      g_assert_true (codebook_journal_undo (study.store, &study.error));
    }
  study_assert_fails (&study, codebook_coding_add (study.project, document, 5, 0, 9, &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "code ‘#5’");
  study_assert_fails (&study, codebook_coding_add (study.project, 5, code, 0, 9, &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "document ‘#5’");
  study_clear (&study);
}

static void
test_doubles (void)
{
  Study study;
  gint64 document, code, other, first, second;

  study_init (&study);
  document = study_import (&study, "P01", TEXT);
  code = study_code (&study, "Werk");
  other = study_code (&study, "Zorg");
  first = study_coding (&study, document, code, "zwaar");
  study.changed = 0;
  g_assert_cmpint (study_coding (&study, document, code, " zwaar"), ==, first);
  g_assert_cmpuint (study.changed, ==, 0); /* nothing done, nothing told */
  second = study_coding (&study, document, other, "zwaar");
  g_assert_cmpint (second, !=, first);
  study_assert_fails (&study, codebook_coding_set_code (study.project, second, code, &study.error),
                      CODEBOOK_ERROR_EXISTS, "already");
  codebook_project_set_coder (study.project, "Maaike Visser");
  g_assert_cmpint (study_coding (&study, document, code, "zwaar"), !=, first);
  g_assert_cmpint (codebook_store_int64 (study.store, 0, "SELECT COUNT(*) FROM coding", ""), ==, 3);
  study_clear (&study);
}

static void
test_change (void)
{
  Study study;
  gint64 document, code, other, id;
  g_autofree char *before = NULL;

  study_init (&study);
  document = study_import (&study, "P01", TEXT);
  code = study_code (&study, "Werk");
  other = study_code (&study, "Zorg");
  id = study_coding (&study, document, code, "zwaar");
  before = study_dump (&study);
  study_assert_act (&study, codebook_coding_set_range (study.project, id, 30, 48, &study.error));
  study_assert_undo (&study, before);
  assert_codings (&study, document, "Werk[het werk is zwaar]");
  study_assert_act (&study, codebook_coding_set_code (study.project, id, other, &study.error));
  assert_codings (&study, document, "Zorg[het werk is zwaar]");
  study_assert_act (&study, codebook_coding_set_weight (study.project, id, 100, &study.error));
  study_assert_fails (&study, codebook_coding_set_weight (study.project, id, 101, &study.error),
                      CODEBOOK_ERROR_FAILED, "101");
  study_assert_act (&study,
                    codebook_coding_set_memo (study.project, id, " let op \n", &study.error));
  assert_codings (&study, document, "Zorg[het werk is zwaar] 100% memo");
  {
    g_autofree char *memo = codebook_coding_dup_memo (study.project, id);

    g_assert_cmpstr (memo, ==, "let op");
  }
  study.changed = 0;
  g_assert_true (codebook_coding_set_memo (study.project, id, "let op", &study.error));
  g_assert_cmpuint (study.changed, ==, 0);
  study_assert_act (&study, codebook_coding_set_memo (study.project, id, NULL, &study.error));
  g_assert_null (codebook_coding_dup_memo (study.project, id));
  study_assert_act (&study, codebook_coding_set_memo (study.project, id, "weer", &study.error));
  study_assert_act (&study, codebook_coding_remove (study.project, id, &study.error));
  assert_codings (&study, document, "");
  g_assert_cmpint (codebook_coding_get_document (study.project, id), ==, 0);
  study_assert_fails (&study, codebook_coding_remove (study.project, id, &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "coding");
  study_assert_fails (&study, codebook_coding_find (study.project, "nee", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "‘nee’");
  study_clear (&study);
}

/* Many acts between begin and end are one. */
static void
test_together (void)
{
  Study study;
  gint64 document, code;
  g_autofree char *before = NULL;
  g_autofree char *same = NULL;

  study_init (&study);
  document = study_import (&study, "P01", TEXT);
  code = study_code (&study, "Werk");
  before = study_dump (&study);
  study.changed = 0;
  g_assert_true (codebook_project_begin (study.project, "Twee coderingen", &study.error));
  study_coding (&study, document, code, "zwaar");
  g_assert_true (codebook_project_begin (study.project, "Nog een", &study.error));
  study_coding (&study, document, code, "Goed");
  g_assert_true (codebook_project_end (study.project, TRUE, &study.error));
  g_assert_cmpuint (study.changed, ==, 0);
  g_assert_true (codebook_project_end (study.project, TRUE, &study.error));
  g_assert_cmpuint (study.changed, ==, 1);
  g_assert_cmpstr (codebook_journal_get_undo_label (study.store), ==, "Twee coderingen");
  study_assert_undo (&study, before);
  g_assert_true (codebook_journal_undo (study.store, &study.error));

  g_assert_true (codebook_project_begin (study.project, "Weg ermee", &study.error));
  study_coding (&study, document, code, "zwaar");
  g_assert_false (codebook_project_end (study.project, FALSE, &study.error));
  same = study_dump (&study);
  g_assert_cmpstr (same, ==, before);
  assert_codings (&study, document, "");
  study_clear (&study);
}

/* What lists count, beside a plain count. */
static void
assert_counts (Study *study)
{
  g_autoptr (GPtrArray) documents = codebook_document_list (study->project, &study->error);
  g_autoptr (GPtrArray) codes = codebook_code_list (study->project, &study->error);

  g_assert_no_error (study->error);
  for (guint i = 0; i < documents->len; i++)
    {
      CodebookDocument *document = g_ptr_array_index (documents, i);
      g_autoptr (CodebookDocument) again =
          codebook_document_get (study->project, document->id, &study->error);
      g_autofree gboolean *coded = g_new0 (gboolean, document->length_cp + 1);
      guint coded_cp = 0;
      guint codings = 0;
      g_auto (CodebookRows) rows = codebook_store_select (
          study->store, "SELECT start_cp, end_cp FROM coding WHERE document = ?", "i",
          document->id);

      g_assert_true (codebook_document_count (study->project, document, &study->error));
      g_assert_true (codebook_document_count (study->project, again, &study->error));
      while (codebook_rows_next (&rows, &study->error))
        {
          codings++;
          for (gint64 cp = codebook_rows_int64 (&rows, 0); cp < codebook_rows_int64 (&rows, 1);
               cp++)
            coded[cp] = TRUE;
        }
      for (guint cp = 0; cp < document->length_cp; cp++)
        coded_cp += coded[cp];
      g_assert_cmpuint (document->coded_cp, ==, coded_cp);
      g_assert_cmpuint (document->codings, ==, codings);
      g_assert_cmpuint (again->coded_cp, ==, coded_cp);
      g_assert_cmpstr (again->coders, ==, document->coders);
    }
  for (guint i = 0; i < codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (codes, i);

      g_assert_cmpuint (code->codings, ==,
                        codebook_store_int64 (study->store, 0,
                                              "SELECT COUNT(*) FROM coding WHERE code = ?", "i",
                                              code->id));
      g_assert_cmpuint (
          code->documents, ==,
          codebook_store_int64 (study->store, 0,
                                "SELECT COUNT(DISTINCT document) FROM coding WHERE code = ?", "i",
                                code->id));
    }
}

static void
random_act (Study *study, const gint64 *documents, const gint64 *codes)
{
  gint64 document = documents[g_test_rand_int_range (0, 3)];
  gint64 code = codes[g_test_rand_int_range (0, 3)];
  guint start = g_test_rand_int_range (0, 40);
  guint end = start + g_test_rand_int_range (1, 12);
  gint64 coding =
      codebook_store_int64 (study->store, 0, "SELECT id FROM coding ORDER BY random() LIMIT 1", "");

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
    case 1:
    case 2:
      codebook_coding_add (study->project, document, code, start, end, NULL);
      break;
    case 3:
      if (coding != 0)
        g_assert_true (codebook_coding_remove (study->project, coding, &study->error));
      break;
    case 4:
      if (coding != 0)
        (void) !codebook_coding_set_range (study->project, coding, start, end, NULL);
      break;
    case 5:
      if (coding != 0)
        (void) !codebook_coding_set_code (study->project, coding, code, NULL);
      break;
    default:
      codebook_project_set_coder (study->project,
                                  g_test_rand_bit () ? "Noor Bakker" : "Maaike Visser");
      if (g_test_rand_bit ())
        (void) !codebook_journal_undo (study->store, NULL);
    }
}

static void
test_counts (void)
{
  Study study;
  gint64 documents[3], codes[3];

  study_init (&study);
  documents[0] = study_import (&study, "P01", TEXT);
  documents[1] = study_import (&study, "P02", TEXT "\nI: En verder?");
  documents[2] = study_import (&study, "P03", "R: Niets te melden over het werk en zo, denk ik.");
  codes[0] = study_code (&study, "Werk");
  codes[1] = study_code (&study, "Werk/Tempo");
  codes[2] = study_code (&study, "Zorg");
  for (guint i = 0; i < 300; i++)
    {
      gboolean in_act = i % 10 == 9;

      if (in_act)
        {
          g_assert_true (codebook_project_begin (study.project, "Samen", &study.error));
          codebook_coding_add (study.project, documents[0], codes[0], i % 40, i % 40 + 5, NULL);
          assert_counts (&study);
          g_assert_true (codebook_project_end (study.project, i % 20 == 9, &study.error)
                         == (i % 20 == 9));
          assert_counts (&study);
          continue;
        }
      /* A refused coding of white space spoils no act here, since each act is its own. */
      random_act (&study, documents, codes);
      if (i % 3 == 0)
        assert_counts (&study);
    }
  study_reopen (&study, CODEBOOK_STORE_READ_ONLY);
  assert_counts (&study);
  study_clear (&study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coding/add", test_add);
  g_test_add_func ("/coding/doubles", test_doubles);
  g_test_add_func ("/coding/change", test_change);
  g_test_add_func ("/coding/together", test_together);
  g_test_add_func ("/coding/counts", test_counts);
  return g_test_run ();
}
