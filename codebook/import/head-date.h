/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* The day the interview was held, as "2024-03-14", where the head of the transcript says so in
 * plain words: "Datum: 14 maart 2024", "Afgenomen op 14-3-2024", a table's row "Datum | 14 maart
 * 2024", or a paragraph that starts with a date and goes on after a comma or not at all. NULL where
 * it does not, or where two such dates differ: nothing is guessed, and what a word processor knows
 * of the file is when somebody typed. The head is what stands before the first turn, at most 40
 * paragraphs; where there are no turns only dates with such a word before them count. */
char *codebook_head_date_find (const CodebookTranscript *transcript) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
