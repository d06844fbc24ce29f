/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/query.h"
#include "codebook/model/case.h"
#include "codebook/model/citation.h"
#include "codebook/model/coder.h"
#include "codebook/model/turn.h"
#include "codebook/model/wave.h"
#include "tests/codebook/model/study.h"

/* Two interviews and a conversation of two cases, with codings:
 *
 *   one  P01 T0  Werk[de bakkerij]  Werk/Druk[veel te druk]  Steun[Mijn coach]
 *   two  P02 T1  Werk/Druk[druk]    Steun[hij belde … en toen]   (over two paragraphs)
 */
typedef struct
{
  Study study;
  gint64 one, two, p01, p02, t0, t1, work, busy, support, other;
} Fixture;

static void
fixture_init (Fixture *self)
{
  GError **error = &self->study.error;
  CodebookProject *project;

  study_init (&self->study);
  project = self->study.project;
  self->t0 = codebook_wave_add (project, "T0", "start", error);
  self->t1 = codebook_wave_add (project, "T1", "", error);
  self->p01 = codebook_case_add (project, "P01", "Daan", error);
  self->p02 = codebook_case_add (project, "P02", "", error);
  self->one = study_import (&self->study, "Daan, start",
                            "I: Waar werk je?\n"
                            "R: In de bakkerij, en het is er veel te druk.\n"
                            "I: En verder?\n"
                            "R: Mijn coach komt elke week.");
  self->two = study_import (&self->study, "Mila",
                            "I: Is het druk?\n"
                            "R: Soms. Mijn coach wist dat, hij belde op dinsdag\n"
                            "R: en toen ging het beter.");
  g_assert_true (codebook_document_set_wave (project, self->one, self->t0, error));
  g_assert_true (codebook_document_set_wave (project, self->two, self->t1, error));
  g_assert_true (codebook_document_set_case (project, self->one, self->p01, error));
  g_assert_true (codebook_document_set_case (project, self->two, self->p02, error));
  self->work = study_code (&self->study, "Werk");
  self->busy = study_code (&self->study, "Werk/Druk");
  self->support = study_code (&self->study, "Steun");
  study_coding (&self->study, self->one, self->work, "de bakkerij");
  study_coding (&self->study, self->one, self->busy, "veel te druk");
  study_coding (&self->study, self->one, self->support, "Mijn coach");
  study_coding (&self->study, self->two, self->busy, "druk");
  study_coding (&self->study, self->two, self->support, "hij belde op dinsdag\nR: en toen");
  codebook_project_set_coder (project, "Maarten Vos");
  study_coding (&self->study, self->two, self->work, "belde");
  self->other = codebook_coder_find (project, "Maarten Vos", error);
  g_assert_no_error (self->study.error);
}

/* "Werk[de bakkerij] Druk[veel te druk]", in order. */
static char *
tell (const GPtrArray *fragments)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < fragments->len; i++)
    {
      const CodebookFragment *fragment = fragments->pdata[i];

      g_string_append_printf (out, "%s%s[%s]", i > 0 ? " " : "", fragment->code_path,
                              fragment->text);
    }
  return g_string_free (out, FALSE);
}

static void
assert_found (Fixture *self, CodebookQuery *query, const char *wanted)
{
  g_autoptr (GPtrArray) fragments =
      codebook_query_run (self->study.project, query, NULL, &self->study.error);
  g_autofree char *told = NULL;

  g_assert_no_error (self->study.error);
  told = tell (fragments);
  g_assert_cmpstr (told, ==, wanted);
}

#define ONE_WORK "Werk[de bakkerij]"
#define ONE_BUSY "Werk/Druk[veel te druk]"
#define ONE_SUPPORT "Steun[Mijn coach]"
#define TWO_BUSY "Werk/Druk[druk]"
#define TWO_SUPPORT "Steun[hij belde op dinsdag\nR: en toen]"
#define TWO_WORK "Werk[belde]"

static void
test_conditions (void)
{
  Fixture f = { 0 };

  fixture_init (&f);
  {
    const struct
    {
      const char *list; /* which of the query's */
      gint64 id;
      const char *wanted;
    } cases[] = {
      { "", 0, ONE_WORK " " ONE_BUSY " " ONE_SUPPORT " " TWO_BUSY " " TWO_SUPPORT " " TWO_WORK },
      { "codes", f.work, ONE_WORK " " TWO_WORK },
      { "not_codes", f.work, ONE_BUSY " " ONE_SUPPORT " " TWO_BUSY },
      { "overlapping", f.support, ONE_SUPPORT " " TWO_SUPPORT " " TWO_WORK },
      { "cases", f.p01, ONE_WORK " " ONE_BUSY " " ONE_SUPPORT },
      { "waves", f.t1, TWO_BUSY " " TWO_SUPPORT " " TWO_WORK },
      { "coders", f.other, TWO_WORK },
      { "documents", f.two, TWO_BUSY " " TWO_SUPPORT " " TWO_WORK },
      { "roles", CODEBOOK_ROLE_INTERVIEWER, TWO_BUSY },
      { "roles", CODEBOOK_ROLE_COACH, "" },
      { "codes", 12345, "" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (CodebookQuery) query = codebook_query_new ();
        const struct
        {
          const char *name;
          GArray **list;
        } lists[] = { { "codes", &query->codes },
                      { "not_codes", &query->not_codes },
                      { "overlapping", &query->overlapping },
                      { "cases", &query->cases },
                      { "waves", &query->waves },
                      { "coders", &query->coders },
                      { "documents", &query->documents },
                      { "roles", &query->roles } };

        for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
          if (g_str_equal (lists[j].name, cases[i].list))
            codebook_query_add_id (lists[j].list, cases[i].id);
        assert_found (&f, query, cases[i].wanted);
      }
  }
  study_clear (&f.study);
}

static void
test_paths (void)
{
  Fixture f = { 0 };
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (CodebookQuery) family = codebook_query_new ();

  fixture_init (&f);
  g_assert_true (codebook_query_add_code (f.study.project, &query->codes, "Werk", &f.study.error));
  assert_found (&f, query, ONE_WORK " " TWO_WORK);
  g_assert_true (
      codebook_query_add_code (f.study.project, &family->codes, "Werk/**", &f.study.error));
  assert_found (&f, family, ONE_WORK " " ONE_BUSY " " TWO_BUSY " " TWO_WORK);
  codebook_query_add_id (&family->waves, f.t0);
  assert_found (&f, family, ONE_WORK " " ONE_BUSY);
  study_assert_fails (
      &f.study, codebook_query_add_code (f.study.project, &query->codes, "Wrk", &f.study.error),
      CODEBOOK_ERROR_NOT_FOUND, "Wrk");
  study_clear (&f.study);
}

/* All that a fragment tells. */
static void
test_fields (void)
{
  Fixture f = { 0 };
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) fragments = NULL;
  const CodebookFragment *fragment;
  gint64 id;

  fixture_init (&f);
  codebook_query_add_id (&query->codes, f.busy);
  codebook_query_add_id (&query->documents, f.one);
  fragments = codebook_query_run (f.study.project, query, NULL, &f.study.error);
  g_assert_cmpuint (fragments->len, ==, 1);
  id = ((CodebookFragment *) fragments->pdata[0])->id;
  g_assert_true (codebook_coding_set_memo (f.study.project, id, "Let op", &f.study.error));
  g_assert_true (codebook_coding_set_weight (f.study.project, id, 40, &f.study.error));
  g_clear_pointer (&fragments, g_ptr_array_unref);
  fragments = codebook_query_run (f.study.project, query, NULL, &f.study.error);
  fragment = fragments->pdata[0];
  g_assert_cmpint (fragment->document, ==, f.one);
  g_assert_cmpint (fragment->code, ==, f.busy);
  g_assert_cmpint (fragment->study_case, ==, f.p01);
  g_assert_cmpint (fragment->wave, ==, f.t0);
  g_assert_cmpuint (fragment->end_cp - fragment->start_cp, ==, strlen ("veel te druk"));
  g_assert_cmpstr (fragment->document_name, ==, "Daan, start");
  g_assert_cmpstr (fragment->case_name, ==, "P01");
  g_assert_cmpstr (fragment->case_label, ==, "Daan");
  g_assert_cmpstr (fragment->wave_name, ==, "T0");
  g_assert_cmpstr (fragment->code_path, ==, "Werk/Druk");
  g_assert_cmpstr (fragment->coder_name, ==, "Noor Bakker");
  g_assert_cmpint (fragment->role, ==, CODEBOOK_ROLE_RESPONDENT);
  g_assert_cmpstr (fragment->text, ==, "veel te druk");
  g_assert_cmpstr (fragment->before, ==, "R: In de bakkerij, en het is er ");
  g_assert_cmpstr (fragment->after, ==, ".");
  g_assert_cmpstr (fragment->citation, ==, "(P01, T0, l. 2)");
  g_assert_cmpstr (fragment->memo, ==, "Let op");
  g_assert_cmpuint (fragment->weight, ==, 40);
  g_assert_false (fragment->stale);
  g_clear_pointer (&fragments, g_ptr_array_unref);
  study_clear (&f.study);
}

/* A range of a conversation, or a speaker in it, may belong to another case than the rest. */
static void
test_parts (void)
{
  Fixture f = { 0 };
  g_autoptr (CodebookQuery) first = codebook_query_new (), second = codebook_query_new ();
  g_autoptr (GPtrArray) speakers = NULL;
  gint64 group, p03;

  fixture_init (&f);
  p03 = codebook_case_add (f.study.project, "P03", "", &f.study.error);
  group = study_import (&f.study, "Groep", "A: ik eerst\nB: daarna ik\nA: weer ik");
  study_coding (&f.study, group, f.support, "ik eerst");
  study_coding (&f.study, group, f.support, "daarna ik");
  study_coding (&f.study, group, f.support, "weer ik");
  codebook_query_add_id (&first->cases, p03);
  codebook_query_add_id (&second->cases, f.p01);
  codebook_query_add_id (&second->documents, group);
  assert_found (&f, first, "");
  speakers = codebook_turn_list_speakers (f.study.project, group, &f.study.error);
  g_assert_true (codebook_turn_set_case (
      f.study.project, ((CodebookSpeaker *) speakers->pdata[1])->id, p03, &f.study.error));
  assert_found (&f, first, "Steun[daarna ik]");
  g_assert_true (
      codebook_document_add_case_part (f.study.project, group, f.p01, 0, 11, &f.study.error));
  assert_found (&f, second, "Steun[ik eerst]");
  assert_found (&f, first, "Steun[daarna ik]");
  g_clear_pointer (&speakers, g_ptr_array_unref);
  study_clear (&f.study);
}

static void
test_stale (void)
{
  Fixture f = { 0 };
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) fragments = NULL;
  const CodebookFragment *fragment;

  fixture_init (&f);
  /* "R: In de bakkerij, …" stands at 17; all of "de bakkerij" goes. */
  g_assert_true (codebook_document_correct (f.study.project, f.one, 22, 35, "", &f.study.error));
  codebook_query_add_id (&query->codes, f.work);
  codebook_query_add_id (&query->documents, f.one);
  fragments = codebook_query_run (f.study.project, query, NULL, &f.study.error);
  g_assert_no_error (f.study.error);
  g_assert_cmpuint (fragments->len, ==, 1);
  fragment = fragments->pdata[0];
  g_assert_true (fragment->stale);
  g_assert_cmpstr (fragment->text, ==, "");
  g_assert_cmpuint (fragment->start_cp, ==, fragment->end_cp);
  g_assert_cmpstr (fragment->citation, ==, "(P01, T0, l. 2)");
  g_clear_pointer (&fragments, g_ptr_array_unref);
  study_clear (&f.study);
}

static void
test_cancel (void)
{
  Fixture f = { 0 };
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  fixture_init (&f);
  g_cancellable_cancel (cancellable);
  g_assert_null (codebook_query_run (f.study.project, query, cancellable, &f.study.error));
  g_assert_error (f.study.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&f.study.error);
  study_clear (&f.study);
}

/* Words before the first turn and the start of that turn are typed over: the new words are of the
 * turn, and so is a coding that started before it. */
static void
test_typed_over (void)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) fragments = NULL;
  Study study;
  gint64 document;

  study_init (&study);
  document = study_import (&study, "d", "Gesprek\nR: Goed genoeg.\nI: En nu?\nR: Beter.");
  g_assert_cmpint (
      codebook_coding_add (study.project, document, study_code (&study, "a"), 0, 20, &study.error),
      !=, 0);
  g_assert_true (codebook_document_correct (study.project, document, 0, 10, "Best", &study.error));
  fragments = codebook_query_run (study.project, query, NULL, &study.error);
  g_assert_no_error (study.error);
  g_assert_cmpuint (fragments->len, ==, 1);
  g_assert_cmpint (((CodebookFragment *) fragments->pdata[0])->role, ==, CODEBOOK_ROLE_RESPONDENT);
  study_clear (&study);
}

/* Against an oracle: random text, corrections and codings; the whole text is read, and words,
 * surroundings and lines are taken from it. */

static char *
make_text (void)
{
  static const char *const words[] = { "ja",   "eh",   "één", "werk", "coach", "re-integratie",
                                       "🙂", "zo’n", "nou", "toen" };
  GString *text = g_string_new (NULL);

  for (guint paragraph = 0; paragraph < 12; paragraph++)
    {
      g_string_append (text, paragraph > 0 ? "\n" : "");
      if (g_test_rand_bit ())
        g_string_append (text, g_test_rand_bit () ? "I: " : "R: ");
      for (int n = g_test_rand_int_range (1, 60); n > 0; n--)
        g_string_append_printf (text, "%s%s", words[g_test_rand_int_range (0, 10)],
                                n > 1 ? " " : "");
    }
  return g_string_free (text, FALSE);
}

static void
check_fragment (CodebookDocumentText *text,
                GArray *turns,
                const CodebookCoding *coding,
                const CodebookFragment *fragment)
{
  g_autofree char *words =
      codebook_document_text_dup_range (text, coding->start_cp, coding->end_cp);
  guint before_cp = (guint) g_utf8_strlen (fragment->before, -1);
  guint after_cp = (guint) g_utf8_strlen (fragment->after, -1);
  g_autofree char *before = codebook_document_text_dup_range (
      text, coding->start_cp - MIN (before_cp, coding->start_cp), coding->start_cp);
  g_autofree char *after =
      codebook_document_text_dup_range (text, coding->end_cp, coding->end_cp + after_cp);
  g_autofree char *citation =
      codebook_citation_make (text, "", "", "d", coding->start_cp, coding->end_cp);
  const CodebookTurn *turn = codebook_turn_at (turns, coding->start_cp);

  g_assert_cmpint (fragment->id, ==, coding->id);
  g_assert_cmpuint (fragment->start_cp, ==, coding->start_cp);
  g_assert_cmpuint (fragment->end_cp, ==, coding->end_cp);
  g_assert_cmpint (fragment->stale, ==, coding->stale);
  g_assert_cmpstr (fragment->text, ==, words);
  g_assert_cmpstr (fragment->before, ==, before);
  g_assert_cmpstr (fragment->after, ==, after);
  g_assert_null (strchr (fragment->before, '\n'));
  g_assert_null (strchr (fragment->after, '\n'));
  g_assert_cmpuint (before_cp, <=, 60);
  g_assert_cmpuint (after_cp, <=, 60);
  g_assert_cmpstr (fragment->citation, ==, citation);
  g_assert_cmpint (fragment->role, ==, turn != NULL ? turn->role : CODEBOOK_ROLE_NONE);
}

static void
test_oracle (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (CodebookQuery) query = codebook_query_new ();
      g_autofree char *base = make_text ();
      g_autoptr (CodebookDocumentText) text = NULL;
      g_autoptr (CodebookCodingSet) set = NULL;
      g_autoptr (GPtrArray) fragments = NULL;
      g_autoptr (GArray) turns = NULL;
      Study study;
      gint64 document, code;
      guint length = (guint) g_utf8_strlen (base, -1);

      study_init (&study);
      document = study_import (&study, "d", base);
      code = study_code (&study, "a");
      for (guint i = 0; i < 30; i++)
        {
          guint start = (guint) g_test_rand_int_range (0, (gint32) length - 2);
          guint end = MIN (length, start + (guint) g_test_rand_int_range (1, 200));

          /* Only white space is refused. */
          if (codebook_coding_add (study.project, document, code, start, end, &study.error) == 0)
            g_clear_error (&study.error);
        }
      for (guint i = 0; round % 2 == 0 && i < 6; i++)
        {
          guint start = (guint) g_test_rand_int_range (0, (gint32) length / 2);
          guint end = start + (guint) g_test_rand_int_range (0, 20);

          if (!codebook_document_correct (study.project, document, start, end,
                                          i % 2 == 0 ? "" : "[naam van iemand]", &study.error))
            g_clear_error (&study.error);
        }
      text = codebook_document_text_load (study.project, document, &study.error);
      set = codebook_coding_set_load (study.project, document, text, &study.error);
      turns = codebook_turn_load (study.project, document, text, &study.error);
      fragments = codebook_query_run (study.project, query, NULL, &study.error);
      g_assert_no_error (study.error);
      g_assert_cmpuint (fragments->len, ==, codebook_coding_set_get_count (set));
      for (guint i = 0; i < fragments->len; i++)
        check_fragment (text, turns, codebook_coding_set_get (set, i), fragments->pdata[i]);
      study_clear (&study);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/conditions", test_conditions);
  g_test_add_func ("/query/paths", test_paths);
  g_test_add_func ("/query/fields", test_fields);
  g_test_add_func ("/query/parts", test_parts);
  g_test_add_func ("/query/stale", test_stale);
  g_test_add_func ("/query/cancel", test_cancel);
  g_test_add_func ("/query/typed_over", test_typed_over);
  g_test_add_func ("/query/oracle", test_oracle);
  return g_test_run ();
}
