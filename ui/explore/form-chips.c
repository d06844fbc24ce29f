/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/form-chips.h"

#include <glib/gi18n-lib.h>

#include "codebook/analysis/search.h"
#include "ui/cases/wrap-box.h"
#include "ui/format.h"
#include "ui/style.h"

/* Forms beyond these are hardly ever of use one by one. */
#define MOST_CHIPS 40
#define MOST_PX 108 /* three lines, and so much of a fourth that it is seen to be there */

struct _UiFormChips
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scrolled;
  UiWrapBox *chips;
};

G_DEFINE_FINAL_TYPE (UiFormChips, ui_form_chips, GTK_TYPE_WIDGET)

static guint toggled_signal;

static void
toggled_cb (GtkToggleButton *chip, UiFormChips *self)
{
  g_signal_emit (self, toggled_signal, 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "form")),
                 gtk_toggle_button_get_active (chip));
}

static GtkWidget *
make_chip (UiFormChips *self, const CodebookSearchForm *form, guint number)
{
  g_autofree char *count = ui_format_count (form->count);
  g_autofree char *label = g_strdup_printf ("%s  %s", form->name, count);
  GtkWidget *chip = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (chip, "form-chip");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), form->shown);
  gtk_widget_set_tooltip_text (chip, _ ("Show or hide what stands in this form"));
  g_object_set_data (G_OBJECT (chip), "form", GUINT_TO_POINTER (number));
  g_signal_connect (chip, "toggled", G_CALLBACK (toggled_cb), self);
  return chip;
}

void
ui_form_chips_set (UiFormChips *self, const GPtrArray *forms)
{
  g_return_if_fail (UI_IS_FORM_CHIPS (self));

  ui_wrap_box_clear (self->chips);
  for (guint i = 0; forms != NULL && i < forms->len && i < MOST_CHIPS; i++)
    ui_wrap_box_append (self->chips, make_chip (self, forms->pdata[i], i));
  gtk_widget_set_visible (GTK_WIDGET (self), forms != NULL && forms->len > 1);
}

/* A scrolled window does not ask what it holds how high it is in the width there is. */
static void
ui_form_chips_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  UiFormChips *self = UI_FORM_CHIPS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->scrolled, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }
  gtk_widget_measure (GTK_WIDGET (self->chips), orientation, for_size, minimum, natural, NULL,
                      NULL);
  *minimum = *natural = MIN (*natural, ui_style_grow_px (MOST_PX));
}

static void
ui_form_chips_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (UI_FORM_CHIPS (widget)->scrolled,
                            &(GtkAllocation){ 0, 0, width, height }, -1);
}

static GtkSizeRequestMode
ui_form_chips_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_form_chips_dispose (GObject *object)
{
  g_clear_pointer (&UI_FORM_CHIPS (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (ui_form_chips_parent_class)->dispose (object);
}

static void
ui_form_chips_class_init (UiFormChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_form_chips_dispose;
  widget_class->measure = ui_form_chips_measure;
  widget_class->size_allocate = ui_form_chips_size_allocate;
  widget_class->get_request_mode = ui_form_chips_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "formchips");
  toggled_signal = g_signal_new ("toggled", UI_TYPE_FORM_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static void
ui_form_chips_init (UiFormChips *self)
{
  GtkScrolledWindow *scrolled;

  self->chips = UI_WRAP_BOX (ui_wrap_box_new (6, 6));
  gtk_widget_set_valign (GTK_WIDGET (self->chips), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->chips), "form-chips");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Forms found"), -1);
  self->scrolled = gtk_scrolled_window_new ();
  scrolled = GTK_SCROLLED_WINDOW (self->scrolled);
  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (scrolled, GTK_WIDGET (self->chips));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
ui_form_chips_new (void)
{
  return g_object_new (UI_TYPE_FORM_CHIPS, NULL);
}
