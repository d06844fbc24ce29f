/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as csv, brought into a project; what came of it as lines "case wave attribute value". */
#include "codebook/exchange/attribute-import.h"

#include <glib/gstdio.h>
#include <string.h>

#include "codebook/import/table-reader.h"
#include "codebook/model/document.h"
#include "codebook/store/journal.h"

typedef struct
{
  char *folder;
  CodebookProject *project;
  CodebookDataTable *table;
  CodebookAttributePlan *plan;
  CodebookAttributeImport *import;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("attributes-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "p.draad", NULL);
  fixture->project = codebook_project_create (path, "Proef", "nl", &error);
  g_assert_no_error (error);
}

static void
forget (Fixture *fixture)
{
  g_clear_pointer (&fixture->import, codebook_attribute_import_free);
  g_clear_pointer (&fixture->plan, codebook_attribute_plan_free);
  g_clear_pointer (&fixture->table, codebook_data_table_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  forget (fixture);
  g_object_unref (fixture->project);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* Reads and guesses. */
static CodebookAttributePlan *
plan (Fixture *fixture, const char *csv)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookAttributeStudy) study = NULL;

  forget (fixture);
  fixture->table = codebook_table_reader_read_bytes (bytes, "x.csv", NULL, &error);
  g_assert_no_error (error);
  study = codebook_attribute_study_new (fixture->project, &error);
  g_assert_no_error (error);
  fixture->plan = codebook_attribute_plan_new (fixture->table, study);
  return fixture->plan;
}

/* "new/changed/same/erased" of what the plan would do. */
static void
assert_found (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;

  g_clear_pointer (&fixture->import, codebook_attribute_import_free);
  fixture->import = codebook_attribute_import_compare (fixture->plan, NULL, &error);
  g_assert_no_error (error);
  shown = g_strdup_printf ("%u/%u/%u/%u", fixture->import->n_new, fixture->import->n_changed,
                           fixture->import->n_same, fixture->import->n_erased);
  g_assert_cmpstr (shown, ==, expected);
}

static void
write_all (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE, ok;

  ok = codebook_attribute_import_begin (fixture->import, fixture->project, &error);
  g_assert_no_error (error);
  g_assert_true (ok);
  while (!done)
    {
      ok = codebook_attribute_import_step (fixture->import, fixture->project, &done, &error);
      g_assert_no_error (error);
      g_assert_true (ok);
    }
  g_assert_cmpfloat (codebook_attribute_import_get_progress (fixture->import), ==, 1);
  ok = codebook_attribute_import_end (fixture->import, fixture->project, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (ok);
}

static void
bring (Fixture *fixture, const char *csv, const char *expected)
{
  plan (fixture, csv);
  assert_found (fixture, expected);
  write_all (fixture);
}

/* All values, "case[@wave].attribute=value" apart by spaces, by case. */
static char *
show (Fixture *fixture)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (fixture->project, NULL);
  g_autoptr (GPtrArray) waves = codebook_wave_list (fixture->project, NULL);
  g_autoptr (GPtrArray) attributes = codebook_attribute_list (fixture->project, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < cases->len; i++)
    {
      const CodebookCase *one = g_ptr_array_index (cases, i);
      g_autoptr (GPtrArray) values =
          codebook_attribute_list_values (fixture->project, one->id, NULL);

      for (guint j = 0; j < values->len; j++)
        {
          const CodebookAttributeValue *value = g_ptr_array_index (values, j);

          g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", one->name);
          for (guint k = 0; k < waves->len; k++)
            if (((CodebookWave *) waves->pdata[k])->id == value->wave)
              g_string_append_printf (out, "@%s", ((CodebookWave *) waves->pdata[k])->name);
          for (guint k = 0; k < attributes->len; k++)
            if (((CodebookAttribute *) attributes->pdata[k])->id == value->attribute)
              g_string_append_printf (
                  out, ".%s=%s", ((CodebookAttribute *) attributes->pdata[k])->name, value->value);
        }
    }
  return g_string_free (out, FALSE);
}

#define assert_values(fixture, expected)                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown_ = show (fixture);                                                      \
    g_assert_cmpstr (shown_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static void
assert_warned (Fixture *fixture, const char *pattern)
{
  for (guint i = 0; i < fixture->import->warnings->len; i++)
    if (g_pattern_match_simple (pattern, g_ptr_array_index (fixture->import->warnings, i)))
      return;
  g_error ("no warning fits ‘%s’", pattern);
}

static void
test_first (Fixture *fixture, gconstpointer data)
{
  bring (fixture, "casus;leeftijd;werk\nP01;23;ja\nP02;;nee\n", "3/0/0/0");
  g_assert_cmpuint (fixture->import->new_cases, ==, 2);
  assert_values (fixture, "P01.leeftijd=23 P01.werk=yes P02.werk=no");
}

/* A newer table: what is the same is not written, what is empty takes nothing away, and all of it
 * is one act. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  CodebookStore *store = codebook_project_get_store (fixture->project);
  gint64 before;
  g_autoptr (GError) error = NULL;

  bring (fixture, "casus;leeftijd;werk\nP01;23;ja\nP02;40;nee\n", "4/0/0/0");
  before = codebook_store_int64 (store, 0, "SELECT COUNT(*) FROM journal", "");
  bring (fixture, "casus;leeftijd;werk\np01;24;ja\nP02;;nee\nP03;31;\n", "1/1/2/0");
  assert_values (fixture,
                 "P01.leeftijd=24 P01.werk=yes P02.leeftijd=40 P02.werk=no P03.leeftijd=31");
  g_assert_cmpint (codebook_store_int64 (store, 0, "SELECT COUNT(*) FROM journal", ""), ==,
                   before + 1);
  /* Nothing to write leaves no act. */
  bring (fixture, "casus;leeftijd;werk\nP01;24;ja\nP02;;nee\nP03;31;\n", "0/0/4/0");
  g_assert_cmpint (codebook_store_int64 (store, 0, "SELECT COUNT(*) FROM journal", ""), ==,
                   before + 1);
  plan (fixture, "casus;leeftijd\nP01;24\nP02;\nP03;31\n")->erase = TRUE;
  assert_found (fixture, "0/0/2/1");
  write_all (fixture);
  assert_values (fixture, "P01.leeftijd=24 P01.werk=yes P02.werk=no P03.leeftijd=31");
  g_assert_true (codebook_journal_undo (store, &error));
  g_assert_no_error (error);
  assert_values (fixture,
                 "P01.leeftijd=24 P01.werk=yes P02.leeftijd=40 P02.werk=no P03.leeftijd=31");
}

static void
test_by_wave (Fixture *fixture, gconstpointer data)
{
  bring (fixture,
         "respondent,meting,uren,geslacht\nP01,T1,8,v\nP01,T0,4,v\nP02,T0,,m\nP02,T1,12,m\n",
         "5/0/0/0");
  assert_values (fixture,
                 "P01@T0.uren=4 P01@T1.uren=8 P01.geslacht=v P02@T1.uren=12 P02.geslacht=m");
  /* Waves beside one another are the same attribute; a wave that is not there yet may come. */
  bring (fixture, "respondent,uren_T0,uren_T1,uren_T2\nP01,4,9,10\n", "1/1/1/0");
  assert_values (fixture, "P01@T0.uren=4 P01@T1.uren=9 P01@T2.uren=10 P01.geslacht=v "
                          "P02@T1.uren=12 P02.geslacht=m");
  /* Figures for waves. */
  bring (fixture, "respondent,meting,uren\nP02,0,3\nP02,3,5\n", "2/0/0/0");
  assert_values (fixture, "P01@T0.uren=4 P01@T1.uren=9 P01@T2.uren=10 P01.geslacht=v "
                          "P02@T0.uren=3 P02@T1.uren=12 P02@T3.uren=5 P02.geslacht=m");
  /* No wave: it cannot be placed. */
  plan (fixture, "respondent,uren\nP02,1\n");
  assert_found (fixture, "0/0/0/0");
  assert_warned (fixture, "*uren*each wave*");
}

/* Rows of two waves differ in what the project has one value of: that is said. */
static void
test_differing (Fixture *fixture, gconstpointer data)
{
  bring (fixture, "casus,leeftijd\nP01,19\nP02,21\n", "2/0/0/0");
  g_assert_cmpuint (fixture->import->warnings->len, ==, 0);
  bring (fixture, "casus,meting,leeftijd\nP01,T0,19\nP01,T1,20\nP02,T0,22\nP02,T1,22\n", "0/1/1/0");
  g_assert_cmpuint (fixture->import->warnings->len, ==, 1);
  assert_warned (fixture, "‘leeftijd’: 1 row *(‘P01’, row 3)*");
  assert_values (fixture, "P01.leeftijd=19 P02.leeftijd=22");
}

static void
test_wide (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *head;
    gboolean joins;
  } heads[] = {
    { "id,uren_T0,uren_T1", TRUE }, { "id,T0 uren,T1 uren", TRUE },
    { "id,urenT0,urenT1", TRUE },   { "id,uren.M1,uren.M12", TRUE },
    { "id,item_1,item_2", FALSE },  { "id,uren_T0,stress_T1", FALSE },
    { "id,uren_a,uren_b", FALSE },  { "id,T0,T1", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *csv = g_strdup_printf ("%s\nP1,1,2\nP2,3,4\n", heads[i].head);

      g_assert_cmpint (plan (fixture, csv)->can_join, ==, heads[i].joins);
    }
  plan (fixture, "id,uren_T0,uren_T1\nP1,1,2\n");
  codebook_attribute_plan_set_joined (fixture->plan, FALSE);
  assert_found (fixture, "2/0/0/0");
  write_all (fixture);
  assert_values (fixture, "P1.uren_T0=1 P1.uren_T1=2");
}

/* What the project knows decides which column is the key. */
static void
test_key (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  plan (fixture, "naam,x,y\na,1,7\nb,2,8\n");
  g_assert_cmpstr (fixture->plan->key->column->name, ==, "naam");
  plan (fixture, "x,respondent\n1,a\n2,b\n");
  g_assert_cmpstr (fixture->plan->key->column->name, ==, "respondent");
  /* Qualtrics: an address on the net is no name for anyone. */
  plan (fixture, "IPAddress,ResponseId,uren\n1.2.3.4,R_1abc,8\n1.2.3.5,R_2abc,6\n");
  g_assert_cmpstr (fixture->plan->key->column->name, ==, "ResponseId");
  plan (fixture, "IP-adres;Response ID;uren\n1.2.3.4;12;8\n1.2.3.5;13;6\n");
  g_assert_cmpstr (fixture->plan->key->column->name, ==, "Response ID");
  plan (fixture, "uren,IP Address\n1.5,1.2.3.4\n8,1.2.3.5\n");
  g_assert_null (fixture->plan->key);
  g_assert_cmpint (codebook_case_add (fixture->project, "P9", "Sanne", &error), !=, 0);
  plan (fixture, "casus,x,wie\na,1,sanne\nb,2,Emre\n");
  g_assert_cmpstr (fixture->plan->key->column->name, ==, "wie");
  assert_found (fixture, "4/0/0/0");
  g_assert_cmpuint (fixture->import->new_cases, ==, 1);
  /* Decimal numbers are measured, whatever they differ and whatever they are called. */
  plan (fixture, "score;groep;nr\n1,5;a;1\n2,25;a;2\n3;b;3\n");
  g_assert_cmpstr (fixture->plan->key->column->name, ==, "nr");
  plan (fixture, "code;groep\n1,5;a\n2,25;a\n3;b\n");
  g_assert_null (fixture->plan->key);
  plan (fixture, "a,b\nx,1\nx,1\n");
  g_assert_null (fixture->plan->key);
  g_assert_null (codebook_attribute_import_compare (fixture->plan, NULL, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
}

static void
test_types (Fixture *fixture, gconstpointer data)
{
  CodebookAttributeColumn *column;
  g_autoptr (GError) error = NULL;

  plan (fixture, "casus;groep;geld\nP1;IPS;1,5\nP2;pa;veel\nP3;IPS;2\nP4;PA;\n");
  column = codebook_attribute_plan_find (fixture->plan, "Geld", &error);
  g_assert_true (
      codebook_attribute_plan_set_type (fixture->plan, column, CODEBOOK_ATTRIBUTE_NUMBER, &error));
  column = codebook_attribute_plan_find (fixture->plan, "groep", &error);
  g_assert_true (
      codebook_attribute_plan_set_type (fixture->plan, column, CODEBOOK_ATTRIBUTE_CHOICE, &error));
  assert_found (fixture, "6/0/0/0");
  assert_warned (fixture, "*geld*veel*row 3*");
  write_all (fixture);
  /* The spelling of a choice that is there holds. */
  assert_values (fixture,
                 "P1.groep=IPS P1.geld=1.5 P2.groep=pa P3.groep=IPS P3.geld=2 P4.groep=pa");
  /* An attribute that is there keeps its type; a choice gets more. */
  plan (fixture, "casus;groep;geld\nP1;Geen;3\n");
  column = codebook_attribute_plan_find (fixture->plan, "geld", &error);
  g_assert_false (
      codebook_attribute_plan_set_type (fixture->plan, column, CODEBOOK_ATTRIBUTE_TEXT, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
  assert_found (fixture, "0/2/0/0");
  write_all (fixture);
  g_assert_cmpint (codebook_store_int64 (codebook_project_get_store (fixture->project), 0,
                                         "SELECT choices = 'IPS' || char(10) || 'pa' || char(10) "
                                         "|| 'Geen' FROM attribute WHERE name = 'groep'",
                                         ""),
                   ==, 1);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  plan (fixture, "casus;x\nP1;1\n;2\nP1;3\nP2;4\nP3;5\nP4;6\nP5;6\nP6;6\nP7;6\nP8;6\nP9;6\n");
  codebook_attribute_plan_set_use (fixture->plan,
                                   codebook_attribute_plan_find (fixture->plan, "casus", &error),
                                   CODEBOOK_COLUMN_USE_KEY);
  assert_found (fixture, "9/0/0/0");
  assert_warned (fixture, "1 row has nothing in*casus*");
  assert_warned (fixture, "1 row speaks of a case*P1*row 4*");
  write_all (fixture);
  plan (fixture, "casus;x\nP1;1\n");
  assert_found (fixture, "0/0/1/0");
}

/* Answers are documents of their case and wave; the same answer twice is two documents, the same
 * table twice is not. */
static void
test_documents (Fixture *fixture, gconstpointer data)
{
  static const char csv[] = "casus;meting;wat\nP1;T0;Nee\nP2;T0;Nee\nP1;T1;\"Ja.\n\nOoit.\"\n";

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) documents = NULL;
      g_autoptr (GString) shown = g_string_new (NULL);

      plan (fixture, csv);
      codebook_attribute_plan_set_use (fixture->plan,
                                       codebook_attribute_plan_find (fixture->plan, "wat", &error),
                                       CODEBOOK_COLUMN_USE_DOCUMENTS);
      assert_found (fixture, "0/0/0/0");
      g_assert_cmpuint (fixture->import->answers->len, ==, i == 0 ? 3 : 0);
      g_assert_cmpuint (fixture->import->known_answers, ==, i == 0 ? 0 : 3);
      write_all (fixture);
      documents = codebook_document_list (fixture->project, &error);
      for (guint j = 0; j < documents->len; j++)
        {
          const CodebookDocument *document = documents->pdata[j];

          g_string_append_printf (shown, "%s|%s|%s|%u;", document->name, document->case_name,
                                  document->wave_name, document->words);
        }
      g_assert_cmpstr (shown->str, ==,
                       "P1 – wat (T0)|P1|T0|2;P2 – wat (T0)|P2|T0|5;P1 – wat (T1)|P1|T1|3;");
    }
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gboolean done;

  plan (fixture, "casus;x\nP1;1\nP2;2\n");
  g_cancellable_cancel (cancellable);
  g_assert_null (codebook_attribute_import_compare (fixture->plan, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  /* And half way through the writing. */
  assert_found (fixture, "2/0/0/0");
  g_assert_true (codebook_attribute_import_begin (fixture->import, fixture->project, &error));
  g_assert_true (codebook_attribute_import_step (fixture->import, fixture->project, &done, &error));
  g_assert_false (codebook_attribute_import_end (fixture->import, fixture->project, FALSE, &error));
  g_assert_no_error (error);
  assert_values (fixture, "");
  g_assert_cmpint (codebook_store_int64 (codebook_project_get_store (fixture->project), 0,
                                         "SELECT COUNT(*) FROM study_case", ""),
                   ==, 0);
}

/* Whatever a table says, a second time it is all the same; and undo gives back what was there. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  static const char *const values[] = {
    "", "1", "1,5", "ja", "nee", "x", "14-03-2024", " ", "IPS"
  };

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GString) csv = g_string_new ("casus;a;b;c_T0;c_T1\n");
      g_autoptr (GError) error = NULL;
      g_autofree char *before = show (fixture), *between = NULL, *after = NULL;
      gint64 acts = codebook_store_int64 (codebook_project_get_store (fixture->project), 0,
                                          "SELECT COUNT(*) FROM journal", "");

      for (int i = 0; i < 6; i++)
        {
          g_string_append_printf (csv, "P%d", i);
          for (guint j = 0; j < 4; j++)
            g_string_append_printf (csv, ";%s",
                                    values[g_test_rand_int_range (0, G_N_ELEMENTS (values))]);
          g_string_append_c (csv, '\n');
        }
      plan (fixture, csv->str);
      g_clear_pointer (&fixture->import, codebook_attribute_import_free);
      fixture->import = codebook_attribute_import_compare (fixture->plan, NULL, &error);
      g_assert_no_error (error);
      write_all (fixture);
      between = show (fixture);
      plan (fixture, csv->str);
      g_clear_pointer (&fixture->import, codebook_attribute_import_free);
      fixture->import = codebook_attribute_import_compare (fixture->plan, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (codebook_attribute_import_is_empty (fixture->import));
      if (codebook_store_int64 (codebook_project_get_store (fixture->project), 0,
                                "SELECT COUNT(*) FROM journal", "")
          == acts)
        continue;
      g_assert_true (codebook_journal_undo (codebook_project_get_store (fixture->project), &error));
      after = show (fixture);
      g_assert_cmpstr (after, ==, before);
      g_assert_true (codebook_journal_redo (codebook_project_get_store (fixture->project), &error));
      g_clear_pointer (&after, g_free);
      after = show (fixture);
      g_assert_cmpstr (after, ==, between);
    }
}

#define TEST(name, function)                                                                       \
  g_test_add ("/attribute-import/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("first", test_first);
  TEST ("again", test_again);
  TEST ("by-wave", test_by_wave);
  TEST ("differing", test_differing);
  TEST ("wide", test_wide);
  TEST ("key", test_key);
  TEST ("types", test_types);
  TEST ("rows", test_rows);
  TEST ("documents", test_documents);
  TEST ("stopped", test_stopped);
  TEST ("twice", test_twice);
  return g_test_run ();
}
