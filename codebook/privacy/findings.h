/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/finding.h"
#include "codebook/privacy/name-lexicon.h"

G_BEGIN_DECLS

/* All that may say who somebody is in one text: what finders.h finds, with overlaps joined, from
 * left to right. Marks of transcription ((lacht), [onverstaanbaar]) and labels of speakers that are
 * no names are never among it. (element-type CodebookFinding) */
GArray *codebook_findings_make (const char *text,
                                gsize len_bytes,
                                const CodebookNameLexicon *lexicon) G_GNUC_WARN_UNUSED_RESULT;

/* Joins what overlaps: names that overlap become one, figures (e-mail, telephone …) win over names
 * within them, a longer one over a shorter; known names over all that is no longer. Sorts. */
void codebook_findings_join (GArray *findings);

G_END_DECLS
