/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/name-button.h"

#include <glib/gi18n-lib.h>

struct _UiNameButton
{
  AdwBin parent_instance;

  /* owned */
  char *none;
  UiNameButtonSource source;
  gpointer source_data; /* not owned */

  /* children */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkListBox *list;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (UiNameButton, ui_name_button, ADW_TYPE_BIN)

static guint chosen_signal;

static void
choose (UiNameButton *self, const char *name)
{
  g_autofree char *copy = g_strstrip (g_strdup (name));

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, chosen_signal, 0, copy);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, UiNameButton *self)
{
  choose (self, g_object_get_data (G_OBJECT (gtk_list_box_row_get_child (row)), "name"));
}

static void
entry_activate_cb (GtkEditable *entry, UiNameButton *self)
{
  choose (self, gtk_editable_get_text (entry));
}

static void
append_name (UiNameButton *self, const char *name, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (*name == '\0')
    gtk_widget_add_css_class (label, "dim");
  g_object_set_data_full (G_OBJECT (label), "name", g_strdup (name), g_free);
  gtk_list_box_append (self->list, label);
}

/* The list is made when it is wanted, since each row of a long table has such a button, and before
 * it opens: its size is that of the rows it has then. */
static void
fill_cb (GtkMenuButton *button, gpointer user_data)
{
  UiNameButton *self = user_data;
  g_auto (GStrv) names = self->source != NULL ? self->source (self, self->source_data) : NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  append_name (self, "", self->none);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    append_name (self, names[i], names[i]);
  gtk_editable_set_text (self->entry, "");
}

static void
ui_name_button_finalize (GObject *object)
{
  UiNameButton *self = UI_NAME_BUTTON (object);

  g_free (self->none);
  G_OBJECT_CLASS (ui_name_button_parent_class)->finalize (object);
}

static void
ui_name_button_class_init (UiNameButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_name_button_finalize;
  chosen_signal = g_signal_new ("chosen", UI_TYPE_NAME_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_popover (UiNameButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 260);
  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("New name"));
  g_signal_connect (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, box);
  return GTK_WIDGET (self->popover);
}

static void
ui_name_button_init (UiNameButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, box);
  gtk_menu_button_set_popover (self->button, make_popover (self));
  gtk_menu_button_set_create_popup_func (self->button, fill_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "name-button");
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
ui_name_button_new (void)
{
  return g_object_new (UI_TYPE_NAME_BUTTON, NULL);
}

void
ui_name_button_set (UiNameButton *self, const char *name, const char *none, const char *what)
{
  g_autofree char *said = NULL;

  g_return_if_fail (UI_IS_NAME_BUTTON (self));

  g_free (self->none);
  self->none = g_strdup (none);
  gtk_label_set_label (self->label, *name != '\0' ? name : _ ("choose…"));
  if (*name != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "wanting");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "wanting");
  said = g_strdup_printf ("%s: %s", what, *name != '\0' ? name : none);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  said, -1);
}

void
ui_name_button_set_source (UiNameButton *self, UiNameButtonSource source, gpointer user_data)
{
  g_return_if_fail (UI_IS_NAME_BUTTON (self));

  self->source = source;
  self->source_data = user_data;
}
