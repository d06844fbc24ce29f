/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/where.h"
#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/wave.h"
#include "tests/codebook/model/study.h"

/* P01: 21 years, wisselend; T0 16 hours, T1 20,5 hours. P02: no age, veel; no hours. */
typedef struct
{
  Study study;
  gint64 p01, p02, t0, t1;
} Fixture;

static void
set (Fixture *self, gint64 attribute, gint64 subject, gint64 wave, const char *value)
{
  g_assert_true (codebook_attribute_set (self->study.project, attribute, subject, wave, value,
                                         &self->study.error));
  g_assert_no_error (self->study.error);
}

static void
fixture_init (Fixture *self)
{
  static const char *const choices[] = { "weinig", "wisselend", "veel", NULL };
  CodebookProject *project;
  GError **error;
  gint64 age, hours, support, started, paid, place;

  study_init (&self->study);
  project = self->study.project;
  error = &self->study.error;
  self->t0 = codebook_wave_add (project, "T0", "", error);
  self->t1 = codebook_wave_add (project, "T1", "", error);
  self->p01 = codebook_case_add (project, "P01", "", error);
  self->p02 = codebook_case_add (project, "P02", "", error);
  age = codebook_attribute_add (project, "Leeftijd", CODEBOOK_ATTRIBUTE_NUMBER,
                                CODEBOOK_SUBJECT_CASE, NULL, "jaar", error);
  hours = codebook_attribute_add (project, "Uren per week", CODEBOOK_ATTRIBUTE_NUMBER,
                                  CODEBOOK_SUBJECT_CASE_WAVE, NULL, "", error);
  support = codebook_attribute_add (project, "Steun", CODEBOOK_ATTRIBUTE_CHOICE,
                                    CODEBOOK_SUBJECT_CASE, choices, "", error);
  started = codebook_attribute_add (project, "Begonnen", CODEBOOK_ATTRIBUTE_DATE,
                                    CODEBOOK_SUBJECT_CASE, NULL, "", error);
  paid = codebook_attribute_add (project, "Betaald", CODEBOOK_ATTRIBUTE_YESNO,
                                 CODEBOOK_SUBJECT_CASE, NULL, "", error);
  place = codebook_attribute_add (project, "Werk (soort)", CODEBOOK_ATTRIBUTE_TEXT,
                                  CODEBOOK_SUBJECT_CASE, NULL, "", error);
  g_assert_no_error (*error);
  set (self, age, self->p01, 0, "21");
  set (self, hours, self->p01, self->t0, "16");
  set (self, hours, self->p01, self->t1, "20,5");
  set (self, support, self->p01, 0, "wisselend");
  set (self, support, self->p02, 0, "veel");
  set (self, started, self->p01, 0, "14-3-2024");
  set (self, paid, self->p01, 0, "ja");
  set (self, place, self->p01, 0, "Bakkerij, één oven");
}

/* For P01 at T0, P01 at T1, P02 at T0, and a document without case or wave. */
static void
test_holds (void)
{
  static const struct
  {
    const char *text, *wanted; /* 1 holds, 0 does not */
  } cases[] = {
    { "leeftijd < 25", "1100" },
    { "Leeftijd >= 21", "1100" },
    { "leeftijd<21", "0000" },
    { "NOT leeftijd < 25", "0000" },
    { "leeftijd != 30", "1100" },
    { "leeftijd = ''", "0011" },
    { "leeftijd != ''", "1100" },
    { "Uren per week > 16", "0100" },
    { "'uren per week' <= 20,5", "1100" },
    { "uren per week = 20.5", "0100" },
    { "uren per week = ''", "0011" },
    { "steun = VEEL", "0010" },
    { "steun >= wisselend", "1110" },
    { "steun < veel", "1100" },
    { "begonnen < 15-3-2024", "1100" },
    { "begonnen = '14 maart 2024'", "1100" },
    { "betaald = ja", "1100" },
    { "betaald = no", "0000" },
    { "Werk (soort) = bakkerij, een oven", "1100" },
    { "‘werk (soort)’ = \"Bakkerij, één oven\"", "1100" },
    { "werk (soort) > aannemer", "1100" },
    { "leeftijd < 25 AND uren per week > 16", "0100" },
    { "leeftijd < 25 OR steun = veel", "1110" },
    { "steun = veel OR leeftijd < 25 AND uren per week > 16", "0110" },
    { "(steun = veel OR leeftijd < 25) AND NOT uren per week > 16", "1000" },
    { "NOT (leeftijd = 3 OR NOT steun = wisselend)", "1100" },
    { "NOT NOT steun = veel", "0010" },
  };
  Fixture f;

  fixture_init (&f);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodebookWhere) where =
          codebook_where_new (f.study.project, cases[i].text, &f.study.error);
      char found[5] = "";

      g_assert_no_error (f.study.error);
      found[0] = codebook_where_holds (where, f.p01, f.t0, 0) ? '1' : '0';
      found[1] = codebook_where_holds (where, f.p01, f.t1, 0) ? '1' : '0';
      found[2] = codebook_where_holds (where, f.p02, f.t0, 0) ? '1' : '0';
      found[3] = codebook_where_holds (where, 0, 0, 0) ? '1' : '0';
      if (!g_str_equal (found, cases[i].wanted))
        g_error ("%s: %s, not %s", cases[i].text, found, cases[i].wanted);
    }
  study_clear (&f.study);
}

static void
test_errors (void)
{
  static const char *const cases[][2] = {
    { "", "a comparison" },
    { "leeftijd", "after the name" },
    { "leeftijd <", "a value is missing" },
    { "leeftijd < 25 AND", "a comparison" },
    { "leeftijd < 25)", "AND, OR or the end" },
    { "(leeftijd < 25", "a closing parenthesis" },
    { "'leeftijd < 25", "a quotation mark" },
    { "steun = 'veel", "a quotation mark" },
    { "leeftijd < oud", "is a number" },
    { "begonnen = 31-02-2024", "is a date" },
    { "betaald = soms", "yes or no" },
    { "steun = soms", "‘soms’" },
    { "leeftyd < 25", "Leeftijd" },
  };
  g_autofree char *deep = g_strnfill (5000, '(');
  Fixture f;

  fixture_init (&f);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (codebook_where_new (f.study.project, cases[i][0], &f.study.error));
      g_assert_nonnull (f.study.error);
      if (strstr (f.study.error->message, cases[i][1]) == NULL)
        g_error ("%s: %s", cases[i][0], f.study.error->message);
      g_clear_error (&f.study.error);
    }
  g_assert_null (codebook_where_new (f.study.project, deep, &f.study.error));
  g_assert_nonnull (strstr (f.study.error->message, "too many parentheses"));
  g_clear_error (&f.study.error);
  study_clear (&f.study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/where/holds", test_holds);
  g_test_add_func ("/where/errors", test_errors);
  return g_test_run ();
}
