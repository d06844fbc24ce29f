/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/windows/coder-button.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/coder.h"
#include "ui/toast.h"

struct _AppCoderButton
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project; /* (nullable) */

  /* template children */
  GtkMenuButton *button;
  GtkLabel *initials;
  GtkPopover *popover;
  GtkListBox *coders;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (AppCoderButton, app_coder_button, ADW_TYPE_BIN)

void
app_coder_button_update (AppCoderButton *self)
{
  const char *name = self->project != NULL ? codebook_project_get_coder (self->project) : "";
  g_autofree char *initials = codebook_coder_make_initials (name);
  g_autofree char *tooltip = g_strdup_printf (_ ("Who codes: %s"), name);

  gtk_label_set_label (self->initials, initials);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), tooltip);
}

/* The project keeps who acts for this login; one that is only read can't. */
static void
choose (AppCoderButton *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (self->popover);
  if (codebook_store_get_read_only (codebook_project_get_store (self->project)))
    codebook_project_set_coder (self->project, name);
  else if (!g_str_equal (name, codebook_project_get_coder (self->project))
           && !codebook_project_remember_coder (self->project, name, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
  app_coder_button_update (self);
}

static GtkWidget *
make_row (const char *name, gboolean acts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_opacity (check, acts ? 1 : 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  g_object_set_data_full (G_OBJECT (box), "name", g_strdup (name), g_free);
  return box;
}

static void
show_cb (AppCoderButton *self)
{
  const char *acting = codebook_project_get_coder (self->project);
  g_autoptr (GPtrArray) coders = codebook_coder_list (self->project, NULL);
  gboolean listed = FALSE;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->coders))) != NULL)
    gtk_list_box_remove (self->coders, row);
  for (guint i = 0; coders != NULL && i < coders->len; i++)
    {
      CodebookCoder *coder = g_ptr_array_index (coders, i);
      gboolean acts = g_str_equal (coder->name, acting);

      listed = listed || acts;
      gtk_list_box_append (self->coders, make_row (coder->name, acts));
    }
  if (!listed)
    gtk_list_box_append (self->coders, make_row (acting, TRUE));
  gtk_editable_set_text (self->entry, "");
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  AppCoderButton *self =
      APP_CODER_BUTTON (gtk_widget_get_ancestor (GTK_WIDGET (list), APP_TYPE_CODER_BUTTON));
  GtkWidget *box = gtk_list_box_row_get_child (row);

  choose (self, g_object_get_data (G_OBJECT (box), "name"));
}

static void
entry_activate_cb (AppCoderButton *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*name != '\0')
    choose (self, name);
}

static void
app_coder_button_dispose (GObject *object)
{
  AppCoderButton *self = APP_CODER_BUTTON (object);

  g_clear_object (&self->project);
  /* The child is one of the template's, which would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), APP_TYPE_CODER_BUTTON);
  G_OBJECT_CLASS (app_coder_button_parent_class)->dispose (object);
}

static void
app_coder_button_class_init (AppCoderButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_coder_button_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/app/windows/coder-button.ui");
  gtk_widget_class_bind_template_child (widget_class, AppCoderButton, button);
  gtk_widget_class_bind_template_child (widget_class, AppCoderButton, initials);
  gtk_widget_class_bind_template_child (widget_class, AppCoderButton, popover);
  gtk_widget_class_bind_template_child (widget_class, AppCoderButton, coders);
  gtk_widget_class_bind_template_child (widget_class, AppCoderButton, entry);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
}

static void
app_coder_button_init (AppCoderButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
app_coder_button_set_project (AppCoderButton *self, CodebookProject *project)
{
  g_return_if_fail (APP_IS_CODER_BUTTON (self));

  g_set_object (&self->project, project);
  app_coder_button_update (self);
}
