/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is stored: UTF-8 (invalid bytes become U+FFFD), NFC, '\n' for CR, CRLF, U+2028, U+2029, NEL,
 * VT and FF, no BOM, no soft hyphens, no control characters but tab and '\n', no white space at the
 * end of a paragraph, nor empty paragraphs at the end of the text. Empty paragraphs elsewhere and
 * white space at the start of one are kept. What it makes it leaves as it is. */
char *codebook_normalize_text (const char *bytes,
                               gsize len_bytes,
                               gsize *out_len_bytes) G_GNUC_WARN_UNUSED_RESULT;

/* NFKC, for comparing only: ĳ becomes ij, ﬁ fi, ² 2. Never for what is stored. */
char *codebook_normalize_compatible (const char *text, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

/* Takes out of @text, which is UTF-8, what no XML file may hold: control characters but tab and
 * line end, U+FFFE and U+FFFF. Returns @text. */
char *codebook_normalize_for_xml (char *text);
/* That, and no longer than a cell of a spreadsheet may be: 32,767 UTF-16 units, which Excel counts
 * for characters, the last an ellipsis where something is cut off. Takes @text. */
char *codebook_normalize_for_cell (char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
