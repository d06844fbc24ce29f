/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/value-editor.h"

#include <glib/gi18n-lib.h>

struct _UiValueEditor
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study;
  gint64 attribute, study_case, wave;
  char *before;       /* as shown */
  GPtrArray *choices; /* char *, canonical, "" first; NULL when it is an entry */
};

G_DEFINE_FINAL_TYPE (UiValueEditor, ui_value_editor, ADW_TYPE_BIN)

static void
ui_value_editor_finalize (GObject *object)
{
  UiValueEditor *self = UI_VALUE_EDITOR (object);

  g_clear_object (&self->study);
  g_free (self->before);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  G_OBJECT_CLASS (ui_value_editor_parent_class)->finalize (object);
}

static void
ui_value_editor_class_init (UiValueEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_value_editor_finalize;
}

static void
ui_value_editor_init (UiValueEditor *self)
{
}

static void
add_choices (UiValueEditor *self, const CodebookAttribute *attribute)
{
  self->choices = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->choices, g_strdup (""));
  if (attribute->type == CODEBOOK_ATTRIBUTE_YESNO)
    {
      g_ptr_array_add (self->choices, g_strdup ("yes"));
      g_ptr_array_add (self->choices, g_strdup ("no"));
    }
  for (guint i = 0; attribute->choices != NULL && attribute->choices[i] != NULL; i++)
    g_ptr_array_add (self->choices, g_strdup (attribute->choices[i]));
}

static GtkWidget *
new_drop_down (UiValueEditor *self, const CodebookAttribute *attribute)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint chosen = 0;
  GtkWidget *drop_down;

  add_choices (self, attribute);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const char *choice = g_ptr_array_index (self->choices, i);
      g_autofree char *name = *choice != '\0' ? codebook_attribute_format (attribute, choice)
                                              : g_strdup (_ ("not known"));

      gtk_string_list_append (names, name);
      if (g_str_equal (choice, self->before))
        chosen = i;
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), chosen);
  return drop_down;
}

GtkWidget *
ui_value_editor_new (UiStudy *study,
                     const CodebookAttribute *attribute,
                     gint64 study_case,
                     gint64 wave)
{
  UiValueEditor *self = g_object_new (UI_TYPE_VALUE_EDITOR, NULL);
  const char *value = ui_study_get_value (study, attribute->id, study_case, wave);
  gboolean choice =
      attribute->type == CODEBOOK_ATTRIBUTE_CHOICE || attribute->type == CODEBOOK_ATTRIBUTE_YESNO;
  GtkWidget *child;

  self->study = g_object_ref (study);
  self->attribute = attribute->id;
  self->study_case = study_case;
  self->wave = wave;
  if (choice)
    {
      self->before = g_strdup (value != NULL ? value : "");
      child = new_drop_down (self, attribute);
    }
  else
    {
      self->before = value != NULL ? codebook_attribute_format (attribute, value) : g_strdup ("");
      child = gtk_entry_new ();
      gtk_editable_set_text (GTK_EDITABLE (child), self->before);
      gtk_editable_set_width_chars (GTK_EDITABLE (child), 20);
      if (attribute->type == CODEBOOK_ATTRIBUTE_DATE)
        gtk_entry_set_placeholder_text (GTK_ENTRY (child), _ ("Such as 14-3-2024"));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  attribute->name, -1);
  adw_bin_set_child (ADW_BIN (self), child);
  return GTK_WIDGET (self);
}

static const char *
get_now (UiValueEditor *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (self->choices != NULL)
    return g_ptr_array_index (self->choices, gtk_drop_down_get_selected (GTK_DROP_DOWN (child)));
  return gtk_editable_get_text (GTK_EDITABLE (child));
}

gboolean
ui_value_editor_is_changed (UiValueEditor *self)
{
  g_return_val_if_fail (UI_IS_VALUE_EDITOR (self), FALSE);

  return !g_str_equal (get_now (self), self->before);
}

gboolean
ui_value_editor_keep (UiValueEditor *self, GError **error)
{
  g_return_val_if_fail (UI_IS_VALUE_EDITOR (self), FALSE);

  return !ui_value_editor_is_changed (self)
         || codebook_attribute_set (self->study->project, self->attribute, self->study_case,
                                    self->wave, get_now (self), error);
}
