/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lists of an RTF file, for those programs that write what a list looks like but not, as Word
 * does, its numbers into the text. */
typedef struct _CodebookRtfLists CodebookRtfLists;

CodebookRtfLists *codebook_rtf_lists_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_rtf_lists_free (CodebookRtfLists *self);

/* A word of the tables of lists and their overrides: a token of rtf-words.h. */
void codebook_rtf_lists_take_word (CodebookRtfLists *self, guint token, int number);
/* What the number of a level looks like: how long it is, then characters, of which those below 9
 * stand for the number of that level. */
void codebook_rtf_lists_take_pattern (CodebookRtfLists *self, const char *text, gsize len_bytes);

/* The number or bullet of a paragraph in the list @number (\ls) at @level (\ilvl), with a space
 * after it; NULL if it has none. Asked once a paragraph. */
char *codebook_rtf_lists_advance (CodebookRtfLists *self,
                                  int number,
                                  guint level) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookRtfLists, codebook_rtf_lists_free)

G_END_DECLS
