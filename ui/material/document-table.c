/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/document-table.h"

#include <glib/gi18n-lib.h>

#include "codebook/text/collation.h"
#include "codebook/text/fold.h"
#include "ui/document-order.h"
#include "ui/format.h"
#include "ui/material/column-head.h"
#include "ui/material/document-row.h"
#include "ui/material/name-cell.h"
#include "ui/style.h"
#include "ui/tooltip.h"

/* Rows that come with the first frame, and then at a time: GTK makes widgets for some two hundred,
 * whatever there is room for. */
#define ROWS_AT_ONCE 40
#define ROWS_MADE 200
/* Where a menu that a key asks for opens. */
#define MENU_INDENT_PX 36

struct _UiDocumentTable
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project; /* (nullable) */
  GPtrArray *documents;     /* CodebookDocument, all of them */
  GListStore *rows;         /* UiDocumentRow, the top level */
  GtkSliceListModel *slice; /* of the rows: the first ones, while not all have been made yet */
  GtkMultiSelection *selection;
  guint more_source;
  char *filter; /* folded, or NULL */
  UiDocumentGroup group;
  gboolean narrow, wide;

  /* children */
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (UiDocumentTable, ui_document_table, ADW_TYPE_BIN)

typedef enum
{
  COLUMN_NAME,
  COLUMN_CASE,
  COLUMN_WAVE,
  COLUMN_DATE,
  COLUMN_WORDS,
  COLUMN_TURNS,
  COLUMN_CODED,
  COLUMN_CODERS,
} Column;

static guint open_signal, menu_signal, renamed_signal;

/* The rows ----------------------------------------------------------------------------------- */

static gboolean
matches (UiDocumentTable *self, CodebookDocument *document)
{
  g_autofree char *all = NULL, *folded = NULL;

  if (self->filter == NULL || *self->filter == '\0')
    return TRUE;
  all = g_strjoin (" ", document->name, document->case_name, document->case_label,
                   document->wave_name, document->file_name, NULL);
  folded = codebook_fold_text (all, strlen (all));
  return strstr (folded, self->filter) != NULL;
}

static UiDocumentRow *
ensure_group (GListStore *rows, GHashTable *groups, const char *title, const char *subtitle)
{
  g_autofree char *key = g_strconcat (subtitle, "\n", title, NULL);
  UiDocumentRow *group = g_hash_table_lookup (groups, key);

  if (group == NULL)
    {
      group = ui_document_row_new_group (title, subtitle);
      g_list_store_append (rows, group);
      g_hash_table_insert (groups, g_steal_pointer (&key), group);
    }
  return group;
}

/* Groups stand in the order of their names; what belongs to none comes last. */
static int
compare_groups (gconstpointer a, gconstpointer b, gpointer collation)
{
  const UiDocumentRow *one = a, *two = b;
  const char *names[2] = { *one->subtitle != '\0' ? one->subtitle : one->title,
                           *two->subtitle != '\0' ? two->subtitle : two->title };
  gboolean none[2] = { one->subtitle[0] == '\0' && one->title[0] == '(',
                       two->subtitle[0] == '\0' && two->title[0] == '(' };

  if (none[0] != none[1])
    return none[0] ? 1 : -1;
  return codebook_collation_compare (collation, names[0], names[1]);
}

static void
append_document (UiDocumentTable *self,
                 GListStore *rows,
                 GHashTable *groups,
                 CodebookDocument *document)
{
  g_autoptr (UiDocumentRow) row = ui_document_row_new (document);
  UiDocumentRow *group = NULL;

  if (self->group == UI_GROUP_CASE && *document->case_name != '\0')
    group = ensure_group (rows, groups, *document->case_label != '\0' ? document->case_label : "",
                          document->case_name);
  else if (self->group == UI_GROUP_CASE)
    group = ensure_group (rows, groups, _ ("(no case)"), "");
  else if (self->group == UI_GROUP_WAVE)
    group = ensure_group (rows, groups,
                          *document->wave_name != '\0' ? document->wave_name : _ ("(no wave)"), "");
  g_list_store_append (group != NULL ? group->children : rows, row);
}

static gboolean
looks_equal (UiDocumentTable *self, const UiDocumentRow *a, const UiDocumentRow *b)
{
  CodebookDocument *one = a->document, *other = b->document;
  guint n;

  if (one != NULL && other != NULL)
    {
      if (one->counted && !other->counted)
        (void) !codebook_document_count (self->project, other, NULL);
      return one->id == other->id && g_str_equal (one->name, other->name)
             && g_str_equal (one->file_name, other->file_name)
             && g_str_equal (one->case_name, other->case_name)
             && g_str_equal (one->case_label, other->case_label)
             && g_str_equal (one->wave_name, other->wave_name)
             && g_str_equal (one->held_on, other->held_on) && one->words == other->words
             && (!one->counted
                 || (one->turns == other->turns && one->coded_cp == other->coded_cp
                     && g_str_equal (one->coders, other->coders)));
    }
  if (one != NULL || other != NULL || !g_str_equal (a->title, b->title)
      || !g_str_equal (a->subtitle, b->subtitle))
    return FALSE;
  n = g_list_model_get_n_items (G_LIST_MODEL (a->children));
  if (n != g_list_model_get_n_items (G_LIST_MODEL (b->children)))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UiDocumentRow) left = g_list_model_get_item (G_LIST_MODEL (a->children), i);
      g_autoptr (UiDocumentRow) right = g_list_model_get_item (G_LIST_MODEL (b->children), i);

      if (!looks_equal (self, left, right))
        return FALSE;
    }
  return TRUE;
}

static gboolean
more_cb (gpointer user_data)
{
  UiDocumentTable *self = user_data;
  guint size = gtk_slice_list_model_get_size (self->slice) + ROWS_AT_ONCE;

  if (size <= ROWS_MADE)
    {
      gtk_slice_list_model_set_size (self->slice, size);
      return G_SOURCE_CONTINUE;
    }
  self->more_source = 0;
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

/* Those that look otherwise than what is shown, from the first to the last. */
static void
show_rows (UiDocumentTable *self, GPtrArray *rows, gboolean all)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows)), from = 0, same = 0;
  guint least = all ? 0 : MIN (n, rows->len);

  for (; from < least; from++)
    {
      g_autoptr (UiDocumentRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), from);

      if (!looks_equal (self, row, g_ptr_array_index (rows, from)))
        break;
    }
  for (; same < least - from; same++)
    {
      g_autoptr (UiDocumentRow) row =
          g_list_model_get_item (G_LIST_MODEL (self->rows), n - same - 1);

      if (!looks_equal (self, row, g_ptr_array_index (rows, rows->len - same - 1)))
        break;
    }
  if (n == 0 && self->more_source == 0)
    {
      gtk_slice_list_model_set_size (self->slice, ROWS_AT_ONCE);
      self->more_source = g_idle_add_full (G_PRIORITY_LOW, more_cb, self, NULL);
    }
  if (from + same < MAX (n, rows->len))
    g_list_store_splice (self->rows, from, n - from - same, rows->pdata + from,
                         rows->len - from - same);
}

/* @all: also what has not changed looks otherwise now. */
static void
fill (UiDocumentTable *self, gboolean all)
{
  g_autoptr (GListStore) rows = g_list_store_new (UI_TYPE_DOCUMENT_ROW);
  g_autoptr (GHashTable) groups =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CodebookCollation) collation = codebook_collation_new (
      self->project != NULL ? codebook_project_get_name_order (self->project) : NULL);
  guint n;

  for (guint i = 0; self->documents != NULL && i < self->documents->len; i++)
    if (matches (self, g_ptr_array_index (self->documents, i)))
      append_document (self, rows, groups, g_ptr_array_index (self->documents, i));
  if (self->group != UI_GROUP_NONE)
    g_list_store_sort (rows, compare_groups, collation);
  n = g_list_model_get_n_items (G_LIST_MODEL (rows));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, g_list_model_get_item (G_LIST_MODEL (rows), i));
  show_rows (self, list, all);
}

static GListModel *
children_of (gpointer item, gpointer user_data)
{
  UiDocumentRow *row = item;

  return row->children != NULL ? G_LIST_MODEL (g_object_ref (row->children)) : NULL;
}

static UiDocumentRow *
get_row (GListModel *model, guint i)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, i);
  g_autoptr (UiDocumentRow) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return item; /* its list keeps it */
}

/* Cells -------------------------------------------------------------------------------------- */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
renamed_cb (UiNameCell *cell, const char *name, gpointer user_data)
{
  UiDocumentRow *row = g_object_get_data (G_OBJECT (cell), "row");
  GtkWidget *table = gtk_widget_get_ancestor (GTK_WIDGET (cell), UI_TYPE_DOCUMENT_TABLE);

  g_signal_emit (table, renamed_signal, 0, row->document->id, name);
}

static GtkWidget *
make_name_cell (void)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *cell = ui_name_cell_new ();

  g_signal_connect (cell, "renamed", G_CALLBACK (renamed_cb), NULL);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), cell);
  return expander;
}

static GtkWidget *
make_coded_cell (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *figure = make_label ("dim-caption");
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 100);

  gtk_label_set_xalign (GTK_LABEL (figure), 1);
  gtk_widget_set_hexpand (figure, TRUE);
  gtk_widget_add_css_class (figure, "figures");
  gtk_widget_set_size_request (bar, 36, 6);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "coded-share");
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), bar);
  return box;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Column column = GPOINTER_TO_INT (data);
  GtkWidget *child;

  if (column == COLUMN_NAME)
    child = make_name_cell ();
  else if (column == COLUMN_CODED)
    child = make_coded_cell ();
  else
    child = make_label ("dim");
  if (column == COLUMN_WORDS || column == COLUMN_TURNS)
    {
      gtk_label_set_xalign (GTK_LABEL (child), 1);
      gtk_widget_add_css_class (child, "figures");
    }
  gtk_list_item_set_child (item, child);
}

static void
bind_name (UiDocumentTable *self, GtkWidget *expander, GtkTreeListRow *tree_row, UiDocumentRow *row)
{
  UiNameCell *cell = UI_NAME_CELL (gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander)));

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (expander), tree_row);
  /* Where there is nothing to expand it would take the focus from the row, whose Enter opens. */
  gtk_widget_set_focusable (expander, row->document == NULL);
  if (row->document == NULL)
    ui_name_cell_show (cell, NULL, *row->title != '\0' ? row->title : row->subtitle,
                       *row->title != '\0' && *row->subtitle != '\0' ? row->subtitle : NULL, TRUE);
  else
    ui_name_cell_show (
        cell, self->narrow || self->group == UI_GROUP_CASE ? row->document->wave_name : NULL,
        row->document->name, NULL, FALSE);
  ui_tooltip_set (GTK_WIDGET (cell), row->document != NULL ? row->document->file_name : NULL);
  g_object_set_data (G_OBJECT (row), "cell", cell);
  g_object_set_data_full (G_OBJECT (cell), "row", g_object_ref (row), g_object_unref);
}

static void
bind_coded (GtkWidget *box, CodebookDocument *document)
{
  GtkWidget *figure = gtk_widget_get_first_child (box);
  GtkWidget *bar = gtk_widget_get_next_sibling (figure);
  guint share = document != NULL && document->length_cp > 0
                    ? (guint) (100.0 * document->coded_cp / document->length_cp + 0.5)
                    : 0;
  g_autofree char *text = share > 0 ? g_strdup_printf ("%u %%", share) : g_strdup ("");

  gtk_widget_set_visible (bar, document != NULL);
  gtk_label_set_label (GTK_LABEL (figure), text);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), share);
}

static char *
dup_cell (CodebookDocument *document, Column column)
{
  switch (column)
    {
    case COLUMN_CASE:
      return *document->case_label != '\0'
                 ? g_strdup_printf ("%s %s", document->case_name, document->case_label)
                 : g_strdup (document->case_name);
    case COLUMN_WAVE:
      return g_strdup (document->wave_name);
    case COLUMN_DATE:
      return ui_format_date (document->held_on);
    case COLUMN_WORDS:
      return ui_format_count (document->words);
    case COLUMN_TURNS:
      return ui_format_count (document->turns);
    case COLUMN_CODERS:
      return g_strdup (document->coders);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Column column = GPOINTER_TO_INT (data);
  GtkTreeListRow *tree_row = gtk_list_item_get_item (item);
  g_autoptr (UiDocumentRow) row = gtk_tree_list_row_get_item (tree_row);
  GtkWidget *child = gtk_list_item_get_child (item);
  UiDocumentTable *self = g_object_get_data (G_OBJECT (factory), "table");
  g_autofree char *text = NULL;

  if (row->document != NULL && !row->document->counted)
    (void) !codebook_document_count (self->project, row->document, NULL);
  if (column == COLUMN_NAME)
    bind_name (self, child, tree_row, row);
  else if (column == COLUMN_CODED)
    bind_coded (child, row->document);
  else
    {
      text = row->document != NULL ? dup_cell (row->document, column) : g_strdup ("");
      gtk_label_set_label (GTK_LABEL (child), text);
    }
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkTreeExpander *expander;
  GtkWidget *cell;

  if (GPOINTER_TO_INT (data) != COLUMN_NAME)
    return;
  expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  cell = gtk_tree_expander_get_child (expander);
  gtk_tree_expander_set_list_row (expander, NULL);
  /* A row that left the list no longer says what it was. */
  g_object_set_data (g_object_get_data (G_OBJECT (cell), "row"), "cell", NULL);
  g_object_set_data (G_OBJECT (cell), "row", NULL);
}

static const struct
{
  const char *title;
  int width_px; /* -1: takes what is left */
  gboolean narrow;
} columns[] = {
  [COLUMN_NAME] = { N_ ("Name"), -1, TRUE },    [COLUMN_CASE] = { N_ ("Case"), 144, FALSE },
  [COLUMN_WAVE] = { N_ ("Wave"), 66, FALSE },   [COLUMN_DATE] = { N_ ("Date"), 156, FALSE },
  [COLUMN_WORDS] = { N_ ("Words"), 78, TRUE },  [COLUMN_TURNS] = { N_ ("Turns"), 78, FALSE },
  [COLUMN_CODED] = { N_ ("Coded"), 114, TRUE }, [COLUMN_CODERS] = { N_ ("By"), 84, FALSE },
};

static void
add_columns (UiDocumentTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "table", self);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_ (columns[i].title), factory);
      if (columns[i].width_px > 0)
        gtk_column_view_column_set_fixed_width (column, columns[i].width_px);
      else
        gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (self->view, column);
      if (i == COLUMN_WORDS || i == COLUMN_TURNS)
        ui_column_head_align_end (self->view, i);
    }
}

static void
show_columns (UiDocumentTable *self)
{
  GListModel *all = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);
      gboolean said_by_group = (i == COLUMN_CASE && self->group == UI_GROUP_CASE)
                               || (i == COLUMN_WAVE && self->group != UI_GROUP_NONE);

      gboolean shown = columns[i].narrow || (!self->narrow && !said_by_group);

      gtk_column_view_column_set_visible (column, shown);
      /* GTK 4.8 keeps room for the fixed width of a column that is not shown. */
      if (columns[i].width_px > 0)
        gtk_column_view_column_set_fixed_width (column,
                                                shown ? ui_style_grow_px (columns[i].width_px) : 0);
      if (i == COLUMN_CODERS && shown && self->wide)
        gtk_column_view_column_set_fixed_width (column, -1);
      if (i == COLUMN_CODERS)
        gtk_column_view_column_set_expand (column, shown && self->wide);
    }
}

/* The object --------------------------------------------------------------------------------- */

static void
activate_cb (GtkColumnView *view, guint position, UiDocumentTable *self)
{
  UiDocumentRow *row = get_row (G_LIST_MODEL (self->selection), position);
  g_autoptr (GtkTreeListRow) tree_row =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row->document != NULL)
    g_signal_emit (self, open_signal, 0, row->document->id);
  else
    gtk_tree_list_row_set_expanded (tree_row, !gtk_tree_list_row_get_expanded (tree_row));
}

/* The first that is selected, else the first. */
static guint
get_first_position (UiDocumentTable *self)
{
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return gtk_bitset_is_empty (selected) ? 0 : gtk_bitset_get_minimum (selected);
}

/* The child of the list that shows the row at @position, or NULL. */
static GtkWidget *
find_row_widget (UiDocumentTable *self, guint position)
{
  UiDocumentRow *row = get_row (G_LIST_MODEL (self->selection), position);
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  GtkWidget *at = row != NULL ? g_object_get_data (G_OBJECT (row), "cell") : NULL;

  while (at != NULL && gtk_widget_get_parent (at) != list)
    at = gtk_widget_get_parent (at);
  return at;
}

/* It is the menu of what the pointer is on, which a list only chooses by the primary button. Of
 * several that are chosen it is of all. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UiDocumentTable *self)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; at != NULL && i < n; i++)
    {
      GtkWidget *row = find_row_widget (self, i);

      if (row == NULL || (at != row && !gtk_widget_is_ancestor (at, row)))
        continue;
      if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
      break;
    }
  g_signal_emit (self, menu_signal, 0, x, y);
}

/* Below the first row that is chosen. */
static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  UiDocumentTable *self = UI_DOCUMENT_TABLE (widget);
  GtkWidget *row = find_row_widget (self, get_first_position (self));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, MENU_INDENT_PX);

  if (row != NULL && !gtk_widget_compute_bounds (row, widget, &bounds))
    return FALSE;
  g_signal_emit (self, menu_signal, 0, (double) bounds.origin.x + MENU_INDENT_PX,
                 (double) bounds.origin.y + bounds.size.height);
  return TRUE;
}

static void
ui_document_table_dispose (GObject *object)
{
  g_clear_handle_id (&UI_DOCUMENT_TABLE (object)->more_source, g_source_remove);
  G_OBJECT_CLASS (ui_document_table_parent_class)->dispose (object);
}

static void
ui_document_table_finalize (GObject *object)
{
  UiDocumentTable *self = UI_DOCUMENT_TABLE (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_object (&self->rows);
  g_clear_object (&self->slice);
  g_clear_object (&self->selection);
  g_free (self->filter);
  G_OBJECT_CLASS (ui_document_table_parent_class)->finalize (object);
}

static void
ui_document_table_class_init (UiDocumentTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_document_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_document_table_finalize;
  open_signal = g_signal_new ("open", UI_TYPE_DOCUMENT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  menu_signal = g_signal_new ("menu", UI_TYPE_DOCUMENT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  renamed_signal = g_signal_new ("renamed", UI_TYPE_DOCUMENT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  /* Here and not on the place: in the import sheet they would mean another file. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "material.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "material.remove", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

static void
ui_document_table_init (UiDocumentTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkTreeListModel *tree;

  self->rows = g_list_store_new (UI_TYPE_DOCUMENT_ROW);
  tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)), FALSE, TRUE,
                                  children_of, NULL, NULL);
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (tree), 0, G_MAXUINT);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->slice)));
  self->view =
      GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection))));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "document-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Transcripts"), -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  add_columns (self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);
  show_columns (self);
}

GtkWidget *
ui_document_table_new (void)
{
  return g_object_new (UI_TYPE_DOCUMENT_TABLE, NULL);
}

void
ui_document_table_set_documents (UiDocumentTable *self,
                                 CodebookProject *project,
                                 GPtrArray *documents)
{
  g_autoptr (GArray) selected = NULL;
  GListModel *model = G_LIST_MODEL (self->selection);
  gboolean focused;

  g_return_if_fail (UI_IS_DOCUMENT_TABLE (self));

  focused = gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL;
  selected = ui_document_table_dup_selected (self);
  g_set_object (&self->project, project);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  self->documents = documents != NULL ? ui_document_order_sort (project, documents) : NULL;
  fill (self, FALSE);
  for (guint i = 0; selected->len > 0 && i < g_list_model_get_n_items (model); i++)
    {
      UiDocumentRow *row = get_row (model, i);

      for (guint k = 0; row->document != NULL && k < selected->len; k++)
        if (g_array_index (selected, gint64, k) == row->document->id)
          gtk_selection_model_select_item (GTK_SELECTION_MODEL (model), i, FALSE);
    }
  if (focused)
    ui_document_table_focus (self);
}

void
ui_document_table_focus (UiDocumentTable *self)
{
  GtkWidget *list, *at;

  g_return_if_fail (UI_IS_DOCUMENT_TABLE (self));

  list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", get_first_position (self));
  /* Since GTK 4.12 that does not say which row has the focus. */
  at = find_row_widget (self, get_first_position (self));
  gtk_widget_grab_focus (at != NULL ? at : list);
}

void
ui_document_table_edit_name (UiDocumentTable *self)
{
  UiDocumentRow *row;
  UiNameCell *cell;

  g_return_if_fail (UI_IS_DOCUMENT_TABLE (self));

  row = get_row (G_LIST_MODEL (self->selection), get_first_position (self));
  cell = row != NULL ? g_object_get_data (G_OBJECT (row), "cell") : NULL;
  if (row != NULL && row->document != NULL && cell != NULL)
    ui_name_cell_edit (cell);
}

void
ui_document_table_set_group (UiDocumentTable *self, UiDocumentGroup group)
{
  g_return_if_fail (UI_IS_DOCUMENT_TABLE (self));

  self->group = group;
  show_columns (self);
  fill (self, TRUE);
}

guint
ui_document_table_set_filter (UiDocumentTable *self, const char *text)
{
  guint n = 0;

  g_return_val_if_fail (UI_IS_DOCUMENT_TABLE (self), 0);

  g_free (self->filter);
  self->filter = codebook_fold_text (text, strlen (text));
  fill (self, FALSE);
  for (guint i = 0; self->documents != NULL && i < self->documents->len; i++)
    n += matches (self, g_ptr_array_index (self->documents, i));
  return n;
}

void
ui_document_table_set_wide (UiDocumentTable *self, gboolean wide)
{
  g_return_if_fail (UI_IS_DOCUMENT_TABLE (self));

  self->wide = wide;
  show_columns (self);
}

void
ui_document_table_set_narrow (UiDocumentTable *self, gboolean narrow)
{
  g_return_if_fail (UI_IS_DOCUMENT_TABLE (self));

  self->narrow = narrow;
  show_columns (self);
  fill (self, TRUE);
}

GArray *
ui_document_table_dup_selected (UiDocumentTable *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      UiDocumentRow *row =
          get_row (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));

      if (row != NULL && row->document != NULL)
        g_array_append_val (ids, row->document->id);
    }
  return ids;
}

CodebookDocument *
ui_document_table_get_first_selected (UiDocumentTable *self)
{
  g_autoptr (GArray) ids = ui_document_table_dup_selected (self);

  for (guint i = 0; ids->len > 0 && i < self->documents->len; i++)
    {
      CodebookDocument *document = g_ptr_array_index (self->documents, i);

      if (document->id == g_array_index (ids, gint64, 0))
        return document;
    }
  return NULL;
}
