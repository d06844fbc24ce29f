/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/hue-swatch.h"

#include <adwaita.h>

#include "ui/hue.h"
#include "ui/style.h"

#define RADIUS_PX 3
#define DIGIT_RADIUS_PX 4
#define DIGIT_SHARE 0.62 /* of the square's height */

struct _UiHueSwatch
{
  GtkWidget parent_instance;
  char *hue;
  int size_px;
  guint digit;
};

G_DEFINE_TYPE (UiHueSwatch, ui_hue_swatch, GTK_TYPE_WIDGET)

/* It stands beside text, and some have a digit in them. */
static int
get_size (UiHueSwatch *self)
{
  return (int) (self->size_px * ui_style_get_text_scale () + 0.5);
}

static void
ui_hue_swatch_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = get_size (UI_HUE_SWATCH (widget));
}

static void
draw_digit (UiHueSwatch *self, GtkSnapshot *snapshot, gboolean dark, const graphene_rect_t *square)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  PangoFontDescription *face = pango_font_description_copy (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));
  const GdkRGBA ink = dark ? (GdkRGBA){ 0.118f, 0.118f, 0.118f, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
  char text[2] = { (char) ('0' + self->digit), '\0' };
  int width, height;

  pango_font_description_set_absolute_size (face, get_size (self) * DIGIT_SHARE * PANGO_SCALE);
  pango_font_description_set_weight (face, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, face);
  pango_font_description_free (face);
  pango_layout_set_text (layout, text, 1);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (square->origin.x + (square->size.width - (float) width) / 2,
                            square->origin.y + (square->size.height - (float) height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
ui_hue_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiHueSwatch *self = UI_HUE_SWATCH (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  float size = (float) get_size (self);
  float x = ((float) gtk_widget_get_width (widget) - size) / 2;
  float y = ((float) gtk_widget_get_height (widget) - size) / 2;
  GskRoundedRect square;
  GdkRGBA color;

  ui_hue_lookup (self->hue, dark, self->digit > 0 ? UI_HUE_LABEL : UI_HUE_STRIPE, &color);
  gsk_rounded_rect_init_from_rect (&square,
                                   &GRAPHENE_RECT_INIT (floorf (x), floorf (y), size, size),
                                   self->digit > 0 ? DIGIT_RADIUS_PX : RADIUS_PX);
  gtk_snapshot_push_rounded_clip (snapshot, &square);
  gtk_snapshot_append_color (snapshot, &color, &square.bounds);
  gtk_snapshot_pop (snapshot);
  if (self->digit > 0)
    draw_digit (self, snapshot, dark, &square.bounds);
}

static void
ui_hue_swatch_finalize (GObject *object)
{
  g_free (UI_HUE_SWATCH (object)->hue);
  G_OBJECT_CLASS (ui_hue_swatch_parent_class)->finalize (object);
}

static void
ui_hue_swatch_class_init (UiHueSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ui_hue_swatch_finalize;
  widget_class->measure = ui_hue_swatch_measure;
  widget_class->snapshot = ui_hue_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ui_hue_swatch_init (UiHueSwatch *self)
{
  self->hue = g_strdup ("");
  self->size_px = 12;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
ui_hue_swatch_new (const char *hue, int size_px)
{
  UiHueSwatch *self = g_object_new (UI_TYPE_HUE_SWATCH, NULL);

  self->size_px = size_px;
  ui_hue_swatch_set_hue (self, hue);
  return GTK_WIDGET (self);
}

void
ui_hue_swatch_set_hue (UiHueSwatch *self, const char *hue)
{
  g_return_if_fail (UI_IS_HUE_SWATCH (self));
  if (g_strcmp0 (self->hue, hue) == 0)
    return;
  g_free (self->hue);
  self->hue = g_strdup (hue != NULL ? hue : "");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ui_hue_swatch_set_digit (UiHueSwatch *self, guint digit)
{
  g_return_if_fail (UI_IS_HUE_SWATCH (self));
  g_return_if_fail (digit <= 9);
  self->digit = digit;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ui_hue_swatch_set_size (UiHueSwatch *self, int size_px)
{
  g_return_if_fail (UI_IS_HUE_SWATCH (self));

  if (size_px == self->size_px)
    return;
  self->size_px = size_px;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
