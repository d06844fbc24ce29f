/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/scan.h"

#include <gio/gio.h>
#include <string.h>
#include <zip.h>

#include "codebook/error.h"
#include "codebook/privacy/markup.h"

static CodebookNameMatcher *
make_matcher (void)
{
  CodebookNameMatcher *matcher = codebook_name_matcher_new ();

  codebook_name_matcher_add (matcher, "Kevin", CODEBOOK_IDENTIFIER_PERSON, TRUE, 7);
  codebook_name_matcher_add (matcher, "Kévin de Vries", CODEBOOK_IDENTIFIER_PERSON, FALSE, 8);
  return matcher;
}

/* Hits as PART:LINE:NAME, apart by bars. */
static char *
scan (GBytes *bytes, const char *name)
{
  g_autoptr (CodebookNameMatcher) matcher = make_matcher ();
  g_autoptr (GPtrArray) hits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_scan_hit_free);
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);

  if (!codebook_scan_bytes (matcher, bytes, name, hits, &error))
    g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookScanHit *hit = hits->pdata[i];

      g_string_append_printf (out, "%s%s:%u:%s", i > 0 ? "|" : "", hit->part, hit->line, hit->text);
    }
  if (error != NULL)
    g_string_append (out, "!");
  return g_string_free (out, FALSE);
}

static void
assert_text (const char *bytes, gssize len_bytes, const char *name, const char *wanted)
{
  g_autoptr (GBytes) data = g_bytes_new (bytes, len_bytes < 0 ? strlen (bytes) : (gsize) len_bytes);
  g_autofree char *found = scan (data, name);

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_plain (void)
{
  assert_text ("Hier staat\niets over Kevin.", -1, NULL, ":2:Kevin");
  assert_text ("niets", -1, "gesprek_kevin.txt", ":0:kevin");
  assert_text ("K\xe9vin de Vries", -1, NULL, ":1:Kévin de Vries");
  assert_text ("\xff\xfeK\0e\0v\0i\0n\0", 12, NULL, ":1:Kevin");
  assert_text ("Ke\u0301vin de Vries", -1, NULL, ":1:Kévin de Vries");
  assert_text ("Ke\u00ad\nvin, Ke-\r\nvin en Ke\u00advin", -1, NULL,
               ":1:Ke-\nvin|:2:Ke-\nvin|:3:Kevin");
  assert_text ("", 0, NULL, "");
}

static void
test_markup (void)
{
  assert_text ("<w:p><w:r><w:t>Ke</w:t></w:r><w:r><w:t>vin</w:t></w:r></w:p>", -1, NULL,
               ":2:Kevin");
  assert_text ("<p>K&eacute;vin <b>de</b>\n Vries</p>", -1, NULL, ":2:Kévin de\n Vries");
  assert_text ("<a title=\"door Kevin\">x</a>", -1, NULL, ":2:Kevin");
  assert_text ("<a><!-- Kevin --></a>", -1, NULL, ":2:Kevin");
  /* cut by signs and runs */
  assert_text ("<p>Ke&shy;vin</p>", -1, NULL, ":2:Kevin");
  assert_text ("<si><r><t>Ke</t></r><r><rPr><b/></rPr><t>vin</t></r></si>", -1, NULL, ":2:Kevin");
  assert_text ("<si><t>Ke</t></si><si><t>vin</t></si>", -1, NULL, "");
  assert_text ("<text:p>K\u00e9vin <text:s/>de<text:line-break/>Vries</text:p>", -1, NULL,
               ":2:K\u00e9vin  de\nVries");
  assert_text ("<w:t>K\u00e9vin</w:t><w:noBreakHyphen/><w:t>de</w:t><w:cr/><w:t>Vries</w:t>", -1,
               NULL, ":1:K\u00e9vin-de\nVries");
  assert_text ("<p>K</p><p>evin</p>", -1, NULL, "");
  assert_text ("<p>Kev&#105;n", -1, NULL, ":2:Kevin");
  assert_text ("<p <<<& &#; &#x;<![CDATA[Kevin", -1, NULL, "");
}

/* Runs cut names, and a \\u has a sign for who cannot read it. */
static void
test_rtf (void)
{
  assert_text ("{\\rtf1 {\\b Ke}{\\i vin} en Ke\\b0 vin", -1, NULL, ":1:Kevin|:1:Kevin");
  assert_text ("{\\rtf1\\ansicpg1252 K\\'e9vin de Vries\\par K\\u233 ?vin\\~de {\\b V}ries}", -1,
               NULL, ":1:K\u00e9vin de Vries|:2:K\u00e9vin de Vries");
  assert_text ("{\\rtf1{\\info{\\author Kevin}{\\title over}}Ke{\\*\\bkmkstart a}vin\r\nnee}", -1,
               NULL, ":2:Kevin");
  assert_text ("{\\rtf1 Ke{\\*\\bkmkstart a}vin}{\\info{\\author Kevin}}", -1, NULL,
               ":1:Kevin|:3:Kevin");
  assert_text ("{\\rtf1{\\pict 4b65{\\*\\picprop{\\sp{\\sn wzName}{\\sv Kevin}}}}x}", -1, NULL,
               ":3:Kevin");
  assert_text ("{\\rtf1 {{{\\bin99999999 Kevin", -1, NULL, "");
  assert_text ("{\\rtf1 K\\par evin, \\u-1 }}}}Kevin\\", -1, NULL, ":2:Kevin");
}

static void
test_markdown (void)
{
  assert_text ("Ke**vin** en *Ke*vin", -1, NULL, ":1:Kevin|:1:Kevin");
  assert_text ("## Kevin\n\n**Kevin** en K\u00e9vin **de** ~~Vries~~", -1, NULL,
               ":1:Kevin|:3:Kevin|:3:K\u00e9vin de Vries");
  assert_text ("K\u00e9vin\\_de\\_Vries", -1, NULL, ":1:K\u00e9vin_de_Vries");
  assert_text ("Ke*****vin", -1, NULL, "");
  assert_text ("Kevin*Sanne", -1, NULL, ":1:Kevin");
}

static GBytes *
make_zip (const char *name, const void *content, gsize len_bytes, const char *comment)
{
  zip_error_t error;
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, &error);
  zip_t *zip = zip_open_from_source (source, ZIP_CREATE | ZIP_TRUNCATE, &error);
  zip_stat_t info;
  char *bytes;

  zip_source_keep (source);
  zip_file_add (zip, name, zip_source_buffer (zip, content, len_bytes, 0), 0);
  if (comment != NULL)
    {
      zip_file_set_comment (zip, 0, comment, (zip_uint16_t) strlen (comment), 0);
      zip_set_archive_comment (zip, comment, (zip_uint16_t) strlen (comment));
    }
  g_assert_cmpint (zip_close (zip), ==, 0);
  zip_stat_init (&info);
  g_assert_cmpint (zip_source_stat (source, &info), ==, 0);
  bytes = g_malloc (info.size);
  g_assert_cmpint (zip_source_open (source), ==, 0);
  g_assert_cmpint (zip_source_read (source, bytes, info.size), ==, (zip_int64_t) info.size);
  zip_source_close (source);
  zip_source_free (source);
  return g_bytes_new_take (bytes, info.size);
}

static void
test_packed (void)
{
  static const char core[] = "<cp:core><dc:creator>Kevin</dc:creator></cp:core>";
  g_autoptr (GBytes) one = make_zip ("docProps/core.xml", core, strlen (core), NULL);
  g_autoptr (GBytes) two =
      make_zip ("sources/kevin.docx", g_bytes_get_data (one, NULL), g_bytes_get_size (one), NULL);
  g_autoptr (GBytes) said = make_zip ("a.txt", "niets", 5, "van Kevin");
  g_autoptr (GBytes) broken = g_bytes_new ("PK\003\004 no zip", 12);
  g_autofree char *in_one = scan (one, NULL);
  g_autofree char *in_two = scan (two, NULL);
  g_autofree char *in_said = scan (said, NULL);
  g_autofree char *in_broken = scan (broken, NULL);

  g_assert_cmpstr (in_one, ==, "docProps/core.xml:2:Kevin");
  g_assert_cmpstr (in_two, ==,
                   "sources/kevin.docx:0:kevin|sources/kevin.docx/docProps/core.xml:2:Kevin");
  g_assert_cmpstr (in_said, ==, ":1:Kevin|a.txt:1:Kevin");
  g_assert_cmpstr (in_broken, ==, "!");
}

static GBytes *
make_packed_pdf (const char *kind, const char *objects)
{
  g_autoptr (GZlibCompressor) deflate = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);
  GString *pdf = g_string_new ("%PDF-1.7\n1 0 obj\n<< /Type /");
  char block[500];
  gsize read, written;

  g_string_append_printf (pdf, "%s /Filter /FlateDecode >>\nstream\n", kind);
  g_converter_convert (G_CONVERTER (deflate), objects, strlen (objects), block, sizeof block,
                       G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
  g_assert_cmpuint (read, ==, strlen (objects));
  g_string_append_len (pdf, block, (gssize) written);
  g_string_append (pdf, "\nendstream\nendobj\n2 0 obj << /Title (Kevin) >>");
  return g_string_free_to_bytes (pdf);
}

static void
test_pdf (void)
{
  static const char signs[] = "%PDF-1.4\n(K\\351vin de Vries) (\xfe\xff\0K\0e\0v\0i\0n)";
  g_autoptr (GBytes) packed = make_packed_pdf (
      "ObjStm", "<< /Contents (dat was \\113evin) /T <FEFF004B006500760069006E> >>");
  g_autoptr (GBytes) xml = make_packed_pdf ("Metadata", "<?xpacket?><a><b>Ke</b>vin</a>");
  g_autoptr (GBytes) page = make_packed_pdf ("XObject", "(Kevin) Tj");
  g_autofree char *in_packed = scan (packed, NULL);
  g_autofree char *in_xml = scan (xml, NULL);
  g_autofree char *in_page = scan (page, NULL);

  assert_text ("%PDF-1.4\n<< /Title (Over Kevin) /Author <FEFF> >>", -1, NULL, ":1:Kevin");
  assert_text ("%PDF-1.4\n<< /Author <4b6576 696E> /Title ((a\\) Ke\\\nvin) >>", -1, NULL,
               ":1:Kevin|:1:Kevin");
  assert_text (signs, sizeof signs - 1, NULL, ":1:Kévin de Vries|:1:Kevin");
  assert_text ("%PDF-1.4\n<< /Subtype /XML >>\nstream\n<?xpacket?><a>Kevin</a>\nendstream (Kevin",
               -1, NULL, ":1:Kevin");
  /* locked: its strings mean nothing */
  assert_text ("%PDF-1.4\n<< /Title (x\\223) >> trailer << /Encrypt 5 0 R >>", -1, "kevin.pdf",
               ":0:kevin!");
  g_assert_cmpstr (in_packed, ==, ":1:Kevin|:1:Kevin|:1:Kevin");
  g_assert_cmpstr (in_xml, ==, ":1:Kevin|:1:Kevin");
  g_assert_cmpstr (in_page, ==, ":1:Kevin");
}

/* What is not closed, very often, is gone through once. */
static void
test_pdf_open (void)
{
  static const char *const parts[] = { "(", "stream\n" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) bytes = g_string_new ("%PDF-1.4\n(Kevin)");

      for (guint n = 0; n < 300000; n++)
        g_string_append (bytes, parts[i]);
      g_string_append (bytes, "(Kevin)");
      assert_text (bytes->str, (gssize) bytes->len, NULL, ":1:Kevin|:1:Kevin");
    }
}

/* Anything may come. */
static void
test_any (void)
{
  GRand *rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 500; i++)
    {
      static const char signs[] = "<>/=\"'&#;x! -[CDATA]ak\n\0\xc3()\\";
      g_autoptr (GString) bytes = g_string_new (i % 2 == 0 ? "<" : "%PDF-\nstream\n");
      g_autoptr (GBytes) data = NULL;
      g_autofree char *found = NULL;

      for (guint k = 0; k < 60; k++)
        g_string_append_c (bytes, signs[g_rand_int_range (rand, 0, sizeof signs)]);
      data = g_bytes_new (bytes->str, bytes->len);
      found = scan (data, NULL);
      g_assert_cmpstr (found, ==, "");
    }
  g_rand_free (rand);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scan/plain", test_plain);
  g_test_add_func ("/scan/markup", test_markup);
  g_test_add_func ("/scan/rtf", test_rtf);
  g_test_add_func ("/scan/markdown", test_markdown);
  g_test_add_func ("/scan/packed", test_packed);
  g_test_add_func ("/scan/pdf", test_pdf);
  g_test_add_func ("/scan/pdf-open", test_pdf_open);
  g_test_add_func ("/scan/any", test_any);
  return g_test_run ();
}
