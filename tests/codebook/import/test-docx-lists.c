/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of a docx: what its styles and its numbering say, and the numbers that come of it. */
#include "tests/codebook/import/helpers.h"

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define MC "http://schemas.openxmlformats.org/markup-compatibility/2006"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define P(text) "<w:p>" R (text) "</w:p>"
#define S(style, text) "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr>" R (text) "</w:p>"
#define IN(num, level) "<w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" num "'/></w:numPr>"
#define HIDDEN "<w:rPr><w:vanish/></w:rPr>"
#define L(num, level, text) "<w:p><w:pPr>" IN (num, level) "</w:pPr>" R (text) "</w:p>"

#define LANGUAGE(language) "<w:rPr><w:lang w:val='" language "'/></w:rPr>"
#define STYLE(id, attributes, content)                                                             \
  "<w:style w:styleId='" id "'" attributes ">" content "</w:style>"
#define PARAGRAPH " w:type='paragraph'"
#define LEVEL(n, content, text)                                                                    \
  "<w:lvl w:ilvl='" n "'>" content "<w:lvlText w:val='" text "'/></w:lvl>"
#define FORMAT(format) "<w:start w:val='1'/><w:numFmt w:val='" format "'/>"
#define LINK(style) "<w:pStyle w:val='" style "'/>"
#define ABSTRACT(id, content) "<w:abstractNum w:abstractNumId='" id "'>" content "</w:abstractNum>"
#define NUM(id, abstract) "<w:num w:numId='" id "'><w:abstractNumId w:val='" abstract "'/></w:num>"

/* A format that older programs do not know. */
#define NEWER(pattern)                                                                             \
  "<w:start w:val='9'/><mc:AlternateContent><mc:Choice><w:numFmt w:val='custom' "                  \
  "w:format='" pattern "'/></mc:Choice><mc:Fallback><w:numFmt w:val='decimal'/></mc:Fallback>"     \
  "</mc:AlternateContent>"

typedef struct
{
  const char *what, *styles, *numbering, *body, *expected;
} Case;

static const Case cases[] = {
  { "numbers in words, in the language of the document",
    "<w:docDefaults><w:rPrDefault>" LANGUAGE ("en-US") "</w:rPrDefault></w:docDefaults>" STYLE (
        "N", PARAGRAPH " w:default='1'", LANGUAGE ("nl-NL"))
        STYLE ("A", PARAGRAPH, LANGUAGE ("fr-FR")),
    ABSTRACT ("0",
              LEVEL ("0", FORMAT ("ordinal"), "%1") LEVEL ("1", FORMAT ("cardinalText"), "%1 %2:")
                  LEVEL ("2", FORMAT ("ordinalText"), "%3")) NUM ("1", "0"),
    L ("1", "0", "a") L ("1", "0", "b") L ("1", "1", "c") L ("1", "1", "d") L ("1", "2", "e")
        L ("1", "2", "f"),
    "L1|1e a\nL1|2e b\nL2|2e Een: c\nL2|2e Twee: d\nL3|Eerste e\nL3|Tweede f" },
  { "numbers in words of no language", "",
    ABSTRACT ("0", LEVEL ("0", FORMAT ("ordinal"), "%1") LEVEL ("1", FORMAT ("ordinalText"), "%2"))
        NUM ("1", "0"),
    L ("1", "0", "a") L ("1", "1", "b"), "L1|1st a\nL2|First b" },
  { "numbers with zeros before them", "",
    ABSTRACT ("0",
              LEVEL ("0", FORMAT ("decimalZero"), "%1")
                  LEVEL ("1", NEWER ("001, 002, 003, ..."), "%2")
                      LEVEL ("2", NEWER ("0001, 0002, 0003, ..."), "%3")
                          LEVEL ("3", NEWER ("00001, 00002, 00003, ..."), "%4")
                              LEVEL ("4", NEWER ("x, y"), "%5")) NUM ("1", "0"),
    L ("1", "0", "a") L ("1", "1", "b") L ("1", "1", "c") L ("1", "2", "d") L ("1", "3", "e")
        L ("1", "4", "f"),
    "L1|01 a\nL2|009 b\nL2|010 c\nL3|0009 d\nL4|00009 e\nL5|9 f" },
  { "what does not say where it starts starts at zero", "",
    ABSTRACT ("0", LEVEL ("0", "<w:numFmt w:val='decimal'/>", "%1.")) NUM ("1", "0"),
    L ("1", "0", "a") L ("1", "0", "b"), "L1|0. a\nL1|1. b" },
  { "the usual style in a list",
    STYLE ("N", PARAGRAPH " w:default='1'", "<w:pPr>" IN ("1", "0") "</w:pPr>"),
    ABSTRACT ("0", LEVEL ("0", FORMAT ("upperRoman"), "%1.")) NUM ("1", "0"),
    P ("a") "<w:p><w:pPr/><w:hyperlink>" R ("b") "</w:hyperlink></w:p><w:p/>" P ("c"),
    "L1|I. a\nL1|II. b\nL1|IV. c" },
  { "a section's end is no item, unless there are words before it", "",
    ABSTRACT ("0", LEVEL ("0", FORMAT ("lowerLetter"), "%1)")) NUM ("1", "0"),
    L ("1", "0", "x") "<w:p><w:pPr>" IN ("1", "0") "<w:sectPr/></w:pPr></w:p>" L (
        "1", "0", "y") "<w:p><w:pPr>" IN ("1", "0") "<w:sectPr/></w:pPr>" R ("z") "</w:p>",
    "L1|a) x\nL1|b) y\nL1|c) z" },
  { "what is hidden with its end does not count", STYLE ("H", PARAGRAPH, HIDDEN),
    ABSTRACT ("0", LEVEL ("0", FORMAT ("decimal"), "%1.")) NUM ("1", "0"),
    L ("1", "0", "a") "<w:p><w:pPr>" IN ("1", "0") HIDDEN
    "</w:pPr><w:r>" HIDDEN "<w:t>b</w:t></w:r></w:p>"
    "<w:p><w:pPr>" IN ("1", "0") "</w:pPr><w:r>" HIDDEN "<w:t>c</w:t></w:r></w:p>"
                                 "<w:p><w:pPr>" IN ("1", "0") HIDDEN
    "</w:pPr>" R ("d") "</w:p>"
                       "<w:p><w:pPr><w:pStyle w:val='H'/>" IN ("1", "0") "</w:pPr>" R (
                           "e") "</w:p>" L ("1", "0", "f"),
    "L1|1. a\nL1|3. d\nL1|4. f" },
  { "the level that a style says goes before the one that is tied to it",
    STYLE ("A", PARAGRAPH, "<w:pPr>" IN ("1", "1") "</w:pPr>")
        STYLE ("B", PARAGRAPH, "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"),
    ABSTRACT ("0",
              LEVEL ("0", FORMAT ("decimal") LINK ("A"), "%1.")
                  LEVEL ("1", FORMAT ("lowerLetter"), "%2.")
                      LEVEL ("2", FORMAT ("lowerRoman") LINK ("B"), "%3.")) NUM ("1", "0"),
    S ("A", "a") S ("B", "b") "<w:p><w:pPr><w:pStyle w:val='A'/><w:numPr><w:numId w:val='1'/>"
                              "</w:numPr></w:pPr>" R ("c") "</w:p>" L ("1", "9", "d"),
    "L2|a. a\nL3|i. b\nL2|b. c\nd" },
  { "a list style that names the link to it",
    STYLE ("A", " w:type='numbering'", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"),
    ABSTRACT ("5", "<w:styleLink w:val='A'/>" LEVEL ("0", FORMAT ("decimal"), "%1)"))
        ABSTRACT ("0", "<w:numStyleLink w:val='A'/>") NUM ("1", "0")
            ABSTRACT ("6", "<w:numStyleLink w:val='B'/>") NUM ("2", "6"),
    L ("1", "0", "a") L ("1", "0", "b") L ("2", "0", "c"), "L1|1) a\nL1|2) b\nL1|c" },
};

static GBytes *
make_docx (const Case *test)
{
  g_autofree char *styles =
      g_strconcat ("<w:styles xmlns:w='" W "'>", test->styles, "</w:styles>", NULL);
  g_autofree char *numbering = g_strconcat ("<w:numbering xmlns:w='" W "' xmlns:mc='" MC "'>",
                                            test->numbering, "</w:numbering>", NULL);
  g_autofree char *document = g_strconcat ("<w:document xmlns:w='" W "'><w:body>", test->body,
                                           "<w:sectPr/></w:body></w:document>", NULL);
  const char *parts[] = {
    "word/document.xml",
    document,
    "word/_rels/document.xml.rels",
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='a' Type='" RELATIONS "/styles' Target='styles.xml'/>"
    "<Relationship Id='b' Type='" RELATIONS "/numbering' Target='numbering.xml'/>"
    "</Relationships>",
    "word/styles.xml",
    styles,
    "word/numbering.xml",
    numbering,
    NULL,
  };

  return make_zip (parts);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GBytes) bytes = make_docx (test);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "a.docx", NULL, &error);
  g_autofree char *notation = NULL;

  g_assert_no_error (error);
  notation = dup_notation (transcript);
  g_assert_cmpstr (notation, ==, test->expected);
}

/* Not in a time that grows with the square of what is read. */
static char *
read_soon (const Case *test)
{
  g_autoptr (GBytes) bytes = make_docx (test);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "a.docx", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
  return g_strdup (transcript->text);
}

#define TENFOLD "%2%2%2%2%2%2%2%2%2%2"

/* A number in words is made once, however often it comes. */
static void
test_many_words (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (body, L ("1", "0", "a") L ("1", "1", "b"));
  text = read_soon (&(Case){
      .styles = "",
      .numbering =
          ABSTRACT ("0", LEVEL ("0", FORMAT ("decimal"), "%1.")
                             LEVEL ("1", FORMAT ("cardinalText"), TENFOLD TENFOLD)) NUM ("1", "0"),
      .body = body->str,
  });
  g_assert_true (g_str_has_suffix (text, "OneOneOne b"));
}

/* None of the lists that each is a link finds the style that it looks for. */
static void
test_many_links (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GString) numbering = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (numbering,
                              ABSTRACT ("%u", "<w:styleLink w:val='from list %u'/>"
                                              "<w:numStyleLink w:val='to list %u'/>")
                                  NUM ("%u", "%u"),
                              i, i, i, i, i);
      g_string_append_printf (body, L ("%u", "0", "a"), i);
    }
  text = read_soon (&(Case){ .styles = "", .numbering = numbering->str, .body = body->str });
  g_assert_true (g_str_has_suffix (text, "a\na"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/docx-lists/", cases[i].what, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/docx-lists/many-words", test_many_words);
  g_test_add_func ("/docx-lists/many-links", test_many_links);
  return g_test_run ();
}
