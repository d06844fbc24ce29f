/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/chart-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/cases/chart.h"
#include "ui/cases/wave-dots.h"
#include "ui/style.h"
#include "ui/tooltip.h"

#define WIDTH_PX 156
#define HEIGHT_PX 72

struct _UiChartView
{
  GtkWidget parent_instance;
  GArray *points;
};

G_DEFINE_FINAL_TYPE (UiChartView, ui_chart_view, GTK_TYPE_WIDGET)

static void
ui_chart_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX)
                               * ui_style_get_text_scale ());
}

static void
ui_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale = ui_style_get_text_scale ();
  UiChartLook look = { 0 };
  cairo_t *cr;

  gtk_style_context_get_color (style, &look.text);
  look.dim = look.line = look.page = look.text;
  look.line.alpha = 0.15f;
  gtk_style_context_lookup_color (style, "dim_text", &look.dim);
  gtk_style_context_lookup_color (style, "view_bg_color", &look.page);
  look.font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, -6, width, height + 12));
  cairo_scale (cr, scale, scale);
  ui_chart_draw (cr, width / scale, height / scale, UI_CHART_VIEW (widget)->points, &look);
  cairo_destroy (cr);
}

static void
ui_chart_view_finalize (GObject *object)
{
  g_array_unref (UI_CHART_VIEW (object)->points);
  G_OBJECT_CLASS (ui_chart_view_parent_class)->finalize (object);
}

static void
ui_chart_view_class_init (UiChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ui_chart_view_finalize;
  widget_class->measure = ui_chart_view_measure;
  widget_class->snapshot = ui_chart_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ui_chart_view_init (UiChartView *self)
{
  self->points = ui_chart_new ();
}

static void
add_point (UiChartView *self,
           UiStudy *study,
           const CodebookAttribute *attribute,
           const CodebookCaseWave *at,
           gint64 study_case,
           GString *words)
{
  const CodebookWave *wave = ui_study_find_wave (study, at->wave);
  const char *value = ui_study_get_value (study, attribute->id, study_case, at->wave);
  UiChartPoint point = { UI_CHART_HOLE, 0, NULL, g_strdup (wave != NULL ? wave->name : "") };

  if (value != NULL)
    {
      point.kind = UI_CHART_KNOWN;
      point.value = g_ascii_strtod (value, NULL);
      point.text = codebook_attribute_format (attribute, value);
    }
  else if (ui_wave_dots_read_status (at) == CODEBOOK_WAVE_DUE)
    point.kind = UI_CHART_DUE;
  g_string_append_printf (words, "%s %s %s", words->len > 0 ? "," : ":", point.wave,
                          point.text != NULL ? point.text
                          : point.kind == UI_CHART_DUE
                              ? ui_wave_dots_get_word (CODEBOOK_WAVE_DUE)
                              : ui_wave_dots_get_word (CODEBOOK_WAVE_MISSING));
  g_array_append_val (self->points, point);
}

GtkWidget *
ui_chart_view_new (UiStudy *study, const CodebookAttribute *attribute, gint64 study_case)
{
  GPtrArray *waves = ui_study_get_waves (study, study_case);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *said = NULL;
  UiChartView *self;
  gboolean known = FALSE;

  for (guint i = 0; i < waves->len; i++)
    known = known
            || ui_study_get_value (study, attribute->id, study_case,
                                   ((CodebookCaseWave *) g_ptr_array_index (waves, i))->wave)
                   != NULL;
  if (!known)
    return NULL;
  self = g_object_new (UI_TYPE_CHART_VIEW, NULL);
  for (guint i = 0; i < waves->len; i++)
    add_point (self, study, attribute, g_ptr_array_index (waves, i), study_case, words);
  said = g_strconcat (attribute->name, words->str, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  ui_tooltip_set (GTK_WIDGET (self), said);
  return GTK_WIDGET (self);
}
