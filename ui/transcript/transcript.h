/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/coding-set.h"

G_BEGIN_DECLS

/* The middle of Coderen: a bar with the document's name, the transcript, the recent codes. Reads
 * all from the project and follows its "changed".
 *
 * Its text is corrected in the editing mode: all that is typed from entering it to leaving it is
 * one act. Any way of leaving keeps what was typed, but for edit-cancel.
 *
 * Actions (`transcript.*`): pick-code, code-recent(i), repeat-code, code-in-vivo, memo,
 * remove-coding, next-coding, previous-coding, grow, shrink, start-forward, start-backward,
 * end-forward, end-backward, deselect, copy, find, find-next, find-previous, zoom-in, zoom-out,
 * zoom-normal, menu, edit-keep, edit-cancel, edit-undo, edit-redo, take-back (the correction at the
 * caret), hide-names; with a state: stripes(s), blind, all-lanes, edit.
 *
 * Signals: "caret-moved": caret, selection, selected coding or the codings changed; once for all
 * that happened in one go · "pick-code": the picker is wanted · "code-chosen" (gint64 code): a code
 * to be shown, since a coding of it was clicked · "edit-memo" (gint64 coding) · "recent-changed".
 *
 * Properties: "size-pt" (guint, 10 to 20), "stripes" (string), "blind", "all-lanes", "editing". */
#define UI_TYPE_TRANSCRIPT (ui_transcript_get_type ())
G_DECLARE_FINAL_TYPE (UiTranscript, ui_transcript, UI, TRANSCRIPT, AdwBin)

GtkWidget *ui_transcript_new (void);
void ui_transcript_set_project (UiTranscript *self, CodebookProject *project); /* NULL: none */
void ui_transcript_set_document (UiTranscript *self, gint64 document);         /* 0: none */
gint64 ui_transcript_get_document (UiTranscript *self);

/* Places are code points of the text as it is shown: the current one, but for names that are shown
 * again, while nothing can be coded. FALSE, and an empty range at the caret, when no text
 * is selected. */
gboolean ui_transcript_get_selection (UiTranscript *self, guint *start_cp, guint *end_cp);
guint ui_transcript_get_caret (UiTranscript *self);
/* Of the current text as it is kept. */
void ui_transcript_go_to (UiTranscript *self, guint start_cp, guint end_cp, gboolean select);
/* Outlines that place, for as long as somebody is at work on it beside the text; an empty one ends
 * it. */
void ui_transcript_point_at (UiTranscript *self, guint start_cp, guint end_cp);
/* And selects it; FALSE if it is not there. */
gboolean ui_transcript_go_to_coding (UiTranscript *self, gint64 id);
/* Scrolls to the first place that an act touched, unless that is seen. */
void ui_transcript_show_changes (UiTranscript *self, CodebookChanges *changes);
/* Without pointing it out, as go_to does. */
void ui_transcript_put_caret (UiTranscript *self, guint at_cp);
/* What encloses the selection (or the caret's line), in coordinates of this widget. */
void ui_transcript_get_selection_rectangle (UiTranscript *self, GdkRectangle *rectangle);

/* The code that is selected in the tree: for "only the selected code", and for new codes. */
void ui_transcript_set_selected_code (UiTranscript *self, gint64 code);
void ui_transcript_select_coding (UiTranscript *self, gint64 id); /* 0: none */
gint64 ui_transcript_get_selected_coding (UiTranscript *self);    /* 0: none */
/* What is shown; (nullable), borrowed until the next "caret-moved". */
CodebookCodingSet *ui_transcript_get_codings (UiTranscript *self);

gboolean ui_transcript_get_editing (UiTranscript *self);
void ui_transcript_set_editing (UiTranscript *self, gboolean editing);
/* While editing: takes back what was typed last, or types it @again. */
void ui_transcript_retype (UiTranscript *self, gboolean again);

/* Codes the selected text or else the range of the selected coding. Deselects the text. */
gboolean ui_transcript_code_selection (UiTranscript *self, gint64 code, GError **error);

/* The codes under 1 to 9, in that order. A code keeps its number for as long as it is among the
 * last nine used. (element-type gint64) */
GArray *ui_transcript_dup_recent_codes (UiTranscript *self) G_GNUC_WARN_UNUSED_RESULT;
/* The same with how lately each was used, a(xu), to be given to restore after set_project and
 * before set_document. Codes that are gone are passed over. (transfer floating) */
GVariant *ui_transcript_make_recent (UiTranscript *self);
void ui_transcript_restore_recent (UiTranscript *self, GVariant *recent);

G_END_DECLS
