/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* A condition on attributes: "leeftijd < 25 AND (Gemeente = A OR NOT contract = 'vast')".
 *
 * NAME OP VALUE joined by AND, OR, NOT (in capitals) and parentheses; OP is = != < <= > >=. Names
 * and values may be in '…', "…" or ‘…’; without, a name runs to the operator and a value to the
 * next AND, OR or parenthesis. Numbers take a comma or a point, dates 2024-03-14 or 14-3-2024,
 * yes/no also ja/nee. Letters' case and accents do not count; the values of a list are ordered as
 * the list is.
 *
 * A value that is missing is neither more nor less nor equal: with it a comparison is neither true
 * nor false, nor is its NOT, and such a fragment is not found. Only = '' and != '' ask for it. */
typedef struct _CodebookWhere CodebookWhere;

/* An unknown attribute is an error that lists the nearest; one of syntax says where it is. */
CodebookWhere *codebook_where_new (CodebookProject *project,
                                   const char *text,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_where_free (CodebookWhere *self);
/* Each may be 0: what hangs on it is missing. */
gboolean
codebook_where_holds (CodebookWhere *self, gint64 study_case, gint64 wave, gint64 document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookWhere, codebook_where_free)

G_END_DECLS
