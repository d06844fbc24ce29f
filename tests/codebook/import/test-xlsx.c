/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks are written here as XML, and by libxlsxwriter, which knows nothing of the reader; what
 * came of them is in the notation of tables.h. */
#include <glib/gstdio.h>
#include <xlsxwriter.h>

#include "codebook/import/xlsx-book.h"
#include "tests/codebook/import/tables.h"

#define MAIN "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
#define TO_PARTS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'"
#define S(place, index) "<c r='" place "' t='s'><v>" index "</v></c>"
#define N(place, number) "<c r='" place "'><v>" number "</v></c>"
#define D(place, style, number) "<c r='" place "' s='" style "'><v>" number "</v></c>"
#define I(place, text) "<c r='" place "' t='inlineStr'><is><t>" text "</t></is></c>"
#define ROW(n, cells) "<row r='" n "'>" cells "</row>"

static const char book[] = "<workbook " MAIN " xmlns:r='" TO_PARTS "'><workbookPr/><sheets>"
                           "<sheet name='Blad1' sheetId='1' r:id='rId1'/>"
                           "<sheet name='Uitleg' sheetId='2' r:id='rId2'/></sheets></workbook>";
static const char relations[] =
    "<Relationships " RELATIONS ">"
    "<Relationship Id='rId1' Type='" TO_PARTS "/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='rId2' Type='" TO_PARTS "/worksheet' Target='/xl/worksheets/sheet2.xml'/>"
    "<Relationship Id='rId3' Type='" TO_PARTS "/sharedStrings' Target='sharedStrings.xml'/>"
    "<Relationship Id='rId4' Type='" TO_PARTS "/styles' Target='styles.xml'/></Relationships>";
static const char strings[] =
    "<sst " MAIN "><si><t>casus</t></si><si><t>naam</t></si>"
    "<si><r><t>Zo</t></r><r><rPr><b/></rPr><t>ë</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>"
    "<si><t xml:space='preserve'> P01 </t></si></sst>";
static const char styles[] =
    "<styleSheet " MAIN "><numFmts count='2'><numFmt numFmtId='164' formatCode='dd\\-mm\\-yyyy'/>"
    "<numFmt numFmtId='165' formatCode='0.0 &quot;dagen&quot;'/></numFmts>"
    "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
    "<xf numFmtId='20'/></cellXfs></styleSheet>";

static GBytes *
make_book (const char *workbook, const char *first, const char *second)
{
  g_autofree char *one = g_strdup_printf ("<worksheet " MAIN ">%s</worksheet>", first);
  g_autofree char *two = g_strdup_printf ("<worksheet " MAIN ">%s</worksheet>", second);
  const char *parts[] = { "xl/workbook.xml",
                          workbook,
                          "xl/_rels/workbook.xml.rels",
                          relations,
                          "xl/worksheets/sheet1.xml",
                          one,
                          "xl/worksheets/sheet2.xml",
                          two,
                          "xl/sharedStrings.xml",
                          strings,
                          "xl/styles.xml",
                          styles,
                          NULL };

  return make_zip (parts);
}

static void
assert_sheet (const char *sheet, const char *expected)
{
  g_autoptr (GBytes) bytes = make_book (book, sheet, "<sheetData/>");

  assert_table_bytes (bytes, "x.xlsx", expected);
}

static void
test_cells (void)
{
  assert_sheet ("<sheetData>" ROW ("1", S ("A1", "0") S ("B1", "1"))
                    ROW ("2", S ("A2", "3") S ("B2", "2")) "</sheetData>",
                "casus:text naam:text\nP01|Zoë");
  assert_sheet ("<sheetData>" ROW ("1", I ("A1", "casus") I ("B1", "x") I ("C1", "y"))
                    ROW ("3", N ("C3", "0.30000000000000004") I ("A3", "P1"))
                        ROW ("4", I ("A4", "P2") N ("B4", "1E3")) "</sheetData>",
                "casus:text x:number y:number\nP1|-|0.3\nP2|1000|-");
  /* 1.234 in the file is a number, not a thousand. */
  assert_sheet ("<sheetData>" ROW ("1", I ("A1", "x")) ROW ("2", N ("A2", "1.234")) "</sheetData>",
                "x:number\n1.234");
  /* No places: cells follow one another. */
  assert_sheet ("<sheetData><row><c t='inlineStr'><is><t>a</t></is></c><c t='inlineStr'><is><t>b"
                "</t></is></c></row><row><c><v>1</v></c><c t='b'><v>1</v></c></row></sheetData>",
                "a:number b:yesno\n1|yes");
  assert_sheet ("<sheetData>" ROW ("1", I ("A1", "a") I ("B1", "b"))
                    ROW ("2", "<c r='A2' t='e'><v>#DIV/0!</v></c><c r='B2' t='str'><f>x</f><v>uit"
                              "</v></c>") "</sheetData>",
                "a:text b:text\n-|uit");
  /* What XML cannot hold. */
  assert_sheet (
      "<sheetData>" ROW ("1", I ("A1", "a") I ("B1", "b")) ROW (
          "2",
          I ("A2", "x_x000D_\n_x00e9_n_x005F_x0041__x") "<c r='B2' t='str'><v>_x0042_"
                                                        "_x0000__xD800_</v></c>") "</sheetData>",
      "a:text b:text\nx\nén_x0041__x|B");
}

static void
test_dates (void)
{
  static const struct
  {
    const char *format;
    CodebookXlsxMeaning meaning;
  } formats[] = {
    { "General", CODEBOOK_XLSX_NUMBER },
    { "0.00", CODEBOOK_XLSX_NUMBER },
    { "dd/mm/yyyy", CODEBOOK_XLSX_DATE },
    { "[$-413]d mmmm yyyy;@", CODEBOOK_XLSX_DATE },
    { "yyyy\\-mm\\-dd hh:mm", CODEBOOK_XLSX_DATE },
    { "mmm", CODEBOOK_XLSX_DATE },
    { "[Red]0;[Blue]0", CODEBOOK_XLSX_NUMBER },
    { "0 \"dagen\"", CODEBOOK_XLSX_NUMBER },
    { "\"€\" #,##0", CODEBOOK_XLSX_NUMBER },
    { "[h]:mm:ss", CODEBOOK_XLSX_TIME },
    { "mm:ss", CODEBOOK_XLSX_TIME },
    { "\"open", CODEBOOK_XLSX_NUMBER },
    { "[open", CODEBOOK_XLSX_NUMBER },
    { "\\", CODEBOOK_XLSX_NUMBER },
  };
  g_autoptr (GString) of_1904 = g_string_new (book);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_assert_cmpint (codebook_xlsx_book_read_format (formats[i].format), ==, formats[i].meaning);
  assert_sheet (
      "<sheetData>" ROW ("1", I ("A1", "d") I ("B1", "n") I ("C1", "t"))
          ROW ("2", D ("A2", "1", "45365") D ("B2", "3", "45365") D ("C2", "4", "0.75"))
              ROW ("3", D ("A3", "2", "45365.5") N ("B3", "1") D ("C3", "4", "0.50001"))
                  ROW ("4", D ("A4", "2", "1") N ("B4", "2")) "</sheetData>",
      "d:date n:number t:text\n2024-03-14|45365|18:00\n2024-03-14|1|12:00:01\n1900-01-01|2|-");
  g_string_replace (of_1904, "<workbookPr/>", "<workbookPr date1904='1'/>", 0);
  bytes = make_book (
      of_1904->str,
      "<sheetData>" ROW ("1", I ("A1", "d")) ROW ("2", D ("A2", "1", "43903")) "</sheetData>", "");
  assert_table_bytes (bytes, "x.xlsx", "d:date\n2024-03-14");
}

static void
test_merged (void)
{
  assert_sheet (
      "<sheetData>" ROW ("1", I ("A1", "Uitvoer van mei")) ROW (
          "2", I ("A2", "casus") I ("B2", "meting")
                   I ("C2", "groep")) ROW ("3", I ("A3", "P1") I ("B3", "T0") I ("C3", "IPS"))
          ROW ("4", "<c r='A4' s='1'/>" I ("B4", "T1") "<c r='C4' s='1'/>") ROW (
              "5", I ("A5", "P2") I (
                       "B5",
                       "T0")) "</sheetData>"
                              "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='A3:A4'/>"
                              "<mergeCell ref='C3:C4'/><mergeCell ref='B5:B1048576'/></mergeCells>",
      "casus:text meting:text groep:text\nP1|T0|IPS\nP1|T1|IPS\nP2|T0|-");
  /* Rows that end before it. */
  assert_sheet (
      "<sheetData>" ROW ("1", I ("A1", "casus") I ("B1", "stad") I ("C1", "groep")) ROW (
          "2", I ("A2", "P1") I ("B2", "Gouda")
                   I ("C2", "IPS")) ROW ("3", I ("A3", "P2")) ROW ("4", "<c r='A4' s='1'/>")
          ROW ("5", I ("A5", "P3")) "</sheetData><mergeCells>"
                                    "<mergeCell ref='B2:B3'/><mergeCell ref='C2:C5'/></mergeCells>",
      "casus:text stad:text groep:text\nP1|Gouda|IPS\nP2|Gouda|IPS\nP3|-|IPS");
}

/* As openpyxl writes them. */
static void
test_formulas (void)
{
  g_autoptr (GBytes) bytes = make_book (
      book,
      "<sheetData>" ROW ("1", I ("A1", "a") I ("B1", "b"))
          ROW ("2", N ("A2", "1") "<c r='B2'><f>A2</f><v></v></c>"
                                  "<c r='C2'><f>B2</f></c><c r='D2' t='str'><f>\"\"</f><v></v></c>"
                                  "<c r='E2'><f>A2</f><v>1</v></c>") "</sheetData>",
      "<sheetData/>");
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDataTable) table =
      codebook_table_reader_read_bytes (bytes, "x.xlsx", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (has_warning (table, "2 cells hold a formula*"));
}

static void
test_sheets (void)
{
  static const char full[] =
      "<sheetData>" ROW ("1", I ("A1", "a")) ROW ("2", N ("A2", "1")) "</sheetData>";
  g_autoptr (GBytes) second = make_book (book, "<sheetData><row r='1'/></sheetData>", full);
  g_autoptr (GBytes) both = make_book (book, full, full);
  g_autoptr (GBytes) titled =
      make_book (book, "<sheetData>" ROW ("1", I ("A1", "Voorblad")) "</sheetData>", full);
  g_autoptr (GBytes) alone = make_book (
      book, "<sheetData>" ROW ("1", N ("A1", "1") N ("B1", "2")) "</sheetData>", "<sheetData/>");
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDataTable) table = NULL;

  assert_table_bytes (second, "x.xlsx", "a:number\n1");
  table = codebook_table_reader_read_bytes (titled, "x.xlsx", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (table->sheet, ==, "Uitleg");
  g_assert_true (has_warning (table, "*Uitleg*left out: ‘Blad1’*"));
  g_clear_pointer (&table, codebook_data_table_unref);
  assert_table_bytes (alone, "x.xlsx", "Column 1:number Column 2:number\n1|2");
  table = codebook_table_reader_read_bytes (both, "x.xlsx", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (table->sheet, ==, "Blad1");
  g_assert_true (has_warning (table, "*Blad1*left out: ‘Uitleg’*"));
}

/* By another hand: libxlsxwriter's. */
static void
test_writer (void)
{
  g_autofree char *folder = g_dir_make_tmp ("xlsx-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.xlsx", NULL);
  lxw_workbook *workbook = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "Gegevens");
  lxw_format *format = workbook_add_format (workbook);
  lxw_datetime day = { .year = 2024, .month = 3, .day = 14 };
  g_autoptr (CodebookDataTable) table = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;

  format_set_num_format (format, "d mmmm yyyy");
  worksheet_write_string (sheet, 0, 0, "casus", NULL);
  worksheet_write_string (sheet, 0, 1, "gesprek", NULL);
  worksheet_write_string (sheet, 0, 2, "uren", NULL);
  worksheet_write_string (sheet, 0, 3, "werk", NULL);
  worksheet_write_string (sheet, 1, 0, "P01 <&>", NULL);
  worksheet_write_datetime (sheet, 1, 1, &day, format);
  worksheet_write_number (sheet, 1, 2, 32.5, NULL);
  worksheet_write_boolean (sheet, 1, 3, 0, NULL);
  worksheet_write_formula_num (sheet, 2, 2, "=1/4", NULL, 0.25);
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
  table = codebook_table_reader_read_file (path, NULL, &error);
  g_assert_no_error (error);
  shown = dup_table (table);
  g_assert_cmpstr (
      shown, ==,
      "casus:text gesprek:date uren:number werk:yesno\nP01 <&>|2024-03-14|32.5|no\n-|-|0.25|-");
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *sheet, *why;
  } sheets[] = {
    { "<sheetData>" ROW ("1", I ("A1", "a")) ROW ("2", S ("A2", "4000000000"))
          ROW ("3", S ("A3", "-1")) ROW ("4", I ("A4", "x") S ("B4", "99")) "</sheetData>",
      "" },
    { "<dimension ref='A1:XFD1048576'/><sheetData>" ROW ("1", I ("A1", "a"))
          ROW ("1048576", N ("A1048576", "1")) "</sheetData>",
      "" },
    { "<sheetData>" ROW ("1", I ("ZZZZZZ1", "a")) "</sheetData>", "*no rows*" },
    { "<sheetData>" ROW ("99999999999", I ("A1", "a")), "*" },
  };
  g_autoptr (GString) stretched = g_string_new ("<sheetData>");
  g_autoptr (GBytes) far = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (GBytes) bytes = make_book (book, sheets[i].sheet, "<sheetData/>");
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookDataTable) table = NULL;

      if (*sheets[i].why != '\0')
        {
          assert_refused (bytes, "x.xlsx", sheets[i].why);
          continue;
        }
      table = codebook_table_reader_read_bytes (bytes, "x.xlsx", NULL, &error);
      g_assert_no_error (error);
      if (i == 0)
        g_assert_true (has_warning (table, "*3 cells point to a text*"));
    }
  /* A cell at the far edge in each of many rows. */
  for (guint i = 1; i <= 2000; i++)
    g_string_append_printf (stretched, "<row r='%u'><c r='XFD%u'><v>1</v></c></row>", i, i);
  g_string_append (stretched, "</sheetData>");
  far = make_book (book, stretched->str, "<sheetData/>");
  assert_refused (far, "x.xlsx", "*far more cells*");
}

static void
test_broken (void)
{
  static const char entity[] =
      "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
      "<worksheet " MAIN "><sheetData><row><c t='inlineStr'><is><t>&b;</t></is></c></row>"
      "</sheetData></worksheet>";
  const char *parts[] = { "xl/workbook.xml",
                          book,
                          "xl/_rels/workbook.xml.rels",
                          relations,
                          "xl/worksheets/sheet1.xml",
                          entity,
                          NULL };
  const char *no_sheets[] = { "xl/workbook.xml", "<workbook " MAIN "/>", NULL };
  g_autofree char *zeros = g_strnfill (60 * 1024 * 1024, ' ');
  const char *bomb[] = { "xl/workbook.xml",
                         book,
                         "xl/_rels/workbook.xml.rels",
                         relations,
                         "xl/worksheets/sheet1.xml",
                         zeros,
                         NULL };
  g_autoptr (GBytes) entities = make_zip (parts), none = make_zip (no_sheets),
                     packed = make_zip (bomb), whole = NULL;
  g_autoptr (GBytes) ole = g_bytes_new_static ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 xx", 11);

  assert_refused (entities, "x.xlsx", "*x.xlsx*");
  assert_refused (none, "x.xlsx", "*no sheets*");
  assert_refused (packed, "x.xlsx", "*far more*");
  assert_refused (ole, "x.xls", "*old version of Excel*");
  whole = make_book (
      book, "<sheetData>" ROW ("1", I ("A1", "a")) ROW ("2", N ("A2", "1")) "</sheetData>", "");
  for (gsize len = 0; len < g_bytes_get_size (whole); len += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, len);

      assert_refused (part, "x.xlsx", "*x.xlsx*");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx/cells", test_cells);
  g_test_add_func ("/xlsx/dates", test_dates);
  g_test_add_func ("/xlsx/merged", test_merged);
  g_test_add_func ("/xlsx/formulas", test_formulas);
  g_test_add_func ("/xlsx/sheets", test_sheets);
  g_test_add_func ("/xlsx/writer", test_writer);
  g_test_add_func ("/xlsx/hostile", test_hostile);
  g_test_add_func ("/xlsx/broken", test_broken);
  return g_test_run ();
}
