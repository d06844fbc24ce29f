/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* If @start_byte up to @end_byte of @text stands within an e-mail or web address, or the name of an
 * account, as they are written, these become all of that; else they stay. */
void codebook_written_address_widen (const char *text,
                                     gsize len_bytes,
                                     gsize *start_byte,
                                     gsize *end_byte);

G_END_DECLS
