/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"
#include "codebook/report/block.h"

G_BEGIN_DECLS

/* A case description as blocks: title, attributes, waves, then a heading per theme with its prose
 * and live quotes. Stale quotes say so. */
CodebookBlocks *codebook_description_make (CodebookProject *project,
                                           gint64 study_case,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
