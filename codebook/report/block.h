/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A report as blocks. What is reported is made once, as blocks, and knows no format; a writer a
 * format turns blocks into bytes. */
typedef struct _CodebookBlocks CodebookBlocks;

typedef enum
{
  CODEBOOK_BLOCK_TITLE,
  CODEBOOK_BLOCK_SUBTITLE,
  CODEBOOK_BLOCK_HEADING, /* level 1 … 4 */
  CODEBOOK_BLOCK_PARAGRAPH,
  CODEBOOK_BLOCK_QUOTE, /* what a participant said, with its citation and a caption (codes) */
  CODEBOOK_BLOCK_CAPTION,
  CODEBOOK_BLOCK_LIST_ITEM, /* level from 1 */
  CODEBOOK_BLOCK_TABLE,     /* rows × columns of text; the first row is the head */
  CODEBOOK_BLOCK_CONTENTS,  /* a table of contents field */
  CODEBOOK_BLOCK_PAGE_BREAK,
} CodebookBlockKind;

typedef enum
{
  CODEBOOK_SPAN_BOLD = 1 << 0,
  CODEBOOK_SPAN_ITALIC = 1 << 1,
  CODEBOOK_SPAN_DIM = 1 << 2, /* a citation, a note */
} CodebookSpanStyle;

typedef struct
{
  char *text; /* UTF-8; '\n' is a line break */
  CodebookSpanStyle style;
} CodebookSpan;

typedef struct
{
  CodebookBlockKind kind;
  guint level;
  GPtrArray *spans;   /* CodebookSpan *; empty for tables, contents and breaks */
  char *citation;     /* of a quote: "(P07, T1, r. 112–118)"; else NULL */
  char *caption;      /* of a quote: its codes, or why it is stale; else NULL */
  gboolean stale;     /* a quote whose ground has gone */
  GPtrArray *rows;    /* of a table: GPtrArray of char *, all of the same length */
  guint numeric_from; /* of a table: columns from here on are figures, set right; G_MAXUINT none */
} CodebookBlock;

/* @language: BCP 47, "nl-NL". */
CodebookBlocks *codebook_blocks_new (const char *title,
                                     const char *language) G_GNUC_WARN_UNUSED_RESULT;
void codebook_blocks_free (CodebookBlocks *blocks);
const char *codebook_blocks_get_title (const CodebookBlocks *blocks);
const char *codebook_blocks_get_language (const CodebookBlocks *blocks);
const GPtrArray *codebook_blocks_get_all (const CodebookBlocks *blocks); /* CodebookBlock * */
void codebook_blocks_set_author (CodebookBlocks *blocks, const char *author);
const char *codebook_blocks_get_author (const CodebookBlocks *blocks); /* (nullable) */

CodebookBlock *codebook_blocks_add (CodebookBlocks *blocks,
                                    CodebookBlockKind kind,
                                    guint level,
                                    const char *text); /* borrowed */
CodebookBlock *codebook_blocks_add_quote (CodebookBlocks *blocks,
                                          const char *text,
                                          const char *citation,
                                          const char *caption,
                                          gboolean stale);
CodebookBlock *codebook_blocks_add_table (CodebookBlocks *blocks,
                                          GPtrArray *rows); /* takes @rows */
/* Text that is not UTF-8 is mended, never refused. */
void codebook_block_add_span (CodebookBlock *block, const char *text, CodebookSpanStyle style);
/* All spans as one text. */
char *codebook_block_dup_text (const CodebookBlock *block) G_GNUC_WARN_UNUSED_RESULT;
/* The width of each column of a table, so that they add up to @total: by what stands in them.
 * (element-type guint) */
GArray *codebook_block_measure_columns (const CodebookBlock *block,
                                        guint total) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookBlocks, codebook_blocks_free)

G_END_DECLS
