/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "codebook/error.h"

G_BEGIN_DECLS

/* Is this text at all, in whatever encoding? Looks at the first 64 KB. */
gboolean codebook_text_encoding_is_text (const guint8 *bytes, gsize len_bytes);

/* The bytes of a text file as UTF-8. By its mark (BOM), then by trial: UTF-16 and UTF-32 by where
 * their zeros are, UTF-8 if it is valid, else the eight-bit encoding that makes most sense of the
 * bytes above 127. UTF-8 that was taken for Windows-1252 and encoded again is put right.
 *
 * @encoding: (out) (transfer none), ICU's name: "UTF-8", "UTF-16LE", "windows-1252", "macintosh".
 * @warnings: char * are added. Returns (transfer full), NUL-terminated. */
char *codebook_text_encoding_decode (const guint8 *bytes,
                                     gsize len_bytes,
                                     gsize *out_len_bytes,
                                     const char **encoding,
                                     GPtrArray *warnings) G_GNUC_WARN_UNUSED_RESULT;

/* Bytes in an encoding that is known, as UTF-8; NULL if ICU does not know it, or it is no encoding
 * of text. What is no character becomes U+FFFD. */
char *codebook_text_encoding_convert (const char *encoding,
                                      const guint8 *bytes,
                                      gsize len_bytes,
                                      gsize *out_len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
