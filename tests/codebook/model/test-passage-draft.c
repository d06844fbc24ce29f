/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/passage.h"
#include "codebook/store/check.h"
#include "tests/codebook/model/study.h"

#define N_DOCUMENTS 12
#define N_THREADS 3

static void
dump_rows (GString *out, CodebookStore *store, const char *sql, int n_columns)
{
  g_auto (CodebookRows) rows = codebook_store_select (store, sql, "");

  while (codebook_rows_next (&rows, NULL))
    for (int i = 0; i < n_columns; i++)
      g_string_append_printf (out, "%s%c", codebook_rows_text (&rows, i),
                              i == n_columns - 1 ? '\n' : '|');
  g_assert_false (codebook_rows_failed (&rows));
}

/* All that searching stands on, whatever the order in which it was written; @lemmas: also those of
 * words that may have gone. */
static char *
dump_full_text (CodebookStore *store, gboolean lemmas)
{
  GString *out = g_string_new (NULL);

  dump_rows (out, store,
             "SELECT document, n, start_cp, base_cp, first_line, breaks, text FROM passage "
             "ORDER BY document, n",
             7);
  dump_rows (out, store,
             "SELECT term, document, n, offset FROM passage_words_instance "
             "JOIN passage ON passage.id = doc ORDER BY term, document, n, offset",
             4);
  if (lemmas)
    dump_rows (out, store, "SELECT form, language, lemma FROM word_lemma ORDER BY 1, 2, 3", 3);
  dump_rows (out, store, "SELECT language, source FROM lemma_source ORDER BY 1", 2);
  return g_string_free (out, FALSE);
}

/* It is what the hook would have made of the texts, and checks as right. */
static void
check_full_text (Study *study, gboolean lemmas)
{
  g_autoptr (GPtrArray) problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_problem_free);
  g_autofree char *written = dump_full_text (study->store, lemmas);
  g_autofree char *made = NULL;

  g_assert_true (codebook_passage_compare (study->project, problems, &study->error));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (codebook_passage_rebuild (study->project, &study->error));
  made = dump_full_text (study->store, lemmas);
  g_assert_cmpstr (written, ==, made);
}

typedef struct
{
  CodebookTranscript *transcript;
  CodebookPassageDraft *draft;
  CodebookWordPool *pool;
} Reading;

static char *
make_text (guint document)
{
  static const char *const words[] = { "Eén",    "twee", "z’n", "re-integratie", "o.a.",
                                       "werkte", "😀",    "",    "Ελλάδα",        "loopt" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (text, "%s%s", words[(i * i + document * i) % G_N_ELEMENTS (words)],
                            (i + document) % 23 == 0 ? "\nR: " : " ");
  g_string_append_printf (text, "einde %u", document);
  return g_string_free (text, FALSE);
}

static void
read_one (gpointer data, gpointer user_data)
{
  Reading *reading = data;

  reading->draft = codebook_passage_draft_new (reading->transcript->text,
                                               reading->transcript->len_bytes, reading->pool);
}

/* Drafts of several threads at once, in a project that has text already; one of them is of a file
 * that is left out in the end. */
static void
test_threads (void)
{
  Study study;
  Reading readings[N_DOCUMENTS];
  GThreadPool *pool = g_thread_pool_new (read_one, NULL, N_THREADS, TRUE, NULL);
  g_autoptr (CodebookWordPool) words = codebook_word_pool_new ("nl");

  study_init (&study);
  study_import (&study, "Vooraf", "I: Werkt het?\nR: Eén keer.");
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autofree char *text = make_text (i);

      readings[i] = (Reading){ study_make_transcript (text), NULL, words };
      g_thread_pool_push (pool, &readings[i], NULL);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
  g_assert_true (codebook_project_begin (study.project, "Inlezen", &study.error));
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      CodebookDocumentOrigin origin = { .name = "D", .draft = readings[i].draft };

      if (i > 0)
        g_assert_cmpint (
            codebook_document_add (study.project, readings[i].transcript, &origin, &study.error),
            ==,
            codebook_document_make_id (readings[i].transcript->text,
                                       readings[i].transcript->len_bytes));
      codebook_transcript_free (readings[i].transcript);
      codebook_passage_draft_free (readings[i].draft);
    }
  g_assert_true (codebook_project_end (study.project, TRUE, &study.error));
  check_full_text (&study, TRUE);
  study_clear (&study);
}

/* What is done with a document in the act that adds it. */
static void
test_same_act (void)
{
  Study study;
  gint64 kept, gone;

  study_init (&study);
  g_assert_true (codebook_project_begin (study.project, "Inlezen", &study.error));
  kept = study_import (&study, "K", "I: Hoe is’t?\nR: Goed.\nR: Eén woord");
  gone = study_import (&study, "G", "I: Niet te bewaren\nR: Nee.");
  g_assert_true (codebook_document_correct (study.project, kept, 3, 6, "Wat", &study.error));
  g_assert_true (codebook_document_remove (study.project, gone, &study.error));
  g_assert_true (codebook_project_end (study.project, TRUE, &study.error));
  g_assert_cmpint (codebook_store_int64 (study.store, -1,
                                         "SELECT count(*) FROM passage WHERE document = ?", "i",
                                         gone),
                   ==, 0);
  check_full_text (&study, FALSE);

  /* Without a draft: the changeset is all there is. */
  g_assert_true (codebook_journal_undo (study.store, &study.error));
  g_assert_cmpint (codebook_store_int64 (study.store, -1, "SELECT count(*) FROM passage", ""), ==,
                   0);
  g_assert_true (codebook_journal_redo (study.store, &study.error));
  check_full_text (&study, FALSE);
  study_clear (&study);
}

/* Removed, and added again with other lines at the end of it, in one act. */
static void
test_again (void)
{
  Study study;
  gint64 id, again;

  study_init (&study);
  id = study_import (&study, "D", "I: Hoe is’t?\nR: Goed.");
  g_assert_true (codebook_document_correct (study.project, id, 3, 6, "Wat", &study.error));
  g_assert_true (codebook_project_begin (study.project, "Opnieuw", &study.error));
  g_assert_true (codebook_document_remove (study.project, id, &study.error));
  again = study_import (&study, "D", "I: Hoe is’t?\nR: Goed.");
  g_assert_cmpint (again, ==, id);
  g_assert_true (codebook_project_end (study.project, TRUE, &study.error));
  check_full_text (&study, FALSE);
  study_clear (&study);
}

/* Of a text so large that its passages are made as they are stored, and its changeset is put into
 * the journal behind its row; other documents are there before and after. */
static void
test_large (void)
{
  Study study;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CodebookTranscript) transcript = NULL;
  g_autoptr (CodebookWordPool) words = codebook_word_pool_new ("nl");
  g_autoptr (CodebookPassageDraft) draft = NULL;
  CodebookDocumentOrigin origin = { .name = "Groot" };
  g_autofree char *added = NULL, *again = NULL;

  for (guint i = 0; text->len < 1100000; i++)
    g_string_append_printf (text, "R%u: Eén keer werkte het, en %u keer niet. %*s.\n", i % 3, i,
                            (int) (i % 900), "of het loopt");
  g_string_append (text, "Einde");
  study_init (&study);
  study_import (&study, "Vooraf", "I: Werkt het?\nR: Eén keer.");
  transcript = study_make_transcript (text->str);
  draft = codebook_passage_draft_new (transcript->text, transcript->len_bytes, words);
  g_assert_null (draft->passages);
  origin.draft = draft;
  g_assert_cmpint (codebook_document_add (study.project, transcript, &origin, &study.error), !=, 0);
  check_full_text (&study, TRUE);
  added = dump_full_text (study.store, TRUE);

  /* By the changeset alone. */
  g_assert_true (codebook_journal_undo (study.store, &study.error));
  g_assert_cmpint (codebook_store_int64 (study.store, 0, "SELECT count(*) FROM document", ""), ==,
                   1);
  g_assert_true (codebook_journal_redo (study.store, &study.error));
  again = dump_full_text (study.store, TRUE);
  g_assert_cmpstr (again, ==, added);
  study_clear (&study);
}

/* An act that comes to nothing leaves nothing. */
static void
test_stopped (void)
{
  Study study;
  g_autofree char *before = NULL, *after = NULL;

  study_init (&study);
  study_import (&study, "Vooraf", "I: Werkt het?\nR: Eén keer.");
  before = dump_full_text (study.store, TRUE);
  g_assert_true (codebook_project_begin (study.project, "Inlezen", &study.error));
  study_import (&study, "D", "I: Hoe is’t?\nR: Goed.");
  g_assert_false (codebook_project_end (study.project, FALSE, NULL));
  after = dump_full_text (study.store, TRUE);
  g_assert_cmpstr (after, ==, before);
  check_full_text (&study, TRUE);
  study_clear (&study);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passage-draft/threads", test_threads);
  g_test_add_func ("/passage-draft/same-act", test_same_act);
  g_test_add_func ("/passage-draft/again", test_again);
  g_test_add_func ("/passage-draft/large", test_large);
  g_test_add_func ("/passage-draft/stopped", test_stopped);
  return g_test_run ();
}
