/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Roos’ fiets: the genitive of a name in s, x or z is an apostrophe, which tells the last letter of
 * who is Rita now. One with its s (Kevin's, Kevins) fits any name well enough and is left. */

/* How many bytes behind the name that ends at @end_byte make it one; 0 if it is none. A closing
 * quotation mark is not, nor is one before which a quotation was opened in its paragraph. */
gsize codebook_genitive_find (const char *text, gsize end_byte);
/* @name with an s, an apostrophe or both; @apostrophe as it is written. @dutch: Wims and Rita’s;
 * else Wim’s too. */
char *codebook_genitive_make (const char *name,
                              gunichar apostrophe,
                              gboolean dutch) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
