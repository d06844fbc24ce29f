/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/coding.h"

G_BEGIN_DECLS

/* Takes away the codings for which a condition on ?1 holds, a literal: with their memos; a quote
 * made from one remembers where it last stood. Within an act. */
typedef struct
{
  const char *quotes, *memos, *codings;
} CodebookCodingRemoval;

#define CODEBOOK_CODING_REMOVAL(condition)                                                         \
  {                                                                                                \
    "UPDATE quote SET document = coding.document, start_cp = coding.start_cp, "                    \
    "start_in = coding.start_in, end_cp = coding.end_cp, end_in = coding.end_in, "                 \
    "code = coding.code FROM coding WHERE coding.id = quote.id AND coding." condition,             \
        "DELETE FROM memo WHERE subject_kind = 'coding' AND subject IN "                           \
        "(SELECT id FROM coding WHERE " condition ")",                                             \
        "DELETE FROM coding WHERE " condition                                                      \
  }

gboolean codebook_coding_remove_all (CodebookStore *store,
                                     const CodebookCodingRemoval *removal,
                                     gint64 parameter,
                                     GError **error);

G_END_DECLS
