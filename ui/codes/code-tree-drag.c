/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/code-tree-private.h"

#include <stdio.h>

#include "codebook/model/coding.h"
#include "ui/toast.h"

#define OPEN_AFTER_MS 600
#define SCROLL_EDGE_PX 36
#define SCROLL_STEP_PX 12

/* Where on a row something is dropped. */
typedef enum
{
  DROP_ABOVE,
  DROP_ON,
  DROP_BELOW,
} Where;

static const char *const css_of[] = { "drop-above", "drop-on", "drop-below" };

static UiCodeTree *
tree_of (GtkWidget *row)
{
  return UI_CODE_TREE (gtk_widget_get_ancestor (row, UI_TYPE_CODE_TREE));
}

static UiCodeItem *
item_of (GtkWidget *row)
{
  return gtk_list_item_get_item (g_object_get_data (G_OBJECT (row), "item"));
}

static void
show_where (GtkWidget *row, int where)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (css_of); i++)
    if (i == where)
      gtk_widget_add_css_class (gtk_widget_get_parent (row), css_of[i]);
    else
      gtk_widget_remove_css_class (gtk_widget_get_parent (row), css_of[i]);
}

static Where
where_at (GtkWidget *row, double y)
{
  int height = gtk_widget_get_height (row);

  return y < height * 0.28 ? DROP_ABOVE : y > height * 0.72 ? DROP_BELOW : DROP_ON;
}

/* While dragging ----------------------------------------------------------------------------- */

static gboolean
scroll_cb (gpointer user_data)
{
  UiCodeTree *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + self->scroll_by);
  return G_SOURCE_CONTINUE;
}

static gboolean
open_cb (gpointer user_data)
{
  GtkWidget *row = user_data;
  UiCodeTree *self = tree_of (row);

  self->open_source = 0;
  ui_code_tree_set_open (self, item_of (row)->code->id, TRUE);
  return G_SOURCE_REMOVE;
}

void
ui_code_tree_stop_drag (UiCodeTree *self)
{
  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_clear_handle_id (&self->open_source, g_source_remove);
}

static void
scroll_near_edge (UiCodeTree *self, GtkWidget *row, double y)
{
  double at_x, at_y;
  int height = gtk_widget_get_height (GTK_WIDGET (self->scroller));

  gtk_widget_translate_coordinates (row, GTK_WIDGET (self->scroller), 0, y, &at_x, &at_y);
  self->scroll_by = at_y < SCROLL_EDGE_PX            ? -SCROLL_STEP_PX
                    : at_y > height - SCROLL_EDGE_PX ? SCROLL_STEP_PX
                                                     : 0;
  if (self->scroll_by == 0)
    g_clear_handle_id (&self->scroll_source, g_source_remove);
  else if (self->scroll_source == 0)
    self->scroll_source = g_timeout_add (30, scroll_cb, self);
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, GtkWidget *row)
{
  UiCodeTree *self = tree_of (row);
  UiCodeItem *item = item_of (row);
  const GValue *value = gtk_drop_target_get_value (target);
  gboolean is_text = value != NULL && G_VALUE_HOLDS_STRING (value);

  show_where (row, is_text ? DROP_ON : (int) where_at (row, y));
  scroll_near_edge (self, row, y);
  if (item->expandable && !item->expanded && self->open_source == 0)
    self->open_source = g_timeout_add (OPEN_AFTER_MS, open_cb, row);
  return is_text ? GDK_ACTION_COPY : GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, GtkWidget *row)
{
  show_where (row, -1);
  if (tree_of (row) != NULL)
    ui_code_tree_stop_drag (tree_of (row));
}

/* Dropping ----------------------------------------------------------------------------------- */

/* The sibling after @code, 0 when it is the last. */
static gint64
next_sibling (UiCodeTree *self, const CodebookCode *code)
{
  gboolean seen = FALSE;

  for (guint i = 0; i < self->codes->len; i++)
    {
      CodebookCode *other = g_ptr_array_index (self->codes, i);

      if (seen && other->parent == code->parent)
        return other->id;
      seen = seen || other->id == code->id;
    }
  return 0;
}

static void
move_code (UiCodeTree *self, gint64 moved, UiCodeItem *item, Where where)
{
  g_autoptr (GError) error = NULL;
  const CodebookCode *code = item->code;
  gint64 parent = where == DROP_ON ? code->id : code->parent;
  gint64 before = where == DROP_ABOVE   ? code->id
                  : where == DROP_BELOW ? next_sibling (self, code)
                                        : 0;
  gint64 opened = where == DROP_ON ? code->id : 0;

  if (where == DROP_BELOW && item->expanded)
    {
      /* Below an open branch is above its first child. */
      parent = code->id;
      for (guint i = 0; i < self->codes->len && before != 0; i++)
        if (((CodebookCode *) g_ptr_array_index (self->codes, i))->parent == code->id)
          {
            before = ((CodebookCode *) g_ptr_array_index (self->codes, i))->id;
            break;
          }
    }
  if (moved == code->id || moved == before)
    return;
  if (!codebook_code_move (self->project, moved, parent, before, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
  else if (opened != 0)
    ui_code_tree_set_open (self, opened, TRUE);
}

static void
code_text (UiCodeTree *self, const char *text, gint64 code)
{
  gint64 document;
  guint start_cp, end_cp;
  g_autoptr (GError) error = NULL;

  if (sscanf (text, "draad-selection:%" G_GINT64_FORMAT ":%u:%u", &document, &start_cp, &end_cp)
      != 3)
    return;
  if (codebook_coding_add (self->project, document, code, start_cp, end_cp, &error) == 0)
    ui_toast_error (GTK_WIDGET (self), &error);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *row)
{
  UiCodeTree *self = tree_of (row);
  /* The row may be bound anew while the act is done. */
  g_autoptr (UiCodeItem) item = g_object_ref (item_of (row));
  Where where = where_at (row, y);

  show_where (row, -1);
  ui_code_tree_stop_drag (self);
  if (G_VALUE_HOLDS_STRING (value))
    code_text (self, g_value_get_string (value), item->code->id);
  else
    move_code (self, g_value_get_int64 (value), item, where);
  return TRUE;
}

/* Taking up ---------------------------------------------------------------------------------- */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  return gdk_content_provider_new_typed (G_TYPE_INT64, item_of (row)->code->id);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  GtkWidget *label = gtk_label_new (item_of (row)->code->name);

  gtk_widget_add_css_class (label, "drag-label");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

void
ui_code_tree_add_drag (UiCodeTree *self, GtkWidget *row, GtkListItem *item)
{
  GType types[] = { G_TYPE_INT64, G_TYPE_STRING };
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  g_object_set_data (G_OBJECT (row), "item", item);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), row);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
