/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/speaker-line.h"

G_BEGIN_DECLS

/* Short labels with another sign than a colon: "I/ Hoe", "(I) Hoe", "<I> Hoe", "I. Hoe", "I) Hoe",
 * "I    Hoe". No line tells these from a list, an initial or a remark, so a sign counts only if the
 * transcript is written with it: most lines have it, few labels do, and they take turns.
 *
 * @lines: (element-type CodebookSpeakerLine), of @text. Those whose label is one get the form
 * CODEBOOK_SPEAKER_FORM_SIGN; no other is changed. */
void codebook_speaker_sign_find (const char *text, GArray *lines);

G_END_DECLS
