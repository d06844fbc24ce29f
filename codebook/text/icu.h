/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <unicode/utypes.h>

G_BEGIN_DECLS

/* Between our UTF-8 and the UTF-16 of ICU's C functions. Only for files in codebook/text/. */

/* NUL-terminated; invalid bytes become U+FFFD. Free with g_free (). */
UChar *codebook_icu_from_utf8 (const char *text,
                               gssize len_bytes,
                               int32_t *out_len) G_GNUC_WARN_UNUSED_RESULT;
char *codebook_icu_to_utf8 (const UChar *text, int32_t len) G_GNUC_WARN_UNUSED_RESULT;

/* ICU's name of a locale given as "nl", "nl_BE", "nl-BE" or "nl-u-kn" (BCP 47). Into @out. */
#define CODEBOOK_ICU_LOCALE_SIZE 96
const char *codebook_icu_locale (const char *language, char out[CODEBOOK_ICU_LOCALE_SIZE]);
/* Whether it is Dutch of any country. */
gboolean codebook_icu_is_dutch (const char *language);

G_END_DECLS
