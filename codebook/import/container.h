/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/xml.h"

G_BEGIN_DECLS

/* A zip file with the parts of a document (docx, odt, epub), read with bounds: at most 65,000
 * parts, 512 MB unpacked in all, and no part that unpacks to more than 300 times its size (zip
 * bombs). Parts are never written to disk, so their names can do no harm. */
typedef struct _CodebookContainer CodebookContainer;

CodebookContainer *
codebook_container_new (GBytes *bytes, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_container_free (CodebookContainer *self);
/* What is unpacked counts for @outer too, which outlives @self; NULL does nothing. */
void codebook_container_charge (CodebookContainer *self, CodebookContainer *outer);

/* Part names are as in the zip, without a leading slash; case is ignored if need be. */
gboolean codebook_container_has (CodebookContainer *self, const char *part);
gboolean codebook_container_parse (CodebookContainer *self,
                                   const char *part,
                                   const CodebookXmlGrammar *grammar,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);
/* A part as it is, unpacked. */
GBytes *codebook_container_load (CodebookContainer *self,
                                 const char *part,
                                 GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookContainer, codebook_container_free)

G_END_DECLS
