/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/transcript/margin.h"
#include "ui/transcript/paragraphs.h"
#include "ui/transcript/stripes.h"
#include "ui/transcript/transcript-view.h"

G_BEGIN_DECLS

/* Room round the words within the text window, so that handles at the edges are not cut. */
#define UI_TRANSCRIPT_VIEW_PAD_PX 6
/* Below this width the margins are narrow. */
#define UI_TRANSCRIPT_VIEW_WIDE_PX 840

struct _UiTranscriptView
{
  UiTextView parent_instance;

  UiTranscriptContent *content; /* borrowed, (nullable) */
  UiParagraphs *paragraphs;
  UiMargin *margin;   /* owned by the text view */
  UiStripes *stripes; /* owned by the text view */
  guint size_pt;
  gboolean dark;
  int width;   /* that the margins were made for */
  int text_px; /* the measure now: less than wanted where there is no room; 0 = not known yet */

  GtkTextTag *page, *hidden, *quiet; /* owned by the buffer's table */
  gboolean keep_marks;               /* marks are being moved by us: leave them alone */

  gint64 selected, hovered; /* codings; 0 = none */
  GArray *found;            /* UiBreaksRange, (nullable) */
  UiBreaksRange pointed;    /* end_cp 0: nothing is pointed at */

  /* Typing. */
  CodebookEditSession *session; /* NULL: the text is only read */
  UiBreaksRange dirty;          /* what was typed since it was shown; end_cp 0: nothing */
  int moved;                    /* what is behind it, by so many code points */
  gboolean raw;                 /* changes of the buffer are our own */
  GtkEventController *reading_keys, *editing_keys; /* owned by the widget */

  /* An end of the selected coding being dragged; drag_end_cp 0: none is. */
  guint drag_start_cp, drag_end_cp;
  gboolean drags_start;

  /* What fades: new codings, and the ring round the target of a jump. */
  GArray *fresh; /* gint64 */
  gint64 fresh_since_us;
  UiBreaksRange ring;
  gint64 ring_since_us; /* 0 = none */
  guint fade_tick;

  /* A jump on its way. */
  UiBreaksRange target;
  gboolean to_top; /* bring it to the top, wherever it is now, and then further down by */
  int below_px;
  gboolean rings;
  guint jump_tick, jump_tries;
};

/* transcript-view.c */
void ui_transcript_view_redraw_margins (UiTranscriptView *self); /* at the next frame */

/* transcript-view-draw.c */
void ui_transcript_view_draw_below (UiTranscriptView *self, GtkSnapshot *snapshot);
void ui_transcript_view_draw_above (UiTranscriptView *self, GtkSnapshot *snapshot);
void ui_transcript_view_redraw_coding (UiTranscriptView *self, gint64 id);
void ui_transcript_view_fade_in (UiTranscriptView *self, GArray *ids);
void ui_transcript_view_ring (UiTranscriptView *self, guint start_cp, guint end_cp);
/* Its range, or what it is being dragged to. */
UiBreaksRange ui_transcript_view_range_of (UiTranscriptView *self, const CodebookCoding *coding);
/* Paragraphs in view, as buffer lines, both inclusive. */
void ui_transcript_view_get_visible (UiTranscriptView *self, guint *first, guint *last);

/* transcript-view-handles.c */
void ui_transcript_view_init_handles (UiTranscriptView *self);
/* The place of the start or end of the selected coding in the buffer: a bar of 2 px. FALSE if
 * nothing is selected. */
gboolean ui_transcript_view_get_handle (UiTranscriptView *self, gboolean start, GdkRectangle *bar);

/* transcript-view-input.c */
void ui_transcript_view_init_pointer (UiTranscriptView *self);
void ui_transcript_view_init_keys (UiTranscriptView *self);

void ui_transcript_view_set_editing_keys (UiTranscriptView *self, gboolean editing);

/* transcript-view-edit.c */
void ui_transcript_view_init_editing (UiTranscriptView *self);
void ui_transcript_view_paste_clipboard (GtkTextView *view);
void ui_transcript_view_cut_clipboard (GtkTextView *view);

/* transcript-view-marks.c */
void ui_transcript_view_init_marks (UiTranscriptView *self);
void ui_transcript_view_draw_marks (UiTranscriptView *self,
                                    GtkSnapshot *snapshot,
                                    guint first,
                                    guint last);

/* transcript-view-text.c */
void ui_transcript_view_fill (UiTranscriptView *self);
/* Sets the paragraphs that hold a range anew, and tells which they are: with the last one's end. */
UiBreaksRange ui_transcript_view_dress (UiTranscriptView *self, guint start_cp, guint end_cp);
void ui_transcript_view_set_face (UiTranscriptView *self);
void ui_transcript_view_quiet_turns (UiTranscriptView *self, guint start_cp, guint end_cp);
int ui_transcript_view_get_measure (UiTranscriptView *self);     /* px */
GArray *ui_transcript_view_find_breaks (UiTranscriptView *self); /* see ui_breaks_find () */
void ui_transcript_view_follow_breaks (UiTranscriptView *self,
                                       GArray *breaks,
                                       const UiBreaksRange *changed,
                                       int moved);

/* The interface face at @size_px, whatever the face of the text. */
PangoLayout *
ui_transcript_view_create_label (UiTranscriptView *self, double size_px, gboolean bold);

G_END_DECLS
