/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#include "codebook/report/fragment-table.h"

static void
fragment_init (CodebookFragment *fragment, char *text, char *memo)
{
  *fragment = (CodebookFragment){
    .id = G_GINT64_CONSTANT (7123456789012345678),
    .document_name = (char *) "Sanne, start",
    .case_name = (char *) "P07",
    .case_label = (char *) "Sanne",
    .wave_name = (char *) "T1",
    .code_path = (char *) "Werk/Rooster",
    .coder_name = (char *) "Noor",
    .role = CODEBOOK_ROLE_RESPONDENT,
    .text = text,
    .before = (char *) "",
    .after = (char *) "",
    .citation = (char *) "(P07, T1, r. 2)",
    .memo = memo,
    .weight = 40,
  };
}

static char *
make_csv (CodebookFragment *fragment)
{
  g_autoptr (GPtrArray) fragments = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_ptr_array_add (fragments, fragment);
  bytes = codebook_fragment_table_make (fragments, "csv", NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_csv (void)
{
  CodebookFragment fragment;
  g_autofree char *text = NULL;

  fragment_init (&fragment, (char *) "\"Ja; nou\"\nen toen", (char *) "");
  text = make_csv (&fragment);
  g_assert_cmpstr (
      text, ==,
      "\xef\xbb\xbf\"Code\";\"Case\";\"Name\";\"Wave\";\"Role\";\"Fragment\";\"Citation\";\"Memo\";"
      "\"Weight\";\"Coder\";\"Document\";\"Before\";\"After\";\"Coding\"\r\n"
      "\"Werk/Rooster\";\"P07\";\"Sanne\";\"T1\";\"respondent\";\"\"\"Ja; nou\"\"\nen toen\";"
      "\"(P07, T1, r. 2)\";\"\";\"40\";\"Noor\";\"Sanne, start\";\"\";\"\";"
      "\"#7123456789012345678\"\r\n");
}

/* What a spreadsheet would run is made text; all else is left alone. */
static void
test_csv_formula (void)
{
  static const char *const cases[][2] = { { "=1+1", "\"'=1+1\"" }, { "+31", "\"'+31\"" },
                                          { "-nou", "\"'-nou\"" }, { "@SOM(A1)", "\"'@SOM(A1)\"" },
                                          { "\t=1", "\"'\t=1\"" }, { "1=1", "\"1=1\"" },
                                          { "'t is", "\"'t is\"" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CodebookFragment fragment;
      g_autofree char *text = NULL, *wanted = NULL;

      fragment_init (&fragment, (char *) cases[i][0], (char *) "");
      text = make_csv (&fragment);
      wanted = g_strdup_printf (";%s;\"(P07", cases[i][1]);
      g_assert_nonnull (strstr (text, wanted));
    }
}

static char *
read_part (GBytes *bytes, const char *name)
{
  zip_source_t *source =
      zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
  zip_stat_t stat;
  zip_file_t *file;
  char *text;

  g_assert_nonnull (zip);
  g_assert_cmpint (zip_stat (zip, name, 0, &stat), ==, 0);
  file = zip_fopen (zip, name, 0);
  text = g_malloc0 (stat.size + 1);
  g_assert_cmpint (zip_fread (file, text, stat.size), ==, (zip_int64_t) stat.size);
  zip_fclose (file);
  zip_discard (zip);
  return text;
}

static void
test_xlsx (void)
{
  g_autoptr (GPtrArray) fragments = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *strings = NULL, *sheet = NULL, *huge = g_strnfill (40000, 'x');
  CodebookFragment one, other;

  fragment_init (&one, (char *) "=1+1 & \001\xef\xbf\xbe\xef\xbf\xbfén", huge);
  fragment_init (&other, (char *) "twee", (char *) "");
  g_ptr_array_add (fragments, &one);
  g_ptr_array_add (fragments, &other);
  bytes = codebook_fragment_table_make (fragments, "xlsx", &error);
  g_assert_no_error (error);
  strings = read_part (bytes, "xl/sharedStrings.xml");
  sheet = read_part (bytes, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (strings, "=1+1 &amp; én"));
  g_assert_nonnull (strstr (strings, "xxx…<"));
  g_assert_null (strstr (sheet, "<f>"));
  g_assert_nonnull (strstr (sheet, "<v>40</v>"));
  g_assert_nonnull (strstr (sheet, "dimension ref=\"A1:N3\""));
}

static void
test_formats (void)
{
  g_autoptr (GPtrArray) fragments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("table-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "f.CSV", NULL);

  g_assert_true (codebook_fragment_table_knows ("a.csv"));
  g_assert_true (codebook_fragment_table_knows ("XLSX"));
  g_assert_false (codebook_fragment_table_knows ("a.docx"));
  g_assert_false (codebook_fragment_table_write_file (fragments, "a.ods", NULL, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_UNSUPPORTED);
  g_clear_error (&error);
  g_assert_true (codebook_fragment_table_write_file (fragments, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fragment-table/csv", test_csv);
  g_test_add_func ("/fragment-table/csv/formula", test_csv_formula);
  g_test_add_func ("/fragment-table/xlsx", test_xlsx);
  g_test_add_func ("/fragment-table/formats", test_formats);
  return g_test_run ();
}
