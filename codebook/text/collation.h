/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Order as people expect it: by language, numbers as numbers (R2 < R12). In the Netherlands a name
 * stands under its surname, Van der Berg under B: a leading prefix (van der, de, 't …) before a
 * capital counts only between names that are otherwise the same. Not so in Belgium (nl-BE), where
 * only the apostrophe of 't Hart is passed over, nor where the tag asks for white space to be left
 * out (nl-u-ka-shifted). */
typedef struct _CodebookCollation CodebookCollation;

/* @language: a BCP 47 tag, or NULL for Dutch. Always works: an unknown language sorts by the root
 * order of Unicode. One thread at a time. */
CodebookCollation *codebook_collation_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void codebook_collation_free (CodebookCollation *self);
int codebook_collation_compare (CodebookCollation *self, const char *a, const char *b);
/* Bytes that compare with strcmp () as the texts do. */
char *codebook_collation_dup_key (CodebookCollation *self,
                                  const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The names nearest to @wanted among @names (NULL-terminated), nearest first, at most @most; for
 * messages. Those that are too far off to be meant are left out. NULL-terminated. (transfer
 * container) */
const char **codebook_collation_nearest (const char *wanted,
                                         const char *const *names,
                                         guint most) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookCollation, codebook_collation_free)

G_END_DECLS
