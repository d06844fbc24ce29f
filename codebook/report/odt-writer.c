/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "codebook/report/package.h"
#include "codebook/report/writer-private.h"
#include "codebook/report/xml-text.h"

/* OpenDocument text 1.2. All looks are in the common styles (odt-styles.c). What ODF knows only as
 * automatic styles stays: bold, italic, the lines of tables, and what keeps a quote with its
 * caption, which inherits the rest. */

#define XML_HEAD "<?xml version='1.0' encoding='UTF-8'?>\n"
#define NAMES "urn:oasis:names:tc:opendocument:xmlns:"
#define OFFICE "xmlns:office='" NAMES "office:1.0' "
#define TYPE "application/vnd.oasis.opendocument.text"

#define TEXT_WIDTH 16000 /* hundredths of a millimetre between the margins */
#define CONTENTS_DEPTH 3

typedef struct
{
  const CodebookBlocks *blocks;
  GString *out;
  GString *columns; /* automatic styles of table columns */
  guint bookmarks;  /* headings written so far */
  guint tables;
  guint list; /* levels of list that are open */
} Body;

static const char manifest[] =
    XML_HEAD "<manifest:manifest xmlns:manifest='" NAMES "manifest:1.0' "
             "manifest:version='1.2'>"
             "<manifest:file-entry manifest:full-path='/' manifest:version='1.2' "
             "manifest:media-type='" TYPE "'/>"
             "<manifest:file-entry manifest:full-path='content.xml' "
             "manifest:media-type='text/xml'/>"
             "<manifest:file-entry manifest:full-path='styles.xml' "
             "manifest:media-type='text/xml'/>"
             "<manifest:file-entry manifest:full-path='meta.xml' "
             "manifest:media-type='text/xml'/></manifest:manifest>";

static const char automatic_styles[] =
    "<style:style style:name='B' style:family='text'><style:text-properties "
    "fo:font-weight='bold'/></style:style>"
    "<style:style style:name='I' style:family='text'><style:text-properties "
    "fo:font-style='italic'/></style:style>"
    "<style:style style:name='BI' style:family='text'><style:text-properties "
    "fo:font-weight='bold' fo:font-style='italic'/></style:style>"
    "<style:style style:name='Q' style:family='paragraph' "
    "style:parent-style-name='Quotations'><style:paragraph-properties "
    "fo:keep-with-next='always'/></style:style>"
    "<style:style style:name='SQ' style:family='paragraph' "
    "style:parent-style-name='Stale_20_Quotation'><style:paragraph-properties "
    "fo:keep-with-next='always'/></style:style>"
    "<style:style style:name='Sect' style:family='section'><style:section-properties/>"
    "</style:style>"
    "<style:style style:name='T' style:family='table'><style:table-properties "
    "style:width='16cm' table:align='margins' fo:margin-bottom='0.42cm'/></style:style>"
    "<style:style style:name='R' style:family='table-row'><style:table-row-properties "
    "fo:keep-together='always'/></style:style>"
    "<style:style style:name='Head' style:family='table-cell'><style:table-cell-properties "
    "fo:border-top='0.5pt solid #9a9a9a' fo:border-bottom='1pt solid #9a9a9a' "
    "fo:border-left='none' fo:border-right='none' fo:padding='0.05cm'/></style:style>"
    "<style:style style:name='Cell' style:family='table-cell'><style:table-cell-properties "
    "fo:border-top='none' fo:border-bottom='0.5pt solid #d5d5d5' fo:border-left='none' "
    "fo:border-right='none' fo:padding='0.05cm'/></style:style>"
    "<style:style style:name='Last' style:family='table-cell'><style:table-cell-properties "
    "fo:border-top='none' fo:border-bottom='0.5pt solid #9a9a9a' fo:border-left='none' "
    "fo:border-right='none' fo:padding='0.05cm'/></style:style>";

/* ODF folds white space: a space after another (or at a paragraph's start) is text:s. */
static void
append_text (GString *out, const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean after_space = FALSE;

  for (const char *at = text;; at++)
    {
      gboolean extra = *at == ' ' && (after_space || at == text || at[1] == '\0');

      if (*at != '\0' && *at != '\n' && *at != '\t' && !extra)
        {
          g_string_append_c (plain, *at);
          after_space = *at == ' ';
          continue;
        }
      codebook_xml_text_append (out, plain->str);
      g_string_truncate (plain, 0);
      if (*at == '\0')
        break;
      g_string_append (out, extra         ? "<text:s/>"
                            : *at == '\n' ? "<text:line-break/>"
                                          : "<text:tab/>");
      after_space = TRUE;
    }
}

static void
append_span (GString *out, const char *text, const char *style)
{
  g_string_append_printf (out, "<text:span text:style-name='%s'>", style);
  append_text (out, text);
  g_string_append (out, "</text:span>");
}

static void
append_spans (GString *out, const CodebookBlock *block)
{
  static const char *const faces[] = { NULL, "B", "I", "BI" };

  for (guint i = 0; i < block->spans->len; i++)
    {
      const CodebookSpan *span = block->spans->pdata[i];
      const char *face = faces[span->style & (CODEBOOK_SPAN_BOLD | CODEBOOK_SPAN_ITALIC)];

      if (span->style & CODEBOOK_SPAN_DIM)
        g_string_append (out, "<text:span text:style-name='Dim'>");
      if (face != NULL)
        append_span (out, span->text, face);
      else
        append_text (out, span->text);
      if (span->style & CODEBOOK_SPAN_DIM)
        g_string_append (out, "</text:span>");
    }
}

static void
append_paragraph (GString *out, const CodebookBlock *block, const char *style)
{
  g_string_append_printf (out, "<text:p text:style-name='%s'>", style);
  append_spans (out, block);
  g_string_append (out, "</text:p>");
}

static void
append_heading (Body *body, const CodebookBlock *block)
{
  guint level = CLAMP (block->level, 1, 4), id = ++body->bookmarks;

  g_string_append_printf (body->out,
                          "<text:h text:style-name='Heading_20_%u' text:outline-level='%u'>"
                          "<text:bookmark-start text:name='heading-%u'/>",
                          level, level, id);
  append_spans (body->out, block);
  g_string_append_printf (body->out, "<text:bookmark-end text:name='heading-%u'/></text:h>", id);
}

static void
append_quote (GString *out, const CodebookBlock *block)
{
  const char *style = block->stale ? "Stale_20_Quotation" : "Quotations";

  if (block->caption != NULL)
    style = block->stale ? "SQ" : "Q";
  g_string_append_printf (out, "<text:p text:style-name='%s'>", style);
  append_spans (out, block);
  if (block->citation != NULL)
    {
      if (block->spans->len > 0)
        g_string_append_c (out, ' ');
      append_span (out, block->citation, "Citation");
    }
  g_string_append (out, "</text:p>");
  if (block->caption == NULL)
    return;
  g_string_append_printf (out, "<text:p text:style-name='%s'>",
                          block->stale ? "Stale_20_Quotation_20_Caption" : "Quotation_20_Caption");
  append_text (out, block->caption);
  g_string_append (out, "</text:p>");
}

static void
append_row (GString *out, const CodebookBlock *block, guint row)
{
  const GPtrArray *cells = block->rows->pdata[row];
  const char *border = row == 0 ? "Head" : row + 1 == block->rows->len ? "Last" : "Cell";

  g_string_append (out, "<table:table-row table:style-name='R'>");
  for (guint column = 0; column < cells->len; column++)
    {
      gboolean figures = column >= block->numeric_from;

      g_string_append_printf (out,
                              "<table:table-cell table:style-name='%s' "
                              "office:value-type='string'><text:p text:style-name='Table_20_%s'>",
                              border,
                              row > 0   ? (figures ? "Figures" : "Contents")
                              : figures ? "Heading_20_Figures"
                                        : "Heading");
      append_text (out, cells->pdata[column]);
      g_string_append (out, "</text:p></table:table-cell>");
    }
  g_string_append (out, "</table:table-row>");
}

static void
append_table (Body *body, const CodebookBlock *block)
{
  g_autoptr (GArray) widths = codebook_block_measure_columns (block, TEXT_WIDTH);
  GString *out = body->out;

  if (widths->len == 0)
    return;
  body->tables++;
  g_string_append_printf (out, "<table:table table:name='T%u' table:style-name='T'>", body->tables);
  for (guint column = 0; column < widths->len; column++)
    {
      guint width = g_array_index (widths, guint, column);

      g_string_append_printf (body->columns,
                              "<style:style style:name='T%u.%u' style:family='table-column'>"
                              "<style:table-column-properties style:column-width='%u.%02umm'/>"
                              "</style:style>",
                              body->tables, column + 1, width / 100, width % 100);
      g_string_append_printf (out, "<table:table-column table:style-name='T%u.%u'/>", body->tables,
                              column + 1);
    }
  for (guint row = 0; row < block->rows->len; row++)
    {
      g_string_append (out, row == 0 ? "<table:table-header-rows>" : "");
      append_row (out, block, row);
      g_string_append (out, row == 0 ? "</table:table-header-rows>" : "");
    }
  g_string_append (out, "</table:table>");
}

/* How the word processor makes the contents anew; what stands there now follows. */
static void
append_contents_source (GString *out)
{
  g_string_append_printf (out,
                          "<text:table-of-content text:style-name='Sect' text:protected='true' "
                          "text:name='Contents'><text:table-of-content-source "
                          "text:outline-level='%d'><text:index-title-template "
                          "text:style-name='Contents_20_Heading'>",
                          CONTENTS_DEPTH);
  codebook_xml_text_append (out, _ ("Contents"));
  g_string_append (out, "</text:index-title-template>");
  for (guint level = 1; level <= CONTENTS_DEPTH; level++)
    g_string_append_printf (
        out,
        "<text:table-of-content-entry-template text:outline-level='%u' "
        "text:style-name='Contents_20_%u'><text:index-entry-link-start "
        "text:style-name='Index_20_Link'/><text:index-entry-text/><text:index-entry-tab-stop "
        "style:type='right' style:leader-char=' '/><text:index-entry-page-number/>"
        "<text:index-entry-link-end/></text:table-of-content-entry-template>",
        level, level);
  g_string_append (out, "</text:table-of-content-source>");
}

static void
append_contents (Body *body)
{
  const GPtrArray *all = codebook_blocks_get_all (body->blocks);
  GString *out = body->out;
  guint id = 0;

  append_contents_source (out);
  g_string_append (out, "<text:index-body><text:index-title text:style-name='Sect' "
                        "text:name='Contents_Head'><text:p text:style-name='Contents_20_Heading'>");
  codebook_xml_text_append (out, _ ("Contents"));
  g_string_append (out, "</text:p></text:index-title>");
  for (guint i = 0; i < all->len; i++)
    {
      const CodebookBlock *block = all->pdata[i];
      g_autofree char *text = NULL;

      if (block->kind != CODEBOOK_BLOCK_HEADING || (++id, block->level > CONTENTS_DEPTH))
        continue;
      text = g_strdelimit (codebook_block_dup_text (block), "\n\t", ' ');
      g_string_append_printf (out,
                              "<text:p text:style-name='Contents_20_%u'><text:a "
                              "xlink:type='simple' xlink:href='#heading-%u' "
                              "text:style-name='Index_20_Link' "
                              "text:visited-style-name='Index_20_Link'>",
                              CLAMP (block->level, 1, CONTENTS_DEPTH), id);
      append_text (out, text);
      g_string_append_printf (out,
                              "<text:tab/><text:bookmark-ref text:reference-format='page' "
                              "text:ref-name='heading-%u'/></text:a></text:p>",
                              id);
    }
  g_string_append (out, "</text:index-body></text:table-of-content>");
}

/* Opens or closes levels of list until @level are open; 0 ends the list. */
static void
set_list (Body *body, guint level)
{
  for (; body->list > level; body->list--)
    g_string_append (body->out, "</text:list-item></text:list>");
  if (level > 0 && body->list == level)
    g_string_append (body->out, "</text:list-item><text:list-item>");
  for (; body->list < level; body->list++)
    g_string_append (body->out, body->list == 0
                                    ? "<text:list text:style-name='List_20_1'><text:list-item>"
                                    : "<text:list><text:list-item>");
}

static void
append_block (Body *body, const CodebookBlock *block)
{
  set_list (body, block->kind == CODEBOOK_BLOCK_LIST_ITEM ? CLAMP (block->level, 1, 3) : 0);
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
      append_paragraph (body->out, block, "Text_20_body");
      break;
    case CODEBOOK_BLOCK_QUOTE:
      append_quote (body->out, block);
      break;
    case CODEBOOK_BLOCK_CAPTION:
      append_paragraph (body->out, block, "Caption");
      break;
    case CODEBOOK_BLOCK_LIST_ITEM:
      append_paragraph (body->out, block, "List_20_1");
      break;
    case CODEBOOK_BLOCK_TABLE:
      append_table (body, block);
      break;
    case CODEBOOK_BLOCK_CONTENTS:
      append_contents (body);
      break;
    case CODEBOOK_BLOCK_PAGE_BREAK:
      g_string_append (body->out, "<text:p text:style-name='Page_20_Break'/>");
      break;
    default:
      g_assert_not_reached ();
    }
}

static GString *
make_content (const CodebookBlocks *blocks)
{
  const GPtrArray *all = codebook_blocks_get_all (blocks);
  g_autoptr (GString) text = g_string_sized_new (1 << 16);
  g_autoptr (GString) columns = g_string_new (NULL);
  Body body = { blocks, text, columns, 0, 0, 0 };
  GString *out =
      g_string_new (XML_HEAD "<office:document-content " OFFICE "xmlns:style='" NAMES "style:1.0' "
                             "xmlns:text='" NAMES "text:1.0' xmlns:table='" NAMES "table:1.0' "
                             "xmlns:fo='" NAMES "xsl-fo-compatible:1.0' "
                             "xmlns:xlink='http://www.w3.org/1999/xlink' office:version='1.2'>"
                             "<office:automatic-styles>");

  for (guint i = 0; i < all->len; i++)
    append_block (&body, all->pdata[i]);
  set_list (&body, 0);
  g_string_append (out, automatic_styles);
  g_string_append_len (out, columns->str, (gssize) columns->len);
  g_string_append (out, "</office:automatic-styles><office:body><office:text>");
  g_string_append_len (out, text->str, (gssize) text->len);
  g_string_append (out, "</office:text></office:body></office:document-content>");
  return out;
}

static GString *
make_meta (const CodebookBlocks *blocks)
{
  const char *author = codebook_blocks_get_author (blocks);
  GString *out = g_string_new (
      XML_HEAD "<office:document-meta " OFFICE "xmlns:dc='http://purl.org/dc/elements/1.1/' "
               "xmlns:meta='" NAMES "meta:1.0' office:version='1.2'><office:meta>"
               "<meta:generator>Draad</meta:generator><dc:title>");

  codebook_xml_text_append (out, codebook_blocks_get_title (blocks));
  g_string_append (out, "</dc:title>");
  if (author != NULL)
    for (guint i = 0; i < 2; i++)
      {
        const char *name = i == 0 ? "meta:initial-creator" : "dc:creator";

        g_string_append_printf (out, "<%s>", name);
        codebook_xml_text_append (out, author);
        g_string_append_printf (out, "</%s>", name);
      }
  g_string_append (out, "<dc:language>");
  codebook_xml_text_append (out, codebook_blocks_get_language (blocks));
  g_string_append (out, "</dc:language></office:meta></office:document-meta>");
  return out;
}

static GString *
make_styles (const CodebookBlocks *blocks)
{
  g_auto (GStrv) tag = g_strsplit (codebook_blocks_get_language (blocks), "-", 2);
  g_autoptr (GString) language = g_string_new (NULL), country = g_string_new (NULL);
  GString *out = g_string_new (codebook_odt_styles);

  codebook_xml_text_append (language, tag[0] != NULL && *tag[0] != '\0' ? tag[0] : "none");
  codebook_xml_text_append (country, tag[0] != NULL && tag[1] != NULL ? tag[1] : "none");
  g_string_replace (out, "@LANGUAGE@", language->str, 0);
  g_string_replace (out, "@COUNTRY@", country->str, 0);
  return out;
}

GBytes *
codebook_odt_writer_write (const CodebookBlocks *blocks, GError **error)
{
  g_autoptr (CodebookPackage) package = codebook_package_new ();

  /* First and not compressed, so that the type can be read from the file's first bytes. */
  codebook_package_add (package, "mimetype", g_string_new (TYPE), TRUE);
  codebook_package_add (package, "content.xml", make_content (blocks), FALSE);
  codebook_package_add (package, "styles.xml", make_styles (blocks), FALSE);
  codebook_package_add (package, "meta.xml", make_meta (blocks), FALSE);
  codebook_package_add (package, "META-INF/manifest.xml", g_string_new (manifest), FALSE);
  return codebook_package_make (package, error);
}
