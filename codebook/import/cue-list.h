/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* Cues: what subtitles, speech recognisers and annotation tools give. A cue is a few words with a
 * start and an end, cut off anywhere in a sentence, perhaps with the name of who speaks. Readers
 * fill the list in order; write () makes a transcript of it that reads like one:
 *
 *   new → (begin · (append | mark)*)* → write → free
 *
 * Cues of one speaker that follow one another become one turn, in paragraphs that end with a
 * sentence. Where no cue names its speaker, labels are looked for in the words ("Petra: Hoe"), at
 * the head of a cue or of a line in it. Each start is a time mark, and so is each end that the next
 * cue does not start at. */
typedef struct _CodebookCueList CodebookCueList;

CodebookCueList *codebook_cue_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_cue_list_free (CodebookCueList *self);

/* @speaker NULL: the cue does not tell. Times: -1 if not known. */
void codebook_cue_list_begin (CodebookCueList *self,
                              const char *speaker,
                              gint64 start_ms,
                              gint64 end_ms);
/* To the cue begun last. Bytes as for the builder; lines of a cue are apart by '\n'. */
void codebook_cue_list_append (CodebookCueList *self,
                               const char *text,
                               gsize len_bytes,
                               CodebookFormat format);
/* What is appended next is said at @at_ms. */
void codebook_cue_list_mark (CodebookCueList *self, gint64 at_ms);

guint codebook_cue_list_get_length (const CodebookCueList *self);
/* TRUE when there is more than a transcript can hold: the reader may as well stop. */
gboolean codebook_cue_list_is_full (const CodebookCueList *self);
/* @name: of the file, for the message. Fails if there were too many cues. */
gboolean codebook_cue_list_write (CodebookCueList *self,
                                  CodebookTranscriptBuilder *builder,
                                  const char *name,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookCueList, codebook_cue_list_free)

G_END_DECLS
