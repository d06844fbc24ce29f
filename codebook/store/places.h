/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

struct sqlite3;

/* Teaches a connection the function places (TABLE), for a row of a full-text table that a MATCH
 * found: a blob of CodebookPlace, by word. Nothing in the file refers to it. */
typedef struct
{
  guint32 phrase; /* of the MATCH, from 0 */
  guint32 word;   /* of the row, from 0 */
} CodebookPlace;

gboolean codebook_places_register (struct sqlite3 *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
