/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/wave-line.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "codebook/model/document.h"
#include "ui/cases/wave-dots.h"
#include "ui/cases/wave-popover.h"
#include "ui/format.h"
#include "ui/place.h"
#include "ui/tooltip.h"

#define DOT_PX 18
#define COLUMN_PX 267     /* at most */
#define COLUMN_MIN_PX 190 /* narrower columns go to a next line */
#define LINE_GAP_PX 12
#define INDENT_PX 27 /* what stands under the name of a wave */

struct _UiWaveLine
{
  GtkWidget parent_instance;

  /* owned */
  UiStudy *study; /* (nullable) */
  gint64 study_case;

  GPtrArray *heads, *bodies; /* GtkWidget, children: one of each per wave */
};

G_DEFINE_FINAL_TYPE (UiWaveLine, ui_wave_line, GTK_TYPE_WIDGET)

/* Layout: columns of one width, as many on a line as fit -------------------------------------- */

static int
get_column_px (UiWaveLine *self, int width_px, int *n_columns)
{
  int n = (int) self->heads->len, fit = MAX (1, width_px / COLUMN_MIN_PX);

  *n_columns = MAX (1, MIN (n, fit));
  return MIN (COLUMN_PX, width_px / *n_columns);
}

static int
get_height_px (GtkWidget *widget, int width_px)
{
  int minimum, height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (minimum, width_px), NULL, &height,
                      NULL, NULL);
  return height;
}

static int
lay_out (UiWaveLine *self, int width_px, gboolean allocate)
{
  int n_columns, column = get_column_px (self, width_px, &n_columns);
  int y = 0, line = 0;

  for (guint i = 0; i < self->heads->len; i++)
    {
      GtkWidget *head = self->heads->pdata[i], *body = self->bodies->pdata[i];
      int x = (int) i % n_columns * column, natural, head_px, body_px;

      if (i > 0 && (int) i % n_columns == 0)
        {
          y += line + LINE_GAP_PX;
          line = 0;
        }
      gtk_widget_measure (head, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      natural = MIN (natural, column - 6);
      head_px = get_height_px (head, natural);
      body_px = get_height_px (body, column - INDENT_PX - 12);
      if (allocate)
        {
          gtk_widget_size_allocate (head, &(GtkAllocation){ x, y, natural, head_px }, -1);
          gtk_widget_size_allocate (
              body,
              &(GtkAllocation){ x + INDENT_PX, y + head_px + 3, column - INDENT_PX - 12, body_px },
              -1);
        }
      line = MAX (line, head_px + 3 + body_px);
    }
  return y + line;
}

static void
ui_wave_line_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  UiWaveLine *self = UI_WAVE_LINE (widget);

  *minimum = 0;
  *natural = (int) self->heads->len * COLUMN_PX;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = lay_out (self, for_size < 0 ? *natural : for_size, FALSE);
}

static void
ui_wave_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (UI_WAVE_LINE (widget), width, TRUE);
}

static GtkSizeRequestMode
ui_wave_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_wave_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiWaveLine *self = UI_WAVE_LINE (widget);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (guint i = 0; i + 1 < self->heads->len; i++)
    {
      graphene_rect_t here, next;
      float from, to;

      if (!gtk_widget_compute_bounds (self->heads->pdata[i], widget, &here)
          || !gtk_widget_compute_bounds (self->heads->pdata[i + 1], widget, &next)
          || next.origin.y != here.origin.y)
        continue;
      from = here.origin.x + here.size.width + 3;
      to = next.origin.x - 6;
      if (to > from)
        gtk_snapshot_append_color (
            snapshot, &color,
            &GRAPHENE_RECT_INIT (from, floorf (here.origin.y + here.size.height / 2) - 1, to - from,
                                 2));
    }
  GTK_WIDGET_CLASS (ui_wave_line_parent_class)->snapshot (widget, snapshot);
}

/* What is known of a wave ---------------------------------------------------------------------- */

static gint64
get_wave (gpointer head)
{
  return *(gint64 *) g_object_get_data (head, "wave");
}

static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  UiWaveLine *self = user_data;

  gtk_menu_button_set_popover (
      button, ui_wave_popover_new (self->study, self->study_case, get_wave (button)));
}

static void
show_head (UiWaveLine *self, GtkWidget *button, const CodebookCaseWave *at)
{
  const CodebookWave *wave = ui_study_find_wave (self->study, at->wave);
  CodebookWaveStatus status = ui_wave_dots_read_status (at);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *dot = ui_wave_dots_new (DOT_PX);
  GtkWidget *name = gtk_label_new (wave != NULL ? wave->name : "");
  g_autofree char *date = ui_format_date (at->held_on);
  GtkWidget *when = gtk_label_new (*date != '\0' ? date : wave != NULL ? wave->label : "");
  g_autofree char *said = g_strdup_printf ("%s, %s %s", wave != NULL ? wave->name : "",
                                           ui_wave_dots_get_word (status), date);

  ui_wave_dots_set_status (UI_WAVE_DOTS (dot), status);
  gtk_widget_add_css_class (name, "wave-name");
  gtk_widget_add_css_class (when, "dim");
  gtk_label_set_ellipsize (GTK_LABEL (when), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), when);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_widget_set_sensitive (button, self->study->writable);
  ui_tooltip_set (button, wave != NULL && *wave->label != '\0' ? wave->label : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
add_head (UiWaveLine *self, const CodebookCaseWave *at)
{
  GtkWidget *button = gtk_menu_button_new ();

  g_object_set_data_full (G_OBJECT (button), "wave", g_memdup2 (&at->wave, sizeof at->wave),
                          g_free);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb, self, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "wave-button");
  gtk_widget_insert_before (button, GTK_WIDGET (self), NULL);
  g_ptr_array_add (self->heads, button);
}

static GtkWidget *
new_line (const char *icon, const char *text, const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  if (icon != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_widget_set_valign (image, GTK_ALIGN_START);
      gtk_widget_set_margin_top (image, 2);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  ui_tooltip_set (label, text);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "wave-fact");
  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  return box;
}

static void
document_clicked_cb (GtkButton *button, gpointer document)
{
  ui_place_go (GTK_WIDGET (button), UI_TARGET_DOCUMENT, *(gint64 *) document, 0, 0);
}

static GtkWidget *
new_document (const CodebookDocument *document)
{
  GtkWidget *button = gtk_button_new ();
  gint64 *id = g_memdup2 (&document->id, sizeof document->id);

  gtk_button_set_child (GTK_BUTTON (button),
                        new_line ("object-select-symbolic", document->name, NULL));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "wave-document");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  document->name, -1);
  g_object_set_data_full (G_OBJECT (button), "document", id, g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (document_clicked_cb), id);
  return button;
}

static void
add_gap (GtkWidget *body, const CodebookCaseWave *at)
{
  CodebookWaveStatus status = ui_wave_dots_read_status (at);
  g_autofree char *text = NULL;

  if (status == CODEBOOK_WAVE_DUE)
    {
      gtk_box_append (GTK_BOX (body),
                      new_line (NULL, *at->reason != '\0' ? at->reason : _ ("Not yet due"), "dim"));
      return;
    }
  if (status == CODEBOOK_WAVE_MISSING)
    text = *at->reason != '\0' ? g_strdup_printf (_ ("Missing: %s"), at->reason)
                               : g_strdup (_ ("Missing"));
  else if (*at->reason != '\0')
    text = g_strdup (at->reason);
  else if (status == CODEBOOK_WAVE_PARTLY)
    text = g_strdup (_ ("Partly held"));
  if (text != NULL)
    gtk_box_append (GTK_BOX (body), new_line ("dialog-warning-symbolic", text, "warning-fact"));
}

/* What has no chart, where it is another than at the wave before. */
static void
add_changes (UiWaveLine *self, GtkWidget *body, gint64 before, gint64 wave)
{
  for (guint i = 0; i < self->study->attributes->len; i++)
    {
      const CodebookAttribute *attribute = g_ptr_array_index (self->study->attributes, i);
      g_autofree char *value = NULL, *earlier = NULL, *text = NULL;

      if (attribute->subject != CODEBOOK_SUBJECT_CASE_WAVE
          || attribute->type == CODEBOOK_ATTRIBUTE_NUMBER)
        continue;
      value = ui_study_dup_value (self->study, attribute, self->study_case, wave);
      earlier = before != 0 ? ui_study_dup_value (self->study, attribute, self->study_case, before)
                            : NULL;
      if (value == NULL || g_strcmp0 (value, earlier) == 0)
        continue;
      text = g_strdup_printf ("%s: %s", attribute->name, value);
      gtk_box_append (GTK_BOX (body), new_line (NULL, text, "dim-caption"));
    }
}

static GtkWidget *
new_body (UiWaveLine *self, const CodebookCaseWave *at, gint64 before, GPtrArray *documents)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      const CodebookDocument *document = g_ptr_array_index (documents, i);

      if (document->study_case == self->study_case && document->wave == at->wave)
        gtk_box_append (GTK_BOX (body), new_document (document));
    }
  add_gap (body, at);
  add_changes (self, body, before, at->wave);
  return body;
}

/* The widget ----------------------------------------------------------------------------------- */

static void
clear (UiWaveLine *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->heads, 0);
  g_ptr_array_set_size (self->bodies, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
ui_wave_line_dispose (GObject *object)
{
  clear (UI_WAVE_LINE (object));
  g_clear_object (&UI_WAVE_LINE (object)->study);
  G_OBJECT_CLASS (ui_wave_line_parent_class)->dispose (object);
}

static void
ui_wave_line_finalize (GObject *object)
{
  g_ptr_array_unref (UI_WAVE_LINE (object)->heads);
  g_ptr_array_unref (UI_WAVE_LINE (object)->bodies);
  G_OBJECT_CLASS (ui_wave_line_parent_class)->finalize (object);
}

static void
ui_wave_line_class_init (UiWaveLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_wave_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_wave_line_finalize;
  widget_class->measure = ui_wave_line_measure;
  widget_class->size_allocate = ui_wave_line_size_allocate;
  widget_class->get_request_mode = ui_wave_line_get_request_mode;
  widget_class->snapshot = ui_wave_line_snapshot;
  gtk_widget_class_set_css_name (widget_class, "waveline");
}

static void
ui_wave_line_init (UiWaveLine *self)
{
  self->heads = g_ptr_array_new ();
  self->bodies = g_ptr_array_new ();
}

GtkWidget *
ui_wave_line_new (void)
{
  return g_object_new (UI_TYPE_WAVE_LINE, NULL);
}

/* Heads stay as long as they can: a popover that goes while the pointer is over it takes GTK 4.8
 * with it. */
static gboolean
has_heads (UiWaveLine *self, const GPtrArray *waves)
{
  gboolean same = waves->len == self->heads->len;

  for (guint i = 0; same && i < waves->len; i++)
    same = get_wave (self->heads->pdata[i])
           == ((CodebookCaseWave *) g_ptr_array_index (waves, i))->wave;
  return same;
}

/* After each head its body, so that Tab goes from one to the other. */
static void
show_waves (UiWaveLine *self, const GPtrArray *waves, GPtrArray *documents)
{
  gint64 before = 0;

  for (guint i = 0; i < self->bodies->len; i++)
    gtk_widget_unparent (self->bodies->pdata[i]);
  g_ptr_array_set_size (self->bodies, 0);
  for (guint i = 0; i < waves->len; i++)
    {
      const CodebookCaseWave *at = g_ptr_array_index (waves, i);
      GtkWidget *body = new_body (self, at, before, documents);

      show_head (self, self->heads->pdata[i], at);
      gtk_widget_insert_after (body, GTK_WIDGET (self), self->heads->pdata[i]);
      g_ptr_array_add (self->bodies, body);
      if (ui_wave_dots_read_status (at) != CODEBOOK_WAVE_MISSING)
        before = at->wave;
    }
}

void
ui_wave_line_set (UiWaveLine *self, UiStudy *study, gint64 study_case, GPtrArray *documents)
{
  GPtrArray *waves;

  g_return_if_fail (UI_IS_WAVE_LINE (self));

  waves = study != NULL ? ui_study_get_waves (study, study_case) : NULL;
  if (waves == NULL || study != self->study || !has_heads (self, waves))
    {
      clear (self);
      for (guint i = 0; waves != NULL && i < waves->len; i++)
        add_head (self, g_ptr_array_index (waves, i));
    }
  g_set_object (&self->study, study);
  self->study_case = study_case;
  if (waves != NULL)
    show_waves (self, waves, documents);
  gtk_widget_set_visible (GTK_WIDGET (self), self->heads->len > 0);
}
