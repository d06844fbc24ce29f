/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether bytes are a changeset of the session extension, whole, to the last byte. To be asked of
 * all that comes out of a file before SQLite is given it: the session extension of 3.40 trusts the
 * lengths in a changeset and reads past the end of one that is cut off or made up. An empty one is
 * not sound: acts that change nothing leave none. Private to store/. */
gboolean codebook_changeset_is_sound (const void *bytes, gsize len_bytes);

G_END_DECLS
