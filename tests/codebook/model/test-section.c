/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/section.h"

#include "codebook/model/case.h"
#include "codebook/model/check-project.h"
#include "codebook/model/theme.h"
#include "codebook/model/wave.h"
#include "tests/codebook/model/study.h"

#define TEXT "R: Goed, maar het werk is zwaar.\nI: Zwaar?\nR: Ja, heel zwaar."

/* Parts as "<prose>" and "{id}". */
static char *
show_parts (const char *text)
{
  g_autoptr (GPtrArray) parts = codebook_section_split (text);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = g_ptr_array_index (parts, i);

      if (part->quote != 0)
        g_string_append_printf (shown, "{%" G_GINT64_FORMAT "}", part->quote);
      else
        g_string_append_printf (shown, "<%s>", part->text);
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static void
test_parts (void)
{
  static const struct
  {
    const char *text, *parts, *joined;
  } cases[] = {
    { "", "", "" },
    { " \n\n ", "", "" },
    { "Een alinea.", "<Een alinea.>", "Een alinea." },
    { "Een.\n\n\n  \nTwee.  \nverder\n", "<Een.\n\nTwee.\nverder>", "Een.\n\nTwee.\nverder" },
    { "Voor {{quote 12}} na", "<Voor>{12}<na>", "Voor\n\n{{quote 12}}\n\nna" },
    { "{{quote 1}}{{quote #2}}", "{1}{2}", "{{quote 1}}\n\n{{quote 2}}" },
    { "{{quote x}} {{quote 1} {{quote -3}}", "<{{quote x}} {{quote 1} {{quote -3}}>",
      "{{quote x}} {{quote 1} {{quote -3}}" },
    { "{{quote 0}}", "<{{quote 0}}>", "{{quote 0}}" },
    { "{{quote 99999999999999999999}}", "{9223372036854775807}", "{{quote 9223372036854775807}}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = show_parts (cases[i].text);
      g_autoptr (GPtrArray) parts = codebook_section_split (cases[i].text);
      g_autofree char *joined = codebook_section_join (parts);
      g_autofree char *again = show_parts (joined);

      g_assert_cmpstr (shown, ==, cases[i].parts);
      g_assert_cmpstr (joined, ==, cases[i].joined);
      g_assert_cmpstr (again, ==, cases[i].parts);
    }
}

typedef struct
{
  Study study;
  gint64 document, code, coding, one, theme;
} Cell;

static void
cell_init (Cell *cell)
{
  Study *study = &cell->study;

  study_init (study);
  cell->document = study_import (study, "P01_T0", TEXT);
  cell->code = study_code (study, "Werk/Tempo");
  cell->coding = study_coding (study, cell->document, cell->code, "het werk is zwaar");
  cell->one = codebook_case_add (study->project, "P01", "Sanne", &study->error);
  cell->theme = codebook_theme_add (study->project, "Belasting", "Wat is zwaar?", &study->error);
  g_assert_true (
      codebook_document_set_case (study->project, cell->document, cell->one, &study->error));
  g_assert_true (codebook_document_set_wave (study->project, cell->document,
                                             codebook_wave_ensure (study->project, "T0", NULL),
                                             &study->error));
}

/* "text citation", or "stale: why: text". */
static char *
show_quote (Cell *cell, gint64 id)
{
  g_autoptr (CodebookQuote) quote =
      codebook_section_resolve_quote (cell->study.project, id, &cell->study.error);

  g_assert_no_error (cell->study.error);
  return quote->stale ? g_strdup_printf ("stale: %s: %s", quote->why, quote->text)
                      : g_strdup_printf ("%s %s", quote->text, quote->citation);
}

#define assert_quote(cell, id, expected)                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown = show_quote (cell, id);                                                \
                                                                                                   \
    if (!g_pattern_match_simple (expected, shown))                                                 \
      g_error ("“%s” is not “%s”", shown, expected);                                               \
  }                                                                                                \
  G_STMT_END

static void
test_text (void)
{
  Cell cell;
  Study *study = &cell.study;
  g_autoptr (CodebookSection) section = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  cell_init (&cell);
  section = codebook_section_get (study->project, cell.one, cell.theme, &study->error);
  g_assert_cmpstr (section->text, ==, "");
  g_clear_pointer (&section, codebook_section_free);

  text = g_strdup_printf ("Het is zwaar. {{quote %" G_GINT64_FORMAT "}}\r\n\r\nToch blijft hij.",
                          cell.coding);
  before = study_dump (study);
  study_assert_act (
      study, codebook_section_set_text (study->project, cell.one, cell.theme, text, &study->error));
  study_assert_undo (study, before);
  section = codebook_section_get (study->project, cell.one, cell.theme, &study->error);
  g_assert_true (g_str_has_prefix (section->text, "Het is zwaar.\n\n{{quote "));
  g_assert_true (g_str_has_suffix (section->text, "}}\n\nToch blijft hij."));
  study_assert_act (study, codebook_section_set_verdict (study->project, cell.one, cell.theme,
                                                         CODEBOOK_VERDICT_HINDERS, &study->error));
  study_assert_fails (study,
                      codebook_section_set_text (study->project, cell.one, cell.theme,
                                                 "{{quote 5}}", &study->error),
                      CODEBOOK_ERROR_NOT_FOUND, "#5");
  study_assert_fails (study,
                      codebook_section_set_text (study->project, cell.one, 5, "x", &study->error),
                      CODEBOOK_ERROR_NOT_FOUND, "theme ‘#5’");
  study_assert_fails (study,
                      codebook_section_set_text (study->project, 5, cell.theme, "x", &study->error),
                      CODEBOOK_ERROR_NOT_FOUND, "case ‘#5’");
  {
    g_autoptr (GHashTable) used =
        codebook_section_list_used (study->project, cell.one, &study->error);
    gint64 *theme = g_hash_table_lookup (used, &cell.coding);

    g_assert_cmpint (*theme, ==, cell.theme);
  }
  study_assert_act (
      study, codebook_section_set_text (study->project, cell.one, cell.theme, "", &study->error));
  study_assert_act (study, codebook_section_set_verdict (study->project, cell.one, cell.theme,
                                                         CODEBOOK_VERDICT_NONE, &study->error));
  g_assert_cmpint (codebook_store_int64 (study->store, 9, "SELECT COUNT(*) FROM section", ""), ==,
                   0);
  study_assert_act (study, codebook_section_add_quote (study->project, cell.one, cell.theme,
                                                       cell.coding, G_MAXUINT, &study->error));
  {
    gint64 other = study_coding (study, cell.document, cell.code, "heel zwaar");
    g_autofree char *expected =
        g_strdup_printf ("{%" G_GINT64_FORMAT "}{%" G_GINT64_FORMAT "}", other, cell.coding);
    g_autofree char *shown = NULL;
    g_autoptr (GPtrArray) sections = NULL;

    study_assert_act (study, codebook_section_add_quote (study->project, cell.one, cell.theme,
                                                         other, 0, &study->error));
    sections = codebook_section_list (study->project, 0, &study->error);
    g_assert_cmpuint (sections->len, ==, 1);
    shown = show_parts (((CodebookSection *) g_ptr_array_index (sections, 0))->text);
    g_assert_cmpstr (shown, ==, expected);
  }
  study_clear (study);
}

static void
test_quotes (void)
{
  Cell cell;
  Study *study = &cell.study;

  cell_init (&cell);
  g_assert_true (codebook_section_add_quote (study->project, cell.one, cell.theme, cell.coding, 0,
                                             &study->error));
  assert_quote (&cell, cell.coding, "het werk is zwaar (P01, T0, l. 1)");
  /* Live: it follows corrections and changes of its coding. */
  g_assert_true (
      codebook_document_correct (study->project, cell.document, 18, 22, "leven", &study->error));
  assert_quote (&cell, cell.coding, "het leven is zwaar (P01, T0, l. 1)");
  g_assert_true (codebook_coding_set_range (study->project, cell.coding, 14, 42, &study->error));
  assert_quote (&cell, cell.coding, "het leven is zwaar.\nI: Zwaar (P01, T0, ll. 1–2)");
  /* Taken away: stale, with its last words, which still follow corrections. */
  g_assert_true (codebook_coding_remove (study->project, cell.coding, &study->error));
  assert_quote (
      &cell, cell.coding,
      "stale: The coding was taken away on * by Noor Bakker.: het leven is zwaar.\nI: Zwaar");
  g_assert_true (
      codebook_document_correct (study->project, cell.document, 14, 17, "dit", &study->error));
  assert_quote (&cell, cell.coding, "stale: *: dit leven is zwaar.\nI: Zwaar");
  g_assert_true (codebook_journal_undo (study->store, &study->error));
  g_assert_true (codebook_journal_undo (study->store, &study->error));
  assert_quote (&cell, cell.coding, "het leven is zwaar.\nI: Zwaar (P01, T0, ll. 1–2)");
  /* Words deleted. */
  g_assert_true (
      codebook_document_correct (study->project, cell.document, 10, 50, "", &study->error));
  assert_quote (&cell, cell.coding, "stale: The words of this quote were deleted*: ");
  g_assert_true (codebook_journal_undo (study->store, &study->error));
  /* The whole code, then the whole document. */
  g_assert_true (codebook_code_remove (
      study->project, codebook_code_find (study->project, "Werk", NULL), &study->error));
  assert_quote (&cell, cell.coding,
                "stale: The coding was taken away on * by Noor Bakker.: het leven*");
  g_assert_true (codebook_journal_undo (study->store, &study->error));
  codebook_project_set_coder (study->project, "Maaike Visser");
  g_assert_true (codebook_document_remove (study->project, cell.document, &study->error));
  assert_quote (&cell, cell.coding, "stale: The coding was taken away on * by Maaike Visser.: ");
  study_assert_fails (study,
                      codebook_section_resolve_quote (study->project, 5, &study->error) != NULL,
                      CODEBOOK_ERROR_NOT_FOUND, "#5");
  study_clear (study);
}

/* Merging codes may drop a coding that doubles; what quoted it quotes the other. */
static void
test_merge (void)
{
  Cell cell;
  Study *study = &cell.study;
  gint64 other, twin;

  cell_init (&cell);
  other = study_code (study, "Druk");
  twin = study_coding (study, cell.document, other, "het werk is zwaar");
  g_assert_true (codebook_section_add_quote (study->project, cell.one, cell.theme, cell.coding, 0,
                                             &study->error));
  study_assert_act (study, codebook_code_merge (study->project, cell.code, other, &study->error));
  {
    g_autoptr (CodebookSection) section =
        codebook_section_get (study->project, cell.one, cell.theme, &study->error);
    g_autofree char *expected = g_strdup_printf ("{{quote %" G_GINT64_FORMAT "}}", twin);

    g_assert_cmpstr (section->text, ==, expected);
  }
  assert_quote (&cell, twin, "het werk is zwaar (P01, T0, l. 1)");
  study_clear (study);
}

static void
test_themes (void)
{
  Study study;
  gint64 one, two, document;
  gint64 werk, tempo, zorg;
  g_autofree char *before = NULL;

  study_init (&study);
  tempo = study_code (&study, "Werk/Tempo");
  werk = codebook_code_find (study.project, "Werk", &study.error);
  study_code (&study, "Werk/Tempo/Haast");
  zorg = study_code (&study, "Zorg");
  document = study_import (&study, "P01", TEXT);
  study_coding (&study, document, zorg, "Goed");
  study_assert_act (
      &study, (one = codebook_theme_add (study.project, "Belasting", NULL, &study.error)) != 0);
  study_assert_act (
      &study, (two = codebook_theme_add (study.project, "Steun", "Wie helpt?", &study.error)) != 0);
  study_assert_fails (&study, codebook_theme_add (study.project, "STEUN", NULL, &study.error),
                      CODEBOOK_ERROR_EXISTS, "Steun");
  before = study_dump (&study);
  {
    CodebookThemeCode codes[] = { { zorg, FALSE }, { werk, TRUE } };
    CodebookThemeCode gone[] = { { 5, FALSE } };

    study_assert_act (&study,
                      codebook_theme_set_codes (study.project, one, codes, 2, &study.error));
    study_assert_undo (&study, before);
    study_assert_fails (&study,
                        codebook_theme_set_codes (study.project, one, gone, 1, &study.error),
                        CODEBOOK_ERROR_NOT_FOUND, "#5");
  }
  {
    g_autoptr (GPtrArray) themes = codebook_theme_list (study.project, &study.error);
    CodebookTheme *theme = g_ptr_array_index (themes, 0);
    g_autoptr (GArray) codes = codebook_theme_expand (study.project, theme, &study.error);

    g_assert_cmpuint (theme->codes->len, ==, 2);
    g_assert_cmpint (g_array_index (theme->codes, CodebookThemeCode, 0).code, ==, werk);
    g_assert_true (g_array_index (theme->codes, CodebookThemeCode, 0).deep);
    g_assert_cmpuint (codes->len, ==, 4);
    g_assert_cmpint (g_array_index (codes, gint64, 1), ==, tempo);
  }
  {
    CodebookThemeCode codes[] = { { werk, FALSE } };
    g_autoptr (GPtrArray) themes = NULL;
    g_autoptr (GArray) expanded = NULL;

    study_assert_act (&study,
                      codebook_theme_set_codes (study.project, one, codes, 1, &study.error));
    themes = codebook_theme_list (study.project, &study.error);
    expanded = codebook_theme_expand (study.project, g_ptr_array_index (themes, 0), &study.error);
    g_assert_cmpuint (expanded->len, ==, 1);
  }
  study_assert_act (&study, codebook_theme_move (study.project, two, one, &study.error));
  study_assert_act (&study, codebook_theme_set (study.project, two, NULL, "", &study.error));
  {
    g_autoptr (GPtrArray) themes = codebook_theme_list (study.project, &study.error);
    CodebookTheme *theme = g_ptr_array_index (themes, 0);

    g_assert_cmpint (theme->id, ==, two);
    g_assert_cmpstr (theme->name, ==, "Steun");
    g_assert_cmpstr (theme->question, ==, "");
  }
  /* A code that goes leaves its themes. */
  study_assert_act (&study, codebook_code_remove (study.project, werk, &study.error));
  g_clear_pointer (&before, g_free);
  before = study_dump (&study);
  study_assert_act (&study, codebook_theme_remove (study.project, one, &study.error));
  study_assert_undo (&study, before);
  study_clear (&study);
}

/* The kinds of what check finds, in order. */
static char *
show_problems (Study *study)
{
  g_autoptr (GPtrArray) problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_problem_free);
  g_autoptr (GString) kinds = g_string_new (NULL);

  g_assert_true (codebook_check_project (study->project, problems, &study->error));
  for (guint i = 0; i < problems->len; i++)
    {
      CodebookProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpstr (problem->message, !=, "");
      g_string_append_printf (kinds, "%s%s %s", i > 0 ? "; " : "", problem->kind, problem->table);
    }
  return g_string_free (g_steal_pointer (&kinds), FALSE);
}

#define assert_problems(study, expected)                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown = show_problems (study);                                                \
                                                                                                   \
    g_assert_cmpstr (shown, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

/* Each is an act of its own that breaks a rule, and is undone. */
static void
test_check (void)
{
  static const struct
  {
    const char *sql, *problems;
  } cases[] = {
    { "UPDATE coding SET end_cp = 9999", "range coding" },
    { "UPDATE coding SET start_cp = 20, end_cp = 10", "range coding; stale coding; stale quote" },
    { "UPDATE turn SET end_cp = 40 WHERE start_cp = 0", "range turn" },
    { "UPDATE case_part SET end_cp = 100", "range case_part" },
    { "UPDATE document SET length_cp = 50", "range turn; range case_part; text document" },
    { "UPDATE document SET sha256 = 'x'", "text document" },
    { "UPDATE code SET parent = (SELECT id FROM code WHERE name = 'Tempo') WHERE name = 'Werk'",
      "circle code; circle code" },
    { "UPDATE code SET name = 'TEMPO', parent = (SELECT parent FROM code WHERE name = 'Tempo') "
      "WHERE name = 'Zorg'",
      "name code" },
    { "UPDATE section SET text = '{{quote 5}}'", "quote section" },
    { "UPDATE memo SET subject = 5", "reference memo" },
    { "INSERT INTO correction (id, document, start_cp, end_cp, text, made_at, coder) "
      "SELECT id / 2, id, 0, 9999, '', 0, (SELECT id FROM coder) FROM document",
      "range correction; overridden correction" },
  };
  Cell cell;
  Study *study = &cell.study;

  cell_init (&cell);
  study_code (study, "Zorg");
  g_assert_true (codebook_coding_set_memo (study->project, cell.coding, "let op", &study->error));
  g_assert_true (codebook_section_add_quote (study->project, cell.one, cell.theme, cell.coding, 0,
                                             &study->error));
  assert_problems (study, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      g_assert_true (codebook_store_begin (study->store, "Kapot", &study->error));
      g_assert_true (codebook_store_run (study->store, &study->error, cases[i].sql, ""));
      g_assert_true (codebook_store_commit (study->store, &study->error));
      g_assert_no_error (study->error);
      assert_problems (study, cases[i].problems);
      g_assert_true (codebook_journal_undo (study->store, &study->error));
    }
  assert_problems (study, "");
  g_assert_true (
      codebook_document_correct (study->project, cell.document, 10, 50, "", &study->error));
  assert_problems (study, "stale coding; stale quote");
  study_clear (study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/section/parts", test_parts);
  g_test_add_func ("/section/text", test_text);
  g_test_add_func ("/section/quotes", test_quotes);
  g_test_add_func ("/section/merge", test_merge);
  g_test_add_func ("/section/themes", test_themes);
  g_test_add_func ("/section/check", test_check);
  return g_test_run ();
}
