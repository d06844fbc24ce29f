/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Books are made here of a manifest, a spine and pages; what came of them in the notation of
 * helpers.h. */
#include "tests/codebook/import/helpers.h"

#define CONTAINER                                                                                  \
  "<?xml version='1.0'?><container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"       \
  "<rootfiles><rootfile full-path='OPS/boek.opf' media-type='application/oebps-package+xml'/>"     \
  "<rootfile full-path='ander.opf'/></rootfiles></container>"
#define PACKAGE(manifest, spine)                                                                   \
  "<?xml version='1.0'?><package "                                                                 \
  "xmlns='http://www.idpf.org/2007/opf'><metadata/><manifest>" manifest "</manifest><spine>" spine \
  "</spine></package>"
#define ITEM(id, href) "<item id='" id "' href='" href "' media-type='application/xhtml+xml'/>"
#define REF(id) "<itemref idref='" id "'/>"
#define PAGE(body)                                                                                 \
  "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html "                                    \
  "xmlns='http://www.w3.org/1999/xhtml'><head><title>Nee</title></head><body>" body                \
  "</body></html>"

static CodebookTranscript *
read_parts (const char *const *parts, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = make_zip (parts);

  return codebook_reader_read_bytes (bytes, name, NULL, error);
}

static CodebookTranscript *
read_book (const char *package, const char *first, const char *second)
{
  const char *parts[] = { "mimetype",
                          "application/epub+zip",
                          "META-INF/container.xml",
                          CONTAINER,
                          "OPS/boek.opf",
                          package,
                          "OPS/tekst/a b.xhtml",
                          first,
                          "OPS/b.xhtml",
                          second,
                          "OPS/stijl.css",
                          ".v{font-weight:bold}.h{display:none}",
                          NULL };
  g_autoptr (GError) error = NULL;
  CodebookTranscript *transcript = read_parts (parts, "boek", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->kind, ==, "epub");
  return transcript;
}

static void
assert_book (const char *package, const char *first, const char *second, const char *expected)
{
  g_autoptr (CodebookTranscript) transcript = read_book (package, first, second);
  g_autofree char *notation = dup_notation (transcript);

  g_assert_cmpstr (notation, ==, expected);
}

static void
test_order (void)
{
  assert_book (PACKAGE (ITEM ("b", "b.xhtml#x") ITEM ("a", "tekst/a%20b.xhtml")
                            ITEM ("los", "los.xhtml"),
                        REF ("a") REF ("b")),
               PAGE ("<h1>Een</h1><p>a"), PAGE ("<p>b</p>"), "H1|Een\na\nb");
}

static void
test_sheets (void)
{
  assert_book (PACKAGE ("<item id='s' href='stijl.css' media-type='text/css'/>" ITEM (
                            "b", "./x/../b.xhtml") ITEM ("a", "../OPS/tekst/a b.xhtml"),
                        REF ("b") REF ("a")),
               PAGE ("<p class='h'>nee</p><p id='x'/>a"),
               PAGE ("<p>b <span class='v'>c</span><a epub:type='noteref' href='#n'>1</a></p>"
                     "<aside epub:type='footnote' id='n'>Noot</aside>"),
               "b <b>c</b>[1]\na\nN|[1] Noot");
}

/* A page is read once however often it is named; what is no page is not; one that is missing is
 * told. */
static void
test_references (void)
{
  g_autoptr (CodebookTranscript) transcript = read_book (
      PACKAGE (ITEM ("a", "b.xhtml") ITEM ("c", "b.xhtml")
                   ITEM ("weg", "../../etc/passwd") "<item id='p' href='tekst/a b.xhtml' "
                                                    "media-type='image/svg+xml'/>",
               REF ("a") REF ("a") REF ("c") REF ("p") REF ("x") REF ("weg")),
      "nee", PAGE ("b"));

  g_assert_cmpstr (transcript->text, ==, "b");
  g_assert_cmpuint (transcript->warnings->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (transcript->warnings, 0), "‘etc/passwd’"));
}

static void
assert_fails (const char *const *parts, int code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_parts (parts, "a.epub", &error));
  g_assert_error (error, CODEBOOK_ERROR, code);
  g_assert_nonnull (strstr (error->message, "‘a.epub’"));
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_broken (void)
{
  static const char lock[] =
      "<encryption xmlns:e='http://www.w3.org/2001/04/xmlenc#'><e:EncryptedData><e:CipherData>"
      "<e:CipherReference URI='OPS/b.xhtml'/></e:CipherData></e:EncryptedData></encryption>";
  static const char package[] = PACKAGE (ITEM ("b", "b.xhtml"), REF ("b"));
  static const char bomb[] =
      "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><package>&b;</package>";
  const char *locked[] = { "META-INF/container.xml",
                           CONTAINER,
                           "OPS/boek.opf",
                           package,
                           "META-INF/encryption.xml",
                           lock,
                           "OPS/b.xhtml",
                           "geheim",
                           NULL };
  const char *nothing[] = { "a.txt", "a", NULL };
  const char *no_root[] = { "META-INF/container.xml", "<container/>", NULL };
  const char *astray[] = { "META-INF/container.xml", PACKAGE (ITEM ("b", "b.xhtml"), REF ("b")),
                           NULL };
  const char *no_package[] = { "META-INF/container.xml", CONTAINER, NULL };
  const char *entities[] = { "META-INF/container.xml", CONTAINER, "OPS/boek.opf", bomb, NULL };
  const char *garbled[] = { "META-INF/container.xml", "<container", NULL };

  assert_fails (locked, CODEBOOK_ERROR_UNSUPPORTED, "protected");
  assert_fails (nothing, CODEBOOK_ERROR_INVALID_DATA, "container.xml");
  assert_fails (no_root, CODEBOOK_ERROR_INVALID_DATA, "which pages");
  assert_fails (astray, CODEBOOK_ERROR_INVALID_DATA, "which pages");
  assert_fails (no_package, CODEBOOK_ERROR_INVALID_DATA, "boek.opf");
  assert_fails (entities, CODEBOOK_ERROR_INVALID_DATA, "boek.opf");
  assert_fails (garbled, CODEBOOK_ERROR_INVALID_DATA, "container.xml");
}

/* A page that unpacks to a thousand times its size; a spine of nothing but the same. */
static void
test_hostile (void)
{
  g_autofree char *page = g_strnfill (64 * 1024 * 1024, ' ');
  g_autoptr (GString) spine =
      g_string_new ("<package xmlns='http://www.idpf.org/2007/opf'>"
                    "<manifest>" ITEM ("b", "b.xhtml") "</manifest><spine>");
  const char *bomb[] = { "META-INF/container.xml",
                         CONTAINER,
                         "OPS/boek.opf",
                         PACKAGE (ITEM ("b", "b.xhtml"), REF ("b")),
                         "OPS/b.xhtml",
                         page,
                         NULL };
  const char *many[] = {
    "META-INF/container.xml", CONTAINER, "OPS/boek.opf", NULL, "OPS/b.xhtml", PAGE ("x"), NULL
  };
  g_autoptr (CodebookTranscript) transcript = NULL;

  assert_fails (bomb, CODEBOOK_ERROR_INVALID_DATA, "unpacks");
  for (guint i = 0; i < 200000; i++)
    g_string_append (spine, REF ("b"));
  g_string_append (spine, "</spine></package>");
  many[3] = spine->str;
  transcript = read_parts (many, "a.epub", NULL);
  g_assert_cmpstr (transcript->text, ==, "x");
}

static void
test_cut (void)
{
  const char *parts[] = { "mimetype",
                          "application/epub+zip",
                          "META-INF/container.xml",
                          CONTAINER,
                          "OPS/boek.opf",
                          PACKAGE (ITEM ("b", "b.xhtml"), REF ("b")),
                          "OPS/b.xhtml",
                          PAGE ("b"),
                          NULL };
  g_autoptr (GBytes) whole = make_zip (parts);

  for (gsize len = 80; len < g_bytes_get_size (whole); len += 7)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (whole, 0, len);
      g_autoptr (GError) error = NULL;

      g_assert_null (codebook_reader_read_bytes (bytes, "a.epub", NULL, &error));
      g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/epub/order", test_order);
  g_test_add_func ("/epub/sheets", test_sheets);
  g_test_add_func ("/epub/references", test_references);
  g_test_add_func ("/epub/broken", test_broken);
  g_test_add_func ("/epub/hostile", test_hostile);
  g_test_add_func ("/epub/cut", test_cut);
  return g_test_run ();
}
