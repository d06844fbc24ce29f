/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/attribute-pane.h"

#include <glib/gi18n-lib.h>

#include "codebook/exchange/attribute-import.h"
#include "codebook/import/table-reader.h"
#include "ui/format.h"
#include "ui/material/attribute-details.h"
#include "ui/material/attribute-table.h"
#include "ui/question.h"
#include "ui/toast.h"

#define SLOW_MS 500 /* from there on it is said that there is work going on */
#define PULSE_MS 100
#define MOST_WARNINGS 3

struct _UiAttributePane
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project; /* (nullable) */
  char *file_name;
  CodebookAttributePlan *plan;    /* as it is shown; NULL while the file is read */
  CodebookAttributeImport *found; /* what the plan would do; NULL while that is found out */
  char *problem;                  /* why nothing can be done, or NULL */
  GCancellable *working;          /* of the thread that reads or compares, or NULL */
  guint pulse_source, write_source;
  gboolean writing;
  gboolean showing; /* widgets are being set, nobody chose */
  gboolean begun;   /* something of it was chosen or corrected by hand */

  /* template children */
  GtkLabel *title;
  GtkButton *cancel_button, *import_button;
  GtkProgressBar *progress;
  GtkWidget *content, *choices;
  GtkDropDown *key_drop_down, *wave_drop_down;
  GtkLabel *count_label, *warning_label;
  GtkCheckButton *join_check, *erase_check;
  UiAttributeTable *table;
  GtkWidget *details;
  GtkLabel *column_label, *found_label;
  GtkGrid *values, *preview;
};

G_DEFINE_FINAL_TYPE (UiAttributePane, ui_attribute_pane, ADW_TYPE_BIN)

enum
{
  PROP_WRITING = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static guint closed_signal;

/* What is shown ------------------------------------------------------------------------------ */

static void
update_details (UiAttributePane *self)
{
  const CodebookAttributeColumn *column = ui_attribute_table_get_selected (self->table);
  g_autofree char *summary = column != NULL ? ui_attribute_details_summarize (column) : NULL;

  gtk_widget_set_visible (self->details, column != NULL);
  if (column == NULL)
    return;
  gtk_label_set_label (self->column_label, column->column->name);
  gtk_label_set_label (self->found_label, summary);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->found_label), summary);
  ui_attribute_details_fill_values (self->values, self->plan, column);
  ui_attribute_details_fill_preview (self->preview, self->plan, column);
}

/* "19 values new, 2 changed, 5 the same" */
static char *
describe_values (const CodebookAttributeImport *found)
{
  g_autofree char *n_new = ui_format_count (found->n_new);
  g_autofree char *n_changed = ui_format_count (found->n_changed);
  g_autofree char *n_same = ui_format_count (found->n_same);
  GString *out = g_string_new (NULL);

  g_string_append_printf (
      out, g_dngettext (GETTEXT_PACKAGE, "%s value new", "%s values new", found->n_new), n_new);
  if (found->n_changed > 0)
    g_string_append_printf (
        out, g_dngettext (GETTEXT_PACKAGE, ", %s changed", ", %s changed", found->n_changed),
        n_changed);
  if (found->n_erased > 0)
    g_string_append_printf (
        out, g_dngettext (GETTEXT_PACKAGE, ", %u taken away", ", %u taken away", found->n_erased),
        found->n_erased);
  if (found->n_same > 0)
    g_string_append_printf (
        out, g_dngettext (GETTEXT_PACKAGE, ", %s the same", ", %s the same", found->n_same),
        n_same);
  return g_string_free (out, FALSE);
}

static char *
describe_found (const CodebookAttributeImport *found)
{
  g_autofree char *values = describe_values (found);
  guint known = found->cases->len - found->new_cases;
  GString *out = g_string_new (NULL);

  if (known == 0)
    g_string_append_printf (
        out, g_dngettext (GETTEXT_PACKAGE, "%u new case", "%u new cases", found->new_cases),
        found->new_cases);
  else
    g_string_append_printf (
        out, g_dngettext (GETTEXT_PACKAGE, "%u known case", "%u known cases", known), known);
  if (known > 0 && found->new_cases > 0)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, ", %u new", ", %u new", found->new_cases),
                            found->new_cases);
  g_string_append_printf (out, "\n%s", values);
  if (found->answers->len > 0)
    g_string_append_printf (
        out,
        g_dngettext (GETTEXT_PACKAGE, " · %u document", " · %u documents", found->answers->len),
        found->answers->len);
  return g_string_free (out, FALSE);
}

static void
update_warnings (UiAttributePane *self)
{
  g_autoptr (GString) text = g_string_new (self->problem);
  guint n = self->found != NULL ? self->found->warnings->len : 0;
  guint shown = n > MOST_WARNINGS + 1 ? MOST_WARNINGS : n;

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            (char *) g_ptr_array_index (self->found->warnings, i));
  if (n > shown)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (
          text,
          g_dngettext (GETTEXT_PACKAGE, "And %u other note.", "And %u other notes.", n - shown),
          n - shown);
    }
  gtk_label_set_label (self->warning_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->warning_label), text->len > 0);
}

static void
update_head (UiAttributePane *self)
{
  guint cases = self->found != NULL ? self->found->cases->len : 0;
  g_autofree char *button =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Read In Attributes of %u Case",
                                    "Read In Attributes of %u Cases", cases),
                       cases);
  g_autofree char *count = self->found != NULL ? describe_found (self->found) : g_strdup ("");
  gboolean nothing = self->found != NULL && codebook_attribute_import_is_empty (self->found);

  gtk_button_set_label (self->import_button, self->found != NULL ? button : _ ("Read In"));
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), self->plan != NULL);
  gtk_label_set_label (self->count_label,
                       nothing ? _ ("All of it is in the project already") : count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attributes.run",
                                 self->found != NULL && !nothing && !self->writing);
  update_warnings (self);
}

static void
update_title (UiAttributePane *self)
{
  g_autofree char *title = NULL, *n_rows = NULL;
  guint rows;

  /* What is not read, or cannot be, has no more to show than that. */
  gtk_widget_set_visible (self->choices, self->plan != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->table), self->plan != NULL);
  if (self->plan == NULL && self->problem != NULL)
    title = g_strdup (self->file_name);
  else if (self->plan == NULL)
    title = g_strdup_printf (_ ("Reading %s"), self->file_name);
  else
    {
      rows = codebook_data_table_count_rows (self->plan->table);
      n_rows = ui_format_count (rows);
      title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %s row", "%s: %s rows", rows),
                               self->file_name, n_rows);
    }
  gtk_label_set_label (self->title, title);
}

/* "uren_T0, uren_T1" that become "uren". */
static char *
describe_joined (const CodebookAttributePlan *plan)
{
  const char *stem = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < plan->columns->len; i++)
    {
      const CodebookAttributeColumn *column = g_ptr_array_index (plan->columns, i);

      if (column->stem == NULL)
        continue;
      if (stem == NULL)
        stem = column->stem_key;
      if (g_str_equal (column->stem_key, stem))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", column->column->name);
    }
  return g_strdup_printf (_ ("Columns such as %s are one attribute with a value for each wave"),
                          names->str);
}

/* The drop-downs of case and wave, and the boxes to tick. */
static void
update_choices (UiAttributePane *self)
{
  const CodebookAttributePlan *plan = self->plan;
  guint key = 0, wave = 0;
  gboolean known = FALSE;
  g_autofree char *joined = describe_joined (plan);

  self->showing = TRUE;
  for (guint i = 0; i < plan->columns->len; i++)
    {
      const CodebookAttributeColumn *column = g_ptr_array_index (plan->columns, i);

      if (column == plan->key)
        key = i + 1;
      if (column == plan->wave)
        wave = i + 1;
      known = known || column->fixed;
    }
  gtk_drop_down_set_selected (self->key_drop_down, key);
  gtk_drop_down_set_selected (self->wave_drop_down, wave);
  gtk_widget_set_visible (GTK_WIDGET (self->join_check), plan->can_join && plan->wave == NULL);
  gtk_check_button_set_label (self->join_check, joined);
  gtk_check_button_set_active (self->join_check, plan->joined);
  gtk_widget_set_visible (GTK_WIDGET (self->erase_check), known);
  gtk_check_button_set_active (self->erase_check, plan->erase);
  self->showing = FALSE;
}

static void
fill_drop_down (GtkDropDown *drop_down, const CodebookAttributePlan *plan, const char *none)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, none);
  for (guint i = 0; i < plan->columns->len; i++)
    {
      const CodebookAttributeColumn *column = g_ptr_array_index (plan->columns, i);

      gtk_string_list_append (names, column->column->name);
    }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
}

/* Work in a thread --------------------------------------------------------------------------- */

static void start_comparing (UiAttributePane *self);
static void close_pane (UiAttributePane *self);

static gboolean
pulse_cb (gpointer user_data)
{
  UiAttributePane *self = user_data;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_progress_bar_pulse (self->progress);
  self->pulse_source = g_timeout_add (PULSE_MS, pulse_cb, self);
  return G_SOURCE_REMOVE;
}

static void
stop_working (UiAttributePane *self)
{
  if (self->working != NULL)
    g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
}

static GCancellable *
start_working (UiAttributePane *self)
{
  stop_working (self);
  self->working = g_cancellable_new ();
  self->pulse_source = g_timeout_add (SLOW_MS, pulse_cb, self);
  return self->working;
}

/* Whether the answer of @task is still waited for. */
static gboolean
is_wanted (UiAttributePane *self, GAsyncResult *result)
{
  if (self->working == NULL || g_task_get_cancellable (G_TASK (result)) != self->working)
    return FALSE;
  stop_working (self);
  return TRUE;
}

static void
compare_thread (GTask *task, gpointer source, gpointer plan, GCancellable *cancellable)
{
  GError *error = NULL;
  CodebookAttributeImport *found = codebook_attribute_import_compare (plan, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) codebook_attribute_import_free);
  else
    g_task_return_error (task, error);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UiAttributePane *self = UI_ATTRIBUTE_PANE (source);
  g_autoptr (GError) error = NULL;
  CodebookAttributeImport *found = g_task_propagate_pointer (G_TASK (result), &error);

  if (!is_wanted (self, result))
    {
      g_clear_pointer (&found, codebook_attribute_import_free);
      return;
    }
  self->found = found;
  self->problem = error != NULL ? g_strdup (error->message) : NULL;
  update_head (self);
}

/* The thread has a plan of its own: this one may be changed meanwhile. */
static void
start_comparing (UiAttributePane *self)
{
  g_autoptr (GTask) task = g_task_new (self, start_working (self), compared_cb, NULL);

  g_clear_pointer (&self->found, codebook_attribute_import_free);
  g_clear_pointer (&self->problem, g_free);
  g_task_set_source_tag (task, start_comparing);
  g_task_set_task_data (task, codebook_attribute_plan_copy (self->plan, self->plan->study),
                        (GDestroyNotify) codebook_attribute_plan_free);
  g_task_run_in_thread (task, compare_thread);
  update_head (self);
}

static void
show_plan (UiAttributePane *self)
{
  self->showing = TRUE;
  fill_drop_down (self->key_drop_down, self->plan, _ ("Choose a column"));
  fill_drop_down (self->wave_drop_down, self->plan, _ ("No column"));
  self->showing = FALSE;
  ui_attribute_table_set_plan (self->table, self->plan);
  update_choices (self);
  update_title (self);
  update_details (self);
  start_comparing (self);
  ui_attribute_table_focus (self->table);
}

static void
read_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  CodebookDataTable *table = codebook_table_reader_read_file (path, cancellable, &error);

  if (table != NULL)
    g_task_return_pointer (task, table, (GDestroyNotify) codebook_data_table_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UiAttributePane *self = UI_ATTRIBUTE_PANE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDataTable) table = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (CodebookAttributeStudy) study = NULL;

  if (!is_wanted (self, result))
    return;
  if (table != NULL)
    study = codebook_attribute_study_new (self->project, &error);
  if (study == NULL)
    {
      self->problem = g_strdup (error->message);
      update_title (self);
      update_head (self);
      return;
    }
  self->plan = codebook_attribute_plan_new (table, study);
  show_plan (self);
}

/* Corrections -------------------------------------------------------------------------------- */

static void
edited_cb (UiAttributePane *self)
{
  self->begun = TRUE;
  update_choices (self);
  update_details (self);
  start_comparing (self);
}

static void
selected_cb (UiAttributePane *self)
{
  if (self->plan != NULL)
    update_details (self);
}

/* The first row of the drop-down is no column. */
static void
choose_role (UiAttributePane *self,
             GtkDropDown *drop_down,
             CodebookAttributeColumn *had,
             CodebookColumnUse use)
{
  guint chosen = gtk_drop_down_get_selected (drop_down);

  if (self->showing || self->plan == NULL)
    return;
  if (chosen > 0 && chosen <= self->plan->columns->len)
    codebook_attribute_plan_set_use (self->plan,
                                     g_ptr_array_index (self->plan->columns, chosen - 1), use);
  else if (had != NULL)
    codebook_attribute_plan_set_use (self->plan, had, CODEBOOK_COLUMN_USE_VALUE);
  ui_attribute_table_update (self->table);
  edited_cb (self);
}

static void
key_chosen_cb (UiAttributePane *self)
{
  choose_role (self, self->key_drop_down, self->plan != NULL ? self->plan->key : NULL,
               CODEBOOK_COLUMN_USE_KEY);
}

static void
wave_chosen_cb (UiAttributePane *self)
{
  choose_role (self, self->wave_drop_down, self->plan != NULL ? self->plan->wave : NULL,
               CODEBOOK_COLUMN_USE_WAVE);
}

static void
join_toggled_cb (UiAttributePane *self)
{
  if (self->showing || self->plan == NULL)
    return;
  codebook_attribute_plan_set_joined (self->plan, gtk_check_button_get_active (self->join_check));
  ui_attribute_table_update (self->table);
  edited_cb (self);
}

static void
erase_toggled_cb (UiAttributePane *self)
{
  if (self->showing || self->plan == NULL)
    return;
  self->plan->erase = gtk_check_button_get_active (self->erase_check);
  edited_cb (self);
}

/* Writing ------------------------------------------------------------------------------------ */

static void
close_pane (UiAttributePane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* GTK keeps the window of a focused button that is hidden. */
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  stop_working (self);
  ui_attribute_table_set_plan (self->table, NULL);
  g_clear_pointer (&self->plan, codebook_attribute_plan_free);
  g_clear_pointer (&self->found, codebook_attribute_import_free);
  g_clear_pointer (&self->problem, g_free);
  self->begun = FALSE;
  gtk_widget_set_sensitive (self->content, TRUE);
  g_signal_emit (self, closed_signal, 0);
}

static void
set_writing (UiAttributePane *self, gboolean writing)
{
  self->writing = writing;
  gtk_widget_set_sensitive (self->content, !writing);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), writing);
  /* From where Escape stops it. */
  if (writing)
    gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.busy", "b", writing);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITING]);
}

static void
finish_writing (UiAttributePane *self, gboolean ok, GError *failed)
{
  g_autoptr (GError) error = failed;
  guint cases = self->found->cases->len;
  g_autofree char *message =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Attributes of %u case read in",
                                    "Attributes of %u cases read in", cases),
                       cases);

  g_clear_handle_id (&self->write_source, g_source_remove);
  ok = codebook_attribute_import_end (self->found, self->project, ok, ok ? &error : NULL);
  set_writing (self, FALSE);
  if (error != NULL)
    {
      /* What was chosen stays, to be tried again: a full disk can be helped. */
      ui_toast_error (GTK_WIDGET (self), &error);
      start_comparing (self);
      return;
    }
  if (ok)
    ui_toast_show_undo (GTK_WIDGET (self), message);
  close_pane (self);
}

static gboolean
write_cb (gpointer user_data)
{
  UiAttributePane *self = user_data;
  GError *error = NULL;
  gboolean done;

  if (codebook_attribute_import_step (self->found, self->project, &done, &error) && !done)
    {
      gtk_progress_bar_set_fraction (self->progress,
                                     codebook_attribute_import_get_progress (self->found));
      return G_SOURCE_CONTINUE;
    }
  self->write_source = 0;
  finish_writing (self, error == NULL, error);
  return G_SOURCE_REMOVE;
}

static void
run_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiAttributePane *self = UI_ATTRIBUTE_PANE (widget);
  g_autoptr (GError) error = NULL;

  if (!codebook_attribute_import_begin (self->found, self->project, &error))
    {
      ui_toast_error (widget, &error);
      return;
    }
  set_writing (self, TRUE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->write_source = g_idle_add (write_cb, self);
  update_head (self);
}

static void
leave_answered_cb (gboolean yes, const char *text, gpointer user_data)
{
  if (yes)
    ui_attribute_pane_leave (user_data);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiAttributePane *self = UI_ATTRIBUTE_PANE (widget);

  if (!self->writing && self->begun)
    ui_question_ask (widget, _ ("Leave this table?"),
                     _ ("What was chosen and corrected of its columns is lost."), _ ("_Leave"),
                     TRUE, leave_answered_cb, self);
  else
    ui_attribute_pane_leave (self);
}

/* The object --------------------------------------------------------------------------------- */

static void
ui_attribute_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WRITING)
    g_value_set_boolean (value, UI_ATTRIBUTE_PANE (object)->writing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ui_attribute_pane_dispose (GObject *object)
{
  UiAttributePane *self = UI_ATTRIBUTE_PANE (object);

  g_clear_handle_id (&self->write_source, g_source_remove);
  if (self->writing)
    (void) !codebook_attribute_import_end (self->found, self->project, FALSE, NULL);
  self->writing = FALSE;
  if (self->working != NULL)
    g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_ATTRIBUTE_PANE);
  g_clear_pointer (&self->plan, codebook_attribute_plan_free);
  g_clear_pointer (&self->found, codebook_attribute_import_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (ui_attribute_pane_parent_class)->dispose (object);
}

static void
ui_attribute_pane_class_init (UiAttributePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = ui_attribute_pane_get_property;
  G_OBJECT_CLASS (klass)->dispose = ui_attribute_pane_dispose;
  properties[PROP_WRITING] = g_param_spec_boolean ("writing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  closed_signal = g_signal_new ("closed", UI_TYPE_ATTRIBUTE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  g_type_ensure (UI_TYPE_ATTRIBUTE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/material/attribute-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, title);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, import_button);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, progress);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, content);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, choices);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, key_drop_down);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, wave_drop_down);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, count_label);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, warning_label);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, join_check);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, erase_check);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, table);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, details);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, column_label);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, found_label);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, values);
  gtk_widget_class_bind_template_child (widget_class, UiAttributePane, preview);
  gtk_widget_class_bind_template_callback (widget_class, key_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, wave_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, join_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_install_action (widget_class, "attributes.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "attributes.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "attributes.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "attributes.run", NULL);
}

static void
ui_attribute_pane_init (UiAttributePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
ui_attribute_pane_get_writing (UiAttributePane *self)
{
  g_return_val_if_fail (UI_IS_ATTRIBUTE_PANE (self), FALSE);

  return self->writing;
}

void
ui_attribute_pane_set_project (UiAttributePane *self, CodebookProject *project)
{
  g_return_if_fail (UI_IS_ATTRIBUTE_PANE (self));

  g_set_object (&self->project, project);
}

void
ui_attribute_pane_open (UiAttributePane *self, const char *path)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (UI_IS_ATTRIBUTE_PANE (self));

  if (self->writing)
    return;
  ui_attribute_table_set_plan (self->table, NULL);
  g_clear_pointer (&self->plan, codebook_attribute_plan_free);
  g_clear_pointer (&self->found, codebook_attribute_import_free);
  g_clear_pointer (&self->problem, g_free);
  self->begun = FALSE;
  g_free (self->file_name);
  self->file_name = g_filename_display_basename (path);
  task = g_task_new (self, start_working (self), read_cb, NULL);
  g_task_set_source_tag (task, ui_attribute_pane_open);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_thread);
  update_title (self);
  update_head (self);
  update_details (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
}

void
ui_attribute_pane_leave (UiAttributePane *self)
{
  g_return_if_fail (UI_IS_ATTRIBUTE_PANE (self));

  if (self->writing)
    finish_writing (self, FALSE, NULL);
  else
    close_pane (self);
}

void
ui_attribute_pane_project_changed (UiAttributePane *self)
{
  g_autoptr (CodebookAttributeStudy) study = NULL;
  CodebookAttributePlan *plan;

  g_return_if_fail (UI_IS_ATTRIBUTE_PANE (self));

  if (self->writing || self->plan == NULL)
    return;
  study = codebook_attribute_study_new (self->project, NULL);
  if (study == NULL)
    return;
  plan = codebook_attribute_plan_copy (self->plan, study);
  ui_attribute_table_set_plan (self->table, plan);
  codebook_attribute_plan_free (self->plan);
  self->plan = plan;
  update_choices (self);
  update_details (self);
  start_comparing (self);
}
