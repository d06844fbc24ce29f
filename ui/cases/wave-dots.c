/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/wave-dots.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/cases/hatch.h"
#include "ui/tooltip.h"

#define GAP_PX 3

struct _UiWaveDots
{
  GtkWidget parent_instance;
  GArray *statuses; /* CodebookWaveStatus */
  int size_px;
};

G_DEFINE_FINAL_TYPE (UiWaveDots, ui_wave_dots, GTK_TYPE_WIDGET)

static void
ui_wave_dots_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  UiWaveDots *self = UI_WAVE_DOTS (widget);
  int n = (int) self->statuses->len;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = n * self->size_px + MAX (0, n - 1) * GAP_PX;
  else
    *minimum = *natural = self->size_px;
}

static void
ui_wave_dots_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiWaveDots *self = UI_WAVE_DOTS (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA color, hatch;
  cairo_t *cr;

  if (self->statuses->len == 0)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  hatch = color;
  hatch.alpha *= 0.6f;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, 0, floor ((height - self->size_px) / 2.0));
  for (guint i = 0; i < self->statuses->len; i++)
    {
      ui_wave_dots_draw (cr, self->size_px, g_array_index (self->statuses, CodebookWaveStatus, i),
                         &color, &hatch);
      cairo_translate (cr, self->size_px + GAP_PX, 0);
    }
  cairo_destroy (cr);
}

static void
ui_wave_dots_finalize (GObject *object)
{
  g_array_unref (UI_WAVE_DOTS (object)->statuses);
  G_OBJECT_CLASS (ui_wave_dots_parent_class)->finalize (object);
}

static void
ui_wave_dots_class_init (UiWaveDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ui_wave_dots_finalize;
  widget_class->measure = ui_wave_dots_measure;
  widget_class->snapshot = ui_wave_dots_snapshot;
  gtk_widget_class_set_css_name (widget_class, "wavedots");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ui_wave_dots_init (UiWaveDots *self)
{
  self->statuses = g_array_new (FALSE, FALSE, sizeof (CodebookWaveStatus));
}

GtkWidget *
ui_wave_dots_new (int size_px)
{
  UiWaveDots *self = g_object_new (UI_TYPE_WAVE_DOTS, NULL);

  self->size_px = size_px;
  return GTK_WIDGET (self);
}

static void
add_words (GString *words, UiStudy *study, const CodebookCaseWave *wave, CodebookWaveStatus status)
{
  CodebookWave *found = ui_study_find_wave (study, wave->wave);

  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append_printf (words, "%s: %s", found != NULL ? found->name : "",
                          ui_wave_dots_get_word (status));
  if (*wave->reason != '\0')
    g_string_append_printf (words, ", %s", wave->reason);
}

void
ui_wave_dots_set_case (UiWaveDots *self, UiStudy *study, gint64 study_case)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GPtrArray *waves;

  g_return_if_fail (UI_IS_WAVE_DOTS (self));

  g_array_set_size (self->statuses, 0);
  waves = study != NULL && study_case != 0 ? ui_study_get_waves (study, study_case) : NULL;
  for (guint i = 0; waves != NULL && i < waves->len; i++)
    {
      const CodebookCaseWave *wave = g_ptr_array_index (waves, i);
      CodebookWaveStatus status = ui_wave_dots_read_status (wave);

      g_array_append_val (self->statuses, status);
      add_words (words, study, wave, status);
    }
  ui_tooltip_set (GTK_WIDGET (self), words->len > 0 ? words->str : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ui_wave_dots_set_status (UiWaveDots *self, CodebookWaveStatus status)
{
  g_return_if_fail (UI_IS_WAVE_DOTS (self));

  g_array_set_size (self->statuses, 0);
  g_array_append_val (self->statuses, status);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

CodebookWaveStatus
ui_wave_dots_read_status (const CodebookCaseWave *wave)
{
  if (wave->status != CODEBOOK_WAVE_UNKNOWN)
    return wave->status;
  return wave->documents > 0 ? CODEBOOK_WAVE_HELD : CODEBOOK_WAVE_DUE;
}

const char *
ui_wave_dots_get_word (CodebookWaveStatus status)
{
  switch (status)
    {
    case CODEBOOK_WAVE_HELD:
      return _ ("held");
    case CODEBOOK_WAVE_PARTLY:
      return _ ("partly held");
    case CODEBOOK_WAVE_MISSING:
      return _ ("missing");
    case CODEBOOK_WAVE_UNKNOWN:
    case CODEBOOK_WAVE_DUE:
    default:
      return _ ("not yet due");
    }
}

void
ui_wave_dots_draw (
    cairo_t *cr, double size, CodebookWaveStatus status, const GdkRGBA *color, const GdkRGBA *hatch)
{
  double middle = size / 2, line = size >= 16 ? 2 : 1.5;

  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, line);
  cairo_new_path (cr);
  if (status == CODEBOOK_WAVE_HELD)
    {
      cairo_arc (cr, middle, middle, middle, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  else if (status == CODEBOOK_WAVE_PARTLY)
    {
      cairo_arc (cr, middle, middle, middle - line / 2, 0, 2 * G_PI);
      cairo_stroke (cr);
      cairo_arc (cr, middle, middle, middle - line / 2, G_PI / 2, 3 * G_PI / 2);
      cairo_fill (cr);
    }
  else if (status == CODEBOOK_WAVE_MISSING)
    {
      gdk_cairo_set_source_rgba (cr, hatch);
      cairo_arc (cr, middle, middle, middle - line / 2, 0, 2 * G_PI);
      cairo_stroke_preserve (cr);
      cairo_clip (cr);
      ui_hatch_draw (cr, size, size, 3);
    }
  else
    {
      gdk_cairo_set_source_rgba (cr, hatch);
      cairo_arc (cr, middle, middle, size / 6, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}
