/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/case.h"

#include "codebook/model/attribute.h"
#include "codebook/model/coder.h"
#include "codebook/model/memo.h"
#include "codebook/model/wave.h"
#include "tests/codebook/model/study.h"

/* "P02 (Sanne) P10" */
static char *
show_cases (Study *study)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (study->project, &study->error);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < cases->len; i++)
    {
      CodebookCase *one = g_ptr_array_index (cases, i);

      g_string_append_printf (shown, "%s%s", i > 0 ? " " : "", one->name);
      if (*one->label != '\0')
        g_string_append_printf (shown, " (%s)", one->label);
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static char *
show_waves (Study *study)
{
  g_autoptr (GPtrArray) waves = codebook_wave_list (study->project, &study->error);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < waves->len; i++)
    g_string_append_printf (shown, "%s%s", i > 0 ? " " : "",
                            ((CodebookWave *) g_ptr_array_index (waves, i))->name);
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

#define assert_shown(call, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown = call;                                                                 \
                                                                                                   \
    g_assert_cmpstr (shown, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

/* Van der Berg stands under B, or under V where the project says so. */
static void
test_name_order (void)
{
  Study study;

  study_init (&study);
  study_assert_act (&study, codebook_case_add (study.project, "Claes", NULL, &study.error) != 0);
  study_assert_act (&study,
                    codebook_case_add (study.project, "Van der Berg", NULL, &study.error) != 0);
  g_assert_cmpstr (codebook_project_get_name_order (study.project), ==, "nl");
  assert_shown (show_cases (&study), "Van der Berg Claes");
  study_assert_act (&study, codebook_project_set_name_order (study.project, "nl-BE", &study.error));
  assert_shown (show_cases (&study), "Claes Van der Berg");
  g_assert_true (codebook_journal_undo (study.store, NULL));
  assert_shown (show_cases (&study), "Van der Berg Claes");
  g_assert_true (codebook_journal_redo (study.store, NULL));
  assert_shown (show_cases (&study), "Claes Van der Berg");
  study_assert_fails (&study, codebook_project_set_name_order (study.project, "fr", &study.error),
                      CODEBOOK_ERROR_FAILED, "fr");
  study_clear (&study);
}

static void
test_cases (void)
{
  Study study;
  gint64 p10, p2;

  study_init (&study);
  study_assert_act (&study,
                    (p10 = codebook_case_add (study.project, "P10", NULL, &study.error)) != 0);
  study_assert_act (&study,
                    (p2 = codebook_case_add (study.project, "P2", " Sanne ", &study.error)) != 0);
  assert_shown (show_cases (&study), "P2 (Sanne) P10");
  study.changed = 0;
  g_assert_cmpint (codebook_case_ensure (study.project, "p10", &study.error), ==, p10);
  g_assert_cmpuint (study.changed, ==, 0);
  study_assert_act (&study, codebook_case_ensure (study.project, "P3", &study.error) != 0);
  assert_shown (show_cases (&study), "P2 (Sanne) P3 P10");
  study_assert_fails (&study, codebook_case_add (study.project, "p2", NULL, &study.error),
                      CODEBOOK_ERROR_EXISTS, "‘P2’");
  g_assert_cmpint (codebook_case_find (study.project, "sanne", &study.error), ==, p2);
  study_assert_fails (&study, codebook_case_find (study.project, "Sanna", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "‘Sanne’");
  study_assert_act (&study,
                    codebook_case_rename (study.project, p10, "P01", "Sanne", &study.error));
  study_assert_fails (&study, codebook_case_find (study.project, "Sanne", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "‘P01’ or ‘P2’");
  study_assert_fails (&study, codebook_case_rename (study.project, p10, "P2", "", &study.error),
                      CODEBOOK_ERROR_EXISTS, "P2");
  study_assert_fails (&study, codebook_case_get (study.project, 5, &study.error) != NULL,
                      CODEBOOK_ERROR_NOT_FOUND, "#5");
  study_clear (&study);
}

static void
test_waves (void)
{
  Study study;
  gint64 t0, t10, extra;

  study_init (&study);
  t10 = codebook_wave_ensure (study.project, "T10", &study.error);
  t0 = codebook_wave_ensure (study.project, "T0", &study.error);
  study_assert_act (&study, codebook_wave_ensure (study.project, "T2", &study.error) != 0);
  assert_shown (show_waves (&study), "T0 T2 T10");
  g_assert_cmpint (codebook_wave_ensure (study.project, "t0", &study.error), ==, t0);
  extra = codebook_wave_add (study.project, "Follow-up", "na een jaar", &study.error);
  assert_shown (show_waves (&study), "T0 T2 T10 Follow-up");
  study_assert_act (&study, codebook_wave_move (study.project, extra, t10, &study.error));
  assert_shown (show_waves (&study), "T0 T2 Follow-up T10");
  study_assert_act (&study, codebook_wave_rename (study.project, extra, "FU", "", &study.error));
  study_assert_fails (&study, codebook_wave_rename (study.project, extra, "T2", "", &study.error),
                      CODEBOOK_ERROR_EXISTS, "T2");
  {
    gint64 document = study_import (&study, "P01", "R: Ja.");

    g_assert_true (codebook_document_set_wave (study.project, document, t0, &study.error));
  }
  study_assert_fails (&study, codebook_wave_remove (study.project, t0, &study.error),
                      CODEBOOK_ERROR_FAILED, "‘T0’");
  study_assert_act (&study, codebook_wave_remove (study.project, extra, &study.error));
  assert_shown (show_waves (&study), "T0 T2 T10");
  study_clear (&study);
}

/* "held 2026-03-14 1; missing ziek" */
static char *
show_case_waves (Study *study, gint64 id)
{
  g_autoptr (GPtrArray) waves = codebook_case_list_waves (study->project, id, &study->error);
  g_autoptr (GString) shown = g_string_new (NULL);

  g_assert_no_error (study->error);
  for (guint i = 0; i < waves->len; i++)
    {
      CodebookCaseWave *wave = g_ptr_array_index (waves, i);

      g_string_append_printf (shown, "%s%s|%s|%s|%u", i > 0 ? "; " : "",
                              codebook_wave_status_to_string (wave->status), wave->held_on,
                              wave->reason, wave->documents);
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static void
test_case_waves (void)
{
  Study study;
  gint64 one, t0, t1, document;
  g_autofree char *before = NULL;

  study_init (&study);
  one = codebook_case_add (study.project, "P01", "", &study.error);
  t0 = codebook_wave_ensure (study.project, "T0", &study.error);
  t1 = codebook_wave_ensure (study.project, "T1", &study.error);
  assert_shown (show_case_waves (&study, one), "|||0; |||0");
  document = study_import (&study, "P01", "R: Ja.");
  g_assert_true (codebook_document_set_case (study.project, document, one, &study.error));
  g_assert_true (codebook_document_set_wave (study.project, document, t0, &study.error));
  g_assert_true (
      codebook_document_set_held_on (study.project, document, "2026-03-14", &study.error));
  before = study_dump (&study);
  study_assert_act (&study, codebook_case_set_wave (study.project, one, t1, CODEBOOK_WAVE_MISSING,
                                                    "", " ziek ", &study.error));
  study_assert_undo (&study, before);
  assert_shown (show_case_waves (&study, one), "held|2026-03-14||1; missing||ziek|0");
  study_assert_act (&study, codebook_case_set_wave (study.project, one, t0, CODEBOOK_WAVE_PARTLY,
                                                    "1 april 2026", NULL, &study.error));
  study_assert_act (&study, codebook_case_set_wave (study.project, one, t1, CODEBOOK_WAVE_UNKNOWN,
                                                    "", "", &study.error));
  assert_shown (show_case_waves (&study, one), "partly|2026-04-01||1; |||0");
  study_assert_fails (
      &study,
      codebook_case_set_wave (study.project, one, 5, CODEBOOK_WAVE_DUE, "", "", &study.error),
      CODEBOOK_ERROR_NOT_FOUND, "wave ‘#5’");
  study_assert_fails (&study,
                      codebook_case_set_wave (study.project, one, t1, CODEBOOK_WAVE_DUE, "morgen",
                                              "", &study.error),
                      CODEBOOK_ERROR_FAILED, "‘morgen’");
  study_clear (&study);
}

static void
test_attributes (void)
{
  static const char *const choices[] = { "Angst", "Autisme", "angst", " ", NULL };
  static const struct
  {
    CodebookAttributeType type;
    const char *written, *stored, *shown; /* stored NULL: refused */
  } cases[] = {
    { CODEBOOK_ATTRIBUTE_TEXT, " vrij  veld ", "vrij veld", "vrij veld" },
    { CODEBOOK_ATTRIBUTE_NUMBER, "1,5", "1.5", "1.5" },
    { CODEBOOK_ATTRIBUTE_NUMBER, "0.1", "0.1", "0.1" },
    { CODEBOOK_ATTRIBUTE_NUMBER, "-24", "-24", "-24" },
    { CODEBOOK_ATTRIBUTE_NUMBER, "veel", NULL, NULL },
    { CODEBOOK_ATTRIBUTE_DATE, "14-3-2026", "2026-03-14", "14 March 2026" },
    { CODEBOOK_ATTRIBUTE_DATE, "14 maart 2026", "2026-03-14", "14 March 2026" },
    { CODEBOOK_ATTRIBUTE_DATE, "31-02-2026", NULL, NULL },
    { CODEBOOK_ATTRIBUTE_YESNO, "Ja", "yes", "yes" },
    { CODEBOOK_ATTRIBUTE_YESNO, "no", "no", "no" },
    { CODEBOOK_ATTRIBUTE_YESNO, "soms", NULL, NULL },
    { CODEBOOK_ATTRIBUTE_CHOICE, "AUTISME", "Autisme", "Autisme" },
    { CODEBOOK_ATTRIBUTE_CHOICE, "griep", NULL, NULL },
  };
  Study study;
  gint64 one;
  gint64 ids[5];

  study_init (&study);
  one = codebook_case_add (study.project, "P01", "", &study.error);
  for (guint i = 0; i < 5; i++)
    {
      const char *name = codebook_attribute_type_to_string ((CodebookAttributeType) i);

      study_assert_act (&study, (ids[i] = codebook_attribute_add (
                                     study.project, name, (CodebookAttributeType) i,
                                     CODEBOOK_SUBJECT_CASE, choices, "", &study.error))
                                    != 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = ids[cases[i].type];
      g_autofree char *before = study_dump (&study);
      g_autoptr (GPtrArray) attributes = codebook_attribute_list (study.project, &study.error);
      g_autoptr (GPtrArray) values = NULL;
      g_autofree char *shown = NULL;

      if (cases[i].stored == NULL)
        {
          study_assert_fails (
              &study,
              codebook_attribute_set (study.project, id, one, 0, cases[i].written, &study.error),
              CODEBOOK_ERROR_FAILED, cases[i].written);
          continue;
        }
      study_assert_act (&study, codebook_attribute_set (study.project, id, one, 0, cases[i].written,
                                                        &study.error));
      values = codebook_attribute_list_values (study.project, one, &study.error);
      g_assert_cmpuint (values->len, ==, 1);
      g_assert_cmpstr (((CodebookAttributeValue *) g_ptr_array_index (values, 0))->value, ==,
                       cases[i].stored);
      shown = codebook_attribute_format (g_ptr_array_index (attributes, cases[i].type),
                                         cases[i].stored);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      study_assert_undo (&study, before);
      study_assert_act (&study,
                        codebook_attribute_set (study.project, id, one, 0, "", &study.error));
    }
  {
    g_autoptr (GPtrArray) attributes = codebook_attribute_list (study.project, &study.error);
    CodebookAttribute *choice = g_ptr_array_index (attributes, 4);

    g_assert_cmpuint (g_strv_length (choice->choices), ==, 2);
    g_assert_cmpuint (choice->values, ==, 0);
  }
  study_clear (&study);
}

static void
test_attributes_by_wave (void)
{
  Study study;
  gint64 one, t0, document, hours, age, kind;
  g_autofree char *before = NULL;

  study_init (&study);
  one = codebook_case_add (study.project, "P01", "", &study.error);
  t0 = codebook_wave_ensure (study.project, "T0", &study.error);
  document = study_import (&study, "P01", "R: Ja.");
  hours = codebook_attribute_add (study.project, "Uren", CODEBOOK_ATTRIBUTE_NUMBER,
                                  CODEBOOK_SUBJECT_CASE_WAVE, NULL, "uur", &study.error);
  age = codebook_attribute_add (study.project, "Leeftijd", CODEBOOK_ATTRIBUTE_NUMBER,
                                CODEBOOK_SUBJECT_CASE, NULL, "jaar", &study.error);
  kind = codebook_attribute_add (study.project, "Soort", CODEBOOK_ATTRIBUTE_TEXT,
                                 CODEBOOK_SUBJECT_DOCUMENT, NULL, NULL, &study.error);
  study_assert_act (&study,
                    codebook_attribute_set (study.project, hours, one, t0, "24", &study.error));
  study_assert_act (&study,
                    codebook_attribute_set (study.project, age, one, 0, "22", &study.error));
  study_assert_act (&study, codebook_attribute_set (study.project, kind, document, 0, "telefonisch",
                                                    &study.error));
  study_assert_fails (&study,
                      codebook_attribute_set (study.project, hours, one, 0, "24", &study.error),
                      CODEBOOK_ERROR_FAILED, "‘Uren’");
  study_assert_fails (&study,
                      codebook_attribute_set (study.project, age, one, t0, "24", &study.error),
                      CODEBOOK_ERROR_FAILED, "‘Leeftijd’");
  study_assert_fails (&study,
                      codebook_attribute_set (study.project, kind, one, 0, "x", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "document");
  study_assert_fails (&study,
                      codebook_attribute_set (study.project, hours, one, 5, "24", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "wave");
  study_assert_fails (&study, codebook_attribute_find (study.project, "Urem", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "‘Uren’");
  study_assert_fails (&study, codebook_wave_remove (study.project, t0, &study.error),
                      CODEBOOK_ERROR_FAILED, "values");
  study_assert_act (
      &study, codebook_attribute_rename (study.project, hours, "Uren per week", &study.error));
  before = study_dump (&study);
  study_assert_act (&study, codebook_attribute_remove (study.project, hours, &study.error));
  study_assert_undo (&study, before);
  study_assert_act (&study, codebook_wave_remove (study.project, t0, &study.error));
  study_clear (&study);
}

static void
test_remove_case (void)
{
  Study study;
  gint64 one, document, age;
  g_autofree char *before = NULL;
  g_autoptr (CodebookDocument) left = NULL;

  study_init (&study);
  one = codebook_case_add (study.project, "P01", "", &study.error);
  document = study_import (&study, "P01", "R: Ja.");
  g_assert_true (codebook_document_set_case (study.project, document, one, &study.error));
  age = codebook_attribute_add (study.project, "Leeftijd", CODEBOOK_ATTRIBUTE_NUMBER,
                                CODEBOOK_SUBJECT_CASE, NULL, "jaar", &study.error);
  g_assert_true (codebook_attribute_set (study.project, age, one, 0, "22", &study.error));
  g_assert_cmpint (codebook_memo_add (study.project, "case", one, "", "belt terug", &study.error),
                   !=, 0);
  before = study_dump (&study);
  study_assert_act (&study, codebook_case_remove (study.project, one, &study.error));
  study_assert_undo (&study, before);
  left = codebook_document_get (study.project, document, &study.error);
  g_assert_cmpint (left->study_case, ==, 0);
  g_assert_cmpint (
      codebook_store_int64 (
          study.store, 9,
          "SELECT (SELECT COUNT(*) FROM memo) + (SELECT COUNT(*) FROM attribute_value)", ""),
      ==, 0);
  study_clear (&study);
}

static void
test_memos (void)
{
  Study study;
  gint64 code, id;
  g_autoptr (GPtrArray) memos = NULL;
  g_autofree char *before = NULL;

  study_init (&study);
  code = study_code (&study, "Werk/Tempo");
  study_assert_act (&study, (id = codebook_memo_add (study.project, "code", code, " Titel ",
                                                     " tekst\nmeer \n", &study.error))
                                != 0);
  study_assert_act (
      &study, codebook_memo_add (study.project, "project", 7, "", "over alles", &study.error) != 0);
  memos = codebook_memo_list (study.project, "code", 0, &study.error);
  g_assert_cmpuint (memos->len, ==, 1);
  {
    CodebookMemo *memo = g_ptr_array_index (memos, 0);

    g_assert_cmpstr (memo->subject_name, ==, "Tempo");
    g_assert_cmpstr (memo->title, ==, "Titel");
    g_assert_cmpstr (memo->text, ==, "tekst\nmeer");
    g_assert_cmpstr (memo->coder, ==, "Noor Bakker");
  }
  before = study_dump (&study);
  study_assert_act (&study, codebook_memo_set (study.project, id, "Titel", "anders", &study.error));
  study_assert_undo (&study, before);
  study.changed = 0;
  g_assert_true (codebook_memo_set (study.project, id, "Titel", "anders", &study.error));
  g_assert_cmpuint (study.changed, ==, 0);
  g_clear_pointer (&memos, g_ptr_array_unref);
  memos = codebook_memo_list (study.project, NULL, 0, &study.error);
  g_assert_cmpuint (memos->len, ==, 2);
  study_assert_act (&study, codebook_memo_remove (study.project, id, &study.error));
  study_assert_fails (&study, codebook_memo_remove (study.project, id, &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "memo");
  study_assert_fails (&study, codebook_memo_add (study.project, "code", 5, "", "x", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "code ‘#5’");
  study_assert_fails (&study, codebook_memo_add (study.project, "weer", 5, "", "x", &study.error),
                      CODEBOOK_ERROR_FAILED, "‘weer’");
  study_clear (&study);
}

static void
test_coders (void)
{
  static const struct
  {
    const char *name, *initials;
  } cases[] = {
    { "Noor Bakker", "NB" }, { "maaike", "M" },           { "Anne-Fleur de Wit", "AFDW" },
    { "élodie  bon", "ÉB" }, { "j.p. (Jan) Vos", "JPV" }, { "", "" },
  };
  Study study;
  gint64 id;
  g_autoptr (GPtrArray) coders = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = codebook_coder_make_initials (cases[i].name);

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
  study_init (&study);
  g_assert_cmpint (codebook_store_int64 (study.store, 9, "SELECT COUNT(*) FROM coder", ""), ==, 0);
  study_assert_act (
      &study, (id = codebook_coder_add (study.project, "Maaike Visser", NULL, &study.error)) != 0);
  g_assert_cmpint (codebook_coder_find (study.project, "mv", &study.error), ==, id);
  study_assert_fails (&study,
                      codebook_coder_add (study.project, "maaike visser", "MV2", &study.error),
                      CODEBOOK_ERROR_EXISTS, "Maaike");
  study_assert_act (
      &study, codebook_coder_rename (study.project, id, "Maaike de Visser", "MdV", &study.error));
  codebook_project_set_coder (study.project, "maaike de visser");
  study_coding (&study, study_import (&study, "P01", "R: Ja."), study_code (&study, "A"), "Ja");
  coders = codebook_coder_list (study.project, &study.error);
  g_assert_cmpuint (coders->len, ==, 1);
  g_assert_cmpuint (codebook_coder_count_codings (
                        study.project, ((CodebookCoder *) g_ptr_array_index (coders, 0))->id),
                    ==, 1);
  g_assert_cmpstr (((CodebookCoder *) g_ptr_array_index (coders, 0))->initials, ==, "MdV");
  study_clear (&study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/cases", test_cases);
  g_test_add_func ("/case/name-order", test_name_order);
  g_test_add_func ("/case/waves", test_waves);
  g_test_add_func ("/case/case-waves", test_case_waves);
  g_test_add_func ("/case/attributes", test_attributes);
  g_test_add_func ("/case/attributes-by-wave", test_attributes_by_wave);
  g_test_add_func ("/case/remove", test_remove_case);
  g_test_add_func ("/case/memos", test_memos);
  g_test_add_func ("/case/coders", test_coders);
  return g_test_run ();
}
