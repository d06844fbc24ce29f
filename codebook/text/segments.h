/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words and sentences, as ranges. The text is valid UTF-8; @language is a BCP 47 tag or NULL for
 * Dutch. One pass, no copy; 5 million words in about a second. */
typedef struct
{
  guint start_cp, end_cp;
  gsize start_byte, end_byte;
} CodebookSegment;

/* Words: runs that hold a letter or digit; z'n, 's, re-integratie, 06-12345678, 1.234,56, 14:07,
 * o.a. (with its last dot) and jan@voorbeeld.nl are each one. A hyphen, apostrophe or full stop at
 * the edge is outside, but for 's and its like in Dutch. (element-type CodebookSegment) */
GArray *codebook_segments_words (const char *text,
                                 gsize len_bytes,
                                 const char *language) G_GNUC_WARN_UNUSED_RESULT;
guint codebook_segments_count_words (const char *text, gsize len_bytes, const char *language);
/* The words made of letters from A to z alone that are @word, or begin with it if @prefix, whatever
 * their case, and that are seen to be words by what stands beside them, without reading the text
 * from its start: mostly all of them, and none besides. @word: such letters, lower-case.
 * @starts becomes their first bytes. (element-type guint) */
void codebook_segments_find_plain (
    const char *text, gsize len_bytes, const char *word, gboolean prefix, GArray *starts);
/* Whether all is ASCII, without a capital or a hyphen behind a letter. Where the folded key of a
 * word is letters from A to z alone, it is spelled as that then, but for its first letter's case.
 */
gboolean codebook_segments_are_plain (const char *text, gsize len_bytes);

/* Sentences, without the white space between them; a paragraph's end is always a sentence's end.
 * Abbreviations (dhr., o.a., initials) end none, 's and 't may begin one, a remark of the
 * transcriber belongs to what it follows: ‘Goed. (lacht)’. (element-type CodebookSegment) */
GArray *codebook_segments_sentences (const char *text,
                                     gsize len_bytes,
                                     const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
