/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that a docx keeps in a part of their own. */
#include "tests/codebook/import/helpers.h"

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define P(runs) "<w:p>" runs "</w:p>"
#define R(text) "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"
#define HIDDEN(content) "<w:r><w:rPr><w:vanish/></w:rPr>" content "</w:r>"

#define POINT(attributes, content)                                                                 \
  "<d:pt" attributes "><d:prSet/><d:t><a:bodyPr/>" content "</d:t></d:pt>"
#define AP(text) "<a:p><a:r><a:rPr/><a:t>" text "</a:t></a:r></a:p>"

static const char diagram[] =
    "<d:dataModel xmlns:d='http://schemas.openxmlformats.org/drawingml/2006/diagram'"
    " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><d:ptLst>" POINT (
        " type='doc'", "<a:p/>")
        POINT ("",
               "<a:p><a:r><a:t>Aan</a:t></a:r><a:r><a:t>melding</a:t></a:r><a:br/>"
               "<a:r><a:t>en intake</a:t></a:r></a:p>") POINT (" type='sibTrans'", "<a:p/>")
            POINT (" type='pres'", AP ("Aanmelding")) POINT (" type='asst'", AP ("Werk") AP (" "))
                POINT ("", AP ("Werk")) "</d:ptLst><d:bg/></d:dataModel>";

#define LABELS(labels) "<c:strRef><c:f>Blad!A1</c:f><c:strCache>" labels "</c:strCache></c:strRef>"
#define LABEL(text) "<c:pt idx='0'><c:v>" text "</c:v></c:pt>"
#define NUMBERS "<c:numRef><c:f>Blad!B1</c:f><c:numCache>" LABEL ("4.5") "</c:numCache></c:numRef>"
#define SERIES(name)                                                                               \
  "<c:ser><c:tx>" LABELS (LABEL (name)) "</c:tx><c:cat>" LABELS (                                  \
      LABEL ("T0") LABEL ("T1")) "</c:cat><c:val>" NUMBERS "</c:val></c:ser>"

static const char chart[] =
    "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'"
    " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><c:chart><c:title><c:tx>"
    "<c:rich>" AP ("Per meting") "</c:rich></c:tx></c:title><c:plotArea><c:barChart>" SERIES ("IPS")
        SERIES ("PA") "</c:barChart><c:valAx><c:title><c:tx><c:rich>" AP (
            "Uren") "</c:rich></c:tx></c:title><c:numFmt "
                    "formatCode='0'/></c:valAx></c:plotArea></c:chart>"
                    "</c:chartSpace>";

static const char relations[] =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='f' Type='" RELATIONS "/diagramData' Target='diagrams/data1.xml'/>"
    "<Relationship Id='k' Type='" RELATIONS "/chart' Target='charts/chart1.xml'/>"
    "<Relationship Id='i' Type='" RELATIONS "/diagramData' Target='diagrams/broken.xml'/>"
    "</Relationships>";

static GBytes *
make_docx (const char *body)
{
  g_autofree char *document =
      g_strconcat ("<w:document xmlns:w='" W "' xmlns:mc='http://schemas.openxmlformats.org/"
                   "markup-compatibility/2006'><w:body>",
                   body, "</w:body></w:document>", NULL);
  const char *parts[] = { "word/document.xml",
                          document,
                          "word/_rels/document.xml.rels",
                          relations,
                          "word/diagrams/data1.xml",
                          diagram,
                          "word/charts/chart1.xml",
                          chart,
                          "word/diagrams/broken.xml",
                          "<a>",
                          NULL };

  return make_zip (parts);
}

#define RELATION_IDS(id)                                                                           \
  "<d:relIds xmlns:d='http://schemas.openxmlformats.org/drawingml/2006/diagram'"                   \
  " xmlns:r='" RELATIONS "' r:dm='" id "'/>"
#define DIAGRAM(id) "<w:r><w:drawing>" RELATION_IDS (id) "</w:drawing></w:r>"
#define CHART(id)                                                                                  \
  "<w:r><w:drawing><c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'"      \
  " xmlns:r='" RELATIONS "' r:id='" id "'/></w:drawing></w:r>"

/* Their words come after the paragraph that they stand in; those that cannot be had are told of. */
static void
test_diagrams (void)
{
  static const struct
  {
    const char *body, *expected;
    guint warnings;
  } drawings[] = {
    { P (R ("a") "<mc:AlternateContent><mc:Choice Requires='wpg'>" DIAGRAM (
          "f") "</mc:Choice><mc:Fallback>" R ("x") "</mc:Fallback></mc:AlternateContent>" R ("b"))
          P (R ("c")),
      "ab\nAanmelding en intake\nWerk\nWerk\nc", 0 },
    { P (R ("a") DIAGRAM ("nergens")), "a", 1 },
    { P (R ("a") DIAGRAM ("i")), "a", 1 },
    /* Not again and again. */
    { P (R ("a") DIAGRAM ("f")) P (DIAGRAM ("f")), "a\nAanmelding en intake\nWerk\nWerk", 1 },
    { P (HIDDEN ("<w:drawing>" RELATION_IDS ("f") "</w:drawing>") R ("a")), "a", 0 },
    { P (R ("a") CHART ("nergens")), "a", 1 },
    { P (R ("a") CHART ("k")) P (R ("b")), "a\nPer meting\nIPS\nT0\nT1\nPA\nUren\nb", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autoptr (GBytes) bytes = make_docx (drawings[i].body);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript =
          codebook_reader_read_bytes (bytes, "a.docx", NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (transcript->text, ==, drawings[i].expected);
      g_assert_cmpuint (transcript->warnings->len, ==, drawings[i].warnings);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx-diagram/words", test_diagrams);
  return g_test_run ();
}
