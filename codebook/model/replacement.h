/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document-text.h"

G_BEGIN_DECLS

/* Pseudonyms laid over a text: corrections that know whose they are. */
typedef struct
{
  guint start_cp, end_cp; /* current; not empty */
  char *text;             /* not empty; owned */
  gint64 entity;
} CodebookReplacement;

void codebook_replacement_clear (CodebookReplacement *replacement);

/* Lays @replacements (element-type CodebookReplacement; by place, not overlapping) over the current
 * text of @document, in one go and inside the open act. The base text of each is kept whole, so
 * that it can be shown or masked. No edge of a coding moves: one that was within a name is outside
 * its pseudonym, so that the coding covers it. */
gboolean codebook_replacement_lay (CodebookProject *project,
                                   gint64 document,
                                   const GArray *replacements,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Which entity the correction @id is of, for each that is of one: id → entity, both gint64 *. */
GHashTable *codebook_replacement_list (CodebookProject *project,
                                       gint64 document,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
