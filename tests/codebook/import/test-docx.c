/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents are written here as XML, and what came of them in the notation of helpers.h. */
#include <json-glib/json-glib.h>
#include <libxml/parser.h>

#include "tests/codebook/import/helpers.h"

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define STRICT_W "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define SPACES                                                                                     \
  " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"                        \
  " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"                          \
  " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:wps='urn:wps'"

#define P(runs) "<w:p>" runs "</w:p>"
#define R(text) "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"
#define F(look, text) "<w:r><w:rPr>" look "</w:rPr><w:t xml:space='preserve'>" text "</w:t></w:r>"
#define S(style, runs) "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr>" runs "</w:p>"
#define L(num, level, text)                                                                        \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" num                           \
  "'/></w:numPr></w:pPr>" R (text) "</w:p>"
#define GONE(runs)                                                                                 \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr>"  \
  "</w:pPr>" runs "</w:p>"
#define TC(content) "<w:tc><w:tcPr/>" content "</w:tc>"
#define TR(cells) "<w:tr>" cells "</w:tr>"
#define TBL(rows) "<w:tbl><w:tblPr/><w:tblGrid/>" rows "</w:tbl>"
#define FIELD(kind) "<w:r><w:fldChar w:fldCharType='" kind "'/></w:r>"
#define ALTERNATES(choices) "<mc:AlternateContent>" choices "</mc:AlternateContent>"
#define CHOICE(content) "<mc:Choice Requires='wps'>" content "</mc:Choice>"
#define FALLBACK(content) "<mc:Fallback>" content "</mc:Fallback>"
#define FORM(data)                                                                                 \
  "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:name w:val='x'/>" data                       \
  "</w:ffData></w:fldChar></w:r>"
#define SIMPLE(code, result) "<w:fldSimple w:instr='" code "'>" result "</w:fldSimple>"
#define CODE(text) "<w:r><w:instrText>" text "</w:instrText></w:r>"

static const char styles[] =
    "<w:styles xmlns:w='" W "'>"
    "<w:style w:type='paragraph' w:default='1' w:styleId='Standaard'><w:name w:val='Normal'/>"
    "</w:style>"
    "<w:style w:type='paragraph' w:styleId='Kop2'><w:name w:val='heading 2'/>"
    "<w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='MijnKop'><w:name w:val='Mijn kop'/>"
    "<w:basedOn w:val='Kop2'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Vraag'><w:name w:val='Vraag'/>"
    "<w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Rond'><w:name w:val='Rond'/>"
    "<w:basedOn w:val='Rond2'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Rond2'><w:name w:val='Rond2'/>"
    "<w:basedOn w:val='Rond'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Lijst'><w:name w:val='List Number'/>"
    "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Sublijst'><w:name w:val='Sublijst'/>"
    "<w:basedOn w:val='Lijst'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"
    "<w:style w:type='character' w:styleId='Sterk'><w:name w:val='Strong'/>"
    "<w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Grieks'><w:name w:val='Grieks'/>"
    "<w:rPr><w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Weg'><w:name w:val='Weg'/>"
    "<w:rPr><w:vanish/></w:rPr></w:style>"
    "</w:styles>";

#define LVL(n, format, text)                                                                       \
  "<w:lvl w:ilvl='" n "'><w:start w:val='1'/><w:numFmt w:val='" format                             \
  "'/><w:lvlText w:val='" text "'/></w:lvl>"

static const char numbering[] =
    "<w:numbering xmlns:w='" W "'>"
    "<w:abstractNum w:abstractNumId='0'>" LVL ("0", "decimal", "%1.")
        LVL ("1", "lowerLetter", "%2)") LVL (
            "2",
            "upperRoman",
            "%1.%2.%3") "</w:abstractNum>"
                        "<w:abstractNum w:abstractNumId='1'>" LVL ("0", "bullet", "\xef\x82\xb7")
                            LVL ("1", "bullet", "–")
                                LVL ("2",
                                     "bullet",
                                     " ") "</w:abstractNum>"
                                          "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
                                          "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
                                          "<w:num w:numId='3'><w:abstractNumId w:val='0'/>"
                                          "<w:lvlOverride w:ilvl='0'><w:startOverride "
                                          "w:val='5'/></w:lvlOverride></w:num>"
                                          "</w:numbering>";

static const char footnotes[] =
    "<w:footnotes xmlns:w='" W "'>"
    "<w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
    "<w:footnote w:id='1'><w:p><w:r><w:footnoteRef/></w:r>" R (" Eerste.") "</w:p>" P (
        R ("Tweede alinea.")) "</w:footnote>"
                              "<w:footnote w:id='2'>" P (
                                  R ("Nooit genoemd.")) "</w:footnote></w:footnotes>";

static const char endnotes[] =
    "<w:endnotes xmlns:w='" W
    "'><w:endnote w:id='1'>" P (F ("<w:i/>", "Eindnoot.")) "</w:endnote></w:endnotes>";

static const char content_types[] =
    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";

static const char package_relations[] =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='a' Type='" RELATIONS "/officeDocument' Target='/tekst/main%20part.xml'/>"
    "</Relationships>";

static const char document_relations[] =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='a' Type='" RELATIONS "/styles' Target='../opmaak.xml'/>"
    "<Relationship Id='b' Type='" RELATIONS "/numbering' Target='numbering.xml'/>"
    "<Relationship Id='c' Type='" RELATIONS "/footnotes' Target='/tekst/footnotes.xml'/>"
    "<Relationship Id='d' Type='" RELATIONS "/endnotes' Target='endnotes.xml'/>"
    "<Relationship Id='e' Type='" RELATIONS "/comments' Target='nowhere.xml'/>"
    "</Relationships>";

static GBytes *
make_docx (const char *body, const char *space)
{
  g_autofree char *document =
      g_strconcat ("<?xml version='1.0' encoding='UTF-8'?>\n"
                   "<w:document xmlns:w='",
                   space, "'" SPACES "><w:body>", body, "<w:sectPr/></w:body></w:document>", NULL);
  const char *parts[] = { "[Content_Types].xml",
                          content_types,
                          "_rels/.rels",
                          package_relations,
                          "tekst/main part.xml",
                          document,
                          "tekst/_rels/main part.xml.rels",
                          document_relations,
                          "opmaak.xml",
                          styles,
                          "tekst/numbering.xml",
                          numbering,
                          "tekst/footnotes.xml",
                          footnotes,
                          "tekst/endnotes.xml",
                          endnotes,
                          NULL };

  return make_zip (parts);
}

typedef struct
{
  const char *what, *body, *expected;
} Case;

static const Case cases[] = {
  { "paragraphs and blank ones", P (R ("Een")) "<w:p/>" P (R (" ")) P (R ("Twee ")), "Een\nTwee" },
  { "breaks, tabs, hyphens, symbols",
    P ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
       "<w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t>"
       "<w:sym w:font='Wingdings' w:char='F04A'/><w:br w:type='page'/><w:t>g</w:t></w:r>"),
    "a\tb\nc\nd‑ef☺\ng" },
  { "letters of the font Symbol",
    P ("<w:r><w:sym w:font='Symbol' w:char='F061'/><w:sym w:font='Symbol' w:char='0062'/>"
       "<w:sym w:font='Arial' w:char='F061'/></w:r>" F ("<w:rFonts w:ascii='Symbol'/><w:b/>",
                                                        "\xef\x81\xa1 G&lt;\xc2\xa3")
           F ("<w:rFonts w:ascii='Arial'/>", "G") F ("<w:rStyle w:val='Grieks'/>", "D")
               F ("<w:rStyle w:val='Grieks'/><w:rFonts w:ascii='Arial'/>", "D")),
    "αβa<b>α Γ<≤</b>GΔD" },
  { "signs that are kept as letters of no font",
    P (R ("\xef\x81\x8a\t\xef\xbc\xa1 \xef\x83\xbc a")), "☺\tＡ ✓ a" },
  { "tab stops are no tabs",
    "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr>" R ("a") "</w:p>",
    "a" },
  { "line ends in the XML are spaces", P (R ("a\n b")), "a  b" },
  { "direct formatting",
    P (R ("x") F ("<w:b/>", "b") F ("<w:i w:val='1'/><w:u w:val='single'/>", "iu") F (
        "<w:strike/>", "s") F ("<w:dstrike/>", "d") F ("<w:b w:val='0'/><w:u w:val='none'/>", "y")),
    "x<b>b</b><i><u>iu</u></i><s>sd</s>y" },
  { "formatting of styles is a toggle",
    S ("Vraag",
       R ("vet") F ("<w:b w:val='false'/>", "niet") F ("<w:rStyle w:val='Sterk'/>", "om")
           F ("<w:rStyle w:val='Sterk'/><w:b/>", "wel"))
        P (F ("<w:rStyle w:val='Sterk'/>", "sterk") R (" ") F ("<w:rStyle w:val='Geen'/>", "x")),
    "<b>vet</b>nietom<b>wel</b>\n<b>sterk</b> x" },
  { "the mark's formatting is not the text's",
    "<w:p><w:pPr><w:rPr><w:b/><w:vanish/></w:rPr></w:pPr>" R ("a") "</w:p>", "a" },
  { "headings by style, base, outline and name",
    S ("Kop2", R ("Twee")) S ("MijnKop", R ("Ook"))
        S ("Heading3", R ("Drie")) "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>" R (
            "Een") "</w:p>"
                   "<w:p><w:pPr><w:pStyle w:val='Kop2'/><w:outlineLvl w:val='9'/></w:pPr>" R (
                       "Tekst") "</w:p>" S ("Rond", R ("Rond")),
    "H2|Twee\nH2|Ook\nH3|Drie\nH1|Een\n<b>Tekst</b>\nRond" },
  { "a combining mark in a run of its own", P (F ("<w:b/>", "e") R ("\xcc\x81") R ("n")),
    "<b>é</b>n" },
  { "numbers of lists",
    L ("1", "0", "a") L ("1", "0", "b") L ("1", "1", "c") L ("1", "1", "d") L ("1", "2", "e")
        L ("1", "0", "f") L ("1", "1", "g"),
    "L1|1. a\nL1|2. b\nL2|a) c\nL2|b) d\nL3|2.b.I e\nL1|3. f\nL2|a) g" },
  { "lists count on, or start where they are told to",
    L ("1", "0", "a") L ("3", "0", "b") L ("3", "0", "c") L ("1", "0", "d"),
    "L1|1. a\nL1|5. b\nL1|6. c\nL1|7. d" },
  { "bullets", L ("2", "0", "a") L ("2", "1", "b") L ("9", "0", "c") L ("0", "0", "d"),
    "L1|• a\nL2|– b\nc\nd" },
  { "a list by style, and taken off",
    S ("Lijst", R ("a"))
        S ("Lijst", R ("b")) "<w:p><w:pPr><w:pStyle w:val='Lijst'/><w:numPr><w:numId "
                             "w:val='0'/></w:numPr></w:pPr>" R ("c") "</w:p>",
    "L1|1. a\nL1|2. b\nc" },
  { "a style in the list of the one that it is based on, on its own level",
    S ("Lijst", R ("a")) S ("Sublijst", R ("b")) S ("Sublijst", R ("c")) S ("Lijst", R ("d")),
    "L1|1. a\nL2|a) b\nL2|b) c\nL1|2. d" },
  { "an item that was deleted, or runs on into the next, does not count",
    L ("1", "0", "a") GONE ("<w:del><w:r><w:delText>b</w:delText></w:r></w:del>") L ("1", "0", "c")
        GONE (R ("d ")) L ("1", "0", "e"),
    "L1|1. a\nL1|2. c\nL1|3. d e" },
  { "a bullet that cannot be seen", L ("2", "0", "a") L ("2", "2", "b"), "L1|• a\nL3|b" },
  { "a sign that XML writes otherwise",
    P (FORM ("<w:ddList><w:listEntry w:val='R&amp;D &lt;&amp;#38;&gt;'/></w:ddList>")
           CODE (" FORMDROPDOWN ") FIELD ("end")),
    "R&D <&#38;>" },
  { "formulas between paragraphs",
    P (R ("a")) "<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>" P (
        R ("b") "<m:oMathPara><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></m:oMathPara>" R ("c")),
    "a\nx=1\nbyc" },
  { "letters that are drawn",
    P ("<w:r><w:pict><v:shape><v:textpath string='Naam &amp; kop'/></v:shape></w:pict></w:r>" R (
        "a"))
        P (ALTERNATES (CHOICE ("<w:r><w:drawing><wps:txbx><w:txbxContent>" P (
            R ("een")) "</w:txbxContent></wps:txbx></w:drawing></w:r>")
                           FALLBACK ("<w:r><w:pict><v:textpath string='een'/></w:pict></w:r>"))
               R ("b")),
    "a\nNaam & kop\nb\neen" },
  { "tables",
    P (R ("voor")) TBL (TR (TC (P (R ("a"))) TC (P (R ("b")))) TR (TC (P ()) TC (P (R ("d")))))
        P (R ("na")),
    "voor\nT|a\tb\nT|\td\nna" },
  { "paragraphs in cells",
    TBL (TR (TC (P (R ("a1")) P (R ("a2"))) TC (P (R ("b1")) P (R ("b2"))))
             TR (TC (P (R ("c"))) TC (P ()))),
    "T|a1 a2\tb1\nT|b2\nT|c" },
  { "a table in a table",
    TBL (TR (TC (P (R ("a"))) TC (
        P (R ("b")) TBL (TR (TC (P (R ("c"))) TC (P (R ("d")))) TR (TC (P (R ("e"))))) P ()))),
    "T|a\tb\nT|c\td\nT|e" },
  { "notes",
    P (R ("Een") "<w:r><w:footnoteReference w:id='1'/></w:r>" R (
        " twee") "<w:r><w:endnoteReference w:id='1'/></w:r>") P (R ("Slot")),
    "Een[1] twee[2]\nSlot\nN|[1] Eerste.\nN|Tweede alinea.\nN|[2] <i>Eindnoot.</i>" },
  { "changes are accepted",
    P (R ("a") "<w:ins>" R (
        "b") "</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>"
             "<w:moveFrom>" R ("d") "</w:moveFrom><w:moveTo>" R (
                 "e") "</w:moveTo>"
                      "<w:ins><w:del><w:r><w:delText>f</w:delText></w:r></w:del></w:ins>"),
    "abe" },
  { "a drop cap is its word's first letter",
    "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>" R ("T") "</w:p>" P (R ("oen."))
        P (R ("c")),
    "Toen.\nc" },
  { "a deleted paragraph mark joins",
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R ("a ") "</w:p>" P (R ("b")) P (R ("c")),
    "a b\nc" },
  { "a deleted row goes",
    TBL (TR (TC (P (R ("a")))) "<w:tr><w:trPr><w:del/></w:trPr>" TC (P (R ("b"))) "</w:tr>" TR (
        TC (P (R ("c"))))),
    "T|a\nT|c" },
  { "former properties are no properties",
    "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='Kop2'/></w:pPr></w:pPrChange></w:pPr>"
    "<w:r><w:rPr><w:rPrChange><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t>"
    "</w:r></w:p>",
    "a" },
  { "content controls, around blocks, runs and cells",
    "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>" P (R ("a")) P (R (
        "b") "<w:sdt>"
             "<w:"
             "sdtCont"
             "ent"
             ">" R (
                 "c") "</w:sdtContent></w:sdt>") "</w:sdtContent></w:sdt>" TBL ("<w:sdt><w:"
                                                                                "sdtContent"
                                                                                ">" TR (TC (P (R ("d"))) "<w:sdt><w:sdtContent>" TC (
                                                                                    P (R (
                                                                                        "e"))) "</"
                                                                                               "w:"
                                                                                               "sdt"
                                                                                               "Con"
                                                                                               "ten"
                                                                                               "t><"
                                                                                               "/w:"
                                                                                               "sdt"
                                                                                               ">") "</w:sdtContent></w:sdt>"),
    "a\nbc\nT|d\te" },
  { "links, smart tags, unknown elements",
    P ("<w:hyperlink>" R ("a") "</w:hyperlink><w:smartTag>" R ("b") "</w:smartTag><w:new>" R (
        "c") "</w:new><x:y xmlns:x='z'>" R ("d") "</x:y>"),
    "abcd" },
  { "fields show their result",
    P (FIELD ("begin") CODE (" HYPERLINK ") R ("geen") FIELD ("begin") CODE ("PAGE")
           FIELD ("separate") R ("nee") FIELD ("end") FIELD ("separate") R ("wel") FIELD ("end")
               R (".")) P ("<w:fldSimple w:instr='PAGE'>" R ("3") "</w:fldSimple>"),
    "wel.\n3" },
  { "fields that need no result",
    P (FIELD ("begin") CODE (" SYMBOL ") CODE ("74 \\f &quot;Wingdings&quot;") FIELD ("separate")
           FIELD ("end") SIMPLE ("SYMBOL 0x61 \\f Symbol", "") SIMPLE ("SYMBOL 8364", "")
               SIMPLE ("quote &quot;twee woorden&quot; \\* Upper", "") SIMPLE ("QUOTE x", R ("y")))
        P (SIMPLE ("QUOTE a\\* Lower", "") SIMPLE ("SYMBOL 7 \\f Symbol", "") SIMPLE ("PAGE", "")
               FIELD ("begin") CODE ("QUOTE c") FIELD ("begin") CODE ("QUOTE d") FIELD ("end")
                   FIELD ("separate") R ("e") FIELD ("end")),
    "☺α€twee woordeny\nae" },
  { "what a field gives a name is not shown",
    P (FIELD ("begin") CODE (" SET naam ") FIELD ("begin") CODE ("REF x") FIELD ("separate") R ("a")
           FIELD ("end") FIELD ("separate") R ("b") FIELD ("end") R ("c") FIELD ("begin")
               CODE ("ask x &quot;Naam?&quot;") FIELD ("separate") R ("d") FIELD ("end")
                   SIMPLE ("SET y z", R ("z")) SIMPLE ("SETTING", R ("e"))),
    "ce" },
  { "words to click upon",
    P (SIMPLE ("MACROBUTTON NoMacro [Naam en functie] ", "") FIELD ("begin")
           CODE ("GOTOBUTTON a  hier") FIELD ("end")),
    "[Naam en functie]hier" },
  { "formulas in the code of a field",
    P (SIMPLE ("EQ \\f(1;2,5)", "") R (" ") SIMPLE ("eq \\o(\\s\\up 12(E),\\s\\do 4(x))", "")
           R (" ") SIMPLE ("EQ \\* jc2 \\* &quot;Font:X&quot; \\o\\ad(\\s\\up 9(nee),ja(1))", "")
               R (" ") SIMPLE ("EQ \\r(3,\\f((a+b),c)) \\(d\\) \\* MERGEFORMAT", "")),
    "1/2,5 E x ja(1) 3 (a+b)/c (d)" },
  { "a field without an end swallows no more than its paragraph",
    P (R ("a") FIELD ("begin") R ("code")) P (R ("b")), "a\nb" },
  { "hidden text stays out",
    P (R ("a") F ("<w:vanish/>", "b") F ("<w:rStyle w:val='Weg'/>", "c")
           F ("<w:rStyle w:val='Weg'/><w:vanish w:val='0'/>", "d") F ("<w:webHidden/>", "e")),
    "ade" },
  { "comments stay out",
    P ("<w:commentRangeStart w:id='1'/>" R ("a") "<w:commentRangeEnd w:id='1'/>"
                                                 "<w:r><w:commentReference w:id='1'/></w:r>"),
    "a" },
  { "a text box comes once, after its paragraph",
    P (R ("a") "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent>" P (
        R ("kader") FIELD (
            "begin")) "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox>"
                      "<w:txbxContent>" P (R (
                          "kader")) "</w:txbxContent></v:textbox>"
                                    "</mc:Fallback></mc:AlternateContent></w:r>" F ("<w:i/>", "b"))
        P (R ("c")),
    "a<i>b</i>\nkader\nc" },
  { "of alternatives the first that says anything is read",
    P (ALTERNATES (CHOICE ("<w:drawing/>") CHOICE (R ("twee")) CHOICE (R ("drie")) FALLBACK (
        R ("vier"))) R (" a ") ALTERNATES (CHOICE ("<w:pict/>") FALLBACK (R ("b ")))
           ALTERNATES (FALLBACK (R ("c ")) CHOICE (R ("x")))
               ALTERNATES (CHOICE (ALTERNATES (CHOICE ("") FALLBACK (R ("d")))) FALLBACK (R ("x")))
                   ALTERNATES (CHOICE ("") FALLBACK (""))),
    "twee a b c d" },
  { "a text box in a cell comes after the row",
    TBL (TR (TC (P ("<w:r><w:pict><v:textbox><w:txbxContent>" P (R ("x")) P (
        R ("y")) "</w:txbxContent></v:textbox></w:pict></w:r>" R ("a"))) TC (P (R ("b"))))),
    "T|a\tb\nx\ny" },
  { "formulas and ruby",
    P ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
       "<w:r><w:ruby><w:rt>" R ("boven") "</w:rt><w:rubyBase>" R (
           "basis") "</w:rubyBase></w:ruby></w:r>"),
    "x=1basis" },
  { "what was ticked in a form",
    P (FORM ("<w:checkBox><w:sizeAuto/><w:default w:val='0'/><w:checked/></w:checkBox>")
           CODE (" FORMCHECKBOX ") FIELD ("separate") FIELD ("end") R (" ja ")
               FORM ("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>")
                   CODE ("x") FIELD ("end") R (" nee ")
                       FORM ("<w:checkBox><w:default w:val='1'/></w:checkBox>") FIELD ("end")),
    "☒ ja ☐ nee ☒" },
  { "what was chosen in a form, and what was filled in",
    P (FORM ("<w:ddList><w:result w:val='1'/><w:default w:val='0'/><w:listEntry w:val='een'/>"
             "<w:listEntry w:val='twee'/></w:ddList>") CODE ("x") FIELD ("separate") FIELD ("end")
           FORM ("<w:ddList><w:listEntry w:val='drie'/><w:listEntry w:val='vier'/></w:ddList>")
               FIELD ("end") FORM ("<w:textInput><w:default w:val='nee'/></w:textInput>")
                   FIELD ("separate") R ("vijf") FIELD ("end")
                       FORM ("<w:ddList><w:listEntry w:val='nee'/></w:ddList>") FIELD ("separate")
                           R ("zes") FIELD ("end")),
    "tweedrievijfzes" },
  { "nothing", "", "" },
};

static char *
read_notation (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "a.docx", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->kind, ==, "docx");
  return dup_notation (transcript);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  const char *const spaces[] = { W, STRICT_W };

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      g_autoptr (GBytes) bytes = make_docx (test->body, spaces[i]);
      g_autofree char *notation = read_notation (bytes);

      g_assert_cmpstr (notation, ==, test->expected);
    }
}

static void
test_speakers (void)
{
  g_autoptr (GBytes) bytes = make_docx (
      S ("Kop2", R ("Interview 3"))
          P (F ("<w:b/>", "Petra Jansen") R ("   0:03<!-- -->") "<w:r><w:br/></w:r>" R ("Hoe?"))
              P (F ("<w:b/>", "Deelnemer 12") R ("   0:06") "<w:r><w:br/></w:r>" R ("Goed.")),
      W);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "a.docx", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (transcript->turns->len, ==, 2);
  g_assert_cmpint (codebook_transcript_get_first_ms (transcript), ==, 3000);
  g_assert_cmpint (codebook_transcript_get_last_ms (transcript), ==, 6000);
}

/* -- The collections of shared/ --------------------------------------------------------------- */

/* The expectation is LibreOffice's text, which leaves out notes, text boxes and formulas. What the
 * file says in those is read here by another way, from its tree, so that it can be judged apart:
 * our words must be those of the expectation and those, each as often, and no others. */

static gboolean
is_named (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/* The same once more for older programs, or what changes took away. */
static gboolean
is_passed_over (const xmlNode *node)
{
  return is_named (node, "Fallback") || is_named (node, "del") || is_named (node, "moveFrom")
         || is_named (node, "instrText") || is_named (node, "sdtPr");
}

static const xmlNode *
find_child (const xmlNode *node, const char *name)
{
  const xmlNode *child = node != NULL ? node->children : NULL;

  while (child != NULL && !is_named (child, name))
    child = child->next;
  return child;
}

/* Older programs make a text box of paragraphs in a frame; a large first letter is in one too. */
static gboolean
is_framed (const xmlNode *node)
{
  const xmlNode *frame = find_child (find_child (node, "pPr"), "framePr");

  return is_named (node, "p") && frame != NULL
         && xmlHasProp ((xmlNode *) frame, BAD_CAST "dropCap") == NULL;
}

static void
collect_apart (const xmlNode *node, gboolean apart, GString *out)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      gboolean starts = is_named (child, "txbxContent") || is_named (child, "oMath")
                        || is_named (child, "footnote") || is_named (child, "endnote")
                        || is_framed (child);

      if (apart && is_named (child, "t"))
        {
          xmlChar *text = xmlNodeGetContent (child);

          g_string_append (out, (const char *) text);
          xmlFree (text);
        }
      else if (!is_passed_over (child))
        collect_apart (child, apart || starts, out);
      if (starts || is_named (child, "p") || is_named (child, "tab") || is_named (child, "br"))
        g_string_append_c (out, ' ');
    }
}

static void
collect_part (zip_t *zip, zip_int64_t index, GString *out)
{
  zip_file_t *file = zip_fopen_index (zip, (zip_uint64_t) index, 0);
  g_autoptr (GString) xml = g_string_new (NULL);
  char buffer[4096];
  zip_int64_t got;
  xmlDocPtr document;

  while ((got = zip_fread (file, buffer, sizeof buffer)) > 0)
    g_string_append_len (xml, buffer, got);
  zip_fclose (file);
  document = xmlReadMemory (xml->str, (int) xml->len, NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  collect_apart (xmlDocGetRootElement (document), FALSE, out);
  xmlFreeDoc (document);
}

static char *
dup_apart (const char *path)
{
  int problem;
  zip_t *zip = zip_open (path, ZIP_RDONLY, &problem);
  GString *out = g_string_new (NULL);

  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    {
      g_autofree char *base = g_path_get_basename (zip_get_name (zip, (zip_uint64_t) i, 0));

      if (g_str_has_prefix (base, "document") || g_str_equal (base, "footnotes.xml")
          || g_str_equal (base, "endnotes.xml"))
        if (g_str_has_suffix (base, ".xml"))
          collect_part (zip, i, out);
    }
  zip_discard (zip);
  return g_string_free (out, FALSE);
}

/* Words of letters only, so that a note's mark that is glued to one does not matter. */
static GPtrArray *
list_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *p = text;

  while (*p != '\0')
    {
      const char *start;

      while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      for (start = p; *p != '\0' && g_unichar_isalpha (g_utf8_get_char (p));
           p = g_utf8_next_char (p))
        ;
      if (p > start)
        g_ptr_array_add (words, g_utf8_strdown (start, p - start));
    }
  return words;
}

static void
count (GHashTable *counts, const char *word, int by)
{
  int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, word));

  g_hash_table_insert (counts, (gpointer) word, GINT_TO_POINTER (n + by));
}

/* How many of the words that follow @at, the first that is too many among them, make @wanted
 * together; 0 if they do not. */
static guint
match_run_together (const GPtrArray *words, guint at, const char *wanted)
{
  gsize len = 0;

  for (guint i = at; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (!g_str_has_prefix (wanted + len, word))
        return 0;
      len += strlen (word);
      if (wanted[len] == '\0')
        return i - at + 1;
    }
  return 0;
}

/* LibreOffice runs two lines together within a content control: then those of ours count. */
static void
forgive_run_together (GHashTable *surplus, const GPtrArray *found, const GPtrArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      const char *word = g_ptr_array_index (wanted, i);

      if (GPOINTER_TO_INT (g_hash_table_lookup (surplus, word)) >= 0)
        continue;
      for (guint at = 0; at < found->len; at++)
        {
          guint n = match_run_together (found, at, word);

          if (n < 2 || GPOINTER_TO_INT (g_hash_table_lookup (surplus, found->pdata[at])) <= 0)
            continue;
          count (surplus, word, 1);
          for (guint j = 0; j < n; j++)
            count (surplus, found->pdata[at + j], -1);
          break;
        }
    }
}

typedef struct
{
  double precision, recall;
} Measure;

static Measure
measure (const char *expected, const char *apart, const char *text)
{
  g_autoptr (GPtrArray) wanted = list_words (expected), beside = list_words (apart),
                        found = list_words (text);
  g_autoptr (GHashTable) surplus = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer n;
  guint missing = 0, too_many = 0;

  for (guint i = 0; i < found->len; i++)
    count (surplus, found->pdata[i], 1);
  for (guint i = 0; i < wanted->len; i++)
    count (surplus, wanted->pdata[i], -1);
  for (guint i = 0; i < beside->len; i++)
    count (surplus, beside->pdata[i], -1);
  forgive_run_together (surplus, found, wanted);
  g_hash_table_iter_init (&iter, surplus);
  while (g_hash_table_iter_next (&iter, NULL, &n))
    {
      missing += (guint) MAX (-GPOINTER_TO_INT (n), 0);
      too_many += (guint) MAX (GPOINTER_TO_INT (n), 0);
    }
  return (Measure){ 1 - (double) too_many / MAX (found->len, 1),
                    1 - (double) missing / MAX (wanted->len + beside->len, 1) };
}

/* Where the expectation is no measure, and why. */
static const struct
{
  const char *name, *why;
} excepted[] = {
  { "58067", "LibreOffice's text keeps what tracked changes deleted" },
  { "Tika-792", "LibreOffice's text keeps what tracked changes deleted" },
  { "delins", "LibreOffice's text keeps what tracked changes deleted" },
};

static gboolean
is_excepted (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (excepted); i++)
    if (g_str_equal (name, excepted[i].name))
      return TRUE;
  return FALSE;
}

static void
check_collection (const char *folder)
{
  g_autofree char *documents = find_shared (folder);
  g_autofree char *expected_folder = g_strconcat (folder, "-expected", NULL);
  g_autofree char *expected = find_shared (expected_folder);
  g_autoptr (GDir) dir = expected != NULL ? g_dir_open (expected, 0, NULL) : NULL;
  const char *file;
  guint all = 0, good = 0;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = g_strndup (file, strlen (file) - strlen (".txt"));
      g_autofree char *docx = g_strdup_printf ("%s/%s.docx", documents, name);
      g_autofree char *txt = g_build_filename (expected, file, NULL);
      g_autofree char *text = NULL;
      g_autofree char *apart = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = codebook_reader_read_file (docx, NULL, &error);
      Measure part;

      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (txt, &text, NULL, NULL));
      if (is_excepted (name))
        continue;
      apart = dup_apart (docx);
      part = measure (text, apart, transcript->text);
      all++;
      if (part.precision >= 0.98 && part.recall >= 0.98)
        good++;
      else
        g_test_message ("%s: precision %.3f, recall %.3f", name, part.precision, part.recall);
    }
  if (dir != NULL)
    {
      g_test_message ("%u of %u", good, all);
      g_assert_cmpuint (good * 100, >=, all * 97);
    }
}

static void
test_collections (void)
{
  check_collection ("corpus/docx-poi");
  check_collection ("corpus/docx-python-docx");
}

/* As some programs of Windows name the parts. */
static void
test_backslashes (void)
{
  const char *parts[] = {
    "[Content_Types].xml",
    content_types,
    "_rels\\.rels",
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='a' Type='" RELATIONS "/officeDocument' Target='word\\tekst.xml'/>"
    "</Relationships>",
    "word\\tekst.xml",
    "<w:document xmlns:w='" W "'><w:body>" P (R ("Een")) "</w:body></w:document>",
    NULL
  };
  g_autoptr (GBytes) bytes = make_zip (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "a.docx", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->text, ==, "Een");
}

/* Two parts that each have the other's name as a second one. */
static void
test_second_names (void)
{
  g_autofree char *path = find_shared ("corpus/docx-poi/unicode-path.docx");
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      path != NULL ? codebook_reader_read_file (path, NULL, &error) : NULL;

  g_assert_no_error (error);
  if (path != NULL)
    g_assert_cmpstr (transcript->text, ==, "1");
}

/* mammoth's HTML and Markdown without its marks. */
static char *
dup_letters (const char *html)
{
  GString *out = g_string_new (NULL);
  gboolean tag = FALSE;

  for (const char *p = html; *p != '\0'; p = g_utf8_next_char (p))
    {
      tag = *p == '<' || (tag && *p != '>');
      if (!tag && g_unichar_isalpha (g_utf8_get_char (p)))
        g_string_append_unichar (out, g_utf8_get_char (p));
    }
  return g_string_free (out, FALSE);
}

static void
test_mammoth (void)
{
  g_autofree char *path = find_shared ("corpus/docx-mammoth/expected.json");
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *array;

  if (path == NULL)
    return;
  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      g_autofree char *docx =
          g_build_filename (folder, json_object_get_string_member (object, "file"), NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = codebook_reader_read_file (docx, NULL, &error);
      g_autofree char *wanted = NULL;
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      if (strstr (docx, "picture") != NULL)
        continue;
      wanted = dup_letters (json_object_get_string_member (object, "expected"));
      found = dup_letters (transcript->text);
      g_test_message ("%s", docx);
      g_assert_cmpstr (found, ==, wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/docx/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/docx/speakers", test_speakers);
  g_test_add_func ("/docx/collections", test_collections);
  g_test_add_func ("/docx/backslashes", test_backslashes);
  g_test_add_func ("/docx/second-names", test_second_names);
  g_test_add_func ("/docx/mammoth", test_mammoth);
  return g_test_run ();
}
