/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/matrix.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/cell-popover.h"
#include "ui/id-drop-down.h"
#include "ui/cases/matrix-cell.h"
#include "ui/cases/matrix-row.h"
#include "ui/cases/matrix-rows.h"
#include "ui/cases/matrix-strip.h"
#include "ui/cases/theme-filter.h"
#include "ui/cases/verdict.h"
#include "ui/focus.h"
#include "ui/hue-swatch.h"
#include "ui/popup.h"
#include "ui/tooltip.h"

/* A row that is scrolled to is there a few frames later. */
#define FOCUS_FRAMES 10
/* A grown cell, in columns. */
#define GROWN_COLUMNS 1.66

struct _UiMatrix
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study;    /* (nullable) */
  GPtrArray *themes; /* CodebookTheme: those shown */
  UiMatrixRows *rows;
  UiMatrixCounts *counts;
  GtkAdjustment *across; /* that all strips share */
  GPtrArray *shown;      /* UiMatrixRow that show an item now, borrowed */
  guint count_source;
  gint64 focus_case; /* to be focused when its row is there; 0 = none */
  guint focus_column, focus_frames;
  int case_px;
  gboolean stale;
  UiCellPopover *popover; /* one for all: it may not go while the pointer is over it */
  gboolean grown;
  gint64 grown_case, grown_theme;

  /* template children */
  GtkStack *stack;
  GtkBox *table, *legend;
  GtkScrolledWindow *scroller;
  GtkScrollbar *scrollbar;
  UiIdDropDown *groups, *waves;
  UiThemeFilter *filter;

  /* children */
  GtkWidget *case_head;
  UiMatrixStrip *head;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (UiMatrix, ui_matrix, ADW_TYPE_BIN)

static guint fragments_wanted_signal;

/* How many fragments are not used, case by case as they come into view ----------------------------
 */

static void
show_row (UiMatrix *self, UiMatrixRow *row, UiMatrixItem *item)
{
  ui_matrix_row_set_case_px (row, self->case_px);
  ui_matrix_row_set (row, self->study, self->counts, item, self->themes);
}

/* One case a turn of the main loop, so that scrolling stays smooth. */
static gboolean
count_cb (gpointer user_data)
{
  UiMatrix *self = user_data;

  for (guint i = 0; self->study != NULL && i < self->shown->len; i++)
    {
      UiMatrixRow *row = g_ptr_array_index (self->shown, i);
      UiMatrixItem *item = ui_matrix_row_get_item (row);

      if (item == NULL || item->study_case == 0
          || ui_matrix_counts_has_case (self->counts, item->study_case))
        continue;
      ui_matrix_counts_add_case (self->counts, self->study, item->study_case);
      show_row (self, row, item);
      return G_SOURCE_CONTINUE;
    }
  self->count_source = 0;
  return G_SOURCE_REMOVE;
}

static void
queue_count (UiMatrix *self)
{
  if (self->count_source == 0)
    self->count_source = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

/* Rows
 * --------------------------------------------------------------------------------------------- */

static void
fill_rows (UiMatrix *self)
{
  if (self->study == NULL)
    return;
  ui_matrix_rows_fill (self->rows, self->study, ui_id_drop_down_get_chosen (self->groups));
  for (guint i = 0; i < self->shown->len; i++)
    {
      UiMatrixRow *row = g_ptr_array_index (self->shown, i);

      show_row (self, row, ui_matrix_row_get_item (row));
    }
  queue_count (self);
}

/* What was written in some cases shows in their rows, and in the heads of groups. */
static void
show_rewritten (UiMatrix *self)
{
  GHashTableIter iter;
  gpointer study_case;

  g_hash_table_iter_init (&iter, self->study->rewritten);
  while (g_hash_table_iter_next (&iter, &study_case, NULL))
    ui_matrix_counts_forget_case (self->counts, *(gint64 *) study_case);
  for (guint i = 0; i < self->shown->len; i++)
    {
      UiMatrixRow *row = g_ptr_array_index (self->shown, i);
      UiMatrixItem *item = ui_matrix_row_get_item (row);

      if (item->study_case == 0
          || g_hash_table_contains (self->study->rewritten, &item->study_case))
        show_row (self, row, item);
    }
  queue_count (self);
}

static void
toggle_cb (UiMatrixRow *row, UiMatrix *self)
{
  ui_matrix_rows_toggle (self->rows, ui_matrix_row_get_item (row));
  fill_rows (self);
}

/* The head
 * ------------------------------------------------------------------------------------------ */

static GtkWidget *
new_theme_head (UiMatrix *self, const CodebookTheme *theme)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = gtk_label_new (theme->name);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  ui_tooltip_set (box, *theme->question != '\0' ? theme->question : theme->name);
  gtk_widget_add_css_class (name, "case-label");
  gtk_box_append (GTK_BOX (box),
                  ui_hue_swatch_new (ui_study_get_theme_hue (self->study, theme), 12));
  gtk_box_append (GTK_BOX (box), name);
  gtk_widget_add_css_class (box, "theme-head");
  return box;
}

static void
fill_head (UiMatrix *self)
{
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  self->themes = ui_theme_filter_list (self->filter);
  ui_matrix_strip_clear (self->head);
  for (guint i = 0; i < self->themes->len; i++)
    ui_matrix_strip_append (self->head, new_theme_head (self, g_ptr_array_index (self->themes, i)));
  gtk_stack_set_visible_child_name (
      self->stack, self->study != NULL && self->study->themes->len == 0 ? "empty" : "table");
}

static gboolean
is_grouping (const CodebookAttribute *attribute)
{
  return attribute->subject == CODEBOOK_SUBJECT_CASE
         && (attribute->type == CODEBOOK_ATTRIBUTE_CHOICE
             || attribute->type == CODEBOOK_ATTRIBUTE_YESNO
             || attribute->type == CODEBOOK_ATTRIBUTE_TEXT);
}

static void
fill_groups (UiMatrix *self)
{
  ui_id_drop_down_begin (self->groups, _ ("Not grouped"));
  for (guint i = 0; self->study != NULL && i < self->study->attributes->len; i++)
    {
      const CodebookAttribute *attribute = g_ptr_array_index (self->study->attributes, i);
      g_autofree char *name = NULL;

      if (!is_grouping (attribute))
        continue;
      /* Translators: %s is an attribute, such as Municipality. */
      name = g_strdup_printf (_ ("Grouped by %s"), attribute->name);
      ui_id_drop_down_append (self->groups, name, attribute->id);
    }
  ui_id_drop_down_end (self->groups);
}

static void
fill_waves (UiMatrix *self)
{
  guint n = self->study != NULL ? self->study->waves->len : 0;

  ui_id_drop_down_begin (self->waves, _ ("All waves"));
  for (guint i = 0; i < n; i++)
    {
      const CodebookWave *wave = g_ptr_array_index (self->study->waves, i);

      ui_id_drop_down_append (self->waves, wave->name, wave->id);
    }
  ui_id_drop_down_end (self->waves);
  gtk_widget_set_visible (GTK_WIDGET (self->waves), n > 0);
}

/* All is counted again, of the chosen wave. */
static void
forget_counts (UiMatrix *self)
{
  ui_matrix_counts_reset (self->counts, ui_id_drop_down_get_chosen (self->waves));
}

static void
group_cb (UiMatrix *self)
{
  fill_rows (self);
}

static void
wave_cb (UiMatrix *self)
{
  forget_counts (self);
  fill_rows (self);
}

static void
filter_cb (UiMatrix *self)
{
  fill_head (self);
  fill_rows (self);
}

/* The cell that has the focus
 * ------------------------------------------------------------------------ */

static UiMatrixRow *
find_row (UiMatrix *self, gint64 study_case)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      UiMatrixItem *item = ui_matrix_row_get_item (g_ptr_array_index (self->shown, i));

      if (item != NULL && item->study_case == study_case)
        return g_ptr_array_index (self->shown, i);
    }
  return NULL;
}

static gboolean
focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UiMatrix *self = UI_MATRIX (widget);
  UiMatrixRow *row = self->focus_case != 0 ? find_row (self, self->focus_case) : NULL;

  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    {
      self->focus_case = 0;
      ui_matrix_row_focus (row, self->focus_column);
    }
  else if (self->focus_case != 0 && ++self->focus_frames < FOCUS_FRAMES)
    return G_SOURCE_CONTINUE;
  self->focus_case = 0;
  return G_SOURCE_REMOVE;
}

static void
focus_cell (UiMatrix *self, gint64 study_case, guint column)
{
  guint position = ui_matrix_rows_find (self->rows, study_case);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  if (self->focus_case == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_cb, NULL, NULL);
  self->focus_case = study_case;
  self->focus_column = column;
  self->focus_frames = 0;
}

static guint
find_column (UiMatrix *self, gint64 theme)
{
  for (guint i = 0; i < self->themes->len; i++)
    if (((CodebookTheme *) g_ptr_array_index (self->themes, i))->id == theme)
      return i;
  return 0;
}

static void
step (UiMatrix *self, UiMatrixCell *cell, int down)
{
  gint64 beside = ui_matrix_rows_get_beside (self->rows, ui_matrix_cell_get_case (cell), down);

  if (beside != 0)
    focus_cell (self, beside, find_column (self, ui_matrix_cell_get_theme (cell)));
}

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, UiMatrix *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  UiMatrixCell *cell = focus != NULL && UI_IS_MATRIX_CELL (focus) ? UI_MATRIX_CELL (focus) : NULL;
  UiMatrixRow *row = cell != NULL ? find_row (self, ui_matrix_cell_get_case (cell)) : NULL;
  guint column;

  /* One stop for Tab: within, the arrows go from cell to cell. */
  if (row != NULL && (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab))
    {
      ui_focus_leave (GTK_WIDGET (self->scroller),
                      key == GDK_KEY_Tab ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
      return TRUE;
    }
  if (row == NULL || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  column = find_column (self, ui_matrix_cell_get_theme (cell));
  if (key == GDK_KEY_Left && column > 0)
    ui_matrix_row_focus (row, column - 1);
  else if (key == GDK_KEY_Right)
    ui_matrix_row_focus (row, column + 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    step (self, cell, key == GDK_KEY_Up ? -1 : 1);
  else
    return key == GDK_KEY_Left;
  return TRUE;
}

/* The grown cell
 * ------------------------------------------------------------------------------------- */

static void
closed_cb (UiMatrix *self)
{
  if (!self->grown)
    return;
  self->grown = FALSE;
  ui_cell_popover_commit (self->popover);
  focus_cell (self, self->grown_case, find_column (self, self->grown_theme));
}

static void
popover_wanted_cb (UiMatrix *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  self->focus_case = 0;
  g_signal_emit (self, fragments_wanted_signal, 0, self->grown_case, self->grown_theme,
                 ui_matrix_counts_get_wave (self->counts));
}

static void
grow_cb (UiMatrixRow *row, UiMatrixCell *cell, UiMatrix *self)
{
  int width = (int) (ui_matrix_row_get_column_px (row) * GROWN_COLUMNS);
  graphene_rect_t bounds;
  GdkRectangle at;

  if (self->grown || !gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    return;
  self->grown = TRUE;
  self->grown_case = ui_matrix_cell_get_case (cell);
  self->grown_theme = ui_matrix_cell_get_theme (cell);
  ui_cell_popover_set (
      self->popover, self->study, self->grown_case, self->grown_theme,
      ui_matrix_counts_get_unused (self->counts, self->grown_case, self->grown_theme), width);
  /* Over the cell, from its own corner; towards the middle at the right edge. */
  at = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, width, 1 };
  at.x = MAX (0, MIN (at.x, gtk_widget_get_width (GTK_WIDGET (self)) - width));
  ui_popup_over (GTK_POPOVER (self->popover), &at);
  ui_cell_popover_enter (self->popover);
}

/* The list
 * ------------------------------------------------------------------------------------------- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiMatrix *self)
{
  GtkWidget *row = ui_matrix_row_new (self->across);

  g_signal_connect (row, "grow", G_CALLBACK (grow_cb), self);
  g_signal_connect (row, "toggle", G_CALLBACK (toggle_cb), self);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiMatrix *self)
{
  UiMatrixRow *row = UI_MATRIX_ROW (gtk_list_item_get_child (item));

  show_row (self, row, gtk_list_item_get_item (item));
  g_ptr_array_add (self->shown, row);
  queue_count (self);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiMatrix *self)
{
  g_ptr_array_remove_fast (self->shown, gtk_list_item_get_child (item));
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, UiMatrix *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  double step = gtk_adjustment_get_step_increment (self->across) / 2;
  double by = (state & GDK_SHIFT_MASK) != 0 ? dx + dy : dx;

  if (by == 0)
    return FALSE;
  gtk_adjustment_set_value (self->across, gtk_adjustment_get_value (self->across) + by * step);
  return TRUE;
}

static void
across_changed_cb (UiMatrix *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->scrollbar),
                          gtk_adjustment_get_upper (self->across)
                              > gtk_adjustment_get_page_size (self->across));
}

/* The matrix
 * ----------------------------------------------------------------------------------------- */

static gboolean
lay_out_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UiMatrix *self = UI_MATRIX (widget);
  int width_px = gtk_widget_get_width (widget);
  int case_px = width_px < 1400 ? 132 : width_px < 1800 ? 150 : 168;

  gtk_widget_set_visible (GTK_WIDGET (self->legend), width_px >= 1100);
  if (case_px == self->case_px)
    return G_SOURCE_REMOVE;
  self->case_px = case_px;
  gtk_widget_set_size_request (self->case_head, case_px, -1);
  for (guint i = 0; i < self->shown->len; i++)
    ui_matrix_row_set_case_px (g_ptr_array_index (self->shown, i), case_px);
  return G_SOURCE_REMOVE;
}

static void
head_resized_cb (UiMatrix *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), lay_out_cb, NULL, NULL);
}

static void
refill (UiMatrix *self)
{
  self->stale = FALSE;
  ui_theme_filter_set_study (self->filter, self->study);
  fill_groups (self);
  fill_waves (self);
  forget_counts (self);
  fill_head (self);
  fill_rows (self);
}

static void
ui_matrix_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ui_matrix_parent_class)->map (widget);
  head_resized_cb (UI_MATRIX (widget));
  if (UI_MATRIX (widget)->stale)
    refill (UI_MATRIX (widget));
}

static void
ui_matrix_dispose (GObject *object)
{
  UiMatrix *self = UI_MATRIX (object);

  g_clear_handle_id (&self->count_source, g_source_remove);
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_MATRIX);
  g_clear_object (&self->study);
  g_clear_object (&self->rows);
  g_clear_object (&self->counts);
  g_clear_object (&self->across);
  G_OBJECT_CLASS (ui_matrix_parent_class)->dispose (object);
}

static void
ui_matrix_finalize (GObject *object)
{
  UiMatrix *self = UI_MATRIX (object);

  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_ptr_array_unref (self->shown);
  G_OBJECT_CLASS (ui_matrix_parent_class)->finalize (object);
}

static void
ui_matrix_class_init (UiMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_matrix_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_matrix_finalize;
  widget_class->map = ui_matrix_map;
  g_type_ensure (UI_TYPE_ID_DROP_DOWN);
  g_type_ensure (UI_TYPE_THEME_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/draad/Draad/ui/cases/matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, UiMatrix, stack);
  gtk_widget_class_bind_template_child (widget_class, UiMatrix, table);
  gtk_widget_class_bind_template_child (widget_class, UiMatrix, legend);
  gtk_widget_class_bind_template_child (widget_class, UiMatrix, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiMatrix, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, UiMatrix, groups);
  gtk_widget_class_bind_template_child (widget_class, UiMatrix, waves);
  gtk_widget_class_bind_template_child (widget_class, UiMatrix, filter);
  gtk_widget_class_bind_template_callback (widget_class, group_cb);
  gtk_widget_class_bind_template_callback (widget_class, wave_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  fragments_wanted_signal =
      g_signal_new ("fragments-wanted", UI_TYPE_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_INT64);
}

static void
build_head (UiMatrix *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (_ ("Case"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "matrix-corner");
  self->case_head = label;
  self->head = UI_MATRIX_STRIP (ui_matrix_strip_new (self->across, TRUE));
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->head));
  gtk_widget_add_css_class (head, "matrix-head");
  gtk_box_prepend (self->table, head);
}

static void
build_view (UiMatrix *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  self->view =
      GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (
                                            g_object_ref (ui_matrix_rows_get_model (self->rows)))),
                                        factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "matrix");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Cases by theme"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), scroll);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
}

static void
build_popover (UiMatrix *self)
{
  self->popover = UI_CELL_POPOVER (ui_cell_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  g_signal_connect_swapped (self->popover, "fragments-wanted", G_CALLBACK (popover_wanted_cb),
                            self);
}

static void
ui_matrix_init (UiMatrix *self)
{
  self->case_px = 150;
  self->themes = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new ();
  self->rows = ui_matrix_rows_new ();
  self->counts = ui_matrix_counts_new ();
  self->across = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  gtk_widget_init_template (GTK_WIDGET (self));
  build_head (self);
  build_view (self);
  build_popover (self);
  gtk_scrollbar_set_adjustment (self->scrollbar, self->across);
  g_signal_connect_object (self->across, "changed", G_CALLBACK (across_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->across, "notify::page-size", G_CALLBACK (head_resized_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = CODEBOOK_VERDICT_HELPS; i <= CODEBOOK_VERDICT_UNCLEAR; i++)
    gtk_box_append (self->legend, ui_verdict_new_labelled ((CodebookVerdict) i, NULL));
}

void
ui_matrix_set_study (UiMatrix *self, UiStudy *study)
{
  g_return_if_fail (UI_IS_MATRIX (self));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  ui_cell_popover_set (self->popover, NULL, 0, 0, 0, 0);
  self->focus_case = 0;
  g_clear_handle_id (&self->count_source, g_source_remove);
  ui_matrix_rows_clear (self->rows);
  g_set_object (&self->study, study);
  if (study != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->stale = TRUE;
  else
    refill (self);
}

void
ui_matrix_refresh (UiMatrix *self, UiStudyParts parts)
{
  g_return_if_fail (UI_IS_MATRIX (self));

  if (self->study == NULL || parts == 0)
    return;
  if (self->grown)
    ui_cell_popover_refresh (self->popover, parts);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->stale = TRUE;
      return;
    }
  if (parts == UI_STUDY_SECTIONS)
    {
      show_rewritten (self);
      return;
    }
  if ((parts & UI_STUDY_WAVES) != 0)
    fill_waves (self);
  if ((parts
       & (UI_STUDY_FRAGMENTS | UI_STUDY_SECTIONS | UI_STUDY_THEMES | UI_STUDY_CODES
          | UI_STUDY_WAVES))
      != 0)
    forget_counts (self);
  if ((parts & (UI_STUDY_THEMES | UI_STUDY_CODES)) != 0)
    {
      ui_theme_filter_set_study (self->filter, self->study);
      fill_head (self);
    }
  if ((parts & UI_STUDY_ATTRIBUTES) != 0)
    fill_groups (self);
  fill_rows (self);
}

void
ui_matrix_select_case (UiMatrix *self, gint64 study_case)
{
  g_return_if_fail (UI_IS_MATRIX (self));

  if (self->stale)
    refill (self);
  focus_cell (self, study_case, 0);
}
