/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/project.h"

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/check-project.h"
#include "codebook/model/memo.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"
#include "codebook/model/turn.h"
#include "codebook/model/wave.h"
#include "tests/codebook/model/study.h"

static void
test_settings (void)
{
  Study study;
  g_autofree char *before = NULL;

  study_init (&study);
  g_assert_cmpstr (codebook_project_get_name (study.project), ==, "Studie");
  g_assert_cmpstr (codebook_project_get_language (study.project), ==, "nl");
  before = study_dump (&study);
  study_assert_act (&study, codebook_project_rename (study.project, " Nieuwe naam ", &study.error));
  g_assert_cmpstr (codebook_project_get_name (study.project), ==, "Nieuwe naam");
  g_assert_true (codebook_journal_undo (study.store, &study.error));
  g_assert_cmpstr (codebook_project_get_name (study.project), ==, "Studie");
  g_assert_true (codebook_journal_redo (study.store, &study.error));
  study_assert_fails (&study, codebook_project_rename (study.project, "", &study.error),
                      CODEBOOK_ERROR_FAILED, "empty");
  study_reopen (&study, CODEBOOK_STORE_WRITE);
  g_assert_cmpstr (codebook_project_get_name (study.project), ==, "Nieuwe naam");
  {
    CodebookProject *again = codebook_project_create (study.path, "Nog eens", "nl", &study.error);

    g_assert_null (again);
    g_assert_nonnull (study.error);
    g_clear_error (&study.error);
  }
  study_clear (&study);
}

static void
test_coder (void)
{
  Study study;

  study_init (&study);
  g_assert_cmpstr (codebook_project_get_coder (study.project), ==, "Noor Bakker");
  study_reopen (&study, CODEBOOK_STORE_WRITE);
  g_assert_cmpstr (codebook_project_get_coder (study.project), ==, g_get_user_name ());
  study_assert_act (&study,
                    codebook_project_remember_coder (study.project, "Maaike Visser", &study.error));
  study_reopen (&study, CODEBOOK_STORE_WRITE);
  g_assert_cmpstr (codebook_project_get_coder (study.project), ==, "Maaike Visser");
  {
    g_autoptr (GPtrArray) entries = NULL;
    CodebookJournalEntry *last;

    study_code (&study, "Werk");
    entries = codebook_journal_list (study.store, &study.error);
    last = g_ptr_array_index (entries, entries->len - 1);
    g_assert_cmpstr (last->author, ==, "Maaike Visser");
    g_assert_cmpstr (last->label, ==, "New code ‘Werk’");
  }
  study_assert_act (&study,
                    codebook_project_remember_coder (study.project, "Jelle Prins", &study.error));
  g_assert_true (codebook_journal_undo (study.store, &study.error));
  g_assert_cmpstr (codebook_project_get_coder (study.project), ==, "Maaike Visser");
  g_assert_true (codebook_journal_redo (study.store, &study.error));
  g_assert_cmpstr (codebook_project_get_coder (study.project), ==, "Jelle Prins");
  study_clear (&study);
}

static void
test_counts (void)
{
  Study study;
  CodebookProjectCounts counts;

  study_init (&study);
  g_assert_true (codebook_project_count (study.project, &counts, &study.error));
  g_assert_cmpuint (counts.documents + counts.words + counts.codes + counts.coders, ==, 0);
  study_coding (&study, study_import (&study, "P01", "R: Ja.\nR: Nee."), study_code (&study, "A/B"),
                "Ja");
  codebook_case_add (study.project, "P01", "", &study.error);
  g_assert_true (codebook_project_count (study.project, &counts, &study.error));
  g_assert_cmpuint (counts.documents, ==, 1);
  g_assert_cmpuint (counts.words, ==, 2);
  g_assert_cmpuint (counts.codes, ==, 2);
  g_assert_cmpuint (counts.codings, ==, 1);
  g_assert_cmpuint (counts.cases, ==, 1);
  g_assert_cmpuint (counts.coders, ==, 1);
  g_assert_cmpuint (counts.size_bytes, >, 0);
  g_assert_cmpuint (counts.schema, ==, CODEBOOK_SCHEMA_VERSION);
  study_clear (&study);
}

static void
test_guid (void)
{
  g_autofree char *one = codebook_project_dup_guid ("code", 5);
  g_autofree char *same = codebook_project_dup_guid ("code", 5);
  g_autofree char *other = codebook_project_dup_guid ("coding", 5);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
  g_assert_true (g_uuid_string_is_valid (one));
  g_assert_cmpint (one[14], ==, '8'); /* the version */
}

static void
test_read_only (void)
{
  Study study;
  gint64 code;

  study_init (&study);
  code = study_code (&study, "Werk");
  study_import (&study, "P01", "R: Ja.");
  study_reopen (&study, CODEBOOK_STORE_READ_ONLY);
  {
    g_autoptr (GPtrArray) codes = codebook_code_list (study.project, &study.error);
    g_autoptr (GPtrArray) documents = codebook_document_list (study.project, &study.error);

    g_assert_cmpuint (codes->len, ==, 1);
    g_assert_cmpuint (documents->len, ==, 1);
  }
  study_assert_fails (&study, codebook_code_remove (study.project, code, &study.error),
                      CODEBOOK_ERROR_FAILED, "reading");
  study_assert_fails (&study, codebook_project_begin (study.project, "Toch", &study.error),
                      CODEBOOK_ERROR_FAILED, "reading");
  study_clear (&study);
}

/* Anything, in any order -------------------------------------------------------------------------
 */

/* The id of a row at random, 0 if there is none. */
static gint64
any (Study *study, const char *sql)
{
  return codebook_store_int64 (study->store, 0, sql, "");
}

#define ANY(table) any (study, "SELECT id FROM " table " ORDER BY random () LIMIT 1")

static void
random_text_act (Study *study)
{
  static const char *const words[] = { "werk", "zwaar", "P07", "", "\n", "ja, ja", "é" };
  gint64 document = ANY ("document");
  const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
  guint start = g_test_rand_int_range (0, 60);
  guint end = start + g_test_rand_int_range (0, 15);

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
    case 1:
    case 2:
      codebook_coding_add (study->project, document, ANY ("code"), start, end, NULL);
      break;
    case 3:
      (void) !codebook_coding_set_range (study->project, ANY ("coding"), start, end, NULL);
      break;
    case 4:
      (void) !codebook_coding_remove (study->project, ANY ("coding"), NULL);
      break;
    case 5:
      (void) !codebook_coding_set_memo (study->project, ANY ("coding"), word, NULL);
      break;
    default:
      (void) !codebook_document_correct (study->project, document, start, end, word, NULL);
    }
}

static void
random_tree_act (Study *study, guint n)
{
  g_autofree char *name = g_strdup_printf ("%u", n % 7);
  gint64 code = ANY ("code");
  gint64 other = ANY ("code");

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
    case 1:
      codebook_code_add (study->project, g_test_rand_bit () ? code : 0, name, NULL);
      break;
    case 2:
      (void) !codebook_code_move (study->project, code, other, 0, NULL);
      break;
    case 3:
      (void) !codebook_code_move (study->project, code, 0, other, NULL);
      break;
    case 4:
      (void) !codebook_code_merge (study->project, code, other, NULL);
      break;
    case 5:
      (void) !codebook_code_set (study->project, code, (CodebookCodeField) (n % 8), name, NULL);
      break;
    default:
      (void) !codebook_code_remove (study->project, code, NULL);
    }
}

static void
random_study_act (Study *study, guint n)
{
  g_autofree char *name = g_strdup_printf ("X%u", n % 5);
  CodebookThemeCode codes[] = { { ANY ("code"), g_test_rand_bit () } };
  gint64 one = ANY ("study_case");
  gint64 theme = ANY ("theme");
  gint64 wave = ANY ("wave");

  switch (g_test_rand_int_range (0, 13))
    {
    case 0:
      codebook_case_ensure (study->project, name, NULL);
      break;
    case 1:
      codebook_wave_ensure (study->project, name, NULL);
      break;
    case 2:
      codebook_theme_add (study->project, name, "?", NULL);
      break;
    case 3:
      (void) !codebook_theme_set_codes (study->project, theme, codes, 1, NULL);
      break;
    case 4:
    case 5:
      (void) !codebook_section_add_quote (study->project, one, theme, ANY ("coding"), 0, NULL);
      break;
    case 6:
      (void) !codebook_section_set_text (study->project, one, theme, name, NULL);
      break;
    case 7:
      (void) !codebook_document_set_case (study->project, ANY ("document"), one, NULL);
      break;
    case 8:
      (void) !codebook_document_set_wave (study->project, ANY ("document"), wave, NULL);
      break;
    case 9:
      (void) !codebook_attribute_set (study->project, ANY ("attribute"), one, wave, "12", NULL);
      break;
    case 10:
      (void) !codebook_case_set_wave (study->project, one, wave, CODEBOOK_WAVE_MISSING, "", name,
                                      NULL);
      break;
    case 11:
      codebook_memo_add (study->project, "code", codes[0].code, name, name, NULL);
      break;
    default:
      if (n % 4 == 0)
        (void) !codebook_case_remove (study->project, one, NULL);
      else if (n % 4 == 1)
        (void) !codebook_theme_remove (study->project, theme, NULL);
      else if (n % 4 == 2)
        (void) !codebook_wave_remove (study->project, wave, NULL);
      else
        (void) !codebook_turn_merge_speakers (study->project, ANY ("speaker"), ANY ("speaker"),
                                              NULL);
    }
}

static void
random_act (Study *study, guint n)
{
  g_autofree char *text = g_strdup_printf (
      "I: Vraag %u, en hoe is het werk?\nR: Het werk is zwaar, heel zwaar, want druk.", n);

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      if (any (study, "SELECT COUNT(*) FROM document") < 4)
        study_import (study, "P", text);
      else if (g_test_rand_bit ())
        g_assert_true (codebook_document_remove (study->project, ANY ("document"), &study->error));
      break;
    case 1:
    case 2:
      random_tree_act (study, n);
      break;
    case 3:
    case 4:
    case 5:
      random_study_act (study, n);
      break;
    default:
      random_text_act (study);
    }
  g_assert_no_error (study->error);
}

static void
assert_whole (Study *study)
{
  g_autoptr (GPtrArray) problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_problem_free);

  g_assert_true (codebook_check_project (study->project, problems, &study->error));
  g_assert_no_error (study->error);
  for (guint i = 0; i < problems->len; i++)
    {
      CodebookProblem *problem = g_ptr_array_index (problems, i);

      if (!g_str_equal (problem->kind, "stale"))
        g_error ("%s %s: %s", problem->kind, problem->table, problem->message);
    }
}

/* Whatever is done, the project obeys its rules; and each act back, then again, over a reopening,
 * gives the same rows. */
static void
test_any_acts (void)
{
  Study study;
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  guint n_acts;

  study_init (&study);
  study_import (&study, "P", "R: Het werk is zwaar.");
  study_code (&study, "A/B");
  g_assert_cmpint (codebook_attribute_add (study.project, "Uren", CODEBOOK_ATTRIBUTE_NUMBER,
                                           CODEBOOK_SUBJECT_CASE_WAVE, NULL, "", &study.error),
                   !=, 0);
  g_ptr_array_add (dumps, study_dump (&study));
  for (guint n = 0; n < 400; n++)
    {
      study.changed = 0;
      random_act (&study, n);
      g_assert_cmpuint (study.changed, <=, 1);
      if (study.changed == 1)
        g_ptr_array_add (dumps, study_dump (&study));
      if (n % 80 == 79)
        assert_whole (&study);
    }
  n_acts = dumps->len - 1;
  g_assert_cmpuint (n_acts, >, 100);
  for (guint i = n_acts; i > 0; i--)
    {
      g_autofree char *dump = NULL;

      if (i % 50 == 0)
        study_reopen (&study, CODEBOOK_STORE_WRITE);
      g_assert_true (codebook_journal_undo (study.store, &study.error));
      g_assert_no_error (study.error);
      dump = study_dump (&study);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, i - 1));
    }
  for (guint i = 0; i < n_acts; i++)
    g_assert_true (codebook_journal_redo (study.store, &study.error));
  {
    g_autofree char *dump = study_dump (&study);

    g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, n_acts));
  }
  assert_whole (&study);
  study_clear (&study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project/settings", test_settings);
  g_test_add_func ("/project/coder", test_coder);
  g_test_add_func ("/project/counts", test_counts);
  g_test_add_func ("/project/guid", test_guid);
  g_test_add_func ("/project/read-only", test_read_only);
  g_test_add_func ("/project/any-acts", test_any_acts);
  return g_test_run ();
}
