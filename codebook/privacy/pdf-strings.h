/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The strings of a PDF that stand outside its pages: title and author, comments, bookmarks, names
 * of attached files; and its XML properties, whole. Also out of objects that are packed together.
 * As bytes, without escapes: UTF-16 if they say so, UTF-8, or nearly Windows-1252. Any bytes do. */
typedef void (*CodebookPdfString) (const char *bytes, gsize len_bytes, gpointer data);

void codebook_pdf_strings_each (const char *bytes,
                                gsize len_bytes,
                                CodebookPdfString each,
                                gpointer data);

G_END_DECLS
