/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/theme-filter.h"

#include <glib/gi18n-lib.h>

struct _UiThemeFilter
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study;     /* (nullable) */
  GHashTable *hidden; /* ids of themes */

  /* child */
  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (UiThemeFilter, ui_theme_filter, ADW_TYPE_BIN)

static guint changed_signal;

static void
show_label (UiThemeFilter *self)
{
  guint n = self->study != NULL ? self->study->themes->len : 0;
  g_autoptr (GPtrArray) shown = ui_theme_filter_list (self);
  g_autofree char *label = NULL;

  if (shown->len == n)
    label = g_strdup (_ ("All themes"));
  else
    label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u theme", "%u of %u themes", n),
                             shown->len, n);
  gtk_menu_button_set_label (self->button, label);
}

static void
toggled_cb (GtkCheckButton *check, UiThemeFilter *self)
{
  gint64 *theme = g_object_get_data (G_OBJECT (check), "theme");

  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->hidden, theme);
  else
    g_hash_table_add (self->hidden, g_memdup2 (theme, sizeof *theme));
  show_label (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  UiThemeFilter *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; self->study != NULL && i < self->study->themes->len; i++)
    {
      const CodebookTheme *theme = g_ptr_array_index (self->study->themes, i);
      GtkWidget *check = gtk_check_button_new_with_label (theme->name);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   !g_hash_table_contains (self->hidden, &theme->id));
      g_object_set_data_full (G_OBJECT (check), "theme", g_memdup2 (&theme->id, sizeof theme->id),
                              g_free);
      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_widget_add_css_class (popover, "edit-popover");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
ui_theme_filter_dispose (GObject *object)
{
  g_clear_object (&UI_THEME_FILTER (object)->study);
  G_OBJECT_CLASS (ui_theme_filter_parent_class)->dispose (object);
}

static void
ui_theme_filter_finalize (GObject *object)
{
  g_hash_table_unref (UI_THEME_FILTER (object)->hidden);
  G_OBJECT_CLASS (ui_theme_filter_parent_class)->finalize (object);
}

static void
ui_theme_filter_class_init (UiThemeFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_theme_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_theme_filter_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_THEME_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_theme_filter_init (UiThemeFilter *self)
{
  self->hidden = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "pane-drop-down");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
ui_theme_filter_set_study (UiThemeFilter *self, UiStudy *study)
{
  g_return_if_fail (UI_IS_THEME_FILTER (self));

  if (study != self->study)
    g_hash_table_remove_all (self->hidden);
  g_set_object (&self->study, study);
  show_label (self);
}

GPtrArray *
ui_theme_filter_list (UiThemeFilter *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->study != NULL && i < self->study->themes->len; i++)
    {
      CodebookTheme *theme = g_ptr_array_index (self->study->themes, i);

      if (!g_hash_table_contains (self->hidden, &theme->id))
        g_ptr_array_add (shown, g_object_ref (theme));
    }
  return shown;
}
