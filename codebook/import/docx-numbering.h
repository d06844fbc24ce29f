/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/docx-styles.h"

G_BEGIN_DECLS

/* The lists of word/numbering.xml, and where each stands: paragraphs must be asked for in order. */
typedef struct _CodebookDocxNumbering CodebookDocxNumbering;

/* @part NULL: a document without lists. @styles is borrowed. */
CodebookDocxNumbering *codebook_docx_numbering_load (CodebookContainer *container,
                                                     const char *part,
                                                     CodebookDocxStyles *styles,
                                                     GCancellable *cancellable,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_docx_numbering_free (CodebookDocxNumbering *self);

/* The next paragraph of list @num at @level (from 0): its number or bullet with a space after it,
 * "" if it shows none; NULL if there is no such list. */
char *codebook_docx_numbering_advance (CodebookDocxNumbering *self,
                                       gint64 num,
                                       gint64 level) G_GNUC_WARN_UNUSED_RESULT;
/* The level of list @num that belongs to paragraph style @style; -1 if none does. */
gint64
codebook_docx_numbering_find_level (CodebookDocxNumbering *self, gint64 num, const char *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookDocxNumbering, codebook_docx_numbering_free)

G_END_DECLS
