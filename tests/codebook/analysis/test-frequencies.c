/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "codebook/analysis/frequencies.h"
#include "codebook/model/stop-list.h"
#include "tests/codebook/model/study.h"

static void
set_up (Study *study, gconstpointer data)
{
  study_init (study);
  study_import (study, "A", "I: Hoe gaat het werk?\nR: Rustig, rustig, één dag werk.\nEn dag.");
  study_import (study, "B", "I: Werk je?\nR: Dag dag, geen rust.");
}

static void
tear_down (Study *study, gconstpointer data)
{
  study_clear (study);
}

static CodebookFrequencies *
run (Study *study, const char *by, const char *const *stop)
{
  CodebookFrequencies *frequencies =
      codebook_frequencies_run (study->project, by, stop, NULL, &study->error);

  g_assert_no_error (study->error);
  return frequencies;
}

static const CodebookFrequency *
find (const CodebookFrequencies *self, const char *name)
{
  const GPtrArray *all = codebook_frequencies_get_all (self);

  for (guint i = 0; i < all->len; i++)
    if (strcmp (((CodebookFrequency *) all->pdata[i])->name, name) == 0)
      return all->pdata[i];
  return NULL;
}

static void
test_all (Study *study, gconstpointer data)
{
  static const char *const stop[] = { "dag", NULL };
  g_autoptr (CodebookFrequencies) all = run (study, NULL, NULL);
  g_autoptr (CodebookFrequencies) some = run (study, NULL, stop);

  g_assert_cmpuint (find (all, "dag")->count, ==, 4);
  g_assert_cmpuint (find (all, "werk")->count, ==, 3);
  g_assert_null (find (all, "r")); /* a label is not said */
  g_assert_null (find (all, "i"));
  g_assert_null (find (some, "dag"));
  g_assert_cmpuint (
      ((CodebookFrequencyGroup *) codebook_frequencies_get_groups (some)->pdata[0])->words, ==,
      ((CodebookFrequencyGroup *) codebook_frequencies_get_groups (all)->pdata[0])->words);
}

/* Words as they are written most often, not as the index has them. */
static void
test_written (Study *study, gconstpointer data)
{
  g_autoptr (CodebookFrequencies) all = NULL;

  study_import (study, "C",
                "R: Coöperatief, ‘coöperatief’, Cooperatief. Re-integratie—re-integratie; "
                "reïntegratie. Café, cafe, cafe. Piet-Jan, Piet-Jans fiets. \n"
                "R: -ge-ïnd- Één-op-één; co-\u00f6p, l'été en ’s-Gravenhage");
  all = run (study, NULL, NULL);
  g_assert_cmpstr (find (all, "coöperatief")->lemma, ==, "cooperatief");
  g_assert_cmpstr (find (all, "coöperatief")->forms, ==, "coöperatief 3");
  g_assert_cmpstr (find (all, "re-integratie")->forms, ==, "re-integratie 3");
  g_assert_cmpstr (find (all, "cafe")->forms, ==, "cafe 3");
  g_assert_nonnull (find (all, "piet-jan"));
  g_assert_cmpuint (find (all, "één-op-één")->count, ==, 1);
  g_assert_nonnull (find (all, "ge-ïnd"));
  g_assert_nonnull (find (all, "co-\u00f6p"));
  g_assert_nonnull (find (all, "l'été"));
  g_assert_nonnull (find (all, "één"));
  g_assert_nonnull (find (all, "’s-gravenhage"));
}

static void
test_roles (Study *study, gconstpointer data)
{
  g_autoptr (CodebookFrequencies) by_role = run (study, "role", NULL);
  int interviewer = codebook_frequencies_find_group (by_role, "Interviewer");
  int respondent = codebook_frequencies_find_group (by_role, "respondent");

  g_assert_cmpint (interviewer, >=, 0);
  g_assert_cmpint (respondent, >=, 0);
  g_assert_cmpint (codebook_frequencies_find_group (by_role, "coach"), ==, -1);
  g_assert_cmpuint (find (by_role, "werk")->by_group[interviewer], ==, 2);
  g_assert_cmpuint (find (by_role, "werk")->by_group[respondent], ==, 1);
  g_assert_null (codebook_frequencies_run (study->project, "onzin", NULL, NULL, &study->error));
  g_assert_error (study->error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&study->error);
}

/* By hand: O1 = 2 of 6 words, O2 = 1 of 11. */
static void
test_compare (Study *study, gconstpointer data)
{
  g_autoptr (CodebookFrequencies) by_role = run (study, "role", NULL);
  int group = codebook_frequencies_find_group (by_role, "interviewer");
  int other = codebook_frequencies_find_group (by_role, "respondent");
  const GPtrArray *groups = codebook_frequencies_get_groups (by_role);
  double words = ((CodebookFrequencyGroup *) groups->pdata[group])->words;
  double others = ((CodebookFrequencyGroup *) groups->pdata[other])->words;
  g_autoptr (GArray) keywords = codebook_frequencies_compare (by_role, (guint) group, other);
  gboolean found = FALSE;

  for (guint i = 0; i < keywords->len; i++)
    {
      const CodebookKeyword *keyword = &g_array_index (keywords, CodebookKeyword, i);
      double share = 3 / (words + others);

      if (strcmp (keyword->word->name, "werk") != 0)
        continue;
      found = TRUE;
      g_assert_cmpuint (keyword->count, ==, 2);
      g_assert_cmpuint (keyword->against, ==, 1);
      g_assert_cmpfloat_with_epsilon (
          keyword->g2, 2 * (2 * log (2 / (words * share)) + log (1 / (others * share))), 1e-9);
      g_assert_cmpfloat_with_epsilon (keyword->log_ratio, log2 ((2 / words) / (1 / others)), 1e-9);
    }
  g_assert_true (found);
}

static void
test_stop_list (Study *study, gconstpointer data)
{
  g_auto (GStrv) first = codebook_stop_list_load (study->project);
  g_auto (GStrv) changed = NULL;
  g_auto (GStrv) back = NULL;

  g_assert_true (g_strv_contains ((const char *const *) first, "het"));
  g_assert_true (codebook_stop_list_set (study->project, "Één, dag dag", &study->error));
  g_assert_true (codebook_stop_list_change (study->project, "werk", TRUE, &study->error));
  g_assert_true (codebook_stop_list_change (study->project, "dag", FALSE, &study->error));
  changed = codebook_stop_list_load (study->project);
  g_assert_cmpuint (g_strv_length (changed), ==, 2);
  g_assert_cmpstr (changed[0], ==, "een");
  g_assert_cmpstr (changed[1], ==, "werk");
  for (guint i = 0; i < 3; i++)
    g_assert_true (codebook_journal_undo (study->store, &study->error));
  back = codebook_stop_list_load (study->project);
  g_assert_true (g_strv_equal ((const char *const *) first, (const char *const *) back));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/frequencies/all", Study, NULL, set_up, test_all, tear_down);
  g_test_add ("/frequencies/written", Study, NULL, set_up, test_written, tear_down);
  g_test_add ("/frequencies/roles", Study, NULL, set_up, test_roles, tear_down);
  g_test_add ("/frequencies/compare", Study, NULL, set_up, test_compare, tear_down);
  g_test_add ("/frequencies/stop-list", Study, NULL, set_up, test_stop_list, tear_down);
  return g_test_run ();
}
