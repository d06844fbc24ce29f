/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/codes/code-item.h"
#include "ui/codes/code-tree.h"

G_BEGIN_DECLS

struct _UiCodeTree
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project; /* (nullable) */
  GPtrArray *codes;         /* CodebookCode, depth first, all of them */
  GHashTable *open;         /* gint64 * → itself: codes whose children are shown */
  GListStore *rows;         /* UiCodeItem, those in view */
  GtkSingleSelection *selection;
  GArray *recent;   /* gint64 */
  gint64 selected;  /* 0 = none; survives a filter */
  gboolean filling; /* the selection changes by itself */

  /* while a code is dragged over the tree */
  guint scroll_source, open_source;
  double scroll_by;

  /* template children */
  GtkStack *stack;
  GtkEditable *search_entry;
  GtkScrolledWindow *scroller;
  GtkListView *view;
  AdwStatusPage *no_match;
  GtkWidget *add_button;
  GtkWidget *menu; /* popover, (nullable) */
};

/* code-tree.c */
CodebookCode *ui_code_tree_find (UiCodeTree *self, gint64 id); /* borrowed, (nullable) */
void ui_code_tree_set_open (UiCodeTree *self, gint64 code, gboolean open);
void ui_code_tree_choose (UiCodeTree *self, gint64 code);

/* code-tree-row.c */
GtkListItemFactory *ui_code_tree_make_factory (UiCodeTree *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean ui_code_tree_has_row (UiCodeTree *self, gint64 code);
/* Or the list, when the code has no row now. */
void ui_code_tree_focus_row (UiCodeTree *self, gint64 code);
gint64 ui_code_tree_get_focused (UiCodeTree *self); /* the code whose row has it; 0 = none */
/* In the tree; FALSE when the code has no row now. */
gboolean ui_code_tree_get_row_bounds (UiCodeTree *self, gint64 code, graphene_rect_t *bounds);
gint64 ui_code_tree_get_code_at (UiCodeTree *self, double x, double y); /* 0 = none */

/* code-tree-drag.c */
void ui_code_tree_add_drag (UiCodeTree *self, GtkWidget *row, GtkListItem *item);
void ui_code_tree_stop_drag (UiCodeTree *self);

/* code-tree-actions.c */
void ui_code_tree_install_actions (GtkWidgetClass *widget_class);
void ui_code_tree_update_actions (UiCodeTree *self);
void ui_code_tree_show_menu (UiCodeTree *self, double x, double y);

G_END_DECLS
