/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/import/pdf-frame.h"

G_BEGIN_DECLS

/* A PDF's pages, opened in a process of its own (pdf-child.c), so that a file that ends or stalls
 * the library that reads it is an error here and nothing more. */

typedef struct
{
  guint number; /* from 0 */
  const char *label;
  CodebookPdfPage head;
  /* head.n_characters; numbers are finite, and most run to the right (pdf-upright.h) */
  const CodebookPdfCharacter *characters;
} CodebookPdfSourcePage;

/* The page's data is gone after the call. FALSE: nothing more is wanted. */
typedef gboolean (*CodebookPdfSourceEach) (const CodebookPdfSourcePage *page, gpointer data);

/* Calls @each for each page in order. Fails if the file is damaged, locked with a password, or
 * takes more memory or time than a document does; also when cancelled. @name is for messages.
 * @bytes: (transfer full), let go of before the first page: the child has them. */
gboolean codebook_pdf_source_read (GBytes *bytes,
                                   const char *name,
                                   CodebookPdfSourceEach each,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
