/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* One of the places of the window: Materials, Code, Cases. Shows one project at a time and follows
 * its "changed". */
#define UI_TYPE_PLACE (ui_place_get_type ())
G_DECLARE_DERIVABLE_TYPE (UiPlace, ui_place, UI, PLACE, AdwBin)

#define UI_PLACE_HANDLE_PX 1 /* what GtkPaned draws between two panes */

/* What can be gone to. */
typedef enum
{
  UI_TARGET_DOCUMENT, /* id of a document; start_cp..end_cp a range of it, or 0, 0 */
  UI_TARGET_CODING,
  UI_TARGET_CODE,
  UI_TARGET_CASE,
  UI_TARGET_IMPORT,     /* choose files to import; no id */
  UI_TARGET_ATTRIBUTES, /* choose a table of attributes to import; no id */
} UiTarget;

struct _UiPlaceClass
{
  AdwBinClass parent_class;

  /* @project NULL: none; the place lets go of all it holds. */
  void (*set_project) (UiPlace *self, CodebookProject *project);
  /* After each act; default: nothing. */
  void (*changed) (UiPlace *self, CodebookChanges *changes);
  /* FALSE when this place cannot show it. */
  gboolean (*reveal) (UiPlace *self, UiTarget target, gint64 id, guint start_cp, guint end_cp);
  /* How somebody was working here, to find it again at the next opening: no data of the project.
   * (transfer floating). Default: nothing. */
  GVariant *(*make_memory) (UiPlace *self);
  /* TRUE when something is being typed here that is not an act yet: undo (redo, @again) is of that.
   */
  gboolean (*undo) (UiPlace *self, gboolean again);
  /* An act was undone or done again: shows where, if that is in what is open. Default: nothing. */
  void (*show_changes) (UiPlace *self, CodebookChanges *changes);
  /* The panes get what the width is good for, when the place is first seen and when the window
   * comes into another class of width: 1000, 1280, 1440 or 1920 px; with larger text the same
   * width is good for less. In between they are the user's. Default: nothing. */
  void (*lay_out) (UiPlace *self, int class_px, int width_px, int height_px);
};

/* The panes that F6 goes along, NULL at the end; of them F9 folds @left and Shift+F9 @right, which
 * may be NULL. All are the place's own. */
void ui_place_set_panes (UiPlace *self, GtkWidget *left, GtkWidget *right, GtkWidget *first, ...)
    G_GNUC_NULL_TERMINATED;

void ui_place_set_project (UiPlace *self, CodebookProject *project);
/* (nullable): nothing, or no project. */
GVariant *ui_place_dup_memory (UiPlace *self) G_GNUC_WARN_UNUSED_RESULT;
/* Before set_project, of the project that comes: what dup_memory () gave when it was last shown.
 * (nullable); may be of any type, as may what it tells of be gone. */
void ui_place_set_memory (UiPlace *self, GVariant *memory);
/* In set_project: an a{sv}, empty if nothing is remembered. Borrowed. */
GVariant *ui_place_get_memory (UiPlace *self);
CodebookProject *ui_place_get_project (UiPlace *self); /* borrowed, (nullable) */
gboolean ui_place_reveal (UiPlace *self, UiTarget target, gint64 id, guint start_cp, guint end_cp);

gboolean ui_place_undo (UiPlace *self, gboolean again);
void ui_place_show_changes (UiPlace *self, CodebookChanges *changes);

/* From anywhere in the window: goes to the place that shows it. */
void ui_place_go (GtkWidget *from, UiTarget target, gint64 id, guint start_cp, guint end_cp);

G_END_DECLS
