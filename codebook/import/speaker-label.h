/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* What can be the label of a speaker, by its words alone. Whether it is one, the whole transcript
 * decides: see speakers.h. A label is given without colon or brackets. */

typedef enum
{
  CODEBOOK_SPEAKER_LABEL_NEVER,    /* cannot be one: "Mijn jobcoach zei", "Let op", "Om 9:30" */
  CODEBOOK_SPEAKER_LABEL_POSSIBLE, /* is one if it recurs */
  CODEBOOK_SPEAKER_LABEL_KNOWN,    /* is one: "R1", "Interviewer", "De heer Van 't Wout" */
} CodebookSpeakerLabel;

CodebookSpeakerLabel codebook_speaker_label_judge (const char *label, gsize len_bytes);
/* TRUE for what transcribers note, not say: "onverstaanbaar", "lacht". */
gboolean codebook_speaker_label_is_remark (const char *label, gsize len_bytes);
/* Labels with the same key are one speaker: case, accents and spaces aside. */
char *codebook_speaker_label_dup_key (const char *label, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;
CodebookRole codebook_speaker_label_guess_role (const char *label, gsize len_bytes);

G_END_DECLS
