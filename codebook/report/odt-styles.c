/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/writer-private.h"

/* LibreOffice's own style names ("Text_20_body", "Quotations", "Table_20_Contents"), so that it
 * shows them in the user's language and templates restyle them. A participant's words are set in
 * the serif, ours in the sans. */

/* clang-format off */
#define PARAGRAPH(name, shown, parent, next, paragraph, text) \
  "<style:style style:name='" name "' style:display-name='" shown "' style:family='paragraph' " \
  "style:parent-style-name='" parent "' style:next-style-name='" next "' style:class='text'>" \
  "<style:paragraph-properties " paragraph "/><style:text-properties " text "/></style:style>"
#define CHARACTER(name, text) \
  "<style:style style:name='" name "' style:family='text'>" \
  "<style:text-properties " text "/></style:style>"
#define SPACE(before, after) "fo:margin-top='" before "' fo:margin-bottom='" after "' "
#define SIZE(n) "fo:font-size='" n "' style:font-size-asian='" n "' style:font-size-complex='" n "' "
#define BOLD "fo:font-weight='bold' style:font-weight-asian='bold' style:font-weight-complex='bold' "
#define DIM "fo:color='#636363' "
#define SERIF "style:font-name='Liberation Serif' "
#define INDENT(n) "fo:margin-left='" n "' fo:margin-right='0.75cm' fo:text-indent='0cm' "
#define RULE(line) \
  "fo:border-left='" line "' fo:border-right='none' fo:border-top='none' fo:border-bottom='none' " \
  "fo:padding-left='0.35cm' fo:padding-right='0cm' fo:padding-top='0cm' fo:padding-bottom='0cm' "

#define HEADING(n, before, after, size) \
  "<style:style style:name='Heading_20_" n "' style:display-name='Heading " n "' " \
  "style:family='paragraph' style:parent-style-name='Heading' " \
  "style:next-style-name='Text_20_body' style:default-outline-level='" n "' style:class='text'>" \
  "<style:paragraph-properties " SPACE (before, after) "/>" \
  "<style:text-properties " SIZE (size) "/></style:style>"
#define CONTENTS(n, indent) \
  "<style:style style:name='Contents_20_" n "' style:display-name='Contents " n "' " \
  "style:family='paragraph' style:parent-style-name='Index' style:class='index'>" \
  "<style:paragraph-properties " SPACE ("0cm", "0.1cm") \
  "fo:margin-left='" indent "' fo:margin-right='1cm' fo:text-indent='0cm'>" \
  "<style:tab-stops><style:tab-stop style:position='15.5cm' style:type='right'/></style:tab-stops>" \
  "</style:paragraph-properties></style:style>"
#define BULLET(n, sign, left) \
  "<text:list-level-style-bullet text:level='" n "' text:bullet-char='" sign "'>" \
  "<style:list-level-properties text:list-level-position-and-space-mode='label-alignment'>" \
  "<style:list-level-label-alignment text:label-followed-by='listtab' " \
  "text:list-tab-stop-position='" left "' fo:text-indent='-0.5cm' fo:margin-left='" left "'/>" \
  "</style:list-level-properties></text:list-level-style-bullet>"

const char codebook_odt_styles[] =
  "<?xml version='1.0' encoding='UTF-8'?>\n"
  "<office:document-styles xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
  "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "
  "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
  "xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' "
  "xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' "
  "office:version='1.2'>"
  "<office:font-face-decls>"
  "<style:font-face style:name='Liberation Sans' svg:font-family=\"'Liberation Sans', Arial\" "
  "style:font-family-generic='swiss' style:font-pitch='variable'/>"
  "<style:font-face style:name='Liberation Serif' svg:font-family=\"'Liberation Serif', "
  "'Times New Roman'\" style:font-family-generic='roman' style:font-pitch='variable'/>"
  "</office:font-face-decls><office:styles>"
  "<style:default-style style:family='paragraph'>"
  "<style:paragraph-properties style:writing-mode='page' fo:orphans='2' fo:widows='2'/>"
  "<style:text-properties style:font-name='Liberation Sans' " SIZE ("11pt")
  "fo:language='@LANGUAGE@' fo:country='@COUNTRY@'/></style:default-style>"
  "<style:style style:name='Standard' style:family='paragraph' style:class='text'/>"
  PARAGRAPH ("Text_20_body", "Text body", "Standard", "Text_20_body",
             SPACE ("0cm", "0.21cm") "fo:line-height='118%'", "")
  "<style:style style:name='Heading' style:family='paragraph' style:parent-style-name='Standard' "
  "style:next-style-name='Text_20_body' style:class='text'>"
  "<style:paragraph-properties fo:keep-with-next='always' fo:keep-together='always'/>"
  "<style:text-properties " BOLD "/></style:style>"
  PARAGRAPH ("Title", "Title", "Heading", "Text_20_body", SPACE ("0cm", "0.1cm"), SIZE ("22pt"))
  PARAGRAPH ("Subtitle", "Subtitle", "Standard", "Text_20_body", SPACE ("0cm", "0.63cm"),
             DIM SIZE ("13pt"))
  HEADING ("1", "0.7cm", "0.21cm", "16pt")
  HEADING ("2", "0.56cm", "0.14cm", "13pt")
  HEADING ("3", "0.42cm", "0.1cm", "11.5pt")
  HEADING ("4", "0.35cm", "0.07cm", "11pt")
  PARAGRAPH ("Quotations", "Quotations", "Text_20_body", "Text_20_body",
             SPACE ("0.28cm", "0.1cm") INDENT ("0.75cm") RULE ("1.5pt solid #9a9a9a"), SERIF)
  PARAGRAPH ("Stale_20_Quotation", "Stale Quotation", "Quotations", "Text_20_body",
             RULE ("1.5pt dashed #905200"), DIM)
  PARAGRAPH ("Caption", "Caption", "Standard", "Text_20_body",
             SPACE ("0.42cm", "0.14cm") "fo:keep-with-next='always'", DIM SIZE ("9.5pt"))
  PARAGRAPH ("Quotation_20_Caption", "Quotation Caption", "Caption", "Text_20_body",
             SPACE ("0cm", "0.28cm") INDENT ("0.75cm") RULE ("1.5pt solid #9a9a9a")
             "fo:keep-with-next='auto'", "")
  PARAGRAPH ("Stale_20_Quotation_20_Caption", "Stale Quotation Caption", "Quotation_20_Caption",
             "Text_20_body", RULE ("1.5pt dashed #905200"), "fo:color='#905200'")
  PARAGRAPH ("List_20_1", "List 1", "Text_20_body", "List_20_1", SPACE ("0cm", "0.1cm"), "")
  PARAGRAPH ("Table_20_Contents", "Table Contents", "Standard", "Table_20_Contents",
             SPACE ("0.07cm", "0.07cm") "fo:line-height='105%'", SIZE ("10pt"))
  PARAGRAPH ("Table_20_Figures", "Table Figures", "Table_20_Contents", "Table_20_Figures",
             "fo:text-align='end'", "")
  PARAGRAPH ("Table_20_Heading", "Table Heading", "Table_20_Contents", "Table_20_Contents",
             "fo:keep-with-next='always'", BOLD)
  PARAGRAPH ("Table_20_Heading_20_Figures", "Table Heading Figures", "Table_20_Heading",
             "Table_20_Figures", "fo:text-align='end'", "")
  PARAGRAPH ("Page_20_Break", "Page Break", "Standard", "Text_20_body", "fo:break-after='page'", "")
  PARAGRAPH ("Contents_20_Heading", "Contents Heading", "Heading", "Text_20_body",
             SPACE ("0.42cm", "0.21cm"), SIZE ("13pt"))
  "<style:style style:name='Index' style:family='paragraph' style:parent-style-name='Standard' "
  "style:class='index'/>"
  CONTENTS ("1", "0cm") CONTENTS ("2", "0.5cm") CONTENTS ("3", "1cm")
  PARAGRAPH ("Footer", "Footer", "Standard", "Footer", "fo:text-align='center'",
             DIM SIZE ("9.5pt"))
  CHARACTER ("Citation", "style:font-name='Liberation Sans' " DIM SIZE ("9.5pt"))
  CHARACTER ("Dim", DIM)
  "<style:style style:name='Index_20_Link' style:display-name='Index Link' style:family='text'/>"
  "<text:list-style style:name='List_20_1' style:display-name='List 1'>"
  BULLET ("1", "•", "0.5cm") BULLET ("2", "–", "1cm") BULLET ("3", "•", "1.5cm")
  "</text:list-style></office:styles><office:automatic-styles>"
  "<style:page-layout style:name='Page'><style:page-layout-properties fo:page-width='21cm' "
  "fo:page-height='29.7cm' fo:margin-top='2.5cm' fo:margin-bottom='1.5cm' fo:margin-left='2.5cm' "
  "fo:margin-right='2.5cm'/><style:footer-style><style:header-footer-properties "
  "fo:min-height='1cm' fo:margin-top='0.5cm'/></style:footer-style></style:page-layout>"
  "</office:automatic-styles><office:master-styles>"
  "<style:master-page style:name='Standard' style:page-layout-name='Page'><style:footer>"
  "<text:p text:style-name='Footer'><text:page-number text:select-page='current'>1"
  "</text:page-number></text:p></style:footer></style:master-page></office:master-styles>"
  "</office:document-styles>";
/* clang-format on */
