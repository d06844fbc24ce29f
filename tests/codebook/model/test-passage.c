/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/passage.h"
#include "codebook/store/check.h"
#include "codebook/text/segments.h"
#include "tests/codebook/model/study.h"

/* A store with the hook and nothing else of the model. */
typedef struct
{
  char *folder;
  CodebookStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("draad-passage-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "p.draad", NULL);
  fixture->store = codebook_store_create (path, &error);
  g_assert_no_error (error);
  codebook_store_set_author (fixture->store, "Ada");
  codebook_store_set_derive (fixture->store, codebook_passage_derive, NULL);
  g_assert_true (codebook_store_begin (fixture->store, "coder", &error));
  g_assert_true (codebook_store_run (
      fixture->store, &error, "INSERT INTO coder (id, name, initials) VALUES (1, 'Ada', 'A')", ""));
  g_assert_true (codebook_store_commit (fixture->store, &error));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  codebook_store_close (fixture->store);
  g_object_unref (fixture->store);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
run (CodebookStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (codebook_store_begin (store, "act", &error));
  g_assert_true (codebook_store_run (store, &error, sql, ""));
  g_assert_true (codebook_store_commit (store, &error));
  g_assert_no_error (error);
}

static void
add_document (CodebookStore *store, gint64 id, const char *text, gint64 line_cp)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (codebook_store_begin (store, "import", &error));
  g_assert_true (codebook_store_run (
      store, &error,
      "INSERT INTO document (id, name, language, sha256, text, length_cp, words, "
      "line_cp, file_name,"
      " file_kind, imported_at, held_on, wave, position)"
      " VALUES (?, 'D', 'nl', '', ?, ?, 0, ?, '', 'txt', 0, '', NULL, ?)",
      "isiid", id, text, (gint64) g_utf8_strlen (text, -1), line_cp, (double) id));
  g_assert_no_error (error);
  g_assert_true (codebook_store_commit (store, &error));
}

static void
add_correction (
    CodebookStore *store, gint64 id, gint64 document, gint64 start, gint64 end, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (codebook_store_begin (store, "correction", &error));
  g_assert_true (codebook_store_run (
      store, &error,
      "INSERT INTO correction (id, document, start_cp, end_cp, text, made_at, coder)"
      " VALUES (?, ?, ?, ?, ?, ?, 1)",
      "iiiisi", id, document, start, end, text, id));
  g_assert_no_error (error);
  g_assert_true (codebook_store_commit (store, &error));
}

/* "start_cp line/breaks text", a passage a line. */
static char *
dump (CodebookStore *store, gint64 document)
{
  GString *out = g_string_new (NULL);
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT n, start_cp, first_line, breaks, text FROM passage WHERE document = ? ORDER BY n",
      "i", document);

  for (gint64 n = 0; codebook_rows_next (&rows, NULL); n++)
    {
      g_assert_cmpint (codebook_rows_int64 (&rows, 0), ==, n);
      g_string_append_printf (out, "%d %d/%s %s\n", (int) codebook_rows_int64 (&rows, 1),
                              (int) codebook_rows_int64 (&rows, 2), codebook_rows_text (&rows, 3),
                              codebook_rows_text (&rows, 4));
    }
  return g_string_free (out, FALSE);
}

static void
check (CodebookStore *store, gint64 document, const char *expected)
{
  g_autofree char *out = dump (store, document);

  g_assert_cmpstr (out, ==, expected);
}

/* The places of the passages that match, apart by spaces. */
static void
check_match (CodebookStore *store, const char *match, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT p.start_cp FROM passage_words JOIN passage AS p ON p.id = passage_words.rowid"
      " WHERE passage_words MATCH ? ORDER BY p.document, p.start_cp",
      "s", match);

  while (codebook_rows_next (&rows, NULL))
    g_string_append_printf (out, "%s%d", out->len > 0 ? " " : "",
                            (int) codebook_rows_int64 (&rows, 0));
  g_assert_false (codebook_rows_failed (&rows));
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_document (Fixture *fixture, gconstpointer data)
{
  CodebookStore *store = fixture->store;
  g_autoptr (GError) error = NULL;

  add_document (store, 7, "Eén twee\n\nRe-integratie is z’n o.a. werk", 13);
  check (store, 7, "0 1/ Eén twee\n9 2/ \n10 3/14 26 Re-integratie is z’n o.a. werk\n");
  check_match (store, "een", "0");
  check_match (store, "reintegratie", "10");
  check_match (store, "\"z'n\"", "10");
  check_match (store, "\"o.a.\"", "10");
  check_match (store, "\"reintegratie is z'n o.a. werk\"", "10");
  check_match (store, "NEAR(reintegratie werk, 3)", "10");
  check_match (store, "NEAR(reintegratie werk, 2)", "");
  add_document (store, 8, "", 80);
  check (store, 8, "0 1/ \n");

  g_assert_true (codebook_journal_undo (store, &error));
  check (store, 8, "");
  run (store, "DELETE FROM document WHERE id = 7");
  check (store, 7, "");
  check_match (store, "een OR reintegratie OR werk", "");
  g_assert_true (codebook_journal_undo (store, &error));
  check_match (store, "een OR reintegratie OR werk", "0 10");
}

static gint64
get_id (CodebookStore *store, gint64 n)
{
  return codebook_store_int64 (store, 0, "SELECT id FROM passage WHERE n = ?", "i", n);
}

static void
test_correction (Fixture *fixture, gconstpointer data)
{
  CodebookStore *store = fixture->store;
  g_autoptr (GError) error = NULL;
  gint64 first, last;

  add_document (store, 7, "Jan belt\nPiet belt\nKlaas belt", 80);
  first = get_id (store, 0);
  last = get_id (store, 2);
  add_correction (store, 1, 7, 9, 13, "Pieternel");
  check (store, 7, "0 1/ Jan belt\n9 2/ Pieternel belt\n24 3/ Klaas belt\n");
  check_match (store, "piet", "");
  check_match (store, "pieternel", "9");
  check_match (store, "belt", "0 9 24");
  g_assert_cmpint (get_id (store, 0), ==, first);
  g_assert_cmpint (get_id (store, 2), ==, last);

  /* Two paragraphs become one, and three. */
  add_correction (store, 2, 7, 8, 9, " ");
  check (store, 7, "0 1/9 Jan belt Pieternel belt\n24 3/ Klaas belt\n");
  check_match (store, "\"belt pieternel\"", "0");
  add_correction (store, 3, 7, 24, 24, "\nen\n");
  check (store, 7, "0 1/9 Jan belt Pieternel belt\n24 3/ Klaas\n30 3/ en\n33 3/  belt\n");
  check_match (store, "en OR klaas", "24 30");
  for (guint i = 0; i < 3; i++)
    g_assert_true (codebook_journal_undo (store, &error));
  check (store, 7, "0 1/ Jan belt\n9 2/ Piet belt\n19 3/ Klaas belt\n");
  check_match (store, "pieternel", "");
  check_match (store, "piet", "9");

  /* A new name touches nothing; a correction that moves to a new text does. */
  g_assert_true (codebook_journal_redo (store, &error));
  run (store, "UPDATE document SET name = 'X' WHERE id = 7");
  run (store, "UPDATE correction SET text = 'Pim' WHERE id = 1");
  check_match (store, "pieternel", "");
  check_match (store, "pim", "9");
}

/* What the tokenizer makes of the words: as many tokens as words, at the same places. */
static void
test_one_word_one_token (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "'s",       "z’n",       "re-in",  "e-en",        "o.a.",
                                       "1.234,56", "14:07",     "a@b.nl", "snake_x",     "één",
                                       "ĳs",       "हिन्दी",     "ไทย",    "Ⅳ",           "𝔘𝔫",
                                       "łódź",     "straße",    "uwv.nl", "06-12345678", "한국어",
                                       "ﷺ",        "18-jarige", "’t",     "İzmir",       "œuvre" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = g_strdup_printf ("begin %s eind", words[i]);
      g_autofree char *folded = codebook_passage_fold_word (words[i], strlen (words[i]));
      g_autofree char *match = g_strdup_printf ("\"begin %s eind\"", folded);

      g_assert_cmpuint (codebook_segments_count_words (words[i], strlen (words[i]), NULL), ==, 1);
      add_document (fixture->store, 1, text, 80);
      check_match (fixture->store, match, "0");
      check_match (fixture->store, "NEAR(begin eind, 0)", "");
      check_match (fixture->store, "NEAR(begin eind, 1)", "0");
      run (fixture->store, "DELETE FROM document");
    }
}

/* Each place's line, counted as in the text itself; each word found where it stands. */
static void
check_all (CodebookStore *store, gint64 document, CodebookDocumentText *text)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  g_auto (CodebookRows) rows =
      codebook_store_select (store,
                             "SELECT start_cp, first_line, breaks, text, base_cp FROM passage "
                             "WHERE document = ? ORDER BY n",
                             "i", document);

  while (codebook_rows_next (&rows, NULL))
    {
      guint start_cp = (guint) codebook_rows_int64 (&rows, 0);
      g_auto (GStrv) breaks = g_strsplit (codebook_rows_text (&rows, 2), " ", -1);
      guint length_cp = (guint) g_utf8_strlen (codebook_rows_text (&rows, 3), -1);

      if (whole->len > 0 || start_cp > 0)
        g_string_append_c (whole, '\n');
      g_assert_cmpint (g_utf8_strlen (whole->str, -1), ==, start_cp);
      g_string_append (whole, codebook_rows_text (&rows, 3));
      for (guint offset = 0; offset < length_cp; offset++)
        {
          gint64 base_cp = codebook_rows_int64 (&rows, 4);
          CodebookEdge edge =
              codebook_document_text_edge_from_current (text, start_cp + offset, FALSE);
          guint line = (guint) codebook_rows_int64 (&rows, 1);

          if (base_cp >= 0)
            {
              g_assert_cmpuint (edge.base_cp, ==, base_cp + offset);
              g_assert_cmpuint (edge.in, ==, 0);
            }
          for (guint i = 0; breaks[i] != NULL && *breaks[i] != '\0'; i++)
            line += g_ascii_strtoull (breaks[i], NULL, 10) <= offset;
          g_assert_cmpuint (line, ==,
                            codebook_document_text_line_from_current (text, start_cp + offset));
        }
    }
  g_assert_cmpstr (whole->str, ==, codebook_document_text_get_current (text, NULL));
}

/* The index finds as many passages with a word as hold it. */
static void
check_index (CodebookStore *store, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *folded = codebook_passage_fold_word (words[i], strlen (words[i]));
      g_autofree char *match = g_strdup_printf ("\"%s\"", folded);
      g_auto (CodebookRows) rows = codebook_store_select (store, "SELECT text FROM passage", "");
      gint64 count = 0;

      while (codebook_rows_next (&rows, NULL))
        {
          const char *text = codebook_rows_text (&rows, 0);
          g_autoptr (GArray) found = codebook_segments_words (text, strlen (text), NULL);
          gboolean holds = FALSE;

          for (guint k = 0; k < found->len; k++)
            {
              const CodebookSegment *word = &g_array_index (found, CodebookSegment, k);
              g_autofree char *form = codebook_passage_fold_word (
                  text + word->start_byte, word->end_byte - word->start_byte);

              holds |= strcmp (form, folded) == 0;
            }
          count += holds;
        }
      g_assert_cmpint (
          codebook_store_int64 (store, -1,
                                "SELECT count(*) FROM passage_words WHERE passage_words MATCH ?",
                                "s", match),
          ==, count);
    }
}

static char *
random_text (const char *const *words, guint n_words, int n)
{
  GString *text = g_string_new (NULL);

  for (; n > 0; n--)
    {
      g_string_append (text, words[g_test_rand_int_range (0, (int) n_words)]);
      g_string_append_c (text, " \n"[g_test_rand_int_range (0, 6) == 0]);
    }
  return g_string_free (text, FALSE);
}

static void
test_any_corrections (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "Eén", "twee", "z’n", "re-integratie", "o.a.", "😀", "lang" };
  CodebookStore *store = fixture->store;
  gint64 next_id = 1;

  for (gint64 document = 1; document <= 6; document++)
    {
      g_autofree char *base = random_text (words, G_N_ELEMENTS (words), 40);
      g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (CodebookCorrectionValue));
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

      add_document (store, document, base, 12);
      for (guint i = 0; i < 12; i++)
        {
          gint64 length_cp = g_utf8_strlen (base, -1);
          gint64 start = g_test_rand_int_range (0, (int) length_cp);
          gint64 end = MIN (length_cp, start + g_test_rand_int_range (0, 12));
          char *with = random_text (words, G_N_ELEMENTS (words), g_test_rand_int_range (0, 3));
          CodebookCorrectionValue value = { next_id, (guint) start, (guint) end, with, next_id };
          g_autoptr (CodebookDocumentText) text = NULL;

          g_ptr_array_add (texts, with);
          g_array_append_val (values, value);
          add_correction (store, next_id++, document, start, end, with);
          text = codebook_document_text_new (base, strlen (base), (gpointer) values->data,
                                             values->len);
          codebook_document_text_set_line_cp (text, 12);
          check_all (store, document, text);
        }
      check_index (store, words, G_N_ELEMENTS (words));
    }
  while (codebook_journal_get_undo_label (store) != NULL
         && strcmp (codebook_journal_get_undo_label (store), "coder") != 0)
    g_assert_true (codebook_journal_undo (store, NULL));
  check_index (store, words, G_N_ELEMENTS (words));
  g_assert_cmpint (codebook_store_int64 (store, -1, "SELECT count(*) FROM passage", ""), ==, 0);
}

/* Each way in which they can be wrong is told, and rebuilding mends it. */
static void
test_compare (void)
{
  static const struct
  {
    const char *damage; /* done with the hook switched off */
    guint problems;
  } table[] = {
    { "UPDATE passage SET text = 'iets anders' WHERE n = 1", 2 },
    { "UPDATE passage SET start_cp = 99 WHERE n = 1", 1 },
    { "UPDATE passage SET first_line = 9 WHERE n = 1", 1 },
    { "UPDATE passage SET base_cp = -1", 1 },
    { "DELETE FROM passage WHERE n = 0", 2 },
    { "UPDATE passage SET document = 1 WHERE n = 1", 2 },
    { "INSERT INTO passage_words (rowid, words) VALUES (999, 'over')", 1 },
    { "INSERT INTO passage_words (passage_words) VALUES ('delete-all')", 1 },
    { "UPDATE correction SET text = 'Kees'", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      Study study;
      g_autoptr (GPtrArray) problems =
          g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_problem_free);
      gint64 document;

      study_init (&study);
      document = study_import (&study, "D", "I: Hoe is’t?\nR: Goed, Ελλάδα.\nR: Eén woord");
      g_assert_true (
          codebook_document_correct (study.project, document, 3, 6, "Wat", &study.error));
      g_assert_true (codebook_passage_compare (study.project, problems, &study.error));
      g_assert_cmpuint (problems->len, ==, 0);

      codebook_store_set_derive (study.store, NULL, NULL);
      run (study.store, table[i].damage);
      codebook_store_set_derive (study.store, codebook_passage_derive, NULL);
      g_assert_true (codebook_passage_compare (study.project, problems, &study.error));
      g_assert_cmpuint (problems->len, ==, table[i].problems);

      g_ptr_array_set_size (problems, 0);
      g_assert_true (codebook_passage_rebuild (study.project, &study.error));
      study_reopen (&study, CODEBOOK_STORE_READ_ONLY);
      g_assert_true (codebook_passage_compare (study.project, problems, &study.error));
      g_assert_cmpuint (problems->len, ==, 0);
      study_clear (&study);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/passage/document", Fixture, NULL, set_up, test_document, tear_down);
  g_test_add ("/passage/correction", Fixture, NULL, set_up, test_correction, tear_down);
  g_test_add ("/passage/one-word-one-token", Fixture, NULL, set_up, test_one_word_one_token,
              tear_down);
  g_test_add ("/passage/any-corrections", Fixture, NULL, set_up, test_any_corrections, tear_down);
  g_test_add_func ("/passage/compare", test_compare);
  return g_test_run ();
}
