/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/verdict.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/tooltip.h"

#define SIZE_PX 12

struct _UiVerdict
{
  GtkWidget parent_instance;
  CodebookVerdict verdict;
};

G_DEFINE_FINAL_TYPE (UiVerdict, ui_verdict, GTK_TYPE_WIDGET)

static const char *const color_classes[] = {
  [CODEBOOK_VERDICT_NONE] = "verdict-none",       [CODEBOOK_VERDICT_HELPS] = "verdict-helps",
  [CODEBOOK_VERDICT_MIXED] = "verdict-mixed",     [CODEBOOK_VERDICT_HINDERS] = "verdict-hinders",
  [CODEBOOK_VERDICT_UNCLEAR] = "verdict-unclear",
};

static void
ui_verdict_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = *natural = SIZE_PX;
}

static void
ui_verdict_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA color;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_translate (cr, floor ((width - SIZE_PX) / 2.0), floor ((height - SIZE_PX) / 2.0));
  ui_verdict_draw (cr, SIZE_PX, UI_VERDICT (widget)->verdict);
  cairo_destroy (cr);
}

static void
ui_verdict_class_init (UiVerdictClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ui_verdict_measure;
  widget_class->snapshot = ui_verdict_snapshot;
  gtk_widget_class_set_css_name (widget_class, "verdict");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ui_verdict_init (UiVerdict *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
ui_verdict_new (CodebookVerdict verdict)
{
  UiVerdict *self = g_object_new (UI_TYPE_VERDICT, NULL);

  ui_verdict_set (self, verdict);
  return GTK_WIDGET (self);
}

void
ui_verdict_set (UiVerdict *self, CodebookVerdict verdict)
{
  g_return_if_fail (UI_IS_VERDICT (self));

  self->verdict = verdict;
  ui_verdict_color (GTK_WIDGET (self), verdict);
  gtk_widget_set_visible (GTK_WIDGET (self), verdict != CODEBOOK_VERDICT_NONE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
ui_verdict_new_labelled (CodebookVerdict verdict, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, text != NULL ? 3 : 6);
  GtkWidget *label = gtk_label_new (text != NULL ? text : ui_verdict_get_word (verdict));

  gtk_box_append (GTK_BOX (box), ui_verdict_new (verdict));
  gtk_widget_add_css_class (label, text != NULL ? "verdict-count" : "verdict-word");
  if (text == NULL)
    ui_verdict_color (label, verdict);
  else
    ui_tooltip_set (box, ui_verdict_get_word (verdict));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

const char *
ui_verdict_get_word (CodebookVerdict verdict)
{
  switch (verdict)
    {
    case CODEBOOK_VERDICT_HELPS:
      return _ ("helps");
    case CODEBOOK_VERDICT_MIXED:
      return _ ("mixed");
    case CODEBOOK_VERDICT_HINDERS:
      return _ ("hinders");
    case CODEBOOK_VERDICT_UNCLEAR:
      return _ ("unclear");
    case CODEBOOK_VERDICT_NONE:
    default:
      return _ ("no verdict");
    }
}

void
ui_verdict_color (GtkWidget *widget, CodebookVerdict verdict)
{
  for (guint i = 0; i < G_N_ELEMENTS (color_classes); i++)
    gtk_widget_remove_css_class (widget, color_classes[i]);
  gtk_widget_add_css_class (widget, color_classes[verdict]);
}

static void
draw_corners (cairo_t *cr, double size, const double (*corners)[2], guint n)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, corners[i][0] * size, corners[i][1] * size);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
ui_verdict_draw (cairo_t *cr, double size, CodebookVerdict verdict)
{
  static const double up[][2] = { { 0.5, 0.125 }, { 0.875, 0.8125 }, { 0.125, 0.8125 } };
  static const double down[][2] = { { 0.5, 0.875 }, { 0.125, 0.1875 }, { 0.875, 0.1875 } };
  static const double diamond[][2] = {
    { 0.5, 0.0625 }, { 0.9375, 0.5 }, { 0.5, 0.9375 }, { 0.0625, 0.5 }
  };

  cairo_new_path (cr);
  if (verdict == CODEBOOK_VERDICT_HELPS)
    draw_corners (cr, size, up, G_N_ELEMENTS (up));
  else if (verdict == CODEBOOK_VERDICT_HINDERS)
    draw_corners (cr, size, down, G_N_ELEMENTS (down));
  else if (verdict == CODEBOOK_VERDICT_MIXED)
    draw_corners (cr, size, diamond, G_N_ELEMENTS (diamond));
  else if (verdict == CODEBOOK_VERDICT_UNCLEAR)
    {
      cairo_set_line_width (cr, size / 8);
      cairo_arc (cr, size / 2, size / 2, size * 0.375, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
}
