/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/risk.h"

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/wave.h"
#include "tests/codebook/model/study.h"

/* A case a line: its values apart by spaces, - for none. */
static void
fill (Study *study, const char *const *lines, guint n_attributes)
{
  gint64 attributes[4];

  for (guint i = 0; i < n_attributes; i++)
    {
      g_autofree char *name = g_strdup_printf ("%c", 'a' + i);

      attributes[i] = codebook_attribute_add (study->project, name, CODEBOOK_ATTRIBUTE_TEXT,
                                              CODEBOOK_SUBJECT_CASE, NULL, "", &study->error);
    }
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("P%u", i + 1);
      gint64 id = codebook_case_add (study->project, name, "", &study->error);
      g_auto (GStrv) values = g_strsplit (lines[i], " ", -1);

      for (guint k = 0; values[k] != NULL; k++)
        if (*values[k] != '-')
          g_assert_true (codebook_attribute_set (study->project, attributes[k], id, 0, values[k],
                                                 &study->error));
    }
  g_assert_no_error (study->error);
}

/* Rows as K ATTRIBUTES=VALUES (CASES), apart by bars. */
static void
assert_rows (Study *study, guint k, guint smallest, const char *wanted)
{
  guint found = 99;
  g_autoptr (GPtrArray) rows =
      codebook_risk_list_rows (study->project, k, 3, &found, &study->error);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_no_error (study->error);
  for (guint i = 0; i < rows->len; i++)
    {
      const CodebookRiskRow *row = rows->pdata[i];

      g_string_append_printf (out, "%s%u %s=%s (%s)", i > 0 ? "|" : "", row->k, row->attributes,
                              row->values, row->cases);
    }
  g_assert_cmpstr (out->str, ==, wanted);
  g_assert_cmpuint (found, ==, smallest);
}

static void
test_rows (void)
{
  static const char *const lines[] = { "x 1", "x 1", "x 2", "y 2", "y 1", "y 1", NULL };
  Study study;

  study_init (&study);
  assert_rows (&study, 2, 0, "");
  fill (&study, lines, 2);
  assert_rows (&study, 2, 1, "1 a, b=x, 2 (P3)|1 a, b=y, 2 (P4)");
  assert_rows (&study, 3, 1, "2 b=2 (P3, P4)|2 a, b=x, 1 (P1, P2)|2 a, b=y, 1 (P5, P6)");
  study_clear (&study);
}

/* Cases that are told apart by where a value ends, and by when it held. */
static void
test_alike (void)
{
  static const char *const values[6][2] = { { "x, y", "z" }, { "x", "y, z" }, { "x, y", "q" },
                                            { "x", "q" },    { "w", "z" },    { "w", "y, z" } };
  Study study;
  gint64 a, b, hours, t0, t1, id = 0;

  study_init (&study);
  a = codebook_attribute_add (study.project, "a", CODEBOOK_ATTRIBUTE_TEXT, CODEBOOK_SUBJECT_CASE,
                              NULL, "", &study.error);
  b = codebook_attribute_add (study.project, "b", CODEBOOK_ATTRIBUTE_TEXT, CODEBOOK_SUBJECT_CASE,
                              NULL, "", &study.error);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *name = g_strdup_printf ("P%u", i + 1);

      id = codebook_case_add (study.project, name, "", &study.error);
      g_assert_true (codebook_attribute_set (study.project, a, id, 0, values[i][0], &study.error));
      g_assert_true (codebook_attribute_set (study.project, b, id, 0, values[i][1], &study.error));
    }
  assert_rows (&study, 2, 1,
               "1 a, b=x, y, z (P1)|1 a, b=x, y, z (P2)|1 a, b=x, y, q (P3)|1 a, b=x, q (P4)|"
               "1 a, b=w, z (P5)|1 a, b=w, y, z (P6)");
  t0 = codebook_wave_add (study.project, "T0", "", &study.error);
  t1 = codebook_wave_add (study.project, "T1", "", &study.error);
  hours = codebook_attribute_add (study.project, "c", CODEBOOK_ATTRIBUTE_NUMBER,
                                  CODEBOOK_SUBJECT_CASE_WAVE, NULL, "", &study.error);
  g_assert_true (codebook_attribute_set (study.project, hours, id, t0, "24", &study.error));
  id = codebook_case_add (study.project, "P7", "", &study.error);
  g_assert_true (codebook_attribute_set (study.project, hours, id, t1, "24", &study.error));
  assert_rows (&study, 2, 1,
               "1 c=T0: 24 (P6)|1 c=T1: 24 (P7)|"
               "1 a, b=x, y, z (P1)|1 a, b=x, y, z (P2)|1 a, b=x, y, q (P3)|1 a, b=x, q (P4)|"
               "1 a, b=w, z (P5)|1 a, b=w, y, z (P6)");
  study_clear (&study);
}

static void
test_missing (void)
{
  static const char *const lines[] = { "x -", "x 1", "- 1", NULL };
  Study study;

  study_init (&study);
  fill (&study, lines, 2);
  assert_rows (&study, 2, 1, "1 a, b=x, 1 (P2)");
  study_clear (&study);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/risk/rows", test_rows);
  g_test_add_func ("/risk/alike", test_alike);
  g_test_add_func ("/risk/missing", test_missing);
  return g_test_run ();
}
