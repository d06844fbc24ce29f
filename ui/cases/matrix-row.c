/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/matrix-row.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/matrix-strip.h"
#include "ui/cases/verdict.h"
#include "ui/cases/wave-dots.h"

struct _UiMatrixRow
{
  AdwBin parent_instance;

  UiMatrixItem *item; /* owned; (nullable) */

  /* children */
  GtkWidget *side; /* a GtkStack: "case", "group" */
  GtkLabel *label, *name, *group, *count;
  GtkWidget *arrow, *toggle;
  UiWaveDots *dots;
  UiMatrixStrip *strip;
};

G_DEFINE_FINAL_TYPE (UiMatrixRow, ui_matrix_row, ADW_TYPE_BIN)

enum
{
  GROW,
  TOGGLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
grow_cb (UiMatrixCell *cell, UiMatrixRow *self)
{
  g_signal_emit (self, signals[GROW], 0, cell);
}

static void
toggle_cb (UiMatrixRow *self)
{
  g_signal_emit (self, signals[TOGGLE], 0);
}

/* A group ----------------------------------------------------------------------------------------
 */

static GtkWidget *
new_counts (UiStudy *study, const UiMatrixItem *item, const CodebookTheme *theme)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 15);
  guint counts[CODEBOOK_VERDICT_UNCLEAR + 1] = { 0 }, open = 0;

  for (guint i = 0; i < item->cases->len; i++)
    {
      const CodebookSection *section =
          ui_study_get_section (study, g_array_index (item->cases, gint64, i), theme->id);

      if (section == NULL || *section->text == '\0')
        open++;
      if (section != NULL)
        counts[section->verdict]++;
    }
  for (guint i = CODEBOOK_VERDICT_HELPS; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *figure = g_strdup_printf ("%u", counts[i]);

      if (counts[i] > 0)
        gtk_box_append (GTK_BOX (box), ui_verdict_new_labelled ((CodebookVerdict) i, figure));
    }
  if (open > 0)
    {
      /* Translators: how many cells are not described yet. */
      g_autofree char *text =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u open", "%u open", open), open);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "dim-caption");
      gtk_widget_add_css_class (label, "figures");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (box, "group-counts");
  return box;
}

static void
show_group (UiMatrixRow *self, UiStudy *study, const GPtrArray *themes)
{
  g_autofree char *count = g_strdup_printf ("%u", self->item->cases->len);

  gtk_label_set_label (self->group, self->item->group);
  gtk_label_set_label (self->count, count);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                self->item->open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->item->open, -1);
  ui_matrix_strip_clear (self->strip);
  for (guint i = 0; i < themes->len; i++)
    ui_matrix_strip_append (self->strip,
                            new_counts (study, self->item, g_ptr_array_index (themes, i)));
}

/* A case -----------------------------------------------------------------------------------------
 */

static gboolean
has_cells (UiMatrixRow *self, guint n)
{
  GtkWidget *first = ui_matrix_strip_get_nth (self->strip, 0);

  return first != NULL && UI_IS_MATRIX_CELL (first) && ui_matrix_strip_get_count (self->strip) == n;
}

static void
show_case (UiMatrixRow *self, UiStudy *study, UiMatrixCounts *counts, const GPtrArray *themes)
{
  const CodebookCase *one = ui_study_find_case (study, self->item->study_case);

  if (one == NULL)
    return;
  gtk_label_set_label (self->label, ui_study_get_case_label (one));
  gtk_label_set_label (self->name, *one->label != '\0' ? one->name : "");
  ui_wave_dots_set_case (self->dots, study, one->id);
  if (!has_cells (self, themes->len))
    {
      ui_matrix_strip_clear (self->strip);
      for (guint i = 0; i < themes->len; i++)
        {
          GtkWidget *cell = ui_matrix_cell_new ();

          g_signal_connect (cell, "grow", G_CALLBACK (grow_cb), self);
          ui_matrix_strip_append (self->strip, cell);
        }
    }
  for (guint i = 0; i < themes->len; i++)
    {
      const CodebookTheme *theme = g_ptr_array_index (themes, i);

      ui_matrix_cell_set (UI_MATRIX_CELL (ui_matrix_strip_get_nth (self->strip, i)), study, counts,
                          one->id, theme->id);
    }
}

/* The widget -------------------------------------------------------------------------------------
 */

static void
ui_matrix_row_dispose (GObject *object)
{
  g_clear_object (&UI_MATRIX_ROW (object)->item);
  G_OBJECT_CLASS (ui_matrix_row_parent_class)->dispose (object);
}

static void
ui_matrix_row_class_init (UiMatrixRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_matrix_row_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "matrixrow");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ROW);
  signals[GROW] = g_signal_new ("grow", UI_TYPE_MATRIX_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, UI_TYPE_MATRIX_CELL);
  signals[TOGGLE] = g_signal_new ("toggle", UI_TYPE_MATRIX_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
new_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static GtkWidget *
build_case_side (UiMatrixRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->label = new_label ("case-label");
  self->name = new_label ("dim-caption");
  self->dots = UI_WAVE_DOTS (ui_wave_dots_new (12));
  gtk_widget_set_halign (GTK_WIDGET (self->dots), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->dots), GTK_ALIGN_END);
  gtk_widget_set_vexpand (GTK_WIDGET (self->dots), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dots));
  gtk_widget_add_css_class (box, "case-side");
  return box;
}

static GtkWidget *
build_group_side (UiMatrixRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  self->group = new_label ("case-label");
  self->count = new_label ("dim-caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "figures");
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  self->toggle = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->toggle), box);
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "group-toggle");
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->toggle, "clicked", G_CALLBACK (toggle_cb), self);
  return self->toggle;
}

static void
ui_matrix_row_init (UiMatrixRow *self)
{
  self->side = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->side), FALSE);
  gtk_stack_add_named (GTK_STACK (self->side), build_case_side (self), "case");
  gtk_stack_add_named (GTK_STACK (self->side), build_group_side (self), "group");
  gtk_widget_set_hexpand (self->side, FALSE);
}

GtkWidget *
ui_matrix_row_new (GtkAdjustment *adjustment)
{
  UiMatrixRow *self = g_object_new (UI_TYPE_MATRIX_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->strip = UI_MATRIX_STRIP (ui_matrix_strip_new (adjustment, FALSE));
  gtk_box_append (GTK_BOX (box), self->side);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->strip));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
ui_matrix_row_set (UiMatrixRow *self,
                   UiStudy *study,
                   UiMatrixCounts *counts,
                   UiMatrixItem *item,
                   const GPtrArray *themes)
{
  gboolean group = item->study_case == 0;

  g_return_if_fail (UI_IS_MATRIX_ROW (self));

  g_set_object (&self->item, item);
  gtk_stack_set_visible_child_name (GTK_STACK (self->side), group ? "group" : "case");
  gtk_widget_remove_css_class (GTK_WIDGET (self), group ? "case" : "group");
  gtk_widget_add_css_class (GTK_WIDGET (self), group ? "group" : "case");
  if (group)
    show_group (self, study, themes);
  else
    show_case (self, study, counts, themes);
}

UiMatrixItem *
ui_matrix_row_get_item (UiMatrixRow *self)
{
  g_return_val_if_fail (UI_IS_MATRIX_ROW (self), NULL);

  return self->item;
}

void
ui_matrix_row_set_case_px (UiMatrixRow *self, int width_px)
{
  g_return_if_fail (UI_IS_MATRIX_ROW (self));

  gtk_widget_set_size_request (self->side, width_px, -1);
}

GtkWidget *
ui_matrix_row_get_cell (UiMatrixRow *self, guint column)
{
  g_return_val_if_fail (UI_IS_MATRIX_ROW (self), NULL);

  return ui_matrix_strip_get_nth (self->strip, column);
}

void
ui_matrix_row_focus (UiMatrixRow *self, guint column)
{
  GtkWidget *cell = ui_matrix_row_get_cell (self, column);

  if (cell == NULL)
    return;
  ui_matrix_strip_reveal (self->strip, cell);
  gtk_widget_grab_focus (cell);
}

int
ui_matrix_row_get_column_px (UiMatrixRow *self)
{
  g_return_val_if_fail (UI_IS_MATRIX_ROW (self), 0);

  return ui_matrix_strip_get_column_px (self->strip);
}
