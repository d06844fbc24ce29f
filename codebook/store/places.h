/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

struct sqlite3;

/* Teaches a connection the function places (TABLE, ?), for a row of a full-text table that a MATCH
 * found. It hands where the MATCH's phrases stand in the row to a CodebookPlaces that is bound as
 * ‘p’, by phrase and word, and gives how many they were. Nothing in the file refers to it. */
#define CODEBOOK_PLACES_POINTER "codebook-places"

typedef struct _CodebookPlaces CodebookPlaces;
struct _CodebookPlaces
{
  /* @phrase: of the MATCH, from 0; @word: of the row, from 0. */
  void (*found) (CodebookPlaces *self, gint64 row, guint phrase, guint word);
};

gboolean codebook_places_register (struct sqlite3 *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
