/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "codebook/report/package.h"
#include "codebook/report/writer-private.h"
#include "codebook/report/xml-text.h"

/* WordprocessingML. All looks are in the styles (docx-styles.c): the text names them, and has no
 * formatting of its own but bold and italic, so that another style set restyles it in one click. */

#define XML_HEAD "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

#define TEXT_WIDTH 9071 /* twips between the margins: 16 cm */
#define CONTENTS_DEPTH 3

typedef struct
{
  const CodebookBlocks *blocks;
  GString *out;
  guint bookmarks; /* headings written so far */
} Body;

static const char content_types[] = XML_HEAD
    "<Types xmlns='" PACKAGE "/content-types'>"
    "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package."
    "relationships+xml'/>"
    "<Default Extension='xml' ContentType='application/xml'/>"
    "<Override PartName='/word/document.xml' ContentType='" WORD_TYPE "document.main+xml'/>"
    "<Override PartName='/word/styles.xml' ContentType='" WORD_TYPE "styles+xml'/>"
    "<Override PartName='/word/settings.xml' ContentType='" WORD_TYPE "settings+xml'/>"
    "<Override PartName='/word/numbering.xml' ContentType='" WORD_TYPE "numbering+xml'/>"
    "<Override PartName='/word/footer1.xml' ContentType='" WORD_TYPE "footer+xml'/>"
    "<Override PartName='/docProps/core.xml' ContentType='application/vnd."
    "openxmlformats-package.core-properties+xml'/>"
    "<Override PartName='/docProps/app.xml' ContentType='application/vnd."
    "openxmlformats-officedocument.extended-properties+xml'/></Types>";

static const char package_rels[] =
    XML_HEAD "<Relationships xmlns='" PACKAGE "/relationships'>"
             "<Relationship Id='rId1' Type='" OFFICE "/officeDocument' Target='word/document.xml'/>"
             "<Relationship Id='rId2' Type='" PACKAGE
             "/relationships/metadata/core-properties' Target='docProps/core.xml'/>"
             "<Relationship Id='rId3' Type='" OFFICE
             "/extended-properties' Target='docProps/app.xml'/></Relationships>";

static const char document_rels[] =
    XML_HEAD "<Relationships xmlns='" PACKAGE "/relationships'>"
             "<Relationship Id='rId1' Type='" OFFICE "/styles' Target='styles.xml'/>"
             "<Relationship Id='rId2' Type='" OFFICE "/settings' Target='settings.xml'/>"
             "<Relationship Id='rId3' Type='" OFFICE "/numbering' Target='numbering.xml'/>"
             "<Relationship Id='rId4' Type='" OFFICE "/footer' Target='footer1.xml'/>"
             "</Relationships>";

static const char app_properties[] =
    XML_HEAD "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/"
             "extended-properties'><Application>Draad</Application></Properties>";

/* Mode 15 is what keeps Word from opening it “in compatibility mode”. */
static const char settings[] =
    XML_HEAD "<w:settings xmlns:w='" W "'><w:zoom w:percent='100'/>"
             "<w:defaultTabStop w:val='709'/><w:characterSpacingControl w:val='doNotCompress'/>"
             "<w:compat><w:compatSetting w:name='compatibilityMode' "
             "w:uri='http://schemas.microsoft.com/office/word' w:val='15'/></w:compat>"
             "<w:themeFontLang w:val='@LANGUAGE@'/></w:settings>";

static const char footer[] =
    XML_HEAD "<w:ftr xmlns:w='" W "'><w:p><w:pPr><w:pStyle w:val='Footer'/></w:pPr>"
             "<w:fldSimple w:instr=' PAGE '><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";

/* The text of a run: each line end and tab is an element of its own. */
static void
append_text (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) pieces = g_strsplit (lines[i], "\t", -1);

      if (i > 0)
        g_string_append (out, "<w:br/>");
      for (guint j = 0; pieces[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append (out, "<w:tab/>");
          if (*pieces[j] == '\0')
            continue;
          g_string_append (out, "<w:t xml:space='preserve'>");
          codebook_xml_text_append (out, pieces[j]);
          g_string_append (out, "</w:t>");
        }
    }
}

static void
append_run (GString *out, const char *text, const char *style, CodebookSpanStyle bits)
{
  gboolean plain = style == NULL && (bits & (CODEBOOK_SPAN_BOLD | CODEBOOK_SPAN_ITALIC)) == 0;

  g_string_append (out, "<w:r>");
  if (!plain)
    {
      g_string_append (out, "<w:rPr>");
      if (style != NULL)
        g_string_append_printf (out, "<w:rStyle w:val='%s'/>", style);
      if (bits & CODEBOOK_SPAN_BOLD)
        g_string_append (out, "<w:b/><w:bCs/>");
      if (bits & CODEBOOK_SPAN_ITALIC)
        g_string_append (out, "<w:i/><w:iCs/>");
      g_string_append (out, "</w:rPr>");
    }
  append_text (out, text);
  g_string_append (out, "</w:r>");
}

static void
append_spans (GString *out, const CodebookBlock *block)
{
  for (guint i = 0; i < block->spans->len; i++)
    {
      const CodebookSpan *span = block->spans->pdata[i];

      append_run (out, span->text, span->style & CODEBOOK_SPAN_DIM ? "Dim" : NULL, span->style);
    }
}

static void
begin_paragraph (GString *out, const char *style, gboolean keep_next)
{
  g_string_append (out, "<w:p>");
  if (style == NULL && !keep_next)
    return;
  g_string_append (out, "<w:pPr>");
  if (style != NULL)
    g_string_append_printf (out, "<w:pStyle w:val='%s'/>", style);
  if (keep_next)
    g_string_append (out, "<w:keepNext/>");
  g_string_append (out, "</w:pPr>");
}

static void
append_paragraph (GString *out, const CodebookBlock *block, const char *style)
{
  begin_paragraph (out, style, FALSE);
  append_spans (out, block);
  g_string_append (out, "</w:p>");
}

static void
append_heading (Body *body, const CodebookBlock *block)
{
  guint id = ++body->bookmarks;
  char style[] = "Heading1";

  style[7] = (char) ('0' + CLAMP (block->level, 1, 4));
  begin_paragraph (body->out, style, FALSE);
  g_string_append_printf (body->out, "<w:bookmarkStart w:id='%u' w:name='_Toc%09u'/>", id, id);
  append_spans (body->out, block);
  g_string_append_printf (body->out, "<w:bookmarkEnd w:id='%u'/></w:p>", id);
}

/* The caption stays with its quote, as Word's own Insert Caption has it. */
static void
append_quote (GString *out, const CodebookBlock *block)
{
  begin_paragraph (out, block->stale ? "StaleQuote" : "Quote", block->caption != NULL);
  append_spans (out, block);
  if (block->citation != NULL)
    {
      if (block->spans->len > 0)
        append_run (out, " ", NULL, 0);
      append_run (out, block->citation, "Citation", 0);
    }
  g_string_append (out, "</w:p>");
  if (block->caption == NULL)
    return;
  begin_paragraph (out, block->stale ? "StaleCaption" : "QuoteCaption", FALSE);
  append_run (out, block->caption, NULL, 0);
  g_string_append (out, "</w:p>");
}

static void
append_cell (GString *out, const char *text, guint width, const char *style)
{
  g_string_append_printf (out, "<w:tc><w:tcPr><w:tcW w:w='%u' w:type='dxa'/></w:tcPr>", width);
  begin_paragraph (out, style, FALSE);
  if (*text != '\0')
    append_run (out, text, NULL, 0);
  g_string_append (out, "</w:p></w:tc>");
}

static void
append_table (GString *out, const CodebookBlock *block)
{
  g_autoptr (GArray) widths = codebook_block_measure_columns (block, TEXT_WIDTH);

  if (widths->len == 0)
    return;
  g_string_append (out, "<w:tbl><w:tblPr><w:tblStyle w:val='Table'/>"
                        "<w:tblW w:w='5000' w:type='pct'/>"
                        "<w:tblLook w:val='0020' w:firstRow='1' w:lastRow='0' w:firstColumn='0' "
                        "w:lastColumn='0' w:noHBand='1' w:noVBand='1'/></w:tblPr><w:tblGrid>");
  for (guint column = 0; column < widths->len; column++)
    g_string_append_printf (out, "<w:gridCol w:w='%u'/>", g_array_index (widths, guint, column));
  g_string_append (out, "</w:tblGrid>");
  for (guint row = 0; row < block->rows->len; row++)
    {
      const GPtrArray *cells = block->rows->pdata[row];

      g_string_append (out, row == 0 ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                                     : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      for (guint column = 0; column < widths->len; column++)
        append_cell (out, cells->pdata[column], g_array_index (widths, guint, column),
                     column >= block->numeric_from ? "TableFigures" : "TableText");
      g_string_append (out, "</w:tr>");
    }
  /* A paragraph after it, or two tables in a row would grow together. */
  g_string_append (out, "</w:tbl><w:p/>");
}

/* One line of the contents: a link to its heading. The page number is a field without a result
 * yet, since only a word processor knows it: LibreOffice fills it at once, Word on F9. */
static void
append_contents_line (GString *out, const CodebookBlock *heading, guint id, gboolean first)
{
  g_autofree char *text = codebook_block_dup_text (heading);

  g_string_append_printf (out, "<w:p><w:pPr><w:pStyle w:val='TOC%u'/></w:pPr>",
                          CLAMP (heading->level, 1, CONTENTS_DEPTH));
  if (first)
    g_string_append_printf (out,
                            "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
                            "<w:r><w:instrText xml:space='preserve'> TOC \\o &quot;1-%d&quot; \\h "
                            "\\z \\u </w:instrText></w:r>"
                            "<w:r><w:fldChar w:fldCharType='separate'/></w:r>",
                            CONTENTS_DEPTH);
  g_string_append_printf (out, "<w:hyperlink w:anchor='_Toc%09u' w:history='1'>", id);
  append_run (out, g_strdelimit (text, "\n\t", ' '), NULL, 0);
  g_string_append_printf (out,
                          "<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
                          "<w:r><w:instrText xml:space='preserve'> PAGEREF _Toc%09u \\h "
                          "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                          "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:hyperlink></w:p>",
                          id);
}

static void
append_contents_lines (GString *out, const GPtrArray *all)
{
  guint id = 0;
  gboolean first = TRUE;

  for (guint i = 0; i < all->len; i++)
    {
      const CodebookBlock *block = all->pdata[i];

      if (block->kind != CODEBOOK_BLOCK_HEADING)
        continue;
      id++;
      if (block->level > CONTENTS_DEPTH)
        continue;
      append_contents_line (out, block, id, first);
      first = FALSE;
    }
  if (!first)
    g_string_append (out, "<w:p><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>");
}

static void
append_contents (Body *body)
{
  GString *out = body->out;

  g_string_append (out, "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery "
                        "w:val='Table of Contents'/><w:docPartUnique/></w:docPartObj></w:sdtPr>"
                        "<w:sdtContent>");
  begin_paragraph (out, "TOCHeading", FALSE);
  append_run (out, _ ("Contents"), NULL, 0);
  g_string_append (out, "</w:p>");
  append_contents_lines (out, codebook_blocks_get_all (body->blocks));
  g_string_append (out, "</w:sdtContent></w:sdt>");
}

static void
append_block (Body *body, const CodebookBlock *block)
{
  static const char *const bullets[] = { "ListBullet", "ListBullet2", "ListBullet3" };

  switch (block->kind)
    {
    case CODEBOOK_BLOCK_TITLE:
      append_paragraph (body->out, block, "Title");
      break;
    case CODEBOOK_BLOCK_SUBTITLE:
      append_paragraph (body->out, block, "Subtitle");
      break;
    case CODEBOOK_BLOCK_HEADING:
      append_heading (body, block);
      break;
    case CODEBOOK_BLOCK_PARAGRAPH:
      append_paragraph (body->out, block, NULL);
      break;
    case CODEBOOK_BLOCK_QUOTE:
      append_quote (body->out, block);
      break;
    case CODEBOOK_BLOCK_CAPTION:
      append_paragraph (body->out, block, "Caption");
      break;
    case CODEBOOK_BLOCK_LIST_ITEM:
      append_paragraph (body->out, block, bullets[CLAMP (block->level, 1, 3) - 1]);
      break;
    case CODEBOOK_BLOCK_TABLE:
      append_table (body->out, block);
      break;
    case CODEBOOK_BLOCK_CONTENTS:
      append_contents (body);
      break;
    case CODEBOOK_BLOCK_PAGE_BREAK:
      g_string_append (body->out, "<w:p><w:r><w:br w:type='page'/></w:r></w:p>");
      break;
    default:
      g_assert_not_reached ();
    }
}

static GString *
make_document (const CodebookBlocks *blocks)
{
  const GPtrArray *all = codebook_blocks_get_all (blocks);
  Body body = { blocks, g_string_sized_new (1 << 16), 0 };

  g_string_append (body.out, XML_HEAD "<w:document xmlns:w='" W "' xmlns:r='" OFFICE "'><w:body>");
  for (guint i = 0; i < all->len; i++)
    append_block (&body, all->pdata[i]);
  g_string_append (body.out,
                   "<w:sectPr><w:footerReference w:type='default' r:id='rId4'/>"
                   "<w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:top='1417' w:right='1417' "
                   "w:bottom='1417' w:left='1418' w:header='709' w:footer='709' w:gutter='0'/>"
                   "<w:cols w:space='708'/></w:sectPr></w:body></w:document>");
  return body.out;
}

/* Who and when: only the author that was given, no dates, nobody's login name. */
static GString *
make_core_properties (const CodebookBlocks *blocks)
{
  const char *author = codebook_blocks_get_author (blocks);
  GString *out =
      g_string_new (XML_HEAD "<cp:coreProperties xmlns:cp='" PACKAGE "/metadata/core-properties' "
                             "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>");

  codebook_xml_text_append (out, codebook_blocks_get_title (blocks));
  g_string_append (out, "</dc:title>");
  if (author != NULL)
    {
      g_string_append (out, "<dc:creator>");
      codebook_xml_text_append (out, author);
      g_string_append (out, "</dc:creator>");
    }
  g_string_append (out, "<dc:language>");
  codebook_xml_text_append (out, codebook_blocks_get_language (blocks));
  g_string_append (out, "</dc:language></cp:coreProperties>");
  return out;
}

static GString *
fill_language (const char *part, const CodebookBlocks *blocks)
{
  g_autoptr (GString) language = g_string_new (NULL);
  GString *out = g_string_new (part);

  codebook_xml_text_append (language, codebook_blocks_get_language (blocks));
  g_string_replace (out, "@LANGUAGE@", language->str, 0);
  return out;
}

GBytes *
codebook_docx_writer_write (const CodebookBlocks *blocks, GError **error)
{
  g_autoptr (CodebookPackage) package = codebook_package_new ();

  codebook_package_add (package, "[Content_Types].xml", g_string_new (content_types), FALSE);
  codebook_package_add (package, "_rels/.rels", g_string_new (package_rels), FALSE);
  codebook_package_add (package, "word/document.xml", make_document (blocks), FALSE);
  codebook_package_add (package, "word/_rels/document.xml.rels", g_string_new (document_rels),
                        FALSE);
  codebook_package_add (package, "word/styles.xml", fill_language (codebook_docx_styles, blocks),
                        FALSE);
  codebook_package_add (package, "word/settings.xml", fill_language (settings, blocks), FALSE);
  codebook_package_add (package, "word/numbering.xml", g_string_new (codebook_docx_numbering),
                        FALSE);
  codebook_package_add (package, "word/footer1.xml", g_string_new (footer), FALSE);
  codebook_package_add (package, "docProps/core.xml", make_core_properties (blocks), FALSE);
  codebook_package_add (package, "docProps/app.xml", g_string_new (app_properties), FALSE);
  return codebook_package_make (package, error);
}
