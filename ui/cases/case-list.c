/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/case-list.h"

#include <glib/gi18n-lib.h>

#include "codebook/text/fold.h"
#include "ui/cases/case-row.h"

struct _UiCaseList
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study; /* (nullable) */
  GListStore
      *store; /* CodebookCase: only their ids are read, since they may be of an earlier day */
  GtkSingleSelection *selection;
  GPtrArray *rows; /* UiCaseRow that show a case now, borrowed */
  gint64 selected;
  char *order; /* "name", "least", "most": how much of them is described */
  gboolean filling;

  /* children */
  GtkEditable *search_entry;
  GtkListView *view;
  GtkWidget *none_label;
};

G_DEFINE_FINAL_TYPE (UiCaseList, ui_case_list, ADW_TYPE_BIN)

enum
{
  SELECTED,
  MENU,
  N_SIGNALS,
};

enum
{
  PROP_ORDER = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Rows ----------------------------------------------------------------------------------------- */

static void
menu_cb (GtkGestureClick *click, int n, double x, double y, UiCaseList *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));

  ui_case_list_select (self, ui_case_row_get_case (UI_CASE_ROW (row)));
  g_signal_emit (self, signals[SELECTED], 0, self->selected);
  /* As the primary button does: else the arrows go on from the case that was chosen before. */
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  g_signal_emit (self, signals[MENU], 0, row, x, y);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiCaseList *self)
{
  GtkWidget *row = ui_case_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_cb), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiCaseList *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  ui_case_row_set (UI_CASE_ROW (row), self->study,
                   CODEBOOK_CASE (gtk_list_item_get_item (item))->id);
  g_ptr_array_add (self->rows, row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiCaseList *self)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

/* The model ------------------------------------------------------------------------------------ */

static gint64
get_id (UiCaseList *self, guint position)
{
  g_autoptr (CodebookCase) one = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  return one != NULL ? one->id : 0;
}

static gboolean
matches (UiCaseList *self, const CodebookCase *one, const char *wanted)
{
  g_autofree char *summary = ui_case_row_dup_summary (self->study, one->id);
  g_autofree char *all = g_strjoin (" ", one->label, one->name, summary, NULL);
  g_autofree char *folded = codebook_fold_text (all, strlen (all));

  return strstr (folded, wanted) != NULL;
}

static void
select_row (UiCaseList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store)),
        position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n; i++)
    if (get_id (self, i) == self->selected)
      position = i;
  self->filling = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->filling = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static int
compare_described (gconstpointer a, gconstpointer b, gpointer user_data)
{
  UiCaseList *self = user_data;
  const CodebookCase *one = *(CodebookCase *const *) a, *other = *(CodebookCase *const *) b;
  guint of_one = ui_study_count_described (self->study, one->id);
  guint of_other = ui_study_count_described (self->study, other->id);
  int most = (of_one < of_other) - (of_one > of_other);

  return g_str_equal (self->order, "most") ? most : -most;
}

/* The cases that match, in the order of the study or that of how much is described. */
static GPtrArray *
find_cases (UiCaseList *self, const char *wanted)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; self->study != NULL && i < self->study->cases->len; i++)
    if (matches (self, g_ptr_array_index (self->study->cases, i), wanted))
      g_ptr_array_add (found, g_ptr_array_index (self->study->cases, i));
  /* Sorting is stable. */
  if (!g_str_equal (self->order, "name"))
    g_ptr_array_sort_with_data (found, compare_described, self);
  return found;
}

static gboolean
has_case (const GPtrArray *cases, gint64 id)
{
  for (guint i = 0; i < cases->len; i++)
    if (((CodebookCase *) g_ptr_array_index (cases, i))->id == id)
      return TRUE;
  return FALSE;
}

/* While somebody writes, what is described changes: then the rows stay where they are. */
static void
fill (UiCaseList *self, gboolean reorder)
{
  const char *query = gtk_editable_get_text (self->search_entry);
  g_autofree char *wanted = codebook_fold_text (query, strlen (query));
  g_autoptr (GPtrArray) found = find_cases (self, wanted);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  gboolean same = n == found->len;

  for (guint i = 0; same && i < n; i++)
    same = reorder || g_str_equal (self->order, "name")
               ? get_id (self, i) == ((CodebookCase *) g_ptr_array_index (found, i))->id
               : has_case (found, get_id (self, i));
  gtk_widget_set_visible (self->none_label, found->len == 0 && *query != '\0');
  if (same)
    return;
  self->filling = TRUE;
  g_list_store_splice (self->store, 0, n, found->pdata, found->len);
  self->filling = FALSE;
  select_row (self);
}

static void
search_changed_cb (UiCaseList *self)
{
  fill (self, TRUE);
}

static void
selection_cb (UiCaseList *self)
{
  CodebookCase *one = gtk_single_selection_get_selected_item (self->selection);

  if (self->filling || one == NULL || one->id == self->selected)
    return;
  self->selected = one->id;
  g_signal_emit (self, signals[SELECTED], 0, self->selected);
}

/* The widget ----------------------------------------------------------------------------------- */

static void
ui_case_list_dispose (GObject *object)
{
  UiCaseList *self = UI_CASE_LIST (object);

  g_clear_object (&self->study);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (ui_case_list_parent_class)->dispose (object);
}

static void
ui_case_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ORDER)
    g_value_set_string (value, UI_CASE_LIST (object)->order);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ui_case_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UiCaseList *self = UI_CASE_LIST (object);

  if (id != PROP_ORDER)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_free (self->order);
  self->order = g_value_dup_string (value);
  fill (self, TRUE);
}

static void
ui_case_list_finalize (GObject *object)
{
  g_free (UI_CASE_LIST (object)->order);
  g_ptr_array_unref (UI_CASE_LIST (object)->rows);
  G_OBJECT_CLASS (ui_case_list_parent_class)->finalize (object);
}

/* The row of the case that is shown, so that the arrows go from case to case. */
static gboolean
ui_case_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UI_CASE_LIST (widget)->view));
}

static void
ui_case_list_class_init (UiCaseListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_case_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_case_list_finalize;
  G_OBJECT_CLASS (klass)->get_property = ui_case_list_get_property;
  G_OBJECT_CLASS (klass)->set_property = ui_case_list_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = ui_case_list_grab_focus;
  properties[PROP_ORDER] =
      g_param_spec_string ("order", NULL, NULL, "name", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "case-list.order", "order");
  signals[SELECTED] = g_signal_new ("selected", UI_TYPE_CASE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[MENU] = g_signal_new ("menu", UI_TYPE_CASE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 3, GTK_TYPE_WIDGET, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static GtkWidget *
build_order (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("By name"), "case-list.order::name");
  g_menu_append (menu, _ ("Least described first"), "case-list.order::least");
  g_menu_append (menu, _ ("Most described first"), "case-list.order::most");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-sort-descending-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Order of the cases"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
build_bar (UiCaseList *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->search_entry = GTK_EDITABLE (gtk_search_entry_new ());
  g_object_set (self->search_entry, "placeholder-text", _ ("Cases"), NULL);
  gtk_editable_set_width_chars (self->search_entry, 6);
  gtk_widget_set_hexpand (GTK_WIDGET (self->search_entry), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->search_entry), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb),
                            self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.add");
  gtk_widget_set_tooltip_text (button, _ ("New case"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->search_entry));
  gtk_box_append (GTK_BOX (bar), build_order ());
  gtk_box_append (GTK_BOX (bar), button);
  gtk_widget_add_css_class (bar, "list-bar");
  return bar;
}

static void
build_view (UiCaseList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_cb),
                           self, G_CONNECT_SWAPPED);
  self->view = GTK_LIST_VIEW (
      gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "case-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Cases"), -1);
}

static void
ui_case_list_init (UiCaseList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->order = g_strdup ("name");
  self->rows = g_ptr_array_new ();
  self->store = g_list_store_new (CODEBOOK_TYPE_CASE);
  gtk_box_append (GTK_BOX (box), build_bar (self));
  build_view (self);
  self->none_label = gtk_label_new (_ ("No such case"));
  gtk_widget_add_css_class (self->none_label, "dim");
  gtk_widget_set_margin_top (self->none_label, 12);
  gtk_box_append (GTK_BOX (box), self->none_label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (self->none_label, FALSE);
}

void
ui_case_list_set_study (UiCaseList *self, UiStudy *study)
{
  g_return_if_fail (UI_IS_CASE_LIST (self));

  self->selected = 0;
  self->filling = TRUE;
  g_list_store_remove_all (self->store);
  self->filling = FALSE;
  gtk_editable_set_text (self->search_entry, "");
  g_set_object (&self->study, study);
  fill (self, TRUE);
}

void
ui_case_list_refresh (UiCaseList *self)
{
  g_return_if_fail (UI_IS_CASE_LIST (self));

  if (self->study == NULL)
    return;
  fill (self, FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      UiCaseRow *row = g_ptr_array_index (self->rows, i);

      ui_case_row_set (row, self->study, ui_case_row_get_case (row));
    }
}

void
ui_case_list_select (UiCaseList *self, gint64 study_case)
{
  g_return_if_fail (UI_IS_CASE_LIST (self));

  self->selected = study_case;
  select_row (self);
}

gint64
ui_case_list_get_selected (UiCaseList *self)
{
  g_return_val_if_fail (UI_IS_CASE_LIST (self), 0);

  return self->selected;
}

gint64
ui_case_list_get_beside (UiCaseList *self, int step)
{
  guint n, at;

  g_return_val_if_fail (UI_IS_CASE_LIST (self), 0);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  at = gtk_single_selection_get_selected (self->selection);
  if (at == GTK_INVALID_LIST_POSITION || (step < 0 && at == 0) || (step > 0 && at + 1 >= n))
    return 0;
  return get_id (self, at + (guint) step);
}
