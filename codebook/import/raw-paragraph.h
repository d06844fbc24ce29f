/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript.h"

G_BEGIN_DECLS

typedef struct
{
  gsize start; /* byte; it holds until the next span */
  CodebookFormat format;
} CodebookRawSpan;

typedef enum
{
  CODEBOOK_RAW_MARK_TIME,  /* what follows is said at `value` milliseconds */
  CODEBOOK_RAW_MARK_END,   /* what is before it was said until then */
  CODEBOOK_RAW_MARK_TURN,  /* here starts the turn with the number `value` */
  CODEBOOK_RAW_MARK_WORDS, /* here start its words */
  CODEBOOK_RAW_MARK_PAGE,  /* what follows is on the page with the number `value` */
} CodebookRawMarkKind;

typedef struct
{
  gsize at; /* byte */
  CodebookRawMarkKind kind;
  gint64 value;
} CodebookRawMark;

/* A paragraph while it grows, before it has a place in a text. Bytes are UTF-8; '\n' in it is a
 * break within the paragraph. */
typedef struct
{
  GString *text;
  GArray *spans; /* CodebookRawSpan, by start; none at all = plain */
  GArray *marks; /* CodebookRawMark, by at */
  gboolean may_compose;
  CodebookStyle style;
  guint level;
  char *prefix;
} CodebookRawParagraph;

CodebookRawParagraph *codebook_raw_paragraph_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_raw_paragraph_free (CodebookRawParagraph *self);
void codebook_raw_paragraph_clear (CodebookRawParagraph *self);

/* What is appended from now on has this format. */
void codebook_raw_paragraph_set_format (CodebookRawParagraph *self, CodebookFormat format);
/* Any bytes: what is not UTF-8 becomes U+FFFD, what is no text is left out. */
void codebook_raw_paragraph_append (CodebookRawParagraph *self, const char *text, gsize len_bytes);
/* At the end of what it has so far. */
void codebook_raw_paragraph_add_mark (CodebookRawParagraph *self,
                                      CodebookRawMarkKind kind,
                                      gint64 value);
/* To NFC, where that may change anything. Composing may not move a format's edge or a mark into a
 * character: "e" bold + U+0301 plain is one é, bold. So an edge first moves to the next place where
 * ICU says that nothing composes across. */
void codebook_raw_paragraph_compose (CodebookRawParagraph *self);
gboolean codebook_raw_paragraph_is_white (const CodebookRawParagraph *self);

G_END_DECLS
