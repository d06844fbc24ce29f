/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/store.h"

G_BEGIN_DECLS

/* Whether a project file is whole and obeys the rules that undo and audit rest on. What the
 * entities mean is checked elsewhere, with the same problems. */

typedef struct
{
  const char *kind; /* a literal, for scripts: "damaged", "schema", "reference", "history", ... */
  char *table;      /* "" if it is about no table */
  gint64 id;        /* of the row, or 0 */
  char *message;    /* a whole sentence */
} CodebookProblem;

CodebookProblem *
codebook_problem_new (const char *kind, const char *table, gint64 id, const char *format, ...)
    G_GNUC_PRINTF (4, 5) G_GNUC_WARN_UNUSED_RESULT;
void codebook_problem_free (CodebookProblem *problem);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookProblem, codebook_problem_free)

/* Adds what is wrong to @problems (element-type CodebookProblem). FALSE with @error only if the
 * file could not be looked at. Sees what is committed; may run on any thread that opened @store;
 * takes seconds for a large project, since it does all that was ever done again in memory and
 * compares. */
gboolean codebook_check_store (CodebookStore *store,
                               GPtrArray *problems,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
