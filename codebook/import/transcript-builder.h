/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/error.h"
#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* Readers say what they meet, in the order of the file; the builder makes the stored text of it:
 * NFC, '\n' between paragraphs, blank ones left out, tables as lines, notes after the text, places
 * in code points. A break inside a paragraph ('\n' in what is appended) makes a new line of the
 * same style. Paragraphs of more than 5,000 words are cut at a sentence's end.
 *
 *   new → (set_prefix? append* end_paragraph | begin_row … end_row | notes | asides)* → finish →
 * free
 */
typedef struct _CodebookTranscriptBuilder CodebookTranscriptBuilder;

/* @kind: the reader's, see CodebookReader. */
CodebookTranscriptBuilder *
codebook_transcript_builder_new (const char *kind) G_GNUC_WARN_UNUSED_RESULT;
void codebook_transcript_builder_free (CodebookTranscriptBuilder *self);

/* Adds to the paragraph. Any bytes will do: what is not UTF-8 becomes U+FFFD, what is no text
 * (control characters, soft hyphens, byte order marks) is left out. */
void codebook_transcript_builder_append (CodebookTranscriptBuilder *self,
                                         const char *text,
                                         gsize len_bytes,
                                         CodebookFormat format);
/* What comes before the paragraph's first text, if it gets any: a list's number or bullet. */
void codebook_transcript_builder_set_prefix (CodebookTranscriptBuilder *self, const char *prefix);
void codebook_transcript_builder_end_paragraph (CodebookTranscriptBuilder *self,
                                                CodebookStyle style,
                                                guint level);

/* A row is one line, its cells apart by tabs: paragraphs in a cell are joined by a space, but those
 * of the last cell follow as lines of their own, so that a cell with a whole interview stays
 * readable. Rows may nest: rows in the last cell are lines too. */
void codebook_transcript_builder_begin_row (CodebookTranscriptBuilder *self);
void codebook_transcript_builder_begin_cell (CodebookTranscriptBuilder *self);
/* What stands in the cell stands in @times more beside it, without its looks and notes. */
void codebook_transcript_builder_repeat_cell (CodebookTranscriptBuilder *self, guint times);
void codebook_transcript_builder_end_row (CodebookTranscriptBuilder *self);
/* Instead of end_row (): the row stands there @times more, without its looks, notes and marks. An
 * empty one, or one within another, is ended only. */
void codebook_transcript_builder_repeat_row (CodebookTranscriptBuilder *self, guint times);

/* A note: add_note () puts its mark, "[1]", in the text; what is said between begin and end comes
 * after the text, notes by number. Notes may be begun in any order, at once or later. */
guint codebook_transcript_builder_add_note (CodebookTranscriptBuilder *self);
void codebook_transcript_builder_begin_note (CodebookTranscriptBuilder *self, guint number);
void codebook_transcript_builder_end_note (CodebookTranscriptBuilder *self);

/* Text anchored in a paragraph but not part of it (a text box): it comes after that paragraph, or
 * after the row that it is in. */
void codebook_transcript_builder_begin_aside (CodebookTranscriptBuilder *self);
void codebook_transcript_builder_end_aside (CodebookTranscriptBuilder *self);

/* A file of its own that stands in this one, between paragraphs: what it leaves open ends with it,
 * and its encoding is not told. FALSE: it would be the fourth within one another, and none was
 * begun. */
gboolean codebook_transcript_builder_begin_part (CodebookTranscriptBuilder *self);
void codebook_transcript_builder_end_part (CodebookTranscriptBuilder *self);

/* For formats that know speakers and times by themselves. Where turns are given, nobody looks for
 * them in the text; where only times are, they are the times of the labels found beside them. Times
 * that are the same at the same place are kept once, negative ones not at all.
 *
 * The next text that is appended is said at @at_ms. */
void codebook_transcript_builder_mark_time (CodebookTranscriptBuilder *self, gint64 at_ms);
/* What was appended last was said until @at_ms. */
void codebook_transcript_builder_mark_end (CodebookTranscriptBuilder *self, gint64 at_ms);
/* Ends the paragraph, if there is any text in it. What is appended from here on is a turn of the
 * speaker @label, which is put before it ("Label: "), or with NULL no one's. The turn starts at
 * @start_ms, -1 if that is not known; that time is marked too. Labels that differ in case or
 * accents only are one speaker. */
void codebook_transcript_builder_begin_turn (CodebookTranscriptBuilder *self,
                                             const char *label,
                                             gint64 start_ms);

/* What is appended next stands on another page, called @label. */
void codebook_transcript_builder_mark_page (CodebookTranscriptBuilder *self, const char *label);

/* @warning: (transfer full), a whole sentence; the same one twice is kept once. */
void codebook_transcript_builder_take_warning (CodebookTranscriptBuilder *self, char *warning);
void codebook_transcript_builder_set_encoding (CodebookTranscriptBuilder *self,
                                               const char *encoding);

/* TRUE once there is more text than finish () accepts: the reader may as well stop. */
gboolean codebook_transcript_builder_is_full (const CodebookTranscriptBuilder *self);

/* The transcript, with turns, speakers, times and the number of words. Fails if there was more
 * text than can be coded (64 MB). @name is the file's, for the message. */
CodebookTranscript *codebook_transcript_builder_finish (CodebookTranscriptBuilder *self,
                                                        const char *name,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookTranscriptBuilder, codebook_transcript_builder_free)

G_END_DECLS
