/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Order as people expect it: by language, numbers as numbers (R2 < R12). */
typedef struct _CodebookCollation CodebookCollation;

CodebookCollation *codebook_collation_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void codebook_collation_free (CodebookCollation *self);
int codebook_collation_compare (CodebookCollation *self, const char *a, const char *b);
/* Bytes that compare with strcmp () as the texts do. */
char *codebook_collation_dup_key (CodebookCollation *self,
                                  const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The names nearest to @wanted among @names (NULL-terminated), nearest first, at most @most; for
 * messages. (transfer container) */
const char **codebook_collation_nearest (const char *wanted,
                                         const char *const *names,
                                         guint most) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookCollation, codebook_collation_free)

G_END_DECLS
