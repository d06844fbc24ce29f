/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Places in one UTF-8 text: code point ↔ byte ↔ UTF-16 unit, by an index with an entry each 64 code
 * points: from code points O(1), to code points O(log n). The text is borrowed and must be valid
 * UTF-8 without NUL. Places beyond the end are clamped to it; a place within a code point is that
 * of the code point. */
typedef struct _CodebookPositions CodebookPositions;

CodebookPositions *codebook_positions_new (const char *text,
                                           gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;
void codebook_positions_free (CodebookPositions *self);
guint codebook_positions_get_length_cp (const CodebookPositions *self);
gsize codebook_positions_byte_from_cp (const CodebookPositions *self, guint cp);
guint codebook_positions_cp_from_byte (const CodebookPositions *self, gsize byte);
gsize codebook_positions_utf16_from_cp (const CodebookPositions *self, guint cp);
guint codebook_positions_cp_from_utf16 (const CodebookPositions *self, gsize utf16);

/* Lines of a text broken greedily at white space so that none is longer than @line_cp code points,
 * the white space at its end not counted (a longer word makes a line of its own; no break at a
 * no-break space); '\n' always ends one and starts the next. The starts, in code points, from 0;
 * never empty. (element-type guint) */
GArray *codebook_positions_break_lines (const char *text,
                                        gsize len_bytes,
                                        guint line_cp) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookPositions, codebook_positions_free)

G_END_DECLS
