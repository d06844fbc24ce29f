/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"

G_BEGIN_DECLS

/* The text of a PDF in reading order, on one or more columns: paragraphs put together from lines,
 * words that a line's end cut made whole, running heads and page numbers left out (a warning says
 * how many), headings by their size, the page of each place kept. A scan without text, and a file
 * with a password, is an error that says so. See CodebookReader. */
guint codebook_pdf_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_pdf_read (GBytes *bytes,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
