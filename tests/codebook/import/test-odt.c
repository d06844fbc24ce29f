/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents are written here as XML, and what came of them in the notation of helpers.h. Each is
 * read twice: from a zip and as one flat file. */
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "tests/codebook/import/helpers.h"

#define O "urn:oasis:names:tc:opendocument:xmlns:"
#define SPACES                                                                                     \
  " xmlns:office='" O "office:1.0' xmlns:text='" O "text:1.0' xmlns:table='" O "table:1.0'"        \
  " xmlns:draw='" O "drawing:1.0' xmlns:style='" O "style:1.0' xmlns:svg='" O                      \
  "svg-compatible:1.0' xmlns:form='" O "form:1.0'"                                                 \
  " xmlns:m='http://www.w3.org/1998/Math/MathML' xmlns:xlink='http://www.w3.org/1999/xlink'"       \
  " xmlns:fo='" O "xsl-fo-compatible:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"             \
  " xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'"

#define P(content) "<text:p>" content "</text:p>"
#define T(style, content) "<text:span text:style-name='" style "'>" content "</text:span>"
#define LIST(style, items) "<text:list text:style-name='" style "'>" items "</text:list>"
#define ITEM(content) "<text:list-item>" content "</text:list-item>"
#define NUMBERED(id, attributes, content) NUMBERED_AS ("N", id, attributes, content)
#define NUMBERED_AS(style, id, attributes, content)                                                \
  "<text:numbered-paragraph text:list-id='" id "' text:style-name='" style "' " attributes         \
  ">" content "</text:numbered-paragraph>"
#define TC(content) "<table:table-cell>" content "</table:table-cell>"
#define TALL(columns, rows, content)                                                               \
  "<table:table-cell table:number-columns-spanned='" columns "' table:number-rows-spanned='" rows  \
  "'>" content "</table:table-cell>"
#define COVERED "<table:covered-table-cell/>"
#define TR(cells) "<table:table-row>" cells "</table:table-row>"
#define TABLE(rows) "<table:table>" rows "</table:table>"

#define FORMULA                                                                                    \
  "<m:math><m:semantics><m:mrow><m:msup><m:mi>x</m:mi>\n<m:mn>2</m:mn></m:msup><m:mo>=</m:mo>"     \
  "<m:mfrac><m:mn>½</m:mn></m:mfrac><m:mo>\u2062</m:mo><m:mtext> m</m:mtext></m:mrow>"            \
  "<m:annotation encoding='StarMath 5.0'>x^2 = nee</m:annotation></m:semantics></m:math>"

#define FORMS(controls) "<office:forms><form:form>" controls "</form:form></office:forms>"
#define FIELD(id, attributes) "<form:text form:id='" id "' " attributes "/>"
#define OPTION(text, attributes) "<form:option form:label='" text "' " attributes "/>"
#define CONTROL(id) "<draw:control text:anchor-type='as-char' draw:control='" id "'/>"

static const char named_styles[] =
    "<style:style style:name='Heading_20_2' style:family='paragraph'>"
    "<style:text-properties fo:font-weight='bold'/></style:style>"
    "<style:style style:name='Vraag' style:family='paragraph'>"
    "<style:text-properties fo:font-weight='bold'/></style:style>"
    "<style:style style:name='Link' style:family='text'>"
    "<style:text-properties style:text-underline-style='solid'/></style:style>"
    "<text:outline-style style:name='Outline'>"
    "<text:outline-level-style text:level='1' style:num-format=''/>"
    "<text:outline-level-style text:level='3' style:num-format='1' style:num-suffix=')'/>"
    "</text:outline-style>"
    "<text:list-style style:name='N'>"
    "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
    "<text:list-level-style-number text:level='2' style:num-format='a' style:num-prefix='('"
    " style:num-suffix=')'/>"
    "<text:list-level-style-number text:level='3' style:num-format='I' text:display-levels='3'/>"
    "</text:list-style>"
    "<text:list-style style:name='L'>"
    "<text:list-level-style-number text:level='1' style:num-format='01, 02, 03, ...'"
    " loext:num-list-format='%1%'/>"
    "<text:list-level-style-number text:level='2' style:num-format='A' style:num-suffix='.'"
    " loext:num-list-format='§%1%-%2%%%:'/>"
    "<text:list-level-style-number text:level='3' style:num-format=''/>"
    "<text:list-level-style-number text:level='4' style:num-format='1'"
    " loext:num-list-format='%2%.%3%.%4%%5%'/>"
    "<text:list-level-style-number text:level='5' style:num-format='0001, 0002, 0003, ...'/>"
    "</text:list-style>"
    "<text:list-style style:name='B'>"
    "<text:list-level-style-bullet text:level='1' text:bullet-char='\xef\x82\xb7'/>"
    "<text:list-level-style-bullet text:level='2' text:bullet-char='–'/></text:list-style>";

static const char automatic_styles[] =
    "<style:style style:name='T1' style:family='text'>"
    "<style:text-properties fo:font-weight='bold'/></style:style>"
    "<style:style style:name='T2' style:family='text'>"
    "<style:text-properties fo:font-style='italic' style:text-underline-style='solid'/>"
    "</style:style>"
    "<style:style style:name='T3' style:family='text'>"
    "<style:text-properties fo:font-weight='normal' style:text-line-through-style='solid'/>"
    "</style:style>"
    "<style:style style:name='T4' style:family='text'>"
    "<style:text-properties text:display='none'/></style:style>"
    "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Vraag'/>"
    "<style:style style:name='P2' style:family='paragraph' style:parent-style-name='P2'/>";

typedef struct
{
  const char *what, *body, *expected;
} Case;

static const Case cases[] = {
  { "paragraphs and blank ones", P ("Een") P ("") P (" ") P ("Twee "), "Een\nTwee" },
  { "white space is collapsed, across elements too",
    P ("\n  a  \n b " T ("T1", " c ") " d") P ("x<text:s/>y<text:s text:c='3'/>z <text:s/>w"),
    "a b <b>c </b>d\nx y   z  w" },
  { "tabs and breaks", P ("a<text:tab/>b<text:line-break/>c<text:soft-page-break/>d"), "a\tb\ncd" },
  { "formatting",
    P (T ("T1", "b" T ("T2", "biu") T ("T3", "s") "b") T ("Link", "geen") T ("X", "x")),
    "<b>b</b><b><i><u>biu</u></i></b><s>s</s><b>b</b>geenx" },
  { "formatting of paragraphs",
    "<text:p text:style-name='P1'>vet " T ("T3",
                                           "niet") "</text:p>"
                                                   "<text:p text:style-name='P2'>rond</text:p>",
    "<b>vet </b><s>niet</s>\nrond" },
  { "headings, by element and style, numbered or not",
    "<text:h>Een</text:h><text:h text:outline-level='3' text:style-name='Vraag'>Drie</text:h>"
    "<text:h text:outline-level='3'>Vier</text:h>"
    "<text:h text:outline-level='3' text:is-list-header='true'>Vijf</text:h>"
    "<text:h text:outline-level='3' text:restart-numbering='true'>Zes</text:h>"
    "<text:p text:style-name='Heading_20_2'>Twee</text:p>",
    "H1|Een\nH3|1) Drie\nH3|2) Vier\nH3|Vijf\nH3|1) Zes\nH2|Twee" },
  { "a combining mark in a span of its own",
    P (T ("T1", "e") "\xcc\x81"
                     "n"),
    "<b>é</b>n" },
  { "numbers of lists",
    LIST (
        "N",
        ITEM (P ("a") P ("nog a"))
            ITEM (P ("b") "<text:list>" ITEM (P ("c")) ITEM (P ("d") "<text:list>" ITEM (P (
                "e")) "</text:list>") "</text:list>") "<text:list-header>" P ("f") "</"
                                                                                   "text:list-"
                                                                                   "header>"
                                                                                   "<text:list-"
                                                                                   "item "
                                                                                   "text:start-"
                                                                                   "value='7'>" P (
                                                                                       "g") "</"
                                                                                            "text:"
                                                                                            "list-"
                                                                                            "item"
                                                                                            ">"),
    "L1|1. a\nL1|nog a\nL1|2. b\nL2|(a) c\nL2|(b) d\nL3|2.b.I e\nL1|f\nL1|7. g" },
  { "lists begin anew, or go on where they say so",
    LIST ("N", ITEM (P ("a")))
        LIST ("N", ITEM (P ("b"))) "<text:list text:style-name='N' text:continue-numbering='true' "
                                   "xml:id='x'>" ITEM (P ("c")) "</text:list>" LIST (
                                       "N", ITEM (P ("d"))) "<text:list text:style-name='N' "
                                                            "text:continue-list='x'>" ITEM (
                                                                P ("e")) "</"
                                                                         "text:"
                                                                         "list>",
    "L1|1. a\nL1|1. b\nL1|2. c\nL1|1. d\nL1|3. e" },
  { "numbers as LibreOffice's patterns say",
    NUMBERED_AS ("L", "x", "text:level='1'", P ("a")) NUMBERED_AS (
        "L", "x", "text:level='2'", P ("b")) NUMBERED_AS ("L", "x", "text:level='3'", P ("c"))
        NUMBERED_AS ("L", "x", "text:level='4'", P ("d"))
            NUMBERED_AS ("L", "x", "text:level='5'", P ("e")),
    "L1|01 a\nL2|§01-A%%: b\nL3|c\nL4|A.1%5% d\nL5|0001 e" },
  { "headings in lists count on with those outside",
    "<text:h text:outline-level='3'>a</text:h>" LIST (
        "Outline",
        ITEM (
            LIST ("Outline",
                  ITEM (LIST (
                      "Outline",
                      ITEM ("<text:h text:outline-level='3'>b</text:h>")))))) "<text:h "
                                                                              "text:outline-level='"
                                                                              "3'>c</text:h>",
    "H3|1) a\nH3|2) b\nH3|3) c" },
  { "numbered paragraphs: lists by their ids, in between too",
    NUMBERED ("x", "text:level='1'", P ("a")) NUMBERED ("y", "text:level='1'", P ("b"))
        NUMBERED ("x", "text:level='2'", P ("c")) P ("los")
            NUMBERED ("x", "text:level='2'", "<text:number>nee</text:number>" P ("d"))
                NUMBERED ("x", "", "<text:h>e</text:h>")
                    NUMBERED ("x", "text:start-value='7'", P ("f")) LIST ("N", ITEM (P ("g"))),
    "L1|1. a\nL1|1. b\nL2|(a) c\nlos\nL2|(b) d\nH1|2. e\nL1|7. f\nL1|1. g" },
  { "bullets",
    LIST ("B", ITEM (P ("a") "<text:list>" ITEM (P ("b")) "</text:list>"))
        LIST ("X", ITEM (P ("c"))),
    "L1|• a\nL2|– b\nL1|• c" },
  { "tables",
    P ("voor") TABLE (
        "<table:table-header-rows>" TR (TC (P ("a")) TC (P ("b"))) "</table:table-header-rows>" TR (
            TC (P ("c1") P ("c2")) "<table:covered-table-cell>" P (
                "x") "</table:covered-table-cell>" TC (P ("d1") P ("d2")))) P ("na"),
    "voor\nT|a\tb\nT|c1 c2\td1\nT|d2\nna" },
  { "cells that reach down",
    TABLE (TR (TALL ("2", "2", P ("a")) COVERED TC (P ("b"))) TR (COVERED COVERED TC (
        TABLE (TR (TALL ("1", "2", P ("c")) TC (P ("d"))) TR (COVERED TC (P ("e"))))))
               TR (TC (P ("f")) TALL ("1", "2", P ("g")) TC (P ("h")))
                   TR (TC (P ("i")) COVERED TC (P ("j")))),
    "T|a\tb\nT|\tc\td\nT|\te\nT|f\tg\th\nT|i\t\tj" },
  { "a table in a table, a list in a table",
    TABLE (TR (TC (P ("a")) TC (TABLE (TR (TC (P ("b")) TC (P ("c"))) TR (TC (P ("d")))))))
        TABLE (TR (TC (LIST ("N", ITEM (P ("e")) ITEM (P ("f")))))),
    "T|a\tb\tc\nT|d\nT|1. e\nT|2. f" },
  { "notes",
    P ("Een<text:note><text:note-citation>i</text:note-citation><text:note-body>" P ("Noot.")
           P ("Meer.") "</text:note-body></text:note> twee<text:note><text:note-body>" P (
               "Eind.") "</text:note-body></text:note>") P ("Slot"),
    "Een[1] twee[2]\nSlot\nN|[1] Noot.\nN|Meer.\nN|[2] Eind." },
  { "changes are accepted",
    "<text:tracked-changes><text:changed-region><text:deletion>" P (
        "weg") "</text:deletion></text:changed-region></text:tracked-changes>" P ("a<text:change-"
                                                                                  "start/"
                                                                                  ">b<text:change-"
                                                                                  "end/"
                                                                                  "><text:change/"
                                                                                  ">c"),
    "abc" },
  { "comments, ruby, titles, objects and forms stay out",
    "<office:forms>" P ("nee") "</office:forms>" P (
        "a<office:annotation><dc:creator>X</dc:creator>" P (
            "nee") "</office:annotation>b"
                   "<text:ruby><text:ruby-base>basis</text:ruby-base><text:ruby-text>boven</"
                   "text:ruby-text>"
                   "</text:ruby><draw:frame><draw:object>" P (
                       "nee") "</draw:object><svg:title>nee</svg:title>"
                              "</draw:frame>"),
    "abbasis" },
  { "formulas, without what they were typed as",
    P ("a <draw:frame><draw:object>" FORMULA "</draw:object><draw:image/></draw:frame> b ") P (
        "x" T ("T4",
               "<draw:frame><draw:object>" FORMULA
               "</draw:object></draw:frame>") "y") "<draw:frame "
                                                   "text:anchor-type='page'><draw:object>" FORMULA
                                                   "</draw:object></draw:frame>" P ("c"),
    "a x2=½ m b\nxy\nx2=½ m\nc" },
  { "hidden text stays out",
    P ("a" T ("T4", "nee") "b") "<text:section text:display='none'>" P (
        "nee") "</text:section>"
               "<text:section>" P ("c") "</text:section>",
    "ab\nc" },
  { "hidden fields and rows stay out",
    P ("a<text:variable-set text:display='none'>nee</text:variable-set><text:expression "
       "text:display='none'>nee</text:expression><text:user-field-get text:display='none'>nee"
       "</text:user-field-get><text:variable-set>1</text:variable-set>")
        TABLE (TR (TC (P ("b"))) "<table:table-row table:visibility='collapse'>" TC (
            P ("nee")) "</table:table-row>"),
    "a1\nT|b" },
  { "links, fields, bookmarks, an index",
    P ("<text:a>a</text:a><text:bookmark-start/>b<text:page-number>3</text:page-number>") "<text:"
                                                                                          "table-"
                                                                                          "of-"
                                                                                          "content>"
                                                                                          "<text:"
                                                                                          "table-"
                                                                                          "of-"
                                                                                          "content-"
                                                                                          "source"
                                                                                          ">" P (
                                                                                              "n"
                                                                                              "e"
                                                                                              "e") "</text:table-of-content-source><text:index-body>" P ("c") "</text:index-body>"
                                                                                                                                                              "</text:table-of-content>",
    "ab3\nc" },
  { "text boxes and shapes come after their paragraph",
    P ("a<draw:frame><draw:text-box>" LIST (
        "N",
        ITEM (P (
            "kader"))) "</draw:text-box></draw:frame>b") "<draw:custom-shape>" P ("vorm") "</"
                                                                                          "draw:"
                                                                                          "custom-"
                                                                                          "shape"
                                                                                          ">" P (
                                                                                              "c"),
    "ab\nL1|1. kader\nvorm\nc" },
  { "cells that are the same are written once in the file",
    TABLE (TR ("<table:table-cell table:number-columns-repeated='3'>" P ("a") P (
        "x") "</table:table-cell>" TC (P ("b")) "<table:table-cell "
                                                "table:number-columns-repeated='16000'/>")),
    "T|a x\ta x\ta x\tb" },
  { "rows that are the same likewise",
    TABLE ("<table:table-row table:number-rows-repeated='3'>" TC ("<text:p>a</text:p>") TC (
        P ("b") P ("c")) "</table:table-row>"
                         "<table:table-row table:number-rows-repeated='1048576'>" TC ("<text:p/>")
                             TC ("<text:p> </text:p>") "</table:table-row>" TR (TC (P ("d")))),
    "T|a\tb\nT|c\nT|a\tb\nT|c\nT|a\tb\nT|c\nT|d" },
  { "LibreOffice's tables in shapes",
    P ("a<draw:custom-shape>" P (
        "b") "<l:table "
             "xmlns:l='urn:org:documentfoundation:names:experimental:"
             "office:xmlns:loext:1.0'><l:table-row><l:table-cell>" P (
                 "c") "</l:table-cell><l:table-cell>" P ("d") "</l:table-cell></l:table-row></"
                                                              "l:table></draw:custom-shape>"),
    "a\nb\nT|c\td" },
  { "what a condition hides",
    "<text:section text:display='condition' text:is-hidden='true'>" P (
        "nee") "</text:section>"
               "<text:section text:display='condition'>" P ("a") "</text:section>" P (
                   "<text:hidden-paragraph text:is-hidden='true'/>nee")
                   P ("<text:hidden-paragraph text:is-hidden='false'/>b<text:hidden-text "
                      "text:is-hidden='true'>nee</text:hidden-text>c"),
    "a\nbc" },
  { "text of pictures and other shapes comes after their paragraph",
    P ("a<draw:frame><draw:image>" P ("beeld") "</draw:image></draw:frame>b<draw:measure>" P (
        "maat") "</draw:measure>c<draw:polyline>" P ("lijn") "</draw:polyline>d"
                                                             "<draw:g><draw:regular-polygon>" P (
                                                                 "hoek") "</draw:regular-polygon></"
                                                                         "draw:g>e"),
    "abcde\nbeeld\nmaat\nlijn\nhoek" },
  { "what was typed in a form stands where its control stands",
    FORMS (FIELD ("a", "form:value='nee' form:current-value='Jan'") FIELD (
        "b", "form:current-value='een&#10;twee&#10;'") FIELD ("c", "form:value='nee'")
               FIELD ("d", "form:current-value='nergens'") FIELD ("e", "form:current-value='los'")
                   FIELD ("f", "form:current-value='x'") "<form:textarea xml:id='g'>" P ("rijk")
                       P ("opgemaakt") "</form:textarea>")
        P ("Naam:" CONTROL ("a") ", " CONTROL ("b") CONTROL ("c") ".")
            P ("<draw:control text:anchor-type='paragraph' draw:control='e'/>Anders")
                P (CONTROL ("g") CONTROL ("a") CONTROL ("?") T ("T4", CONTROL ("f"))),
    "Naam: Jan, een\ntwee.\nAnders\nlos\nrijk\nopgemaakt" },
  { "what was chosen and ticked in a form",
    FORMS ("<form:checkbox form:id='a' form:label='ja' form:current-state='checked'/>"
           "<form:checkbox form:id='b' form:label='nee' form:state='checked'/>"
           "<form:radio form:id='c' form:current-selected='true'/>"
           "<form:listbox form:id='d'>" OPTION ("een", "form:selected='true'")
               OPTION ("twee", "form:current-selected='true'") OPTION ("drie", "") OPTION (
                   "vier",
                   "form:current-selected='true'") "</form:listbox>"
                                                   "<form:fixed-text form:id='e' form:label='Uw "
                                                   "naam'/>"
                                                   "<form:button form:id='f' form:label='Wis'/>"
                                                   "<form:password form:id='g' "
                                                   "form:current-value='geheim'/>"
                                                   "<form:time form:id='h' "
                                                   "form:current-value='12050000'/>"
                                                   "<form:time form:id='i' "
                                                   "form:current-value='PT09H30M07.50S'/>"
                                                   "<form:time form:id='j' "
                                                   "form:current-value='laat'/>"
                                                   "<form:time form:id='k' "
                                                   "form:current-value='PT11H'/>")
        P (CONTROL ("a") CONTROL ("b")) P (CONTROL ("c") "misschien" CONTROL ("d"))
            P (CONTROL ("e") CONTROL ("f") CONTROL ("g"))
                P (CONTROL ("h") CONTROL ("i") CONTROL ("j") CONTROL ("k")),
    "☒ ja ☐ nee\n☒ misschien twee, vier\nUw naam\n12:05 09:30:07 laat 11:00" },
  { "nothing", "", "" },
};

static GBytes *
make_odt (const char *body)
{
  g_autofree char *content =
      g_strconcat ("<office:document-content" SPACES "><office:automatic-styles>", automatic_styles,
                   "</office:automatic-styles><office:body><office:text>", body,
                   "</office:text></office:body></office:document-content>", NULL);
  /* The automatic styles of styles.xml are for headers, and may have the same names. */
  g_autofree char *styles =
      g_strconcat ("<office:document-styles" SPACES "><office:styles>", named_styles,
                   "</office:styles><office:automatic-styles>"
                   "<style:style style:name='P2' style:family='paragraph'>"
                   "<style:text-properties fo:font-style='italic'/></style:style>"
                   "</office:automatic-styles><office:master-styles>" P (
                       "kop") "</office:master-styles></office:document-styles>",
                   NULL);
  const char *parts[] = { "mimetype",    "application/vnd.oasis.opendocument.text",
                          "content.xml", content,
                          "styles.xml",  styles,
                          NULL };

  return make_zip (parts);
}

static GBytes *
make_flat (const char *body)
{
  char *document =
      g_strconcat ("<?xml version='1.0'?><office:document" SPACES "><office:styles>", named_styles,
                   "</office:styles><office:automatic-styles>", automatic_styles,
                   "</office:automatic-styles><office:body><office:text>", body,
                   "</office:text></office:body></office:document>", NULL);

  return g_bytes_new_take (document, strlen (document));
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;

  for (guint flat = 0; flat < 2; flat++)
    {
      g_autoptr (GBytes) bytes = flat ? make_flat (test->body) : make_odt (test->body);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript =
          codebook_reader_read_bytes (bytes, flat ? "a.fodt" : "a.odt", NULL, &error);
      g_autofree char *notation = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (transcript->kind, ==, "odt");
      notation = dup_notation (transcript);
      g_assert_cmpstr (notation, ==, test->expected);
    }
}

static void
assert_fails (const char *const *parts, const char *name, int code)
{
  g_autoptr (GBytes) bytes = make_zip (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, name, NULL, &error);

  g_assert_null (transcript);
  g_assert_error (error, CODEBOOK_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_locked (void)
{
  const char *locked[] = { "mimetype",
                           "application/vnd.oasis.opendocument.text",
                           "META-INF/manifest.xml",
                           "<m:manifest xmlns:m='" O
                           "manifest:1.0'><m:file-entry m:full-path='content.xml'>"
                           "<m:encryption-data/></m:file-entry></m:manifest>",
                           "content.xml",
                           "geheim",
                           NULL };
  const char *sheet[] = { "content.xml",
                          "<office:document-content" SPACES
                          "><office:body><office:spreadsheet/></office:body>"
                          "</office:document-content>",
                          NULL };
  const char *garbled[] = { "content.xml", "<office:document-content" SPACES "><office:body>",
                            NULL };
  const char *other[] = { "content.xml", "<x/>", NULL };

  assert_fails (locked, "slot.odt", CODEBOOK_ERROR_UNSUPPORTED);
  assert_fails (sheet, "blad.ods", CODEBOOK_ERROR_UNSUPPORTED);
  assert_fails (garbled, "stuk.odt", CODEBOOK_ERROR_INVALID_DATA);
  assert_fails (other, "anders.odt", CODEBOOK_ERROR_UNSUPPORTED);
}

/* -- The collection of shared/ ---------------------------------------------------------------- */

/* Text of the body in the file's own order, but for what is left out on purpose. */
#define BODY                                                                                       \
  "//office:text//text()[(ancestor::text:p or ancestor::text:h) and not("                          \
  "ancestor::text:tracked-changes or ancestor::office:annotation or "                              \
  "ancestor::text:note-citation or ancestor::office:forms or "                                     \
  "ancestor::svg:title or ancestor::svg:desc or ancestor::table:covered-table-cell or "            \
  "ancestor::text:table-of-content-source)]"
/* What the controls of forms show. */
#define FORM                                                                                       \
  "//form:*/@form:current-value | //form:checkbox/@form:label | //form:radio/@form:label | "       \
  "//form:fixed-text/@form:label"
/* That of it which stands where it is read: notes and boxes do not. */
#define IN_PLACE BODY "[not(ancestor::text:note or ancestor::draw:*)]"

static char *
dup_xpath_letters (const char *path, const char *which)
{
  int problem;
  zip_t *zip = zip_open (path, ZIP_RDONLY, &problem);
  zip_file_t *file = zip_fopen (zip, "content.xml", 0);
  g_autoptr (GString) xml = g_string_new (NULL);
  GString *letters = g_string_new (NULL);
  char buffer[4096];
  zip_int64_t got;
  xmlDocPtr document;
  xmlXPathContextPtr context;
  xmlXPathObjectPtr found;

  while ((got = zip_fread (file, buffer, sizeof buffer)) > 0)
    g_string_append_len (xml, buffer, got);
  zip_fclose (file);
  zip_discard (zip);
  document = xmlReadMemory (xml->str, (int) xml->len, NULL, NULL, XML_PARSE_NONET);
  context = xmlXPathNewContext (document);
  xmlXPathRegisterNs (context, BAD_CAST "text", BAD_CAST O "text:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "office", BAD_CAST O "office:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "svg", BAD_CAST O "svg-compatible:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "table", BAD_CAST O "table:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "form", BAD_CAST O "form:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "draw", BAD_CAST O "drawing:1.0");
  found = xmlXPathEvalExpression (BAD_CAST which, context);
  for (int i = 0; found->nodesetval != NULL && i < found->nodesetval->nodeNr; i++)
    {
      xmlChar *text = xmlNodeGetContent (found->nodesetval->nodeTab[i]);

      g_string_append (letters, (const char *) text);
      xmlFree (text);
    }
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  xmlFreeDoc (document);
  return g_string_free (letters, FALSE);
}

static int
compare_characters (gconstpointer a, gconstpointer b)
{
  gunichar x = *(const gunichar *) a, y = *(const gunichar *) b;

  return x < y ? -1 : x > y;
}

/* Letters only and sorted: notes and boxes are moved, numbers of lists are added. */
static char *
dup_sorted_letters (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autoptr (GArray) letters = g_array_new (TRUE, FALSE, sizeof (gunichar));

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        g_array_append_val (letters, c);
    }
  g_array_sort (letters, compare_characters);
  return g_ucs4_to_utf8 ((const gunichar *) (gpointer) letters->data, -1, NULL, NULL, NULL);
}

/* Whether the letters of @part are in @whole, in that order, if need be with others between. */
static gboolean
is_within (const char *part, const char *whole)
{
  g_autofree char *composed = g_utf8_normalize (part, -1, G_NORMALIZE_NFC);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c))
        continue;
      whole = g_utf8_strchr (whole, -1, c);
      if (whole == NULL)
        return FALSE;
      whole = g_utf8_next_char (whole);
    }
  return TRUE;
}

static void
test_collection (void)
{
  g_autofree char *folder = find_shared ("corpus/odt-odfdo");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *file;
  guint texts = 0;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = codebook_reader_read_file (path, NULL, &error);
      g_autofree char *in_place = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *wanted = NULL;
      g_autofree char *found = NULL;

      g_test_message ("%s", file);
      if (g_str_has_suffix (file, ".ods"))
        {
          g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_UNSUPPORTED);
          continue;
        }
      g_assert_no_error (error);
      texts++;
      in_place = dup_xpath_letters (path, IN_PLACE);
      g_assert_true (is_within (in_place, transcript->text));
      /* These number their headings with letters, which are not in the XML. */
      if (g_str_has_prefix (file, "base_"))
        continue;
      expected = dup_xpath_letters (path, BODY " | " FORM);
      wanted = dup_sorted_letters (expected);
      found = dup_sorted_letters (transcript->text);
      g_assert_cmpstr (found, ==, wanted);
    }
  g_assert_true (dir == NULL || texts >= 28);
}

/* Objects in parts of their own: a formula, and one that cannot be read. */
static void
test_objects (void)
{
  const char *parts[] = {
    "content.xml",
    "<office:document-content" SPACES "><office:body><office:text>" P (
        "a<draw:frame><draw:object xlink:href='./Object 1'/><draw:image/></draw:frame>b"
        "<draw:frame><draw:object xlink:href='Object 1/'/></draw:frame>"
        "<draw:frame><draw:object xlink:href='./Object 2'/></draw:frame>c"
        "<draw:frame><draw:object xlink:href='../weg'/></draw:frame>d") "</office:text></"
                                                                        "office:body></"
                                                                        "office:document-content>",
    "Object 1/content.xml",
    "<math xmlns='http://www.w3.org/1998/Math/MathML'><mi>y</mi></math>",
    "Object 2/content.xml",
    "<office:document-content" SPACES "><office:body><office:chart>" P (
        "nee") "</office:chart></office:body></office:document-content>",
    NULL
  };
  g_autoptr (GBytes) bytes = make_zip (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "a.odt", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->text, ==, "aybycd");
  g_assert_cmpuint (transcript->warnings->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/odt/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/odt/locked", test_locked);
  g_test_add_func ("/odt/collection", test_collection);
  g_test_add_func ("/odt/objects", test_objects);
  return g_test_run ();
}
