/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/wave-popover.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/value-editor.h"
#include "ui/cases/wave-dots.h"
#include "ui/format.h"

typedef struct
{
  UiStudy *study; /* owned */
  gint64 study_case, wave;
  GtkWidget *status_drop_down, *date_entry, *reason_entry; /* borrowed */
  GPtrArray *editors;                                      /* UiValueEditor, borrowed */
  guint status;                                            /* as chosen before */
  char *date, *reason;                                     /* as shown before */
} Form;

static const CodebookWaveStatus statuses[] = { CODEBOOK_WAVE_HELD, CODEBOOK_WAVE_PARTLY,
                                               CODEBOOK_WAVE_MISSING, CODEBOOK_WAVE_DUE };

static void
free_form (gpointer data)
{
  Form *form = data;

  g_object_unref (form->study);
  g_ptr_array_unref (form->editors);
  g_free (form->date);
  g_free (form->reason);
  g_free (form);
}

static const CodebookCaseWave *
find_wave (UiStudy *study, gint64 study_case, gint64 wave)
{
  GPtrArray *waves = ui_study_get_waves (study, study_case);

  for (guint i = 0; i < waves->len; i++)
    if (((CodebookCaseWave *) g_ptr_array_index (waves, i))->wave == wave)
      return g_ptr_array_index (waves, i);
  return NULL;
}

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static gboolean
is_wave_changed (const Form *form)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (form->status_drop_down)) != form->status
         || !g_str_equal (get_text (form->date_entry), form->date)
         || !g_str_equal (get_text (form->reason_entry), form->reason);
}

static gboolean
keep_all (const Form *form, GError **error)
{
  CodebookProject *project = form->study->project;
  const CodebookWave *wave = ui_study_find_wave (form->study, form->wave);
  g_autofree char *label = g_strdup_printf (_ ("Wave %s"), wave != NULL ? wave->name : "");
  guint status = gtk_drop_down_get_selected (GTK_DROP_DOWN (form->status_drop_down));
  gboolean ok = TRUE;

  /* What has a date has been held, unless it is said otherwise. */
  if (status == form->status && statuses[status] == CODEBOOK_WAVE_DUE
      && *get_text (form->date_entry) != '\0')
    status = 0;
  if (!codebook_project_begin (project, label, error))
    return FALSE;
  if (is_wave_changed (form))
    ok = codebook_case_set_wave (project, form->study_case, form->wave, statuses[status],
                                 get_text (form->date_entry), get_text (form->reason_entry), error);
  for (guint i = 0; ok && i < form->editors->len; i++)
    ok = ui_value_editor_keep (g_ptr_array_index (form->editors, i), error);
  return codebook_project_end (project, ok, ok ? error : NULL) && ok;
}

static gboolean
keep_cb (UiEditPopover *popover, Form *form)
{
  g_autoptr (GError) error = NULL;
  gboolean changed = is_wave_changed (form), kept = TRUE;

  for (guint i = 0; i < form->editors->len; i++)
    changed = changed || ui_value_editor_is_changed (g_ptr_array_index (form->editors, i));
  if (changed)
    kept = keep_all (form, &error);
  ui_edit_popover_set_error (popover, &error);
  return kept;
}

static GtkWidget *
new_status_drop_down (Form *form, CodebookWaveStatus status)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      gtk_string_list_append (names, ui_wave_dots_get_word (statuses[i]));
      if (statuses[i] == status)
        form->status = i;
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), form->status);
  return drop_down;
}

static GtkWidget *
new_entry (const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 24);
  return entry;
}

/* In two columns when there are many, since a popover may not be higher than the window. */
static void
add_values (UiEditPopover *popover, Form *form)
{
  GtkWidget *grid = gtk_grid_new ();
  int n = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  for (guint i = 0; i < form->study->attributes->len; i++)
    {
      const CodebookAttribute *attribute = g_ptr_array_index (form->study->attributes, i);
      GtkWidget *editor, *label;

      if (attribute->subject != CODEBOOK_SUBJECT_CASE_WAVE)
        continue;
      editor = ui_value_editor_new (form->study, attribute, form->study_case, form->wave);
      label = gtk_label_new (attribute->name);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "edit-caption");
      gtk_grid_attach (GTK_GRID (grid), label, n % 2, n / 2 * 2, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), editor, n % 2, n / 2 * 2 + 1, 1, 1);
      g_ptr_array_add (form->editors, editor);
      n++;
    }
  if (n > 0)
    ui_edit_popover_add (popover, _ ("Values at this wave"), grid);
  else
    g_object_unref (g_object_ref_sink (grid));
}

GtkWidget *
ui_wave_popover_new (UiStudy *study, gint64 study_case, gint64 wave)
{
  GtkWidget *popover = ui_edit_popover_new ();
  const CodebookCaseWave *known = find_wave (study, study_case, wave);
  Form *form = g_new0 (Form, 1);

  form->study = g_object_ref (study);
  form->study_case = study_case;
  form->wave = wave;
  form->editors = g_ptr_array_new ();
  form->date = ui_format_date (known != NULL ? known->held_on : "");
  form->reason = g_strdup (known != NULL ? known->reason : "");
  form->status_drop_down = new_status_drop_down (
      form, known != NULL ? ui_wave_dots_read_status (known) : CODEBOOK_WAVE_DUE);
  form->date_entry = new_entry (form->date);
  form->reason_entry = new_entry (form->reason);
  gtk_entry_set_placeholder_text (GTK_ENTRY (form->date_entry), _ ("Such as 14-3-2024"));
  ui_edit_popover_add (UI_EDIT_POPOVER (popover), _ ("Status"), form->status_drop_down);
  ui_edit_popover_add (UI_EDIT_POPOVER (popover), _ ("Date"), form->date_entry);
  ui_edit_popover_add (UI_EDIT_POPOVER (popover), _ ("What is missing, and why"),
                       form->reason_entry);
  add_values (UI_EDIT_POPOVER (popover), form);
  g_signal_connect (popover, "keep", G_CALLBACK (keep_cb), form);
  g_object_set_data_full (G_OBJECT (popover), "form", form, free_form);
  return popover;
}
