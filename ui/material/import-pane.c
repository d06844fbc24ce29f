/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/import-pane.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/document.h"
#include "codebook/import/file-list.h"
#include "ui/material/import-columns.h"
#include "ui/material/import-details.h"
#include "ui/material/import-job.h"
#include "ui/material/import-reading.h"
#include "ui/material/name-button.h"
#include "ui/material/name-pattern.h"
#include "ui/material/update-details.h"
#include "ui/question.h"
#include "ui/toast.h"

#define FEW_FILES 6

struct _UiImportPane
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project; /* (nullable) */
  GListStore *files;        /* UiImportFile */
  GtkSingleSelection *selection;
  GCancellable *reading; /* of the files being read, or NULL */
  UiImportJob *writing;  /* while documents are written, or NULL */
  UiImportNames *names;
  gboolean pattern_is_own; /* the researcher typed it */
  guint update_source;
  gboolean speakers_joined; /* the details are to be shown anew */

  /* template children */
  GtkLabel *title;
  GtkWidget *cancel_button;
  GtkButton *import_button, *left_out_button;
  GtkProgressBar *progress;
  GtkWidget *content;
  GtkLabel *fit_label, *example_label;
  GtkEditable *pattern_entry;
  GtkColumnView *files_view;
  GtkWidget *details, *cards;
  GtkLabel *file_label, *found_label;
  GtkCheckButton *update_check;
  GtkLabel *update_label;
  GtkWidget *speakers_card;
  GtkListBox *speakers_list;
  GtkLabel *preview_label;
  GtkGrid *preview;
};

G_DEFINE_FINAL_TYPE (UiImportPane, ui_import_pane, ADW_TYPE_BIN)

enum
{
  PROP_WRITING = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint closed_signal;

static UiImportFile *
get_file (UiImportPane *self, guint i)
{
  /* The store keeps its reference. */
  g_autoptr (UiImportFile) file = g_list_model_get_item (G_LIST_MODEL (self->files), i);

  return file;
}

static guint
count_files (UiImportPane *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->files));
}

/* The sheet ---------------------------------------------------------------------------------- */

static void
update_details (UiImportPane *self)
{
  UiImportFile *file = gtk_single_selection_get_selected_item (self->selection);
  gboolean read = file != NULL && file->transcript != NULL && file->error == NULL;
  g_autofree char *summary = read ? ui_import_details_summarize (file) : g_strdup ("");

  gtk_widget_set_visible (self->details, file != NULL && (read || file->error != NULL));
  gtk_widget_set_visible (self->cards, read);
  /* Few files leave room for what comes of one; of many, as many as can be are seen. */
  gtk_widget_set_vexpand (self->details, read && count_files (self) <= FEW_FILES);
  if (file == NULL)
    return;
  ui_update_details_show (self->update_check, self->update_label, file);
  gtk_label_set_label (self->file_label, file->file_name);
  gtk_label_set_label (self->found_label, summary);
  if (file->error != NULL)
    {
      /* The list has no room for all that it says. */
      gtk_label_set_label (self->update_label, file->error);
      gtk_widget_set_visible (GTK_WIDGET (self->update_label), TRUE);
    }
  if (!read)
    return;
  /* In what is there, who speaks stays as it is. */
  gtk_widget_set_visible (self->speakers_card, !file->update);
  gtk_label_set_label (self->preview_label,
                       file->update ? _ ("What changes") : _ ("This is how it will look"));
  ui_import_details_fill_speakers (self->speakers_list, file);
  if (file->update)
    ui_update_details_fill (self->preview, self->project, file);
  else
    ui_import_details_fill_preview (self->preview, file);
}

static void
update_toggled_cb (UiImportPane *self)
{
  UiImportFile *file = gtk_single_selection_get_selected_item (self->selection);
  gboolean update = gtk_check_button_get_active (self->update_check);

  if (file == NULL || file->replaces == 0 || file->update == update)
    return;
  ui_import_file_set_update (file, update);
  update_details (self);
}

static void
update_example (UiImportPane *self)
{
  g_autoptr (UiNamePattern) pattern =
      ui_name_pattern_new (gtk_editable_get_text (self->pattern_entry));
  g_autofree char *fit = NULL, *example = NULL;
  guint n = count_files (self), fitting = 0;

  for (guint i = 0; i < n; i++)
    {
      UiImportFile *file = get_file (self, i);
      g_autofree char *study_case = NULL, *wave = NULL;

      if (!ui_name_pattern_match (pattern, file->name, &study_case, &wave))
        continue;
      fitting += 1;
      if (example == NULL)
        example = g_markup_printf_escaped ("%s → %s <b>%s</b>  %s <b>%s</b>", file->name,
                                           _ ("case"), *study_case != '\0' ? study_case : "–",
                                           _ ("wave"), *wave != '\0' ? wave : "–");
    }
  fit = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u fits", "%u of %u fit", n), fitting,
                         n);
  gtk_label_set_label (self->fit_label, fit);
  gtk_label_set_markup (self->example_label, example != NULL ? example : "");
}

static void
update_head (UiImportPane *self)
{
  guint n = count_files (self), good = 0, waiting = 0, bad = 0;
  g_autofree char *title = NULL, *button = NULL, *left_out = NULL;

  for (guint i = 0; i < n; i++)
    {
      UiImportFile *file = get_file (self, i);

      good += file->transcript != NULL && file->error == NULL;
      waiting += file->transcript == NULL && file->error == NULL;
      bad += file->error != NULL;
    }
  if (waiting > 0)
    title = g_strdup_printf (_ ("Reading: %u of %u"), n - waiting, n);
  else
    title =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file found", "%u files found", n), n);
  button = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Read in %u file", "Read in %u files", good), good);
  left_out =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left out", "%u left out", bad), bad);
  gtk_label_set_label (self->title, title);
  gtk_button_set_label (self->left_out_button, left_out);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_button), bad > 0);
  gtk_button_set_label (self->import_button, button);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), waiting > 0 || self->writing != NULL);
  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double) (n - waiting) / n : 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run",
                                 good > 0 && waiting == 0 && self->writing == NULL);
}

static gboolean
update_cb (gpointer user_data)
{
  UiImportPane *self = user_data;

  self->update_source = 0;
  if (self->speakers_joined)
    {
      update_details (self);
      gtk_widget_child_focus (GTK_WIDGET (self->speakers_list), GTK_DIR_TAB_FORWARD);
    }
  self->speakers_joined = FALSE;
  update_head (self);
  update_example (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (UiImportPane *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
apply_pattern (UiImportPane *self)
{
  g_autoptr (UiNamePattern) pattern =
      ui_name_pattern_new (gtk_editable_get_text (self->pattern_entry));

  for (guint i = 0; i < count_files (self); i++)
    {
      UiImportFile *file = get_file (self, i);
      g_autofree char *study_case = NULL, *wave = NULL;

      if (file->named_by_hand)
        continue;
      if (ui_name_pattern_match (pattern, file->name, &study_case, &wave))
        ui_import_file_set_names (file, study_case, wave);
      else
        ui_import_file_set_names (file, "", "");
    }
  queue_update (self);
}

static void
pattern_changed_cb (UiImportPane *self)
{
  self->pattern_is_own = TRUE;
  apply_pattern (self);
}

static void
suggest_pattern (UiImportPane *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *pattern = NULL;

  if (self->pattern_is_own)
    return;
  for (guint i = 0; i < count_files (self); i++)
    g_ptr_array_add (names, get_file (self, i)->name);
  g_ptr_array_add (names, NULL);
  pattern = ui_name_pattern_suggest ((const char *const *) names->pdata,
                                     ui_import_names_get_known (self->names, TRUE),
                                     ui_import_names_get_known (self->names, FALSE));
  gtk_editable_set_text (self->pattern_entry, pattern);
  self->pattern_is_own = FALSE;
  apply_pattern (self);
}

/* Reading ------------------------------------------------------------------------------------ */

static void
read_cb (UiImportFile *file, CodebookTranscript *transcript, const char *error, gpointer object)
{
  UiImportPane *self = object;

  ui_import_file_set_read (file, transcript, error);
  ui_import_file_find_replaced (file, self->project);
  if (file == gtk_single_selection_get_selected_item (self->selection))
    update_details (self);
  queue_update (self);
}

static void
start_reading (UiImportPane *self, GPtrArray *files)
{
  if (self->reading == NULL)
    self->reading = g_cancellable_new ();
  ui_import_reading_start (files, self->reading, read_cb, G_OBJECT (self));
}

/* Actions ------------------------------------------------------------------------------------ */

static void
stop_reading (UiImportPane *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
close_pane (UiImportPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* GTK keeps the window of a focused button that is hidden. */
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  stop_reading (self);
  g_list_store_remove_all (self->files);
  self->pattern_is_own = FALSE;
  g_signal_emit (self, closed_signal, 0);
}

/* NULL: nothing is written any more. An act that came between would become part of the import. */
static void
set_writing (UiImportPane *self, UiImportJob *job)
{
  g_clear_pointer (&self->writing, ui_import_job_free);
  self->writing = job;
  gtk_widget_set_sensitive (self->content, job == NULL);
  /* From where Escape stops it. */
  if (job != NULL)
    gtk_widget_grab_focus (self->cancel_button);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.busy", "b", job != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITING]);
}

static void
job_progress_cb (guint done, guint all, gpointer user_data)
{
  UiImportPane *self = user_data;
  g_autofree char *title = g_strdup_printf (_ ("Writing: %u of %u"), done, all);

  gtk_progress_bar_set_fraction (self->progress, (double) done / MAX (all, 1));
  gtk_label_set_label (self->title, title);
}

static void
job_done_cb (gboolean written, const char *said, GError *error, gpointer user_data)
{
  UiImportPane *self = user_data;
  g_autoptr (GError) own = error != NULL ? g_error_copy (error) : NULL;
  g_autofree char *message = g_strdup (said);

  set_writing (self, NULL);
  if (own != NULL)
    {
      /* What was said of the files stays, to be tried again: a full disk can be helped. */
      ui_toast_error (GTK_WIDGET (self), &own);
      update_head (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->files_view));
      return;
    }
  if (written)
    ui_toast_show_undo (GTK_WIDGET (self), message);
  else
    ui_toast_show (GTK_WIDGET (self), message);
  close_pane (self);
}

static void
run_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiImportPane *self = UI_IMPORT_PANE (widget);

  set_writing (self, ui_import_job_start (self->project, G_LIST_MODEL (self->files),
                                          job_progress_cb, job_done_cb, self));
  update_head (self);
}

/* The menu that asks for it stands in the row that goes, so that must wait. */
static void
same_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiImportPane *self = UI_IMPORT_PANE (widget);
  UiImportFile *file = gtk_single_selection_get_selected_item (self->selection);
  guint speaker, same;

  if (file == NULL || file->transcript == NULL)
    return;
  g_variant_get (parameter, "(uu)", &speaker, &same);
  ui_import_file_set_same (file, speaker, same);
  self->speakers_joined = TRUE;
  queue_update (self);
}

/* From the one that is selected on, and then from the first. */
static void
next_left_out_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiImportPane *self = UI_IMPORT_PANE (widget);
  guint n = count_files (self), from = gtk_single_selection_get_selected (self->selection);

  for (guint i = 1; i <= n; i++)
    {
      guint at = (from == GTK_INVALID_LIST_POSITION ? i - 1 : from + i) % n;

      if (get_file (self, at)->error == NULL)
        continue;
      gtk_single_selection_set_selected (self->selection, at);
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->files_view)),
                                  "list.scroll-to-item", "u", at);
      return;
    }
}

/* Whether there is work in it: the pattern, or what was said of a file. */
static gboolean
is_begun (UiImportPane *self)
{
  gboolean begun = self->pattern_is_own;

  for (guint i = 0; !begun && i < count_files (self); i++)
    begun = get_file (self, i)->named_by_hand || get_file (self, i)->spoken_for;
  return begun;
}

static void
leave_answered_cb (gboolean yes, const char *text, gpointer user_data)
{
  if (yes)
    ui_import_pane_leave (user_data);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiImportPane *self = UI_IMPORT_PANE (widget);

  if (self->writing == NULL && is_begun (self))
    ui_question_ask (widget, _ ("Leave these files?"),
                     _ ("The roles, cases and waves that were chosen for them are lost."),
                     _ ("_Leave"), TRUE, leave_answered_cb, self);
  else
    ui_import_pane_leave (self);
}

/* The object --------------------------------------------------------------------------------- */

static void
ui_import_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WRITING)
    g_value_set_boolean (value, ui_import_pane_get_writing (UI_IMPORT_PANE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ui_import_pane_dispose (GObject *object)
{
  UiImportPane *self = UI_IMPORT_PANE (object);

  stop_reading (self);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->writing, ui_import_job_free);
  g_clear_object (&self->project);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_IMPORT_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->files);
  g_clear_pointer (&self->names, ui_import_names_free);
  G_OBJECT_CLASS (ui_import_pane_parent_class)->dispose (object);
}

static void
ui_import_pane_class_init (UiImportPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = ui_import_pane_get_property;
  G_OBJECT_CLASS (klass)->dispose = ui_import_pane_dispose;
  properties[PROP_WRITING] = g_param_spec_boolean ("writing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  closed_signal = g_signal_new ("closed", UI_TYPE_IMPORT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/material/import-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, title);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, import_button);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, progress);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, content);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, fit_label);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, example_label);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, pattern_entry);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, files_view);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, details);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, file_label);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, found_label);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, left_out_button);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, cards);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, update_check);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, update_label);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, speakers_card);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, speakers_list);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, preview_label);
  gtk_widget_class_bind_template_child (widget_class, UiImportPane, preview);
  gtk_widget_class_bind_template_callback (widget_class, pattern_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_toggled_cb);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "import.next-left-out", NULL,
                                   next_left_out_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.same", "(uu)", same_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.run",
                                       NULL);
}

/* Tab goes through the row at hand and on to what came of its file, not through the buttons of all
 * rows; back from the row, or from the first of its buttons, it goes to the pattern. */
static gboolean
tab_cb (GtkEventControllerKey *keys,
        guint key,
        guint code,
        GdkModifierType modifiers,
        UiImportPane *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (modifiers & GDK_SHIFT_MASK) != 0;
  UiImportFile *file = gtk_single_selection_get_selected_item (self->selection);
  GtkWidget *button;
  gboolean is_case;

  if ((key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab) || focus == NULL || file == NULL
      || gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self)))
    return FALSE;
  button = gtk_widget_get_ancestor (focus, UI_TYPE_NAME_BUTTON);
  is_case = button != NULL && g_object_get_data (G_OBJECT (button), "is-case") != NULL;
  if (back)
    return (button == NULL || is_case) && gtk_widget_grab_focus (GTK_WIDGET (self->pattern_entry));
  if (is_case || (button == NULL && file->error == NULL))
    return FALSE;
  return gtk_widget_child_focus (self->details, GTK_DIR_TAB_FORWARD)
         || gtk_widget_grab_focus (GTK_WIDGET (self->import_button));
}

static void
ui_import_pane_init (UiImportPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (tab_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->files_view), keys);
  self->files = g_list_store_new (UI_TYPE_IMPORT_FILE);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->files)));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (update_details),
                            self);
  gtk_column_view_set_model (self->files_view, GTK_SELECTION_MODEL (self->selection));
  self->names = ui_import_names_new (G_LIST_MODEL (self->files));
  ui_import_columns_add (self->files_view, self->names);
}

void
ui_import_pane_set_project (UiImportPane *self, CodebookProject *project)
{
  g_return_if_fail (UI_IS_IMPORT_PANE (self));

  g_set_object (&self->project, project);
}

gboolean
ui_import_pane_get_writing (UiImportPane *self)
{
  g_return_val_if_fail (UI_IS_IMPORT_PANE (self), FALSE);

  return self->writing != NULL;
}

void
ui_import_pane_add_files (UiImportPane *self, GListModel *files)
{
  g_autoptr (GStrvBuilder) named = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  GPtrArray *added = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (UI_IS_IMPORT_PANE (self));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (named, path);
    }
  names = g_strv_builder_end (named);
  paths = codebook_file_list_gather ((const char *const *) names, TRUE);
  ui_import_names_load (self->names, self->project);
  for (guint i = 0; i < paths->len; i++)
    {
      UiImportFile *file = ui_import_file_new (g_ptr_array_index (paths, i));

      g_list_store_append (self->files, file);
      g_ptr_array_add (added, file);
    }
  suggest_pattern (self);
  start_reading (self, added);
  update_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->files_view));
}

void
ui_import_pane_leave (UiImportPane *self)
{
  g_return_if_fail (UI_IS_IMPORT_PANE (self));

  if (self->writing != NULL)
    set_writing (self, NULL);
  close_pane (self);
}
