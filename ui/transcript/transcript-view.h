/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/edit-session.h"
#include "ui/text-view.h"
#include "ui/transcript/transcript-content.h"

G_BEGIN_DECLS

/* A transcript set like a page: one measure, speakers and line numbers to the left, codings behind
 * the words and as brackets to the right. Read-only but for its editing mode, with a caret; places
 * are code points of the current text, which is all in the buffer: what the margin shows is
 * invisible in the text.
 *
 * Signals: "coding-chosen" (gint64 coding): clicked in the margin · "coding-dragged" (gint64
 * coding, guint start_cp, guint end_cp): an end of the selected coding was let go somewhere else ·
 * "code-dropped" (gint64 code): on the selection · "caret-moved": caret or selection · "released":
 * the pointer let go of a selection it made · "more-lanes": the collapsed lanes were clicked ·
 * "typed": the buffer changed; the content must follow before anything is drawn. */
#define UI_TYPE_TRANSCRIPT_VIEW (ui_transcript_view_get_type ())
G_DECLARE_FINAL_TYPE (UiTranscriptView, ui_transcript_view, UI, TRANSCRIPT_VIEW, UiTextView)

#define UI_TRANSCRIPT_VIEW_MIN_PT 10
#define UI_TRANSCRIPT_VIEW_MAX_PT 20
#define UI_TRANSCRIPT_VIEW_DEFAULT_PT 12

/* @content is borrowed until it is replaced; NULL: empty. */
void ui_transcript_view_set_content (UiTranscriptView *self, UiTranscriptContent *content);
/* The content's codings were loaded anew; @before is what they were. New ones fade in. */
void ui_transcript_view_update_codings (UiTranscriptView *self, CodebookCodingSet *before);
/* Names, hues or what is to be shown changed. */
void ui_transcript_view_restyle (UiTranscriptView *self);

void ui_transcript_view_set_size_pt (UiTranscriptView *self, guint size_pt);
guint ui_transcript_view_get_size_pt (UiTranscriptView *self);
void ui_transcript_view_set_all_lanes (UiTranscriptView *self, gboolean all_lanes);
gboolean ui_transcript_view_get_all_lanes (UiTranscriptView *self);

/* FALSE (and an empty range at the caret) when nothing is selected; a range never starts or ends in
 * what is hidden. */
gboolean ui_transcript_view_get_selection (UiTranscriptView *self, guint *start_cp, guint *end_cp);
guint ui_transcript_view_get_caret (UiTranscriptView *self);
void ui_transcript_view_select (UiTranscriptView *self, guint start_cp, guint end_cp);
/* Scrolls until the range is in view, and shows where it is by a ring that fades. */
void
ui_transcript_view_go_to (UiTranscriptView *self, guint start_cp, guint end_cp, gboolean select);

/* What is at the top of the view, and how far below the top of its line that is (above it, if
 * negative); makes it so, as soon as the text is laid out. */
guint ui_transcript_view_get_top (UiTranscriptView *self, int *below_px);
void ui_transcript_view_set_top (UiTranscriptView *self, guint cp, int below_px);
/* Scrolls only if the range is not in view. */
void ui_transcript_view_reveal (UiTranscriptView *self, guint start_cp, guint end_cp);

void ui_transcript_view_set_selected_coding (UiTranscriptView *self, gint64 id); /* 0 = none */
gint64 ui_transcript_view_get_selected_coding (UiTranscriptView *self);
void ui_transcript_view_set_hovered_coding (UiTranscriptView *self, gint64 id);
gint64 ui_transcript_view_get_hovered_coding (UiTranscriptView *self);

/* Takes @ranges (UiBreaksRange, by start), each to be outlined; NULL: none. */
void ui_transcript_view_take_found (UiTranscriptView *self, GArray *ranges);
/* Outlines the range until another is pointed at or the text is another; an empty one: none. Unlike
 * a selection it stays when text is selected elsewhere. */
void ui_transcript_view_point_at (UiTranscriptView *self, guint start_cp, guint end_cp);
/* FALSE: nothing is pointed at. */
gboolean ui_transcript_view_get_pointed (UiTranscriptView *self, guint *start_cp, guint *end_cp);

/* Typing: while it is on, the session has what was changed. After "typed" the owner revises the
 * content and has it shown. */
void ui_transcript_view_set_editing (UiTranscriptView *self, gboolean editing);
CodebookEditSession *ui_transcript_view_get_session (UiTranscriptView *self); /* (nullable) */
char *ui_transcript_view_dup_text (UiTranscriptView *self) G_GNUC_WARN_UNUSED_RESULT;
void ui_transcript_view_show_typed (UiTranscriptView *self);
/* Takes back what was typed last, or types it @again. */
void ui_transcript_view_retype (UiTranscriptView *self, gboolean again);

/* What encloses the display lines of a range, in the widget's coordinates. */
void ui_transcript_view_get_rectangle (UiTranscriptView *self,
                                       guint start_cp,
                                       guint end_cp,
                                       GdkRectangle *rectangle);

G_END_DECLS
