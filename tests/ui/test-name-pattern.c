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

static const struct
{
  const char *names, *expected; /* names apart by "|" */
} suggestions[] = {
  { "P1_T0_a|P2_T1_b|gesprek", "{case}_{wave}*" },
  { "P1-T0|P2-T1", "{case}-{wave}*" },
  { "P1 T0|P2 T1 oud", "{case} {wave}*" },
  { "T0_P01|T1_P01", "{wave}_{case}*" },
  { "Fenna nulmeting|Jelle T1", "{case} {wave}*" },
  { "interview_P01_T0|interview_P02_T0", "*_{case}_{wave}" },
  { "Gesprek met Jelle T0|Gesprek met Fenna T1", "* {case} {wave}" },
  { "Interview 3|Interview 12", "* {case}" },
  { "P07|P08", "{case}" },
  { "01_ir_plain|02_long_labels", "{case}_*" },
  /* The project has Amira and "start". */
  { "Amira_start|Bo_start", "{case}_{wave}*" },
  { "gesprek amira|gesprek bo", "* {case}" },
  /* Nothing says what is what: a day is no case, nor is any word a wave. */
  { "gesprek_Bo_thuis|gesprek_Cas_werk", "" },
  { "opname 12-03-2024|opname 2024", "" },
};

static void
test_suggest (void)
{
  const char *const known_cases[] = { "Amira", NULL }, *const waves[] = { "start", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (suggestions); i++)
    {
      g_auto (GStrv) names = g_strsplit (suggestions[i].names, "|", -1);
      g_autofree char *pattern =
          ui_name_pattern_suggest ((const char *const *) names, known_cases, waves);

      if (g_strcmp0 (pattern, suggestions[i].expected) != 0)
        g_test_message ("%s", suggestions[i].names);
      g_assert_cmpstr (pattern, ==, suggestions[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-pattern/match", test_match);
  g_test_add_func ("/name-pattern/suggest", test_suggest);
  return g_test_run ();
}
