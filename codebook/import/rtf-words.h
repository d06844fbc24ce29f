/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What RTF's words mean to a reader of text. Those that are not here are looks or figures and can
 * be passed over; as the first of a group after \* they begin what is not text. */
enum
{
  RTF_UNKNOWN,
  RTF_SKIP,      /* begins what is no text */
  RTF_PASS,      /* begins what is, though after \* */
  RTF_FORMAT,    /* value: CodebookFormat; with 0 it ends */
  RTF_UNFORMAT,  /* value: CodebookFormat */
  RTF_HIDE,      /* value: a bit, for each reason to hide */
  RTF_TEXT,      /* text: what it stands for */
  RTF_CODE_PAGE, /* value: the page, 0 = the number after it */
  RTF_PLAIN,
  RTF_PARD,
  RTF_PAR,
  RTF_DEFAULT_FONT,
  RTF_FONT,
  RTF_CHARSET,
  RTF_FONT_PAGE,
  RTF_FONT_TABLE,
  RTF_STYLE_TABLE,
  RTF_STYLE, /* value: 1 = of a paragraph */
  RTF_OUTLINE_LEVEL,
  RTF_LIST_LEVEL,
  RTF_LIST_TEXT,
  RTF_LIST_TABLE, /* that of overrides too; what follows to RTF_LIST_ID is in there */
  RTF_LIST,
  RTF_LIST_OVERRIDE,
  RTF_OVERRIDE_LEVEL,
  RTF_LEVEL,
  RTF_LEVEL_FORMAT,
  RTF_LEVEL_START,
  RTF_LEVEL_TEXT,
  RTF_LIST_ID,
  RTF_LIST_NUMBER, /* in the text too: which override the paragraph is in */
  RTF_UNICODE,
  RTF_UNICODE_SKIP,
  RTF_UPR,
  RTF_UD,
  RTF_ROW_START,
  RTF_IN_TABLE,
  RTF_TABLE_DEPTH,
  RTF_CELL, /* value: 1 = of a table in a table */
  RTF_ROW,  /* value: 1 = of a table in a table */
  RTF_NOTE,
  RTF_BOX, /* text beside the text */
  RTF_FIELD,
  RTF_FIELD_CODE,
  RTF_FORM, /* the data of a form's field; what follows is in there */
  RTF_FORM_TYPE,
  RTF_FORM_RESULT,
  RTF_FORM_DEFAULT,
  RTF_FORM_ENTRY,
};

typedef struct
{
  const char *name;
  guint token;
  int value;
  const char *text;
} CodebookRtfWord;

/* NULL if it is not known. @name is not NUL-terminated. */
const CodebookRtfWord *codebook_rtf_words_find (const char *name, gsize len);

G_END_DECLS
