/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/coder.h"
#include "codebook/model/coding-set.h"
#include "codebook/model/correction-acts.h"
#include "codebook/model/document.h"
#include "codebook/model/turn.h"
#include "ui/hue.h"
#include "ui/transcript/breaks.h"

G_BEGIN_DECLS

/* All that is shown of one document, read from the project at once, so that drawing asks nothing of
 * it. All places are current code points, which are those of the text buffer too. */
typedef struct
{
  gint64 id, parent;
  char *name, *hue;
  char *path; /* as people read it: "Werk › Jobcoaching" */
  guint codings;
  GdkRGBA colors[2][3]; /* light, dark × UiHueUse */
} UiTranscriptCode;

/* Whose codings, and of what, are shown. */
typedef enum
{
  UI_TRANSCRIPT_SHOW_ALL,
  UI_TRANSCRIPT_SHOW_MINE,
  UI_TRANSCRIPT_SHOW_CODE,  /* show_id and what is below it */
  UI_TRANSCRIPT_SHOW_CODER, /* show_id */
} UiTranscriptShow;

typedef struct
{
  CodebookDocument *info;
  CodebookDocumentText *text;
  GArray *paragraphs, *runs, *times, *turns, *pages;
  GArray *hidden;       /* UiBreaksRange: what the margin shows instead: labels at the start of a
                           paragraph,       and times that close a turn (f4), at its end; by start, not
                           overlapping, none empty */
  GHashTable *speakers; /* gint64 * → CodebookSpeaker */
  GHashTable *codes;    /* gint64 * → UiTranscriptCode */
  GHashTable *coders;   /* gint64 * → CodebookCoder */
  CodebookCodingSet *codings; /* never NULL */
  GPtrArray *corrections;     /* CodebookCorrectionRow: those that are kept */
  gint64 coder;               /* who acts; 0 = did nothing yet */
  UiTranscriptShow show;
  gint64 show_id;
  gboolean blind; /* what others did is hidden */
  gboolean
      reveals; /* names are in the place of their pseudonyms: its places are not the kept ones */
} UiTranscriptContent;

/* @revealed: the text to show instead of the kept one, with its names: codebook_key_reveal (). */
UiTranscriptContent *ui_transcript_content_load (CodebookProject *project,
                                                 gint64 document,
                                                 CodebookDocumentText *revealed,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ui_transcript_content_free (UiTranscriptContent *content);

/* After an act: what it may have changed, anew. On an error all stays as it was. */
gboolean ui_transcript_content_follow_codings (UiTranscriptContent *content,
                                               CodebookProject *project,
                                               CodebookChanges *changes,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean ui_transcript_content_reload_codes (UiTranscriptContent *content,
                                             CodebookProject *project,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The text as @revision of what is kept makes it, with all that hangs on it. On an error all stays
 * as it was. */
gboolean ui_transcript_content_revise (UiTranscriptContent *content,
                                       CodebookProject *project,
                                       CodebookRevision *revision,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The correction that shows at @cp, or at the edge before it; NULL if none. */
const CodebookPatch *ui_transcript_content_patch_at (const UiTranscriptContent *content, guint cp);
/* (nullable); those of an edit that is not kept yet have none. */
const CodebookCorrectionRow *
ui_transcript_content_find_correction (const UiTranscriptContent *content, gint64 id);

/* (nullable) */
const UiTranscriptCode *ui_transcript_content_get_code (const UiTranscriptContent *content,
                                                        gint64 id);
gboolean ui_transcript_content_shows (const UiTranscriptContent *content,
                                      const CodebookCoding *coding);
/* The hidden range that holds @cp; NULL if none. */
const UiBreaksRange *ui_transcript_content_hidden_at (const UiTranscriptContent *content, guint cp);
/* Where a caret stands that was put at @cp, coming from @from_cp (G_MAXUINT: from nowhere): never
 * within what is hidden, nor on its far side from the words. */
guint ui_transcript_content_snap (const UiTranscriptContent *content, guint cp, guint from_cp);
/* How many code points the time that stands at @cp takes: #00:12:34-5#, [0:12:34], 00:12:34,500. */
guint ui_transcript_content_time_length (const UiTranscriptContent *content, guint cp);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiTranscriptContent, ui_transcript_content_free)

G_END_DECLS
