/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/verdict-button.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/verdict.h"
#include "ui/tooltip.h"

struct _UiVerdictButton
{
  AdwBin parent_instance;

  /* children */
  GtkMenuButton *button;
  UiVerdict *shape;
  GtkLabel *word;
};

G_DEFINE_FINAL_TYPE (UiVerdictButton, ui_verdict_button, ADW_TYPE_BIN)

static void
clicked_cb (GtkWidget *choice, GtkPopover *popover)
{
  gtk_popover_popdown (popover);
}

static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  static const CodebookVerdict order[] = { CODEBOOK_VERDICT_HELPS, CODEBOOK_VERDICT_MIXED,
                                           CODEBOOK_VERDICT_HINDERS, CODEBOOK_VERDICT_UNCLEAR,
                                           CODEBOOK_VERDICT_NONE };
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GtkWidget *choice = gtk_button_new ();
      GtkWidget *words = ui_verdict_new_labelled (order[i], NULL);

      gtk_button_set_child (GTK_BUTTON (choice), words);
      gtk_widget_add_css_class (choice, "flat");
      gtk_widget_add_css_class (choice, "verdict-choice");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (choice), "section.set-verdict");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (choice), "s",
                                        codebook_verdict_to_string (order[i]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      ui_verdict_get_word (order[i]), -1);
      /* After the action, which finds its target through the popover. */
      g_signal_connect_after (choice, "clicked", G_CALLBACK (clicked_cb), popover);
      gtk_box_append (GTK_BOX (box), choice);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "verdict-popover");
  gtk_menu_button_set_popover (button, popover);
}

static void
ui_verdict_button_class_init (UiVerdictButtonClass *klass)
{
}

static void
ui_verdict_button_init (UiVerdictButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->shape = UI_VERDICT (ui_verdict_new (CODEBOOK_VERDICT_NONE));
  self->word = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->word), "verdict-word");
  gtk_widget_add_css_class (arrow, "verdict-arrow");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->shape));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->word));
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_menu_button_set_child (self->button, box);
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "verdict-button");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  ui_verdict_button_set (self, CODEBOOK_VERDICT_NONE);
}

GtkWidget *
ui_verdict_button_new (void)
{
  return g_object_new (UI_TYPE_VERDICT_BUTTON, NULL);
}

void
ui_verdict_button_set (UiVerdictButton *self, CodebookVerdict verdict)
{
  g_autofree char *said = NULL;

  g_return_if_fail (UI_IS_VERDICT_BUTTON (self));

  ui_verdict_set (self->shape, verdict);
  gtk_label_set_label (
      self->word, verdict == CODEBOOK_VERDICT_NONE ? _ ("verdict") : ui_verdict_get_word (verdict));
  ui_verdict_color (GTK_WIDGET (self->word), verdict);
  said = g_strdup_printf (_ ("Verdict: %s"), ui_verdict_get_word (verdict));
  ui_tooltip_set (GTK_WIDGET (self->button), said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  said, -1);
}
