/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "heading 2", "Heading2", "Kop 2", "Überschrift 2", "Title": the level of a style by its name; 0 =
 * no heading. Word writes the English name in any language; other programs may not. */
guint codebook_heading_name_get_level (const char *name);

G_END_DECLS
