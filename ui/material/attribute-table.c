/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/attribute-table.h"

#include <glib/gi18n-lib.h>

#include "ui/format.h"
#include "ui/material/column-head.h"
#include "ui/toast.h"

struct _UiAttributeTable
{
  AdwBin parent_instance;

  /* owned */
  GListStore *items; /* UiAttributeItem */
  GtkSingleSelection *selection;

  GtkColumnView *view;          /* the child */
  GtkColumnViewColumn *by_wave; /* borrowed from it */
  CodebookAttributePlan *plan;  /* borrowed, (nullable) */
  gboolean showing;             /* widgets are being set, nobody chose */
};

G_DEFINE_FINAL_TYPE (UiAttributeTable, ui_attribute_table, ADW_TYPE_BIN)

static guint edited_signal, selected_signal;

typedef enum
{
  COLUMN_NAME,
  COLUMN_USE,
  COLUMN_BY_WAVE,
  COLUMN_VALUES,
  COLUMN_MISSING,
  COLUMN_EXAMPLE,
} Column;

/* The types of attributes come first, in their own order. */
#define USE_DOCUMENTS 5
#define USE_SKIP 6

const char *const *
ui_attribute_table_get_uses (void)
{
  static const char *const uses[] = { N_ ("Text"),      N_ ("Number"), N_ ("Date"),
                                      N_ ("Yes/no"),    N_ ("Choice"), N_ ("Documents"),
                                      N_ ("Leave out"), NULL };

  return uses;
}

/* What was chosen ------------------------------------------------------------------------------ */

static UiAttributeTable *
find_table (GtkWidget *widget)
{
  return UI_ATTRIBUTE_TABLE (gtk_widget_get_ancestor (widget, UI_TYPE_ATTRIBUTE_TABLE));
}

static void
finish_edit (UiAttributeTable *self, GError *failed)
{
  g_autoptr (GError) error = failed;

  ui_attribute_table_update (self);
  if (error != NULL)
    ui_toast_error (GTK_WIDGET (self), &error);
  else
    g_signal_emit (self, edited_signal, 0);
}

static void
use_chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, GtkListItem *row)
{
  UiAttributeTable *self = find_table (GTK_WIDGET (drop_down));
  UiAttributeItem *item = gtk_list_item_get_item (row);
  guint chosen = gtk_drop_down_get_selected (drop_down);
  GError *error = NULL;

  if (self == NULL || self->showing || item == NULL || item->column == NULL)
    return;
  if (chosen == USE_DOCUMENTS)
    codebook_attribute_plan_set_use (self->plan, item->column, CODEBOOK_COLUMN_USE_DOCUMENTS);
  else if (chosen == USE_SKIP)
    codebook_attribute_plan_set_use (self->plan, item->column, CODEBOOK_COLUMN_USE_SKIP);
  else
    /* The error, if any, is told. */
    (void) !codebook_attribute_plan_set_type (self->plan, item->column,
                                              (CodebookAttributeType) chosen, &error);
  finish_edit (self, error);
}

static void
by_wave_chosen_cb (GtkCheckButton *button, GtkListItem *row)
{
  UiAttributeTable *self = find_table (GTK_WIDGET (button));
  UiAttributeItem *item = gtk_list_item_get_item (row);
  GError *error = NULL;

  if (self == NULL || self->showing || item == NULL || item->column == NULL)
    return;
  (void) !codebook_attribute_plan_set_by_wave (self->plan, item->column,
                                               gtk_check_button_get_active (button), &error);
  finish_edit (self, error);
}

/* The rows ------------------------------------------------------------------------------------- */

static GtkWidget *
make_use_cell (GtkListItem *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (GtkStringList) uses = gtk_string_list_new (NULL);
  GtkWidget *drop_down, *label = gtk_label_new ("");

  for (guint i = 0; ui_attribute_table_get_uses ()[i] != NULL; i++)
    gtk_string_list_append (uses, _ (ui_attribute_table_get_uses ()[i]));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&uses)), NULL);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (drop_down, "use-button");
  gtk_widget_set_hexpand (drop_down, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 9);
  gtk_box_append (GTK_BOX (box), drop_down);
  gtk_box_append (GTK_BOX (box), label);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (use_chosen_cb), row);
  return box;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *row, gpointer column)
{
  GtkWidget *child;

  switch ((Column) GPOINTER_TO_INT (column))
    {
    case COLUMN_USE:
      child = make_use_cell (row);
      break;
    case COLUMN_BY_WAVE:
      child = gtk_check_button_new ();
      gtk_widget_set_halign (child, GTK_ALIGN_CENTER);
      g_signal_connect (child, "toggled", G_CALLBACK (by_wave_chosen_cb), row);
      break;
    default:
      child = gtk_label_new ("");
      gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (child), 0);
      if (GPOINTER_TO_INT (column) == COLUMN_EXAMPLE)
        gtk_widget_add_css_class (child, "dim");
      if (GPOINTER_TO_INT (column) == COLUMN_VALUES || GPOINTER_TO_INT (column) == COLUMN_MISSING)
        {
          gtk_label_set_xalign (GTK_LABEL (child), 1);
          gtk_widget_add_css_class (child, "figures");
          gtk_widget_add_css_class (child, "dim");
        }
    }
  gtk_list_item_set_child (row, child);
}

static void
show_use (GtkWidget *box, UiAttributeItem *item)
{
  GtkWidget *drop_down = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);
  const CodebookAttributeColumn *column = item->column;
  gboolean role = column->use == CODEBOOK_COLUMN_USE_KEY || column->use == CODEBOOK_COLUMN_USE_WAVE;
  g_autofree char *said = g_strdup_printf (_ ("What becomes of %s"), column->column->name);
  guint use = (guint) column->type;

  if (column->use == CODEBOOK_COLUMN_USE_DOCUMENTS)
    use = USE_DOCUMENTS;
  if (column->use == CODEBOOK_COLUMN_USE_SKIP)
    use = USE_SKIP;
  gtk_widget_set_visible (drop_down, !role);
  gtk_widget_set_visible (label, role);
  gtk_label_set_label (GTK_LABEL (label),
                       column->use == CODEBOOK_COLUMN_USE_KEY ? _ ("Case") : _ ("Wave"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), use);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, said,
                                  -1);
  gtk_widget_set_tooltip_text (
      drop_down, column->fixed ? _ ("In the project already, as an attribute of this type") : NULL);
}

static void
show_by_wave (GtkWidget *button, UiAttributeItem *item)
{
  const CodebookAttributeColumn *column = item->column;
  g_autofree char *said =
      g_strdup_printf (_ ("%s has a value for each wave"), column->column->name);

  gtk_widget_set_visible (button, column->use == CODEBOOK_COLUMN_USE_VALUE);
  gtk_widget_set_sensitive (button, item->plan->wave != NULL && !column->fixed);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), column->by_wave);
  gtk_widget_set_tooltip_text (button, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
show_name (GtkLabel *label, UiAttributeItem *item)
{
  const CodebookAttributeColumn *column = item->column;
  g_autofree char *markup = NULL;

  if (codebook_attribute_plan_is_joined (item->plan, column))
    markup = g_markup_printf_escaped ("%s  <small>%s · %s</small>", column->column->name,
                                      column->stem, column->wave);
  else
    markup = g_markup_escape_text (column->column->name, -1);
  gtk_label_set_markup (label, markup);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), *column->column->label != '\0'
                                                       ? column->column->label
                                                       : column->column->name);
}

static void
show_cell (GtkListItem *row, UiAttributeItem *item, Column column)
{
  GtkWidget *child = gtk_list_item_get_child (row);
  UiAttributeTable *self = find_table (child);
  g_autofree char *text = NULL;
  gboolean was_showing = self != NULL && self->showing;

  if (item->column == NULL)
    return;
  /* Since GTK 4.12 a cell is filled before it stands in the table. */
  if (self != NULL)
    self->showing = TRUE;
  if (column == COLUMN_NAME)
    show_name (GTK_LABEL (child), item);
  else if (column == COLUMN_USE)
    show_use (child, item);
  else if (column == COLUMN_BY_WAVE)
    show_by_wave (child, item);
  else if (column == COLUMN_EXAMPLE)
    gtk_label_set_label (GTK_LABEL (child), item->example);
  else
    {
      text = ui_format_count (column == COLUMN_VALUES ? item->column->column->values
                                                      : item->column->column->missing);
      gtk_label_set_label (GTK_LABEL (child), text);
    }
  if (self != NULL)
    self->showing = was_showing;
}

static void
item_changed_cb (UiAttributeItem *item, GtkListItem *row)
{
  show_cell (row, item, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "column")));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *row, gpointer column)
{
  UiAttributeItem *item = gtk_list_item_get_item (row);

  g_object_set_data (G_OBJECT (row), "column", column);
  g_signal_connect (item, "changed", G_CALLBACK (item_changed_cb), row);
  show_cell (row, item, GPOINTER_TO_INT (column));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *row, gpointer column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (row), item_changed_cb, row);
}

static void
add_columns (UiAttributeTable *self)
{
  static const struct
  {
    const char *title;
    int width_px; /* -1: takes what is left */
  } columns[] = {
    [COLUMN_NAME] = { N_ ("Column"), 168 },    [COLUMN_USE] = { N_ ("Becomes"), 144 },
    [COLUMN_BY_WAVE] = { N_ ("By wave"), 84 }, [COLUMN_VALUES] = { N_ ("Values"), 66 },
    [COLUMN_MISSING] = { N_ ("Empty"), 60 },   [COLUMN_EXAMPLE] = { N_ ("For example"), -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_ (columns[i].title), factory);
      if (columns[i].width_px > 0)
        gtk_column_view_column_set_fixed_width (column, columns[i].width_px);
      else
        gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (self->view, column);
      if (i == COLUMN_BY_WAVE)
        self->by_wave = column;
      if (i == COLUMN_VALUES || i == COLUMN_MISSING)
        ui_column_head_align_end (self->view, i);
    }
}

/* The object ----------------------------------------------------------------------------------- */

static void
selected_cb (UiAttributeTable *self)
{
  g_signal_emit (self, selected_signal, 0);
}

static void
ui_attribute_table_dispose (GObject *object)
{
  UiAttributeTable *self = UI_ATTRIBUTE_TABLE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (ui_attribute_table_parent_class)->dispose (object);
}

static void
ui_attribute_table_class_init (UiAttributeTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_attribute_table_dispose;
  edited_signal = g_signal_new ("edited", UI_TYPE_ATTRIBUTE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  selected_signal = g_signal_new ("selected", UI_TYPE_ATTRIBUTE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
ui_attribute_table_init (UiAttributeTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->items = g_list_store_new (UI_TYPE_ATTRIBUTE_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->view =
      GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection))));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "import-files");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns of the table"), -1);
  add_columns (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/* Where nothing can be by wave nobody needs to see it. */
static void
show_by_wave_column (UiAttributeTable *self)
{
  gtk_column_view_column_set_visible (
      self->by_wave, self->plan != NULL && (self->plan->wave != NULL || self->plan->can_join));
}

void
ui_attribute_table_set_plan (UiAttributeTable *self, CodebookAttributePlan *plan)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint had = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  g_return_if_fail (UI_IS_ATTRIBUTE_TABLE (self));

  for (guint i = 0; i < had; i++)
    {
      g_autoptr (UiAttributeItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      ui_attribute_item_detach (item);
    }
  self->plan = plan;
  for (guint i = 0; plan != NULL && i < plan->columns->len; i++)
    g_ptr_array_add (items, ui_attribute_item_new (plan, g_ptr_array_index (plan->columns, i)));
  g_list_store_splice (self->items, 0, had, items->pdata, items->len);
  show_by_wave_column (self);
}

void
ui_attribute_table_update (UiAttributeTable *self)
{
  g_return_if_fail (UI_IS_ATTRIBUTE_TABLE (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (UiAttributeItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      ui_attribute_item_changed (item);
    }
  show_by_wave_column (self);
}

CodebookAttributeColumn *
ui_attribute_table_get_selected (UiAttributeTable *self)
{
  UiAttributeItem *item;

  g_return_val_if_fail (UI_IS_ATTRIBUTE_TABLE (self), NULL);

  item = gtk_single_selection_get_selected_item (self->selection);
  return item != NULL ? item->column : NULL;
}

void
ui_attribute_table_focus (UiAttributeTable *self)
{
  g_return_if_fail (UI_IS_ATTRIBUTE_TABLE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
