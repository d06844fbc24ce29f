/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/text/segments.h"

G_BEGIN_DECLS

typedef enum
{
  CODEBOOK_FIND_FOLDED = 0,     /* by codebook_fold_word (): accents, case and hyphens aside */
  CODEBOOK_FIND_EXACT = 1 << 0, /* byte for byte */
  CODEBOOK_FIND_WHOLE_WORDS = 1 << 1, /* not within a longer word */
} CodebookFindFlags;

/* Where @wanted stands in @text, from left to right, not overlapping. Folded, re-integratie finds
 * reïntegratie and reintegratie, but not ‘re integratie’. An empty @wanted is nowhere.
 * (element-type CodebookSegment) */
GArray *codebook_find_all (const char *text,
                           gsize len_bytes,
                           const char *wanted,
                           CodebookFindFlags flags,
                           const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
