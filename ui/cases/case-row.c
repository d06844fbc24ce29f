/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/case-row.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/wave-dots.h"
#include "ui/tooltip.h"

#define SUMMARY_VALUES 3

struct _UiCaseRow
{
  AdwBin parent_instance;

  gint64 study_case;

  /* children */
  GtkLabel *label, *name, *summary, *described;
  UiWaveDots *dots;
};

G_DEFINE_FINAL_TYPE (UiCaseRow, ui_case_row, ADW_TYPE_BIN)

static GtkLabel *
new_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static void
ui_case_row_class_init (UiCaseRowClass *klass)
{
}

static void
ui_case_row_init (UiCaseRow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->label = new_label ("case-label");
  self->name = new_label ("dim");
  self->summary = new_label ("dim-caption");
  self->described = new_label ("dim-caption");
  self->dots = UI_WAVE_DOTS (ui_wave_dots_new (12));
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (words), names);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->summary));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (figures, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->described), "figures");
  gtk_widget_set_halign (GTK_WIDGET (self->described), GTK_ALIGN_END);
  gtk_widget_set_halign (GTK_WIDGET (self->dots), GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (figures), GTK_WIDGET (self->dots));
  gtk_box_append (GTK_BOX (figures), GTK_WIDGET (self->described));
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), figures);
  gtk_widget_add_css_class (row, "case-row");
  adw_bin_set_child (ADW_BIN (self), row);
}

GtkWidget *
ui_case_row_new (void)
{
  return g_object_new (UI_TYPE_CASE_ROW, NULL);
}

void
ui_case_row_set (UiCaseRow *self, UiStudy *study, gint64 study_case)
{
  const CodebookCase *one = ui_study_find_case (study, study_case);
  g_autofree char *summary = NULL, *described = NULL, *tooltip = NULL;
  guint count;

  g_return_if_fail (UI_IS_CASE_ROW (self));

  self->study_case = study_case;
  if (one == NULL)
    return;
  summary = ui_case_row_dup_summary (study, study_case);
  count = ui_study_count_described (study, study_case);
  described = count > 0 ? g_strdup_printf ("%u/%u", count, study->themes->len) : g_strdup ("–");
  gtk_label_set_label (self->label, ui_study_get_case_label (one));
  gtk_label_set_label (self->name, *one->label != '\0' ? one->name : "");
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  gtk_label_set_label (self->described, described);
  gtk_widget_set_visible (GTK_WIDGET (self->described), study->themes->len > 0);
  tooltip = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u theme described",
                                          "%u of %u themes described", study->themes->len),
                             count, study->themes->len);
  ui_tooltip_set (GTK_WIDGET (self->described), tooltip);
  ui_wave_dots_set_case (self->dots, study, study_case);
}

gint64
ui_case_row_get_case (UiCaseRow *self)
{
  g_return_val_if_fail (UI_IS_CASE_ROW (self), 0);

  return self->study_case;
}

char *
ui_case_row_dup_summary (UiStudy *study, gint64 study_case)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < study->attributes->len && n < SUMMARY_VALUES; i++)
    {
      const CodebookAttribute *attribute = g_ptr_array_index (study->attributes, i);
      const char *value = ui_study_get_value (study, attribute->id, study_case, 0);
      g_autofree char *text = NULL;

      if (value == NULL || attribute->subject != CODEBOOK_SUBJECT_CASE
          || attribute->type == CODEBOOK_ATTRIBUTE_DATE
          || attribute->type == CODEBOOK_ATTRIBUTE_YESNO)
        continue;
      text = codebook_attribute_format (attribute, value);
      g_string_append_printf (words, "%s%s", n > 0 ? " · " : "", text);
      n++;
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
