/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/speaker-label.h"

G_BEGIN_DECLS

/* What stands at the head of each line of a transcript: a time, and what could be a label. Whether
 * it is one is not decided here; that needs all lines: speakers.h. */
#define CODEBOOK_SPEAKER_LINE_HEAD_BYTES 200 /* a time and a label of 40 characters are shorter */

typedef enum
{
  CODEBOOK_SPEAKER_FORM_NONE,
  CODEBOOK_SPEAKER_FORM_COLON,      /* "I: ", also "I (0:03): ", "@I: ", "#I: " */
  CODEBOOK_SPEAKER_FORM_FUSED,      /* "I:Hoe": counts only if the label does elsewhere */
  CODEBOOK_SPEAKER_FORM_BRACKET,    /* "[i] " */
  CODEBOOK_SPEAKER_FORM_HEADER,     /* "Petra Jansen   0:03" on a line by itself */
  CODEBOOK_SPEAKER_FORM_WEAK,       /* "Petra Jansen [0:03] Hoe": may as well be speech */
  CODEBOOK_SPEAKER_FORM_ALONE,      /* "Petra Jansen (0:03)", "0:03 - Petra Jansen": may be, too */
  CODEBOOK_SPEAKER_FORM_AFTER_TIME, /* "00:00:03 Petra Jansen": may be if all are */
  CODEBOOK_SPEAKER_FORM_BELOW_TIME, /* "Petra Jansen" below "0:0:3.120 --> 0:0:6.480": likewise */
  CODEBOOK_SPEAKER_FORM_TAB,        /* "I\tHoe" */
  CODEBOOK_SPEAKER_FORM_BOLD,
  CODEBOOK_SPEAKER_FORM_HEADING,
  CODEBOOK_SPEAKER_FORM_SIGN, /* "I/ Hoe", "(I) Hoe": see speaker-sign.h */
} CodebookSpeakerForm;

typedef struct
{
  gsize start, end; /* bytes */
  gsize head;       /* byte: after a time before the words; where a label would be */
  guint start_cp;
  CodebookStyle style;
  guint level;
  gsize time_at; /* of the time before the words */
  gint64 time_ms;
  gboolean time_bare; /* no brackets, not yet known to be one */
  gsize close_at;     /* of f4's time at the end */
  gint64 close_ms, end_ms;
  CodebookSpeakerForm form;
  gsize label, label_end; /* bytes; without colon or brackets */
  gsize words;            /* bytes: where what is said starts */
  char *key;
  guint key_lines; /* with the same key; told before they are judged */
  gboolean given;  /* the time is the format's */
  CodebookSpeakerLabel judged;
  gboolean accepted;
} CodebookSpeakerLine;

/* All lines, in order. (element-type CodebookSpeakerLine) */
GArray *
codebook_speaker_line_parse_all (const CodebookTranscript *transcript) G_GNUC_WARN_UNUSED_RESULT;
/* Is it a line with nothing but from when to when? */
gboolean codebook_speaker_line_is_stretch (const CodebookSpeakerLine *line);
/* The time that may follow a label, if one does, becomes that of the line. */
void codebook_speaker_line_take_time (const char *text, CodebookSpeakerLine *line);
/* If nothing but a name stands where a time was given, it becomes the label of the line. */
void codebook_speaker_line_take_name (const char *text, CodebookSpeakerLine *line);
/* Bytes of @text: the first from @at on that is no white space, or @end. */
gsize codebook_speaker_line_skip_white (const char *text, gsize at, gsize end);

G_END_DECLS
