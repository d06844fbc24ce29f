/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Fonts whose characters are signs, not the letters that their codes say. */
typedef enum
{
  CODEBOOK_SYMBOL_FONT_SIGNS, /* Wingdings and its like, or nobody knows */
  CODEBOOK_SYMBOL_FONT_GREEK, /* "Symbol": Greek letters and those of formulas */
} CodebookSymbolFont;

/* By the font's name, which may be NULL. */
CodebookSymbolFont codebook_symbol_font_find (const char *name);

/* A character of such a font, which Office keeps at U+F000 + its byte, as what it means in any
 * font; adds nothing if that cannot be said. In the Greek one the byte itself will do. Other
 * characters are added as they are. */
void codebook_symbol_font_append (GString *out, CodebookSymbolFont font, gunichar symbol);

G_END_DECLS
