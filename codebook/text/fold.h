/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folded key that search, names and lemmas share: NFKD without Mn and Cf, lower case, own map
 * for ı ł ø ĳ and their like, every apostrophe to ', every hyphen to -. */
char *codebook_fold_text (const char *text, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

/* The same with a map: (*offsets)[i] is the code point of @text that code point i of the result
 * came from; one more entry for the end. Free with g_free (). */
char *codebook_fold_text_map (const char *text,
                              gsize len_bytes,
                              guint **offsets_cp,
                              gsize *n_offsets) G_GNUC_WARN_UNUSED_RESULT;

/* As fold, and hyphens within a word dropped, so that re-integratie, reïntegratie and reintegratie
 * meet: the form a word has in the index. */
char *codebook_fold_word (const char *word, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

/* Title case by the rules of @locale (Dutch: IJ; 's and 't stay lower). */
char *codebook_fold_title (const char *text,
                           const char *locale) G_GNUC_WARN_UNUSED_RESULT; /* each word */
char *codebook_fold_title_first (const char *text, const char *locale)
    G_GNUC_WARN_UNUSED_RESULT; /* the first word; the rest is left alone */

G_END_DECLS
