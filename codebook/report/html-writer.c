/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "codebook/report/writer-private.h"
#include "codebook/report/xml-text.h"

/* One file that needs no other, and is well-formed XML too. */

#define CONTENTS_DEPTH 3

typedef struct
{
  const CodebookBlocks *blocks;
  GString *out;
  guint headings; /* written so far */
  guint list;     /* levels of list that are open */
} Body;

static const char style[] =
    "body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; color: #1e1e1e; "
    "background: #fff;\n"
    "  font: 1rem/1.5 Calibri, Carlito, Cantarell, 'Helvetica Neue', Arial, sans-serif; }\n"
    "h1, h2, h3, h4, h5 { line-height: 1.25; margin: 2em 0 .5em; break-after: avoid; }\n"
    "h1 { font-size: 2rem; margin: 0 0 .25em; } h2 { font-size: 1.5rem; }\n"
    "h3 { font-size: 1.2rem; } h4 { font-size: 1.05rem; } h5 { font-size: 1rem; }\n"
    "p { margin: 0 0 .75em; }\n"
    ".subtitle { font-size: 1.2rem; color: #636363; margin-bottom: 2em; }\n"
    ".caption, caption, figcaption, cite { font-size: .875rem; color: #636363; }\n"
    ".dim { color: #636363; }\n"
    ".quote { margin: 1.25em 0; padding-left: 1rem; border-left: 2px solid #9a9a9a; }\n"
    ".quote blockquote { margin: 0; font-family: 'Charis SIL', Cambria, Georgia, serif; }\n"
    ".quote blockquote p { margin: 0; }\n"
    "cite { font-style: normal; font-family: Calibri, Carlito, Cantarell, Arial, sans-serif; }\n"
    ".stale { border-left: 2px dashed #905200; color: #636363; }\n"
    ".stale figcaption { color: #905200; }\n"
    "nav ul { list-style: none; padding-left: 1.25rem; } nav h2 + ul { padding-left: 0; }\n"
    "nav a { color: inherit; text-decoration: none; } nav a:hover { text-decoration: underline; "
    "}\n"
    "table { border-collapse: collapse; width: 100%; margin: 1em 0 1.5em; font-size: .9375rem; "
    "}\n"
    "th, td { text-align: left; vertical-align: top; padding: .35em .75em .35em 0; "
    "border-bottom: 1px solid #d5d5d5; }\n"
    "thead th { border-top: 1px solid #9a9a9a; border-bottom: 2px solid #9a9a9a; }\n"
    ".figure { text-align: right; font-variant-numeric: tabular-nums; }\n"
    ".page-break { border: 0; margin: 3em 0; }\n"
    "@media print { body { max-width: none; margin: 0; font-size: 11pt; } "
    ".page-break { break-after: page; margin: 0; } thead { display: table-header-group; } "
    "tr, .quote { break-inside: avoid; } }\n";

static void
append_text (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, "<br/>");
      codebook_xml_text_append (out, lines[i]);
    }
}

static void
append_spans (GString *out, const CodebookBlock *block)
{
  for (guint i = 0; i < block->spans->len; i++)
    {
      const CodebookSpan *span = block->spans->pdata[i];

      g_string_append (out, span->style & CODEBOOK_SPAN_DIM ? "<span class=\"dim\">" : "");
      g_string_append (out, span->style & CODEBOOK_SPAN_BOLD ? "<strong>" : "");
      g_string_append (out, span->style & CODEBOOK_SPAN_ITALIC ? "<em>" : "");
      append_text (out, span->text);
      g_string_append (out, span->style & CODEBOOK_SPAN_ITALIC ? "</em>" : "");
      g_string_append (out, span->style & CODEBOOK_SPAN_BOLD ? "</strong>" : "");
      g_string_append (out, span->style & CODEBOOK_SPAN_DIM ? "</span>" : "");
    }
}

static void
append_element (GString *out, const CodebookBlock *block, const char *name, const char *class)
{
  g_string_append_printf (out, class != NULL ? "<%s class=\"%s\">" : "<%s>", name, class);
  append_spans (out, block);
  g_string_append_printf (out, "</%s>\n", name);
}

/* The title is the page's h1, so headings start at h2. */
static void
append_heading (Body *body, const CodebookBlock *block)
{
  guint level = CLAMP (block->level, 1, 4) + 1;

  g_string_append_printf (body->out, "<h%u id=\"h%u\">", level, ++body->headings);
  append_spans (body->out, block);
  g_string_append_printf (body->out, "</h%u>\n", level);
}

static void
append_quote (GString *out, const CodebookBlock *block)
{
  g_string_append_printf (out, "<figure class=\"quote%s\"><blockquote><p>",
                          block->stale ? " stale" : "");
  append_spans (out, block);
  if (block->citation != NULL)
    {
      g_string_append (out, " <cite>");
      append_text (out, block->citation);
      g_string_append (out, "</cite>");
    }
  g_string_append (out, "</p></blockquote>");
  if (block->caption != NULL)
    {
      g_string_append (out, "<figcaption>");
      append_text (out, block->caption);
      g_string_append (out, "</figcaption>");
    }
  g_string_append (out, "</figure>\n");
}

static void
append_row (GString *out, const CodebookBlock *block, guint row)
{
  const GPtrArray *cells = block->rows->pdata[row];
  const char *name = row == 0 ? "th" : "td";

  g_string_append (out, "<tr>");
  for (guint column = 0; column < cells->len; column++)
    {
      g_string_append_printf (out, "<%s%s%s>", name, row == 0 ? " scope=\"col\"" : "",
                              column >= block->numeric_from ? " class=\"figure\"" : "");
      append_text (out, cells->pdata[column]);
      g_string_append_printf (out, "</%s>", name);
    }
  g_string_append (out, "</tr>\n");
}

static void
append_table (GString *out, const CodebookBlock *block)
{
  if (block->rows->len == 0)
    return;
  g_string_append (out, "<table>\n<thead>");
  append_row (out, block, 0);
  g_string_append (out, "</thead>\n<tbody>\n");
  for (guint row = 1; row < block->rows->len; row++)
    append_row (out, block, row);
  g_string_append (out, "</tbody>\n</table>\n");
}

/* Lists within lists: opens or closes levels until @level are open, with a fresh item in the last;
 * 0 ends the list. */
static void
set_list (GString *out, guint *open, guint level)
{
  for (; *open > level; (*open)--)
    g_string_append (out, "</li></ul>\n");
  if (level > 0 && *open == level)
    g_string_append (out, "</li>\n<li>");
  for (; *open < level; (*open)++)
    g_string_append (out, "<ul>\n<li>");
}

static void
append_contents (Body *body)
{
  const GPtrArray *all = codebook_blocks_get_all (body->blocks);
  guint id = 0, open = 0;

  g_string_append (body->out, "<nav><h2>");
  codebook_xml_text_append (body->out, _ ("Contents"));
  g_string_append (body->out, "</h2>\n");
  for (guint i = 0; i < all->len; i++)
    {
      const CodebookBlock *block = all->pdata[i];

      if (block->kind != CODEBOOK_BLOCK_HEADING || (++id, block->level > CONTENTS_DEPTH))
        continue;
      set_list (body->out, &open, CLAMP (block->level, 1, CONTENTS_DEPTH));
      g_string_append_printf (body->out, "<a href=\"#h%u\">", id);
      append_spans (body->out, block);
      g_string_append (body->out, "</a>");
    }
  set_list (body->out, &open, 0);
  g_string_append (body->out, "</nav>\n");
}

static void
append_block (Body *body, const CodebookBlock *block)
{
  set_list (body->out, &body->list,
            block->kind == CODEBOOK_BLOCK_LIST_ITEM ? CLAMP (block->level, 1, 3) : 0);
  switch (block->kind)
    {
    case CODEBOOK_BLOCK_TITLE:
      append_element (body->out, block, "h1", NULL);
      break;
    case CODEBOOK_BLOCK_SUBTITLE:
      append_element (body->out, block, "p", "subtitle");
      break;
    case CODEBOOK_BLOCK_HEADING:
      append_heading (body, block);
      break;
    case CODEBOOK_BLOCK_PARAGRAPH:
      append_element (body->out, block, "p", NULL);
      break;
    case CODEBOOK_BLOCK_QUOTE:
      append_quote (body->out, block);
      break;
    case CODEBOOK_BLOCK_CAPTION:
      append_element (body->out, block, "p", "caption");
      break;
    case CODEBOOK_BLOCK_LIST_ITEM:
      append_spans (body->out, block);
      break;
    case CODEBOOK_BLOCK_TABLE:
      append_table (body->out, block);
      break;
    case CODEBOOK_BLOCK_CONTENTS:
      append_contents (body);
      break;
    case CODEBOOK_BLOCK_PAGE_BREAK:
      g_string_append (body->out, "<hr class=\"page-break\"/>\n");
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_head (GString *out, const CodebookBlocks *blocks)
{
  const char *author = codebook_blocks_get_author (blocks);

  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"");
  codebook_xml_text_append (out, codebook_blocks_get_language (blocks));
  g_string_append (out, "\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" "
                        "content=\"width=device-width, initial-scale=1\"/>\n"
                        "<meta name=\"generator\" content=\"Draad\"/>\n");
  if (author != NULL)
    {
      g_string_append (out, "<meta name=\"author\" content=\"");
      codebook_xml_text_append (out, author);
      g_string_append (out, "\"/>\n");
    }
  g_string_append (out, "<title>");
  codebook_xml_text_append (out, codebook_blocks_get_title (blocks));
  g_string_append (out, "</title>\n<style>\n");
  g_string_append (out, style);
  g_string_append (out, "</style>\n</head>\n<body>\n<main>\n");
}

GBytes *
codebook_html_writer_write (const CodebookBlocks *blocks, GError **error)
{
  const GPtrArray *all = codebook_blocks_get_all (blocks);
  Body body = { blocks, g_string_sized_new (1 << 16), 0, 0 };

  append_head (body.out, blocks);
  for (guint i = 0; i < all->len; i++)
    append_block (&body, all->pdata[i]);
  set_list (body.out, &body.list, 0);
  g_string_append (body.out, "</main>\n</body>\n</html>\n");
  return g_string_free_to_bytes (body.out);
}
