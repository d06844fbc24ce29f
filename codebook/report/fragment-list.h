/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/analysis/query.h"
#include "codebook/report/block.h"

G_BEGIN_DECLS

/* Fragments as blocks: a heading per code, under it each fragment as a quote with its citation;
 * words that several coders marked with the code stand there once.
 * @fragments: (element-type CodebookFragment). */
CodebookBlocks *codebook_fragment_list_make (CodebookProject *project,
                                             const GPtrArray *fragments,
                                             const char *title,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
