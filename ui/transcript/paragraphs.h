/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is known of the paragraphs that were in view: their display lines, and what is drawn behind
 * their words. Without it, 57 % of a frame went to asking GtkTextView for places. Everything in a
 * paragraph is relative to its own top, so that nothing moves when text above it is laid out. */
typedef struct
{
  guint start_cp, end_cp,
      words_end_cp; /* [start, end); the last leaves out white space at the end */
  int y, height;    /* lines of a paragraph join: no gaps */
  int x, right;     /* of its words, in the buffer */
} UiParagraphsLine;

typedef struct
{
  guint start_cp, end_cp; /* without the '\n' */
  GArray *lines;          /* UiParagraphsLine; never empty once measured */
  gboolean has_rtl;
  int height;          /* it had when it was measured: 0 if it was not laid out yet */
  GskRenderNode *node; /* (nullable) */
  gboolean drawn;      /* node is up to date, also when it is NULL */
} UiParagraph;

typedef struct _UiParagraphs UiParagraphs;

UiParagraphs *ui_paragraphs_new (GtkTextView *view); /* @view outlives it */
void ui_paragraphs_free (UiParagraphs *self);

/* The text, its measure or its face changed: all is forgotten. */
void ui_paragraphs_clear (UiParagraphs *self);
/* The text changed within whole paragraphs, which are now [start_cp, end_cp), and grew by @moved:
 * only those are forgotten. */
void ui_paragraphs_follow (UiParagraphs *self, guint start_cp, guint end_cp, int moved);
/* What is drawn behind [start_cp, end_cp) is to be made again. */
void ui_paragraphs_redraw (UiParagraphs *self, guint start_cp, guint end_cp);

/* Forgets those of paragraphs @first to @last that were measured before they were laid out as they
 * are now; FALSE if there were none. Before a drawing, since what ui_paragraphs_get () gave goes
 * with it. */
gboolean ui_paragraphs_settle (UiParagraphs *self, guint first, guint last);

/* Measured if need be; paragraphs are numbered as the buffer's lines. */
UiParagraph *ui_paragraphs_get (UiParagraphs *self, guint number);
int ui_paragraphs_get_top (UiParagraphs *self, guint number); /* in the buffer */
/* The display line that holds @cp, and the top of its paragraph in the buffer. */
const UiParagraphsLine *ui_paragraphs_line_at (UiParagraphs *self, guint cp, int *paragraph_y);
/* From left to right where [start_cp, end_cp) stands on @line; FALSE if nothing of it does. */
gboolean ui_paragraphs_extent (UiParagraphs *self,
                               const UiParagraph *paragraph,
                               const UiParagraphsLine *line,
                               guint start_cp,
                               guint end_cp,
                               int *left,
                               int *right);

G_END_DECLS
