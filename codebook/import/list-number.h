/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers of lists as they are shown. */
typedef enum
{
  CODEBOOK_LIST_NUMBER_NONE,
  CODEBOOK_LIST_NUMBER_DECIMAL,
  CODEBOOK_LIST_NUMBER_PADDED,   /* 01 */
  CODEBOOK_LIST_NUMBER_PADDED_3, /* 001 */
  CODEBOOK_LIST_NUMBER_PADDED_4,
  CODEBOOK_LIST_NUMBER_PADDED_5,
  CODEBOOK_LIST_NUMBER_LOWER_LETTER,
  CODEBOOK_LIST_NUMBER_UPPER_LETTER,
  CODEBOOK_LIST_NUMBER_LOWER_ROMAN,
  CODEBOOK_LIST_NUMBER_UPPER_ROMAN,
  CODEBOOK_LIST_NUMBER_BULLET,
} CodebookListNumber;

/* 28 as "28", "bb" (letters are repeated, as word processors do), "xxviii". What has no such form
 * is decimal; NONE and BULLET give nothing. */
void codebook_list_number_append (GString *out, CodebookListNumber format, gint64 number);

/* A bullet as it can be read without its font: signs of symbol fonts and empty ones become "•". */
void codebook_list_number_append_bullet (GString *out, const char *bullet, gsize len_bytes);

G_END_DECLS
