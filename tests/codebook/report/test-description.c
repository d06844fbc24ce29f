/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"
#include "codebook/model/wave.h"
#include "codebook/report/codebook-annex.h"
#include "codebook/report/description.h"
#include "codebook/report/fragment-list.h"
#include "codebook/report/writer.h"
#include "tests/codebook/model/study.h"

/* Sanne, with a value per wave that is missing once, a wave that is missing, a theme with a quote
 * that lives and one that is gone, and one that nobody described. */
typedef struct
{
  Study study;
  gint64 sanne, document, busy, quiet, alive, gone;
} Fixture;

static void
add_attributes (Fixture *self, gint64 t0)
{
  CodebookProject *project = self->study.project;
  GError **error = &self->study.error;
  gint64 age = codebook_attribute_add (project, "Leeftijd", CODEBOOK_ATTRIBUTE_NUMBER,
                                       CODEBOOK_SUBJECT_CASE, NULL, "jaar", error);
  gint64 hours = codebook_attribute_add (project, "Uren per week", CODEBOOK_ATTRIBUTE_NUMBER,
                                         CODEBOOK_SUBJECT_CASE_WAVE, NULL, "", error);

  g_assert_cmpint (codebook_attribute_add (project, "Gemeente", CODEBOOK_ATTRIBUTE_TEXT,
                                           CODEBOOK_SUBJECT_CASE, NULL, "", error),
                   !=, 0);
  g_assert_true (codebook_attribute_set (project, age, self->sanne, 0, "22", error));
  g_assert_true (codebook_attribute_set (project, hours, self->sanne, t0, "8", error));
}

static void
add_themes (Fixture *self)
{
  CodebookProject *project = self->study.project;
  GError **error = &self->study.error;
  gint64 theme = codebook_theme_add (project, "Rust op het werk", "", error);
  g_autofree char *text =
      g_strdup_printf ("Het werk gaat beter.\nMaar niet elke dag.\n\n{{quote %" G_GINT64_FORMAT
                       "}}\n\nToen kwam er lawaai.\n\n{{quote %" G_GINT64_FORMAT "}}",
                       self->alive, self->gone);

  g_assert_cmpint (codebook_theme_add (project, "Toekomst", "", error), !=, 0);
  g_assert_true (codebook_section_set_text (project, self->sanne, theme, text, error));
  g_assert_true (
      codebook_section_set_verdict (project, self->sanne, theme, CODEBOOK_VERDICT_HELPS, error));
  g_assert_true (codebook_coding_remove (project, self->gone, error));
  g_assert_no_error (*error);
}

static void
fixture_init (Fixture *self)
{
  CodebookProject *project;
  GError **error;
  gint64 t0, t1;

  study_init (&self->study);
  project = self->study.project;
  error = &self->study.error;
  t0 = codebook_wave_add (project, "T0", "start", error);
  t1 = codebook_wave_add (project, "T1", "", error);
  self->sanne = codebook_case_add (project, "P07", "Sanne", error);
  self->document = study_import (&self->study, "Sanne, start",
                                 "I: En nu?\nR: Het is *stil* nu.\nR: Soms lawaai.");
  g_assert_true (codebook_document_set_wave (project, self->document, t0, error));
  g_assert_true (codebook_document_set_held_on (project, self->document, "2023-09-05", error));
  g_assert_true (codebook_document_set_case (project, self->document, self->sanne, error));
  g_assert_true (
      codebook_case_set_wave (project, self->sanne, t1, CODEBOOK_WAVE_MISSING, "", "ziek", error));
  self->quiet = study_code (&self->study, "Werk/Rust");
  self->busy = study_code (&self->study, "Werk/Druk\\/lawaai");
  self->alive = study_coding (&self->study, self->document, self->quiet, "Het is *stil* nu.");
  self->gone = study_coding (&self->study, self->document, self->busy, "Soms lawaai.");
  add_attributes (self, t0);
  add_themes (self);
}

static char *
write_md (const CodebookBlocks *blocks)
{
  g_autoptr (GBytes) bytes = codebook_writer_find ("md")->write (blocks, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("no “%s” in:\n%s", part, text);
}

static void
test_description (void)
{
  g_autoptr (CodebookBlocks) blocks = NULL;
  g_autofree char *text = NULL;
  Fixture f;

  fixture_init (&f);
  blocks = codebook_description_make (f.study.project, f.sanne, &f.study.error);
  g_assert_no_error (f.study.error);
  g_assert_cmpstr (codebook_blocks_get_language (blocks), ==, "nl-NL");
  g_assert_cmpstr (codebook_blocks_get_title (blocks), ==, "Sanne (P07)");
  g_assert_null (codebook_blocks_get_author (blocks));
  text = write_md (blocks);
  assert_has (text, "# Sanne (P07)\n\nCase description · Studie\n\n");
  assert_has (text, "| Leeftijd | 22 jaar |\n| Gemeente | – |\n");
  assert_has (text, "| Wave | T0 (start) | T1 |\n");
  assert_has (text, " | missing: ziek |\n");
  assert_has (text, "| Uren per week | 8 | – |\n");
  assert_has (text, "## Rust op het werk\n\n**▲ helps**\n\n"
                    "Het werk gaat beter.  \nMaar niet elke dag.\n\n"
                    "> Het is \\*stil\\* nu. (P07, T0, l. 2)\n>\n> *Rust*\n\n"
                    "Toen kwam er lawaai.\n\n> Soms lawaai.");
  assert_has (text, "> *Stale quote. ");
  assert_has (text, "## Toekomst\n\nNot described yet.\n");
  study_clear (&f.study);
}

static void
test_absent_case (void)
{
  Study study;

  study_init (&study);
  g_assert_null (codebook_description_make (study.project, 12345, &study.error));
  g_assert_nonnull (study.error);
  g_clear_error (&study.error);
  study_clear (&study);
}

static void
test_fragment_list (void)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) fragments = NULL;
  g_autoptr (CodebookBlocks) blocks = NULL;
  g_autofree char *text = NULL, *again = NULL;
  Fixture f;

  fixture_init (&f);
  g_assert_cmpint (study_coding (&f.study, f.document, f.busy, "lawaai"), !=, 0);
  g_assert_true (
      codebook_coding_set_memo (f.study.project, f.alive, "Mooi gezegd", &f.study.error));
  g_assert_true (codebook_code_set (f.study.project, f.quiet, CODEBOOK_CODE_BRIEF, "Geen drukte",
                                    &f.study.error));
  fragments = codebook_query_run (f.study.project, query, NULL, &f.study.error);
  blocks = codebook_fragment_list_make (f.study.project, fragments, "Werk", &f.study.error);
  g_assert_no_error (f.study.error);
  text = write_md (blocks);
  g_clear_pointer (&blocks, codebook_blocks_free);
  blocks = codebook_fragment_list_make (f.study.project, fragments, "Fragments", &f.study.error);
  again = write_md (blocks);
  assert_has (again, "# Fragments\n\nStudie\n\n2 fragments");
  g_assert_cmpstr (text, ==,
                   "# Werk\n\nFragments · Studie\n\n2 fragments from 1 document.\n\n## Contents\n\n"
                   "- Werk › Rust\n- Werk › Druk/lawaai\n\n"
                   "## Werk › Rust\n\n*Geen drukte*\n\n> Het is \\*stil\\* nu. (P07, T0, l. 2)\n>\n"
                   "> *Memo: Mooi gezegd*\n\n"
                   "## Werk › Druk/lawaai\n\n> lawaai (P07, T0, l. 3)\n");
  study_clear (&f.study);
}

/* Words that two coders marked with the same code stand there once, with what both noted. */
static void
test_marked_twice (void)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) fragments = NULL;
  g_autoptr (CodebookBlocks) blocks = NULL;
  g_autofree char *text = NULL;
  gint64 other;
  Fixture f;

  fixture_init (&f);
  codebook_project_set_coder (f.study.project, "Maarten Vos");
  other = study_coding (&f.study, f.document, f.quiet, "Het is *stil* nu.");
  study_coding (&f.study, f.document, f.quiet, "stil");
  g_assert_true (codebook_coding_set_memo (f.study.project, f.alive, "Mooi", &f.study.error));
  g_assert_true (codebook_coding_set_memo (f.study.project, other, "Echt", &f.study.error));
  fragments = codebook_query_run (f.study.project, query, NULL, &f.study.error);
  g_assert_cmpuint (fragments->len, ==, 3);
  blocks = codebook_fragment_list_make (f.study.project, fragments, "Werk", &f.study.error);
  g_assert_no_error (f.study.error);
  text = write_md (blocks);
  assert_has (text, "2 fragments from 1 document.");
  assert_has (text, "> Het is \\*stil\\* nu. (P07, T0, l. 2)\n>\n> *Memo: ");
  assert_has (text, "Memo: Mooi");
  assert_has (text, "Memo: Echt");
  assert_has (text, "\n\n> stil (P07, T0, l. 2)\n");
  g_assert_null (strstr (strstr (text, "nu. (P07") + 1, "nu. (P07"));
  study_clear (&f.study);
}

static void
test_annex (void)
{
  g_autoptr (CodebookBlocks) blocks = NULL;
  g_autofree char *text = NULL;
  Fixture f;

  fixture_init (&f);
  g_assert_true (codebook_code_set (f.study.project, f.quiet, CODEBOOK_CODE_BRIEF, "Geen drukte",
                                    &f.study.error));
  g_assert_true (codebook_code_set (f.study.project, f.quiet, CODEBOOK_CODE_WHEN_NOT, "Verveling",
                                    &f.study.error));
  g_assert_true (codebook_code_set (f.study.project, f.quiet, CODEBOOK_CODE_ORIGIN, "inductive",
                                    &f.study.error));
  blocks = codebook_codebook_annex_make (f.study.project, &f.study.error);
  g_assert_no_error (f.study.error);
  text = write_md (blocks);
  assert_has (text, "# Codebook\n\nAnnex · Studie\n\n");
  assert_has (text, "## Werk\n\nnot used\n\n### Rust\n\ninductive · 1 coding in 1 document\n\n"
                    "**In short**  \nGeen drukte\n\n**When not to use**  \nVerveling\n\n"
                    "### Druk/lawaai\n");
  study_clear (&f.study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/description", test_description);
  g_test_add_func ("/description/absent-case", test_absent_case);
  g_test_add_func ("/fragment-list", test_fragment_list);
  g_test_add_func ("/fragment-list/marked-twice", test_marked_twice);
  g_test_add_func ("/codebook-annex", test_annex);
  return g_test_run ();
}
