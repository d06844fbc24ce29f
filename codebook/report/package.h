/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/error.h"

G_BEGIN_DECLS

/* A zip in memory, for the formats that are one. The same parts give the same bytes: every part is
 * of 1 January 1980. */
typedef struct _CodebookPackage CodebookPackage;

CodebookPackage *codebook_package_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_package_free (CodebookPackage *self);
/* Takes @content. Parts stand in the order they are added; @stored: not compressed. */
void
codebook_package_add (CodebookPackage *self, const char *name, GString *content, gboolean stored);
GBytes *codebook_package_make (CodebookPackage *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookPackage, codebook_package_free)

G_END_DECLS
