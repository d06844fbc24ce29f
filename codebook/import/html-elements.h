/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What elements of HTML are to a reader of text. Those that are not here stand within a line and
 * mean nothing. */
typedef enum
{
  HTML_INLINE,
  HTML_SKIPPED, /* with all that is in it */
  HTML_BLOCK,
  HTML_HEADING, /* value: its level */
  HTML_FORMAT,  /* value: CodebookFormat */
  HTML_BREAK,
  HTML_LIST, /* value: 1 = numbered */
  HTML_ITEM,
  HTML_TABLE,
  HTML_ROW,
  HTML_CELL,
  HTML_PRE,
  HTML_QUOTE,
  HTML_ANCHOR,
  HTML_INPUT,
} CodebookHtmlKind;

typedef struct
{
  const char *name;
  CodebookHtmlKind kind;
  guint value;
} CodebookHtmlElement;

/* @name: in small letters. NULL if it is not known. */
const CodebookHtmlElement *codebook_html_elements_find (const char *name);

G_END_DECLS
