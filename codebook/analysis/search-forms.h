/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The forms that a search meets, each with a number: a folded word, or several apart by spaces. */
typedef struct _CodebookSearchForms CodebookSearchForms;

CodebookSearchForms *codebook_search_forms_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_search_forms_free (CodebookSearchForms *self);

/* From 0, a new one if it is new. */
guint codebook_search_forms_number (CodebookSearchForms *self, const char *form);
/* The number of two forms after each other. */
guint codebook_search_forms_join (CodebookSearchForms *self, guint first, guint second);
guint codebook_search_forms_get_count (const CodebookSearchForms *self);
const char *codebook_search_forms_get (const CodebookSearchForms *self, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookSearchForms, codebook_search_forms_free)

G_END_DECLS
