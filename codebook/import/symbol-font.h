/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A character of a symbol font (Symbol, Wingdings), which Office keeps at U+F000 + its byte, as
 * what it means in any font; adds nothing if that cannot be said. Other characters are added as
 * they are. */
void codebook_symbol_font_append (GString *out, gunichar symbol);

G_END_DECLS
