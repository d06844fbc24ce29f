/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* All that people wrote in a project outside the transcripts: memos, prose of sections, names of
 * documents, cases, speakers and codes, values, and what will be added one day: every text column
 * of every truth table but those that are named in free-text.c, and the names of coders. */
typedef struct
{
  const char *table, *column; /* interned */
  char *text;
} CodebookFreeText;

/* Each different text once per column, in no order; not "". (element-type CodebookFreeText *) */
GPtrArray *codebook_free_text_list (CodebookProject *project,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes @text wherever that column has what @old has. Inside the open act. Names that must differ
 * and would not are an error. */
gboolean codebook_free_text_replace (CodebookProject *project,
                                     const CodebookFreeText *old,
                                     const char *text,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a column is one of them; @table and @column as in the schema. */
gboolean codebook_free_text_is_column (const char *table, const char *column);

G_END_DECLS
