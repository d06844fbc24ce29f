/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folded key that search, names and lemmas share: NFKD without Mn and Cf, lower case, own map
 * for ı ł ø ß æ and their like, every apostrophe to ', every hyphen to -. */
char *codebook_fold_text (const char *text, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

/* The same with a map: (*offsets_cp)[i] is the code point of @text that code point i of the result
 * came from; one more entry for the end, so that *n_offsets is the result's length in code points
 * plus one. Free with g_free (). */
char *codebook_fold_text_map (const char *text,
                              gsize len_bytes,
                              guint **offsets_cp,
                              gsize *n_offsets) G_GNUC_WARN_UNUSED_RESULT;

/* The form a word (of codebook_segments_words ()) has in the index: as fold_text, and hyphens
 * within a word dropped, so that re-integratie, reïntegratie and reintegratie meet. A hyphen stays
 * if there are fewer than four letters and digits around it: e-en is not een. Works on running text
 * too. */
char *codebook_fold_word (const char *word, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* With a map, as above. */
char *codebook_fold_word_map (const char *text,
                              gsize len_bytes,
                              guint **offsets_cp,
                              gsize *n_offsets) G_GNUC_WARN_UNUSED_RESULT;

/* Simple case folding and nothing else: accents and ligatures stay. */
char *codebook_fold_case (const char *text, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

/* By the rules of @locale. Dutch: ij becomes IJ, 's and 't stay lower at the start of a word, and
 * capitals keep their accents. */
char *codebook_fold_upper (const char *text, const char *locale) G_GNUC_WARN_UNUSED_RESULT;
char *codebook_fold_title (const char *text,
                           const char *locale) G_GNUC_WARN_UNUSED_RESULT; /* each word */
char *codebook_fold_title_first (const char *text, const char *locale)
    G_GNUC_WARN_UNUSED_RESULT; /* the first word; the rest is left alone */

G_END_DECLS
