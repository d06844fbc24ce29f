/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What becomes of a word that a line's end cut at a hyphen. No word list is assumed: the words that
 * stand uncut in the same text are the first witnesses, the rest is what Dutch spelling says. */
typedef struct _CodebookHyphens CodebookHyphens;

CodebookHyphens *codebook_hyphens_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_hyphens_free (CodebookHyphens *self);

/* The words of a line; not those that its ends may have cut. */
void codebook_hyphens_add_line (CodebookHyphens *self, const char *text, gsize len_bytes);

/* What stands instead of @before's hyphen and the line's end: "" ("samen-" "werking"), "-" ("re-"
 * "integratie"), "- " ("voor-" "en nadelen"). @before: text that ends in a hyphen; @after: text
 * that goes on, of which the first letter takes a trema if *@trema is set ("ge-" "interesseerd").
 */
const char *codebook_hyphens_join (const CodebookHyphens *self,
                                   const char *before,
                                   const char *after,
                                   gboolean *trema);
/* Is @c one that a line may end with in the middle of a word? */
gboolean codebook_hyphens_is_hyphen (gunichar c);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookHyphens, codebook_hyphens_free)

G_END_DECLS
