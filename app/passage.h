/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document-text.h"

G_BEGIN_DECLS

/* What `--range A-B` or `--find TEXT [--all]` of a verb mean in a text. */
typedef struct
{
  guint start_cp, end_cp; /* current */
} AppPassage;

/* Exactly one of @range and @find is given; @document is for messages. @may_be_empty: a range may
 * be a place, A-A. By place, not overlapping, at least one. (element-type AppPassage) */
GArray *app_passage_choose (CodebookDocumentText *text,
                            const char *document,
                            const char *range,
                            const char *find,
                            gboolean all,
                            gboolean may_be_empty,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
