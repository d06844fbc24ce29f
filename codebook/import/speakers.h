/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* Fills turns, times and speakers of @transcript from its text, paragraphs and runs. All labels and
 * times stay in the text. Times that @transcript has before are kept, and count for the labels that
 * they stand at. A text of more than 200,000 paragraphs is left as it is, with a warning. */
void codebook_speakers_find (CodebookTranscript *transcript);

G_END_DECLS
