/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/sealing.h"

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/check-project.h"
#include "codebook/model/correction-acts.h"
#include "codebook/model/memo.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/store/backup.h"
#include "codebook/store/sqlite.h"
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
assert_no_bytes (Study *study, const char *wanted)
{
  g_autofree char *bytes = NULL;
  gsize len_bytes;

  g_assert_true (g_file_get_contents (study->path, &bytes, &len_bytes, NULL));
  g_assert_null (memmem (bytes, len_bytes, wanted, strlen (wanted)));
}

static void
study_correct (Study *study, gint64 document, const char *old, const char *new)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (study->project, document, &study->error);
  const char *current = codebook_document_text_get_current (text, NULL);
  const char *at = strstr (current, old);
  guint start_cp = (guint) g_utf8_strlen (current, at - current);

  g_assert_true (codebook_document_correct (study->project, document, start_cp,
                                            start_cp + (guint) g_utf8_strlen (old, -1), new,
                                            &study->error));
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
      "SELECT group_concat (line, char (10)) FROM (SELECT passage.start_cp || ' ' || "
      "passage.first_line || ' ' || passage.text AS line FROM passage JOIN document "
      "ON document.id = passage.document ORDER BY document.position, n)",
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
assert_history (Study *study, guint at_least)
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
  g_assert_cmpuint (steps, >=, at_least);
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
  assert_history (&study, 19);
  assert_sound (&study);
  assert_no_names (&study);
  study_assert_fails (&study, codebook_sealing_run (study.project, &report, NULL, &study.error),
                      CODEBOOK_ERROR_FAILED, "no names");
  study_clear (&study);
}

/* What a pseudonym lay over is no name to the letter, and goes as well: also where something was
 * typed beside the pseudonym since, and from a document that is only in the history. What was
 * uncovered again stays. */
static void
test_misspelt (void)
{
  CodebookSealingReport report;
  g_autofree char *text = NULL;
  gint64 document, gone, taken_back;
  Study study;

  study_init (&study);
  document = study_import (&study, "D", "R: Met Saannne en met Sannnne op straat.");
  gone = study_import (&study, "Weg", "R: Ook Saannne was er.");
  study_correct (&study, document, "Saannne", "Sanne");
  study_correct (&study, document, "Sannnne", "Sanne");
  study_correct (&study, gone, "Saannne", "Sanne");
  study_correct (&study, document, "straat", "Sannestraat");
  set (&study, "Sanne", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[persoon 1]");
  set (&study, "Sannestraat", CODEBOOK_IDENTIFIER_PLACE, FALSE, "[plaats A]");
  g_assert_cmpint (codebook_pseudonyms_apply (study.project, &study.error), ==, 4);
  study_correct (&study, document, "[persoon 1] en", "[persoon 1], en");
  taken_back = codebook_store_int64 (study.store, 0,
                                     "SELECT id FROM correction WHERE text = '[plaats A]'", "");
  g_assert_true (codebook_correction_take_back (study.project, taken_back, &study.error));
  g_assert_true (codebook_document_remove (study.project, gone, &study.error));
  g_assert_true (codebook_sealing_run (study.project, &report, NULL, &study.error));
  g_assert_no_error (study.error);
  text = codebook_store_dup_text (study.store, "SELECT text FROM document", "");
  g_assert_cmpstr (text, ==, "R: Met ******* en met ******* op straat.");
  study_reopen (&study, CODEBOOK_STORE_WRITE);
  assert_no_bytes (&study, "Saannne");
  assert_no_bytes (&study, "Sannnne");
  assert_sound (&study);
  assert_history (&study, 11);
  assert_no_bytes (&study, "Saannne");
  study_clear (&study);
}

/* A coder may be called as a participant is; who acts stays who they are. */
static void
test_coder (void)
{
  CodebookSealingReport report;
  Study study;

  study_init (&study);
  g_assert_true (codebook_project_remember_coder (study.project, "Sanne Vos", &study.error));
  study_import (&study, "D", "R: Sanne.");
  set (&study, "Sanne", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[persoon 1]");
  g_assert_cmpint (codebook_pseudonyms_apply (study.project, &study.error), ==, 1);
  study_reopen (&study, CODEBOOK_STORE_WRITE);
  g_assert_cmpstr (codebook_project_get_coder (study.project), ==, "Sanne Vos");
  g_assert_true (codebook_sealing_run (study.project, &report, NULL, &study.error));
  g_assert_no_error (study.error);
  study_reopen (&study, CODEBOOK_STORE_WRITE);
  g_assert_cmpstr (codebook_project_get_coder (study.project), ==, "Sanne Vos");
  assert_sound (&study);
  assert_history (&study, 4);
  study_clear (&study);
}

/* A closed project is one file, also if nothing was done after sealing. */
static void
test_closed (void)
{
  CodebookSealingReport report;
  g_autofree char *bytes = NULL;
  Study study;

  study_init (&study);
  study_import (&study, "D", "R: Sanne.");
  set (&study, "Sanne", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[persoon 1]");
  g_assert_cmpint (codebook_pseudonyms_apply (study.project, &study.error), ==, 1);
  g_assert_true (codebook_sealing_run (study.project, &report, NULL, &study.error));
  g_assert_finalize_object (study.project);
  g_assert_true (g_file_get_contents (study.path, &bytes, NULL, NULL));
  g_assert_cmpint (bytes[18], ==, 1); /* 2: its changes may be in a WAL */
  study.project = codebook_project_open (study.path, CODEBOOK_STORE_READ_ONLY, &study.error);
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

/* At random ---------------------------------------------------------------------------------- */

#define NAMES 6
#define ACTS 24
#define ROUNDS 3

typedef struct
{
  Study study;
  GRand *rand;
  char *names[NAMES];
  GPtrArray *forms; /* char *: what must be gone */
  gint64 code, document;
  guint made;
} Chance;

/* Kaviro, Désulo: no word, and with an accent now and then. */
static char *
make_name (GRand *rand)
{
  static const char *const heads[] = { "Ka", "Dé", "Mo", "Zi", "Ru", "Łe", "Bö", "Ti" };
  static const char *const middles[] = { "vir", "sul", "ngo", "brë", "xan", "quo" };
  static const char *const tails[] = { "oja", "ulo", "ipi", "ëke", "anu" };

  return g_strconcat (heads[g_rand_int_range (rand, 0, G_N_ELEMENTS (heads))],
                      middles[g_rand_int_range (rand, 0, G_N_ELEMENTS (middles))],
                      middles[g_rand_int_range (rand, 0, G_N_ELEMENTS (middles))],
                      tails[g_rand_int_range (rand, 0, G_N_ELEMENTS (tails))], NULL);
}

/* A text of words and names, in their forms. */
static char *
make_text (Chance *chance, guint words)
{
  static const char *const plain[] = { "toen", "ging", "coach", "werk", "en", "rustig", "vier" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words; i++)
    {
      const char *name = chance->names[g_rand_int_range (chance->rand, 0, NAMES)];
      g_autofree char *upper = g_utf8_strup (name, -1);

      g_string_append (text, i > 0 ? " " : "");
      switch (g_rand_int_range (chance->rand, 0, 6))
        {
        case 0:
          g_string_append (text, name);
          break;
        case 1:
          g_string_append (text, upper);
          break;
        case 2:
          g_string_append_printf (text, "%s’s", name);
          break;
        default:
          g_string_append (text, plain[g_rand_int_range (chance->rand, 0, G_N_ELEMENTS (plain))]);
        }
    }
  return g_string_free (text, FALSE);
}

static gint64
import_by_chance (Chance *chance, const char *name, const char *words)
{
  g_autofree char *text = g_strdup_printf ("R: %s\nI: En?\nR: %s", words, words);
  g_autoptr (CodebookTranscript) transcript = study_make_transcript (text);
  g_autoptr (GBytes) original = g_bytes_new (text, strlen (text));
  g_autofree char *file = g_strdup_printf ("%s.docx", name);
  CodebookDocumentOrigin origin = { .name = name, .file_name = file, .original = original };

  return codebook_document_add (chance->study.project, transcript, &origin, NULL);
}

/* One act, with names in it wherever a text may be; that it may be refused is no matter. */
static void
act_by_chance (Chance *chance)
{
  CodebookProject *project = chance->study.project;
  g_autofree char *words = make_text (chance, 6);
  g_autofree char *name = g_strdup_printf ("%s %u", words, chance->made++);
  g_autofree char *typed = NULL;
  gint64 made;

  switch (g_rand_int_range (chance->rand, 0, 10))
    {
    case 0:
      made = import_by_chance (chance, name, words);
      chance->document = made != 0 ? made : chance->document;
      break;
    case 1:
      codebook_memo_add (project, "document", chance->document, name, words, NULL);
      break;
    case 2:
      codebook_code_add (project, chance->code, name, NULL);
      break;
    case 3:
      codebook_case_add (project, name, words, NULL);
      break;
    case 4:
      made = codebook_attribute_add (project, name, CODEBOOK_ATTRIBUTE_TEXT,
                                     CODEBOOK_SUBJECT_DOCUMENT, NULL, words, NULL);
      if (made != 0)
        (void) !codebook_attribute_set (project, made, chance->document, 0, words, NULL);
      break;
    case 5:
      (void) !codebook_document_rename (project, chance->document, name, NULL);
      break;
    case 6:
      /* Before the first word, so that no name grows onto another. */
      typed = g_strconcat (words, " ", NULL);
      (void) !codebook_document_correct (project, chance->document, 3, 3, typed, NULL);
      break;
    case 7:
      codebook_coding_add (project, chance->document, chance->code, 2, 9, NULL);
      break;
    case 8:
      (void) !codebook_journal_undo (chance->study.store, NULL);
      break;
    default:
      (void) !codebook_journal_redo (chance->study.store, NULL);
    }
}

static void
add_form (Chance *chance, const char *form)
{
  g_ptr_array_add (chance->forms, g_strdup (form));
}

static gboolean
has_bytes (const char *bytes, gsize len_bytes, gconstpointer wanted, gsize wanted_bytes)
{
  return memmem (bytes, len_bytes, wanted, wanted_bytes) != NULL;
}

/* In UTF-8 and in UTF-16 of both orders, in the bytes and the names of all files there. */
static void
assert_gone (Chance *chance)
{
  g_autoptr (GDir) dir = g_dir_open (chance->study.folder, 0, NULL);
  const char *file;

  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (chance->study.folder, file, NULL);
      g_autofree char *bytes = NULL;
      gsize len_bytes;

      g_assert_true (g_file_get_contents (path, &bytes, &len_bytes, NULL));
      for (guint i = 0; i < chance->forms->len; i++)
        {
          const char *form = chance->forms->pdata[i];
          glong units;
          g_autofree gunichar2 *wide = g_utf8_to_utf16 (form, -1, NULL, &units, NULL);

          g_assert_null (strstr (file, form));
          if (has_bytes (bytes, len_bytes, form, strlen (form))
              || has_bytes (bytes, len_bytes, wide, (gsize) units * 2))
            g_error ("%s still has ‘%s’", file, form);
          for (glong k = 0; k < units; k++)
            wide[k] = GUINT16_SWAP_LE_BE (wide[k]);
          g_assert_false (has_bytes (bytes, len_bytes, wide, (gsize) units * 2));
        }
    }
}

static void
work_by_chance (Chance *chance)
{
  for (guint i = 0; i < NAMES; i++)
    {
      g_autofree char *upper = NULL;

      chance->names[i] = make_name (chance->rand);
      upper = g_utf8_strup (chance->names[i], -1);
      add_form (chance, chance->names[i]);
      add_form (chance, upper);
    }
  chance->code = study_code (&chance->study, "Werk");
  {
    g_autofree char *words = make_text (chance, 30);

    chance->document = import_by_chance (chance, "Eerste", words);
  }
  for (guint i = 0; i < ACTS; i++)
    act_by_chance (chance);
  for (guint i = 0; i < NAMES; i++)
    {
      g_autofree char *pseudonym = g_strdup_printf ("[persoon %u]", i + 1);

      set (&chance->study, chance->names[i], CODEBOOK_IDENTIFIER_PERSON, FALSE, pseudonym);
    }
  g_assert_cmpint (codebook_pseudonyms_apply (chance->study.project, &chance->study.error), >=, 0);
  g_assert_no_error (chance->study.error);
  study_code (&chance->study, "Werk/Daarna");
}

static void
test_chance (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      Chance chance = { .rand = g_rand_new_with_seed (40 + round),
                        .forms = g_ptr_array_new_with_free_func (g_free) };
      CodebookSealingReport report;
      g_autofree char *shown = NULL;
      g_autofree char *after = NULL;

      study_init (&chance.study);
      work_by_chance (&chance);
      shown = dup_passages (&chance.study);
      g_assert_true (
          codebook_sealing_run (chance.study.project, &report, NULL, &chance.study.error));
      g_assert_no_error (chance.study.error);
      assert_gone (&chance);
      study_reopen (&chance.study, CODEBOOK_STORE_WRITE);
      after = dup_passages (&chance.study);
      g_assert_cmpstr (shown, ==, after);
      assert_sound (&chance.study);
      assert_history (&chance.study, NAMES + 3);
      assert_sound (&chance.study);
      assert_gone (&chance);
      study_clear (&chance.study);
      for (guint i = 0; i < NAMES; i++)
        g_free (chance.names[i]);
      g_ptr_array_unref (chance.forms);
      g_rand_free (chance.rand);
    }
}

/* An old file ---------------------------------------------------------------------------------- */

/* Its statements came with comments; one gave a name as an example, and migration keeps the old
 * file beside the new. */
static void
test_old (void)
{
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, "data", "version-1.sql", NULL);
  g_autofree char *sql = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GString) commented = NULL;
  CodebookSealingReport report;
  Study study = { 0 };
  sqlite3 *db = NULL;
  int reserved = CODEBOOK_SCHEMA_RESERVED_BYTES;

  g_assert_true (g_file_get_contents (dump, &sql, NULL, NULL));
  commented = g_string_new (sql);
  g_assert_cmpuint (g_string_replace (commented, "  label TEXT NOT NULL\n) STRICT;",
                                      "  label TEXT NOT NULL -- \"Sanne\", or \"\"\n) STRICT;", 0),
                    ==, 1);
  study.folder = g_dir_make_tmp ("draad-XXXXXX", NULL);
  study.path = g_build_filename (study.folder, "oud.draad", NULL);
  kept = g_build_filename (study.folder, "oud.version-1.draad", NULL);
  g_assert_cmpint (sqlite3_open (study.path, &db), ==, SQLITE_OK);
  sqlite3_file_control (db, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
  g_assert_cmpint (sqlite3_exec (db, commented->str, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  study.project = codebook_project_open (study.path, CODEBOOK_STORE_WRITE, &study.error);
  g_assert_no_error (study.error);
  study_listen (&study);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  study_import (&study, "P02", "P: Sanne zei het.");
  set (&study, "Sanne", CODEBOOK_IDENTIFIER_PERSON, FALSE, "[persoon 1]");
  g_assert_cmpint (codebook_pseudonyms_apply (study.project, &study.error), ==, 1);
  g_assert_true (codebook_sealing_run (study.project, &report, NULL, &study.error));
  g_assert_no_error (study.error);
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
  assert_no_names (&study);
  study_reopen (&study, CODEBOOK_STORE_WRITE);
  assert_sound (&study);
  assert_history (&study, 12);
  assert_no_names (&study);
  study_clear (&study);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sealing/seal", test_seal);
  g_test_add_func ("/sealing/misspelt", test_misspelt);
  g_test_add_func ("/sealing/coder", test_coder);
  g_test_add_func ("/sealing/closed", test_closed);
  g_test_add_func ("/sealing/lengths", test_lengths);
  g_test_add_func ("/sealing/reader", test_reader);
  g_test_add_func ("/sealing/chance", test_chance);
  g_test_add_func ("/sealing/old", test_old);
  return g_test_run ();
}
