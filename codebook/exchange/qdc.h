/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/exchange/code-file.h"

G_BEGIN_DECLS

/* The codebook format of REFI-QDA 1.5: bare XML. Elements are matched by their local names, since
 * tools differ in the namespace. Files with a document type are refused: no entities. */

/* (element-type CodebookCodeRow), depth first. @warnings as of codebook_code_file_import (). */
GPtrArray *codebook_qdc_parse (const char *bytes,
                               gsize len_bytes,
                               const char *name,
                               GPtrArray *warnings,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @rows depth first, with a guid, a name and a colour (a hue's name or #rrggbb). @language decides
 * what the fields are called within the description: Dutch or else English. An empty codebook is an
 * error, since the schema has no such thing. */
GBytes *codebook_qdc_write (const GPtrArray *rows,
                            const char *language,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
