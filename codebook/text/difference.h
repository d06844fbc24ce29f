/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What differs between two texts, by words: [old_start, old_end) of the one became [new_start,
 * new_end) of the other. Code points; by place, not touching in both texts at once. */
typedef struct
{
  guint old_start_cp, old_end_cp;
  guint new_start_cp, new_end_cp;
} CodebookDifference;

/* The fewest words that differ, where finding them is cheap; more where it is not: O((N + M) √(N +
 * M)) for texts of N and M words. Both are valid UTF-8. (element-type CodebookDifference)
 *
 * Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986), §4b. */
GArray *codebook_difference_find (const char *old_text,
                                  gsize old_len_bytes,
                                  const char *new_text,
                                  gsize new_len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
