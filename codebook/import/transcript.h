/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a reader makes of a file, before any project knows of it: text with what hangs on its
 * places. All places are code points of `text`, half-open [start, end). */

typedef enum
{
  CODEBOOK_STYLE_BODY, /* never listed */
  CODEBOOK_STYLE_HEADING,
  CODEBOOK_STYLE_LIST,
  CODEBOOK_STYLE_TABLE, /* a row; its cells are apart by tabs */
  CODEBOOK_STYLE_NOTE,  /* a foot- or endnote, after the text */
} CodebookStyle;

typedef enum
{
  CODEBOOK_FORMAT_BOLD = 1 << 0,
  CODEBOOK_FORMAT_ITALIC = 1 << 1,
  CODEBOOK_FORMAT_UNDERLINE = 1 << 2,
  CODEBOOK_FORMAT_STRUCK = 1 << 3,
} CodebookFormat;

typedef enum
{
  CODEBOOK_ROLE_NONE,
  CODEBOOK_ROLE_INTERVIEWER,
  CODEBOOK_ROLE_RESPONDENT,
  CODEBOOK_ROLE_COACH,
  CODEBOOK_ROLE_OTHER,
} CodebookRole;

const char *
codebook_role_to_string (CodebookRole role); /* "", "interviewer", "respondent", "coach", "other" */
gboolean codebook_role_parse (const char *text, CodebookRole *role);

typedef struct
{
  guint start_cp; /* where the paragraph starts */
  CodebookStyle style;
  guint level; /* of a heading or list, from 1 */
} CodebookTranscriptParagraph;

typedef struct
{
  guint start_cp, end_cp;
  CodebookFormat format;
} CodebookTranscriptRun;

typedef struct
{
  guint start_cp;  /* where the label or the time starts */
  guint words_cp;  /* where what is said starts */
  guint end_cp;    /* without the paragraph's end */
  guint speaker;   /* index into speakers */
  gint64 start_ms; /* -1 = not known */
} CodebookTranscriptTurn;

typedef struct
{
  guint at_cp;
  gint64 at_ms;
} CodebookTranscriptTime;

typedef struct
{
  guint at_cp; /* the first that stands on it */
  char *label; /* owned; what the page is called: "12", "iv" */
} CodebookTranscriptPage;

typedef struct
{
  char *label;       /* as in the text, without colon or brackets */
  CodebookRole role; /* a guess from the label */
  guint turns;       /* 0 = taken for another; no speaker of the document */
} CodebookTranscriptSpeaker;

typedef struct
{
  char *text; /* UTF-8, NFC, '\n' between paragraphs, none at the end; see DESIGN of positions in
                 model/document-text.h */
  gsize len_bytes;
  guint length_cp;
  guint paragraph_count;
  guint words;
  char *kind;         /* the reader: "docx" */
  char *encoding;     /* of a text file: "UTF-8", "windows-1252"; else NULL */
  char *held_on;      /* "2024-03-14", where the text itself says so; else NULL */
  GArray *paragraphs; /* CodebookTranscriptParagraph, by start_cp; only those that are not body */
  GArray *runs;       /* CodebookTranscriptRun, by start_cp, not overlapping */
  GArray *turns;      /* CodebookTranscriptTurn, by start_cp, not overlapping */
  GArray *times;      /* CodebookTranscriptTime, by at_cp */
  GArray *pages;      /* CodebookTranscriptPage, by at_cp, each at another place; of a paged file */
  GPtrArray *speakers; /* CodebookTranscriptSpeaker *, by first turn */
  GPtrArray *warnings; /* char *: what was set right or left out, a sentence each */
} CodebookTranscript;

void codebook_transcript_page_clear (gpointer page); /* CodebookTranscriptPage *: what is in it */

/* All turns of @speaker become those of @other: "INTERVIEWER" is "I". */
void codebook_transcript_join_speakers (CodebookTranscript *transcript, guint speaker, guint other);

CodebookTranscript *codebook_transcript_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_transcript_free (CodebookTranscript *transcript);
gint64 codebook_transcript_get_first_ms (
    const CodebookTranscript *transcript); /* -1 if there are no times */
gint64 codebook_transcript_get_last_ms (const CodebookTranscript *transcript);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookTranscript, codebook_transcript_free)

G_END_DECLS
