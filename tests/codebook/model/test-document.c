/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/case.h"
#include "codebook/model/memo.h"
#include "codebook/model/turn.h"
#include "codebook/model/wave.h"
#include "tests/codebook/model/study.h"

#define TEXT "I: Hoe gaat het?\nR: Goed, maar Jan vindt het werk zwaar.\nI: Jan?\nR: Ja, Jan."

static void
test_add (void)
{
  Study study;
  g_autoptr (CodebookTranscript) transcript = study_make_transcript (TEXT);
  CodebookTranscriptParagraph heading = { 0, CODEBOOK_STYLE_HEADING, 2 };
  CodebookTranscriptRun run = { 3, 6, CODEBOOK_FORMAT_BOLD | CODEBOOK_FORMAT_ITALIC };
  CodebookTranscriptTime time = { 17, 65000 };
  CodebookTranscriptPage page = { 3, g_strdup ("iv") };
  g_autoptr (GBytes) original = g_bytes_new_static ("PK", 2);
  CodebookDocumentOrigin origin = { NULL, "P07_T1 interview.docx", "2026-03-14", 0, 0, original };
  g_autoptr (CodebookDocument) document = NULL;
  g_autoptr (CodebookDocumentText) text = NULL;
  g_autoptr (GArray) paragraphs = NULL;
  g_autoptr (GArray) runs = NULL;
  g_autoptr (GArray) times = NULL;
  g_autoptr (GArray) pages = NULL;
  g_autofree char *before = NULL;
  gint64 id;

  g_array_append_val (transcript->paragraphs, heading);
  g_array_append_val (transcript->runs, run);
  g_array_append_val (transcript->times, time);
  g_array_append_val (transcript->pages, page);
  study_init (&study);
  origin.study_case = codebook_case_add (study.project, "P07", "Sanne", &study.error);
  origin.wave = codebook_wave_add (study.project, "T1", "", &study.error);
  before = study_dump (&study);
  study_assert_act (
      &study, (id = codebook_document_add (study.project, transcript, &origin, &study.error)) != 0);
  study_assert_undo (&study, before);
  study_assert_fails (&study,
                      codebook_document_add (study.project, transcript, &origin, &study.error),
                      CODEBOOK_ERROR_EXISTS, "‘P07_T1 interview’");

  document = codebook_document_get (study.project, id, &study.error);
  g_assert_cmpstr (document->name, ==, "P07_T1 interview");
  g_assert_cmpstr (document->language, ==, "nl");
  g_assert_cmpstr (document->held_on, ==, "2026-03-14");
  g_assert_cmpstr (document->wave_name, ==, "T1");
  g_assert_cmpstr (document->case_name, ==, "P07");
  g_assert_cmpstr (document->case_label, ==, "Sanne");
  g_assert_true (codebook_document_count (study.project, document, &study.error));
  g_assert_cmpuint (document->turns, ==, 4);
  g_assert_cmpuint (document->length_cp, ==, strlen (TEXT));
  g_assert_cmpstr (document->coders, ==, "");
  text = codebook_document_text_load (study.project, id, &study.error);
  g_assert_cmpstr (codebook_document_text_get_current (text, NULL), ==, TEXT);
  paragraphs = codebook_document_load_paragraphs (study.project, id, text, &study.error);
  g_assert_cmpuint (paragraphs->len, ==, 1);
  g_assert_cmpint (g_array_index (paragraphs, CodebookTranscriptParagraph, 0).style, ==,
                   CODEBOOK_STYLE_HEADING);
  g_assert_cmpuint (g_array_index (paragraphs, CodebookTranscriptParagraph, 0).level, ==, 2);
  runs = codebook_document_load_runs (study.project, id, text, &study.error);
  g_assert_cmpuint (runs->len, ==, 1);
  g_assert_cmpuint (g_array_index (runs, CodebookTranscriptRun, 0).end_cp, ==, 6);
  g_assert_cmpint (g_array_index (runs, CodebookTranscriptRun, 0).format, ==, 3);
  times = codebook_document_load_times (study.project, id, text, &study.error);
  g_assert_cmpint (g_array_index (times, CodebookTranscriptTime, 0).at_ms, ==, 65000);
  pages = codebook_document_load_pages (study.project, id, text, &study.error);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (g_array_index (pages, CodebookTranscriptPage, 0).at_cp, ==, 3);
  g_assert_cmpstr (g_array_index (pages, CodebookTranscriptPage, 0).label, ==, "iv");
  study_clear (&study);
}

static void
test_names (void)
{
  Study study;
  gint64 first, second, third;
  g_autoptr (CodebookDocument) document = NULL;

  study_init (&study);
  first = study_import (&study, "P01", "een");
  second = study_import (&study, "p01", "twee");
  third = study_import (&study, "P01", "drie");
  g_assert_cmpint (codebook_document_find (study.project, "P01", &study.error), ==, first);
  g_assert_cmpint (codebook_document_find (study.project, "p01 (2)", &study.error), ==, second);
  g_assert_cmpint (codebook_document_find (study.project, "P01 (3)", &study.error), ==, third);
  study_assert_fails (&study, codebook_document_find (study.project, "P1", &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "‘P01’");
  study_assert_fails (&study, codebook_document_rename (study.project, third, "P01", &study.error),
                      CODEBOOK_ERROR_EXISTS, "P01");
  study_assert_act (&study, codebook_document_rename (study.project, third, "P03", &study.error));
  document = codebook_document_get (study.project, third, &study.error);
  g_assert_cmpstr (document->name, ==, "P03");
  study_assert_fails (&study, codebook_document_get (study.project, 0, &study.error) != NULL,
                      CODEBOOK_ERROR_NOT_FOUND, "#0");
  study_clear (&study);
}

static void
test_ties (void)
{
  Study study;
  gint64 id, one, other, wave;

  study_init (&study);
  id = study_import (&study, "P01", TEXT);
  one = codebook_case_add (study.project, "P01", "", &study.error);
  other = codebook_case_add (study.project, "P02", "", &study.error);
  wave = codebook_wave_add (study.project, "T0", "", &study.error);
  study_assert_act (&study, codebook_document_set_case (study.project, id, one, &study.error));
  study_assert_act (
      &study, codebook_document_add_case_part (study.project, id, other, 17, 40, &study.error));
  study_assert_act (&study, codebook_document_set_case (study.project, id, other, &study.error));
  {
    g_autoptr (CodebookDocument) document = codebook_document_get (study.project, id, &study.error);

    g_assert_cmpint (document->study_case, ==, other);
    g_assert_cmpint (codebook_store_int64 (study.store, 0, "SELECT COUNT(*) FROM case_part", ""),
                     ==, 2);
  }
  {
    g_autoptr (GPtrArray) its = codebook_document_list_of_case (study.project, other, &study.error);
    g_autoptr (GPtrArray) none = codebook_document_list_of_case (study.project, one, &study.error);

    g_assert_cmpuint (its->len, ==, 1);
    g_assert_cmpint (((CodebookDocument *) its->pdata[0])->id, ==, id);
    g_assert_cmpuint (none->len, ==, 0);
  }
  study_assert_act (&study, codebook_document_set_case (study.project, id, 0, &study.error));
  study_assert_fails (&study, codebook_document_set_case (study.project, id, 5, &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "case ‘#5’");
  study_assert_act (&study, codebook_document_set_wave (study.project, id, wave, &study.error));
  study_assert_fails (&study, codebook_document_set_wave (study.project, id, 5, &study.error),
                      CODEBOOK_ERROR_NOT_FOUND, "wave ‘#5’");
  study_assert_act (&study, codebook_document_set_wave (study.project, id, 0, &study.error));
  study_assert_act (
      &study, codebook_document_set_held_on (study.project, id, "14 maart 2026", &study.error));
  study_assert_fails (&study,
                      codebook_document_set_held_on (study.project, id, "31-02-2026", &study.error),
                      CODEBOOK_ERROR_FAILED, "31-02-2026");
  {
    g_autoptr (CodebookDocument) document = codebook_document_get (study.project, id, &study.error);

    g_assert_cmpint (document->study_case, ==, 0);
    g_assert_cmpstr (document->held_on, ==, "2026-03-14");
    g_assert_cmpint (document->wave, ==, 0);
  }
  study_clear (&study);
}

/* The words under each coding, by age. */
static char *
show_words (Study *study, gint64 document)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (study->project, document, &study->error);
  g_autoptr (GString) shown = g_string_new (NULL);
  g_auto (CodebookRows) rows = codebook_store_select (
      study->store, "SELECT start_cp, start_in, end_cp, end_in FROM coding ORDER BY made_at, rowid",
      "");

  while (codebook_rows_next (&rows, &study->error))
    {
      CodebookEdge start = { codebook_rows_int64 (&rows, 0), codebook_rows_int64 (&rows, 1) };
      CodebookEdge end = { codebook_rows_int64 (&rows, 2), codebook_rows_int64 (&rows, 3) };
      guint start_cp;
      guint end_cp;
      g_autofree char *words = NULL;

      codebook_document_text_resolve (text, start, end, &start_cp, &end_cp);
      words = codebook_document_text_dup_range (text, start_cp, end_cp);
      g_string_append_printf (shown, "[%s]", words);
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static gboolean
replace (Study *study, gint64 document, const char *old, const char *new)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (study->project, document, &study->error);
  const char *current = codebook_document_text_get_current (text, NULL);
  guint start = g_utf8_pointer_to_offset (current, strstr (current, old));

  return codebook_document_correct (study->project, document, start,
                                    start + g_utf8_strlen (old, -1), new, &study->error);
}

static void
test_correct (void)
{
  static const struct
  {
    const char *old, *new, *text, *words;
  } steps[] = {
    { "maar Jan", "maar P07", "R: Goed, maar P07 vindt het werk zwaar.", "[P07][P07 vindt]" },
    { "P07 vi", "P07B vi", "R: Goed, maar P07B vindt het werk zwaar.", "[P07][P07B vindt]" },
    { "07B v", "07 v", "R: Goed, maar P07 vindt het werk zwaar.", "[P07][P07 vindt]" },
    { "Goed, maar P", "P", "R: P07 vindt het werk zwaar.", "[P07][P07 vindt]" },
    { "P07 ", "", "R: vindt het werk zwaar.", "[][vindt]" },
    { "vindt", "zag\r\n", "R: zag\n het werk zwaar.", "[][zag\n]" },
    { "zag\n het", "Goed, maar Jan vindt het", "R: Goed, maar Jan vindt het werk zwaar.", NULL },
  };
  Study study;
  gint64 document, code;
  guint n_acts = 0;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  study_init (&study);
  document = study_import (&study, "P01", "R: Goed, maar Jan vindt het werk zwaar.");
  code = study_code (&study, "Naam");
  study_coding (&study, document, code, "Jan");
  study_coding (&study, document, code, "Jan vindt");
  before = study_dump (&study);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (CodebookDocumentText) text = NULL;
      g_autofree char *step_before = study_dump (&study);
      g_autofree char *words = NULL;

      study_assert_act (&study, replace (&study, document, steps[i].old, steps[i].new));
      n_acts++;
      study_assert_undo (&study, step_before);
      text = codebook_document_text_load (study.project, document, &study.error);
      g_assert_cmpstr (codebook_document_text_get_current (text, NULL), ==, steps[i].text);
      words = show_words (&study, document);
      if (steps[i].words != NULL)
        g_assert_cmpstr (words, ==, steps[i].words);
    }
  /* All typed back: nothing is laid over the text. */
  g_assert_cmpint (codebook_store_int64 (study.store, 9, "SELECT COUNT(*) FROM correction", ""), ==,
                   0);
  study.changed = 0;
  g_assert_true (replace (&study, document, "Jan", "Jan"));
  g_assert_cmpuint (study.changed, ==, 0);
  for (; n_acts > 0; n_acts--)
    g_assert_true (codebook_journal_undo (study.store, &study.error));
  after = study_dump (&study);
  g_assert_cmpstr (after, ==, before);
  study_clear (&study);
}

/* "I[Hoe gaat het?] R[…]" */
static char *
show_turns (Study *study, gint64 document)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (study->project, document, &study->error);
  g_autoptr (GArray) turns = codebook_turn_load (study->project, document, text, &study->error);
  g_autoptr (GPtrArray) speakers =
      codebook_turn_list_speakers (study->project, document, &study->error);
  g_autoptr (GString) shown = g_string_new (NULL);

  g_assert_no_error (study->error);
  for (guint i = 0; i < turns->len; i++)
    {
      const CodebookTurn *turn = &g_array_index (turns, CodebookTurn, i);
      g_autofree char *words =
          codebook_document_text_dup_range (text, turn->words_cp, turn->end_cp);

      for (guint j = 0; j < speakers->len; j++)
        {
          CodebookSpeaker *speaker = g_ptr_array_index (speakers, j);

          if (speaker->id == turn->speaker)
            g_string_append_printf (shown, "%s%s[%s]", i > 0 ? " " : "", speaker->name, words);
        }
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

#define assert_turns(study, document, expected)                                                    \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown = show_turns (study, document);                                         \
                                                                                                   \
    g_assert_cmpstr (shown, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_turns (void)
{
  Study study;
  gint64 document;
  g_autoptr (GPtrArray) speakers = NULL;
  g_autoptr (GPtrArray) merged = NULL;
  g_autoptr (CodebookDocumentText) text = NULL;
  g_autoptr (GArray) turns = NULL;
  CodebookSpeaker *first;
  CodebookSpeaker *second;
  g_autofree char *before = NULL;

  study_init (&study);
  document =
      study_import (&study, "P01", "I: Hoe gaat het?\nR: Goed.\n(stilte)\nJan: Ja.\nR: Nou.");
  study_import (&study, "P02", "I: Ander gesprek.");
  speakers = codebook_turn_list_speakers (study.project, document, &study.error);
  g_assert_cmpuint (speakers->len, ==, 3);
  first = g_ptr_array_index (speakers, 1);
  second = g_ptr_array_index (speakers, 2);
  g_assert_cmpstr (first->label, ==, "R");
  g_assert_cmpuint (first->turns, ==, 2);
  assert_turns (&study, document, "I[Hoe gaat het?] R[Goed.] Jan[Ja.] R[Nou.]");

  text = codebook_document_text_load (study.project, document, &study.error);
  turns = codebook_turn_load (study.project, document, text, &study.error);
  g_assert_null (codebook_turn_at (turns, 28)); /* in (stilte) */
  g_assert_cmpint (codebook_turn_at (turns, 0)->role, ==, CODEBOOK_ROLE_INTERVIEWER);
  g_assert_true (codebook_turn_at (turns, 18) == &g_array_index (turns, CodebookTurn, 1));
  g_assert_null (codebook_turn_at (turns, 9999));

  study_assert_act (&study,
                    codebook_turn_set_name (study.project, first->id, "Sanne", &study.error));
  study_assert_act (&study, codebook_turn_set_role (study.project, second->id, CODEBOOK_ROLE_COACH,
                                                    &study.error));
  before = study_dump (&study);
  study_assert_act (
      &study, codebook_turn_merge_speakers (study.project, second->id, first->id, &study.error));
  assert_turns (&study, document, "I[Hoe gaat het?] Sanne[Goed.] Sanne[Ja.] Sanne[Nou.]");
  study_assert_undo (&study, before);
  study_assert_fails (
      &study, codebook_turn_merge_speakers (study.project, first->id, first->id, &study.error),
      CODEBOOK_ERROR_FAILED, "Sanne");
  merged = codebook_turn_list_speakers (study.project, 0, &study.error);
  g_assert_cmpuint (merged->len, ==, 3);
  study_assert_fails (&study,
                      codebook_turn_merge_speakers (
                          study.project, first->id,
                          ((CodebookSpeaker *) g_ptr_array_index (merged, 2))->id, &study.error),
                      CODEBOOK_ERROR_FAILED, "one document");

  /* Turns keep what is typed at their ends, and give up what is deleted. */
  g_assert_true (
      codebook_document_correct (study.project, document, 25, 25, " Denk ik", &study.error));
  g_assert_true (codebook_document_correct (study.project, document, 3, 3, "Nou, ", &study.error));
  assert_turns (&study, document,
                "I[Nou, Hoe gaat het?] Sanne[Goed. Denk ik] Sanne[Ja.] Sanne[Nou.]");
  g_assert_true (replace (&study, document, "het?\nR: Goed. Denk", "het, denk"));
  assert_turns (&study, document, "I[Nou, Hoe gaat het, denk ik] Sanne[Ja.] Sanne[Nou.]");
  study_clear (&study);
}

/* What is put in before a turn's label would be hidden with it: it is of the turn before. */
static void
test_put_in_between (void)
{
  Study study;
  g_autoptr (CodebookTranscript) bare = study_make_transcript ("I: Hoe?\nR: Goed.");
  CodebookDocumentOrigin origin = { .name = "P02", .file_name = "zonder labels.vtt" };
  gint64 document;

  study_init (&study);
  document = study_import (&study, "P01", "I: Hoe?\nR: Goed.\n(stilte)\nR: Nou.");
  g_assert_true (codebook_document_correct (study.project, document, 8, 8, "I: Zeg het.\n", NULL));
  assert_turns (&study, document, "I[Hoe?\nI: Zeg het.] R[Goed.] R[Nou.]");
  g_assert_true (codebook_document_correct (study.project, document, 38, 38, "Ja.\n", NULL));
  assert_turns (&study, document, "I[Hoe?\nI: Zeg het.] R[Goed.] R[Nou.]");
  g_assert_true (codebook_document_correct (study.project, document, 0, 0, "Vooraf.\n", NULL));
  assert_turns (&study, document, "I[Hoe?\nI: Zeg het.] R[Goed.] R[Nou.]");

  for (guint i = 0; i < bare->turns->len; i++)
    {
      CodebookTranscriptTurn *turn = &g_array_index (bare->turns, CodebookTranscriptTurn, i);

      turn->words_cp = turn->start_cp;
    }
  document = codebook_document_add (study.project, bare, &origin, &study.error);
  g_assert_true (codebook_document_correct (study.project, document, 8, 8, "Ja.\nEn toen ", NULL));
  assert_turns (&study, document, "I[I: Hoe?\nJa.] R[En toen R: Goed.]");
  study_clear (&study);
}

static void
test_remove (void)
{
  Study study;
  gint64 document, code, coding;
  g_autofree char *empty = NULL;
  g_autofree char *full = NULL;
  g_autofree char *left = NULL;

  study_init (&study);
  code = study_code (&study, "Werk");
  study_coding (&study, study_import (&study, "P00", "R: Blijft staan."), code, "staan");
  empty = study_dump (&study);
  document = study_import (&study, "P01", TEXT);
  coding = study_coding (&study, document, code, "zwaar");
  g_assert_true (codebook_coding_set_memo (study.project, coding, "let op", &study.error));
  g_assert_true (replace (&study, document, "Goed", "Ach"));
  g_assert_cmpint (
      codebook_memo_add (study.project, "document", document, "", "lang", &study.error), !=, 0);
  full = study_dump (&study);
  study_assert_act (&study, codebook_document_remove (study.project, document, &study.error));
  left = study_dump (&study);
  g_assert_cmpstr (left, ==, empty);
  study_assert_undo (&study, full);
  study_clear (&study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/add", test_add);
  g_test_add_func ("/document/names", test_names);
  g_test_add_func ("/document/ties", test_ties);
  g_test_add_func ("/document/correct", test_correct);
  g_test_add_func ("/document/turns", test_turns);
  g_test_add_func ("/document/put-in-between", test_put_in_between);
  g_test_add_func ("/document/remove", test_remove);
  return g_test_run ();
}
