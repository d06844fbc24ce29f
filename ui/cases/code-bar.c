/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/code-bar.h"

#include <adwaita.h>

#include "ui/hue.h"

#define WIDTH_PX 3

struct _UiCodeBar
{
  GtkWidget parent_instance;
  char *hue;
};

G_DEFINE_FINAL_TYPE (UiCodeBar, ui_code_bar, GTK_TYPE_WIDGET)

static void
ui_code_bar_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : 0;
}

static void
ui_code_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GskRoundedRect bar;
  GdkRGBA color;

  ui_hue_lookup (UI_CODE_BAR (widget)->hue,
                 adw_style_manager_get_dark (adw_style_manager_get_default ()), UI_HUE_STRIPE,
                 &color);
  gsk_rounded_rect_init_from_rect (
      &bar, &GRAPHENE_RECT_INIT (0, 0, WIDTH_PX, gtk_widget_get_height (widget)), WIDTH_PX / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, &color, &bar.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
ui_code_bar_finalize (GObject *object)
{
  g_free (UI_CODE_BAR (object)->hue);
  G_OBJECT_CLASS (ui_code_bar_parent_class)->finalize (object);
}

static void
ui_code_bar_class_init (UiCodeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ui_code_bar_finalize;
  widget_class->measure = ui_code_bar_measure;
  widget_class->snapshot = ui_code_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ui_code_bar_init (UiCodeBar *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
ui_code_bar_new (const char *hue)
{
  UiCodeBar *self = g_object_new (UI_TYPE_CODE_BAR, NULL);

  self->hue = g_strdup (hue);
  return GTK_WIDGET (self);
}
