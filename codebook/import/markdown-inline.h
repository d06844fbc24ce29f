/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* What Markdown has within a line: emphasis, links, notes, code, tags. Marks that are none stay. */
typedef struct
{
  CodebookTranscriptBuilder *builder;
  GHashTable *notes;        /* char *: id → char *: text */
  GHashTable *note_numbers; /* char *: id → GUINT_TO_POINTER (number) */
  GHashTable *links;        /* char *: what links may be called elsewhere, in lower case */
  GHashTable *examples;     /* char *: label → GUINT_TO_POINTER (number): Pandoc's "(@label)" */
  guint nested;
} CodebookMarkdownInline;

void codebook_markdown_inline_init (CodebookMarkdownInline *self,
                                    CodebookTranscriptBuilder *builder);
void codebook_markdown_inline_release (CodebookMarkdownInline *self);

/* Goes to the builder, with the looks of @format to begin with. */
void codebook_markdown_inline_parse (CodebookMarkdownInline *self,
                                     const char *text,
                                     gsize len_bytes,
                                     CodebookFormat format);
/* The length of "@label" at @at, a bare "@" among them; 0 if there is none. */
gsize codebook_markdown_inline_measure_label (const char *text, gsize len_bytes, gsize at);
/* The length of Pandoc's "{#kop .klasse width=3}" at @at; 0 if there is none. */
gsize codebook_markdown_inline_skip_attributes (const char *text, gsize len_bytes, gsize at);

G_END_DECLS
