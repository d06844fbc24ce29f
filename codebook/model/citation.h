/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document-text.h"

G_BEGIN_DECLS

/* "(P07, T1, r. 112–118)": case, wave, lines fixed at import; parts that are not known are left
 * out, and a document without a case gives its name. */
char *codebook_citation_format (const char *case_name,
                                const char *wave_name,
                                const char *document_name,
                                guint first_line,
                                guint last_line) G_GNUC_WARN_UNUSED_RESULT;

/* The same for a range in current code points. */
char *codebook_citation_make (CodebookDocumentText *text,
                              const char *case_name,
                              const char *wave_name,
                              const char *document_name,
                              guint start_cp,
                              guint end_cp) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
