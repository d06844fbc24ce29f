/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spreadsheets are written here as XML; where LibreOffice Calc is there, it makes one from csv. */
#include <glib/gstdio.h>

#include "tests/codebook/import/tables.h"

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define T(text)                                                                                    \
  "<table:table-cell office:value-type='string'><text:p>" text "</text:p></table:table-cell>"
#define F(value) "<table:table-cell office:value-type='float' office:value='" value "'/>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define EMPTY(n) "<table:table-cell table:number-columns-repeated='" n "'/>"
#define REPEAT(n, cells)                                                                           \
  "<table:table-row table:number-rows-repeated='" n "'>" cells "</table:table-row>"

static GBytes *
make_ods (const char *sheets, const char *styles)
{
  g_autofree char *content = g_strdup_printf (
      "<office:document-content xmlns:office='" OASIS "office:1.0' xmlns:table='" OASIS
      "table:1.0' xmlns:text='" OASIS
      "text:1.0'>%s<office:body><office:spreadsheet>%s</office:spreadsheet></office:body>"
      "</office:document-content>",
      styles, sheets);
  const char *parts[] = { "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                          "content.xml", content, NULL };

  return make_zip (parts);
}

static GBytes *
make_sheet (const char *rows)
{
  g_autofree char *sheet =
      g_strdup_printf ("<table:table table:name='Blad1'>%s</table:table>", rows);

  return make_ods (sheet, "");
}

static void
assert_sheet (const char *rows, const char *expected)
{
  g_autoptr (GBytes) bytes = make_sheet (rows);

  assert_table_bytes (bytes, "x.ods", expected);
}

static void
test_cells (void)
{
  assert_sheet (
      ROW (T ("casus") T ("gesprek") T ("deel") T ("werk") T ("zei")) ROW (T (
          "P<text:span>0</text:span>1") "<table:table-cell office:value-type='date' "
                                        "office:date-value='2024-03-14'>"
                                        "<text:p>14 maart</text:p></table:table-cell>"
                                        "<table:table-cell office:value-type='percentage' "
                                        "office:value='0.45'>"
                                        "<text:p>45%</text:p></table:table-cell>"
                                        "<table:table-cell office:value-type='boolean' "
                                        "office:boolean-value='true'/>"
                                        "<table:table-cell "
                                        "office:value-type='string'><office:annotation><text:p>nee"
                                        "</text:p></office:annotation><text:p>een<text:s "
                                        "text:c='2'/>twee</text:p>"
                                        "<text:p>drie</text:p></table:table-cell>"),
      "casus:text gesprek:date deel:number werk:yesno zei:text\n"
      "P01|2024-03-14|0.45|yes|een  twee\ndrie");
  assert_sheet (ROW (T ("a") T ("b")) ROW (F ("1.234") F ("12")), "a:number b:number\n1.234|12");
}

static void
test_hidden (void)
{
  static const char styles[] =
      "<office:automatic-styles xmlns:s='" OASIS "style:1.0'><s:style s:name='ta1' "
      "s:family='table'><s:table-properties table:display='false'/></s:style></office:automatic-"
      "styles>";
#define HIDDEN "<table:table table:style-name='ta1'>" ROW (T ("nee")) ROW (T ("x")) "</table:table>"
  g_autoptr (GBytes) beside =
      make_ods (HIDDEN "<table:table>" ROW (T ("a")) ROW (T ("k")) "</table:table>", styles);
  g_autoptr (GBytes) alone = make_ods (HIDDEN, styles);

  assert_table_bytes (beside, "x.ods", "a:text\nk");
  assert_table_bytes (alone, "x.ods", "nee:text\nx");
}

static void
test_repeated (void)
{
  /* Empty rows and columns to the edge of the sheet, as LibreOffice writes them. */
  assert_sheet (ROW (T ("a") T ("b") EMPTY ("16382")) REPEAT ("3", EMPTY ("16384"))
                    ROW (EMPTY ("1") F ("2") EMPTY ("16382")) REPEAT ("2", F ("7") F ("8"))
                        REPEAT ("1048570", EMPTY ("16384")),
                "a:number b:number\n-|2\n7|8\n7|8");
  assert_sheet (ROW (T ("a") T ("b") T ("c"))
                    ROW ("<table:table-cell table:number-columns-repeated='3' "
                         "office:value-type='float' office:value='5'/>"),
                "a:number b:number c:number\n5|5|5");
  assert_sheet (
      ROW (T ("casus") T ("groep") T ("w")) ROW (
          "<table:table-cell table:number-rows-spanned='2' office:value-type='string'>"
          "<text:p>P1</text:p></table:table-cell>" T (
              "x") "<table:table-cell table:number-rows-spanned='2' office:value-type='string'>"
                   "<text:p>z</text:p></table:table-cell>")
          ROW ("<table:covered-table-cell/>" T ("y") "<table:covered-table-cell/>"),
      "casus:text groep:text w:text\nP1|x|z\nP1|y|z");
}

static void
test_sheets (void)
{
  g_autoptr (GBytes) bytes = make_ods (
      "<table:table table:name='leeg'>" ROW (EMPTY (
          "9")) "</table:table>"
                "<table:table table:name='titel'>" ROW (T (
                    "Gegevens")) "</table:table>"
                                 "<table:table table:name='Blad1'>" ROW (T ("a"))
                                     ROW (F ("1")) "</table:table>"
                                                   "<table:table table:name='Uitleg'>" ROW (T ("b"))
                                                       ROW (F ("1")) "</table:table>",
      "");
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDataTable) table =
      codebook_table_reader_read_bytes (bytes, "x.ods", NULL, &error);
  g_autofree char *shown = NULL;

  g_assert_no_error (error);
  shown = dup_table (table);
  g_assert_cmpstr (shown, ==, "a:number\n1");
  g_assert_cmpuint (table->warnings->len, ==, 1);
  g_assert_true (has_warning (table, "*left out: ‘titel’, ‘Uitleg’*"));
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *rows, *why;
  } cases[] = {
    { ROW (T ("a")) REPEAT ("2147483648", F ("1")), "*far more cells*" },
    { ROW (T ("a")) REPEAT ("2000000", F ("1")), "*far more cells*" },
    { ROW (T ("a")) REPEAT ("99999999999999999999", F ("1")), "*far more cells*" },
    { ROW (T ("a")) ROW ("<table:table-cell table:number-columns-repeated='2147483647' "
                         "office:value-type='float' office:value='5'/>"),
      "*far more cells*" },
    { ROW (T ("a")) REPEAT ("1000000", "<table:table-cell table:number-columns-repeated='16000' "
                                       "office:value-type='float' office:value='5'/>"),
      "*far more cells*" },
    { REPEAT ("2147483647", EMPTY ("2147483647")), "*no rows*" },
    { ROW (EMPTY ("2147483647") F ("1")), "*far more cells*" },
    { "<table:table-row>", "*x.ods*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make_sheet (cases[i].rows);

      assert_refused (bytes, "x.ods", cases[i].why);
    }
}

static void
test_other (void)
{
  const char *entity[] = { "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                           "content.xml",
                           "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>",
                           NULL };
  const char *text[] = { "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
                         "<x/>", NULL };
  const char *secret[] = { "mimetype",
                           "application/vnd.oasis.opendocument.spreadsheet",
                           "META-INF/manifest.xml",
                           "<m:manifest "
                           "xmlns:m='http://openoffice.org/2001/manifest'>"
                           "<m:file-entry m:full-path='content.xml'><m:encryption-data/>"
                           "</m:file-entry></m:manifest>",
                           "content.xml",
                           "geheim",
                           NULL };
  const char *macros[] = { "META-INF/manifest.xml",
                           "<m:manifest "
                           "xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                           "<m:file-entry m:full-path='content.xml'/>"
                           "<m:file-entry m:full-path='Basic/a.bin'><m:encryption-data/>"
                           "</m:file-entry></m:manifest>",
                           "content.xml", "<x/>", NULL };
  g_autoptr (GBytes) entities = make_zip (entity), writer = make_zip (text),
                     locked = make_zip (secret), open = make_zip (macros);

  assert_refused (entities, "x.ods", "*x.ods*");
  assert_refused (writer, "x.ods", "*not a spreadsheet*");
  assert_refused (open, "x.ods", "*not a spreadsheet*");
  assert_refused (locked, "x.ods", "*x.ods*locked with a password*");
}

/* All of the corpus is read, or refused with a reason. */
static void
test_corpus (void)
{
  g_autofree char *folder = find_shared ("corpus/odt-odfdo");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;
  guint read = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookDataTable) table = NULL;

      if (!g_str_has_suffix (name, ".ods"))
        continue;
      table = codebook_table_reader_read_file (path, NULL, &error);
      g_assert_true ((table != NULL) != (error != NULL));
      read += table != NULL;
      if (error != NULL)
        g_test_message ("%s", error->message);
    }
  if (dir != NULL)
    g_assert_cmpuint (read, >=, 8);
}

/* What LibreOffice makes of a csv says the same as the csv. */
static void
test_libreoffice (gconstpointer suffix)
{
  static const char csv[] = "casus;uren;gesprek;groep\nP01;32,5;14-03-2024;IPS\nP02;1234,25;"
                            "01-02-2023;PA\nP03;;;IPS\nP04;8;02-02-2023;PA\n";
  g_autofree char *folder = g_dir_make_tmp ("ods-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.csv", NULL);
  g_autofree char *out = g_strdup_printf ("%s/x.%s", folder, (const char *) suffix);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  /* ; between cells, " around text, UTF-8, from line 1, Dutch */
  const char *argv[] = { "soffice",      profile, "--headless", "--infilter=CSV:59,34,76,1,,1043",
                         "--convert-to", suffix,  "--outdir",   folder,
                         path,           NULL };
  g_autofree char *said = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize len;
  char *data = NULL;

  g_assert_true (g_file_set_contents (path, csv, -1, NULL));
  if (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                    NULL, NULL, &said, NULL, NULL, NULL)
      && g_file_get_contents (out, &data, &len, NULL))
    {
      bytes = g_bytes_new_take (data, len);
      assert_table_bytes (bytes, out,
                          "casus:text uren:number gesprek:date groep:choice(IPS,PA)\n"
                          "P01|32.5|2024-03-14|IPS\nP02|1234.25|2023-02-01|PA\nP03|-|-|IPS\n"
                          "P04|8|2023-02-02|PA");
    }
  else
    g_test_skip ("LibreOffice Calc is absent");
  argv[0] = "rm";
  argv[1] = "-r";
  argv[2] = folder;
  argv[3] = NULL;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ods/cells", test_cells);
  g_test_add_func ("/ods/hidden", test_hidden);
  g_test_add_func ("/ods/repeated", test_repeated);
  g_test_add_func ("/ods/sheets", test_sheets);
  g_test_add_func ("/ods/hostile", test_hostile);
  g_test_add_func ("/ods/other", test_other);
  g_test_add_func ("/ods/corpus", test_corpus);
  g_test_add_data_func ("/ods/libreoffice/ods", "ods", test_libreoffice);
  g_test_add_data_func ("/ods/libreoffice/fods", "fods", test_libreoffice);
  g_test_add_data_func ("/ods/libreoffice/xlsx", "xlsx", test_libreoffice);
  return g_test_run ();
}
