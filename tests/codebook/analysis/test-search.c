/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/search.h"
#include "codebook/analysis/excerpt.h"
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

/* A hit a line: document, place, before[text]after, citation; … where words were left out. Each
 * hit's places must be those of its text. */
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
      g_string_append_printf (out, "%s %u-%u %s%s[%s]%s%s %s\n", hit->document_name, hit->start_cp,
                              hit->end_cp, hit->more_before ? "…" : "", hit->before, hit->text,
                              hit->after, hit->more_after ? "…" : "", hit->citation);
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
         "C 88-100 …het midden pas na heel veel woorden komt en dan staat er [spijkerbroek] en "
         "daarna gaat de zin nog een hele tijd door met nog meer… (C, l. 2)\n");
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

static const char *const vocabulary[] = { "werk",     "Werk",  "één",           "een",
                                          "z’n",      "o.a.",  "re-integratie", "reïntegratie",
                                          "huiswerk", "12,5",  "Łódź",          "😀",
                                          "–",        "werk.", "één! ",         "Werkθ",
                                          "WERK,",    "Een",   "(een)",         "werk/Werk" };

/* Of which passages are made that are plain, and nearly so. */
static const char *const plain_vocabulary[] = { "werk",  "Werk", "een",     "Een",  "werkt,",
                                                "wezen", "weer", "z'n",     "o.a.", "12,5",
                                                "we-rk", "WERK", "huiswerk" };

/* Of interview @number. */
static const char *
pick_word (guint number)
{
  if (number % 2 == 0)
    return vocabulary[g_test_rand_int_range (0, G_N_ELEMENTS (vocabulary))];
  return plain_vocabulary[g_test_rand_int_range (
      0, (int) G_N_ELEMENTS (plain_vocabulary) - (g_test_rand_int_range (0, 8) > 0 ? 3 : 0))];
}

/* Turns of several paragraphs, some that nobody says, and a corrected word here and there. */
static void
import_random (Study *study, guint number)
{
  g_autofree char *name = g_strdup_printf ("Z%02u", number);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CodebookTranscript) transcript = NULL;
  CodebookDocumentOrigin origin = { .name = name, .file_name = "bestand.txt" };
  gint64 document;

  for (guint line = 0; line < 12; line++)
    {
      int who = g_test_rand_int_range (0, 4);

      g_string_append (text, who == 0 ? "I: x" : who == 1 ? "R: x" : "x");
      for (int n = g_test_rand_int_range (0, 10); n > 0; n--)
        g_string_append_printf (text, " %s", pick_word (number));
      g_string_append (text, " y\n");
    }
  g_string_append_printf (text, "eind %u", number);
  transcript = study_make_transcript (text->str);
  for (guint i = 0; i + 1 < transcript->turns->len; i++)
    if (g_test_rand_bit ())
      g_array_index (transcript->turns, CodebookTranscriptTurn, i).end_cp =
          g_array_index (transcript->turns, CodebookTranscriptTurn, i + 1).start_cp - 1;
  document = codebook_document_add (study->project, transcript, &origin, &study->error);
  g_assert_no_error (study->error);
  for (int n = g_test_rand_int_range (0, 3); n > 0; n--)
    {
      g_autoptr (CodebookDocumentText) now =
          codebook_document_text_load (study->project, document, &study->error);
      const char *current = codebook_document_text_get_current (now, NULL);
      const char *x = strstr (current + g_test_rand_int_range (0, (int) text->len / 2), "x ");
      guint at_cp = (guint) g_utf8_pointer_to_offset (current, x);

      g_assert_true (codebook_document_correct (study->project, document, at_cp, at_cp + 1,
                                                pick_word (number), &study->error));
    }
}

/* Many documents, not in the order in which they came. */
static void
import_many (Study *study)
{
  for (guint i = 0; i < 24; i++)
    import_random (study, i);
  run (study, "UPDATE document SET position = -position WHERE name LIKE 'Z_5' OR name LIKE 'Z1%'");
}

/* What a hit says of itself, against what is read anew of its place in the document. */
static void
check_hit (Study *study, const CodebookHit *hit)
{
  g_auto (CodebookExcerpt) excerpt = { 0 };
  g_autofree char *form = g_utf8_strdown (hit->text, -1);
  g_autofree char *lines = NULL;

  g_assert_true (codebook_excerpt_read (study->store, hit->document, hit->start_cp, hit->end_cp,
                                        &excerpt, &study->error));
  lines = g_strdup_printf ("l. %u)", excerpt.first_line);
  g_assert_cmpstr (hit->text, ==, excerpt.text);
  g_assert_cmpstr (hit->before, ==, excerpt.before);
  g_assert_cmpstr (hit->after, ==, excerpt.after);
  g_assert_cmpint (hit->more_before, ==, excerpt.more_before);
  g_assert_cmpint (hit->more_after, ==, excerpt.more_after);
  g_assert_cmpstr (hit->form, ==, form);
  g_assert_true (excerpt.first_line != excerpt.last_line
                 || g_str_has_suffix (hit->citation, lines));
}

/* Against every paragraph looked at without the index. */
static void
check_paragraphs (Study *study, const char *text, CodebookSearchFlags flags)
{
  CodebookSearchOptions options = { .exact = (flags & CODEBOOK_SEARCH_EXACT) != 0,
                                    .compounds = (flags & CODEBOOK_SEARCH_COMPOUNDS) != 0 };
  g_autoptr (CodebookSearchQuery) query = codebook_search_query_parse (text, flags, &study->error);
  g_autoptr (GPtrArray) hits =
      codebook_search_list (study->project, text, &options, NULL, &study->error);
  g_auto (CodebookRows) rows = codebook_store_select (
      study->store,
      "SELECT p.start_cp, p.text, d.id FROM passage AS p JOIN document AS d ON d.id = p.document"
      " ORDER BY d.position, d.id, p.start_cp",
      "");
  guint n = 0;

  resolve (study, query);
  while (codebook_rows_next (&rows, NULL))
    {
      const char *passage = codebook_rows_text (&rows, 1);
      g_autoptr (GArray) found = codebook_search_query_apply (query, passage, strlen (passage));

      for (guint k = 0; found != NULL && k < found->len; k++, n++)
        {
          const CodebookHit *hit = hits->pdata[MIN (n, hits->len - 1)];

          g_assert_cmpuint (n, <, hits->len);
          g_assert_cmpint (hit->document, ==, codebook_rows_int64 (&rows, 2));
          g_assert_cmpuint (hit->start_cp, ==,
                            codebook_rows_int64 (&rows, 0)
                                + g_array_index (found, CodebookSegment, k).start_cp);
          check_hit (study, hit);
        }
    }
  g_assert_cmpuint (n, ==, hits->len);
}

static void
test_oracle (Study *study, gconstpointer data)
{
  static const char *const queries[] = { "=werk OR w*",
                                         "=werk",
                                         "=Werk*",
                                         "=w* NOT =Een",
                                         "=we*",
                                         "=We* OR =wErk",
                                         "=werk NOT =Werk",
                                         "=\"een Werk\" OR =WERK",
                                         "=een =Werk within:sentence",
                                         "\"nergens werk\" OR =Een",
                                         "een werk within:sentence",
                                         "werk NOT een binnen:zin",
                                         "\"een werk\" NOT z'n within:sentence",
                                         "(een OR lodz) AND (werk NOT o.a.) within:sentence",
                                         "=Werk NEAR/1 een",
                                         "werk",
                                         "een z'n",
                                         "een OR o.a.",
                                         "\"een werk\"",
                                         "reintegratie NOT werk",
                                         "werk NOT (een NEAR/1 z'n)",
                                         "werk NOT (een NOT wezen)",
                                         "werk NOT (\"een werk*\" AND o.a.)",
                                         "werk NOT (=Een OR lodz)",
                                         "12,5",
                                         "w* NEAR/2 z'n",
                                         "lodz",
                                         "\"werk e* w*\"",
                                         "(werk OR een) AND (z'n OR o.a.)" };

  import_many (study);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    for (CodebookSearchFlags flags = 0; flags < 4; flags++)
      check_paragraphs (study, queries[i], flags);
}

/* A few paragraphs that were corrected have rows behind all others. */
static void
test_corrected_few (Study *study, gconstpointer data)
{
  gint64 documents[12];

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *name = g_strdup_printf ("W%02u", i);
      g_autofree char *text = NULL;

      text = g_strdup_printf ("werk een werk\neen Werk werk\nhet werk %u\nwerk werk\nwerk, weer "
                              "werk\nmet werk\nwerk door werk\nzo werk\nwerk en werk",
                              i);
      documents[i] = study_import (study, name, text);
    }
  for (guint i = 3; i < 6; i++)
    g_assert_true (codebook_document_correct (study->project, documents[i], 0, 4,
                                              i == 4 ? "W" : "werk werk", &study->error));
  check_paragraphs (study, "werk", CODEBOOK_SEARCH_FOLDED);
  check_paragraphs (study, "=werk NOT =Werk", CODEBOOK_SEARCH_FOLDED);
  check_paragraphs (study, "w* NEAR/1 een", CODEBOOK_SEARCH_FOLDED);
}

typedef struct
{
  gint64 document;
  guint start_cp, turn;
} Place;

/* Where a word of @query, one word, stands: turns have even numbers, what nobody says that of
 * the turn before it plus one. (element-type Place) */
static GArray *
list_places (Study *study, const char *query)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Place));
  g_autoptr (GPtrArray) hits =
      codebook_search_list (study->project, query, NULL, NULL, &study->error);

  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookHit *hit = hits->pdata[i];
      g_autoptr (CodebookDocumentText) text =
          codebook_document_text_load (study->project, hit->document, &study->error);
      g_autoptr (GArray) turns =
          codebook_turn_load (study->project, hit->document, text, &study->error);
      Place place = { hit->document, hit->start_cp, 0 };

      for (guint k = 0; k < turns->len; k++)
        {
          const CodebookTurn *turn = &g_array_index (turns, CodebookTurn, k);

          place.turn += turn->start_cp <= hit->start_cp ? 2 : 0;
          place.turn += turn->end_cp <= hit->start_cp
                        && (k + 1 == turns->len || turn[1].start_cp > hit->start_cp);
        }
      g_array_append_val (places, place);
    }
  return places;
}

static gboolean
has_turn (const GArray *places, const Place *of)
{
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (place->document == of->document && place->turn == of->turn)
        return TRUE;
    }
  return FALSE;
}

/* Words in a turn against the turns of each word. */
static void
test_turns (Study *study, gconstpointer data)
{
  g_autoptr (GArray) one = NULL, other = NULL;
  g_autoptr (GPtrArray) both = NULL, without = NULL;
  guint n_both = 0, n_without = 0;

  import_many (study);
  one = list_places (study, "=z'n");
  other = list_places (study, "o.a.");
  both = codebook_search_list (study->project, "=z'n o.a. within:turn", NULL, NULL, &study->error);
  without =
      codebook_search_list (study->project, "=z'n NOT o.a. within:turn", NULL, NULL, &study->error);
  g_assert_no_error (study->error);
  for (guint i = 0; i < one->len; i++)
    {
      const Place *place = &g_array_index (one, Place, i);
      gboolean is_both = has_turn (other, place);
      const CodebookHit *hit = NULL;

      while (is_both && n_both < both->len)
        {
          hit = both->pdata[n_both++];
          if (strcmp (hit->form, "o.a.") != 0)
            break;
        }
      if (!is_both)
        hit = n_without < without->len ? without->pdata[n_without++] : NULL;
      g_assert_nonnull (hit);
      g_assert_cmpint (hit->document, ==, place->document);
      g_assert_cmpuint (hit->start_cp, ==, place->start_cp);
    }
  g_assert_cmpuint (n_without, ==, without->len);
  for (; n_both < both->len; n_both++)
    g_assert_cmpstr (((CodebookHit *) both->pdata[n_both])->form, ==, "o.a.");
}

/* What is asked first are the first of all. */
static void
test_first (Study *study, gconstpointer data)
{
  static const char *const queries[] = {
    "w*",
    "een",
    "een werk within:sentence",
    "een werk within:turn",
    "=Werk",
    "w* role:interviewer",
    "lodz 12,5",
    "werk NOT een",
    "\"een werk\"",
    "niets",
  };

  import_many (study);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    for (guint most = 1; most < 200; most *= 3)
      {
        const CodebookSearchOptions options = { .most = most };
        g_autoptr (CodebookSearch) first =
            codebook_search_run (study->project, queries[i], &options, NULL, &study->error);
        g_autoptr (CodebookSearch) all =
            codebook_search_run (study->project, queries[i], NULL, NULL, &study->error);

        g_assert_no_error (study->error);
        g_assert_true (codebook_search_is_whole (all));
        if (codebook_search_is_whole (first))
          g_assert_cmpuint (codebook_search_get_count (first), ==, codebook_search_get_count (all));
        else
          g_assert_cmpuint (codebook_search_get_count (first), >=, most);
        for (guint k = 0; k < codebook_search_get_count (first); k++)
          {
            g_autoptr (CodebookHit) one =
                codebook_search_read (first, study->project, k, &study->error);
            g_autoptr (CodebookHit) other =
                codebook_search_read (all, study->project, k, &study->error);

            g_assert_cmpint (one->document, ==, other->document);
            g_assert_cmpuint (one->start_cp, ==, other->start_cp);
            g_assert_cmpstr (one->form, ==, other->form);
          }
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

/* What only the index has is no hit, in paragraphs and in turns alike. */
static void
test_damaged (Study *study, gconstpointer data)
{
  codebook_store_set_derive (study->store, NULL, NULL);
  run (study, "INSERT INTO passage_words (rowid, words) VALUES (999, 'dag werk geen')");
  check (study, "dag werk", ALL,
         "A 41-44 R: Rustig aan, één [dag] werk. (A, l. 2)\n"
         "A 45-49 R: Rustig aan, één dag [werk]. (A, l. 2)\n");
  check (study, "dag rustig within:turn", ALL,
         "A 25-31 R: [Rustig] aan, één dag werk. (A, l. 2)\n"
         "A 41-44 R: Rustig aan, één [dag] werk. (A, l. 2)\n");
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
  g_test_add ("/search/corrected-few", Study, NULL, set_up, test_corrected_few, tear_down);
  g_test_add ("/search/turns", Study, NULL, set_up, test_turns, tear_down);
  g_test_add ("/search/damaged", Study, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/search/first", Study, NULL, set_up, test_first, tear_down);
  return g_test_run ();
}
