/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"
#include "codebook/report/block.h"

G_BEGIN_DECLS

/* The codebook as an annex to a report: a heading per code, deeper as the tree is, with its six
 * fields and how often it was used. */
CodebookBlocks *codebook_codebook_annex_make (CodebookProject *project,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
