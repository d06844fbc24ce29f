/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/name-pattern.h"

static const struct
{
  const char *pattern, *name, *expected; /* "case|wave"; NULL: does not match */
} cases[] = {
  { "{case}_{wave}*", "P16_T0_interview", "P16|T0" },
  { "{case}_{wave}*", "P19_T0 interview", "P19|T0" },
  { "{case}_{wave}*", "P19_T0", "P19|T0" },
  { "{case}_{wave}*", "gesprek Amira nov", NULL },
  { "{wave}-{case}", "T1-P07", "P07|T1" },
  { "{case}-{wave}", "P07-a-T1", "P07|a-T1" },
  { "interview {case}*", "Interview P03 deel 2", "P03|" },
  { "*_{wave}", "jobcoach_van_T2", "|T2" },
  { "{case}.{wave}", "P1.T2", "P1|T2" },
  { "{case}(*)", "P1(nieuw)", "P1|" },
  { "{case} {wave}*", "Zoë T1 (kopie)", "Zoë|T1" },
  { "", "P1", NULL },
  { "{onbekend}", "{onbekend}", "|" },
  { "{case}{case}", "P1", "P|" },
};

static void
test_match (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UiNamePattern) pattern = ui_name_pattern_new (cases[i].pattern);
      g_autofree char *study_case = NULL, *wave = NULL, *found = NULL;

      if (ui_name_pattern_match (pattern, cases[i].name, &study_case, &wave))
        found = g_strconcat (study_case, "|", wave, NULL);
      if (g_strcmp0 (found, cases[i].expected) != 0)
        g_test_message ("%s on %s", cases[i].pattern, cases[i].name);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_suggest (void)
{
  const char *const underscores[] = { "P1_T0_a", "P2_T1_b", "gesprek", NULL };
  const char *const dashes[] = { "P1-T0", "P2-T1", NULL };
  const char *const spaces[] = { "P1 T0", "P2 T1 oud", NULL };
  g_autofree char *one = ui_name_pattern_suggest (underscores);
  g_autofree char *two = ui_name_pattern_suggest (dashes);
  g_autofree char *three = ui_name_pattern_suggest (spaces);

  g_assert_cmpstr (one, ==, "{case}_{wave}*");
  g_assert_cmpstr (two, ==, "{case}-{wave}*");
  g_assert_cmpstr (three, ==, "{case} {wave}*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-pattern/match", test_match);
  g_test_add_func ("/name-pattern/suggest", test_suggest);
  return g_test_run ();
}
