/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/writer-private.h"

/* Word's own names ("heading 1", "Quote", "caption", "toc 1") are what makes its style sets,
 * navigation pane and contents work; do not translate them, Word does. Word is strict about the
 * order of elements: pPr, rPr, tblPr as in the schema. A participant's words are set in the serif,
 * ours in the sans. Units: w:sz half points, borders eighths of a point, all else twentieths. */

/* clang-format off */
#define STYLE(type, id, name, rest) \
  "<w:style w:type='" type "' w:styleId='" id "'><w:name w:val='" name "'/>" rest "</w:style>"
#define OWN(type, id, name, rest) \
  "<w:style w:type='" type "' w:customStyle='1' w:styleId='" id "'><w:name w:val='" name "'/>" \
  rest "</w:style>"
#define BASED(on) "<w:basedOn w:val='" on "'/>"
#define NEXT(next) "<w:next w:val='" next "'/>"
#define RANK(n) "<w:uiPriority w:val='" n "'/>"
#define OFFERED "<w:qFormat/>"
#define SPACING(before, after) \
  "<w:spacing w:before='" before "' w:after='" after "'/>"
#define SIZE(n) "<w:sz w:val='" n "'/><w:szCs w:val='" n "'/>"
#define COLOR(c) "<w:color w:val='" c "'/>"
#define BOLD "<w:b/><w:bCs/>"
#define SERIF "<w:rFonts w:ascii='Cambria' w:hAnsi='Cambria' w:cs='Times New Roman'/>"
#define RULE(kind, color) \
  "<w:pBdr><w:left w:val='" kind "' w:sz='12' w:space='10' w:color='" color "'/></w:pBdr>"

#define CONTENTS(n, indent) \
  STYLE ("paragraph", "TOC" n, "toc " n, \
         BASED ("Normal") NEXT ("Normal") RANK ("39") "<w:unhideWhenUsed/>" \
         "<w:pPr><w:tabs><w:tab w:val='right' w:pos='9071'/></w:tabs>" SPACING ("0", "60") \
         "<w:ind w:left='" indent "' w:right='567'/></w:pPr>")

#define BULLETS(id, name, level) \
  STYLE ("paragraph", id, name, \
         BASED ("Normal") RANK ("11") OFFERED \
         "<w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='1'/></w:numPr>" \
         SPACING ("0", "60") "<w:contextualSpacing/></w:pPr>")

#define HEADING(n, outline, before, after, size) \
  STYLE ("paragraph", "Heading" n, "heading " n, \
         BASED ("Normal") NEXT ("Normal") RANK ("9") OFFERED \
         "<w:pPr><w:keepNext/><w:keepLines/>" SPACING (before, after) \
         "<w:outlineLvl w:val='" outline "'/></w:pPr><w:rPr>" BOLD SIZE (size) "</w:rPr>")

const char codebook_docx_styles[] =
  "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
  "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
  "<w:docDefaults><w:rPrDefault><w:rPr>"
  "<w:rFonts w:ascii='Calibri' w:eastAsia='Calibri' w:hAnsi='Calibri' w:cs='Calibri'/>"
  SIZE ("22") "<w:lang w:val='@LANGUAGE@' w:eastAsia='en-US' w:bidi='ar-SA'/>"
  "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
  "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/>" OFFERED
  "<w:pPr><w:spacing w:after='120' w:line='276' w:lineRule='auto'/></w:pPr></w:style>"
  "<w:style w:type='character' w:default='1' w:styleId='DefaultParagraphFont'>"
  "<w:name w:val='Default Paragraph Font'/>" RANK ("1") "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
  "<w:style w:type='table' w:default='1' w:styleId='TableNormal'><w:name w:val='Normal Table'/>"
  RANK ("99") "<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w='0' w:type='dxa'/><w:tblCellMar>"
  "<w:top w:w='0' w:type='dxa'/><w:left w:w='108' w:type='dxa'/>"
  "<w:bottom w:w='0' w:type='dxa'/><w:right w:w='108' w:type='dxa'/></w:tblCellMar></w:tblPr></w:style>"
  "<w:style w:type='numbering' w:default='1' w:styleId='NoList'><w:name w:val='No List'/>"
  RANK ("99") "<w:semiHidden/><w:unhideWhenUsed/></w:style>"

  STYLE ("paragraph", "Title", "Title",
         BASED ("Normal") NEXT ("Normal") RANK ("10") OFFERED
         "<w:pPr><w:keepNext/><w:spacing w:before='0' w:after='60' w:line='240' w:lineRule='auto'/></w:pPr>"
         "<w:rPr>" BOLD SIZE ("44") "</w:rPr>")
  STYLE ("paragraph", "Subtitle", "Subtitle",
         BASED ("Normal") NEXT ("Normal") RANK ("11") OFFERED
         "<w:pPr>" SPACING ("0", "360") "</w:pPr><w:rPr>" COLOR ("636363") SIZE ("26") "</w:rPr>")
  HEADING ("1", "0", "400", "120", "32")
  HEADING ("2", "1", "320", "80", "26")
  HEADING ("3", "2", "240", "60", "23")
  HEADING ("4", "3", "200", "40", "22")
  STYLE ("paragraph", "Quote", "Quote",
         BASED ("Normal") NEXT ("Normal") RANK ("29") OFFERED
         "<w:pPr>" RULE ("single", "9A9A9A") SPACING ("160", "60")
         "<w:ind w:left='425' w:right='425'/></w:pPr><w:rPr>" SERIF "</w:rPr>")
  OWN ("paragraph", "StaleQuote", "Stale Quote",
       BASED ("Quote") NEXT ("Normal") RANK ("30") OFFERED
       "<w:pPr>" RULE ("dashed", "905200") "</w:pPr><w:rPr>" COLOR ("636363") "</w:rPr>")
  STYLE ("paragraph", "Caption", "caption",
         BASED ("Normal") NEXT ("Normal") RANK ("35") OFFERED
         "<w:pPr><w:keepNext/>" SPACING ("240", "80") "</w:pPr>"
         "<w:rPr>" COLOR ("636363") SIZE ("19") "</w:rPr>")
  OWN ("paragraph", "QuoteCaption", "Quote Caption",
       BASED ("Caption") NEXT ("Normal") RANK ("35") OFFERED
       "<w:pPr><w:keepNext w:val='0'/>" RULE ("single", "9A9A9A") SPACING ("0", "160")
       "<w:ind w:left='425' w:right='425'/></w:pPr>")
  OWN ("paragraph", "StaleCaption", "Stale Quote Caption",
       BASED ("QuoteCaption") NEXT ("Normal") RANK ("35")
       "<w:pPr>" RULE ("dashed", "905200") "</w:pPr><w:rPr>" COLOR ("905200") "</w:rPr>")
  BULLETS ("ListBullet", "List Bullet", "0")
  BULLETS ("ListBullet2", "List Bullet 2", "1")
  BULLETS ("ListBullet3", "List Bullet 3", "2")
  OWN ("paragraph", "TableText", "Table Text",
       BASED ("Normal") RANK ("36") OFFERED
       "<w:pPr><w:spacing w:before='40' w:after='40' w:line='252' w:lineRule='auto'/></w:pPr>"
       "<w:rPr>" SIZE ("20") "</w:rPr>")
  OWN ("paragraph", "TableFigures", "Table Figures",
       BASED ("TableText") RANK ("36") OFFERED "<w:pPr><w:jc w:val='right'/></w:pPr>")
  STYLE ("paragraph", "TOCHeading", "TOC Heading",
         BASED ("Normal") NEXT ("Normal") RANK ("39") "<w:unhideWhenUsed/>" OFFERED
         "<w:pPr><w:keepNext/><w:keepLines/>" SPACING ("240", "120") "</w:pPr>"
         "<w:rPr>" BOLD SIZE ("26") "</w:rPr>")
  CONTENTS ("1", "0")
  CONTENTS ("2", "284")
  CONTENTS ("3", "567")
  STYLE ("paragraph", "Footer", "footer",
         BASED ("Normal") RANK ("99") "<w:unhideWhenUsed/>"
         "<w:pPr>" SPACING ("0", "0") "<w:jc w:val='center'/></w:pPr>"
         "<w:rPr>" COLOR ("636363") SIZE ("19") "</w:rPr>")
  OWN ("character", "Citation", "Citation",
       BASED ("DefaultParagraphFont") RANK ("29") OFFERED
       "<w:rPr><w:rFonts w:ascii='Calibri' w:hAnsi='Calibri' w:cs='Calibri'/>"
       COLOR ("636363") SIZE ("19") "</w:rPr>")
  OWN ("character", "Dim", "Dim",
       BASED ("DefaultParagraphFont") RANK ("29") OFFERED "<w:rPr>" COLOR ("636363") "</w:rPr>")
  STYLE ("character", "Strong", "Strong",
         BASED ("DefaultParagraphFont") RANK ("22") OFFERED "<w:rPr>" BOLD "</w:rPr>")
  OWN ("table", "Table", "Table",
       BASED ("TableNormal") RANK ("59")
       "<w:tblPr><w:tblBorders><w:top w:val='single' w:sz='4' w:space='0' w:color='9A9A9A'/>"
       "<w:bottom w:val='single' w:sz='4' w:space='0' w:color='9A9A9A'/>"
       "<w:insideH w:val='single' w:sz='4' w:space='0' w:color='D5D5D5'/></w:tblBorders></w:tblPr>"
       "<w:tblStylePr w:type='firstRow'><w:rPr>" BOLD "</w:rPr><w:tcPr><w:tcBorders>"
       "<w:bottom w:val='single' w:sz='8' w:space='0' w:color='9A9A9A'/>"
       "</w:tcBorders></w:tcPr></w:tblStylePr>")
  "</w:styles>";

/* Word takes a style's level from the level that names the style, not from the style. */
#define LEVEL(n, style, bullet, left) \
  "<w:lvl w:ilvl='" n "'><w:start w:val='1'/><w:numFmt w:val='bullet'/>" \
  "<w:pStyle w:val='" style "'/>" \
  "<w:lvlText w:val='" bullet "'/><w:lvlJc w:val='left'/>" \
  "<w:pPr><w:ind w:left='" left "' w:hanging='284'/></w:pPr></w:lvl>"

const char codebook_docx_numbering[] =
  "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
  "<w:numbering xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
  "<w:abstractNum w:abstractNumId='0'><w:multiLevelType w:val='multilevel'/>"
  LEVEL ("0", "ListBullet", "•", "284") LEVEL ("1", "ListBullet2", "–", "567")
  LEVEL ("2", "ListBullet3", "•", "851")
  "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
/* clang-format on */
