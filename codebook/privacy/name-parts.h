/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/name-text.h"

G_BEGIN_DECLS

/* A text cut up finer than CodebookNameText, for comparing names: at the hyphens within its words
 * too, and with the prefix of a surname as one part, however it is written. */
#define CODEBOOK_NAME_PART_VAN "\001van" /* v.d., van der, vd */
#define CODEBOOK_NAME_PART_DE "\001de"
#define CODEBOOK_NAME_PART_TEN "\001ten"

typedef struct
{
  const char *word;  /* folded, or one of the above; owned by the text */
  guint first, last; /* tokens */
  guint hyphens;     /* of the first token that stand before it: 0 if it starts a word */
} CodebookNamePart;

/* (transfer full) (element-type CodebookNamePart) */
GArray *codebook_name_parts_cut (const CodebookNameText *text) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the part at @index ends a word: no hyphen binds it to the next. */
gboolean codebook_name_parts_is_end (const GArray *parts, guint index);
/* Where the part at @index ends in the text, in bytes. */
gsize codebook_name_parts_get_end (const CodebookNameText *text, const GArray *parts, guint index);
/* Whether the part at @index, not the first, may go on a name: only white space, a full stop, a
 * hyphen, a slash is before it. @tight: or only what may be written for a hyphen: white space, _
 * and dashes. */
gboolean codebook_name_parts_is_joined (const CodebookNameText *text,
                                        const GArray *parts,
                                        guint index,
                                        gboolean tight);
/* Whether the word that ends with the part at @index goes on in the next line: Amster-\ndam. */
gboolean
codebook_name_parts_is_broken (const CodebookNameText *text, const GArray *parts, guint index);

G_END_DECLS
