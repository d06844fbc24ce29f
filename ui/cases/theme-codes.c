/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/theme-codes.h"

#include <glib/gi18n-lib.h>

#include "codebook/text/fold.h"
#include "ui/hue-swatch.h"
#include "ui/toast.h"

#define INDENT_PX 18

struct _UiThemeCodes
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study; /* (nullable) */
  gint64 theme;
  GListStore *store; /* CodebookCode */
  GPtrArray *items;  /* GtkListItem that show a code now, borrowed */
  gboolean filling;

  /* children */
  GtkEditable *search_entry;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (UiThemeCodes, ui_theme_codes, ADW_TYPE_BIN)

typedef struct
{
  GtkWidget *box, *swatch, *check, *deep;
} Row;

/* What is chosen ------------------------------------------------------------------------------- */

static const CodebookThemeCode *
find_chosen (UiThemeCodes *self, gint64 code)
{
  const CodebookTheme *theme =
      self->study != NULL ? ui_study_find_theme (self->study, self->theme) : NULL;

  for (guint i = 0; theme != NULL && theme->codes != NULL && i < theme->codes->len; i++)
    if (g_array_index (theme->codes, CodebookThemeCode, i).code == code)
      return &g_array_index (theme->codes, CodebookThemeCode, i);
  return NULL;
}

static gboolean
has_below (UiThemeCodes *self, const CodebookCode *code)
{
  for (guint i = 0; i + 1 < self->study->codes->len; i++)
    if (((CodebookCode *) g_ptr_array_index (self->study->codes, i))->id == code->id)
      return ((CodebookCode *) g_ptr_array_index (self->study->codes, i + 1))->parent == code->id;
  return FALSE;
}

/* Whether a code above it is chosen with all below. */
static gboolean
is_covered (UiThemeCodes *self, const CodebookCode *code)
{
  while (code != NULL && code->parent != 0)
    {
      const CodebookThemeCode *above = find_chosen (self, code->parent);

      if (above != NULL && above->deep)
        return TRUE;
      code = ui_study_find_code (self->study, code->parent);
    }
  return FALSE;
}

static void
set_chosen (UiThemeCodes *self, gint64 code, gboolean chosen, gboolean deep)
{
  const CodebookTheme *theme = ui_study_find_theme (self->study, self->theme);
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (CodebookThemeCode));
  CodebookThemeCode one = { code, deep };
  g_autoptr (GError) error = NULL;
  gboolean there = FALSE;

  for (guint i = 0; theme->codes != NULL && i < theme->codes->len; i++)
    {
      CodebookThemeCode now = g_array_index (theme->codes, CodebookThemeCode, i);

      if (now.code == code)
        there = TRUE;
      if (now.code != code)
        g_array_append_val (codes, now);
      else if (chosen)
        g_array_append_val (codes, one);
    }
  if (chosen && !there)
    g_array_append_val (codes, one);
  if (!codebook_theme_set_codes (self->study->project, self->theme,
                                 (const CodebookThemeCode *) (void *) codes->data, codes->len,
                                 &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

/* Rows ----------------------------------------------------------------------------------------- */

static void
show_item (UiThemeCodes *self, GtkListItem *item)
{
  const CodebookCode *code = gtk_list_item_get_item (item);
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  const CodebookThemeCode *chosen = find_chosen (self, code->id);
  gboolean covered = is_covered (self, code);

  self->filling = TRUE;
  gtk_widget_set_margin_start (row->box, (int) code->depth * INDENT_PX);
  ui_hue_swatch_set_hue (UI_HUE_SWATCH (row->swatch), code->hue);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (row->check), code->name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->check), chosen != NULL || covered);
  gtk_widget_set_sensitive (row->check, self->theme != 0 && self->study->writable && !covered);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->deep), chosen != NULL && chosen->deep);
  gtk_widget_set_visible (row->deep, chosen != NULL && !covered && has_below (self, code));
  gtk_widget_set_sensitive (row->deep, self->study->writable);
  self->filling = FALSE;
}

static void
toggled_cb (GtkListItem *item, GtkCheckButton *check)
{
  UiThemeCodes *self =
      UI_THEME_CODES (gtk_widget_get_ancestor (GTK_WIDGET (check), UI_TYPE_THEME_CODES));
  const CodebookCode *code = gtk_list_item_get_item (item);
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  gboolean chosen, deep;

  if (self == NULL || self->filling || code == NULL)
    return;
  chosen = gtk_check_button_get_active (GTK_CHECK_BUTTON (row->check));
  deep = gtk_check_button_get_active (GTK_CHECK_BUTTON (row->deep));
  /* A code with others below it mostly stands for all of them. */
  if (GTK_WIDGET (check) == row->check)
    deep = chosen && has_below (self, code);
  set_chosen (self, code->id, chosen, deep);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiThemeCodes *self)
{
  Row *row = g_new (Row, 1);

  row->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  row->swatch = ui_hue_swatch_new ("", 12);
  row->check = gtk_check_button_new ();
  row->deep = gtk_check_button_new_with_label (_ ("and all below"));
  gtk_widget_set_hexpand (row->check, TRUE);
  gtk_widget_add_css_class (row->deep, "dim-caption");
  gtk_box_append (GTK_BOX (row->box), row->swatch);
  gtk_box_append (GTK_BOX (row->box), row->check);
  gtk_box_append (GTK_BOX (row->box), row->deep);
  g_signal_connect_object (row->check, "toggled", G_CALLBACK (toggled_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (row->deep, "toggled", G_CALLBACK (toggled_cb), item, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_child (item, row->box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiThemeCodes *self)
{
  g_ptr_array_add (self->items, item);
  show_item (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiThemeCodes *self)
{
  g_ptr_array_remove_fast (self->items, item);
}

static void
fill (UiThemeCodes *self)
{
  const char *query = gtk_editable_get_text (self->search_entry);
  g_autofree char *wanted = codebook_fold_text (query, strlen (query));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; self->study != NULL && i < self->study->codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (self->study->codes, i);
      g_autofree char *path = codebook_fold_text (code->path, strlen (code->path));

      if (strstr (path, wanted) != NULL)
        g_ptr_array_add (found, code);
    }
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       found->pdata, found->len);
}

/* The widget ----------------------------------------------------------------------------------- */

static void
ui_theme_codes_dispose (GObject *object)
{
  UiThemeCodes *self = UI_THEME_CODES (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->store);
  g_clear_object (&self->study);
  G_OBJECT_CLASS (ui_theme_codes_parent_class)->dispose (object);
}

static void
ui_theme_codes_finalize (GObject *object)
{
  g_ptr_array_unref (UI_THEME_CODES (object)->items);
  G_OBJECT_CLASS (ui_theme_codes_parent_class)->finalize (object);
}

static void
ui_theme_codes_class_init (UiThemeCodesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_theme_codes_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_theme_codes_finalize;
}

static void
ui_theme_codes_init (UiThemeCodes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->items = g_ptr_array_new ();
  self->store = g_list_store_new (CODEBOOK_TYPE_CODE);
  self->search_entry = GTK_EDITABLE (gtk_search_entry_new ());
  g_object_set (self->search_entry, "placeholder-text", _ ("Codes"), NULL);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (fill), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search_entry));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->store)))),
      factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "theme-codes");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Codes"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (scroller, "view");
  gtk_widget_add_css_class (scroller, "theme-codes-frame");
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
ui_theme_codes_new (void)
{
  return g_object_new (UI_TYPE_THEME_CODES, NULL);
}

static gboolean
shows_codes (UiThemeCodes *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));

  if (*gtk_editable_get_text (self->search_entry) != '\0' || n != self->study->codes->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodebookCode) code = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (code != g_ptr_array_index (self->study->codes, i))
        return FALSE;
    }
  return TRUE;
}

void
ui_theme_codes_set_theme (UiThemeCodes *self, UiStudy *study, gint64 theme)
{
  g_return_if_fail (UI_IS_THEME_CODES (self));

  g_set_object (&self->study, study);
  self->theme = theme;
  gtk_widget_set_sensitive (GTK_WIDGET (self), theme != 0);
  if (!shows_codes (self))
    fill (self);
  for (guint i = 0; i < self->items->len; i++)
    show_item (self, g_ptr_array_index (self->items, i));
}
