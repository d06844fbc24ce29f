/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document.h"
#include "codebook/model/project.h"

G_BEGIN_DECLS

/* A new list of the same documents as people look for them: by case, those of none last; then by
 * wave, then by name; in the project's order of names. (element-type CodebookDocument) */
GPtrArray *ui_document_order_sort (CodebookProject *project,
                                   GPtrArray *documents) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
