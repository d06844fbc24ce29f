/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/report/block.h"

G_BEGIN_DECLS

/* The prose of a section as blocks. A line that is empty ends a paragraph; other lines are kept as
 * lines. What a few signs of Markdown say is done, and no more, since most of it is plain text:
 *
 *   # a heading             of @level; ## is one deeper
 *   - an item               or *, or •; two spaces before it for each level
 *   **bold**, *italic*      around words, not within one; \* is a star
 */
void codebook_prose_add (CodebookBlocks *blocks, const char *text, guint level);

/* A piece of a line of prose. */
typedef struct
{
  gsize start_byte, end_byte;
  CodebookSpanStyle style; /* a heading is bold */
  gboolean sign;           /* says how what follows looks, and is not shown in a report */
} CodebookProseRun;

/* All of a line, in order. (element-type CodebookProseRun) */
GArray *codebook_prose_list_runs (const char *line) G_GNUC_WARN_UNUSED_RESULT;
/* Without signs, on one line. */
char *codebook_prose_dup_words (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
