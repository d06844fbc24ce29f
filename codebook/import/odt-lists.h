/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/odt-styles.h"

G_BEGIN_DECLS

/* Where the lists of an OpenDocument text stand. Lists nest: an element text:list opens a level,
 * its items are counted, and the first paragraph of an item gets the number. */
typedef struct _CodebookOdtLists CodebookOdtLists;

CodebookOdtLists *
codebook_odt_lists_new (CodebookOdtStyles *styles) G_GNUC_WARN_UNUSED_RESULT; /* borrowed */
void codebook_odt_lists_free (CodebookOdtLists *self);

void codebook_odt_lists_start_list (CodebookOdtLists *self, CodebookXml *xml);
void codebook_odt_lists_end_list (CodebookOdtLists *self);
void codebook_odt_lists_start_item (CodebookOdtLists *self, CodebookXml *xml, gboolean header);
/* A paragraph that is an item by itself, on the level that it says. */
void codebook_odt_lists_start_numbered (CodebookOdtLists *self, CodebookXml *xml);
void codebook_odt_lists_end_numbered (CodebookOdtLists *self);
guint codebook_odt_lists_get_depth (const CodebookOdtLists *self); /* 0 = in none */

/* The number or bullet for a paragraph of @style (NULL = unknown), with a space after it; NULL if
 * it has none. Asked once a paragraph. */
char *codebook_odt_lists_advance (CodebookOdtLists *self,
                                  const CodebookOdtStyle *style) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a heading outside any list, which is the element @xml is at. @level is from 1. */
char *codebook_odt_lists_advance_heading (CodebookOdtLists *self,
                                          CodebookXml *xml,
                                          const CodebookOdtStyle *style,
                                          guint level) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookOdtLists, codebook_odt_lists_free)

G_END_DECLS
