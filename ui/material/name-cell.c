/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/name-cell.h"

#include <glib/gi18n-lib.h>

struct _UiNameCell
{
  AdwBin parent_instance;

  gboolean editing;

  /* children */
  GtkLabel *before, *name, *after;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (UiNameCell, ui_name_cell, ADW_TYPE_BIN)

static guint renamed_signal;

static void
end_editing (UiNameCell *self, gboolean keep)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  GtkWidget *row;

  if (!self->editing)
    return;
  /* Hiding the entry takes the focus from it, which would end editing again. */
  self->editing = FALSE;
  row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);
  if (row != NULL && gtk_widget_has_focus (GTK_WIDGET (self->entry)))
    gtk_widget_grab_focus (row);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->name), TRUE);
  if (keep && *text != '\0' && !g_str_equal (text, gtk_label_get_label (self->name)))
    g_signal_emit (self, renamed_signal, 0, text);
}

static void
activate_cb (GtkText *entry, UiNameCell *self)
{
  end_editing (self, TRUE);
}

static void
leave_cb (GtkEventControllerFocus *focus, UiNameCell *self)
{
  end_editing (self, TRUE);
}

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, UiNameCell *self)
{
  if (key == GDK_KEY_Escape)
    end_editing (self, FALSE);
  return key == GDK_KEY_Escape;
}

static void
ui_name_cell_class_init (UiNameCellClass *klass)
{
  renamed_signal = g_signal_new ("renamed", UI_TYPE_NAME_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkLabel *
append_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
ui_name_cell_init (UiNameCell *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9));
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->before = append_label (box, "dim-caption");
  gtk_label_set_width_chars (self->before, 3);
  self->name = append_label (box, NULL);
  self->entry = GTK_EDITABLE (gtk_text_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "name-edit");
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->entry), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name"), -1);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_box_append (box, GTK_WIDGET (self->entry));
  self->after = append_label (box, "dim");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

GtkWidget *
ui_name_cell_new (void)
{
  return g_object_new (UI_TYPE_NAME_CELL, NULL);
}

void
ui_name_cell_show (
    UiNameCell *self, const char *before, const char *name, const char *after, gboolean heading)
{
  g_return_if_fail (UI_IS_NAME_CELL (self));

  end_editing (self, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->after), after != NULL);
  gtk_label_set_label (self->before, before != NULL ? before : "");
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->after, after != NULL ? after : "");
  if (heading)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "heading");
}

void
ui_name_cell_edit (UiNameCell *self)
{
  g_return_if_fail (UI_IS_NAME_CELL (self));

  gtk_editable_set_text (self->entry, gtk_label_get_label (self->name));
  gtk_widget_set_visible (GTK_WIDGET (self->name), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  self->editing = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
