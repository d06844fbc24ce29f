/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/name-text.h"

G_BEGIN_DECLS

/* Numbers said one behind the other, in words or figures: nul zes, eh, dubbel twee vierendertig. */
typedef struct
{
  guint first, after; /* tokens */
  guint numbers;      /* how many of them are a number */
  guint said;         /* … in words; een, which may be an article, left out */
  guint figures;      /* what the numbers come to: vierendertig has two */
  guint letters;      /* groups of these among them: zes acht b */
} CodebookNumberRun;

/* How many figures a word stands for: vierendertig 2, tweehonderd 3, 0475 4; 0 if it is none. */
guint codebook_number_run_count_figures (const char *folded);
/* The run that starts in the token at @first; FALSE if none does. With @letters single letters,
 * words for signs and what holds letters and figures belong to it: a streepje nul zes, J-2208. */
gboolean codebook_number_run_read (CodebookNumberRun *self,
                                   const CodebookNameText *text,
                                   guint first,
                                   gboolean letters);
/* Whether what is counted stands at @index: [zes] weken. */
gboolean codebook_number_run_is_counted (const CodebookNameText *text, guint index);
/* Whether it counts or stutters: een twee drie vier vijf, honderd drieennegentig zesentachtig. */
gboolean codebook_number_run_is_series (const CodebookNumberRun *self,
                                        const CodebookNameText *text);

G_END_DECLS
