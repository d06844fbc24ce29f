/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of RTF, its runs put together; then what stands in its notes, fields and properties, a
 * line each. @rtf is valid UTF-8; what is broken in it is passed over. */
char *codebook_rtf_markup_strip (const char *rtf, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
