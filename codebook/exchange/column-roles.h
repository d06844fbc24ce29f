/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/exchange/attribute-study.h"
#include "codebook/import/data-table.h"

G_BEGIN_DECLS

/* Guesses that look at several columns of a table at once, and at the names that the project has.
 * NULL = no column will do. */

/* The column that says which wave a row is of: all its values are waves of the project or written
 * like one (T0, M1), or it is called so. */
const CodebookDataColumn *codebook_column_roles_find_wave (const CodebookDataTable *table,
                                                           const CodebookAttributeStudy *study);
/* The column that names the case: different in every row, or in every row of a wave. Names that the
 * project has count most, then what the column is called, then that it comes first. */
const CodebookDataColumn *codebook_column_roles_find_key (const CodebookDataTable *table,
                                                          const CodebookAttributeStudy *study,
                                                          const CodebookDataColumn *wave);
/* Whether the values of @column differ between the waves of a case. TRUE also where no case has two
 * values, since then nothing says that they hold for all waves. */
gboolean codebook_column_roles_vary (const CodebookDataTable *table,
                                     const CodebookDataColumn *key,
                                     const CodebookDataColumn *column);
/* "uren_T0", "T0 uren", "urenT0" → "uren", "T0"; the wave as the project writes it. FALSE if the
 * name has no wave in it, whatever it looks like. */
gboolean codebook_column_roles_split (const CodebookAttributeStudy *study,
                                      const char *name,
                                      char **stem,
                                      char **wave);

G_END_DECLS
