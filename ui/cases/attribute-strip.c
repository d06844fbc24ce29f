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

static gint64
get_attribute (GtkWidget *button)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "attribute");

  return id != NULL ? *id : 0;
}

static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  UiAttributeStrip *self = user_data;
  const CodebookAttribute *attribute =
      ui_study_find_attribute (self->study, get_attribute (GTK_WIDGET (button)));
  GtkWidget *popover = ui_edit_popover_new (), *editor;

  if (attribute == NULL)
    return;
  editor = ui_value_editor_new (self->study, attribute, self->study_case, 0);
  ui_edit_popover_add (UI_EDIT_POPOVER (popover), attribute->name, editor);
  g_signal_connect (popover, "keep", G_CALLBACK (keep_cb), editor);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
show_value (UiAttributeStrip *self, GtkWidget *button, const CodebookAttribute *attribute)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *value = ui_study_dup_value (self->study, attribute, self->study_case, 0);
  g_autofree char *said =
      g_strdup_printf ("%s: %s", attribute->name, value != NULL ? value : _ ("not known"));

  gtk_box_append (GTK_BOX (box), new_label (attribute->name, "dim-caption"));
  gtk_box_append (GTK_BOX (box),
                  new_label (value != NULL ? value : "–", value != NULL ? NULL : "dim"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
add_value (UiAttributeStrip *self, const CodebookAttribute *attribute)
{
  GtkWidget *button = gtk_menu_button_new ();

  g_object_set_data_full (G_OBJECT (button), "attribute",
                          g_memdup2 (&attribute->id, sizeof attribute->id), g_free);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb, self, NULL);
  gtk_widget_set_sensitive (button, self->study->writable);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "value-button");
  show_value (self, button, attribute);
  ui_wrap_box_append (self->box, button);
}

/* One that a click elsewhere closed halfway is gone on with. */
static void
create_form_cb (GtkMenuButton *button, gpointer user_data)
{
  UiAttributeStrip *self =
      UI_ATTRIBUTE_STRIP (gtk_widget_get_ancestor (GTK_WIDGET (button), UI_TYPE_ATTRIBUTE_STRIP));
  GtkPopover *form = gtk_menu_button_get_popover (button);

  if (form != NULL && ui_attribute_form_is_begun (UI_ATTRIBUTE_FORM (form)))
    return;
  gtk_menu_button_set_popover (button, ui_attribute_form_new (self->study));
}

/* Beside values a plus says enough; alone under a name it needs its word. */
static void
add_form_button (UiAttributeStrip *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  if (gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL)
    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  else
    {
      GtkWidget *content = adw_button_content_new ();

      adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
      adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("New attribute"));
      gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content);
      gtk_widget_add_css_class (button, "plain-add");
    }
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

/* Buttons stay as long as they can: a popover that goes while the pointer is over it takes GTK 4.8
 * with it. */
static gboolean
update (UiAttributeStrip *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (guint i = 0; i < self->study->attributes->len; i++)
    {
      const CodebookAttribute *attribute = g_ptr_array_index (self->study->attributes, i);

      if (attribute->subject != CODEBOOK_SUBJECT_CASE)
        continue;
      if (button == NULL || get_attribute (button) != attribute->id)
        return FALSE;
      show_value (self, button, attribute);
      button = gtk_widget_get_next_sibling (button);
    }
  return button != NULL && button == GTK_WIDGET (self->add_button);
}

void
ui_attribute_strip_set (UiAttributeStrip *self, UiStudy *study, gint64 study_case)
{
  gboolean same;

  g_return_if_fail (UI_IS_ATTRIBUTE_STRIP (self));

  same = study != NULL && study == self->study;
  g_set_object (&self->study, study);
  self->study_case = study_case;
  if (same && update (self))
    return;
  ui_wrap_box_clear (self->box);
  self->add_button = NULL;
  if (study == NULL)
    return;
  for (guint i = 0; i < study->attributes->len; i++)
    {
      const CodebookAttribute *attribute = g_ptr_array_index (study->attributes, i);

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
