/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text, valid UTF-8, as text or attribute value of XML or HTML: & < > " ' escaped; control
 * characters and the two code points that XML forbids dropped; tab and line end kept. */
void codebook_xml_text_append (GString *out, const char *text);

G_END_DECLS
