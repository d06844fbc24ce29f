/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"
#include "codebook/store/check.h"

G_BEGIN_DECLS

/* Whether a project is whole and obeys the rules, from the file up to the entities: all that
 * codebook_check_store () looks at, and then places within their texts, trees without circles,
 * names that are unique, texts that are what their hash says, quotes and memos that point to
 * something, and a full text that is that of the texts. Two kinds are listed though they
 * break no rule, for somebody may want to know: "stale" (a coding or quote whose words are gone)
 * and "overridden" (a correction that gives way to an earlier one). Adds to @problems (element-type
 * CodebookProblem); FALSE with @error only if the file could not be looked at. */
gboolean codebook_check_project (CodebookProject *project,
                                 GPtrArray *problems,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
