/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/raw-paragraph.h"
#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* Turns and times that the format of a file tells by itself, on their way to the transcript. They
 * are counted when the reader names them and get their places when the text is written:
 *
 *   add* · (place | end_line)* → finish */
typedef struct _CodebookGivenTurns CodebookGivenTurns;

/* @transcript must live as long; its turns, times and speakers are added to. */
CodebookGivenTurns *
codebook_given_turns_new (CodebookTranscript *transcript) G_GNUC_WARN_UNUSED_RESULT;
void codebook_given_turns_free (CodebookGivenTurns *self);

/* The number of a new turn. @label NULL or blank: the words after it are no one's. */
guint codebook_given_turns_add (CodebookGivenTurns *self, const char *label, gint64 start_ms);
/* The label of a turn as it is to stand in the text: one line, NFC, short. (nullable) (transfer
 * none), until the next is added. */
const char *codebook_given_turns_get_label (const CodebookGivenTurns *self, guint number);
/* Was any turn added? Then nobody has to look for them. */
gboolean codebook_given_turns_are_known (const CodebookGivenTurns *self);

/* Marks come in the order of the text. */
void
codebook_given_turns_place (CodebookGivenTurns *self, const CodebookRawMark *mark, guint at_cp);
/* A line that can be part of a turn ends here. */
void codebook_given_turns_end_line (CodebookGivenTurns *self, guint end_cp);
void codebook_given_turns_finish (CodebookGivenTurns *self);

G_END_DECLS
