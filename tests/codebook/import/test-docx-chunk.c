/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that a docx has taken into its text, in the notation of helpers.h. */
#include "tests/codebook/import/helpers.h"

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define R "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define CHUNK "<w:altChunk r:id='c'/>"
#define AROUND P ("voor") CHUNK P ("na")

typedef struct
{
  const char *what, *body, *part, *type, *content, *expected;
} Case;

static GBytes *
make_docx (const char *body, const char *part, const char *type, GBytes *content)
{
  g_autofree char *document = g_strconcat ("<w:document xmlns:w='" W "' xmlns:r='" R "'><w:body>",
                                           body, "</w:body></w:document>", NULL);
  g_autofree char *relations = g_strconcat (
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      "<Relationship Id='c' Type='" R "/aFChunk' Target='",
      part, "'/></Relationships>", NULL);
  g_autofree char *types =
      g_strconcat ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                   "<Default Extension='dat' ContentType='text/plain'/><Override PartName='/word/",
                   part, "' ContentType='", type, "'/></Types>", NULL);
  const char *parts[] = { "[Content_Types].xml",
                          types,
                          "word/document.xml",
                          document,
                          "word/_rels/document.xml.rels",
                          relations,
                          NULL };
  g_autofree char *path = g_strconcat ("word/", part, NULL);

  return make_zip_with (parts, path, content);
}

static const Case cases[] = {
  { "a page", AROUND, "a.htm", "text/html",
    "<html><body><h1>Kop</h1><p>Met <b>vet</b><p>Twee</body></html>",
    "voor\nH1|Kop\nMet <b>vet</b>\nTwee\nna" },
  { "a piece of a page, by its type", AROUND, "a.dat", "application/xhtml+xml",
    "<p>Een</p><ul><li>twee</li></ul>", "voor\nEen\nL1|• twee\nna" },
  { "a piece of a page, by its name", AROUND, "a.html", "", "los <i>schuin</i>",
    "voor\nlos <i>schuin</i>\nna" },
  { "a web archive", AROUND, "a.mht", "message/rfc822",
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x y\"\r\n\r\n"
    "--x y\r\nContent-Type: text/html; charset=utf-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<html><body><p>Eentje =C3=\r\n=A9=C3=A9n</p></body></html>\r\n--x y\r\n"
    "Content-Type: image/png\r\n\r\nniets\r\n--x y--\r\n",
    "voor\nEentje één\nna" },
  { "RTF", AROUND, "a.rtf", "application/rtf", "{\\rtf1 Een\\par {\\b twee}}",
    "voor\nEen\n<b>twee</b>\nna" },
  { "plain text", AROUND, "a.txt", "text/plain", "Een\ntwee", "voor\nEen\ntwee\nna" },
  { "in a cell",
    "<w:tbl><w:tr><w:tc>" CHUNK P ("") "</w:tc><w:tc>" P ("b") "</w:tc></w:tr></w:tbl>", "a.html",
    "text/html", "<p>een</p><p>twee</p>", "T|een twee\tb" },
  { "what it leaves open ends with it", AROUND, "a.rtf", "application/rtf",
    "{\\rtf1 a{\\footnote noot\\par\\trowd\\cellx1\\intbl cel",
    "voor\na[1]\nna\nN|[1] noot\nN|cel" },
  { "notes of both are counted on", "<w:p><w:r><w:t>voor</w:t></w:r></w:p>" CHUNK CHUNK, "a.rtf",
    "application/rtf", "{\\rtf1 a{\\footnote n}}", "voor\na[1]\na[2]\nN|[1] n\nN|[2] n" },
  { "an empty one", AROUND, "a.txt", "text/plain", "", "voor\nna" },
};

#define UNREAD "A file that is embedded in the text could not be read whole."

static const Case unread[] = {
  { "XML", AROUND, "a.xml", "application/xml", "<?xml version='1.0'?><a>niet</a>", "voor\nna" },
  { "a picture", AROUND, "a.txt", "text/plain", "\x89PNG\x01\x02\x03\x04", "voor\nna" },
  { "a docx that is damaged", AROUND, "a.docx", "application/x", "PK\3\4[Content_Types].xml",
    "voor\nna" },
  { "one that is not there", P ("voor") "<w:altChunk r:id='d'/>" P ("na"), "a.txt", "text/plain",
    "x", "voor\nna" },
};

static void
check (gconstpointer data, gboolean whole)
{
  const Case *c = data;
  g_autoptr (GBytes) content = g_bytes_new (c->content, strlen (c->content));
  g_autoptr (GBytes) bytes = make_docx (c->body, c->part, c->type, content);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "test.docx", NULL, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = dup_notation (transcript);
  g_assert_cmpstr (found, ==, c->expected);
  g_assert_null (transcript->encoding);
  if (!whole)
    {
      g_assert_cmpuint (transcript->warnings->len, ==, 1);
      g_assert_cmpstr (g_ptr_array_index (transcript->warnings, 0), ==, UNREAD);
    }
}

static void
test_read (gconstpointer data)
{
  check (data, TRUE);
}

static void
test_unread (gconstpointer data)
{
  check (data, FALSE);
}

/* Three are read within one another; what is deeper is told. */
static void
test_nested (void)
{
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) bytes = make_docx (P ("5"), "leeg.txt", "text/plain", empty);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = NULL;

  for (int i = 4; i > 0; i--)
    {
      g_autofree char *body = g_strdup_printf (P ("voor %d") CHUNK P ("na %d"), i, i);
      g_autoptr (GBytes) inner = g_steal_pointer (&bytes);

      bytes = make_docx (body, "in.docx", "application/x", inner);
    }
  transcript = codebook_reader_read_bytes (bytes, "test.docx", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (transcript->text, ==, "voor 1\nvoor 2\nvoor 3\nvoor 4\nna 4\nna 3\nna 2\nna 1");
  g_assert_cmpuint (transcript->warnings->len, ==, 1);
}

static void
add (const char *folder, const Case *c, guint n, GTestDataFunc test)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/docx-chunk/%s/%s", folder, c[i].what);

      g_test_add_data_func (path, &c[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("read", cases, G_N_ELEMENTS (cases), test_read);
  add ("unread", unread, G_N_ELEMENTS (unread), test_unread);
  g_test_add_func ("/docx-chunk/nested", test_nested);
  return g_test_run ();
}
