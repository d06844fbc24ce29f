/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The character reference at @text ("&eacute;", "&#233;", "&#xE9;", old ones also without ';') as
 * HTML reads it, added to @out as UTF-8. Returns its bytes, 0 if there is none and nothing was
 * added. */
gsize codebook_html_entity_decode (const char *text, gsize len_bytes, GString *out);

G_END_DECLS
