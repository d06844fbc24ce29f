/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content controls that show what stands in other parts of a docx. */
#include "tests/codebook/import/helpers.h"

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define P(runs) "<w:p>" runs "</w:p>"
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define BOUND(store, path)                                                                         \
  "<w:dataBinding" store " w:prefixMappings=\"" PREFIXES "\" w:xpath=\"" path "\"/>"
#define PREFIXES "xmlns:a='urn:a' xmlns:d='http://purl.org/dc/elements/1.1/' xmlns:z"
#define STORE(id) " w:storeItemID='{" id "}'"
#define CORE STORE ("6C3C8BC8-F283-45AE-878A-BAB7291924A1")
#define CONTROL(properties, content)                                                               \
  "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr>" properties "</w:sdtPr><w:sdtContent>" content       \
  "</w:sdtContent></w:sdt>"
#define TEXT(store, path) CONTROL (BOUND (store, path) "<w:text/>", R ("[Vul ") R ("in]"))

static const char core[] =
    "<c:coreProperties xmlns:c='urn:c' xmlns:d='http://purl.org/dc/elements/1.1/'>"
    "<d:title>Gesprek met Anna</d:title><d:subject> </d:subject>"
    "</c:coreProperties>";
static const char item[] = "<a:zaak xmlns:a='urn:a'><a:veld naam='gemeente' waarde='Zwolle'/>"
                           "<a:veld naam='duur'>12 &lt; 20</a:veld><a:leeg/></a:zaak>";
static const char entities[] =
    "<!DOCTYPE a [<!ENTITY e 'nee'>]><a:kwaad xmlns:a='urn:a'>&e;</a:kwaad>";

#define PROPERTIES(id)                                                                             \
  "<ds:datastoreItem xmlns:ds='http://schemas.openxmlformats.org/officeDocument/2006/customXml'"   \
  " ds:itemID='{" id "}'/>"

typedef struct
{
  const char *what, *body, *expected;
} Case;

static const Case cases[] = {
  { "properties of the document",
    P (R ("over: ") TEXT (CORE, "/*[1]/d:title[1]") R (".")) P (R ("b")),
    "over: Gesprek met Anna.\nb" },
  { "data of another program",
    P (TEXT (STORE ("A-1"), "/a:zaak/a:veld[@naam='gemeente']/@waarde"))
        P (TEXT ("", "/*[name()='a:zaak']/a:veld[2]"))
            P (TEXT (STORE ("B-2"), "/a:zaak/a:veld[2]/text()")),
    "Zwolle\n12 < 20\n12 < 20" },
  { "around a paragraph, and once",
    CONTROL (BOUND (CORE, "/*/d:title") "<w:text w:multiLine='1'/>",
             P (R ("een<!-- -->") "<w:r><w:tab/><w:t>twee</w:t></w:r>") P (R ("drie")))
        P (R ("na")),
    "Gesprek met Anna\nna" },
  { "what is not there or blank",
    P (TEXT (CORE, "/*/d:subject") TEXT (CORE, "/*/d:maker") TEXT (CORE, "/a:zaak/a:veld[2]")
           TEXT ("", "/a:zaak/a:leeg") TEXT ("", "/q:zaak") TEXT ("", "/[")),
    "[Vul in][Vul in][Vul in][Vul in][Vul in][Vul in]" },
  { "paths that may wind, and data with entities",
    P (TEXT ("", "//a:veld[2]") TEXT ("", "/a:zaak/a:veld[2]/..") TEXT ("", "/*[/a:zaak]")
           TEXT ("", "/descendant::*") TEXT ("", "/*[contains(., '1')]") TEXT ("", "/a:kwaad")
               TEXT ("", "a:zaak")),
    "[Vul in][Vul in][Vul in][Vul in][Vul in][Vul in][Vul in]" },
  { "a control that is not of plain text",
    P (CONTROL (BOUND (CORE, "/*/d:title") "<w:date/>", R ("3 mei"))
           CONTROL ("<w:text/>", R (" en ")) CONTROL ("", R ("meer"))),
    "3 mei en meer" },
  { "properties that are in disorder",
    P (CONTROL ("<w:sdtPr/><w:p/><mc:AlternateContent><w:sdtPr/></mc:AlternateContent>", R ("a")))
        P (R ("b")),
    "a\nb" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *document =
      g_strconcat ("<w:document xmlns:w='" W "' xmlns:mc='http://schemas.openxmlformats.org/"
                   "markup-compatibility/2006'><w:body>",
                   test->body, "</w:body></w:document>", NULL);
  const char *parts[] = {
    "word/document.xml",
    document,
    "docProps/core.xml",
    core,
    "customXml/item1.xml",
    item,
    "customXml/item2.xml",
    entities,
    "customXml/itemProps1.xml",
    PROPERTIES ("A-1"),
    NULL,
  };
  g_autoptr (GBytes) bytes = make_zip (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "a.docx", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->text, ==, test->expected);
}

/* A path that visits much, from many controls: the rest keep the words that they have. */
static void
test_many (void)
{
  g_autoptr (GString) data = g_string_new ("<a:zaak xmlns:a='urn:a'>");
  g_autoptr (GString) body =
      g_string_new ("<w:document xmlns:w='" W "'><w:body>" P (TEXT ("", "/a:zaak/a:veld[1]/@b")));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = NULL;
  gint64 start;

  for (guint i = 0; i < 20000; i++)
    g_string_append (data, "<a:veld b='ja'/>");
  g_string_append (data, "</a:zaak>");
  for (guint i = 0; i < 5000; i++)
    g_string_append (body, P (TEXT ("", "/a:zaak/a:veld[@b='nee']/@b")));
  g_string_append (body, "</w:body></w:document>");
  bytes = make_zip (
      (const char *[]){ "word/document.xml", body->str, "customXml/item1.xml", data->str, NULL });
  start = g_get_monotonic_time ();
  transcript = codebook_reader_read_bytes (bytes, "a.docx", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (transcript->text, "ja\n[Vul in]\n"));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/docx-binding/", cases[i].what, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/docx-binding/many", test_many);
  return g_test_run ();
}
