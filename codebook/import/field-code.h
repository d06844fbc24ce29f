/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a field of Word shows that need not have a result: the sign of SYMBOL 74 \f "Wingdings", the
 * words of QUOTE "woorden" or MACROBUTTON Naam woorden, the parts of EQ \f(1,2) as 1/2, but
 * what is below only of letters with their sound above. @code is UTF-8; other fields add nothing.
 */
void codebook_field_code_append (GString *out, const char *code);

/* SET and ASK only give a name to their result, for others to show. */
gboolean codebook_field_code_is_silent (const char *code);

G_END_DECLS
