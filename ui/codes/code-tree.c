/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/code-tree-private.h"

#include <glib/gi18n-lib.h>

#include "ui/codes/code-match.h"
#include "ui/toast.h"

G_DEFINE_FINAL_TYPE (UiCodeTree, ui_code_tree, ADW_TYPE_BIN)

static guint selected_signal, chosen_signal;

/* Which rows there are ----------------------------------------------------------------------- */

CodebookCode *
ui_code_tree_find (UiCodeTree *self, gint64 id)
{
  for (guint i = 0; i < self->codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (self->codes, i);

      if (code->id == id)
        return code;
    }
  return NULL;
}

/* A byte per code: whether a filter keeps it: it matches, or one above or below it does. */
static guint8 *
filter (UiCodeTree *self, const char *query)
{
  guint8 *kept = g_new0 (guint8, self->codes->len + 1);
  g_autoptr (GArray) matches = ui_code_match_find (self->codes, query);

  for (guint m = 0; m < matches->len; m++)
    {
      guint i = g_array_index (matches, UiCodeMatch, m).index;
      guint depth = ((CodebookCode *) g_ptr_array_index (self->codes, i))->depth;

      kept[i] = TRUE;
      for (guint k = i + 1; k < self->codes->len; k++)
        {
          if (((CodebookCode *) g_ptr_array_index (self->codes, k))->depth <= depth)
            break;
          kept[k] = TRUE;
        }
      for (guint k = i; k-- > 0 && depth > 0;)
        {
          CodebookCode *above = g_ptr_array_index (self->codes, k);

          if (above->depth < depth)
            {
              depth = above->depth;
              kept[k] = TRUE;
            }
        }
    }
  return kept;
}

static guint
recent_key (UiCodeTree *self, gint64 id)
{
  for (guint i = 0; i < MIN (self->recent->len, 9); i++)
    if (g_array_index (self->recent, gint64, i) == id)
      return i + 1;
  return 0;
}

/* (element-type UiCodeItem) */
static GPtrArray *
make_rows (UiCodeTree *self)
{
  const char *query = gtk_editable_get_text (self->search_entry);
  g_autofree guint8 *kept = *query != '\0' ? filter (self, query) : NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint closed_depth = G_MAXUINT; /* codes deeper than this stand under a closed one */

  for (guint i = 0; i < self->codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (self->codes, i);
      CodebookCode *next = i + 1 < self->codes->len ? g_ptr_array_index (self->codes, i + 1) : NULL;
      gboolean expandable = next != NULL && next->depth > code->depth;
      gboolean open;

      if (code->depth > closed_depth || (kept != NULL && !kept[i]))
        continue;
      /* While there is a filter all that it keeps is in view. */
      open = expandable && (kept != NULL || g_hash_table_contains (self->open, &code->id));
      closed_depth = expandable && !open ? code->depth : G_MAXUINT;
      g_ptr_array_add (rows,
                       ui_code_item_new (code, expandable, open, recent_key (self, code->id)));
    }
  return rows;
}

static UiCodeItem *
get_item (UiCodeTree *self, guint i)
{
  g_autoptr (UiCodeItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

  return item; /* the store keeps it */
}

static void
select_row (UiCodeTree *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  self->filling = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  for (guint i = 0; i < n; i++)
    if (get_item (self, i)->code->id == self->selected)
      gtk_single_selection_set_selected (self->selection, i);
  self->filling = FALSE;
}

/* The row of @had may have been made anew, and would take the focus with it; where it is gone, the
 * chosen one has it. */
static void
keep_focus (UiCodeTree *self, gint64 had)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (had != self->selected && ui_code_tree_has_row (self, had))
    {
      ui_code_tree_focus_row (self, had);
      return;
    }
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  ui_code_tree_focus_row (self, self->selected);
}

/* Only the stretch of rows that differs is replaced, so that the rest keeps its place and its
 * focus. */
static void
fill (UiCodeTree *self)
{
  g_autoptr (GPtrArray) rows = make_rows (self);
  guint old = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint head = 0, tail = 0;
  const char *query = gtk_editable_get_text (self->search_entry);
  const char *page = "tree";
  gint64 had = ui_code_tree_get_focused (self);
  gboolean focused =
      (gtk_widget_get_state_flags (GTK_WIDGET (self->view)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  while (head < MIN (old, rows->len)
         && ui_code_item_equal (get_item (self, head), g_ptr_array_index (rows, head)))
    head++;
  while (tail < MIN (old, rows->len) - head
         && ui_code_item_equal (get_item (self, old - 1 - tail),
                                g_ptr_array_index (rows, rows->len - 1 - tail)))
    tail++;
  if (old - head - tail > 0 || rows->len - head - tail > 0)
    {
      self->filling = TRUE;
      g_list_store_splice (self->rows, head, old - head - tail, rows->pdata + head,
                           rows->len - head - tail);
      self->filling = FALSE;
      select_row (self);
      if (focused)
        keep_focus (self, had);
    }
  if (self->codes->len == 0)
    page = "empty";
  else if (rows->len == 0)
    {
      g_autofree char *title = g_strdup_printf (_ ("No code with ‘%s’"), query);

      adw_status_page_set_title (self->no_match, title);
      page = "no-match";
    }
  gtk_stack_set_visible_child_name (self->stack, page);
}

void
ui_code_tree_set_open (UiCodeTree *self, gint64 code, gboolean open)
{
  gboolean changed;

  if (open)
    {
      gint64 *key = g_new (gint64, 1);

      *key = code;
      changed = g_hash_table_add (self->open, key);
    }
  else
    changed = g_hash_table_remove (self->open, &code);
  if (changed)
    fill (self);
}

void
ui_code_tree_choose (UiCodeTree *self, gint64 code)
{
  g_signal_emit (self, chosen_signal, 0, code);
}

/* What the user does ------------------------------------------------------------------------- */

static void
selection_changed_cb (UiCodeTree *self)
{
  UiCodeItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (self->filling || item == NULL || item->code->id == self->selected)
    return;
  self->selected = item->code->id;
  ui_code_tree_update_actions (self);
  g_signal_emit (self, selected_signal, 0, self->selected);
}

static void
activate_cb (UiCodeTree *self, guint position)
{
  ui_code_tree_choose (self, get_item (self, position)->code->id);
}

static void
search_changed_cb (UiCodeTree *self)
{
  fill (self);
}

/* Enter in the search takes the best match. */
static void
search_activate_cb (UiCodeTree *self)
{
  g_autoptr (GArray) matches =
      ui_code_match_find (self->codes, gtk_editable_get_text (self->search_entry));

  if (matches->len > 0)
    {
      UiCodeMatch *best = &g_array_index (matches, UiCodeMatch, 0);

      ui_code_tree_reveal (self,
                           ((CodebookCode *) g_ptr_array_index (self->codes, best->index))->id);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
}

static void
stop_search_cb (UiCodeTree *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* If it has one. */
static void
choose_row (UiCodeTree *self, gint64 code)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n; i++)
    if (get_item (self, i)->code->id == code)
      gtk_single_selection_set_selected (self->selection, i);
}

/* It is the menu of what the pointer is on, which a list only chooses by the primary button. */
static void
menu_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UiCodeTree *self)
{
  choose_row (self, ui_code_tree_get_code_at (self, x, y));
  ui_code_tree_show_menu (self, x, y);
}

/* A row that the focus came to from the search is not chosen yet, and what is chosen may be out of
 * sight: a key means the row that has the focus. And a list takes the arrows to the sides, though
 * it has nothing there. */
static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, UiCodeTree *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if ((modifiers & GDK_CONTROL_MASK) == 0)
    choose_row (self, ui_code_tree_get_focused (self));
  if (modifiers != 0 || (key != GDK_KEY_Right && key != GDK_KEY_Left))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), key == GDK_KEY_Right ? "code.open" : "code.close",
                              NULL);
  return TRUE;
}

/* The object --------------------------------------------------------------------------------- */

static void
ui_code_tree_dispose (GObject *object)
{
  UiCodeTree *self = UI_CODE_TREE (object);

  ui_code_tree_stop_drag (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_CODE_TREE);
  g_clear_object (&self->project);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_pointer (&self->recent, g_array_unref);
  G_OBJECT_CLASS (ui_code_tree_parent_class)->dispose (object);
}

static void
ui_code_tree_class_init (UiCodeTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_code_tree_dispose;
  selected_signal = g_signal_new ("selected", UI_TYPE_CODE_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  chosen_signal = g_signal_new ("chosen", UI_TYPE_CODE_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/codes/code-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, UiCodeTree, stack);
  gtk_widget_class_bind_template_child (widget_class, UiCodeTree, search_entry);
  gtk_widget_class_bind_template_child (widget_class, UiCodeTree, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiCodeTree, view);
  gtk_widget_class_bind_template_child (widget_class, UiCodeTree, no_match);
  gtk_widget_class_bind_template_child (widget_class, UiCodeTree, add_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  ui_code_tree_install_actions (widget_class);
}

static void
ui_code_tree_init (UiCodeTree *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->codes = g_ptr_array_new_with_free_func (g_object_unref);
  self->open = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->recent = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_list_store_new (UI_TYPE_CODE_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected-item",
                            G_CALLBACK (selection_changed_cb), self);
  factory = ui_code_tree_make_factory (self);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  ui_code_tree_update_actions (self);
}

void
ui_code_tree_refresh (UiCodeTree *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *codes;

  g_return_if_fail (UI_IS_CODE_TREE (self));

  if (self->project == NULL)
    return;
  codes = codebook_code_list (self->project, &error);
  if (codes == NULL)
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  g_ptr_array_unref (self->codes);
  self->codes = codes;
  fill (self);
  if (self->selected != 0 && ui_code_tree_find (self, self->selected) == NULL)
    {
      self->selected = 0;
      g_signal_emit (self, selected_signal, 0, self->selected);
    }
  ui_code_tree_update_actions (self);
}

void
ui_code_tree_set_project (UiCodeTree *self, CodebookProject *project)
{
  g_return_if_fail (UI_IS_CODE_TREE (self));

  g_set_object (&self->project, project);
  self->selected = 0;
  g_hash_table_remove_all (self->open);
  gtk_editable_set_text (self->search_entry, "");
  g_ptr_array_set_size (self->codes, 0);
  ui_code_tree_refresh (self);
  /* A newcomer sees what there is: branches start open while they are few. */
  if (self->codes->len <= 60)
    for (guint i = 0; i < self->codes->len; i++)
      {
        gint64 *key = g_new (gint64, 1);

        *key = ((CodebookCode *) g_ptr_array_index (self->codes, i))->id;
        g_hash_table_add (self->open, key);
      }
  fill (self);
  ui_code_tree_update_actions (self);
}

gint64
ui_code_tree_get_selected (UiCodeTree *self)
{
  g_return_val_if_fail (UI_IS_CODE_TREE (self), 0);

  return self->selected;
}

void
ui_code_tree_reveal (UiCodeTree *self, gint64 id)
{
  CodebookCode *code = ui_code_tree_find (self, id);
  guint n, position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (UI_IS_CODE_TREE (self));

  if (code == NULL)
    return;
  for (CodebookCode *above = ui_code_tree_find (self, code->parent); above != NULL;
       above = ui_code_tree_find (self, above->parent))
    ui_code_tree_set_open (self, above->id, TRUE);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  for (guint i = 0; i < n; i++)
    if (get_item (self, i)->code->id == id)
      position = i;
  if (position == GTK_INVALID_LIST_POSITION)
    {
      /* The filter hides it. */
      gtk_editable_set_text (self->search_entry, "");
      fill (self);
      n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
      for (guint i = 0; i < n; i++)
        if (get_item (self, i)->code->id == id)
          position = i;
    }
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

void
ui_code_tree_set_recent (UiCodeTree *self, const GArray *codes)
{
  g_return_if_fail (UI_IS_CODE_TREE (self));

  g_array_set_size (self->recent, 0);
  if (codes != NULL)
    g_array_append_vals (self->recent, codes->data, codes->len);
  fill (self);
}

GPtrArray *
ui_code_tree_get_codes (UiCodeTree *self)
{
  g_return_val_if_fail (UI_IS_CODE_TREE (self), NULL);

  return self->codes;
}
