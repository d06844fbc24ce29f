/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/sealing.h"

#include "codebook/model/case.h"
#include "codebook/model/check-project.h"
#include "codebook/model/memo.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/store/backup.h"
#include "tests/codebook/model/study.h"

#define TEXT                                                                                       \
  "I: Hoe gaat het?\n"                                                                             \
  "Sanne: Goed, met Kévin de Vries en JAN. Jans fiets staat in Zwolle.\n"                         \
  "Sanne: Kévin zei dat een sanne ook kon, en K. de Vries."

static const char *const names[] = { "Sanne",       "Kévin", "Vries", "JAN",     "Zwolle", "Fatima",
                                     "Ke\u0301vin", "SANNE", "kévin", "Bouchra", NULL };

/* No file of the folder has one of the names, in any letters, in its bytes or its name. */
static void
assert_no_names (Study *study)
{
  g_autoptr (GDir) dir = g_dir_open (study->folder, 0, NULL);
  const char *file;

  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (study->folder, file, NULL);
      g_autofree char *bytes = NULL;
      gsize len_bytes;

      g_assert_true (g_file_get_contents (path, &bytes, &len_bytes, NULL));
      for (guint i = 0; names[i] != NULL; i++)
        {
          gsize wanted = strlen (names[i]);

          for (gsize at = 0; at + wanted <= len_bytes; at++)
            if (g_ascii_strncasecmp (bytes + at, names[i], wanted) == 0
                && memcmp (bytes + at, names[i], 1) == 0)
              g_error ("%s still has ‘%s’: %.*s", file, names[i], (int) MIN (60, len_bytes - at),
                       bytes + at);
        }
    }
}

static void
set (Study *study, const char *name, CodebookIdentifier type, gboolean small, const char *pseudonym)
{
  g_assert_cmpint (
      codebook_pseudonyms_set (study->project, name, type, small, pseudonym, &study->error), !=, 0);
  g_assert_no_error (study->error);
}

/* A study in which much was done, undone and done again with names in it. */
static gint64
work (Study *study)
{
  g_autoptr (CodebookTranscript) transcript = study_make_transcript (TEXT);
  g_autoptr (GBytes) original = g_bytes_new_static (TEXT, strlen (TEXT));
  CodebookDocumentOrigin origin = { .name = "Sanne_T0",
                                    .file_name = "gesprek Sanne.docx",
                                    .original = original };
  gint64 document = codebook_document_add (study->project, transcript, &origin, &study->error);
  gint64 code = study_code (study, "Werk");
  gint64 gone = study_import (study, "Weg", "R: Fatima was er ook, zei Kévin.");
  gint64 study_case, memo;

  g_assert_no_error (study->error);
  study_coding (study, document, code, "met Kévin de Vries en");
  study_coding (study, document, code, "vin de Vri");
  study_coding (study, gone, code, "was er");
  g_assert_true (codebook_document_remove (study->project, gone, &study->error));
  study_case = codebook_case_add (study->project, "P01", "Sanne", &study->error);
  g_assert_true (codebook_document_set_case (study->project, document, study_case, &study->error));
  memo = codebook_memo_add (study->project, "document", document, "Fatima", "Over Kévin en Bouchra",
                            &study->error);
  g_assert_true (
      codebook_memo_set (study->project, memo, "Bouchra", "Over Kévin de Vries", &study->error));
  g_assert_true (codebook_document_correct (study->project, document, 0, 1, "Interviewer Bouchra",
                                            &study->error));
  g_assert_true (codebook_journal_undo (study->store, &study->error));
  g_assert_true (codebook_journal_redo (study->store, &study->error));
  set (study, "Kévin de Vries", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[persoon 1]");
  set (study, "Kévin", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[persoon 1]");
  set (study, "Jan", CODEBOOK_IDENTIFIER_PERSON, FALSE, "Wim");
  set (study, "Sanne", CODEBOOK_IDENTIFIER_PERSON, TRUE, "[deelnemer 1]");
  set (study, "Fatima", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[persoon 2]");
  set (study, "Bouchra", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[persoon 3]");
  set (study, "Zwolle", CODEBOOK_IDENTIFIER_PLACE, FALSE, "[plaats A]");
  return document;
}

static void
apply (Study *study)
{
  g_assert_cmpint (codebook_pseudonyms_apply (study->project, &study->error), >, 8);
  g_assert_no_error (study->error);
}

static char *
dup_passages (Study *study)
{
  return codebook_store_dup_text (
      study->store,
      "SELECT group_concat (start_cp || ' ' || first_line || ' ' || text, char (10)) FROM passage",
      "");
}

static void
assert_sound (Study *study)
{
  g_autoptr (GPtrArray) problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_problem_free);

  g_assert_true (codebook_check_project (study->project, problems, &study->error));
  g_assert_no_error (study->error);
  for (guint i = 0; i < problems->len; i++)
    g_error ("%s", ((CodebookProblem *) problems->pdata[i])->message);
}

/* Back to the start and forth again is what it was. */
static void
assert_history (Study *study)
{
  g_autofree char *before = study_dump (study);
  g_autofree char *after = NULL;
  guint steps = 0;

  while (codebook_journal_get_undo_label (study->store) != NULL)
    {
      g_assert_true (codebook_journal_undo (study->store, &study->error));
      g_assert_no_error (study->error);
      steps++;
    }
  g_assert_cmpuint (steps, >, 18);
  for (; steps > 0; steps--)
    g_assert_true (codebook_journal_redo (study->store, &study->error));
  after = study_dump (study);
  g_assert_cmpstr (before, ==, after);
}

static void
test_seal (void)
{
  CodebookSealingReport report;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *backup = NULL;
  Study study;

  study_init (&study);
  work (&study);
  backup = codebook_backup_dup_path (study.path);
  g_assert_true (codebook_backup_make (study.store, backup, &study.error));
  study_assert_fails (&study, codebook_sealing_run (study.project, &report, NULL, &study.error),
                      CODEBOOK_ERROR_FAILED, "Apply");
  apply (&study);
  before = dup_passages (&study);
  g_assert_true (codebook_sealing_run (study.project, &report, NULL, &study.error));
  g_assert_no_error (study.error);
  g_assert_cmpuint (report.documents, ==, 2);
  g_assert_cmpuint (report.originals, ==, 1);
  g_assert_cmpuint (report.copies, ==, 1);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  assert_no_names (&study);

  study_reopen (&study, CODEBOOK_STORE_WRITE);
  after = dup_passages (&study);
  g_assert_cmpstr (before, ==, after);
  assert_sound (&study);
  assert_history (&study);
  assert_sound (&study);
  assert_no_names (&study);
  study_assert_fails (&study, codebook_sealing_run (study.project, &report, NULL, &study.error),
                      CODEBOOK_ERROR_FAILED, "no names");
  study_clear (&study);
}

/* Masks take as many code points and bytes. */
static void
test_lengths (void)
{
  CodebookSealingReport report;
  g_autofree char *masked = NULL;
  Study study;

  study_init (&study);
  study_import (&study, "D", "R: Zoë en Müller-Łuk.");
  set (&study, "Zoë", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[a]");
  set (&study, "Müller-Łuk", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[b]");
  g_assert_cmpint (codebook_pseudonyms_apply (study.project, &study.error), ==, 2);
  g_assert_true (codebook_sealing_run (study.project, &report, NULL, &study.error));
  masked = codebook_store_dup_text (study.store, "SELECT text FROM document", "");
  g_assert_cmpuint (strlen (masked), ==, strlen ("R: Zoë en Müller-Łuk."));
  g_assert_cmpint (g_utf8_strlen (masked, -1), ==, g_utf8_strlen ("R: Zoë en Müller-Łuk.", -1));
  g_assert_true (g_str_has_prefix (masked, "R: **× en "));
  study_clear (&study);
}

/* Who reads along would keep the old pages. */
static void
test_reader (void)
{
  CodebookSealingReport report;
  g_autoptr (CodebookProject) reader = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  Study study;

  study_init (&study);
  work (&study);
  apply (&study);
  before = study_dump (&study);
  reader = codebook_project_open (study.path, CODEBOOK_STORE_READ_ONLY, &study.error);
  g_assert_no_error (study.error);
  g_assert_false (codebook_sealing_run (study.project, &report, NULL, &study.error));
  g_assert_error (study.error, CODEBOOK_ERROR, CODEBOOK_ERROR_BUSY);
  g_clear_error (&study.error);
  g_clear_object (&reader);
  after = study_dump (&study);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (codebook_sealing_run (study.project, &report, NULL, &study.error));
  assert_no_names (&study);
  study_clear (&study);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sealing/seal", test_seal);
  g_test_add_func ("/sealing/lengths", test_lengths);
  g_test_add_func ("/sealing/reader", test_reader);
  return g_test_run ();
}
