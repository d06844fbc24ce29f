/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/store.h"

G_BEGIN_DECLS

/* Order among siblings is a REAL: a new one takes a place between two others, so that a move
 * changes one row. After some fifty moves to the same spot there is no number left between; then,
 * and only then, all are numbered anew. */

/* How a table's siblings are read and written; the texts are literals. */
typedef struct
{
  const char *select; /* (id, position) in order, of the siblings; one parameter, or NULL for 0 */
  const char *update; /* position, id */
} CodebookPlacing;

/* The position for @id before @before (0 = last) among the siblings of @parameter; 0 is a position
 * too. Inside an act: siblings may have to move. FALSE only if the file cannot be read or written.
 */
gboolean codebook_placing_find (CodebookStore *store,
                                const CodebookPlacing *placing,
                                gint64 parameter,
                                gint64 id,
                                gint64 before,
                                double *position,
                                GError **error);

G_END_DECLS
