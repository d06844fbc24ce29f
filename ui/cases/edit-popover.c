/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/edit-popover.h"

struct _UiEditPopover
{
  GtkPopover parent_instance;

  gboolean done; /* kept, or left with Escape: closing has nothing more to keep */

  /* children */
  GtkBox *box;
  GtkLabel *error_label;
};

G_DEFINE_FINAL_TYPE (UiEditPopover, ui_edit_popover, GTK_TYPE_POPOVER)

static guint keep_signal;

static gboolean
keep (UiEditPopover *self)
{
  gboolean kept = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  g_signal_emit (self, keep_signal, 0, &kept);
  return kept;
}

static void
activated_cb (UiEditPopover *self)
{
  self->done = keep (self);
  if (self->done)
    gtk_popover_popdown (GTK_POPOVER (self));
}

/* A click elsewhere has closed it already; what cannot be kept then opens it again with the reason.
 */
static void
ui_edit_popover_closed (GtkPopover *popover)
{
  UiEditPopover *self = UI_EDIT_POPOVER (popover);

  if (!self->done && !keep (self) && gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_popover_popup (popover);
}

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, UiEditPopover *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  self->done = TRUE;
  gtk_popover_popdown (GTK_POPOVER (self));
  return TRUE;
}

static void
ui_edit_popover_map (GtkWidget *widget)
{
  UI_EDIT_POPOVER (widget)->done = FALSE;
  GTK_WIDGET_CLASS (ui_edit_popover_parent_class)->map (widget);
}

static void
ui_edit_popover_class_init (UiEditPopoverClass *klass)
{
  GTK_POPOVER_CLASS (klass)->closed = ui_edit_popover_closed;
  GTK_WIDGET_CLASS (klass)->map = ui_edit_popover_map;
  keep_signal = g_signal_new ("keep", UI_TYPE_EDIT_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_BOOLEAN, 0);
}

static void
ui_edit_popover_init (UiEditPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->error_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->error_label, TRUE);
  gtk_label_set_max_width_chars (self->error_label, 32);
  gtk_label_set_xalign (self->error_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->error_label), "error-caption");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  gtk_box_append (self->box, GTK_WIDGET (self->error_label));
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "edit-popover");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
ui_edit_popover_new (void)
{
  return g_object_new (UI_TYPE_EDIT_POPOVER, NULL);
}

static void
connect_entry (UiEditPopover *self, GtkWidget *field)
{
  if (GTK_IS_ENTRY (field))
    g_signal_connect_swapped (field, "activate", G_CALLBACK (activated_cb), self);
  for (GtkWidget *child = gtk_widget_get_first_child (field); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    connect_entry (self, child);
}

void
ui_edit_popover_add (UiEditPopover *self, const char *caption, GtkWidget *field)
{
  GtkWidget *label, *last = GTK_WIDGET (self->error_label);

  g_return_if_fail (UI_IS_EDIT_POPOVER (self));

  label = gtk_label_new (caption);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "edit-caption");
  gtk_box_append (self->box, label);
  gtk_box_append (self->box, field);
  gtk_box_reorder_child_after (self->box, last, field);
  connect_entry (self, field);
}

void
ui_edit_popover_set_error (UiEditPopover *self, GError **error)
{
  g_return_if_fail (UI_IS_EDIT_POPOVER (self));

  if (*error != NULL)
    gtk_label_set_label (self->error_label, (*error)->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), *error != NULL);
  g_clear_error (error);
}
