/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"
#include "codebook/report/block.h"

G_BEGIN_DECLS

/* Empty blocks in the project's language, with the title as their first block; below it @kind,
 * unless the title says that, and the project's name as subtitle. */
CodebookBlocks *codebook_project_blocks_new (CodebookProject *project,
                                             const char *title,
                                             const char *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
