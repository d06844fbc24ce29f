/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/search.h"
#include "codebook/analysis/search-index.h"
#include "codebook/model/turn.h"
#include "tests/codebook/model/study.h"

static void
set_up (Study *study, gconstpointer data)
{
  study_init (study);
  study_import (study, "A", "I: Hoe gaat het werk?\nR: Rustig aan, één dag werk.\nEn huiswerk.");
  study_import (study, "B", "I: Werk je?\nR: Re-integratie, geen werk.");
}

static void
tear_down (Study *study, gconstpointer data)
{
  study_clear (study);
}

/* A hit a line: document, place, before[text]after, citation. Each hit's places must be those of
 * its text. */
static char *
dump (Study *study, const GPtrArray *hits)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookHit *hit = hits->pdata[i];
      g_autoptr (CodebookDocumentText) text =
          codebook_document_text_load (study->project, hit->document, &study->error);
      g_autofree char *words = codebook_document_text_dup_range (text, hit->start_cp, hit->end_cp);
      g_autofree char *lower = g_utf8_strdown (hit->text, -1);

      g_assert_cmpstr (words, ==, hit->text);
      g_assert_cmpstr (lower, ==, hit->form);
      g_string_append_printf (out, "%s %u-%u %s[%s]%s %s\n", hit->document_name, hit->start_cp,
                              hit->end_cp, hit->before, hit->text, hit->after, hit->citation);
    }
  return g_string_free (out, FALSE);
}

static void
check (Study *study, const char *query, CodebookSearchOptions options, const char *expected)
{
  g_autoptr (GPtrArray) hits =
      codebook_search_list (study->project, query, &options, NULL, &study->error);
  g_autofree char *out = NULL;

  g_assert_no_error (study->error);
  out = dump (study, hits);
  g_assert_cmpstr (out, ==, expected);
}

#define ALL ((CodebookSearchOptions){ 0 })

static void
test_words (Study *study, gconstpointer data)
{
  check (study, "werk", ALL,
         "A 16-20 I: Hoe gaat het [werk]? (A, l. 1)\n"
         "A 45-49 R: Rustig aan, één dag [werk]. (A, l. 2)\n"
         "B 3-7 I: [Werk] je? (B, l. 1)\n"
         "B 35-39 R: Re-integratie, geen [werk]. (B, l. 2)\n");
  check (study, "een", ALL, "A 37-40 R: Rustig aan, [één] dag werk. (A, l. 2)\n");
  check (study, "reïntegratie", ALL, "B 15-28 R: [Re-integratie], geen werk. (B, l. 2)\n");
  check (study, "\"rustig aan\"", ALL, "A 25-35 R: [Rustig aan], één dag werk. (A, l. 2)\n");
  check (study, "dag NEAR/0 werk", ALL,
         "A 41-44 R: Rustig aan, één [dag] werk. (A, l. 2)\n"
         "A 45-49 R: Rustig aan, één dag [werk]. (A, l. 2)\n");
  check (study, "werk NOT (rustig OR hoe)", ALL,
         "B 3-7 I: [Werk] je? (B, l. 1)\n"
         "B 35-39 R: Re-integratie, geen [werk]. (B, l. 2)\n");
  check (study, "niets", ALL, "");
}

static void
test_options (Study *study, gconstpointer data)
{
  gint64 b = codebook_document_find (study->project, "B", &study->error);

  check (study, "werk", (CodebookSearchOptions){ .document = b },
         "B 3-7 I: [Werk] je? (B, l. 1)\n"
         "B 35-39 R: Re-integratie, geen [werk]. (B, l. 2)\n");
  check (study, "Werk", (CodebookSearchOptions){ .exact = TRUE },
         "B 3-7 I: [Werk] je? (B, l. 1)\n");
  check (study, "werk", (CodebookSearchOptions){ .role = CODEBOOK_ROLE_INTERVIEWER },
         "A 16-20 I: Hoe gaat het [werk]? (A, l. 1)\n"
         "B 3-7 I: [Werk] je? (B, l. 1)\n");
  check (study, "werk rustig OR huiswerk", (CodebookSearchOptions){ .compounds = TRUE },
         "A 25-31 R: [Rustig] aan, één dag werk. (A, l. 2)\n"
         "A 45-49 R: Rustig aan, één dag [werk]. (A, l. 2)\n"
         "A 54-62 En [huiswerk]. (A, l. 3)\n");
  check (study, "werk", (CodebookSearchOptions){ .compounds = TRUE, .document = b },
         "B 3-7 I: [Werk] je? (B, l. 1)\n"
         "B 35-39 R: Re-integratie, geen [werk]. (B, l. 2)\n");
}

static void
run (Study *study, const char *sql)
{
  g_assert_true (codebook_store_begin (study->store, "act", &study->error));
  g_assert_true (codebook_store_run (study->store, &study->error, sql, ""));
  g_assert_true (codebook_store_commit (study->store, &study->error));
}

/* Turns, cases and lines hang on the base text; a correction before them moves none. */
static void
test_corrected (Study *study, gconstpointer data)
{
  gint64 a = codebook_document_find (study->project, "A", &study->error);

  run (study, "INSERT INTO study_case (id, name, label) VALUES (1, 'P1', 'Sanne'), (2, 'P2', '')");
  run (study, "INSERT INTO wave (id, name, label, position) VALUES (3, 'T0', '', 1)");
  g_assert_true (codebook_document_set_case (study->project, a, 1, &study->error));
  g_assert_true (codebook_document_set_wave (study->project, a, 3, &study->error));
  g_assert_true (codebook_document_add_case_part (study->project, a, 2, 50, 63, &study->error));
  g_assert_true (codebook_document_correct (
      study->project, a, 3, 6, "Nu moet u mij toch echt eens vertellen hoe", &study->error));
  check (study, "gaat", ALL,
         "A 46-50 I: Nu moet u mij toch echt eens vertellen hoe [gaat] het werk? (P1, T0, l. 1)\n");
  check (study, "een", (CodebookSearchOptions){ .role = CODEBOOK_ROLE_RESPONDENT },
         "A 76-79 R: Rustig aan, [één] dag werk. (P1, T0, l. 2)\n");
  check (study, "huiswerk", ALL, "A 93-101 En [huiswerk]. (P2, T0, l. 3)\n");
  check (study, "hoe", (CodebookSearchOptions){ .role = CODEBOOK_ROLE_RESPONDENT }, "");
  g_assert_true (codebook_journal_undo (study->store, &study->error));
  check (study, "vertellen", ALL, "");
  check (study, "huiswerk", ALL, "A 54-62 En [huiswerk]. (P2, T0, l. 3)\n");
}

static void
test_speaker_case (Study *study, gconstpointer data)
{
  gint64 b = codebook_document_find (study->project, "B", &study->error);
  g_autoptr (GPtrArray) speakers = codebook_turn_list_speakers (study->project, b, &study->error);
  CodebookSpeaker *respondent = speakers->pdata[1];

  run (study, "INSERT INTO study_case (id, name, label) VALUES (1, 'P1', 'Sanne')");
  g_assert_true (codebook_turn_set_case (study->project, respondent->id, 1, &study->error));
  check (study, "werk", (CodebookSearchOptions){ .document = b },
         "B 3-7 I: [Werk] je? (B, l. 1)\n"
         "B 35-39 R: Re-integratie, geen [werk]. (P1, l. 2)\n");
}

static void
test_surroundings (Study *study, gconstpointer data)
{
  study_import (study, "C",
                "Dit is een lange alinea waarin het midden pas na heel veel woorden komt en dan "
                "staat er spijkerbroek en daarna gaat de zin nog een hele tijd door met nog meer "
                "woorden tot het eind.");
  check (study, "spijkerbroek", ALL,
         "C 88-100 het midden pas na heel veel woorden komt en dan staat er [spijkerbroek] en "
         "daarna gaat de zin nog een hele tijd door met nog meer (C, l. 2)\n");
}

static void
test_wrong (Study *study, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_null (codebook_search_list (study->project, "een (twee", NULL, NULL, &study->error));
  g_assert_error (study->error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
  g_clear_error (&study->error);
  g_cancellable_cancel (cancellable);
  g_assert_null (codebook_search_list (study->project, "werk", NULL, cancellable, &study->error));
  g_assert_error (study->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&study->error);
}

/* What each term finds, as a search asks it. */
static void
resolve (Study *study, CodebookSearchQuery *query)
{
  g_assert_true (codebook_search_index_resolve (study->project, query, &study->error));
}

/* Against every paragraph looked at without the index. */
static void
test_oracle (Study *study, gconstpointer data)
{
  static const char *const words[] = { "werk",     "Werk",  "één",           "een",
                                       "z’n",      "o.a.",  "re-integratie", "reïntegratie",
                                       "huiswerk", "12,5",  "Łódź",          "😀",
                                       "–",        "werk.", "één! " };
  static const char *const queries[] = { "=werk OR w*",
                                         "een werk within:sentence",
                                         "werk NOT een binnen:zin",
                                         "=Werk NEAR/1 een",
                                         "werk",
                                         "een z'n",
                                         "een OR o.a.",
                                         "\"een werk\"",
                                         "reintegratie NOT werk",
                                         "12,5",
                                         "w* NEAR/2 z'n",
                                         "lodz",
                                         "\"werk e* w*\"",
                                         "(werk OR een) AND (z'n OR o.a.)" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 600; i++)
    g_string_append_printf (text, "%s%s", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                            g_test_rand_int_range (0, 5) == 0 ? "\n" : " ");
  g_string_append (text, "eind");
  study_import (study, "Z", text->str);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    for (CodebookSearchFlags flags = 0; flags < 4; flags++)
      {
        CodebookSearchOptions options = { .exact = (flags & CODEBOOK_SEARCH_EXACT) != 0,
                                          .compounds = (flags & CODEBOOK_SEARCH_COMPOUNDS) != 0 };
        g_autoptr (CodebookSearchQuery) query =
            codebook_search_query_parse (queries[i], flags, &study->error);
        g_autoptr (GPtrArray) hits =
            codebook_search_list (study->project, queries[i], &options, NULL, &study->error);
        g_auto (CodebookRows) rows = codebook_store_select (
            study->store,
            "SELECT p.start_cp, p.text FROM passage AS p JOIN document AS d ON d.id = p.document"
            " ORDER BY d.position, d.id, p.start_cp",
            "");
        guint n = 0;

        resolve (study, query);
        while (codebook_rows_next (&rows, NULL))
          {
            const char *passage = codebook_rows_text (&rows, 1);
            g_autoptr (GArray) found =
                codebook_search_query_apply (query, passage, strlen (passage));

            for (guint k = 0; found != NULL && k < found->len; k++, n++)
              {
                g_assert_cmpuint (n, <, hits->len);
                g_assert_cmpuint (((CodebookHit *) hits->pdata[n])->start_cp, ==,
                                  codebook_rows_int64 (&rows, 0)
                                      + g_array_index (found, CodebookSegment, k).start_cp);
              }
          }
        g_assert_cmpuint (n, ==, hits->len);
      }
}

/* Forms are counted, can be left out, and hidden without another search. */
static void
test_forms (Study *study, gconstpointer data)
{
  static const char *const without[] = { "Werkte", NULL };
  g_autoptr (CodebookSearch) search = NULL;
  const GPtrArray *forms;

  study_import (study, "C", "R: Ik werkte, hij Werkte.\nI: Wie werkt?\nR: Werken wij?");
  search = codebook_search_run (study->project, "werken", NULL, NULL, &study->error);
  g_assert_no_error (study->error);
  forms = codebook_search_get_forms (search);
  if (forms->len < 4)
    {
      g_test_skip ("no Dutch word list");
      return;
    }
  g_assert_true (codebook_search_name_forms (search, study->project, &study->error));
  for (guint i = 0; i < forms->len; i++)
    g_test_message ("%s %u", ((CodebookSearchForm *) forms->pdata[i])->name,
                    ((CodebookSearchForm *) forms->pdata[i])->count);
  g_assert_cmpstr (((CodebookSearchForm *) forms->pdata[0])->name, ==, "werk");
  g_assert_cmpuint (((CodebookSearchForm *) forms->pdata[0])->count, ==, 4);
  g_assert_cmpstr (((CodebookSearchForm *) forms->pdata[1])->name, ==, "werkte");
  g_assert_cmpuint (((CodebookSearchForm *) forms->pdata[1])->count, ==, 2);
  g_assert_cmpuint (codebook_search_get_count (search), ==, 8);
  codebook_search_show_form (search, 0, FALSE);
  g_assert_cmpuint (codebook_search_get_count (search), ==, 4);
  g_assert_cmpuint (codebook_search_count_documents (search), ==, 1);
  codebook_search_show_form (search, 0, TRUE);
  g_assert_cmpuint (codebook_search_get_count (search), ==, 8);
  check (study, "werken NOT werk*", (CodebookSearchOptions){ .without_forms = without }, "");
  check (study, "=werkte OR werken NOT werk*", (CodebookSearchOptions){ .without_forms = without },
         "");
}

static void
check_ranges (Study *study, const char *query, CodebookSearchContext context, const char *expected)
{
  g_autoptr (CodebookSearch) search =
      codebook_search_run (study->project, query, NULL, NULL, &study->error);
  g_autoptr (GArray) ranges =
      codebook_search_list_ranges (search, study->project, context, NULL, &study->error);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_no_error (study->error);
  for (guint i = 0; i < ranges->len; i++)
    {
      const CodebookCodingRange *range = &g_array_index (ranges, CodebookCodingRange, i);
      g_autoptr (CodebookDocumentText) text =
          codebook_document_text_load (study->project, range->document, &study->error);
      g_autofree char *words =
          codebook_document_text_dup_range (text, range->start_cp, range->end_cp);

      g_string_append_printf (out, "[%s]", words);
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_ranges (Study *study, gconstpointer data)
{
  gint64 a = codebook_document_find (study->project, "A", &study->error);

  g_assert_true (codebook_document_correct (study->project, a, 3, 6, "Nu dan, hoe", &study->error));
  check_ranges (study, "\"rustig aan\"", CODEBOOK_SEARCH_CONTEXT_WORD, "[Rustig aan]");
  check_ranges (study, "rustig dag", CODEBOOK_SEARCH_CONTEXT_SENTENCE,
                "[Rustig aan, één dag werk.]");
  check_ranges (study, "rustig dag", CODEBOOK_SEARCH_CONTEXT_PARAGRAPH,
                "[Rustig aan, één dag werk.]");
  check_ranges (study, "dag rustig within:turn", CODEBOOK_SEARCH_CONTEXT_TURN,
                "[Rustig aan, één dag werk.]");
  check_ranges (study, "huiswerk", CODEBOOK_SEARCH_CONTEXT_TURN, "[En huiswerk.]");
  check_ranges (study, "huiswerk rustig", CODEBOOK_SEARCH_CONTEXT_WORD, "");
  check_ranges (study, "gaat hoe binnen:beurt", CODEBOOK_SEARCH_CONTEXT_WORD, "[hoe][gaat]");
  check_ranges (study, "gaat rustig binnen:beurt", CODEBOOK_SEARCH_CONTEXT_WORD, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search/words", Study, NULL, set_up, test_words, tear_down);
  g_test_add ("/search/options", Study, NULL, set_up, test_options, tear_down);
  g_test_add ("/search/corrected", Study, NULL, set_up, test_corrected, tear_down);
  g_test_add ("/search/speaker-case", Study, NULL, set_up, test_speaker_case, tear_down);
  g_test_add ("/search/surroundings", Study, NULL, set_up, test_surroundings, tear_down);
  g_test_add ("/search/forms", Study, NULL, set_up, test_forms, tear_down);
  g_test_add ("/search/ranges", Study, NULL, set_up, test_ranges, tear_down);
  g_test_add ("/search/wrong", Study, NULL, set_up, test_wrong, tear_down);
  g_test_add ("/search/oracle", Study, NULL, set_up, test_oracle, tear_down);
  return g_test_run ();
}
