/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words and sentences, as ranges. */
typedef struct
{
  guint start_cp, end_cp;
  gsize start_byte, end_byte;
} CodebookSegment;

/* Words: runs that hold a letter or digit; z'n, 's, re-integratie, 1,5 and jobcoachtraject are each
 * one. (element-type CodebookSegment) */
GArray *codebook_segments_words (const char *text,
                                 gsize len_bytes,
                                 const char *language) G_GNUC_WARN_UNUSED_RESULT;
guint codebook_segments_count_words (const char *text, gsize len_bytes, const char *language);
/* Sentences, without the white space between them; a paragraph's end is always a sentence's end.
 * (element-type CodebookSegment) */
GArray *codebook_segments_sentences (const char *text,
                                     gsize len_bytes,
                                     const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
