/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/field.h"

#include "ui/text-view.h"

struct _UiField
{
  AdwBin parent_instance;

  /* owned */
  char *text; /* as last set */

  /* children */
  GtkTextView *view;
  GtkWidget *placeholder;
};

G_DEFINE_FINAL_TYPE (UiField, ui_field, ADW_TYPE_BIN)

static guint edited_signal;

static char *
get_typed (UiField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, TRUE));
}

static void
show_text (UiField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, self->text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

static void
changed_cb (GtkTextBuffer *buffer, UiField *self)
{
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
}

static void
leave_cb (GtkEventControllerFocus *focus, UiField *self)
{
  ui_field_commit (self);
}

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, UiField *self)
{
  g_autofree char *typed = get_typed (self);

  if (key == GDK_KEY_Escape && g_str_equal (typed, self->text))
    return FALSE; /* nothing to leave as it was: out of here */
  else if (key == GDK_KEY_Escape)
    show_text (self);
  else if (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab)
    return gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                                   (state & GDK_SHIFT_MASK) || key == GDK_KEY_ISO_Left_Tab
                                       ? GTK_DIR_TAB_BACKWARD
                                       : GTK_DIR_TAB_FORWARD);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK) != 0)
    ui_field_commit (self);
  else
    return FALSE;
  return TRUE;
}

static void
ui_field_finalize (GObject *object)
{
  g_free (UI_FIELD (object)->text);
  G_OBJECT_CLASS (ui_field_parent_class)->finalize (object);
}

static void
ui_field_class_init (UiFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_field_finalize;
  edited_signal = g_signal_new ("edited", UI_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ui_field_init (UiField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = g_strdup ("");
  self->view = GTK_TEXT_VIEW (ui_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "field-text");
  g_signal_connect (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (changed_cb),
                    self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

GtkWidget *
ui_field_new (const char *caption, const char *placeholder, gboolean reading)
{
  UiField *self = g_object_new (UI_TYPE_FIELD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (caption);
  GtkWidget *overlay = gtk_overlay_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-caption");
  self->placeholder = gtk_label_new (placeholder != NULL ? placeholder : "");
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_yalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_add_css_class (self->placeholder, "field-placeholder");
  if (reading)
    gtk_widget_add_css_class (GTK_WIDGET (self->view), "reading");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->view));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), overlay);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
ui_field_set_text (UiField *self, const char *text)
{
  g_autofree char *typed = NULL;
  gboolean untouched;

  g_return_if_fail (UI_IS_FIELD (self));

  typed = get_typed (self);
  untouched = g_str_equal (typed, self->text);
  if (g_str_equal (text, self->text) && untouched)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  if (untouched || !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    show_text (self);
}

void
ui_field_commit (UiField *self)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (UI_IS_FIELD (self));

  typed = get_typed (self);
  if (g_str_equal (typed, self->text))
    return;
  g_free (self->text);
  self->text = g_strdup (typed);
  g_signal_emit (self, edited_signal, 0, typed);
}

void
ui_field_set_editable (UiField *self, gboolean editable)
{
  g_return_if_fail (UI_IS_FIELD (self));

  gtk_text_view_set_editable (self->view, editable);
}
