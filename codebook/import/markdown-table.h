/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tables that Pandoc's Markdown draws: with lines around the cells (grid tables), or in columns
 * below dashes (simple and multiline tables). Those with pipes only are no matter of this file.
 *
 * @text: what is left of the document, from the start of a line. Returns how many bytes the table
 * takes, whole lines; 0 if none begins here. To @rows go its rows, header first: GPtrArray * of
 * cells, char *, with their marks; '\n' between paragraphs in a cell. */
gsize codebook_markdown_table_take (const char *text, gsize len_bytes, GPtrArray *rows);

G_END_DECLS
