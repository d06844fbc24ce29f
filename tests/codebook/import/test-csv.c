/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as csv, with what is found in them: tables.h has the notation. */
#include "codebook/import/csv.h"

#include "tests/codebook/import/tables.h"

static void
assert_csv (const char *csv, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));

  assert_table_bytes (bytes, "x.csv", expected);
}

static void
test_separators (void)
{
  assert_csv ("casus;leeftijd\nP01;23\nP02;31\n", "casus:text leeftijd:number\nP01|23\nP02|31");
  assert_csv ("casus,leeftijd\nP01,23\n", "casus:text leeftijd:number\nP01|23");
  assert_csv ("casus\tleeftijd\r\nP01\t23\r\n", "casus:text leeftijd:number\nP01|23");
  assert_csv ("casus|leeftijd\rP01|23\r", "casus:text leeftijd:number\nP01|23");
  assert_csv ("sep=;\ncasus;a,b\nP01;x\n", "casus:text a,b:text\nP01|x");
  assert_csv ("sep=|\r\ncasus|uren\r\nP01|1,5\r\n", "casus:text uren:number\nP01|1.5");
  /* Decimal commas separate nothing. */
  assert_csv ("P;uren\nP1;1,5\nP2;2,25\n", "P:text uren:number\nP1|1.5\nP2|2.25");
  assert_csv ("x;y\n1,5;2,5\n3,5;4,5\n", "x:number y:number\n1.5|2.5\n3.5|4.5");
  assert_csv ("n,x,y\nP1,1,2\nP2,3,4\n", "n:text x:number y:number\nP1|1|2\nP2|3|4");
  assert_csv ("casus\nP01\nP02\n", "casus:text\nP01\nP02");
  assert_csv ("id;opmerking\n1;goed, maar druk, en ver\n2;prima\n",
              "id:number opmerking:text\n1|goed, maar druk, en ver\n2|prima");
}

static void
test_cells (void)
{
  assert_csv ("a;b\n\"x; \"\"y\"\"\nz\";1\n", "a:text b:number\nx; \"y\"\nz|1");
  assert_csv ("a;b\n1;2;3\n4\n\n;;\n5;6\n",
              "a:number b:number Column 3:number\n1|2|3\n4|-|-\n5|6|-");
  assert_csv ("a;b\nNA; x \n.;\n#N/A;y\n", "a:text b:text\n-|x\n-|-\n-|y");
  assert_csv ("\xef\xbb\xbfnaam;b\nZo\xc3\xab;1\n", "naam:text b:number\nZoë|1");
  assert_csv ("naam;b\nZo\xeb;1\nRen\xe9;2\n", "naam:text b:number\nZoë|1\nRené|2");
  assert_csv ("naam;b\nA\xcc\x88;1\n", "naam:text b:number\nÄ|1");
  /* What is no text goes, and long characters close up over it. */
  assert_csv ("naam;b\na\x01\xe2\x80\x99\xe2\x80\x99\x02\xf0\x9f\x99\x82z;1\n",
              "naam:text b:number\na’’🙂z|1");
}

static void
test_head (void)
{
  assert_csv ("Export van 3 maart\n\na;b;c\nx;1;2\n", "a:text b:number c:number\nx|1|2");
  assert_csv ("a;a;A\nx;1;2\n", "a:text a (2):number A (3):number\nx|1|2");
  assert_csv ("casus;2019;2020\nP1;10;20\n", "casus:text 2019:number 2020:number\nP1|10|20");
  assert_csv ("P1;10;7,5\nP2;20;8,5\n",
              "Column 1:text Column 2:number Column 3:number\nP1|10|7.5\nP2|20|8.5");
  assert_csv (" de  naam \n;x\n", "de naam:text Column 2:text\n-|x");
}

static void
assert_questions (const char *csv, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  g_autoptr (CodebookDataTable) table =
      codebook_table_reader_read_bytes (bytes, "x.csv", NULL, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    g_string_append_printf (
        found, "%s%s", i > 0 ? "|" : "",
        ((const CodebookDataColumn *) g_ptr_array_index (table->columns, i))->label);
  g_assert_cmpstr (found->str, ==, expected);
}

/* What survey programs write. */
static void
test_surveys (void)
{
  static const char qualtrics[] =
      "StartDate,Progress,Finished,12,Q2\nStart Date,Progress,Finished,\"Hoe oud\nbent u?\",Q2\n"
      "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"Europe/Amsterdam\"\"}\","
      "\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\","
      "\"{\"\"ImportId\"\":\"\"QID1_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n"
      "2024-03-14 10:00:00,100,True,23,Ja\n2024-03-15 11:00:00,100,False,31,Nee\n";
  static const char monkey[] =
      "Respondent ID,Start Date,Hoe oud bent u?,Waar werkt u?,,,Toelichting\n"
      ",,Response,Thuis,Kantoor,Anders (noem),Open-Ended Response\n"
      "11823,03/14/2024 10:00:00 AM,23,Thuis,,,goed zo\n11824,03/15/2024 11:00:00 "
      "AM,31,,Kantoor,,\n";

  assert_csv (qualtrics, "StartDate:date Progress:number Finished:yesno 12:number Q2:yesno\n"
                         "2024-03-14|100|yes|23|yes\n2024-03-15|100|no|31|no");
  assert_questions (qualtrics, "Start Date|||Hoe oud bent u?|");
  assert_csv (monkey, "Respondent ID:number Start Date:date Hoe oud bent u?:number "
                      "Waar werkt u? – Thuis:text Waar werkt u? – Kantoor:text "
                      "Waar werkt u? – Anders (noem):text Toelichting:text\n"
                      "11823|2024-03-14|23|Thuis|-|-|goed zo\n11824|2024-03-15|"
                      "31|-|Kantoor|-|-");
  /* Names, and below them the questions. */
  assert_csv ("V1;V2;V3\nNaam of code;Hoe oud bent u?;Hoeveel uren werkt u?\nP1;23;7,5\nP2;31;8\n",
              "V1:text V2:number V3:number\nP1|23|7.5\nP2|31|8");
  assert_questions (
      "V1;V2;V3\nNaam of code;Hoe oud bent u?;Hoeveel uren werkt u?\nP1;23;7,5\nP2;31;8\n",
      "Naam of code|Hoe oud bent u?|Hoeveel uren werkt u?");
  /* A first row of values stays one, though some are not known. */
  assert_csv ("P;leeftijd;uren\nP1;weet niet;geen\nP2;31;8\nP3;20;7\n",
              "P:text leeftijd:text uren:text\nP1|weet niet|geen\nP2|31|8\nP3|20|7");
  assert_csv ("P;a;b\n;1;2\nP2;3;4\n", "P:text a:number b:number\n-|1|2\nP2|3|4");
}

static void
test_survey_values (void)
{
  /* Google Forms */
  assert_csv ("Tijdstempel,Uren\n2024/03/14 10:22:11 AM CET,\"7,5\"\n2024/03/15 1:02:03 PM CET,8\n",
              "Tijdstempel:date Uren:number\n2024-03-14|7.5\n2024-03-15|8");
  assert_csv ("Tijdstempel,Wat\n14-3-2024 9:22:11,\"Thuis, Kantoor\"\n15-3-2024 13:02:03,Thuis\n",
              "Tijdstempel:date Wat:text\n2024-03-14|Thuis, Kantoor\n2024-03-15|Thuis");
  /* LimeSurvey */
  assert_csv ("\"id. Response ID\",\"submitdate. Datum ingestuurd\",\"q1[SQ1]. Werk?\"\n"
              "\"1\",\"2024-03-14 10:22:11\",\"Ja\"\n\"2\",\"1980-01-01 00:00:00\",\"N/A\"\n",
              "id. Response ID:number submitdate. Datum ingestuurd:date q1[SQ1]. Werk?:yesno\n"
              "1|2024-03-14|yes\n2|1980-01-01|-");
  /* Castor */
  assert_csv ("Participant Id;Participant Creation Date;uren\n110001;14-03-2024 10:22:11;7,5\n"
              "110002;15-03-2024 09:00:00;##USER_MISSING_95##\n110003;15-03-2024 09:10:00;8\n",
              "Participant Id:number Participant Creation Date:date uren:number\n"
              "110001|2024-03-14|7.5\n110002|2024-03-15|-\n110003|2024-03-15|8");
}

static void
test_types (void)
{
  assert_csv ("x\n1.234\n12\n", "x:number\n1234\n12");
  assert_csv ("x,y\n1.234,a\n0.5,b\n", "x:number y:text\n1.234|a\n0.5|b");
  assert_csv ("x;y\n1.234,5;a\n-3;b\n+4;b\n", "x:number y:text\n1234.5|a\n-3|b\n4|b");
  assert_csv ("x;y\n1,234.5;a\n-3;b\n", "x:number y:text\n1234.5|a\n-3|b");
  assert_csv ("x\n007\n12\n", "x:text\n007\n12");
  assert_csv ("x\n0\n0,5\n", "x:number\n0\n0.5");
  assert_csv ("x\n14-03-2024\n1-2-2023\n", "x:date\n2024-03-14\n2023-02-01");
  assert_csv ("x\n2024-03-14\n2024-03-15 13:45:10\n", "x:date\n2024-03-14\n2024-03-15");
  assert_csv ("x\n2024-03-14T10:00:00\n", "x:date\n2024-03-14");
  /* As in America, where one of them can be nothing else. */
  assert_csv ("x\n3/4/2024\n03/14/2024 1:45:10 PM\n", "x:date\n2024-03-04\n2024-03-14");
  assert_csv ("x\n3/4/2024\n14/3/2024\n", "x:date\n2024-04-03\n2024-03-14");
  assert_csv ("x\n3/14/2024\n14/3/2024\n", "x:text\n3/14/2024\n14/3/2024");
  assert_csv ("x\n3/14/2024\n2/30/2024\n", "x:text\n3/14/2024\n2/30/2024");
  /* Dates are never stretched: this is no date, so the column is text. */
  assert_csv ("x\n31-02-2024\n14-03-2024\n", "x:text\n31-02-2024\n14-03-2024");
  assert_csv ("x;y\n1;a\n0;b\n", "x:number y:text\n1|a\n0|b");
  assert_csv ("x;y\nJa;a\nnee;b\nja;c\n", "x:yesno y:text\nyes|a\nno|b\nyes|c");
  assert_csv ("x;y\nTRUE;a\nFALSE;b\n", "x:yesno y:text\nyes|a\nno|b");
  assert_csv ("groep;n\nIPS;1\nPA;2\nIPS;3\nPA;4\n",
              "groep:choice(IPS,PA) n:number\nIPS|1\nPA|2\nIPS|3\nPA|4");
  assert_csv ("x;y\nIPS;1\nPA;2\nIPS+PA;3\n", "x:text y:number\nIPS|1\nPA|2\nIPS+PA|3");
  assert_csv ("x;y\n12;1\nonbekend;2\n", "x:text y:number\n12|1\nonbekend|2");
}

/* What programs and people write that do not know of doubling. */
static void
test_quotes (void)
{
  assert_csv ("a;b\n\"hij zei \"ja\" en ging\";1\n", "a:text b:number\nhij zei \"ja\" en ging|1");
  assert_csv ("a,b\n\"ja\" zei hij,1\n\"a\"\"b\",2\n", "a:text b:number\n\"ja\" zei hij|1\na\"b|2");
  assert_csv ("a;b\n\"x\" y;\"z\"\n5\" buis;q\n", "a:text b:text\n\"x\" y|z\n5\" buis|q");
  assert_csv ("a, b, c\n\"Jansen, P\", \"x, y\", 2\n\"\", \"\" , 3\n",
              "a:text b:text c:number\nJansen, P|x, y|2\n-|-|3");
  /* Rows that end in \r, with \n in their cells. */
  assert_csv ("a;b\r\"x\ny\";1\r\"z\";2\r", "a:text b:number\nx\ny|1\nz|2");
  assert_csv ("a;b\r\n\"x\r\ny\";1\r\n\"z\" ;2\r\n", "a:text b:number\nx\ny|1\nz|2");
  /* Separators within quotes do not say what separates. */
  assert_csv ("a;b\n\"x,y,z\";1\n\"x,y,\"\"z\"\"\";2\n", "a:text b:number\nx,y,z|1\nx,y,\"z\"|2");
}

/* One that is not closed costs no rows. */
static void
test_open_quotes (void)
{
  static const struct
  {
    const char *csv, *expected;
    guint warnings;
  } cases[] = {
    { "a;b\n1;\"x\n2;y\n", "a:number b:text\n1|\"x\n2|y", 1 },
    { "a;b\n\"t Hart;1\nDe Wit;2\n", "a:text b:number\n\"t Hart|1\nDe Wit|2", 1 },
    { "a;b\n\"t Hart;1\n\"De Wit\";2\n\"t Veld;\"3\"\n",
      "a:text b:number\n\"t Hart|1\nDe Wit|2\n\"t Veld|3", 2 },
    { "a;b\n1;\"", "a:number b:text\n1|\"", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].csv, strlen (cases[i].csv));
      g_autoptr (CodebookDataTable) table =
          codebook_table_reader_read_bytes (bytes, "x.csv", NULL, NULL);
      g_autofree char *shown = dup_table (table);

      g_assert_cmpstr (shown, ==, cases[i].expected);
      g_assert_cmpuint (table->warnings->len, ==, cases[i].warnings);
      g_assert_true (has_warning (table, "In line ? a quotation mark is not closed*"));
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *csv, *why;
  } cases[] = {
    { "a;b\n", "*no rows*" },
    { "\n\n;;\n", "*no rows*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].csv, strlen (cases[i].csv));

      assert_refused (bytes, "x.csv", cases[i].why);
    }
}

static GBytes *
repeat (const char *start, const char *text, guint n)
{
  GString *out = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  return g_string_free_to_bytes (out);
}

static void
assert_read (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDataTable) table =
      codebook_table_reader_read_bytes (bytes, "x.csv", NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (table);
}

static void
test_hostile (void)
{
  g_autoptr (GBytes) quoted = repeat ("a;b\n\"", "xxxxxxxxxxxxxxxx\n", 100 * 65536);
  g_autoptr (GBytes) open = repeat ("a;b", "\n\"\"\"", 300000);
  g_autoptr (GBytes) odd = repeat ("a;b\n\"", "a\"", 500000);
  g_autoptr (GBytes) wide = repeat ("a", ";x", 20000);
  g_autoptr (GBytes) deep = repeat ("a", "\n1", 1100000);
  /* A head of 16,000 names that are the same, over many short rows. */
  g_autoptr (GString) flat = g_string_new ("a");
  g_autoptr (GBytes) square = NULL;

  for (guint i = 0; i < 16000; i++)
    g_string_append (flat, ";a");
  for (guint i = 0; i < 100000; i++)
    g_string_append (flat, "\n1");
  square = g_bytes_new (flat->str, flat->len);
  assert_refused (quoted, "x.csv", "*larger than 48 MB*");
  assert_read (open);
  assert_read (odd);
  assert_refused (wide, "x.csv", "*far more cells*");
  assert_refused (deep, "x.csv", "*far more cells*");
  assert_refused (square, "x.csv", "*columns and*rows*");
}

static void
test_stopped (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = repeat ("a;b", "\n1;2", 10);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (codebook_table_reader_read_bytes (bytes, "x.csv", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Any table of cells comes back as it was, whatever separates it. */
static void
test_round_trip (void)
{
  static const char separators[] = { ';', ',', '\t', '|' };
  static const char *const pieces[] = { "a", ",", ";", "\"", "\n", "é", "|", "\t", "1", "'" };

  for (guint round = 0; round < 300; round++)
    {
      char separator = separators[g_test_rand_int_range (0, G_N_ELEMENTS (separators))];
      g_autoptr (GString) csv = g_string_new (NULL);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CodebookCellGrid) grid = NULL;

      g_string_append_printf (csv, "sep=%c\n", separator);
      for (guint i = 0; i < 12; i++)
        {
          g_autoptr (GString) cell = g_string_new ("x");

          for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
            g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          g_ptr_array_add (cells, g_strdup (cell->str));
          g_string_replace (cell, "\"", "\"\"", 0);
          g_string_append_printf (csv, "\"%s\"%c", cell->str, i % 3 == 2 ? '\n' : separator);
        }
      bytes = g_bytes_new (csv->str, csv->len);
      grid = codebook_csv_read (bytes, "x.csv", NULL, warnings, NULL, NULL);
      g_assert_nonnull (grid);
      for (guint i = 0; i < 12; i++)
        g_assert_cmpstr (codebook_cell_grid_get (grid, i / 3, i % 3, NULL), ==, cells->pdata[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/separators", test_separators);
  g_test_add_func ("/csv/cells", test_cells);
  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/open-quotes", test_open_quotes);
  g_test_add_func ("/csv/head", test_head);
  g_test_add_func ("/csv/surveys", test_surveys);
  g_test_add_func ("/csv/survey-values", test_survey_values);
  g_test_add_func ("/csv/types", test_types);
  g_test_add_func ("/csv/refused", test_refused);
  g_test_add_func ("/csv/hostile", test_hostile);
  g_test_add_func ("/csv/stopped", test_stopped);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  return g_test_run ();
}
