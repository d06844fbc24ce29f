/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/container.h"

G_BEGIN_DECLS

/* The parts of a docx by what they are for; NULL = there is none. Their names are the file's own
 * choice, so they are looked up in its .rels parts. */
typedef struct
{
  char *document, *styles, *numbering, *footnotes, *endnotes;
  GHashTable *diagrams; /* char *: id → char *: the part with its data; charts too */
  GHashTable *chunks;   /* char *: id → char *: the part that is a file taken into the text */
} CodebookDocxRelations;

CodebookDocxRelations *codebook_docx_relations_load (CodebookContainer *container,
                                                     GCancellable *cancellable,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_docx_relations_free (CodebookDocxRelations *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookDocxRelations, codebook_docx_relations_free)

G_END_DECLS
