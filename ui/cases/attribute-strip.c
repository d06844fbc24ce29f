/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/attribute-strip.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/attribute-form.h"
#include "ui/cases/edit-popover.h"
#include "ui/cases/value-editor.h"
#include "ui/cases/wrap-box.h"

struct _UiAttributeStrip
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study; /* (nullable) */
  gint64 study_case;

  /* children */
  UiWrapBox *box;
  GtkMenuButton *add_button;
};

G_DEFINE_FINAL_TYPE (UiAttributeStrip, ui_attribute_strip, ADW_TYPE_BIN)

static gboolean
keep_cb (UiEditPopover *popover, UiValueEditor *editor)
{
  g_autoptr (GError) error = NULL;
  gboolean kept = ui_value_editor_keep (editor, &error);

  ui_edit_popover_set_error (popover, &error);
  return kept;
}

static void
create_popover_cb (GtkMenuButton *button, gpointer attribute)
{
  UiAttributeStrip *self =
      UI_ATTRIBUTE_STRIP (gtk_widget_get_ancestor (GTK_WIDGET (button), UI_TYPE_ATTRIBUTE_STRIP));
  GtkWidget *popover = ui_edit_popover_new ();
  GtkWidget *editor = ui_value_editor_new (self->study, attribute, self->study_case, 0);

  ui_edit_popover_add (UI_EDIT_POPOVER (popover), CODEBOOK_ATTRIBUTE (attribute)->name, editor);
  g_signal_connect (popover, "keep", G_CALLBACK (keep_cb), editor);
  gtk_menu_button_set_popover (button, popover);
}

static void
add_value (UiAttributeStrip *self, CodebookAttribute *attribute)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *value = ui_study_dup_value (self->study, attribute, self->study_case, 0);
  g_autofree char *said =
      g_strdup_printf ("%s: %s", attribute->name, value != NULL ? value : _ ("not known"));
  GtkWidget *name = gtk_label_new (attribute->name);
  GtkWidget *label = gtk_label_new (value != NULL ? value : "–");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_add_css_class (name, "dim-caption");
  if (value == NULL)
    gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), label);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb,
                                         g_object_ref (attribute), g_object_unref);
  gtk_widget_set_sensitive (button, self->study->writable);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "value-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  ui_wrap_box_append (self->box, button);
}

static void
create_form_cb (GtkMenuButton *button, gpointer user_data)
{
  UiAttributeStrip *self =
      UI_ATTRIBUTE_STRIP (gtk_widget_get_ancestor (GTK_WIDGET (button), UI_TYPE_ATTRIBUTE_STRIP));

  gtk_menu_button_set_popover (button, ui_attribute_form_new (self->study));
}

static void
add_form_button (UiAttributeStrip *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_form_cb, NULL, NULL);
  gtk_widget_set_tooltip_text (button, _ ("New attribute"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "dim-icon");
  gtk_widget_set_sensitive (button, self->study->writable);
  self->add_button = GTK_MENU_BUTTON (button);
  ui_wrap_box_append (self->box, button);
}

static void
ui_attribute_strip_dispose (GObject *object)
{
  g_clear_object (&UI_ATTRIBUTE_STRIP (object)->study);
  G_OBJECT_CLASS (ui_attribute_strip_parent_class)->dispose (object);
}

static void
ui_attribute_strip_class_init (UiAttributeStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_attribute_strip_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "attributes");
}

static void
ui_attribute_strip_init (UiAttributeStrip *self)
{
  self->box = UI_WRAP_BOX (ui_wrap_box_new (24, 3));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
ui_attribute_strip_new (void)
{
  return g_object_new (UI_TYPE_ATTRIBUTE_STRIP, NULL);
}

void
ui_attribute_strip_set (UiAttributeStrip *self, UiStudy *study, gint64 study_case)
{
  g_return_if_fail (UI_IS_ATTRIBUTE_STRIP (self));

  ui_wrap_box_clear (self->box);
  self->add_button = NULL;
  g_set_object (&self->study, study);
  self->study_case = study_case;
  if (study == NULL)
    return;
  for (guint i = 0; i < study->attributes->len; i++)
    {
      CodebookAttribute *attribute = g_ptr_array_index (study->attributes, i);

      if (attribute->subject == CODEBOOK_SUBJECT_CASE)
        add_value (self, attribute);
    }
  add_form_button (self);
}

void
ui_attribute_strip_add (UiAttributeStrip *self)
{
  g_return_if_fail (UI_IS_ATTRIBUTE_STRIP (self));

  if (self->add_button != NULL)
    gtk_menu_button_popup (self->add_button);
}
