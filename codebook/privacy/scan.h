/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/name-matcher.h"

G_BEGIN_DECLS

/* Whether a name still stands in a file, whatever made it: in its text, also where a word processor
 * cut the name in pieces, in properties, comments, attributes, in the names of its parts, and in
 * files within it.
 *
 * Packed files (docx, odt, xlsx, ods, qdpx, zip) part by part; XML and HTML without their tags, the
 * values of attributes apart; RTF without its control words; all else as text, in UTF-8, UTF-16 or
 * Windows-1252, and without the emphasis of Markdown. Of a PDF its properties and comments; its
 * pages must be given as text. */
typedef struct
{
  char *part;    /* "word/document.xml"; "" = the file itself */
  guint line;    /* from 1, in the text of that part; 0 = in its name */
  char *text;    /* the name, as it stands */
  char *context; /* the words around it, on one line */
  gint64 tag;    /* of the name: its entity */
} CodebookScanHit;

void codebook_scan_hit_free (CodebookScanHit *hit);

/* @name is the file's, which is looked at too; NULL leaves it out. FALSE with @error if a part
 * could not be read; what was found before stands in @hits (element-type CodebookScanHit *). */
gboolean codebook_scan_bytes (const CodebookNameMatcher *matcher,
                              GBytes *bytes,
                              const char *name,
                              GPtrArray *hits,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The text of what codebook_scan_bytes () cannot read, @part of a file. */
void codebook_scan_text (const CodebookNameMatcher *matcher,
                         const char *text,
                         gsize len_bytes,
                         const char *part,
                         GPtrArray *hits);

G_END_DECLS
