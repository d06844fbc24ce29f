/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document-text.h"

G_BEGIN_DECLS

/* Places that follow from the words: what a selection grows to, where an edge goes by a word. All
 * are current code points; @turns is of codebook_turn_load (), and what stands between a turn's
 * start and its words (a label, a time) belongs to no word, sentence or turn. */

/* The smallest of word, sentence, paragraph and turn that holds [start_cp, end_cp) and is larger;
 * several where the range spans several. FALSE when there is none. */
gboolean ui_grow_next (CodebookDocumentText *text,
                       const GArray *turns,
                       const char *language,
                       guint start_cp,
                       guint end_cp,
                       guint *grown_start_cp,
                       guint *grown_end_cp);

/* The next start (or end) of a word after @cp, or the last one before it; @cp where there is none.
 */
guint ui_grow_word_edge (CodebookDocumentText *text,
                         const GArray *turns,
                         const char *language,
                         guint cp,
                         gboolean ends,
                         gboolean forward);

G_END_DECLS
