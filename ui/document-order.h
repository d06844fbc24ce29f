/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document.h"

G_BEGIN_DECLS

/* A new list of the same documents as people look for them: by case, those of none last; then by
 * wave, then by name; numbers as numbers. (element-type CodebookDocument) */
GPtrArray *ui_document_order_sort (GPtrArray *documents) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
