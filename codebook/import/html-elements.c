/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/html-elements.h"

#include <stdlib.h>
#include <string.h>

#include "codebook/import/transcript.h"

/* By name, as strcmp () sorts. */
static const CodebookHtmlElement elements[] = {
  { "a", HTML_ANCHOR },
  { "address", HTML_BLOCK },
  { "annotation", HTML_SKIPPED },
  { "annotation-xml", HTML_SKIPPED },
  { "article", HTML_BLOCK },
  { "aside", HTML_BLOCK },
  { "audio", HTML_SKIPPED },
  { "b", HTML_FORMAT, CODEBOOK_FORMAT_BOLD },
  { "blockquote", HTML_BLOCK },
  { "body", HTML_BLOCK },
  { "br", HTML_BREAK },
  { "button", HTML_SKIPPED },
  { "canvas", HTML_SKIPPED },
  { "caption", HTML_BLOCK },
  { "center", HTML_BLOCK },
  { "cite", HTML_FORMAT, CODEBOOK_FORMAT_ITALIC },
  { "colgroup", HTML_SKIPPED },
  { "datalist", HTML_SKIPPED },
  { "dd", HTML_BLOCK },
  { "del", HTML_FORMAT, CODEBOOK_FORMAT_STRUCK },
  { "details", HTML_BLOCK },
  { "dfn", HTML_FORMAT, CODEBOOK_FORMAT_ITALIC },
  { "dialog", HTML_BLOCK },
  { "dir", HTML_LIST },
  { "div", HTML_BLOCK },
  { "dl", HTML_BLOCK },
  { "dt", HTML_BLOCK },
  { "em", HTML_FORMAT, CODEBOOK_FORMAT_ITALIC },
  { "fieldset", HTML_BLOCK },
  { "figcaption", HTML_BLOCK },
  { "figure", HTML_BLOCK },
  { "footer", HTML_BLOCK },
  { "form", HTML_BLOCK },
  { "h1", HTML_HEADING, 1 },
  { "h2", HTML_HEADING, 2 },
  { "h3", HTML_HEADING, 3 },
  { "h4", HTML_HEADING, 4 },
  { "h5", HTML_HEADING, 5 },
  { "h6", HTML_HEADING, 6 },
  { "head", HTML_SKIPPED },
  { "header", HTML_BLOCK },
  { "hgroup", HTML_BLOCK },
  { "hr", HTML_BLOCK },
  { "html", HTML_BLOCK },
  { "i", HTML_FORMAT, CODEBOOK_FORMAT_ITALIC },
  { "iframe", HTML_SKIPPED },
  { "input", HTML_INPUT },
  { "legend", HTML_BLOCK },
  { "li", HTML_ITEM },
  { "listing", HTML_PRE },
  { "main", HTML_BLOCK },
  { "map", HTML_SKIPPED },
  { "menu", HTML_LIST },
  { "meter", HTML_SKIPPED },
  { "nav", HTML_BLOCK },
  { "noframes", HTML_SKIPPED },
  { "noscript", HTML_SKIPPED },
  { "object", HTML_SKIPPED },
  { "ol", HTML_LIST, 1 },
  { "optgroup", HTML_BLOCK },
  { "p", HTML_BLOCK },
  { "plaintext", HTML_PRE },
  { "pre", HTML_PRE },
  { "progress", HTML_SKIPPED },
  { "q", HTML_QUOTE },
  { "rp", HTML_SKIPPED },
  { "rt", HTML_SKIPPED },
  { "s", HTML_FORMAT, CODEBOOK_FORMAT_STRUCK },
  { "script", HTML_SKIPPED },
  { "search", HTML_BLOCK },
  { "section", HTML_BLOCK },
  { "select", HTML_SKIPPED },
  { "strike", HTML_FORMAT, CODEBOOK_FORMAT_STRUCK },
  { "strong", HTML_FORMAT, CODEBOOK_FORMAT_BOLD },
  { "style", HTML_SKIPPED },
  { "summary", HTML_BLOCK },
  { "svg", HTML_SKIPPED },
  { "table", HTML_TABLE },
  { "td", HTML_CELL },
  { "template", HTML_SKIPPED },
  { "textarea", HTML_PRE },
  { "th", HTML_CELL },
  { "title", HTML_SKIPPED },
  { "tr", HTML_ROW },
  { "u", HTML_FORMAT, CODEBOOK_FORMAT_UNDERLINE },
  { "ul", HTML_LIST },
  { "var", HTML_FORMAT, CODEBOOK_FORMAT_ITALIC },
  { "video", HTML_SKIPPED },
  { "xmp", HTML_PRE },
};

static int
compare_name (const void *a, const void *b)
{
  return strcmp (a, ((const CodebookHtmlElement *) b)->name);
}

const CodebookHtmlElement *
codebook_html_elements_find (const char *name)
{
  return bsearch (name, elements, G_N_ELEMENTS (elements), sizeof elements[0], compare_name);
}
