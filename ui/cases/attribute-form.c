/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/attribute-form.h"

#include <glib/gi18n-lib.h>

struct _UiAttributeForm
{
  GtkPopover parent_instance;

  UiStudy *study; /* owned */

  /* children */
  GtkBox *box;
  GtkWidget *name_entry, *type_drop_down, *choices_entry, *unit_entry, *wave_check, *add_button;
  GtkWidget *choices_label, *unit_label;
  GtkLabel *error_label;
};

G_DEFINE_FINAL_TYPE (UiAttributeForm, ui_attribute_form, GTK_TYPE_POPOVER)

/* As the drop-down offers them. */
static const struct
{
  CodebookAttributeType type;
  const char *name;
} types[] = {
  { CODEBOOK_ATTRIBUTE_TEXT, N_ ("Words") },
  { CODEBOOK_ATTRIBUTE_NUMBER, N_ ("Number") },
  { CODEBOOK_ATTRIBUTE_DATE, N_ ("Date") },
  { CODEBOOK_ATTRIBUTE_YESNO, N_ ("Yes or no") },
  { CODEBOOK_ATTRIBUTE_CHOICE, N_ ("One of a list") },
};

static CodebookAttributeType
get_attribute_type (UiAttributeForm *self)
{
  return types[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->type_drop_down))].type;
}

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
update (UiAttributeForm *self)
{
  CodebookAttributeType type = get_attribute_type (self);
  gboolean choice = type == CODEBOOK_ATTRIBUTE_CHOICE, number = type == CODEBOOK_ATTRIBUTE_NUMBER;
  g_autofree char *name = g_strstrip (g_strdup (get_text (self->name_entry)));

  gtk_widget_set_visible (self->choices_label, choice);
  gtk_widget_set_visible (self->choices_entry, choice);
  gtk_widget_set_visible (self->unit_label, number);
  gtk_widget_set_visible (self->unit_entry, number);
  gtk_widget_set_sensitive (self->add_button,
                            *name != '\0' && (!choice || *get_text (self->choices_entry) != '\0'));
}

static GStrv
split_choices (const char *text)
{
  GStrv parts = g_strsplit (text, ";", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);
  g_strfreev (parts);
  return g_strv_builder_end (builder);
}

static void
add_cb (UiAttributeForm *self)
{
  CodebookAttributeType type = get_attribute_type (self);
  g_auto (GStrv) choices = split_choices (get_text (self->choices_entry));
  g_autoptr (GError) error = NULL;
  gboolean per_wave = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->wave_check));

  if (!gtk_widget_get_sensitive (self->add_button))
    return;
  if (codebook_attribute_add (
          self->study->project, get_text (self->name_entry), type,
          per_wave ? CODEBOOK_SUBJECT_CASE_WAVE : CODEBOOK_SUBJECT_CASE,
          type == CODEBOOK_ATTRIBUTE_CHOICE ? (const char *const *) choices : NULL,
          type == CODEBOOK_ATTRIBUTE_NUMBER ? get_text (self->unit_entry) : "", &error)
      != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->name_entry), "");
      gtk_popover_popdown (GTK_POPOVER (self));
    }
  else
    {
      gtk_label_set_label (self->error_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
    }
}

static GtkWidget *
add_field (UiAttributeForm *self, const char *caption, GtkWidget *field)
{
  GtkWidget *label = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "edit-caption");
  gtk_box_append (self->box, label);
  gtk_box_append (self->box, field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);
  if (GTK_IS_ENTRY (field))
    {
      g_signal_connect_swapped (field, "changed", G_CALLBACK (update), self);
      g_signal_connect_swapped (field, "activate", G_CALLBACK (add_cb), self);
    }
  return label;
}

static void
ui_attribute_form_dispose (GObject *object)
{
  g_clear_object (&UI_ATTRIBUTE_FORM (object)->study);
  G_OBJECT_CLASS (ui_attribute_form_parent_class)->dispose (object);
}

static void
ui_attribute_form_class_init (UiAttributeFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_attribute_form_dispose;
}

static GtkWidget *
new_type_drop_down (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    gtk_string_list_append (names, _ (types[i].name));
  return gtk_drop_down_new (G_LIST_MODEL (names), NULL);
}

static void
ui_attribute_form_init (UiAttributeForm *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->name_entry = gtk_entry_new ();
  self->type_drop_down = new_type_drop_down ();
  self->choices_entry = gtk_entry_new ();
  self->unit_entry = gtk_entry_new ();
  self->wave_check = gtk_check_button_new_with_label (_ ("At each wave"));
  self->add_button = gtk_button_new_with_label (_ ("Make Attribute"));
  self->error_label = GTK_LABEL (gtk_label_new (NULL));

  gtk_editable_set_width_chars (GTK_EDITABLE (self->name_entry), 24);
  add_field (self, _ ("Name"), self->name_entry);
  add_field (self, _ ("Kind"), self->type_drop_down);
  self->choices_label = add_field (self, _ ("Choices, with ; between"), self->choices_entry);
  self->unit_label = add_field (self, _ ("Unit"), self->unit_entry);
  gtk_widget_set_margin_top (self->wave_check, 6);
  gtk_box_append (self->box, self->wave_check);
  gtk_label_set_wrap (self->error_label, TRUE);
  gtk_label_set_max_width_chars (self->error_label, 32);
  gtk_label_set_xalign (self->error_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->error_label), "error-caption");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  gtk_box_append (self->box, GTK_WIDGET (self->error_label));
  gtk_widget_set_margin_top (self->add_button, 9);
  gtk_widget_add_css_class (self->add_button, "suggested-action");
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (self->box, self->add_button);
  g_signal_connect_swapped (self->type_drop_down, "notify::selected", G_CALLBACK (update), self);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "edit-popover");
  update (self);
}

GtkWidget *
ui_attribute_form_new (UiStudy *study)
{
  UiAttributeForm *self = g_object_new (UI_TYPE_ATTRIBUTE_FORM, NULL);

  self->study = g_object_ref (study);
  return GTK_WIDGET (self);
}

gboolean
ui_attribute_form_is_begun (UiAttributeForm *self)
{
  g_return_val_if_fail (UI_IS_ATTRIBUTE_FORM (self), FALSE);

  return *get_text (self->name_entry) != '\0';
}
