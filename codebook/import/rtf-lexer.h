/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bytes of an RTF file as signs. Line ends and zero bytes between them are no text and never
 * come out; \bin's bytes are passed over. */
typedef enum
{
  CODEBOOK_RTF_END,
  CODEBOOK_RTF_OPEN,   /* { */
  CODEBOOK_RTF_CLOSE,  /* } */
  CODEBOOK_RTF_WORD,   /* \word, \word-12 */
  CODEBOOK_RTF_SYMBOL, /* \~ : the character is text[0] */
  CODEBOOK_RTF_BYTE,   /* \'e9 */
  CODEBOOK_RTF_BINARY, /* \bin12 and its bytes: one character, if a character is to be passed over
                        */
  CODEBOOK_RTF_TEXT,
} CodebookRtfSign;

typedef struct
{
  const char *bytes;
  gsize len, at;
  /* of the last sign */
  const char *text; /* a word's name, or text; not NUL-terminated */
  gsize text_len;
  gboolean has_number;
  gint64 number; /* after a word, at most 10 digits; the value of a BYTE */
  gboolean cut;  /* \bin says that there are more bytes than the file has */
} CodebookRtfLexer;

CodebookRtfSign codebook_rtf_lexer_next (CodebookRtfLexer *self);

G_END_DECLS
