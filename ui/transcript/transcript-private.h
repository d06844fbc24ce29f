/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/transcript/fit-box.h"
#include "ui/transcript/stale-bar.h"
#include "ui/transcript/transcript-view.h"
#include "ui/transcript/transcript.h"

G_BEGIN_DECLS

#define UI_TRANSCRIPT_RECENT 9

struct _UiTranscript
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project;     /* (nullable) */
  UiTranscriptContent *content; /* (nullable) */
  GArray *recent;               /* gint64: the codes under 1, 2, … */
  GArray *recent_used;          /* guint: when each was last used, as a count */
  GArray *grown;                /* UiBreaksRange: what the selection grew from, the last one last */
  GArray *found;                /* UiBreaksRange (nullable) */
  char *stripes;                /* "all", "mine", "code", "coder:ID" */
  GMenuModel *context_menu;
  GtkWidget *popover; /* (nullable) */

  gint64 document;      /* 0 = none */
  gint64 selected_code; /* 0 = none */
  gint64 last_code;     /* the code used last; 0 = none */
  guint uses;
  gboolean writable;
  gboolean growing; /* the selection is changed by us */
  gboolean blind;
  gboolean keeping;   /* our own act is on its way */
  guint stale_before; /* codings without words when editing began */
  guint caret_idle;
  guint found_at;

  /* template children */
  GtkWidget *pane_bar;
  GtkLabel *title, *subtitle;
  GtkMenuButton *stripes_button;
  GtkSearchBar *find_bar;
  GtkSearchEntry *find_entry;
  GtkLabel *find_count;
  GtkWidget *find_previous, *find_next;
  GtkWidget *edit_bar, *names_bar;
  GtkLabel *edit_count;
  UiStaleBar *stale_bar;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  UiTranscriptView *view;
  GtkWidget *code_bar, *code_bar_pick;
  UiFitBox *code_bar_recent, *recent_box;
  AdwStatusPage *empty;
  GtkWidget *empty_button;
  GtkWidget *foot;
  GtkLabel *where;
};

/* transcript.c */
void ui_transcript_queue_caret_moved (UiTranscript *self);
void ui_transcript_reload_text (UiTranscript *self); /* caret and what is on top stay */

/* transcript-edit.c */
void ui_transcript_install_edit_actions (GtkWidgetClass *widget_class);
void ui_transcript_init_editing (UiTranscript *self);
/* Keeps what was typed, if the text is edited. FALSE: it could not be, and is edited still. */
gboolean ui_transcript_settle (UiTranscript *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ui_transcript_leave_editing (UiTranscript *self); /* what was typed and not kept is gone */
const CodebookPatch *ui_transcript_find_patch (UiTranscript *self); /* at the caret; (nullable) */

/* transcript-names.c */
void ui_transcript_install_names_actions (GtkWidgetClass *widget_class);
void ui_transcript_follow_key (UiTranscript *self); /* of the project that came */
void ui_transcript_leave_key (UiTranscript *self);  /* … that goes */
/* The text with its names, if they are shown: else NULL. FALSE on error. */
gboolean ui_transcript_reveal (UiTranscript *self,
                               CodebookDocumentText **revealed,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether what is shown can be coded. */
gboolean ui_transcript_is_writable (UiTranscript *self);
/* A range of the text as it is kept, where it is shown. */
void ui_transcript_place_from_kept (UiTranscript *self, guint *start_cp, guint *end_cp);
/* The words that are kept there. */
char *ui_transcript_dup_words (UiTranscript *self,
                               guint start_cp,
                               guint end_cp) G_GNUC_WARN_UNUSED_RESULT;

/* transcript-actions.c */
void ui_transcript_install_actions (GtkWidgetClass *widget_class);
void ui_transcript_update_actions (UiTranscript *self);
/* The selected coding, or the smallest one at the caret by who acts; NULL if none. */
const CodebookCoding *ui_transcript_find_coding (UiTranscript *self);

/* transcript-bars.c */
void ui_transcript_update_title (UiTranscript *self);
void ui_transcript_update_where (UiTranscript *self);
void ui_transcript_update_recent (UiTranscript *self);
void ui_transcript_update_stripes_menu (UiTranscript *self);
void ui_transcript_use_code (UiTranscript *self, gint64 code); /* it is the most recent one now */
void ui_transcript_seed_recent (UiTranscript *self);
void ui_transcript_show_code_bar (UiTranscript *self);

/* transcript-find.c */
void ui_transcript_bind_find (GtkWidgetClass *widget_class);
void ui_transcript_find (UiTranscript *self); /* what the entry says, anew */
void ui_transcript_find_step (UiTranscript *self, int step);

G_END_DECLS
