/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/pseudonyms.h"

#include <string.h>

#include "codebook/model/case.h"
#include "codebook/model/memo.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"
#include "codebook/privacy/pseudonym-scheme.h"
#include "codebook/privacy/suggestions.h"
#include "tests/codebook/model/study.h"

#define TEXT                                                                                       \
  "I: Hoe gaat het?\n"                                                                             \
  "Sanne: Goed, met Kevin de Vries en JAN. Jans fiets.\n"                                          \
  "Sanne: Kevin zei dat, en K. de Vries ook."

static char *
dup_current (Study *study, gint64 document)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (study->project, document, &study->error);

  g_assert_no_error (study->error);
  return g_strdup (codebook_document_text_get_current (text, NULL));
}

static void
set (Study *study, const char *name, const char *pseudonym)
{
  gint64 entity = codebook_pseudonyms_set (study->project, name, CODEBOOK_IDENTIFIER_PERSON, FALSE,
                                           pseudonym, &study->error);

  g_assert_no_error (study->error);
  g_assert_cmpint (entity, !=, 0);
}

static guint
apply (Study *study)
{
  int places = codebook_pseudonyms_apply (study->project, &study->error);

  g_assert_no_error (study->error);
  return (guint) places;
}

static char *
dup_coded (Study *study, gint64 document, gint64 coding)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (study->project, document, &study->error);
  g_autoptr (CodebookCodingSet) set =
      codebook_coding_set_load (study->project, document, text, &study->error);

  for (guint i = 0; i < codebook_coding_set_get_count (set); i++)
    {
      const CodebookCoding *one = codebook_coding_set_get (set, i);

      if (one->id == coding)
        return codebook_document_text_dup_range (text, one->start_cp, one->end_cp);
    }
  return NULL;
}

static void
test_apply (void)
{
  Study study;
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;
  gint64 document, code, whole, within, half;

  study_init (&study);
  document = study_import (&study, "Sanne_T0", TEXT);
  code = study_code (&study, "A");
  whole = study_coding (&study, document, code, "Kevin de Vries");
  within = study_coding (&study, document, code, "met Kevin de Vries en");
  half = study_coding (&study, document, code, "vin de Vri");
  set (&study, "Kevin de Vries", "Koen Bos");
  set (&study, "Kevin", "Koen Bos");
  set (&study, "Jan", "Wim");
  set (&study, "Sanne", "[deelnemer 1]");
  before = study_dump (&study);
  /* Seven in the text; the document, and the speaker's label and name. */
  g_assert_cmpuint (apply (&study), ==, 7 + 3);
  now = dup_current (&study, document);
  g_assert_cmpstr (now, ==,
                   "I: Hoe gaat het?\n"
                   "[deelnemer 1]: Goed, met Koen Bos en WIM. Wims fiets.\n"
                   "[deelnemer 1]: Koen Bos zei dat, en Koen Bos ook.");
  {
    g_autofree char *one = dup_coded (&study, document, whole);
    g_autofree char *two = dup_coded (&study, document, within);
    g_autofree char *three = dup_coded (&study, document, half);

    g_assert_cmpstr (one, ==, "Koen Bos");
    g_assert_cmpstr (two, ==, "met Koen Bos en");
    g_assert_cmpstr (three, ==, "Koen Bos");
  }
  study_assert_undo (&study, before);
  g_assert_cmpuint (apply (&study), ==, 0);
  study_clear (&study);
}

/* Another pseudonym later; a name that is the pseudonym of another; words that are spared. */
static void
test_again (void)
{
  Study study;
  gint64 document;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  study_init (&study);
  document = study_import (&study, "D", "R: Kevin zag Roos. Een Roos, zei Tom.");
  set (&study, "Kevin", "Tom");
  set (&study, "Tom", "Bram");
  set (&study, "Roos", "[persoon 2]");
  g_assert_true (codebook_entity_spare (study.project, "Roos", document, 23, &study.error));
  g_assert_cmpuint (apply (&study), ==, 3);
  first = dup_current (&study, document);
  g_assert_cmpstr (first, ==, "R: Tom zag [persoon 2]. Een Roos, zei Bram.");
  g_assert_true (codebook_entity_set (study.project, codebook_entity_look_up (study.project, "Tom"),
                                      NULL, "[persoon 1]", &study.error));
  g_assert_cmpuint (apply (&study), ==, 1);
  second = dup_current (&study, document);
  g_assert_cmpstr (second, ==, "R: [persoon 1] zag [persoon 2]. Een Roos, zei Bram.");
  study_clear (&study);
}

/* Other pseudonyms for names that have one: one of two names, and then the last of them. */
static void
test_moved (void)
{
  Study study;
  gint64 document;
  g_autofree char *before = NULL;
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;
  g_autoptr (GPtrArray) memos = NULL;

  study_init (&study);
  document = study_import (&study, "D", "R: Jan de Vries, JAN, J. de Vries en Jans fiets.");
  set (&study, "Jan de Vries", "[A]");
  set (&study, "Jan", "[A]");
  g_assert_cmpint (
      codebook_memo_add (study.project, "project", 0, "", "Jan de Vries kwam.", &study.error), !=,
      0);
  g_assert_cmpuint (apply (&study), ==, 4 + 1);
  before = study_dump (&study);
  set (&study, "Jan", "Wim");
  g_assert_cmpuint (apply (&study), ==, 2);
  one = dup_current (&study, document);
  g_assert_cmpstr (one, ==, "R: [A], Wim, [A] en Wims fiets.");
  set (&study, "Jan de Vries", "Wim");
  g_assert_cmpint (codebook_entity_look_up (study.project, "[A]"), ==, 0);
  memos = codebook_memo_list (study.project, NULL, 0, &study.error);
  g_assert_cmpstr (((CodebookMemo *) memos->pdata[0])->text, ==, "Wim kwam.");
  g_assert_cmpuint (apply (&study), ==, 2);
  all = dup_current (&study, document);
  g_assert_cmpstr (all, ==, "R: Wim, Wim, Wim en Wims fiets.");
  for (guint i = 0; i < 3; i++)
    g_assert_true (codebook_journal_undo (study.store, &study.error));
  study_assert_undo (&study, before);
  study_clear (&study);
}

/* The apostrophe of Roos’ would tell of whom Rita is one; that of a quotation tells nothing. */
static void
test_genitives (void)
{
  Study study;
  gint64 document;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GPtrArray) memos = NULL;

  study_init (&study);
  document = study_import (&study, "D",
                           "R: Roos’ fiets, 't was ROOS' auto, Alex’ hond. Kees’ hond.\n"
                           "R: ‘Dat zei Roos’ zei ze. 'Roos' ook. Bij Roos’, Roos’s hond.");
  g_assert_cmpint (
      codebook_memo_add (study.project, "project", 0, "", "Roos’ fiets.", &study.error), !=, 0);
  set (&study, "Roos", "Rita");
  set (&study, "Alex", "Max");
  set (&study, "Kees", "[persoon 1]");
  g_assert_cmpuint (apply (&study), ==, 8 + 1);
  first = dup_current (&study, document);
  g_assert_cmpstr (first, ==,
                   "R: Rita’s fiets, 't was RITA'S auto, Max’ hond. [persoon 1]’ hond.\n"
                   "R: ‘Dat zei Rita’ zei ze. 'Rita' ook. Bij Rita’, Rita’s hond.");
  memos = codebook_memo_list (study.project, NULL, 0, &study.error);
  g_assert_cmpstr (((CodebookMemo *) memos->pdata[0])->text, ==, "Rita’s fiets.");
  g_assert_cmpuint (apply (&study), ==, 0);
  g_assert_true (codebook_entity_set (
      study.project, codebook_entity_look_up (study.project, "Rita"), NULL, "Wim", &study.error));
  g_assert_cmpuint (apply (&study), ==, 6);
  g_assert_cmpuint (apply (&study), ==, 0);
  second = dup_current (&study, document);
  g_assert_nonnull (strstr (second, "R: Wims fiets, 't was Wims auto"));
  g_assert_true (codebook_entity_set (study.project, codebook_entity_look_up (study.project, "Wim"),
                                      NULL, "[persoon 2]", &study.error));
  g_assert_cmpuint (apply (&study), ==, 6);
  third = dup_current (&study, document);
  g_assert_nonnull (strstr (third, "R: [persoon 2]’ fiets, "));
  study_clear (&study);
}

/* What stands in a pseudonym is no name, however often they are applied. */
static void
test_within (void)
{
  Study study;
  g_autoptr (GPtrArray) memos = NULL;

  study_init (&study);
  study_import (&study, "D", "R: Jan is 24.");
  g_assert_cmpint (
      codebook_memo_add (study.project, "project", 0, "Jan (24)", "24: Jan", &study.error), !=, 0);
  set (&study, "Jan", "[deelnemer 24]");
  g_assert_cmpint (codebook_pseudonyms_set (study.project, "24", CODEBOOK_IDENTIFIER_AGE, FALSE,
                                            "[leeftijd 1]", &study.error),
                   !=, 0);
  g_assert_cmpuint (apply (&study), ==, 2 + 4);
  g_assert_cmpuint (apply (&study), ==, 0);
  memos = codebook_memo_list (study.project, NULL, 0, &study.error);
  g_assert_cmpstr (((CodebookMemo *) memos->pdata[0])->title, ==, "[deelnemer 24] ([leeftijd 1])");
  g_assert_cmpstr (((CodebookMemo *) memos->pdata[0])->text, ==, "[leeftijd 1]: [deelnemer 24]");
  study_clear (&study);
}

/* Memos, sections, cases: what people wrote. */
static void
test_elsewhere (void)
{
  Study study;
  gint64 study_case, theme;
  g_autoptr (GPtrArray) memos = NULL;
  g_autoptr (CodebookSection) section = NULL;
  g_autoptr (CodebookCase) found = NULL;

  study_init (&study);
  study_case = codebook_case_add (study.project, "P07", "Kevin", &study.error);
  theme = codebook_theme_add (study.project, "Werk", "", &study.error);
  g_assert_true (codebook_section_set_text (study.project, study_case, theme,
                                            "Kevin's baas belde Kevin.", &study.error));
  g_assert_cmpint (codebook_memo_add (study.project, "project", 0, "Over Kevin", "Kevin is er niet",
                                      &study.error),
                   !=, 0);
  set (&study, "Kevin", "[deelnemer 7]");
  g_assert_cmpuint (apply (&study), ==, 5);
  memos = codebook_memo_list (study.project, NULL, 0, &study.error);
  g_assert_cmpstr (((CodebookMemo *) memos->pdata[0])->title, ==, "Over [deelnemer 7]");
  section = codebook_section_get (study.project, study_case, theme, &study.error);
  g_assert_cmpstr (section->text, ==, "[deelnemer 7]'s baas belde [deelnemer 7].");
  found = codebook_case_get (study.project, study_case, &study.error);
  g_assert_cmpstr (found->label, ==, "[deelnemer 7]");
  study_clear (&study);
}

static const CodebookSuggestion *
find_suggestion (const GPtrArray *list, const char *text)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((CodebookSuggestion *) list->pdata[i])->text, text))
      return list->pdata[i];
  return NULL;
}

static void
test_suggestions (void)
{
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new ("/absent.dic");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) left = NULL;
  const CodebookSuggestion *one;
  Study study;

  study_init (&study);
  g_assert_cmpint (codebook_case_add (study.project, "P07", "Xandra", &study.error), !=, 0);
  study_import (&study, "D", "R: xandra zei dat Xandar en Kevin in Zwolle. Kevin ook.\nP07: Ja.");
  study_import (&study, "E", "R: en Kevin weer.");
  set (&study, "Kevin de Vries", "[persoon 1]");
  list = codebook_suggestions_list (study.project, lexicon, 0, NULL, &study.error);
  g_assert_no_error (study.error);
  one = list->pdata[0];
  g_assert_cmpstr (one->text, ==, "xandra");
  g_assert_true (one->known && one->tier == 1);
  one = find_suggestion (list, "Xandar");
  g_assert_nonnull (one);
  one = find_suggestion (list, "Kevin");
  g_assert_cmpuint (one->hits->len, ==, 3);
  g_assert_cmpuint (one->documents, ==, 2);
  g_assert_cmpstr (one->pseudonym, ==, "[persoon 1]");
  g_assert_cmpint (one->entity, ==, 0);
  g_assert_cmpstr (find_suggestion (list, "Zwolle")->example, ==,
                   "R: xandra zei dat Xandar en Kevin in Zwolle. Kevin ook.");
  g_assert_null (find_suggestion (list, "P07"));

  set (&study, "Kevin", "[persoon 1]");
  g_assert_true (codebook_entity_spare (study.project, "Zwolle", 0, 0, &study.error));
  g_assert_cmpuint (apply (&study), ==, 3);
  left = codebook_suggestions_list (study.project, lexicon, 0, NULL, &study.error);
  g_assert_null (find_suggestion (left, "Kevin"));
  g_assert_null (find_suggestion (left, "Zwolle"));
  study_clear (&study);
}

/* Laid over the places of one name, a genitive too; those of other names stay where they stand. */
static void
test_hits (void)
{
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new ("/absent.dic");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (CodebookDocumentText) text = NULL;
  g_autofree char *now = NULL;
  g_autofree char *name = NULL;
  const CodebookSuggestion *roos;
  const CodebookSuggestionHit *other;
  gint64 document;
  Study study;

  study_init (&study);
  document = study_import (&study, "D", "R: Roos’ fiets. Roos zag Kevin.");
  set (&study, "Roos", "Rita");
  list = codebook_suggestions_list (study.project, lexicon, 0, NULL, &study.error);
  roos = find_suggestion (list, "Roos");
  g_assert_true (codebook_pseudonyms_apply_hits (study.project,
                                                 codebook_entity_look_up (study.project, "Rita"),
                                                 "Roos", roos->hits, &study.error));
  codebook_suggestions_shift (list, roos->hits, 4);
  now = dup_current (&study, document);
  g_assert_cmpstr (now, ==, "R: Rita’s fiets. Rita zag Kevin.");
  other = &g_array_index (find_suggestion (list, "Kevin")->hits, CodebookSuggestionHit, 0);
  text = codebook_document_text_load (study.project, document, &study.error);
  name = codebook_document_text_dup_range (text, other->start_cp, other->end_cp);
  g_assert_cmpstr (name, ==, "Kevin");
  study_clear (&study);
}

static void
assert_proposed (Study *study,
                 const CodebookNameLexicon *lexicon,
                 CodebookScheme scheme,
                 CodebookIdentifier type,
                 const char *name,
                 const char *wanted)
{
  g_autofree char *proposed =
      codebook_pseudonym_scheme_propose (study->project, lexicon, scheme, type, name);

  g_assert_cmpstr (proposed, ==, wanted);
}

static void
test_scheme (void)
{
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new ("/absent.dic");
  g_autofree char *chosen = NULL;
  Study study;

  study_init (&study);
  g_assert_cmpint (codebook_case_add (study.project, "P07", "Kevin", &study.error), !=, 0);
  study_import (&study, "D", "R: Wendy en Willeke.");
  assert_proposed (&study, lexicon, CODEBOOK_SCHEME_NUMBER, CODEBOOK_IDENTIFIER_PERSON, "Kevin",
                   "[deelnemer 7]");
  assert_proposed (&study, lexicon, CODEBOOK_SCHEME_NUMBER, CODEBOOK_IDENTIFIER_PLACE, "Zwolle",
                   "[plaats A]");
  set (&study, "Zwolle", "[plaats A]");
  assert_proposed (&study, lexicon, CODEBOOK_SCHEME_NUMBER, CODEBOOK_IDENTIFIER_PLACE, "Almelo",
                   "[plaats B]");
  assert_proposed (&study, lexicon, CODEBOOK_SCHEME_NAME, CODEBOOK_IDENTIFIER_PERSON, "Xyz",
                   "[persoon 1]");
  chosen = codebook_pseudonym_scheme_propose (study.project, lexicon, CODEBOOK_SCHEME_NAME,
                                              CODEBOOK_IDENTIFIER_PERSON, "Wendy");
  g_assert_cmpint (chosen[0], ==, 'W');
  g_assert_cmpstr (chosen, !=, "Wendy");
  g_assert_cmpstr (chosen, !=, "Willeke");
  study_clear (&study);
}

static void
assert_warned (Study *study, const char *name, const char *wanted)
{
  g_autofree char *warning =
      codebook_pseudonyms_warn (study->project, name, CODEBOOK_IDENTIFIER_PERSON, FALSE);

  if (wanted == NULL)
    g_assert_null (warning);
  else
    g_assert_nonnull (strstr (warning, wanted));
}

/* A name that turns up and is what another is called. */
static void
test_warnings (void)
{
  Study study;

  study_init (&study);
  set (&study, "Kevin", "Tom Bos");
  set (&study, "Ria", "[persoon 2]");
  set (&study, "Zwolle", "[moeder van Els]");
  assert_warned (&study, "Tom", "‘Tom Bos’");
  assert_warned (&study, "Els", "‘[moeder van Els]’");
  assert_warned (&study, "Kevin", NULL);
  assert_warned (&study, "2", NULL);
  assert_warned (&study, "Tommie", NULL);
  study_clear (&study);
}

static void
test_refusals (void)
{
  Study study;

  study_init (&study);
  study_assert_fails (&study,
                      codebook_pseudonyms_set (study.project, "...", CODEBOOK_IDENTIFIER_PERSON,
                                               FALSE, "A", &study.error),
                      CODEBOOK_ERROR_FAILED, "letter");
  set (&study, "Kevin", "[A]");
  study_assert_fails (&study,
                      codebook_pseudonyms_set (study.project, "Lucia", CODEBOOK_IDENTIFIER_PERSON,
                                               FALSE, "KEVIN Bos", &study.error),
                      CODEBOOK_ERROR_FAILED, "KEVIN Bos");
  study_assert_fails (&study,
                      codebook_pseudonyms_set (study.project, "Ede", CODEBOOK_IDENTIFIER_PLACE,
                                               FALSE, "Ede", &study.error),
                      CODEBOOK_ERROR_FAILED, "Ede");
  study_assert_fails (&study,
                      codebook_pseudonyms_set (study.project, "Ria", CODEBOOK_IDENTIFIER_PERSON,
                                               FALSE, "[moeder van Kevin]", &study.error),
                      CODEBOOK_ERROR_FAILED, "moeder");
  study_assert_fails (&study, codebook_entity_add (study.project, "person", "[a]", &study.error),
                      CODEBOOK_ERROR_EXISTS, "[A]");
  study_import (&study, "Kevin_T0", "R: Ja.");
  study_import (&study, "[A]_T0", "R: Nee.");
  {
    g_autofree char *before = study_dump (&study);
    g_autofree char *after = NULL;

    study_assert_fails (&study, codebook_pseudonyms_apply (study.project, &study.error) >= 0,
                        CODEBOOK_ERROR_EXISTS, "[A]_T0");
    after = study_dump (&study);
    g_assert_cmpstr (before, ==, after);
  }
  study_clear (&study);
}

/* Two codes of one name may be in two places, not in one. */
static void
test_codes (void)
{
  gint64 werk, below;
  Study study;

  study_init (&study);
  set (&study, "Kevin", "[A]");
  werk = study_code (&study, "Werk");
  below = codebook_code_add (study.project, werk, "Kevin", &study.error);
  study_code (&study, "[A]");
  g_assert_cmpuint (apply (&study), ==, 1);
  g_assert_true (codebook_journal_undo (study.store, &study.error));
  g_assert_true (codebook_code_move (study.project, below, 0, 0, &study.error));
  study_assert_fails (&study, codebook_pseudonyms_apply (study.project, &study.error) >= 0,
                      CODEBOOK_ERROR_EXISTS, "[A]");
  study_clear (&study);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pseudonyms/apply", test_apply);
  g_test_add_func ("/pseudonyms/again", test_again);
  g_test_add_func ("/pseudonyms/moved", test_moved);
  g_test_add_func ("/pseudonyms/genitives", test_genitives);
  g_test_add_func ("/pseudonyms/hits", test_hits);
  g_test_add_func ("/pseudonyms/within", test_within);
  g_test_add_func ("/pseudonyms/elsewhere", test_elsewhere);
  g_test_add_func ("/pseudonyms/suggestions", test_suggestions);
  g_test_add_func ("/pseudonyms/scheme", test_scheme);
  g_test_add_func ("/pseudonyms/warnings", test_warnings);
  g_test_add_func ("/pseudonyms/refusals", test_refusals);
  g_test_add_func ("/pseudonyms/codes", test_codes);
  return g_test_run ();
}
